"""How people hit a ball with a stick: golf, baseball, cricket, hockey; and how they throw at a hoop."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from filmgate.engines.animatic.colour import darker
from filmgate.engines.animatic.noise import ease
from filmgate.engines.animatic.pen import Pen, disc, limb, oval, vertical
from filmgate.engines.animatic.rigs.manners.manner import WORKS, Manner, Point, Row, named
from filmgate.engines.animatic.rigs.manners.tools import at
from filmgate.engines.animatic.rigs.poses import Pose, between
from filmgate.storyboard.vocabulary import Action, SubjectKind

_BALLS = frozenset({SubjectKind.BALL, SubjectKind.PRODUCT})
_PLAYS = WORKS | {Action.SHOOT, Action.ATTACK, Action.SWING, Action.STAND, Action.JUMP}
_EVERY, _HIT = 2.4, 0.46
"""Seconds from one stroke to the next, and the share of it at which the ball is hit."""
_SIDEWAYS: Row = (0.500, 0.13, 0.0, 0.0, -0.12, 0.0, -8.0)


@dataclass(frozen=True)
class Stroke:
    """Where both hands are, and how many degrees the stick points from ahead (90 is up): before it is drawn
    back, drawn back, and after the stroke. `flight` is where the ball is so many seconds after it is hit
    (before it: below 0), in shares of the height."""

    hands: tuple[Point, Point, Point]
    turns: tuple[float, float, float]
    stick: Callable[[Pen], None]
    flight: Callable[[float], Point | None]
    ball: Callable[[Pen, float, float], None]
    lean: float = 10.0

    def moment(self, time: float) -> tuple[Point, float]:
        share = (time / _EVERY) % 1.0
        back, through = ease(0.08, _HIT - 0.10, share), ease(_HIT - 0.09, _HIT + 0.10, share)
        rest = ease(0.84, 1.0, share)
        hand = between(between(self.hands[0], self.hands[1], back), self.hands[2], through)
        turn = self.turns[0] + (self.turns[1] - self.turns[0]) * back
        turn += (self.turns[2] - turn) * through
        return between(hand, self.hands[0], rest), turn + (self.turns[0] - turn) * rest

    def pose(self, time: float, progress: float) -> Pose:
        (x, y), _ = self.moment(time)
        return Pose(at((x, y), self.lean), at((x + 0.03, y + 0.02), self.lean), self.lean, -14)

    def draw(self, pen: Pen, time: float, progress: float) -> None:
        (x, y), turn = self.moment(time)
        with pen.moved(x, y, degrees=turn):
            self.stick(pen)
        spot = self.flight(((time / _EVERY) % 1.0 - _HIT) * _EVERY)
        if spot is not None:
            self.ball(pen, *spot)


def _club(pen: Pen) -> None:
    pen.line([(-0.06, 0.0), (0.06, 0.0)], "#22262c", 0.020)
    pen.line([(0.05, 0.0), (0.50, 0.0)], "#b8c0c8", 0.010)
    pen.fill(limb((0.49, 0.0), (0.515, 0.06), 0.014, 0.022), "#8a929c")


def _bat(pen: Pen) -> None:
    pen.fill(limb((-0.05, 0.0), (0.16, 0.0), 0.011, 0.013), "#3a2a1c")
    pen.fill(limb((0.14, 0.0), (0.46, 0.0), 0.014, 0.030), vertical(-0.03, 0.03, "#a8743c", "#e0b070"))


def _willow(pen: Pen) -> None:
    """Of cricket."""
    pen.fill(limb((-0.04, 0.0), (0.12, 0.0), 0.012, 0.012), "#2c3a5a")
    pen.fill([(0.11, -0.028), (0.46, -0.034), (0.46, 0.034), (0.11, 0.028)], "#d8b070")


def _hockey_stick(pen: Pen) -> None:
    pen.line([(-0.10, 0.0), (0.52, 0.0)], "#3a3026", 0.017)
    pen.line([(0.51, 0.0), (0.56, 0.09)], "#1c1c20", 0.026)


def _small(colour: str, size: float) -> Callable[[Pen, float, float], None]:
    def ball(pen: Pen, x: float, y: float) -> None:
        pen.fill(disc(x, y, size), vertical(y - size, y + size, darker(colour, 0.3), colour))

    return ball


def _puck(pen: Pen, x: float, y: float) -> None:
    pen.fill(oval(x - 0.032, y - 0.012, x + 0.032, y + 0.012), "#141418")


def _driven(since: float) -> Point | None:
    """A golf ball: it lies there, and flies."""
    if since <= 0:
        return 0.36, 0.014
    return 0.36 + 2.6 * since, 0.014 + 1.7 * since - 0.8 * since * since


def _pitched(since: float) -> Point | None:
    """It comes in at the height of the belt, and goes back higher."""
    if since < -0.5:
        return None
    if since <= 0:
        return 0.40 - 2.6 * since, 0.62 - 0.10 * since
    return 0.40 + 3.2 * since, 0.62 + 1.2 * since


def _bowled(since: float) -> Point | None:
    """It comes in low, off the ground."""
    if since < -0.5:
        return None
    if since <= 0:
        return 0.34 - 2.4 * since, 0.12 + 0.5 * abs(since + 0.18)
    return 0.34 + 3.0 * since, 0.16 + 0.8 * since


def _slid(since: float) -> Point | None:
    return (0.42, 0.012) if since <= 0 else (0.42 + 3.4 * since, 0.012 + 0.10 * since)


GOLF = Stroke(
    hands=((0.17, 0.45), (-0.10, 0.80), (0.18, 0.84)),
    turns=(-66, -232, 118),
    stick=_club,
    flight=_driven,
    ball=_small("#ffffff", 0.014),
    lean=16,
)
BASEBALL = Stroke(
    hands=((-0.02, 0.74), (-0.08, 0.77), (0.20, 0.70)),
    turns=(118, 142, -30),
    stick=_bat,
    flight=_pitched,
    ball=_small("#f6f2ea", 0.020),
    lean=8,
)
CRICKET = Stroke(
    hands=((0.14, 0.47), (-0.06, 0.70), (0.22, 0.72)),
    turns=(-72, -215, 60),
    stick=_willow,
    flight=_bowled,
    ball=_small("#a82430", 0.020),
    lean=14,
)
HOCKEY = Stroke(
    hands=((0.15, 0.50), (-0.02, 0.55), (0.22, 0.56)),
    turns=(-58, -150, -8),
    stick=_hockey_stick,
    flight=_slid,
    ball=_puck,
    lean=22,
)


def _shot(time: float) -> tuple[float, float]:
    """How far through a shot at the hoop one is, and the seconds since the ball left the hands."""
    share = (time / _EVERY) % 1.0
    return ease(0.15, _HIT, share), (share - _HIT) * _EVERY


def _shoots(time: float, progress: float) -> Pose:
    up, since = _shot(time)
    hand = between((0.16, 0.60), (0.17, 1.06), up)
    drop = ease(0.5, 1.0, since)
    near = between(hand, (0.12, 0.55), drop)
    return Pose(at(near, 2), at((near[0] + 0.01, near[1] - 0.03), 2), 2, 18 * up, rise=0.05 * up * (1 - drop))


def _to_the_hoop(pen: Pen, time: float, progress: float) -> None:
    up, since = _shot(time)
    x, y = between((0.19, 0.66), (0.20, 1.13), up)
    if since > 0:
        x, y = x + 1.15 * since, y + 1.35 * since - 0.85 * since * since
    pen.fill(disc(x, y, 0.068), vertical(y - 0.07, y + 0.07, "#9a4414", "#e8843c"))
    pen.lines([[(x - 0.066, y), (x + 0.066, y)], [(x, y - 0.066), (x, y + 0.066)]], "#3a1c10", 0.005)


def _stroke(stroke: Stroke, english: str, chinese: str) -> Manner:
    return Manner(
        named(english, chinese), _PLAYS, stroke.pose, _SIDEWAYS, None, stroke.draw, reach=(0.5, 1.4, 0.4),
        pace=0.0, shows=_BALLS, idle=True,
    )  # fmt: skip


MANNERS: dict[str, Manner] = {
    "golf": _stroke(GOLF, r"golf(?:s|ers?|ing)?(?! (?:carts?|balls?|courses?))|tees? off|putts?", "高尔夫"),
    "baseball": _stroke(
        BASEBALL,
        r"baseball (?:players?|hitters?)|batters?|home ?runs?|swings? (?:a|the|his|her) bat",
        "棒球(?:手|运动员)?|击球手",
    ),
    "cricket": _stroke(CRICKET, r"cricket(?:er|ers)?(?! (?:chirps?|sings?|sits?))|batsm[ae]n", "板球"),
    "hockey": _stroke(HOCKEY, r"hockey|pucks?|slap ?shot", "冰球|曲棍球"),
    "hoops": Manner(
        named(
            r"(?:shoot(?:s|ing)?|throw(?:s|ing)?|tak(?:es|ing)) (?:\w+ ){0,3}"
            r"(?:basketballs?|hoops?|three[- ]pointers?|free throws?|jump ?shots?)"
            r"|three[- ]pointers?|free throws?",
            "投篮|三分球|罚球",
        ),
        _PLAYS | {Action.THROW},
        _shoots,
        None,
        None,
        _to_the_hoop,
        reach=(0.1, 1.6, 0.8),
        pace=0.0,
        shows=_BALLS,
    ),
}
