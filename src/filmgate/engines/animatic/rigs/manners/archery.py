"""An archer draws and looses: at a target of straw where the prompt tells of one, else into the distance."""

from __future__ import annotations

import math

from filmgate.engines.animatic.patterns import said
from filmgate.engines.animatic.pen import Pen, oval
from filmgate.engines.animatic.rigs.handheld import bow
from filmgate.engines.animatic.rigs.manners.manner import IDLE, WORKS, Manner, Row
from filmgate.engines.animatic.rigs.manners.tools import at
from filmgate.engines.animatic.rigs.poses import Pose
from filmgate.storyboard.vocabulary import Action, SubjectKind

_ELSE = (
    r"\barchers\b|battle|\bwars?\b|siege|army|armies|enem(?:y|ies)|castle|fortress|horse|dragon|deer|stag|hunt"
    r"|monster|soldier|\brid(?:es?|ing)\b|volley|骑|战场|敌|军|城墙|猎|怪|龙|马|鹿|鹰"
)
"""What is shot at instead, or from."""
_ARCHERY = (
    r"\barcher(?:y|ess)?\b|\bbow and arrows?\b|\bbull'?s[- ]?eye\b|"
    r"\b(?:shoot|fir|loos)\w* (?:an |his |her )?arrows?\b"
    r"|\b(?:draw|nock|loos|releas)\w* (?:an?|the|his|her) (?:\w+ )?(?:arrow|bow(?:string)?)\b"
    r"|射箭|拉弓|弯弓|张弓|弓箭手|射手座?(?=拉|射|瞄)"
)
_CYCLE = 1.8
"""Seconds from one arrow to the next, as the bow is drawn (`handheld.bow`)."""
_FLIES = 0.25
_GRIP, _BUTT = (0.305, 0.800), (1.62, 0.66)
"""Where the bow's grip and the target's middle are."""
_STANCE: Row = (0.510, 0.16, 0.0, 0.0, -0.15, 0.0, 0.0)


def _draws(time: float, progress: float) -> Pose:
    loosed = time % _CYCLE < _FLIES
    back = -0.02 if loosed else 0.005 * math.sin(3.0 * time)
    return Pose(at((0.085 + back, 0.805), -2), at(_GRIP, -2), -2, 0, smile=-0.1)


def _bow(pen: Pen, time: float, progress: float) -> None:
    """The bow in the hand, and the arrow on its way."""
    with pen.moved(*_GRIP):
        bow(pen, "#7a4a26", time)
    q = time % _CYCLE / _FLIES
    if q < 1.0:
        x = _GRIP[0] + (_BUTT[0] - _GRIP[0]) * q
        _arrow(pen, x, _GRIP[1] + (_BUTT[1] - _GRIP[1]) * q + 0.05 * math.sin(math.pi * q), -4.0)


def _arrow(pen: Pen, x: float, y: float, degrees: float) -> None:
    """Its head at that point."""
    with pen.moved(x, y, degrees=degrees):
        pen.line([(-0.26, 0.0), (0.0, 0.0)], "#d8c8a0", 0.009)
        pen.fill_all([[(-0.27, 0.0), (-0.22, 0.022), (-0.19, 0.0), (-0.22, -0.022)]], "#c8303c")


def _target(pen: Pen, time: float, progress: float) -> None:
    """Rings on a round of straw, half turned to us, on an easel; arrows in it."""
    x, y = _BUTT
    for foot in (-0.16, 0.20):
        pen.line([(x + foot, 0.0), (x + 0.03, y + 0.22)], "#7a5a38", 0.026)
    pen.fill(oval(x - 0.13, y - 0.30, x + 0.21, y + 0.30), "#c8a45c")
    pen.fill(oval(x - 0.17, y - 0.30, x + 0.13, y + 0.30), "#e0c07a")
    for share, tone in (
        (0.92, "#f6f4ee"),
        (0.74, "#22262c"),
        (0.56, "#2f7ac4"),
        (0.38, "#d8343c"),
        (0.20, "#f2c83a"),
    ):
        pen.fill(
            oval(x - 0.02 - 0.15 * share, y - 0.30 * share, x - 0.02 + 0.15 * share, y + 0.30 * share), tone
        )
    for dx, dy, lean in ((-0.04, 0.05, -3.0), (0.01, -0.09, -6.0)):
        _arrow(pen, x + dx, y + dy, lean)


_PRACTISED = (
    r"target|bull'?s[- ]?eye|archery|practi[sc]e|train|tournament|competit|olympi|range|靶|练|比赛|训练"
)
"""What tells of a target."""


def _shooting(told: str, target: bool) -> Manner:
    return Manner(
        said(rf"^(?!.*(?:{_ELSE}))(?=.*(?:{_ARCHERY})){told}"),
        WORKS | IDLE | {Action.SHOOT, Action.ATTACK, Action.LOOK},
        _draws,
        _STANCE,
        _target if target else None,
        _bow,
        reach=(0, 1.6 if target else 0.5, 0),
        pace=0.0,
        shows=frozenset({SubjectKind.SWORD}),
    )


MANNERS: dict[str, Manner] = {
    "archery": _shooting(f"(?=.*(?:{_PRACTISED}))", target=True),
    "bow_drawn": _shooting("", target=False),
}
