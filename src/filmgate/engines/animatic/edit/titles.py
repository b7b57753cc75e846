"""Titles: in the typeface of OpenCV's wheel (Latin, Greek, Cyrillic, Chinese …), safe, faded in and out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import cv2
import numpy as np

from filmgate.contract.catalog import FPS
from filmgate.engines.animatic.edit.compiled import bands
from filmgate.engines.animatic.edit.overlays import covered
from filmgate.engines.animatic.edit.textures import Bytes
from filmgate.engines.animatic.edit.wishes import Place, Title, When
from filmgate.media.picture import I420, planes

SAFE = 0.10
"""Of the width and of the height at each edge stays free (the title-safe area)."""
SIZES = {Place.CENTRE: 0.092, Place.UPPER: 0.050, Place.LOWER: 0.050}
"""Of the letters, as a share of the picture's height (of its width, if that is less)."""
SMALLEST = 0.030
_UPRIGHT = 1.2
"""How much larger than in others letters are in an upright picture."""
TRACKING = {Place.CENTRE: 0.085, Place.UPPER: 0.03, Place.LOWER: 0.03}
"""Space between letters, of their size; Chinese is set without."""
WEIGHTS = {Place.CENTRE: 520, Place.UPPER: 480, Place.LOWER: 480}
LEADING = 1.32
SHOWN, FADE, PAUSE = 4.0, 0.6, 0.4
"""Seconds: how long a title stands, fades, and how far from the film's begin or end it keeps."""
_CLOSING = frozenset("，。！？；：、）》」』”’…,.!?;:)")
_PAUSES = frozenset("，。！？；：、…,.!?;:—")
_FOR_A_PAUSE = 0.2
"""How much longer than the other, as a share of both, a line may be to end in a pause."""
INK = (228, 127, 129)
"""Warm white (Y, U, V)."""
SHADOW = 0.55
_CAPTIONED = 1.3
"""How much denser the shadow of a caption is: it has to be read on snow, too."""


@dataclass(frozen=True)
class Span:
    """From frame `first` to `last` (not included), with fades of `fade` frames at both ends."""

    first: int
    last: int
    fade: int

    def opacity(self, index: int) -> float:
        if not self.first <= index < self.last:
            return 0.0
        near = min(index - self.first + 1, self.last - index) / (self.fade + 1)
        t = min(near, 1.0)
        return t * t * (3 - 2 * t)


def spans(titles: tuple[Title, ...], frames: int) -> list[Span]:
    """When each title is seen; titles of the begin follow each other, and share what time there is."""
    opening = [title for title in titles if title.when is When.BEGIN]
    room = frames - round(2 * PAUSE * FPS)
    each = min(round(SHOWN * FPS), max(room // max(len(opening), 1), 1))
    found, at = [], round(PAUSE * FPS) if room > 0 else 0
    for title in titles:
        if title.when is When.BEGIN:
            found.append(fading(at, min(at + each, frames)))
            at += each
        elif title.when is When.END:
            found.append(fading(max(0, frames - round((SHOWN + PAUSE) * FPS)), frames))
        else:
            found.append(Span(0, frames, 0))
    return found


def fading(first: int, last: int) -> Span:
    """From one frame to another, with the usual fades."""
    return Span(first, last, min(round(FADE * FPS), max((last - first) // 4, 0)))


def caption_of(line: str) -> str:
    """A line of dialogue as it is set: a comma before the closing quote belongs to who writes them."""
    return line.rstrip(",，、 ") or line


class Titles:
    """The titles of one film at one size. `inside` is the ratio of the picture when bars are around it;
    `times` is when each is seen, where that is told."""

    def __init__(
        self,
        width: int,
        height: int,
        titles: tuple[Title, ...],
        frames: int,
        inside: float | None = None,
        times: list[Span] | None = None,
    ) -> None:
        seen = _seen(width, height, inside)
        self.spans = times or spans(titles, frames)
        self.plates = [_plate(title, width, height, seen) for title in titles]

    def over(self, frame: I420, index: int) -> None:
        """In place."""
        y, u, v = planes(frame)
        for span, plate in zip(self.spans, self.plates, strict=True):
            opacity = span.opacity(index)
            if opacity <= 0:
                continue
            top, left, rows, columns = plate.box
            part = (slice(top, top + rows), slice(left, left + columns))
            small = (slice(top // 2, (top + rows) // 2), slice(left // 2, (left + columns) // 2))
            for picture, cover, share in (
                (plate.dark, plate.shadow, SHADOW),
                (plate.light, plate.cover, 1.0),
            ):
                bands(covered, rows // 2, y[part], u[small], v[small], *picture, cover, opacity * share)


@dataclass(frozen=True)
class Plate:
    """A title drawn: where (top, left, rows, columns; all even), its cover and its shadow's."""

    box: tuple[int, int, int, int]
    cover: Bytes
    shadow: Bytes

    @property
    def light(self) -> tuple[Bytes, Bytes, Bytes]:
        return self._flat(INK)

    @property
    def dark(self) -> tuple[Bytes, Bytes, Bytes]:
        return self._flat((16, 128, 128))

    def _flat(self, colour: tuple[int, int, int]) -> tuple[Bytes, Bytes, Bytes]:
        rows, columns = self.cover.shape
        half = (rows // 2, columns // 2)
        sizes = ((rows, columns), half, half)
        y, u, v = (np.full(size, value, np.uint8) for size, value in zip(sizes, colour, strict=True))
        return y, u, v


def _seen(width: int, height: int, inside: float | None) -> tuple[int, int, int, int]:
    """The safe area between the bars: top, left, rows, columns."""
    rows = min(height, int(width / inside)) if inside else height
    columns = min(width, int(height * inside)) if inside else width
    top, left = (height - rows) // 2, (width - columns) // 2
    return (
        top + int(rows * SAFE),
        left + int(columns * SAFE),
        int(rows * (1 - 2 * SAFE)),
        int(columns * (1 - 2 * SAFE)),
    )


def _plate(title: Title, width: int, height: int, seen: tuple[int, int, int, int]) -> Plate:
    top, left, rows, columns = seen
    upright = _UPRIGHT if width < height else 1.0  # it is looked at on a small screen
    size, lines = _fitted(title, round(min(width, height) * upright), columns, rows)
    tracking = TRACKING[title.place] * size
    widths = [_width(line, size, tracking, title.place) for line in lines]
    tall = round(size * LEADING * (len(lines) - 1) + size * 1.3)
    where = {Place.CENTRE: top + (rows - tall) // 2, Place.UPPER: top, Place.LOWER: top + rows - tall}
    spread = max(round(size * 0.5), 2)
    wide = round(max(widths))
    x0 = max(left + (columns - wide) // 2 - spread, 0) // 2 * 2
    y0 = max(where[title.place] - spread, 0) // 2 * 2
    x1, y1 = min(x0 + wide + 2 * spread + 2, width) // 2 * 2, min(y0 + tall + 2 * spread + 2, height) // 2 * 2
    cover = np.zeros((y1 - y0, x1 - x0), np.uint8)
    for number, (line, length) in enumerate(zip(lines, widths, strict=True)):
        at = (left + (columns - length) / 2 - x0, where[title.place] - y0 + size * (1 + LEADING * number))
        _set(cover, line, at, size, tracking, title.place)
    blurred = cv2.GaussianBlur(cover, (0, 0), size * 0.10 + 0.5)
    wider = cv2.GaussianBlur(cover, (0, 0), size * 0.22 + 0.8)
    dense = _CAPTIONED if title.place is Place.LOWER else 1.0
    shadow = np.asarray(cv2.addWeighted(blurred, dense, wider, 1.1 * dense, 0), np.uint8)
    return Plate((y0, x0, y1 - y0, x1 - x0), cover, shadow)


def _fitted(title: Title, side: int, columns: int, rows: int) -> tuple[float, list[str]]:
    """The size and the lines: one line if it fits, else two and more, else smaller."""
    size = SIZES[title.place] * side
    while True:
        lines = _broken(title.text, size, columns, title.place)
        fits = len(lines) <= (3 if title.place is Place.CENTRE else 2)
        if (fits and len(lines) * size * LEADING <= rows) or size <= SMALLEST * side:
            return size, lines
        size *= 0.9


def _broken(text: str, size: float, columns: int, place: Place) -> list[str]:
    """Lines that fit, at spaces where there are some: as few as there can be, about as long as each other,
    and rather broken after a comma or a full stop than elsewhere."""
    words = text.split(" ") if " " in text else _signs(text)
    joint = " " if " " in text else ""

    def fits(line: list[str], room: float) -> bool:
        return _width(joint.join(line), size, TRACKING[place] * size, place) <= room

    lines = _filled(words, lambda line: fits(line, columns))
    if len(lines) == 2:
        lines = _halved(words, joint, lambda line: fits(line, columns)) or lines
    return [joint.join(line) for line in lines]


def _signs(text: str) -> list[str]:
    """The letters of a text without spaces, each with the marks behind it that begin no line."""
    signs: list[str] = []
    for letter in text:
        if signs and letter in _CLOSING:
            signs[-1] += letter
        else:
            signs.append(letter)
    return signs


def _filled(words: list[str], fits: Callable[[list[str]], bool]) -> list[list[str]]:
    lines = [words[:1]]
    for word in words[1:]:
        if fits([*lines[-1], word]):
            lines[-1].append(word)
        else:
            lines.append([word])
    return lines


def _halved(words: list[str], joint: str, fits: Callable[[list[str]], bool]) -> list[list[str]] | None:
    """The words in two lines that fit, at the best place; None where there is none."""
    whole = len(joint.join(words))

    def unlike(at: int) -> float:
        pause = words[at - 1][-1] in _PAUSES
        return abs(len(joint.join(words[:at])) - whole / 2) - (_FOR_A_PAUSE * whole if pause else 0.0)

    places = [at for at in range(1, len(words)) if fits(words[:at]) and fits(words[at:])]
    if not places:
        return None
    best = min(places, key=unlike)
    return [words[:best], words[best:]]


def _is_han(letter: str) -> bool:
    return "\u2e80" <= letter <= "\u9fff" or "\uf900" <= letter <= "\ufaff" or "\uff00" <= letter <= "\uffef"


def _steps(line: str, size: float, tracking: float, place: Place) -> list[float]:
    """Where each letter begins, and where the last one ends; pairs are kerned as the face does."""
    at, begins = 0.0, []
    for number, letter in enumerate(line):
        begins.append(at)
        pair = line[number : number + 2]
        advance = _advance(pair, size, place) - (_advance(pair[1:], size, place) if len(pair) > 1 else 0)
        at += advance + (0 if _is_han(letter) else tracking)
    return [*begins, at - (tracking if line and not _is_han(line[-1]) else 0)]


def _advance(text: str, size: float, place: Place) -> float:
    """Without hinting's roundings: measured ten times as large."""
    box = cv2.getTextSize((0, 0), text, (0, 0), cv2.FontFace("sans"), round(size * 10), WEIGHTS[place])
    return float(box[2]) / 10


def _width(line: str, size: float, tracking: float, place: Place) -> float:
    return _steps(line, size, tracking, place)[-1]


def _set(
    cover: Bytes, line: str, at: tuple[float, float], size: float, tracking: float, place: Place
) -> None:
    """Letter by letter, the baseline at `at`."""
    face = cv2.FontFace("sans")
    for letter, x in zip(line, _steps(line, size, tracking, place), strict=False):
        where = (round(at[0] + x), round(at[1]))
        cv2.putText(cover, letter, where, (255,), face, round(size), WEIGHTS[place])


def unreadable(text: str) -> str:
    """The signs of a text that the typeface lacks; it would set question marks."""
    return "".join(dict.fromkeys(sign for sign in text if not sign.isspace() and not _has(sign)))


@cache
def _has(sign: str) -> bool:
    return sign == "?" or not np.array_equal(_drawn(sign), _drawn("?"))


def _drawn(sign: str) -> Bytes:
    out = np.zeros((48, 64), np.uint8)
    cv2.putText(out, sign, (4, 38), (255,), cv2.FontFace("sans"), 32, 400)
    return out
