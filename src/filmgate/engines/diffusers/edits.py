"""What an edit does to its source, by the prompt: which part is painted anew, and what guides it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from filmgate.engines.base import Order
from filmgate.storyboard.schema import Shot
from filmgate.storyboard.vocabulary import Look

BACKGROUND = re.compile(
    r"\b(background|backdrop|scenery|surroundings|setting|behind (him|her|it|them))\b|背景|场景",
    re.IGNORECASE,
)
CONTENT = re.compile(
    r"\b(replace|swap|remove|erase|delete|dress|wear(s|ing)?"
    r"|turn (him|her|it|them|the \w+) into|change (his|her|its|the) \w+"
    r" (to|into))\b"
    r"|替换|换成|换为|移除|删除|去掉|去除|变成",
    re.IGNORECASE,
)
WHOLE = re.compile(
    r"\b(style|look|video|clip|film|footage|scene|sequence|everything|cinematic|anime|cartoon|weather|colou?rs?|night|day|grade)\b"
    r"|风格|视频|画面|整体",
    re.IGNORECASE,
)
"""What a change of all of the picture speaks of, although it says "turn into"."""


class Guide(StrEnum):
    """What of the source the model is shown."""

    LINES = "lines"
    GRAY = "gray"
    SUBJECT = "subject"
    BACKGROUND = "background"
    GIVEN_MASK = "given mask"
    NOISE = "noise"


@dataclass(frozen=True)
class Edit:
    """`strength` is how far a noisy copy is from its source (1: all noise), where that is the guide."""

    guide: Guide
    strength: float = 1.0

    @property
    def is_masked(self) -> bool:
        return self.guide in (Guide.SUBJECT, Guide.BACKGROUND, Guide.GIVEN_MASK)


def edit_of(order: Order, number: int, *, masks: bool, masked: bool) -> Edit:
    """By what the prompt asks: another subject or background is painted into a mask, another look over the
    source's lines, another hour or weather over its light and shade."""
    prompt, shot = order.request.prompt, order.storyboard.shots[number]
    if not masks:
        return Edit(Guide.NOISE, _strength(prompt, shot))
    if masked:
        return Edit(Guide.GIVEN_MASK)
    if CONTENT.search(prompt) or BACKGROUND.search(prompt):
        if BACKGROUND.search(prompt):
            return Edit(Guide.BACKGROUND)
        if not WHOLE.search(prompt):
            return Edit(Guide.SUBJECT)
    return Edit(Guide.LINES if _restyles(shot) else Guide.GRAY)


def _restyles(shot: Shot) -> bool:
    """Whether a look was asked for, or nothing of what light and shade already tell."""
    graded = {"time_of_day", "weather", "light", "mood"} - set(shot.inferred)
    return (shot.look is not Look.NATURAL and "look" not in shot.inferred) or not graded


def _strength(prompt: str, shot: Shot) -> float:
    if CONTENT.search(prompt) and not WHOLE.search(prompt):
        return 0.85
    return 0.7 if _restyles(shot) else 0.5
