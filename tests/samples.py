"""Small real media, made in code: no binary fixture lies in the repository."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import av
import cv2
import numpy as np
import numpy.typing as npt

CLOCK = 60_000
Picture = npt.NDArray[np.uint8]


def scene(width: int, height: int, index: int = 0, hue: int = 100) -> Picture:
    """BGR: a sky, a lit street with windows, and a bright ball that moves 3 % of the width a frame."""
    rows = np.linspace(0, 1, height)[:, None, None]
    picture = np.empty((height, width, 3), np.float32)
    picture[:] = np.array([210, 150, 90]) * (1 - rows) + np.array([60, 70, 80]) * rows
    pixels = picture.astype(np.uint8)
    random = np.random.default_rng(4)
    for column in range(0, width, max(width // 8, 2)):
        top = int(height * random.uniform(0.25, 0.6))
        right = column + max(width // 9, 2)
        shade = random.integers(30, 110, 3).tolist()
        cv2.rectangle(pixels, (column, top), (right, int(height * 0.8)), shade, -1)
        for row in range(top + 4, int(height * 0.78), max(height // 14, 4)):
            lit = (90, 200, 250) if random.random() < 0.5 else (40, 40, 30)
            cv2.rectangle(
                pixels, (column + width // 40, row), (column + width // 20, row + height // 30), lit, -1
            )
    middle = (int(width * (0.1 + 0.03 * index)) % width, int(height * 0.7))
    ball = cv2.cvtColor(np.uint8([[[hue % 180, 220, 250]]]), cv2.COLOR_HSV2BGR)[0, 0].tolist()
    cv2.circle(pixels, middle, max(height // 10, 2), ball, -1, cv2.LINE_AA)
    return pixels


def tone(seconds: float, rate: int = 48_000, pitch: float = 440.0) -> npt.NDArray[np.float32]:
    """Stereo, shape (samples, 2)."""
    times = np.arange(round(seconds * rate)) / rate
    wave = (0.4 * np.sin(2 * np.pi * pitch * times)).astype(np.float32)
    return np.stack([wave, wave], axis=1)


def image(path: Path, width: int = 640, height: int = 360, *, alpha: bool = False) -> Path:
    """In the format of the path's suffix."""
    picture = scene(width, height)
    if alpha:
        mask = np.zeros((height, width), np.uint8)
        cv2.circle(mask, (width // 2, height // 2), height // 3, 255, -1)
        picture = np.dstack([picture, mask])
    cv2.imwrite(str(path), picture)
    return path


def video(
    path: Path,
    seconds: float = 3.0,
    width: int = 1280,
    height: int = 720,
    *,
    fps: Fraction | int = 24,
    sound: bool = False,
    codec: str = "libx264",
    pix_fmt: str = "yuv420p",
    hue: int = 100,
    times: list[float] | None = None,
) -> Path:
    """A moving scene; `times` in seconds makes the frame rate variable."""
    rate = Fraction(fps)
    stamps = times or [float(index / rate) for index in range(round(seconds * rate))]
    with av.open(str(path), "w") as container:
        stream = container.add_stream(codec, rate=rate)
        stream.width, stream.height, stream.pix_fmt = width, height, pix_fmt
        stream.time_base = stream.codec_context.time_base = Fraction(1, CLOCK)
        stream.options = {"preset": "ultrafast"} if codec == "libx264" else {}
        track = (
            container.add_stream("libopus" if path.suffix == ".webm" else "aac", rate=48_000)
            if sound
            else None
        )
        for index, moment in enumerate(stamps):
            frame = av.VideoFrame.from_ndarray(scene(width, height, index, hue), format="bgr24")
            frame.pts, frame.time_base = round(moment * CLOCK), Fraction(1, CLOCK)
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
        if isinstance(track, av.AudioStream):
            wave = tone(seconds)
            for start in range(0, len(wave), 960):
                block = av.AudioFrame.from_ndarray(
                    np.ascontiguousarray(wave[start : start + 960].T), format="fltp", layout="stereo"
                )
                block.sample_rate, block.pts, block.time_base = 48_000, start, Fraction(1, 48_000)
                container.mux(track.encode(block))
            container.mux(track.encode(None))
    return path
