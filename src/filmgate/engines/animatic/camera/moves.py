"""What a camera's moves do to it: along its way, around its subject, from one picture to another."""

from __future__ import annotations

import math
from dataclasses import replace

from filmgate.engines.animatic.noise import ease
from filmgate.engines.animatic.view import Camera
from filmgate.storyboard.schema import Camera as Wish
from filmgate.storyboard.vocabulary import Move, Speed

_SPEED = {Speed.SLOW: 0.55, Speed.NORMAL: 1.0, Speed.FAST: 1.7}
_REACH = (0.5, 2.0)
"""How much longer a way is in a longer take: shares of that of four seconds."""
_WHIPS = 0.42
"""Seconds in which a whip pan comes to rest."""
_ALIKE = 0.02
"""Shares of its size by which one picture differs from another as large."""
_EDGE, _GIVES = 0.03, 0.04
"""Shares of the picture's height: what is left free at its edges then, and over which it begins to look."""


def moved(c: Camera, wish: Wish, k: float, time: float, z: float, tall: float, seconds: float) -> Camera:
    """The camera after share `k` of its move of so many seconds, around a subject at depth `z`."""
    move, speed = wish.move, _SPEED[wish.speed]
    e, away = ease(0, 1, k) * speed, z - c.z
    if move in (Move.PUSH_IN, Move.PULL_OUT):
        return _dollied(c, z, 1 - 0.30 * e if move is Move.PUSH_IN else 1 + 0.43 * e)
    if move in (Move.ZOOM_IN, Move.ZOOM_OUT):
        return _zoomed(c, 1 + 0.40 * e if move is Move.ZOOM_IN else 1 / (1 + 0.40 * e))
    if move is Move.DOLLY_ZOOM:
        return replace(c, z=z - away * (1 + 0.8 * e), focal=c.focal * (1 + 0.8 * e))
    if move is Move.HANDHELD:
        return unsteady(c, time, tall)
    if move is Move.WHIP_PAN:
        left = max(0.0, 1 - k * seconds / _WHIPS)  # it comes out of a turn, and stops
        return replace(c, swing=c.swing - 0.9 * left**3)
    reach = max(_REACH[0], min(_REACH[1], seconds / 4))
    return _shifted(c, move, (e - 0.5 * speed) * reach, tall, away)


def _shifted(c: Camera, move: Move, share: float, tall: float, away: float) -> Camera:
    """Moves that change where the camera stands or looks, not how near it is: from `share` below zero to as
    much above it, with the framing that was asked for halfway."""
    side = tall * 0.55 * share
    if move in (Move.PAN_LEFT, Move.PAN_RIGHT):
        return replace(c, swing=0.34 * share * (1 if move is Move.PAN_RIGHT else -1))
    if move in (Move.TILT_UP, Move.TILT_DOWN):
        return replace(c, horizon=c.horizon + 0.26 * share * (1 if move is Move.TILT_UP else -1))
    if move in (Move.TRACK_LEFT, Move.TRACK_RIGHT):
        return replace(c, x=c.x + side * (1 if move is Move.TRACK_RIGHT else -1))
    if move in (Move.ORBIT_LEFT, Move.ORBIT_RIGHT):
        dx = 1.6 * side * (1 if move is Move.ORBIT_RIGHT else -1)
        return replace(c, x=c.x + dx, swing=-dx * c.focal / away)
    if move in (Move.CRANE_UP, Move.CRANE_DOWN):
        rise = tall * 0.42 * share * (1 if move is Move.CRANE_UP else -1)
        return replace(c, y=c.y + rise)
    if move is Move.FLY_OVER:
        return replace(c, y=c.y + tall * 0.45, z=c.z + away * 0.35 * (share + 0.1), horizon=c.horizon - 0.32)
    return c


def unsteady(c: Camera, time: float, tall: float) -> Camera:
    """Held by hand: it breathes, and trembles a little."""
    aside = 0.8 * math.sin(time * 2.9) + 0.7 * math.sin(time * 7.3 + 1) + 0.4 * math.sin(time * 13.1)
    up = 0.8 * math.sin(time * 3.7 + 2) + 0.6 * math.sin(time * 8.3) + 0.3 * math.sin(time * 14.9 + 1)
    return replace(
        c, x=c.x + 0.006 * tall * aside, y=c.y + 0.004 * tall * up,
        swing=c.swing + 0.007 * math.sin(time * 3.3 + 2), horizon=c.horizon + 0.005 * up,
    )  # fmt: skip


def _dollied(c: Camera, z: float, share: float) -> Camera:
    """Nearer or farther, with the subject's face where it was in the picture."""
    keep = 0.40  # the row about which the picture grows
    return replace(c, z=z - (z - c.z) * share, horizon=keep + (c.horizon - keep) * (0.4 + 0.6 / share))


def _zoomed(c: Camera, grow: float) -> Camera:
    return replace(c, focal=c.focal * grow, horizon=0.40 + (c.horizon - 0.40) * (0.4 + 0.6 * grow))


def between(a: Camera, b: Camera, share: float, z: float) -> Camera:
    """The camera on its way from one to the other: what is seen at depth `z` changes its size evenly, about
    one point of the picture."""
    pairs = zip(vars(a).values(), vars(b).values(), strict=True)
    mixed = Camera(*(p + (q - p) * share for p, q in pairs))
    first, last = (z - a.z) / a.focal, (z - b.z) / b.focal
    if first <= 0 or last <= 0 or abs(last / first - 1) < _ALIKE:
        return mixed
    tall = first * (last / first) ** share
    grown = (tall - first) / (last - first)
    top = (a.y + a.horizon * first) * (1 - grown) + (b.y + b.horizon * last) * grown
    return replace(mixed, x=a.x + (b.x - a.x) * grown, y=top - mixed.horizon * tall, z=z - mixed.focal * tall)


def looking_after(c: Camera, low: float, high: float, tall: float) -> Camera:
    """The camera turned so that what lies between two heights is seen in a picture so many metres high."""
    foot, head = c.horizon + (c.y - low) / tall, c.horizon + (c.y - high) / tall
    up = beyond(foot - (1 - _EDGE - _GIVES / 2), _GIVES)
    down = beyond(_EDGE + _GIVES / 2 - head, _GIVES)
    return replace(c, horizon=c.horizon - up + down)


def beyond(excess: float, ramp: float) -> float:
    """How far a camera follows what goes so far out of its frame: not at all at first, then all the way, with
    no jerk between."""
    if excess < -ramp:
        return 0.0
    return excess if excess > ramp else (excess + ramp) ** 2 / (4 * ramp)
