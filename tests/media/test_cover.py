"""A film's stills."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np

from filmgate.media.cover import cover, strip
from filmgate.media.encode import ClipWriter
from filmgate.media.picture import bgr_to_i420, black
from tests.samples import scene


def film(path: Path, lit: range, frames: int = 48) -> Path:
    with ClipWriter(path, 320, 192) as writer:
        for index in range(frames):
            shown = index in lit
            writer.write(bgr_to_i420(scene(320, 192, index)) if shown else black(320, 192))
    return path


def test_the_cover_is_not_a_black_frame(tmp_path: Path) -> None:
    size = cover(film(tmp_path / "a.mp4", range(34, 48)), tmp_path / "cover.jpg")
    picture = cv2.imread(str(tmp_path / "cover.jpg"))
    assert size == (320, 192)
    assert picture.shape == (192, 320, 3)
    assert picture.mean() > 60


def test_the_strip_shows_frames_in_order(tmp_path: Path) -> None:
    width, height = strip(film(tmp_path / "a.mp4", range(24, 48)), tmp_path / "strip.jpg", count=4)
    picture = cv2.imread(str(tmp_path / "strip.jpg"))
    assert (width, height) == (1200, 180) == picture.shape[1::-1]
    levels = [part.mean() for part in np.split(picture, 4, axis=1)]
    assert max(levels[:2]) < 30 < min(levels[2:])


def test_a_film_of_one_frame_has_a_cover(tmp_path: Path) -> None:
    assert cover(film(tmp_path / "a.mp4", range(1), 1), tmp_path / "cover.jpg") == (320, 192)
