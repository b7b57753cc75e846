"""Hats. As in `head`: lengths are in heads, the crown is at y = 0.5, the face looks to +x."""

from __future__ import annotations

from filmgate.engines.animatic.colour import Colour, darker, lighter
from filmgate.engines.animatic.pen import Gradient, Pen, disc, horizontal, oval, rounded, smooth, vertical


def no_hat(pen: Pen, colour: Colour) -> None:
    return


def _straw(pen: Pen, colour: Colour) -> None:
    cone = [(-1.25, 0.22), (-0.5, 0.56), (0.0, 1.0), (0.5, 0.56), (1.25, 0.22), (0.0, 0.08)]
    pen.fill(smooth(cone), vertical(0.1, 1.0, darker(colour, 0.25), lighter(colour, 0.15)))
    for x in (-0.8, -0.4, 0.0, 0.4, 0.8):
        pen.line([(x * 0.05, 0.95), (x, 0.17)], darker(colour, 0.35), 0.025)


def _cap(pen: Pen, colour: Colour) -> None:
    dome = [
        (0.40, 0.24), (0.34, 0.46), (0.05, 0.62), (-0.30, 0.54), (-0.50, 0.30), (-0.48, 0.16), (0.0, 0.22),
    ]  # fmt: skip
    pen.fill(smooth(dome), vertical(0.1, 0.6, darker(colour, 0.2), lighter(colour, 0.1)))
    pen.fill(smooth([(0.30, 0.26), (0.72, 0.18), (0.74, 0.14), (0.30, 0.18)]), darker(colour, 0.35))


def _helmet(pen: Pen, colour: Colour) -> None:
    dome = [
        (0.44, 0.10), (0.40, 0.42), (0.08, 0.64), (-0.34, 0.56), (-0.56, 0.22), (-0.54, -0.30),
        (-0.10, -0.32),
    ]  # fmt: skip
    pen.fill(smooth([*dome, (0.02, 0.04)]), vertical(-0.3, 0.6, darker(colour, 0.4), lighter(colour, 0.25)))
    pen.line(smooth([(0.42, 0.12), (0.0, 0.10), (-0.5, -0.05)], False), darker(colour, 0.5), 0.03)


def _wizard(pen: Pen, colour: Colour) -> None:
    pen.fill(smooth([(-0.95, 0.26), (0.0, 0.18), (0.95, 0.30), (0.0, 0.42)]), darker(colour, 0.3))
    cone = [(-0.48, 0.34), (-0.25, 1.0), (-0.42, 1.62), (0.02, 1.12), (0.42, 0.36)]
    pen.fill(smooth(cone), vertical(0.3, 1.5, darker(colour, 0.2), lighter(colour, 0.12)))


def _crown(pen: Pen, colour: Colour) -> None:
    spikes = [
        (-0.42, 0.42), (-0.48, 0.86), (-0.22, 0.62), (-0.04, 0.92), (0.14, 0.62), (0.40, 0.82), (0.34, 0.40),
    ]  # fmt: skip
    pen.fill(spikes, vertical(0.4, 0.9, darker(colour, 0.25), lighter(colour, 0.3)))
    pen.line([(-0.42, 0.47), (0.35, 0.46)], darker(colour, 0.3), 0.05)
    pen.fill_all([disc(x, 0.47, 0.045) for x in (-0.26, -0.03, 0.20)], "#d8304a")


def _hood(pen: Pen, colour: Colour) -> None:
    hood = [
        (0.36, 0.36), (0.20, 0.60), (-0.20, 0.64), (-0.52, 0.40), (-0.62, -0.10), (-0.50, -0.62),
        (0.06, -0.60),
    ]  # fmt: skip
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


def _cowboy(pen: Pen, colour: Colour) -> None:
    """A wide brim, rolled at its ends, under a creased crown."""
    crown = [
        (-0.40, 0.30), (-0.44, 0.78), (-0.24, 0.90), (0.0, 0.80), (0.22, 0.90), (0.40, 0.74), (0.38, 0.30),
    ]  # fmt: skip
    pen.fill(smooth(crown), vertical(0.3, 0.9, darker(colour, 0.15), lighter(colour, 0.18)))
    pen.line([(-0.40, 0.38), (0.39, 0.38)], darker(colour, 0.6), 0.07)
    brim = [
        (-0.98, 0.52), (-0.78, 0.34), (0.0, 0.24), (0.78, 0.32), (1.02, 0.50), (0.80, 0.24), (0.0, 0.16),
        (-0.80, 0.26),
    ]  # fmt: skip
    pen.fill(smooth(brim), darker(colour, 0.22))


def _tricorn(pen: Pen, colour: Colour) -> None:
    """A pirate's, turned up, with a skull on it."""
    side = [
        (-0.72, 0.24), (-0.66, 0.58), (-0.30, 0.78), (0.06, 0.86), (0.42, 0.72), (0.80, 0.44), (0.88, 0.22),
        (0.40, 0.28), (0.0, 0.20), (-0.40, 0.26),
    ]  # fmt: skip
    pen.fill(smooth(side), vertical(0.2, 0.9, colour, lighter(colour, 0.14)))
    pen.line(
        smooth([(-0.68, 0.52), (-0.30, 0.76), (0.06, 0.84), (0.42, 0.70), (0.82, 0.40)], False),
        "#d8b04a",
        0.05,
    )
    pen.fill_all([disc(0.06, 0.52, 0.12), rounded(0.0, 0.34, 0.12, 0.46, 0.03)], "#f2ecdc")
    pen.fill_all([disc(0.02, 0.52, 0.035), disc(0.11, 0.52, 0.035)], "#16121a")
    pen.lines([[(-0.14, 0.34), (0.26, 0.44)], [(-0.14, 0.44), (0.26, 0.34)]], "#f2ecdc", 0.035)


def _patch(pen: Pen, colour: Colour) -> None:
    """The tricorn with a patch over the eye."""
    pen.fill(oval(0.17, -0.06, 0.36, 0.14), "#0c0a10")
    pen.line([(0.30, 0.12), (-0.30, 0.26)], "#0c0a10", 0.035)
    _tricorn(pen, colour)


def _fire(pen: Pen, colour: Colour) -> None:
    """A firefighter's: a comb, a shield in front, a brim that is long behind."""
    pen.fill(
        smooth([(-0.86, 0.04), (-0.40, 0.26), (0.34, 0.30), (0.64, 0.16), (0.34, 0.14), (-0.40, 0.10)]),
        darker(colour, 0.35),
    )
    dome = [(0.42, 0.24), (0.36, 0.56), (0.04, 0.72), (-0.32, 0.62), (-0.50, 0.20)]
    pen.fill(smooth([*dome, (0.0, 0.20)]), vertical(0.2, 0.7, darker(colour, 0.15), lighter(colour, 0.2)))
    pen.line(smooth([(0.36, 0.58), (0.04, 0.76), (-0.34, 0.66)], False), "#f0c850", 0.07)
    pen.fill(smooth([(0.30, 0.28), (0.46, 0.30), (0.50, 0.62), (0.38, 0.66)]), "#f0c850")


def _police(pen: Pen, colour: Colour) -> None:
    top = [(-0.62, 0.50), (-0.30, 0.72), (0.20, 0.76), (0.60, 0.62), (0.42, 0.40), (-0.46, 0.38)]
    pen.fill(smooth(top), vertical(0.35, 0.75, colour, lighter(colour, 0.18)))
    pen.fill([(-0.46, 0.22), (0.40, 0.26), (0.42, 0.42), (-0.48, 0.40)], darker(colour, 0.55))
    pen.fill(smooth([(0.30, 0.28), (0.62, 0.18), (0.74, 0.08), (0.42, 0.16), (0.28, 0.20)]), "#0a0c12")
    pen.fill(disc(0.36, 0.52, 0.085), "#f2cc50")


def _bike(pen: Pen, colour: Colour) -> None:
    """A cyclist's, with vents and a strap."""
    shell = [
        (0.46, 0.22), (0.42, 0.46), (0.10, 0.66), (-0.30, 0.60), (-0.62, 0.28), (-0.50, 0.20), (0.0, 0.26),
    ]  # fmt: skip
    pen.fill(smooth(shell), vertical(0.2, 0.65, darker(colour, 0.2), lighter(colour, 0.25)))
    for x in (-0.30, -0.06, 0.18):
        pen.fill(
            smooth([(x - 0.08, 0.34), (x - 0.02, 0.52), (x + 0.10, 0.54), (x + 0.04, 0.36)]),
            darker(colour, 0.6),
        )
    pen.line(smooth([(0.10, 0.24), (0.06, -0.2), (0.22, -0.46)], False), "#16161c", 0.03)


def _beanie(pen: Pen, colour: Colour) -> None:
    pen.fill(
        smooth([(0.38, 0.26), (0.30, 0.58), (-0.06, 0.70), (-0.42, 0.54), (-0.50, 0.20), (0.0, 0.24)]),
        vertical(0.2, 0.7, darker(colour, 0.15), lighter(colour, 0.12)),
    )
    pen.line([(-0.50, 0.20), (0.40, 0.28)], darker(colour, 0.3), 0.11)


def _dive_mask(pen: Pen, colour: Colour) -> None:
    """A hood of rubber, a mask with glass, a regulator."""
    hood = [
        (0.34, 0.30), (0.20, 0.52), (-0.14, 0.56), (-0.46, 0.36), (-0.50, 0.0), (-0.42, -0.40),
        (-0.06, -0.50), (0.10, -0.40), (0.08, -0.05), (0.16, 0.22),
    ]  # fmt: skip
    pen.fill(smooth(hood), vertical(-0.5, 0.55, darker(colour, 0.4), lighter(colour, 0.1)))
    pen.line([(0.20, 0.10), (-0.46, 0.14)], "#10141a", 0.07)
    pen.fill(rounded(0.14, -0.10, 0.50, 0.22, 0.08), "#f0c030")
    pen.fill(rounded(0.19, -0.06, 0.47, 0.18, 0.06), vertical(-0.06, 0.18, "#4a90b0", "#d4f0fa"))
    pen.fill(rounded(0.34, -0.42, 0.58, -0.20, 0.07), "#20262e")


def _chef(pen: Pen, colour: Colour) -> None:
    """A band, and a puff of folds over it."""
    puff = [
        (-0.46, 0.50), (-0.68, 0.80), (-0.44, 1.06), (-0.12, 1.02), (0.10, 1.14), (0.40, 1.04), (0.62, 0.84),
        (0.44, 0.52),
    ]  # fmt: skip
    pen.fill(smooth(puff), vertical(0.5, 1.1, darker(colour, 0.14), colour))
    pen.fill(
        [(-0.44, 0.24), (0.39, 0.28), (0.42, 0.60), (-0.46, 0.58)],
        horizontal(-0.45, 0.42, darker(colour, 0.2), colour),
    )
    pen.lines([[(x, 0.62), (x * 1.2, 0.90)] for x in (-0.25, 0.0, 0.25)], darker(colour, 0.2), 0.02)


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


def _fillet(pen: Pen, colour: Colour) -> None:
    """A band of gold about the brow, with two long pheasant's feathers."""
    for bend, dark in ((0.0, 0.35), (0.24, 0.0)):
        quill = [(0.02, 0.40), (-0.24, 1.10), (-1.00 - bend, 1.72), (-1.95 - bend, 1.50 + bend)]
        pen.line(smooth(quill, False), darker("#b8402c", dark), 0.085)
        pen.line(smooth(quill[1:], False), darker("#f0d8a0", dark), 0.03)
    pen.fill(
        smooth([(-0.48, 0.20), (0.0, 0.30), (0.34, 0.26), (0.36, 0.38), (0.0, 0.44), (-0.46, 0.34)]),
        vertical(0.2, 0.44, darker(colour, 0.3), lighter(colour, 0.35)),
    )
    pen.fill(disc(0.20, 0.37, 0.085), "#d83a3a")


def _beads(pen: Pen, colour: Colour) -> None:
    """A Chinese emperor's: a cap under a long board, from whose ends strings of jade beads hang."""
    cap = [(-0.44, 0.16), (-0.40, 0.58), (0.0, 0.66), (0.34, 0.58), (0.38, 0.20), (0.0, 0.24)]
    pen.fill(smooth(cap), vertical(0.16, 0.66, darker(colour, 0.2), lighter(colour, 0.25)))
    pen.line(smooth([(-0.45, 0.18), (0.0, 0.26), (0.40, 0.22)], False), "#d8a83c", 0.07)
    pen.fill([(-0.66, 0.62), (0.70, 0.70), (0.70, 0.78), (-0.66, 0.70)], colour)
    pen.line([(-0.66, 0.66), (0.70, 0.74)], "#d8a83c", 0.03)
    strings = [[(x, 0.70), (x + 0.01, 0.26)] for x in (0.52, 0.61, 0.69)]
    strings += [[(x, 0.64), (x - 0.01, 0.28)] for x in (-0.65, -0.57)]
    pen.lines(strings, "#c8a050", 0.012)
    pen.fill_all([disc(x, 0.66 - 0.075 * k, 0.026) for x in (0.52, 0.61, 0.69) for k in range(6)], "#d8ece0")
    pen.fill_all([disc(x, 0.60 - 0.075 * k, 0.026) for x in (-0.65, -0.57) for k in range(5)], "#d8ece0")
    pen.line([(-0.10, 0.20), (-0.06, -0.34)], "#c8302c", 0.03)


def _phoenix(pen: Pen, colour: Colour) -> None:
    """A Chinese empress's: a fan of gold flowers with jewels, a string of pearls at its side."""
    fan = [(-0.46, 0.22), (-0.62, 0.62), (-0.30, 0.94), (0.06, 1.0), (0.36, 0.80), (0.42, 0.40), (0.34, 0.24)]
    pen.fill(smooth(fan), vertical(0.2, 1.0, darker(colour, 0.25), lighter(colour, 0.3)))
    spots = ((-0.38, 0.52), (-0.20, 0.74), (0.06, 0.80), (0.26, 0.60), (-0.02, 0.50))
    for k, (x, y) in enumerate(spots):
        pen.fill(disc(x, y, 0.085), ("#d8323a", "#2f8a9a")[k % 2])
        pen.fill(disc(x - 0.02, y + 0.02, 0.03), "#ffffff", 0.7)
    for x in (-0.40, 0.40):
        pen.line([(x, 0.30), (x + 0.02, -0.28)], lighter(colour, 0.2), 0.02)
        pen.fill_all([disc(x + 0.004 * k, 0.26 - 0.09 * k, 0.032) for k in range(7)], "#f8f0e4")


def _iron_cap(pen: Pen, colour: Colour) -> None:
    """What old helmets have in common: a bowl of metal, a rim about the brow."""
    bowl = [(0.46, 0.14), (0.38, 0.46), (0.02, 0.68), (-0.36, 0.54), (-0.56, 0.14), (0.0, 0.10)]
    pen.fill(smooth(bowl), vertical(0.1, 0.68, darker(colour, 0.35), lighter(colour, 0.40)))
    pen.line(smooth([(-0.56, 0.14), (0.0, 0.19), (0.50, 0.15)], False), darker(colour, 0.30), 0.09)


def _plume(pen: Pen, colour: Colour) -> None:
    """A Chinese general's: scales down to the shoulders, a spike with a red tassel."""
    neck = [(-0.10, 0.16), (-0.56, 0.16), (-0.72, -0.50), (-0.34, -0.66), (-0.06, -0.48), (0.04, -0.10)]
    pen.fill(smooth(neck, steps=4), vertical(-0.6, 0.16, darker(colour, 0.62), darker(colour, 0.28)))
    for y in (0.0, -0.18, -0.36):
        pen.line([(-0.60 + 0.1 * y, y), (-0.04, y - 0.03)], lighter(colour, 0.15), 0.028, 0.8)
    _iron_cap(pen, colour)
    tassel = [(-0.02, 1.06), (-0.30, 0.92), (-0.56, 0.50), (-0.62, 0.22), (-0.34, 0.56), (-0.06, 0.76),
        (0.12, 0.62), (0.14, 0.90)]  # fmt: skip
    pen.fill(smooth(tassel), vertical(0.3, 1.05, "#8a1820", "#d8343a"))
    pen.line([(-0.03, 0.66), (-0.03, 1.22)], lighter(colour, 0.3), 0.06)


def _crest(pen: Pen, colour: Colour) -> None:
    """A legionary's: cheek and neck guards under a brush of red horsehair."""
    brush = [(0.44, 0.60), (0.36, 0.92), (-0.02, 1.10), (-0.48, 0.96), (-0.80, 0.56), (-0.84, 0.10),
        (-0.60, 0.16), (-0.40, 0.56), (0.0, 0.70), (0.30, 0.56)]  # fmt: skip
    pen.fill(smooth(brush), vertical(0.1, 1.1, "#7a141c", "#d8322e"))
    hairs = [[(0.30, 0.60), (0.36, 0.86)], [(0.0, 0.70), (0.0, 1.04)], [(-0.30, 0.62), (-0.46, 0.90)],
        [(-0.52, 0.34), (-0.76, 0.50)]]  # fmt: skip
    pen.lines(hairs, "#f06a5a", 0.03, 0.6)
    guard = [(-0.50, 0.16), (-0.60, -0.20), (-0.86, -0.40), (-0.44, -0.36), (-0.30, 0.10)]
    pen.fill(smooth(guard, steps=4), darker(colour, 0.35))
    cheek = [(-0.10, 0.14), (0.16, 0.14), (0.26, -0.14), (0.20, -0.48), (0.04, -0.40), (-0.10, -0.08)]
    pen.fill(smooth(cheek), vertical(-0.48, 0.14, darker(colour, 0.30), lighter(colour, 0.18)))
    _iron_cap(pen, colour)


def _horned(pen: Pen, colour: Colour) -> None:
    """As all know a Viking's: two horns, a guard down the nose."""
    for x, far in ((0.20, 0.35), (-0.30, 0.0)):
        horn = [(x - 0.12, 0.36), (x - 0.32, 0.58), (x - 0.30, 1.04), (x - 0.12, 0.80), (x + 0.10, 0.50)]
        pen.fill(smooth(horn), vertical(0.3, 1.0, darker("#d8ccae", far + 0.2), darker("#f4ecd8", far)))
    _iron_cap(pen, colour)
    pen.line([(0.44, 0.18), (0.50, -0.10)], darker(colour, 0.2), 0.09)
    pen.fill_all([disc(x, 0.16, 0.035) for x in (-0.36, -0.10, 0.16)], lighter(colour, 0.6))


def _welder(pen: Pen, colour: Colour) -> None:
    """A shield before the face, dark glass in it."""
    pen.line(smooth([(0.40, 0.34), (-0.06, 0.52), (-0.46, 0.24)], False), darker(colour, 0.4), 0.09)
    shield = [
        (0.10, 0.46), (0.44, 0.42), (0.58, 0.10), (0.56, -0.36), (0.36, -0.62), (0.10, -0.52), (0.02, 0.0),
    ]  # fmt: skip
    pen.fill(smooth(shield), horizontal(0.0, 0.6, darker(colour, 0.35), lighter(colour, 0.22)))
    pen.fill(rounded(0.26, -0.02, 0.575, 0.22, 0.04), vertical(0.0, 0.22, "#0c1a22", "#3a8a9a"))


HATS = {
    "welder": _welder,
    "plume": _plume, "crest": _crest, "horned": _horned,
    "fillet": _fillet, "beads": _beads, "phoenix": _phoenix,
    "straw": _straw, "cap": _cap, "helmet": _helmet, "wizard": _wizard, "crown": _crown, "hood": _hood,
    "brim": _brim, "chef": _chef, "bubble": _bubble, "halo": _halo, "horns": _horns, "cowboy": _cowboy,
    "tricorn": _patch, "fire": _fire, "police": _police, "bike": _bike, "beanie": _beanie,
        "mask": _dive_mask,
}  # fmt: skip
