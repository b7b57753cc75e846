"""Whose a deed is that stands alone in a Chinese list of tags: 黑猫，南瓜灯，屋顶，跳跃 is about the cat."""

from __future__ import annotations

from collections.abc import Sequence

from filmgate.storyboard.actor import Actor
from filmgate.storyboard.clause import Reading
from filmgate.storyboard.kinds import ANIMALS, PEOPLE
from filmgate.storyboard.lexicon import split
from filmgate.storyboard.mention import Mention
from filmgate.storyboard.vocabulary import Action, SubjectKind

_MUTUAL = frozenset((Action.KISS, Action.HUG, Action.FIGHT))
"""What two do with one another."""
_OWN = frozenset(
    (
        *(Action.FLY, Action.FLOAT, Action.GLIDE, Action.FALL, Action.RISE, Action.SINK, Action.SPIN),
        *(Action.SWING, Action.ROLL, Action.GLOW, Action.FLICKER, Action.BURN, Action.BLOOM, Action.GROW),
        *(Action.MELT, Action.SHATTER, Action.EXPLODE, Action.OPEN, Action.CLOSE, Action.POUR, Action.APPEAR),
        *(
            Action.VANISH,
            Action.TAKE_OFF,
            Action.LAND,
            Action.DRIVE,
            Action.SAIL,
            Action.TRANSFORM,
            Action.ATTACK,
        ),
    )
)
"""What the thing or the animal named last may do itself (女孩，蝴蝶，飞舞; 骑士，巨龙，喷火)."""
_OF_SMALL = _OWN - {Action.SPIN, Action.ROLL}
_SMALL = frozenset(
    map(SubjectKind, split("bird, fish, butterfly, bee, firefly, spider, jellyfish, crow, koi, duck, crab"))
)
"""What is there beside a bigger animal that runs."""


def is_tag(mentions: Sequence[Mention], place: int) -> bool:
    """Whether a verb stands alone between commas."""
    if place == 0 or mentions[place - 1].text != ",":
        return False
    return place + 1 == len(mentions) or "punctuation" in mentions[place + 1].fields


def doers(
    mentions: Sequence[Mention], reading: Reading, told: list[Actor], place: int, action: Action
) -> list[Actor]:
    """Who does it: those of a kind with the first of the list; both, where two do it with one another."""
    if len(told) != 1:
        return told
    at = {
        id(actor): at
        for actor, at in zip(reading.actors, reading.places, strict=True)
        if (actor.animate or actor is told[0]) and at < place and _is_listed(mentions, at)
    }
    named = [actor for actor in reading.actors if id(actor) in at and actor.animate]
    last = at.get(id(told[0]))
    if last is None or not named or told[0] is named[0]:
        return told
    if any(deed.place < last for deed in reading.deeds):
        return told  # 女孩，大笑，男孩，奔跑
    if action in _MUTUAL:
        return named
    if told[0].kind not in PEOPLE and action in (_OWN if named[0].kind in PEOPLE else _OF_SMALL):
        return told
    alike = PEOPLE if named[0].kind in PEOPLE else ANIMALS - _SMALL
    return [actor for actor in named if actor.kind in alike or actor is named[0]]


def _is_listed(mentions: Sequence[Mention], at: int) -> bool:
    """Whether a noun, with what describes it, is all that stands between two commas."""
    if at + 1 < len(mentions) and "punctuation" not in mentions[at + 1].fields:
        return False
    while at and "punctuation" not in mentions[at - 1].fields:
        at -= 1
        if mentions[at].has("action", "preposition"):
            return False
    return True
