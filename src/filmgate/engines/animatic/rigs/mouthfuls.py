"""What animals catch or carry in their mouths, in words and as a drawing."""

from __future__ import annotations

import re
from collections.abc import Callable

from filmgate.engines.animatic.pen import Pen, disc, oval, rounded, smooth, vertical
from filmgate.engines.animatic.rigs.rig import Act
from filmgate.storyboard.vocabulary import Action

_CAUGHT = re.compile(
    r"(?P<frisbee>frisbees?|flying disc|飞盘)|(?P<stick>sticks?|branch|twig|树枝|木棍)|(?P<bone>bones?|骨头)"
    r"|(?P<fish>fish|salmon|trout|鱼)|(?P<paper>newspapers?|letters?|报纸)|(?P<slipper>slippers?|shoes?|拖鞋)"
    r"|(?P<bird>birds?|mouse|mice|prey|老鼠)|(?P<ball>balls?|球)",
    re.IGNORECASE,
)
_BY_MOUTH = re.compile(
    r"\b(?:catch(?:es|ing)?|caught|fetch(?:es|ing|ed)?|retriev(?:es|ing|ed)|snatch(?:es|ing)?"
    r"|in (?:its|his|her|the|their) (?:mouth|jaws|teeth|beak))\b|接|叼|捡|咬",
    re.IGNORECASE,
)


def mouthful_in(words: str, action: Action) -> str | None:
    """What an animal that does that catches or carries in its mouth."""
    flies = action in (Action.CATCH, Action.GIVE)
    if not flies and not re.search(
        r"\b(?:mouth|jaws|teeth|fetch\w*|retriev\w*)\b|叼|嘴里", words, re.IGNORECASE
    ):
        return None
    found = _CAUGHT.search(words) if _BY_MOUTH.search(words) else None
    return found.lastgroup if found else None


def _frisbee(pen: Pen) -> None:
    with pen.moved(0.14, 0.0, degrees=-8):
        pen.fill(oval(-0.50, -0.10, 0.50, 0.07), "#b02030")
        pen.fill(oval(-0.50, -0.06, 0.50, 0.12), "#e8404c")
        pen.line(oval(-0.30, -0.02, 0.30, 0.08), "#ffd0d0", 0.03, closed=True)


def _tennis_ball(pen: Pen) -> None:
    pen.fill(disc(0.06, -0.02, 0.20), vertical(-0.2, 0.2, "#a8b828", "#e4f060"))
    pen.line([(-0.10, 0.04), (0.02, 0.0), (0.10, -0.16)], "#fbfff0", 0.035)


def _stick(pen: Pen) -> None:
    pen.line([(-0.30, -0.72), (0.08, 0.0), (0.40, 0.78)], "#6a4626", 0.10)
    pen.line([(0.24, 0.40), (0.46, 0.46)], "#6a4626", 0.06)


def _bone(pen: Pen) -> None:
    pen.line([(-0.28, -0.14), (0.34, 0.12)], "#f4ecd8", 0.13)
    ends = ((-0.34, -0.10), (-0.28, -0.24), (0.40, 0.06), (0.34, 0.22))
    pen.fill_all([disc(x, y, 0.10) for x, y in ends], "#f4ecd8")


def _fish(pen: Pen) -> None:
    body = [(-0.58, 0.0), (-0.20, 0.20), (0.30, 0.12), (0.56, 0.02), (0.30, -0.10), (-0.20, -0.16)]
    pen.fill(smooth(body), vertical(-0.2, 0.2, "#e8ecee", "#7a8e9c"))
    pen.fill([(0.50, 0.02), (0.80, 0.20), (0.74, 0.0), (0.80, -0.18)], "#6a7c8a")
    pen.fill(disc(-0.40, 0.04, 0.035), "#14181c")


def _paper(pen: Pen) -> None:
    pen.fill(rounded(-0.34, -0.12, 0.56, 0.12, 0.10), vertical(-0.12, 0.12, "#c8c4ba", "#f8f6f0"))
    pen.lines([[(-0.2, y), (0.44, y)] for y in (-0.04, 0.03)], "#8a8880", 0.02)


def _slipper(pen: Pen) -> None:
    pen.fill(smooth([(-0.2, 0.1), (0.4, 0.16), (0.62, 0.0), (0.5, -0.12), (-0.2, -0.10)]), "#a8483c")


def _small_prey(pen: Pen) -> None:
    pen.fill(smooth([(-0.26, 0.0), (0.0, 0.16), (0.26, 0.08), (0.30, -0.06), (0.0, -0.16)]), "#8a7a70")
    pen.line([(0.28, -0.02), (0.50, -0.14), (0.60, -0.30)], "#8a7a70", 0.035)


MOUTHFULS: dict[str, Callable[[Pen], None]] = {
    "frisbee": _frisbee, "stick": _stick, "bone": _bone, "fish": _fish, "paper": _paper, "slipper": _slipper,
    "bird": _small_prey, "ball": _tennis_ball,
}  # fmt: skip
"""In lengths of a head, about the mouth."""
_SEEN_COMING = 1.1
"""Seconds over which it is seen to fly before it is caught."""


def mouthful(pen: Pen, name: str, act: Act, flies: bool) -> None:
    """What it has in its mouth, or what comes flying there, in the head's frame with no tilt."""
    left = max(0.0, 0.5 * act.span - act.since) if flies else 0.0
    if left > _SEEN_COMING:
        return
    with pen.moved(3.4 * left, 2.6 * left - 1.1 * left * left, degrees=-200 * left if name == "stick" else 0):
        MOUTHFULS[name](pen)
