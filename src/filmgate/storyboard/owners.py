"""Who is only named for what or for whose they are: "grandma's cat", "a fawn and its mother"."""

from __future__ import annotations

from collections.abc import Iterator

from filmgate.storyboard.lexicon import Sense, split, table
from filmgate.storyboard.lexicon.sense import FINITE, NOUN
from filmgate.storyboard.mention import Mention

_RULERS = frozenset(("king", "queen", "wizard"))
_HOUSEHOLD = frozenset(
    split(
        "daughter, daughters, son, sons, wife, widow, guard, guards, army, soldiers, knights, knight, maid,"
        " maids, servant, servants, men, apprentice, champion, messenger"
    )
)
"""Those who are named for a ruler who is not there ("the pharaoh's daughter")."""
_TRADES = frozenset(
    split(
        "astronaut, soldier, doctor, scientist, detective, police, firefighter, chef, knight, pirate, diver"
    )
)
_OF_TRADES = frozenset(
    split("daughter, son, wife, husband, widow, grandson, granddaughter, apprentice, children")
)
"""Those who are named for whoever has a trade and is elsewhere ("the astronaut's daughter")."""
_WIVES = frozenset(("wife", "widow", "ghost"))
_COSTUMES = frozenset(("uniform", "costume", "outfit", "habit", "robes"))
"""What is named for whoever wears such ("a sailor's uniform")."""
_GROWN = frozenset(("hair", "beard", "mustache", "moustache", "ponytail", "braids", "curls"))
"""What no one puts away: whoever has it is there."""
_TENDING = frozenset(("work", "hold", "carry", ""))
"""What somebody does to clothes that nobody has on ("irons", "folds", "picks up")."""
_OF_ANIMALS = frozenset(("its", "their", "它的", "它"))
_YOUNG = frozenset(split("calf, cub, cubs, chick, chicks, pup, pups, foal, fawn, kid"))
"""Young animals of many kinds: of which, those named before them tell."""
_PARENTS = frozenset(split("mother, father, mum, mom, dad, mama, papa"))
OF_SOMEBODY = frozenset(("his", "her"))
ANIMALS = frozenset(table("animals.toml")["noun"])


def owner(mentions: list[Mention], place: int) -> Iterator[Mention]:
    """Who is only named for what is theirs."""
    if _owns_an_animal(mentions, place):
        yield mentions[place - 1]


def kin(mentions: list[Mention], place: int) -> Iterator[Mention]:
    """A word for an animal's own: one that does something is such an animal."""
    if not _is_kin(mentions, place):
        return
    animals = [m for m in mentions[:place] if m.get("kind") in ANIMALS]
    owner = next((m.get("kind") for m in reversed(animals) if m.text not in _YOUNG), None)
    acts = place + 1 < len(mentions) and mentions[place + 1].part("action") is FINITE
    if acts and owner and mentions[place].text in _PARENTS:
        mentions[place].say((Sense("kind", owner, NOUN),))
    else:
        yield mentions[place]


def _is_kin(mentions: list[Mention], place: int) -> bool:
    """Whether "mother" is an animal's ("a fawn and its mother")."""
    if not place:
        return False
    if mentions[place - 1].text == "'s" and place > 1:
        return mentions[place - 2].get("kind") in ANIMALS
    if mentions[place - 1].text in OF_SOMEBODY:
        kinds = [m.get("kind") for m in mentions[:place] if "kind" in m.fields]
        return bool(kinds) and all(kind in ANIMALS for kind in kinds)
    if mentions[place - 1].text not in _OF_ANIMALS:
        return False
    owner = next((m.get("kind") for m in reversed(mentions[:place]) if "kind" in m.fields), None)
    return owner in ANIMALS or (mentions[place - 1].text != "their" and owner != "baby")


def _owns_an_animal(mentions: list[Mention], place: int) -> bool:
    """Whether somebody is only named for what is theirs ("grandma's cat", "a sailor's uniform")."""
    owned = next((m for m in mentions[place + 1 : place + 4] if not m.has("attribute", "count")), None)
    if place == 0 or owned is None:
        return False
    owner = mentions[place - 1].get("kind")
    ruled = (owner in _RULERS and owned.text in _HOUSEHOLD) or (owner is not None and owned.text in _WIVES)
    ruled = ruled or (owner in _TRADES and owned.text in _OF_TRADES)
    worn = owned.text in _COSTUMES and place > 1 and mentions[place - 2].text in ("a", "an")
    worn = worn or (owned.has("garment") and _is_worn(mentions, place - 1))
    worn = worn or (owned.has("garment") and owned.text not in _GROWN and _is_handled(mentions, place - 1))
    return ruled or worn or owned.get("kind") in ANIMALS


def _is_handled(mentions: list[Mention], owner: int) -> bool:
    """Whether somebody does something to clothes that are named for whoever has them ("irons a man's
    shirt")."""
    at = owner - 1
    while at > 0 and "attribute" in mentions[at].fields:
        at -= 1
    return at > 0 and mentions[at].text in ("a", "an") and mentions[at - 1].get("action") in _TENDING


def _is_worn(mentions: list[Mention], owner: int) -> bool:
    """Whether an article and "in" stand before whoever clothes are named for ("in a captain's hat")."""
    at = owner - 1
    while at > 0 and (not mentions[at].senses or "attribute" in mentions[at].fields):
        at -= 1
    if at < 1 or mentions[at].text not in ("a", "an"):
        return False
    return mentions[at - 1].text == "in" or "wear" in mentions[at - 1].fields
