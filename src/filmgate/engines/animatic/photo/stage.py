"""A photo as the place where figures and puppets play: it moves by its depth, they stand on its ground."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

import cv2
import numpy as np
import numpy.typing as npt

from filmgate.contract.catalog import FPS
from filmgate.engines.animatic.blocking.cues import Cue, cues, steps_of
from filmgate.engines.animatic.blocking.roles import Role
from filmgate.engines.animatic.camera.sizing import framed
from filmgate.engines.animatic.camera.viewpoint import Player
from filmgate.engines.animatic.casting.ensemble import Part, troupe
from filmgate.engines.animatic.edit.textures import Bytes, Floats, clipped, gaussian, luma
from filmgate.engines.animatic.grades import grade_for
from filmgate.engines.animatic.layers import Actor, EdgeLight, Grade, Overlay, Place, Scene
from filmgate.engines.animatic.pen import Pen
from filmgate.engines.animatic.photo.camera import Journey
from filmgate.engines.animatic.photo.casting import recasting
from filmgate.engines.animatic.photo.kernels import travelled
from filmgate.engines.animatic.photo.loading import loaded
from filmgate.engines.animatic.photo.plate import Plate, opaque, plate
from filmgate.engines.animatic.photo.puppet import Ambient, draw_shadow
from filmgate.engines.animatic.photo.puppet import shadow_of as spot_of
from filmgate.engines.animatic.rigs.rig import Rig
from filmgate.engines.animatic.scripts import script_for
from filmgate.engines.animatic.shadows import shadow_of
from filmgate.engines.animatic.stages.site import Mark
from filmgate.engines.animatic.view import Camera, View, Window, seen
from filmgate.engines.animatic.weather import WETNESS, falling
from filmgate.engines.base import Input, Order
from filmgate.storyboard.kinds import ANIMALS
from filmgate.storyboard.schema import Shot, Subject
from filmgate.storyboard.vocabulary import Framing, Light, Mood, TimeOfDay, Weather

GRID = 4
FAR = 900.0
"""Metres to the picture: behind everybody."""
_MARK = 6.0


@dataclass(frozen=True)
class _Framing:
    """The lead's height in picture heights, the row of its feet, how much closer the picture behind is, and
    how soft."""

    tall: float
    feet: float
    closer: float
    soft: float


_FRAMINGS = {
    Framing.EXTREME_WIDE: _Framing(0.24, 0.84, 1.0, 0.0),
    Framing.WIDE: _Framing(0.40, 0.88, 1.0, 0.0),
    Framing.FULL: _Framing(0.58, 0.92, 1.0, 0.0),
    Framing.MEDIUM: _Framing(1.05, 1.20, 1.15, 2.0),
    Framing.MEDIUM_CLOSE_UP: _Framing(1.75, 1.87, 1.25, 3.5),
    Framing.CLOSE_UP: _Framing(2.3, 2.36, 1.35, 5.0),
    Framing.EXTREME_CLOSE_UP: _Framing(3.6, 3.60, 1.5, 7.0),
}
_WALK = 0.58
"""The share of the picture's width that somebody may cross: then the picture need not be wider than it is."""
_SMALLEST = 1.15
"""Metres that fill a framing at least: a cat in a room is not as tall as its wall."""


def scene_of(order: Order, index: int, image: Input, view: View) -> Scene:
    """The shot before that image."""
    shot = order.storyboard.shots[index]
    ground = _softened(plate(loaded(image), view.width, view.height, order.seed, closer=_closer(shot)), shot)
    ambient = _ambient(ground.back)
    players = _players(order, shot, ambient)
    plan = framed(
        cues(shot), [Player(part.subject, part.rig, part.index) for part in players], shot, alone=True
    )
    framing = _FRAMINGS[plan[0].camera.framing]
    tall = _tall([part.rig for part in players], framing, view.aspect)
    journey = Journey.of(plan, shot.frames)
    # What stands on the picture's ground moves as the ground under its feet does.
    near = max(0.42, float(ground.back_depth[_row(ground.back_depth, framing.feet)].mean())) - 0.3
    camera = partial(_camera, journey, view, tall, framing.feet, near)
    clock = order.storyboard.starts()[index] / FPS
    roles = list(_roles(shot, players, plan, tall * view.aspect, clock))
    sheet = opaque(ground.back)
    behind = Actor(
        partial(_paint, sheet, ground.back_depth, journey, view, camera), _far, (-1e6, -1e6, 1e6, 1e6), _PLAIN
    )
    light = _edge_light(ground.back)
    cast_ = [actor for role in roles for actor in (_shadow(role), _actor(role, light))]
    return Scene(view, camera, (behind, *cast_), _overlays(shot, order.seed), _grade(shot))


_PLAIN = EdgeLight("#000000", "#000000", key_strength=0.0, back_strength=0.0, own=1.0)


def _tall(rigs: list[Rig], framing: _Framing, aspect: float) -> float:
    """The picture's height in metres where they stand. What is small stays small in a photo."""
    height = max([_SMALLEST, *(rig.height for rig in rigs)] if rigs else [1.7])
    length = max((rig.length for rig in rigs), default=0.0)
    return max(height, 0.72 * length * 1.8 * framing.tall / aspect) / framing.tall


def _far(time: float) -> Place:
    return Place(0.0, 0.0, FAR)


def _closer(shot: Shot) -> float:
    return _FRAMINGS[shot.camera.framing].closer


def _row(depth: Floats, share: float) -> int:
    return min(len(depth) - 1, int(share * len(depth)))


# the picture


def _softened(ground: Plate, shot: Shot) -> Plate:
    """Out of focus behind a close figure."""
    soft = _FRAMINGS[shot.camera.framing].soft * ground.back.shape[0] / 1080
    return replace(ground, back=clipped(gaussian(ground.back, soft))) if soft > 0.4 else ground


def _paint(
    sheet: Bytes,
    depth: Floats,
    journey: Journey,
    view: View,
    camera: Callable[[float], Camera],
    pen: Pen,
    time: float,
) -> None:
    """The picture as the camera sees it, onto a tile that may reach a little over the frame."""
    high, wide = pen.pixels.shape[:2]
    size = (max(view.height // GRID, 2), max(view.width // GRID, 2))
    x, y = np.empty(size, np.float32), np.empty(size, np.float32)
    pose = journey.at(time)
    moves = (pose.slide, pose.lift, pose.zoom, pose.dolly, pose.across, pose.down)
    travelled(depth, *moves, view.aspect, x, y, 0, size[0])
    matrix = _to_the_map(pen, seen(view, camera(time), FAR), size[1])
    rows, columns = sheet.shape[:2]
    fine = [
        cv2.warpAffine(
            each * np.float32(length) - np.float32(0.5),
            matrix,
            (wide, high),
            flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
            borderMode=cv2.BORDER_REPLICATE,
        )
        for each, length in ((x, columns), (y, rows))
    ]
    pen.pixels[:] = cv2.remap(sheet, fine[0], fine[1], cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT)


def _to_the_map(pen: Pen, window: Window, columns: int) -> npt.NDArray[np.float64]:
    """From the pixels of a tile to those of a map over the frame, so many columns wide. Shape (2, 3)."""
    left, top = (pen.x0 - window.x0) * pen.ppu, (window.y1 - pen.y0) * pen.ppu - pen.pixels.shape[0]
    scale = columns / (window.wide * pen.ppu)
    return np.array([[scale, 0, (left + 0.5) * scale - 0.5], [0, scale, (top + 0.5) * scale - 0.5]])


def _camera(journey: Journey, view: View, tall: float, feet: float, near: float, time: float) -> Camera:
    """A lens under which what stands on the mark goes with the picture's ground (see `travelled`)."""
    pose, focal, eye = journey.at(time), 1.35, 1.4
    grow = pose.zoom * (1 + pose.dolly * near)
    across = (pose.slide * near - pose.across) * grow
    row = 0.5 + (feet - eye / tall - 0.5 + pose.lift * near * view.aspect - pose.down) * grow
    return Camera(0.0, eye, _MARK - focal * tall, focal * grow, row, -across * view.aspect)


# who plays there


def _players(order: Order, shot: Shot, ambient: Ambient) -> list[Part]:
    rain = shot.weather in WETNESS and "weather" not in shot.inferred
    plan = cues(shot)
    subjects = plan[0].subjects or tuple(s for beat in shot.beats for s in beat.subjects)
    shown = [(i, subject) for i, subject in enumerate(subjects) if not _unseen(subject)]
    acts = {i: frozenset(step.action for step in steps_of(plan, i)) for i, _ in shown}
    recast = recasting(order, shot, ambient)
    parts = troupe(shown, acts, rain, shot.prompt)
    return [replace(part, rig=recast(part.subject, part.rig)) for part in parts] if recast else parts


def _unseen(subject: Subject) -> bool:
    """Somebody of whom the prompt does not speak is not put into a photo; an animal is always spoken of."""
    return subject.inferred and not subject.reference and subject.kind not in ANIMALS


def _roles(shot: Shot, players: list[Part], plan: tuple[Cue, ...], wide: float, clock: float) -> list[Role]:
    """Side by side on one line; who walks crosses the picture within its width, if need be slowly."""
    seconds, count, out = shot.frames / FPS, len(players), []
    for number, part in enumerate(players):
        rig, steps = part.rig, steps_of(plan, part.index)
        way = max(rig.speed(step.action) for step in steps) * seconds
        room = max(0.15 * wide, min(_WALK * wide, 0.95 * wide - rig.length)) / count
        slow = min(1.0, room / way) if way else 1.0
        mine = replace(rig, speed=partial(_slowed, rig, slow))
        place = wide * (0.0 if count == 1 else 0.5 * (number / (count - 1) - 0.5))
        mark = Mark(z=_MARK + 0.05 * number, x=place - way * slow / 2)
        out.append(Role(mine, steps, seconds, mark, clock=clock))
    return out


def _slowed(rig: Rig, share: float, action: object) -> float:
    return rig.speed(action) * share  # type: ignore[arg-type]


def _actor(role: Role, light: EdgeLight) -> Actor:
    def paint(pen: Pen, time: float) -> None:
        role.rig.draw(pen, role.act(time))

    return Actor(paint, role.place, role.rig.box, replace(light, round=0.035 * role.rig.height / 1.7))


def _shadow(role: Role) -> Actor:
    """Drawn figures throw one here, too: in a photo, who has none floats."""
    if role.rig.shadow is None:
        spot, wide = spot_of(role.rig.aloft > 0), max(0.3 * role.rig.height, 0.9 * role.rig.length)
        role = replace(role, rig=replace(role.rig, shadow=lambda pen: draw_shadow(pen, spot, wide)))
    return shadow_of(role, 0.0)


# the light in it


def _ambient(picture: Bytes) -> Ambient:
    """The light of the photo: its middle half, where they stand."""
    rows = len(picture)
    part = picture[rows // 4 :, :, :3].reshape(-1, 3).astype(np.float32)
    blue, green, red = (float(value) for value in part.mean(0))
    level = max(luma(np.array([blue, green, red], np.float32)[None]).item(), 1.0)
    tint = [min(1.25, max(0.8, 1 + 0.5 * (value / level - 1))) for value in (red, green, blue)]
    bright = min(1.0, max(0.5, 0.52 + level / 260))
    return Ambient((tint[0] * bright, tint[1] * bright, tint[2] * bright), (8.0, 8.0, 7.0), _side(picture))


def _side(picture: Bytes) -> float:
    """Where the light comes from: the brighter half of the upper picture."""
    upper = luma(picture[: len(picture) * 2 // 3, :, :3].astype(np.float32))
    half = upper.shape[1] // 2
    return 0.6 if upper[:, half:].mean() >= upper[:, :half].mean() else -0.6


def _edge_light(picture: Bytes) -> EdgeLight:
    colours = picture[: len(picture) * 2 // 3, :, :3].reshape(-1, 3).astype(np.float32)
    level = luma(colours)
    key = colours[level >= np.quantile(level, 0.9)].mean(0)[::-1]
    side = _side(picture)
    own = float(min(1.0, max(0.55, 0.5 + level.mean() / 220)))
    tone = (float(key[0]), float(key[1]), float(key[2]))
    return EdgeLight(tone, tone, (side, -0.7), (-side, -0.4), 0.35, 0.15, own)


def _overlays(shot: Shot, seed: int) -> tuple[Overlay, ...]:
    if "weather" in shot.inferred or shot.weather is Weather.CLEAR:
        return ()
    return tuple(falling(shot.weather, seed % 100_000))


def _grade(shot: Shot) -> Grade:
    """A light hand: the photo has its own light, and the hour is laid over the whole."""
    day = shot.model_copy(
        update={"time_of_day": TimeOfDay.NOON, "weather": Weather.CLEAR, "light": Light.NATURAL}
    )
    mood = Mood.NEUTRAL if "mood" in shot.inferred else shot.mood
    made = grade_for(shot.look, Light.NATURAL, mood, script_for(day), False)
    return replace(
        made,
        contrast=0.3 * made.contrast,
        saturation=_calm(made.saturation),
        lift=(3.0, 3.0, 4.0),
        bloom=0.6 * made.bloom,
        bloom_above=215.0,
        vignette=0.6 * made.vignette,
    )


def _calm(saturation: float) -> float:
    """A day's boost is for drawings; what a look takes away is meant."""
    return min(saturation, 1.0)
