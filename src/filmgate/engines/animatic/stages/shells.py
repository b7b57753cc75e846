"""Shells that strike the ground behind those who fight: earth thrown up, fire, and smoke that drifts off."""

from __future__ import annotations

import math
import re
from functools import partial

from filmgate.contract.catalog import FPS
from filmgate.engines.animatic.layers import Actor, EdgeLight, Layer, Place
from filmgate.engines.animatic.noise import ease
from filmgate.engines.animatic.pen import Pen, disc, smooth
from filmgate.engines.animatic.rigs.effects import blast
from filmgate.engines.animatic.stages.site import Site
from filmgate.engines.animatic.view import seen
from filmgate.storyboard.schema import Shot
from filmgate.storyboard.vocabulary import Action, Setting, SubjectKind

_TOLD = re.compile(
    r"\bexplosions?\b(?! of (?!dirt|earth|fire|flame|mud|debris|smoke)\w)|\bexplod\w+|\bdetonat\w+"
    r"|\bshell(?:s|ing|fire)\b|\bbomb(?:s|ing|ings|ard\w*)?\b|\bartillery|\bmortar (?:fire|rounds|shells)"
    r"|\bcannon ?(?:fire|balls?)|\bgrenades?\b|\bblasts\b|爆炸|炮火|炮弹|轰炸|硝烟",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\b(?:no|without|distant|far[- ]off|sound of) (?:\w+ )?(?:explosion|shell|bomb)", re.I)
_FIGHTERS = frozenset({SubjectKind.SOLDIER, SubjectKind.TANK, SubjectKind.KNIGHT})
_FIRST, _GAP = 0.35, 1.3
"""Seconds until the first one strikes, and from one to the next."""
_LASTS = 3.2
"""Seconds until its smoke is gone."""
_NEAR, _DEEP = 5.5, 9.0
"""Metres behind the mark at which the nearest strikes, and to the farthest."""
_GOLDEN = 0.618
_HIGH = 0.30
"""Of the picture's height there, that the fire is high, about."""
_LIGHT = EdgeLight("#ffd9a0", "#ffb060", key_strength=0.0, back_strength=0.0, own=1.0)


def strikes(shot: Shot) -> tuple[tuple[float, float], ...]:
    """When each one strikes (seconds), and where across the picture (0..1); none where none are told."""
    if not _is_shelled(shot):
        return ()
    count = max(1, math.ceil((shot.frames / FPS - _FIRST) / _GAP))
    return tuple(
        (_FIRST + _GAP * (i + 0.3 * _share(i)), 0.12 + 0.76 * _share(2 * i + 1)) for i in range(count)
    )


def _share(i: int) -> float:
    return (0.31 + _GOLDEN * i) % 1.0


def _is_shelled(shot: Shot) -> bool:
    fought = shot.setting is Setting.BATTLEFIELD or any(one.kind in _FIGHTERS for one in shot.subjects)
    shown = any(one.action is Action.EXPLODE for one in shot.subjects)
    return fought and not shown and _TOLD.search(shot.prompt) is not None and not _DENIED.search(shot.prompt)


def shelled(site: Site, indoors: bool) -> list[Layer]:
    """The strikes of the shot, out of doors."""
    if indoors:
        return []
    return [_strike(site, i, at, across) for i, (at, across) in enumerate(strikes(site.shot))]


def _strike(site: Site, number: int, at: float, across: float) -> Layer:
    z = site.mark.z + _NEAR + _DEEP * _share(3 * number)
    window = seen(site.view, site.sight.camera(at), z)
    place = Place(window.x0 + across * window.wide, site.mark.ground, z)
    size = _HIGH * window.high * (0.8 + 0.5 * _share(5 * number + 2))
    box = (-1.6 * size, -0.1 * size, 1.9 * size, 2.6 * size)
    return Actor(partial(_paint, at, size), lambda time: place, box, _LIGHT, ground=site.mark.ground)


def _paint(at: float, size: float, pen: Pen, time: float) -> None:
    age = time - at
    if not 0 <= age < _LASTS:
        return
    gone = 1.0 - ease(0.6 * _LASTS, _LASTS, age)
    with pen.moved(sx=size, sy=size):
        _earth(pen, age)
        blast(pen, 0.5, 0.62, age / 1.1, gone)


def _earth(pen: Pen, age: float) -> None:
    """A fan of it that rises and falls back, in clods."""
    for i in range(13):
        lean, fast = (i - 6) / 6, 2.6 + 1.1 * math.sin(2.4 * i)
        foot, up = 0.10 * lean, fast * age - 2.3 * age * age
        if up > 0:
            x = foot + 0.75 * lean * age
            pen.fill(disc(x, up, 0.035 + 0.02 * math.sin(5.0 * i)), "#3a2c20")
    for i in range(9):  # jets of it, the middle ones highest
        lean = (i - 4) / 4
        rise = (1.25 - 0.6 * lean * lean + 0.18 * math.sin(3.7 * i)) * math.sin(math.pi * min(1.0, age / 1.0))
        if rise > 0.02:
            tip = 0.05 * lean + 0.5 * lean * rise, rise
            jet = [(0.10 * lean - 0.07, 0.0), (0.6 * tip[0] - 0.06, 0.7 * rise), tip,
                   (0.6 * tip[0] + 0.06, 0.62 * rise), (0.10 * lean + 0.07, 0.0)]  # fmt: skip
            pen.fill(smooth(jet), "#4e3e30" if i % 2 else "#3c2e24", 0.8)
