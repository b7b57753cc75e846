"""A subject from a photo as a figure of paper: cut out, lit by the scene, moved as a whole.

It keeps the photo's own pixels in every shot. Where no outline can be trusted it is the photo itself, printed
on a card.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import cv2
import numpy as np

from filmgate.engines.animatic.edit.textures import Bytes, Floats, clipped, gaussian
from filmgate.engines.animatic.pen import Pen
from filmgate.engines.animatic.photo.cutout import cut_out
from filmgate.engines.animatic.photo.memo import Memo
from filmgate.engines.animatic.photo.plate import filled
from filmgate.engines.animatic.rigs.rig import Act, Rig
from filmgate.storyboard.vocabulary import Action

TRUSTED = 0.82
"""Of a cut: below it, something of the subject is missing, or something else came with it."""
LARGEST = 1400
_BORDER = 0.035
"""Of a card's width."""
_CROPPED = 0.16
"""The share of the lowest rows that a subject fills when the photo's edge cuts it off."""
_BUST = 0.56
"""How much of a whole body is seen of one that is cut off."""
TAU = 2 * math.pi


@dataclass(frozen=True)
class Puppet:
    """`levels` are premultiplied RGBA, each half as large as the one before."""

    levels: tuple[Bytes, ...]
    card: bool = False
    cropped: bool = False

    @property
    def aspect(self) -> float:
        """Width over height."""
        high, wide, _ = self.levels[0].shape
        return float(wide / high)


_PUPPETS: Memo[Puppet] = Memo(8)


def puppet(photo: Bytes) -> Puppet:
    """Of a BGR or BGRA photo. The same photo is cut once in a process."""
    return _PUPPETS.get(photo, lambda: _puppet(photo))


def _puppet(photo: Bytes) -> Puppet:
    shape = photo.shape
    scale = min(1.0, LARGEST / max(shape[:2]))
    if scale < 1:
        small = cv2.resize(photo, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
        photo = np.asarray(small, np.uint8)
    if shape[2] == 4:
        matte = photo[..., 3].astype(np.float32) / np.float32(255)
        return _cut(photo[..., :3], matte) if matte.max() > 0.5 else _card(photo[..., :3])
    found = cut_out(photo)
    return _cut(photo, found.matte) if found.trust >= TRUSTED else _card(photo)


def _cut(colours: Bytes, matte: Floats) -> Puppet:
    """The opaque part, its own colours run on under its edge so that no old background fringes it."""
    rows, columns = np.nonzero(matte.max(1) > 0.1)[0], np.nonzero(matte.max(0) > 0.1)[0]
    part = (slice(rows[0], rows[-1] + 1), slice(columns[0], columns[-1] + 1))
    matte = matte[part]
    own = filled(np.asarray(colours[part], np.float32), (matte >= 0.92).astype(np.float32))
    cropped = rows[-1] >= len(colours) - 3 and float(matte[-3:].mean()) > _CROPPED
    return Puppet(_levels(own, matte), cropped=bool(cropped))


def _card(colours: Bytes) -> Puppet:
    """A print with a white border and round corners."""
    rim = max(2, round(_BORDER * colours.shape[1]))
    paper = cv2.copyMakeBorder(colours, rim, rim, rim, rim, cv2.BORDER_CONSTANT, value=(232, 238, 240))
    matte = np.zeros(paper.shape[:2], np.float32)
    high, wide = matte.shape
    cv2.rectangle(matte, (rim, 0), (wide - rim, high), 1, -1)
    cv2.rectangle(matte, (0, rim), (wide, high - rim), 1, -1)
    for x in (rim, wide - rim - 1):
        for y in (rim, high - rim - 1):
            cv2.circle(matte, (x, y), rim, 1, -1, cv2.LINE_AA)
    return Puppet(_levels(paper.astype(np.float32), matte), card=True)


def _levels(colours: Floats, matte: Floats) -> tuple[Bytes, ...]:
    whole = np.dstack([colours[..., ::-1], np.full(matte.shape, 255, np.float32)]) * matte[..., None]
    out = [clipped(whole + 0.5)]
    while min(out[-1].shape[:2]) > 48:
        high, wide = out[-1].shape[:2]
        half = cv2.resize(out[-1], ((wide + 1) // 2, (high + 1) // 2), interpolation=cv2.INTER_AREA)
        out.append(np.asarray(half, np.uint8))
    return tuple(out)


@dataclass(frozen=True)
class Ambient:
    """The light that a scene throws on what stands in it: `colour` multiplies (R, G, B), `key` is added to
    the side that faces the light, which comes from the right where `side` is positive."""

    colour: tuple[float, float, float] = (1.0, 1.0, 1.0)
    key: tuple[float, float, float] = (0.0, 0.0, 0.0)
    side: float = 0.6


def lit(made: Puppet, ambient: Ambient) -> Puppet:
    """The puppet in that light: coloured, brighter where the light comes from, darker at its foot."""
    return replace(made, levels=tuple(_lit(level, ambient) for level in made.levels))


def _lit(level: Bytes, ambient: Ambient) -> Bytes:
    high, wide = level.shape[:2]
    across = np.linspace(-1, 1, wide, dtype=np.float32)[None, :, None] * np.sign(ambient.side)
    down = np.linspace(0, 1, high, dtype=np.float32)[:, None, None]
    shade = (1 + 0.09 * across + 0.05 * (0.5 - down)) * (1 - 0.16 * np.clip((down - 0.80) / 0.20, 0, 1))
    colours = level[..., :3].astype(np.float32) * np.asarray(ambient.colour, np.float32) * shade
    cover = level[..., 3:].astype(np.float32)
    facing = np.clip(0.25 + 0.75 * across, 0, 1) * cover / 255
    colours += facing * np.asarray(ambient.key, np.float32)
    return clipped(np.concatenate([np.minimum(colours, cover), cover], axis=2) + 0.5)


# how it moves


@dataclass(frozen=True)
class Sway:
    """One moment: `up` in heights, `lean` in degrees about the foot, `shear` of the top in heights, `tall`
    and `wide` as factors."""

    up: float = 0.0
    lean: float = 0.0
    shear: float = 0.0
    tall: float = 1.0
    wide: float = 1.0

    def mixed(self, other: Sway, share: float) -> Sway:
        def mix(a: float, b: float) -> float:
            return a + (b - a) * share

        return Sway(
            mix(self.up, other.up), mix(self.lean, other.lean), mix(self.shear, other.shear),
            mix(self.tall, other.tall), mix(self.wide, other.wide),
        )  # fmt: skip


def _breathing(act: Act) -> Sway:
    breath = math.sin(1.7 * act.time)
    wind = act.wind * 0.012 * math.sin(1.1 * act.time + 0.7)
    return Sway(shear=0.004 * math.sin(0.9 * act.time) + wind, tall=1 + 0.006 * breath)


def _stepping(act: Act, stride: float, hop: float, rock: float) -> Sway:
    """Up at every step and leaning over the foot that stands; `stride` in metres for both feet."""
    phase = TAU * act.distance / max(stride, 1e-3)
    step = abs(math.sin(phase))
    return Sway(up=hop * step, lean=rock * math.sin(phase) - 1.2, tall=0.99 + 0.014 * step)


def _dancing(act: Act) -> Sway:
    beat = TAU * act.time
    return Sway(
        up=0.035 * abs(math.sin(beat)), lean=8 * math.sin(beat / 2), shear=0.03 * math.sin(beat),
        tall=1 + 0.03 * math.sin(2 * beat),
    )  # fmt: skip


def _jumping(act: Act) -> Sway:
    t = act.time % 1.1 / 1.1
    flight = max(0.0, math.sin(math.pi * (t - 0.25) / 0.6)) if 0.25 < t < 0.85 else 0.0
    crouch = max(0.0, math.sin(math.pi * t / 0.25)) if t < 0.25 else 0.0
    return Sway(up=0.28 * flight, tall=1 - 0.07 * crouch + 0.03 * flight, wide=1 + 0.05 * crouch)


def _floating(act: Act) -> Sway:
    return Sway(lean=3.5 * math.sin(1.3 * act.time), shear=0.012 * math.sin(2.1 * act.time))


def _rolling(act: Act) -> Sway:
    return Sway(up=0.004 * abs(math.sin(9 * act.distance)), lean=0.4 * math.sin(2.3 * act.distance))


def _spinning(act: Act) -> Sway:
    """A flat figure turns: it is thin when seen from its edge."""
    turned = math.cos(TAU * act.time / 2.2)
    return Sway(wide=math.copysign(max(0.06, abs(turned)), turned))


def _gesturing(act: Act) -> Sway:
    return Sway(lean=2.2 * math.sin(2.9 * act.time), up=0.006 * abs(math.sin(4.3 * act.time)), shear=0.01)


_STEPS = frozenset({
    Action.WALK, Action.LEAVE, Action.ENTER, Action.APPROACH, Action.CARRY, Action.PUSH, Action.PULL,
    Action.HIDE, Action.CLIMB,
})  # fmt: skip
_RUNS = frozenset({Action.RUN, Action.CHASE, Action.ATTACK})
_AFLOAT = frozenset({Action.FLY, Action.GLIDE, Action.FLOAT, Action.SWIM, Action.SAIL})
_GESTURES = frozenset({
    Action.TALK, Action.SING, Action.SHOUT, Action.LAUGH, Action.WAVE_HAND, Action.POINT, Action.FIGHT,
    Action.PLAY_MUSIC, Action.WHISPER,
})  # fmt: skip


def _swayed(action: Action, act: Act, height: float, wheels: bool) -> Sway:
    if action in _AFLOAT:
        return _floating(act)
    if wheels and (action in _STEPS or action in _RUNS or action is Action.DRIVE):
        return _rolling(act)
    if action in _STEPS:
        return _stepping(act, 0.80 * height, 0.014, 2.2)
    if action in _RUNS:
        return _stepping(act, 1.35 * height, 0.05, 4.0)
    chosen = {Action.DANCE: _dancing, Action.JUMP: _jumping, Action.SPIN: _spinning}.get(action)
    return (chosen or (_gesturing if action in _GESTURES else _breathing))(act)


@dataclass(frozen=True)
class Stand:
    """A puppet's size and place: `wide` and `high` in metres, its lower edge at `low` over the ground."""

    made: Puppet
    wide: float
    high: float
    low: float
    wheels: bool

    def draw(self, pen: Pen, act: Act) -> None:
        now = _swayed(act.action, act, self.high, self.wheels)
        if act.share < 1:
            now = _swayed(act.before, act, self.high, self.wheels).mixed(now, act.share)
        painted(pen, self.made.levels, self._matrix(now))

    def _matrix(self, sway: Sway) -> Floats:
        """From shares of the picture (x right, y down) to metres."""
        tall, wide = self.high * sway.tall, self.wide * sway.wide
        # Metres before leaning: x = (u - 0.5) wide + shear, y = (1 - v) tall.
        shear = sway.shear * self.high
        place = np.array([[wide, -shear, shear - 0.5 * wide], [0, -tall, tall], [0, 0, 1]])
        angle = math.radians(-sway.lean)
        c, s = math.cos(angle), math.sin(angle)
        lean = np.array([[c, -s, 0], [s, c, self.low + sway.up * self.high], [0, 0, 1]])
        return np.asarray(lean @ place, np.float32)


def painted(pen: Pen, levels: Sequence[Bytes], shares: Floats) -> None:
    """Puts a picture onto the pen's empty pixels. `shares` (3 x 3) takes shares of it to the pen's metres."""
    whole = pen.matrix @ shares.astype(np.float64)
    down = float(np.hypot(whole[0, 1], whole[1, 1]))
    level = next((each for each in reversed(levels) if each.shape[0] >= down), levels[0])
    high, wide = level.shape[:2]
    matrix = whole @ np.array([[1 / wide, 0, 0.5 / wide], [0, 1 / high, 0.5 / high], [0, 0, 1]])
    matrix[:, 2] -= 0.5
    size = (pen.pixels.shape[1], pen.pixels.shape[0])
    pen.pixels[:] = cv2.warpAffine(level, matrix, size, flags=cv2.INTER_LINEAR)


def puppet_rig(made: Puppet, usual: Rig, inferred: bool) -> Rig:
    """The puppet in the place of a drawn figure, at its scale; with the kind only `inferred`, at a scale that
    its own shape suggests."""
    height, bust = _height(made, usual, inferred), made.cropped and not made.card
    high = height * (_BUST if bust else 1.0)
    wide = high * made.aspect
    stand = Stand(made, wide, high, height - high, _on_wheels(usual))
    spot, room = shadow_of(usual.aloft > 0), 0.35 * max(high, wide)
    return Rig(
        name="photo",
        box=(-wide / 2 - room, -0.1, wide / 2 + room, height + room),
        height=height,
        length=wide,
        face=height * (0.62 if made.card else 0.86),
        draw=stand.draw,
        speed=usual.speed,
        aloft=usual.aloft,
        shadow=lambda pen: draw_shadow(pen, spot, wide),
        cropped=bust,
        edge=0.4,
    )


def _on_wheels(usual: Rig) -> bool:
    return usual.length > 1.6 * usual.height


def _height(made: Puppet, usual: Rig, inferred: bool) -> float:
    """In metres: as tall as the drawn figure, or as long if it is long; a card stands at chest height."""
    if _on_wheels(usual) and made.aspect > 1:
        return usual.length / made.aspect
    if made.card and usual.height < 2.5:
        return 1.5 if made.aspect < 1.2 else 1.15
    if inferred:
        return 1.7 if made.aspect < 0.85 else 1.3 if made.aspect < 1.5 else 1.1
    return usual.height


def shadow_of(aloft: bool) -> Bytes:
    """A soft dark oval, premultiplied RGBA."""
    spot = np.zeros((64, 256), np.float32)
    cv2.ellipse(spot, (128, 32), (96, 15), 0, 0, 360, 1, -1)
    soft = gaussian(spot, 7)
    out = np.zeros((64, 256, 4), np.uint8)
    out[..., 3] = clipped(soft / soft.max() * (64 if aloft else 120))
    return out


def draw_shadow(pen: Pen, spot: Bytes, wide: float) -> None:
    """On the ground below a figure of that width."""
    reach = 1.25 * wide
    high = min(0.30, 0.22 * reach)
    shares = np.array([[reach, 0, -reach / 2], [0, -high, high * 0.45], [0, 0, 1]], np.float32)
    painted(pen, (spot,), shares)
