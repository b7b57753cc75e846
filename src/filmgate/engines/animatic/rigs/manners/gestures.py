"""What people do with their bare hands: raise them, kneel to open a chest; and a welder's torch."""

from __future__ import annotations

import math

from filmgate.engines.animatic.pen import Gradient, Pen, arc, box, disc, limb, oval, rounded, vertical
from filmgate.engines.animatic.rigs.manners.chores import table
from filmgate.engines.animatic.rigs.manners.manner import IDLE, WORKS, Manner, Row, named
from filmgate.engines.animatic.rigs.manners.tools import at
from filmgate.engines.animatic.rigs.poses import POSES, Pose
from filmgate.storyboard.vocabulary import Action, SubjectKind

_KNEELING: Row = (0.30, 0.17, 0.0, 0.0, -0.20, 0.02, -60.0)
_KNEELING_UP: Row = (0.270, -0.18, 0.048, -70.0, 0.21, 0.0, 0.0)
_RAISING = WORKS | IDLE | {
    Action.WALK, Action.RUN,
    Action.WAVE_HAND, Action.SHOUT, Action.LAUGH, Action.SMILE, Action.RISE, Action.CATCH, Action.SING,
}  # fmt: skip
_GOLDEN = 0.618
_OWN = r"(?:his|her|their|its|my|both)(?: \w+)? "


def _raises(time: float, progress: float) -> Pose:
    """As high as the crown, so that a close-up has the hands in it."""
    up = 0.012 * math.sin(5.2 * time)
    return Pose(at((0.150, 0.955 + up), -1), at((0.235, 0.935 - up), -1), -1, 7, mouth=0.2, smile=1.0)


def _beats_its_chest(time: float, progress: float) -> Pose:
    """Both fists in turn, the head thrown back."""
    one, other = (max(0.0, math.sin(11.0 * time + start)) for start in (0.0, math.pi))
    near, far = at((0.085 + 0.10 * one, 0.72 + 0.02 * one), -1), at((0.095 + 0.10 * other, 0.70), -1)
    return Pose(near, far, -4, 14, mouth=0.9)


_TOSS = 1.4
"""Seconds from one handful to the next."""


def _strews(time: float, progress: float) -> Pose:
    """An arm that swings up and out, again and again."""
    up = math.sin(math.pi * min(1.0, 2.0 * (time / _TOSS % 1.0)))
    return Pose(at((0.16 + 0.06 * up, 0.60 + 0.28 * up), 12), (-6, 30), 3, 8, mouth=0.15, smile=1.0)


def _petals(pen: Pen, time: float, progress: float) -> None:
    """A handful in the air: up and out of the hand, then down, each petal at its own pace."""
    for tone, first in (("#f4a8bc", 0), ("#fbe4ea", 1), ("#e88aa0", 2)):
        falling = []
        for i in range(first, 18, 3):
            age = (time / _TOSS - 0.12 - 0.03 * ((i * _GOLDEN) % 1.0)) % 1.0
            far = (0.10 + 0.42 * ((i * 0.381) % 1.0)) * age
            y = 0.88 + (0.5 + 0.3 * ((i * 0.273) % 1.0)) * age - 1.35 * age * age
            falling.append(disc(0.20 + far, max(0.004, y), 0.012))
        pen.fill_all(falling, tone)


TOUCH = "touch"
TOUCHED = 0.285
"""Heights from who touches something to where their hand lies on it."""


def _touches(time: float, progress: float) -> Pose:
    """A flat hand that strokes over it, slowly."""
    up = 0.025 * math.sin(1.3 * time)
    return Pose(at((TOUCHED, 0.80 + up), 4), (8, 12), 4, 6 + 2 * math.sin(0.9 * time), smile=0.2)


def _looks_up(time: float, progress: float) -> Pose:
    """The face to the sky, the hands down."""
    return Pose((-6, 16), (6, 12), -5, 21 + 2 * math.sin(0.8 * time), mouth=0.08, smile=0.2)


def _proposes(time: float, progress: float) -> Pose:
    """On one knee, a hand with the ring held up, the other at the heart."""
    up = 0.004 * math.sin(1.6 * time)
    return Pose(at((0.29, 0.47 + up), 2, 0.27), at((0.12, 0.44), 2, 0.27), 2, 20, smile=0.8)


def _ring(pen: Pen, time: float, progress: float) -> None:
    """An open box in the hand, and what glints in it."""
    with pen.moved(0.305, 0.475 + 0.004 * math.sin(1.6 * time), degrees=8):
        pen.fill(rounded(-0.030, 0.010, 0.034, 0.042, 0.006), vertical(0.0, 0.04, "#5a0f1c", "#a8202f"))
        pen.fill([(0.030, 0.040), (0.052, 0.090), (0.034, 0.098), (0.010, 0.044)], "#8a1826")
        pen.line(oval(-0.016, 0.030, 0.018, 0.064), "#e8c050", 0.007, closed=True)
        pen.fill([(0.001, 0.058), (-0.013, 0.074), (0.001, 0.086), (0.015, 0.074)], "#e8f8ff")
        glint = 0.5 + 0.5 * math.sin(4.0 * time)
        pen.lines(
            [[(0.001 - r, 0.078), (0.001 + r, 0.078)] for r in (0.03 + 0.02 * glint,)], "#ffffff", 0.004, 0.9
        )
        pen.line([(0.001, 0.048), (0.001, 0.108 + 0.012 * glint)], "#ffffff", 0.004, 0.9)


def _cheers(time: float, progress: float) -> Pose:
    """One fist after the other in the air."""
    beat = math.sin(6.0 * time)
    up = 0.05 * abs(beat)
    near, far = (0.10, 0.98 + up), (0.19, 0.95 + 0.05 - up)
    return Pose(at(near, -2), at(far, -2), -2, 12, mouth=0.6 + 0.3 * beat, smile=0.8)


def _surrenders(time: float, progress: float) -> Pose:
    up = 0.004 * math.sin(2.0 * time)
    return Pose(at((0.145, 0.945 + up), 0), at((0.225, 0.930 + up), 0), 0, 0, smile=-0.4)


def _opens(time: float, progress: float) -> Pose:
    near = (0.26 + 0.02 * math.sin(1.3 * time), 0.34 + 0.05 * progress)
    return Pose(at(near, 24, 0.30), at((0.30, 0.36 + 0.05 * progress), 24, 0.30), 24, -18, smile=0.5)


def _unwrapped(pen: Pen, time: float, progress: float) -> None:
    """A present on the floor whose lid comes up."""
    pen.fill(box(0.24, 0.0, 0.50, 0.20), vertical(0.0, 0.20, "#8a1c38", "#d8405a"))
    pen.fill(box(0.35, 0.0, 0.39, 0.20), "#f8e08a")
    with pen.moved(0.22, 0.20, degrees=8 + 42 * progress):
        pen.fill(box(0.0, 0.0, 0.30, 0.05), vertical(0.0, 0.05, "#a82848", "#e85a70"))
        pen.lines(
            [arc(0.12, 0.075, 0.03, 0.024, 0, 360), arc(0.18, 0.075, 0.03, 0.024, 0, 360)], "#f8e08a", 0.014
        )


_SPOT = (0.385, 0.49)


def _welds(time: float, progress: float) -> Pose:
    hand = (_SPOT[0] - 0.10, _SPOT[1] + 0.075 + 0.004 * math.sin(9 * time))
    return Pose(at(hand, 22), at((0.29, 0.50), 22), 22, -22)


def _welded(pen: Pen, time: float, progress: float) -> None:
    """A bench of steel, a torch, its light, and sparks in arcs."""
    x, y = _SPOT
    table(pen, 0.18, 0.74, 0.44)
    pen.fill(rounded(0.30, 0.44, 0.60, y - 0.008, 0.01), vertical(0.44, y, "#4a525c", "#8a949e"))
    pen.line([(x - 0.105, y + 0.075), (x - 0.02, y + 0.012)], "#2c2f36", 0.020)
    live = 0.8 + 0.2 * math.sin(37 * time) * math.sin(23 * time)
    for radius, alpha in ((0.46, 0.5), (0.18, 1.0)):
        glow = ((0.0, "#f4fbff", alpha * live), (0.3, "#8ac8ff", 0.45 * alpha * live), (1.0, "#4a90ff", 0.0))
        pen.fill(disc(x, y, radius), Gradient((x, y), (x, y), glow, radius))
    hot: dict[str, list[tuple[float, float, float, float]]] = {"#fff4c8": [], "#ffb84a": [], "#ff7a2a": []}
    tones = tuple(hot)
    for i in range(40):
        q = (1.7 * time + i * _GOLDEN) % 1.0
        turn = math.radians(-25 + 200 * ((i * 0.381) % 1.0))
        fast = 0.30 + 0.42 * ((i * 0.273) % 1.0)
        tips = []
        for age in (q, q + 0.045):
            tips += [x + fast * age * math.cos(turn), y + fast * age * math.sin(turn) - 0.42 * age * age]
        hot[tones[min(2, int(3 * q))]].append((tips[0], tips[1], tips[2], tips[3]))
    for tone, rays in hot.items():
        pen.fill_all([limb((a, b), (c, d), 0.0035, 0.0075) for a, b, c, d in rays], tone)
    pen.fill(disc(x, y, 0.016), "#ffffff")


def _hugs_low(time: float, progress: float) -> Pose:
    """Arms about a neck that is no higher than one's own knees."""
    sway = 0.008 * math.sin(2.0 * time)
    return Pose(at((0.215, 0.47 + sway), 2, 0.27), at((0.225, 0.43 + sway), 2, 0.27), 12, -8, smile=0.9)


MANNERS: dict[str, Manner] = {
    "hug_low": Manner(
        named(
            r"(?:hug|cuddl|embrac|pet|strok)\w* (?:an?|the|his|her|their|my) (?:[\w-]+ ){0,2}?"
            r"(?:dogs?|hounds?|retrievers?|wol(?:f|ves)|goats?|sheep|lambs?|cal(?:f|ves)|pigs?|penguins?|deer|fawns?)",
            "(?:拥抱|抱着|抱住|搂着|抚摸)[^，。；]{0,6}(?:狗|犬|羊|狼|猪|企鹅|小鹿)",
        ),
        frozenset({Action.HUG}),
        _hugs_low,
        _KNEELING_UP,
    ),
    "propose": Manner(
        named(
            r"propos(?:e|es|ed|ing) (?:to (?:his|her|him|a|the)|marriage|with (?:a|the) (?:\w+ )?ring)"
            r"|(?:marriage|wedding) proposal|(?:ring|proposes?)\b[^.;]{0,40}\bone knee"
            r"|one knee\b[^.;]{0,60}\b(?:ring|propos\w+)",
            "求婚|单膝(?:跪地|下跪)[^。；]{0,16}戒指",
        ),
        WORKS | {Action.KNEEL, Action.GIVE, Action.TALK, Action.SMILE},
        _proposes,
        _KNEELING_UP,
        None,
        _ring,
        reach=(0.1, 0.1, 0),
        shows=frozenset({SubjectKind.DIAMOND}),
    ),
    "beat_chest": Manner(
        named(
            rf"(?:beat|pound|thump|drum|slap|hit)(?:s|ing)? (?:on )?{_OWN}(?:chest|breast)s?",
            "(?:捶|拍|敲|擂)(?:打)?(?:着|了)?(?:自己的)?胸",
        ),
        _RAISING | {Action.ATTACK, Action.FIGHT, Action.STAND},
        _beats_its_chest,
        reach=(0, 0.1, 0.05),
    ),
    "surrender": Manner(
        named(
            r"surrender(?:s|ed|ing)?|hands up|with (?:his|her|their) hands up",
            "举手投降|投降|举起手来",
        ),
        _RAISING,
        _surrenders,
        reach=(0, 0.1, 0.05),
    ),
    "raise_hands": Manner(
        named(
            rf"(?:rais(?:e|es|ed|ing)|lift(?:s|ed|ing)?) (?:up )?{_OWN}(?:hands|arms|fists)(?! on)"
            rf"|(?:throw|put|hold)(?:s|ing|ting)? up {_OWN}(?:hands|arms|fists)"
            rf"|(?:throw|put|hold)(?:s|ing|ting)? {_OWN}(?:hands|arms|fists) (?:up|high|in the air)"
            r"|(?:hands|arms|fists) (?:raised|in the air|held high|to the sky)"
            r"|(?:raised|uplifted) (?:hands|arms)",
            "举起(?:了)?(?:双手|双臂|两手|手臂)|高举(?:双手|双臂)|振臂",
        ),
        _RAISING,
        _raises,
        reach=(0, 0.1, 0.05),
    ),
    "cheer": Manner(
        named(
            r"cheer(?:s|ed|ing)?(?: (?:on|loudly|wildly))?|roar(?:s|ed|ing)? with (?:joy|delight)",
            "欢呼|喝彩|助威",
        ),
        frozenset({Action.SHOUT}),
        _cheers,
        reach=(0, 0.1, 0.1),
    ),
    "strew": Manner(
        named(
            r"(?:throw|toss|scatter|strew|shower|sprinkl)(?:s|es|e|ed|ing)? (?:\w+ ){0,4}"
            r"(?:petals|confetti|rice|blossoms|flowers)",
            "(?:撒|抛|洒)[^，。；]{0,6}(?:花瓣|花|彩纸|纸屑|米)",
        ),
        frozenset({Action.THROW, Action.POUR, Action.WORK}),
        _strews,
        front=_petals,
        reach=(0, 0.35, 0.1),
    ),
    "release": Manner(
        named(
            r"(?:let|lets|letting|releas(?:e|es|ed|ing))(?: go)?(?: of)? (?:\w+ ){0,3}"
            r"(?:balloons?|birds?|doves?|butterfl(?:y|ies)|lanterns?|kite)",
            "放飞|放开|松开",
        ),
        frozenset({Action.THROW, Action.GIVE, Action.OPEN}),
        _raises,
        reach=(0, 0.1, 0.05),
    ),
    TOUCH: Manner(
        named(
            r"(?:touch|strok|caress)(?:e?s|ed|ing)? (?:(?:an?|the|its|his|her|of|face|hand|surface|feet) )*"
            r"(?:[\w-]+ ){0,3}(?:statue|sculpture|monument|bust|pillar|column|obelisk|totem|tombstone"
            r"|gravestone|tree|trunk|bark|stone|boulder|wall|monolith)s?",
            "(?:抚摸|触摸|轻抚|摸)着?[^，。；]{0,8}(?:雕像|石|树|墙|碑|柱)",
        ),
        IDLE | WORKS | {Action.HOLD, Action.POINT},
        _touches,
        reach=(0, 0.1, 0),
    ),
    "look_up": Manner(
        named(
            r"(?:look|gaz|star|glanc|peer)(?:s|es|e|ed|ing)? (?:\w+ )?(?:up|upwards?|skywards?)"
            r"|(?:look|gaz|star|watch)(?:s|es|e|ed|ing)? (?:\w+ ){0,3}"
            r"(?:sky|stars?|moon|heavens?|fireworks|clouds|ceiling|aurora|northern lights)",
            "仰望|抬头|望着?(?:天|夜|星|月)|看着?(?:天空|夜空|星|月亮|烟花)|仰头|仰起头",
        ),
        frozenset({Action.LOOK}),
        _looks_up,
        spares_hands=True,
    ),
    "on_cloud": Manner(
        named(r"(?:on|upon|atop) (?:top of )?(?:\w+ ){0,3}clouds?", "云端|云上|云朵上"),
        frozenset({Action.SIT}),
        POSES[Action.SIT],
        (0.13, 0.33, -0.10, 15.0, 0.30, -0.13, 20.0),
        spares_hands=True,
    ),
    "chest": Manner(
        named(
            r"open(?:s|ed|ing)?(?: up)? (?:\w+ ){0,4}(?:chest|trunk|suitcase|crate)",
            "打开[^，。；]{0,8}(?:宝箱|箱子|行李箱)",
        ),
        frozenset({Action.OPEN, Action.LOOK}),
        _opens,
        _KNEELING,
        reach=(0, 0.2, 0),
    ),
    "unwrap": Manner(
        named(
            r"(?:open|unwrap|unbox)(?:s|es|ed|ping|ped|ing)?(?: up)? (?:\w+ ){0,4}"
            r"(?:presents?|gifts?|parcels?|packages?|(?:gift|cardboard|mystery) box(?:es)?)",
            "(?:拆|打开)[^，。；]{0,8}(?:礼物|礼盒|包裹|快递)|开箱",
        ),
        frozenset({Action.OPEN, Action.LOOK}),
        _opens,
        _KNEELING,
        None,
        _unwrapped,
        reach=(0, 0.3, 0),
        shows=frozenset({SubjectKind.PRODUCT}),
    ),
    "weld": Manner(
        named("weld(?:s|ed|ing|ers?)?|blow ?torch|soldering", "焊"),
        WORKS | IDLE,
        _welds,
        None,
        None,
        _welded,
        reach=(0.1, 0.45, 0.1),
        across=0.40,
        glow="#8ac8ff",
    ),
}
