"""No address of a private network is reached, whatever it is written as."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

import httpx2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmgate.media.guard import check_url, guarded_client, refusal, resolve
from filmgate.settings import Fetch
from tests.media.serving import serving

LOOPBACK = (ip_network("127.0.0.0/8"),)


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("10.1.2.3", "private"),
        ("172.16.0.1", "private"),
        ("192.168.1.1", "private"),
        ("127.0.0.1", "loopback"),
        ("169.254.169.254", "link-local"),
        ("100.64.0.1", "shared"),
        ("0.0.0.0", "unspecified"),
        ("224.0.1.5", "multicast"),
        ("240.0.0.1", "reserved"),
        ("255.255.255.255", "reserved"),
        ("192.0.2.1", "private"),
        ("::1", "loopback"),
        ("::", "unspecified"),
        ("fe80::1", "link-local"),
        ("fc00::1", "private"),
        ("fec0::1", "private"),
        ("ff02::1", "multicast"),
        ("2001:db8::1", "private"),
        ("::ffff:127.0.0.1", "loopback"),
        ("::ffff:10.0.0.1", "private"),
        ("::7f00:1", "reserved"),
        ("2002:7f00:1::", "loopback"),
        ("2002:a00:1::1", "private"),
        ("64:ff9b::a00:1", "private"),
        ("64:ff9b::7f00:1", "loopback"),
        ("64:ff9b:1::a00:1", "reserved"),
    ],
)
def test_an_address_that_is_not_public_is_refused(address: str, kind: str) -> None:
    assert (refusal(ip_address(address)) or "").startswith(kind)


@pytest.mark.parametrize(
    "address", ["8.8.8.8", "::ffff:8.8.8.8", "64:ff9b::808:808", "2606:4700::1111", "2002:808:808::1"]
)
def test_a_public_address_is_reached(address: str) -> None:
    assert refusal(ip_address(address)) is None


@given(st.ip_addresses(v=4))
def test_wrapping_an_address_does_not_change_its_verdict(address: IPv4Address) -> None:
    verdict = refusal(address)
    assert refusal(IPv6Address(f"::ffff:{address}")) == verdict
    for wrapped in (f"64:ff9b::{address}", str(IPv6Address((0x2002 << 112) | (int(address) << 80)))):
        assert (refusal(IPv6Address(wrapped)) is None) == (verdict is None)


def test_an_allowed_network_opens_its_addresses_in_every_form() -> None:
    for address in ("127.0.0.1", "::ffff:127.0.0.1", "64:ff9b::7f00:1"):
        assert refusal(ip_address(address), LOOPBACK) is None
    assert refusal(ip_address("10.0.0.1"), LOOPBACK) == "private"


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("ftp://example.com/a", "http:// or https://"),
        ("file:///etc/passwd", "http:// or https://"),
        ("//example.com/a", "http:// or https://"),
        ("http://", "names a host"),
        ("http://user:pass@example.com/", "no user name"),
        ("http://user@example.com/", "no user name"),
        ("http://example.com/a b", "no spaces"),
        ("http://example.com/\r\nX: y", "control characters"),
        ("http://example.com\\@127.0.0.1/", "backslashes"),
        ("http://example.com:99999/", "[Pp]ort"),
        ("http://example.com:0/", "port"),
        ("http://127.0.0.1/", "loopback"),
        ("http://2130706433/", "loopback"),
        ("http://0x7f.1/", "loopback"),
        ("http://0177.0.0.1/", "loopback"),
        ("http://127.1/", "loopback"),
        ("http://[::1]:8000/", "loopback"),
        ("http://[::ffff:10.0.0.1]/", "private"),
        ("http://localhost/", "loopback"),
        ("http://a.localhost/", "loopback"),
        ("http://169.254.169.254/latest/meta-data", "link-local"),
        ("http://example.com/" + "a" * 9000, "8192"),
    ],
)
def test_a_bad_url_is_refused_with_its_reason(url: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        check_url(url)


@pytest.mark.parametrize(
    "url", ["https://example.com/a?b=c", "http://8.8.8.8:8080/", "https://bücher.example/"]
)
def test_a_good_url_passes(url: str) -> None:
    check_url(url)


def test_localhost_passes_when_its_network_is_allowed() -> None:
    check_url("http://localhost:9/", LOOPBACK)
    assert resolve("http://localhost:9/", LOOPBACK).addresses == ("127.0.0.1",)


def test_a_name_that_resolves_to_a_private_address_is_refused() -> None:
    with pytest.raises(ValueError, match=r"the host localhost is at .*, which is loopback"):
        resolve("http://localhost/")


def test_the_client_connects_to_what_was_checked_and_keeps_the_host_header() -> None:
    seen: list[str] = []
    with serving({"/": (200, {}, b"here")}, seen) as base, guarded_client(Fetch(allow=LOOPBACK)) as client:
        url = base.replace("127.0.0.1", "localhost")
        assert client.get(url + "/").content == b"here"
        assert seen == [url.removeprefix("http://")]


def test_the_client_refuses_a_private_address() -> None:
    with (
        serving({"/": (200, {}, b"secret")}) as base,
        guarded_client(Fetch()) as client,
        pytest.raises(ValueError, match="loopback"),
    ):
        client.get(base + "/")


def test_a_host_that_does_not_answer_is_a_connection_error() -> None:
    with serving({}) as base:
        pass
    with guarded_client(Fetch(allow=LOOPBACK)) as client, pytest.raises(httpx2.ConnectError):
        client.get(base + "/")
