"""Stills of a finished film: its cover, and a strip that shows how it goes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import av
import cv2
import numpy as np

from filmgate.media.files import whole_file
from filmgate.media.picture import BGR, bgr_of
from filmgate.media.probe import open_video, picture_track

CANDIDATES = 7
QUALITY = 90
STRIP_HEIGHT = 180


def cover(film: Path, out: Path) -> tuple[int, int]:
    """Writes the best of a few frames as JPEG, at the film's size; returns (width, height)."""
    best = max(_spread(film, CANDIDATES), key=_worth)
    _save(best, out)
    return best.shape[1], best.shape[0]


def strip(film: Path, out: Path, *, count: int = 6) -> tuple[int, int]:
    """Writes `count` small frames side by side, in order, as JPEG; returns (width, height)."""
    small = []
    for frame in _spread(film, count):
        width = max(1, round(STRIP_HEIGHT * frame.shape[1] / frame.shape[0]))
        small.append(cv2.resize(frame, (width, STRIP_HEIGHT), interpolation=cv2.INTER_AREA))
    picture = np.hstack(small).astype(np.uint8)
    _save(picture, out)
    return picture.shape[1], picture.shape[0]


def _spread(film: Path, count: int) -> Iterator[BGR]:
    """`count` frames at even distances, none at the very ends, where films fade."""
    with open_video(film) as container:
        stream = picture_track(container)
        total = stream.duration or 0
        for index in range(count):
            moment = (stream.start_time or 0) + round(total * (index + 0.5) / count)
            container.seek(moment, stream=stream)
            if (frame := _frame_at(container.decode(stream), moment)) is not None:
                yield bgr_of(frame)


def _frame_at(frames: Iterator[av.VideoFrame], moment: int) -> av.VideoFrame | None:
    """The one shown at the moment, or the first there is."""
    frame = next(frames, None)
    for later in frames:
        if later.pts is None or later.pts > moment:
            break
        frame = later
    return frame


def _worth(picture: BGR) -> float:
    """Sharp, neither dark nor burnt out, and with colour."""
    small = cv2.resize(picture, (320, max(1, 320 * picture.shape[0] // picture.shape[1])))
    gray = cv2.cvtColor(small, cv2.COLOR_BGR2GRAY)
    sharp = float(np.log1p(cv2.Laplacian(gray, cv2.CV_32F).var()))
    spread = float(gray.std()) / 64
    bright = float(gray.mean()) / 255
    exposed = min(bright / 0.25, 1.0) * min((1 - bright) / 0.15, 1.0)
    return (sharp + 2 * min(spread, 1.0)) * exposed


def _save(picture: BGR, out: Path) -> None:
    done, data = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, QUALITY])
    if not done:
        raise ValueError(f"no JPEG of a picture of shape {picture.shape}")
    with whole_file(out) as part:
        part.write_bytes(data.tobytes())
