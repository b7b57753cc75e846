"""Small moments: candles blown out, hair that is brushed, a look at the watch; and who plays records."""

from __future__ import annotations

import math

from filmgate.engines.animatic.colour import darker
from filmgate.engines.animatic.noise import ease
from filmgate.engines.animatic.pen import (
    Gradient,
    Pen,
    box,
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
from filmgate.engines.animatic.rigs.poses import Pose
from filmgate.storyboard.vocabulary import Action, SubjectKind

K = SubjectKind
_STANCE = (0.478, 0.16, 0.0, 0.0, -0.19, 0.0, -12.0)
_TOP = 0.50
_BLOWN = 0.6
"""The share of the action after which the last candle is out."""


def _blows_out(time: float, progress: float) -> Pose:
    lean = 20 + 10 * ease(0.15, 0.5, progress)
    return Pose(at((0.20, 0.55), lean), at((0.24, 0.54), lean), lean, -4, mouth=0.35, smile=0.4)


def _flame(pen: Pen, x: float, y: float, time: float, left: float) -> None:
    """Bent by the breath, smaller as it goes out."""
    bend = 0.018 * math.sin(31 * time + 40 * x) + 0.03 * (1 - left)
    high = 0.052 * left * (0.9 + 0.1 * math.sin(23 * time + 60 * x))
    pen.fill(
        disc(x, y + 0.02, 0.10),
        Gradient((x, y + 0.02), (x, y + 0.02), ((0.0, "#ffc860", 0.55 * left), (1.0, "#ff9a30", 0.0)), 0.10),
    )
    pen.fill(
        smooth(
            [
                (x - 0.011, y),
                (x + 0.4 * bend, y + 0.5 * high),
                (x + bend, y + high),
                (x + 0.011, y + 0.2 * high),
            ]
        ),
        "#ffd86a",
    )


def _cake(pen: Pen, time: float, progress: float) -> None:
    """So near and so high that whoever is looked at from near has it before them."""
    with pen.moved(-0.07, 0.05):
        _with_candles(pen, time, progress)


def _with_candles(pen: Pen, time: float, progress: float) -> None:
    """A cake on a table, with candles that go out one after the other."""
    table(pen, 0.22, 0.86, _TOP)
    pen.fill(oval(0.32, _TOP - 0.012, 0.76, _TOP + 0.018), "#f4f0e8")
    for y, half, tone in ((0.0, 0.19, "#f4b8c8"), (0.095, 0.145, "#fbe4ea")):
        body = rounded(0.54 - half, _TOP + y, 0.54 + half, _TOP + y + 0.105, 0.02)
        pen.fill(body, vertical(_TOP + y, _TOP + y + 0.1, darker(tone, 0.15), tone))
        left, low = 0.56 - half, _TOP + y + 0.062
        drops = [
            oval(left + 0.05 * i, low, left + 0.05 * i + 0.03, low + 0.044) for i in range(int(40 * half))
        ]
        pen.fill_all(drops, "#fffaf4")
    for i in range(5):
        x, y = 0.44 + 0.05 * i, _TOP + 0.20
        pen.fill(box(x - 0.007, y, x + 0.007, y + 0.075), ("#e0587a", "#5a9ae0", "#f0c048")[i % 3])
        burns = 1.0 - ease(_BLOWN * (0.4 + 0.12 * i), _BLOWN * (0.5 + 0.12 * i), progress)
        if burns > 0.02:
            _flame(pen, x, y + 0.078, time, burns)
        else:
            smoke = [(x, y + 0.09), (x + 0.012 * math.sin(3 * time + i), y + 0.14), (x - 0.01, y + 0.20)]
            pen.line(smooth(smoke, False), "#c8c4c8", 0.007, 0.5)


def _stroke(time: float) -> tuple[float, float]:
    """Where the brush is, from the crown down the back of the head."""
    share = 0.5 - 0.5 * math.cos(2.6 * time)
    return 0.0 - 0.05 * share, 0.985 - 0.15 * share


def _brushes(time: float, progress: float) -> Pose:
    return Pose((-6, 22), at(_stroke(time), -2), -2, 5, smile=0.4)


def _looks_at_oneself(time: float, progress: float) -> Pose:
    """A hand at the hip, the other at the collar."""
    return Pose((-46.0, 92.0), at((0.10, 0.74 + 0.006 * math.sin(1.3 * time)), -1), -1, 2, smile=0.5)


def _brush(pen: Pen, time: float, progress: float) -> None:
    """In the hand that strokes."""
    x, y = _stroke(time)
    pen.line([(x + 0.02, y - 0.012), (x - 0.075, y + 0.03)], "#c89a60", 0.022)
    pen.line([(x - 0.02, y + 0.0), (x - 0.075, y + 0.022)], "#3a2820", 0.016)


def mirror(pen: Pen, time: float, progress: float) -> None:
    """A tall glass in its frame, and the light in it."""
    pen.line([(0.34, 0.0), (0.42, 0.30), (0.60, 0.0)], "#6a4630", 0.022)
    pen.fill(oval(0.33, 0.16, 0.53, 1.08), vertical(0.16, 1.08, "#7a5236", "#c89a60"))
    pen.fill(oval(0.352, 0.19, 0.508, 1.05), vertical(0.19, 1.05, "#9ab4c4", "#e4f0f6"))
    pen.fill([(0.38, 0.40), (0.42, 0.30), (0.48, 0.86), (0.45, 0.94)], "#ffffff", 0.35)


def _checks(time: float, progress: float) -> Pose:
    glance = 0.004 * math.sin(1.6 * time)
    return Pose(at((0.165, 0.735 + glance), 2), (-4, 10), 2, -22)


def _watch(pen: Pen, time: float, progress: float) -> None:
    x, y = 0.172, 0.742
    pen.line([(x - 0.03, y - 0.01), (x - 0.05, y - 0.06), (x - 0.02, y - 0.11)], "#d8b050", 0.008)
    pen.fill(disc(x, y, 0.030), "#c89a3c")
    pen.fill(disc(x, y, 0.022), "#fdf8e8")
    turn = 0.5 * time
    hands = [
        [(x, y), (x + 0.016 * math.sin(turn), y + 0.016 * math.cos(turn))],
        [(x, y), (x + 0.009, y - 0.004)],
    ]
    pen.lines(hands, "#20242c", 0.005)


def _mixes(time: float, progress: float) -> Pose:
    beat = math.sin(6.3 * time)
    scratch = 0.03 * math.sin(9.0 * time)
    return Pose(
        at((0.30 + scratch, 0.575), 8),
        at((0.44, 0.58 + 0.01 * beat), 8),
        8 + 2 * beat,
        8 + 5 * beat,
        smile=0.6,
    )


def _decks(pen: Pen, time: float, progress: float) -> None:
    """Two turntables and a mixer whose lamps go with the beat."""
    table(pen, 0.16, 0.78, 0.50)
    pen.fill(rounded(0.17, 0.50, 0.77, 0.555, 0.01), vertical(0.50, 0.555, "#14161c", "#343a46"))
    for x in (0.29, 0.65):
        pen.fill(oval(x - 0.095, 0.545, x + 0.095, 0.582), "#0c0c10")
        pen.fill(oval(x - 0.03, 0.558, x + 0.03, 0.57), "#e0487a")
        spot = x + 0.075 * math.cos(9 * time)
        pen.line([(spot - 0.008, 0.566), (spot + 0.008, 0.566)], "#c8d0e0", 0.005)
    for i in range(6):
        lit = 0.5 + 0.5 * math.sin(6.3 * time + 1.4 * i)
        pen.fill(
            disc(0.41 + 0.024 * i, 0.528, 0.008), ("#40e0d0", "#ff4a9a", "#ffd040")[i % 3], 0.35 + 0.65 * lit
        )


def _punches(time: float, progress: float) -> Pose:
    """Left and right in turns, from guard."""
    swing = math.sin(7.0 * time)
    near, far = max(0.0, swing) ** 3, max(0.0, -swing) ** 3
    guard = (0.15, 0.86)
    hands = [(guard[0] + 0.18 * hit, guard[1] - 0.05 * hit) for hit in (near, far)]
    return Pose(at(hands[0], 6), at(hands[1], 6), 6 + 3 * near, 2)


def _bag(pen: Pen, time: float, progress: float) -> None:
    """A heavy bag on its chain, which gives to every blow."""
    hit = abs(math.sin(7.0 * time)) ** 3
    with pen.moved(0.46, 1.75, degrees=3.5 * hit):
        pen.line([(0.0, 0.0), (0.0, -0.62)], "#8a9098", 0.016)
        pen.lines([[(0.0, -0.62), (-0.075, -0.72)], [(0.0, -0.62), (0.075, -0.72)]], "#8a9098", 0.012)
        pen.fill(rounded(-0.085, -1.34, 0.085, -0.70, 0.03), horizontal(-0.085, 0.085, "#d8463a", "#6a1c1c"))
        pen.fill_all([box(-0.085, y, 0.085, y + 0.02) for y in (-0.80, -1.26)], "#2a1416")


def _conjures(time: float, progress: float) -> Pose:
    up = 0.24 * ease(0.15, 0.7, progress)
    return Pose(at((0.36, 0.64 + 0.7 * up), 4), at((0.26, 0.53), 4), 4, 6, smile=0.8)


def _hat(pen: Pen, time: float, progress: float) -> None:
    """A top hat on a small table; a rabbit comes out of it by its ears."""
    up = 0.24 * ease(0.15, 0.7, progress)
    table(pen, 0.22, 0.52, 0.40)
    with pen.moved(0.37, 0.47 + 0.7 * up):
        pen.fill_all([oval(-0.035, 0.07, -0.008, 0.20), oval(0.004, 0.07, 0.031, 0.20)], "#f6f2ee")
        pen.fill_all([oval(-0.028, 0.09, -0.014, 0.18), oval(0.010, 0.09, 0.024, 0.18)], "#f0b8c0")
        pen.fill(oval(-0.052, -0.03, 0.052, 0.085), vertical(-0.03, 0.085, "#d8d0cc", "#ffffff"))
        pen.fill(oval(-0.062, -0.055, 0.062, 0.0), "#eee8e4")
        pen.fill_all([disc(-0.02, 0.035, 0.009), disc(0.024, 0.035, 0.009)], "#3a2024")
        pen.fill(disc(0.002, 0.012, 0.007), "#e07a8a")
    pen.fill(
        [(0.28, 0.40), (0.46, 0.40), (0.48, 0.55), (0.26, 0.55)], horizontal(0.26, 0.48, "#343846", "#0c0e14")
    )
    pen.fill(oval(0.22, 0.535, 0.52, 0.57), "#14161e")
    pen.fill(box(0.285, 0.41, 0.455, 0.44), "#a82434")


def _rests(time: float, progress: float) -> Pose:
    breath = 0.004 * math.sin(1.1 * time)
    return Pose(
        at((0.175, 0.235 + breath), 0, 0.13), at((0.150, 0.240 + breath), 0, 0.13), breath, 0, shut=1.0
    )


MANNERS: dict[str, Manner] = {
    "tie_shoes": Manner(
        named(
            r"(?:t(?:ie|ies|ying)|lac(?:e|es|ing)(?: up)?) (?:her|his|their|its|an?) (?:[\w-]+ ){0,2}"
            r"(?:shoes?|shoelaces?|laces|sneakers|boots|skates|slippers)",
            "(?:系|绑)(?:好|紧)?(?:着|上)?鞋带",
        ),
        WORKS | {Action.KNEEL, Action.SIT},
        shows=frozenset({SubjectKind.SHOE}),
    ),
    "punch_bag": Manner(
        named(r"(?:punching|heavy|boxing|sand) ?bags?|speed bag", "沙袋|沙包"),
        WORKS | IDLE | {Action.ATTACK, Action.FIGHT},
        _punches,
        _STANCE,
        None,
        _bag,
        reach=(0, 0.3, 0.9),
        pace=0.0,
    ),
    "rabbit_hat": Manner(
        named(
            r"(?:rabbits?|doves?) (?:out of|from) (?:\w+ ){0,3}hat"
            r"|(?:pull|conjur|produc)\w+ (?:\w+ ){0,4}(?:out of|from) (?:\w+ ){0,3}hat",
            "帽子里[^，。；]{0,6}(?:兔|鸽)",
        ),
        WORKS | IDLE | {Action.PULL, Action.CATCH, Action.APPEAR},
        _conjures,
        None,
        None,
        _hat,
        reach=(0, 0.2, 0),
        shows=frozenset({K.RABBIT}),
    ),
    "meditate": Manner(
        named(
            r"meditat(?:e|es|ed|ing|ion)|lotus (?:pose|position)|cross-legged",
            "打坐|冥想|盘腿|盘坐|禅坐|入定",
        ),
        frozenset({Action.SIT, Action.PRAY, Action.STAND, Action.WAIT, Action.KNEEL, Action.FLOAT}),
        _rests,
        (0.12, 0.08, 0.03, 30.0, -0.02, 0.02, 20.0),
    ),
    "blow_candles": Manner(
        named(
            r"blow(?:s|ing)?(?: out)? (?:\w+ ){0,4}candles?|candles? (?:\w+ ){0,3}blown out|makes? a wish",
            "吹(?:灭|熄)?[^，。；]{0,4}蜡烛|许愿",
        ),
        WORKS | IDLE,
        _blows_out,
        None,
        None,
        _cake,
        reach=(0, 0.5, 0),
        across=0.47,
        shows=frozenset({K.CANDLE, K.CAKE}),
        glow="#ffc060",
    ),
    "brush_hair": Manner(
        named(
            r"(?:brush|comb)(?:es|s|ed|ing)? (?:\w+ ){0,2}hair",
            "梳头|梳着头|梳头发",
        ),
        WORKS | IDLE,
        _brushes,
        None,
        mirror,
        _brush,
        reach=(0, 0.25, 0.1),
        shows=frozenset({K.PRODUCT}),
    ),
    "mirror": Manner(
        named(r"(?:in front of|before|into|in) (?:a|the|her|his) (?:\w+ )?mirror", "对镜|镜子前|照镜子"),
        WORKS | IDLE,
        _looks_at_oneself,
        None,
        mirror,
        reach=(0, 0.25, 0.1),
        shows=frozenset({K.PRODUCT}),
    ),
    "check_watch": Manner(
        named(
            r"(?:check|look|glance|consult|stare)(?:s|es|ed|ing)? (?:at |down at )?"
            r"(?:his|her|a|the) (?:\w+ ){0,2}(?:wrist ?)?watch",
            "看(?:了?一?眼)?(?:手表|怀表)|看表",
        ),
        WORKS | IDLE,
        _checks,
        None,
        None,
        _watch,
        shows=frozenset({K.WATCH}),
    ),
    "dj": Manner(
        named(r"\bdjs?\b|disc jockey|turntables?|spins? records", "打碟|唱片骑师"),
        WORKS | IDLE | {Action.PLAY_MUSIC},
        _mixes,
        None,
        None,
        _decks,
        reach=(0, 0.4, 0),
    ),
}
