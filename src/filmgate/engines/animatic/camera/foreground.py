"""What stands between the lens and the scene: a shoulder that one looks over, one's own hands, something
near that the focus leaves."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from filmgate.engines.animatic.camera.framing import body
from filmgate.engines.animatic.camera.lens import Rack, Sprite, softened
from filmgate.engines.animatic.colour import Colour, Script, mix
from filmgate.engines.animatic.layers import Moment
from filmgate.engines.animatic.noise import ease
from filmgate.engines.animatic.pen import Pen, limb, oval, smooth
from filmgate.engines.animatic.plate import Plate
from filmgate.engines.animatic.rigs.figure import Figure
from filmgate.engines.animatic.rigs.rig import Act, Rig
from filmgate.engines.animatic.view import View
from filmgate.storyboard.vocabulary import Action

_SLIDES = 0.6
"""Seconds in which something comes into the picture in the middle of a take, or leaves it."""
_ROOM = 0.08
"""Picture heights around a drawing, for its blur."""


@dataclass(frozen=True)
class Span:
    """From when to when something is before the lens: seconds of the shot, None where it is so from the first
    frame or to the last."""

    start: float | None = None
    end: float | None = None

    def away(self, time: float) -> float:
        """How far it is out of the picture, 0 to 1."""
        early = 0.0 if self.start is None else 1 - ease(self.start, self.start + _SLIDES, time)
        late = 0.0 if self.end is None else ease(self.end - _SLIDES, self.end, time)
        return max(early, late)


def sprite(
    view: View,
    size: tuple[float, float],
    draw: Callable[[Pen], None],
    place: Callable[[Moment], tuple[float, float]],
    soft: Callable[[float], float],
) -> Sprite:
    """`draw` paints in picture heights from (0, 0), the drawing's lower left corner, over `size`."""
    wide, high = size
    plate = Plate(-_ROOM, -_ROOM, wide + 2 * _ROOM, high + 2 * _ROOM, view.height)
    draw(plate)

    def placed(moment: Moment) -> tuple[float, float]:
        x, y = place(moment)
        return x - _ROOM, y - _ROOM

    return Sprite(softened(plate.baked(), view.height), placed, soft)


_BACK = ((-0.06, -0.3), (0.0, 0.1), (0.1, 0.27), (0.3, 0.36), (0.42, 0.4), (0.8, 0.38), (0.8, -0.3))
_SKULL = ((0.47, 0.93), (0.32, 0.87), (0.26, 0.7), (0.3, 0.52), (0.4, 0.45), (0.56, 0.45), (0.66, 0.52),
    (0.7, 0.7), (0.63, 0.87))  # fmt: skip
"""Of somebody at the right edge, in picture heights from their left."""


def shoulder(view: View, figure: Figure, script: Script, span: Span, side: float = 1.0) -> Sprite:
    """Somebody's head and shoulder from behind at the right edge (-1: the left), dark and out of focus."""
    wide = min(0.62, 0.36 * view.aspect)
    hair, coat = (mix(colour, script.ink, 0.62) for colour in (figure.hair_colour, figure.coat))
    skin = mix(figure.skin, script.ink, 0.6)

    def draw(pen: Pen) -> None:
        head = smooth(_SKULL)
        with pen.moved(0.0 if side > 0 else wide, sx=side * wide / 0.62, sy=max(0.8, wide / 0.62)):
            pen.fill(smooth(_BACK), coat)
            pen.line(smooth(_BACK[:5], closed=False), script.rim, 0.008, 0.35)
            pen.fill(limb((0.47, 0.36), (0.48, 0.5), 0.085, 0.08), skin)
            pen.fill(oval(0.245, 0.6, 0.29, 0.71), skin)
            pen.fill(head, hair)
            pen.line(head[4:26], script.rim, 0.008, 0.35)

    def place(moment: Moment) -> tuple[float, float]:
        sway = 0.006 * math.sin(1.3 * moment.time)
        out = 1.3 * wide * span.away(moment.time) + sway
        return (view.aspect - wide + out if side > 0 else -out), 0.5 * sway - 0.02

    return sprite(view, (wide, 0.95), draw, place, lambda time: 0.8)


def hands(view: View, figure: Figure, stride: Callable[[float], float]) -> list[Sprite]:
    """One's own two hands at the picture's lower edge. `stride(time)` is their swing, -1 to 1."""
    scale = min(1.0, 0.62 * view.aspect)

    def draw(pen: Pen) -> None:
        with pen.moved(sx=scale, sy=scale):
            pen.fill(limb((0.08, -0.2), (0.17, 0.16), 0.1, 0.062), figure.coat)
            pen.fill(limb((0.165, 0.145), (0.175, 0.175), 0.064, 0.06), mix(figure.coat, "#000000", 0.25))
            pen.fill(limb((0.18, 0.19), (0.2, 0.27), 0.052, 0.06), figure.skin)
            for i in range(4):
                knuckle = (0.158 + 0.028 * i, 0.315 - 0.008 * abs(i - 1.2))
                pen.fill(limb((0.172 + 0.018 * i, 0.26), knuckle, 0.02, 0.017), figure.skin)
                pen.line([knuckle, (0.17 + 0.022 * i, 0.28)], mix(figure.skin, "#30100c", 0.5), 0.004, 0.5)
            pen.fill(limb((0.235, 0.235), (0.268, 0.285), 0.024, 0.018), mix(figure.skin, "#ffe0c8", 0.12))

    def mirrored(pen: Pen) -> None:
        with pen.moved(x=0.32 * scale, sx=-1):
            draw(pen)

    def at(share: float, way: float) -> Callable[[Moment], tuple[float, float]]:
        def place(moment: Moment) -> tuple[float, float]:
            swing = way * stride(moment.time)
            left = share * view.aspect - 0.16 * scale
            return left - 0.02 * swing, -0.07 + 0.06 * swing + 0.008 * math.sin(2.1 * moment.time)

        return place

    size = (0.32 * scale, 0.36 * scale)
    pair = ((draw, at(0.24, 1.0)), (mirrored, at(0.76, -1.0)))
    return [sprite(view, size, each, place, lambda time: 0.18) for each, place in pair]


def near_thing(view: View, rig: Rig | None, script: Script, rack: Rack, indoors: bool, span: Span) -> Sprite:
    """What is in focus at first: the thing that the prompt names, or else a sprig, or a glass in a room."""
    if rig is not None:
        return _staged(view, rig, rack, span)
    wide = min(0.52, 0.32 * view.aspect)
    paint = _glass if indoors else _sprig

    def draw(pen: Pen) -> None:
        with pen.moved(sx=wide / 0.52, sy=max(0.75, wide / 0.52)):
            paint(pen, script)

    def place(moment: Moment) -> tuple[float, float]:
        return 0.01 + 0.003 * math.sin(1.1 * moment.time) - 1.3 * wide * span.away(moment.time), -0.04

    return sprite(view, (wide, 0.9), draw, place, rack.near)


def _staged(view: View, rig: Rig, rack: Rack, span: Span) -> Sprite:
    around = body(rig, Action.STAND)
    wide = 0.34 * view.aspect
    scale = min(0.62 / around.high, wide / around.wide)

    def draw(pen: Pen) -> None:
        with pen.moved(x=-around.x0 * scale, y=-around.y0 * scale, sx=scale, sy=scale):
            rig.draw(pen, Act(Action.STAND, Action.STAND, 1.0, 0.5))

    def place(moment: Moment) -> tuple[float, float]:
        return 0.2 * view.aspect - around.wide * scale / 2 - 0.5 * view.aspect * span.away(moment.time), 0.06

    return sprite(view, (around.wide * scale, around.high * scale), draw, place, rack.near)


def _sprig(pen: Pen, script: Script) -> None:
    """Stalks with leaves and a few blossoms, from below."""
    stalk, leaf = mix(script.foliage, "#101808", 0.45), mix(script.foliage, script.key, 0.12)
    blossom: Colour = mix("#e06a7c", script.key, 0.15)
    for i, (x, lean, high) in enumerate(((0.08, 0.05, 0.82), (0.2, 0.12, 0.66), (0.3, 0.2, 0.5))):
        path = smooth([(x, -0.1), (x + 0.2 * lean, 0.4 * high), (x + lean, high)], closed=False)
        pen.line(path, stalk, 0.014)
        for n, (px, py) in enumerate(path[2:-1:3]):
            side = 1 if (n + i) % 2 else -1
            tip = (px + side * 0.11, py + 0.06)
            edge = [(px, py), (px + side * 0.05, py + 0.065), tip, (px + side * 0.06, py + 0.012)]
            pen.fill(smooth(edge), mix(leaf, "#0c1408", 0.12 * (n % 3)))
            pen.line([(px, py), tip], mix(leaf, "#ffffff", 0.25), 0.003, 0.6)
        x1, y1 = path[-1]
        for n in range(5):
            turn = math.radians(72 * n + 20 * i)
            petal = (x1 + 0.034 * math.cos(turn), y1 + 0.034 * math.sin(turn))
            pen.fill(oval(petal[0] - 0.03, petal[1] - 0.03, petal[0] + 0.03, petal[1] + 0.03), blossom)
        pen.fill(oval(x1 - 0.018, y1 - 0.018, x1 + 0.018, y1 + 0.018), mix("#f4d060", script.key, 0.2))


def _glass(pen: Pen, script: Script) -> None:
    """A glass of wine on the table."""
    clear, wine = mix("#dfe8ee", script.key, 0.3), mix("#7a1426", script.ink, 0.2)
    bowl = [(0.1, 0.72), (0.12, 0.5), (0.24, 0.4), (0.36, 0.5), (0.38, 0.72)]
    pen.fill(oval(0.1, 0.02, 0.38, 0.08), clear, 0.45)
    pen.fill(limb((0.24, 0.05), (0.24, 0.42), 0.012, 0.014), clear, 0.6)
    pen.fill(smooth([*bowl, (0.24, 0.73)]), clear, 0.22)
    pen.fill(smooth([(0.11, 0.58), *bowl[1:4], (0.37, 0.58), (0.24, 0.57)]), wine, 0.92)
    pen.fill(oval(0.115, 0.56, 0.365, 0.6), mix(wine, "#ffffff", 0.2), 0.9)
    pen.line(smooth(bowl, closed=False), clear, 0.006, 0.9)
    pen.line(oval(0.1, 0.7, 0.38, 0.745), clear, 0.005, 0.9, closed=True)
    pen.line(smooth([(0.15, 0.68), (0.155, 0.55), (0.19, 0.47)], closed=False), "#ffffff", 0.012, 0.7)
