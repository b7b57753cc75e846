"""A few frames of a video can be had without decoding it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from filmgate.media.encode import ClipWriter
from filmgate.media.glimpses import key_frames
from filmgate.media.picture import black, planes
from filmgate.media.source import source_frames


@pytest.fixture
def clip(tmp_path: Path) -> Path:
    """Ninety frames that grow lighter, a key frame in each second."""
    path = tmp_path / "clip.mp4"
    with ClipWriter(path, 64, 48) as writer:
        for index in range(90):
            frame = black(64, 48)
            planes(frame)[0][:] = 40 + 2 * index
            writer.write(frame)
    return path


def test_they_are_the_films_own_frames(clip: Path) -> None:
    whole = list(source_frames(clip, 0, 90))
    found = key_frames(clip, 12)
    assert len(found) >= 4
    assert np.array_equal(found[0], whole[0])
    assert all(any(np.array_equal(frame, each) for each in whole) for frame in found)


def test_no_more_than_asked_for_and_spread_over_the_film(clip: Path) -> None:
    found = key_frames(clip, 2)
    assert len(found) == 2
    assert planes(found[1])[0].mean() - planes(found[0])[0].mean() > 60
