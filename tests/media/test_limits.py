"""Every limit of the contract: what breaches it is refused with the input, the rule and the value found."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import av
import cv2
import numpy as np
import pytest

from filmgate.contract.errors import TaskFailed
from filmgate.media.ingest import RawInput, ingest
from filmgate.settings import Fetch, MediaLimits

CONTRACT = MediaLimits()


def still(path: Path, width: int, height: int) -> Path:
    cv2.imwrite(str(path), np.zeros((height, width, 3), np.uint8))
    return path


def flat(path: Path, seconds: float, width: int, height: int, fps: int = 24) -> Path:
    """A gray video: nothing is quicker to make."""
    with av.open(str(path), "w") as out:
        stream = out.add_stream("libx264", rate=fps, options={"preset": "ultrafast"})
        stream.width, stream.height, stream.pix_fmt = width, height, "yuv420p"
        gray = np.full((height * 3 // 2, width), 128, np.uint8)
        for index in range(round(seconds * fps)):
            frame = av.VideoFrame.from_ndarray(gray, format="yuv420p")
            frame.pts, frame.time_base = index, Fraction(1, fps)
            out.mux(stream.encode(frame))
        out.mux(stream.encode(None))
    return path


def heavy(path: Path, size: int) -> Path:
    """Many bytes that take no room on the disk."""
    with path.open("r+b") as file:
        file.truncate(size)
    return path


def refusal(folder: Path, *inputs: RawInput) -> str:
    out = folder / "out"
    out.mkdir()
    with pytest.raises(TaskFailed) as failed:
        ingest(list(inputs), out, CONTRACT, Fetch())
    assert list(out.iterdir()) == []
    return str(failed.value)


@pytest.mark.parametrize(
    ("width", "height", "said"),
    [
        (299, 400, "each side must be at least 300 pixels, got 299x400"),
        (400, 299, "each side must be at least 300 pixels, got 400x299"),
        (753, 300, "its width to height must be between 1:2.5 and 2.5:1, got 753x300"),
        (300, 753, "its width to height must be between 1:2.5 and 2.5:1, got 300x753"),
    ],
)
def test_an_image_of_another_shape(tmp_path: Path, width: int, height: int, said: str) -> None:
    given = RawInput("image_3", "image", path=still(tmp_path / "a.png", width, height))
    assert refusal(tmp_path, given) == f"invalid_input: image_3: {said}"


@pytest.mark.parametrize(("width", "height"), [(300, 300), (750, 300), (300, 750)])
def test_images_at_the_limits_are_taken(tmp_path: Path, width: int, height: int) -> None:
    given = RawInput("image_1", "image", path=still(tmp_path / "a.png", width, height))
    assert ingest([given], tmp_path, CONTRACT, Fetch())[0].width == width


@pytest.mark.parametrize(
    ("seconds", "width", "height", "fps", "said"),
    [
        (2.5, 1280, 720, 24, "must last 3 to 10 seconds, got 2.50"),
        (10.5, 720, 720, 24, "must last 3 to 10 seconds, got 10.50"),
        (3.0, 1280, 718, 24, "each side must be between 720 and 2160 pixels, got 1280x718"),
        (3.0, 2162, 720, 24, "each side must be between 720 and 2160 pixels, got 2162x720"),
        (3.0, 720, 720, 23, "must have 24 to 60 frames a second, got 23.00"),
        (3.0, 720, 720, 61, "must have 24 to 60 frames a second, got 61.00"),
    ],
)
def test_a_video_of_another_length_size_or_rate(
    tmp_path: Path, seconds: float, width: int, height: int, fps: int, said: str
) -> None:
    given = RawInput("video_1", "video", path=flat(tmp_path / "a.mp4", seconds, width, height, fps))
    assert refusal(tmp_path, given) == f"invalid_input: video_1: {said}"


@pytest.mark.parametrize("seconds", [2.917, 10.084])
def test_a_tenth_of_a_second_more_or_less_is_let_pass(tmp_path: Path, seconds: float) -> None:
    given = RawInput("video_1", "video", path=flat(tmp_path / "a.mp4", seconds, 720, 720))
    assert ingest([given], tmp_path, CONTRACT, Fetch())[0].frames == round(seconds * 24)


def test_an_image_of_too_many_bytes(tmp_path: Path) -> None:
    path = heavy(still(tmp_path / "a.png", 320, 320), CONTRACT.image_bytes + 1)
    said = "it must have at most 10485760 bytes, got 10485761"
    given = RawInput("image_1", "image", path=path)
    assert refusal(tmp_path, given) == f"input_too_large: image_1: {said}"


def test_a_video_of_too_many_bytes(tmp_path: Path) -> None:
    path = heavy(flat(tmp_path / "a.mp4", 0.2, 64, 64), CONTRACT.video_bytes + 1)
    said = "it must have at most 209715200 bytes, got 209715201"
    given = RawInput("video_1", "video", path=path)
    assert refusal(tmp_path, given) == f"input_too_large: video_1: {said}"


@pytest.mark.parametrize(
    ("images", "videos", "said"),
    [(8, 0, "must be at most 7, got 8"), (5, 1, "must be at most 4 beside a video, got 5")],
)
def test_too_many_images(tmp_path: Path, images: int, videos: int, said: str) -> None:
    none = tmp_path / "none"
    given = [RawInput(f"image_{number}", "image", path=none) for number in range(1, images + 1)]
    given += [RawInput("video_1", "video", path=none)] * videos
    assert refusal(tmp_path, *given) == f"invalid_input: images: {said}"


@pytest.mark.parametrize(
    ("kind", "rule"),
    [("image", "must be a JPEG, PNG or WebP image"), ("video", "must be an MP4, MOV or WebM video")],
)
def test_a_file_of_another_type(tmp_path: Path, kind: str, rule: str) -> None:
    (tmp_path / "a.png").write_bytes(b"GIF89a")
    given = RawInput(f"{kind}_1", kind, path=tmp_path / "a.png")  # type: ignore[arg-type]
    assert refusal(tmp_path, given) == f"invalid_input: {kind}_1: {rule}, got a file of type 'gif'"
