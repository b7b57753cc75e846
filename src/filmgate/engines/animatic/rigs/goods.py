"""What advertisers show: perfume, a product, a watch, a phone, a camera, a shoe."""

from __future__ import annotations

import math

from filmgate.engines.animatic.colour import Colour, darker, lighter, mix
from filmgate.engines.animatic.pen import (
    Gradient,
    Pen,
    bezier,
    box,
    disc,
    horizontal,
    limb,
    oval,
    rounded,
    smooth,
    vertical,
)
from filmgate.engines.animatic.rigs.bodies import halo
from filmgate.engines.animatic.rigs.lathe import Profile, body, gloss, metal, ring, shaded, wrapped
from filmgate.engines.animatic.rigs.rig import Act

GOLD = "#d8ac50"


def glint(pen: Pen, x: float, y: float, size: float, strength: float) -> None:
    """A sparkle of four rays."""
    if strength <= 0.02:
        return
    for long, wide in ((1.0, 0.07), (0.07, 1.0)):
        ray = [(x - size * long, y), (x, y + size * wide), (x + size * long, y), (x, y - size * wide)]
        pen.fill(ray, "#ffffff", strength)
    halo(pen, x, y, 0.55 * size, "#ffffff", 0.8 * strength)


def twinkle(time: float, phase: float) -> float:
    """How bright a sparkle is: mostly not at all."""
    return max(0.0, math.sin(time * 1.9 + phase)) ** 6


def _label(pen: Pen) -> None:
    """A paper label with a gilt rule."""
    plate = rounded(-0.27, 0.38, 0.27, 0.74, 0.02)
    pen.fill(plate, vertical(0.38, 0.74, "#efe6d4", "#fffdf6"))
    pen.line(rounded(-0.245, 0.405, 0.245, 0.715, 0.015), GOLD, 0.009, closed=True)
    pen.text("AURA", 0.0, 0.575, 0.125, "#2a2420")
    pen.text("EAU DE PARFUM", 0.0, 0.475, 0.042, "#6a5c4c", bold=0.02)


def _stopper(pen: Pen, colour: Colour) -> None:
    """A gold collar and a faceted stopper."""
    pen.fill(rounded(-0.20, 1.10, 0.20, 1.26, 0.02), metal(-0.20, 0.20, GOLD))
    pen.lines([[(-0.2, y), (0.2, y)] for y in (1.14, 1.18, 1.22)], darker(GOLD, 0.45), 0.008, 0.6)
    stopper = [
        (-0.13, 1.26), (-0.27, 1.36), (-0.27, 1.58), (-0.16, 1.70), (0.16, 1.70), (0.27, 1.58), (0.27, 1.36),
        (0.13, 1.26),
    ]  # fmt: skip
    crystal = ("#aab8c8", "#ffffff", lighter(colour, 0.7), "#e8f0f8", "#98a6b8")
    pen.fill(stopper, horizontal(-0.27, 0.27, *crystal), 0.95)
    pen.fill([(-0.27, 1.36), (-0.09, 1.42), (-0.09, 1.62), (-0.27, 1.58)], "#ffffff", 0.55)
    pen.fill([(0.27, 1.36), (0.09, 1.42), (0.09, 1.62), (0.27, 1.58)], darker(colour, 0.3), 0.35)
    table = [(-0.09, 1.42), (0.09, 1.42), (0.09, 1.62), (-0.09, 1.62), (-0.09, 1.42)]
    pen.lines([table], "#ffffff", 0.010, 0.8)


def perfume(pen: Pen, act: Act, colour: Colour) -> None:
    """A cut-glass flacon: thick walls, the scent in it, a label, a gold collar and a crystal stopper."""
    _flacon(pen, colour)
    _label(pen)
    _stopper(pen, colour)
    sweep = -0.7 + 1.4 * ((act.time * 0.22) % 1.0)
    shine = [(sweep - 0.05, 0.0), (sweep + 0.10, 0.0), (sweep + 0.42, 1.75), (sweep + 0.27, 1.75)]
    with pen.inked():
        pen.fill(shine, "#ffffff", 0.16)
    glint(pen, -0.47, 1.05, 0.20, twinkle(act.time, 0.4))
    glint(pen, 0.20, 1.64, 0.16, twinkle(act.time, 2.6))


def _flacon(pen: Pen, colour: Colour) -> None:
    """The glass and what is in it."""
    left, right = mix(colour, "#8a96a8", 0.5), mix(colour, "#6a7688", 0.5)
    glass = (left, "#f4f8fc", lighter(colour, 0.75), "#ffffff", lighter(colour, 0.6), right)
    pen.fill(rounded(-0.52, 0.03, 0.52, 1.12, 0.09), horizontal(-0.52, 0.52, *glass), 0.92)
    scent = (darker(colour, 0.30), colour, lighter(colour, 0.45), colour, darker(colour, 0.22))
    pen.fill(rounded(-0.41, 0.16, 0.41, 0.92, 0.06), horizontal(-0.41, 0.41, *scent), 0.95)
    pen.fill(box(-0.41, 0.16, 0.41, 0.55), vertical(0.16, 0.55, darker(colour, 0.45), colour, 0.55, 0.0))
    pen.fill(oval(-0.41, 0.87, 0.41, 0.97), lighter(colour, 0.6), 0.9)
    pen.fill_all([rounded(-0.51, 0.06, -0.43, 1.08, 0.03)], "#ffffff", 0.45)
    pen.fill([(0.52, 0.03), (0.41, 0.16), (0.41, 1.02), (0.52, 1.12)], darker(colour, 0.4), 0.22)
    foot = [(-0.49, 0.05), (0.49, 0.05), (0.40, 0.16), (-0.40, 0.16)]
    pen.fill(foot, vertical(0.05, 0.16, "#ffffff", colour, 0.7, 0.2))
    pen.line([(0.0, 0.20), (0.03, 0.98)], "#ffffff", 0.014, 0.35)


_PLINTH: Profile = ((0.92, 0.06), (0.92, 0.36))
_JAR: Profile = ((0.26, 0.40), (0.28, 0.44), (0.28, 1.08), (0.24, 1.18), (0.13, 1.24))


def product(pen: Pen, act: Act, colour: Colour) -> None:
    """A bottle and its carton on a round plinth."""
    body(pen, _PLINTH, "#ece8e2")
    ring(pen, 0.92, 0.36, vertical(0.14, 0.58, "#f4f1ec", "#cfc9c0"))
    pen.fill(oval(-0.72, 0.24, 0.74, 0.42), "#3a332c", 0.28)
    _carton(pen, colour)
    with pen.moved(0.28, -0.05):
        _serum(pen, colour)
    glint(pen, 0.10, 1.12, 0.16, twinkle(act.time, 1.0))


def _carton(pen: Pen, colour: Colour) -> None:
    """A box in gilt, its side and its lid."""
    x0, x1, y0, y1, gilt = -0.62, -0.10, 0.36, 1.50, "#f0e2c0"
    side = [(x1, y0), (0.04, y0 + 0.07), (0.04, y1 + 0.05), (x1, y1)]
    pen.fill(side, vertical(y0, y1, darker(colour, 0.62), darker(colour, 0.4)))
    front = ((0, lighter(colour, 0.28), 1), (1, darker(colour, 0.12), 1))
    pen.fill(box(x0, y0, x1, y1), Gradient((x0, y1), (x1, y0), front))
    pen.fill([(x0, y1), (x0 + 0.14, y1 + 0.05), (0.04, y1 + 0.05), (x1, y1)], lighter(colour, 0.45))
    pen.line(rounded(x0 + 0.05, y0 + 0.05, x1 - 0.05, y1 - 0.05, 0.02), gilt, 0.008, 0.8, closed=True)
    middle = 0.5 * (x0 + x1)
    pen.fill(disc(middle, 1.12, 0.085), gilt)
    pen.fill(disc(middle + 0.03, 1.14, 0.065), lighter(colour, 0.1))
    pen.text("LUMEN", middle, 0.80, 0.095, "#fbf4e2")
    pen.text("SERUM", middle, 0.70, 0.05, "#fbf4e2", bold=0.02)


def _serum(pen: Pen, colour: Colour) -> None:
    """A small bottle with a dropper."""
    body(pen, _JAR, lighter(colour, 0.08))
    pen.fill(wrapped(0.281, 0.56, 0.98), shaded(0.281, "#f8f4ec"))
    pen.text("LUMEN", 0.0, 0.74, 0.10, darker(colour, 0.35))
    pen.line([(-0.13, 0.69), (0.13, 0.69)], colour, 0.010)
    pen.text("30 ML", 0.0, 0.60, 0.05, "#6a6258", bold=0.02)
    pen.fill(wrapped(0.135, 1.24, 1.34), metal(-0.135, 0.135, GOLD))
    ring(pen, 0.135, 1.34, lighter(GOLD, 0.4))
    bulb = [(-0.095, 1.35), (-0.10, 1.56), (0.0, 1.70), (0.10, 1.56), (0.095, 1.35)]
    pen.fill(smooth(bulb), horizontal(-0.1, 0.1, "#2a2a2e", "#7a7a80", "#1c1c20"))
    gloss(pen, _JAR, 0.8, -0.80, 0.14)
    gloss(pen, _JAR, 0.3, 0.62, 0.10)


def watch(pen: Pen, act: Act, colour: Colour) -> None:
    """A wrist watch on its leather strap; its hands move, the second hand sweeps."""
    for s in (-1, 1):
        _strap(pen, s)
    pen.fill(rounded(0.50, 0.91, 0.62, 1.09, 0.03), metal(0.48, 0.62, _STEEL))
    case = ((0.0, "#f6f8fa", 1.0), (0.35, "#8a9098", 1.0), (0.55, "#f0f2f4", 1.0), (1.0, "#54585e", 1.0))
    pen.fill(disc(0, 1.0, 0.53), Gradient((-0.4, 1.4), (0.4, 0.6), case))
    pen.line(disc(0, 1.0, 0.485), colour, 0.035, closed=True)
    _dial(pen)
    _watch_hands(pen, act)
    pen.fill(disc(0, 1.0, 0.028), colour)
    shine = [(-0.40, 1.10), (-0.30, 1.32), (-0.04, 1.43), (-0.16, 1.26), (-0.26, 1.06)]
    pen.fill(smooth(shine), "#ffffff", 0.16)
    glint(pen, -0.36, 1.37, 0.18, twinkle(act.time, 0.8))


_STEEL, _LEATHER = "#b4b8be", "#5a3420"


def _strap(pen: Pen, s: int) -> None:
    """Half a strap, below (-1) or above (1) the case, its seams, and the lugs that hold it."""
    strap = [
        (-0.30, 1.0 + 0.40 * s), (-0.27, 1.0 + 0.7 * s), (-0.235, 1.0 + 1.02 * s), (0.235, 1.0 + 1.02 * s),
        (0.27, 1.0 + 0.7 * s), (0.30, 1.0 + 0.40 * s),
    ]  # fmt: skip
    hide = darker(_LEATHER, 0.45), lighter(_LEATHER, 0.12), darker(_LEATHER, 0.1), darker(_LEATHER, 0.5)
    pen.fill(smooth(strap), horizontal(-0.3, 0.3, *hide))
    seams = [[(0.235 * e, 1.0 + 0.45 * s), (0.195 * e, 1.0 + 0.98 * s)] for e in (-1, 1)]
    pen.lines(seams, "#d8b890", 0.012, 0.7)
    lugs = [limb((0.30 * e, 1.0 + 0.30 * s), (0.24 * e, 1.0 + 0.54 * s), 0.075, 0.06) for e in (-1, 1)]
    pen.fill_all(lugs, metal(-0.35, 0.35, _STEEL))


def _dial(pen: Pen) -> None:
    """Hours, minutes, the maker's name, and a small dial for the seconds."""
    night = ((0, "#2c4468", 1), (0.7, "#14233c", 1), (1, "#0a1424", 1))
    pen.fill(disc(0, 1.0, 0.455), Gradient((-0.15, 1.2), (0, 0), night, 0.7))
    marks = [_spoke(math.radians(30 * k), 0.34 if k % 3 else 0.30, 0.41) for k in range(12)]
    pen.lines(marks, "#f4efe0", 0.026)
    pen.lines([_spoke(math.radians(6 * k), 0.405, 0.43) for k in range(60) if k % 5], "#c8ccd4", 0.007, 0.8)
    pen.text("FILMGATE", 0.0, 1.15, 0.055, "#e8e2d0", bold=0.03)
    pen.line(disc(0.0, 0.79, 0.095), "#8a9ab0", 0.010, closed=True)


def _watch_hands(pen: Pen, act: Act) -> None:
    pen.line(_spoke(act.time * 1.6, 0.0, 0.08, y=0.79), "#e8e2d0", 0.010)
    for long, turn, wide in (
        (0.24, math.radians(305) + act.time * 0.003, 0.040),
        (0.36, math.radians(54) + act.time * 0.02, 0.028),
    ):
        pen.line(_spoke(turn, -0.05, long, y=0.99), "#000000", wide, 0.4)
        pen.line(_spoke(turn, -0.05, long), "#f4efe0", wide)
    pen.line(_spoke(act.time * math.tau / 60 + 2.4, -0.09, 0.40), "#e8502c", 0.012)


def _spoke(turn: float, near: float, far: float, y: float = 1.0) -> list[tuple[float, float]]:
    """A hand or a mark of a dial, clockwise from the top."""
    s, c = math.sin(turn), math.cos(turn)
    return [(near * s, y + near * c), (far * s, y + far * c)]


def screen_light(pen: Pen, act: Act, colour: Colour) -> None:
    halo(pen, 0.0, 0.75, 1.3, colour, 0.4)


_APPS = ("#ff5a5a", "#ffb03a", "#4ad07a", "#4a9aff", "#b46aff", "#ff7ab0", "#3ad0d0", "#f4d03a")


def phone(pen: Pen, act: Act, colour: Colour) -> None:
    """A slab of glass in a steel frame, its screen lit."""
    pen.fill(rounded(-0.40, 0.03, 0.40, 1.50, 0.13), metal(-0.40, 0.40, "#8a8e96"))
    pen.fill(rounded(-0.375, 0.055, 0.375, 1.475, 0.11), "#08080c")
    buttons = [rounded(0.395, 0.95, 0.415, 1.15, 0.008), rounded(-0.415, 1.05, -0.395, 1.2, 0.008)]
    pen.fill_all(buttons, "#6a6e76")
    _wallpaper(pen, colour)
    pen.fill(rounded(-0.11, 1.36, 0.11, 1.415, 0.026), "#08080c")
    pen.text("09:41", 0.0, 1.15, 0.15, "#ffffff", bold=0.04)
    pen.text("Saturday", 0.0, 1.08, 0.045, "#ffffff", 0.9, bold=0.02)
    for i, tone in enumerate(_APPS):
        x, y = -0.27 + 0.144 * (i % 4), 0.82 - 0.17 * (i // 4)
        shade = vertical(y, y + 0.108, darker(tone, 0.12), lighter(tone, 0.3))
        pen.fill(rounded(x, y, x + 0.108, y + 0.108, 0.03), shade)
    pen.fill(rounded(-0.30, 0.12, 0.30, 0.27, 0.05), "#ffffff", 0.3)
    docked = [rounded(-0.27 + 0.144 * i, 0.14, -0.162 + 0.144 * i, 0.25, 0.03) for i in range(4)]
    pen.fill_all(docked, "#ffffff", 0.85)
    pen.fill([(-0.345, 0.85), (0.05, 1.445), (0.20, 1.445), (-0.345, 0.60)], "#ffffff", 0.10)


def _wallpaper(pen: Pen, colour: Colour) -> None:
    """Two pale waves on a glow of colours."""
    stops = ((0, lighter(colour, 0.25), 1), (0.5, mix(colour, "#6a4ac8", 0.5), 1), (1, "#f0708a", 1))
    pen.fill(rounded(-0.345, 0.085, 0.345, 1.445, 0.09), Gradient((-0.3, 1.45), (0.3, 0.1), stops))
    for wave in (
        [(-0.5, 0.35), (-0.2, 0.62), (0.1, 0.46), (0.5, 0.72), (0.5, 0.0), (-0.5, 0.0)],
        [(-0.5, 0.20), (-0.1, 0.44), (0.2, 0.28), (0.5, 0.46), (0.5, -0.1), (-0.5, -0.1)],
    ):
        with pen.inked():
            pen.fill(smooth(wave), "#ffffff", 0.16)


def camera(pen: Pen, act: Act, colour: Colour) -> None:
    """A film camera: leather, a steel top with its dials, a big lens."""
    pen.fill(rounded(-0.85, 0.05, 0.85, 1.02, 0.10), vertical(0.05, 1.02, "#141418", lighter(colour, 0.05)))
    grain = [[(-0.82, 0.16 + 0.06 * i), (0.82, 0.16 + 0.06 * i)] for i in range(10)]
    pen.lines(grain, "#000000", 0.012, 0.35)
    pen.fill(rounded(-0.85, 0.03, 0.85, 0.14, 0.05), vertical(0.03, 0.14, "#6a6e74", "#c8ccd2"))
    pen.fill(rounded(-0.85, 0.78, 0.85, 1.04, 0.08), vertical(0.78, 1.04, "#7a7e86", "#eef0f2"))
    finder = [(-0.34, 1.02), (-0.24, 1.24), (0.24, 1.24), (0.34, 1.02)]
    pen.fill(finder, vertical(1.0, 1.24, "#8a8e96", "#f4f6f8"))
    pen.fill(rounded(-0.14, 1.06, 0.14, 1.18, 0.02), vertical(1.06, 1.18, "#0c1420", "#3a5a7a"))
    for x, r in ((-0.62, 0.13), (0.56, 0.12)):
        pen.fill(box(x - r, 1.02, x + r, 1.12), metal(x - r, x + r, "#a8acb4"))
    pen.fill(box(0.74, 1.02, 0.80, 1.09), "#c8342c")
    pen.text("FILMGATE", 0.0, 0.86, 0.08, "#2a2c30")
    _lens(pen)
    glint(pen, -0.12, 0.62, 0.22, twinkle(act.time, 0.5))


_RINGS = ((0.46, "#c8ccd2", "#4a4e56"), (0.42, "#3a3c42", "#101014"), (0.36, "#6a6e76", "#1c1c22"),
    (0.31, "#0c0c10", "#2a2c34"))  # fmt: skip
"""A lens's barrel from its outside inwards: the radius, the tones of its upper and of its lower side."""


def _lens(pen: Pen) -> None:
    for r, lit, dark in _RINGS:
        tones = ((0, lit, 1), (1, dark, 1))
        pen.fill(disc(0, 0.50, r), Gradient((-r, 0.5 + r), (r, 0.5 - r), tones))
    turns = [math.tau * k / 40 for k in range(40)]
    grip = [[(r * math.cos(a), 0.5 + r * math.sin(a)) for r in (0.43, 0.455)] for a in turns]
    pen.lines(grip, "#5a5e66", 0.012)
    glass = ((0.0, "#9ad0ff", 1.0), (0.3, "#3a5aa8", 1.0), (0.65, "#4a1a5a", 1.0), (1.0, "#06060c", 1.0))
    pen.fill(disc(0, 0.50, 0.25), Gradient((-0.09, 0.60), (0, 0), glass, 0.34))
    pen.fill(oval(-0.17, 0.54, -0.03, 0.68), "#ffffff", 0.75)
    pen.fill(oval(0.06, 0.34, 0.13, 0.40), "#ffb0e0", 0.6)


def _laces(pen: Pen, colour: Colour) -> None:
    """The tongue, and laces over it."""
    tongue = [(-0.22, 0.78), (-0.10, 0.96), (0.02, 0.92), (0.0, 0.76), (0.22, 0.54), (0.14, 0.50)]
    pen.fill(smooth(tongue), lighter(colour, 0.15))
    eyes = [(-0.14, 0.74), (-0.04, 0.66), (0.06, 0.58), (0.16, 0.51), (0.27, 0.46)]
    pen.lines([[(x - 0.10, y - 0.07), (x + 0.09, y + 0.05)] for x, y in eyes], "#ffffff", 0.042)
    pen.line(bezier((-0.10, 0.84), (-0.34, 0.98), (-0.36, 0.72)), "#ffffff", 0.030)
    pen.line(smooth([(-0.86, 0.84), (-0.90, 0.55), (-0.86, 0.28)], False), lighter(colour, 0.55), 0.02, 0.6)


def _sole(pen: Pen, colour: Colour) -> None:
    sole = [
        (-0.92, 0.10), (-0.95, 0.26), (-0.60, 0.22), (0.30, 0.18), (0.90, 0.26), (1.02, 0.20), (0.92, 0.05),
        (0.2, 0.0), (-0.75, 0.0),
    ]  # fmt: skip
    pen.fill(smooth(sole), vertical(0.0, 0.26, "#c8c4bc", "#ffffff"))
    pen.line(smooth([(-0.90, 0.14), (0.0, 0.09), (0.94, 0.15)], False), colour, 0.022)
    pen.fill(
        smooth([(-0.80, 0.01), (-0.2, 0.045), (0.5, 0.045), (0.92, 0.07), (0.80, 0.0), (0.2, -0.01)]),
        "#3a3638",
    )
    pen.lines([[(x, 0.17), (x + 0.05, 0.08)] for x in (-0.75, -0.62, -0.49)], "#b8b4ac", 0.016)


def shoe(pen: Pen, act: Act, colour: Colour) -> None:
    """A running shoe, from the side."""
    upper = [
        (-0.90, 0.22), (-0.92, 0.55), (-0.84, 0.86), (-0.74, 0.90), (-0.62, 0.80), (-0.40, 0.76),
        (-0.20, 0.82), (-0.06, 0.80), (0.22, 0.54), (0.60, 0.42), (0.92, 0.36), (1.0, 0.24), (0.4, 0.17),
        (-0.5, 0.18),
    ]  # fmt: skip
    inside = [(-0.80, 0.84), (-0.60, 0.70), (-0.30, 0.70), (-0.10, 0.80), (-0.30, 0.90), (-0.60, 0.88)]
    pen.fill(smooth(inside), "#1c181c")
    tones = ((0, lighter(colour, 0.35), 1), (0.45, colour, 1), (1, darker(colour, 0.5), 1))
    pen.fill(smooth(upper), Gradient((-0.3, 0.9), (0.1, 0.1), tones))
    toe = [(0.50, 0.5), (0.56, 0.30), (0.80, 0.14), (1.1, 0.2), (1.0, 0.5)]
    heel = [(-1.0, 0.1), (-0.72, 0.16), (-0.62, 0.44), (-0.72, 0.66), (-1.0, 0.7)]
    with pen.inked():
        for patch in (toe, heel):
            pen.fill(smooth(patch), darker(colour, 0.28))
        chevrons = [[(x - 0.16, 0.24), (x + 0.04, 0.44), (x - 0.14, 0.66)] for x in (-0.34, -0.18)]
        pen.lines(chevrons, "#ffffff", 0.05, 0.95)
    _laces(pen, colour)
    _sole(pen, colour)
