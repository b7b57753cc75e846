"""What a beast wears: stripes, spots, patches, wool; manes. All of it lies on its form."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from filmgate.engines.animatic.colour import Colour, darker, lighter
from filmgate.engines.animatic.pen import Pen, Points, disc, points, smooth, vertical
from filmgate.engines.animatic.rigs.gait import Vector

Coat = Literal["plain", "stripes", "spots", "patches", "net", "wool", "saddle", "scales"]
Mane = Literal["none", "lion", "crest", "ridge", "quills", "plates"]


@dataclass(frozen=True)
class Form:
    """A beast at one moment, in metres: hips, chest, the trunk's direction (`along`) and its back's (`up`),
    the neck from `root` to `end`; shoulder height `s`, thickness of the trunk, length of the head."""

    s: float
    depth: float
    hips: Vector
    chest: Vector
    along: Vector
    up: Vector
    root: Vector
    end: Vector
    head: float
    fur: Colour
    belly: Colour
    dark: Colour
    hair: Colour
    tuck: float = 0.0
    """How far the belly rises to the loin, 0..1."""
    arch: float = 0.0
    """How far the back is bent up between hips and chest, in thicknesses of the trunk."""

    def on(self, k: float, high: float) -> Vector:
        """A point of the trunk: `k` 0 at the hips .. 1 at the chest, `high` -0.5 belly .. 0.5 back."""
        within = min(1.0, max(0.0, k))
        if high < 0:
            high *= 1 - 0.42 * self.tuck * (1 - within)
        high += 4 * self.arch * within * (1 - within)
        return self.hips + (self.chest - self.hips) * k + self.up * self.depth * high

    def on_neck(self, k: float, high: float) -> Vector:
        w = self.end - self.root
        return self.root + w * k + _side(w) * high * self.depth


def _side(w: Vector) -> Vector:
    long = max(1e-6, math.hypot(float(w[0]), float(w[1])))
    out: Vector = w[::-1] * (-1.0, 1.0) / long
    return out


def dot(at: Vector, radius: float) -> Points:
    """A disc about a point."""
    return disc(float(at[0]), float(at[1]), radius)


def _plain(pen: Pen, form: Form) -> None:
    return None


def _stripes(pen: Pen, form: Form) -> None:
    bars: list[Points] = []
    for i in range(10):
        k, long = -0.10 + 1.22 * i / 9, 0.12 + 0.12 * (i % 2)
        bars.append(
            smooth([form.on(k, 0.46), form.on(k + 0.03, 0.20), form.on(k - 0.02, 0.10 - long)], False, 4)
        )
        if i % 2:
            bars.append(smooth([form.on(k, -0.48), form.on(k + 0.03, -0.30)], False, 4))
    bars += [points([form.on_neck(k, 0.30), form.on_neck(k + 0.05, 0.02)]) for k in (0.2, 0.5, 0.8)]
    pen.lines(bars, form.dark, 0.036 * form.s, 0.9)


def _spots(pen: Pen, form: Form) -> None:
    places = [(-0.08 + 0.145 * i + 0.05 * (j % 2), 0.36 - 0.2 * j) for i in range(9) for j in range(4)]
    spots = [dot(form.on(k, h), 0.030 * form.s * (0.8 + 0.3 * math.sin(9 * k + 5 * h))) for k, h in places]
    spots += [dot(form.on_neck(k, h), 0.024 * form.s) for k in (0.3, 0.6, 0.9) for h in (-0.08, 0.12)]
    pen.fill_all(spots, form.dark, 0.85)


def _blob(form: Form, k: float, high: float, wide: float, tall: float) -> Points:
    ring = ((-1, 0.1), (-0.4, 0.9), (0.5, 0.7), (1, -0.1), (0.3, -0.9), (-0.6, -0.7))
    return smooth([form.on(k + wide * x, high + tall * y) for x, y in ring], steps=4)


def _patches(pen: Pen, form: Form) -> None:
    places = (
        (0.02, 0.18, 0.16, 0.34),
        (0.46, 0.28, 0.15, 0.30),
        (0.62, -0.26, 0.10, 0.18),
        (0.98, 0.06, 0.12, 0.36),
    )
    pen.fill_all([_blob(form, *place) for place in places], form.dark, 0.95)


def _net(pen: Pen, form: Form) -> None:
    """A giraffe's: pale lines between dark fields."""
    fields = [_blob(form, -0.12 + 0.2 * i + 0.1 * (j % 2), 0.34 - 0.26 * j, 0.085, 0.115) for i in range(7)
              for j in range(4)]  # fmt: skip
    for i in range(8):
        for side in (-0.14, 0.10):
            k = 0.05 + 0.12 * i + (0.06 if side > 0 else 0.0)
            ring = [form.on_neck(k + 0.046 * x, (side + 0.10 * y) * (1.25 - 0.6 * k))
                    for x, y in ((-1, 0), (-0.3, 1), (0.8, 0.7), (1, -0.3), (0, -1))]  # fmt: skip
            fields.append(smooth(ring, steps=3))
    pen.fill_all(fields, form.dark, 0.92)


def _wool(pen: Pen, form: Form) -> None:
    places = [(0.1 + 0.19 * i + 0.09 * (j % 2), 0.30 - 0.26 * j) for i in range(5) for j in range(3)]
    curls = [smooth([form.on(k - 0.05, h), form.on(k, h + 0.07), form.on(k + 0.05, h)], False, 4)
             for k, h in places]  # fmt: skip
    pen.lines(curls, darker(form.fur, 0.14), 0.022 * form.s)


def _saddle(pen: Pen, form: Form) -> None:
    """A panda's: black over the shoulders."""
    ring = [
        form.on(k, high) for k, high in ((0.78, 0.45), (1.0, 0.46), (1.1, 0.0), (1.0, -0.44), (0.8, -0.5))
    ]
    pen.fill(smooth(ring, steps=5), form.dark)
    pen.line([form.on(0.94, 0.1), form.on_neck(0.3, 0.0)], form.dark, 0.5 * form.depth)


def _scales(pen: Pen, form: Form) -> None:
    places = [(0.0 + 0.13 * i + 0.06 * (j % 2), 0.34 - 0.17 * j) for i in range(9) for j in range(3)]
    arcs = [smooth([form.on(k - 0.04, h), form.on(k, h - 0.06), form.on(k + 0.04, h)], False, 3)
            for k, h in places]  # fmt: skip
    pen.lines(arcs, darker(form.fur, 0.35), 0.014 * form.s, 0.7)
    plates = [[form.on(k, -0.34), form.on(k + 0.02, -0.52)] for k in (0.2, 0.35, 0.5, 0.65, 0.8)]
    pen.lines(plates, darker(form.belly, 0.3), 0.014 * form.s, 0.7)


COATS: dict[Coat, Callable[[Pen, Form], None]] = {
    "plain": _plain, "stripes": _stripes, "spots": _spots, "patches": _patches, "net": _net, "wool": _wool,
    "saddle": _saddle, "scales": _scales,
}  # fmt: skip


def draw_mane(pen: Pen, mane: Mane, form: Form, stream: float, time: float) -> None:
    """`stream` 0 hanging .. 1 blown back."""
    if mane == "lion":
        _lion(pen, form, time)
    elif mane == "crest":
        _crest(pen, form, stream, time)
    elif mane == "ridge":
        _ridge(pen, form)
    elif mane == "quills":
        _quills(pen, form)
    elif mane == "plates":
        _plates(pen, form)


def _lion(pen: Pen, form: Form, time: float) -> None:
    x, y = form.on_neck(0.80, -0.10)
    r = 0.90 * form.head
    for grow, colour in ((1.0, darker(form.hair, 0.25)), (0.78, form.hair)):
        ring = [disc(x + 0.72 * r * grow * math.cos(a), y + 0.84 * r * grow * math.sin(a), 0.40 * r * grow)
                for a in (i * math.tau / 11 + 0.03 * math.sin(time * 2 + i) for i in range(11))]  # fmt: skip
        pen.fill_all([*ring, disc(x, y, 0.8 * r * grow)], colour)


def _crest(pen: Pen, form: Form, stream: float, time: float) -> None:
    """A horse's: locks from the poll to the withers, falling over the neck or blown back."""
    locks = []
    for i in range(7):
        k = 1.04 - 0.15 * i
        wave = 0.02 * form.s * math.sin(time * 4 - 0.8 * i)
        root, back = form.on_neck(k, 0.26 + 0.10 * (1 - k)), form.on_neck(k - 0.20, 0.24 + 0.12 * (1 - k))
        lean = form.s * (0.04 + 0.16 * stream)
        tip = (root + back) / 2 + (-lean, form.s * (-0.15 + 0.17 * stream) + wave)
        locks.append(smooth([root, back, tip], steps=4))
    pen.fill_all(locks, form.hair)


def _ridge(pen: Pen, form: Form) -> None:
    """Plates along neck and back."""
    feet = [(form.on_neck(k, 0.24 + 0.1 * (1 - k)), 0.07) for k in (0.95, 0.75, 0.55, 0.35, 0.15)]
    feet += [(form.on(k, 0.40), 0.10) for k in (0.9, 0.7, 0.5, 0.3, 0.1, -0.08)]
    w = 0.05 * form.s
    plates = [[at - form.along * w, at + form.up * tall * form.s - form.along * w, at + form.along * w]
              for at, tall in feet]  # fmt: skip
    pen.fill_all(plates, lighter(form.hair, 0.1))


def _plates(pen: Pen, form: Form) -> None:
    """A stegosaurus's: two rows of leaves of bone from the nape to the tail, largest over the hips."""
    for row, tone in ((0.5, darker(form.hair, 0.35)), (0.0, form.hair)):
        for i in range(8):
            k = 1.16 - 0.205 * (i + row)
            tall = form.s * (0.14 + 0.34 * math.sin(math.pi * min(1.0, (i + 1.1 + row) / 9.4)) ** 1.5)
            drop = 0.9 * max(0.0, -0.12 - k) + 0.5 * max(0.0, k - 1.0)
            foot = form.on(k, 0.40) - form.up * drop * form.depth
            along, up = form.along * form.s, form.up * tall
            leaf = [foot - 0.10 * along, foot + 0.55 * up - 0.15 * along, foot + up - 0.05 * along,
                    foot + 0.5 * up + 0.10 * along, foot + 0.08 * along]  # fmt: skip
            shade = vertical(float(foot[1]), float(foot[1]) + tall, darker(tone, 0.25), lighter(tone, 0.12))
            pen.fill(leaf, shade)


def _quills(pen: Pen, form: Form) -> None:
    """A hedgehog's: a dome of spines from the brow to the rump, in rows, light at their tips."""
    s = form.s
    dome = [form.on(-0.30, -0.28), form.on(-0.34, 0.15), form.on(-0.10, 0.52), form.on(0.35, 0.66),
            form.on(0.80, 0.56), form.on(1.10, 0.30), form.on(1.12, -0.05), form.on(0.70, -0.20),
            form.on(0.20, -0.26)]  # fmt: skip
    pen.fill(smooth(dome), darker(form.hair, 0.15))
    for row, (high, long) in enumerate(((0.56, 0.20), (0.36, 0.20), (0.14, 0.19), (-0.08, 0.17))):
        for tone, thick, reach in ((form.hair, 0.034, 1.0), (lighter(form.hair, 0.55), 0.016, 0.55)):
            pen.fill_all(
                [_quill(form, k / 17, high, long * s, thick * s, reach, row) for k in range(18)], tone
            )


def _quill(form: Form, k: float, high: float, long: float, thick: float, reach: float, row: int) -> Points:
    """One spine: it leans back, the more the further back it grows."""
    at = -0.26 + (1.34 - 0.05 * row) * k + 0.03 * (row % 2)
    drop = 0.42 * max(0.0, abs(at - 0.42) / 0.72) ** 2.2
    root = form.on(at, high - drop * (0.4 + high))
    lean = math.radians(150.0 - 75.0 * k - 9.0 * row)
    aim = form.along * math.cos(lean) + form.up * math.sin(lean)
    foot = root + (1.0 - reach) * long * aim
    side = _side(aim) * thick
    return points([foot - side, root + long * aim, foot + side])
