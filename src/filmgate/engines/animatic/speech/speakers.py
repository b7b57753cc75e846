"""Whose voice it is: by who is drawn, the same in every shot of a film."""

from __future__ import annotations

import re
from dataclasses import replace

from filmgate.engines.animatic import wardrobe
from filmgate.engines.animatic.casting.subjects import cast
from filmgate.engines.animatic.rigs.figure import Figure
from filmgate.engines.animatic.speech.synthesis import Tone
from filmgate.storyboard.schema import Subject
from filmgate.storyboard.vocabulary import Action

NARRATOR = Tone("narrator", "f5", 3, 50, 0.94, 0.85)
_WOMEN = (
    Tone("woman 1", "f2", 44, throat=0.94),
    Tone("woman 2", "f5", 46, throat=0.9),
    Tone("woman 3", "f2", 58, throat=0.97),
    Tone("woman 4", "f5", 66, throat=0.94),
)
_MEN = (
    Tone("man 1", "f5", 6, throat=0.86),
    Tone("man 2", "f2", 10, throat=0.86),
    Tone("man 3", "f5", 20, throat=0.88),
    Tone("man 4", "f2", 2, throat=0.84),
)
"""The first who speaks has the first or the second, by the film's seed, who comes next the next. Of eSpeak's
variants these are best understood, in the throat of a man too: `f2` and `f5` have clear consonants."""
_HER = re.compile(r"\b(?:female|woman|lady|feminine|girl)\b|女", re.IGNORECASE)
_HIM = re.compile(r"\b(?:male|man|masculine|boy|beard\w*)\b|男|胡", re.IGNORECASE)
_AGED = re.compile(r"\b(?:old|elderly|aged|ancient|wrinkled)\b|年老|老年|年迈|老", re.IGNORECASE)
_DEEP = re.compile(r"\b(?:deep|gruff|booming|husky|low)[- ]voiced?\b|低沉|浑厚", re.IGNORECASE)
_CHILD, _GROWN = 1.45, 1.7
"""Metres up to which somebody is a child, and of a grown-up."""
_HERS, _HIS = frozenset({"f2", "f5"}), 0.88
"""Variants of women, and the throat up to which it is a man's all the same."""
_DEAD = frozenset({"skull", "sheet"})
_MONSTROUS = frozenset({"brute", "alien"})
_HUGE, _TINY = 1.9, 0.45
"""Metres of a beast from which on it growls, and under which it squeaks."""


def tone_of(subject: Subject, nth: int, seed: int) -> Tone:
    """The voice of the `nth` who speaks in a film of that seed."""
    part, words = wardrobe.PARTS[subject.kind], " ".join(subject.attributes)
    if not isinstance(part, Figure):
        return _of_a_creature(subject, nth, seed)
    feminine = (part.feminine or bool(_HER.search(words))) and not _HIM.search(words)
    usual = (_WOMEN if feminine else _MEN)[(nth + seed % 2) % 4]
    if part.build == "metal" or part.face == "robot":
        return replace(usual, name="robot", range=4, pace=0.92, metal=True)
    if part.face in _DEAD or part.build == "bone":
        return Tone("dead", "croak", 32 + 4 * (nth % 3), 40, 0.85, 0.94, 0.25)
    if part.face in _MONSTROUS:
        return Tone("monster", "f5", 4 * (nth % 3), 50, 0.9, 0.8, 0.4)
    if part.height <= _CHILD:
        return _of_a_child(part.height, feminine, nth)
    if part.old or _AGED.search(words):
        old = _old(feminine)
        return replace(old, pitch=old.pitch + 5 * (nth % 3))
    if _DEEP.search(words):
        return replace(usual, name="deep voice", pitch=usual.pitch // 3, throat=0.93 * usual.throat)
    return usual


def _old(feminine: bool) -> Tone:
    if feminine:
        return Tone("old woman", "f2", 30, 40, 0.86, 0.9, 0.16)
    return Tone("old man", "f5", 2, 40, 0.86, 0.84, 0.2)


def _of_a_child(height: float, feminine: bool, nth: int) -> Tone:
    """The smaller, the higher."""
    variant = "f5" if feminine else "f2"
    return Tone("child", variant, 56 + 6 * (nth % 3), 70, 1.0, (_GROWN / height) ** 0.25)


def _of_a_creature(subject: Subject, nth: int, seed: int) -> Tone:
    """An animal's or a thing's, by its size."""
    rig = cast(subject, False)
    size = max(rig.height, 0.7 * rig.length)
    usual = (*_MEN, *_WOMEN)[(nth + seed) % 8]
    if rig.name in ("vehicle", "object"):
        return replace(usual, name="thing", range=30, metal=True)
    if size >= _HUGE:
        return Tone("large animal", "f5", 4 * (nth % 3), 50, 0.88, 0.77, 0.35)
    if size <= _TINY:
        return Tone("small animal", "f5", 62 + 6 * (nth % 3), 75, 1.0, 1.18)
    return replace(usual, name="animal", pitch=usual.pitch + 8, throat=1.1 * usual.throat)


def said_so(tone: Tone, action: Action) -> Tone:
    """The voice as it whispers or shouts."""
    if action is Action.WHISPER:
        variant = "whisperf" if tone.variant in _HERS and tone.throat > _HIS else "whisper"
        return replace(tone, variant=variant, throat=max(1.0, tone.throat), pace=0.92 * tone.pace)
    if action is Action.SHOUT:
        return replace(
            tone, pitch=min(95, tone.pitch + 22), range=min(95, tone.range + 20), pace=1.05 * tone.pace
        )
    return tone
