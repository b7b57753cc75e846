"""URLs become files: every hop checked, every byte counted."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from ipaddress import ip_network
from pathlib import Path

import pytest

from filmgate.contract.errors import TaskFailed
from filmgate.media.fetch import fetch
from filmgate.settings import Fetch
from tests.media.serving import Answers, serving

OPEN = Fetch(allow=(ip_network("127.0.0.0/8"),), timeout=5, redirects=2)


def get(answers: Answers, folder: Path, *, limit: int = 1000, settings: Fetch = OPEN) -> int:
    with serving(answers) as base:
        filled = {
            path: (status, {name: value.replace("BASE", base) for name, value in headers.items()}, body)
            for path, (status, headers, body) in answers.items()
        }
        answers.update(filled)
        return fetch(base + "/a", folder / "out", limit=limit, fetch=settings)


def refused(answers: Answers, folder: Path, *, limit: int = 1000, settings: Fetch = OPEN) -> TaskFailed:
    with pytest.raises(TaskFailed) as caught:
        get(answers, folder, limit=limit, settings=settings)
    assert list(folder.iterdir()) == []
    return caught.value


def test_a_file_is_saved_and_counted(tmp_path: Path) -> None:
    assert get({"/a": (200, {}, b"x" * 900)}, tmp_path) == 900
    assert (tmp_path / "out").read_bytes() == b"x" * 900


@pytest.mark.parametrize("target", ["/b", "BASE/b"])
def test_redirects_are_followed(tmp_path: Path, target: str) -> None:
    answers: Answers = {"/a": (302, {"location": target}, b""), "/b": (200, {}, b"there")}
    assert get(answers, tmp_path) == 5


def test_too_many_redirects_are_refused(tmp_path: Path) -> None:
    error = refused({"/a": (302, {"location": "/a"}, b"")}, tmp_path)
    assert (error.code, error.message) == ("fetch_refused", "its URL redirects more than 2 times")


@pytest.mark.parametrize(
    ("target", "reason"),
    [
        ("http://10.0.0.1/", "the address 10.0.0.1 is private"),
        ("http://169.254.169.254/latest", "link-local"),
        ("file:///etc/passwd", "begins with http"),
        ("http://user:word@127.0.0.1/", "no user name"),
    ],
)
def test_a_redirect_is_checked_like_the_first_url(tmp_path: Path, target: str, reason: str) -> None:
    error = refused({"/a": (307, {"location": target}, b"")}, tmp_path)
    assert error.code == "fetch_refused"
    assert reason in error.message


def test_a_private_address_is_refused_without_being_allowed(tmp_path: Path) -> None:
    error = refused({"/a": (200, {}, b"secret")}, tmp_path, settings=Fetch())
    assert error.code == "fetch_refused"
    assert "127.0.0.1 is loopback" in error.message


@pytest.mark.parametrize("headers", [{}, {"content-length": "1001"}])
def test_too_many_bytes_are_refused_told_or_not(tmp_path: Path, headers: dict[str, str]) -> None:
    error = refused({"/a": (200, headers, b"x" * 1001)}, tmp_path)
    assert error.code == "input_too_large"
    assert "at most 1000 bytes" in error.message


def test_a_redirect_to_a_login_page_says_so(tmp_path: Path) -> None:
    answers: Answers = {
        "/a": (302, {"location": "/login"}, b""),
        "/login": (200, {"content-type": "text/html; charset=utf-8"}, b"<html>"),
    }
    error = refused(answers, tmp_path)
    assert error.code == "fetch_failed"
    assert "answered with a web page (a login page?) after a redirect from" in error.message


def test_a_redirect_to_a_page_that_is_forbidden_says_so(tmp_path: Path) -> None:
    answers: Answers = {"/a": (302, {"location": "/login"}, b""), "/login": (401, {}, b"")}
    assert "HTTP 401 after a redirect from 127.0.0.1" in refused(answers, tmp_path).message


def test_five_redirects_are_followed_and_no_sixth(tmp_path: Path) -> None:
    settings = Fetch(allow=OPEN.allow)
    chain: Answers = {f"/{n}": (302, {"location": f"/{n + 1}"}, b"") for n in range(1, 6)}
    chain["/6"] = (200, {}, b"there")
    assert get({"/a": (302, {"location": "/2"}, b""), **chain}, tmp_path, settings=settings) == 5
    (tmp_path / "out").unlink()
    error = refused({"/a": (302, {"location": "/1"}, b""), **chain}, tmp_path, settings=settings)
    assert error.message == "its URL redirects more than 5 times"


@contextmanager
def dribbling(pause: float, head: bytes = b"HTTP/1.1 200 OK\r\n\r\n") -> Iterator[str]:
    """A server that after `head` sends a byte at a time, with a pause before each; yields its URL."""
    with socket.create_server(("127.0.0.1", 0)) as server:

        def serve() -> None:
            with suppress(OSError):  # the client had enough, or never came
                connection, _ = server.accept()
                with connection:
                    connection.sendall(head)
                    while not done.wait(pause):
                        connection.sendall(b"x")

        done, thread = threading.Event(), threading.Thread(target=serve)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.getsockname()[1]}/a"
        finally:
            done.set()
            thread.join()


HEADS = {
    "body": b"HTTP/1.1 200 OK\r\n\r\n",
    "body of a told length": b"HTTP/1.1 200 OK\r\ncontent-length: 900\r\n\r\n",
    "header": b"HTTP/1.1 200 OK\r\nx-slow: ",
    "status": b"",
}


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
@pytest.mark.parametrize("pause", [0.02, 30.0])
def test_a_server_that_takes_its_time_is_left(tmp_path: Path, pause: float, head: bytes) -> None:
    settings = Fetch(allow=OPEN.allow, timeout=0.3)
    with dribbling(pause, head) as url, pytest.raises(TaskFailed) as failed:
        fetch(url, tmp_path / "out", limit=1000, fetch=settings)
    assert (failed.value.code, failed.value.message) == (
        "fetch_failed",
        "its URL was not read within 0.3 seconds",
    )
    assert list(tmp_path.iterdir()) == []


def test_an_error_status_is_told(tmp_path: Path) -> None:
    assert "HTTP 403" in refused({"/a": (403, {}, b"")}, tmp_path).message


def test_a_compressed_answer_is_refused(tmp_path: Path) -> None:
    error = refused({"/a": (200, {"content-encoding": "gzip"}, b"\x1f\x8b")}, tmp_path)
    assert "content-encoding 'gzip'" in error.message


def test_a_short_answer_is_a_failure(tmp_path: Path) -> None:
    error = refused({"/a": (200, {"content-length": "900"}, b"x" * 10)}, tmp_path)
    assert error.code == "fetch_failed"


def test_a_server_that_is_gone_is_a_failure(tmp_path: Path) -> None:
    with serving({}) as base:
        pass
    with pytest.raises(TaskFailed, match="fetch_failed: its URL could not be read"):
        fetch(base + "/a", tmp_path / "out", limit=10, fetch=OPEN)


def test_a_full_disk_is_told(tmp_path: Path) -> None:
    (tmp_path / "out.part").symlink_to("/dev/full")
    with pytest.raises(TaskFailed, match="disk_full"):
        get({"/a": (200, {}, b"x" * 900)}, tmp_path)
