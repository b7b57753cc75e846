"""An egg that hatches: its cap comes off, and who was in it looks out over the lower shell."""

from __future__ import annotations

import math
from dataclasses import replace

from filmgate.engines.animatic.colour import Colour, darker, lighter
from filmgate.engines.animatic.noise import ease
from filmgate.engines.animatic.patterns import said
from filmgate.engines.animatic.pen import Pen, Points, disc, oval, points, vertical
from filmgate.engines.animatic.rigs.lathe import shaded
from filmgate.engines.animatic.rigs.nested import nested, resident
from filmgate.engines.animatic.rigs.rig import Act, Rig
from filmgate.engines.animatic.rigs.vessels import Vessel
from filmgate.storyboard.vocabulary import Action
from filmgate.storyboard.vocabulary import SubjectKind as K

_RIM, _TOP, _WIDE = 1.30, 3.0, 1.12
"""How high the crack and the top are, and how far the egg bulges, in half openings."""
_TEETH, _DEEP = 9, 0.16
COMES = frozenset({Action.APPEAR, Action.RISE, Action.OPEN, Action.WAKE})
"""What hatching is called in a storyboard."""
_BREAKS, _OUT = 0.9, 2.2
"""Seconds after which the cap begins to come off, and after which it lies there."""


def _crack(x0: float, x1: float) -> list[tuple[float, float]]:
    """The jagged edge from one side to the other."""
    steps = [i / _TEETH for i in range(_TEETH + 1)]
    return [(x0 + (x1 - x0) * k, _RIM + (_DEEP if i % 2 else -_DEEP)) for i, k in enumerate(steps)]


def _side(y: float) -> float:
    """Half its width at that height: an egg is blunt below and pointed above."""
    middle = 1.15
    reach = _TOP - middle if y > middle else middle
    return _WIDE * math.sqrt(max(0.0, 1 - ((y - middle) / reach) ** 2))


def _shell(low: float, high: float) -> list[tuple[float, float]]:
    """The left side from the crack to an end, and back along the right one."""
    ys = [low + (high - low) * math.sin(0.5 * math.pi * i / 16) for i in range(17)]
    return [(-_side(y), y) for y in ys] + [(_side(y), y) for y in reversed(ys)]


def _cap_outline() -> Points:
    half = _side(_RIM)
    return points([*_shell(_RIM, _TOP), *_crack(half, -half)])


def _speckles(pen: Pen, colour: Colour, low: float, high: float) -> None:
    spots = [(-0.6, 0.5), (0.1, 0.85), (0.55, 0.42), (-0.25, 1.9), (0.35, 2.2), (0.0, 2.6), (-0.5, 1.7)]
    seen = [oval(x - 0.09, y - 0.07, x + 0.09, y + 0.07) for x, y in spots if low < y < high]
    pen.fill_all(seen, darker(colour, 0.22), 0.7, atop=True)


def _behind(pen: Pen, colour: Colour) -> None:
    """The inside of the far wall."""
    half = _side(_RIM)
    edge = [(x, y + 0.24) for x, y in _crack(-half, half)]
    pen.fill(
        [*edge, (half, 0.8), (-half, 0.8)], vertical(0.8, 1.7, darker(colour, 0.45), darker(colour, 0.15))
    )


def _front(pen: Pen, colour: Colour) -> None:
    half = _side(_RIM)
    pen.fill([*_shell(_RIM, 0.0), *_crack(half, -half)], shaded(_WIDE, colour))
    _speckles(pen, colour, 0.0, _RIM - _DEEP)
    pen.line(_crack(-half, half), lighter(colour, 0.5), 0.05)


def _cap(pen: Pen, colour: Colour, off: float) -> None:
    """The upper shell, which tips over and comes to lie beside the lower one."""
    y = 1.1 * math.sin(math.pi * off) - (_RIM - 0.75) * off
    with pen.moved(1.95 * off, _RIM + y, degrees=-112 * off), pen.moved(0.0, -_RIM):
        pen.fill(_cap_outline(), shaded(_WIDE, colour))
        _speckles(pen, colour, _RIM + _DEEP, _TOP)


def _flung(pen: Pen, colour: Colour, since: float) -> None:
    """Splinters about the crack as it opens."""
    k = (since - _BREAKS) / 0.7
    if not 0 < k < 1:
        return
    bits = [(0.4 + 1.1 * ((0.618 * i) % 1.0), 2.4 * i) for i in range(10)]
    spots = [disc(far * (0.9 + k) * math.cos(a), _RIM + far * k + 0.9 * k * math.sin(a) - 1.2 * k * k, 0.07)
             for far, a in bits]  # fmt: skip
    pen.fill_all(spots, lighter(colour, 0.3), 1 - k)


_REARS, _HIP = 46.0, 0.62
"""Degrees by which one that goes bent forward rears up in it, about its hip at that share of its height."""


def _reared(rig: Rig) -> Rig:
    """A dinosaur whose tail is down in the egg."""
    if rig.name != "theropod":
        return rig
    hip, far = _HIP * rig.height, 0.75 * rig.length

    def draw(pen: Pen, act: Act) -> None:
        with pen.moved(0.0, hip, degrees=_REARS), pen.moved(0.0, -hip):
            rig.draw(pen, act)

    return replace(rig, draw=draw, box=(-far, hip - far, far, hip + far))


EGG = Vessel(
    said(
        r"\bhatch\w*(?: (?:from|out of)(?: (?:an?|the|its|his|her))?(?: [\w-]+){0,2} egg(?:shell)?s?)?\b"
        r"|\b(?:out of|from|inside)(?: (?:an?|the|its|his|her))?(?: [\w-]+){0,2} egg(?:shell)?s?\b"
        r"|破壳|孵化|孵出|蛋壳?(?:里|中|内)"
    ),
    0.17, _RIM, 1.9, "#e8dcc4", _behind, _front, frozenset({K.FOOD, K.PRODUCT}), lip=0.1, top=_TOP,
)  # fmt: skip


def hatching(rig: Rig, colour: Colour | None = None) -> Rig:
    """The rig in its egg, of that colour, out of which it comes while it is told to."""
    tone, rig = colour or EGG.colour, _reared(rig)

    def draw(pen: Pen, act: Act) -> None:
        since = act.since if act.action in COMES else 9.0
        off = ease(_BREAKS, _OUT, since)
        shaken = 3.0 * math.sin(22 * since) * (since < _BREAKS)
        with pen.moved(sx=EGG.unit, sy=EGG.unit), pen.moved(degrees=shaken):
            _behind(pen, tone)
            with pen.moved(0.0, 0.55 * _RIM * (1 - off), sx=0.45 + 0.55 * off, sy=0.45 + 0.55 * off):
                resident(pen, rig, EGG, act)
            _front(pen, tone)
            _cap(pen, tone, off)
            _flung(pen, tone, since)

    wide = nested(rig, EGG, tone)
    x0, y0, x1, y1 = wide.box
    return replace(wide, draw=draw, box=(x0, y0, x1 + 1.6 * EGG.unit, max(y1, (_TOP + 1.4) * EGG.unit)))
