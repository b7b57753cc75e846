"""Somebody who rises gets up from where they are, unless the words lift them into the air."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from filmgate.engines.animatic.blocking.cues import Cue
from filmgate.storyboard.kinds import PEOPLE
from filmgate.storyboard.schema import Subject
from filmgate.storyboard.vocabulary import Action

_LIFTED = re.compile(
    r"\b(?:levitat\w*|float\w*|hover\w*|ascen\w+|fl(?:y|ies|ying|ew)|soar\w*|lift(?:s|ed)? off"
    r"|(?:in|into|through|up to) the (?:air|sky|clouds|heavens?)|off the (?:ground|floor)|skywards?|mid-?air"
    r"|elevator|escalator|balloon|rope|wings?|weightless\w*|magic\w*|light beam|platform"
    r"|from the (?:water|sea|lake|waves|grave|dead|depths|earth))\b"
    r"|悬浮|漂浮|飘|腾空|升空|升起|飞|浮|从水|电梯",
    re.IGNORECASE,
)
_LOW = re.compile(
    r"\b(?:from|off) (?:the |his |her |their )?(?:ground|floor|knees?|grass|sand|mat|snow|mud)\b"
    r"|地上|爬起|跪",
    re.IGNORECASE,
)
_AFTER = 0.6
"""Seconds for which somebody is still seen where they get up from."""


def got_up(plan: tuple[Cue, ...], words: str) -> tuple[Cue, ...]:
    """The cues, in which those who rise sit, or kneel, and then stand."""
    if _LIFTED.search(words):
        return plan
    low, out = Action.KNEEL if _LOW.search(words) else Action.SIT, list[Cue]()
    for cue in plan:
        risers = {i for i, one in enumerate(cue.subjects) if one.action is Action.RISE and one.kind in PEOPLE}
        if not risers:
            out.append(cue)
            continue
        if not out:
            out.append(replace(cue, subjects=_doing(cue.subjects, risers, low)))
            cue = replace(cue, start=cue.start + _AFTER)
        out.append(replace(cue, subjects=_doing(cue.subjects, risers, Action.STAND)))
    return tuple(out)


_LYING_STILL = frozenset({
    Action.LOOK, Action.SMILE, Action.STAND, Action.WAIT, Action.TALK, Action.CRY, Action.LAUGH, Action.POINT,
})  # fmt: skip


def lain(plan: tuple[Cue, ...]) -> tuple[Cue, ...]:
    """The cues, in which people who lie go on lying for what needs no feet."""
    down, out = set[int](), list[Cue]()
    for cue in plan:
        stays = {i for i in down if i < len(cue.subjects) and cue.subjects[i].action in _LYING_STILL}
        cue = replace(cue, subjects=_doing(cue.subjects, stays, Action.LIE)) if stays else cue
        down = {i for i, one in enumerate(cue.subjects) if one.action is Action.LIE and one.kind in PEOPLE}
        out.append(cue)
    return tuple(out)


def _doing(subjects: Iterable[Subject], which: set[int], action: Action) -> tuple[Subject, ...]:
    return tuple(
        one.model_copy(update={"action": action}) if i in which else one for i, one in enumerate(subjects)
    )
