"""Ages that are told: years count nobody ("a five-year-old boy", "a girl of seven"), a baby owl is an owl."""

from __future__ import annotations

from filmgate.storyboard.lexicon import Sense, split, table
from filmgate.storyboard.lexicon.sense import NOUN, WORD
from filmgate.storyboard.mention import Mention

_UNITS = frozenset(split("year, years, month, months, week, weeks, day, days"))
_TOLD = (Sense("stop", "age", WORD),)
_AGED = (Sense("attribute", "elderly", WORD),)
_CHILD = (Sense("kind", "child", NOUN),)
_BABY = (Sense("attribute", "baby", WORD),)
_WORDS = {"sixteen": 16, "eighteen": 18, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50} | {
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
_ELDERLY = 60
_GROWN = 13
_PEOPLE = frozenset(table("people.toml")["noun"])
_ANIMALS = frozenset(table("animals.toml")["noun"])
_OF = frozenset(("of", "aged", "age"))
_TURNING = frozenset(("turns", "turning", "turned", "turn"))
_ABOUT = frozenset(("about", "around", "perhaps", "maybe", "some"))
_NOUNS = ("kind", "attribute", "garment", "setting", "time_of_day")


def concerns(texts: set[str]) -> bool:
    """Whether any of a prompt's words may tell an age."""
    return (
        "baby" in texts
        or not _TURNING.isdisjoint(texts)
        or not (_UNITS.isdisjoint(texts) and _OF.isdisjoint(texts))
    )


def settle(mentions: list[Mention]) -> None:
    """Takes the numbers that tell an age from the nouns beside them."""
    for place, mention in enumerate(mentions):
        if place > 1 and mentions[place - 1].text in _UNITS and mention.text.startswith("old"):
            _tell(mentions, place)
        elif mention.text in _TURNING:
            _tell_birthday(mentions, place)
        elif "count" in mention.fields and is_of_person(mentions, place) and _counts_nothing(mentions, place):
            mention.say(_TOLD)
        elif mention.text == "baby" and _leads_to_animal(mentions, place):
            mention.say(_BABY)


def _tell_birthday(mentions: list[Mention], place: int) -> None:
    """Empties a turn that is a birthday ("my daughter turning five blows out the candles")."""
    years = mentions[place + 1] if place + 1 < len(mentions) else None
    if years is not None and _number(years) and _counts_nothing(mentions, place + 1):
        mentions[place].say(_TOLD)
        years.say(_TOLD)


def _leads_to_animal(mentions: list[Mention], place: int) -> bool:
    """Whether an animal follows: "a baby owl" is no baby."""
    after = mentions[place + 1 : place + 2]
    return bool(after) and after[0].get("kind") in _ANIMALS and after[0].start == mentions[place].end + 1


def _tell(mentions: list[Mention], old: int) -> None:
    """What years before "old" say: that somebody is old, or who it is where no noun follows."""
    number, unit = mentions[old - 2 : old]
    kind = mentions[old].get("kind")
    years = _number(number) if unit.text.startswith("year") else 1
    if not years:
        return
    number.say(_TOLD)
    unit.say(_TOLD)
    if kind is not None:
        if years < _ELDERLY:
            mentions[old].text = mentions[old].text.removeprefix("old ")
            mentions[old].say((Sense("kind", kind.removeprefix("old_"), mentions[old].senses[0].part),))
        return
    mentions[old].say(_AGED if years >= _ELDERLY else _TOLD)
    if years < _GROWN and _stands_alone(mentions, old):
        mentions[old].say(_CHILD)


def _number(mention: Mention) -> int:
    if mention.text.isdecimal():
        return int(mention.text)
    return _WORDS.get(mention.text) or int(mention.get("count") or 0)


def _stands_alone(mentions: list[Mention], old: int) -> bool:
    """Whether an article stands before an age, and no noun after it ("a six-year-old sings")."""
    before = mentions[old - 3] if old > 2 else None
    after = mentions[old + 1] if old + 1 < len(mentions) else None
    noun = after is not None and (after.has(*_NOUNS) or not after.senses)
    return before is not None and before.has("determiner") and not noun


def is_of_person(mentions: list[Mention], place: int) -> bool:
    """Whether a number stands where it tells how old somebody is ("a girl of perhaps ten", "turns ten")."""
    of = place - 1
    while of > 0 and mentions[of].text in _ABOUT:
        of -= 1
    if of > 0 and mentions[of].text in _TURNING:
        return True
    return of > 0 and mentions[of].text in _OF and mentions[of - 1].get("kind") in _PEOPLE


def _counts_nothing(mentions: list[Mention], place: int) -> bool:
    """Whether no noun follows a number."""
    after = mentions[place + 1] if place + 1 < len(mentions) else None
    return after is None or after.text in _UNITS or not (after.has(*_NOUNS) or not after.senses)
