"""Who breaks something, and what breaks: a stone goes through a window, an axe into the ice."""

from __future__ import annotations

import re

from filmgate.engines.animatic.rigs.breakage import BREAKS, FRAIL, STRIKES_ICE
from filmgate.storyboard.kinds import PEOPLE
from filmgate.storyboard.schema import Shot, Subject
from filmgate.storyboard.vocabulary import Action

_IDLE = frozenset({Action.STAND, Action.WAIT, Action.LOOK})
_THROWN = re.compile(
    r"\bwith (?:an?|the|his|her) (?:\w+ )?(?:ball|stone|rock|brick|baseball)\b|[用扔][^，。]{0,4}(?:球|石)",
    re.IGNORECASE,
)


def broken(subject: Subject, shot: Shot) -> Action | None:
    """What breaks goes to pieces; whoever breaks it, of whom no deed is told, strikes or throws."""
    glass, lead = BREAKS.search(shot.prompt), shot.subjects[0] if shot.subjects else subject
    if glass and lead.action is Action.SHATTER and lead.kind not in FRAIL | PEOPLE:  # a hammer
        return Action.FALL if subject is lead else Action.SHATTER if subject.kind in FRAIL else None
    if subject.action not in _IDLE or not (glass or STRIKES_ICE.search(shot.prompt)):
        return None
    if subject.kind in PEOPLE and subject is lead:
        return Action.THROW if _THROWN.search(shot.prompt) else Action.ATTACK
    struck = glass is not None and any(one.kind in PEOPLE for one in shot.subjects)
    return Action.SHATTER if struck and subject.kind in FRAIL else None
