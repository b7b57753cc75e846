"""Blobs on S3, against a server that speaks it."""

from __future__ import annotations

import asyncio
import socket
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from urllib.request import Request, urlopen

import pytest

from filmgate.contract.errors import NotFound
from filmgate.store.blobs import CHUNK, Blobs

BIG = bytes(range(256)) * (3 * CHUNK // 256)


@pytest.fixture(scope="module")
def endpoint() -> Iterator[str]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(port)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        url = f"http://127.0.0.1:{port}"
        make_bucket(url)
        yield url
        server.terminate()


@pytest.fixture
def blobs(endpoint: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Blobs:
    for name, value in {
        "AWS_ENDPOINT_URL": endpoint,
        "AWS_ACCESS_KEY_ID": "films",
        "AWS_SECRET_ACCESS_KEY": "secret",
        "AWS_REGION": "us-east-1",
        "AWS_ALLOW_HTTP": "true",
    }.items():
        monkeypatch.setenv(name, value)
    return Blobs.open("s3://films/archive", tmp_path)


def make_bucket(url: str) -> None:
    deadline = time.monotonic() + 30
    while True:
        try:
            urlopen(Request(f"{url}/films", method="PUT")).close()
            return
        except OSError:
            assert time.monotonic() < deadline, "the server does not start"
            time.sleep(0.1)


def test_a_file_is_stored_and_comes_back(blobs: Blobs, tmp_path: Path) -> None:
    film, back = tmp_path / "film.mp4", tmp_path / "back.mp4"
    film.write_bytes(BIG)
    assert blobs.put("tasks/t/film.mp4", film) == blobs.size("tasks/t/film.mp4") == len(BIG)
    blobs.fetch("tasks/t/film.mp4", back)
    assert back.read_bytes() == BIG


def test_a_range_is_read_without_the_rest(blobs: Blobs) -> None:
    blobs.put("a", BIG)

    async def read() -> bytes:
        return b"".join([part async for part in blobs.read("a", 5, CHUNK + 9)])

    assert asyncio.run(read()) == BIG[5 : CHUNK + 9]


def test_a_stream_is_stored_and_a_broken_one_leaves_nothing(blobs: Blobs) -> None:
    async def stream(breaks: bool) -> AsyncIterator[bytes]:
        yield BIG
        if breaks:
            raise ConnectionError("the user has gone")

    assert asyncio.run(blobs.put_stream("whole", stream(False))) == len(BIG)
    with pytest.raises(ConnectionError):
        asyncio.run(blobs.put_stream("broken", stream(True)))
    with pytest.raises(NotFound):
        blobs.size("broken")


def test_a_tree_is_deleted_and_its_neighbours_stay(blobs: Blobs) -> None:
    for key in ("tasks/one/a", "tasks/one/b/c", "tasks/one-more/a"):
        blobs.put(key, b"x")
    blobs.delete_tree("tasks/one/")
    assert blobs.size("tasks/one-more/a") == 1
    for key in ("tasks/one/a", "tasks/one/b/c"):
        with pytest.raises(NotFound):
            blobs.size(key)
    blobs.check()
