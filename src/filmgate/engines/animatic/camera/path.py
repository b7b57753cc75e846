"""The camera's path: framing, angle and move of each cue, eased into one another."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from filmgate.engines.animatic.blocking.cues import Cue
from filmgate.engines.animatic.camera.following import TRACKS, Following
from filmgate.engines.animatic.camera.framing import (
    CLOSE,
    face_row,
    flown_row,
    foot_row,
    has_head,
)
from filmgate.engines.animatic.camera.moves import between, looking_after, moved, unsteady
from filmgate.engines.animatic.camera.seen import CRANES, doing
from filmgate.engines.animatic.camera.tracking import Track, track
from filmgate.engines.animatic.noise import ease
from filmgate.engines.animatic.view import Camera
from filmgate.storyboard.schema import Camera as Wish
from filmgate.storyboard.vocabulary import Angle, Framing, Move, Speed

_JOIN, _LONGER, _OF_CUE = 1.3, 0.7, 0.85
"""Seconds in which one cue's camera becomes the next one's: of the same size, how many more for one of half
or double the size, and what of a cue they take at most."""
_NEARER = frozenset({Move.PUSH_IN, Move.ZOOM_IN})
_TRAVELS = _NEARER | {Move.PULL_OUT, Move.ZOOM_OUT}
"""Moves that lead from one framing to another."""
_GOES_ON = frozenset(Move) - {Move.STATIC, Move.HANDHELD, *TRACKS}
"""Moves with a beginning and an end: over several beats there is but one."""
_LENSES = {
    Framing.EXTREME_CLOSE_UP: 2.6, Framing.CLOSE_UP: 2.2, Framing.MEDIUM_CLOSE_UP: 2.0, Framing.MEDIUM: 1.7,
    Framing.FULL: 1.35, Framing.WIDE: 1.25, Framing.EXTREME_WIDE: 1.1,
}  # fmt: skip
"""Focal lengths in picture heights."""
_EYES = {
    Angle.EYE_LEVEL: 1.0, Angle.LOW: 0.34, Angle.HIGH: 2.3, Angle.BIRDS_EYE: 4.2, Angle.WORMS_EYE: 0.12,
    Angle.DUTCH: 1.0, Angle.OVER_THE_SHOULDER: 1.0, Angle.POINT_OF_VIEW: 1.15,
}  # fmt: skip
_FLOWN_FROM = {Angle.HIGH: 0.28, Angle.LOW: -0.4, Angle.WORMS_EYE: -0.6}
"""How much higher the camera is than usual before what flies, in picture heights."""
_TILTS = {Angle.LOW: 6.0, Angle.HIGH: -10.0, Angle.WORMS_EYE: 15.0}
_LOWEST, _HIGHEST = -0.45, 1.4
"""As far as the horizon lies out of the picture, but for a bird's eye."""
_OVER_GROUND = 0.12
"""Metres over the ground from which a low camera looks at what stands on it, at least."""
_OVER_WATER = 0.9
"""Picture heights over the water from which what swims in it is seen close up."""
_LAND, _SKYLINE = frozenset({Framing.WIDE, Framing.EXTREME_WIDE}), 0.1
"""Framings that show where somebody is, from above too: as low as the horizon's row gets in them then."""
_ABOVE = -1.3
"""The horizon's row from above: the ground alone is seen."""
_FOLLOWED = 0.25
"""Picture heights that something goes up or down, from which on a close camera goes with it."""
_SHOES = 0.06
"""Of a height, what shoes take."""
_CLOSEST = 0.55
"""Metres from lens to subject; smaller things are seen through a longer lens."""
ROLL = 7.0
"""Degrees of a dutch angle."""
APERTURES = {
    Framing.EXTREME_CLOSE_UP: 26.0, Framing.CLOSE_UP: 26.0, Framing.MEDIUM_CLOSE_UP: 22.0,
        Framing.MEDIUM: 16.0,
}  # fmt: skip
_SHOULDER = 0.14
"""Picture widths that the subject stands to the left, where a shoulder takes the right."""
_DETAILS = frozenset({Framing.EXTREME_CLOSE_UP})
"""Framings of a part of a thing."""
_HORIZON = 0.8
"""The lowest row of the horizon under what flies, at eye level."""
_RISES = CRANES | {Move.FLY_OVER}
"""Moves over which a camera looks after its subject, so that it does not slip out of the picture."""
_FACE_LOW, _FACE_HIGH = 0.16, 0.20
"""What a close picture holds below and above the middle of a face, in picture heights."""
_ORDER = {framing: number for number, framing in enumerate(_LENSES)}
"""The framings from the nearest on."""


class Operator(Following):
    """Works out one shot's camera."""

    def path(self) -> Callable[[float], Camera]:
        """The camera at any time of the shot."""
        plan = self._moves()
        ends = [cue.start for cue in plan[1:]] + [self.seconds]
        travels = [_travels(a, b) for a, b in pairwise(plan)]
        held = zip([*travels, False], [False, *travels], strict=True)
        shown = [_settled(cue) if any(on) else cue for cue, on in zip(plan, held, strict=True)]
        sizes = [self._tall(cue) for cue in shown]
        joins = [
            (plan[i].start, 0.1 * ends[i] + 0.9 * ends[i + 1])
            if travels[i] and not any(travels[:i])
            else (ends[i], ends[i] + _joined(sizes[i], sizes[i + 1], ends[i + 1] - ends[i]))
            for i in range(len(plan) - 1)
        ]
        untils = [*(self._until(plan[i : i + 2], ends[i], joins[i][1]) for i in range(len(joins))), ends[-1]]
        parts = [self._cue(*one) for one in zip(shown, ends, untils, strict=True)]

        def at(time: float) -> Camera:
            camera = parts[0](time)
            for (start, end), part in zip(joins, parts[1:], strict=True):
                if time > start:
                    camera = between(camera, part(time), ease(start, end, time), self.mark.z)
            return camera

        return at

    def _moves(self) -> list[Cue]:
        """The cues, as one where one move goes on over several, framed for the largest of what is done."""
        out: list[Cue] = []
        for cue in self.plan:
            if not out or cue.camera != out[-1].camera or cue.camera.move not in _GOES_ON:
                out.append(cue)
            elif self._tall(cue) > self._tall(out[-1]):
                out[-1] = replace(cue, start=out[-1].start)
        return out

    def _until(self, pair: list[Cue], end: float, joined: float) -> float:
        """Until when the first cue's camera looks after a face: one that sits down or gets up goes faster
        than the camera of the next cue comes."""
        first, then = (self.lead.rig.drop(doing(cue)) for cue in pair)
        return joined if abs(first - then) > _FOLLOWED * self._tall(pair[0]) else end

    def _cue(self, cue: Cue, end: float, until: float) -> Callable[[float], Camera]:
        """The camera at any time of a cue, which ends then; `until` it looks after a face."""
        wish, tall = self._indoors(cue.camera), self._tall(cue)
        face = self._face(cue, until, tall)
        tall *= face.wider if face else 1.0
        base = self._base(cue, tall, face)
        follow = self._follow(cue, end, face)
        room = _SHOULDER if wish.angle is Angle.OVER_THE_SHOULDER else 0.0
        length = max(0.1, end - cue.start)
        low, rise = self._aloft(cue)
        level = self.mark.ground + low + rise / 2
        edges = self._edges(cue, tall, face)
        rises = face is None and wish.framing in CLOSE and rise > _FOLLOWED * tall
        down = self._scanned(cue, face)

        def at(time: float) -> Camera:
            k = min(1.0, max(0.0, (time - cue.start) / length))
            near = self.lead.place(time).z - self.mark.z if wish.framing in CLOSE else 0.0
            up = self.lead.place(time).y - level if rises else 0.0
            shown = self._attentive(moved(base, wish, k, time, self.mark.z, tall, length), wish, edges)
            if wish.angle is Angle.POINT_OF_VIEW and wish.move is not Move.HANDHELD:
                shown = unsteady(shown, time, tall)
            wide = (self.mark.z - shown.z) / shown.focal * self.view.aspect
            aside, above = face.offset(time) if face else (0.0, up)
            above -= down * _unscanned(wish.move, k)
            x = shown.x - base.x + follow(time, wide) + room * wide * self.lead.facing + aside
            return replace(shown, x=x, y=shown.y + above, z=shown.z + near)

        return at

    def _attentive(self, shown: Camera, wish: Wish, edges: tuple[float, float]) -> Camera:
        """The camera in its move, with its subject between those heights and the land in the picture."""
        if wish.move in _RISES and wish.angle is not Angle.BIRDS_EYE:
            shown = looking_after(shown, *edges, (self.mark.z - shown.z) / shown.focal)
        if wish.move is Move.FLY_OVER and wish.framing in _LAND:
            shown = self._over_land(shown)
        return shown

    def _indoors(self, wish: Wish) -> Wish:
        """A crane rises little under a ceiling."""
        low = self.lead.around.indoors and wish.move in CRANES
        return wish.model_copy(update={"speed": Speed.SLOW}) if low else wish

    def _over_land(self, camera: Camera) -> Camera:
        """The camera as low as it must be for the skyline to be seen, with its subject where it was."""
        lower = max(0.0, _SKYLINE - camera.horizon)
        tall = (self.mark.z - camera.z) / camera.focal
        return replace(camera, horizon=camera.horizon + lower, y=camera.y - lower * tall)

    def _scanned(self, cue: Cue, face: Track | None) -> float:
        """How far below a face a tilt on somebody close begins or ends: at their shoes."""
        if face is None or not cue.subjects or cue.camera.move not in (Move.TILT_UP, Move.TILT_DOWN):
            return 0.0
        low, _ = self._aloft(cue)
        return max(0.0, face.y - self.mark.ground - low - _SHOES * self.lead.rig.height)

    def _edges(self, cue: Cue, tall: float, face: Track | None) -> tuple[float, float]:
        """The heights in metres between which a picture is to hold its subject."""
        if cue.camera.framing in CLOSE and not self._arrives(cue):
            middle, _ = self._anchor(cue, tall, face)
            return middle - _FACE_LOW * tall, middle + _FACE_HIGH * tall
        low, rise = self._aloft(cue)
        foot = self.mark.ground + low
        return foot, foot + rise + self._around(cue).y1

    def _face(self, cue: Cue, end: float, tall: float) -> Track | None:
        """The face that a close framing is of, in a picture so high; None where it is of no face."""
        framing = cue.camera.framing
        if framing not in CLOSE or self._arrives(cue) or not has_head(self.lead.rig):
            return None
        row, aside = face_row(framing), 0.5 * self.view.aspect
        return track(self.lead, framing, (cue.start, end), tall, (0.9 * aside, min(row, 1 - row)))

    def _anchor(self, cue: Cue, tall: float, face: Track | None) -> tuple[float, float]:
        """The height in metres that the camera is laid on, and its row in the picture."""
        rig, framing = self.lead.rig, cue.camera.framing
        low, rise = self._aloft(cue)
        foot, around = self.mark.ground + low, self._around(cue)
        if framing not in CLOSE and self._flies(cue):
            return foot, flown_row(around.high / tall)
        if framing not in CLOSE or self._arrives(cue):
            return foot, foot_row(self._high(cue) / tall, self.view.aspect)
        if face:
            return face.y, face_row(framing)
        if has_head(rig):
            return foot + rise / 2 + rig.face - rig.drop(doing(cue)), face_row(framing)
        if rig.name == "object" and framing in _DETAILS:
            return foot + rise / 2 + rig.face, 0.5
        return foot + rise / 2 + (around.y0 + around.y1) / 2, 0.5

    def _base(self, cue: Cue, tall: float, face: Track | None) -> Camera:
        """Before any move."""
        wish, rig = cue.camera, self.lead.rig
        close = wish.framing in CLOSE and not self._arrives(cue)
        anchor, row = self._anchor(cue, tall, face)
        focal = _LENSES[wish.framing] if close else min(_LENSES[wish.framing], 1.35)
        if close:  # an angle is where one looks from, not by how much one misses the face
            eye = anchor - 0.02 * rig.height + (_EYES[wish.angle] - 1.0) * 0.5 * tall
            eye = max(eye, min(anchor, self.mark.ground + _OVER_GROUND))
            if self.lead.around.afloat and rig.name == "fish":  # one looks at it from over the water
                eye = max(eye, self.mark.ground + _OVER_WATER * tall)
        else:  # small things are seen from low down
            level = self.mark.eye * min(1.0, max(0.14, rig.height / 1.5)) + 0.8 * max(
                0.0, self._aloft(cue)[0]
            )
            eye = self.mark.ground + level * _EYES[wish.angle]
            if self._flies(cue) and wish.angle is not Angle.BIRDS_EYE:
                lowest = self.mark.ground + self.mark.eye * min(1.0, _EYES[wish.angle])
                eye = max(lowest, anchor - (_HORIZON - row - _FLOWN_FROM.get(wish.angle, 0.0)) * tall)
        land = wish.framing in _LAND and wish.angle is Angle.HIGH and not self.lead.around.indoors
        horizon = max(_SKYLINE if land else _LOWEST, min(_HIGHEST, row - (eye - anchor) / tall))
        camera = Camera(
            self.mark.x, 0.0, 0.0, max(focal, _CLOSEST / tall), horizon, tilt=_TILTS.get(wish.angle, 0.0)
        )
        camera, tall, row = _angled(camera, wish.angle, tall, row, self._around(cue).high / tall)
        eye = anchor + (row - camera.horizon) * tall  # as high as the lens can shift and still see the anchor
        return replace(camera, y=eye, z=self.mark.z - camera.focal * tall)


def _angled(
    camera: Camera, angle: Angle, tall: float, row: float, share: float
) -> tuple[Camera, float, float]:
    """The camera for an angle, the picture's height in metres and the anchor's row under it; `share` is what
    of the height the subject takes at eye level."""
    if angle is Angle.DUTCH:
        return replace(camera, roll=ROLL), tall, row
    if angle is Angle.WORMS_EYE:
        return replace(camera, focal=camera.focal * 0.7), tall * 1.1, row
    if angle is Angle.BIRDS_EYE:
        down = math.degrees(math.atan2(0.5 - _ABOVE, camera.focal))
        return (
            replace(camera, horizon=_ABOVE, tilt=-down),
            tall * (1 + 1.25 * min(1.0, share)),
            0.5 + 0.35 * (row - 0.5),
        )
    return camera, tall, row


def _travels(before: Cue, cue: Cue) -> bool:
    """Whether one move leads from the first cue's framing to the next one's, without a rest between."""
    moves = {before.camera.move, cue.camera.move}
    nearer = _ORDER[cue.camera.framing] < _ORDER[before.camera.framing]
    farther = _ORDER[cue.camera.framing] > _ORDER[before.camera.framing]
    return (moves <= _NEARER and nearer) or (moves <= _TRAVELS - _NEARER and farther)


def _unscanned(move: Move, k: float) -> float:
    """What of the way to the face is left after share `k` of a tilt over somebody."""
    done = ease(0.08, 0.88, k)
    return 1 - done if move is Move.TILT_UP else done


def _settled(cue: Cue) -> Cue:
    """The cue without a move of its own: the way to it, or from it, is the move."""
    return replace(cue, camera=cue.camera.model_copy(update={"move": Move.STATIC}))


def _joined(tall: float, then: float, length: float) -> float:
    """Seconds from a picture so many metres high to the next one, in a cue of so many seconds."""
    return max(min(_JOIN, length), min(_JOIN + _LONGER * abs(math.log2(then / tall)), _OF_CUE * length))
