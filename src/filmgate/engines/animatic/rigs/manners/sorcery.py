"""A spell is cast: with a staff that is raised, with a wand, or out of the bare hand; light or fire."""

from __future__ import annotations

import math
from functools import partial

from filmgate.engines.animatic.colour import Colour, darker, lighter
from filmgate.engines.animatic.patterns import said
from filmgate.engines.animatic.pen import Gradient, Pen, disc, limb, smooth
from filmgate.engines.animatic.rigs.manners.manner import IDLE, WORKS, Manner, Row
from filmgate.engines.animatic.rigs.manners.tools import at
from filmgate.engines.animatic.rigs.poses import Pose
from filmgate.storyboard.vocabulary import Action, SubjectKind

_STAFF = r"(?:\bstaffs?\b|\bwands?\b|\bscept(?:re|er)s?\b|法杖|魔杖|权杖)"
_FIRE = r"(?:\bfire ?balls?\b|\bflames?\b|\bfire\b|火球|火焰)"
_SPELL = (
    r"(?:\b(?:cast|weav|chant|utter|unleash)\w* (?:\w+ ){0,3}(?:spells?|magic|curse|enchantment|fire ?ball)"
    r"|\b(?:conjur|summon|channel)\w* (?:\w+ ){0,3}"
    r"(?:spells?|magic|fire ?balls?|flames?|fire|lightning|orbs?|energy|light|storm|portal)\b"
    rf"|{_STAFF}[^.;]{{0,40}}(?:\b(?:light|glow|burst|shin|spark|energy|beam|magic)|光|发亮)"
    rf"|\b(?:light|energy|beam|sparks?|magic)\b[^.;]{{0,30}}\b(?:from|out of)\b[^.;]{{0,24}}{_STAFF}"
    rf"|光[^，。；]{{0,6}}{_STAFF}|{_STAFF}[^，。；]{{0,6}}光"
    r"|\b(?:magic(?:al)?|arcane) (?:energy|light|power|orb|sparks?)\b[^.;]{0,40}\b(?:hands?|palms?|fingers?)"
    r"|\braises? (?:his|her|their|the|a) (?:\w+ )?(?:staff|wand)\b"
    r"|施法|施展[^，。；]{0,4}(?:魔法|法术)|念咒|举起[^，。；]{0,3}法杖|召唤[^，。；]{0,5}(?:火|闪电|光|魔))"
)
_TOLD = WORKS | IDLE | {
    Action.ATTACK, Action.SHOOT, Action.POINT, Action.RISE, Action.GLOW, Action.BURN, Action.APPEAR,
    Action.LOOK, Action.SHOUT, Action.FIGHT, Action.TALK,
}  # fmt: skip
_STANCE: Row = (0.515, 0.14, 0.0, 0.0, -0.13, 0.0, 0.0)
_GRIP, _TIP, _BUTT = (0.27, 0.80), (0.34, 1.16), (0.17, 0.30)
"""Where the staff is held, its head and its foot."""
_ORB = (0.34, 0.90)
"""Over the palm of who has no staff."""


def _raises(time: float, progress: float) -> Pose:
    sway = 0.008 * math.sin(2.2 * time)
    return Pose(at((_GRIP[0], _GRIP[1] + sway), -5), at((-0.20, 0.70), -5), -5, 10, smile=-0.2)


def _offers(time: float, progress: float) -> Pose:
    sway = 0.010 * math.sin(2.2 * time)
    return Pose(at((_ORB[0] - 0.04, _ORB[1] - 0.12 + sway), -3), at((0.10, 0.64), -3), -3, 4, smile=-0.1)


def _burst(pen: Pen, x: float, y: float, tone: Colour, time: float, fiery: bool) -> None:
    """Light about a heart that is nearly white: rays that turn, sparks that fly off and rise."""
    beat = 1.0 + 0.10 * math.sin(7.0 * time) + 0.05 * math.sin(17.0 * time)
    for size, share in ((0.44, 0.34), (0.22, 0.55)):
        stops = ((0.0, lighter(tone, 0.35), share), (0.45, tone, 0.45 * share), (1.0, tone, 0.0))
        pen.fill(disc(x, y, size * beat), Gradient((x, y), (x, y), stops, size * beat))
    if fiery:
        _flames(pen, x, y, tone, time)
    else:
        _rays(pen, x, y, tone, time, beat)
    for i in range(26):
        q = (0.55 * time + 0.618 * i) % 1.0
        a = 2.4 * i + 0.8 * q
        far = 0.05 + 0.40 * q
        spark = disc(x + far * math.cos(a), y + far * math.sin(a) + 0.10 * q * q, 0.010 * (1.05 - q))
        pen.fill(spark, lighter(tone, 0.6), 1.0 - q)
    pen.fill(disc(x, y, 0.058 * beat), lighter(tone, 0.55))
    pen.fill(disc(x, y, 0.036 * beat), "#ffffff")


def _rays(pen: Pen, x: float, y: float, tone: Colour, time: float, beat: float) -> None:
    rays = []
    for i in range(11):
        a, long = 2 * math.pi * i / 11 + 0.35 * time, (0.20 + 0.14 * ((0.618 * i) % 1.0)) * beat
        tip = (x + long * math.cos(a), y + long * math.sin(a))
        rays.append(limb((x, y), tip, 0.018, 0.001))
    pen.fill_all(rays, lighter(tone, 0.5), 0.55)


def _flames(pen: Pen, x: float, y: float, tone: Colour, time: float) -> None:
    for size, shade in ((1.0, darker(tone, 0.15)), (0.72, tone), (0.46, lighter(tone, 0.5))):
        lick = 0.03 * math.sin(9.0 * time + 6 * size)
        tongue = [
            (0.0, -0.10),
            (-0.10, -0.03),
            (-0.07, 0.09),
            (lick, 0.25 + lick),
            (0.06, 0.10),
            (0.10, -0.02),
        ]
        pen.fill(smooth([(x + size * a, y + size * b) for a, b in tongue]), shade, 0.92)


def _staff(pen: Pen, time: float, progress: float, tone: Colour, fiery: bool) -> None:
    pen.line([_BUTT, _GRIP, _TIP], "#4a3222", 0.022)
    pen.line([_BUTT, _TIP], "#8a6844", 0.007, 0.7)
    x, y = _TIP
    claws = [(-0.035, -0.02), (-0.05, 0.05), (0.0, 0.03), (0.05, 0.06), (0.035, -0.02)]
    pen.fill(smooth([(x + a, y + b) for a, b in claws]), "#4a3222")
    _burst(pen, _TIP[0] + 0.01, _TIP[1] + 0.05, tone, time, fiery)


def _orb(pen: Pen, time: float, progress: float, tone: Colour, fiery: bool) -> None:
    _burst(pen, _ORB[0], _ORB[1] + 0.012 * math.sin(2.2 * time), tone, time, fiery)


def _cast(words: str, tone: str, staff: bool) -> Manner:
    draw = partial(_staff if staff else _orb, tone=tone, fiery=tone == _FLAME)
    shows = frozenset({SubjectKind.SWORD, SubjectKind.CRYSTAL, SubjectKind.STAR})
    return Manner(
        said(words), _TOLD, _raises if staff else _offers, _STANCE, None, draw,
        reach=(0.1, 0.6, 0.5), pace=0.0, shows=shows, glow=tone,
    )  # fmt: skip


def _all_of(*told: str) -> str:
    return "^" + "".join(f"(?=.*{one})" for one in told if one)


_FLAME, _LIGHT, _VERDANT, _VIOLET = "#ff8a2c", "#5aa8ff", "#58e07a", "#b06aff"
_HUES = (
    ("fire", _FIRE, _FLAME),
    ("green", r"(?:\bgreen\b|\bemerald\b|绿色?的?[光魔])", _VERDANT),
    ("violet", r"(?:\bpurple\b|\bviolet\b|紫色?的?[光魔])", _VIOLET),
    ("light", "", _LIGHT),
)
MANNERS: dict[str, Manner] = {
    f"{hue}_{how}": _cast(_all_of(_SPELL, tool, word), tone, staff)
    for how, tool, staff in (("staff", _STAFF, True), ("spell", "", False))
    for hue, word, tone in _HUES
}
"""By the colour of the light that the words tell, and whether it comes from a staff."""
