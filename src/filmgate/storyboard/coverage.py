"""How a film editor covers a scene: framings and angles that change at every cut."""

from __future__ import annotations

from random import Random

from filmgate.storyboard.kinds import THINGS
from filmgate.storyboard.schema import Beat, Camera, Shot, Subject
from filmgate.storyboard.vocabulary import Angle, Framing, Move, Speed

_SIZES = list(Framing)
_PATTERN = (
    Framing.WIDE,
    Framing.FULL,
    Framing.CLOSE_UP,
    Framing.MEDIUM,
    Framing.MEDIUM_CLOSE_UP,
    Framing.EXTREME_WIDE,
)
"""Establish, approach, detail; then back and away."""
_THING_PATTERN = (
    Framing.MEDIUM,
    Framing.CLOSE_UP,
    Framing.EXTREME_CLOSE_UP,
    Framing.MEDIUM_CLOSE_UP,
    Framing.CLOSE_UP,
    Framing.FULL,
)
_EMPTY_PATTERN = (
    Framing.EXTREME_WIDE,
    Framing.WIDE,
    Framing.MEDIUM,
    Framing.FULL,
    Framing.WIDE,
    Framing.EXTREME_WIDE,
)
_MOVES: dict[Framing, tuple[Move, ...]] = {
    Framing.EXTREME_WIDE: (Move.FLY_OVER, Move.PULL_OUT, Move.CRANE_UP),
    Framing.WIDE: (Move.PUSH_IN, Move.PAN_RIGHT, Move.CRANE_DOWN),
    Framing.FULL: (Move.TRACK_BESIDE, Move.PUSH_IN, Move.TRACK_RIGHT),
    Framing.MEDIUM: (Move.PUSH_IN, Move.ORBIT_RIGHT, Move.STATIC),
    Framing.MEDIUM_CLOSE_UP: (Move.STATIC, Move.PUSH_IN, Move.ORBIT_LEFT),
    Framing.CLOSE_UP: (Move.PUSH_IN, Move.STATIC),
    Framing.EXTREME_CLOSE_UP: (Move.STATIC, Move.PUSH_IN),
}
_ANGLES: dict[Framing, tuple[Angle, ...]] = {
    Framing.EXTREME_WIDE: (Angle.HIGH, Angle.EYE_LEVEL),
    Framing.FULL: (Angle.LOW, Angle.EYE_LEVEL),
    Framing.MEDIUM: (Angle.EYE_LEVEL, Angle.LOW),
}
_TRAVELS = frozenset(
    (
        Move.TRACK_BESIDE,
        Move.TRACK_LEFT,
        Move.TRACK_RIGHT,
        Move.FOLLOW,
        Move.LEAD,
        Move.FLY_OVER,
        Move.CRANE_UP,
    )
)
_OTHER_ANGLES = (Angle.LOW, Angle.HIGH, Angle.EYE_LEVEL, Angle.OVER_THE_SHOULDER)
LEAST_FRAMES = 24
MOST_SHOTS = 6
_FRAMES_PER_SHOT = 45
"""How long an invented shot is, about."""


def number_of_shots(frames: int) -> int:
    """How many shots to invent for a film of that length: 2 to 6, fewer only if there is no room."""
    return max(1, min(MOST_SHOTS, max(2, round(frames / _FRAMES_PER_SHOT)), frames // LEAST_FRAMES))


def pattern(subjects: list[Subject]) -> tuple[Framing, ...]:
    """The framings of a scene with such subjects, first shot first."""
    if not subjects:
        return _EMPTY_PATTERN
    return _THING_PATTERN if all(subject.kind in THINGS for subject in subjects) else _PATTERN


def place_of(framing: Framing, framings: tuple[Framing, ...]) -> int:
    """Which shot of the coverage a framing that was asked for belongs to."""
    if framing in framings:
        return framings.index(framing)
    return 0 if _SIZES.index(framing) >= _SIZES.index(Framing.FULL) else len(framings) - 1


def room_for(move: Move, framing: Framing) -> Framing:
    """The framing, opened up where a close one could not show such a move."""
    close = _SIZES.index(framing) < _SIZES.index(Framing.MEDIUM)
    return Framing.MEDIUM if close and move in _TRAVELS else framing


def camera(framing: Framing, random: Random) -> Camera:
    """A camera for a framing that nobody asked for."""
    move = random.choice(_MOVES[framing])
    angle = random.choice(_ANGLES.get(framing, (Angle.EYE_LEVEL,)))
    speed = Speed.NORMAL if move is Move.STATIC else Speed.SLOW
    return Camera(framing=framing, angle=angle, move=move, speed=speed)


def contrasted(shots: list[Shot]) -> list[Shot]:
    """The shots, with the framing (the angle, if that was asked for) changed where neighbours were alike."""
    done: list[Shot] = []
    for place, shot in enumerate(shots):
        following = shots[place + 1] if place + 1 < len(shots) else None
        while done and _alike(done[-1], shot):
            shot = _varied(shot, [done[-1], *([following] if following else [])])
        done.append(shot)
    return done


def _alike(first: Shot, second: Shot) -> bool:
    return (first.camera.framing, first.camera.angle) == (second.camera.framing, second.camera.angle)


def _varied(shot: Shot, neighbours: list[Shot]) -> Shot:
    taken = {(n.camera.framing, n.camera.angle) for n in neighbours}
    if "camera.framing" in shot.inferred:
        cameras = [shot.camera.model_copy(update={"framing": size}) for size in _nearby(shot.camera.framing)]
    else:
        cameras = [shot.camera.model_copy(update={"angle": angle}) for angle in _OTHER_ANGLES]
    camera = next(c for c in cameras if (c.framing, c.angle) not in taken)
    return shot.model_copy(update={"camera": camera, "beats": _reframed(shot, camera)})


def _reframed(shot: Shot, camera: Camera) -> list[Beat]:
    """The beats of a shot under another camera; one that asks for a camera of its own keeps that."""
    changed = {"framing": camera.framing, "angle": camera.angle}
    return [
        beat.model_copy(update={"camera": beat.camera.model_copy(update=changed)})
        if (beat.camera.framing, beat.camera.angle) == (shot.camera.framing, shot.camera.angle)
        else beat
        for beat in shot.beats
    ]


def _nearby(framing: Framing) -> list[Framing]:
    """The other framings, two sizes away first: a cut needs a change of size that can be seen."""
    here = _SIZES.index(framing)
    others = [size for size in _SIZES if size is not framing]
    return sorted(others, key=lambda size: (abs(abs(_SIZES.index(size) - here) - 2), _SIZES.index(size)))
