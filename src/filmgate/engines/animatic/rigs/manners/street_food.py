"""Cooking at a stall of the street: a cart with a lamp under its awning, on it a wok or a charcoal grill."""

from __future__ import annotations

import math

from filmgate.engines.animatic.colour import darker, lighter
from filmgate.engines.animatic.noise import ease
from filmgate.engines.animatic.pen import Pen, bezier, box, disc, horizontal, limb, rounded, smooth, vertical
from filmgate.engines.animatic.rigs.manners.manner import Manner, named
from filmgate.engines.animatic.rigs.manners.tools import at
from filmgate.engines.animatic.rigs.pieces import Draw, steam
from filmgate.engines.animatic.rigs.poses import Pose
from filmgate.storyboard.vocabulary import Action
from filmgate.storyboard.vocabulary import SubjectKind as K

_TOP = 0.475
"""The counter's height."""
_LEFT, _RIGHT = 0.17, 0.98
_STRIPES = ("#c8402c", "#f4e6c8")
_TOSS = 1.25
"""Tosses a second."""
_IRON = "#24262c"


def _cart(pen: Pen) -> None:
    pen.fill(box(_LEFT + 0.03, 0.13, _RIGHT - 0.03, _TOP), vertical(0.13, _TOP, "#6e2c22", "#b04a32"))
    pen.lines([[(_LEFT + 0.03, y), (_RIGHT - 0.03, y)] for y in (0.21, 0.29, 0.37)], "#571f18", 0.006)
    pen.fill(rounded(_LEFT - 0.02, _TOP - 0.03, _RIGHT + 0.02, _TOP, 0.01), "#d8b078")
    for x in (_LEFT + 0.14, _RIGHT - 0.16):
        pen.fill(disc(x, 0.095, 0.095), _IRON)
        pen.fill(disc(x, 0.095, 0.072), "#8a5a34")
        pen.lines([[(x - 0.07, 0.095), (x + 0.07, 0.095)], [(x, 0.025), (x, 0.165)]], _IRON, 0.012)


def _awning(pen: Pen) -> None:
    """Over the cook's head, on two posts, with a lamp."""
    pen.lines([[(x, _TOP), (x, 1.30)] for x in (_LEFT + 0.02, _RIGHT - 0.02)], "#4a3426", 0.018)
    low, high, left, right = 1.22, 1.36, -0.10, _RIGHT + 0.10
    wide = (right - left) / 9
    for k in range(9):
        x, tone = left + wide * k, _STRIPES[k % 2]
        roof = [(x, low), (x + wide, low), (0.9 * (x + wide) + 0.05, high), (0.9 * x + 0.05, high)]
        pen.fill(roof, vertical(low, high, tone, lighter(tone, 0.25)))
        pen.fill(disc(x + wide / 2, low, wide / 2), darker(tone, 0.12))
    pen.line([(0.66, low), (0.66, 1.12)], _IRON, 0.006)
    pen.puff(0.66, 1.07, 0.20, "#ffc860", 0.45)
    pen.fill(disc(0.66, 1.08, 0.042), "#ffe6a0")


def _goods(pen: Pen) -> None:
    """Bowls and bottles at the far end."""
    for x, tone in ((0.80, "#5a8a4a"), (0.86, "#c8862c"), (0.92, "#a83a2c")):
        pen.fill(rounded(x - 0.018, _TOP, x + 0.018, _TOP + 0.09, 0.008), tone)
        pen.fill(box(x - 0.008, _TOP + 0.09, x + 0.008, _TOP + 0.12), darker(tone, 0.3))
    for k in range(3):
        y = _TOP + 0.022 * k
        pen.fill([(0.66, y + 0.02), (0.75, y + 0.02), (0.735, y), (0.675, y)], ("#e8eef2", "#c4d2dc")[k % 2])


def _flames(pen: Pen, left: float, right: float, time: float, high: float) -> None:
    for k in range(7):
        x = left + (right - left) * (k + 0.5) / 7
        live = high * (0.75 + 0.35 * math.sin(13 * time + 2.4 * k))
        tongue = [(x - 0.03, _TOP), (x - 0.012, _TOP + 0.5 * live), (x, _TOP + live), (x + 0.03, _TOP)]
        pen.fill(smooth(tongue), ("#ff7a1c", "#ffb440")[k % 2], 0.85)


def _lift(time: float) -> float:
    """How high the wok is jerked, 0..1: quickly up, slowly down."""
    beat = (_TOSS * time) % 1.0
    return ease(0.0, 0.16, beat) * (1 - ease(0.16, 0.5, beat))


def _wok(pen: Pen, time: float) -> None:
    up, beat = 0.05 * _lift(time), (_TOSS * time) % 1.0
    _flames(pen, 0.30, 0.52, time, 0.10 + 0.16 * _lift(time - 0.12))
    for k in range(7):  # noodles fly and fall back
        flight = (beat - 0.10) / 0.62
        if 0.0 < flight < 1.0:
            x = 0.33 + 0.024 * k + 0.05 * (1 - flight)
            y = 0.60 + (0.62 + 0.10 * math.sin(2.1 * k)) * flight * (1 - flight)
            curl = [(x - 0.035, y), (x, y + 0.03 * math.sin(k + 9 * time)), (x + 0.035, y - 0.01)]
            pen.line(bezier(*curl), ("#f0c860", "#e0a83c", "#8ab050")[k % 3], 0.014)
    with pen.moved(0.41, 0.54 + up, degrees=14 * _lift(time)):
        bowl = [(-0.135, 0.06), (-0.09, 0.0), (0.0, -0.03), (0.09, 0.0), (0.135, 0.06)]
        pen.fill(smooth(bowl), horizontal(-0.13, 0.13, "#14161a", "#565c66"))
        pen.line([(-0.13, 0.055), (-0.20, 0.075)], "#8a5a34", 0.022)
    steam(pen, 0.46, 0.70, time)
    steam(pen, 0.38, 0.72, time + 1.3)


def _grill(pen: Pen, time: float) -> None:
    """Skewers over coals, turned one by one."""
    pen.fill(box(0.24, _TOP, 0.62, _TOP + 0.06), horizontal(0.24, 0.62, "#3a3e46", "#6a707a"))
    glow = 0.75 + 0.2 * math.sin(7 * time)
    pen.fill(box(0.26, _TOP + 0.045, 0.60, _TOP + 0.065), "#ff6a24", glow)
    for k in range(6):
        x = 0.29 + 0.056 * k
        turned = 0.010 * math.sin(2.2 * time + 2 * k)
        pen.line([(x - 0.02, _TOP + 0.06), (x + 0.03, _TOP + 0.17)], "#d8b078", 0.006)
        for n in range(3):
            y = _TOP + 0.085 + 0.028 * n
            pen.fill(disc(x - 0.008 + 0.012 * n + turned, y, 0.016), ("#8a4422", "#b8642c", "#6e9a3c")[n])
    steam(pen, 0.36, 0.66, time)
    steam(pen, 0.52, 0.66, time + 1.1)


def _stall(on_top: Draw) -> Draw:
    def draw(pen: Pen, time: float, progress: float) -> None:
        _awning(pen)
        _cart(pen)
        _goods(pen)
        on_top(pen, time, progress)

    return draw


def _tosses(time: float, progress: float) -> Pose:
    up = 0.05 * _lift(time)
    return Pose(at((0.215, 0.61 + up), 6), at((0.27, 0.69 + 0.5 * up), 6), 6, -12, smile=0.3)


def _turns_skewers(time: float, progress: float) -> Pose:
    along = 0.05 * math.sin(1.1 * time)
    return Pose(at((0.30 + along, 0.64), 10), at((0.26, 0.62), 10), 10, -20, smile=0.3)


def _fan(pen: Pen, time: float, progress: float) -> None:
    """What fans the coals, or turns what is on them."""
    x = 0.30 + 0.05 * math.sin(1.1 * time)
    pen.fill(limb((x, 0.64), (x + 0.07, 0.60), 0.008, 0.006), "#c8ccd2")


_STALL = r"(?:stall|cart|vendor|hawker|street[- ]food|night[- ]market)s?\b"
_GRILLS = r"(?:grill\w*|skewers?|satay|kebabs?|barbecu\w+|bbq)"
_STALL_HAN, _GRILLS_HAN = "(?:摊|路边|夜市|小吃|大排档|推车)", "(?:烤|串)"

MANNERS: dict[str, Manner] = {
    "grill_skewers": Manner(
        named(
            rf"(?:{_GRILLS}[^.;]{{0,60}}\b{_STALL}|{_STALL}[^.;]{{0,60}}\b{_GRILLS})",
            f"{_STALL_HAN}[^。；]{{0,20}}{_GRILLS_HAN}|{_GRILLS_HAN}[^。；]{{0,12}}{_STALL_HAN}",
        ),
        frozenset({Action.COOK}),
        _turns_skewers,
        behind=_stall(lambda pen, time, _: _grill(pen, time)),
        front=_fan,
        reach=(0.0, 0.45, 0.40),
        shows=frozenset({K.FOOD}),
        glow="#ffb050",
    ),
    "street_food": Manner(
        named(_STALL, _STALL_HAN),
        frozenset({Action.COOK}),
        _tosses,
        behind=_stall(lambda pen, time, _: _wok(pen, time)),
        reach=(0.0, 0.45, 0.40),
        shows=frozenset({K.FOOD}),
        glow="#ffb050",
    ),
}
