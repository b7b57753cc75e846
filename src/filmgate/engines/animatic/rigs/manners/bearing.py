"""What people do with head and hands that takes no thing: reach out, clap, close the eyes, doze off."""

from __future__ import annotations

import math

from filmgate.engines.animatic.noise import ease
from filmgate.engines.animatic.pen import Pen
from filmgate.engines.animatic.rigs.feet import ON_A_CHAIR
from filmgate.engines.animatic.rigs.manners.chores import table
from filmgate.engines.animatic.rigs.manners.manner import IDLE, WORKS, Manner, named
from filmgate.engines.animatic.rigs.manners.tools import at
from filmgate.engines.animatic.rigs.poses import HIP, Pose, reach
from filmgate.storyboard.vocabulary import Action, SubjectKind


def _gazes(time: float, progress: float) -> Pose:
    return Pose((-2, 12), (-6, 12), 3, 2 + 1.5 * math.sin(0.9 * time))


GAZING = Manner(named("(?!)", "(?!)"), frozenset({Action.LOOK}), _gazes)
"""How somebody looks whose face fills the picture: no hand is before it."""


def _reaches(time: float, progress: float) -> Pose:
    far = 0.22 + 0.075 * ease(0.05, 0.5, progress)
    return Pose(reach(far, -0.02 + 0.005 * math.sin(2.1 * time)), (-6, 14), 5, 2, smile=0.2)


def _joins(time: float, progress: float) -> Pose:
    sway = 0.006 * math.sin(1.9 * time)
    return Pose(reach(0.235, -0.10 + sway), reach(0.235, -0.13 + sway), 2, 0, smile=0.7)


def _claps(time: float, progress: float) -> Pose:
    """The palms meet before the chest, again and again."""
    wide = 0.045 * abs(math.sin(7.5 * time))
    return Pose(at((0.205, 0.735 - wide), 2), at((0.215, 0.745 + wide), 2), 2, 4, mouth=0.12, smile=1.0)


def _closes_eyes(time: float, progress: float) -> Pose:
    return Pose((-2, 10), (-5, 10), 3, -6 * ease(0.1, 0.6, progress), shut=ease(0.15, 0.4, progress))


def _buries_face(time: float, progress: float) -> Pose:
    breath = 0.004 * math.sin(1.7 * time)
    return Pose(at((0.215, 0.605 + breath), 26, HIP), at((0.235, 0.61 + breath), 26, HIP), 26, -24,
                smile=-0.8, shut=1.0)  # fmt: skip


def _dozes(time: float, progress: float) -> Pose:
    """Bent over the table, the head on the arms."""
    breath = 0.8 * math.sin(1.3 * time)
    lean = 58 + breath
    return Pose(at((0.40, 0.455), lean, HIP), at((0.44, 0.455), lean, HIP), lean, -34, shut=1.0)


def _desk(pen: Pen, time: float, progress: float) -> None:
    table(pen, 0.20, 0.86, 0.44)
    pen.fill([(0.60, 0.44), (0.76, 0.44), (0.76, 0.465), (0.60, 0.465)], "#b8382c")
    pen.fill([(0.62, 0.465), (0.75, 0.465), (0.75, 0.485), (0.62, 0.485)], "#2f6fb8")
    for i in range(3):
        up = (0.35 * time + 0.33 * i) % 1.0
        x, y, size = 0.52 + 0.10 * up, 0.60 + 0.30 * up, 0.02 + 0.022 * up
        zed = [(x - size, y + size), (x + size, y + size), (x - size, y - size), (x + size, y - size)]
        pen.line(zed, "#ffffff", 0.010, 0.9 * math.sin(math.pi * up))


def _comes_down(time: float, progress: float) -> Pose:
    """Out of the air onto the feet, arms spread."""
    high = 0.85 * (1.0 - ease(0.0, 0.42, progress))
    crouch = 10 * ease(0.3, 0.45, progress) * (1 - ease(0.55, 0.8, progress))
    wide = 60 * (1 - ease(0.35, 0.7, progress))
    return Pose((20 + wide, 16), (-16 - wide, 14), 4 + 2 * crouch, -4, rise=high - 0.004 * crouch)


HOLD_HANDS = "hold_hands"
MANNERS: dict[str, Manner] = {
    HOLD_HANDS: Manner(
        named(
            r"(?:hold|touch|join|clasp|link)(?:s|es|ed|ing)?(?: their| each other'?s)? hands|hand in hand"
            r"|(?:palms|fingers|hands) (?:touch|meet)",
            "牵手|手牵手|拉着手|牵着手|十指相扣|手拉手",
        ),
        frozenset({Action.HOLD, Action.STAND, Action.LOOK, Action.SMILE}),
        _joins,
        gap=0.52,
        idle=False,
    ),
    "reach_out": Manner(
        named(
            r"(?:reach|stretch|hold|extend|offer)(?:es|s|ed|ing)?(?: out)? (?:a|his|her|its|their|one)"
            r" (?:\w+ ){0,2}(?:hand|arm|paw|claw|tentacle)s?"
            r"|(?:reach|stretch)(?:es|s|ed|ing)? out",
            "伸出(?:了)?(?:右|左|双|一只)?手|伸手",
        ),
        frozenset({Action.CATCH, Action.HOLD, Action.GIVE, Action.POINT, Action.OPEN, Action.STAND}),
        _reaches,
        idle=False,
    ),
    "clap": Manner(
        named(r"clap(?:s|ped|ping)?(?: (?:her|his|their) hands)?|applaud(?:s|ed|ing)?|applause",
              "鼓掌|拍手|掌声"),
        WORKS | {Action.WAVE_HAND, Action.SHOUT, Action.SMILE, Action.LAUGH, Action.STAND},
        _claps,
        idle=False,
    ),
    "close_eyes": Manner(
        named(r"(?:clos|shut)(?:es|ed|ing|s|ting)? (?:his|her|their) eyes|eyes (?:closed|shut)",
              "闭(?:上|着)?(?:双|了)?眼|合上(?:双)?眼"),
        IDLE | {Action.CLOSE, Action.LOOK, Action.SMILE},
        _closes_eyes,
        idle=False,
    ),
    "head_in_hands": Manner(
        named(r"(?:head|face) (?:\w+ )?in (?:his|her|their) hands|burie(?:s|d) (?:his|her) face",
              "双手(?:抱头|掩面|捂脸)|掩面|抱着头"),
        IDLE | {Action.SIT, Action.CRY},
        _buries_face,
        ON_A_CHAIR,
        sits=True,
    ),
    "doze": Manner(
        named(
            r"(?:sleep|doz|nap|snooz)(?:s|es|e|ing|ed)? (?:off )?(?:at|on|over) (?:an?|the|his|her|their)"
            r" (?:\w+ )?(?:desk|table|books?|keyboard|counter|laptop)"
            r"|(?:falls?|fell|fast) asleep (?:at|on|over) (?:an?|the|his|her|their) (?:\w+ )?"
            r"(?:desk|table|books?|keyboard|counter|laptop)",
            "趴在[^，。；]{0,6}桌|课堂上睡|桌(?:上|前)[^，。；]{0,3}睡",
        ),
        frozenset({Action.SLEEP}),
        _dozes,
        ON_A_CHAIR,
        front=_desk,
        sits=True,
        reach=(0, 0.35, 0),
        shows=frozenset({SubjectKind.CHAIR, SubjectKind.BOOK}),
    ),
    "come_down": Manner(
        named(
            r"(?:drop|descend|jump|leap|com|swoop|float)(?:s|es|ped|ed|ing|ping)? (?:down )?(?:from|out of) "
            r"(?:the )?(?:sky|above|roof|trees?|air|heavens|ceiling)",
            "从天而降|凌空而下|飞身而下|从(?:树|屋顶|空)[^，。；]{0,3}(?:跃|跳|落)下",
        ),
        frozenset({Action.FALL, Action.LAND, Action.JUMP, Action.APPEAR}),
        _comes_down,
        reach=(0.0, 0.0, 0.9),
    ),
}  # fmt: skip
