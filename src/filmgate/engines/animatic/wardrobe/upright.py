"""Animals that go upright, since they do what only people do: a panda at tea, a cat with a guitar."""

from __future__ import annotations

import re
from dataclasses import replace

from filmgate.engines.animatic.colour import darker, mix
from filmgate.engines.animatic.rigs.beast import Beast
from filmgate.engines.animatic.rigs.figure import Back, Figure
from filmgate.engines.animatic.rigs.rodent import Rodent
from filmgate.engines.animatic.scripts import hex_of
from filmgate.engines.animatic.wardrobe.creatures import BEASTS, creature_for, species_told
from filmgate.storyboard.schema import Subject
from filmgate.storyboard.vocabulary import Action
from filmgate.storyboard.vocabulary import SubjectKind as K

_TALLEST = 1.3
"""Metres to the shoulder of a beast that can stand upright."""
_OF_PEOPLE = frozenset({
    Action.READ, Action.WRITE, Action.TYPE, Action.PLAY_MUSIC, Action.COOK, Action.POUR, Action.PRAY,
    Action.DRIVE, Action.RIDE, Action.ROW, Action.SAIL, Action.WORK, Action.DANCE, Action.WAVE_HAND,
    Action.POINT, Action.THROW, Action.SHOOT, Action.GIVE, Action.HOLD, Action.SURF,
})  # fmt: skip
"""What no animal does on all fours."""
_ON_FEET = frozenset({Action.STAND, Action.WALK, Action.LOOK, Action.WAIT})
_AT_TABLE = frozenset({Action.DRINK, Action.EAT})
_TABLEWARE = re.compile(
    r"\b(?:tea|coffee|cocoa|beer|wine|cocktail|juice|cups?|mugs?|teacups?|glass|bottle|straw|spoon|fork"
    r"|chopsticks|noodles|ramen|sushi|pizza|burger|ice cream|popcorn|restaurant|caf[eé]|picnic|dinner)\b"
    r"|茶|咖啡|啤酒|奶茶|可乐|杯|筷子|勺|面条|火锅|披萨|汉堡|冰淇淋|冰激凌|爆米花|餐厅",
    re.IGNORECASE,
)
_CLOTHED = re.compile(
    r"\b(?:suits?|tuxedo|uniform|kimono|robes?|armou?r|apron|space ?suit|dress|trench ?coat|overalls|hanfu"
    r"|(?:business|office) attire|lab coat|leather jacket)\b"
    r"|西装|礼服|制服|和服|长袍|盔甲|铠甲|围裙|宇航服|太空服|汉服|西服",
    re.IGNORECASE,
)
_MARTIAL = re.compile(r"kung ?fu|martial arts?|karate|tai ?chi|sword|功夫|武术|太极|剑", re.IGNORECASE)
_DIGS = re.compile(
    r"\b(?:digs?|digging|dug|burrow\w*|scratch\w*|rummag\w*|forag\w*|scaveng\w*|gnaw\w*"
    r"|(?:rifl|root)(?:es|s|ing) (?:through|around)"
    r"|(?:builds?|building|built) (?:an?|its|their|the) (?:\w+ )?(?:dam|nest|lodge|den))\b"
    r"|挖|刨|翻找|翻垃圾|啃|筑巢|筑坝|觅食",
    re.IGNORECASE,
)
_MONKEY_KING = re.compile(r"monkey king|wukong|孙悟空|美猴王|齐天大圣|悟空|孙行者", re.IGNORECASE)
_STANDS_UP = re.compile(
    r"\b(?:on|onto) (?:its|their|his|her|two) (?:hind |back |rear )?(?:hind|back|rear)? ?legs\b"
    r"|\b(?:stand|walk|sit)\w* (?:up )?upright\b|直立|后腿站|站立起来",
    re.IGNORECASE,
)
"""The prompt has it on its hind legs."""
_BEATS = re.compile(
    r"\b(?:beat|pound|thump|drum)\w* (?:on )?(?:its|his|her|their) chests?\b|[捶拍擂]\w{0,6}胸", re.IGNORECASE
)
"""What an ape does upright."""
_TAILS: dict[str, Back] = {"ringed": "ringtail", "plume": "brush", "brush": "brush"}
_FUR_LIMBS = 1.30


def upright(beast: Beast) -> Figure:
    """The beast on its hind legs, as high as it would stand, in its fur."""
    limbs, stout = beast.socks or beast.fur, max(0.0, beast.depth - 0.40)
    slender = beast.tail in ("monkey", "cat", "thin", "tuft")
    return Figure(
        height=min(1.75, 0.62 + 0.92 * beast.shoulder),
        coat=limbs,
        legs=limbs,
        shoes=hex_of(darker(limbs, 0.12)),
        skin=hex_of(darker(limbs, 0.10)),
        visor=hex_of(darker(limbs, 0.10)),
        hair="none",
        bulk=1.05 + 1.0 * stout,
        head=1.55 + 0.6 * stout,
        thin=_FUR_LIMBS + 0.6 * stout,
        boot=0.92,
        build="fur",
        face="animal",
        trim_colour=beast.fur if beast.coat == "saddle" else hex_of(mix(beast.fur, beast.belly, 0.18)),
        back=_TAILS.get(beast.tail, "tail" if slender else "none"),
        back_colour=beast.fur,
        animal=beast.look,
    )


_PET = 0.95
"""Metres to the shoulder of what has room on a seat."""


def sitting_up(subject: Subject, words: str) -> Figure | None:
    """The figure that plays a small animal on a seat for people; None for what is none."""
    beast = creature_for(subject.kind, species_told(subject, words)) if subject.kind in BEASTS else None
    fits = isinstance(beast, Beast) and beast.shoulder < _PET and not subject.reference
    return upright(beast) if fits and isinstance(beast, Beast) else None


_CLOTH = "#3a4664"


def _dressed(figure: Figure) -> Figure:
    """In a suit, or in what the prompt makes of one."""
    return replace(
        figure, build="cloth", hem=0.12, coat=_CLOTH, legs=hex_of(darker(_CLOTH, 0.25)), trim=("tie",),
        trim_colour="#c03038",
    )  # fmt: skip


def _monkey_king() -> Figure:
    """Sun Wukong: gold mail, a red cape, the fillet, the rod."""
    return replace(
        upright(BEASTS[K.MONKEY]), height=1.55, build="cloth", coat="#d8962c", hem=0.16, flare=0.02,
        belt=True, legs="#b8342c", shoes="#2a1c18", boot=0.55, thin=1.1, bulk=1.05, head=1.35, back="cape",
        back_colour="#c02c2c", hat="fillet", hat_colour="#f0c040", trim=("plates", "sash"),
        trim_colour="#f0c860", prop="rod", scarf="#c02c2c",
    )  # fmt: skip


def upright_for(subject: Subject, actions: frozenset[Action], words: str) -> Figure | None:
    """The figure on two legs that plays an animal which does `actions` in a shot of those words; None for one
    that stays on its own feet."""
    told = species_told(subject, words)
    beast = creature_for(subject.kind, told) if subject.kind in BEASTS else None
    if not isinstance(beast, Beast) or subject.reference or beast.shoulder > _TALLEST:
        return None
    if subject.kind is K.MONKEY and _MONKEY_KING.search(words):
        return _monkey_king()
    if isinstance(beast, Rodent):
        actions -= {Action.HOLD, Action.GIVE}  # it sits up for that
    clothed = any(_CLOTHED.search(worn) for worn in subject.attributes)
    served = bool(actions & _AT_TABLE) and _TABLEWARE.search(words)
    fights = bool(actions & {Action.FIGHT, Action.ATTACK, Action.WORK}) and _MARTIAL.search(words)
    if not clothed and _DIGS.search(words):
        actions -= {Action.WORK}  # with its paws
    stands_up = _STANDS_UP.search(words) and actions & _ON_FEET
    beats = _BEATS.search(words)
    if not (clothed or served or fights or stands_up or beats or actions & _OF_PEOPLE):
        return None
    return _dressed(upright(beast)) if clothed else upright(beast)
