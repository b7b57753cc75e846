"""What somebody turns into something else is what changes: "a witch turns the prince into a frog"."""

from __future__ import annotations

from collections.abc import Sequence

from filmgate.storyboard.mention import Mention
from filmgate.storyboard.vocabulary import Action

DEEDS = frozenset((Action.TURN, Action.TRANSFORM))
"""What the tables have such verbs tell."""
_VERBS = ("turn", "transform", "morph", "transfigur", "transmut", "mutat")
_OBJECTS = ("determiner", "attribute", "count", "kind", "pronoun", "garment", "quality", "number")
_STOPPING = ("punctuation", "clause", "then", "and", "action")
_SELVES = frozenset(("himself", "herself", "itself", "themselves"))
_REACH = 7


def is_done_to_object(mentions: Sequence[Mention], place: int) -> bool:
    """Whether the verb at a place changes its object, which "into" follows."""
    if not mentions[place].text.startswith(_VERBS) or " " in mentions[place].text:
        return False
    following = mentions[place + 1 : place + _REACH]
    if not following or following[0].text in _SELVES or not following[0].has(*_OBJECTS):
        return False
    for mention in following:
        if mention.text == "into":
            return True
        if mention.has(*_STOPPING) or "preposition" in mention.fields:
            return False
    return False
