"""The bowl on the floor that a cat or a dog eats or drinks from."""

from __future__ import annotations

import re
from dataclasses import replace

from filmgate.engines.animatic.pen import Pen, oval
from filmgate.engines.animatic.rigs.posture import FEEDS
from filmgate.engines.animatic.rigs.rig import Act, Rig
from filmgate.storyboard.vocabulary import Action

_BOWL = re.compile(
    r"\b(?:bowls?|(?:dog|cat|pet) food|kibble|saucers?|dish(?:es)?)\b"
    r"|[狗猫]粮|[饭食水]盆|[狗猫饭水食小]碗|碗里|盆里|罐头",
    re.IGNORECASE,
)
_MILK = re.compile(r"\bmilk\b|\bcream\b|牛奶", re.IGNORECASE)
_FOOD, _WHITE, _WATER = "#8a5a34", "#fbf8f0", "#8fc4dc"
_AHEAD, _HALF = 0.52, 0.18
"""Where the bowl is, in lengths from the animal's middle, and half its width, in the animal's heights."""


def has_bowl(action: Action, words: str) -> bool:
    """Whether the words set a bowl before an animal that does that."""
    return action in FEEDS and _BOWL.search(words) is not None


def at_a_bowl(rig: Rig, words: str) -> Rig:
    """The animal with its bowl under its muzzle: of milk, if the words say so, of water if it drinks."""
    milk = _MILK.search(words) is not None

    def draw(pen: Pen, act: Act) -> None:
        rig.draw(pen, act)
        if act.action in FEEDS:
            wet = _WATER if act.action is Action.DRINK else _FOOD
            _bowl(pen, _AHEAD * rig.length, _HALF * rig.height, _WHITE if milk else wet)

    x0, y0, x1, y1 = rig.box
    return replace(rig, draw=draw, box=(x0, y0, max(x1, _AHEAD * rig.length + 2 * _HALF * rig.height), y1))


def _bowl(pen: Pen, x: float, half: float, within: str) -> None:
    """A low bowl on the ground, wider at its foot, with what is in it seen over its near rim."""
    tall = 0.75 * half
    pen.fill([(x - 1.15 * half, 0), (x - half, tall), (x + half, tall), (x + 1.15 * half, 0)], "#c8453c")
    pen.fill(
        [
            (x - 1.15 * half, 0),
            (x - 1.1 * half, 0.25 * tall),
            (x + 1.1 * half, 0.25 * tall),
            (x + 1.15 * half, 0),
        ],
        "#9c2f2a",
    )
    pen.fill(oval(x - half, 0.78 * tall, x + half, 1.22 * tall), "#e8766a")
    pen.fill(oval(x - 0.86 * half, 0.84 * tall, x + 0.86 * half, 1.2 * tall), within)
