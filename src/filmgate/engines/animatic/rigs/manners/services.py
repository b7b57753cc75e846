"""What people do before others or for them: a card trick, a toast, an orchestra's beat; and the
shave that one gives oneself."""

from __future__ import annotations

import math

from filmgate.engines.animatic.pen import Pen, disc, horizontal, rounded
from filmgate.engines.animatic.rigs.chairs import table
from filmgate.engines.animatic.rigs.manners.manner import IDLE, WORKS, Manner, Row, named
from filmgate.engines.animatic.rigs.manners.moments import mirror
from filmgate.engines.animatic.rigs.manners.tools import at
from filmgate.engines.animatic.rigs.pieces import notes
from filmgate.engines.animatic.rigs.poses import Pose
from filmgate.storyboard.vocabulary import Action
from filmgate.storyboard.vocabulary import SubjectKind as K

_UPRIGHT: Row = (0.526, 0.04, 0.0, 0.0, -0.05, 0.0, 0.0)
_SUITS = ("#1c1e28", "#d02a38")
_DECK, _FAN = (0.15, 0.66), (0.25, 0.74)
"""The hand from which cards fly, and the one in which they are fanned."""


def _conjures(time: float, progress: float) -> Pose:
    sway = 0.012 * math.sin(2.4 * time)
    return Pose(at((_FAN[0], _FAN[1] + sway), 2), at(_DECK, 2), 2, -6, smile=0.8)


def _card(pen: Pen, x: float, y: float, degrees: float, red: bool) -> None:
    with pen.moved(x, y, degrees=degrees):
        pen.fill(rounded(-0.022, 0.0, 0.022, 0.064, 0.005), "#fdfbf4")
        pen.line(rounded(-0.022, 0.0, 0.022, 0.064, 0.005), "#8a8890", 0.003, closed=True)
        pen.fill(
            [(0.0, 0.018), (0.012, 0.032), (0.0, 0.046), (-0.012, 0.032)], "#d02a38" if red else "#1c1e28"
        )


def _cards(pen: Pen, time: float, progress: float) -> None:
    """A fan of them, and some that leap from hand to hand."""
    for k in range(5):
        _card(pen, _FAN[0] + 0.012, _FAN[1] + 0.012 * math.sin(2.4 * time), 44 - 22 * k, k % 2 == 0)
    for k in range(3):
        q = (0.7 * time + k / 3) % 1.0
        x, y = (a + (b - a) * q for a, b in zip(_DECK, _FAN, strict=True))
        _card(pen, x, y + 0.5 * q * (1 - q), 300 * q, k % 2 == 1)


def _shaves(time: float, progress: float) -> Pose:
    stroke = 0.022 * math.sin(2.2 * time)
    return Pose(at((0.135, 0.845 + stroke), -2), (-6, 24), -2, 8)


def _razor(pen: Pen, time: float, progress: float) -> None:
    y = 0.845 + 0.022 * math.sin(2.2 * time)
    pen.line([(0.150, y - 0.03), (0.118, y + 0.030)], "#3a4250", 0.010)
    pen.line([(0.102, y + 0.026), (0.126, y + 0.042)], "#c8d0d8", 0.014)


def _snip(time: float) -> float:
    return 0.012 * math.sin(9.0 * time)


def _cuts_hair(time: float, progress: float) -> Pose:
    return Pose(at((0.27, 0.745 + _snip(time)), 10), at((0.31, 0.78), 10), 10, -14, smile=0.2)


def _blade(pen: Pen, time: float, progress: float) -> None:
    """A razor in the hand, at somebody's cheek."""
    x, y = 0.285, 0.75 + _snip(time)
    with pen.moved(x, y, degrees=-24):
        pen.line([(-0.06, 0.0), (0.0, 0.0)], "#3a2418", 0.012)
        pen.fill([(0.0, -0.004), (0.075, -0.010), (0.075, 0.012), (0.0, 0.008)], "#e4eaf0")


def _scissors(pen: Pen, time: float, progress: float) -> None:
    """In the hand, open and shut, and hair that falls from them."""
    x, y, wide = 0.285, 0.75 + _snip(time), 8 + 10 * abs(math.sin(9.0 * time))
    for side in (-1, 1):
        with pen.moved(x, y, degrees=14 + side * wide):
            pen.line([(-0.02, 0.0), (0.07, 0.0)], "#dde4ea", 0.007)
    for k in range(4):
        age = (0.9 * time + k / 4) % 1.0
        pen.line(
            [(0.33 + 0.02 * k, 0.72 - 0.40 * age), (0.345 + 0.02 * k, 0.71 - 0.40 * age)],
            "#2c1c14",
            0.006,
            1 - age,
        )


def _toasts(time: float, progress: float) -> Pose:
    up = 0.02 * max(0.0, math.sin(2.0 * time))
    return Pose(at((0.205, 0.83 + up), 4), (-6, 16), 4, 4, mouth=0.2, smile=1.0)


def _raised_glass(pen: Pen, time: float, progress: float) -> None:
    """A full one, which glints as it is met."""
    x, y = 0.222, 0.835 + 0.02 * max(0.0, math.sin(2.0 * time))
    pen.fill([(x - 0.020, y - 0.030), (x + 0.020, y - 0.030), (x + 0.026, y + 0.075), (x - 0.026, y + 0.075)],
             "#eef6fa", 0.45)  # fmt: skip
    pen.fill([(x - 0.019, y - 0.026), (x + 0.019, y - 0.026), (x + 0.023, y + 0.045), (x - 0.023, y + 0.045)],
             "#e8a830")  # fmt: skip
    pen.fill(rounded(x - 0.026, y + 0.042, x + 0.026, y + 0.070, 0.01), "#fffaf0")
    glint = max(0.0, math.sin(2.0 * time)) ** 8
    pen.line([(x + 0.03, y + 0.10), (x + 0.05, y + 0.14)], "#ffffff", 0.008, glint)


def _conducts(time: float, progress: float) -> Pose:
    a, b = math.sin(3.2 * time), math.sin(1.6 * time + 0.6)
    return Pose(at((0.20 + 0.03 * b, 0.90 + 0.07 * a), 2), at((0.24, 0.82 - 0.06 * b), 2), 2, 6, smile=0.1)


def _baton(pen: Pen, time: float, progress: float) -> None:
    a, b = math.sin(3.2 * time), math.sin(1.6 * time + 0.6)
    x, y = 0.205 + 0.03 * b, 0.905 + 0.07 * a
    pen.line([(x - 0.01, y - 0.005), (x + 0.15, y + 0.06 + 0.03 * a)], "#fbf6e8", 0.007)


def _podium(pen: Pen, time: float, progress: float) -> None:
    """Its rail behind, and the desk with the score."""
    pen.line([(0.36, 0.0), (0.36, 0.52)], "#2a2c34", 0.018)
    pen.fill([(0.27, 0.50), (0.43, 0.56), (0.44, 0.60), (0.27, 0.54)], "#3a3e48")
    pen.fill([(0.28, 0.54), (0.42, 0.595), (0.425, 0.61), (0.28, 0.555)], "#fbf8ee")


def _sings_from_notes(time: float, progress: float) -> Pose:
    wide = 0.35 + 0.55 * abs(math.sin(3.3 * time))
    return Pose(at(_NOTES, -2), at((_NOTES[0] + 0.02, _NOTES[1]), -2), -2, 7, wide, smile=0.4)


_NOTES = (0.185, 0.655)
"""Where a folder of notes is held."""


def _folder(pen: Pen, time: float, progress: float) -> None:
    """Open towards the face; music rises from it."""
    x, y = _NOTES
    pen.fill(
        [(x - 0.03, y - 0.02), (x + 0.045, y + 0.075), (x + 0.06, y + 0.07), (x - 0.01, y - 0.03)], "#1a1a22"
    )
    pen.fill([(x - 0.03, y - 0.015), (x + 0.038, y + 0.078), (x + 0.045, y + 0.072), (x - 0.02, y - 0.022)],
             "#f6f0e0")  # fmt: skip
    notes(pen, time, progress)


_MILL: tuple[float, float] = (0.255, 0.60)
"""The axle of a coffee mill on its table, round which the crank goes."""


def _crank(time: float) -> tuple[float, float]:
    turn = 5.2 * time
    return _MILL[0] + 0.085 * math.cos(turn), _MILL[1] + 0.055 + 0.014 * math.sin(turn)


def _grinds(time: float, progress: float) -> Pose:
    return Pose(at(_crank(time), 9), at((0.215, 0.53), 9), 9, -18, smile=0.3)


def _mill(pen: Pen, time: float, progress: float) -> None:
    """A wooden box with its drawer, a brass bowl of beans, and the crank in the hand."""
    x, top = _MILL[0], 0.44
    table(pen, 0.12, 0.62, top)
    pen.fill(
        rounded(x - 0.06, top, x + 0.06, top + 0.10, 0.008),
        horizontal(x - 0.06, x + 0.06, "#8a5630", "#5a3418"),
    )
    pen.fill(rounded(x - 0.035, top + 0.02, x + 0.035, top + 0.06, 0.004), "#a87040")
    pen.fill(disc(x, top + 0.04, 0.007), "#e8c870")
    pen.fill(
        [(x - 0.03, top + 0.10), (x + 0.03, top + 0.10), (x + 0.055, top + 0.145), (x - 0.055, top + 0.145)],
        "#c8983c",
    )
    pen.fill_all([disc(x + 0.011 * i, top + 0.149 + 0.004 * (i % 2), 0.010) for i in range(-4, 5)], "#3a2012")
    end = _crank(time)
    pen.lines(
        [[(x, top + 0.145), (x, _MILL[1] + 0.04)], [(x, _MILL[1] + 0.04), (end[0], end[1] - 0.01)]],
        "#4a4e54",
        0.009,
    )
    pen.fill(disc(end[0], end[1], 0.013), "#6a3a1c")


MANNERS: dict[str, Manner] = {
    "grind_coffee": Manner(
        named(
            r"(?:grind|ground|mill)(?:s|ing)? (?:the |some |fresh |fresh coffee |coffee |roasted |her |his )*"
            r"(?:coffee|beans?)",
            "(?:研磨|磨)[^，。；]{0,4}(?:咖啡|豆)",
        ),
        WORKS | {Action.COOK},
        _grinds,
        _UPRIGHT,
        front=_mill,
        reach=(0, 0.3, 0),
        shows=frozenset({K.COFFEE, K.CUP}),
    ),
    "choir": Manner(
        named(r"choirs?|chorus(?:es)?|choristers?|carol(?:l)?ers|choir ?boys?", "合唱|唱诗班"),
        frozenset({Action.SING}),
        _sings_from_notes,
        front=_folder,
        reach=(0, 0.15, 0.3),
    ),
    "card_trick": Manner(
        named(r"card tricks?|(?:shuffl|deal|fann)\w* (?:\w+ ){0,3}cards", "纸牌魔术|扑克魔术|变牌|洗牌"),
        WORKS | {Action.GIVE},
        _conjures,
        _UPRIGHT,
        None,
        _cards,
    ),
    "shave_another": Manner(
        named(
            r"shav(?:e|es|ed|ing) (?:an?|the|his|another|old|her) (?:[\w-]+ ){0,2}"
            r"(?:m[ae]n|customers?|clients?|guests?|patients?|father|grandfather|husband|soldiers?)",
            "(?:给|为|替)[^，。；]{0,8}(?:刮脸|刮胡子|剃头|剃须|修面)",
        ),
        WORKS,
        _cuts_hair,
        _UPRIGHT,
        None,
        _blade,
        idle=False,
    ),
    "braid": Manner(
        named(
            r"(?:braid|brush|comb|plait)(?:s|es|ed|ing)? (?:her|his|the|a) (?:\w+ ){0,2}?\w+'s "
            r"(?:\w+ )?hair",
            "(?:给|为|帮)[^，。；]{0,6}(?:梳头|扎辫|编辫|梳辫|扎头发)",
        ),
        WORKS,
        _cuts_hair,
        _UPRIGHT,
        idle=False,
    ),
    "shave": Manner(
        named(r"shav(?:e|es|ed|ing)(?! (?:ice|cream|wood))", "刮胡子|剃须|刮脸"),
        WORKS | IDLE,
        _shaves,
        _UPRIGHT,
        mirror,
        _razor,
        reach=(0, 0.25, 0.1),
        shows=frozenset({K.PRODUCT}),
    ),
    "haircut": Manner(
        named(
            r"(?:cut(?:s|ting)?|trim(?:s|med|ming)?|styl(?:es?|ed|ing)) (?:[\w']+ ){0,3}(?:hair|beard)"
            r"|hair ?cuts?",
            "理发|剪头发|剪发",
        ),
        WORKS,
        _cuts_hair,
        _UPRIGHT,
        None,
        _scissors,
        idle=False,
    ),
    "toast": Manner(
        named(
            r"clink(?:s|ed|ing)?"
            r"|(?:rais|lift)(?:e|es|s|ed|ing) (?:\w+ ){0,2}(?:glass|glasses|toast|mugs?|beers?)"
            r"|(?:mak|propos|drink)(?:e|es|s|ing) a toast|toast(?:s|ing)? (?:each other|to|with)",
            "碰杯|干杯|举杯|敬酒",
        ),
        WORKS | IDLE | {Action.DRINK, Action.GIVE, Action.SMILE, Action.LAUGH, Action.TALK, Action.RISE},
        _toasts,
        _UPRIGHT,
        None,
        _raised_glass,
        gap=0.50,
        shows=frozenset({K.GLASS, K.CUP, K.BOTTLE}),
    ),
    "conduct": Manner(
        named(
            r"conducts?(?: (?:\w+ ){0,4}(?:orchestra|symphony|band|choir|music))"
            r"|(?:maestro|conductor)s?\b[^.;]{0,30}\b(?:orchestra|symphony|choir|musicians|baton)"
            r"|conducting (?:\w+ ){0,4}(?:orchestra|symphony|band|choir|music)",
            "指挥家|指挥(?:着)?[^，。；]{0,6}(?:乐团|乐队|合唱|交响|演奏)",
        ),
        WORKS | {Action.WALK, Action.WAVE_HAND},
        _conducts,
        _UPRIGHT,
        _podium,
        _baton,
        reach=(0, 0.1, 0.1),
        pace=0.0,
    ),
}
