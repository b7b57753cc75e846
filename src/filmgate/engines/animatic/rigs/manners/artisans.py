"""What masters of a fine craft do at their bench: under its lamp, with the tools of their trade."""

from __future__ import annotations

import math

from filmgate.engines.animatic.colour import darker, lighter
from filmgate.engines.animatic.pen import (
    Gradient,
    Pen,
    arc,
    disc,
    horizontal,
    oval,
    rounded,
    smooth,
    vertical,
)
from filmgate.engines.animatic.rigs.manners.chores import table
from filmgate.engines.animatic.rigs.manners.manner import IDLE, WORKS, Manner, named
from filmgate.engines.animatic.rigs.manners.tools import at
from filmgate.engines.animatic.rigs.pieces import Draw
from filmgate.engines.animatic.rigs.poses import Pose
from filmgate.storyboard.vocabulary import Action
from filmgate.storyboard.vocabulary import SubjectKind as K

_TOP = 0.50
"""Of the bench, at which one stands and bends over the piece."""
_AT = 0.345
"""Where the piece lies on it."""
_CRAFTS = IDLE | {
    Action.WORK, Action.LOOK, Action.OPEN, Action.TURN, Action.SWING, Action.ATTACK, Action.COOK, Action.GLOW,
    Action.SIT,
}  # fmt: skip
_LIPS = (0.135, 0.875)
_STEEL, _BRASS, _LEATHER, _MAPLE = "#b8c2cc", "#d8a83c", "#7a4424", "#b8702c"


def _stroke(time: float) -> float:
    """How far the tool's hand is from the piece, -1..1."""
    return math.sin(4.2 * time)


def _bends_over(time: float, progress: float) -> Pose:
    near = (_AT - 0.035 + 0.012 * _stroke(time), _TOP + 0.045 + 0.006 * math.sin(2.3 * time))
    return Pose(at(near, 16), at((_AT + 0.03, _TOP + 0.03), 16), 16, -26, smile=0.1)


def _bench(pen: Pen, time: float, progress: float) -> None:
    """With a jointed lamp that burns over the piece, and small tools in a jar."""
    table(pen, 0.18, 0.86, _TOP)
    light = [(0.41, 0.79), (0.50, 0.76), (0.52, _TOP), (0.22, _TOP)]
    pen.fill(light, vertical(_TOP, 0.8, "#ffe0a0", "#fff0c8", 0.10, 0.42))
    pen.lines([[(0.74, _TOP + 0.02), (0.66, 0.74), (0.50, 0.84)]], "#2f3a40", 0.014)
    pen.fill_all([disc(0.66, 0.74, 0.015), rounded(0.69, _TOP, 0.79, _TOP + 0.02, 0.01)], "#2f3a40")
    pen.fill([(0.495, 0.865), (0.52, 0.825), (0.505, 0.755), (0.405, 0.785)], "#2f6a5c")
    pen.fill(disc(0.455, 0.768, 0.018), "#fff6d8")
    for x, tone in ((0.60, _STEEL), (0.617, "#c8783c"), (0.633, _STEEL), (0.65, "#8a4a28")):
        pen.line([(x, _TOP + 0.05), (x + 0.012 * math.sin(90 * x), _TOP + 0.13)], tone, 0.008)
    pen.fill(
        rounded(0.588, _TOP, 0.662, _TOP + 0.075, 0.008), vertical(_TOP, _TOP + 0.08, "#5a6a74", "#8a9aa4")
    )


def _tool(pen: Pen, time: float) -> None:
    """A slender one in the hand, on the piece."""
    x = _AT - 0.035 + 0.012 * _stroke(time)
    y = _TOP + 0.045 + 0.006 * math.sin(2.3 * time)
    pen.line([(x - 0.02, y + 0.045), (x + 0.012, y + 0.005)], "#8a4a28", 0.013)
    pen.line([(x + 0.012, y + 0.005), (x + 0.034, y - 0.022)], _STEEL, 0.006)


def _cog(pen: Pen, x: float, y: float, radius: float, turn: float, tone: str) -> None:
    """A wheel of a clockwork."""
    angles = (turn + math.tau * i / 8 for i in range(8))
    teeth = [[(x, y), (x + 1.25 * radius * math.cos(a), y + 1.25 * radius * math.sin(a))] for a in angles]
    pen.lines(teeth, tone, 0.35 * radius)
    pen.fill(disc(x, y, radius), tone)
    pen.fill(disc(x, y, 0.35 * radius), darker(tone, 0.5))


def _watch(pen: Pen, time: float, progress: float) -> None:
    """An open pocket watch on its stand, its wheels turning."""
    with pen.moved(-0.3 * _AT, -0.3 * _TOP, sx=1.3, sy=1.3):
        _clockwork(pen, time)
    _tool(pen, time)


def _clockwork(pen: Pen, time: float) -> None:
    x, y = _AT + 0.02, _TOP + 0.062
    pen.fill(rounded(x - 0.03, _TOP, x + 0.03, _TOP + 0.012, 0.005), "#4a3020")
    pen.fill(disc(x, y, 0.054), vertical(y - 0.05, y + 0.05, darker(_BRASS, 0.3), lighter(_BRASS, 0.3)))
    pen.fill(disc(x, y, 0.044), "#f4ecd8")
    _cog(pen, x - 0.014, y + 0.008, 0.015, time, "#b8862c")
    _cog(pen, x + 0.017, y - 0.008, 0.011, -1.4 * time, "#8a9098")
    pen.line(disc(x, y + 0.064, 0.010), _BRASS, 0.005, closed=True)
    _cog(pen, 0.47, _TOP + 0.016, 0.012, 0.3, _BRASS)
    _cog(pen, 0.51, _TOP + 0.013, 0.009, 0.8, _STEEL)


def _ring(pen: Pen, time: float, progress: float) -> None:
    """In a clamp, with its stone; sparks of light come and go on it."""
    with pen.moved(-0.5 * _AT, -0.5 * _TOP, sx=1.5, sy=1.5):
        _gem(pen, time)
    _tool(pen, time)


def _gem(pen: Pen, time: float) -> None:
    x, y = _AT + 0.02, _TOP + 0.062
    pen.fill([(x - 0.03, _TOP), (x + 0.03, _TOP), (x + 0.012, y - 0.02), (x - 0.012, y - 0.02)], "#5a3a22")
    pen.line(disc(x, y, 0.026), _BRASS, 0.010, closed=True)
    stone = [(x, y + 0.022), (x + 0.024, y + 0.045), (x + 0.014, y + 0.06), (x - 0.014, y + 0.06),
             (x - 0.024, y + 0.045)]  # fmt: skip
    pen.fill(stone, vertical(y + 0.02, y + 0.06, "#6ac0f0", "#f0fbff"))
    shine = 0.022 + 0.014 * math.sin(3.0 * time)
    for dx, dy in ((shine, 0.0), (0.0, shine)):
        pen.line([(x + 0.01 - dx, y + 0.055 - dy), (x + 0.01 + dx, y + 0.055 + dy)], "#ffffff", 0.005)
    for i, tone in enumerate(("#d83a5a", "#3ab07a", "#5a7ae8")):
        pen.fill(
            [(0.455 + 0.035 * i, _TOP), (0.473 + 0.035 * i, _TOP), (0.464 + 0.035 * i, _TOP + 0.02)], tone
        )


def _boot(pen: Pen, time: float, progress: float) -> None:
    """A boot on its last, sole down, and the hammer that nails its heel."""
    x = _AT - 0.01
    boot = [(x - 0.03, _TOP + 0.02), (x - 0.035, _TOP + 0.16), (x + 0.045, _TOP + 0.16),
            (x + 0.05, _TOP + 0.085), (x + 0.12, _TOP + 0.06), (x + 0.135, _TOP + 0.02)]  # fmt: skip
    pen.fill(
        smooth(boot, steps=5), vertical(_TOP, _TOP + 0.16, darker(_LEATHER, 0.2), lighter(_LEATHER, 0.22))
    )
    pen.fill(rounded(x - 0.035, _TOP, x + 0.14, _TOP + 0.02, 0.006), "#2a1c14")
    pen.lines([[(x + 0.03, _TOP + 0.09 + 0.02 * i), (x + 0.055, _TOP + 0.095 + 0.02 * i)] for i in range(3)],
              "#f0e0c0", 0.006)  # fmt: skip
    k = 0.012 * _stroke(time)
    with pen.moved(_AT - 0.035 + k, _TOP + 0.05, degrees=-20 + 900 * k):
        pen.line([(0.0, -0.03), (0.0, 0.075)], "#a87444", 0.014)
        pen.fill(rounded(-0.032, 0.065, 0.04, 0.098, 0.006), "#4a525c")


def _fiddle(pen: Pen, time: float, progress: float) -> None:
    """A violin on its side whose back is being carved, shavings about it."""
    y = _TOP + 0.045
    body = [(0.27, y), (0.285, y + 0.048), (0.34, y + 0.05), (0.375, y + 0.03), (0.42, y + 0.042),
            (0.45, y + 0.03), (0.46, y), (0.44, y - 0.036), (0.375, y - 0.026), (0.32, y - 0.044),
            (0.28, y - 0.04)]  # fmt: skip
    pen.fill(smooth(body, steps=5), vertical(_TOP, y + 0.05, darker(_MAPLE, 0.3), lighter(_MAPLE, 0.3)))
    pen.line([(0.45, y), (0.585, y + 0.012)], "#3a2418", 0.018)
    pen.line(arc(0.592, y + 0.016, 0.012, 0.012, -90, 200, 10), "#6a3a1c", 0.009)
    pen.lines(
        [[(0.34, y - 0.024), (0.385, y - 0.016)], [(0.34, y + 0.03), (0.385, y + 0.02)]], "#2a1810", 0.006
    )
    curls = [arc(0.22 + 0.045 * i, _TOP + 0.012, 0.012, 0.010, 20, 300, 8) for i in range(3)]
    pen.lines(curls, "#e8c088", 0.005)
    _tool(pen, time)


def _machine(pen: Pen, time: float, progress: float) -> None:
    """A sewing machine with cloth under its needle that runs."""
    cloth = "#2f4a7a"
    fall = [(0.20, _TOP + 0.012), (0.56, _TOP + 0.012), (0.56, _TOP), (0.30, _TOP - 0.10),
            (0.22, _TOP - 0.20), (0.17, _TOP - 0.06)]  # fmt: skip
    pen.fill(smooth(fall, steps=4), vertical(_TOP - 0.2, _TOP, darker(cloth, 0.3), lighter(cloth, 0.2)))
    arm = [(0.385, _TOP + 0.14), (0.385, _TOP + 0.20), (0.56, _TOP + 0.20), (0.56, _TOP + 0.015),
           (0.50, _TOP + 0.015), (0.495, _TOP + 0.135), (0.425, _TOP + 0.14), (0.42, _TOP + 0.09),
           (0.39, _TOP + 0.09)]  # fmt: skip
    pen.fill(arm, vertical(_TOP, _TOP + 0.2, "#14161a", "#3a4048"))
    pen.line([(0.44, _TOP + 0.17), (0.54, _TOP + 0.17)], _BRASS, 0.006)
    pen.fill(disc(0.575, _TOP + 0.165, 0.032), "#4a525c")
    pen.fill(rounded(0.46, _TOP + 0.20, 0.48, _TOP + 0.235, 0.004), "#d8483c")
    y = _TOP + 0.03 + 0.018 * math.sin(22 * time)
    pen.line([(0.405, y + 0.06), (0.405, y)], _STEEL, 0.007)


def _vessel(pen: Pen, time: float, progress: float) -> None:
    """The pipe at the lips and the glass that swells, glowing, at its end."""
    end = _pipe_end(time)
    pen.line([_LIPS, end], "#5a646e", 0.012)
    size = 0.045 + 0.040 * (0.35 + 0.65 * progress) + 0.003 * math.sin(6 * time)
    x, y = end[0] + 0.75 * size, end[1] - 0.30 * size
    for share, alpha in ((2.6, 0.14), (1.8, 0.22)):
        pen.fill(disc(x, y, share * size), "#ff9a3c", alpha)
    pen.fill(oval(x - 1.2 * size, y - size, x + 1.2 * size, y + size),
             horizontal(x - size, x + size, "#fff0b0", "#ffb040", "#e8541c"))  # fmt: skip
    pen.fill(oval(x - 0.7 * size, y + 0.2 * size, x - 0.1 * size, y + 0.7 * size), "#fffbe8", 0.8)


def _pipe_end(time: float) -> tuple[float, float]:
    return 0.60, 0.66 + 0.015 * math.sin(1.7 * time)


def _along(time: float, share: float) -> tuple[float, float]:
    """A place on the pipe."""
    (x0, y0), (x1, y1) = _LIPS, _pipe_end(time)
    return x0 + share * (x1 - x0), y0 + share * (y1 - y0)


def _blows(time: float, progress: float) -> Pose:
    return Pose(at(_along(time, 0.30), 4), at(_along(time, 0.58), 4), 4, -6, mouth=0.25)


def _at_bench(words: str, chinese: str, piece: Draw, shows: K) -> Manner:
    """Work on such a piece, which a storyboard may have as a subject."""
    return Manner(
        named(words, chinese),
        _CRAFTS,
        _bends_over,
        (0.515, 0.11, 0.0, 0.0, -0.10, 0.0, -4.0),
        _bench,
        piece,
        reach=(0, 0.35, 0),
        shows=frozenset({shows, K.LAMP}),
        glow="#ffcf8a",
    )


_WORKED = r"(?:repair|mend|assembl|craft|carv|restor|build|engrav)(?:e|s|es|ed|ing)?"
_STROKE = 2.7


def _planed_at(time: float) -> float:
    """Where the plane is on the board: pushed ahead, drawn back."""
    return 0.40 + 0.12 * math.sin(_STROKE * time)


def _planes(time: float, progress: float) -> Pose:
    x = _planed_at(time)
    lean = 22 + 60 * (x - 0.40)
    return Pose(at((x - 0.055, 0.545), lean), at((x + 0.055, 0.545), lean), lean, -22)


def _planed_board(pen: Pen, time: float, progress: float) -> None:
    table(pen, 0.20, 0.86, 0.44)
    pen.fill(rounded(0.22, 0.44, 0.94, 0.485, 0.006), vertical(0.44, 0.485, "#b8884c", "#f0cc94"))
    pen.lines([arc(0.34 + 0.07 * i, 0.022, 0.030, 0.024, 20, 320, 10) for i in range(7)], "#e8c088", 0.010)


def _plane(pen: Pen, time: float, progress: float) -> None:
    """Its body, iron and grips, and the shaving that curls out of it as it is pushed."""
    x, pushed = _planed_at(time), max(0.0, math.cos(_STROKE * time))
    pen.fill(rounded(x - 0.10, 0.485, x + 0.10, 0.525, 0.008), vertical(0.485, 0.525, "#5a3620", "#a8703c"))
    pen.line([(x + 0.01, 0.50), (x - 0.02, 0.575)], "#c4ccd4", 0.014)
    pen.fill(rounded(x - 0.085, 0.52, x - 0.045, 0.575, 0.015), "#6a4024")
    pen.fill(disc(x + 0.065, 0.540, 0.020), "#6a4024")
    curl = arc(x + 0.015, 0.555, 0.026 + 0.016 * pushed, 0.030 + 0.016 * pushed, -90, 200 + 60 * pushed, 14)
    pen.line(curl, "#f4d8a4", 0.012)
    for i in range(3):
        fall = (0.7 * time + i / 3) % 1.0
        drop = (x + 0.06 + 0.05 * i + 0.08 * fall, 0.55 - 0.52 * fall)
        pen.line(
            arc(*drop, 0.026, 0.022, 360 * fall, 360 * fall + 290, 10), "#f0cc94", 0.010, min(1.0, 4 * fall)
        )


def _decants(time: float, progress: float) -> Pose:
    return Pose(at((0.285, 0.680), 6), at((0.355, 0.600), 6), 6, -20, smile=0.2)


def _beaker(pen: Pen, time: float, progress: float) -> None:
    """In the hand, tipped over the flask."""
    with pen.moved(0.325, 0.690, degrees=-72):
        pen.fill([(-0.045, -0.06), (0.045, -0.06), (0.045, 0.02), (-0.045, 0.05)], "#4af0b4", 0.9)
        pen.fill([(-0.045, -0.06), (0.045, -0.06), (0.045, 0.06), (-0.045, 0.06)], "#e8fbff", 0.35)
        pen.line([(-0.045, 0.06), (-0.045, -0.06), (0.045, -0.06), (0.045, 0.06)], "#ffffff", 0.007, 0.9)


def _glowing_flask(pen: Pen, time: float, progress: float) -> None:
    """A flask on a table that fills with light, and the stream that falls into it."""
    table(pen, 0.14, 0.62, 0.44)
    x, low, full = 0.370, 0.444, 0.22 + 0.55 * progress
    light = Gradient((x, low + 0.06), (0, 0), ((0, "#8affd8", 0.55), (1, "#6af8c8", 0.0)), 0.22)
    pen.fill(disc(x, low + 0.06, 0.22), light)
    glass = [(x - 0.070, low), (x + 0.070, low), (x + 0.020, low + 0.095), (x + 0.020, low + 0.15)]
    glass += [(x - 0.020, low + 0.15), (x - 0.020, low + 0.095)]
    wide = 0.070 - 0.050 * full
    pen.fill([(x - 0.066, low + 0.004), (x + 0.066, low + 0.004), (x + wide, low + 0.095 * full),
        (x - wide, low + 0.095 * full)], vertical(low, low + 0.09, "#2ae0a0", "#b8ffe4"))  # fmt: skip
    pen.fill(glass, "#e8fbff", 0.28)
    pen.line(glass, "#ffffff", 0.006, 0.85, closed=True)
    for i in range(5):
        up = (0.5 * time + 0.2 * i) % 1.0
        pen.fill(disc(x + 0.028 * math.sin(9.0 * i), low + 0.01 + 0.07 * full * up, 0.006), "#ffffff", 0.8)
    pen.line([(x - 0.002, 0.645), (x, low + 0.03)], "#a8ffdc", 0.012)


MANNERS: dict[str, Manner] = {
    "glowing_liquid": Manner(
        named(
            r"(?:glowing|luminous|fluorescent|bioluminescent|phosphorescent|neon)(?: \w+){0,2}"
            r" (?:liquids?|fluids?|potions?|chemicals?|solutions?|serums?)"
            r"|(?:mix|pour|combin|blend|swirl|decant)\w* (?:[\w-]+ ){0,3}?"
            r"(?:chemicals?|liquids?|solutions?|reagents?|compounds?|elixirs?)|test tubes?|beakers?",
            "(?:发光|荧光|夜光)[^，。；]{0,3}(?:液体|药水|溶液|试剂|药剂)"
            "|(?:混合|倒入|调配|配制|摇晃)[^，。；]{0,6}(?:药水|溶液|试剂|药剂|液体)|试管|烧杯",
        ),
        frozenset({Action.POUR, Action.COOK, Action.WORK}),
        _decants,
        behind=_glowing_flask,
        front=_beaker,
        reach=(0, 0.25, 0),
        shows=frozenset({K.BOTTLE, K.GLASS, K.CUP}),
        glow="#6af8c8",
        idle=False,
    ),
    "plane": Manner(
        named(
            r"plan(?:es|ed|ing) (?:[\w-]+ ){0,4}(?:wood\w*|planks?|boards?|timber|beam|door|table|edges?)"
            r"|(?:hand|jack|block) plane|wood shavings",
            "刨(?:木|平|板|子|花|光)",
        ),
        WORKS,
        _planes,
        (0.490, 0.15, 0.0, 0.0, -0.14, 0.0, -10.0),
        _planed_board,
        _plane,
        reach=(0, 0.35, 0),
        idle=False,
    ),
    "watchmaking": _at_bench(
        rf"(?:watch|clock)(?:makers?|making|smiths?)|horologists?|{_WORKED} (?:\w+ ){{0,3}}watch(?:es)?",
        "钟表匠|制表师|修表|表匠",
        _watch,
        K.WATCH,
    ),
    "jewelling": _at_bench(
        rf"jewel(?:l)?ers?|(?:gold|silver)smith(?:s|ing)?|gem ?cutters?"
        rf"|(?:{_WORKED}|set(?:s|ting)?|cut(?:s|ting)?|polish(?:es|ing)?)"
        r" (?:\w+ ){0,2}(?:diamonds?|gems?|gemstones?)",
        "珠宝匠|首饰匠|金匠|银匠|镶嵌(?:钻|宝)石",
        _ring,
        K.DIAMOND,
    ),
    "cobbling": _at_bench(
        rf"cobblers?|(?:shoe|boot) ?makers?|shoe repair\w*"
        rf"|{_WORKED} (?:\w+ ){{0,3}}(?:shoes?|boots?|soles?)",
        "鞋匠|修鞋|补鞋|制鞋",
        _boot,
        K.SHOE,
    ),
    "violin_making": _at_bench(
        rf"luthiers?|(?:violin|guitar|instrument|lute)[- ]?mak(?:ers?|ing)"
        rf"|{_WORKED} (?:\w+ ){{0,3}}(?:violins?|cellos?|guitars?)",
        "制琴师|提琴匠|制琴|斫琴",
        _fiddle,
        K.VIOLIN,
    ),
    "tailoring": _at_bench(
        r"tailors?|seamstress(?:es)?|dress ?makers?|sewing machines?", "裁缝|缝纫机|制衣", _machine, K.PRODUCT
    ),
    "glassblowing": Manner(
        named(
            r"glass[- ]?blow\w*|blow(?:s|ing)? (?:molten |hot |colou?red )?glass", "吹玻璃|玻璃匠|玻璃工匠"
        ),
        _CRAFTS,
        _blows,
        (0.515, 0.12, 0.0, 0.0, -0.12, 0.0, -6.0),
        None,
        _vessel,
        reach=(0, 0.35, 0),
        shows=frozenset({K.CUP, K.GLASS, K.BOTTLE}),
        glow="#ff9a3c",
    ),
}
