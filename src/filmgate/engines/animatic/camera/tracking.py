"""What a close camera looks at: the face, wherever an action takes it. It holds still for a head that moves a
little, goes with one that moves far, and shows more where neither would keep it in the picture.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from filmgate.engines.animatic.blocking.roles import Role
from filmgate.engines.animatic.camera.heads import Face, face
from filmgate.storyboard.vocabulary import Framing

Series = npt.NDArray[np.float64]
_AHEAD = {Framing.EXTREME_CLOSE_UP: 0.45, Framing.CLOSE_UP: 0.25}
"""Heads that a close framing looks before the middle of a face: the eyes are at the front."""
_MOST_AHEAD = 0.6
"""Of the room to the nearer side, as far as it looks ahead at most: an upright picture is hardly wider than a
head."""
_ABOVE = 0.4
"""What of it is left where the face looks up: a picture is not as high as it is wide."""
_GLANCE, _STEP = 0.37, 0.1
"""Seconds between two looks at a head: at first, and at one that moves."""
_SMOOTH = 7
"""Steps over which the camera's way is evened."""
_FACE = 0.3
"""The share of the picture's height that half of a face takes at most, when less than the head is seen."""
_STILL = 0.5
"""Of the room around a head, as far as it may go before the camera goes with it."""
_WIDER = 2.6
"""How much more than its framing's a picture shows at most for a head to stay in it."""


@dataclass(frozen=True)
class Track:
    """The middle of what is looked at (metres before the role's place, and over the world's ground), how much
    higher the picture must be than its framing's, and the camera's way at `times`."""

    x: float
    y: float
    wider: float
    times: Series
    way: Series

    def offset(self, time: float) -> tuple[float, float]:
        """Metres to the right and up that the camera has gone with the head."""
        if not len(self.times):
            return 0.0, 0.0
        return float(np.interp(time, self.times, self.way[0])), float(
            np.interp(time, self.times, self.way[1])
        )


def track(
    role: Role, framing: Framing, span: tuple[float, float], tall: float, room: tuple[float, float]
) -> Track | None:
    """The track of a role's face over `span` (seconds) in a picture `tall` metres high, in which it has
    `room` picture heights to the nearer edges, sideways and up or down. None for what has no face."""
    start, end = span
    times = np.arange(start, max(end, start + 0.01), _GLANCE)
    seen = [face(role.rig, role.act(float(time))) for time in times]
    if not seen or any(one is None for one in seen):
        return None
    faces = [one for one in seen if one is not None]
    head, half = _size(faces, tall)
    ahead = min(_AHEAD.get(framing, 0.0) * head, _MOST_AHEAD * room[0] * tall)
    spots = _spots(role, ahead, times, faces)
    free = np.maximum(np.array(room) * tall - half, 0.05 * head)
    if (np.ptp(spots, axis=1) <= 2 * _STILL * free).all():
        x, y = (spots.min(1) + spots.max(1)) / 2
        return Track(x, y, _needed(spots - [[x], [y]], half, room, tall), np.empty(0), np.empty((2, 0)))
    times = np.arange(start, end + _STEP, _STEP)
    looked = [face(role.rig, role.act(float(time))) for time in times]
    spots = _spots(role, ahead, times, [one for one in looked if one is not None])
    way = np.stack([_even(row) for row in spots])
    x, y = way[:, 0]
    return Track(x, y, _needed(spots - way, half, room, tall), times, way - [[x], [y]])


def _size(faces: list[Face], tall: float) -> tuple[float, Series]:
    """The height of a head, and how far what must be seen goes from its middle: less than a head, where the
    framing is closer, and more, where two are together."""
    head = max(one.head for one in faces)
    shown = min(0.5 * head, _FACE * tall) - 0.5 * head
    half = np.array([max(one.aside for one in faces), max(one.up for one in faces)]) + shown
    core = np.array([one.core for one in faces]).max(0)
    return head, np.maximum(half, core)


def _spots(role: Role, ahead: float, times: Series, faces: list[Face]) -> Series:
    """What is looked at, so many metres before the middles of the faces: metres before the role's place and
    over the ground. Shape (2, n)."""
    xs = [role.facing * (one.x + ahead * one.looks[0]) for one in faces]
    ys = [
        role.place(float(time)).y + one.y + _ABOVE * ahead * one.looks[1]
        for time, one in zip(times, faces, strict=True)
    ]
    return np.array([xs, ys])


def _even(row: Series) -> Series:
    """The same way without its jerks."""
    weights = np.hanning(_SMOOTH + 2)[1:-1]
    ends = np.pad(row, _SMOOTH // 2, mode="edge")
    return np.convolve(ends, weights / weights.sum(), "valid")


def _needed(left: Series, half: Series, room: tuple[float, float], tall: float) -> float:
    """How much higher a picture holds what strays so far from its middle."""
    shares = (np.abs(left).max(1) + half) / (np.array(room) * tall)
    return float(min(_WIDER, max(1.0, shares.max())))
