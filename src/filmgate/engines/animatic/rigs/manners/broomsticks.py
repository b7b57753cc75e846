"""How witches fly: astride a broomstick."""

from __future__ import annotations

import math

from filmgate.engines.animatic.pen import Pen
from filmgate.engines.animatic.rigs.manners.manner import Manner, named
from filmgate.engines.animatic.rigs.manners.tools import at
from filmgate.engines.animatic.rigs.poses import Pose
from filmgate.storyboard.vocabulary import Action, SubjectKind

_STICK = 0.35
"""Height of the hip of who sits on a broomstick, where their feet would be on the ground."""


def _rides_a_broom(time: float, progress: float) -> Pose:
    sway = 3 * math.sin(1.9 * time)
    lean = 30 + sway
    near, far = at((0.30, _STICK + 0.075), lean, _STICK), at((0.36, _STICK + 0.085), lean, _STICK)
    return Pose(near, far, lean, -8, smile=0.7, roll=sway, rise=0.42 + 0.035 * math.sin(1.7 * time))


def _broomstick(pen: Pen, time: float, progress: float) -> None:
    """Its shaft under who sits on it, the twigs behind them."""
    pen.line([(-0.34, _STICK - 0.045), (0.10, _STICK + 0.01), (0.56, _STICK + 0.125)], "#8a5c30", 0.022)
    for k in range(11):
        bend = 0.020 * math.sin(7 * time + k)
        tip = (-0.72 - 0.02 * (k % 3), _STICK - 0.185 + 0.021 * k + bend)
        pen.line([(-0.32, _STICK - 0.045), (-0.50, _STICK - 0.115 + 0.013 * k), tip],
                 ("#c89a50", "#a87838", "#8a5c28")[k % 3], 0.020)  # fmt: skip
    pen.line([(-0.36, _STICK - 0.085), (-0.345, _STICK - 0.01)], "#5a2c1c", 0.018)


MANNERS: dict[str, Manner] = {
    "broomstick": Manner(
        named(
            "witch(?:es)?|broom ?sticks?|(?:on|riding|ride|rides) (?:an?|the|her|his|their|flying) "
            "(?:\\w+ )?brooms?",
            "女巫|巫婆|飞天扫帚|[骑坐乘]着?[^，。；]{0,4}扫[帚把]",
        ),
        frozenset({Action.FLY, Action.RIDE, Action.GLIDE, Action.FLOAT}),
        _rides_a_broom,
        (_STICK, -0.16, 0.07, -40.0, -0.22, 0.09, -46.0),
        under=_broomstick,
        reach=(0.45, 0.35, 0.1),
        low=-0.22,
        pace=4.5,
        shows=frozenset({SubjectKind.PRODUCT}),
        idle=False,
    ),
}
