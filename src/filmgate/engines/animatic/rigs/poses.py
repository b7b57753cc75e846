"""What a body does in each action: arms, trunk, face and legs as rows, in shares of the figure's height.

A pose is a function of the time `t` in seconds and of the action's progress `p`, 0..1. Hands are either
swung (degrees of upper arm and elbow) or sent to a point, seen from the shoulder (`reach`).
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import NamedTuple

from filmgate.engines.animatic.noise import ease
from filmgate.engines.animatic.rigs.gait import TAU
from filmgate.storyboard.vocabulary import Action

LEG = 0.528
"""Height of the hip of somebody whose legs are straight, as a share of the height."""
UPPER, FORE = 0.155, 0.140
"""Of an arm, as shares of the height."""
Arm = tuple[float, float]
"""Upper arm and elbow, degrees forward."""


class Pose(NamedTuple):
    """`roll` turns the whole body about its hip (90 lies on its back, -90 face down), which `rise` lifts over
    where it would stand, as `x` moves it forward."""

    near: Arm = (3.0, 12.0)
    far: Arm = (-5.0, 10.0)
    lean: float = 2.0
    gaze: float = 0.0
    mouth: float = 0.0
    smile: float = 0.0
    shut: float = 0.0
    """1 keeps the eyes closed."""
    roll: float = 0.0
    x: float = 0.0
    rise: float = 0.0
    turn: float = 1.0


def reach(dx: float, dy: float) -> Arm:
    """The arm whose hand is so far before and over the shoulder, the elbow hanging."""
    far = min(max(math.hypot(dx, dy), 0.03), UPPER + FORE - 1e-4)
    turn = math.acos((far**2 - UPPER**2 - FORE**2) / (2 * UPPER * FORE))
    inner = math.acos((UPPER**2 + far**2 - FORE**2) / (2 * UPPER * far))
    return math.degrees(math.atan2(dx, -dy) - inner), math.degrees(turn)


def between(a: Arm, b: Arm, share: float) -> Arm:
    return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share


def mixed(a: Pose, b: Pose, share: float) -> Pose:
    """On the way from one pose to the other, `share` 0..1."""

    def of(p: float, q: float) -> float:
        return p + (q - p) * share

    return Pose(
        between(a.near, b.near, share), between(a.far, b.far, share), of(a.lean, b.lean), of(a.gaze,
            b.gaze),
        of(a.mouth, b.mouth), of(a.smile, b.smile), of(a.shut, b.shut), of(a.roll, b.roll), of(a.x, b.x),
        of(a.rise, b.rise), of(a.turn, b.turn),
    )  # fmt: skip


def _wave(t: float, pace: float, size: float = 1.0, start: float = 0.0) -> float:
    return size * math.sin(t * pace + start)


def there(t: float, pace: float, start: float = 0.0) -> float:
    """0..1 and back, resting at both ends."""
    k = 0.5 - 0.5 * math.cos(t * pace + start)
    return k * k * (3 - 2 * k)


def _speech(t: float) -> float:
    return max(0.0, math.sin(t * 11) * (0.6 + 0.4 * math.sin(t * 3.1 + 1)))


def throwing(t: float) -> float:
    """How far a throw is, 0..1, over and over; the ball leaves the hand at 0.5."""
    return (t / 1.7) % 1.0


def catching(t: float) -> float:
    """How far a catch is; the ball is in the hands from 0.55 on."""
    return (t / 2.2) % 1.0


HIP = 0.285
"""Height of the hip of somebody who sits on a chair."""
_ON_HIP: Arm = (-46.0, 92.0)


def still(t: float, p: float) -> Pose:
    breath = 1.5 * math.sin(t * 1.5)
    return Pose((3 + breath, 12), (-5 - breath, 10), smile=0.15)


def _dance(t: float, p: float) -> Pose:
    beat = math.sin(t * TAU * 0.9)
    return Pose(
        (112 + 44 * beat, 28),
        (60 - 74 * beat, 34),
        7 * beat,
        8,
        smile=1.0,
        turn=0.86 + 0.14 * math.cos(t * 2.8),
    )


def _fight(t: float, p: float) -> Pose:
    jab, cross = max(0.0, math.sin(t * 6)) ** 2, max(0.0, -math.sin(t * 6)) ** 2
    guard = reach(0.12, 0.01)
    return Pose(
        between(guard, reach(0.285, 0.04), jab), between(reach(0.15, 0.03), reach(0.285, 0.03), cross), 10,
            -4,
        smile=-0.8,
    )  # fmt: skip


def _attack(t: float, p: float) -> Pose:
    chop = there(t, 4.2)
    return Pose(between((168, 40), (66, 12), chop), (50, 60), 6 + 12 * chop, 2, 0.6, -1.0)


def _shoot(t: float, p: float) -> Pose:
    kick = max(0.0, 1 - (t % 0.9) / 0.16) * 0.03
    return Pose(reach(0.275 - kick, 0.035 + kick), reach(0.262 - kick, 0.03 + kick), -2, 0, smile=-0.3)


def _throw(t: float, p: float) -> Pose:
    q = throwing(t)
    wind, let_go = ease(0.0, 0.38, q), ease(0.40, 0.52, q)
    near = between(between((20, 40), (-100, -55), wind), (96, 8), let_go)
    return Pose(near, between((62, 20), (-24, 20), let_go), -14 * wind + 32 * let_go, 8, smile=0.2)


def _catch(t: float, p: float) -> Pose:
    got = ease(0.50, 0.62, catching(t))
    return Pose(
        between(reach(0.20, 0.19), reach(0.14, -0.07), got), between(reach(0.17, 0.21), reach(0.15, -0.05),
            got),
        -3 + 5 * got, 22 - 26 * got, smile=0.4 + 0.4 * got,
    )  # fmt: skip


def _climb(t: float, p: float) -> Pose:
    k = there(t, 3.4)
    return Pose(
        between(reach(0.15, 0.02), reach(0.13, 0.235), k), between(reach(0.13, 0.235), reach(0.15, 0.02),
            k), 8, 22,
        rise=0.08 + 0.22 * p + 0.02 * math.sin(t * 6.8),
    )  # fmt: skip


def _swim(t: float, p: float) -> Pose:
    a = (t * 150) % 360
    return Pose(
        (180 - a, 14), (360 - a, 14), 0, 52, 0.3, roll=-82 + _wave(t, 3, 3), rise=-0.40 + _wave(t, 3, 0.008)
    )


def _row(t: float, p: float) -> Pose:
    k = there(t, 2.4)
    pull = between(reach(0.27, -0.06), reach(0.12, -0.05), k)
    return Pose(pull, pull, 16 - 34 * k, 4)


def _eat(t: float, p: float) -> Pose:
    k = there(t, 2.4)
    return Pose(
        between(reach(0.23, -0.10), reach(0.10, 0.055), k),
        reach(0.20, -0.12),
        8,
        -8 * (1 - k),
        0.9 * k**4,
        0.3,
    )


def _drink(t: float, p: float) -> Pose:
    k = there(t, 1.9)
    return Pose(
        between(reach(0.17, -0.07), reach(0.105, 0.05), k), (-4, 22), -5 * k, 12 * k, 0.2 * k, 0.2, k**6
    )


def _cook(t: float, p: float) -> Pose:
    shake = _wave(t, 7, 0.012)
    return Pose(reach(0.235 + shake, -0.125), reach(0.215, -0.10 + _wave(t, 5, 0.02)), 6, -14, smile=0.3)


def _work(t: float, p: float) -> Pose:
    k = there(t, 5.0)
    return Pose(
        between(reach(0.10, 0.16), reach(0.24, -0.12), k), reach(0.22, -0.16), 8 + 8 * k, -14, smile=-0.1
    )


def _pour(t: float, p: float) -> Pose:
    return Pose(reach(0.235, -0.075 + _wave(t, 1.5, 0.004)), reach(0.265, -0.205), 6, -18, smile=0.2)


def _laugh(t: float, p: float) -> Pose:
    shake = _wave(t, 13)
    return Pose(reach(0.075, -0.14), (34 + 5 * shake, 50), -8 + 1.6 * shake, 20 + 2 * shake, 0.85, 1.0, 0.8)


def _cry(t: float, p: float) -> Pose:
    sob = _wave(t, 7, 0.004)
    return Pose(reach(0.112, 0.018 + sob), reach(0.125, 0.030 + sob), 9 + _wave(t, 7), -15, 0.1, -1.0, 1.0)


def _fall(t: float, p: float) -> Pose:
    """The feet slip forward, and it lands on its back."""
    over = 86 * min(1.0, max(0.0, p - 0.06) / 0.34) ** 1.7
    hip = max(0.073, LEG * math.cos(math.radians(over)))
    down = ease(0.30, 0.46, p)
    flailing = Pose((140 + _wave(t, 11, 26), 24), (120 + _wave(t, 9, 30, 1), 30), -6, 14, 0.9, -0.8)
    lying = Pose((170, 12), (-6, 14), 0, 4, 0.1, -0.6, 1.0 if p > 0.6 else 0.0)
    return mixed(flailing, lying, down)._replace(roll=over, rise=hip - LEG)


def tumbling(t: float, p: float) -> Pose:
    """A fall through the air."""
    return Pose(
        (140 + _wave(t, 11, 26), 24),
        (120 + _wave(t, 9, 30, 1), 30),
        -6,
        14,
        0.9,
        -0.8,
        roll=8 + _wave(t, 3, 6),
    )


def _fly(t: float, p: float) -> Pose:
    return Pose((176 + _wave(t, 2, 3), 4), (-14, 22), 0, 46, smile=0.4, roll=-72 + _wave(t, 1.7, 4),
        rise=0.30 + _wave(t, 1.9, 0.05))  # fmt: skip


def _float(t: float, p: float) -> Pose:
    return Pose((64 + _wave(t, 1.3, 12), 26), (-38 + _wave(t, 1.1, 12), 26), 4, 8, roll=_wave(t, 0.8,
        9) + 10,
        rise=0.30 + _wave(t, 1.4, 0.06))  # fmt: skip


def _dive(t: float, p: float) -> Pose:
    q = min(1.0, p * 1.25)
    return Pose(
        (176, 2),
        (172, 4),
        0,
        10,
        roll=-30 - 105 * q,
        x=0.8 * (q - 0.4),
        rise=0.12 + 0.42 * math.sin(math.pi * q) - 0.62 * q,
    )


def _roll(t: float, p: float) -> Pose:
    turned = t * 300 % 360
    over = 1 - math.cos(math.radians(turned))  # the head comes down where the feet were
    return Pose(reach(0.17, -0.15), reach(0.18, -0.13), 38, -34, shut=1.0, roll=-turned, rise=0.10 * over)


def _wake(t: float, p: float) -> Pose:
    k = 0.5 + 0.5 * math.sin(t * 1.5)
    return Pose(
        (150 + 12 * k, 40 - 20 * k),
        (132 + 14 * k, 40 - 20 * k),
        -6 * k,
        14 * k,
        0.5 + 0.4 * k,
        0.1,
        1.0 if k > 0.3 else 0.0,
    )


def _swing(t: float, p: float) -> Pose:
    a = _wave(t, 2.6)
    return Pose(reach(0.085, 0.07), reach(0.095, 0.06), -14 * a, 4, smile=0.9, roll=20 * a)


def _surf(t: float, p: float) -> Pose:
    return Pose(
        (74 + _wave(t, 2.6, 12), 12), (-58 + _wave(t, 2.2, 10), 10), 12 + _wave(t, 2.4, 4), 2, smile=0.5
    )


def _sing(t: float, p: float) -> Pose:
    return Pose(
        reach(0.115, 0.045), (44 + _wave(t, 1.9, 18), 34), -3, 9, 0.35 + 0.65 * abs(math.sin(t * 3.3)), 0.4
    )


def _talk(t: float, p: float) -> Pose:
    return Pose((20 + _wave(t, 2.3, 12), 66 + _wave(t, 3.7, 16)), (14 + _wave(t, 1.7, 8), 44 + _wave(t, 2.9,
        12)), 3, 2,
        _speech(t), 0.25)  # fmt: skip


def _play(t: float, p: float) -> Pose:
    return Pose(reach(0.075 + _wave(t, 9, 0.012), -0.165 + _wave(t, 9, 0.02)), reach(0.225,
        -0.055 + _wave(t, 2, 0.006)), 1, -8,
        smile=0.4, shut=1.0 if t % 5 > 3.4 else 0.0)  # fmt: skip


def _read(t: float, p: float) -> Pose:
    return Pose(reach(0.165, -0.085), reach(0.185, -0.075), 1, -16 + _wave(t, 0.9, 2), smile=0.2)


def _plucks(t: float, p: float) -> Pose:
    """One hand at the strings, the other up the neck."""
    return Pose(
        reach(0.175 + _wave(t, 9.0, 0.006), -0.135 + _wave(t, 9.0, 0.010)),
        reach(0.125, 0.055 + _wave(t, 1.7, 0.025)), 0, -6 + _wave(t, 0.8, 3), smile=0.2,
    )  # fmt: skip


PLAYED_SITTING: dict[str, Callable[[float, float], Pose]] = {"pipa": _plucks}
"""How an instrument is played sitting that is not under both hands."""
POSES: dict[Action, Callable[[float, float], Pose]] = {
    Action.SIT: lambda t, p: Pose(reach(0.19, -0.20), reach(0.20, -0.19), -3, 0, smile=0.2),
    Action.LIE: lambda t, p: Pose((196, 118), (188, 122), 0, 4, smile=0.4, roll=86, rise=-0.455),
    Action.SLEEP: lambda t, p: Pose((2, 4), (0, 4), 0, -2, 0.1, 0.1, 1.0, roll=90, rise=-0.235),
    Action.WAKE: _wake, Action.DANCE: _dance, Action.CLIMB: _climb, Action.FALL: _fall, Action.FLY: _fly,
    Action.SWIM: _swim, Action.DIVE: _dive, Action.SURF: _surf, Action.FLOAT: _float, Action.ROLL: _roll,
    Action.SWING: _swing, Action.FIGHT: _fight, Action.ATTACK: _attack, Action.SHOOT: _shoot,
    Action.THROW: _throw, Action.CATCH: _catch, Action.ROW: _row, Action.EAT: _eat, Action.DRINK: _drink,
    Action.COOK: _cook, Action.POUR: _pour, Action.WORK: _work, Action.LAUGH: _laugh, Action.CRY: _cry,
    Action.SING: _sing, Action.TALK: _talk, Action.PLAY_MUSIC: _play, Action.READ: _read,
    Action.GLIDE: lambda t, p: Pose((58 + _wave(t, 1.6, 10), 12), (-62 + _wave(t, 1.4, 8), 8), 14, 4,
        smile=0.6),
    Action.JUMP: lambda t, p: Pose((150, 16), (136, 20), 4, 10, 0.4, 1.0),
    Action.RIDE: lambda t, p: Pose(reach(0.19, -0.12), reach(0.20, -0.11), 4),
    Action.DRIVE: lambda t, p: Pose(reach(0.22, -0.06), reach(0.23, -0.05), -4),
    Action.SAIL: lambda t, p: Pose(reach(-0.15, -0.14), reach(0.20, 0.03), -6, 8, smile=0.3),
    Action.HOLD: lambda t, p: Pose(reach(0.155, -0.05), reach(0.165, -0.07), 1, -6, smile=0.4),
    Action.CARRY: lambda t, p: Pose(reach(0.19, -0.15), reach(0.21, -0.14), -4),
    Action.GIVE: lambda t, p: Pose(reach(0.265, -0.05), reach(0.265, -0.06), 6, 0, smile=0.7),
    Action.OPEN: lambda t, p: Pose(reach(0.265 - 0.10 * p, -0.10), (-6, 14), 5 - 6 * p),
    Action.CLOSE: lambda t, p: Pose(reach(0.165 + 0.10 * p, -0.10), (-6, 14), 5 * p),
    Action.PUSH: lambda t, p: Pose(reach(0.235, -0.03), reach(0.235, -0.05), 26, 6, smile=-0.3),
    Action.PULL: lambda t, p: Pose(reach(0.07, -0.03), reach(0.08, -0.07), 27, -4, smile=-0.3),
    Action.WHISPER: lambda t, p: Pose(reach(0.135, 0.075), (-8, 14), 9, 0, 0.25 + 0.2 * math.sin(t * 9)),
    Action.SHOUT: lambda t, p: Pose(reach(0.125, 0.055), reach(0.13, 0.05), -6, 12,
        0.8 + 0.2 * math.sin(t * 7), -0.3),
    Action.SMILE: lambda t, p: Pose(_ON_HIP, (-5, 10), -2, 5 + _wave(t, 1.2, 2), 0.0, 1.0),
    Action.HUG: lambda t, p: Pose(reach(0.185, 0.0 + _wave(t, 2, 0.012)), reach(0.19, -0.06), 7, -4, 0, 0.8,
        1.0),
    Action.KISS: lambda t, p: Pose(reach(0.17, -0.05), reach(0.17, -0.10), 8, 2, 0, 0.3, 1.0),
    Action.LOOK: lambda t, p: Pose(_ON_HIP, reach(0.135, 0.155), 7, 4 + _wave(t, 0.9, 5)),
    Action.POINT: lambda t, p: Pose((90 + _wave(t, 2, 2), 3), _ON_HIP, 4, 3),
    Action.WAVE_HAND: lambda t, p: Pose(reach(0.165 + _wave(t, 9, 0.04), 0.155), (-4, 10), 0, 6, 0.15, 1.0),
    Action.WRITE: lambda t, p: Pose(reach(0.205 + _wave(t, 8, 0.01), -0.125), reach(0.20, -0.12), 12, -22),
    Action.TYPE: lambda t, p: Pose(
        reach(0.215, -0.118 + _wave(t, 15, 0.008)), reach(0.235, -0.118 - _wave(t, 15, 0.008)), 4, -9
    ),
    Action.KNEEL: lambda t, p: Pose(reach(0.16, -0.16), reach(0.15, -0.18), 6, -14),
    Action.PRAY: lambda t, p: Pose(reach(0.125, 0.01), reach(0.135, 0.01), 6, -20, shut=1.0),
    Action.SPIN: lambda t, p: Pose((162, 26), (150, 34), -2, 12, smile=0.8),
    Action.HIDE: lambda t, p: Pose(reach(0.15, -0.04), reach(0.17, -0.05), 24, 6 + _wave(t, 1.3, 4),
        smile=-0.3),
    Action.WAIT: lambda t, p: Pose(reach(0.145, -0.03), (-10, 24), -2, -20 * there(t, 0.9, 1.6)),
    Action.BURN: lambda t, p: Pose((130 + _wave(t, 12, 30), 30), (120 - _wave(t, 11, 30), 30), 0, 10, 1.0,
        -1.0),
    Action.SINK: lambda t, p: Pose((152 + _wave(t, 6, 16), 20), (140 - _wave(t, 6, 16), 24), 0, 20, 0.8,
        -0.8),
    Action.RISE: lambda t, p: Pose((34, 14), (-32, 14), -3, 16, smile=0.4),
    Action.TRANSFORM: lambda t, p: Pose((56 + 20 * p, 18), (-50 - 20 * p, 14), -6, 22, 0.3),
    Action.GLOW: lambda t, p: Pose((40, 14), (-36, 14), -4, 20, smile=0.4),
}  # fmt: skip
"""Who does none of these stands, or goes."""
