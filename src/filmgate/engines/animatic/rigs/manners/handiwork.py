"""What hands do with small things: mending, knitting, sewing, carving in the lap, chopping on a board."""

from __future__ import annotations

import math

from filmgate.engines.animatic.colour import darker, lighter
from filmgate.engines.animatic.pen import Pen, bezier, box, disc, limb, oval, rounded, smooth, vertical
from filmgate.engines.animatic.rigs.feet import ON_A_CHAIR
from filmgate.engines.animatic.rigs.manners.manner import WORKS, Manner, Row, named
from filmgate.engines.animatic.rigs.manners.tools import at
from filmgate.engines.animatic.rigs.poses import HIP, Pose
from filmgate.storyboard.vocabulary import Action
from filmgate.storyboard.vocabulary import SubjectKind as K

_SITTING = WORKS | {Action.SIT, Action.WRITE, Action.COOK, Action.TYPE}


def _stitches(time: float, progress: float) -> Pose:
    k = 0.5 + 0.5 * math.sin(time * 4.6)
    near = (0.20, 0.43 + 0.10 * k * k)
    return Pose(at(near, 8, HIP), at((0.245, 0.44), 8, HIP), 8, -26, smile=0.2)


def _knits(time: float, progress: float) -> Pose:
    k = 0.012 * math.sin(time * 9.0)
    return Pose(at((0.195 + k, 0.46 + k), 4, HIP), at((0.235 - k, 0.465 - k), 4, HIP), 4, -24, smile=0.3)


def _knitting(pen: Pen, time: float, progress: float) -> None:
    """Needles, the piece that hangs from them, and the ball on the floor."""
    k, wool = 0.012 * math.sin(time * 9.0), "#c8484a"
    low = 0.34 - 0.14 * progress
    cloth = [(0.15, 0.47), (0.27, 0.47), (0.285, low + 0.01), (0.22, low - 0.015), (0.15, low + 0.01)]
    pen.line(bezier((0.27, 0.44), (0.42, 0.20), (0.40, 0.04)), lighter(wool, 0.1), 0.007)
    pen.fill(disc(0.40, 0.045, 0.05), wool)
    pen.lines([[(0.365, 0.05), (0.435, 0.06)], [(0.37, 0.03), (0.42, 0.085)]], darker(wool, 0.25), 0.006)
    pen.fill(smooth(cloth), vertical(low, 0.47, darker(wool, 0.25), lighter(wool, 0.1)))
    rows = [[(0.155, y), (0.275, y)] for y in (low + 0.035 * i for i in range(1, 8)) if y < 0.46]
    pen.lines(rows, darker(wool, 0.3), 0.005)
    for tip, butt in (((0.29 + k, 0.53), (0.15, 0.45 - k)), ((0.14 - k, 0.535), (0.28, 0.45 + k))):
        pen.line([butt, tip], "#e8dcc0", 0.008)


def _net(pen: Pen, time: float, progress: float) -> None:
    """Over the knees and down to the ground, in folds."""
    rope, sway = "#d8cdb0", 0.006 * math.sin(1.7 * time)
    edge = [(0.10, 0.36), (0.22, 0.47), (0.34, 0.36), (0.40 + sway, 0.18), (0.50, 0.03), (0.74, 0.015),
            (0.62, -0.015), (0.36, -0.01), (0.24, 0.10), (0.16, 0.22)]  # fmt: skip
    pen.fill(smooth(edge), "#3f6a6a", 0.42)
    for i in range(9):
        u = i / 8
        across = [(0.12 + 0.10 * u, 0.38 + 0.07 * u), (0.25 + 0.08 * u, 0.22 + 0.10 * u),
                  (0.32 + 0.16 * u + sway, 0.02 + 0.10 * u), (0.42 + 0.28 * u, 0.0 + 0.02 * u)]  # fmt: skip
        pen.line(smooth(across, False), rope, 0.006)
    for i in range(9):
        u = i / 8
        y = 0.42 - 0.42 * u
        x = 0.13 + 0.20 * u * u + 0.06 * u
        pen.line([(x, y), (x + 0.10, y + 0.045), (x + 0.20 + 0.10 * u, y - 0.02)], rope, 0.006)
    pen.fill_all(
        [disc(x, y, 0.016) for x, y in ((0.50, 0.03), (0.60, 0.025), (0.70, 0.02), (0.42, 0.13))], "#d8642c"
    )
    k = 0.5 + 0.5 * math.sin(time * 4.6)
    pen.line(bezier((0.245, 0.45), (0.25, 0.50), (0.21, 0.44 + 0.10 * k * k)), "#f4efe0", 0.006)


def _sewing(pen: Pen, time: float, progress: float) -> None:
    """A cloth over the knees, a needle and its thread."""
    cloth = "#5a7ab8"
    fall = [(0.10, 0.37), (0.22, 0.455), (0.33, 0.37), (0.37, 0.22), (0.33, 0.13), (0.24, 0.17), (0.16, 0.24)]
    pen.fill(smooth(fall), vertical(0.12, 0.46, darker(cloth, 0.35), lighter(cloth, 0.2)))
    pen.lines([smooth([(x, 0.40), (x + 0.04, 0.28), (x + 0.05, 0.19)], False) for x in (0.19, 0.26)],
              darker(cloth, 0.35), 0.007)  # fmt: skip
    k = 0.5 + 0.5 * math.sin(time * 4.6)
    y = 0.44 + 0.10 * k * k
    pen.line([(0.245, 0.44), (0.215, y)], "#ffffff", 0.005)
    pen.line([(0.20, y), (0.235, y + 0.02)], "#c8d0d8", 0.007)


def _weaving(pen: Pen, time: float, progress: float) -> None:
    """A basket between the knees, its rods standing up."""
    rods = [[(0.16 + 0.035 * i, 0.30), (0.145 + 0.042 * i, 0.54 + 0.02 * (i % 2))] for i in range(5)]
    pen.lines(rods, "#b8905a", 0.010)
    pen.fill([(0.165, 0.26), (0.295, 0.26), (0.325, 0.43), (0.135, 0.43)], "#a87c48")
    for i in range(6):
        pen.line([(0.155 - 0.004 * i, 0.275 + 0.028 * i), (0.305 + 0.004 * i, 0.275 + 0.028 * i)],
                 ("#d8b478", "#8a6236")[i % 2], 0.018)  # fmt: skip
    pen.line(bezier((0.32, 0.43), (0.46, 0.46), (0.56, 0.30)), "#d8b478", 0.010)


def _carving(pen: Pen, time: float, progress: float) -> None:
    pen.fill(limb((0.215, 0.43), (0.30, 0.47), 0.026, 0.018), "#c8985c")
    k = 0.5 + 0.5 * math.sin(time * 4.6)
    y = 0.445 + 0.10 * k * k
    pen.fill([(0.205, y - 0.006), (0.275, y + 0.012), (0.205, y + 0.014)], "#d0d8e0")
    for i in range(4):
        fall = (0.8 * time + 0.25 * i) % 1.0
        pen.fill(disc(0.27 + 0.06 * math.sin(3.0 * i), 0.42 * (1 - fall), 0.008), "#e8c088")


def _shelling(pen: Pen, time: float, progress: float) -> None:
    """A basket on the lap that fills, and what falls into it."""
    pen.fill(
        [(0.14, 0.37), (0.40, 0.37), (0.36, 0.285), (0.18, 0.285)], vertical(0.28, 0.37, "#7a5230", "#c8965a")
    )
    weave = [[(0.15 + 0.01 * k, 0.35 - 0.022 * k), (0.39 - 0.01 * k, 0.35 - 0.022 * k)] for k in range(3)]
    pen.lines(weave, "#6a4628", 0.006)
    pen.fill_all([disc(0.17 + 0.025 * k, 0.372 + 0.006 * (k % 2), 0.014) for k in range(9)], "#8fb84a")
    pen.fill(limb((0.205, 0.44), (0.26, 0.455), 0.012, 0.010), "#5f8f38")
    for i in range(3):
        fall = (1.2 * time + 0.33 * i) % 1.0
        pen.fill(disc(0.235 + 0.02 * i, 0.435 - 0.06 * fall, 0.008), "#b4d86a", 1 - 0.5 * fall)


def _at_the_hive(time: float, progress: float) -> Pose:
    up = 0.5 - 0.5 * math.cos(1.1 * time)
    hand = (0.26, 0.50 + 0.07 * up)
    return Pose(at(hand, 8), at((hand[0] + 0.03, hand[1] + 0.01), 8), 8, -16, smile=0.3)


def _hive(pen: Pen, time: float, progress: float) -> None:
    """Two boxes on a stand with a gap as their door, a comb that comes out of them, and whose it is."""
    pen.lines([[(x, 0.0), (x, 0.07)] for x in (0.24, 0.56)], "#6a5236", 0.026)
    for y0, y1, tone in ((0.06, 0.22, "#e8e0cc"), (0.23, 0.39, "#f4eee0")):
        pen.fill(box(0.20, y0, 0.60, y1), vertical(y0, y1, darker(tone, 0.22), tone))
        pen.line([(0.36, y1 - 0.05), (0.44, y1 - 0.05)], "#a89878", 0.012)
    pen.fill(box(0.30, 0.065, 0.50, 0.082), "#2c241c")
    low = 0.34 + 0.07 * (0.5 - 0.5 * math.cos(1.1 * time))
    pen.fill(box(0.265, low, 0.465, low + 0.17), "#8a5c30")
    pen.fill(box(0.28, low + 0.015, 0.45, low + 0.15), vertical(low, low + 0.15, "#c07a1c", "#f0b83c"))
    cells = [disc(0.295 + 0.024 * (k % 7), low + 0.03 + 0.024 * (k // 7), 0.007) for k in range(35)]
    pen.fill_all(cells, "#9a5c14", 0.7)
    pen.fill(box(0.20, 0.39, 0.60, 0.405), "#d8cdb4")
    for k in range(12):
        a, b = 1.7 * time + 2.4 * k, 2.3 * time + 1.3 * k
        x, y = 0.40 + 0.26 * math.sin(a), 0.42 + 0.20 * math.sin(b)
        pen.fill(oval(x - 0.010, y - 0.006, x + 0.010, y + 0.006), "#e8a81c")
        pen.line([(x - 0.002, y - 0.006), (x - 0.002, y + 0.006)], "#2c1c10", 0.004)


_AT_A_MACHINE: Row = (0.30, 0.17, 0.0, 0.0, -0.20, 0.02, -60.0)


def _bolt(time: float) -> tuple[float, float]:
    """Where the wrench's hand is as it turns."""
    turn = 0.45 * math.sin(3.6 * time)
    return 0.335 + 0.05 * math.sin(turn), 0.46 + 0.05 * math.cos(turn)


def _repairs(time: float, progress: float) -> Pose:
    return Pose(at(_bolt(time), 10, 0.30), at((0.34, 0.40), 10, 0.30), 10, -4)


def _wrench(pen: Pen, time: float, progress: float) -> None:
    """In the hand, on a bolt; a box of tools beside the knee."""
    x, y = _bolt(time)
    pen.line([(x - 0.01, y + 0.02), (0.345, 0.43), (0.37, 0.41)], "#c8d0d8", 0.018)
    pen.line(disc(0.382, 0.40, 0.020), "#c8d0d8", 0.013, closed=True)
    pen.fill([(-0.46, 0.0), (-0.22, 0.0), (-0.22, 0.10), (-0.46, 0.10)], "#b8322c")
    pen.line([(-0.40, 0.10), (-0.38, 0.15), (-0.30, 0.15), (-0.28, 0.10)], "#2a2e34", 0.014)
    for i in range(7):
        age = (1.9 * time + 0.143 * i) % 1.0
        pen.fill(disc(0.39 + 0.16 * age * math.cos(2.4 * i), 0.40 + 0.05 * age - 0.20 * age * age, 0.006),
                 "#ffd070", 1 - age)  # fmt: skip


def _chops(time: float, progress: float) -> Pose:
    return Pose(at((0.345, 0.535 + 0.035 * _blade(time)), 12), at((0.265, 0.515), 12), 12, -20, smile=0.3)


def _blade(time: float) -> float:
    """How high the knife is, 0..1: it comes down three times a second."""
    return abs(math.sin(9.0 * time))


def _board(pen: Pen, time: float, progress: float) -> None:
    """A chopping board with what is whole and what is cut, and the knife over it."""
    pen.fill(box(0.16, 0.0, 0.84, 0.46), vertical(0.0, 0.46, "#a87c54", "#c89c70"))
    pen.fill(rounded(0.13, 0.445, 0.87, 0.475, 0.01), "#f0e8dc")
    pen.fill(rounded(0.19, 0.475, 0.66, 0.495, 0.008), vertical(0.475, 0.495, "#9a6a3c", "#d8a870"))
    pen.fill(smooth([(0.20, 0.495), (0.21, 0.535), (0.26, 0.545), (0.315, 0.53), (0.325, 0.495)]), "#6aa84a")
    for i in range(6):
        x = 0.375 + 0.033 * i
        tone = ("#e8783a", "#f4c84a", "#7ab850")[i % 3]
        pen.fill(oval(x - 0.018, 0.493, x + 0.018, 0.525 - 0.004 * (i % 2)), darker(tone, 0.12))
        pen.fill(oval(x - 0.012, 0.50, x + 0.014, 0.523), tone)
    pen.fill_all([disc(x, 0.515, 0.03) for x in (0.71, 0.765)], vertical(0.48, 0.55, "#a82420", "#e85848"))
    y = 0.500 + 0.035 * _blade(time)
    pen.fill([(0.335, y + 0.004), (0.50, y - 0.002), (0.485, y + 0.022), (0.335, y + 0.036)], "#dfe6ec")
    pen.line([(0.335, y + 0.004), (0.50, y - 0.002)], "#9aa6b0", 0.005)
    pen.line([(0.338, y + 0.028), (0.285, y + 0.034)], "#3a2820", 0.018)


def _sushi_counter(pen: Pen, time: float, progress: float) -> None:
    """Pale wood, a block of tuna that is being sliced, and nigiri in a row."""
    pen.fill(box(0.16, 0.0, 0.90, 0.46), vertical(0.0, 0.46, "#7c5a3a", "#a8804e"))
    pen.lines([[(0.16 + 0.074 * k, 0.0), (0.16 + 0.074 * k, 0.44)] for k in range(1, 10)], "#6a4a2e", 0.006)
    pen.fill(rounded(0.12, 0.44, 0.94, 0.478, 0.01), vertical(0.44, 0.478, "#c8a878", "#ecd8b0"))
    pen.fill(rounded(0.19, 0.478, 0.58, 0.500, 0.006), "#f4e8cc")
    pen.fill(
        [(0.21, 0.50), (0.20, 0.55), (0.33, 0.555), (0.345, 0.50)], vertical(0.5, 0.55, "#a8182c", "#d83a48")
    )
    pen.lines([[(0.22, 0.515), (0.33, 0.525)], [(0.22, 0.535), (0.32, 0.543)]], "#f0909a", 0.004)
    for k in range(4):
        x = 0.385 + 0.042 * k
        pen.fill([(x, 0.50), (x + 0.012, 0.542), (x + 0.030, 0.542), (x + 0.020, 0.50)], "#d84a58")
    for k in range(4):
        x = 0.645 + 0.062 * k
        pen.fill(rounded(x - 0.024, 0.482, x + 0.024, 0.508, 0.012), "#fbf8f0")
        tone = ("#e8442c", "#f4924a", "#f8e0d0", "#e8442c")[k]
        pen.fill(smooth([(x - 0.03, 0.500), (x - 0.02, 0.522), (x + 0.02, 0.522), (x + 0.03, 0.500)]), tone)
    y = 0.500 + 0.035 * _blade(time)
    pen.fill([(0.335, y + 0.004), (0.54, y + 0.004), (0.515, y + 0.020), (0.335, y + 0.030)], "#e6ecf0")
    pen.line([(0.338, y + 0.024), (0.275, y + 0.030)], "#3a2820", 0.018)


REPAIR = "repair"
MANNERS: dict[str, Manner] = {
    REPAIR: Manner(
        named(
            r"(?:repair|fix|mend|servic|tinker|work)(?:s|es|e|ed|ing)? (?:on |with |at )?(?:[\w'-]+ ){0,3}"
            r"(?:cars?|trucks?|engines?|motors?|motor(?:cycle|bike)s?|bikes?|bicycles?"
            r"|space ?(?:ship|craft)s?"
            r"|starships?|rockets?|(?:air)?planes?|aircraft|helicopters?|tanks?|tractors?|bus|van|trains?"
            r"|vehicles?|rovers?)",
            "修(?:理|好|补)?[^，。；]{0,6}(?:车|船|飞机|火箭|引擎|发动机)",
        ),
        WORKS,
        _repairs,
        _AT_A_MACHINE,
        None,
        _wrench,
        reach=(0.1, 0.1, 0.0),
        idle=False,
    ),
    "chop": Manner(
        named(
            r"(?:chop|slic|dic|minc|cut)(?:s|es|ping|ing|ting)?(?: up)? (?:\w+ ){0,3}"
            r"(?:vegetables?|onions?|carrots?|tomato(?:es)?|potato(?:es)?|garlic|peppers?|cucumbers?|mushrooms?|herbs|meat|fish|fruits?"
            r"|ingredients)"
            r"|fillet(?:s|ing)?",
            "切(?:菜|肉|葱|洋葱|水果|鱼|萝卜|土豆)",
        ),
        WORKS | {Action.COOK, Action.ATTACK},
        _chops,
        None,
        None,
        _board,
        reach=(0, 0.3, 0),
        across=0.50,
        shows=frozenset({K.CAKE, K.FOOD, K.FRUIT, K.FISH}),
    ),
    "sushi": Manner(
        named(
            r"(?:sushi|sashimi|nigiri) (?:chefs?|masters?|cooks?)"
            r"|(?:prepar|mak|roll|press|shap|form|slic|cut)(?:e|es|s|ing|ting)? (?:[\w-]+ ){0,3}"
            r"(?:sushi|sashimi|nigiri|kimbap|maki|tuna|salmon)",
            "寿司|刺身|生鱼片",
        ),
        WORKS | {Action.COOK, Action.ATTACK},
        _chops,
        None,
        None,
        _sushi_counter,
        reach=(0, 0.3, 0),
        across=0.50,
        shows=frozenset({K.CAKE, K.FOOD, K.FRUIT, K.FISH}),
        idle=False,
    ),
    "mend_net": Manner(
        named(
            r"(?:mend|repair|untangl|knot|weav|fix)(?:s|es|ed|ing)? (?:\w+ ){0,3}nets?|fishing nets?",
            "(?:补|织|修补)(?:渔|鱼)?网",
        ),
        _SITTING - {Action.PULL, Action.THROW},
        _stitches,
        ON_A_CHAIR,
        front=_net,
        sits=True,
        reach=(0, 0.2, 0),
    ),
    "knit": Manner(
        named("knit(?:s|ted|ting)?|crochet(?:s|ed|ing)?", "织(?:毛衣|围巾|毛线)|编织|钩针"),
        _SITTING,
        _knits,
        ON_A_CHAIR,
        front=_knitting,
        sits=True,
    ),
    "sew": Manner(
        named(
            r"sew(?:s|ed|ing|n)?|stitch(?:es|ed|ing)?|embroider(?:s|ed|ing|y)?|mend(?:s|ed|ing)|darn(?:s|ing)"
            r"|quilt(?:s|ing)",
            "缝|刺绣|绣花|补衣",
        ),
        _SITTING,
        _stitches,
        ON_A_CHAIR,
        front=_sewing,
        sits=True,
    ),
    "weave": Manner(
        named(
            r"(?:weav(?:e|es|ing)|wove) (?:\w+ ){0,3}(?:baskets?|mats?|rugs?|cloth|wreaths?)|basket weav\w+",
            "编(?:竹篮|篮子|筐|草)",
        ),
        _SITTING,
        _stitches,
        ON_A_CHAIR,
        front=_weaving,
        sits=True,
    ),
    "shell": Manner(
        named(
            r"(?:shell|pod|hull|shuck)(?:s|ed|ing)? (?:\w+ ){0,3}(?:peas|beans|peanuts|nuts|corn|garlic)"
            r"|(?:peel|string|sort)(?:s|ed|ing)? (?:\w+ ){0,3}(?:garlic|beans|peas|onions|chestnuts)",
            "剥(?:着|开)?[^，。；]{0,4}(?:豆|花生|蒜|玉米|栗|笋|核桃)|[择摘拣](?:着)?[^，。；]{0,3}(?:菜|豆角)",
        ),
        _SITTING,
        _stitches,
        ON_A_CHAIR,
        front=_shelling,
        sits=True,
        shows=frozenset({K.FOOD, K.FRUIT}),
    ),
    "beehive": Manner(
        named(
            r"(?:bee ?hives?|honeycombs?|apiar(?:y|ies))"
            r"|bee ?keepers? (?:\w+ ){0,6}(?:hives?|frames?|honey|combs?|bees|boxes)",
            "蜂箱|蜂巢|蜂房|取蜜|采蜜的养蜂",
        ),
        WORKS | {Action.LOOK, Action.STAND, Action.OPEN, Action.CARRY, Action.CATCH},
        _at_the_hive,
        None,
        front=_hive,
        reach=(0.0, 0.25, 0.0),
        pace=0.0,
        shows=frozenset({K.PRODUCT, K.BEE, K.FOOD}),
    ),
    "carve": Manner(
        named(
            r"(?:whittl|carv|peel|sculpt)(?:e|es|ed|ing|s) (?:\w+ ){0,4}(?:wood\w*|stick|figurine?s?|spoon"
            r"|toys?"
            r"|potato(?:es)?|apples?|flute)",
            "雕刻|削(?:木|苹果|土豆)",
        ),
        _SITTING,
        _stitches,
        ON_A_CHAIR,
        front=_carving,
        sits=True,
    ),
}
