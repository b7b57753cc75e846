"""Nouns that show nothing of their own: what a thing is made of, a colour, a light, a gait."""

from __future__ import annotations

from filmgate.storyboard import unshown
from filmgate.storyboard.lexicon import Sense, split
from filmgate.storyboard.lexicon.sense import PLURAL, WORD
from filmgate.storyboard.mention import Mention

_NOTHING = (Sense("stop", "passing", WORD),)
_COLOURS = frozenset(
    split("rose, peach, plum, lavender, lilac, orange, lemon, lime, cherry, apricot, violet")
)
"""Flowers and fruit that are colours as well."""
_TINTED = frozenset(
    split("coloured, colored, tinted, hued, tinged, tones, tone, hues, tints, shades, light, skies")
)
_TINTS = frozenset(
    split("gold, silver, pink, amber, turquoise, teal, crimson, coral, honey, cream, indigo, magenta")
)
_JOINTS = frozenset(("and", ","))
_LED = frozenset(("of", "in"))
_SHINING = frozenset(split("sun, moon"))
_SHINES = frozenset(
    split(
        "beam, beams, ray, rays, shaft, shafts, patch, patches, light, glow, warmth, heat, glare, streak,"
        " sliver, reach, pool, blaze, fire, touch, reflection, fingers"
    )
)
_HEARD = frozenset(
    split(
        "sound, sounds, noise, smell, scent, memory, memories, thought, coughing, name, names, rhythm,"
        " legend, price, prices, cost, taste, lack, absence, art, history, dream, dreams, idea"
    )
)
_RECALLED = frozenset(split("remembers, remember, remembering, remembered, misses, missing, mourns"))
"""Verbs before somebody's own who are only thought of ("remembers her father")."""
_HEADINGS = frozenset(split("notes, note, general"))
_FILMED = frozenset(("filmword", "look", "stop", "mood"))
_ROUND = frozenset(("ring", "rings"))
_METALS = frozenset(split("gold, silver, platinum, power, diamonds, jade, bronze, pearls"))
_WRITTEN = frozenset(split("note, notes, letters"))
_OF_TUNES = frozenset(
    split(
        "sings, sing, singing, singer, opera, piano, violin, piercing, melody, flute, guitar, trumpet, cello,"
        " music, musical, sustained, tune, song, plays, playing"
    )
)
_OF_SCRIPT = frozenset(
    split("page, pages, screen, peel, peels, alphabet, neon, glowing, carved, spell, spells, scrabble")
)
_BESIDE = 6
_QUALITIES = frozenset(("patient",))
"""Words for somebody that are qualities as well."""
_STAYING = frozenset(split("is, are, was, stay, stays, remain, remains, look, looks, seem, seems, very"))
_DESCRIBED = ("kind", "filmword", "body", "garment", "sound")
_PILED = frozenset(("tower", "towers"))
_CURVED = frozenset(("crescent", "ferns", "fern", "feathers", "feather", "petals"))
_UNREAL = frozenset(split("ice, frost, light, smoke, steam, nylon, mist, foam, cloth, silk, sand, fire"))
_TIMED = frozenset(("watch", "clock"))
_GAIT = "steps"
_OWN = frozenset(("his", "her", "their", "its"))
_BY = frozenset(("with", "in"))
_LEADING = frozenset(split("up, down, to, of, of the, leading, outside"))
_REACH = 4
_OF_STUFF = frozenset(("of", "and", "from", "between", "made of", "made from", "out of"))
"""Words before what something is of."""


def settle(mentions: list[Mention]) -> None:
    """Empties those that are told in passing."""
    for place, mention in enumerate(mentions):
        if "kind" not in mention.fields or not mention.text.isascii():
            continue
        rules = _RULES.get(mention.text) or _OF_KIND.get(mention.get("kind"), ())
        if any(rule(mentions, place) for rule in rules):
            mention.say(unshown.told(mention.text))
        elif mention.get("kind") in unshown.FILMING and unshown.films(mentions, place):
            mention.say(tuple(s for s in mention.senses if s.field in ("angle", "look")) or _NOTHING)
        elif _is_only_heard(mentions, place):
            mention.say(tuple(s for s in mention.senses if s.field == "sound") or _NOTHING)


def _is_only_heard(mentions: list[Mention], place: int) -> bool:
    """Whether its sound or smell is there ("the sound of the band", "a smell of coffee")."""
    start = place
    while start and mentions[start - 1].has("determiner", "attribute"):
        start -= 1
    if start > 1 and mentions[start - 2].has("look"):
        return False  # "pixel art of a girl"
    words = " ".join(m.text for m in mentions[max(0, start - 2) : start]).removesuffix(" the").split(" ")
    if len(words) > 1 and words[-1] == "of" and words[-2] in _HEARD:
        return True
    return words[-1] in _RECALLED and mentions[start].text in _OWN


def _is_heading(mentions: list[Mention], place: int) -> bool:
    """Whether it opens a paragraph of what else is to be known ("Notes: no music")."""
    start = place
    while start and not _FILMED.isdisjoint(mentions[start - 1].fields):
        start -= 1  # "Style notes: …"
    opens = start == 0 or mentions[start - 1].ends_sentence
    return opens and place + 1 < len(mentions) and mentions[place + 1].text == ":"


def _is_gait(mentions: list[Mention], place: int) -> bool:
    """Whether steps are taken ("with small, careful steps", "in three steps") and not climbed."""
    start = unshown.start_of(mentions, place)
    after = mentions[place + 1] if place + 1 < len(mentions) else None
    if after is not None and after.has("weather"):
        return True  # "steps in the snow"
    if after is not None and (after.text in _LEADING or after.has("action")):
        return False
    every = any(m.text == "every" for m in mentions[start:place])
    return every or (start > 0 and mentions[start - 1].text in _BY)


def _is_mass(mentions: list[Mention], place: int) -> bool:
    """Whether it is what something is of ("a roof of iron and glass"): nobody says which one."""
    before = mentions[place - 1] if place else None
    return before is not None and before.text in _OF_STUFF and _is_stuff(mentions, place)


def _is_pane(mentions: list[Mention], place: int) -> bool:
    """Whether somebody leans or lays a hand on it ("her hand on the glass", "his nose against the glass")."""
    before = mentions[max(0, place - 5) : place]
    led = any(m.text in ("on", "against", "to", "up to", "in") for m in before[-3:])
    return led and any("body" in m.fields or "reflect" in m.text for m in before[:-1])


def _is_of_watch(mentions: list[Mention], place: int) -> bool:
    """Whether it is the part of a timepiece that covers its dial ("the crystal of a watch")."""
    of = mentions[place + 1 : place + 4]
    return bool(of) and of[0].text in ("of", "of the") and any(m.get("kind") in _TIMED for m in of[1:])


def _is_pile(mentions: list[Mention], place: int) -> bool:
    """Whether it is made of many things ("a tower of glasses")."""
    of = mentions[place + 1 : place + 3]
    return len(of) > 1 and of[0].text == "of" and of[1].text.endswith("s") and not of[1].has("name")


def _is_shape(mentions: list[Mention], place: int) -> bool:
    """Whether something only looks so ("ferns of frost", "a crescent of turquoise nylon")."""
    of = [m for m in mentions[place + 1 : place + 4] if "attribute" not in m.fields]
    return len(of) > 1 and of[0].text == "of" and of[1].text in _UNREAL


def _is_wood(mentions: list[Mention], place: int) -> bool:
    """Whether something is made of it ("a slab of dark cedar")."""
    if mentions[place].part("kind") is PLURAL:
        return False
    while place and "attribute" in mentions[place - 1].fields:
        place -= 1
    return place > 0 and mentions[place - 1].text == "of"


def _is_round(mentions: list[Mention], place: int) -> bool:
    """Whether it tells how things lie ("a ring of fire", "a ring of red"), and is of no metal."""
    following = mentions[place + 1 : place + 3]
    return len(following) > 1 and following[0].text == "of" and following[1].text not in _METALS


def _describes(mentions: list[Mention], place: int) -> bool:
    """Whether it is a quality of what is beside it ("the patient ping of the sonar", "stays patient")."""
    if place and mentions[place - 1].text in _STAYING:
        return True
    after = mentions[place + 1] if place + 1 < len(mentions) else None
    return after is not None and (after.has(*_DESCRIBED) or (not after.senses and after.text.isalpha()))


def _is_sung_or_spelt(mentions: list[Mention], place: int) -> bool:
    """Whether a note is one of a tune, or letters are those of an alphabet."""
    near = mentions[max(0, place - _BESIDE) : place + _BESIDE]
    told = _OF_TUNES if mentions[place].text.startswith("note") else _OF_SCRIPT
    return any(not told.isdisjoint(m.text.split(" ")) for m in near)


def _is_stuff(mentions: list[Mention], place: int) -> bool:
    if mentions[place - 1].text != "and":
        return True
    return place > 2 and mentions[place - 3].text in ("of", "from", "between")


def _is_lit_by(mentions: list[Mention], place: int) -> bool:
    """Whether only its light is there ("in the beam of the sun", "below the reach of the sun")."""
    words = " ".join(m.text for m in mentions[max(0, place - _REACH) : place]).removesuffix(" the").split(" ")
    return len(words) > 1 and words[-1] == "of" and words[-2] in _SHINES


def _is_shade(mentions: list[Mention], place: int) -> bool:
    """Whether it stands beside a colour, or before what has one ("peach and gold", "rose tones")."""
    after = [m.text for m in mentions[place + 1 : place + 3]]
    if after and after[0] in _TINTED:
        return True
    if place and mentions[place - 1].has("determiner", "count"):
        return False
    before = [m.text for m in mentions[max(0, place - 2) : place]]
    beside = [pair[at] for pair, at, joint in ((after, 1, 0), (before, 0, 1)) if _joins(pair, joint)]
    led = bool(before) and before[-1].rpartition(" ")[2] in _LED
    return any(word in _TINTS or (led and word in _COLOURS) for word in beside)


def _joins(pair: list[str], at: int) -> bool:
    return len(pair) == 2 and pair[at] in _JOINTS


_RULES: dict[str, tuple[unshown.Rule, ...]] = {
    **unshown.RULES,
    **dict.fromkeys(_COLOURS, (_is_shade,)),
    **dict.fromkeys(_SHINING, (_is_lit_by,)),
    **dict.fromkeys(_WRITTEN, (_is_sung_or_spelt,)),
    **dict.fromkeys(_QUALITIES, (_describes,)),
    **dict.fromkeys(_ROUND, (_is_round,)),
    **dict.fromkeys(_CURVED, (_is_shape,)),
    **dict.fromkeys(_PILED, (_is_pile,)),
    "glass": (_is_mass, _is_pane, _is_of_watch),
    "crystal": (_is_mass, _is_pane, _is_of_watch, *unshown.RULES["crystal"]),
    _GAIT: (_is_gait,),
    **dict.fromkeys(_HEADINGS, (_is_heading,)),
}
"""By which rules a word may be told in passing."""
_OF_KIND: dict[str | None, tuple[unshown.Rule, ...]] = {**unshown.OF_KIND, "tree": (_is_wood,)}
"""By which rules words of a kind may be that have none of their own."""
