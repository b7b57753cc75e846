"""What hums and flutters: butterflies, bees, fireflies."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Literal

from filmgate.engines.animatic.colour import Colour, darker, lighter
from filmgate.engines.animatic.pen import Gradient, Pen, disc, limb, oval, smooth, vertical
from filmgate.engines.animatic.rigs.creature import RUNS, STANDS, WALKS, Creature
from filmgate.engines.animatic.rigs.rig import Act, Rig
from filmgate.storyboard.vocabulary import Action

_SETTLED = STANDS | {Action.SIT, Action.LIE, Action.SLEEP, Action.EAT, Action.DRINK, Action.LOOK}
_DOES = _SETTLED | WALKS | RUNS | {
    Action.FLY, Action.GLIDE, Action.FLOAT, Action.RISE, Action.TAKE_OFF, Action.LAND, Action.DANCE,
    Action.GLOW, Action.FLICKER,
}  # fmt: skip


@dataclass(frozen=True)
class Insect(Creature):
    """`span` in metres, of the whole figure."""

    span: float
    wing: Colour
    body: Colour
    kind: Literal["butterfly", "bee", "firefly"]
    light: str | None = None

    def rig(self) -> Rig:
        s = self.span
        return Rig(
            name=self.kind,
            box=(-0.95 * s, -0.45 * s, 0.95 * s, 1.4 * s),
            height=0.95 * s,
            length=1.1 * s,
            face=0.48 * s,
            draw=partial(draw_insect, self),
            does=_DOES if self.light else _DOES - {Action.GLOW, Action.FLICKER},
            speed=_speed,
            path=partial(_path, self),
            aloft=1.2,
            grounded=_SETTLED | {Action.LAND, Action.TAKE_OFF} if self.kind == "butterfly" else frozenset(),
            glow=self.light,
        )

    def tinted(self, colour: Colour) -> Insect:
        return replace(self, wing=colour) if self.kind == "butterfly" else replace(self, body=colour)


def _speed(action: Action) -> float:
    return 0.0 if action in _SETTLED else 1.1 if action in RUNS else 0.5


def _path(one: Insect, act: Act) -> tuple[float, float]:
    """Its flight is never straight."""
    if act.action in _SETTLED and one.kind == "butterfly":
        return 0.0, 0.0
    t, s = act.time, one.span
    climb = 0.5 * s * act.progress if act.action is Action.RISE else 0.0
    return 0.10 * s * math.sin(t * 2.2), climb + s * (0.12 * math.sin(t * 3.1) + 0.05 * math.sin(t * 7.3))


def draw_insect(one: Insect, pen: Pen, act: Act) -> None:
    with pen.moved(0.0, 0.45 * one.span, sx=one.span, sy=one.span):
        _KINDS[one.kind](pen, one, act)


def _butterfly(pen: Pen, one: Insect, act: Act) -> None:
    settled = act.action in _SETTLED
    flap = 0.30 + 0.70 * abs(math.sin(act.time * (1.4 if settled else 5.0)))
    for far in (True, False):
        colour = darker(one.wing, 0.32 if far else 0.0)
        with pen.moved(
            0.0, 0.02, degrees=8 if far else -4, sx=0.86 if far else 1.0, sy=flap * (0.9 if far else 1.0)
        ):
            _butterfly_wing(pen, one, colour, far)
    pen.fill_all([limb((0.16, 0.06), (-0.24, -0.10), 0.045, 0.02), disc(0.19, 0.08, 0.052)], one.body)
    feelers = [smooth([(0.20, 0.11), (0.28, 0.22), (0.36 + dx, 0.27)], False, 4) for dx in (-0.04, 0.03)]
    pen.lines(feelers, one.body, 0.013)
    pen.fill_all([disc(0.32, 0.275, 0.018), disc(0.39, 0.275, 0.018)], one.body)


def _butterfly_wing(pen: Pen, one: Insect, colour: Colour, far: bool) -> None:
    upper = [
        (0.08, 0.0), (0.22, 0.46), (0.14, 0.80), (-0.14, 0.84), (-0.42, 0.64), (-0.34, 0.30), (-0.08, 0.06),
    ]  # fmt: skip
    lower = [(0.0, 0.02), (-0.34, 0.20), (-0.56, 0.02), (-0.50, -0.26), (-0.30, -0.30), (-0.10, -0.10)]
    for shape, spots in ((lower, ((-0.40, -0.10, 0.07), (-0.28, -0.16, 0.05))),
                         (upper, ((-0.14, 0.66, 0.08), (-0.26, 0.52, 0.06),
                             (0.02, 0.70, 0.05)))):  # fmt: skip
        pen.fill(smooth(shape), darker(one.body, 0.1) if not far else darker(one.body, 0.3))
        with pen.moved(shape[0][0] * 0.5, shape[0][1] * 0.5, sx=0.86, sy=0.86):
            pen.fill(
                smooth(shape),
                Gradient((0.0, 0.0), (-0.4, 0.7), ((0, lighter(colour, 0.35), 1), (1, colour, 1))),
            )
        pen.fill_all([disc(x, y, r) for x, y, r in spots], "#fff4dc" if not far else "#b8a890")


def _gauze(pen: Pen, root: tuple[float, float], time: float, long: float) -> None:
    """Wings too quick to be seen: two blurred plates."""
    beat = 14 * math.sin(time * 61)
    for turn, alpha in ((112 + beat, 0.55), (142 - beat, 0.75)):
        with pen.moved(*root, degrees=turn):
            pen.fill(
                smooth([(0.0, -0.03), (0.4 * long, -0.14), (long, 0.0), (0.5 * long, 0.13)]), "#eef6ff", alpha
            )


def _bee(pen: Pen, one: Insect, act: Act) -> None:
    tilt = 6 * math.sin(act.time * 3)
    with pen.moved(0.0, 0.0, degrees=-8 + tilt):
        pen.lines([[(x, -0.16), (x - 0.06, -0.30)] for x in (0.10, 0.0, -0.10)], "#241c14", 0.025)
        pen.fill([(-0.42, 0.03), (-0.56, -0.02), (-0.42, -0.07)], "#241c14")
        body = oval(-0.46, -0.21, 0.16, 0.19)
        pen.fill(body, vertical(-0.2, 0.2, darker(one.body, 0.25), lighter(one.body, 0.2)))
        bands = [
            oval(x - 0.045, -half, x + 0.045, half - 0.015)
            for x, half in ((-0.36, 0.12), (-0.22, 0.19), (-0.07, 0.205))
        ]
        pen.fill_all(bands, "#241c14")
        ruff = [
            disc(0.10 + 0.12 * math.cos(a), 0.02 + 0.15 * math.sin(a), 0.075)
            for a in (0.3, 1.3, 2.3, 3.3, 4.3, 5.3)
        ]
        pen.fill_all([*ruff, disc(0.10, 0.02, 0.16)], lighter(one.body, 0.12))
        pen.fill(disc(0.30, 0.02, 0.145), "#2c2218")
        pen.fill(oval(0.28, -0.02, 0.41, 0.12), "#f4f0e8")
        pen.fill(disc(0.36, 0.05, 0.042), "#0c0a0c")
        pen.lines(
            [smooth([(0.34, 0.14), (0.40, 0.27), (0.50 + dx, 0.31)], False, 4) for dx in (-0.05, 0.04)],
            "#2c2218",
            0.022,
        )
        _gauze(pen, (0.06, 0.16), act.time, 0.56)


def _firefly(pen: Pen, one: Insect, act: Act) -> None:
    pulse = 0.55 + 0.45 * math.sin(act.time * 2.8)
    light, at = one.light or "#d8ff6a", (-0.22, -0.10)
    for radius, alpha in ((0.62, 0.50), (0.30, 0.75)):
        stops = ((0.0, light, alpha * pulse), (0.45, light, 0.35 * alpha * pulse), (1.0, light, 0.0))
        pen.fill(disc(*at, radius), Gradient(at, at, stops, radius))
    with pen.moved(degrees=24):
        _gauze(pen, (0.04, 0.08), act.time, 0.50)
        pen.lines([[(x, -0.08), (x + 0.03, -0.18)] for x in (0.14, 0.05, -0.04)], "#1c1812", 0.02)
        pen.fill(oval(-0.40, -0.10, -0.06, 0.10), lighter(light, 0.55 * pulse))
        pen.lines([[(x, -0.08), (x, 0.08)] for x in (-0.28, -0.19)], darker(light, 0.35), 0.014, 0.7)
        pen.fill(
            smooth([(-0.18, 0.0), (-0.12, 0.12), (0.12, 0.12), (0.24, 0.02), (0.12, -0.09), (-0.10, -0.10)]),
            one.body,
        )
        pen.fill(oval(0.10, -0.08, 0.26, 0.10), "#c8502c")
        pen.fill(disc(0.29, 0.0, 0.085), "#1c1812")
        pen.fill(disc(0.32, 0.03, 0.03), "#ffffff")
        pen.lines(
            [smooth([(0.34, 0.06), (0.42, 0.16), (0.50, 0.18 + dy)], False, 4) for dy in (0.0, -0.08)],
            "#1c1812",
            0.016,
        )


_KINDS: dict[str, Callable[[Pen, Insect, Act], None]] = {
    "butterfly": _butterfly, "bee": _bee, "firefly": _firefly,
}  # fmt: skip
