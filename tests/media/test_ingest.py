"""Inputs end as what engines expect, or as a failure that names input, rule and value."""

from __future__ import annotations

from ipaddress import ip_network
from pathlib import Path

import av
import cv2
import numpy as np
import pytest

from filmgate.contract.errors import TaskFailed
from filmgate.media.ingest import Ingested, RawInput, ingest
from filmgate.media.probe import probe_video
from filmgate.media.sound import read_sound
from filmgate.media.source import source_frames
from filmgate.settings import Fetch, MediaLimits
from tests.media.serving import serving
from tests.samples import image, video

SMALL = MediaLimits(video_side_min=64, video_seconds_min=1.0)


def brought(folder: Path, path: Path, kind: str = "image", limits: MediaLimits = SMALL) -> Ingested:
    out = folder / "out"
    out.mkdir(exist_ok=True)
    raw = RawInput(f"{kind}_1", kind, path=path)  # type: ignore[arg-type]
    return ingest([raw], out, limits, Fetch())[0]


@pytest.mark.parametrize("suffix", ["jpg", "png", "webp"])
def test_an_image_becomes_a_png(tmp_path: Path, suffix: str) -> None:
    found = brought(tmp_path, image(tmp_path / f"a.{suffix}", 400, 320))
    assert found == Ingested("image_1", "image", "image_1.png", 400, 320)
    assert cv2.imread(str(tmp_path / "out" / "image_1.png")).shape == (320, 400, 3)


def test_alpha_is_kept(tmp_path: Path) -> None:
    brought(tmp_path, image(tmp_path / "a.png", 400, 320, alpha=True))
    picture = cv2.imread(str(tmp_path / "out" / "image_1.png"), cv2.IMREAD_UNCHANGED)
    assert picture[0, 0, 3] == 0
    assert picture[160, 200, 3] == 255


@pytest.mark.parametrize("depth", [np.uint8, np.uint16])
def test_a_grey_image_of_any_depth_becomes_colour(tmp_path: Path, depth: type) -> None:
    cv2.imwrite(str(tmp_path / "a.png"), np.full((320, 320), np.iinfo(depth).max // 2, depth))
    brought(tmp_path, tmp_path / "a.png")
    assert abs(int(cv2.imread(str(tmp_path / "out" / "image_1.png"))[9, 9, 1]) - 127) <= 1


def with_orientation(path: Path, orientation: int) -> Path:
    """Puts an EXIF orientation into a JPEG."""
    data = path.read_bytes()
    tiff = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0" + bytes([orientation]) + b"\0\0\0\0\0\0"
    body = b"Exif\0\0" + tiff
    path.write_bytes(data[:2] + b"\xff\xe1" + (len(body) + 2).to_bytes(2, "big") + body + data[2:])
    return path


@pytest.mark.parametrize("orientation", range(1, 9))
def test_exif_orientation_is_applied_like_opencv_does(tmp_path: Path, orientation: int) -> None:
    path = with_orientation(image(tmp_path / "a.jpg", 480, 320), orientation)
    found = brought(tmp_path, path)
    expected = cv2.imread(str(path), cv2.IMREAD_COLOR)
    assert (found.height, found.width) == expected.shape[:2]
    assert np.array_equal(cv2.imread(str(tmp_path / "out" / "image_1.png")), expected)


@pytest.mark.parametrize(
    ("width", "height", "reason"),
    [
        (299, 400, "image_1: each side must be at least 300 pixels, got 299x400"),
        (1000, 300, r"image_1: its width to height must be between 1:2.5 and 2.5:1, got 1000x300"),
    ],
)
def test_an_image_outside_the_limits_is_refused(tmp_path: Path, width: int, height: int, reason: str) -> None:
    with pytest.raises(TaskFailed, match=f"invalid_input: {reason}"):
        brought(tmp_path, image(tmp_path / "a.png", width, height))
    assert list((tmp_path / "out").iterdir()) == []


@pytest.mark.parametrize(
    ("seconds", "width", "height", "fps", "reason"),
    [
        (2.5, 1280, 720, 24, "must last 3 to 10 seconds, got 2.50"),
        (3.0, 1280, 640, 24, "each side must be between 720 and 2160 pixels, got 1280x640"),
        (3.0, 1280, 720, 12, "must have 24 to 60 frames a second, got 12.00"),
    ],
)
def test_a_video_outside_the_limits_is_refused(
    tmp_path: Path, seconds: float, width: int, height: int, fps: int, reason: str
) -> None:
    path = video(tmp_path / "a.mp4", seconds, width, height, fps=fps)
    with pytest.raises(TaskFailed, match=f"invalid_input: video_1: {reason}"):
        brought(tmp_path, path, "video", MediaLimits())


def test_too_many_bytes_are_refused(tmp_path: Path) -> None:
    with pytest.raises(TaskFailed, match="input_too_large: image_1: it must have at most 9 bytes, got"):
        brought(tmp_path, image(tmp_path / "a.png"), limits=MediaLimits(image_bytes=9))


def test_too_many_images_are_refused(tmp_path: Path) -> None:
    images = [RawInput(f"image_{n}", "image", path=tmp_path / "none") for n in range(1, 9)]
    clip = RawInput("video_1", "video", path=tmp_path / "none")
    with pytest.raises(TaskFailed, match="images: must be at most 7, got 8"):
        ingest(images, tmp_path, SMALL, Fetch())
    with pytest.raises(TaskFailed, match="images: must be at most 4 beside a video, got 5"):
        ingest([*images[:5], clip], tmp_path, SMALL, Fetch())


def test_a_plain_video_keeps_its_frames_and_sound_and_nothing_else(tmp_path: Path) -> None:
    path = video(tmp_path / "a.mp4", 1.0, 160, 96, sound=True)
    path.write_bytes(path.read_bytes() + b"\0\0\0\x18free shot at home, 3 a.m")
    found = brought(tmp_path, path, "video")
    assert found == Ingested("video_1", "video", "video_1.mp4", 160, 96, 1.0, 24, True)
    kept = tmp_path / "out" / "video_1.mp4"
    assert probe_video(kept).plain
    pairs = zip(source_frames(path, 0, 24), source_frames(kept, 0, 24), strict=True)
    assert all(np.array_equal(one, two) for one, two in pairs)
    assert np.array_equal(read_sound(path, 24), read_sound(kept, 24))
    assert b"shot at home" not in kept.read_bytes()


@pytest.mark.parametrize(
    ("name", "fps", "options"),
    [
        ("a.mp4", 30, {}),
        ("a.mp4", 60, {}),
        ("a.webm", 25, {"codec": "libvpx"}),
        ("a.mp4", 24, {"pix_fmt": "yuv444p"}),
        ("a.mp4", 24, {"pix_fmt": "yuv420p10le"}),
    ],
)
def test_another_video_becomes_a_plain_one_with_its_sound(
    tmp_path: Path, name: str, fps: int, options: dict[str, str]
) -> None:
    path = video(tmp_path / name, 2.0, 160, 96, fps=fps, sound=True, **options)  # type: ignore[arg-type]
    found = brought(tmp_path, path, "video")
    assert (found.frames, found.duration, found.has_sound) == (48, 2.0, True)
    facts = probe_video(tmp_path / "out" / "video_1.mp4")
    assert facts.plain
    assert (facts.frames, facts.has_sound) == (48, True)
    assert [each.name for each in (tmp_path / "out").iterdir()] == ["video_1.mp4"]


def test_a_variable_rate_is_resampled_by_time(tmp_path: Path) -> None:
    """The ball stands for as long as its frame did."""
    times = [0.0, 0.5, 0.55, 1.0, 1.45, 1.9, 1.95]
    path = video(tmp_path / "a.mp4", 2.0, 160, 96, times=times)
    shown = list(source_frames(path, 0, 40))
    changes = [n for n in range(1, 40) if np.abs(shown[n].astype(int) - shown[n - 1]).max() > 40]
    assert changes == [-int(-moment * 24 // 1) for moment in times[1:5]]


def turned(path: Path) -> Path:
    """Writes into an MP4's track header that it is shown turned clockwise, as phones do."""
    data = bytearray(path.read_bytes())
    at = data.index(b"tkhd") + 4 + 40
    one = 0x10000
    matrix = (0, one, 0, -one & 0xFFFFFFFF, 0, 0, 0, 0, 0x40000000)
    data[at : at + 36] = b"".join(value.to_bytes(4, "big") for value in matrix)
    path.write_bytes(bytes(data))
    return path


def test_rotation_is_applied(tmp_path: Path) -> None:
    path = video(tmp_path / "a.mp4", 1.0, 160, 96)
    flat = next(source_frames(path, 0, 1))[:96]
    found = brought(tmp_path, turned(path), "video")
    assert (found.width, found.height) == (96, 160)
    upright = next(source_frames(tmp_path / "out" / "video_1.mp4", 0, 1))[:160]
    assert np.abs(upright.astype(int) - np.rot90(flat, -1)).mean() < 4


def test_frames_are_read_from_the_middle_exactly(tmp_path: Path) -> None:
    path = video(tmp_path / "a.mp4", 2.0, 160, 96)
    whole = list(source_frames(path, 0, 48))
    part = list(source_frames(path, 30, 50))
    assert all(np.array_equal(one, two) for one, two in zip(whole[30:], part[:18], strict=True))
    assert np.array_equal(part[-1], whole[-1])


def test_an_interlaced_video_is_deinterlaced(tmp_path: Path) -> None:
    path = tmp_path / "a.mp4"
    with av.open(str(path), "w") as container:
        stream = container.add_stream(
            "libx264", rate=25, options={"flags": "+ilme+ildct", "x264-params": "tff=1"}
        )
        stream.width, stream.height, stream.pix_fmt = 160, 96, "yuv420p"
        for index in range(25):
            picture = np.full((144, 160), 128, np.uint8)
            picture[:96:2], picture[1:96:2] = 60 + 4 * index, 62 + 4 * index
            frame = av.VideoFrame.from_ndarray(picture, format="yuv420p")
            frame.pts = index
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    assert probe_video(path).interlaced
    found = brought(tmp_path, path, "video")
    assert found.frames == 24
    assert probe_video(tmp_path / "out" / "video_1.mp4").plain


def test_a_url_is_fetched_and_left_behind_nowhere(tmp_path: Path) -> None:
    data = image(tmp_path / "a.png", 400, 320).read_bytes()
    out = tmp_path / "out"
    out.mkdir()
    settings = Fetch(allow=(ip_network("127.0.0.0/8"),))
    with serving({"/a": (200, {}, data)}) as base:
        found = ingest([RawInput("image_1", "image", url=base + "/a")], out, SMALL, settings)
        with pytest.raises(TaskFailed, match=r"fetch_failed: image_2: .* answered its URL with HTTP 404"):
            ingest([RawInput("image_2", "image", url=base + "/b")], out, SMALL, settings)
    assert found[0].width == 400
    assert [each.name for each in out.iterdir()] == ["image_1.png"]


@pytest.mark.parametrize(
    "data", [b"", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"RIFF\0\0\0\0WEBPVP8 ", b"GIF89a", b"x" * 999]
)
def test_a_broken_image_fails_and_names_itself(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a").write_bytes(data)
    with pytest.raises(TaskFailed, match="invalid_input: image_1: "):
        brought(tmp_path, tmp_path / "a")
    assert list((tmp_path / "out").iterdir()) == []
