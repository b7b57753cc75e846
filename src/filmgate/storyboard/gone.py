"""Those who have left are not there ("Everyone has gone home", "the guests have left"); somebody who was seen
before vanishes ("he looks up, but she is gone")."""

from __future__ import annotations

from filmgate.storyboard.lexicon import Sense, split
from filmgate.storyboard.lexicon.sense import FINITE, WORD
from filmgate.storyboard.mention import Mention

_NOTHING = (Sense("stop", "gone", WORD),)
_GONE = frozenset(
    split(
        "left, gone, departed, fled, evacuated, vanished, disappeared, gone home, gone inside, gone away,"
        " gone off, gone to bed, gone to sleep"
    )
)
_VANISHED = (Sense("action", "vanish", FINITE),)
_IS = frozenset(("is", "was", "'s"))
_HAVE = frozenset(("has", "have", "had", "is", "are"))
_BETWEEN = frozenset(split("already, all, long, just, since, now, else, been, finally"))
_EVERYONE = frozenset(split("everyone, everybody, everyone else, everybody else"))
_REACH = 4


def concerns(texts: set[str]) -> bool:
    """Whether any of a prompt's words may tell that somebody has left."""
    return "used" in texts or not _GONE.isdisjoint(texts)


def settle(mentions: list[Mention]) -> None:
    """Empties the words for all or several who have left."""
    for place, mention in enumerate(mentions):
        if mention.text in _GONE and (who := _who(mentions, place)) is not None:
            mention.say(_NOTHING)
            mentions[who].say(_NOTHING)
        elif mention.text == "gone" and _was_seen(mentions, place):
            mention.say(_VANISHED)
        elif mention.text == "used" and place and _used_to_be(mentions, place):
            mentions[place - 1].say(_NOTHING)


def _was_seen(mentions: list[Mention], place: int) -> bool:
    """Whether somebody alone "is gone", after a deed."""
    being = place - 1
    while being > 0 and mentions[being].text in _BETWEEN:
        being -= 1
    if being < 1 or mentions[being].text not in _IS:
        return False
    return mentions[being - 1].has("kind", "pronoun") and any(m.has("action") for m in mentions[: being - 1])


def _used_to_be(mentions: list[Mention], place: int) -> bool:
    """Whether a noun right before tells what was there once ("where the piano used to be")."""
    before, after = mentions[place - 1], mentions[place + 1 : place + 3]
    where = any(m.text == "where" for m in mentions[max(0, place - _REACH) : place])
    return where and "kind" in before.fields and len(after) > 1 and after[0].text == "to"


def _who(mentions: list[Mention], place: int) -> int | None:
    """Where those stand who "have left", if they are all or several."""
    has_left = False
    for at in range(place - 1, max(-1, place - 1 - _REACH), -1):
        mention = mentions[at]
        if has_left and (mention.text in _EVERYONE or _are_several(mention)):
            return at
        if mention.text not in _HAVE | _BETWEEN:
            return None
        has_left = has_left or mention.text in _HAVE
    return None


def _are_several(mention: Mention) -> bool:
    """Whether a noun stands for many people."""
    several = mention.text.endswith("s") or mention.get("kind") == "crowd"
    return several and "kind" in mention.fields and "action" not in mention.fields
