"""Heads in profile. Lengths are in heads: the crown is at y = 0.5, the chin at -0.5, the face looks to +x."""

from __future__ import annotations

import math

from filmgate.engines.animatic.colour import Colour, darker, lighter, mix
from filmgate.engines.animatic.pen import Gradient, Pen, arc, disc, limb, off, oval, smooth, vertical
from filmgate.engines.animatic.rigs.figure import Body, Figure, Hold

HEAD = 0.138
"""Of the figure's height."""
_DETAIL = 260.0
"""Pixels to a head's metre from which eyes, lips and strands are worth their strokes."""

_SOFT_FACE = [
    (0.10, 0.44), (0.28, 0.37), (0.365, 0.24), (0.385, 0.12), (0.362, 0.04), (0.385, -0.03), (0.452, -0.115),
    (0.462, -0.145), (0.405, -0.185), (0.40, -0.205), (0.432, -0.245), (0.402, -0.275), (0.424, -0.315),
    (0.378, -0.352), (0.388, -0.42), (0.345, -0.482), (0.25, -0.492), (0.08, -0.40), (-0.06, -0.27),
    (-0.16, -0.10), (-0.12, 0.20),
]  # fmt: skip
_HARD_FACE = [
    (0.10, 0.44), (0.30, 0.37), (0.385, 0.24), (0.415, 0.12), (0.372, 0.05), (0.415, -0.03), (0.495, -0.125),
    (0.488, -0.165), (0.415, -0.19), (0.412, -0.21), (0.428, -0.25), (0.402, -0.278), (0.418, -0.31),
    (0.392, -0.35), (0.418, -0.42), (0.385, -0.495), (0.24, -0.50), (0.05, -0.40), (-0.06, -0.25),
    (-0.16, -0.10), (-0.12, 0.20),
]  # fmt: skip


def draw_head(pen: Pen, figure: Figure, hold: Hold, body: Body) -> None:
    """Neck, head, hair and hat."""
    size = HEAD * body.unit * figure.head
    _neck(pen, figure, body)
    with pen.moved(
        float(body.head[0]),
        float(body.head[1]),
        degrees=hold.gaze - hold.lean * 0.3,
        sx=size * figure.bulk**0.3,
        sy=size,
    ):
        fine = pen.ppu * size > _DETAIL * HEAD
        if figure.hair in ("long", "bun", "bob"):
            _hair_behind(pen, figure, hold)
        _face(pen, figure, hold, fine)
        if figure.hair != "none" and figure.hat not in ("helmet", "hood", "bubble"):
            _hair(pen, figure, hold, fine)
        HATS.get(figure.hat, _no_hat)(pen, figure.hat_colour)


def _neck(pen: Pen, figure: Figure, body: Body) -> None:
    h, skin = body.unit, figure.visor or figure.skin
    low = off(body.neck, -0.004 * h, -0.03 * h)
    high = off(body.head, -0.012 * h, -0.02 * h)
    wide = (0.026 if figure.feminine else 0.034) * h * figure.bulk**0.5
    pen.fill(limb(low, high, wide * 1.15, wide), darker(skin, 0.35))


def _face(pen: Pen, figure: Figure, hold: Hold, fine: bool) -> None:
    skin = figure.visor or figure.skin
    outline = smooth(_SOFT_FACE if figure.feminine else _HARD_FACE)
    shade = Gradient(
        (-0.15, 0.0), (0.45, 0.0), ((0, darker(skin, 0.30), 1), (0.55, skin, 1), (1, lighter(skin, 0.10), 1))
    )
    pen.fill(outline, shade)
    if figure.visor is not None:
        pen.fill(oval(0.02, -0.08, 0.42, 0.20), vertical(-0.1, 0.2, "#0a1420", "#3c6c88"))
        pen.fill(disc(0.26, 0.07, 0.05), "#a8f4ff")
        return
    if figure.beard:
        beard = [(0.40, -0.27), (0.45, -0.42), (0.36, -0.66), (0.16, -0.58), (0.0, -0.30), (0.1, -0.2)]
        pen.fill(smooth(beard), figure.hair_colour)
    if fine:
        _features(pen, figure, hold, skin)
    else:
        pen.fill(oval(0.27, 0.0, 0.325, 0.06), darker(figure.hair_colour, 0.2))


def _features(pen: Pen, figure: Figure, hold: Hold, skin: Colour) -> None:
    """Cheek, ear, eye with lashes and a catch light, brow, nostril, lips."""
    blush = mix(skin, "#d8485a", 0.5 if figure.feminine else 0.25)
    pen.fill(
        disc(0.20, -0.17, 0.16), Gradient((0.20, -0.17), (0, 0), ((0, blush, 0.55), (1, blush, 0)), 0.16)
    )
    blink = hold.time % 3.7 < 0.10
    ink = "#120a12"
    if blink:
        pen.line(smooth([(0.22, 0.01), (0.28, -0.015), (0.345, 0.0)], False), ink, 0.018)
    else:
        white = smooth(
            [(0.215, 0.015), (0.26, 0.06), (0.325, 0.058), (0.345, 0.01), (0.30, -0.028), (0.25, -0.02)]
        )
        pen.fill(white, "#e9e2e2")
        pen.fill(oval(0.275, -0.026, 0.345, 0.062), "#2b1a1c")
        pen.fill(disc(0.322, 0.038, 0.013), "#ffffff")
        pen.line(smooth([(0.205, 0.02), (0.255, 0.068), (0.32, 0.068), (0.362, 0.022)], False), ink, 0.020)
        if figure.feminine:
            pen.line(smooth([(0.34, 0.055), (0.375, 0.075), (0.40, 0.08)], False), ink, 0.013)
            pen.line(smooth([(0.205, 0.02), (0.185, 0.035), (0.17, 0.055)], False), ink, 0.012)
            pen.line(
                smooth([(0.225, 0.085), (0.275, 0.108), (0.33, 0.098)], False), darker(skin, 0.35), 0.008
            )
    brow = [(0.195, 0.135), (0.27, 0.168), (0.36, 0.15)]
    pen.line(smooth(brow, False), figure.hair_colour, 0.022 if figure.feminine else 0.034)
    pen.line(smooth([(0.385, -0.165), (0.408, -0.155), (0.418, -0.168)], False), darker(skin, 0.5), 0.012)
    lip = mix(skin, "#b02040", 0.75) if figure.feminine else darker(skin, 0.25)
    gap = 0.035 * hold.mouth
    upper = [(0.325, -0.272), (0.385, -0.238), (0.432, -0.246), (0.405, -0.276)]
    pen.fill(smooth(upper), lip)
    low = [(0.325, -0.276 - gap), (0.402, -0.28 - gap), (0.424, -0.312 - gap), (0.37, -0.328 - gap)]
    pen.fill(smooth(low), lighter(lip, 0.12))
    pen.line(smooth([(0.318, -0.274), (0.36, -0.279), (0.405, -0.277)], False), darker(lip, 0.5), 0.009 + gap)


_BOB = [
    (0.352, 0.205), (0.345, 0.33), (0.24, 0.475), (0.02, 0.555), (-0.22, 0.515), (-0.41, 0.37), (-0.50, 0.13),
    (-0.515, -0.16),
]  # fmt: skip


def _swing(hold: Hold, lag: float) -> float:
    """How far loose hair hangs back, in heads."""
    return 0.03 * math.sin(2 * math.tau * hold.phase - lag) + 0.03 * hold.wind * math.sin(
        hold.time * 3.1 - lag
    )


def _hair_behind(pen: Pen, figure: Figure, hold: Hold) -> None:
    """What falls behind the neck."""
    s, s2 = _swing(hold, 1.2), _swing(hold, 2.0)
    ink = darker(figure.hair_colour, 0.25)
    if figure.hair == "long":
        fall = [(-0.30, 0.30), (-0.50, 0.0), (-0.56 - s, -0.5), (-0.62 - s2, -1.1), (-0.42 - s2, -1.32)]
        pen.fill(smooth([*fall, (-0.22 - s, -1.05), (-0.05, -0.45), (0.05, 0.1)]), ink)
    elif figure.hair == "bun":
        pen.fill(disc(-0.50, 0.22, 0.22), ink)
    else:
        pen.fill(
            smooth([(-0.42, 0.1), (-0.47 - s, -0.40), (-0.30 - s2, -0.55), (0.02, -0.42), (0.0, 0.1)]), ink
        )


def _hair(pen: Pen, figure: Figure, hold: Hold, fine: bool) -> None:
    s = _swing(hold, 1.2)
    tone = figure.hair_colour
    if figure.hair == "bob":
        tip = [(-0.50 - s, -0.38), (-0.40 - s * 1.6, -0.535), (-0.16 - s, -0.50), (0.035 - s * 0.5, -0.40)]
        front = [(0.075, -0.20), (0.095, 0.02), (0.19, 0.17)]
        outline = smooth([*_BOB, *tip, *front])
    elif figure.hair == "short":
        back = [(-0.44, 0.30), (-0.49, 0.05), (-0.40, -0.20), (-0.22, -0.26), (-0.14, -0.02), (0.02, 0.02)]
        outline = smooth(
            [(0.36, 0.24), (0.33, 0.38), (0.18, 0.51), (-0.08, 0.545), (-0.30, 0.47), *back, (0.14, 0.26)]
        )
    else:
        back = [(-0.44, 0.32), (-0.48, 0.05), (-0.34, -0.16), (-0.12, -0.10), (-0.02, 0.10)]
        outline = smooth(
            [(0.345, 0.22), (0.33, 0.36), (0.2, 0.49), (-0.04, 0.545), (-0.28, 0.485), *back, (0.16, 0.30)]
        )
    pen.fill(outline, vertical(-0.5, 0.55, darker(tone, 0.35), lighter(tone, 0.06)))
    if fine:
        _strands(pen, figure, s)


def _strands(pen: Pen, figure: Figure, s: float) -> None:
    """The sheen that runs over the crown, and single strands along the fall."""
    sheen = lighter(figure.hair_colour, 0.30)
    crown = arc(-0.06, 0.06, 0.40, 0.40, 52, 128, 20)
    pen.line(crown, sheen, 0.030, 0.40)
    pen.line(arc(-0.06, 0.06, 0.36, 0.35, 62, 118, 20), sheen, 0.016, 0.5)
    if figure.hair != "bob":
        return
    for i in range(6):
        x = -0.40 + 0.075 * i
        strand = [(x * 0.8 + 0.02, 0.30), (x - 0.03, -0.05), (x - s, -0.42)]
        pen.line(smooth(strand, False), sheen if i % 2 else darker(figure.hair_colour, 0.5), 0.010, 0.45)
    for i in range(3):
        fringe = [(0.06 + 0.07 * i, 0.46 - 0.04 * i), (0.20 + 0.05 * i, 0.34), (0.20 + 0.055 * i, 0.19)]
        pen.line(smooth(fringe, False), darker(figure.hair_colour, 0.5), 0.010, 0.5)


def _no_hat(pen: Pen, colour: Colour) -> None:
    return


def _straw(pen: Pen, colour: Colour) -> None:
    cone = [(-1.25, 0.22), (-0.5, 0.56), (0.0, 1.0), (0.5, 0.56), (1.25, 0.22), (0.0, 0.08)]
    pen.fill(smooth(cone), vertical(0.1, 1.0, darker(colour, 0.25), lighter(colour, 0.15)))
    for x in (-0.8, -0.4, 0.0, 0.4, 0.8):
        pen.line([(x * 0.05, 0.95), (x, 0.17)], darker(colour, 0.35), 0.025)


def _cap(pen: Pen, colour: Colour) -> None:
    dome = [
        (0.40, 0.24),
        (0.34, 0.46),
        (0.05, 0.62),
        (-0.30, 0.54),
        (-0.50, 0.30),
        (-0.48, 0.16),
        (0.0, 0.22),
    ]
    pen.fill(smooth(dome), vertical(0.1, 0.6, darker(colour, 0.2), lighter(colour, 0.1)))
    pen.fill(smooth([(0.30, 0.26), (0.72, 0.18), (0.74, 0.14), (0.30, 0.18)]), darker(colour, 0.35))


def _helmet(pen: Pen, colour: Colour) -> None:
    dome = [
        (0.44, 0.10),
        (0.40, 0.42),
        (0.08, 0.64),
        (-0.34, 0.56),
        (-0.56, 0.22),
        (-0.54, -0.30),
        (-0.10, -0.32),
    ]
    pen.fill(smooth([*dome, (0.02, 0.04)]), vertical(-0.3, 0.6, darker(colour, 0.4), lighter(colour, 0.25)))
    pen.line(smooth([(0.42, 0.12), (0.0, 0.10), (-0.5, -0.05)], False), darker(colour, 0.5), 0.03)


def _wizard(pen: Pen, colour: Colour) -> None:
    pen.fill(smooth([(-0.95, 0.26), (0.0, 0.18), (0.95, 0.30), (0.0, 0.42)]), darker(colour, 0.3))
    cone = [(-0.48, 0.34), (-0.25, 1.0), (-0.42, 1.62), (0.02, 1.12), (0.42, 0.36)]
    pen.fill(smooth(cone), vertical(0.3, 1.5, darker(colour, 0.2), lighter(colour, 0.12)))


def _crown(pen: Pen, colour: Colour) -> None:
    spikes = [
        (-0.42, 0.42),
        (-0.48, 0.86),
        (-0.22, 0.62),
        (-0.04, 0.92),
        (0.14, 0.62),
        (0.40, 0.82),
        (0.34, 0.40),
    ]
    pen.fill(spikes, vertical(0.4, 0.9, darker(colour, 0.25), lighter(colour, 0.3)))


def _hood(pen: Pen, colour: Colour) -> None:
    hood = [
        (0.36, 0.36),
        (0.20, 0.60),
        (-0.20, 0.64),
        (-0.52, 0.40),
        (-0.62, -0.10),
        (-0.50, -0.62),
        (0.06, -0.60),
    ]
    pen.fill(
        smooth([*hood, (0.12, -0.30), (0.10, 0.10), (0.24, 0.26)]),
        vertical(-0.6, 0.6, darker(colour, 0.3), colour),
    )


def _brim(pen: Pen, colour: Colour) -> None:
    pen.fill(
        smooth([(-0.78, 0.24), (0.0, 0.20), (0.80, 0.26), (0.86, 0.34), (0.0, 0.34), (-0.84, 0.36)]),
        darker(colour, 0.2),
    )
    dome = [(-0.42, 0.30), (-0.40, 0.70), (-0.10, 0.66), (0.12, 0.74), (0.38, 0.62), (0.40, 0.30)]
    pen.fill(smooth(dome), vertical(0.3, 0.7, colour, lighter(colour, 0.12)))
    pen.line([(-0.42, 0.36), (0.41, 0.36)], darker(colour, 0.6), 0.08)


def _chef(pen: Pen, colour: Colour) -> None:
    pen.fill(
        smooth(
            [
                (-0.42, 0.30),
                (-0.62, 0.78),
                (-0.30, 1.0),
                (0.05, 1.04),
                (0.40, 0.98),
                (0.58, 0.74),
                (0.38, 0.30),
            ]
        ),
        colour,
    )


def _bubble(pen: Pen, colour: Colour) -> None:
    pen.fill(disc(-0.02, 0.0, 0.80), vertical(-0.8, 0.8, darker(colour, 0.3), lighter(colour, 0.5)))
    glass = Gradient((0.2, 0.2), (0, 0), ((0, "#9fd0ff", 1), (0.5, "#2a4a78", 1), (1, "#0a1226", 1)), 0.7)
    pen.fill(oval(-0.22, -0.48, 0.70, 0.46), glass)
    pen.fill(smooth([(0.30, 0.30), (0.52, 0.16), (0.58, -0.06), (0.44, 0.10)]), "#ffffff", 0.75)


def _halo(pen: Pen, colour: Colour) -> None:
    pen.line(oval(-0.45, 0.72, 0.45, 0.92), colour, 0.06, closed=True)


def _horns(pen: Pen, colour: Colour) -> None:
    for x, far in ((-0.12, 0.3), (0.16, 0.0)):
        pen.fill(
            smooth([(x, 0.42), (x + 0.05, 0.80), (x - 0.16, 1.06), (x - 0.10, 0.7), (x - 0.16, 0.44)]),
            darker(colour, far),
        )


HATS = {
    "straw": _straw, "cap": _cap, "helmet": _helmet, "wizard": _wizard, "crown": _crown, "hood": _hood,
    "brim": _brim, "chef": _chef, "bubble": _bubble, "halo": _halo, "horns": _horns,
}  # fmt: skip
