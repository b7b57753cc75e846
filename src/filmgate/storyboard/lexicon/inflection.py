"""English inflection, as far as a lexicon needs it: forms of a noun, forms of a verb."""

from __future__ import annotations

import re
from functools import cache

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
    "arise": ("arose", "arisen"),
    "awake": ("awoke", "awoken"),
    "beat": ("beat", "beaten"),
    "bend": ("bent",),
    "bind": ("bound",),
    "bleed": ("bled",),
    "buy": ("bought",),
    "cast": ("cast",),
    "choose": ("chose", "chosen"),
    "cling": ("clung",),
    "cut": ("cut",),
    "deal": ("dealt",),
    "find": ("found",),
    "fling": ("flung",),
    "forget": ("forgot", "forgotten"),
    "freeze": ("froze", "frozen"),
    "hear": ("heard",),
    "hit": ("hit",),
    "lay": ("laid",),
    "lend": ("lent",),
    "lose": ("lost",),
    "mow": ("mowed", "mown"),
    "pay": ("paid",),
    "put": ("put",),
    "ring": ("rang", "rung"),
    "sell": ("sold",),
    "send": ("sent",),
    "shake": ("shook", "shaken"),
    "shed": ("shed",),
    "shrink": ("shrank", "shrunk"),
    "shut": ("shut",),
    "sling": ("slung",),
    "slit": ("slit",),
    "sow": ("sowed", "sown"),
    "speed": ("sped",),
    "spit": ("spat",),
    "split": ("split",),
    "spring": ("sprang", "sprung"),
    "steal": ("stole", "stolen"),
    "stick": ("stuck",),
    "sting": ("stung",),
    "swear": ("swore", "sworn"),
    "teach": ("taught",),
    "thrust": ("thrust",),
    "tread": ("trod", "trodden"),
    "weave": ("wove", "woven"),
    "withdraw": ("withdrew", "withdrawn"),
    "wring": ("wrung",),
}
_PARTICIPLES = frozenset(forms[-1] for forms in _IRREGULAR.values())
_PASTS = frozenset(forms[0] for verb, forms in _IRREGULAR.items() if forms[0] != verb)
_OWN_PARTICIPLES = frozenset(forms[1] for forms in _IRREGULAR.values() if len(forms) > 1)
_PLURALS = {
    "woman": "women",
    "man": "men",
    "child": "children",
    "wolf": "wolves",
    "wife": "wives",
    "knife": "knives",
    "goose": "geese",
    "mouse": "mice",
    "foot": "feet",
    "leaf": "leaves",
    "shelf": "shelves",
    "thief": "thieves",
    "calf": "calves",
    "ox": "oxen",
    "loaf": "loaves",
}
_LAST = ("child", "wolf", "shelf", "wife", "leaf")
"""What compounds end in that have its plural ("grandchild", "werewolf")."""
_INVARIABLE = ("fish", "sheep", "deer", "moose", "bison", "salmon", "aircraft", "spacecraft", "koi")
"""Nouns, and ends of nouns, that are the same in the plural."""


@cache
def plural(noun: str) -> str:
    """The plural of a noun, or of a compound that ends in one ("fisherman")."""
    if noun in _PLURALS:
        return _PLURALS[noun]
    if noun.endswith(_INVARIABLE):
        return noun
    irregular = next((end for end in _LAST if noun.endswith(end)), None)
    if irregular is not None:
        return noun.removesuffix(irregular) + _PLURALS[irregular]
    if noun.endswith("man") and noun != "human" and not noun.endswith("german"):
        return noun.removesuffix("man") + "men"
    if noun.endswith(("s", "x", "z", "ch", "sh")):
        return noun + "es"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + "s"


@cache
def finite(verb: str) -> tuple[str, ...]:
    """Base, third person and past of a verb."""
    third = {"do": "does", "go": "goes"}.get(verb) or _third(verb)
    return tuple(dict.fromkeys((verb, third, *_pasts(verb))))


def _third(verb: str) -> str:
    if verb.endswith(("s", "x", "z", "ch", "sh")):
        return verb + "es"
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + "s"


@cache
def participle(verb: str) -> str:
    """The -ing form of a verb."""
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith(("ee", "ye", "oe")) and verb != "be":
        return verb[:-1] + "ing"
    return _doubled(verb) + "ing"


def is_past_participle(word: str) -> bool:
    """Whether a word is the past participle of a verb whose past is another ("driven")."""
    return word in _OWN_PARTICIPLES


def is_past(word: str) -> bool:
    """Whether a word is the past of an irregular verb ("fell")."""
    return word in _PASTS


def may_be_past_participle(word: str) -> bool:
    """Whether a word ends as past participles do ("painted"), or is an irregular one ("held")."""
    return word.endswith("ed") or word in _PARTICIPLES


def _pasts(verb: str) -> tuple[str, ...]:
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    if verb.endswith("e"):
        return (verb + "d",)
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return (verb[:-1] + "ied",)
    return (_doubled(verb) + "ed",)


def _doubled(verb: str) -> str:
    return verb + verb[-1] if verb in _DOUBLES or _MONOSYLLABLE.fullmatch(verb) else verb
