"""Heads of animals from profiles: outline, muzzle, jaw, eye, nose, ears, horns.

A head looks to +x from the joint with the neck; its length without the snout is about one unit.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Literal

from filmgate.engines.animatic.colour import Colour, darker, lighter, mix
from filmgate.engines.animatic.pen import Pen, box, disc, limb, oval, smooth, vertical
from filmgate.engines.animatic.rigs import kept

Profile = tuple[tuple[float, float], ...]
Ears = Literal["pointed", "round", "small", "long", "floppy", "leaf", "fan", "none"]
Crown = Literal[
    "none",
    "antlers",
    "horns",
    "horn",
    "tusks",
    "ossicones",
    "spikes",
    "incisors",
    "frill",
    "nose_horns",
    "fangs",
    "palms",
]
_INK = "#120c0c"


@dataclass(frozen=True)
class Face:
    """One profile. `muzzle` is a patch of lighter colour, `mouth` a line, `jaw` opens about its first
    point; `eye` and `nose` are x, y, radius; `ear` is where it grows."""

    outline: Profile
    eye: tuple[float, float, float]
    nose: tuple[float, float, float]
    mouth: Profile
    jaw: Profile
    ear: tuple[float, float] = (-0.20, 0.32)
    muzzle: Profile = ()

    @cached_property
    def front(self) -> tuple[float, float, float, float]:
        """From where to where the eye, the muzzle and the mouth are: x0, y0, x1, y1."""
        x, y, r = self.eye
        low = min(at for _, at in self.mouth)
        return x - 1.5 * r, low - 0.05, max(at for at, _ in self.outline), y + 1.5 * r


FACES: dict[str, Face] = {
    "dog": Face(
        ((-.42, -.04), (-.36, .28), (-.05, .42), (.20, .34), (.34, .14), (.66, .07), (.80, -.02), (.76, -.17),
         (.48, -.25), (.12, -.36), (-.22, -.36)),
        (.17, .14, .062), (.77, .0, .085), ((.74, -.16), (.52, -.17), (.34, -.10)),
        ((.20, -.18), (.50, -.18), (.70, -.17), (.66, -.27), (.36, -.34)), (-.20, .26),
        ((.36, .08), (.66, .05), (.80, -.04), (.74, -.18), (.46, -.25), (.30, -.12)),
    ),
    "fox": Face(
        ((-.44, -.08), (-.36, .26), (-.05, .38), (.20, .28), (.36, .10), (.78, -.03), (.92, -.08),
         (.84, -.17),
         (.50, -.20), (.20, -.32), (-.20, -.44), (-.36, -.34)),
        (.18, .10, .062), (.90, -.08, .062), ((.84, -.17), (.58, -.16), (.40, -.10)),
        ((.26, -.16), (.56, -.17), (.82, -.16), (.74, -.24), (.40, -.30)), (-.20, .26),
        ((.34, -.04), (.80, -.10), (.84, -.17), (.50, -.20), (.20, -.32), (-.20, -.44), (.02, -.18)),
    ),
    "cat": Face(
        ((-.44, -.02), (-.38, .28), (-.05, .42), (.24, .34), (.40, .12), (.52, .02), (.54, -.14), (.38, -.28),
         (.05, -.38), (-.26, -.34)),
        (.20, .09, .085), (.53, .0, .050), ((.52, -.12), (.40, -.16), (.30, -.12)),
        ((.20, -.18), (.40, -.16), (.50, -.15), (.46, -.28), (.26, -.34)), (-.16, .28),
        ((.34, .02), (.52, .0), (.54, -.14), (.38, -.28), (.18, -.26), (.24, -.10)),
    ),
    "big_cat": Face(
        ((-.44, -.02), (-.38, .28), (-.05, .42), (.24, .34), (.40, .18), (.64, .10), (.72, -.06), (.66, -.26),
         (.38, -.36), (.0, -.40), (-.28, -.34)),
        (.24, .16, .060), (.68, .04, .075), ((.68, -.12), (.52, -.18), (.38, -.10)),
        ((.22, -.20), (.50, -.18), (.66, -.18), (.62, -.32), (.34, -.38)), (-.22, .34),
        ((.44, .08), (.68, .02), (.72, -.08), (.66, -.26), (.38, -.36), (.22, -.26), (.34, -.06)),
    ),
    "horse": Face(
        ((-.34, .06), (-.20, .28), (.04, .30), (.34, .21), (.74, .12), (1.04, .08), (1.14, -.04),
         (1.08, -.18),
         (.90, -.20), (.56, -.14), (.28, -.32), (-.08, -.38), (-.32, -.24)),
        (.16, .12, .052), (1.06, -.02, .034), ((1.08, -.15), (.94, -.13), (.84, -.10)),
        ((.50, -.14), (.84, -.14), (1.04, -.18), (.96, -.25), (.66, -.24)), (-.14, .25),
        ((.88, .10), (1.04, .08), (1.14, -.04), (1.08, -.18), (.90, -.19), (.82, -.06)),
    ),
    "cow": Face(
        ((-.32, .04), (-.20, .27), (.06, .31), (.40, .24), (.76, .19), (.96, .10), (1.0, -.10), (.90, -.27),
         (.56, -.26), (.22, -.36), (-.10, -.38)),
        (.20, .12, .062), (.93, .04, .045), ((.95, -.14), (.78, -.16), (.66, -.12)),
        ((.44, -.22), (.74, -.18), (.90, -.20), (.84, -.32), (.54, -.33)), (-.14, .18),
        ((.70, .20), (.94, .12), (1.0, -.10), (.90, -.27), (.62, -.26), (.62, -.02)),
    ),
    "sheep": Face(
        ((-.32, .0), (-.20, .26), (.06, .30), (.34, .22), (.60, .12), (.70, -.02), (.62, -.20), (.30, -.28),
         (-.10, -.34)),
        (.18, .09, .060), (.66, .02, .040), ((.66, -.11), (.52, -.13), (.42, -.10)),
        ((.28, -.18), (.52, -.15), (.62, -.15), (.56, -.26), (.34, -.30)), (-.12, .16),
    ),
    "pig": Face(
        ((-.48, .0), (-.38, .36), (-.02, .46), (.28, .30), (.48, .18), (.66, .18), (.68, -.18), (.46, -.24),
         (.18, -.42), (-.28, -.42)),
        (.18, .15, .055), (.0, .0, .0), ((.52, -.22), (.36, -.22), (.24, -.14)),
        ((.16, -.24), (.38, -.22), (.52, -.23), (.44, -.36), (.22, -.42)), (-.12, .34),
    ),
    "bear": Face(
        ((-.46, .0), (-.38, .32), (-.06, .44), (.20, .36), (.36, .18), (.66, .13), (.78, .02), (.74, -.16),
         (.48, -.26), (.10, -.40), (-.28, -.36)),
        (.20, .14, .052), (.75, .04, .090), ((.74, -.12), (.54, -.16), (.40, -.10)),
        ((.24, -.20), (.52, -.18), (.70, -.17), (.64, -.29), (.36, -.36)), (-.20, .36),
        ((.40, .12), (.66, .10), (.78, .0), (.74, -.16), (.48, -.26), (.32, -.12)),
    ),
    "rabbit": Face(
        ((-.40, -.02), (-.34, .28), (-.04, .42), (.26, .32), (.46, .12), (.54, -.04), (.44, -.22),
         (.14, -.34),
         (-.24, -.32)),
        (.20, .12, .085), (.53, .0, .045), ((.52, -.09), (.40, -.13), (.32, -.09)),
        ((.22, -.18), (.42, -.14), (.48, -.14), (.42, -.26), (.26, -.30)), (-.18, .30),
        ((.34, -.02), (.54, -.06), (.44, -.22), (.14, -.34), (.12, -.18)),
    ),
    "deer": Face(
        ((-.32, .02), (-.20, .26), (.04, .31), (.34, .20), (.74, .08), (.86, -.02), (.80, -.15), (.46, -.19),
         (.14, -.32), (-.18, -.32)),
        (.16, .10, .068), (.83, .0, .052), ((.81, -.12), (.62, -.12), (.50, -.08)),
        ((.34, -.16), (.62, -.14), (.78, -.14), (.70, -.22), (.42, -.26)), (-.16, .22),
        ((.60, .06), (.80, .02), (.84, -.08), (.78, -.16), (.46, -.19), (.50, -.06)),
    ),
    "elephant": Face(
        ((-.48, -.10), (-.42, .30), (-.12, .54), (.20, .48), (.40, .24), (.46, -.06), (.34, -.34),
         (.05, -.50),
         (-.30, -.42)),
        (.20, .14, .045), (.0, .0, .0), ((.26, -.30), (.16, -.34), (.06, -.30)),
        ((.02, -.34), (.18, -.34), (.28, -.42), (.16, -.58), (-.04, -.50)), (-.18, .20),
    ),
    "ape": Face(
        ((-.42, -.05), (-.40, .28), (-.08, .48), (.22, .40), (.36, .20), (.38, .08), (.54, -.02), (.58, -.20),
         (.38, -.38), (.05, -.44), (-.26, -.36)),
        (.22, .11, .060), (.52, -.04, .036), ((.56, -.20), (.40, -.24), (.28, -.20)),
        ((.14, -.26), (.38, -.26), (.54, -.24), (.46, -.40), (.22, -.44)), (-.18, .10),
        ((.10, .26), (.28, .28), (.38, .08), (.54, -.02), (.58, -.20), (.38, -.38), (.10, -.34), (.04, -.04)),
    ),
    "otter": Face(
        ((-.42, -.04), (-.36, .24), (-.08, .34), (.20, .28), (.38, .16), (.56, .10), (.63, -.04), (.54, -.20),
         (.30, -.30), (-.02, -.36), (-.28, -.32)),
        (.26, .10, .055), (.60, .03, .062), ((.58, -.12), (.42, -.15), (.30, -.12)),
        ((.20, -.18), (.42, -.17), (.54, -.16), (.48, -.28), (.28, -.32)), (-.20, .20),
        ((.36, .04), (.56, .06), (.62, -.06), (.54, -.20), (.30, -.30), (.06, -.30), (.24, -.10)),
    ),
    "beaver": Face(
        ((-.44, -.04), (-.38, .30), (-.06, .42), (.24, .34), (.46, .20), (.66, .14), (.72, -.02), (.62, -.20),
         (.34, -.32), (.0, -.40), (-.30, -.36)),
        (.24, .15, .050), (.68, .06, .080), ((.64, -.12), (.48, -.16), (.34, -.12)),
        ((.22, -.20), (.46, -.18), (.58, -.17), (.52, -.30), (.30, -.36)), (-.20, .28),
        ((.44, .10), (.66, .08), (.71, -.06), (.60, -.20), (.36, -.28), (.38, -.06)),
    ),
    "raccoon": Face(
        ((-.44, -.08), (-.36, .28), (-.05, .40), (.22, .32), (.38, .16), (.60, .04), (.70, -.04), (.64, -.16),
         (.42, -.24), (.14, -.36), (-.22, -.44), (-.38, -.34)),
        (.22, .10, .066), (.68, -.03, .070), ((.62, -.15), (.46, -.17), (.32, -.12)),
        ((.24, -.18), (.46, -.18), (.60, -.16), (.54, -.26), (.32, -.32)), (-.20, .28),
        ((.34, .02), (.60, .0), (.66, -.14), (.42, -.24), (.14, -.36), (-.22, -.42), (.04, -.18)),
    ),
    "hedgehog": Face(
        ((-.40, -.06), (-.30, .26), (.0, .30), (.28, .16), (.60, .05), (.78, .04), (.80, -.06), (.56, -.13),
         (.26, -.27), (-.10, -.36), (-.32, -.28)),
        (.24, .06, .062), (.80, .0, .075), ((.68, -.10), (.48, -.13), (.34, -.10)),
        ((.26, -.17), (.50, -.14), (.64, -.12), (.54, -.21), (.34, -.27)), (-.10, .20),
    ),
    "reptile": Face(
        ((-.38, -.04), (-.30, .26), (.0, .36), (.26, .30), (.42, .16), (.80, .14), (1.0, .10), (1.06, -.04),
         (.96, -.13), (.56, -.10), (.24, -.14), (-.05, -.32), (-.28, -.26)),
        (.20, .17, .062), (.98, .07, .030), ((1.02, -.11), (.60, -.09), (.26, -.10)),
        ((.06, -.16), (.40, -.12), (.94, -.14), (.86, -.25), (.42, -.34), (.02, -.36)), (-.26, .20),
    ),
    "rhino": Face(
        ((-.42, -.06), (-.34, .26), (-.04, .32), (.26, .18), (.52, .06), (.78, .10), (1.0, .08), (1.08, -.10),
         (1.02, -.28), (.80, -.33), (.46, -.32), (.16, -.38), (-.24, -.38)),
        (.26, .06, .042), (.98, -.02, .036), ((1.00, -.22), (.82, -.25), (.68, -.22)),
        ((.46, -.27), (.78, -.26), (.96, -.27), (.90, -.38), (.58, -.38)), (-.18, .24),
    ),
    "hippo": Face(
        ((-.46, -.04), (-.38, .28), (-.10, .38), (.16, .36), (.34, .20), (.60, .14), (.90, .24), (1.10, .18),
         (1.18, -.06), (1.12, -.26), (.84, -.30), (.44, -.28), (.16, -.34), (-.26, -.40)),
        (.12, .30, .050), (1.06, .14, .034), ((1.10, -.22), (.72, -.26), (.30, -.22), (.16, -.12)),
        ((.14, -.20), (.60, -.24), (1.08, -.22), (1.10, -.44), (.62, -.50), (.20, -.44)), (-.16, .34),
        ((.56, .12), (.90, .22), (1.10, .16), (1.18, -.06), (1.12, -.26), (.84, -.30), (.60, -.24),
         (.50, -.06)),
    ),
    "moose": Face(
        ((-.34, .02), (-.22, .26), (.04, .30), (.36, .20), (.72, .16), (1.02, .12), (1.16, -.04),
         (1.12, -.26), (.92, -.30), (.66, -.20), (.30, -.28), (.10, -.52), (-.02, -.36), (-.26, -.32)),
        (.18, .10, .050), (1.08, .0, .045), ((1.06, -.24), (.88, -.24), (.74, -.18)),
        ((.52, -.20), (.82, -.22), (1.04, -.26), (.96, -.36), (.66, -.32)), (-.18, .22),
        ((.84, .12), (1.02, .10), (1.16, -.04), (1.12, -.26), (.92, -.28), (.80, -.08)),
    ),
    "ceratops": Face(
        ((-.40, -.10), (-.32, .26), (.0, .38), (.26, .32), (.50, .22), (.78, .16), (.96, .04), (1.04, -.16),
         (.98, -.26), (.80, -.20), (.46, -.22), (.16, -.32), (-.20, -.36)),
        (.20, .14, .052), (.86, .04, .034), ((.94, -.19), (.62, -.17), (.32, -.18)),
        ((.16, -.22), (.52, -.20), (.88, -.22), (.82, -.34), (.46, -.36), (.10, -.34)), (-.26, .20),
        ((.72, .14), (.90, .08), (1.04, -.16), (.98, -.26), (.80, -.18)),
    ),
}  # fmt: skip


@dataclass(frozen=True, eq=False)
class Look:
    """How one animal wears a face, which is kept by it: `cheek` colours the muzzle, `mask` a patch about the
    eye."""

    face: Face
    fur: Colour
    cheek: Colour
    ears: Ears
    ear: Colour
    crown: Crown = "none"
    mask: Colour | None = None
    iris: Colour | None = None
    whiskers: bool = False
    stripes: Colour | None = None
    forelock: Colour | None = None


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
    _CROWNS.get(look.crown, _bare)(pen, look, time)


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


def _bare(pen: Pen, look: Look, time: float) -> None:
    return None


def _antlers(pen: Pen, look: Look, time: float) -> None:
    for dx, tone in ((0.10, "#6a4e34"), (0.0, "#8a6a4a")):
        beam = ((-.06 + dx, .26), (-.34 + dx, .72), (-.36 + dx, 1.12), (-.10 + dx, 1.52))  # fmt: skip
        tines = [
            ((-.16 + dx, .42), (.08 + dx, .66), (.12 + dx, .84)),
            ((-.37 + dx, .92), (-.06 + dx, 1.04), (.02 + dx, 1.22)),
            ((-.34 + dx, 1.18), (-.52 + dx, 1.40), (-.50 + dx, 1.58)),
        ]  # fmt: skip
        pen.lines([smooth(t, False, 4) for t in (beam, *tines)], tone, 0.075)


def _horns(pen: Pen, look: Look, time: float) -> None:
    pen.fill(
        smooth(((-0.14, 0.24), (-0.26, 0.50), (0.0, 0.84), (0.06, 0.80), (-0.08, 0.50), (0.10, 0.28))),
        "#c4b490",
    )


def _horn(pen: Pen, look: Look, time: float) -> None:
    pen.fill(((0.06, 0.28), (0.52, 1.20), (0.24, 0.22)), "#ffe9b0")
    pen.lines(
        [((0.12, 0.42), (0.28, 0.36)), ((0.22, 0.62), (0.36, 0.56)), ((0.32, 0.82), (0.42, 0.78))],
        "#d8a850",
        0.03,
    )


def trunk(time: float) -> list[tuple[float, float]]:
    """The joints of an elephant's, from its root to its tip, in heads."""
    x, y, angle = 0.34, 0.06, -52.0
    joints = [(x, y)]
    for i in range(9):
        a = math.radians(angle + 5 * math.sin(time * 1.5 - 0.4 * i))
        x, y = x + 0.17 * math.cos(a), y + 0.17 * math.sin(a)
        joints.append((x, y))
        angle += -13.0 if i < 4 else 24.0
    return joints


def _tusks(pen: Pen, look: Look, time: float) -> None:
    """An elephant's, on both sides of its trunk."""
    tusk = ((0.26, -0.22), (0.40, -0.50), (0.74, -0.58), (0.76, -0.53), (0.54, -0.40), (0.42, -0.18))
    pen.fill(smooth([(x + 0.06, y + 0.06) for x, y in tusk]), "#d8cfb8")
    links = [
        limb(start, end, 0.185 - 0.014 * i, 0.171 - 0.014 * i)
        for i, (start, end) in enumerate(pairwise(trunk(time)))
    ]
    pen.fill_all(links, mix(look.fur, darker(look.fur, 0.4), 0.12))
    pen.fill(smooth(tusk), "#f4ecd8")


def _ossicones(pen: Pen, look: Look, time: float) -> None:
    for x in (-0.10, 0.04):
        pen.line(((x, 0.24), (x - 0.06, 0.52)), darker(look.fur, 0.25), 0.06)
        pen.fill(disc(x - 0.06, 0.54, 0.06), "#3a2418")


def _incisors(pen: Pen, look: Look, time: float) -> None:
    """A beaver's, orange and long."""
    x, y = look.face.mouth[0]
    pen.fill_all([box(x - 0.10 + d, y - 0.17, x - 0.03 + d, y) for d in (0.0, 0.075)], "#f0a848")


def _spikes(pen: Pen, look: Look, time: float) -> None:
    horn = ((-0.14, 0.28), (-0.44, 0.44), (-0.80, 0.40), (-0.46, 0.30), (-0.22, 0.14))
    pen.fill(smooth(horn), "#e6d8b8")
    pen.fill_all([((-.30, -.02), (-.62, -.10), (-.28, -.16)), ((.30, .26), (.34, .40), (.42, .18))],
                 mix(look.fur, "#e6d8b8", 0.5))  # fmt: skip


def _frill(pen: Pen, look: Look, time: float) -> None:
    """A shield of bone over the neck, two long horns at the brow and a short one at the nose."""
    edge = [(.02, .34), (-.22, .74), (-.62, .92), (-.98, .70), (-1.06, .26), (-.86, -.16), (-.50, -.44),
            (-.16, -.30), (-.06, .06)]  # fmt: skip
    pen.fill(smooth(edge), vertical(-0.4, 0.9, darker(look.fur, 0.25), mix(look.fur, "#b05a38", 0.45)))
    bosses = [
        disc(x, y, 0.07)
        for x, y in ((-0.24, 0.76), (-0.62, 0.93), (-0.97, 0.72), (-1.07, 0.27), (-0.88, -0.16))
    ]
    pen.fill_all(bosses, "#e0d2ae")
    pen.lines([[(-.14, .20), (x, y)] for x, y in ((-.56, .72), (-.82, .44), (-.76, .02))],
              darker(look.fur, 0.35), 0.025, 0.5)  # fmt: skip
    for dx, tone in ((0.10, "#b8a888"), (0.0, "#efe4c8")):
        horn = [(0.06 + dx, 0.30), (0.30 + dx, 0.62), (0.78 + dx, 0.86), (0.48 + dx, 0.52), (0.26 + dx, 0.26)]
        pen.fill(smooth(horn, steps=4), tone)
    pen.fill([(0.70, 0.16), (0.88, 0.40), (0.88, 0.10)], "#efe4c8")


def _nose_horns(pen: Pen, look: Look, time: float) -> None:
    """A rhinoceros's: a long one at the end of the nose, a short one behind it."""
    for x, long in ((0.60, 0.30), (0.88, 0.62)):
        foot = 0.06 if x < 0.7 else 0.08
        horn = [(x - 0.12, foot - 0.03), (x + 0.02, foot + 0.45 * long), (x + 0.10, foot + long),
                (x + 0.13, foot + 0.4 * long), (x + 0.14, foot - 0.02)]  # fmt: skip
        pen.fill(smooth(horn, steps=4), vertical(foot, foot + long, "#8a8272", "#e0d8c4"))


def _fangs(pen: Pen, look: Look, time: float) -> None:
    """A hippopotamus's, of which two show even when its mouth is shut."""
    pen.fill_all([[(x - 0.03, -0.24), (x, -0.33), (x + 0.03, -0.24)] for x in (0.86, 1.0)], "#efe6cc")


def _palms(pen: Pen, look: Look, time: float) -> None:
    """A moose's: broad shovels with points."""
    for dx, tone in ((0.14, "#8a6e4c"), (0.0, "#b8966a")):
        shovel = [(-0.08, 0.24), (-0.30, 0.46), (-0.78, 0.60), (-1.02, 0.92), (-0.84, 0.86), (-0.80, 1.12),
                  (-0.62, 0.94), (-0.52, 1.22), (-0.38, 0.96), (-0.22, 1.18), (-0.16, 0.84), (0.06, 0.86),
                  (-0.06, 0.60), (-0.04, 0.30)]  # fmt: skip
        pen.fill([(x + dx, y) for x, y in shovel], tone)


_CROWNS: dict[Crown, Callable[[Pen, Look, float], None]] = {
    "antlers": _antlers, "horns": _horns, "horn": _horn, "tusks": _tusks,
    "ossicones": _ossicones, "spikes": _spikes, "incisors": _incisors, "frill": _frill,
    "nose_horns": _nose_horns, "fangs": _fangs, "palms": _palms,
}  # fmt: skip
