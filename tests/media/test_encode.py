"""Clips appear whole or not at all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
import pytest

from filmgate.contract.errors import TaskFailed
from filmgate.media.clip import read_clip
from filmgate.media.encode import ClipWriter
from filmgate.media.picture import I420, black


def write(path: Path, frames: Iterable[I420]) -> None:
    with ClipWriter(path, 160, 96) as writer:
        for frame in frames:
            writer.write(frame)


def interrupted() -> Iterator[I420]:
    yield black(160, 96)
    raise ValueError("interrupted")


def test_a_clip_counts_its_frames_and_begins_groups_often(tmp_path: Path) -> None:
    with ClipWriter(tmp_path / "a.mp4", 160, 96) as writer:
        for _ in range(60):
            writer.write(black(160, 96))
        assert not (tmp_path / "a.mp4").exists()
    clip = read_clip(tmp_path / "a.mp4")
    assert (writer.frames, clip.frames, clip.width, clip.height) == (60, 60, 160, 96)
    assert clip.keys[0] == 0
    assert max(np.diff([*clip.keys, 60])) <= 24


def test_an_interrupted_clip_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="interrupted"):
        write(tmp_path / "a.mp4", interrupted())
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_is_told_and_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.mp4.part").symlink_to("/dev/full")
    noisy = np.random.default_rng(1).integers(0, 255, (144, 160)).astype(np.uint8)
    with pytest.raises(TaskFailed, match=r"disk_full: no space left on the disk while writing a\.mp4"):
        write(tmp_path / "a.mp4", [noisy] * 50)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("size", [(161, 96), (160, 97), (0, 96)])
def test_odd_sizes_are_refused(tmp_path: Path, size: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="sides must be even"):
        ClipWriter(tmp_path / "a.mp4", *size)


def test_a_frame_of_another_size_is_refused(tmp_path: Path) -> None:
    with ClipWriter(tmp_path / "a.mp4", 160, 96) as writer:
        with pytest.raises(ValueError, match="must be of shape"):
            writer.write(black(96, 160))
        writer.write(black(160, 96))


def test_a_written_frame_is_the_callers_again(tmp_path: Path) -> None:
    """One array for all frames, changed after each, makes the film that an array for each makes."""
    rng = np.random.default_rng(3)
    noisy = [rng.integers(16, 235, (144, 160)).astype(np.uint8) for _ in range(30)]

    def reused() -> Iterator[I420]:
        frame = np.empty((144, 160), np.uint8)
        for picture in noisy:
            frame[:] = picture
            yield frame
            frame[:] = 128

    write(tmp_path / "own.mp4", noisy)
    write(tmp_path / "reused.mp4", reused())
    assert (tmp_path / "own.mp4").read_bytes() == (tmp_path / "reused.mp4").read_bytes()


def test_a_frame_may_be_a_view(tmp_path: Path) -> None:
    wide = np.random.default_rng(4).integers(16, 235, (144, 200)).astype(np.uint8)
    write(tmp_path / "view.mp4", [wide[:, 20:180]] * 3)
    write(tmp_path / "copy.mp4", [wide[:, 20:180].copy()] * 3)
    assert (tmp_path / "view.mp4").read_bytes() == (tmp_path / "copy.mp4").read_bytes()
