"""Birds: they fly, soar, stand and walk on planted feet, swim and peck."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise
from typing import Literal

import numpy as np

from filmgate.engines.animatic.colour import Colour, darker, lighter, mix
from filmgate.engines.animatic.noise import ease
from filmgate.engines.animatic.pen import Gradient, Pen, disc, limb, off, smooth, vertical
from filmgate.engines.animatic.rigs.beaks import draw_bird_head
from filmgate.engines.animatic.rigs.bodies import shadow
from filmgate.engines.animatic.rigs.creature import FLIES, RUNS, STANDS, WALKS, Creature
from filmgate.engines.animatic.rigs.gait import TAU, Vector
from filmgate.engines.animatic.rigs.limbs import bent, planted
from filmgate.engines.animatic.rigs.posture import climb, in_the_air
from filmgate.engines.animatic.rigs.rig import Act, Rig
from filmgate.engines.animatic.rigs.water import surface
from filmgate.engines.animatic.rigs.wings import draw_skin
from filmgate.storyboard.vocabulary import Action

Beak = Literal["cone", "hook", "bill", "dagger", "needle"]
Crest = Literal["none", "comb", "tufts", "plume", "blade"]
_FEEDS = frozenset({Action.EAT, Action.DRINK})
_RESTS = frozenset({Action.SIT, Action.LIE, Action.SLEEP})
_WINGED = FLIES | RUNS | {Action.RISE, Action.TAKE_OFF, Action.LAND, Action.DIVE, Action.SWIM, Action.JUMP}
_DOES = _WINGED | WALKS | STANDS | _FEEDS | _RESTS | {
    Action.LOOK, Action.TALK, Action.SING, Action.SHOUT, Action.FIGHT,
}  # fmt: skip


@dataclass(frozen=True)
class Bird(Creature):
    """`span` is half the wings', in metres; other lengths are shares of it."""

    span: float
    body: Colour
    wing: Colour
    belly: Colour | None = None
    hood: Colour | None = None
    """The head, where it is not as the body."""
    beak: Colour = "#e0a030"
    bill: Beak = "cone"
    beat: float = 1.6
    """Wing beats a second."""
    neck: float = 0.12
    head: float = 0.10
    tail: float = 0.34
    leg: float = 0.26
    upright: float = 24.0
    """Degrees that the body rises when it stands."""
    crest: Crest = "none"
    disc: Colour | None = None
    """An owl's face."""
    plumes: tuple[Colour, ...] = ()
    """Long tail feathers."""
    floats: bool = False
    """It swims on the water, not under it."""
    walks: bool = False
    """Runs rather than flies when it is in a hurry."""
    glow: str | None = None
    skinned: bool = False
    """Whether its wings are of skin, as a pterosaur's."""

    def rig(self) -> Rig:
        return bird_rig(self)

    def saddle(self, act: Act) -> tuple[float, float]:
        x, y = map(float, _hold(self, act).at)
        return x + 0.05 * self.span, y + 0.12 * self.span

    def tinted(self, colour: Colour) -> Bird:
        return replace(self, body=colour, wing=darker(colour, 0.15), hood=None)


@dataclass(frozen=True)
class _Hold:
    """One moment: where the body is (metres), how far it and the neck rise (degrees), how far the wings
    are open and where in their beat; whether it floats; eyes shut."""

    at: Vector
    pitch: float
    neck: float
    open: bool = False
    up: float = 0.0
    late: float = 0.0
    afloat: bool = False
    shut: bool = False
    legs: bool = True


def _hold(bird: Bird, act: Act) -> _Hold:
    s, t = bird.span, act.time
    if _clashes(bird, act):
        return _clashing(bird, act)
    if _airborne(bird, act.action) and not _on_its_feet(act):
        soaring = act.action in (Action.GLIDE, Action.LAND)
        p = t * bird.beat
        up, late = (-0.10 + 0.05 * math.sin(t), 0.06) if soaring else (_beat(p), _beat(p - 0.16))
        pitch = {Action.DIVE: -48.0, Action.TAKE_OFF: 22.0, Action.RISE: 18.0, Action.LAND: 16.0}
        high = 0.62 - (0.0 if soaring else 0.07 * up)
        y = (high + (bird.leg + 0.10 - high) * (1.0 - in_the_air(act.action, act.progress))) * s
        legs = act.action is Action.LAND  # stretched out to the ground
        return _Hold(np.array([0.0, y]), pitch.get(act.action, 4.0), 10.0, True, up, late, legs=legs)
    if _is_afloat(bird, act):
        bob = 0.02 * s * math.sin(t * 1.9)
        neck = -50.0 if act.action in _FEEDS else 76.0
        return _Hold(np.array([0.0, 0.10 * s + bob]), 6.0, neck, afloat=True, legs=False)
    return _on_foot(bird, act)


def _clashes(bird: Bird, act: Act) -> bool:
    """Whether it fights in the air: as birds of prey do anywhere, and every bird where there is no ground."""
    return act.action is Action.FIGHT and (bird.bill == "hook" or not act.around.ground)


def _clashing(bird: Bird, act: Act) -> _Hold:
    """Reared up on beating wings, the talons forward; it goes at the other and falls back."""
    s, lunge = bird.span, 0.5 + 0.5 * math.sin(2.6 * act.time)
    p = 1.35 * act.time * bird.beat
    at = np.array([0.10 * lunge, 0.66 + 0.05 * math.sin(1.7 * act.time)]) * s
    return _Hold(at, 40.0 + 10.0 * lunge, 4.0, True, _beat(p), _beat(p - 0.16))


def _is_afloat(bird: Bird, act: Act) -> bool:
    """Whether it swims: whatever it does on the water that is not to fly."""
    if not bird.floats:
        return False
    return act.action is Action.SWIM or (act.around.in_water and not _airborne(bird, act.action))


def _on_foot(bird: Bird, act: Act) -> _Hold:
    s, t = bird.span, act.time
    high, thick = bird.leg * s, 0.10 * s
    if act.action in _RESTS:
        y = thick + 0.01 * s * math.sin(t * 1.6)
        return _Hold(
            np.array([0.0, y]), 0.5 * bird.upright, 60.0, shut=act.action is Action.SLEEP, legs=False
        )
    pitch, neck = bird.upright, 72.0 + 3 * math.sin(t * 1.4)
    if act.action in _FEEDS:
        peck = 0.5 - 0.5 * math.cos(t * 4.2)
        pitch, neck = bird.upright - 44 * peck, neck - 110 * peck
    elif act.action is Action.LOOK:
        neck += 14 * math.sin(t * 1.6)
    step = act.distance / max(1e-3, 1.5 * high)
    bob = 0.03 * high * math.sin(TAU * 2 * step) if act.action in WALKS | RUNS else 0.0
    return _Hold(np.array([0.0, 0.92 * high + thick + bob]), pitch, neck)


def _on_its_feet(act: Act) -> bool:
    """Before it is off the ground, and once it is down again."""
    return act.action in (Action.LAND, Action.TAKE_OFF) and in_the_air(act.action, act.progress) < 0.12


def _airborne(bird: Bird, action: Action) -> bool:
    return action in _WINGED and not (
        (bird.walks and action in RUNS) or (bird.floats and action is Action.SWIM) or action is Action.JUMP
    )


def _flaps(bird: Bird, act: Act) -> float:
    """Beats of its wings so far."""
    soars = act.action in (Action.GLIDE, Action.LAND)
    return 0.0 if soars or not _airborne(bird, act.action) or _on_its_feet(act) else act.time * bird.beat


def _beat(q: float) -> float:
    """-1 .. 1; the down stroke is slower than the up stroke."""
    return math.sin(TAU * q + 0.45 * math.sin(TAU * q))


def draw_bird(bird: Bird, pen: Pen, act: Act) -> None:
    hold, s = _hold(bird, act), bird.span
    x, y = map(float, hold.at)
    if bird.glow:
        _halo(pen, bird.glow, (x, y), 0.95 * s)
        with pen.moved(x, y, sx=s, sy=s):
            _embers(pen, act.time)
    fanned = not bird.glow and bird.crest == "plume" and len(bird.plumes) > 3 and act.action in _DISPLAYS
    if fanned:
        with pen.moved(x - 0.1 * s, y, sx=s, sy=s):
            _fan(pen, bird.plumes, act.time, ease(0.05, 0.35, act.progress))
    if hold.legs:
        _legs(pen, bird, hold, act)
    with pen.moved(x, y, degrees=hold.pitch, sx=s, sy=s):
        if hold.open:
            _wing(pen, bird, hold, far=True)
        with pen.moved(
            -0.22, 0.0, degrees=0.0 if hold.open else (-1.15 if bird.plumes else -0.6) * hold.pitch
        ):
            if not fanned:
                _tail(pen, bird, act.time, 1.0 if hold.open else 0.0)
        _trunk(pen, bird)
    _neck_and_head(pen, bird, hold, act)
    with pen.moved(x, y, degrees=hold.pitch, sx=s, sy=s):
        if hold.open:
            _wing(pen, bird, hold, far=False)
        else:
            _folded(pen, bird, act)
    if hold.afloat:
        surface(pen, 0.42 * s, act.time, -0.03 * s, 0.0)


def _halo(pen: Pen, colour: Colour, at: tuple[float, float], radius: float) -> None:
    stops = ((0.0, colour, 0.55), (0.5, colour, 0.20), (1.0, colour, 0.0))
    pen.fill(disc(*at, radius), Gradient(at, at, stops, radius))


def _embers(pen: Pen, time: float) -> None:
    """What a bird of fire leaves behind: flames that shrink, sparks that rise."""
    for i in range(34):
        q = (0.6 * time + 0.618 * i) % 1.0
        aside = 2 * ((0.755 * i) % 1.0) - 1
        x, y = 0.10 - 1.15 * q, 0.22 * aside + 0.30 * q * q - 0.04 * math.sin(9 * q + i)
        tone = ("#ff5a1c", "#ff9a2c", "#ffd860")[i % 3]
        pen.fill(disc(x, y, (0.055 if i % 4 == 0 else 0.02) * (1.05 - q)), tone, 0.9 * (1 - q))


def _legs(pen: Pen, bird: Bird, hold: _Hold, act: Act) -> None:
    s, high = bird.span, bird.leg * bird.span
    going = act.action in WALKS | RUNS
    for phase, shade, dx in ((0.5, 0.35, 0.05), (0.0, 0.0, -0.03)):
        hip = off(hold.at, dx * s, -0.05 * s)
        foot = (
            planted(act.distance / (1.5 * high) + phase, 1.5 * high, 0.62, 0.35 * high)
            if going
            else np.zeros(2)
        )
        foot = off(foot, float(hip[0]) + 0.02 * s, 0.014 * s)
        if _clashes(bird, act):
            foot = off(hip, (0.26 + 0.05 * math.sin(7 * act.time + 6 * phase)) * s, -0.06 * s)
        colour, wide = darker(bird.beak, 0.15 + shade), 0.028 * s
        knee = bent(hip, foot, 0.58 * high, 0.58 * high, -1.0)
        pen.lines([[hip, knee], [knee, foot]], colour, wide)
        toes = [[foot, off(foot, 0.09 * s, -0.008 * s)], [foot, off(foot, -0.04 * s, -0.008 * s)]]
        pen.lines(toes, colour, wide * (1.6 if bird.floats else 1.0))


def _trunk(pen: Pen, bird: Bird) -> None:
    trunk = [(0.32, 0.04), (0.22, 0.13), (0.02, 0.15), (-0.20, 0.09), (-0.36, 0.02), (-0.20, -0.08),
             (0.04, -0.14), (0.22, -0.10)]  # fmt: skip
    belly = bird.belly or mix(bird.body, "#ffffff", 0.25)
    pen.fill(smooth(trunk, steps=5), vertical(-0.13, 0.12, belly, bird.body))


_DISPLAYS = frozenset({Action.WORK, Action.OPEN, Action.DANCE, Action.SHOUT})
"""What one with a train of feathers shows them off by."""


def _fan(pen: Pen, colours: tuple[Colour, ...], time: float, share: float) -> None:
    """Feathers with eyes in a wheel behind the bird, in spans of a wing; they tremble."""
    for i in range(19):
        turn = math.radians(90 + (i - 9) * 9.2 * share + 0.8 * math.sin(11 * time + i))
        way = np.array([math.cos(turn), math.sin(turn)])
        pen.fill(limb(0.12 * way, 1.75 * way, 0.03, 0.13), colours[i % 2])
        pen.line([0.12 * way, 1.75 * way], darker(colours[0], 0.35), 0.018)
        x, y = 1.75 * way
        for size, tone in ((0.14, colours[2]), (0.095, "#1c8a9a"), (0.055, "#20306a")):
            pen.fill(disc(float(x), float(y), size), tone)


def _tail(pen: Pen, bird: Bird, time: float, spread: float) -> None:
    if bird.plumes:
        for i, colour in enumerate(bird.plumes):
            wave, lean = 0.05 * math.sin(time * 3 - i), 0.05 * (i - len(bird.plumes) / 2)
            long = 0.62 + bird.tail + 0.12 * (i % 2)
            plume = [
                (-0.22, 0.03),
                (-0.5, 0.06 + lean + wave),
                (-long, lean * 3.2 - wave),
                (-0.28, -0.02 + lean),
            ]
            pen.fill(smooth(plume, steps=5), colour)
        return
    end, wide = -(0.06 + bird.tail), 0.055 + 0.05 * spread
    fan = [(0.0, 0.06), (end, wide), (end - 0.03, 0.0), (end, -wide), (0.0, -0.04)]
    pen.fill(smooth(fan, steps=4), darker(bird.wing, 0.2))


def _neck_and_head(pen: Pen, bird: Bird, hold: _Hold, act: Act) -> None:
    """The head stays level, whatever the body does."""
    s, a = bird.span, math.radians(hold.pitch)
    root = off(
        hold.at, (0.24 * math.cos(a) - 0.04 * math.sin(a)) * s, (0.24 * math.sin(a) + 0.04 * math.cos(a)) * s
    )
    b, long = math.radians(hold.neck), (0.06 + bird.neck) * s
    way = np.array([math.cos(b), math.sin(b)])
    side = np.array([-way[1], way[0]]) * (0.14 if bird.neck > 0.3 else 0.0) * s
    head = off(root + long * way, 0.06 * s, 0.0)
    start, low, high = (
        off(root, -0.06 * s, -0.02 * s),
        root + 0.40 * long * way - side,
        root + 0.75 * long * way,
    )
    bow = smooth([start, low, high + 0.5 * side, head], False)
    hood, wide = bird.hood or bird.body, 0.62 * bird.head * s
    radii = np.linspace(1.35, 0.90, len(bow)) * wide
    pen.fill_all([limb(p, q, r, r) for (p, q), r in zip(pairwise(bow), radii, strict=False)], hood)
    tilt, size = 0.25 * hold.pitch if hold.open else 0.0, bird.head * s
    with pen.moved(float(head[0]), float(head[1]), degrees=tilt, sx=size, sy=size):
        draw_bird_head(pen, bird, hood, hold.shut, act)


def _wing(pen: Pen, bird: Bird, hold: _Hold, far: bool) -> None:
    """Seen from a little above: near and far wing lie apart, and meet in the beat. The hand lags the arm."""
    aside = 0.60 if far else -0.60

    def along(up: float) -> Vector:
        a = 1.05 * up
        return np.array([-0.10, math.sin(a) + aside * math.cos(a)])

    root = np.array([0.06, 0.06])
    wrist = root + 0.44 * along(hold.up) + (0.14, 0.0)
    tip = wrist + 0.62 * along(hold.late) + (-0.20, 0.0)
    heel = off(root, -0.28, -0.02)
    if bird.skinned:
        draw_skin(pen, [off(root, 0.12, 0.0), wrist, tip, off(heel, -0.10, -0.02)], bird.wing, far)
        return
    edge = [off(root, 0.12, 0.0), wrist, tip]
    for k in (0.25, 0.5, 0.75):
        inner = tip + (off(wrist, -0.34, 0.0) - tip) * k
        edge += [off(inner, -0.05 + 0.10 * k, 0.0), off(inner, 0.02, 0.0)]
    edge += [off(wrist, -0.34, 0.0), heel]
    colour = darker(bird.wing, 0.30) if far else bird.wing
    ys = [float(p[1]) for p in edge]
    first, last = darker(colour, 0.18), lighter(colour, 0.10)
    shade = vertical(min(ys), max(ys) + 1e-3, *((first, last) if hold.up > 0 else (last, first)))
    pen.fill(np.vstack([smooth(edge[:3], False, 5), edge[3:]]), shade)
    if bird.plumes and not far:
        pen.fill(smooth([root, wrist, off(wrist, -0.20, 0.0), heel]), bird.plumes[-1], 0.8)


def _folded(pen: Pen, bird: Bird, act: Act) -> None:
    ruffle = 4 * max(0.0, math.sin(act.time * 1.1)) ** 8
    with pen.moved(0.16, 0.05, degrees=-ruffle - max(0.0, bird.upright - 20)):
        wing = [(0.02, 0.05), (-0.16, 0.10), (-0.42, 0.0), (-0.62, -0.10), (-0.34, -0.12), (-0.06, -0.11)]
        pen.fill(
            smooth(wing, steps=5), vertical(-0.12, 0.1, darker(bird.wing, 0.2), lighter(bird.wing, 0.05))
        )
        pen.line(
            smooth([(-0.06, -0.04), (-0.30, -0.05), (-0.52, -0.09)], False, 4), darker(bird.wing, 0.35), 0.014
        )


def _speed(bird: Bird, action: Action) -> float:
    if _airborne(bird, action):
        return (1.8 if action is Action.LAND else 3.0) * math.sqrt(bird.span)
    if action in RUNS:
        return 2.6 * bird.leg * bird.span * 2.4
    if action in WALKS or action is Action.SWIM:
        return max(0.25, 2.2 * bird.leg * bird.span * 1.3)
    return 0.0


def _tread(bird: Bird, action: Action) -> float:
    on_foot = action in WALKS or (bird.walks and action in RUNS)
    return 0.75 * bird.leg * bird.span if on_foot else 0.0


def _path(bird: Bird, act: Act) -> tuple[float, float]:
    if act.action is Action.JUMP:
        return 0.0, 0.35 * bird.span * abs(math.sin(act.time * 3.4))
    return 0.0, bird.span * climb(act)


def _spread(bird: Bird, action: Action) -> float:
    if bird.crest == "plume" and len(bird.plumes) > 3 and action in _DISPLAYS:
        return 1.4 * bird.span
    return (0.4 if action in (Action.DIVE, Action.FIGHT) else 0.5 if bird.glow else 0.0) * bird.span


def bird_rig(bird: Bird) -> Rig:
    s = bird.span
    stands = s * (
        bird.leg + 0.10 + 0.3 * math.sin(math.radians(bird.upright)) + bird.neck + 2.2 * bird.head + 0.12
    )
    tall = max(stands, 0.85 * s)
    crest = 2.2 * bird.head * s if bird.crest != "none" else 0.0
    back = (0.65 + bird.tail + 0.45 * bool(bird.plumes)) * s
    return Rig(
        name="bird",
        box=(-max(back, 0.75 * s), -0.55 * s, (0.66 + bird.neck) * s, max(tall + crest + 0.12 * s, 1.85 * s)),
        height=tall,
        length=1.15 * s,
        face=stands - 1.1 * bird.head * s,
        ahead=0.25 * s,
        draw=partial(draw_bird, bird),
        does=_DOES,
        speed=partial(_speed, bird),
        tread=partial(_tread, bird),
        flaps=partial(_flaps, bird),
        spread=partial(_spread, bird),
        path=partial(_path, bird),
        shadow=None if bird.floats else partial(shadow, x0=-0.32 * s, x1=0.30 * s),
        aloft=1.6 + 1.0 * s,
        grounded=frozenset(a for a in Action if not _airborne(bird, a)) | {Action.LAND, Action.TAKE_OFF},
        glow=bird.glow,
    )
