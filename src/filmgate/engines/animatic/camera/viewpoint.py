"""From where a shot is seen: through whose eyes, over whose shoulder, past what; and who is left to see."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from filmgate.engines.animatic import wardrobe
from filmgate.engines.animatic.blocking.cues import Cue, cues
from filmgate.engines.animatic.blocking.roles import Role
from filmgate.engines.animatic.camera import foreground
from filmgate.engines.animatic.camera.controls import controls, controls_in
from filmgate.engines.animatic.camera.lens import Rack, Smear
from filmgate.engines.animatic.casting.clothes import colour_in
from filmgate.engines.animatic.casting.subjects import cast
from filmgate.engines.animatic.colour import Script
from filmgate.engines.animatic.layers import Overlay
from filmgate.engines.animatic.rigs.figure import Figure
from filmgate.engines.animatic.rigs.rig import Rig
from filmgate.engines.animatic.view import Camera, Sight
from filmgate.storyboard.schema import Shot, Subject
from filmgate.storyboard.vocabulary import Action, Angle, Move

_SEEN_BY_US = re.compile(r"\b(you|us|me|viewer|camera|lens)\b|你|我|镜头", re.IGNORECASE)
"""Whose eyes they are is the audience's: then nobody of the cast is out of the picture."""
_FARTHEST = 4.0
"""Metres that one can walk into a set."""
_STEP_RISE = 0.022
"""Of a walker's head at each step, in heights."""


_LATE, _TORN = 0.1, 0.15
"""Seconds before the end, and picture heights in them, from which on a camera is torn away."""


@dataclass(frozen=True)
class Player:
    """One subject with the rig that plays it; `index` is its place among the shot's subjects."""

    subject: Subject
    rig: Rig
    index: int
    second: int | None = None
    """The place of the second person whom the rig shows, if that is one of them."""


@dataclass(frozen=True)
class Seats:
    """Who is `seen`; who sees (`viewer`, of whom there are only hands); who or what is close to the lens."""

    seen: list[Player]
    viewer: Player | None = None
    near: Player | None = None

    @property
    def alone(self) -> bool:
        """Whether there is nobody to look at but the place."""
        return self.viewer is not None and not self.seen


_SAID = frozenset({Action.TALK, Action.WHISPER, Action.SHOUT, Action.LAUGH, Action.SMILE})


_STEERED = frozenset({"vehicle", "rider"})


def seated(shot: Shot, players: list[Player]) -> Seats:
    """Parts the cast by the shot's angle and move."""
    angle, people = shot.camera.angle, [one for one in players if _figure(one)]
    if angle is Angle.POINT_OF_VIEW:
        steers = [one for one in players if one.rig.name in _STEERED] if controls_in(shot.prompt) else []
        seers = steers or ([] if _SEEN_BY_US.search(shot.prompt) else people)
        if seers:
            return Seats(_without(players, seers[0]), viewer=seers[0])
    if angle is Angle.OVER_THE_SHOULDER and len(people) > 1:
        owner = next((one for one in people if _named_before_shoulder(one, shot.prompt)), people[1])
        return Seats(_without(players, owner), near=owner)
    things = [one for one in players if one.rig.name == "object"]
    if shot.camera.move is Move.RACK_FOCUS and things and len(things) < len(players):
        return Seats(_without(players, things[0]), near=things[0])
    return Seats(players)


def owner_of_shoulder(shot: Shot, people: list[tuple[int, Subject]]) -> Player | None:
    """Over whose shoulder the first of two is seen who talk to each other: that one is no figure on the set.
    None in any other shot."""
    talk = any(one.action in _SAID for _, one in people[:2])
    if shot.camera.angle is not Angle.OVER_THE_SHOULDER or len(people) < 2 or not talk:
        return None
    cast_as = [Player(one.model_copy(update={"count": 1}), cast(one, False), i) for i, one in people]
    return next((one for one in cast_as if _named_before_shoulder(one, shot.prompt)), cast_as[1])


def _without(players: list[Player], one: Player) -> list[Player]:
    return [player for player in players if player is not one]


def _figure(player: Player) -> Figure | None:
    part = wardrobe.PARTS[player.subject.kind]
    if not isinstance(part, Figure):
        return None
    colour = next((found for words in player.subject.attributes if (found := colour_in(words))), None)
    return replace(part, coat=colour) if colour else part


def _named_before_shoulder(player: Player, prompt: str) -> bool:
    noun = player.subject.kind.replace("_", " ")
    return bool(
        re.search(rf"\b{noun}\W?s?\W+shoulder|shoulder of (?:a |an |the )?{noun}\b", prompt, re.IGNORECASE)
    )


def seen_by(
    viewer: Role, eye: Camera, camera: Callable[[float], Camera], alone: bool
) -> Callable[[float], Camera]:
    """The camera in a viewer's head: it goes as they go, as far as the set allows, and nods with their steps.
    `camera` is the operator's, which looks at the others; `eye` is where one's own eyes are."""
    whole = viewer.distance(viewer.seconds) - viewer.distance(0.0)
    share = min(1.0, _FARTHEST / whole) if whole else 0.0

    def at(time: float) -> Camera:
        gone = viewer.distance(time) - viewer.distance(0.0)
        seen = camera(time)
        nod = _STEP_RISE * viewer.rig.height * (abs(stride(viewer, time)) - 0.5) if whole else 0.0
        sway = 0.008 * math.sin(1.7 * time) + 0.004 * math.sin(4.3 * time + 1)
        if alone:
            seen = replace(eye, z=eye.z + share * gone, swing=seen.swing)
        return replace(seen, y=seen.y + nod, swing=seen.swing + sway)

    return at


def stride(role: Role, time: float) -> float:
    """Where in a double step somebody is, -1 to 1."""
    tread = role.rig.tread(role.act(time).action)
    return math.sin(math.pi * role.distance(time) / tread) if tread else 0.25 * math.sin(1.3 * time)


def overlays(
    shot: Shot,
    seats: Seats,
    viewer: Role | None,
    sight: Sight,
    script: Script,
    indoors: bool,
    lead: Role,
) -> tuple[Overlay, ...]:
    """What the shot's angle and move put before the lens, from far to near, when `lead` is filmed."""
    view, out = sight.view, list[Overlay]()
    plan = cues(shot)
    racks = _once(plan)
    for cue, span in zip(racks, _spans(racks), strict=True):
        if cue.camera.move is Move.RACK_FOCUS:
            rack = Rack(cue.start, span.end or sight.seconds)
            out += [rack, foreground.near_thing(view, _rig(seats.near), script, rack, indoors, span)]
    for cue, span in zip(plan, _spans(plan), strict=True):
        if cue.camera.angle is Angle.OVER_THE_SHOULDER:
            out.append(foreground.shoulder(view, _shoulder(seats), script, span, lead.facing))
    if viewer is not None and seats.viewer is not None:
        figure = _figure(seats.viewer)
        steered = controls_in(shot.prompt)
        if steered:
            out.append(controls(view, steered, figure or Figure(), script))
        elif figure:
            out += foreground.hands(view, figure, lambda time: stride(viewer, time))
    whips = [cue.start for cue in plan if cue.camera.move is Move.WHIP_PAN]
    if whips or _turns_away(sight):
        out.append(Smear(sight.camera, lead.mark.z, tuple(start for start in whips if start)))
    return tuple(out)


def _turns_away(sight: Sight) -> bool:
    """Whether the camera leaves at the end, to go on behind the cut."""
    last = sight.camera(sight.seconds)
    return abs(last.swing - sight.camera(sight.seconds - _LATE).swing) > _TORN


def _once(plan: tuple[Cue, ...]) -> tuple[Cue, ...]:
    """The cues, without those over which a rack of focus only goes on."""
    return tuple(
        cue
        for before, cue in zip((None, *plan), plan, strict=False)
        if before is None or cue.camera.move is not Move.RACK_FOCUS or before.camera != cue.camera
    )


def _spans(plan: tuple[Cue, ...]) -> list[foreground.Span]:
    """From when to when each cue's camera is in force."""
    ends = [cue.start for cue in plan[1:]] + [None]
    return [foreground.Span(cue.start or None, end) for cue, end in zip(plan, ends, strict=True)]


def _rig(player: Player | None) -> Rig | None:
    return player.rig if player and player.rig.name == "object" else None


def _shoulder(seats: Seats) -> Figure:
    """Whose shoulder it is: somebody of the prompt's, or anybody's."""
    figure = _figure(seats.near) if seats.near else None
    return figure or Figure()


def eyes(viewer: Role) -> Camera:
    """Where a viewer's own eyes are at first."""
    start = viewer.mark.z - 1.3 * _FARTHEST
    return Camera(viewer.mark.x, viewer.mark.ground + viewer.rig.face, start, 1.1, 0.46)
