"""A puppy in the arms: a small animal that somebody carries wherever they go."""

from __future__ import annotations

import re

from filmgate.engines.animatic.casting.shoulders import perched
from filmgate.engines.animatic.rigs.creature import Creature
from filmgate.engines.animatic.rigs.figure import Figure
from filmgate.engines.animatic.rigs.rig import Rig
from filmgate.engines.animatic.wardrobe import PARTS
from filmgate.engines.animatic.wardrobe.creatures import creature_for
from filmgate.storyboard.schema import Subject
from filmgate.storyboard.vocabulary import Action
from filmgate.storyboard.vocabulary import SubjectKind as K

_NAMES: dict[K, str] = {
    K.CAT: "cats?|kitt(?:y|en|ens)", K.KITTEN: "kitt(?:y|en|ens)|cat",
    K.DOG: "dogs?|pupp(?:y|ies)|pups?|corgi|pug",
    K.PUPPY: "pupp(?:y|ies)|pups?|dog", K.RABBIT: "rabbits?|bunn(?:y|ies)|hares?", K.SHEEP: "lambs?|sheep",
    K.CHICKEN: "chickens?|hens?|chicks?|roosters?", K.PIG: "piglets?|pigs?", K.FOX: "fox(?:es)?|fox cub",
}  # fmt: skip
_NAMES_ZH: dict[K, str] = {
    K.CAT: "猫", K.KITTEN: "猫", K.DOG: "狗|犬", K.PUPPY: "狗|犬", K.RABBIT: "兔", K.SHEEP: "羊",
    K.CHICKEN: "鸡", K.PIG: "猪", K.FOX: "狐",
}  # fmt: skip
_BEARS = r"\b(?:carr(?:y|ies|ied|ying)|hold(?:s|ing)?|held|cradl\w+|(?:pick|lift|scoop)(?:s|ed|ing)?(?: up)?)"
_IT = re.compile(
    rf"{_BEARS} (?:it|him|her)\b(?! (?:hand|own|head|arm|breath))|[抱捧](?:起|着)?它", re.IGNORECASE
)
_SMALL = 0.5
"""Of the height of who carries it."""
_YOUNG = re.compile(r"\b(?:lambs?|piglets?|cubs?|fawns?|kids?)\b|羊羔|小羊|小猪", re.IGNORECASE)
_BUSY = frozenset({
    Action.RUN, Action.WALK, Action.CHASE, Action.FLY, Action.EAT, Action.FIGHT, Action.ATTACK, Action.SWIM,
    Action.RIDE, Action.JUMP, Action.SLEEP, Action.LIE,
})  # fmt: skip
"""What an animal that is carried is not told to do."""
BEARING = frozenset({
    Action.CARRY, Action.HOLD, Action.STAND, Action.WALK, Action.RUN, Action.SMILE, Action.LOOK, Action.ENTER,
    Action.LEAVE, Action.APPROACH, Action.CATCH,
})  # fmt: skip
"""What somebody may do who carries one."""


def is_cradled(subject: Subject, person: Figure, words: str) -> bool:
    """Whether it is a small animal that those words put into that person's arms."""
    part = PARTS[subject.kind]
    if not isinstance(part, Creature) or subject.count != 1 or subject.action in _BUSY:
        return False
    small = creature_for(subject.kind, words).rig().height < _SMALL * person.height or _YOUNG.search(words)
    return bool(small) and _is_told(subject.kind, words)


def _is_told(kind: K, words: str) -> bool:
    name = _NAMES.get(kind, kind.value.replace("_", " "))
    named = rf"{_BEARS} (?:(?:up|an?|the|his|her|their|my) )*(?:[\w-]+ ){{0,3}}?(?:{name})\b"
    if re.search(named, words, re.IGNORECASE) or _IT.search(words):
        return True
    chinese = _NAMES_ZH.get(kind)
    return bool(chinese and re.search(f"[抱捧](?:着|起)?[^，。；]{{0,6}}(?:{chinese})", words))


def cradled(subject: Subject, words: str, tint: str | None) -> Rig:
    """Its rig, in its colour."""
    return perched(subject, words, tint)
