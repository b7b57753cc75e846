"""Animals behind bars: a bird in a domed cage on its stand, a beast that paces up and down in one of iron."""

from __future__ import annotations

import math
import re
from dataclasses import replace

from filmgate.engines.animatic.colour import Colour, darker, lighter
from filmgate.engines.animatic.pen import Pen, arc, disc, oval, rounded, vertical
from filmgate.engines.animatic.rigs.bodies import shadow
from filmgate.engines.animatic.rigs.creature import RUNS
from filmgate.engines.animatic.rigs.pace import GOES
from filmgate.engines.animatic.rigs.rig import Act, Rig
from filmgate.storyboard.vocabulary import Action

_IN_ONE = re.compile(
    r"\b(?:in|inside|into|within) (?:(?:an?|the|its|his|her|their) )?(?:[\w'-]+ ){0,3}?(?:bird)?cages?\b"
    r"|\bcaged\b|\bbehind (?:the |iron |steel |metal |its )?(?:\w+ )?bars\b"
    r"|笼(?:子)?[里中内]|关在[^，。；]{0,5}笼",
    re.IGNORECASE,
)
_OUT_OF_IT = re.compile(
    r"\b(?:out of|from|leav\w+|escap\w+|flees?|free\w*)\b[^.;]{0,24}\bcages?\b|出[^，。；]{0,3}笼",
    re.IGNORECASE,
)
_IRON, _BRASS = "#4a5058", "#c8963c"
_GAP, _THICK = 0.17, 0.028
"""From one bar to the next and how thick one is, of a cage's height."""
_ROOM, _HEAD = 0.95, 1.22
"""Lengths of a beast to each end of its cage, and its heights to the roof."""
_STAND = 0.95
"""Metres from the floor to the bottom of a bird's cage."""
_SMALL = 0.62
"""Metres of what flies, up to which it is in a cage on a stand."""
_STIRS = frozenset(
    {Action.SING, Action.TALK, Action.SHOUT, Action.SLEEP, Action.LOOK, Action.EAT, Action.DRINK}
)
_LIES = frozenset({Action.SLEEP, Action.LIE, Action.WAKE})
_SLOW = 0.8
"""Of its walk, how fast a beast goes up and down."""


def is_caged(words: str) -> bool:
    """Whether they say that somebody is in a cage."""
    return _IN_ONE.search(words) is not None and _OUT_OF_IT.search(words) is None


def caged(rig: Rig) -> Rig:
    """The animal in a cage as large as it needs."""
    return _on_a_stand(rig) if rig.aloft and rig.length < _SMALL else _behind_bars(rig)


def _behind_bars(rig: Rig) -> Rig:
    half, high = _ROOM * rig.length + 0.2, _HEAD * rig.height
    way, pace = half - 0.62 * rig.length, _SLOW * rig.speed(Action.WALK)

    def draw(pen: Pen, act: Act) -> None:
        _bars(pen, half, high, darker(_IRON, 0.35), 0.5)
        x, facing, moment = _paced(act, way, pace)
        with pen.moved(x, (0.12 if moment.action in _LIES else 0.06) * high, sx=facing):
            rig.draw(pen, moment)
        _bars(pen, half, high, _IRON, 0.0)
        _frame(pen, half, high)

    box = (-half - 0.3, -0.2, half + 0.3, high * 1.15 + 0.3)
    return replace(
        rig, name="object", box=box, length=2 * half, height=1.1 * high, draw=draw, aloft=0.0, edge=0.5,
        speed=lambda action: 0.0, tread=lambda action: 0.0, path=lambda act: (0.0, 0.0),
        shadow=lambda pen: shadow(pen, -half, half),
    )  # fmt: skip


def _paced(act: Act, way: float, pace: float) -> tuple[float, float, Act]:
    """Where it is between the ends of its cage, how it faces, and what it does."""
    if act.action not in GOES | RUNS:
        return 0.0, 1.0, act
    gone = (pace * act.time) % (4 * way) if way > 0 else 0.0
    x = gone - way if gone < 2 * way else 3 * way - gone
    walks = replace(act, action=Action.WALK, before=Action.WALK, share=1.0, distance=pace * act.time)
    return x, 1.0 if gone < 2 * way else -1.0, walks


def _bars(pen: Pen, half: float, high: float, colour: Colour, shift: float) -> None:
    gap = _GAP * high
    count = math.floor(2 * half / gap)
    step = 2 * half / count
    at = [-half + step * (i + shift) for i in range(count + (shift == 0.0))]
    pen.lines([[(x, 0.05 * high), (x, high)] for x in at], colour, _THICK * high)


def _frame(pen: Pen, half: float, high: float) -> None:
    for y0, y1 in ((0.0, 0.07 * high), (high, 1.07 * high)):
        iron = vertical(y0, y1, darker(_IRON, 0.4), lighter(_IRON, 0.18))
        pen.fill(rounded(-half - 0.04 * high, y0, half + 0.04 * high, y1, 0.015 * high), iron)
    pen.fill(rounded(-half, 0.52 * high, half, 0.545 * high, 0.01), darker(_IRON, 0.15))
    pen.fill(rounded(half * 0.62, 0.44 * high, half * 0.62 + 0.10 * high, 0.56 * high, 0.01), _BRASS)


def _on_a_stand(rig: Rig) -> Rig:
    wide = 0.95 * max(rig.length, 0.30)
    high = 2.4 * wide

    def draw(pen: Pen, act: Act) -> None:
        _stand(pen, wide)
        with pen.moved(0.0, _STAND):
            _dome(pen, wide, high, 0.5, darker(_BRASS, 0.4))
            pen.line([(-0.8 * wide, 0.52 * wide), (0.8 * wide, 0.52 * wide)], "#7a5232", 0.07 * wide)
            does = act.action if act.action in _STIRS else Action.STAND
            with pen.moved(0.0, 0.52 * wide):
                rig.draw(pen, replace(act, action=does, before=does, share=1.0))
            _dome(pen, wide, high, 0.0, _BRASS)

    low, top = _STAND - 0.25 * high, _STAND + 1.30 * high
    box = (-1.3 * wide, -0.1, 1.3 * wide, top + 0.2)
    return replace(
        rig, name="object", box=box, length=2.4 * wide, height=top, draw=draw, aloft=0.0, edge=0.5,
        face=_STAND + 0.9 * wide, speed=lambda action: 0.0, flaps=lambda act: 0.0,
        path=lambda act: (0.0, 0.0), framed=lambda action: (-1.9 * wide, low, 1.9 * wide, top),
        grounded=frozenset(Action), shadow=lambda pen: shadow(pen, -wide, wide),
    )  # fmt: skip


def _stand(pen: Pen, wide: float) -> None:
    pen.line([(0.0, 0.03), (0.0, _STAND)], darker(_BRASS, 0.25), 0.10 * wide)
    pen.fill(oval(-0.75 * wide, 0.0, 0.75 * wide, 0.16 * wide), darker(_BRASS, 0.35))


def _dome(pen: Pen, wide: float, high: float, shift: float, colour: Colour) -> None:
    """Its bars go up and come together; the far ones stand between the near."""
    top, shoulder = high, 0.55 * high
    bars = []
    for k in range(7):
        share = (k + shift - 3) / 3.0
        if abs(share) <= 1:
            bend = [(wide * share * math.cos(a), shoulder + (top - shoulder) * math.sin(a))
                    for a in (0.0, 0.35, 0.7, 1.05, 1.3, math.pi / 2)]  # fmt: skip
            bars.append([(wide * share, 0.08 * wide), *bend])
    pen.lines(bars, colour, 0.045 * wide)
    if shift:
        return
    pen.fill(rounded(-1.06 * wide, 0.0, 1.06 * wide, 0.16 * wide, 0.05 * wide),
             vertical(0.0, 0.16 * wide, darker(colour, 0.4), lighter(colour, 0.2)))  # fmt: skip
    for y in (shoulder, 0.5 * shoulder):
        pen.line([(-wide, y), (wide, y)], colour, 0.04 * wide)
    pen.line(arc(0.0, top + 0.14 * wide, 0.13 * wide, 0.13 * wide, 0, 360, 16), colour, 0.05 * wide)
    pen.fill(disc(0.0, top, 0.08 * wide), lighter(colour, 0.2))
