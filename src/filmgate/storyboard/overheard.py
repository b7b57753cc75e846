"""What is told of the sound alone: "Audio: dogs barking, a train", "no music, only insects and wind"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import takewhile

from filmgate.storyboard.lexicon import Sense, split, turned
from filmgate.storyboard.lexicon.sense import FINITE, WORD
from filmgate.storyboard.mention import Mention

_NOTHING = (Sense("stop", "overheard", WORD),)
_HEADS = frozenset(
    split(
        "sound, sounds, audio, soundscape, sfx, design, effects, ambience, foley, ambient sound,"
        " ambient sounds, sound design, sound effects, natural sound, natural sounds, noises,"
        " background sound, background sounds"
    )
)
"""Words before a colon, or before "of", that head such a list."""
_MUSIC = frozenset(split("music, score, soundtrack, background music"))
_ONLY = frozenset(split("only, just, nothing but, solely"))
_ALONE = frozenset(("only", "nothing but", "solely", "只有", "只剩", "仅有", "只剩下", "只听见", "只听得见"))
_SOUND = frozenset(("sound", "sounds", "sound of", "sounds of"))
_OF = frozenset(("of", "of the", "of a"))
_BETWEEN = ("stop", "tone", "mood", "filmword")
_SHOWN = frozenset(("kind", "action"))
_NEAR = 3
_CUES = {"dog": "dog_bark", "puppy": "dog_bark", "bird": "birds", "horse": "horse_hooves", "door": "door"}
"""What is heard of those that the tables list by their deeds."""


def concerns(texts: set[str]) -> bool:
    """Whether a text of such words may tell of sounds alone."""
    return not (_HEADS.isdisjoint(texts) and _MUSIC.isdisjoint(texts))


def is_all(mentions: Sequence[Mention]) -> bool:
    """Whether nothing else is heard than what is told ("only the sound of rain", 只有雨声)."""
    texts = [mention.text for mention in mentions]
    if _ALONE.isdisjoint(texts):
        return False
    for place in (at for at, text in enumerate(texts) if text in _ALONE):
        named = (m for m in mentions[place + 1 : place + 1 + _NEAR] if not m.has("determiner", "attribute"))
        first = next(named, None)
        if first is not None and ("sound" in first.fields or first.text in _SOUND):
            return True
    return False


def settle(mentions: list[Mention]) -> None:
    """Has what is only heard say no more than its sound."""
    for place, mention in enumerate(mentions):
        if mention.text in _HEADS:
            first = _first_of_list(mentions, place)
        elif mention.text in _MUSIC and mention.negated:
            first = _after_only(mentions, place)
        else:
            continue
        if first:
            for one in takewhile(lambda m: not m.ends_sentence, mentions[first:]):
                _silence(one)


def _first_of_list(mentions: list[Mention], place: int) -> int:
    """Where the list begins that a word heads; 0 if it heads none."""
    for at in range(place + 1, min(place + 1 + _NEAR, len(mentions))):
        if mentions[at].text == ":":
            return at + 1
        if mentions[at].text in _OF and at == place + 1:
            return at + 1 if _is_list(mentions, at + 1) else 0
        if not mentions[at].has(*_BETWEEN):
            return 0
    return 0


def _after_only(mentions: list[Mention], place: int) -> int:
    """Where it is told what is heard instead ("no score, just waves and gulls")."""
    for at in range(place + 1, min(place + 1 + _NEAR, len(mentions))):
        if mentions[at].text in _ONLY:
            return at + 1 if _is_list(mentions, at + 1) else 0
        if mentions[at].ends_sentence or mentions[at].has("action", "kind"):
            return 0
    return 0


def _is_list(mentions: list[Mention], place: int) -> bool:
    """Whether the rest of the sentence tells no deed of anybody."""
    rest = takewhile(lambda m: not m.ends_sentence, mentions[place:])
    return not any(m.part("action") is FINITE or "pronoun" in m.fields or "clause" in m.fields for m in rest)


def _silence(mention: Mention) -> None:
    """Nobody is seen for being heard."""
    if mention.fields.isdisjoint(_SHOWN) or mention.negated or "dialogue" in mention.fields:
        return
    heard = tuple(sense for sense in mention.senses if sense.field == "sound")
    cue = None if heard else _cues().get(mention.get("kind") or "")
    mention.say(heard or ((Sense("sound", cue, WORD),) if cue else _NOTHING))


@cache
def _cues() -> dict[str, str]:
    """A kind -> what is heard of it."""
    return {
        **_CUES,
        **{str(kind): str(cue) for kind, cue in turned("inference.toml", "sounds_of_kind").items()},
    }
