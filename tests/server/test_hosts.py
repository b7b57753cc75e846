"""Host headers: loopback names always, others as the settings say."""

from __future__ import annotations

from typing import Any

import pytest

from filmgate.server.hosts import Hosts
from filmgate.settings import Settings
from tests.server.live import PROMPT, V3, Live

LOOPBACK = [
    "localhost",
    "localhost:8000",
    "127.0.0.1",
    "127.0.0.1:9",
    "127.9.9.9",
    "[::1]:8000",
    "a.localhost",
]
INSANE = ["", "a b", "a/b", "a@b", "evil.com\x00", "x" * 300, "[::1", "a:b", "a:999999", "é.com"]


def hosts(**settings: Any) -> Hosts:
    return Hosts(Settings(**settings))


@pytest.mark.parametrize("name", LOOPBACK)
def test_loopback_names_are_always_answered(name: str) -> None:
    assert hosts().allows(name.encode())
    assert hosts(host="0.0.0.0", allowed_hosts=("films.example.com",)).allows(name.encode())


@pytest.mark.parametrize("name", ["evil.example.com", "127.0.0.1.evil.com", "localhost.evil.com", "10.0.0.1"])
def test_a_local_server_answers_to_no_other_name(name: str) -> None:
    assert not hosts().allows(name.encode())


def test_a_server_in_the_open_answers_to_every_name_unless_told() -> None:
    assert hosts(host="0.0.0.0").allows(b"films.example.com")
    assert not hosts(host="0.0.0.0", allowed_hosts=("a.com",)).allows(b"b.com")


ALLOWED = ("films.example.com", "*.example.org")


@pytest.mark.parametrize(
    ("name", "allowed"),
    [
        ("films.example.com", True),
        ("FILMS.example.com:443", True),
        ("a.example.org", True),
        ("a.b.example.org", True),
        ("example.org", False),
        ("evilexample.org", False),
        ("xfilms.example.com", False),
    ],
)
def test_allowed_hosts_may_be_patterns(name: str, allowed: bool) -> None:
    assert hosts(allowed_hosts=ALLOWED).allows(name.encode()) is allowed


def test_the_public_urls_host_is_answered() -> None:
    results = {"public_url": "https://films.example.com/"}
    assert hosts(results=results).allows(b"films.example.com")


@pytest.mark.parametrize("name", INSANE)
def test_what_is_no_host_is_refused_everywhere(name: str) -> None:
    assert not hosts(host="0.0.0.0").allows(name.encode("latin-1"))


def test_no_stranger_fills_the_memory() -> None:
    many = hosts()
    for number in range(5000):
        many.allows(b"host-%d.com" % number)
    assert len(many._known) <= 1024


def test_a_foreign_host_is_a_400_that_names_it(live: Live) -> None:
    for method, path in (("GET", "/healthz"), ("POST", V3)):
        reply = live.client.request(method, path, json=PROMPT, headers={"host": "evil.example.com"})
        assert reply.status_code == 400
        told = "Invalid parameters: header 'Host' is not allowed, got 'evil.example.com'"
        assert reply.json()["message"] == told


def test_links_begin_as_the_client_addressed_the_server(live: Live) -> None:
    port = live.url.rsplit(":", 1)[1]
    reply = live.submit(headers={"host": f"localhost:{port}"})
    assert reply.json()["data"]["get_result"]["url"].startswith(f"http://localhost:{port}/api/v1/tasks/")
