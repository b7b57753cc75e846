"""Instruments that are heard and not seen: "a distant violin", "steel guitar", "score: slow piano"."""

from __future__ import annotations

from functools import cache
from itertools import takewhile

from filmgate.storyboard.lexicon import Sense, split, table
from filmgate.storyboard.lexicon.inflection import plural
from filmgate.storyboard.lexicon.sense import WORD
from filmgate.storyboard.mention import Mention
from filmgate.storyboard.vocabulary import SoundCue, SubjectKind

_INSTRUMENTS = frozenset((SubjectKind.PIANO, SubjectKind.GUITAR, SubjectKind.VIOLIN))
_ACTORS = frozenset(("kind", "action"))
_SCORES = frozenset(split("soundtrack, on the soundtrack, sound design, audio, narration, voice-over, score"))
_FAR = frozenset(split("distant, faraway, far-off, faint, muffled, offscreen, off-screen, unseen, invisible"))
_SOUNDING = frozenset(
    split(
        "sound, sounds, strains, notes, music, melody, tune, audio, score, soundtrack, hear, hears, hearing,"
        " heard, sfx, accompanied"
    )
)
"""Words before an instrument that tell that it is heard."""
_OF_FILM = frozenset(
    split(
        "soundtrack, score, music, melody, riff, note, notes, chord, chords, theme, tune, accompaniment,"
        " sound, track, solo, underscore"
    )
)
"""Words right after an instrument that tell what is heard of it."""
_MAKES = frozenset(("steel", "slide", "acoustic", "classical", "electric", "spanish"))
"""Adjectives of instruments that tell how they sound."""
_ELSEWHERE = (
    *("somewhere", "far off", "far away", "in the background", "in the distance", "on the soundtrack"),
    *("on the score", "off screen", "offscreen", "off-screen", "next door", "on the radio", "over the radio"),
    *("from another", "from the next", "from a window", "from an open window", "drifts", "drifting"),
)
"""How phrases after it begin that tell that it is not there."""
_PASSED = ("attribute", "mood", "count", "speed", "quality", "look", "stop", "tone")
_HANDLING = frozenset(("hold", "carry", "play_music", "pull", "give"))
_TONES = ("mood", "tone", "sound", "speed")
"""What tells how something sounds."""
_NOTHING = (Sense("stop", "heard", WORD),)
_MUSIC = (Sense("sound", SoundCue.MUSIC_CALM.value, WORD),)
_REACH = 6
_PLAYED = frozenset(("kind", "action"))


def concerns(texts: set[str]) -> bool:
    """Whether any of such words names an instrument, or what else is heard."""
    return not _heard().isdisjoint([text.rpartition(" ")[2] for text in texts])


def settle(mentions: list[Mention]) -> None:
    """Says of instruments that are only heard that there is music."""
    known = _heard()
    for place, mention in enumerate(mentions):
        if mention.fields.isdisjoint(_PLAYED) or mention.text.rpartition(" ")[2] not in known:
            continue
        if mention.negated:
            continue
        dance = mention.get("action") == "dance" and _is_far(mentions, place)
        played = mention.get("kind") in _INSTRUMENTS and not mention.has("action")
        if dance or (played and _is_heard(mentions, place)):
            mention.say(_MUSIC)
            _silence(mentions, place + 1)


@cache
def _heard() -> frozenset[str]:
    words = split(table("sounds.toml")["music"]["heard"])
    return frozenset(form for word in words if " " not in word for form in (word, plural(word)))


def _is_heard(mentions: list[Mention], place: int) -> bool:
    phrase = " ".join(m.text for m in mentions[place + 1 : place + 1 + _REACH])
    first = phrase.partition(" ")[0]
    if _is_scored(mentions, place):
        return not _is_held(mentions, place)
    if first in _OF_FILM or phrase.startswith(_ELSEWHERE) or _is_elsewhere_at_play(phrase):
        return not _is_played(mentions, place)
    return _is_far(mentions, place) or _is_tag(mentions, place)


def _is_scored(mentions: list[Mention], place: int) -> bool:
    """Whether its sentence is about the soundtrack."""
    before = takewhile(lambda m: not m.ends_sentence, reversed(mentions[:place]))
    after = takewhile(lambda m: not m.ends_sentence, mentions[place:])
    return any(m.text in _SCORES for m in (*before, *after))


def _is_elsewhere_at_play(phrase: str) -> bool:
    verb, _, rest = phrase.partition(" ")
    return verb in ("plays", "playing", "sounds", "sounding") and rest.startswith(_ELSEWHERE)


def _is_played(mentions: list[Mention], place: int) -> bool:
    """Whether somebody has it in their hands ("plays a guitar solo")."""
    before = reversed(mentions[max(0, place - _REACH) : place])
    clause = takewhile(lambda mention: not mention.has("punctuation"), before)
    return any(m.get("action") not in (None, "look") for m in clause)


def _is_far(mentions: list[Mention], place: int) -> bool:
    """Whether the words before it tell that it only sounds ("the faint notes of a piano")."""
    if _is_held(mentions, place):
        return False
    for mention in reversed(mentions[max(0, place - _REACH) : place]):
        if mention.text in _FAR or mention.text in _SOUNDING:
            return True
        if mention.senses and not (mention.has(*_PASSED, "determiner") or mention.text in ("of", ":", "by")):
            return False
    return False


def _is_held(mentions: list[Mention], place: int) -> bool:
    return any(m.get("action") in _HANDLING for m in mentions[max(0, place - _REACH) : place])


def _is_tag(mentions: list[Mention], place: int) -> bool:
    """Whether it stands between commas with nothing but adjectives, no article, and not at the beginning."""
    after = mentions[place + 1 : place + 2]
    if after and not after[0].has("punctuation"):
        return False
    start = place
    while start and not mentions[start - 1].has("punctuation"):
        start -= 1
        other = mentions[start].has("determiner", "action", "kind", "preposition", "and", "attribute")
        if other and mentions[start].text not in _MAKES:
            return False
    if not 0 < start < place or mentions[start].text.startswith(("a ", "an ")):
        return False
    return any(m.has(*_TONES) for m in mentions[start:place]) or _ends_list(mentions, place)


def _ends_list(mentions: list[Mention], place: int) -> bool:
    """Whether only words about the film come after it."""
    return not any(m.has("kind", "action", "garment") for m in mentions[place + 1 :])


def _silence(mentions: list[Mention], place: int) -> None:
    """Nobody is seen to play it."""
    if place < len(mentions) and mentions[place].get("action") == "play_music":
        mentions[place].say(_NOTHING)
