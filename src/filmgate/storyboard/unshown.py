"""Words for figures and things that are neither here: ruins that are called skeletons, jewels and flames that
tell how something shines, the soil, shoes on the feet, the first half of another noun."""

from __future__ import annotations

from collections.abc import Callable

from filmgate.storyboard.lexicon import Sense, split, table
from filmgate.storyboard.lexicon.sense import PLURAL, WORD
from filmgate.storyboard.mention import Mention

Rule = Callable[[list[Mention], int], bool]
_NOTHING = (Sense("stop", "passing", WORD),)
_OWN = frozenset(("his", "her", "their", "its"))
_TELLING = frozenset(("determiner", "count", "attribute", "quality"))
_REACH = 4
_SHOES = frozenset(
    split(
        "shoe, sandal, slipper, sneaker, shoes, slippers, heels, high heels, sneakers, sandals, ballet shoes,"
        " running shoes"
    )
)
_OF_SHOES = frozenset(
    split("stand, lie, fall, float, sink, fly, glow, burn, wait, hold, roll, swing, vanish, land")
)
"""What shoes do that nobody has on."""
_JEWELS = frozenset(split("ruby, sapphire, emerald, diamond, crystal, amethyst, opal, topaz, pearl"))
_REMNANTS = frozenset(split("skeleton, skeletons, ghost, ghosts, carcass, carcasses"))
_GUSHING = frozenset(
    split(
        "fire, light, smoke, steam, mist, foam, "
        "lava, magma, sparks, blood, embers, molten, lights, stars, colour, color"
    )
)
_DUG = frozenset(
    split(
        "packed, red, dry, cracked, scorched, bare, wet, dark, soft, black, rich, brown, frozen, parched,"
        " damp, fresh, warm, hard, burnt, charred, baked, muddy, loose, ochre, volcanic, trampled"
    )
)
_SHAKING = frozenset(
    split("trembles, shakes, cracks, splits, quakes, shudders, beneath, under, floor, moves")
)
_DIGGING = frozenset(split("dig, digs, digging, plough, ploughs, ploughing, till, tills, tilling"))
_NO_HALVES = frozenset(
    split(
        "clear, higher, lower, stuck, instead, twice, once, alternate, goodbye, goodnight, alone, aloft,"
        " astride, alike, apart, height, side, wide, free, loose, close, deep, amid, atop, whole, intact,"
        " anew, per, versus, team, colony, pack, flock, herd, family, pair, couple, duo, trio, crew, swarm,"
        " gang, group, army, mob, squad, troop, convoy, school, pod, brood, litter, couples, pairs"
    )
)
_LIMBS = frozenset(
    f"{make} {limb}"
    for make in split("robot, robotic, mechanical, bionic, prosthetic, cybernetic, metal")
    for limb in split("arm, hand, leg, foot, arms, hands, legs")
)
"""What somebody may have in place of their own, and a machine in a factory hall is."""
_TROPHIES = frozenset(
    split("head, skull, hide, skin, pelt, fur, bone, bones, figurehead, motif, emblem, carving")
)
"""What is of an animal that is not there ("the dragon head at the prow")."""
_FILMED = frozenset(
    split("filmed, recorded, captured, caught, shot, taken, seen, footage, video, clip, filming, viewed")
)
"""What is done with the device behind the camera."""
_WITH_IT = frozenset(split("on, with, by, from, through, using, via"))
FILMING = frozenset(("phone", "camera", "drone"))
"""What films as well as it is filmed."""
_WATERS = frozenset(("water", "waters"))
_WORN = _SHOES | _LIMBS
_LIVING = frozenset((*table("people.toml")["noun"], *table("animals.toml")["noun"]))


def told(word: str) -> tuple[Sense, ...]:
    """What such a word still says: how something shines, or what somebody has on."""
    field = "attribute" if word in _JEWELS else "garment" if word in _WORN else ""
    return (Sense(field, word, WORD),) if field else _NOTHING


def start_of(mentions: list[Mention], place: int) -> int:
    """Where the noun's phrase begins."""
    first = max(0, place - _REACH)
    while place > first and _is_telling(mentions[place - 1]):
        place -= 1
    return place


def _is_telling(mention: Mention) -> bool:
    return mention.has(*_TELLING) or (not mention.senses and mention.text.isalpha())


def films(mentions: list[Mention], place: int) -> bool:
    """Whether it is what the film is made with ("shaky footage recorded on an old phone")."""
    start = start_of(mentions, place)
    before = [m for m in mentions[max(0, start - 3) : start] if not m.has("move", "speed")]
    if len(before) < 2 or before[-1].text not in _WITH_IT:
        return False
    return before[-2].text.partition(" ")[0] in _FILMED


def _is_of_balloon(mentions: list[Mention], place: int) -> bool:
    """Whether a basket hangs from a balloon, and is part of it."""
    of = mentions[place + 1 : place + 6]
    return bool(of) and of[0].text in ("of", "of the") and any("balloon" in m.text for m in of[1:])


def _is_own_limb(mentions: list[Mention], place: int) -> bool:
    """Whether it is a part of somebody ("a woman with a robotic arm", "her mechanical hand")."""
    before = mentions[max(0, start_of(mentions, place) - 1) : place]
    return any(m.text in _OWN or m.text == "with" for m in before)


def _is_footfall(mentions: list[Mention], place: int) -> bool:
    """Whether shoes that somebody has on are only heard, or told of for their walk ("her slippers whisper
    over the boards")."""
    verb = mentions[place + 1] if place + 1 < len(mentions) else None
    owned = any(m.text in _OWN or m.text == "one" for m in mentions[start_of(mentions, place) : place])
    if verb is None or not owned:
        return False
    if "action" not in verb.fields:
        return verb.has("sound") or (not verb.senses and verb.text.isalpha())
    return verb.get("action") not in _OF_SHOES


def _is_remnant(mentions: list[Mention], place: int) -> bool:
    """Whether it is what is left of something that never lived, or a trace of it ("the skeletons of
    skyscrapers", "the ghost of a smile")."""
    of = mentions[place + 1 : place + 2]
    if not of or of[0].text not in ("of", "of the"):
        return False
    noun = next((m for m in mentions[place + 2 : place + 6] if not _is_telling(m) or not m.senses), None)
    return noun is not None and noun.get("kind") not in _LIVING


def _is_half(mentions: list[Mention], place: int) -> bool:
    """Whether a noun that no table has follows, of which it is only a half ("a banana leaf", "a spider
    web")."""
    mention, after = mentions[place], mentions[place + 1] if place + 1 < len(mentions) else None
    if after is not None and after.text in _TROPHIES and after.start == mention.end + 1:
        return place > 0 and mentions[place - 1].text not in _OWN
    if after is None or after.senses or after.start != mention.end + 1 or mention.part("kind") is PLURAL:
        return False
    return (
        after.text.isalpha()
        and not after.text.endswith(("s", "ed", "ing", "ly"))
        and after.text not in _NO_HALVES
        and "action" not in mention.fields
    )


def _is_gushing(mentions: list[Mention], place: int) -> bool:
    """Whether it is of fire or light, and stands in no square ("fountains of lava")."""
    of = mentions[place + 1 : place + 4]
    return len(of) > 1 and of[0].text == "of" and any(m.text in _GUSHING for m in of[1:])


def _is_soil(mentions: list[Mention], place: int) -> bool:
    """Whether it is what one stands on or digs ("a ramp of packed earth", "the earth trembles")."""
    before, after = mentions[place - 1] if place else None, mentions[place + 1 : place + 2]
    if before is not None and (before.text in _DUG or before.text in ("of", "to", "into", "in", "through")):
        return True
    shakes = after and after[0].text in _SHAKING
    return bool(shakes) or (before is not None and before.text.partition(" ")[0] in _DIGGING)


def _is_inlaid(mentions: list[Mention], place: int) -> bool:
    """Whether a jewel is of what something is that no table has, or how it shines ("ruby bearings",
    "diamond dust")."""
    after = mentions[place + 1] if place + 1 < len(mentions) else None
    if after is None or after.start != mentions[place].end + 1:
        return False
    if after.has("setting", "weather", "body") or after.text in _WATERS:
        return True
    single = place > 0 and mentions[place - 1].text in ("a", "an") and after.text.endswith("s")
    return not (after.senses or single or after.text.endswith("ly")) and after.text.isalpha()


RULES: dict[str, tuple[Rule, ...]] = {
    **dict.fromkeys(_JEWELS, (_is_inlaid,)),
    **dict.fromkeys(_REMNANTS, (_is_remnant,)),
    **dict.fromkeys(_SHOES, (_is_footfall,)),
    **dict.fromkeys(_LIMBS, (_is_own_limb,)),
    **dict.fromkeys(("fountain", "fountains"), (_is_gushing,)),
    "basket": (_is_of_balloon,),
    "earth": (_is_soil,),
}
"""By which rules a word may show nothing."""
OF_KIND: dict[str | None, tuple[Rule, ...]] = dict.fromkeys(
    (*split("food, fruit, cake, tea, coffee"), *table("animals.toml")["noun"]),
    (_is_half,),
)
