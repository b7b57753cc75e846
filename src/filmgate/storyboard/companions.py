"""What somebody does whom another does it with ("runs with her dog", "dances with her father")."""

from __future__ import annotations

from collections.abc import Sequence

from filmgate.storyboard.actor import Actor
from filmgate.storyboard.clause import IS_BREAK, Deed
from filmgate.storyboard.kinds import ANIMALS, can
from filmgate.storyboard.lexicon import split
from filmgate.storyboard.mention import Mention
from filmgate.storyboard.vocabulary import Action, SubjectKind

_TOGETHER = frozenset(
    map(
        Action,
        split(
            "walk, run, dance, swim, sit, lie, sleep, ride, climb, jump, sail, row, eat, drink, cook, sing,"
            " play_music, work, laugh, cry, talk, leave, enter, approach, surf, fly, look, wait, pray, hide"
        ),
    )
)
_OF_PEOPLE = frozenset((Action.WORK, Action.TALK, Action.COOK, Action.LOOK, Action.FLY))
"""What no animal does with somebody."""
_CARRYING = frozenset(split("arms, arm, lap, shoulder, shoulders, hand, hands, basket, bag, head, pocket"))
"""Whoever is there goes along without a step."""
_REACH = 4
"""How many words after somebody tell that they are carried at most."""


def shared(
    mentions: Sequence[Mention], deeds: Sequence[Deed], place: int, actor: Actor
) -> list[tuple[Action, int]]:
    """The deed, and where it is told, that whoever is named after "with" does as well; none for a baby, nor
    for whoever is carried ("walks with a cat in her arms")."""
    deed = next((deed for deed in reversed(deeds) if deed.place < place and deed.actor.animate), None)
    if deed is None or deed.actor is actor or deed.action not in _TOGETHER:
        return []
    if actor.kind in ANIMALS and mentions[deed.place].text.startswith("play"):
        return [(Action.JUMP, deed.place)]
    if actor.kind is SubjectKind.BABY or (actor.kind in ANIMALS and deed.action in _OF_PEOPLE):
        return []
    parted = any(IS_BREAK[mention.fields] for mention in mentions[deed.place : place])
    carried = any(mention.text in _CARRYING for mention in mentions[place + 1 : place + 1 + _REACH])
    return [] if parted or carried or not can(actor.kind, deed.action) else [(deed.action, deed.place)]
