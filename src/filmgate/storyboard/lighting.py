"""The light that several words tell together: its quality, its beams, the source that it comes from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from filmgate.storyboard.lexicon import split, table, turned
from filmgate.storyboard.lexicon.inflection import finite, participle, plural
from filmgate.storyboard.mention import Mention
from filmgate.storyboard.vocabulary import Light

_LIGHT_WORDS = frozenset(split(table("scene.toml")["light"]))
_SHINING = _LIGHT_WORDS | {"sun", "rays"}
_LIT_SO = (" lighting", " light", "布光", "打光")
"""How words end that tell the light of the whole ("low-key lighting")."""
_LIGHTS = frozenset(("light", "lighting", "the light"))
_BEING = frozenset(("is", "stays", "remains", "should be"))
_NATURAL = "natural"
_DARK = frozenset(("dark", "dim", "shadowy", "gloomy"))
"""What tells the light of a place that is called so."""
_ENDING = ("kind", "action", "preposition", "clause", "setting")
_POURING = frozenset(
    form
    for verb in split(
        "stream, pour, spill, slice, cut, slant, filter, fall, leak, burst, break, streak, pierce, seep,"
        " angle, shaft, rake, lance, shine, flood, trickle, splinter"
    )
    for form in (*finite(verb), participle(verb))
)
_THROUGH = frozenset(split("through, in, into, between, across, down"))
_GIVEN = frozenset(
    split("lit, lit by, illuminated, illuminated by, glow, glows, glowing, light, flicker, glimmer, bathed")
)
_BY = frozenset(split("by, of, from, only, solely, in, with"))
_LONE = frozenset(split("single, only, lone, one, solely, solitary"))
_GLOWS = frozenset(("glow", "light", "flicker"))
_REACH = 5


def all_told(
    named: Sequence[str], mentions: tuple[Mention, ...], words: frozenset[str], *, quality: bool
) -> list[str]:
    """Every light that the words tell; shadows are no light of their own where "natural light" falls. `words`
    are those of the film that may shine. `quality` says that some mentions tell one."""
    lights = [*named, *(() if _LIGHTS.isdisjoint(words) else _predicated(mentions))]
    shining = frozenset(filter(may_shine, words))
    if (quality or shining) and not (named and _is_lit(mentions)):
        lights += told(mentions, shining)
    natural = Light.NATURAL in lights
    return [light for light in lights if not (natural and light == Light.LOW_KEY)]


def _is_lit(mentions: tuple[Mention, ...]) -> bool:
    """Whether words tell the light of the whole."""
    told = [mention for mention in mentions if "light" in mention.fields]
    return any(mention.text.endswith(_LIT_SO) and not mention.negated for mention in told)


def _predicated(mentions: tuple[Mention, ...]) -> Iterator[Light]:
    """The light that a sentence is about ("The light is soft and natural")."""
    for place in [at for at, mention in enumerate(mentions[:-2]) if mention.text in _LIGHTS]:
        if mentions[place + 1].text not in _BEING:
            continue
        for one in mentions[place + 2 : place + 2 + _REACH]:
            if one.text == _NATURAL:
                yield Light.NATURAL
            elif "quality" in one.fields and not one.negated:
                yield Light(one.get("quality") or "")
            elif not one.has("and", "quality", "stop", "tone") and one.text != ",":
                break


def told(mentions: tuple[Mention, ...], shining: frozenset[str]) -> Iterator[Light]:
    """Every light that no single word tells, in order; `shining` are the words that may tell one."""
    for place in _shining(mentions, shining):
        mention = mentions[place]
        if mention.negated:
            continue
        if "quality" in mention.fields and _is_of_light(mentions, place):
            yield Light(mention.get("quality") or "")
        elif _pours(mentions, place):
            yield Light.VOLUMETRIC
        elif light := _given(mentions, place):
            yield light


def _shining(mentions: tuple[Mention, ...], shining: frozenset[str]) -> list[int]:
    """The places of what may tell a light."""
    return [
        place
        for place, mention in enumerate(mentions)
        if "quality" in mention.fields or mention.text in shining
    ]


@lru_cache(1 << 12)
def may_shine(text: str) -> bool:
    """Whether words may tell a light, or end with one that does."""
    return text in _lights() or text.rpartition(" ")[2] in _SHINING


@cache
def _lights() -> frozenset[str]:
    """Words that may tell a light."""
    return _SHINING | _GIVEN | _sources().keys()


def _is_of_light(mentions: tuple[Mention, ...], place: int) -> bool:
    """Whether a quality is the light's ("soft, warm morning light"), or of a place that is dark."""
    following = mentions[place + 1 : place + _REACH]
    ends = (i for i, m in enumerate(following) if m.has(*_ENDING) or _parts(mentions, place + 1 + i))
    end = next(ends, len(following))
    if end == 0 and following and mentions[place].text in _DARK:
        return following[0].has("setting", "place")
    return any(m.text.rpartition(" ")[2] in _LIGHT_WORDS for m in following[:end])


def _parts(mentions: tuple[Mention, ...], place: int) -> bool:
    """Whether a stop or a comma stands there, other than in a row of qualities ("soft, warm light")."""
    if not mentions[place].has("punctuation"):
        return False
    return mentions[place].ends_sentence or not mentions[place - 1].has("quality")


def _pours(mentions: tuple[Mention, ...], place: int) -> bool:
    """Whether light comes in as beams ("sun slanting through the blinds")."""
    if mentions[place].text.rpartition(" ")[2] not in _SHINING:
        return False
    text = " ".join(m.text for m in mentions[place + 1 : place + 4]).split(" ")
    if text[0].endswith("ly"):
        text = text[1:]
    return len(text) > 1 and text[0] in _POURING and text[1] in _THROUGH


def _given(mentions: tuple[Mention, ...], place: int) -> Light | None:
    """The light of a source ("lit by a phone screen", "the glow of embers"); a lone lamp leaves it dark."""
    if mentions[place].text not in _GIVEN:
        return _glowing(mentions, place)
    phrase = mentions[place + 1 : place + 1 + _REACH]
    by = mentions[place].text.endswith(" by") or (phrase and phrase[0].text.partition(" ")[0] in _BY)
    if not by:
        return None
    lone = False
    for mention in phrase:
        lone = lone or mention.text.rpartition(" ")[2] in _LONE
        light = _sources().get(mention.text) or _sources().get(mention.text.rpartition(" ")[2])
        if light:
            return Light.LOW_KEY if lone and light is Light.SOFT else light
        if mention.has("punctuation", "action", "clause"):
            return None
    return None


def _glowing(mentions: tuple[Mention, ...], place: int) -> Light | None:
    """The light of a source that is named right before it ("oven glow", "monitor light")."""
    after = mentions[place + 1 : place + 2]
    return _sources().get(mentions[place].text) if after and after[0].text in _GLOWS else None


@cache
def _sources() -> dict[str, Light]:
    sources = turned("scene.toml", "source").items()
    return {form: Light(light) for noun, light in sources for form in (noun, plural(noun))}
