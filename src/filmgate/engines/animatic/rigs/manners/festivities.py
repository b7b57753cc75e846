"""What people do at feasts: they brew tea, let sleeves fly, set lamps afloat, ride wooden horses."""

from __future__ import annotations

import math

from filmgate.engines.animatic.colour import darker
from filmgate.engines.animatic.noise import ease
from filmgate.engines.animatic.pen import Gradient, Pen, disc, limb, oval, rounded, smooth, vertical
from filmgate.engines.animatic.rigs.bodies import seated
from filmgate.engines.animatic.rigs.feet import LEGS
from filmgate.engines.animatic.rigs.manners.manner import IDLE, WORKS, Manner, Point, Row, named
from filmgate.engines.animatic.rigs.manners.tools import at
from filmgate.engines.animatic.rigs.poses import HIP, Pose
from filmgate.storyboard.vocabulary import Action
from filmgate.storyboard.vocabulary import SubjectKind as K

_POUR, _TABLE = 4.2, 0.36
"""Seconds from one cup to the next; how high the tea table is."""


def _tilted(time: float) -> float:
    """How far the pot is tipped, 0..1."""
    share = (time / _POUR) % 1.0
    return ease(0.25, 0.38, share) - ease(0.68, 0.80, share)


def _pot(time: float) -> Point:
    return 0.27, 0.49 + 0.05 * _tilted(time)


def _brews(time: float, progress: float) -> Pose:
    return Pose(at(_pot(time), 6, HIP), at((0.22, 0.42), 6, HIP), 6, -14, smile=0.2)


def _tea_table(pen: Pen, time: float, progress: float) -> None:
    """A low table, a tray, cups, and the pot in the hand that fills one of them."""
    pen.lines([[(x, 0.0), (x, _TABLE)] for x in (0.18, 0.66)], "#3a2418", 0.03)
    pen.fill(
        rounded(0.12, _TABLE - 0.03, 0.72, _TABLE, 0.01),
        vertical(_TABLE - 0.03, _TABLE, "#3a2418", "#7a4a2c"),
    )
    pen.fill(rounded(0.24, _TABLE, 0.64, _TABLE + 0.02, 0.006), "#5a3420")
    for x in (0.375, 0.46, 0.54):
        pen.fill([(x - 0.026, _TABLE + 0.06), (x + 0.026, _TABLE + 0.06), (x + 0.017, _TABLE + 0.02),
                  (x - 0.017, _TABLE + 0.02)], "#f2efe6")  # fmt: skip
        pen.fill(oval(x - 0.026, _TABLE + 0.053, x + 0.026, _TABLE + 0.067), "#b8823c")
    for k in range(3):
        up = (0.35 * time + k / 3) % 1.0
        x = 0.46 + 0.03 * math.sin(5 * up + k)
        pen.fill(disc(x, _TABLE + 0.09 + 0.20 * up, 0.02 + 0.025 * up), "#ffffff", 0.30 * (1 - up))
    (x, y), tip = _pot(time), _tilted(time)
    if tip > 0.2:
        pen.line([(x + 0.115, y - 0.035 * tip), (0.40, _TABLE + 0.07)], "#c8963c", 0.008, 0.9)
    with pen.moved(x + 0.04, y, degrees=-34 * tip):
        pen.fill(oval(-0.045, -0.035, 0.045, 0.04), "#7c3a24")
        pen.fill(limb((0.035, 0.0), (0.085, 0.035), 0.014, 0.008), "#7c3a24")
        pen.fill(disc(0.0, 0.047, 0.010), darker("#7c3a24", 0.3))
        pen.line(oval(-0.085, -0.02, -0.035, 0.03), "#7c3a24", 0.010, closed=True)


def _sleeve_hands(time: float) -> tuple[Point, Point]:
    a = 1.7 * time
    return (0.24 + 0.05 * math.cos(a), 0.82 + 0.13 * math.sin(a)), (-0.10, 0.78 - 0.12 * math.sin(a))


def _sweeps(time: float, progress: float) -> Pose:
    near, far = _sleeve_hands(time)
    return Pose(at(near, 3), at(far, 3), 3, 12, smile=0.3)


def _sleeves(pen: Pen, time: float, progress: float) -> None:
    """White silk that follows the hands in waves."""
    for hand, way in zip(_sleeve_hands(time), (1.0, -1.0), strict=True):
        spine = []
        for k in range(15):
            share = k / 14
            wave = 0.16 * share * math.sin(1.7 * time - 3.6 * share + (0.0 if way > 0 else 1.4))
            spine.append((hand[0] + way * 0.62 * share, hand[1] + wave + 0.10 * share - 0.30 * share * share))
        upper = [(x, y + 0.022 + 0.035 * k / 14) for k, (x, y) in enumerate(spine)]
        lower = [(x, y - 0.022 - 0.035 * k / 14) for k, (x, y) in reversed(list(enumerate(spine)))]
        pen.fill(smooth([*upper, *lower], steps=3), "#fbf8f2", 0.96)
        pen.line(smooth(spine, False, 3), "#d8ccc4", 0.006, 0.8)


def _sets_afloat(time: float, progress: float) -> Pose:
    return Pose(at((0.30, 0.13), 20, HIP), at((0.27, 0.12), 20, HIP), 20, -18, smile=0.3)


def _lotus_lamp(pen: Pen, time: float, progress: float) -> None:
    """A paper lotus with a flame in it, on the water before the hands."""
    x, y = 0.37, 0.045 + 0.006 * math.sin(2.1 * time)
    pen.fill(
        disc(x, y + 0.05, 0.30),
        Gradient((x, y + 0.05), (0, 0), ((0, "#ffb050", 0.55), (1, "#ff9030", 0.0)), 0.30),
    )
    for turn in (-62, -32, 0, 32, 62):
        with pen.moved(x, y, degrees=-turn):
            pen.fill(smooth([(-0.026, 0.0), (0.0, 0.095), (0.026, 0.0)]), "#f49ab8" if turn else "#fbd0dc")
    pen.fill(
        smooth([(x - 0.010, y + 0.03), (x, y + 0.085 + 0.01 * math.sin(9 * time)), (x + 0.010, y + 0.03)]),
        "#fff2b0",
    )


_UP_AND_DOWN = 1.5


def _bob(time: float) -> float:
    return 0.09 * math.sin(_UP_AND_DOWN * time)


def _rides(time: float, progress: float) -> Pose:
    bob = _bob(time)
    return Pose(at((0.17, 0.98), 4), at((0.16, 0.90), 4), 4, 6, smile=0.8, rise=bob)


def _astride(time: float) -> Row:
    up = _bob(time)
    return 0.62, 0.10, 0.30 + up, 10.0, 0.06, 0.29 + up, 10.0


def _wooden_horse(pen: Pen, time: float, progress: float) -> None:
    """A painted horse on a pole, which goes up and down."""
    pen.fill(oval(-0.62, -0.05, 0.72, 0.06), "#b83a4a")
    pen.line(oval(-0.58, -0.04, 0.68, 0.05), "#f2c24a", 0.016, closed=True)
    with pen.moved(0.0, _bob(time)):
        body = [(-0.40, 0.56), (-0.30, 0.66), (0.05, 0.60), (0.24, 0.70), (0.40, 0.98), (0.52, 1.00),
                (0.62, 0.84), (0.56, 0.79), (0.46, 0.84), (0.38, 0.62), (0.24, 0.44), (-0.20, 0.42),
                (-0.38, 0.46)]  # fmt: skip
        legs = (((0.22, 0.48), (0.42, 0.40), (0.36, 0.24)), ((0.14, 0.46), (0.24, 0.28), (0.12, 0.16)),
                ((-0.28, 0.48), (-0.40, 0.32), (-0.52, 0.22)),
                ((-0.20, 0.46), (-0.22, 0.28), (-0.36, 0.18)))  # fmt: skip
        for hip, knee, hoof in legs:
            pen.fill_all([limb(hip, knee, 0.055, 0.04), limb(knee, hoof, 0.04, 0.026)], "#e8e0d2")
            pen.fill(disc(*hoof, 0.032), "#c8962c")
        tail = [(-0.38, 0.60), (-0.52, 0.62), (-0.58, 0.40), (-0.48, 0.46), (-0.40, 0.52)]
        mane = [(0.26, 0.72), (0.30, 0.92), (0.40, 1.03), (0.44, 0.98), (0.36, 0.78), (0.30, 0.66)]
        pen.fill(smooth(tail), "#d8a83c")
        pen.fill(smooth(body, steps=4), vertical(0.4, 1.0, "#cfc4b4", "#fffaf0"))
        pen.fill(smooth(mane), "#d8a83c")
        pen.fill(disc(0.50, 0.93, 0.016), "#16141a")
        pen.fill(smooth([(-0.14, 0.66), (0.12, 0.64), (0.10, 0.50), (-0.10, 0.50)]), "#c8303c")
        pen.line([(0.36, 0.86), (0.55, 0.84)], "#2f62b8", 0.018)
    pen.line([(0.16, 0.0), (0.16, 1.75)], "#e8c050", 0.026)


def _between_shafts(time: float, progress: float) -> Pose:
    return Pose((-24, 22), (-20, 22), 14, 4, smile=-0.1)


def _rickshaw(pen: Pen, time: float, progress: float) -> None:
    """A two-wheeled carriage behind who draws it, its hood up, somebody in it."""
    wood, x, r = "#5a1c18", -0.92, 0.27
    pen.lines([[(-0.66, 0.36), (-0.02, 0.44)], [(-0.02, 0.44), (0.10, 0.44)]], "#3a2018", 0.024)
    hood = [
        (-1.30, 0.55),
        (-1.34, 0.92),
        (-1.20, 1.12),
        (-0.96, 1.14),
        (-0.92, 1.06),
        (-1.10, 0.96),
        (-1.16, 0.56),
    ]
    pen.fill(smooth(hood, steps=4), vertical(0.5, 1.14, "#16161c", "#3c3c48"))
    with pen.moved(sx=0.52, sy=0.52):
        seated(pen, (-1.98, 0.98), (-1.52, 1.10), (-1.30, 0.72), 0.56, "#7a8aa0", "#2a241e", 0.02)
    seat = [(-1.28, 0.34), (-1.26, 0.58), (-1.14, 0.58), (-1.10, 0.46), (-0.72, 0.44), (-0.60, 0.34)]
    pen.fill(smooth(seat), vertical(0.3, 0.6, darker(wood, 0.3), "#a8382c"))
    pen.line(disc(x, r, r - 0.02), "#1c1a1c", 0.036, closed=True)
    turns = [6.0 * time + math.tau * k / 10 for k in range(10)]
    spokes = [[(x, r), (x + 0.24 * math.cos(a), r - 0.24 * math.sin(a))] for a in turns]
    pen.lines(spokes, "#c89a58", 0.010)
    pen.fill(disc(x, r, 0.035), "#c89a58")


def _hangs_up(time: float, progress: float) -> Pose:
    up = 0.04 * math.sin(1.6 * time)
    return Pose(at((0.26, 1.00 + up), 2), at((0.22, 0.88), 2), 2, 14, smile=0.5)


def _bauble(pen: Pen, time: float, progress: float) -> None:
    y = 1.0 + 0.04 * math.sin(1.6 * time)
    pen.line([(0.285, y + 0.01), (0.285, y - 0.03)], "#f2e6c0", 0.006)
    pen.fill(
        disc(0.285, y - 0.06, 0.034),
        Gradient((0.275, y - 0.05), (0, 0), ((0, "#ff9a9a", 1), (1, "#c01c2c", 1)), 0.05),
    )


_TEA = frozenset({K.TEA, K.CUP, K.COFFEE})
MANNERS: dict[str, Manner] = {
    "tea_ceremony": Manner(
        named(
            r"tea (?:ceremony|ritual|master)|(?:gong|kung) ?fu tea"
            r"|(?:brew|steep|prepar|pour)\w* (?:\w+ ){0,2}tea",
            "茶艺|[功工]夫茶|[泡沏煮斟]茶|茶道",
        ),
        (WORKS | IDLE | {Action.COOK, Action.GIVE}) - {Action.THROW},
        _brews,
        LEGS[Action.SIT],
        None,
        _tea_table,
        sits=True,
        reach=(0.1, 0.2, 0),
        shows=_TEA,
    ),
    "water_sleeves": Manner(
        named(r"(?:water|long|flowing|silk) sleeves?", "水袖|长袖[^，。]{0,3}舞|舞[^，。]{0,3}长袖"),
        WORKS | IDLE | {Action.DANCE, Action.SING, Action.WAVE_HAND, Action.SPIN, Action.SWING},
        _sweeps,
        None,
        None,
        _sleeves,
        reach=(0.6, 0.6, 0.2),
    ),
    "river_lantern": Manner(
        named(
            r"(?:(?:water|river|lotus) lanterns?"
            r"|(?:releas|float|launch|set|plac|send|put)\w* (?:\w+ ){0,3}lanterns?"
            r" (?:\w+ ){0,2}(?:river|water|lake|stream))",
            "放[^，。]{0,3}(?:河|水|莲花|荷花)灯|(?:河|水|莲花|荷花)灯",
        ),
        WORKS | IDLE | {Action.GIVE, Action.KNEEL, Action.FLOAT},
        _sets_afloat,
        LEGS[Action.KNEEL],
        None,
        _lotus_lamp,
        reach=(0, 0.4, 0),
        shows=frozenset({K.LANTERN}),
        glow="#ffb050",
    ),
    "carousel": Manner(
        named("carousels?|merry[- ]?go[- ]?rounds?", "旋转木马"),
        frozenset({Action.SIT, Action.SPIN, Action.TURN, Action.SWING}),
        _rides,
        _astride,
        _wooden_horse,
        reach=(0.5, 0.6, 0.7),
        pace=0.0,
        shows=frozenset({K.HORSE}),
        idle=False,
    ),
    "rickshaw": Manner(
        named(r"(?:pulled )?rickshaws?", "黄包车|人力车"),
        frozenset({Action.PULL, Action.PUSH, Action.RUN, Action.WALK}),
        _between_shafts,
        None,
        _rickshaw,
        reach=(1.3, 0.1, 0.1),
        idle=False,
    ),
    "decorate_tree": Manner(
        named(
            r"(?:decorat|trim|hang)\w* (?:[\w']+ ){0,4}?(?:christmas |xmas )tree",
            "装饰圣诞树|布置圣诞树|挂[^，。]{0,6}圣诞",
        ),
        WORKS,
        _hangs_up,
        (0.524, 0.07, 0.0, 0.0, -0.06, 0.0, 0.0),
        None,
        _bauble,
        reach=(0, 0.2, 0.1),
    ),
}
