"""What the camera does one thing after another, in English: "pans left, then tilts up and pushes in"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from filmgate.storyboard.lexicon import split
from filmgate.storyboard.mention import Mention
from filmgate.storyboard.text import is_han

_RANKLESS = frozenset(("static", "handheld"))
"""How a camera is held, which is no way that it goes."""
_ADVERBS = ("stop", "speed", "mood", "then", "attribute")
_ORDERING = frozenset(split("before, then, into, finally"))
_REACH = 4


def follows(mentions: Sequence[Mention], place: int, since: int) -> bool:
    """Whether a mention tells the camera's next move; the last beat begins at `since`."""
    if not _moves(mentions[place]):
        return False
    joint = _joint(mentions, place)
    if joint is None or not (_goes(mentions, place) or joint.text in _ORDERING):
        return False
    return _is_another(mentions[place], mentions[since:place])


def goes_on(beat: Sequence[Mention], before: Iterable[Sequence[Mention]]) -> bool:
    """Whether a beat shows what the camera does next, after another move that was told before."""
    own = next((place for place, m in enumerate(beat) if "move" in m.fields and _moves(m)), None)
    if own is None or not (_goes(beat, own) or any(m.text in _ORDERING for m in beat[:_REACH])):
        return False
    return _is_another(beat[own], [m for mentions in before for m in mentions])


def _is_another(mention: Mention, before: Iterable[Mention]) -> bool:
    """Whether the last move told before was another one."""
    known = [m.get("move") for m in before if "move" in m.fields and _moves(m)]
    return bool(known) and known[-1] != mention.get("move")


def _moves(mention: Mention) -> bool:
    """Whether it tells how the camera goes, and not only how it is held."""
    move = mention.get("move")
    return move is not None and move not in _RANKLESS and not (mention.negated or is_han(mention.text))


def _goes(mentions: Sequence[Mention], place: int) -> bool:
    """Whether a verb tells it ("the camera pans", "we push in")."""
    verb = mentions[place].text.partition(" ")[0]
    if verb.endswith("s") or mentions[place].get("move") == "whip_pan":
        return True
    return any(m.text == "we" for m in mentions[max(0, place - 2) : place])


def _joint(mentions: Sequence[Mention], place: int) -> Mention | None:
    """The comma, "and" or "before" that leads to a verb, past its adverbs."""
    for before in reversed(mentions[max(0, place - _REACH) : place]):
        if before.text == "," or before.text in _ORDERING or before.has("and", "then"):
            return before
        if not before.has(*_ADVERBS) and before.senses:
            return None
    return None
