"""How people tell each other something without a word: they bow, salute, nod, fold or open their arms;
and how they smile at their own phone."""

from __future__ import annotations

import math

from filmgate.engines.animatic.noise import ease
from filmgate.engines.animatic.pen import Gradient, Pen, disc, rounded
from filmgate.engines.animatic.rigs.manners.manner import IDLE, WORKS, Manner, named
from filmgate.engines.animatic.rigs.manners.tools import at
from filmgate.engines.animatic.rigs.poses import Pose, there
from filmgate.storyboard.vocabulary import Action, SubjectKind

_GREETS = frozenset({Action.WAVE_HAND})
_OWN = r"(?:his|her|their|its|the)"


def _bent(progress: float) -> float:
    """Down, for a while, and up again."""
    return ease(0.02, 0.34, progress) * (1 - ease(0.72, 0.98, progress))


def _bows(time: float, progress: float) -> Pose:
    """From the hip, the hands at the sides."""
    down = _bent(progress)
    return Pose((6 + 10 * down, 6), (2 + 14 * down, 8), 2 + 37 * down, -6 * down, shut=0.6 * down, smile=0.3)


def _cups_hands(time: float, progress: float) -> Pose:
    """Fist in hand before the chest, with a slight bow."""
    lean = 3 + 15 * _bent(progress)
    return Pose(at((0.17 + 0.06 * _bent(progress), 0.72), lean), at((0.18, 0.71), lean), lean, -4)


def _salutes(time: float, progress: float) -> Pose:
    up = ease(0.0, 0.2, progress)
    return Pose(at((0.02 + 0.045 * up, 0.52 + 0.405 * up), -2), (-3, 4), -2, 2)


def _nods(time: float, progress: float) -> Pose:
    return Pose((3, 12), (-5, 10), 3, -13 * there(time, 5.0), smile=0.35)


def _shakes_head(time: float, progress: float) -> Pose:
    return Pose(
        (4, 16), (-4, 14), 1, -6 + 3 * math.sin(2.1 * time), smile=-0.7, turn=1 - 0.2 * there(time, 6.0)
    )


def _folds(time: float, progress: float) -> Pose:
    """The arms over the chest."""
    breath = 0.004 * math.sin(1.7 * time)
    return Pose(at((0.105, 0.71 + breath), -3), at((0.085, 0.74 + breath), -3), -3, 2, smile=-0.4)


def _opens_arms(time: float, progress: float) -> Pose:
    """Wide, for somebody to come into them."""
    wide = ease(0.0, 0.35, progress)
    return Pose((30 + 58 * wide, 14), (20 - 88 * wide, 10), -2, 4, mouth=0.2, smile=1.0)


_PHONE = (0.30, 0.905)


def _poses(time: float, progress: float) -> Pose:
    """The phone at arm's length, a little above the eyes, and a smile for it."""
    sway = 1.2 * math.sin(1.3 * time)
    hand = (_PHONE[0] - 0.02, _PHONE[1] - 0.03 + 0.004 * math.sin(2.1 * time))
    return Pose(at(hand, sway - 3), (-8, 24), sway - 3, 7, smile=1.0)


def _phone(pen: Pen, time: float, progress: float) -> None:
    """Its screen to the face; it flashes now and then."""
    x, y = _PHONE[0], _PHONE[1] + 0.004 * math.sin(2.1 * time)
    with pen.moved(x, y, degrees=12):
        pen.fill(rounded(-0.012, -0.055, 0.014, 0.055, 0.008), "#1c2026")
        pen.fill(rounded(-0.016, -0.048, -0.010, 0.048, 0.003), "#9ad4ff")
    if time % 2.4 > 2.25:
        flash = Gradient((x, y + 0.04), (0, 0), ((0, "#ffffff", 0.9), (1, "#ffffff", 0.0)), 0.10)
        pen.fill(disc(x, y + 0.04, 0.10), flash)


MANNERS: dict[str, Manner] = {
    "selfie": Manner(
        named(r"selfies?", "自拍"),
        IDLE | WORKS | {Action.LOOK, Action.SMILE, Action.SHOOT, Action.POINT, Action.LAUGH},
        _poses,
        front=_phone,
        reach=(0, 0.2, 0.05),
        shows=frozenset({SubjectKind.PHONE, SubjectKind.CAMERA}),
    ),
    "cup_hands": Manner(
        named(
            "(?:cup|clasp)(?:s|ed|ing)? (?:his|her|their) (?:fists?|hands) in (?:salute|greeting|respect)",
            "抱拳|拱手|作揖",
        ),
        _GREETS, _cups_hands,
    ),
    "salute": Manner(named("salut(?:es?|ed|ing)", "敬礼|敬了?个?军礼"), _GREETS, _salutes),
    "bow": Manner(
        named(
            rf"bow(?:s|ed|ing)(?: {_OWN} heads?)?|takes? (?:a|his|her|their) (?:\w+ )?bows?"
            r"|curts(?:y|ies|eys?)\w*|bow (?:deeply|low|to|before|politely|gracefully)",
            "鞠躬|行礼|弯腰致意|谢幕|躬身|行了?个?礼",
        ),
        _GREETS, _bows, reach=(0, 0.25, 0),
    ),
    "shake_head": Manner(
        named(rf"sh(?:ak(?:es?|ing)|ook) {_OWN} heads?", "摇头|摇了摇头|摇着头"), _GREETS, _shakes_head
    ),
    "nod": Manner(named(r"nod(?:s|ded|ding)?", "点头|点了点头"), _GREETS, _nods),
    "fold_arms": Manner(
        named(
            rf"(?:fold|cross)(?:s|es|ed|ing)? {_OWN} arms|with (?:folded|crossed) arms"
            r"|arms (?:folded|crossed)",
            "抱臂|双臂交叉|抱着双臂|交叉双臂|抱起双臂",
        ),
        IDLE | {Action.CLOSE, Action.HOLD, Action.WORK, Action.LOOK}, _folds,
    ),
    "open_arms": Manner(
        named(
            rf"(?:open|spread|stretch|outstretch|extend)(?:s|ed|es|ing)? (?:out |wide )?(?:{_OWN}|both) arms"
            r"|arms (?:wide open|outstretched|spread wide)|with open arms",
            "张开(?:双|手|两)臂|展开双臂|伸开双臂|敞开怀抱",
        ),
        IDLE | {Action.OPEN, Action.WAVE_HAND, Action.HOLD, Action.GROW}, _opens_arms, reach=(0.15, 0.15, 0),
    ),
}  # fmt: skip
"""By name."""
