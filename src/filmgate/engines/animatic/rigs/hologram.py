"""Somebody who is a hologram: all light, in lines, and one sees through them."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np

from filmgate.engines.animatic.patterns import said
from filmgate.engines.animatic.pen import Pen
from filmgate.engines.animatic.rigs.rig import Act, Rig
from filmgate.storyboard.kinds import PEOPLE
from filmgate.storyboard.schema import Subject
from filmgate.storyboard.vocabulary import SubjectKind as K

_OF = said(
    r"\bholog(?:ram|raphic (?:projection|image|figure))s? of (?:(?:an?|the|his|her|their) )?(?:[\w-]+ ){0,2}?"
    r"(?P<whom>wom[ae]n|girl|lady|mother|wife|queen|princess|man|men|boy|father|king|soldier|child|dancer|singer)\b"
    r"|\bholographic (?:[\w-]+ )?(?P<is>wom[ae]n|girl|lady|man|boy|figure|assistant|dancer|singer|person)\b"
    r"|全息(?:投影)?(?:的|出)?[^，。；]{0,4}(?P<zh>女|男|人|舞|歌)"
)
_HER = frozenset({"wom", "gir", "lad", "mot", "wif", "que", "pri", "女"})
_THEIRS: dict[bool, frozenset[K]] = {
    True: frozenset({K.WOMAN, K.GIRL, K.OLD_WOMAN, K.QUEEN}),
    False: frozenset({K.MAN, K.BOY, K.OLD_MAN, K.KING}),
}
_TINT = np.array((0.34, 0.92, 1.0), np.float32)


def is_projected(subject: Subject, alone: bool, words: str) -> bool:
    """Whether it is of whom the words tell that they are a hologram; who is `alone` is, whoever it is."""
    found = _OF.search(words)
    if found is None or subject.kind not in PEOPLE:
        return False
    whom = (found["whom"] or found["is"] or found["zh"])[:3].lower()
    return alone or subject.kind in _THEIRS[whom in _HER]


def projected(rig: Rig) -> Rig:
    """The figure as its own projection, which sheds light and no shadow."""

    def draw(pen: Pen, act: Act) -> None:
        rig.draw(pen, act)
        pixels = pen.pixels
        light = pixels[..., :3].astype(np.float32).mean(-1) * 0.85 + 0.52 * pixels[..., 3]
        rows = np.arange(len(pixels), dtype=np.float32)[:, None]
        lines = 0.72 + 0.28 * np.sin(rows * (2.1 if len(pixels) > 300 else 1.6) - 5.0 * act.time)
        flicker = 0.86 + 0.10 * math.sin(23.0 * act.time) * math.sin(7.3 * act.time)
        share = np.asarray(lines * flicker, np.float32)
        pixels[..., :3] = np.clip((light * share)[..., None] * _TINT, 0, 255).astype(np.uint8)
        pixels[..., 3] = (pixels[..., 3] * (0.55 * share)).astype(np.uint8)

    return replace(rig, draw=draw, shadow=None, glow="#58dcff", edge=0.15)
