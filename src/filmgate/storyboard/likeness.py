"""Which of several of a kind a noun means, by what is said of their looks: "the man in the grey suit"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from filmgate.storyboard.actor import Actor
from filmgate.storyboard.lexicon import split
from filmgate.storyboard.mention import Mention

_DISTINCTIVE = frozenset(
    split(
        "red, blue, green, yellow, orange, purple, pink, black, white, grey, gray, brown, golden, silver,"
        " blonde, blond, ginger, tall, short, big, small, large, tiny, huge, giant, fat, thin, slim, bald,"
        " bearded, old, older, young, younger, elderly, boy, girl, child, baby, male, female,"
        " orange, striped, spotted, muscular, skinny"
    )
)
"""Qualities of which nobody has two that are told apart by them."""
_COLOURS = frozenset(
    split("red, blue, green, yellow, orange, purple, pink, black, white, grey, gray, brown, golden, silver")
)
_AGES_OF_BEASTS = frozenset(split("baby, mother, father, big, small, little, giant, tiny, old, young"))
_DRESSED = frozenset(split("in, with, wearing, dressed in, clad in, who wears"))
_LEADING = ("determiner", "attribute", "count", "and", "wear")
_REACH = 7


_COLOURED = re.compile(
    "(?:[深浅暗亮纯大米雪乌淡]?(红|白|黑|蓝|绿|青|紫|黄|灰|粉|橙|金|银|棕|褐)色?)(?:的|(衣|裙|袍|衫|甲|发))?(?:[男女].{1,2})?"
)
_SIZES = {
    **dict.fromkeys(split("老, 年迈, 年老, 年长, 苍老, 年迈的, 年老的, 年长的"), ("age", "old")),
    **dict.fromkeys(split("年轻, 年幼, 年轻的, 年幼的"), ("age", "young")),
    **dict.fromkeys(split("高大, 高个子, 高个, 高大的, 高个儿, 魁梧, 高"), ("height", "tall")),
    **dict.fromkeys(split("矮, 矮小, 矮个子, 矮个, 瘦小, 矮小的, 瘦小的"), ("height", "short")),
    **dict.fromkeys(split("胖, 肥胖, 胖乎乎, 胖胖, 圆胖, 胖的"), ("girth", "fat")),
    **dict.fromkeys(split("瘦, 消瘦, 瘦瘦, 干瘦, 瘦高, 精瘦"), ("girth", "thin")),
}
"""What a Chinese quality tells of, and what it tells."""
_LEAST_TITLE = 3
_AGES = {"老": ("age", "old"), "小": ("age", "young")}
"""How words for people begin who may stand beside others of their trade (老和尚, 小和尚)."""


def is_contrary(actor: Actor, told: dict[str, str]) -> bool:
    """Whether somebody cannot have such `traits`, as they are told to be otherwise (老镖师, 年轻镖师;
    红衣女子, 白衣女子)."""
    known = traits((*actor.attributes, actor.word))
    return any(known.get(about, value) != value for about, value in told.items())


def traits(words: Iterable[str]) -> dict[str, str]:
    """What Chinese words tell of somebody's looks: of what, and what."""
    return dict(trait for word in words if word and (trait := _trait(word)) is not None)


@lru_cache(1 << 12)
def _trait(word: str) -> tuple[str, str] | None:
    """What a Chinese word tells of somebody's looks: of what, and what."""
    if word in _SIZES:
        return _SIZES[word]
    if len(word) >= _LEAST_TITLE and word[0] in _AGES:
        return _AGES[word[0]]
    coloured = _COLOURED.fullmatch(word)
    return (coloured[2] or "colour", coloured[1]) if coloured else None


def told_at(mentions: Sequence[Mention], place: int, attributes: list[str]) -> frozenset[str]:
    """The words on somebody's looks before and right after the noun at a place."""
    words = {word for text in (*attributes, mentions[place].text) for word in text.split(" ")} & _DISTINCTIVE
    after = mentions[place + 1 : place + _REACH]
    if not after or not (after[0].text in _DRESSED or after[0].has("wear")):
        return frozenset(words)
    for mention in after[1:]:
        if mention.has("garment", "attribute"):
            words.update(mention.text.split(" "))
        elif not mention.has(*_LEADING):
            break
    return frozenset(words)


def meant(known: Sequence[Actor], told: frozenset[str]) -> Actor | None:
    """The one of those known whom such looks fit best; the last of several whom they fit as well."""
    if len(known) < 2:
        return known[0] if known else None
    return max(reversed(known), key=lambda actor: len(_looks(actor) & told))


def differs(actor: Actor, told: frozenset[str]) -> bool:
    """Whether somebody described so is another ("a man in a red jacket" after one in a grey suit)."""
    looks = _looks(actor)
    return bool(looks and told) and not looks & told


def are_two(actor: Actor, attributes: Sequence[str], word: str) -> bool:
    """Whether a noun without article is of another one than its namesake: of another colour or age ("a red
    car", "white cat, black cat", "baby elephant, mother elephant")."""
    known, told = {*actor.attributes, *actor.word.split(" ")}, {*attributes, *word.split(" ")}
    pairs = ((known & qualities, told & qualities) for qualities in (_COLOURS, _AGES_OF_BEASTS))
    return any(one and other and not one & other for one, other in pairs)


def _looks(actor: Actor) -> frozenset[str]:
    """What tells somebody apart: clothes and hair of several words, and qualities of one."""
    worn = (word for attribute in actor.attributes if " " in attribute for word in attribute.split(" "))
    return frozenset((*worn, *(word for word in actor.attributes if word in _DISTINCTIVE)))
