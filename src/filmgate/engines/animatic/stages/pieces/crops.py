"""What grows on a field, as rows of a table: a new crop is a row."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache, partial

from filmgate.engines.animatic.colour import Colour, darker, lighter
from filmgate.engines.animatic.pen import Outline, disc, limb, oval, smooth
from filmgate.engines.animatic.stages.pieces.craft import PIECES, Craft

_HALF = 2.6
"""Metres to both sides of a piece's middle that a crop grows on."""
Head = Callable[[Craft, float, float, float, Colour], None]
"""Of the craft, where a stalk ends in metres, the head's size, and its colour."""


@dataclass(frozen=True)
class Crop:
    """A crop: the words that name it, the colours of its stalks, of its heads and of the land that it covers
    as far as one sees; how high it is and how large a head is, in metres; how many grow on a metre."""

    english: str
    chinese: str
    stalk: Colour
    heads: tuple[Colour, ...]
    land: str
    high: float
    size: float
    head: Head
    dense: float = 24.0

    def sown(self, words: str) -> bool:
        """Whether the words speak of land with this on it."""
        name, land = (
            self.english,
            r"(?:fields?|farms?|plantations?|padd(?:y|ies)|terraces?|meadows?|hills?|rows?)",
        )
        english = rf"\b(?:{name})\b (?:\w+ )?{land}\b"
        english += rf"|\b{land} (?:full )?of (?:\w+ ){{0,3}}(?:{name})\b"
        english += rf"|\b(?:{name}) in (?:a|the) (?:\w+ )?{land}\b|\bthrough the (?:{name})\b"
        english += rf"|\b(?:{name})yards?\b"
        chinese = (
            rf"(?:{self.chinese})(?:花)?(?:田|地|海|园|山|梯田|丛)|采(?:{self.chinese})"
            rf"|(?:田|地)里[^，。；]{{0,6}}(?:{self.chinese})"
        )
        return re.search(f"{english}|{chinese}", words, re.IGNORECASE) is not None


def _spike(craft: Craft, x: float, y: float, size: float, colour: Colour) -> None:
    craft.flat(limb((x, y - size), (x, y), 0.24 * size, 0.10 * size), colour)


def _awned(craft: Craft, x: float, y: float, size: float, colour: Colour) -> None:
    """An ear of wheat, which bows to one side under its own weight."""
    lean = 0.35 * size * math.sin(53.0 * x)
    craft.flat(limb((x, y - 0.45 * size), (x + lean, y + 0.6 * size), 0.08 * size, 0.06 * size), colour)


def _bowed(craft: Craft, x: float, y: float, size: float, colour: Colour) -> None:
    """An ear of rice, heavy with grain: it hangs over."""
    lean = math.copysign(size, math.sin(53.0 * x))
    ear = [(x, y - 0.1 * size), (x + 0.5 * lean, y + 0.2 * size), (x + 1.1 * lean, y - 0.35 * size)]
    craft.stroke(smooth(ear, False), colour, 0.30 * size)


def _disc(craft: Craft, x: float, y: float, size: float, colour: Colour) -> None:
    rays: list[Outline] = []
    for k in range(9):
        a = math.tau * k / 9
        rays.append(limb((x, y), (x + size * math.cos(a), y + size * math.sin(a)), 0.20 * size, 0.10 * size))
    for ray in rays:
        craft.flat(ray, colour)
    craft.flat(disc(x, y, 0.48 * size), "#4a2c14")


def _cup(craft: Craft, x: float, y: float, size: float, colour: Colour) -> None:
    side, low = 0.42 * size, 0.2 * size
    petals = [
        (x - 0.5 * size, y + 0.5 * size), (x - side, y - low), (x, y - 0.5 * size),
        (x + side, y - low), (x + 0.5 * size, y + 0.5 * size), (x, y + 0.15 * size),
    ]  # fmt: skip
    craft.flat(smooth(petals), colour)


def _poppy(craft: Craft, x: float, y: float, size: float, colour: Colour) -> None:
    craft.flat(oval(x - 0.62 * size, y - 0.42 * size, x + 0.62 * size, y + 0.42 * size), colour)
    craft.flat(disc(x, y, 0.16 * size), "#2a1418")


def _puff(craft: Craft, x: float, y: float, size: float, colour: Colour) -> None:
    for dx, dy in ((-0.3, 0.0), (0.3, 0.05), (0.0, 0.28)):
        craft.flat(disc(x + dx * size, y + dy * size, 0.34 * size), colour)


def _bush(craft: Craft, x: float, y: float, size: float, colour: Colour) -> None:
    craft.solid(oval(x - size, 0.0, x + size, y), colour, 0.0, y)


def _ear(craft: Craft, x: float, y: float, size: float, colour: Colour) -> None:
    """A cob on the stalk and long leaves."""
    craft.flat(limb((x + 0.05, 0.55 * y), (x + 0.10, 0.55 * y + size), 0.05, 0.03), "#e8c850")
    for side in (-1, 1):
        leaf = [
            (x, 0.4 * y),
            (x + 0.22 * side, 0.75 * y),
            (x + 0.45 * side, 0.60 * y),
            (x + 0.2 * side, 0.66 * y),
        ]
        craft.flat(smooth(leaf), colour)


CROPS: dict[str, Crop] = {
    "wheat": Crop(
        "wheat|barley|rye|oats?|grain",
        "小?麦|麦子|麦浪",
        "#b08a3c",
        ("#d8ae50", "#e6c468", "#c8983e"),
        "#b8934a",
        0.90,
        0.26,
        _awned,
        34,
    ),
    "dry_grass": Crop(
        "(?:dry|golden|savanna) grass(?:es)?",
        "枯草|黄草",
        "#b08c40",
        ("#d0b060", "#dcc074", "#c09c4c"),
        "#c4a058",
        0.46,
        0.16,
        _awned,
        30,
    ),
    "lavender": Crop(
        "lavenders?",
        "薰衣草",
        "#6a7a5c",
        ("#7a58b8", "#8f6ccc", "#6a4aa8"),
        "#7c68a8",
        0.55,
        0.26,
        _spike,
        40,
    ),
    "sunflowers": Crop(
        "sunflowers?", "向日葵|葵花", "#4f7a34", ("#f2bc20", "#f8cc3c"), "#8f9440", 1.35, 0.17, _disc, 6
    ),
    "tulips": Crop(
        "tulips?",
        "郁金香",
        "#4f8a44",
        ("#d8303c", "#f0b830", "#e878a0", "#f4f0e8"),
        "#a8605c",
        0.42,
        0.11,
        _cup,
        22,
    ),
    "poppies": Crop(
        "popp(?:y|ies)", "罂粟|虞美人", "#5a7a44", ("#d8302c", "#e04838"), "#8f6a48", 0.50, 0.10, _poppy, 20
    ),
    "corn": Crop("corn|maize", "玉米", "#6a9440", ("#5f8a3a", "#6f9a44"), "#5f8040", 1.9, 0.22, _ear, 5),
    "rice": Crop("rice", "稻|水稻|水", "#8fb048", ("#c8bc58", "#a8b850"), "#8aa44c", 0.60, 0.10, _spike, 46),
    "ripe_rice": Crop(
        "(?!)", "(?!)", "#b89a44", ("#e8c254", "#d8a838", "#f0d478"), "#c8a040", 0.72, 0.17, _bowed, 42
    ),
    "cotton": Crop("cotton", "棉花?", "#6a5a40", ("#fbfaf6",), "#a8a488", 0.75, 0.10, _puff, 14),
    "tea": Crop("tea", "茶", "#3f7a3c", ("#3f8a40", "#57a04c"), "#4f8a48", 0.70, 0.42, _bush, 2.2),
    "rapeseed": Crop(
        "rapeseed|canola|mustard",
        "油菜花?",
        "#7a9440",
        ("#f4d430", "#f8e04c"),
        "#d8c038",
        0.75,
        0.07,
        _puff,
        34,
    ),
    "roses": Crop(
        "roses?", "玫瑰", "#4a7a3c", ("#c8243c", "#e0506a", "#f0a8b8"), "#7a5a50", 0.60, 0.09, _poppy, 14
    ),
    "daisies": Crop(
        "daisies|daisy|wild ?flowers?|flowers?",
        "雏菊|野花|鲜花|花(?=海|田)",
        "#5a8a44",
        ("#f8f6f0", "#f0c83c", "#d878a8", "#8f7ad0"),
        "#7a9450",
        0.40,
        0.065,
        _poppy,
        26,
    ),
    "grapes": Crop(
        "grapes?|vines?", "葡萄", "#5a3f2c", ("#5f8a3c", "#4f7a34"), "#7a8a4c", 1.15, 0.34, _bush, 2.6
    ),
}


_THICK = 30.0
"""Plants on a metre from which one does not see between their stalks."""


def _shade(crop: Crop, craft: Craft) -> None:
    """The dark between the stalks of what grows densely, and the tufts that its feet stand in."""
    foot = craft.rng.uniform(-_HALF - 0.2, _HALF + 0.2, 45)
    tufts: list[Outline] = [
        [(x, -0.10 - 0.05 * math.sin(31.0 * x)), (x + 0.06 * math.sin(77.0 * x), 0.16)]
        for x in map(float, foot)
    ]
    craft.strokes(tufts, darker(crop.stalk, 0.42), 0.035)
    wave = [
        (x, crop.high * (0.70 + 0.04 * math.sin(9.0 * x))) for x in (-_HALF + 0.13 * i for i in range(41))
    ]
    outline = [(-_HALF, 0.0), *wave, (_HALF, 0.0)]
    craft.solid(outline, darker(crop.stalk, 0.30), -0.6 * crop.high, crop.high)


def _rows(crop: Crop, craft: Craft) -> None:
    """The far half of the plants darker, so that there is a depth to a row."""
    rng = craft.rng
    if crop.dense >= _THICK:
        _shade(crop, craft)
    xs = sorted(rng.uniform(-_HALF, _HALF, round(2 * _HALF * crop.dense)), key=lambda x: math.sin(91.7 * x))
    stalks: list[Outline] = []
    tops = [(float(x), crop.high * float(rng.uniform(0.80, 1.08))) for x in xs]
    for x, high in tops:
        stalks.append([(x, 0.0), (x + 0.03 * math.sin(17 * x), high)])
    craft.strokes(stalks, crop.stalk, min(0.05, 0.020 + 0.012 * crop.high))
    for i, (x, high) in enumerate(tops):
        tone = crop.heads[i % len(crop.heads)]
        size = crop.size * (0.85 + 0.3 * ((i * 0.618) % 1.0))
        shaded = darker(tone, 0.18) if i < len(tops) / 2 else lighter(tone, 0.06)
        crop.head(craft, x + 0.03 * math.sin(17 * x), high, size, shaded)


PIECES.update({f"{name}_rows": partial(_rows, crop) for name, crop in CROPS.items()})


RIPE = (
    r"\b(?:golden|ripe\w*|yellow)[- ](?:\w+ )?(?:rice|padd)"
    r"|\b(?:rice|padd(?:y|ies)) (?:\w+ ){0,4}(?:ripe|ripens?|harvest\w*|golden(?! (?:hour|light|sun)))\b"
    r"|\bharvest\w* (?:\w+ ){0,2}rice\b|金[色黄]的?水?稻|金色的?梯田"
    r"|稻[^，。；]{0,6}金黄|金黄的?[^，。；]{0,3}稻"
    r"|成熟的水?稻|稻[浪穗]|[收割][^，。；]{0,3}水?稻|丰收[^，。；]{0,6}稻"
)
"""Rice before the harvest, which is as yellow as wheat."""
_RIPE = re.compile(RIPE, re.IGNORECASE)


@lru_cache(maxsize=64)
def crop_in(words: str) -> str | None:
    """The name of the crop that the land of a prompt of those words bears."""
    crop = next((name for name, crop in CROPS.items() if crop.sown(words)), None)
    return "ripe_rice" if crop in (None, "rice") and _RIPE.search(words) else crop
