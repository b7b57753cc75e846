"""What parts of the body do, and whoever has them does not ("her fingers dance", "his head hangs low")."""

from __future__ import annotations

from collections.abc import Sequence

from filmgate.storyboard.clause import is_third_person
from filmgate.storyboard.lexicon import split
from filmgate.storyboard.mention import AnyOf, Mention
from filmgate.storyboard.vocabulary import Action

_WHOLE = frozenset(split("body, leg, legs, foot, feet, paw, paws, knees, toes, heel, expression, back, skin"))
"""Parts whose deeds are those of the whole, or that are as well something else ("walks back")."""
_HANDS = frozenset(split("hand, hands, finger, fingers, arm, arms, fist, fists, knuckles, wrist, claws"))
_OF_PARTS = frozenset(
    map(
        Action,
        split(
            "open, close, look, turn, cry, smile, laugh, talk, whisper, shout, sing, sleep, wake, glow,"
            " flicker, wave_hand, drink, eat, kiss, read"
        ),
    )
)
"""What a face, or something in it, does for all of somebody."""
_NOT_OF_HANDS = frozenset(
    map(
        Action,
        split(
            "walk, run, fall, rise, fly, float, glide, dance, jump, swim, sink, lie, sit, stand, climb,"
            " swing, spin, roll, land, vanish, take_off, grow, enter, leave, cry, burn, melt, explode"
        ),
    )
)
"""What hands do, and not whoever has them."""
_NOT_OF_FACES = frozenset((Action.OPEN, Action.CLOSE))
"""What eyes and mouths do, and a face in no sense that is seen."""
_BETWEEN = AnyOf("stop", "edit", "speed", "mood", "attribute", "quality", "light")
_OWNED = frozenset(("determiner", "attribute", "count", "quality"))


def does(mentions: Sequence[Mention], place: int, action: Action) -> bool:
    """Whether a part of the body is what the verb at a place is said of, and it is not done by all of
    whoever has it."""
    if not mentions[place].text.isascii():
        return False
    part = place - 1
    while part >= 0 and "body" not in mentions[part].fields and _is_between(mentions[part]):
        part -= 1
    if part < 0 or "body" not in mentions[part].fields:
        return False
    word = mentions[part].text
    if action is Action.SHATTER:
        return True  # "her knees crack"
    if action in _NOT_OF_FACES and part and mentions[part - 1].text == "," and word == "eyes":
        return True  # "dances alone, eyes shut"
    if part and mentions[part - 1].text == "," and mentions[place].text.endswith("ing"):
        return action not in _OF_PARTS  # "creeps forward, shoulders rolling"
    if word in _WHOLE or mentions[part].has("kind", "action") or not _is_subject(mentions, part):
        return False
    if is_third_person(mentions[place].text) and (word.endswith("s") or _is_with(mentions, part)):
        return False  # of whoever has it ("a baby dragon with golden eyes tumbles out", "with one ear")
    if word in _HANDS:
        return action in _NOT_OF_HANDS
    return action not in _OF_PARTS or (word in ("face", "faces") and action in _NOT_OF_FACES)


def _is_with(mentions: Sequence[Mention], part: int) -> bool:
    """Whether "with" tells that somebody has a part."""
    while part and not _OWNED.isdisjoint(mentions[part - 1].fields):
        part -= 1
    return part > 1 and mentions[part - 1].text == "with"


def _is_between(mention: Mention) -> bool:
    return _BETWEEN[mention.fields] or mention.text.endswith("ly")


def _is_subject(mentions: Sequence[Mention], part: int) -> bool:
    """Whether nothing is done to a part, and it is nobody's place ("leans on her arm sleeping")."""
    owned = False
    while part and not _OWNED.isdisjoint(mentions[part - 1].fields):
        if mentions[part - 1].text == "'s":
            return True
        part -= 1
        owned = True
    before = mentions[part - 1] if part else None
    if before is None or before.text == "with":
        return True
    return owned and before.has("punctuation", "and", "clause", "then") and not before.has("action")
