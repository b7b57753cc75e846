from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from filmgate.contract.errors import NotFound, PayloadTooLarge
from filmgate.store.blobs import CHUNK, Blobs

LARGE = bytes(range(256)) * (3 * CHUNK // 256) + b"end"


@pytest.fixture(params=["folder", "file url", "memory"])
def blobs(request: pytest.FixtureRequest, tmp_path: Path) -> Blobs:
    url = {"folder": None, "file url": f"file://{tmp_path / 'elsewhere'}", "memory": "memory:///"}
    return Blobs.open(url[request.param], tmp_path / "blobs")


def files_under(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


async def chunks(*parts: bytes, error: Exception | None = None) -> AsyncIterator[bytes]:
    for part in parts:
        yield part
    if error:
        raise error


def read(blobs: Blobs, key: str, start: int, end: int) -> bytes:
    async def collect() -> bytes:
        return b"".join([part async for part in blobs.read(key, start, end)])

    return asyncio.run(collect())


def whole(blobs: Blobs, key: str) -> bytes:
    return read(blobs, key, 0, blobs.size(key))


def test_bytes_and_files_come_back_as_they_went(blobs: Blobs, tmp_path: Path) -> None:
    source, copy = tmp_path / "source", tmp_path / "copy"
    source.write_bytes(LARGE)
    assert blobs.put("a/b.mp4", b"small") == 5
    assert blobs.put("a/c.mp4", source) == len(LARGE)
    assert whole(blobs, "a/b.mp4") == b"small"
    blobs.fetch("a/c.mp4", copy)
    assert copy.read_bytes() == LARGE == whole(blobs, "a/c.mp4")


def test_an_empty_blob_is_a_blob(blobs: Blobs, tmp_path: Path) -> None:
    blobs.put("empty", b"")
    assert blobs.size("empty") == 0
    blobs.fetch("empty", tmp_path / "copy")
    assert (tmp_path / "copy").read_bytes() == b""


def test_a_blob_put_again_is_replaced(blobs: Blobs) -> None:
    blobs.put("k", b"one")
    blobs.put("k", b"three")
    assert whole(blobs, "k") == b"three"


@pytest.mark.parametrize("parts", [(), (b"",), (b"a", b"", b"bc"), (LARGE, b"tail", LARGE)])
def test_a_stream_is_stored_whole(blobs: Blobs, parts: tuple[bytes, ...]) -> None:
    assert asyncio.run(blobs.put_stream("s", chunks(*parts))) == len(b"".join(parts))
    assert whole(blobs, "s") == b"".join(parts)


@pytest.mark.parametrize("sent", [b"", b"a little", LARGE * 5], ids=["nothing", "little", "15 MiB"])
def test_a_stream_that_breaks_leaves_nothing(tmp_path: Path, sent: bytes) -> None:
    blobs = Blobs.open(None, tmp_path / "blobs")
    with pytest.raises(PayloadTooLarge):
        asyncio.run(blobs.put_stream("a/s", chunks(sent, error=PayloadTooLarge("enough"))))
    with pytest.raises(NotFound):
        blobs.size("a/s")
    assert files_under(tmp_path / "blobs") == []


def test_a_stream_whose_sender_goes_away_leaves_nothing(tmp_path: Path) -> None:
    blobs = Blobs.open(None, tmp_path / "blobs")

    async def endless() -> AsyncIterator[bytes]:
        while True:
            yield LARGE
            await asyncio.sleep(0)

    async def cut() -> None:
        sending = asyncio.create_task(blobs.put_stream("s", endless()))
        await asyncio.sleep(0.05)
        sending.cancel()
        with pytest.raises(asyncio.CancelledError):
            await sending

    asyncio.run(cut())
    assert files_under(tmp_path / "blobs") == []


def test_a_broken_stream_leaves_what_was_there_before(blobs: Blobs) -> None:
    blobs.put("k", b"before")
    with pytest.raises(ValueError, match="broken"):
        asyncio.run(blobs.put_stream("k", chunks(LARGE, error=ValueError("broken"))))
    assert whole(blobs, "k") == b"before"


@given(span=st.tuples(st.integers(0, len(LARGE)), st.integers(0, len(LARGE))).map(sorted))
@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_range_is_the_bytes_of_that_range(blobs: Blobs, span: list[int]) -> None:
    blobs.put("r", LARGE)
    assert read(blobs, "r", span[0], span[1]) == LARGE[span[0] : span[1]]


def test_a_missing_blob_is_not_found_by_every_way(blobs: Blobs, tmp_path: Path) -> None:
    for ask in (
        lambda: blobs.size("a/none.mp4"),
        lambda: blobs.fetch("a/none.mp4", tmp_path / "copy"),
        lambda: read(blobs, "a/none.mp4", 0, 10),
    ):
        with pytest.raises(NotFound, match=r"file 'none\.mp4' does not exist"):
            ask()


def test_deleting_is_final_and_may_be_repeated(blobs: Blobs) -> None:
    blobs.put("k", b"x")
    for _ in range(2):
        blobs.delete("k")
    with pytest.raises(NotFound):
        blobs.size("k")


def test_a_tree_goes_without_its_neighbours(blobs: Blobs) -> None:
    for key in ("tasks/t/film.mp4", "tasks/t/shots/0.mp4", "tasks/t2/film.mp4", "tasks/tail"):
        blobs.put(key, b"x")
    for _ in range(2):
        blobs.delete_tree("tasks/t/")
    assert whole(blobs, "tasks/t2/film.mp4") == whole(blobs, "tasks/tail") == b"x"
    for key in ("tasks/t/film.mp4", "tasks/t/shots/0.mp4"):
        with pytest.raises(NotFound):
            blobs.size(key)


def test_no_empty_folders_stay(tmp_path: Path) -> None:
    blobs = Blobs.open(None, tmp_path / "blobs")
    blobs.put("tasks/t/shots/0.mp4", b"x")
    blobs.delete_tree("tasks/t/")
    assert list((tmp_path / "blobs").iterdir()) == []


def test_the_check_leaves_no_trace(tmp_path: Path) -> None:
    Blobs.open(None, tmp_path / "blobs").check()
    assert files_under(tmp_path / "blobs") == []


def test_the_check_tells_of_a_folder_that_is_no_folder(tmp_path: Path) -> None:
    blobs = Blobs.open(None, tmp_path / "blobs")
    (tmp_path / "blobs").rmdir()
    (tmp_path / "blobs").write_bytes(b"in the way")
    with pytest.raises(Exception, match=r"(?i)not a directory|unable"):
        blobs.check()


FULL = """
import asyncio, pickle, sys
from pathlib import Path
from filmgate.store.blobs import Blobs, DiskFull

folder = Path(sys.argv[1])
blobs = Blobs.open(None, folder / "disk" / "blobs")
blobs.put("before", b"x" * 1000)
source = folder / "source"
source.write_bytes(bytes(3 << 20))

async def stream():
    async def parts():
        for _ in range(64):
            yield bytes(1 << 18)
    await blobs.put_stream("tasks/t/stream.mp4", parts())

def put_bytes(): blobs.put("tasks/t/bytes.mp4", bytes(3 << 20))
def put_file(): blobs.put("tasks/t/file.mp4", source)
def put_stream(): asyncio.run(stream())
def fetch():
    other = Blobs.open(None, folder / "roomy")
    other.put("big", source)
    try:
        other.fetch("big", folder / "disk" / "copy")
    finally:
        (folder / "disk" / "copy").unlink()

for way in (put_bytes, put_file, put_stream, fetch):
    try:
        way()
    except DiskFull as error:
        # A durable step's error is kept pickled, and must come back as what it was.
        error = pickle.loads(pickle.dumps(error))
        assert error.code == "disk_full", error
        assert "no space left" in error.message, error
    else:
        raise SystemExit(f"{way.__name__} did not notice the full disk")
    blobs.put("after", b"x" * 1000)
    blobs.delete("after")
left = sorted(str(p.relative_to(folder / "disk")) for p in (folder / "disk").rglob("*") if p.is_file())
assert left == ["blobs/before"], left
"""


def in_private_mounts() -> list[str]:
    """The command that gives a process mounts of its own; they go with it."""
    as_root = [] if os.geteuid() == 0 else ["--map-root-user"]
    return ["unshare", "--mount", *as_root]


def test_a_full_disk_is_told_and_leaves_nothing_half(tmp_path: Path) -> None:
    """On a real file system of one megabyte."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = f'mount -t tmpfs -o size=1m tmpfs "{disk}"'
    if subprocess.run([*in_private_mounts(), "sh", "-c", mount], capture_output=True).returncode:
        pytest.skip("this machine lets us mount no file system, so no disk can be filled")
    script = [sys.executable, "-c", FULL, str(tmp_path)]
    command = [*in_private_mounts(), "sh", "-c", f'{mount} && exec "$@"', "sh", *script]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
