"""Weather that is none: flowers that rain onto a stage, the thunder of hooves, a rain that has stopped."""

from __future__ import annotations

from filmgate.storyboard.lexicon import Sense, split
from filmgate.storyboard.lexicon.sense import PLURAL, WORD
from filmgate.storyboard.mention import Mention

_NOTHING = (Sense("stop", "no weather", WORD),)
_FALLING = frozenset(split("rain, rains, raining, rained, snow, snows, snowing, hail"))
_DOWN = frozenset(split("on, onto, onto the, down, down on, from, over, upon, into, around"))
_FALLEN = frozenset(
    split("confetti, ash, glass, rice, dust, debris, ticker tape, glitter, rubble, soil, blood")
)
"""What falls so and is no plural."""
_ROARING = frozenset(("thunder", "the thunder"))
_OF = frozenset(("of", "of the", "of a"))
_HAS = frozenset(split("has, had, have, is, was"))
_OVER = frozenset(
    split("stopped, passed, ended, over, gone, blown over, died down, cleared, subsided, finished")
)
_ADVERBS = frozenset(split("finally, just, now, already, long, at last"))
_PLACED = frozenset(("weather",))
_SHOWN = _PLACED | {"sound", "onset"}


def concerns(texts: set[str]) -> bool:
    """Whether something may fall, roar or be over in a text of such words."""
    return not (_FALLING.isdisjoint(texts) and _ROARING.isdisjoint(texts) and _OVER.isdisjoint(texts))


def settle(mentions: list[Mention]) -> None:
    """Empties such words."""
    for place, mention in enumerate(mentions):
        if "weather" not in mention.fields or not mention.text.isascii():
            continue
        falls = mention.text in _FALLING and _is_of_things(mentions, place)
        if falls or _is_over(mentions, place):
            mention.empty(_NOTHING, _SHOWN)
        elif mention.text in _ROARING and _follows(mentions, place) in _OF:
            mention.empty(_NOTHING, _PLACED)


def _follows(mentions: list[Mention], place: int) -> str:
    return mentions[place + 1].text if place + 1 < len(mentions) else ""


def _is_of_things(mentions: list[Mention], place: int) -> bool:
    """Whether it is what things do ("petals rain down on her")."""
    if not place or _follows(mentions, place).partition(" ")[0] not in _DOWN:
        return False
    thing = mentions[place - 1]
    several = thing.part("kind") is PLURAL or (not thing.senses and thing.text.endswith("s"))
    return several or thing.text in _FALLEN


def _is_over(mentions: list[Mention], place: int) -> bool:
    """Whether it is told that it has stopped; what the verb tells then nobody does."""
    after = [m for m in mentions[place + 1 : place + 5] if m.text not in _ADVERBS]
    if len(after) < 2 or after[0].text not in _HAS or after[1].text not in _OVER:
        return False
    after[1].say(_NOTHING)
    return True
