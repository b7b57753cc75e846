"""Heads in profile. Lengths are in heads: the crown is at y = 0.5, the chin at -0.5, the face looks to +x."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from filmgate.engines.animatic.colour import Colour, darker, lighter, mix
from filmgate.engines.animatic.pen import (
    Gradient,
    Head,
    Pen,
    disc,
    horizontal,
    limbs,
    oval,
    smooth,
)  # fmt: skip
from filmgate.engines.animatic.rigs import kept
from filmgate.engines.animatic.rigs.figure import Body, Figure, Hold
from filmgate.engines.animatic.rigs.hair import hair, hair_behind, swing
from filmgate.engines.animatic.rigs.hats import HATS, no_hat
from filmgate.engines.animatic.rigs.masks import MASKS, OVER
from filmgate.engines.animatic.rigs.worn import HUMAN, wear

RAISED = 104.0
"""Degrees forward from which an upper arm would hide the face: it is drawn behind it."""
_WEEPING = -0.9
"""The smile of who weeps, their eyes shut."""
HEAD = 0.138
"""Of the figure's height."""
_DETAIL = 260.0
"""Pixels to a head's metre from which eyes, lips and strands are worth their strokes."""
_SOFT_FACE = [
    (0.10, 0.44), (0.28, 0.37), (0.365, 0.24), (0.385, 0.12), (0.362, 0.04), (0.385, -0.03), (0.452,
        -0.115),
    (0.462, -0.145), (0.405, -0.185), (0.40, -0.205), (0.432, -0.245), (0.402, -0.275), (0.424, -0.315),
    (0.378, -0.352), (0.388, -0.42), (0.345, -0.482), (0.25, -0.492), (0.08, -0.40), (-0.06, -0.27),
    (-0.16, -0.10), (-0.12, 0.20),
]  # fmt: skip
_HARD_FACE = [
    (0.10, 0.44), (0.30, 0.37), (0.385, 0.24), (0.415, 0.12), (0.372, 0.05), (0.415, -0.03), (0.495,
        -0.125),
    (0.488, -0.165), (0.415, -0.19), (0.412, -0.21), (0.428, -0.25), (0.402, -0.278), (0.418, -0.31),
    (0.392, -0.35), (0.418, -0.42), (0.385, -0.495), (0.24, -0.50), (0.05, -0.40), (-0.06, -0.25),
    (-0.16, -0.10), (-0.12, 0.20),
]  # fmt: skip
_PARTED, _OPEN, _WIDE = 1, 2, 3
_STAGES = (0.16, 0.3, 0.4)
"""From how wide a mouth on its lips are parted, it is open to those far away, and its teeth are seen."""


@dataclass(frozen=True)
class _Look:
    """How a face looks: which of the stages its mouth has come to, its smile as in `Hold`, in steps too small
    to be seen, and whether its eyes are shut. How wide the mouth is comes last, as the rest moves with it."""

    stage: int
    smile: float
    shut: bool
    mouth: float = 0.0
    blown: bool = False

    @staticmethod
    def of(hold: Hold, fine: bool) -> _Look:
        stage = sum(hold.mouth > wide for wide in _STAGES)
        blinks = fine and hold.time % 3.7 < 0.10
        shut = hold.shut > 0.5 or blinks
        return _Look(stage, round(hold.smile * 16) / 16, shut, blown=hold.wind > _GALE)


def draw_head(pen: Pen, figure: Figure, hold: Hold, body: Body) -> None:
    """Neck, head, hair and hat."""
    size = HEAD * body.unit * figure.head
    _neck(pen, figure, hold, body)
    with pen.moved(
        body.head.real,
        body.head.imag,
        degrees=hold.gaze - hold.lean * 0.3,
        sx=size * figure.bulk**0.3,
        sy=size,
    ):
        if pen.heads is not None and figure.animal is None and not figure.handy:
            pen.heads.append(Head(pen.frame, upright=True))
        fine = pen.ppu * size > _DETAIL * HEAD
        mask = MASKS.get(figure.face)
        if mask is not None:
            mask(pen, figure, hold)
            kept.paint(pen, _hat, figure)
            if figure.animal is not None and figure.worn:
                with pen.moved(-0.10, -0.06, sx=0.94, sy=0.94):
                    wear(pen, figure.worn, figure.animal.face.eye, figure.animal.face.ear)
        else:
            moves = (hold.mouth, swing(hold, 1.2), swing(hold, 2.0))
            kept.paint(pen, _living, figure, _Look.of(hold, fine), fine, numbers=moves)
            if figure.worn:
                kept.paint(pen, _worn, figure)
            if hold.smile <= _WEEPING and hold.shut > 0.5:
                _weep(pen, hold.time)


def _worn(pen: Pen, figure: Figure) -> None:
    wear(pen, figure.worn, *HUMAN)


def _weep(pen: Pen, time: float) -> None:
    """A wet cheek, and tears that roll down it."""
    cheek = [(0.305, -0.03), (0.285, -0.14), (0.295, -0.24), (0.275, -0.36)]
    pen.line(smooth(cheek, False), "#e8f6ff", 0.018, 0.45)
    for k in range(2):
        age = (0.55 * time + 0.5 * k) % 1.0
        y = -0.05 - 0.36 * age**1.5
        x = 0.292 + 0.012 * math.sin(9 * y)
        drop = [(x, y + 0.055), (x - 0.026, y), (x, y - 0.03), (x + 0.026, y)]
        pen.fill(smooth(drop), "#bfe6ff", 0.95 * min(1.0, 6 * age))
        pen.fill(disc(x - 0.008, y + 0.004, 0.008), "#ffffff", 0.9)


def _hat(pen: Pen, figure: Figure) -> None:
    HATS.get(figure.hat, no_hat)(pen, figure.hat_colour)


def _living(pen: Pen, figure: Figure, look: _Look, fine: bool, mouth: float, near: float, far: float) -> None:
    """A head of skin and hair, with what is worn over the face and on top. Hair has swung back by `near`, its
    ends by `far`."""
    if figure.hair in _BEHIND:
        hair_behind(pen, figure, near, far, look.blown)
    if figure.hair == "none":
        _bald(pen, figure)
    _face(pen, figure, replace(look, mouth=mouth), fine)
    over = OVER.get(figure.face)
    if over is not None:
        over(pen, figure)
    if figure.hair != "none" and figure.hat not in _COVERING:
        hair(pen, figure, near, fine)
    _hat(pen, figure)


_BEHIND = frozenset({"long", "bun", "bob", "pony", "curls"})
_COVERING = frozenset({"helmet", "hood", "bubble", "fire"})
"""Under these no hair shows."""


def _bald(pen: Pen, figure: Figure) -> None:
    """The back of a head without hair, and its ear; a baby's curl."""
    skin = figure.skin
    skull = [
        (0.16, 0.42), (-0.06, 0.50), (-0.32, 0.42), (-0.46, 0.16), (-0.42, -0.10), (-0.24, -0.26), (0.10,
            -0.30),
    ]  # fmt: skip
    pen.fill(smooth(skull), _bare(skin))
    if figure.head > 1.5:
        curl = [(-0.06, 0.49), (0.04, 0.60), (0.12, 0.54), (0.06, 0.48)]
        pen.line(smooth(curl, False), mix(figure.hair_colour, "#e8c890", 0.4), 0.035)


def _bare(skin: Colour) -> Gradient:
    """Skin over the whole of a skull."""
    stops = (
        (0.0, darker(skin, 0.34), 1.0),
        (0.5, darker(skin, 0.06), 1.0),
        (0.7, skin, 1.0),
        (1.0, lighter(skin, 0.10), 1.0),
    )
    return Gradient((-0.48, 0.0), (0.45, 0.0), stops)


def _ear(pen: Pen, skin: Colour) -> None:
    ear = [(-0.13, 0.09), (-0.05, 0.11), (-0.03, 0.0), (-0.09, -0.11), (-0.15, -0.04)]
    pen.fill(smooth(ear), darker(skin, 0.16))
    pen.line(smooth([(-0.10, 0.05), (-0.07, 0.0), (-0.10, -0.05)], False), darker(skin, 0.4), 0.014)


def _neck(pen: Pen, figure: Figure, hold: Hold, body: Body) -> None:
    h, skin = body.unit, figure.visor or figure.skin
    bare = -0.020 if hold.near_arm[0] > RAISED else 0.03  # nothing of a raised arm covers its foot
    low = body.neck - complex(0.004, bare) * h
    high = body.head - complex(0.012, 0.02) * h
    wide = (0.026 if figure.feminine else 0.034) * h * figure.bulk**0.5
    pen.fill_all(limbs((low, high, wide * 1.15, wide)), darker(skin, 0.35))


def _face(pen: Pen, figure: Figure, look: _Look, fine: bool) -> None:
    skin = figure.skin
    outline = smooth(_SOFT_FACE if figure.feminine else _HARD_FACE)
    shade = _bare(skin) if figure.hair == "none" else _cheek(skin)
    pen.fill(outline, shade)
    if figure.hair == "none":
        _ear(pen, skin)
    if figure.beard:
        beard = [
            (0.43, -0.24), (0.47, -0.42), (0.36, -0.68), (0.14, -0.60), (-0.04, -0.28), (-0.02, -0.04),
            (0.06, -0.14), (0.20, -0.24),
        ]  # fmt: skip
        pen.fill(
            smooth(beard),
            horizontal(-0.05, 0.5, darker(figure.hair_colour, 0.25), lighter(figure.hair_colour, 0.08)),
        )
    if fine:
        _features(pen, figure, look, skin)
    elif look.shut:
        pen.line([(0.22, 0.0), (0.34, 0.0)], darker(figure.hair_colour, 0.3), 0.03)
    else:
        pen.fill(oval(0.26, -0.02, 0.33, 0.08), "#1c1216")
        pen.line([(0.20, 0.145), (0.36, 0.16 - 0.02 * look.smile)], figure.hair_colour, 0.035)
    if not fine and look.stage >= _OPEN:
        pen.fill(oval(0.30, -0.29 - 0.09 * look.mouth, 0.42, -0.25), "#5a1420")


def _cheek(skin: Colour) -> Gradient:
    stops = ((0.0, darker(skin, 0.30), 1.0), (0.55, skin, 1.0), (1.0, lighter(skin, 0.10), 1.0))
    return Gradient((-0.15, 0.0), (0.45, 0.0), stops)


def _features(pen: Pen, figure: Figure, look: _Look, skin: Colour) -> None:
    """Cheek, eye, brow, nostril, mouth, and the lines of age."""
    child = figure.head > 1.2
    blush = mix(skin, "#d8485a", 0.5 if figure.feminine else 0.25)
    at = (0.20, -0.16 + 0.02 * look.smile)
    pen.fill(disc(*at, 0.16), Gradient(at, (0, 0), ((0, blush, 0.55), (1, blush, 0)), 0.16))
    with (
        pen.moved(0.285, 0.02, sx=1.22 if child else 1.0, sy=1.30 if child else 1.0),
        pen.moved(-0.285, -0.02),
    ):
        _eye(pen, figure, look, skin)
    anger = 0.035 * max(0.0, -look.smile)
    lift = 0.02 * max(0.0, look.smile) + 0.03 * look.mouth
    brow = [(0.195, 0.135 + lift + anger), (0.27, 0.168 + lift), (0.36, 0.15 + lift - anger)]
    pen.line(smooth(brow, False), figure.hair_colour, 0.018 if child or figure.feminine else 0.034)
    pen.line(smooth([(0.385, -0.165), (0.408, -0.155), (0.418, -0.168)], False), darker(skin, 0.5), 0.012)
    _mouth(pen, figure, look, skin)
    if figure.old:
        _age(pen, skin)


def _eye(pen: Pen, figure: Figure, look: _Look, skin: Colour) -> None:
    """White, iris, catch light, lids and lashes; closed now and then."""
    ink = "#120a12"
    if look.shut:
        lid = 0.02 * max(0.0, look.smile)
        pen.line(
            smooth([(0.215, 0.01 - lid), (0.28, -0.018 + 2 * lid), (0.345, 0.0 - lid)], False), ink, 0.018
        )
        if figure.feminine:
            pen.lines([[(0.335, -0.002), (0.375, -0.022)], [(0.30, -0.012), (0.325, -0.042)]], ink, 0.011)
        return
    white = smooth(
        [(0.215, 0.015), (0.26, 0.06), (0.325, 0.058), (0.345, 0.01), (0.30, -0.028), (0.25, -0.02)]
    )
    pen.fill(white, "#f2ecea")
    iris = Gradient(
        (0.31, 0.005), (0, 0), ((0, figure.eyes, 1), (0.45, figure.eyes, 1), (1, "#140c10", 1)), 0.058
    )
    pen.fill(oval(0.272, -0.026, 0.345, 0.062), iris)
    pen.fill(oval(0.295, -0.002, 0.330, 0.042), "#0c070a")
    pen.fill(disc(0.322, 0.038, 0.013), "#ffffff")
    pen.line(smooth([(0.205, 0.02), (0.255, 0.068), (0.32, 0.068), (0.362, 0.022)], False), ink, 0.020)
    pen.line(smooth([(0.235, -0.018), (0.29, -0.034), (0.335, -0.018)], False), darker(skin, 0.35), 0.007)
    if figure.feminine:
        pen.line(smooth([(0.34, 0.055), (0.375, 0.075), (0.40, 0.08)], False), ink, 0.013)
        pen.line(smooth([(0.205, 0.02), (0.185, 0.035), (0.17, 0.055)], False), ink, 0.012)
    pen.line(smooth([(0.225, 0.085), (0.275, 0.108), (0.33, 0.098)], False), darker(skin, 0.35), 0.008)


def _mouth(pen: Pen, figure: Figure, look: _Look, skin: Colour) -> None:
    """Lips that part, corners that rise or fall."""
    painted = figure.feminine and figure.head <= 1.2  # a child's are not
    lip = mix(skin, "#b02040", 0.75) if painted else darker(mix(skin, "#c04048", 0.35), 0.10)
    gap, corner = 0.075 * look.mouth, 0.030 * look.smile
    back, thick = 0.325 - 0.03 * max(0.0, look.smile), 1.0 if painted else 0.75
    if look.stage >= _PARTED:
        inside = [(back, -0.272 + corner), (0.405, -0.262), (0.418, -0.29 - gap), (0.37, -0.305 - gap)]
        pen.fill(smooth(inside), "#4a0e18")
        if look.stage >= _WIDE:
            pen.fill([(0.345, -0.268), (0.402, -0.262), (0.404, -0.284), (0.348, -0.290)], "#f6f2ec")
    bow = [(0.385, -0.274 + 0.036 * thick), (0.432, -0.274 + 0.028 * thick), (0.405, -0.276)]
    pen.fill(smooth([(back, -0.274 + corner), *bow]), lip)
    low = [(0.402, -0.28 - gap), (0.424, -0.28 - 0.032 * thick - gap), (0.37, -0.28 - 0.048 * thick - gap)]
    pen.fill(smooth([(back, -0.276 - 0.8 * gap + corner), *low]), lighter(lip, 0.12))
    if look.stage < _PARTED:
        seam = [(back - 0.008, -0.274 + corner), (0.36, -0.279 + 0.2 * corner), (0.405, -0.277)]
        pen.line(smooth(seam, False), darker(lip, 0.5), 0.009)
    if look.smile > 0.4:
        fold = [(back - 0.03, -0.215), (back - 0.045, -0.26), (back - 0.03, -0.30)]
        pen.line(smooth(fold, False), darker(skin, 0.3), 0.010, 0.7)


def _age(pen: Pen, skin: Colour) -> None:
    """Crow's feet, a furrow from nose to mouth, one on the forehead, under the eye."""
    lines = [
        [(0.17, 0.02), (0.12, 0.04)], [(0.17, 0.0), (0.115, -0.01)], [(0.36, -0.15), (0.31, -0.21), (0.295,
            -0.28)],
        [(0.20, 0.27), (0.27, 0.285), (0.34, 0.265)], [(0.235, -0.06), (0.28, -0.075), (0.33, -0.06)],
    ]  # fmt: skip
    pen.lines([smooth(line, False) for line in lines], darker(skin, 0.35), 0.011, 0.75)


_GALE = 0.85
"""The wind from which long hair streams."""
