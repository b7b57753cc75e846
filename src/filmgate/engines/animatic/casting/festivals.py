"""Who is under a costume at a festival: two dancers are one lion."""

from __future__ import annotations

from filmgate.engines.animatic.patterns import said
from filmgate.engines.animatic.rigs.dragondance import dragon_rig
from filmgate.engines.animatic.rigs.liondance import COSTUMES, lion_rig
from filmgate.engines.animatic.rigs.loong import Loong
from filmgate.engines.animatic.rigs.rig import Rig
from filmgate.storyboard.schema import Subject
from filmgate.storyboard.vocabulary import SubjectKind as K

_LION_DANCE = said(r"\blion[- ]danc(?:e|es|ers?|ing)\b|\bdancing lions?\b|舞狮|醒狮|狮舞|狮子舞|舞动的?狮")
_MOST = 4
"""Lions in a picture."""


def is_lion_dance(subject: Subject, words: str) -> bool:
    """Whether those of the subject are in a lion's costume, or are the lion."""
    told = subject.kind in (K.DANCER, K.LION) and not subject.reference
    return told and _LION_DANCE.search(words) is not None


_DRAGON_DANCE = said(r"\bdragon[- ]danc(?:e|es|ers?|ing)\b|\bdancing dragon\b|舞龙|龙舞")
_CLOTH = Loong(7.5, "#d8342c", "#f6dc8c", "#f0b428")


def is_dragon_dance(subject: Subject, words: str) -> bool:
    """Whether it is a dragon on poles, or those who carry it."""
    told = subject.kind in (K.DANCER, K.DRAGON) and not subject.reference
    return told and _DRAGON_DANCE.search(words) is not None


def dragon_of(subject: Subject, tint: str | None) -> tuple[Subject, Rig]:
    """The one dragon that all of them carry."""
    return subject.model_copy(update={"count": 1}), dragon_rig(_CLOTH.tinted(tint) if tint else _CLOTH)


def lions_of(subject: Subject, earlier: int) -> list[tuple[Subject, Rig]]:
    """The lions: each of a colour of its own, none in step with another."""
    many = subject.count if subject.kind is K.LION or subject.count < _PAIR else subject.count // _PAIR + 1
    single = subject.model_copy(update={"count": 1})
    numbers = range(earlier, earlier + min(many, _MOST))
    return [(single, lion_rig(COSTUMES[n % len(COSTUMES)], 0.9 * n)) for n in numbers]


_PAIR = 3
"""Dancers from which on not each of them is a lion's."""
