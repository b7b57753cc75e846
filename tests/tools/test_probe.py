"""The probe reads what a player would."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest
from tools.probe import facts, is_fast_start


def film(path: Path, *, frames: int, fast_start: bool) -> Path:
    options = {"movflags": "+faststart"} if fast_start else {}
    with av.open(str(path), "w", options=options) as container:
        stream = container.add_stream("libx264", rate=24)
        stream.width, stream.height, stream.pix_fmt = 64, 32, "yuv420p"
        for number in range(frames):
            picture = np.full((32, 64, 3), number, np.uint8)
            container.mux(stream.encode(av.VideoFrame.from_ndarray(picture, format="rgb24")))
        container.mux(stream.encode())
    return path


def test_it_tells_codec_size_rate_frames_and_length(tmp_path: Path) -> None:
    assert facts(film(tmp_path / "film.mp4", frames=36, fast_start=True)) == {
        "codec": "h264",
        "pixels": "yuv420p",
        "size": "64x32",
        "rate": Fraction(24),
        "frames": 36,
        "seconds": 1.5,
        "fast start": True,
    }


@pytest.mark.parametrize("fast_start", [True, False])
def test_fast_start_means_that_the_index_comes_first(tmp_path: Path, fast_start: bool) -> None:
    assert is_fast_start(film(tmp_path / "film.mp4", frames=3, fast_start=fast_start)) is fast_start


def test_a_file_without_media_is_not_fast_start(tmp_path: Path) -> None:
    empty = tmp_path / "empty.mp4"
    empty.write_bytes(b"")
    assert not is_fast_start(empty)
