"""How one shot's picture prepares the cut to it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from filmgate.engines.animatic.blocking.cues import Cue
from filmgate.engines.animatic.blocking.roles import Role
from filmgate.engines.animatic.noise import ease
from filmgate.engines.animatic.view import Camera, View, seen
from filmgate.storyboard.kinds import PEOPLE
from filmgate.storyboard.schema import Shot
from filmgate.storyboard.vocabulary import SubjectKind, Transition

_SETTLES = 1.4
"""Seconds after a match cut in which the camera comes to its own composition."""


_MOST = 0.2
"""Picture widths that a close picture is off at most then: no face is cut by the edge."""


def is_matched(shot: Shot, index: int) -> bool:
    return index > 0 and shot.transition is Transition.MATCH_CUT


def like_before(plan: tuple[Cue, ...], shot: Shot, before: Shot) -> tuple[Cue, ...]:
    """The cues, opening on the framing and angle that the shot before ended on, unless the prompt says
    others: what matches in a match cut is the composition."""
    camera = before.parts[-1].camera
    said = {name for name in ("framing", "angle") if f"camera.{name}" not in shot.inferred}
    kept = {name: getattr(camera, name) for name in ("framing", "angle") if name not in said}
    first = replace(plan[0], camera=plan[0].camera.model_copy(update=kept))
    return (first, *plan[1:])


def is_reverse(kinds: Sequence[SubjectKind], lead: SubjectKind) -> bool | None:
    """Whether a shot led by one of two people who were opposite each other in a shot before it is of the one
    on the right, who looks to the left then as before; None where it is of neither of them."""
    people = [kind for kind in kinds if kind in PEOPLE][:2]
    if len(people) < 2 or people[0] is people[1] or lead not in people:
        return None
    return lead is people[1]


def reversed_roles(roles: list[Role]) -> list[Role]:
    """The same picture seen in a mirror, but for whose place on the mark is everybody's middle."""
    return [replace(role, dx=-role.dx, facing=-role.facing) for role in roles]


def column(view: View, camera: Camera, role: Role, time: float) -> float:
    """Where somebody stands in the picture, as a share of its width."""
    place = role.place(time)
    window = seen(view, camera, place.z)
    return (place.x - window.x0) / window.wide


def matched(
    view: View, camera: Callable[[float], Camera], role: Role, share: float, *, close: bool
) -> Callable[[float], Camera]:
    """The camera that opens with its lead at `share` of the picture's width, where the last one ended."""
    off = share - column(view, camera(0.0), role, 0.0)
    if close:
        off = max(-_MOST, min(_MOST, off))

    def at(time: float) -> Camera:
        one = camera(time)
        wide = seen(view, one, role.place(time).z).wide
        return replace(one, x=one.x - off * wide * (1 - ease(0.0, _SETTLES, time)))

    return at
