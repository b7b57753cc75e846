"""Small houses and towers: whoever is in one is in its room, whoever is before one sees it from without."""

from __future__ import annotations

from filmgate.storyboard.lexicon import Sense, split
from filmgate.storyboard.lexicon.sense import NOUN, WORD
from filmgate.storyboard.mention import Mention

_HOMES = frozenset(
    split(
        "house, old house, wooden house, farm house, brick house, beach house, lake house, country house,"
        " townhouse, cottage, country cottage, thatched cottage, cabin, log cabin, mountain cabin, hut,"
        " mud hut, bamboo hut, beach hut, bungalow, chalet, lodge, shack, 房子, 房屋, 木屋, 小屋,"
        " 小木屋, 茅屋, 茅草屋, 草屋, 农舍, 老房子, 老宅, 平房, 石屋"
    )
)
_TOWERS = frozenset(("tower", "stone tower", "castle tower", "turret", "高塔", "塔楼", "塔"))
_WITHIN = frozenset(("in", "inside", "inside of", "within"))
_BEFORE = frozenset(("outside", "front of", "in front of"))
_WITHIN_HAN = frozenset(("里", "内", "中", "里面", "之中", "里的", "内的", "中的"))
_DESCRIBING = ("determiner", "attribute", "count", "quality", "mood")
_ROOM = (Sense("setting", "living_room", NOUN),)
_KEEP = (Sense("setting", "castle", NOUN),)
_HOUSE = (Sense("kind", "house", NOUN), Sense("place", "village", WORD))
_HOUSE_BEHIND = (Sense("kind", "house", NOUN), Sense("setting", "village", NOUN))
_REACH = 4


def concerns(texts: set[str]) -> bool:
    """Whether any of such words is a small house or a tower."""
    return not (_HOMES.isdisjoint(texts) and _TOWERS.isdisjoint(texts))


def settle(mentions: list[Mention]) -> None:
    """Has every small house say the room of those within, or the house itself."""
    for place, mention in enumerate(mentions):
        room = _ROOM if mention.text in _HOMES else _KEEP if mention.text in _TOWERS else None
        if room is not None and mention.has("kind", "setting"):
            where = _where(mentions, place)
            if where in _WITHIN or (mention.text[-1] > "z" and _is_around(mentions, place)):
                mention.say(room)
            elif room is _ROOM and "setting" in mention.fields:
                mention.say(_HOUSE_BEHIND if where in _BEFORE else _HOUSE)


def _where(mentions: list[Mention], place: int) -> str:
    """The preposition of its phrase ("in an old cabin"), also where a verb has it ("sits in the hut")."""
    for before in reversed(mentions[max(0, place - _REACH) : place]):
        if before.text.startswith("int ."):
            return "inside"
        if before.text != "'s" and not before.has(*_DESCRIBING, "kind"):
            return before.text if before.text in _BEFORE else before.text.rpartition(" ")[2]
    return ""


def _is_around(mentions: list[Mention], place: int) -> bool:
    """Whether somebody is in it, and does not come out of it (小木屋里, not 从小木屋里)."""
    after = mentions[place + 1].text if place + 1 < len(mentions) else ""
    return after in _WITHIN_HAN and all(m.text != "从" for m in mentions[max(0, place - _REACH) : place])
