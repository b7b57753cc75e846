"""Whip pans: the camera is torn from whom it films to somebody else, who is not in the picture before."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from filmgate.engines.animatic.blocking.cues import Cue
from filmgate.engines.animatic.blocking.roles import Role
from filmgate.engines.animatic.camera.moves import between
from filmgate.engines.animatic.camera.path import Operator
from filmgate.engines.animatic.noise import ease
from filmgate.engines.animatic.stages.site import Mark
from filmgate.engines.animatic.view import Camera, View, seen
from filmgate.storyboard.schema import Storyboard
from filmgate.storyboard.vocabulary import Move, Transition

_LASTS, _LEAVES = 0.38, 0.2
"""Seconds of a whip from one to the other, and of one that goes on behind a cut."""
_TURN = 0.9
"""How far the picture has turned away at the cut, in picture heights."""
_APART = 1.9
"""Picture widths between the two."""

Path = Callable[[float], Camera]


def filmed(
    view: View, mark: Mark, roles: list[Role], plan: Sequence[Cue], seconds: float, indices: Sequence[int]
) -> tuple[list[Role], Path]:
    """The roles where they stand, and the camera. `indices` are the roles' places among the subjects."""
    found = _whip(plan, indices)
    if found is None:
        return roles, Operator(view, mark, roles[0], plan, seconds, roles[1:]).path()
    at, number = found
    others = [role for i, role in enumerate(roles) if i not in (0, number)]
    start = plan[at].start
    first = Operator(view, mark, roles[0], plan[:at], start + _LASTS, others).path()
    wide = seen(view, first(start), mark.z).wide
    found_by = _beside(roles[number], roles[0], _APART * wide)
    second = Operator(view, mark, found_by, _of(plan[at:], indices[number]), seconds).path()

    def camera(time: float) -> Camera:
        if time <= start:
            return first(time)
        return between(first(time), second(time), ease(start, start + _LASTS, time), mark.z)

    return [found_by if i == number else role for i, role in enumerate(roles)], camera


def _whip(plan: Sequence[Cue], indices: Sequence[int]) -> tuple[int, int] | None:
    """The cue that whips to somebody who comes with it, and the number of their role."""
    for at in range(1, len(plan)):
        if plan[at].camera.move is Move.WHIP_PAN:
            come = range(len(plan[at - 1].subjects), len(plan[at].subjects))
            new = [number for number, index in enumerate(indices) if number and index in come]
            if new:
                return at, new[0]
    return None


def _beside(role: Role, lead: Role, metres: float) -> Role:
    """The role so far before the lead, turned to them."""
    return replace(role, dx=lead.dx + metres * lead.facing, dz=lead.dz, facing=-lead.facing, gone=0.0)


def _of(plan: Sequence[Cue], index: int) -> tuple[Cue, ...]:
    """The cues with that subject as their lead; the turn is over when they begin."""
    out = []
    for cue in plan:
        lead = cue.subjects[index : index + 1]  # none, where a later cue has fewer
        rest = cue.subjects[:index] + cue.subjects[index + 1 :]
        still = cue.camera.move is Move.WHIP_PAN
        camera = cue.camera.model_copy(update={"move": Move.STATIC}) if still else cue.camera
        out.append(replace(cue, subjects=(*lead, *rest), camera=camera))
    return tuple(out)


def into_next(storyboard: Storyboard, index: int, camera: Path, seconds: float) -> Path:
    """The camera, torn away at the shot's end where the next shot begins with the rest of that turn."""
    after = storyboard.shots[index + 1 : index + 2]
    if not after or after[0].camera.move is not Move.WHIP_PAN or after[0].transition is not Transition.CUT:
        return camera

    def at(time: float) -> Camera:
        one, gone = camera(time), max(0.0, 1 - (seconds - time) / _LEAVES)
        return replace(one, swing=one.swing + _TURN * gone * gone)

    return at
