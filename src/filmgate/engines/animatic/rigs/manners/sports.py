"""How people play and train: a kick at a ball, a serve, blows in the air, a flip."""

from __future__ import annotations

import math
import re

from filmgate.engines.animatic.noise import ease
from filmgate.engines.animatic.pen import Pen, arc, disc, limb, oval
from filmgate.engines.animatic.rigs.manners.boards import hop
from filmgate.engines.animatic.rigs.manners.manner import WORKS, Manner, Point, Row, named
from filmgate.engines.animatic.rigs.manners.tools import at, shoulder
from filmgate.engines.animatic.rigs.pieces import Draw
from filmgate.engines.animatic.rigs.poses import Pose, between, reach
from filmgate.engines.animatic.rigs.thrown import frisbee
from filmgate.storyboard.vocabulary import Action, SubjectKind

_BALLS = frozenset({SubjectKind.BALL})
_PLAYS = WORKS | {Action.ATTACK, Action.SHOOT, Action.JUMP}
_KICK, _PASS = 2.6, (0.52, 0.86)
"""Seconds from one kick to the next, and when in it the ball comes back."""
_HIT = 0.30
"""The share of a kick, and of a serve, at which the ball is hit."""
_SERVE = 2.3


def _blow(share: float) -> tuple[float, float]:
    """How far something is drawn back, and how far through it has gone, each 0..1."""
    back, through = ease(0.02, _HIT - 0.08, share), ease(_HIT - 0.07, _HIT + 0.04, share)
    return back * (1 - through), through * (1 - ease(_HIT + 0.14, 0.75, share))


def _kicking(time: float) -> Row:
    back, through = _blow((time / _KICK) % 1.0)
    x, y = 0.06 - 0.33 * back + 0.30 * through, 0.17 * back + 0.15 * through
    return 0.505 - 0.02 * (back + through), x, y, -48 * back + 32 * through, -0.03, 0.0, 0.0


def _kicks(time: float, progress: float) -> Pose:
    back, through = _blow((time / _KICK) % 1.0)
    near, far = 8 + 44 * back - 46 * through, -12 - 40 * back + 66 * through
    return Pose((near, 16), (far, 18), 4 + 6 * back - 12 * through, -8, smile=0.2)


def _kicked(pen: Pen, time: float, progress: float) -> None:
    """The ball lies before the foot, flies off, and is passed back."""
    share, (start, end) = (time / _KICK) % 1.0, _PASS
    off, back = max(0.0, share - _HIT) / (start - _HIT), max(0.0, share - start) / (end - start)
    x, y = 0.30 + 2.2 * off, 0.30 * off * (2 - off)
    if back > 0:
        x, y = 0.30 + 2.0 * (1 - min(1.0, back)) ** 1.5, 0.0
    with pen.moved(x, 0.062 + y, degrees=-260 * x):
        pen.fill(disc(0, 0, 0.062), "#f6f6f4")
        spots = [(0.042 * math.cos(k * math.tau / 5), 0.042 * math.sin(k * math.tau / 5)) for k in range(5)]
        pen.fill_all([disc(0, 0, 0.022), *(disc(a, b, 0.013) for a, b in spots)], "#1c1e24")


def _racket(time: float) -> tuple[Point, float, float]:
    """Where the hand with the racket is, which way that points (degrees), and how far the trunk leans."""
    back, through = _blow((time / _SERVE) % 1.0)
    ready, cocked, over = (0.20, 0.60), (-0.10, 0.93), (0.20, 0.92)
    hand = between(between(ready, cocked, back), over, through)
    return hand, 40 + 105 * back - 20 * through, 4 - 8 * back + 16 * through


def _serves(time: float, progress: float) -> Pose:
    back, through = _blow((time / _SERVE) % 1.0)
    hand, _, lean = _racket(time)
    toss = between((0.20, 0.58), (0.16, 1.02), max(back, 0.0))
    return Pose(at(hand, lean), at(between(toss, (0.10, 0.55), through), lean), lean, 16 * back, smile=-0.1)


def _swung(pen: Pen, time: float, progress: float) -> None:
    (x, y), degrees, _ = _racket(time)
    with pen.moved(x, y, degrees=degrees):
        pen.line([(-0.02, 0.0), (0.15, 0.0)], "#2a2c34", 0.018)
        pen.fill(oval(0.145, -0.075, 0.345, 0.075), "#f4f6f8", 0.30)
        strings = [[(0.165 + 0.027 * k, -0.06), (0.165 + 0.027 * k, 0.06)] for k in range(7)]
        pen.lines([*strings, *([(0.155, b), (0.335, b)] for b in (-0.03, 0.0, 0.03))], "#f4f6f8", 0.003, 0.9)
        pen.line(oval(0.145, -0.075, 0.345, 0.075), "#d8303c", 0.014, closed=True)
    share = (time / _SERVE) % 1.0
    up, off = ease(0.08, _HIT, share), max(0.0, share - _HIT)
    ball = (0.24 + 7.0 * off, 0.62 + 0.62 * up - 1.2 * off) if share > 0.05 else (0.22, 0.60)
    pen.fill(disc(*ball, 0.026), "#d8ec3c")


_GUARD, _BLOW = ((0.12, 0.01), (0.15, 0.03)), ((0.275, 0.03), (0.275, 0.02))
"""Where the near and the far fist are before the shoulder: at rest, and in a blow."""


def _fists(time: float) -> tuple[Point, Point]:
    blows = (max(0.0, math.sin(7.0 * time)) ** 2, max(0.0, -math.sin(7.0 * time)) ** 2)
    x, y = shoulder(10)
    near, far = (between(a, b, k) for a, b, k in zip(_GUARD, _BLOW, blows, strict=True))
    return (x + near[0], y + near[1]), (x + far[0], y + far[1])


def _boxes(time: float, progress: float) -> Pose:
    near, far = _fists(time)
    return Pose(at(near, 10), at(far, 10), 10, -4, smile=-0.8, rise=0.008 * abs(math.sin(7.0 * time)))


def _gloves(pen: Pen, time: float, progress: float) -> None:
    for (x, y), tone in zip(reversed(_fists(time)), ("#8a1420", "#cc2430"), strict=True):
        pen.fill(limb((x - 0.01, y), (x + 0.022, y + 0.004), 0.036, 0.042), tone)
        pen.line([(x - 0.036, y - 0.030), (x - 0.036, y + 0.030)], "#f4f0ea", 0.014)


def _flips(time: float, progress: float) -> Pose:
    high, share = hop(time), (3.6 * time / math.pi) % 2.0
    turned = 360.0 * ease(0.08, 0.92, share) if share < 1.0 else 0.0
    bent = 20 + 60 * high
    near, far = (150 - 110 * high, bent), (140 - 100 * high, bent)
    return Pose(near, far, 4, 6, smile=0.3, roll=turned, rise=0.16 * high)


def _tucked(time: float) -> Row:
    k = min(1.0, 2.5 * hop(time))
    return 0.500 - 0.03 * (1 - k), 0.03 + 0.12 * k, 0.24 * k, -10 * k, -0.03 + 0.15 * k, 0.22 * k, -14 * k


_STANCE: Row = (0.500, 0.10, 0.0, 0.0, -0.14, 0.0, -14.0)


def _dives_for_it(time: float, progress: float) -> Pose:
    """Stretched out through the air, the hands first, and down on the grass."""
    q = min(1.0, progress / 0.55)
    rise = 0.02 + 0.16 * math.sin(math.pi * q) - 0.42 * q**2
    arms = at((0.16, 1.02), 0)
    return Pose(arms, (168, 12), 0, 24, 0.3, roll=-30 - 54 * q, rise=rise, x=0.5 * q)


_TURN, _BETWEEN, _LET_GO, _THERE = 3.2, 1.55, 0.20, 0.50
"""Seconds in which something is thrown to and fro, heights between the two; the shares of that time at which
it is let go, and is caught by the other."""


def _to_and_fro(time: float, progress: float) -> Pose:
    """Winds up, throws, then has the hands out for what comes back."""
    share = (time / _TURN) % 1.0
    wind, let_go = ease(0.02, 0.13, share), ease(0.14, _LET_GO + 0.02, share)
    ready = ease(_THERE + 0.05, _THERE + 0.2, share)
    near = between(between((20, 60), (-95, -50), wind), (92, 8), let_go)
    near = between(near, reach(0.20, 0.02), ready)
    far = between(between((62, 20), (-24, 20), let_go), reach(0.18, 0.04), ready)
    return Pose(near, far, -12 * wind + 26 * let_go - 16 * ready, 6, smile=0.4)


def _flies_over(thing: Draw) -> Draw:
    """The thing on its way to the other, who stands across."""

    def draw(pen: Pen, time: float, progress: float) -> None:
        fly = ((time / _TURN) % 1.0 - _LET_GO) / (_THERE - _LET_GO)
        if 0 < fly < 1:
            with pen.moved(0.34 + (_BETWEEN - 0.58) * fly, 0.80 + 0.85 * fly * (1 - fly)):
                thing(pen, time, progress)

    return draw


def _caught_by_turns(words: re.Pattern[str], thing: Draw, shows: frozenset[SubjectKind]) -> Manner:
    return Manner(
        words, _PLAYS | {Action.CATCH, Action.RUN, Action.GIVE, Action.CHASE}, _to_and_fro, _SIDEWAYS, None,
        _flies_over(thing), reach=(0.1, 1.2, 0.3), pace=0.0, gap=_BETWEEN, late=_THERE * _TURN, shows=shows,
        idle=False,
    )  # fmt: skip


def _a_disc(pen: Pen, time: float, progress: float) -> None:
    frisbee(pen, "#e8502c", time)


def _ball_in_the_air(pen: Pen, time: float, progress: float) -> None:
    pen.fill(disc(0, 0, 0.055), "#f4f0e6")
    pen.line(arc(0, 0, 0.050, 0.02, 200, 340), "#c83a34", 0.009)


_THROWS_TO = (
    r"(?:throw|toss|pass|fling)\w* (?:an?|the|their) (?:\w+ )?(?:{})"
    r"(?: (?:around|back and forth|to and fro|to each other|to one another|between|with (?:his|her|a|the))\b)"
)


def _hangs(time: float, progress: float) -> Pose:
    """From rings, straight, and swinging through."""
    return Pose((176, 6), (170, 8), 0, 8, smile=-0.1, roll=26 * math.sin(2.4 * time), rise=0.30)


def _hung(time: float) -> Row:
    swing = 0.10 * math.sin(2.4 * time)
    return 0.530, 0.03 + swing, 0.0, -40.0, -0.02 + swing, 0.0, -42.0


def _rings(pen: Pen, time: float, progress: float) -> None:
    """Two of them on straps from above the picture."""
    for x in (-0.03, 0.09):
        pen.line([(x, 1.36), (x + 0.01, 2.2)], "#e8dcc0", 0.012)
        pen.line(oval(x - 0.035, 1.29, x + 0.035, 1.375), "#b8863c", 0.014, closed=True)


_SPIKE = 2.4


def _spikes(time: float, progress: float) -> Pose:
    """Runs up, leaps, the arm back, and hits down."""
    share = (time / _SPIKE) % 1.0
    up, hit = math.sin(math.pi * min(1.0, share / 0.62)), ease(0.26, 0.36, share)
    near = between((-150, -40), (100, 4), hit)
    near = between((-30, 20), near, ease(0.04, 0.20, share))
    return Pose(
        near, between((150, 8), (20, 30), hit), -14 + 30 * hit, 18, smile=-0.3, rise=0.30 * max(0.0, up)
    )


def _leapt(time: float) -> Row:
    up = max(0.0, math.sin(math.pi * min(1.0, ((time / _SPIKE) % 1.0) / 0.62)))
    return 0.52, 0.05 - 0.10 * up, 0.30 * up, -40 * up, -0.06 - 0.06 * up, 0.26 * up, -60 * up


def _spiked(pen: Pen, time: float, progress: float) -> None:
    """The ball comes down before the hand, and is struck over the net."""
    share = (time / _SPIKE) % 1.0
    if share < 0.31:
        x, y = 0.28, 1.36 + 1.3 * (0.31 - share)
    else:
        x, y = 0.30 + 6.2 * (share - 0.31), max(0.06, 1.34 - 3.0 * (share - 0.31))
    pen.fill(disc(x, y, 0.062), "#f6f2e4")
    pen.lines([arc(x, y, 0.058, 0.02, 200, 340), arc(x, y, 0.02, 0.058, 100, 260)], "#2f62b8", 0.010)


_SIDEWAYS: Row = (0.508, 0.12, 0.0, 0.0, -0.13, 0.0, -12.0)
MANNERS: dict[str, Manner] = {
    "frisbee": _caught_by_turns(
        named(
            rf"{_THROWS_TO.format('frisbees?|discs?')}|play\w* (?:\w+ )?frisbee"
            r"|(?:friends|boys|girls|men|women|children|kids|couple|people|teenagers|students|family)\b[^.;]{0,24}\bfrisbee",
            "[玩扔掷]飞盘|飞盘",
        ),
        _a_disc,
        _BALLS,
    ),
    "catch_ball": _caught_by_turns(
        named(
            rf"{_THROWS_TO.format('(?:base ?|foot ?|beach )?balls?')}|play\w* (?:a game of )?catch\b",
            "抛接球|互相[^，。；]{0,3}[抛扔传]球|[抛扔传]接球",
        ),
        _ball_in_the_air,
        _BALLS,
    ),
    "kick": Manner(
        named(
            r"kick(?:s|ed|ing)? (?:(?:an?|the|his|her|their|some) )?(?:\w+ )?"
            r"(?:balls?|football|penalty|goal|free kick)"
            r"|(?:tak|scor|shoot)\w* (?:an?|the|his|her) (?:\w+ )?(?:penalty|free kick|goal)|penalty kick"
            r"|(?:striker|footballer|(?:soccer|football) player|midfielder|winger)\w* (?:\w+ ){0,5}"
            r"(?:shoot|shot|score|strike)s?\b",
            "踢[^，。]{0,6}球|射门|点球|任意球",
        ),
        _PLAYS,
        _kicks,
        _kicking,
        None,
        _kicked,
        reach=(0.1, 1.5, 0),
        pace=0.0,
        shows=_BALLS,
    ),
    "rings": Manner(
        named(r"(?:on|from) (?:the )?(?:gymnastic |still )?rings|(?:pull|chin)-?ups?", "吊环|引体向上|单杠"),
        _PLAYS | {Action.SWING, Action.CLIMB, Action.FLY, Action.SPIN, Action.HOLD, Action.PULL},
        _hangs,
        _hung,
        _rings,
        reach=(0.3, 0.3, 0.9),
        pace=0.0,
        shows=_BALLS,
    ),
    "spike": Manner(
        named(
            r"spik(?:e|es|ed|ing) (?:(?:an?|the) )?(?:\w+ )?(?:balls?|it)|volley ?ball",
            "扣球|排球",
        ),
        _PLAYS | {Action.FIGHT, Action.FLY},
        _spikes,
        _leapt,
        None,
        _spiked,
        reach=(0.2, 1.4, 0.9),
        pace=0.0,
        shows=_BALLS,
    ),
    "serve": Manner(
        named(
            r"(?:tennis|badminton|squash|ping[- ]?pong)(?! (?:balls?|shoes?|courts?))|rac(?:ket|quet)s?",
            "网球|羽毛球|乒乓球|挥拍",
        ),
        _PLAYS | {Action.GIVE, Action.SWING, Action.WAVE_HAND},
        _serves,
        _SIDEWAYS,
        None,
        _swung,
        reach=(0.2, 0.9, 0.3),
        pace=0.0,
        shows=_BALLS,
    ),
    "dive_for_it": Manner(
        named(
            r"div(?:es?|ed|ing) (?:\w+ ){0,2}?(?:(?:over|across) the (?:\w+ )?line|for (?:the|a|cover)\b"
            r"|to (?:save|catch|block|make)|across the goal)|goal ?keepers? (?:dives?|leaps?)",
            "扑救|鱼跃|飞身扑",
        ),
        frozenset({Action.DIVE, Action.JUMP, Action.CATCH, Action.FALL}),
        _dives_for_it,
        (0.528, -0.02, 0.0, -60.0, 0.06, 0.03, -60.0),
        reach=(0.3, 0.9, 0.1),
        pace=0.0,
        idle=False,
    ),
    "shadow_box": Manner(
        named(
            r"(?:shadow[- ]?box\w*|box(?:es|ing)|boxers?|throw(?:s|ing)? punches)(?![^.;]*\bbags?\b)",
            "拳击|空击|出拳",
        ),
        _PLAYS | {Action.FIGHT},
        _boxes,
        _STANCE,
        None,
        _gloves,
        reach=(0, 0.1, 0),
        pace=0.0,
        idle=False,
    ),
    "flip": Manner(
        named(r"(?:back|front)[- ]?flips?|somersaults?|flips? (?:in|through) the air", "空翻|翻跟头|筋斗"),
        frozenset({Action.JUMP, Action.SPIN, Action.ROLL, Action.FLY, Action.DANCE, Action.TURN}) | WORKS,
        _flips,
        _tucked,
        reach=(0.3, 0.3, 0.5),
        pace=0.0,
    ),
}
