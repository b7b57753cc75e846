"""Smiles that come and go by themselves: "a smile spreads across her face", "his grin fades"."""

from __future__ import annotations

from collections.abc import Sequence

from filmgate.storyboard.lexicon import Sense, split
from filmgate.storyboard.lexicon.inflection import finite
from filmgate.storyboard.lexicon.sense import FINITE, WORD
from filmgate.storyboard.mention import Mention

_SMILES = frozenset(("smile", "grin", "smirk"))
_COMING = frozenset(
    form
    for verb in split(
        "spread, cross, play, touch, tug, form, break, bloom, flicker, curl, creep, appear, light, dawn,"
        " grow, flash, lift, steal, widen, return, come, pull, curve"
    )
    for form in finite(verb)
)
_GOING = frozenset(
    form
    for verb in split(
        "fade, disappear, vanish, drop, fall, die, freeze, falter, slip, melt, crumble, collapse"
    )
    for form in finite(verb)
)
TEARS = frozenset(
    split("tear, tears, a tear, teardrop, teardrops, tears streaming, 泪, 泪水, 眼泪, 泪珠, 热泪")
)
"""What rolls, runs and falls from somebody who weeps."""
_LAUGHS = (Sense("action", "laugh", FINITE),)
_NOUN = ("determiner", "attribute", "mood", "speed", "count", "quality", "look")
_NOTHING = (Sense("stop", "trying", WORD),)
_SMILE = (Sense("action", "smile", FINITE),)
_DRAWN = frozenset(split("smiling, grinning, laughing, crying, winking"))
_DRAWING = frozenset(
    form for verb in split("draw, paint, sketch, scribble, doodle, carve, trace") for form in finite(verb)
)
_ON = frozenset(("on", "of", "to"))
"""How the words for a shot lead to what it shows ("close-up on her smirk")."""
_REACH = 7
_BREAKS = ("punctuation", "clause", "then")


def concerns(texts: set[str]) -> bool:
    """Whether any of a prompt's words is a smile."""
    return not (_SMILES.isdisjoint(texts) and _DRAWN.isdisjoint(texts) and "laughter" not in texts)


def settle(mentions: list[Mention]) -> None:
    """Says of whoever's face it is that they smile, and of a smile that goes nothing."""
    for place, mention in enumerate(mentions[:-1]):
        if mention.text == "laughter":
            _laugh(mentions, place)
        if mention.text in _DRAWN and mentions[place + 1].text == "face" and _is_drawn(mentions, place):
            mention.say(_NOTHING)
        if mention.text not in _SMILES or not place or not mentions[place - 1].has(*_NOUN):
            continue
        verb = next((at for at in range(place + 1, len(mentions)) if not mentions[at].has("speed")), place)
        if _stands_alone(mentions, place):
            owned = "pronoun" in mentions[place - 1].fields
            mention.say((Sense("body", "smile", WORD), *_SMILE) if owned else _SMILE)
            continue
        word = mentions[verb].text.partition(" ")[0]
        if word in _GOING:
            mention.say(_NOTHING)
            mentions[verb].say(_NOTHING)
        elif word in _COMING:
            mention.say(_NOTHING)
            mentions[verb].say(_SMILE)
            _move_to_face(mentions, verb)


def _is_drawn(mentions: Sequence[Mention], place: int) -> bool:
    """Whether a face is only drawn ("draws a big smiling face into the foam")."""
    start = place
    while start and mentions[start - 1].has(*_NOUN):
        start -= 1
    return 0 < start < place and mentions[start - 1].text in _DRAWING


def _laugh(mentions: list[Mention], place: int) -> None:
    """Says of whoever shakes with laughter that they laugh."""
    joint = next((at for at in range(place - 1, max(0, place - 3), -1) if mentions[at].text == "with"), 0)
    if joint and "action" in mentions[joint - 1].fields and not mentions[joint - 1].get("action"):
        mentions[joint - 1].say(_LAUGHS)


def _move_to_face(mentions: list[Mention], verb: int) -> None:
    """Tells it at the face, whose owner stands before it."""
    for mention in mentions[verb + 1 : verb + _REACH]:
        if mention.has(*_BREAKS):
            return
        if "body" in mention.fields:
            mentions[verb].say(_NOTHING)
            mention.say((*mention.senses, *_SMILE))
            return


def _stands_alone(mentions: Sequence[Mention], place: int) -> bool:
    """Whether marks part it from all that is beside it ("her face, blue light, a huge grin.")."""
    start = place
    while start and mentions[start - 1].has(*_NOUN):
        start -= 1
    if not start or mentions[start].negated or not mentions[place + 1].has("punctuation"):
        return False
    framed = start > 1 and mentions[start - 1].text in _ON and mentions[start - 2].has("framing", "move")
    return framed or mentions[start - 1].has("punctuation", "and", "then")


def opening(mentions: Sequence[Mention], face: int, last: int) -> int:
    """Where the clause begins whose deed a face or tears tell, if it goes on a sentence that has told one
    since the last cut ("he nods, and a smile crosses his face"); else 0."""
    weeps = mentions[face].text in TEARS and mentions[face + 1 : face + 2] != []
    weeps = weeps and mentions[face + 1].get("stop") == "aside"  # what the tears do
    if not (weeps or mentions[face].has("body")):
        return 0
    start = face
    while start > last and not mentions[start - 1].has(*_BREAKS, "and"):
        start -= 1
    told = any(m.part("action") is FINITE and not m.by_camera for m in mentions[last : start - 1])
    meanwhile = start == last or mentions[start - 1].ends_sentence or mentions[start - 1].has("clause")
    return start if told and not meanwhile else 0
