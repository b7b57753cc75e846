"""A cat, a dog, a fox or a bear asleep: curled up, its tail about it and its chin on the tail."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from filmgate.engines.animatic.colour import darker, lighter, mix
from filmgate.engines.animatic.pen import Head, Pen, Points, oval, smooth, vertical
from filmgate.engines.animatic.rigs.coats import COATS, Form
from filmgate.engines.animatic.rigs.faces import draw_face
from filmgate.engines.animatic.rigs.rig import Act
from filmgate.storyboard.vocabulary import Action

if TYPE_CHECKING:
    from filmgate.engines.animatic.rigs.beast import Beast

_LOOSE = 1.12
"""Shoulders to a unit of the drawing: fur that is bent stands up."""
CURLS = frozenset({"dog", "fox", "cat", "bear", "raccoon", "hedgehog"})
"""Whose faces are of those that curl up."""
_BACK = smooth([(-0.66, 0.02), (-0.72, 0.20), (-0.60, 0.42), (-0.28, 0.57), (0.08, 0.59), (0.40, 0.49),
                (0.60, 0.28), (0.62, 0.02), (0.0, -0.03)])  # fmt: skip
_HAUNCH = smooth([(-0.60, 0.06), (-0.56, 0.30), (-0.34, 0.42), (-0.10, 0.30), (-0.06, 0.08), (-0.30, 0.0)])
_WIND = ((-0.64, 0.14), (-0.46, 0.06), (-0.20, 0.045), (0.06, 0.04), (0.26, 0.05), (0.40, 0.07))
"""Where the tail lies: from its root along the ground to under the chin, a bushy one before it."""
_BUSHY = {"brush": 0.11, "plume": 0.13, "ringed": 0.10, "short": 0.0, "sabre": 0.06, "curl": 0.0}


@dataclass(frozen=True)
class _Place:
    x: float
    y: float
    degrees: float


_HEAD = _Place(0.38, 0.21, 14.0)
"""Where the head lies, which looks back along the tail, and how its nose dips."""


def curls(beast: Beast, act: Act) -> bool:
    """Whether it lies curled up: it has slept from the beginning."""
    asleep = act.action is Action.SLEEP and act.before is Action.SLEEP
    return asleep and beast.face in CURLS and beast.wings is None and not beast.hooves


def draw_curled(pen: Pen, beast: Beast, act: Act) -> None:
    s = _LOOSE * beast.shoulder
    breath = 1.0 + 0.02 * math.sin(1.5 * act.time)
    shade = vertical(-0.02, 0.6, mix(beast.fur, beast.belly, 0.35), lighter(beast.fur, 0.06))
    with pen.moved(sx=s, sy=s):
        with pen.moved(sy=breath):
            pen.fill(_BACK, shade)
            with pen.inked():
                COATS[beast.coat](pen, _form(beast))
            pen.line(_HAUNCH[8:34], darker(beast.fur, 0.32), 0.022, 0.55)
        _paw(pen, beast)
        bushy = beast.tail in _BUSHY
        if not bushy:
            _tail(pen, beast)
        h = 1.08 * beast.head
        with pen.moved(_HEAD.x, _HEAD.y, _HEAD.degrees, -h, h):
            if pen.heads is not None:
                pen.heads.append(Head(pen.frame, False, beast.look.face.front))
            draw_face(pen, beast.look, 0.0, 1.0, act.time)
        if bushy:
            _tail(pen, beast)


def _form(beast: Beast) -> Form:
    """The trunk as the coat lies on it."""
    hips, chest = np.array([-0.44, 0.30]), np.array([0.40, 0.30])
    along, up = np.array([1.0, 0.0]), np.array([0.0, 1.0])
    hair = beast.hair or beast.dark
    fur, belly, end = beast.fur, beast.belly, chest + 0.2 * along
    return Form(1.0, 0.54, hips, chest, along, up, chest, end, beast.head, fur, belly, beast.dark, hair)


def _paw(pen: Pen, beast: Beast) -> None:
    pen.fill(oval(-0.02, -0.02, 0.30, 0.12), darker(beast.socks or beast.fur, 0.12))


def _tail(pen: Pen, beast: Beast) -> None:
    """Along the ground, its tip paler where it is a brush."""
    thick = _BUSHY.get(beast.tail, 0.045)
    if not thick:
        return
    course = smooth(_WIND, False)
    pen.fill(_tube(course, thick), vertical(-0.05, 0.18, darker(beast.fur, 0.16), lighter(beast.fur, 0.04)))
    if beast.tail == "brush":
        pen.fill(_tube(course[-14:], thick, 0.86), mix(beast.belly, "#ffffff", 0.4))


def _tube(course: Points, thick: float, begun: float = 0.0) -> Points:
    """The outline of what is so thick in its middle, and from its root on if it is not begun yet."""
    k = begun + (1.0 - begun) * np.linspace(0, 1, len(course))
    wide = thick * np.maximum(0.4 * (1 - k), np.sin(np.pi * np.clip(0.12 + 0.8 * k, 0, 1)))
    up = course + np.column_stack([np.zeros(len(course)), wide])
    down = course - np.column_stack([np.zeros(len(course)), 0.5 * wide])
    front = np.add(course[:1], (-0.08 if begun else 0.0, 0.02))
    return np.vstack([front, up, down[::-1]])
