"""English inflection, as far as a lexicon needs it: forms of a noun, forms of a verb."""

from __future__ import annotations

import re

_MONOSYLLABLE = re.compile(r"(?:qu|[^aeiou])*[aeiou][^aeiouwxy]")
"""A verb that doubles its last letter before -ed and -ing: one short vowel, one consonant."""
_DOUBLES = frozenset(("submit", "begin", "forget", "commit", "admit", "permit", "refer", "equip", "unzip"))
"""Longer ones that do, too."""
_IRREGULAR: dict[str, tuple[str, ...]] = {
    "run": ("ran",),
    "stand": ("stood",),
    "sit": ("sat",),
    "lie": ("lay", "lain"),
    "leap": ("leapt",),
    "fall": ("fell", "fallen"),
    "fly": ("flew", "flown"),
    "slide": ("slid",),
    "swim": ("swam", "swum"),
    "dive": ("dove",),
    "ride": ("rode", "ridden"),
    "drive": ("drove", "driven"),
    "fight": ("fought",),
    "strike": ("struck",),
    "swing": ("swung",),
    "shoot": ("shot",),
    "throw": ("threw", "thrown"),
    "catch": ("caught",),
    "hold": ("held",),
    "draw": ("drew", "drawn"),
    "bring": ("brought",),
    "give": ("gave", "given"),
    "sing": ("sang", "sung"),
    "speak": ("spoke", "spoken"),
    "say": ("said",),
    "tell": ("told",),
    "weep": ("wept",),
    "see": ("saw", "seen"),
    "write": ("wrote", "written"),
    "eat": ("ate", "eaten"),
    "drink": ("drank", "drunk"),
    "sleep": ("slept",),
    "wake": ("woke", "woken"),
    "kneel": ("knelt",),
    "build": ("built",),
    "sew": ("sewn",),
    "dig": ("dug",),
    "spin": ("spun",),
    "rise": ("rose", "risen"),
    "sink": ("sank", "sunk"),
    "grow": ("grew", "grown"),
    "burst": ("burst",),
    "shine": ("shone",),
    "melt": ("melted",),
    "break": ("broke", "broken"),
    "become": ("became",),
    "come": ("came",),
    "go": ("went", "gone"),
    "leave": ("left",),
    "get": ("got",),
    "hide": ("hid", "hidden"),
    "creep": ("crept",),
    "flee": ("fled",),
    "blow": ("blew", "blown"),
    "feed": ("fed",),
    "light": ("lit",),
    "read": ("read",),
    "take": ("took", "taken"),
    "make": ("made",),
    "think": ("thought",),
    "wear": ("wore",),
    "sweep": ("swept",),
    "tear": ("tore", "torn"),
    "slay": ("slew", "slain"),
    "hang": ("hung",),
    "lead": ("led",),
    "keep": ("kept",),
    "set": ("set",),
    "bite": ("bit", "bitten"),
    "meet": ("met",),
    "stride": ("strode",),
}
_PLURALS = {
    "woman": "women",
    "man": "men",
    "child": "children",
    "wolf": "wolves",
    "knife": "knives",
    "goose": "geese",
    "mouse": "mice",
    "foot": "feet",
    "leaf": "leaves",
    "shelf": "shelves",
    "fish": "fish",
    "sheep": "sheep",
    "deer": "deer",
    "thief": "thieves",
    "calf": "calves",
    "ox": "oxen",
    "loaf": "loaves",
}


def plural(noun: str) -> str:
    """The plural of a noun phrase: its last word's."""
    head, _, last = noun.rpartition(" ")
    for suffix, irregular in _PLURALS.items():
        if last == suffix or (
            len(last) > len(suffix) and suffix in ("woman", "man") and last.endswith(suffix)
        ):
            if last == "human" or last.endswith("german"):
                continue
            return f"{head} {last.removesuffix(suffix)}{irregular}".strip()
    return f"{head} {_regular_plural(last)}".strip()


def _regular_plural(word: str) -> str:
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    return word + "s"


def finite(verb: str) -> list[str]:
    """Base, third person and past of a verb phrase, inflected on its first word."""
    first, _, rest = verb.partition(" ")
    forms = [first, _regular_plural(first) if first != "do" else "does", *_pasts(first)]
    if first == "go":
        forms[1] = "goes"
    return [f"{form} {rest}".strip() for form in forms]


def participle(verb: str) -> str:
    """The -ing form of a verb phrase."""
    first, _, rest = verb.partition(" ")
    return f"{_ing(first)} {rest}".strip()


def _pasts(verb: str) -> tuple[str, ...]:
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    if verb.endswith("e"):
        return (verb + "d",)
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return (verb[:-1] + "ied",)
    return (_doubled(verb) + "ed",)


def _ing(verb: str) -> str:
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith(("ee", "ye", "oe")) and verb != "be":
        return verb[:-1] + "ing"
    return _doubled(verb) + "ing"


def _doubled(verb: str) -> str:
    return verb + verb[-1] if verb in _DOUBLES or _MONOSYLLABLE.fullmatch(verb) else verb
