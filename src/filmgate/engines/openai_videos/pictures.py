"""Single frames of servers' films."""

from __future__ import annotations

from pathlib import Path

from filmgate.contract.errors import TaskFailed


def save_frame(film: Path, number: int, out: Path) -> None:
    """Writes what the film shows at frame `number` of 24 a second as PNG; raises `TaskFailed`."""
    import cv2

    from filmgate.media.picture import i420_to_bgr
    from filmgate.media.source import source_frames

    try:
        frame = next(source_frames(film, number, number + 1))
    except ValueError as error:
        raise TaskFailed("invalid_film", f"the film that came back {error}") from error
    cv2.imwrite(str(out), i420_to_bgr(frame))
