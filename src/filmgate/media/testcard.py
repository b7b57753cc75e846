"""Test films: colour bars, a clock, a frame counter, and a tone once a second. Encoded in about a second."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

from filmgate.contract.catalog import FPS
from filmgate.media.assemble import assemble
from filmgate.media.encode import ClipWriter
from filmgate.media.facts import FilmFacts
from filmgate.media.picture import BGR, I420, bgr_to_i420, planes
from filmgate.media.sound import PER_FRAME, RATE, Samples

BARS = ((191, 191, 191), (0, 191, 191), (191, 191, 0), (0, 191, 0), (191, 0, 191), (0, 0, 191), (191, 0, 0))
"""BGR of the seven bars at 75 %, as on any test card."""
TONE = 1000.0
"""Hz."""
BEEP = 2
"""Frames that the tone sounds at the begin of each second."""
LOUDNESS = 0.1
CRF = 30


@dataclass(frozen=True)
class Card:
    """What a test film shows: its size in pixels, `title` above the clock, `pictures` in a row below it, and
    where its shots begin, in frames."""

    width: int
    height: int
    frames: int
    title: str = ""
    pictures: Sequence[BGR] = ()
    shots: tuple[int, ...] = (0,)


def card_film(card: Card, out: Path, *, sound: bool = False, source_sound: Path | None = None) -> FilmFacts:
    """Writes the film, of exactly the card's size and frames, as a fast-start MP4. `sound` lays the tone
    under it; the audio track of the file `source_sound` wins over that."""
    clip = out.with_name(f"{out.name}.clip.mp4")
    try:
        with ClipWriter(clip, card.width, card.height, crf=CRF) as writer:
            for frame in drawn(card):
                writer.write(frame)
        tone = beeps(card.frames) if sound else None
        return assemble([clip], out, sound=tone, source_sound=source_sound, transitions=["cut"], metadata={})
    finally:
        clip.unlink(missing_ok=True)


def beeps(frames: int) -> Samples:
    """The tone at the begin of every second: where sound and picture part, it is heard."""
    moments = np.arange(frames * PER_FRAME)
    wave = np.sin(2 * np.pi * TONE * moments / RATE) * LOUDNESS
    wave[(moments // PER_FRAME) % FPS >= BEEP] = 0
    return np.repeat(wave.astype(np.float32)[:, None], 2, axis=1)


def drawn(card: Card) -> Iterator[I420]:
    """The frames, each in the same array. What changes lies in a small box, so encoding is quick."""
    frame = bgr_to_i420(_background(card))
    left, top, width, height = _box(card)
    for number in range(card.frames):
        box = planes(bgr_to_i420(_counter(card, number, width, height)))
        for scale, whole, part in zip((1, 2, 2), planes(frame), box, strict=True):
            whole[top // scale : (top + height) // scale, left // scale : (left + width) // scale] = part
        yield frame


def _background(card: Card) -> BGR:
    picture = np.zeros((card.height, card.width, 3), np.uint8)
    edges = np.linspace(0, card.width, len(BARS) + 1).round().astype(int)
    for colour, left, right in zip(BARS, edges, edges[1:], strict=False):
        picture[:, left:right] = colour
    ramp = np.linspace(0, 255, card.width).astype(np.uint8)
    picture[card.height * 9 // 10 :] = ramp[None, :, None]
    _row(picture, card)
    return picture


def _row(picture: BGR, card: Card) -> None:
    """The given pictures side by side, each as large as its place allows."""
    tall, wide = card.height // 5, card.width // max(4, len(card.pictures))
    for index, given in enumerate(card.pictures):
        scale = min((tall - 8) / given.shape[0], (wide - 8) / given.shape[1])
        small = cv2.resize(given, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
        top, left = card.height * 2 // 3, index * wide + 4
        picture[top : top + small.shape[0], left : left + small.shape[1]] = small


def _box(card: Card) -> tuple[int, int, int, int]:
    """Left, top, width and height of what changes: even, for the sake of chroma."""
    width, height = card.width * 3 // 8 * 2, min(card.width, card.height) // 6 * 2
    return (card.width - width) // 4 * 2, card.height // 8 * 2, width, height


def _counter(card: Card, number: int, width: int, height: int) -> BGR:
    box = np.zeros((height, width, 3), np.uint8)
    shot = sum(begin <= number for begin in card.shots)
    whole, rest = divmod(number, FPS)
    lines = (
        card.title or f"{card.width}x{card.height} {FPS} fps",
        f"{whole // 60:02d}:{whole % 60:02d}:{rest:02d}",
        f"frame {number + 1} of {card.frames}, shot {shot} of {len(card.shots)}",
    )
    for line, place, size in zip(lines, (0.22, 0.62, 0.88), (0.09, 0.28, 0.09), strict=True):
        _write(box, line, round(height * place), size * height)
    box[-max(2, height // 40) :, : max(1, round(width * (number + 1) / card.frames))] = 255
    return box


def _write(box: BGR, text: str, baseline: int, tall: float) -> None:
    """A centred line `tall` pixels high, or smaller where it would not fit."""
    face, one = cv2.FONT_HERSHEY_SIMPLEX, 22.0  # the face's height in pixels at scale 1
    scale, stroke = tall / one, max(1, round(tall / 12))
    (width, _), _ = cv2.getTextSize(text, face, scale, stroke)
    scale *= min(1.0, box.shape[1] * 0.94 / width)
    (width, _), _ = cv2.getTextSize(text, face, scale, stroke)
    place = ((box.shape[1] - width) // 2, baseline)
    cv2.putText(box, text, place, face, scale, (255, 255, 255), stroke, cv2.LINE_AA)
