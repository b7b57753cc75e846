"""Where it plays: of the places that a prompt names, the one that the words around it make the scene."""

from __future__ import annotations

from functools import cache
from operator import itemgetter
from typing import NamedTuple

from filmgate.storyboard.lexicon import lexicon, split, table
from filmgate.storyboard.mention import Mention
from filmgate.storyboard.sights import goes_in, is_behind, is_headed_for, is_only_seen, is_sent_there
from filmgate.storyboard.surroundings import AMIDST, GROUNDS
from filmgate.storyboard.text import words
from filmgate.storyboard.verb_signs import INTERIORS
from filmgate.storyboard.vocabulary import Setting

_AT = frozenset(
    split(
        "in, on, at, through, across, along, inside, onto, within, aboard, down, over, onto the, through the,"
        " across the, along the, 在, 穿过, 沿着, 沿,"
        " 于"
    )
)
_ORIGIN = frozenset(split("from, out of, leaving, away from, 从, off"))
_GOAL = frozenset(split("into, to, toward, towards, 向, 往, 朝, 进"))
_FACING = frozenset(split("向, 往, 朝, 朝着, 向着, 对着, 冲着, 冲"))
_AIMING = frozenset(split("look, shout, talk, whisper, wave_hand, point, smile, shoot"))
_AIMED = 0.25
_HEADED = 0.6
"""What a place counts where somebody only heads."""
_FIRST = 1.3
"""How much more a place counts in the sentence that names one first, where others follow."""
"""What a place counts that somebody only looks or calls to."""
_ASIDE = frozenset(
    split("of, like, behind, past, above, beyond, with, about, near, by, beside, between, before")
)
_PARTS_OF_PLACES = frozenset(
    split(
        "edge, top, middle, center, centre, side, end, corner, bottom, foot, base, rim, bank, banks, heart,"
        " floor, depths, outskirts, entrance, mouth, back, front, steps"
    )
)
_OUTLOOKS = frozenset(split("roof, deck, balcony, terrace, stage, courtyard, pier"))
_REVEALING = frozenset(split("reveal, reveals, revealing, revealed, show, shows, showing"))
_LEADING = _AT | _ORIGIN | _GOAL | _ASIDE
_SPREADS = frozenset(
    split(
        "patchwork, row, rows, maze, expanse, stretch, carpet, grid, labyrinth, network, mosaic, tapestry,"
        " range,"
        " chain, strip, tangle, blanket, warren, canopy"
    )
)
"""How places lie that are told after "of"."""
_DESCRIBING = ("attribute", "quality", "tone", "time_of_day", "weather")
_HEADINGS = frozenset(("int", "ext"))
_LEAVING = "leave"
_ON_THE_WAY = "向"
"""Ends Chinese verbs for where somebody is not yet (驶向绿洲)."""
_THERE = "在"
"""Ends Chinese verbs for where somebody is (坐在草地上)."""
_GAZING = frozenset(
    (
        "看着",
        "盯着",
        "注视着",
        "凝视着",
        "俯瞰",
        "俯视",
        "俯瞰着",
        "凝视",
        "望向",
        "望着",
        "看向",
        "遥望",
        "眺望",
        "凝望",
        "远眺",
        "远望",
        "望见",
    )
)
"""Verbs of who is not where they look."""
_LOOKED_AT = frozenset(("at", "over", "across", "towards", "into", "upon"))
"""How English verbs end that tell the same ("looks out over")."""
_UPSETTING = ("push", "fall", "turn")
"""What "over" tells of that no one does at a place ("knocks over a pyramid of cans")."""
_BACKDROPS: dict[str | None, float] = {
    Setting.SKY: 0.4,
    Setting.MOUNTAIN: 0.8,
    Setting.OCEAN: 0.85,
    Setting.CITY_STREET: 0.95,
    Setting.TABLETOP: 0.5,
    Setting.ABSTRACT: 0.6,
    Setting.SPACE: 0.8,
    Setting.LIVING_ROOM: 0.9,
    Setting.BEDROOM: 0.9,
    Setting.STUDIO_BACKDROP: 1.1,
    Setting.RIVER: 0.9,
    Setting.FIELD: 0.9,
    Setting.HALLWAY: 0.8,
    Setting.UNDERWATER: 0.55,
    Setting.VOLCANO: 1.5,
    Setting.OASIS: 1.6,
}
"""How much less a setting counts when it is also what stands behind others; nobody looks past a volcano,
and round an oasis there is desert."""
_VIEWS = frozenset({Setting.CITY_STREET})
"""What is seen from a window by whom is within."""
_KIND_OF, _WHOSE = 0.75, 0.85
_INSIDE, _WITHIN = frozenset(("里", "中", "内", "里面", "之中")), 1.4
_OUTSIDE = frozenset(("外", "外面", "之外", "门外"))
_DEEP = frozenset(("深处", "尽头", "拐角", "拐角处", "转角", "转角处"))
_BEING_THERE = frozenset(("有", "藏", "藏着", "开", "开着", "坐落着", "立着"))
"""Where a lane leads, and words for the house that is there."""
_LEFT_BEHIND = 0.3
"""What a place counts where it plays outside of it (客栈外)."""
_HINT, _KNOWN_HINT, _NAMESAKE = 0.3, 0.26, 0.35
"""How much a word counts that only suggests a place, one that is known at that, or names a thing after one
("beach ball")."""
_FAINT, _FAINTEST = 0.4, 0.13
"""Below this a place yields to one that a thing tells; to one that a trade tells only a mere "sky"."""
_REACH = 8
_PASSING = 0.4
"""Below this a place is no new one where another is known (a street musician)."""
_FIXED = 0.55
"""The same of what stands in many places: a bench in a gym, a table."""
_WISHED = 0.05
"""What a place counts where somebody only wants to go."""
_ENTERED = 1.5
"""How much more rooms count where somebody has gone in."""

_OF = frozenset(("of", "of the"))
_HEADS = 2.6
"""How much more it counts that all is under water where a shot begins with just that."""
_WHOLE = 1.6
"""What such a place counts: more than its ground."""
_LIMITS = frozenset(("punctuation", "clause", "and", "kind"))
"""What parts a place from the words that would lead to it."""


class Place(NamedTuple):
    """Where it plays, and whether that was hardly said: it yields to a place that is known."""

    setting: Setting | None = None
    in_passing: bool = False


NOWHERE = Place()


def where(
    mentions: tuple[Mention, ...],
    found: list[int],
    *,
    window: bool,
    within: bool,
    by_prop: bool,
    by_trade: bool,
) -> Place:
    """The place named that counts most; `found` are the mentions of places. `window` says that there is one,
    `within` that they are in a room, the others that a thing or a trade tells where they are."""
    rooms = _ENTERED if within and goes_in(mentions) else 1
    weighed = _weighed(mentions, found, rooms, window=window)
    weight, value, fixed = max(weighed, key=itemgetter(0), default=(0, "", False))
    if not value or weight < (_FAINT if by_prop else _FAINTEST if by_trade else 2 * _WISHED):
        return NOWHERE
    setting = _amidst(Setting(value), {told for at_least, told, _ in weighed if at_least >= _FAINT})
    if within and setting in _VIEWS and _has_window(mentions):
        return NOWHERE
    return Place(setting, weight < (_FIXED if fixed else _PASSING))


def weight(mentions: tuple[Mention, ...], place: int) -> float:
    """What a place counts by the words around it: 1 where it is only named, more where something happens at
    it, less where it is only seen, left or spoken of."""
    return _weight(mentions, place, window=False)


def _weighed(
    mentions: tuple[Mention, ...], found: list[int], rooms: float, *, window: bool
) -> list[tuple[float, str, bool]]:
    """What each place named counts, and whether what names it stands in many places; `rooms` is how much more
    rooms count. Where all name the same it is enough that one of them counts."""
    named = [(place, mentions[place].get("setting") or "") for place in found if not mentions[place].negated]
    alone = len({told for _, told in named}) == 1
    opening, fixtures = _opening(mentions, found), _listed("fixture")
    weighed: list[tuple[float, str, bool]] = []
    for place, told in named:
        first = _FIRST if place < opening else 1
        weight = _weight(mentions, place, window=window) * first * (rooms if told in INTERIORS else 1)
        weighed.append((weight, told, mentions[place].text in fixtures))
        if alone and weight >= _FIXED:
            break
    return weighed


def _amidst(setting: Setting, told: set[str]) -> Setting:
    """What is told to surround a place: under water there are ruins, too."""
    return next(
        (around for around, within in AMIDST.items() if around in told and setting in within), setting
    )


def _opening(mentions: tuple[Mention, ...], found: list[int]) -> int:
    """Where the sentence ends that names a place first, if others are named later."""
    if not found:
        return 0
    return next((at for at in range(found[0], found[-1]) if mentions[at].ends_sentence), 0)


def _weight(mentions: tuple[Mention, ...], place: int, *, window: bool) -> float:
    """What a place counts: "in X" more than a mere X, and where somebody comes from least."""
    mention = mentions[place]
    setting = mention.get("setting")
    hints = mention.text in _listed("hint") and not _is_heading(mentions, place)
    named_after = "kind" in mention.fields and not _ends_in_place(mention.text)
    own = _HINT if hints else _NAMESAKE if named_after else 1.0
    if hints and mention.text[0] <= "z" and _is_known(mentions, place):
        own = _KNOWN_HINT
    return (
        own
        * _BACKDROPS.get(setting, 1.0)
        * (
            _WHOLE
            if setting in GROUNDS and _is_ground_of(mentions, place)
            else _standing(mentions, place, window=window)
        )
        * (_HEADS if setting == Setting.UNDERWATER and _is_tag(mentions, place) else 1)
        * _modified(mentions, place)
    )


@cache
def _ends_in_place(text: str) -> bool:
    """Whether a word of several is for a place ("lavender field"; not "beach ball")."""
    last = lexicon().phrases.get((text.rpartition(" ")[2],), ()) if " " in text else ()
    return any(sense.field == "setting" for sense in last) and all(sense.field != "kind" for sense in last)


def _is_tag(mentions: tuple[Mention, ...], place: int) -> bool:
    """Whether a place opens its sentence and a comma sets it off (水下，阳光穿过海面)."""
    opens = not place or mentions[place - 1].ends_sentence
    return opens and place + 1 < len(mentions) and mentions[place + 1].text == ","


def _is_known(mentions: tuple[Mention, ...], place: int) -> bool:
    """Whether "the" tells that it is of a place that is known ("walks away down the road")."""
    while place and "attribute" in mentions[place - 1].fields:
        place -= 1
    return place > 0 and mentions[place - 1].text == "the"


@cache
def _listed(section: str) -> frozenset[str]:
    """Words that only suggest a place, and yield to any that name one ("hint"); those of them that stand in
    many places ("fixture")."""
    return frozenset(
        " ".join(words(entry)) if entry.isascii() else entry
        for entry in split(table("settings.toml")[section]["words"])
    )


def _is_heading(mentions: tuple[Mention, ...], place: int) -> bool:
    """Whether a scene's heading names it ("EXT. PIER - SUNSET")."""
    if place > 0 and mentions[place - 1].text.partition(" ")[0] in _HEADINGS:
        return True
    after = mentions[place + 1 : place + 2]
    return bool(after) and after[0].text == "." and _opens_sentence(mentions, place)


def _opens_sentence(mentions: tuple[Mention, ...], place: int) -> bool:
    """Whether no more than what describes it stands before it in its sentence ("White studio.")."""
    while place and mentions[place - 1].has(*_DESCRIBING):
        place -= 1
    return place > 0 and mentions[place - 1].ends_sentence


def _modified(mentions: tuple[Mention, ...], place: int) -> float:
    """What a place counts that only tells what kind of place comes next ("a desert highway") or where."""
    after = mentions[place + 1] if place + 1 < len(mentions) else None
    if after is None:
        return 1.0
    if after.text in _DEEP and _houses(mentions, place + 2):
        return _LEFT_BEHIND
    if after.text in _OUTSIDE:
        return _LEFT_BEHIND
    if after.text == "的":
        return _WHOSE if any(m.has("setting") for m in mentions[place + 2 : place + 3]) else 1.0
    return _KIND_OF if "setting" in after.fields and after.start <= mentions[place].end + 1 else 1.0


def _houses(mentions: tuple[Mention, ...], place: int) -> bool:
    """Whether there is a house where a lane ends, and it plays there (弄堂深处，有一间裁缝铺)."""
    there, *after = mentions[place : place + 6] or (mentions[-1],)
    if there.text == "," and after:
        there, *after = after
    return there.text in _BEING_THERE and any(m.get("setting") in INTERIORS for m in after)


def _standing(mentions: tuple[Mention, ...], place: int, *, window: bool) -> float:
    """How the words around a place make it count."""
    if is_behind(mentions, place):
        return 0.45
    if is_sent_there(mentions, place):
        return _WISHED
    if is_only_seen(mentions, place, window=window):
        return 0.4
    for before in range(place - 1, max(0, place - _REACH) - 1, -1):
        if (weight := _leads(mentions, before)) is not None:
            faces = mentions[before].text in _FACING and _is_faced(mentions, before, place)
            return _AIMED if faces else min(weight, _HEADED) if is_headed_for(mentions, place) else weight
    return _WITHIN if _is_within(mentions, place) else 1.0


def _is_within(mentions: tuple[Mention, ...], place: int) -> bool:
    """Whether a Chinese clause opens with what is inside of a place (教堂里雪花飘落)."""
    after = mentions[place + 1] if place + 1 < len(mentions) else None
    text = mentions[place].text
    inside = (after is not None and after.text in _INSIDE) or (len(text) > 2 and text[-1] in _INSIDE)
    if not inside or (place and mentions[place - 1].has("action", "preposition")):
        return False
    return not (place > 1 and mentions[place - 1].text == "的" and "setting" in mentions[place - 2].fields)


_TURNED_INTO = 0.45
_TURNING = ("turn", "transform", "chang", "convert")


def _is_ground_of(mentions: tuple[Mention, ...], place: int) -> bool:
    """Whether the ground before "of" is that of a world or a wood ("the plains of Mars", "the ridge of a
    pine forest")."""
    start = place
    while start and (mentions[start - 1].has("determiner", "attribute") or not mentions[start - 1].senses):
        start -= 1
    if start < 2 or mentions[start - 1].text not in _OF:
        return False
    return mentions[start - 2].get("setting") in GROUNDS.get(mentions[place].get("setting"), ())


def _is_faced(mentions: tuple[Mention, ...], before: int, place: int) -> bool:
    """Whether somebody only looks, calls or waves there (朝屋里喊, 抬头望向雾里的群山)."""
    looks = before > 0 and mentions[before - 1].get("action") == "look"
    return looks or any(mention.get("action") in _AIMING for mention in mentions[place + 1 : place + 5])


def _leads(mentions: tuple[Mention, ...], place: int) -> float | None:
    """How a word before a place makes it count, if at all."""
    mention = mentions[place]
    last = mention.text
    if "action" in mention.fields:
        last = last.rpartition(" ")[2]
        looks = mention.get("action") == "look" and last in _LOOKED_AT
        if looks or mention.text in _GAZING or mention.get("action") == _LEAVING:
            return 0.4
        if last[-1:] == _THERE:
            return 1.5
        if last[-1:] == _ON_THE_WAY and last not in _LEADING:
            return 0.6
        if last == "over" and mention.get("action") in _UPSETTING:
            return None
    if mention.text in _REVEALING:
        return 0.9
    if last not in _LEADING:
        return None if _LIMITS.isdisjoint(mention.fields) else 1.0
    if last in _ORIGIN:
        return 0.4
    if last in _AT:
        if place and "weather" in mentions[place - 1].fields and "kind" not in mentions[place - 1].fields:
            return 0.6  # "fog in the valley"
        return 0.95 if place and _is_place(mentions[place - 1]) else 1.5
    if last in _GOAL:
        return _TURNED_INTO if last == "into" and _is_turned(mentions, place) else 1.3
    if last == "of" and place and mentions[place - 1].text in _PARTS_OF_PLACES:
        return None
    if last == "of" and place and mentions[place - 1].text in _SPREADS:
        return None  # "over a patchwork of fields"
    if last == "of" and place and mentions[place - 1].has("framing", "angle", "move"):
        return 1.4  # "a wide shot of a village"
    if last == "of" and place and _is_whole(mentions[place - 1]):
        return 0.25  # "the roof of a skyscraper"
    return 0.6


def _is_turned(mentions: tuple[Mention, ...], into: int) -> bool:
    """Whether one place only becomes like another ("turns the lane into a river")."""
    before = mentions[max(0, into - 4) : into]
    turned = next((at for at, m in enumerate(before) if m.text.startswith(_TURNING)), None)
    return turned is not None and any(m.has("determiner") for m in before[turned:])


def _is_place(mention: Mention) -> bool:
    """Whether it names a place, of which the next only tells the region ("a village on the coast")."""
    return (
        mention.has("setting") and not mention.has("kind", "action") and mention.text not in _listed("hint")
    )


def _is_whole(part: Mention) -> bool:
    """Whether a part of a place is a place of its own ("the roof of"; not "the aisle of a chapel")."""
    return part.has("setting") and (part.text in _OUTLOOKS or part.text not in _listed("hint"))


def _has_window(mentions: tuple[Mention, ...]) -> bool:
    return any("kind" in mention.fields and mention.get("kind") == "window" for mention in mentions)
