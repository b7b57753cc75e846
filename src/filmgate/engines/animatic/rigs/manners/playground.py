"""How people play without a field: over a rope, with pillows, at a table with a net, on a beam."""

from __future__ import annotations

import math

from filmgate.engines.animatic.pen import Pen, box, disc, oval, rounded, smooth, vertical
from filmgate.engines.animatic.rigs.manners.boards import hop
from filmgate.engines.animatic.rigs.manners.manner import IDLE, WORKS, Manner, Row, named
from filmgate.engines.animatic.rigs.manners.tools import at
from filmgate.engines.animatic.rigs.poses import Pose
from filmgate.storyboard.vocabulary import Action, SubjectKind

_TURN = 0.75
"""Seconds in which a rope goes round once."""


def _round(time: float) -> float:
    """Where the rope is, radians; it goes under the feet at 0."""
    return math.tau * time / _TURN


def _off_the_ground(time: float) -> float:
    """How high one is as the rope comes, 0..1."""
    return math.pow(max(0.0, math.cos(_round(time))), 1.5)


def _skips(time: float, progress: float) -> Pose:
    wrist = 0.018 * math.sin(_round(time))
    rise = 0.085 * _off_the_ground(time)
    return Pose(at((0.17, 0.56 + wrist), 0), at((0.12, 0.57 + wrist), 0), 0, 6, smile=0.9, rise=rise)


def _skipping(time: float) -> Row:
    up = 0.085 * _off_the_ground(time)
    bent = 0.012 * (1 - _off_the_ground(time))
    return 0.515 - bent, 0.03, 0.6 * up, -30.0 * up / 0.085, -0.03, 0.5 * up, -34.0 * up / 0.085


def _loop(time: float) -> list[tuple[float, float]]:
    """The rope as it is seen from the side: from the hands under the feet, or over the head."""
    turn, lift = _round(time), 0.085 * _off_the_ground(time)
    middle = 0.53 - 0.60 * math.cos(turn) - 0.03 * math.sin(turn) ** 2, 0.50 * math.sin(turn)
    hand = (0.18, 0.57 + lift)
    x, y = middle[1], max(0.012, middle[0])
    return [hand, (0.5 * (hand[0] + x) + 0.10 * math.cos(turn), 0.5 * (hand[1] + y)), (x, y)]


def _rope_behind(pen: Pen, time: float, progress: float) -> None:
    hand, bend, low = _loop(time)
    pen.line(smooth([(0.10, hand[1]), (bend[0] - 0.04, bend[1]), low], False), "#b8862c", 0.011)


def _rope_before(pen: Pen, time: float, progress: float) -> None:
    pen.line(smooth(_loop(time), False), "#e0b040", 0.012)


_BEAT = 5.0


def _blow(time: float) -> tuple[float, float]:
    """Where the pillow is in the hand: swung up and down on the other."""
    k = 0.5 + 0.5 * math.sin(_BEAT * time)
    return 0.20 + 0.08 * k, 0.98 - 0.24 * k


def _pillow_fights(time: float, progress: float) -> Pose:
    hand, lean = _blow(time), 6 + 6 * math.sin(_BEAT * time)
    return Pose(at(hand, lean), at((hand[0] + 0.03, hand[1] - 0.04), lean), lean, 6, mouth=0.6, smile=1.0)


def _pillow(pen: Pen, time: float, progress: float) -> None:
    """Plump, and some feathers that come out of it."""
    x, y = _blow(time)
    with pen.moved(x, y, degrees=70 - 60 * (0.5 + 0.5 * math.sin(_BEAT * time))):
        case = [(-0.02, -0.09), (0.10, -0.075), (0.25, -0.10), (0.24, 0.0), (0.26, 0.10), (0.10, 0.085),
                (-0.02, 0.10), (0.0, 0.0)]  # fmt: skip
        pen.fill(smooth(case), vertical(-0.1, 0.1, "#b8c4dc", "#f4f6fb"))
        pen.lines([[(0.04, -0.05), (0.08, -0.02)], [(0.19, 0.05), (0.15, 0.03)]], "#9aa6c0", 0.006)
    for k in range(7):
        age = (0.5 * time + k / 7) % 1.0
        fx, fy = 0.30 + 0.30 * ((k * 0.618) % 1.0) + 0.03 * math.sin(5 * age + k), 1.05 - 0.9 * age
        pen.line([(fx - 0.014, fy), (fx + 0.014, fy + 0.010)], "#ffffff", 0.012, 1 - age)


_BAT = 1.4


def _rallies(time: float, progress: float) -> Pose:
    k = 0.5 + 0.5 * math.sin(math.tau * time / _BAT)
    return Pose(at((0.20 + 0.06 * k, 0.60 + 0.06 * k), 14), (20, 40), 14, -4, smile=0.2)


def _bat(pen: Pen, time: float, progress: float) -> None:
    """In the hand, its face half turned to us."""
    k = 0.5 + 0.5 * math.sin(math.tau * time / _BAT)
    with pen.moved(0.205 + 0.06 * k, 0.600 + 0.06 * k, degrees=52 - 18 * k):
        pen.line([(0.0, 0.0), (0.045, 0.0)], "#c89a60", 0.016)
        pen.fill(oval(0.040, -0.034, 0.135, 0.034), "#7a1622")
        pen.fill(oval(0.044, -0.030, 0.131, 0.032), "#d2303e")


def _table_with_net(pen: Pen, time: float, progress: float) -> None:
    """Half a table to each side of the net, the bat, and the ball on its way."""
    for x in (0.46, 1.30):
        pen.line([(x, 0.0), (x, 0.42)], "#3a3f48", 0.022)
    pen.fill(rounded(0.36, 0.42, 1.40, 0.455, 0.006), vertical(0.42, 0.455, "#123a6a", "#2a6ab4"))
    pen.fill(box(0.36, 0.449, 1.40, 0.457), "#f4f6f8")
    pen.fill(box(0.872, 0.455, 0.888, 0.545), "#e8ecf0", 0.85)
    _bat(pen, time, progress)
    q = (time / _BAT) % 1.0
    over = 1 - abs(2 * q - 1)
    pen.fill(disc(0.36 + 1.04 * over, 0.50 + 0.14 * abs(math.sin(2 * math.pi * over)), 0.016), "#fffdf4")


_HIGH = 0.26
_ON_IT: Row = (0.520 + _HIGH, 0.08, _HIGH, 0.0, -0.10, _HIGH, 0.0)


def _balances(time: float, progress: float) -> Pose:
    sway = 6 * math.sin(1.7 * time)
    return Pose((92 + sway, 4), (-88 + sway, 4), 0.4 * sway, 4, smile=0.3)


def _beam(pen: Pen, time: float, progress: float) -> None:
    """A padded beam on two stands, a mat under it."""
    pen.fill(rounded(-0.95, 0.0, 0.95, 0.035, 0.01), "#2f5a9a")
    for x in (-0.62, 0.62):
        pen.line([(x - 0.08, 0.03), (x, _HIGH - 0.04), (x + 0.08, 0.03)], "#5a626c", 0.024)
    pen.fill(
        rounded(-0.85, _HIGH - 0.055, 0.85, _HIGH, 0.012),
        vertical(_HIGH - 0.055, _HIGH, "#8a6a48", "#e0c090"),
    )


PUSHED_SWING = "push_swing"
_SWUNG = 2.6
"""Radians a second: as `poses` has whoever sits on the swing."""


def _pushes_a_swing(time: float, progress: float) -> Pose:
    """The hands go after the seat, and wait for it."""
    out = 0.5 - 0.5 * math.sin(_SWUNG * time)
    hand, lean = (0.20 + 0.13 * out, 0.66 + 0.05 * out), 4 + 13 * out
    return Pose(at(hand, lean), at((hand[0] - 0.02, hand[1] - 0.03), lean), lean, 2, smile=0.9)


def _splashes(time: float, progress: float) -> Pose:
    high = hop(time)
    arms = 60 + 80 * high
    return Pose((arms, 14), (arms - 12, 18), 4, 4, 0.6 * high, 1.0)


def _puddle(pen: Pen, time: float, progress: float) -> None:
    """On the ground, with rings on it when somebody has come down in it."""
    pen.fill(oval(-0.52, -0.125, 0.56, 0.070), "#5b7f9c", 0.85)
    pen.fill(oval(-0.48, -0.110, 0.52, 0.055), vertical(-0.11, 0.055, "#6f9cbd", "#cfe6f4"), 0.9)
    q = (3.6 * time / math.pi) % 2.0 - 1.0
    if q > 0:
        wide = 0.16 + 0.34 * q
        pen.line(
            oval(-wide, -0.03 - 0.19 * wide, wide, -0.03 + 0.16 * wide), "#ffffff", 0.012, 1 - q, closed=True
        )


def _spatter(pen: Pen, time: float, progress: float) -> None:
    """The water that flies up on all sides as the feet come down."""
    q = 0.87 * ((3.6 * time / math.pi + 1.0) % 2.0)
    if q > 0.62:
        return
    for side in (-1.0, 1.0):
        sheet = [
            (0.10 * side, 0.0),
            ((0.16 + 0.7 * q) * side, 1.5 * q - 2.4 * q * q + 0.08),
            ((0.26 + 0.9 * q) * side, 0.0),
        ]
        pen.fill(smooth(sheet), "#d6ecf8", 0.75 * (1 - q / 0.62))
    drops = []
    for k in range(26):
        fast, up = 0.35 + 1.1 * ((0.618 * k) % 1.0), 1.1 + 1.3 * ((0.377 * k) % 1.0)
        x, y = (0.12 + fast * q) * (1 if k % 2 else -1), up * q - 2.9 * q * q
        drops.append(disc(x, max(-0.04, y), 0.026 * (1.1 - q)))
    pen.fill_all(drops, "#f2faff", 0.95)
    pen.fill_all(drops[::2], "#8fc0de", 0.8)


MANNERS: dict[str, Manner] = {
    PUSHED_SWING: Manner(
        named(
            r"push(?:es|ed|ing)? (?:[\w']+ ){1,5}(?:on|in) (?:a|an|the|his|her|their) (?:\w+ ){0,2}swings?"
            r"|push(?:es|ing)? (?:a|an|the|his|her|their) (?:\w+ ){0,2}swings?",
            "推[^，。；]{0,6}秋千",
        ),
        frozenset({Action.PUSH}),
        _pushes_a_swing,
        (0.505, 0.13, 0.0, 0.0, -0.13, 0.0, -8.0),
        reach=(0, 0.05, 0),
        pace=0.0,
    ),
    "skip_rope": Manner(
        named(r"(?:jump(?:s|ed|ing)?|skip(?:s|ped|ping)?)[- ](?:\w+ )?ropes?|jump[- ]?roping", "跳绳"),
        WORKS | IDLE | {Action.JUMP},
        _skips,
        _skipping,
        _rope_behind,
        _rope_before,
        reach=(0.1, 0.1, 0.1),
        pace=0.0,
    ),
    "puddle": Manner(
        named(
            r"(?:jump|splash|stomp|leap|hop|play|stamp)\w*[^.;]{0,16}? (?:in|into|through|on)"
            r" (?:[\w-]+ ){0,3}?puddles?",
            "(?:踩|跳)[^，。；]{0,5}(?:水坑|水洼|积水)",
        ),
        WORKS | IDLE | {Action.JUMP},
        _splashes,
        None,
        _puddle,
        _spatter,
        reach=(0.9, 0.9, 0.3),
        pace=0.0,
    ),
    "pillow_fight": Manner(
        named(r"pillow[- ]?fight\w*|fight(?:s|ing)? with pillows", "枕头大战|枕头仗|扔枕头"),
        WORKS | {Action.FIGHT, Action.ATTACK, Action.PLAY_MUSIC},
        _pillow_fights,
        None,
        None,
        _pillow,
        reach=(0, 0.2, 0.1),
    ),
    "ping_pong": Manner(
        named(r"table[- ]tennis|ping[- ]?pong", "乒乓球"),
        WORKS | IDLE | {Action.ATTACK, Action.SHOOT, Action.GIVE, Action.SWING, Action.FIGHT},
        _rallies,
        (0.490, 0.12, 0.0, 0.0, -0.13, 0.0, -12.0),
        None,
        _table_with_net,
        reach=(0, 0.9, 0),
        across=0.88,
        guest=_bat,
        pace=0.0,
        shows=frozenset({SubjectKind.BALL}),
    ),
    "beam": Manner(
        named(r"balance beams?", "平衡木"),
        WORKS | IDLE | {Action.SMILE, Action.WALK, Action.DANCE},
        _balances,
        _ON_IT,
        _beam,
        reach=(0.35, 0.35, 0.3),
        pace=0.0,
    ),
}
