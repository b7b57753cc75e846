"""Heads of animals, drawn from how they look (`rigs.looks`).

A head looks to +x from the joint with the neck; its length without the snout is about one unit.
"""

from __future__ import annotations

import math

from filmgate.engines.animatic.colour import Colour, darker, lighter, mix
from filmgate.engines.animatic.pen import Pen, disc, oval, smooth, vertical
from filmgate.engines.animatic.rigs import kept
from filmgate.engines.animatic.rigs.crowns import CROWNS
from filmgate.engines.animatic.rigs.looks import FACES, Ears, Look, Profile

_INK = "#120c0c"


def draw_face(pen: Pen, look: Look, jaw: float, shut: float, time: float) -> None:
    """In units of a head, about the joint with the neck; `jaw` and `shut` 0..1."""
    _ear(pen, look, 0.12, darker(look.ear, 0.35), time)
    _jaw(pen, look, jaw)
    shut_now = shut > 0.5 or time % 4.1 < 0.1
    kept.paint(pen, _front, look, jaw < 0.3, shut_now)
    _ear(pen, look, 0.0, look.ear, time)
    if look.forelock:
        x, y = look.face.ear
        lock = ((x - .06, y + .04), (x + .14, y + .10), (x + .36, y - .10), (x + .16, y - .03))  # fmt: skip
        pen.fill(smooth(lock), look.forelock)
    if look.crown in CROWNS:
        CROWNS[look.crown](pen, look, time)


def _front(pen: Pen, look: Look, silent: bool, shut: bool) -> None:
    """All of it that does not move but for its eye and its mouth."""
    face, fur = look.face, look.fur
    shade = vertical(-0.4, 0.45, mix(fur, darker(fur, 0.4), 0.6), lighter(fur, 0.06))
    pen.fill(smooth(face.outline, steps=5), shade)
    if face.muzzle:
        pen.fill(smooth(face.muzzle, steps=4), look.cheek)
    if look.stripes:
        bars = [[(x, 0.42), (x + 0.05, 0.24)] for x in (-0.22, -0.06, 0.10)]
        bars += [[(-0.30, y), (-0.08, y + 0.05)] for y in (-0.16, -0.02)]
        pen.lines(bars, look.stripes, 0.055)
    if look.mask:
        x, y, r = face.eye
        pen.fill(oval(x - 2.4 * r, y - 3.2 * r, x + 1.9 * r, y + 1.9 * r), look.mask)
    if silent:
        pen.line(smooth(face.mouth, False, 4), _INK, 0.026, 0.8)
    _nose(pen, look)
    _eye(pen, look, shut)
    if look.whiskers:
        x, y = face.nose[0] - 0.12, face.nose[1] - 0.10
        hairs = [[(x, y + d), (x - 0.30, y + 3 * d + 0.02)] for d in (-0.05, 0.0, 0.05)]
        pen.lines(hairs, "#ffffff", 0.012, 0.8)


def _jaw(pen: Pen, look: Look, jaw: float) -> None:
    x, y = look.face.jaw[0]
    if jaw <= 0.02:
        return
    with pen.moved(x, y, degrees=-40 * jaw):
        local = [(a - x, b - y) for a, b in look.face.jaw]
        pen.fill([(0.0, 0.0), *local[1:3], (local[2][0], local[2][1] + 0.18)], "#7a1c24")
        pen.fill(smooth(local, steps=4), mix(look.cheek, _INK, 0.2))


def _nose(pen: Pen, look: Look) -> None:
    x, y, r = look.face.nose
    if r:
        pen.fill(oval(x - r, y - 0.8 * r, x + r, y + 0.8 * r), "#c87880" if look.iris else _INK)
    elif look.face is FACES["pig"]:
        pen.fill(oval(0.58, -0.22, 0.76, 0.20), darker(look.fur, 0.12))
        pen.fill_all([oval(0.63, 0.02, 0.68, 0.12), oval(0.63, -0.16, 0.68, -0.06)], darker(look.fur, 0.5))


def _eye(pen: Pen, look: Look, shut: bool) -> None:
    x, y, r = look.face.eye
    if shut:
        pen.line([(x - r, y), (x, y - 0.35 * r), (x + r, y)], _INK, 0.035)
        return
    if look.iris:
        pen.fill(disc(x, y, 1.15 * r), look.iris)
        pen.fill(oval(x - 0.35 * r, y - r, x + 0.45 * r, y + r), _INK)
    else:
        pen.fill(disc(x, y, r), "#f2ece4" if look.mask else _INK)
        if look.mask:
            pen.fill(disc(x + 0.1 * r, y, 0.65 * r), _INK)
    pen.fill(disc(x + 0.3 * r, y + 0.35 * r, 0.33 * r), "#ffffff")


_EARS: dict[Ears, Profile] = {
    "pointed": ((-.16, -.06), (-.20, .50), (-.10, .44), (.20, .06)),
    "leaf": ((-.10, -.05), (-.16, .20), (-.06, .40), (.05, .18), (.08, -.02)),
    "long": ((-.08, -.04), (-.24, .44), (-.22, .94), (-.10, 1.04), (.02, .80), (.10, .02)),
    "floppy": ((.06, .10), (-.20, .06), (-.30, -.28), (-.16, -.58), (.02, -.50), (.08, -.16)),
    "fan": ((.16, .16), (-.20, .34), (-.72, .30), (-.98, -.10), (-.84, -.66), (-.46, -.92), (-.16, -.56),
            (.04, -.22)),
    "small": ((-.10, -.02), (-.11, .10), (.0, .15), (.10, .09), (.10, -.02)),
    "round": ((-.20, -.02), (-.20, .20), (.0, .30), (.19, .18), (.18, -.04)),
}  # fmt: skip


def _ear(pen: Pen, look: Look, dx: float, colour: Colour, time: float) -> None:
    shape = _EARS.get(look.ears)
    if shape is None:
        return
    x, y = look.face.ear
    flick = {"fan": 7 * math.sin(time * 1.7), "leaf": 18.0}.get(look.ears, 4 * math.sin(time * 2.3) ** 9)
    with pen.moved(x + dx, y, degrees=flick):
        pen.fill(smooth(shape, steps=5), darker(colour, 0.12) if look.ears == "fan" else colour)
        if not dx and look.ears in ("pointed", "long", "round", "leaf"):
            with pen.moved(0.0, 0.05, sx=0.55, sy=0.72):
                pen.fill(smooth(shape, steps=4), mix(colour, "#e8a8a0", 0.35), 0.8)


def breathe(pen: Pen, time: float) -> None:
    """Fire out of the mouth, in units of a head."""
    for colour, long, wide in (("#ff5a18", 3.6, 0.85), ("#ffa030", 2.7, 0.55), ("#fff0b0", 1.6, 0.28)):
        lick = 0.16 * math.sin(time * 17 + long)
        jet = [(0.8, -0.12), (0.8 + 0.4 * long, 0.45 * wide - 0.25), (0.8 + 0.8 * long, wide + lick - 0.45),
               (0.8 + long, -0.45 - lick), (0.8 + 0.8 * long, -0.45 - 0.7 * wide),
                   (0.8 + 0.4 * long, -0.4 - 0.4 * wide)]  # fmt: skip
        pen.fill(smooth(jet), colour, 0.9)
