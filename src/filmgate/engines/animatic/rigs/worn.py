"""What is worn on a head beside a hat: glasses, a patch, headphones; on people and on animals.

Lengths are in heads. `eye` is x, y, radius; `ear` is where the bow of a pair of glasses goes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from filmgate.engines.animatic.colour import Colour, darker, lighter
from filmgate.engines.animatic.pen import Gradient, Pen, arc, disc, horizontal, oval, rounded, smooth

Eye = tuple[float, float, float]
Spot = tuple[float, float]
Draw = Callable[[Pen, Eye, Spot, Colour], None]
HUMAN: tuple[Eye, Spot] = ((0.30, 0.015, 0.062), (-0.06, 0.02))


def _bow(pen: Pen, eye: Eye, ear: Spot, colour: Colour) -> None:
    x, y, r = eye
    pen.line([(x - 1.6 * r, y + 0.6 * r), (ear[0], 0.5 * (y + ear[1]))], colour, 0.03)


def _lens(eye: Eye) -> Sequence[Sequence[float]]:
    x, y, r = eye
    return [(x - 1.9 * r, y + 1.2 * r), (x + 1.5 * r, y + 1.3 * r), (x + 1.6 * r, y - 0.5 * r),
        (x + 0.4 * r, y - 1.7 * r), (x - 1.3 * r, y - 1.4 * r)]  # fmt: skip


def sunglasses(pen: Pen, eye: Eye, ear: Spot, colour: Colour) -> None:
    x, y, r = eye
    _bow(pen, eye, ear, colour)
    shape = smooth(_lens(eye), steps=4)
    pen.fill(
        shape, Gradient((x - r, y + r), (x + r, y - 1.5 * r), ((0, lighter(colour, 0.28), 1), (1, colour, 1)))
    )
    pen.line([(x - 0.9 * r, y + 0.7 * r), (x - 0.2 * r, y - 0.5 * r)], "#ffffff", 0.3 * r, 0.7)
    pen.line([(x - 2.0 * r, y + 1.25 * r), (x + 1.9 * r, y + 1.2 * r)], colour, 0.5 * r)


def glasses(pen: Pen, eye: Eye, ear: Spot, colour: Colour) -> None:
    x, y, r = eye
    _bow(pen, eye, ear, colour)
    rim = oval(x - 1.9 * r, y - 1.8 * r, x + 1.7 * r, y + 1.6 * r)
    pen.fill(rim, "#e8f4ff", 0.22)
    pen.line(rim, colour, 0.028, closed=True)
    pen.line([(x + 1.7 * r, y + 0.3 * r), (x + 2.2 * r, y + 0.1 * r)], colour, 0.026)


def goggles(pen: Pen, eye: Eye, ear: Spot, colour: Colour) -> None:
    x, y, r = eye
    pen.line([(x, y), (ear[0] - 0.15, 0.5 * (y + ear[1]))], darker(colour, 0.4), 0.09)
    pen.fill(rounded(x - 2.2 * r, y - 1.9 * r, x + 2.0 * r, y + 1.8 * r, 0.9 * r), colour)
    pen.fill(oval(x - 1.5 * r, y - 1.3 * r, x + 1.5 * r, y + 1.2 * r), "#8ac8e8")
    pen.fill(oval(x - 1.1 * r, y + 0.1 * r, x - 0.1 * r, y + 0.9 * r), "#ffffff", 0.7)


def eye_patch(pen: Pen, eye: Eye, ear: Spot, colour: Colour) -> None:
    x, y, r = eye
    pen.line([(x - 0.1, y + 0.30), (x, y), (ear[0], y - 0.12)], colour, 0.03)
    patch = [
        (x - 1.9 * r, y + r), (x + 1.3 * r, y + 1.2 * r), (x + 1.2 * r, y - r), (x - 0.4 * r, y - 2 * r),
        (x - 1.7 * r, y - 0.9 * r),
    ]  # fmt: skip
    pen.fill(smooth(patch), colour)


def headphones(pen: Pen, eye: Eye, ear: Spot, colour: Colour) -> None:
    x, y = ear
    top = 0.58 if y < 0.2 else y + 0.14
    pen.line(arc(x + 0.04, y, 0.16, top - y, 20, 160), darker(colour, 0.3), 0.07)
    cup = rounded(x - 0.15, y - 0.19, x + 0.15, y + 0.17, 0.12)
    pen.fill(cup, horizontal(x - 0.15, x + 0.15, darker(colour, 0.35), lighter(colour, 0.2)))
    pen.fill(disc(x, y - 0.01, 0.085), darker(colour, 0.5))


def face_mask(pen: Pen, eye: Eye, ear: Spot, colour: Colour) -> None:
    """Over the eyes, as at a ball."""
    x, y, r = eye
    pen.line([(x, y), (ear[0] - 0.1, 0.5 * (y + ear[1]))], darker(colour, 0.4), 0.035)
    band = [
        (x - 3.0 * r, y + 1.5 * r), (x + 1.6 * r, y + 2.2 * r), (x + 2.0 * r, y - 0.8 * r),
        (x + 0.6 * r, y - 1.5 * r), (x - 1.2 * r, y - 1.8 * r), (x - 2.9 * r, y - 0.2 * r),
    ]  # fmt: skip
    pen.fill(smooth(band), horizontal(x - 3 * r, x + 2 * r, darker(colour, 0.3), lighter(colour, 0.2)))
    pen.fill(oval(x - 0.9 * r, y - 0.6 * r, x + 0.9 * r, y + 0.7 * r), "#f6f2ea")
    pen.fill(disc(x + 0.2 * r, y, 0.5 * r), "#16100e")
    pen.line(smooth(band), "#e8c050", 0.018, closed=True)


WORN: dict[str, tuple[Draw, Colour, re.Pattern[str]]] = {
    "sunglasses": (sunglasses, "#14141a", re.compile(r"sun ?glasses|shades\b|墨镜|太阳镜", re.IGNORECASE)),
    "goggles": (goggles, "#8a5a30", re.compile(r"goggles|护目镜|风镜", re.IGNORECASE)),
    "glasses": (
        glasses, "#1c1c22", re.compile(r"(?<!sun )\b(?:eye)?glasses\b|spectacles|眼镜", re.IGNORECASE),
    ),
    "eye_patch": (eye_patch, "#16100e", re.compile(r"eye ?-?patch|眼罩", re.IGNORECASE)),
    "headphones": (headphones, "#c8323a", re.compile(r"headphones?|headset|ear ?phones|耳机", re.IGNORECASE)),
    "face_mask": (
        face_mask, "#2a2a5a", re.compile(r"masquerade|(?:venetian|carnival|domino) mask|面具", re.IGNORECASE),
    ),
}  # fmt: skip
"""By name: its drawing, its usual colour, what it is called."""


def worn_in(words: str) -> tuple[str, ...]:
    """What a description of somebody puts on their face and ears."""
    return tuple(name for name, (_, _, pattern) in WORN.items() if pattern.search(words))


def wear(pen: Pen, worn: tuple[tuple[str, Colour | None], ...], eye: Eye, ear: Spot) -> None:
    """Draws it in a head's frame."""
    for name, colour in worn:
        draw, usual, _ = WORN[name]
        draw(pen, eye, ear, colour or usual)
