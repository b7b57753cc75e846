"""Who is made up for a deed that the prompt gives to nobody ("Surfing at sunset")."""

from __future__ import annotations

from random import Random

from filmgate.storyboard.schema import Subject
from filmgate.storyboard.vocabulary import Action, SubjectKind

_DOERS = {
    Action.SURF: SubjectKind.SURFER,
    Action.DANCE: SubjectKind.DANCER,
    Action.DRIVE: SubjectKind.CAR,
    Action.FLY: SubjectKind.BIRD,
    Action.SAIL: SubjectKind.SAILBOAT,
    Action.BLOOM: SubjectKind.FLOWER,
    Action.BURN: SubjectKind.CAMPFIRE,
    Action.SING: SubjectKind.SINGER,
    Action.PLAY_MUSIC: SubjectKind.MUSICIAN,
    Action.COOK: SubjectKind.CHEF,
}
"""Whose deed it is."""
_HUMAN = frozenset(
    (
        Action.WALK,
        Action.RUN,
        Action.SIT,
        Action.STAND,
        Action.DRINK,
        Action.EAT,
        Action.READ,
        Action.TALK,
        Action.LAUGH,
        Action.CRY,
        Action.SLEEP,
        Action.KISS,
        Action.HUG,
        Action.WRITE,
        Action.TYPE,
        Action.RIDE,
        Action.CLIMB,
        Action.SWIM,
        Action.ROW,
        Action.KNEEL,
        Action.PRAY,
        Action.SMILE,
        Action.WAVE_HAND,
        Action.CATCH,
        Action.WORK,
    )
)
"""What a woman or a man is taken to do."""


def made_up(action: Action, random: Random) -> list[Subject]:
    """Somebody who does it; nobody where the deed suggests no one."""
    if action in _DOERS:
        return [Subject(kind=_DOERS[action], action=action, inferred=True)]
    if action in _HUMAN:
        kind = random.choice((SubjectKind.WOMAN, SubjectKind.MAN))
        return [Subject(kind=kind, action=action, inferred=True)]
    return []
