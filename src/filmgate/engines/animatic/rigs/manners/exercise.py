"""Exercise without a tool: push-ups, planks, squats, sit-ups."""

from __future__ import annotations

import math

from filmgate.engines.animatic.rigs.manners.manner import IDLE, WORKS, Manner, Row, named
from filmgate.engines.animatic.rigs.manners.tools import at
from filmgate.engines.animatic.rigs.poses import LEG, Pose, reach, there
from filmgate.storyboard.vocabulary import Action

_TRUNK = 0.245
"""From the hip to the shoulder of somebody who is straight."""
_TOES = 0.045
"""Height of the ankle of who stands on their toes."""
_UP, _DOWN = math.radians(20.0), math.radians(5.0)
"""How much a straight body slopes over its toes with the arms stretched and bent."""


def _prone(slope: float) -> Pose:
    """Straight from head to toes, face down, the hands on the ground under the shoulders."""
    high = _TOES + (LEG + _TRUNK) * math.sin(slope)
    arm = reach(high * math.cos(slope) - 0.02, -high * math.sin(slope))
    return Pose(
        arm, arm, 0.0, 34.0, smile=-0.2, roll=math.degrees(slope) - 90,
        x=LEG * (math.cos(slope) - 0.97), rise=_TOES + LEG * math.sin(slope) - LEG,
    )  # fmt: skip


def _presses(time: float, progress: float) -> Pose:
    return _prone(_DOWN + (_UP - _DOWN) * there(time, 3.2))


def _holds_out(time: float, progress: float) -> Pose:
    """Still, but for the strain."""
    return _prone(_UP + 0.006 * math.sin(9 * time))


def _low(time: float) -> float:
    return there(time, 2.6)


def _squats(time: float, progress: float) -> Pose:
    k = _low(time)
    lean = 4 + 26 * k
    return Pose((20 + 74 * k, 10), (16 + 74 * k, 12), lean, 8 - 10 * k, x=-0.10 * k)


def _squatting(time: float) -> Row:
    k = _low(time)
    return LEG - 0.26 * k, 0.06 + 0.09 * k, 0.0, 0.0, 0.02 + 0.09 * k, 0.0, 0.0


_MAT = 0.075
"""How high the hip of somebody is who lies on the ground with bent knees."""


def _curls_up(time: float, progress: float) -> Pose:
    lean = -84 + 104 * there(time, 2.4)
    return Pose((150, 130), (146, 132), lean, 4 - 0.1 * lean)


_KNEES_BENT: Row = (_MAT, 0.36, 0.0, 0.0, 0.33, 0.0, 0.0)
_STRAIGHT: Row = (LEG, 0.0, 0.0, 0.0, 0.02, 0.0, 0.0)

_SET: Row = (0.400, 0.10, 0.0, -12.0, -0.16, 0.02, -40.0)
"""A sprinter's feet in the blocks."""


def _waits_for_the_gun(time: float, progress: float) -> Pose:
    """The hands on the line, the weight on them."""
    return Pose(at((0.40, 0.02), 84.0, 0.40), at((0.37, 0.02), 84.0, 0.40), 84.0, 50.0, smile=-0.2)


MANNERS: dict[str, Manner] = {
    "crouch_start": Manner(
        named(
            r"(?:starting|start) (?:line|blocks?)|in (?:the|their|his|her) blocks|on your marks?"
            r"|crouch(?:ed|ing)? start",
            "起跑线|起跑器|蹲踞式|各就各位",
        ),
        IDLE | {Action.KNEEL, Action.LOOK},
        _waits_for_the_gun,
        _SET,
        reach=(0.1, 0.4, 0.0),
        low=0.40,
        pace=0.0,
        abreast=True,
    ),
    "push_ups": Manner(
        named("(?:push|press)[- ]?ups?", "俯卧撑|掌上压"),
        WORKS | IDLE,
        _presses,
        _STRAIGHT,
        reach=(0.40, 0.35, 0),
        low=0.70,
        pace=0.0,
    ),
    "plank": Manner(
        named(r"planks?(?= (?:position|exercise|pose)|ing\b)|(?:does|doing|holds?|holding) (?:a )?planks?"
              "|planking", "平板支撑"),
        WORKS | IDLE,
        _holds_out,
        _STRAIGHT,
        reach=(0.40, 0.35, 0),
        low=0.64,
        pace=0.0,
    ),
    "squats": Manner(
        named("(?:does|doing|do|did) (?:[\\w-]+ ){0,2}squats|squats with|squat jumps?", "深蹲"),
        WORKS | IDLE,
        _squats,
        _squatting,
        reach=(0.1, 0.25, 0),
        pace=0.0,
    ),
    "sit_ups": Manner(
        named("(?:sit[- ]?ups?|crunches)", "仰卧起坐|卷腹"),
        WORKS | IDLE,
        _curls_up,
        _KNEES_BENT,
        reach=(0.35, 0.2, 0),
        low=0.62,
        pace=0.0,
    ),
}  # fmt: skip
