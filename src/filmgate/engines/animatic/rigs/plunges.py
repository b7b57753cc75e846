"""A bird that plunges into water: down from where it flies, under, and up again with what it caught."""

from __future__ import annotations

import math
import re
from dataclasses import replace

from filmgate.engines.animatic.noise import ease
from filmgate.engines.animatic.pen import Pen, disc, oval
from filmgate.engines.animatic.rigs.mouthfuls import MOUTHFULS
from filmgate.engines.animatic.rigs.rig import Act, Rig
from filmgate.storyboard.vocabulary import Action

_WATER = re.compile(
    r"\b(?:in|into|under|through|to|towards?|beneath|for|catch\w*) (?:an?|the|its)?(?: ?[\w-]+){0,2} ?"
    r"\b(?:water|river|lake|sea|ocean|pond|waves?|stream|surface|fish|lagoon|creek)\b|水|河|湖|海|鱼",
    re.IGNORECASE,
)
_STRIKES, _COMES_UP = 0.42, 0.54
"""The shares of a dive at which it is under, and above again."""
_UNDER = 0.5
"""Of its span below the surface."""


def plunges_into_water(words: str) -> bool:
    """Whether those words have water, or a fish, under who dives."""
    return _WATER.search(words) is not None


_CATCHES = re.compile(
    r"\b(?:catch|grab|snatch|seiz|pluck|spear|scoop)\w*\b[^.;]{0,24}\b(?:fish|salmon|trout|carp|minnows?|prey)\b"
    r"|[抓捕叼捉][^，。；]{0,6}鱼",
    re.IGNORECASE,
)
_CRUISES = frozenset({Action.FLY, Action.GLIDE})


def dives_for_fish(action: Action, words: str) -> bool:
    """Whether a bird of a prompt of those words, that begins with `action`, goes into the water."""
    return (action is Action.DIVE and plunges_into_water(words)) or (
        action in _CRUISES and _CATCHES.search(words) is not None
    )


_LOW = 4.2
"""Of its span, over the water, at which one that dives flies: it is seen, and so is what it dives into."""


def plunging(rig: Rig, span: float, *, fishes: bool) -> Rig:
    """The bird, that comes up with a fish in its beak if it `fishes`."""
    rig = replace(rig, aloft=min(rig.aloft, _LOW * span))
    deep = rig.aloft + _UNDER * span

    def sunk(p: float) -> float:
        """Metres below where it flies."""
        down = ease(0.12, _STRIKES, p) ** 2
        return deep * (down if p < _STRIKES else 1 - 0.8 * ease(_COMES_UP, 1.0, p))

    def path(act: Act) -> tuple[float, float]:
        return (0.0, rig.aloft - sunk(act.progress)) if act.action is Action.DIVE else rig.path(act)

    def draw(pen: Pen, act: Act) -> None:
        if act.action is not Action.DIVE:
            off = act.action is Action.CATCH  # it has caught it and flies off
            rig.draw(pen, replace(act, action=Action.FLY, before=Action.FLY) if off else act)
            return
        p, level = act.progress, sunk(act.progress) - rig.aloft  # of the surface, from its own place
        if not _STRIKES <= p < _COMES_UP:
            _flying(pen, rig, act, span, caught=fishes and p > _STRIKES)
        _surface(pen, p, level, span)

    x0, y0, x1, y1 = rig.box
    box = (min(x0, -0.9 * span), y0 - 0.4 * span, max(x1, 0.9 * span), y1)
    grounded = rig.grounded - {Action.CATCH} | {Action.DIVE}  # seen from the water up to where it flies
    return replace(
        rig, path=path, draw=draw, box=box, does=rig.does | {Action.DIVE, Action.CATCH}, grounded=grounded,
        speed=lambda action: rig.speed(Action.FLY if action is Action.CATCH else action),
    )  # fmt: skip


def _flying(pen: Pen, rig: Rig, act: Act, span: float, *, caught: bool) -> None:
    steep = -52.0 * ease(0.1, 0.22, act.progress) if act.progress < _STRIKES else 24.0
    flies = replace(act, action=Action.FLY, before=Action.FLY)
    with pen.moved(0.0, 0.6 * span, degrees=steep), pen.moved(0.0, -0.6 * span):
        if caught:
            with pen.moved(rig.ahead + 0.30 * span, rig.face, degrees=14, sx=0.4 * span, sy=0.4 * span):
                MOUTHFULS["fish"](pen)
        rig.draw(pen, flies)


def _surface(pen: Pen, p: float, level: float, span: float) -> None:
    """Rings on the water and what splashes up, where it went in and where it comes out."""
    for start in (_STRIKES - 0.02, _COMES_UP - 0.02):
        q = (p - start) / 0.22
        if not 0 < q < 1:
            continue
        wide = (0.5 + 1.0 * q) * span
        pen.fill(oval(-wide, level - 0.10 * span, wide, level + 0.06 * span), "#e8f4fa", 0.55 * (1 - q))
        for i in range(11):
            a, far = math.radians(20 + 14 * i), (1.25 - 0.3 * math.cos(5 * i)) * span * math.sqrt(q)
            at = far * math.cos(a), level + 1.25 * far * math.sin(a) * (1.2 - q)
            pen.fill(disc(*at, 0.055 * span * (1.25 - q)), "#f4fbff", 0.9 * (1 - q))
