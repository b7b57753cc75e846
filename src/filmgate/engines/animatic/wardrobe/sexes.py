"""Women and men in the parts of which the storyboard only knows the trade: a waitress is a waiter there."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from filmgate.engines.animatic.rigs.figure import Figure
from filmgate.storyboard.schema import Subject
from filmgate.storyboard.vocabulary import SubjectKind as K

FEMALE, MALE = "female", "male"
_HER = re.compile(r"\b(?:female|feminine|woman|lady|girl)\b|女", re.IGNORECASE)
_HIM = re.compile(r"\b(?:male|man|guy|boy)\b|男", re.IGNORECASE)
_OWN = (
    r"(?:face|eyes|hair|lips|hands?|head|arms?|shoulders?|neck|chest|back|feet|foot|legs?|knees?|fingers?|fist"
    r"|breath|medals?|trophy|racket|bat|skis?|skates|armou?r|uniform|helmet|gloves|boots|shoes|coat|jacket|robes?)"
)
"""What somebody has of their own."""
_SHE = re.compile(rf"\b(?:she|herself|her (?:own|(?:[a-z]+ )?{_OWN}|dress))\b|她", re.IGNORECASE)
_HE = re.compile(rf"\b(?:he|himself|his (?:own|(?:[a-z]+ )?{_OWN}|beard))\b|他", re.IGNORECASE)
_NOUNS: dict[K, str] = {
    K.WAITER: r"\bwaitress(?:es)?\b|女服务员|女招待|女侍",
    K.POLICE: r"\bpolicewom[ae]n\b|女警",
    K.SOLDIER: r"\b(?:valkyries?|amazons?|shield-?maidens?)\b|女战士|女兵|女将|花木兰",
    K.SAMURAI: r"女剑客|女武士|女侠",
    K.WIZARD: r"\b(?:sorceress(?:es)?|enchantress(?:es)?|witch(?:es)?)\b|女巫|女法师|女魔法师",
    K.COWBOY: r"\bcowgirls?\b|女牛仔",
    K.MONK: r"\bnuns?\b|尼姑|修女",
    K.DOCTOR: "女医生", K.SCIENTIST: "女科学家", K.ASTRONAUT: "女宇航员|女航天员", K.PIRATE: "女海盗",
    K.DETECTIVE: "女侦探", K.NINJA: r"\bkunoichi\b|女忍者", K.KNIGHT: "女骑士", K.CHEF: "女厨",
    K.FIREFIGHTER: "女消防", K.MUSICIAN: "女乐手|女吉他手|女琴师", K.ATHLETE: "女运动员|女拳手",
}  # fmt: skip
_NAMED = {kind: re.compile(nouns, re.IGNORECASE) for kind, nouns in _NOUNS.items()}
_OF_HIS_OWN = frozenset({K.MAN, K.BOY, K.OLD_MAN, K.KING})
_OF_HERS = frozenset({K.DANCER, K.SINGER, K.ANGEL})
"""Parts that are usually a woman's, and are a man's, too."""
_DRESSED: dict[K, dict[str, Any]] = {
    K.WAITER: {"coat": "#2a2a36", "hem": 0.25, "flare": 0.07, "legs": "#e0b8a0", "shoes": "#16161c",
               "trim": ("apron",), "trim_colour": "#f4f2ec", "hair": "bun", "hair_colour": "#5a2c1c"},
    K.DANCER: {"coat": "#2c2f44", "hem": 0.08, "flare": 0.0, "hair": "short", "legs": "#1c1c26",
               "shoes": "#14141a"},
    K.SINGER: {"coat": "#6a1c4a", "hem": 0.12, "flare": 0.0, "hair": "short", "legs": "#1c1c26",
               "shoes": "#14141a"},
    K.ANGEL: {"hair": "short"},
}  # fmt: skip
"""What else differs from the usual part."""


_COVERING = frozenset({"plume", "crest", "horned"})
"""Helmets of old, under which no hair of hers would show."""


def told_in(kind: K, words: str, *, alone: bool) -> str | None:
    """Whether the words make who plays the kind a woman or a man: by a noun of their own or, where nobody
    else is there, by a pronoun. None where they do not tell."""
    if kind in _NAMED and _NAMED[kind].search(words):
        return FEMALE
    if alone and kind not in _OF_HIS_OWN and _SHE.search(words) and not _HE.search(words):
        return FEMALE
    return MALE if alone and kind in _OF_HERS and _HE.search(words) and not _SHE.search(words) else None


def as_told(figure: Figure, subject: Subject) -> Figure:
    """The figure as the woman or the man that its attributes make it."""
    if figure.build != "cloth" or figure.face in ("alien", "brute", "animal"):
        return figure
    told = " ".join(subject.attributes)
    more = _DRESSED.get(subject.kind, {})
    if _HER.search(told) and not figure.feminine and subject.kind not in _OF_HIS_OWN:
        trim = tuple(each for each in figure.trim if each != "tie")
        hair = "long" if figure.hair == "short" else figure.hair
        hat = "fillet" if figure.hat in _COVERING else figure.hat
        slim = replace(
            figure, feminine=True, beard=False, hair=hair, hat=hat, trim=trim, height=0.95 * figure.height,
            bulk=0.9 * figure.bulk, thin=0.94 * figure.thin,
        )  # fmt: skip
        return replace(slim, **more)
    if _HIM.search(told) and subject.kind in _OF_HERS:
        return replace(figure, feminine=False, height=1.05 * figure.height, bulk=1.1 * figure.bulk, **more)
    return figure
