"""Nouns for somebody that only give a name: "the patient room", "a cartoon for my niece", a chess bishop."""

from __future__ import annotations

from itertools import takewhile

from filmgate.storyboard.lexicon import Sense, split, table
from filmgate.storyboard.lexicon.sense import FINITE, PLURAL, WORD
from filmgate.storyboard.mention import Mention

_NOTHING = (Sense("stop", "named for", WORD),)
_ANIMALS = frozenset(table("animals.toml")["noun"])
_PEOPLE = frozenset(table("people.toml")["noun"])
_ANIMATE = _PEOPLE | _ANIMALS
_KIND, _DEED = frozenset(("kind",)), frozenset(("action",))
_ROOMS = frozenset(split("room, rooms, ward, wards, quarters, lounge, entrance, cab, hall, lobby"))
"""What is named for those who use it."""
_AUDIENCES = frozenset(
    split(
        "kids, children, toddlers, adults, teens, teenagers, babies, families, beginners, students, parents"
    )
)
_OURS = frozenset(("my", "our"))
"""What tells that somebody is the writer's: no figure of the film, if it is made for them."""
_CAPS = frozenset(
    split(
        "cap, hat, helmet, uniform, coat, jacket, apron, robe, hood, gown, crown, tunic, gloves, boots, vest"
    )
)
"""What is called after those who wear it for their trade."""
_WEARING = frozenset((",", "and", "with", "in", "wearing", "wears"))
_CHESS = frozenset(
    split("chess, chessboard, checkmate, play chess, playing chess, plays chess, chess player")
)
_PIECES = frozenset(split("bishop, bishops, queen, king, knight, knights"))
_MOVING = frozenset(
    split("move, moves, moving, moved, take, takes, capture, captures, sacrifice, sacrifices, lose, loses")
)
_HIDES = frozenset(split("pelt, pelts, skin, skins, fur, feather, feathers, bone, bones, tooth, horn"))
"""What an animal before it is only named for ("a wolf pelt")."""
_WATCHED = _ROOMS | _AUDIENCES | _CHESS | _HIDES | _OURS | _CAPS
_WHOSE = "'s"
_NAMING = _WATCHED | _PIECES | {_WHOSE}
_SPOKEN_OF = frozenset(("he", "she", "him", "her", "his", "they", "them", "their"))
_DESCRIBING = ("determiner", "attribute")


def concerns(texts: set[str]) -> bool:
    """Whether a prompt has such a room, an audience or a game of chess."""
    return not _WATCHED.isdisjoint(texts) or _WHOSE in texts


def settle(mentions: list[Mention]) -> None:
    """Empties those nouns."""
    plays = not _CHESS.isdisjoint({mention.text for mention in mentions})
    for place, mention in enumerate(mentions):
        text = mention.text
        if text not in _NAMING:
            continue
        if text in _ROOMS:
            _name_user(mentions, place)
        elif text == _WHOSE:
            _name_owner(mentions, place)
        elif text in _HIDES:
            _name_beast(mentions, place)
        elif text in _CAPS:
            _name_wearer(mentions, place)
        elif text in _OURS:
            _name_receiver(mentions, place)
        elif (text in _AUDIENCES and _is_audience(mentions, place)) or (
            plays and text in _PIECES and _is_moved(mentions, place)
        ):
            mention.say(_NOTHING)


def _name_user(mentions: list[Mention], place: int) -> None:
    """Empties whoever stands right before ("the crew quarters", "the boys' room")."""
    user = mentions[place - 1] if place else None
    if user is not None and user.get("kind") in _ANIMATE and not user.has("action"):
        user.empty(_NOTHING, _KIND)


def _name_owner(mentions: list[Mention], place: int) -> None:
    """Empties whose place it is where it plays, if nothing more is said of them ("a pharaoh's tomb")."""
    owner = mentions[place - 1] if place else None
    if owner is None or owner.get("kind") not in _ANIMATE or owner.has("action", "name"):
        return
    owned = next((m for m in mentions[place + 1 : place + 4] if not m.has("attribute", "mood")), None)
    if owned is None or "setting" not in owned.fields or owned.has("action"):
        return
    if not _SPOKEN_OF.intersection([mention.text for mention in mentions]):
        owner.empty(_NOTHING, _KIND)


def _name_beast(mentions: list[Mention], place: int) -> None:
    """Empties the animal right before its hide, of which only that is left ("a wolf pelt")."""
    beast = mentions[place - 1] if place else None
    if beast is not None and beast.get("kind") in _ANIMALS and not beast.has("action"):
        beast.empty(_NOTHING, _KIND)
        mentions[place].empty(_NOTHING, _DEED)


def _name_wearer(mentions: list[Mention], place: int) -> None:
    """Empties whose cap it would be that somebody else wears ("a blue sweater and a captain's cap")."""
    if place < 4 or mentions[place - 1].text != "'s" or mentions[place - 3].text not in ("a", "an"):
        return
    wearer = mentions[place - 2]
    if mentions[place - 4].text in _WEARING and wearer.get("kind") in _PEOPLE and not wearer.has("action"):
        wearer.empty(_NOTHING, _KIND)


def _name_receiver(mentions: list[Mention], place: int) -> None:
    """Empties the writer's folk for whom a film is made ("a cartoon for my niece about an owl")."""
    if not place or mentions[place - 1].text != "for" or not _is_before_deeds(mentions, place - 1):
        return
    noun = next((m for m in mentions[place + 1 : place + 4] if not m.has("attribute", "stop")), None)
    if noun is not None and noun.get("kind") in _ANIMATE:
        noun.empty(_NOTHING, _KIND)


def _is_audience(mentions: list[Mention], place: int) -> bool:
    """Whether something is only made for them ("a cartoon for kids"): no deed is told before."""
    if mentions[place].part("kind") is not PLURAL or place < 2 or mentions[place - 1].text != "for":
        return False
    return not mentions[place - 2].has("action") and _is_before_deeds(mentions, place - 1)


def _is_before_deeds(mentions: list[Mention], place: int) -> bool:
    """Whether the sentence has told no deed before a place."""
    before = takewhile(lambda m: not m.ends_sentence, reversed(mentions[:place]))
    return all(m.part("action") is not FINITE for m in before)


def _is_moved(mentions: list[Mention], place: int) -> bool:
    """Whether it is a piece that a player moves ("takes the white bishop")."""
    while place and mentions[place - 1].has(*_DESCRIBING):
        place -= 1
    return place > 0 and mentions[place - 1].text.partition(" ")[0] in _MOVING
