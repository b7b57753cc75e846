"""What is eaten out of the hand: drawn around the hand, in shares of a height."""

from __future__ import annotations

import math
import re

from filmgate.engines.animatic.colour import Colour, darker, lighter
from filmgate.engines.animatic.pen import Pen, arc, box, disc, oval, rounded, smooth, vertical
from filmgate.storyboard.vocabulary import Action


def fruit(pen: Pen, colour: Colour, t: float) -> None:
    """With its stalk and a leaf."""
    with pen.moved(0.022, -0.014, sx=0.85, sy=0.85):
        _fruit(pen, colour)


def _fruit(pen: Pen, colour: Colour) -> None:
    round_ = [(0.02, 0.052), (0.046, 0.056), (0.056, 0.03), (0.044, -0.004), (0.02, -0.006), (-0.004, -0.004),
              (-0.016, 0.03), (-0.006, 0.056)]  # fmt: skip
    pen.fill(smooth(round_), vertical(-0.01, 0.06, darker(colour, 0.3), lighter(colour, 0.15)))
    pen.fill(oval(0.0, 0.028, 0.010, 0.046), "#ffffff", 0.45)
    pen.line([(0.02, 0.048), (0.024, 0.066)], "#5a3a20", 0.005)
    pen.fill(smooth([(0.024, 0.06), (0.042, 0.07), (0.036, 0.056)]), "#5c9a3c")


def bun(pen: Pen, colour: Colour, t: float) -> None:
    """A burger, a sandwich: something between two halves."""
    with pen.moved(0.024, -0.012, sx=0.72, sy=0.72):
        pen.fill(rounded(-0.025, -0.012, 0.07, 0.008, 0.008), darker(colour, 0.2))
        pen.fill(rounded(-0.03, 0.004, 0.075, 0.018, 0.006), "#6a3a20")
        pen.line(
            [(-0.03, 0.021), (0.0, 0.015), (0.03, 0.022), (0.055, 0.015), (0.076, 0.02)], "#6cae3c", 0.008
        )
        top = [(-0.028, 0.022), (-0.018, 0.05), (0.022, 0.062), (0.062, 0.05), (0.073, 0.022)]
        pen.fill(smooth([*top, (0.022, 0.020)]), vertical(0.02, 0.06, colour, lighter(colour, 0.25)))


def cone(pen: Pen, colour: Colour, t: float) -> None:
    """Ice cream."""
    pen.fill([(0.0, 0.03), (0.04, 0.03), (0.02, -0.05)], "#d8a050")
    pen.lines([[(0.008, 0.03), (0.026, -0.02)], [(0.032, 0.03), (0.014, -0.02)]], "#a8702c", 0.003)
    pen.fill(disc(0.02, 0.048, 0.030), vertical(0.02, 0.08, colour, lighter(colour, 0.4)))
    pen.fill(disc(0.022, 0.085, 0.022), lighter(colour, 0.3))


def slice_(pen: Pen, colour: Colour, t: float) -> None:
    """Of a pizza or a melon, its point to the mouth."""
    pen.fill([(-0.05, 0.06), (0.065, 0.035), (0.05, -0.02)], colour)
    pen.line([(0.067, 0.04), (0.052, -0.024)], darker(colour, 0.35), 0.014)
    pen.fill_all([disc(x, y, 0.007) for x, y in ((0.02, 0.035), (0.04, 0.012), (-0.006, 0.044))], "#a82c20")


def biscuit(pen: Pen, colour: Colour, t: float) -> None:
    pen.fill(disc(0.025, 0.025, 0.033), vertical(-0.01, 0.06, darker(colour, 0.2), lighter(colour, 0.15)))
    spots = [
        disc(0.025 + 0.018 * math.cos(a), 0.025 + 0.018 * math.sin(a), 0.005) for a in (0.4, 2.2, 4.0, 5.4)
    ]
    pen.fill_all(spots, darker(colour, 0.6))


def ring(pen: Pen, colour: Colour, t: float) -> None:
    """A doughnut, a bagel, a pretzel."""
    pen.line(arc(0.028, 0.025, 0.026, 0.026, 0, 360), "#c88a48", 0.026)
    pen.line(arc(0.028, 0.027, 0.026, 0.026, 0, 360), colour, 0.016)


def long(pen: Pen, colour: Colour, t: float) -> None:
    """A banana, a hot dog, a baguette."""
    body = [(-0.05, 0.055), (-0.01, 0.028), (0.04, 0.02), (0.085, 0.03), (0.08, 0.005), (0.03, -0.008),
            (-0.03, 0.012)]  # fmt: skip
    pen.fill(smooth(body), vertical(-0.01, 0.06, darker(colour, 0.2), lighter(colour, 0.15)))


def skewer(pen: Pen, colour: Colour, t: float) -> None:
    """Food on a stick."""
    pen.fill(box(0.002, -0.06, 0.008, 0.15), "#c8a070")
    pen.fill_all([disc(0.005, y, 0.017) for y in (0.045, 0.078, 0.111)], colour)


_BITES = (
    r"\b(?:eat(?:s|ing|en)?|ate|bit(?:es?|ing)|munch\w*|nibbl\w*|lick\w*|chew\w*|devour\w*|snack\w*|enjoy\w*"
    r"|gobbl\w*|shar(?:es?|ing)|crunch\w*)\b[^.;]{0,36}?\b"
)
_BITES_ZH = r"(?:吃|咬|啃|舔|尝|品尝)[^，。；]{0,8}"
_ROWS = (
    ("fruit", "#c8302c", "apples?|peach(?:es)?|tomato|plums?|nectarines?|strawberr(?:y|ies)",
     "苹果|桃|番茄|李子|草莓"),
    ("fruit", "#e8902c", "oranges?|tangerines?|mandarins?|mango(?:es)?|apricots?|persimmons?",
     "橙子|橘子|芒果|杏|柿子"),
    ("fruit", "#a8bc3c", "pears?|guavas?", "梨"),
    ("bun", "#d8954c", "(?:ham|cheese)?burgers?|sandwich(?:es)?|buns?|panini|tacos?|toast",
     "汉堡|三明治|肉夹馍|包子|馒头|面包"),
    ("cone", "#f0b4c0", "ice[- ]?creams?|gelato|popsicles?|ice lolly", "冰淇淋|冰激凌|雪糕|冰棍|甜筒"),
    ("slice_", "#e8b44c", "(?:slices? of )?pizza", "披萨|比萨"),
    ("slice_", "#e0484c", "(?:slices? of )?watermelon", "西瓜"),
    ("biscuit", "#c8924c", "cookies?|biscuits?|crackers?|macarons?|mooncakes?", "饼干|曲奇|月饼"),
    ("ring", "#e88cb0", "doughnuts?|donuts?|bagels?|pretzels?", "甜甜圈|贝果"),
    ("long", "#f0cc3c", "bananas?", "香蕉"),
    ("long", "#d8a050", "hot ?dogs?|croissants?|baguettes?|corn(?: on the cob)?|churros?",
     "热狗|牛角包|法棍|玉米|油条"),
    ("skewer", "#d0342c", "skewers?|kebabs?|candied (?:haws?|hawthorn)|satay", "糖葫芦|烤串|羊肉串"),
)  # fmt: skip
_NAMED = tuple(
    (name, colour, re.compile(rf"{_BITES}(?:{english})\b|{_BITES_ZH}(?:{chinese})", re.IGNORECASE))
    for name, colour, english, chinese in _ROWS
)
MORSELS = {"fruit": fruit, "bun": bun, "cone": cone, "slice_": slice_, "biscuit": biscuit, "ring": ring,
           "long": long, "skewer": skewer}  # fmt: skip


def morsel_in(words: str) -> tuple[str, Colour] | None:
    """What somebody eats out of the hand, and its colour."""
    return next(((name, colour) for name, colour, named in _NAMED if named.search(words)), None)


def is_by_hand(prop: str, action: Action) -> bool:
    """Whether somebody who has that in the hand eats without a table."""
    return action is Action.EAT and prop in MORSELS
