"""Who is in a shot from when on, under which camera, and what each of them does in turn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from filmgate.contract.catalog import FPS
from filmgate.storyboard.schema import Camera, Shot, Subject
from filmgate.storyboard.vocabulary import Action


@dataclass(frozen=True)
class Cue:
    """From `start` seconds on, these subjects under this camera."""

    start: float
    subjects: tuple[Subject, ...]
    camera: Camera


def cues(shot: Shot) -> tuple[Cue, ...]:
    """The shot's own beginning and its beats, in order. Everybody keeps their place among the subjects over
    the whole shot, whom a beat does not name goes on, and who is new comes last."""
    out = [Cue(0.0, tuple(shot.subjects), shot.camera)]
    for beat in sorted(shot.beats, key=lambda beat: beat.frame):
        cue = Cue(beat.frame / FPS, _in_order(beat.subjects, out[-1].subjects), beat.camera)
        out = [*out[:-1], cue] if beat.frame == 0 else [*out, cue]
    return tuple(out)


def _in_order(named: Sequence[Subject], before: tuple[Subject, ...]) -> tuple[Subject, ...]:
    """Who was there before, as `named` if they are, and then who is new."""
    new, kept = list(named), []
    for known in before:
        same = next(
            (i for i, s in enumerate(new) if (s.kind, s.reference) == (known.kind, known.reference)), None
        )
        kept.append(known if same is None else new.pop(same))
    return (*kept, *new)


@dataclass(frozen=True)
class Step:
    """A subject does `action` from `start` seconds on."""

    start: float
    action: Action


def steps_of(plan: Sequence[Cue], index: int) -> tuple[Step, ...]:
    """What the subject at `index` of the first cue does over the shot."""
    out: list[Step] = []
    for cue in plan:
        if index < len(cue.subjects) and (not out or cue.subjects[index].action != out[-1].action):
            out.append(Step(cue.start, cue.subjects[index].action))
    return tuple(out) or (Step(0.0, Action.STAND),)


_ON_A_SEAT = frozenset({
    Action.DRINK, Action.SMILE, Action.TALK, Action.LAUGH, Action.CRY, Action.WHISPER, Action.POINT,
    Action.HOLD, Action.WAVE_HAND, Action.LOOK, Action.SHOUT, Action.SING, Action.READ, Action.OPEN,
    Action.CLOSE, Action.CATCH, Action.GIVE, Action.PUSH, Action.PULL, Action.THROW, Action.WORK,
    Action.EAT, Action.GLOW,
    Action.TURN,
})  # fmt: skip
"""What nobody gets up for who sat down before."""


_SITS = frozenset({Action.SIT})
AT_A_TABLE = frozenset({Action.EAT, Action.READ, Action.WRITE, Action.TYPE})
"""What is done sitting, if nothing else is told."""


def is_on_a_seat(steps: Sequence[Step], index: int, sits: frozenset[Action] = _SITS) -> bool:
    """Whether somebody does that step where they sat down in one before: in one of those that they do
    sitting."""
    while index and steps[index].action in _ON_A_SEAT:
        index -= 1
        if steps[index].action in sits:
            return True
    return False


def step_at(steps: Sequence[Step], time: float) -> int:
    """Which of its steps somebody is in."""
    return max((i for i, step in enumerate(steps) if step.start <= time), default=0)
