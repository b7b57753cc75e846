"""What animals and runners leap over, in words and as a drawing.

An obstacle is a row of `OBSTACLES`: the words that name it, how high it is in metres, and its drawing, which
stands on the ground at the origin.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from filmgate.engines.animatic.colour import darker, lighter
from filmgate.engines.animatic.patterns import in_order
from filmgate.engines.animatic.pen import Pen, box, disc, horizontal, oval, rounded, vertical


@dataclass(frozen=True)
class Obstacle:
    """Something to leap over, `high` metres."""

    named: re.Pattern[str]
    high: float
    draw: Callable[[Pen], None]


def _bars(pen: Pen) -> None:
    """A jump of the ring: painted bars between two stands."""
    for x in (-0.16, 0.20):
        for foot in (-0.22, 0.22):
            pen.line([(x + foot, 0.0), (x, 0.10)], "#e8e4dc", 0.05)
        pen.fill(box(x - 0.05, 0.0, x + 0.05, 1.34), horizontal(x - 0.05, x + 0.05, "#fbf8f2", "#b8b0a4"))
    for y in (0.34, 0.66, 0.98):
        pen.fill(rounded(-0.20, y - 0.055, 0.26, y + 0.055, 0.05), "#f6f2ea")
        pen.fill_all([box(x, y - 0.055, x + 0.10, y + 0.055) for x in (-0.12, 0.10)], "#c8303a")


def _rails(pen: Pen) -> None:
    """A fence of posts and rails, seen along its run: it goes back into the picture."""
    for k in range(4):
        x, y, size = 0.34 * k - 0.25, 0.16 * k - 0.10, 1.0 - 0.14 * k
        pen.fill(
            box(x - 0.075 * size, y, x + 0.075 * size, y + 1.12 * size),
            horizontal(x - 0.08, x + 0.08, "#a87c50", "#5c4028"),
        )
    for high in (0.40, 0.74, 1.02):
        rail = [(-0.32, high - 0.14), (0.86, high * 0.58 + 0.36)]
        pen.line([(x, y - 0.02) for x, y in rail], darker("#8a6440", 0.35), 0.085)
        pen.line(rail, "#b48a5c", 0.065)


def _log(pen: Pen) -> None:
    bark = "#6a4a30"
    pen.fill(
        rounded(-0.62, 0.0, 0.55, 0.52, 0.22), vertical(0.0, 0.52, darker(bark, 0.45), lighter(bark, 0.15))
    )
    pen.lines([[(-0.45, y), (0.35, y + 0.02)] for y in (0.14, 0.27, 0.40)], darker(bark, 0.4), 0.022, 0.7)
    pen.fill(oval(0.34, 0.02, 0.66, 0.50), "#c89c68")
    pen.line(oval(0.41, 0.12, 0.59, 0.40), "#94683c", 0.02, closed=True)
    pen.line([(-0.30, 0.46), (-0.42, 0.78)], bark, 0.06)


def _stones(pen: Pen) -> None:
    stone = "#8c867c"
    pen.fill(rounded(-0.42, 0.0, 0.42, 0.90, 0.06), vertical(0.0, 0.9, darker(stone, 0.45), stone))
    for row in range(4):
        y, dx = 0.03 + 0.215 * row, 0.09 * (row % 2)
        parts = [rounded(-0.39 + dx + 0.26 * i, y, -0.16 + dx + 0.26 * i, y + 0.18, 0.05) for i in range(3)]
        pen.fill_all(parts, lighter(stone, 0.14), 0.75)


def _hedge(pen: Pen) -> None:
    leaf = "#3c6a38"
    pen.fill(
        rounded(-0.45, 0.0, 0.45, 0.92, 0.12), vertical(0.0, 0.95, darker(leaf, 0.4), lighter(leaf, 0.05))
    )
    for i in range(60):
        x, y = -0.42 + 0.84 * ((0.618 * i) % 1.0), 0.06 + 0.86 * ((0.377 * i) % 1.0)
        pen.fill(disc(x, y, 0.055), (darker(leaf, 0.15), lighter(leaf, 0.12), leaf)[i % 3])


def _brook(pen: Pen) -> None:
    pen.fill(oval(-1.05, -0.20, 1.05, 0.10), "#4a5a44")
    pen.fill(oval(-0.96, -0.18, 0.96, 0.07), vertical(-0.18, 0.07, "#3f86a4", "#a8d4e4"))
    pen.lines([[(-0.5, -0.03), (0.1, -0.02)], [(-0.1, -0.10), (0.6, -0.09)]], "#f2fbff", 0.018, 0.8)


def _ring(pen: Pen) -> None:
    """A hoop on its stand, on fire where it is one of fire."""
    pen.line([(0.0, 0.0), (0.0, 0.42)], "#5a4a3c", 0.07)
    pen.line(oval(-0.30, 0.40, 0.30, 1.95), "#e0a030", 0.07, closed=True)


def _crosses(english: str, chinese: str) -> re.Pattern[str]:
    """Something is jumped over, through or across."""
    return re.compile(
        rf"\b(?:over|across|through|clear(?:s|ing|ed)?|past) (?:\w+ )?"
        rf"(?:[\w-]+ ){{0,2}}?(?:{english})\b|(?:跳过|越过|跨过|跃过|穿过)[^，。；]{{0,6}}(?:{chinese})",
        re.IGNORECASE,
    )


OBSTACLES = (
    Obstacle(_crosses("hurdles?|obstacles?|bars?|jumps?|poles?", "障碍|栏杆|横杆"), 1.0, _bars),
    Obstacle(_crosses("fences?|gates?|railings?|rails?", "篱笆|栅栏|围栏"), 1.02, _rails),
    Obstacle(
        _crosses("logs?|(?:fallen )?(?:trees?|trunks?)|branch(?:es)?", "木头|树干|倒木|圆木"), 0.55, _log
    ),
    Obstacle(_crosses("walls?|rocks?|stones?|boulders?", "墙|石头|岩石"), 0.9, _stones),
    Obstacle(_crosses("hedges?|bush(?:es)?", "树篱|灌木"), 0.95, _hedge),
    Obstacle(
        _crosses("streams?|brooks?|creeks?|puddles?|ditch(?:es)?|water", "小溪|溪流|水坑|沟"), 0.1, _brook
    ),
    Obstacle(_crosses("hoops?|rings?", "火圈|圈|环"), 0.62, _ring),
)
HURDLE = OBSTACLES[0]
_SEVERAL = re.compile(r"\b(?:fences|hurdles|obstacles|bars|logs|walls|hedges|course)\b", re.IGNORECASE)


def has_several(words: str) -> bool:
    """Whether there is one after another to leap over."""
    return _SEVERAL.search(words) is not None


def obstacle_in(words: str) -> Obstacle | None:
    """What the words have somebody jump over; the first that they name."""
    found = in_order((one.named for one in OBSTACLES), words)
    return OBSTACLES[found[0]] if found else None
