"""Those whom a sentence only speaks of: whose gait or quill it is, who is remembered, whose name is said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from filmgate.storyboard.lexicon import Sense, split, table
from filmgate.storyboard.lexicon.sense import FINITE, WORD
from filmgate.storyboard.mention import Mention

_NOTHING = (Sense("stop", "aside", WORD),)
_ANIMATE = frozenset((*table("people.toml")["noun"], *table("animals.toml")["noun"]))
_PEOPLE = frozenset(table("people.toml")["noun"])
_LEAVING = frozenset((*table("animals.toml")["noun"], "child", "baby"))
"""Whose things are seen without them."""
_EATEN = frozenset(("food", "cake", "fruit"))
_ONE = frozenset(("a", "an"))
_HELPING = frozenset(split("help, aid, hand, hands, back, company, support, arrival, death, birth, rest"))
"""What is somebody's who is there ("with the help of a friend")."""
_DEPICTING = frozenset(
    split(
        "photograph, photo, picture, portrait, drawing, sketch, snapshot, painting, image,"
        " photographs, photos, postcard, pictures, paintings, drawings, poster, screenshot, selfie"
    )
)
_TAKING = ("snap", "take", "took", "shoot", "shot", "captur")
"""How verbs begin of making a photograph."""
_PICTURING = frozenset(("of", "of the"))
_PICTURED_IN = frozenset(("in", "and"))
"""What leads to more that a picture shows; "on" may as well tell where the picture is."""
_NAMING = frozenset(split("name, names, memory, memories"))
_REMEMBERING = frozenset(
    split(
        "remembers, recalls, imagines, misses, mourns, remembering, imagining, recalling, missing, mourning"
    )
)
_THINKING = frozenset(split("thinks, dreams, thinking, dreaming"))
_OF = frozenset(("of", "about"))
_WAS = frozenset(("was", "were", "is"))
_COMING = frozenset(split("is, was, comes, came, arrives, are, were"))
"""What may stand between a letter and from whom it is."""
_MESSAGES = frozenset(
    split(
        "letter, letters, postcard, postcards, parcel, package, gift, present, telegram, message, note, call,"
        " invitation, souvenir, news, text, email, box, card, money, greetings, bouquet"
    )
)
"""What comes "from" somebody who is elsewhere."""
_VOICES = frozenset(
    split(
        "voice, voices, laughter, footsteps, cries, screams, shouts, singing, snoring, whispers, echo,"
        " echoes, murmur, chatter, sobs, song"
    )
)
"""What is heard "of" somebody who is not seen for that."""
_FROM = frozenset(("from", "off"))
_HAIR = frozenset(split("hair, beard, braid, braids, ponytail, curls, moustache"))
_RELATIVES = frozenset(
    split(
        "daughter, daughters, son, sons, wife, husband, mother, father, sister, brother, niece, nephew,"
        " child, children, dog, cat, horse, assistant, apprentice, guard, guards, friend, friends, grandson,"
        " granddaughter, widow, servant, bride, bodyguard"
    )
)
_KEEPING = frozenset(
    split(
        "drawer, drawers, attic, chest, trunk, wardrobe, closet, cupboard, shelf, desk, album, diary,"
        " cellar, basement, shed, garage, workshop, studio, room, hut, cabin, cottage, apartment, flat,"
        " house, home, office, notebook, backyard, yard, toolbox, nightstand, mantelpiece, locker, den"
    )
)
"""Where things of somebody's lie who is elsewhere."""
_LEADING = frozenset(
    split("in, from, at, inside, into, on, through, like, of, to, outside, behind, near, under, past, by")
)
_MEANT_NEXT = frozenset(("he", "she", "they", "his"))
_HOUSES = frozenset(("house", "lighthouse", "windmill", "tower"))
_HEARD = frozenset(("hear", "heard"))
_UNSEEN = frozenset(("offscreen", "unseen", "off"))
_OUT_OF_SIGHT = frozenset(("screen", "camera", "frame"))
_OWNING = frozenset(("his", "her", "their", "my", "our"))
_WATCHED = (
    _MESSAGES
    | _VOICES
    | _HEARD
    | _UNSEEN
    | _REMEMBERING
    | _THINKING
    | _DEPICTING
    | _NAMING
    | frozenset(("with", "'s", "like", "before"))
)
_LEADERS = _WATCHED | _FROM
_HELD = tuple(f" {picture}" for picture in sorted(_DEPICTING | _MESSAGES))
"""How verbs end that have such for their object ("looks at a photo")."""
_WITHIN = ("determiner", "attribute", "count", "stop", "mood", "speed", "quality", "look")
_ENDS = ("punctuation", "clause", "then")
_REACH = 12
_NEAR = 7


def concerns(texts: set[str]) -> bool:
    """Whether any of a prompt's words may lead to somebody who is only spoken of."""
    return not _LEADERS.isdisjoint(texts) or any(text.endswith(_HELD) for text in texts)


def settle(mentions: list[Mention]) -> None:
    """Empties those nouns, and what is told of them there."""
    for place, mention in enumerate(mentions):
        word = mention.text.rpartition(" ")[2]  # "opens a gift"
        if word in _WATCHED:
            for spoken in _spoken_of(mentions, place, word):
                spoken.say(_NOTHING)


def _spoken_of(mentions: list[Mention], place: int, word: str) -> Iterator[Mention]:
    after = mentions[place + 1].text if place + 1 < len(mentions) else ""
    if word == "with":
        yield from _likened(mentions, place)
    elif word == "'s":
        yield from _owner(mentions, place)
    elif word == "like":
        yield from (
            _clause(mentions, place + 1) if after == "it" and _text(mentions, place + 2) in _WAS else ()
        )
    elif word == "before":
        yield from _clause(mentions, place + 1) if place and mentions[place - 1].text == "long" else ()
    elif word in _MESSAGES and after not in _PICTURING:
        source = place + 1 + (after in _COMING)
        yield from _noun(mentions, source + 1, _PEOPLE) if _text(mentions, source) == "from" else ()
    elif word in _VOICES:
        yield from _noun(mentions, place + 2, _ANIMATE) if after in ("of", "of the") else ()
    elif word in _HEARD:
        yield from _clause(mentions, place + 1) if _text(mentions, place - 1) in ("we", "i", "you") else ()
    elif word in _UNSEEN:
        start = place + 2 if after in _OUT_OF_SIGHT else place + 1
        if word != "off" or after in _OUT_OF_SIGHT:
            yield from _clause(mentions, start + (_text(mentions, start) == ","))
    elif after == ":" and word in _DEPICTING and _has_verb(mentions, place):
        yield from (m for m in _sentence(mentions, place + 2) if m.has("kind", "action", "setting"))
    elif word in _DEPICTING:
        shown = after in _PICTURING and _is_there(mentions, place)
        yield from _pictured(mentions, place + 2) if shown else ()
    elif word in _NAMING:
        shown = after == "of" and _has_verb(mentions, place)
        yield from _noun(mentions, place + 2, _ANIMATE) if shown else ()
    elif word in _REMEMBERING or after in _OF:
        yield from _noun(mentions, place + (1 if word in _REMEMBERING else 2), _PEOPLE)


def _text(mentions: Sequence[Mention], place: int) -> str:
    return mentions[place].text if place < len(mentions) else ""


def _likened(mentions: list[Mention], place: int) -> Iterator[Mention]:
    """Whom somebody is like in how they do it ("with the ease of a girl")."""
    if _text(mentions, place + 1) != "the":
        return
    for at in range(place + 3, min(place + _NEAR, len(mentions) - 2)):
        if mentions[at].text == "of":
            manner, one, noun = mentions[at - 1], mentions[at + 1], mentions[at + 2]
            named = manner.has("kind", "garment") or (manner.text in _HELPING and manner.text != "hands")
            if one.text in _ONE and not named and noun.get("kind") in _ANIMATE:
                yield noun
                if _text(mentions, at + 3) in ("who", "that"):
                    yield from _clause(mentions, at + 3)
            return
        if mentions[at].has("kind", "action"):
            return


def _owner(mentions: list[Mention], place: int) -> Iterator[Mention]:
    """Whoever is only named for a thing ("a raven's quill", "a child's drawing")."""
    start = place - 1
    if _is_of_kin(mentions, place) or _is_of_relative(mentions, place):
        yield mentions[start]
        return
    if start < 1 or place + 1 >= len(mentions) or mentions[start].get("kind") not in _LEAVING:
        if _is_elsewhere(mentions, place):
            yield mentions[start]
        return
    owned = next((m for m in mentions[place + 1 : place + 4] if not m.has("attribute", "count")), None)
    while start > 1 and _describes(mentions[start - 1]):
        start -= 1
    if (
        owned is None
        or mentions[start - 1].text not in _ONE
        or owned.has("body", "garment", "sound", "action", *_ENDS)
    ):
        return
    if owned.get("kind") not in _ANIMATE | _EATEN:
        yield mentions[place - 1]


def _is_elsewhere(mentions: list[Mention], place: int) -> bool:
    """Whether somebody is only named for a thing or a room that is without them ("found in a grandmother's
    drawer", "a fisherman's hut")."""
    start = place - 1
    if start < 1 or mentions[start].get("kind") not in _PEOPLE or "name" in mentions[start].fields:
        return False
    while start > 1 and _describes(mentions[start - 1]):
        start -= 1
    article = mentions[start - 1].text
    following = (m for m in mentions[place + 1 : place + 4] if "attribute" not in m.fields)
    owned = next(following, None)
    if owned is None or article not in _ONE | _OWNING or owned.has("body", "garment"):
        return False
    if owned.has("setting", "indoors", "prop") or owned.text in _KEEPING:
        before = mentions[start - 2] if start > 1 else None
        opens = before is None or "punctuation" in before.fields
        opens = opens and not any(m.text in _MEANT_NEXT for m in mentions[place : place + _REACH])
        return (opens and article in _ONE) or (
            before is not None and before.text.rpartition(" ")[2] in _LEADING
        )
    return article in _ONE and owned.get("kind") in _HOUSES


def _is_of_kin(mentions: list[Mention], place: int) -> bool:
    """Whether somebody's kin is only named for what they left or have ("her brother's coat")."""
    start = place - 1
    owned = next((m for m in mentions[place + 1 : place + 4] if not m.has("attribute", "count")), None)
    if start < 1 or owned is None or mentions[start].get("kind") not in _PEOPLE:
        return False
    while start > 1 and (mentions[start - 1].has("attribute") or not mentions[start - 1].senses):
        start -= 1
    if mentions[start - 1].text not in _OWNING or owned.get("kind") in _ANIMATE or owned.text in _HAIR:
        return False
    return owned.has("garment", "setting") or (owned.has("kind") and not owned.has("body", "action"))


def _is_of_relative(mentions: list[Mention], place: int) -> bool:
    """Whether somebody is only named for whose kin or animal is there ("the innkeeper's daughter")."""
    owner, owned = mentions[place - 1], mentions[place + 1 : place + 4]
    if not place or owner.get("kind") not in _PEOPLE or "name" in owner.fields:
        return False
    noun = next((m for m in owned if not m.has("attribute", "count")), None)
    return noun is not None and noun.text in _RELATIVES


def _describes(mention: Mention) -> bool:
    """Whether it is an adjective, known or not ("a carved serpent's prow")."""
    return mention.has("attribute") or (not mention.senses and mention.text.isalpha())


def _has_verb(mentions: list[Mention], place: int) -> bool:
    """Whether the sentence has told a deed up to a place ("looks at a picture of a man")."""
    last = place if " " in mentions[place].text else place - 1
    for at in range(last, max(-1, place - _REACH), -1):
        if mentions[at].ends_sentence:
            return False
        if mentions[at].part("action") is FINITE and not mentions[at].by_camera:
            return True
    return False


def _is_there(mentions: list[Mention], place: int) -> bool:
    """Whether somebody has a picture, and takes none now ("looks at a photo", "snaps a photo")."""
    if mentions[place].text.startswith(_TAKING):
        return False
    return _has_verb(mentions, place) or _has_owner(mentions, place)


def _has_owner(mentions: list[Mention], place: int) -> bool:
    """Whether the sentence has named somebody up to a place ("she hangs a photo of a street"): the film is
    no picture of what follows."""
    for at in range(place - 1, max(-1, place - _REACH), -1):
        if mentions[at].ends_sentence:
            return False
        if mentions[at].has("pronoun") or mentions[at].get("kind") in _PEOPLE:
            return True
    return False


def _pictured(mentions: list[Mention], place: int) -> Iterator[Mention]:
    """What a picture shows, and where ("a painting of a ship in a storm")."""
    for at in range(place, min(place + _NEAR, len(mentions))):
        mention = mentions[at]
        pictured = mention.has("kind", "setting", "weather", "time_of_day")
        if pictured or mention.part("action") not in (None, FINITE):
            yield mention
        elif not (mention.has(*_WITHIN) or not mention.senses):
            return
        if pictured and _text(mentions, at + 1) not in _PICTURED_IN:
            return


def _noun(mentions: list[Mention], place: int, kinds: frozenset[str]) -> Iterator[Mention]:
    """The noun whose phrase begins at a place, with what describes it."""
    for at in range(place, min(place + _NEAR, len(mentions))):
        mention = mentions[at]
        if mention.get("kind") in kinds:
            yield mention
            return
        described = mention.part("action") is not None and mention.part("action") is not FINITE
        if described:
            yield mention
        elif not (mention.has(*_WITHIN) or not mention.senses):
            return


def _sentence(mentions: list[Mention], place: int) -> Iterator[Mention]:
    """All up to the end of the sentence that goes on at a place ("a drawing: two kids and a dog")."""
    for mention in mentions[place : place + 2 * _REACH]:
        if mention.ends_sentence:
            return
        yield mention


def _clause(mentions: list[Mention], place: int) -> Iterator[Mention]:
    """All up to the end of the clause that begins at a place."""
    for mention in mentions[place : place + _REACH]:
        if mention.has(*_ENDS):
            return
        yield mention
