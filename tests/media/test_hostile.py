"""Broken and hostile files end in a clear failure or a right input, and leave nothing behind."""

from __future__ import annotations

import random
import struct
import zlib
from collections.abc import Iterator
from pathlib import Path

import av
import numpy as np
import pytest

from filmgate.contract.errors import TaskFailed
from filmgate.media.ingest import Ingested, RawInput, ingest
from filmgate.settings import Fetch, MediaLimits
from tests.samples import image, video

LIMITS = MediaLimits(video_side_min=64, video_seconds_min=1.0)


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("hostile")
    made = {"mp4": video(folder / "a.mp4", 1.5, 320, 192, sound=True).read_bytes()}
    for suffix in ("png", "jpg", "webp"):
        made[suffix] = image(folder / f"a.{suffix}", 400, 320).read_bytes()
    return made


def brought(folder: Path, data: bytes, kind: str) -> Ingested | TaskFailed:
    """What came of it: either an input as told, or a failure that names it. Nothing else may happen."""
    (folder / "given").write_bytes(data)
    out = folder / "out"
    out.mkdir(exist_ok=True)
    raw = RawInput(f"{kind}_1", kind, path=folder / "given")  # type: ignore[arg-type]
    found = outcome(raw, out)
    left = [each.name for each in out.iterdir()]
    if isinstance(found, TaskFailed):
        assert found.code == "invalid_input"
        assert found.message.startswith(f"{kind}_1: ")
        assert left == []
    else:
        assert left == [found.file]
        (out / found.file).unlink()
    return found


def outcome(raw: RawInput, out: Path) -> Ingested | TaskFailed:
    try:
        return ingest([raw], out, LIMITS, Fetch())[0]
    except TaskFailed as error:
        return error


def mutations(data: bytes, count: int, start: int = 0, reach: int | None = None) -> Iterator[bytes]:
    dice = random.Random(len(data))
    end = min(len(data), start + (reach or len(data)))
    for _ in range(count):
        broken = bytearray(data)
        for _ in range(dice.choice((1, 5, 40, 400))):
            broken[dice.randrange(start, end)] = dice.randrange(256)
        yield bytes(broken)


@pytest.mark.parametrize("kind", ["mp4", "png", "jpg", "webp"])
def test_flipped_bytes(tmp_path: Path, samples: dict[str, bytes], kind: str) -> None:
    for data in mutations(samples[kind], 25):
        brought(tmp_path, data, "video" if kind == "mp4" else "image")


def test_flipped_bytes_in_the_index(tmp_path: Path, samples: dict[str, bytes]) -> None:
    data = samples["mp4"]
    for broken in mutations(data, 25, data.index(b"moov"), 3000):
        brought(tmp_path, broken, "video")


@pytest.mark.parametrize("kind", ["mp4", "png", "jpg", "webp"])
def test_files_that_end_too_soon(tmp_path: Path, samples: dict[str, bytes], kind: str) -> None:
    data = samples[kind]
    for length in (0, 1, 11, 64, 700, len(data) // 2, len(data) - 700):
        assert isinstance(brought(tmp_path, data[:length], "video" if kind == "mp4" else "image"), TaskFailed)


@pytest.mark.parametrize(
    ("box", "offset", "value"),
    [
        (b"mvhd", 20, 0xFFFFFFFF),
        (b"stts", 12, 0x7FFFFFFF),
        (b"stts", 16, 0x7FFFFFFF),
        (b"stts", 16, 0),
        (b"stsz", 12, 0x7FFFFFFF),
        (b"stsc", 8, 0x7FFFFFFF),
        (b"stco", 12, 0xFFFFFFFF),
        (b"avc1", 28, 0xFFFFFFFF),
        (b"tkhd", 4, 0xFFFFFFFF),
    ],
)
def test_headers_that_lie(
    tmp_path: Path, samples: dict[str, bytes], box: bytes, offset: int, value: int
) -> None:
    data = bytearray(samples["mp4"])
    at = data.index(box) + offset
    data[at : at + 4] = struct.pack(">I", value)
    found = brought(tmp_path, bytes(data), "video")
    assert isinstance(found, TaskFailed) or (found.width, found.height, found.frames) == (320, 192, 36)


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width: int, height: int, pixels: bytes) -> bytes:
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (png(65_535, 65_535, b""), "at most 40000000 pixels"),
        (png(0, 0, b""), "must have pixels"),
        (png(500, 500, zlib.compress(bytes(99))), "broken"),
        (png(6000, 6000, zlib.compress(bytes(99))), "broken"),
        (b"GIF89a" + bytes(99), "'gif'"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "'svg or xml'"),
    ],
)
def test_images_that_promise_too_much_or_too_little(tmp_path: Path, data: bytes, reason: str) -> None:
    found = brought(tmp_path, data, "image")
    assert isinstance(found, TaskFailed)
    assert reason in found.message


def test_a_bomb_behind_a_small_picture_is_not_unpacked(tmp_path: Path) -> None:
    found = brought(tmp_path, png(320, 320, zlib.compress(bytes(50_000_000), 9)), "image")
    assert isinstance(found, TaskFailed) or (found.width, found.height) == (320, 320)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n", "'playlist'"),
        (b"ffconcat version 1.0\nfile /etc/passwd\n", "'ffconcat script'"),
        (b"<!doctype html><title>Sign in</title>", "'web page'"),
        (b"RIFF\0\0\0\0AVI LIST", "'avi'"),
        (b"\0\0\0\x18ftypisom", "cannot be read as a video"),
    ],
)
def test_what_is_no_video(tmp_path: Path, data: bytes, reason: str) -> None:
    found = brought(tmp_path, data, "video")
    assert isinstance(found, TaskFailed)
    assert reason in found.message


def test_sound_alone_is_no_video(tmp_path: Path) -> None:
    with av.open(str(tmp_path / "a.mp4"), "w") as container:
        track = container.add_stream("aac", rate=48_000)
        frame = av.AudioFrame.from_ndarray(np.zeros((2, 48_000), np.float32), format="fltp", layout="stereo")
        frame.sample_rate = 48_000
        container.mux(track.encode(frame))
        container.mux(track.encode(None))
    found = brought(tmp_path, (tmp_path / "a.mp4").read_bytes(), "video")
    assert isinstance(found, TaskFailed)
    assert "must have a video track, got none" in found.message


def test_a_codec_outside_the_list_is_refused(tmp_path: Path) -> None:
    path = video(tmp_path / "a.mov", 1.0, 320, 192, codec="mjpeg", pix_fmt="yuvj420p")
    found = brought(tmp_path, path.read_bytes(), "video")
    assert isinstance(found, TaskFailed)
    assert "got 'mjpeg'" in found.message
