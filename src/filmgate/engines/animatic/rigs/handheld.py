"""Small things in one hand, which is at the origin; lengths are shares of the figure's height."""

from __future__ import annotations

import math

from filmgate.engines.animatic.colour import Colour, darker, lighter, mix
from filmgate.engines.animatic.pen import (
    Gradient,
    Pen,
    arc,
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


def book(pen: Pen, colour: Colour, t: float) -> None:
    for side, tone in ((-1, 0.25), (1, 0.0)):
        cover = [(0.0, -0.02), (0.10 * side, 0.035), (0.10 * side, 0.155), (0.0, 0.10)]
        pen.fill(cover, darker(colour, tone))
        page = [(0.0, -0.008), (0.088 * side, 0.040), (0.088 * side, 0.148), (0.0, 0.104)]
        pen.fill(page, "#f8f2e0" if side > 0 else "#e0d8c2")
    lines = [[(0.02, y), (0.075, y + 0.032)] for y in (0.022, 0.045, 0.068)]
    pen.lines(lines, "#8a8474", 0.005)


def sheet(pen: Pen, colour: Colour, t: float) -> None:
    pen.fill([(-0.05, -0.02), (0.055, 0.01), (0.055, 0.145), (-0.05, 0.115)], mix(colour, "#fffaf0", 0.75))
    pen.lines([[(-0.03, y), (0.035, y + 0.02)] for y in (0.02, 0.045, 0.07)], "#7a7468", 0.006)


def phone(pen: Pen, colour: Colour, t: float) -> None:
    pen.fill(rounded(-0.026, -0.01, 0.026, 0.095, 0.010), "#14161c")
    pen.fill(rounded(-0.020, 0.002, 0.020, 0.085, 0.005), "#a8dcff")
    pen.fill(
        disc(0.0, 0.045, 0.11),
        Gradient((0.0, 0.045), (0, 0), ((0, "#a8dcff", 0.35), (1, "#a8dcff", 0.0)), 0.11),
    )


def camera(pen: Pen, colour: Colour, t: float) -> None:
    pen.fill(rounded(-0.06, -0.03, 0.05, 0.055, 0.010), "#23252c")
    pen.fill(box(-0.03, 0.05, 0.015, 0.075), "#23252c")
    pen.fill(box(0.045, -0.022, 0.095, 0.042), "#3c4048")
    pen.fill(oval(0.085, -0.022, 0.105, 0.042), "#7ab0d8")
    if t % 2.6 < 0.12:
        pen.fill(
            disc(0.0, 0.08, 0.09),
            Gradient((0.0, 0.08), (0, 0), ((0, "#ffffff", 1), (1, "#ffffff", 0.0)), 0.09),
        )


def mug(pen: Pen, colour: Colour, t: float) -> None:
    pen.line(arc(0.035, 0.01, 0.026, 0.028, -90, 90), darker(colour, 0.15), 0.012)
    pen.fill(
        rounded(-0.036, -0.034, 0.036, 0.055, 0.008),
        horizontal(-0.036, 0.036, darker(colour, 0.3), lighter(colour, 0.2)),
    )
    for i in range(2):
        up = (t * 0.5 + 0.5 * i) % 1.0
        pen.fill(
            disc(0.012 * math.sin(t * 2 + i), 0.07 + 0.10 * up, 0.010 + 0.014 * up),
            "#ffffff",
            0.4 * math.sin(math.pi * up),
        )


def leash(pen: Pen, colour: Colour, t: float) -> None:
    """From the hand down to the collar of a dog that goes before."""
    sag = 0.01 * math.sin(4.0 * t)
    pen.line(smooth([(0.0, 0.0), (0.40, -0.22 + sag), (0.90, -0.27)], False), "#a8323a", 0.010)
    pen.line(arc(0.0, -0.012, 0.016, 0.022, 0, 360), "#a8323a", 0.009)


def magnifier(pen: Pen, colour: Colour, t: float) -> None:
    pen.line([(-0.006, -0.02), (0.018, 0.05)], "#4a3020", 0.016)
    pen.fill(disc(0.036, 0.098, 0.048), "#cfe8f4", 0.55)
    pen.line(disc(0.036, 0.098, 0.048), "#c8a050", 0.010, closed=True)
    pen.line(arc(0.036, 0.098, 0.032, 0.032, 100, 170), "#ffffff", 0.007, 0.9)


def goblet(pen: Pen, colour: Colour, t: float) -> None:
    pen.line([(0.0, -0.05), (0.0, 0.02)], "#e4eef4", 0.008)
    pen.fill(
        smooth([(-0.032, 0.10), (-0.030, 0.04), (0.0, 0.015), (0.030, 0.04), (0.032, 0.10)]), "#dceaf2", 0.6
    )
    pen.fill(smooth([(-0.029, 0.065), (-0.026, 0.04), (0.0, 0.02), (0.026, 0.04), (0.029, 0.065)]), colour)


def tumbler(pen: Pen, colour: Colour, t: float) -> None:
    """A straight glass, two thirds full."""
    pen.fill([(-0.033, 0.075), (-0.028, -0.04), (0.028, -0.04), (0.033, 0.075)], "#dceaf2", 0.55)
    pen.fill([(-0.031, 0.04), (-0.027, -0.034), (0.027, -0.034), (0.031, 0.04)], colour)
    pen.fill(oval(-0.031, 0.033, 0.031, 0.047), lighter(colour, 0.25))


def bottle(pen: Pen, colour: Colour, t: float) -> None:
    body = [
        (-0.03, -0.05), (-0.03, 0.06), (-0.012, 0.09), (-0.011, 0.15), (0.011, 0.15), (0.012, 0.09),
        (0.03, 0.06), (0.03, -0.05),
    ]  # fmt: skip
    pen.fill(body, horizontal(-0.03, 0.03, darker(colour, 0.4), lighter(colour, 0.25)))
    pen.fill(box(-0.03, -0.01, 0.03, 0.04), "#f0e8d4")


def jug(pen: Pen, colour: Colour, t: float) -> None:
    """A small one, held by its handle."""
    with pen.moved(0.055, 0.0, sx=0.62, sy=0.62):
        pen.line(arc(-0.065, 0.0, 0.035, 0.05, 90, 270), darker(colour, 0.3), 0.018)
        body = [(-0.06, 0.075), (-0.07, -0.02), (-0.05, -0.075), (0.05, -0.075), (0.07, -0.02), (0.055, 0.06),
                (0.10, 0.085), (0.0, 0.078)]  # fmt: skip
        pen.fill(smooth(body), horizontal(-0.07, 0.09, darker(colour, 0.35), lighter(colour, 0.2)))


def fork(pen: Pen, colour: Colour, t: float) -> None:
    """With a bite on it, towards the mouth."""
    pen.line([(0.058, -0.052), (0.020, -0.002)], "#aeb6be", 0.007)
    tines = [[(0.020 + dx, -0.002 + dx), (0.004 + dx, 0.016 + dx)] for dx in (-0.005, 0.0, 0.005)]
    pen.lines(tines, "#c8d0d6", 0.003)
    pen.fill(
        smooth([(-0.012, 0.014), (0.0, 0.006), (0.013, 0.012), (0.010, 0.026), (-0.006, 0.028)]), "#b8742c"
    )
    pen.fill(smooth([(-0.006, 0.022), (0.005, 0.019), (0.007, 0.03), (-0.002, 0.033)]), "#6a9a3c")


def pan(pen: Pen, colour: Colour, t: float) -> None:
    toss = abs(math.sin(t * 3.5))
    pen.line([(0.0, 0.0), (0.075, 0.005)], "#2a1c16", 0.018)
    pen.fill([(0.06, 0.02), (0.22, 0.02), (0.20, -0.018), (0.08, -0.018)], "#2c3036")
    pen.fill_all(
        [disc(0.10 + 0.035 * i, 0.03 + 0.10 * toss * (0.6 + 0.3 * math.sin(i * 2)), 0.015) for i in range(3)],
        "#e8a040",
    )
    pen.fill_all(
        [
            disc(0.115 + 0.035 * i, 0.03 + 0.14 * toss * (0.5 + 0.4 * math.sin(i * 3 + 1)), 0.012)
            for i in range(2)
        ],
        "#5a9a3c",
    )


def hammer(pen: Pen, colour: Colour, t: float) -> None:
    pen.line([(0.0, -0.03), (0.0, 0.16)], "#a87444", 0.018)
    pen.fill(rounded(-0.05, 0.14, 0.06, 0.19, 0.008), "#5a626c")


def pistol(pen: Pen, colour: Colour, t: float) -> None:
    pen.fill(
        [(-0.012, -0.035), (0.012, -0.04), (0.02, 0.0), (0.115, 0.008), (0.115, 0.034), (-0.02, 0.034)],
        "#1c1e24",
    )


def rifle(pen: Pen, colour: Colour, t: float) -> None:
    pen.fill(
        [(-0.20, -0.05), (-0.20, 0.0), (-0.06, 0.025), (0.02, 0.025), (0.02, -0.01), (-0.06, -0.015)],
        "#5a3c24",
    )
    pen.fill([(-0.05, -0.005), (0.16, 0.0), (0.16, 0.028), (-0.05, 0.032)], "#2a2e30")
    pen.line([(0.16, 0.016), (0.30, 0.016)], "#1c1e22", 0.012)
    pen.fill([(0.03, 0.0), (0.06, -0.06), (0.035, -0.065), (0.0, 0.0)], "#2a2e30")


def bow(pen: Pen, colour: Colour, t: float) -> None:
    """Drawn, the arrow on the string; the hand at the grip."""
    pull = 0.0 if t % 1.8 < 0.25 else -0.20
    pen.line(
        smooth([(-0.055, 0.235), (-0.02, 0.15), (0.0, 0.0), (-0.02, -0.15), (-0.055, -0.235)], False),
        "#7a4a26",
        0.018,
    )
    pen.line([(-0.055, 0.235), (-0.055 + pull, 0.0), (-0.055, -0.235)], "#f0ece0", 0.005)
    if pull:
        pen.line([(-0.055 + pull, 0.0), (0.07, 0.0)], "#d8c8a0", 0.009)
        pen.fill([(0.06, 0.016), (0.11, 0.0), (0.06, -0.016)], "#8a9098")


def club(pen: Pen, colour: Colour, t: float) -> None:
    pen.fill(limb((0.0, -0.04), (0.0, 0.28), 0.012, 0.036), vertical(0.0, 0.3, "#6a4426", "#a8743c"))


def ball(pen: Pen, colour: Colour, t: float) -> None:
    glow = Gradient(
        (0.005, 0.055), (0, 0), ((0, lighter(colour, 0.45), 1), (1, darker(colour, 0.25), 1)), 0.085
    )
    pen.fill(disc(0.02, 0.035, 0.062), glow)
    pen.line(arc(0.02, 0.035, 0.058, 0.022, 200, 340), "#ffffff", 0.009)


def flowers(pen: Pen, colour: Colour, t: float) -> None:
    heads = ((-0.045, 0.145), (0.0, 0.175), (0.045, 0.15), (-0.018, 0.12), (0.028, 0.115))
    pen.lines([[(0.0, -0.05), (x, y)] for x, y in heads], "#3f7a3a", 0.008)
    pen.fill([(-0.018, -0.05), (0.018, -0.05), (0.05, 0.075), (-0.05, 0.075)], "#f4ead8")
    for i, (x, y) in enumerate(heads):
        tone = (colour, lighter(colour, 0.35), "#f8d860")[i % 3]
        pen.fill_all(
            [
                disc(x + 0.017 * math.cos(a), y + 0.017 * math.sin(a), 0.015)
                for a in (0.3, 1.6, 2.8, 4.1, 5.3)
            ],
            tone,
        )
        pen.fill(disc(x, y, 0.010), "#fff0a8")


def balloon(pen: Pen, colour: Colour, t: float) -> None:
    x, y = 0.05 + 0.04 * math.sin(t * 1.3), 0.62
    pen.line(bezier((0.0, 0.0), (0.02, 0.3), (x, y - 0.12)), "#f0ece4", 0.006)
    glow = Gradient(
        (x - 0.03, y + 0.05),
        (0, 0),
        ((0, lighter(colour, 0.6), 1), (0.6, colour, 1), (1, darker(colour, 0.35), 1)),
        0.16,
    )
    pen.fill(
        smooth(
            [
                (x, y - 0.135),
                (x - 0.10, y - 0.02),
                (x - 0.08, y + 0.10),
                (x, y + 0.14),
                (x + 0.08, y + 0.10),
                (x + 0.10, y - 0.02),
            ]
        ),
        glow,
    )


def kite(pen: Pen, colour: Colour, t: float) -> None:
    x, y = 0.62 + 0.05 * math.sin(t * 1.1), 0.60 + 0.04 * math.sin(t * 1.7)
    pen.line(bezier((0.0, 0.0), (0.40, 0.20), (x, y)), "#f4f0e8", 0.006)
    with pen.moved(x, y, degrees=-24 + 8 * math.sin(t * 1.8)):
        tail = [(0.03 * math.sin(t * 4 - i), -0.17 - 0.06 * i) for i in range(6)]
        pen.line(smooth(tail, False), "#f8ead0", 0.012)
        pen.fill([(0, 0.18), (0.12, 0.03), (0, -0.17)], colour)
        pen.fill([(0, 0.18), (-0.12, 0.03), (0, -0.17)], lighter(colour, 0.4))
        pen.lines([[(0, 0.18), (0, -0.17)], [(-0.12, 0.03), (0.12, 0.03)]], darker(colour, 0.5), 0.007)


def violin(pen: Pen, colour: Colour, t: float) -> None:
    """Under the chin, seen from the bow's hand."""
    bow = 0.05 * math.sin(t * 5)
    with pen.moved(0.0, 0.0, degrees=-6):
        pen.line([(0.02, 0.035), (0.22, 0.02)], "#2a1a12", 0.016)
        body = [
            (-0.13, 0.03), (-0.10, 0.075), (-0.045, 0.055), (0.01, 0.07), (0.045, 0.035), (0.01, 0.0),
            (-0.045, 0.015), (-0.10, -0.005),
        ]  # fmt: skip
        pen.fill(smooth(body), horizontal(-0.13, 0.05, darker(colour, 0.3), lighter(colour, 0.2)))
    pen.line([(-0.03 + bow, -0.13), (0.05 + bow, 0.20)], "#f0e4c8", 0.008)


def flag(pen: Pen, colour: Colour, t: float) -> None:
    """On a pole that swings with the hand; the cloth streams back in waves."""
    with pen.moved(degrees=-8 + 9 * math.sin(t * 9)):
        pen.line([(0.0, -0.16), (0.0, 0.62)], "#c8a878", 0.016)
        pen.fill(disc(0.0, 0.63, 0.014), "#e8c040")
        top = [(-0.042 * i, 0.60 + 0.004 * i * math.sin(5.2 * t - 0.8 * i)) for i in range(11)]
        low = [(x, y - 0.26) for x, y in reversed(top)]
        pen.fill([*top, *low], horizontal(-0.42, 0.0, darker(colour, 0.25), lighter(colour, 0.12),
                                          darker(colour, 0.12)))  # fmt: skip


def plate(pen: Pen, colour: Colour, t: float) -> None:
    """A dish that still steams."""
    pen.fill(smooth([(-0.055, 0.02), (0.0, 0.075), (0.07, 0.085), (0.125, 0.02)]), "#e0a84a")
    pen.fill_all([disc(0.01, 0.06, 0.014), disc(0.075, 0.07, 0.014)], "#c8402c")
    pen.fill_all([disc(0.045, 0.08, 0.013), disc(-0.015, 0.045, 0.012)], "#5a9a3c")
    pen.fill(smooth([(-0.09, 0.03), (0.035, 0.04), (0.16, 0.03), (0.09, -0.005), (-0.02, -0.005)]), "#f4f2ec")
    for i in range(2):
        up = (0.5 * t + 0.5 * i) % 1.0
        at = (0.035 + 0.02 * math.sin(2 * t + i), 0.10 + 0.10 * up)
        pen.fill(disc(*at, 0.012 + 0.014 * up), "#ffffff", 0.35 * math.sin(math.pi * up))


def gift(pen: Pen, colour: Colour, t: float) -> None:
    pen.fill(box(-0.02, -0.03, 0.11, 0.085), vertical(-0.03, 0.085, darker(colour, 0.25), colour))
    pen.fill(box(0.032, -0.03, 0.058, 0.085), "#f8e08a")
    pen.lines(
        [arc(0.022, 0.10, 0.026, 0.016, 0, 360), arc(0.068, 0.10, 0.026, 0.016, 0, 360)], "#f8e08a", 0.011
    )


def parcel(pen: Pen, colour: Colour, t: float) -> None:
    pen.fill(box(-0.06, -0.02, 0.18, 0.17), vertical(-0.02, 0.17, "#9a7648", "#d0a870"))
    pen.fill(box(0.045, -0.02, 0.075, 0.17), "#e8d4a8")


def microphone(pen: Pen, colour: Colour, t: float) -> None:
    pen.line([(0.0, -0.045), (-0.008, 0.03)], "#1c1e24", 0.016)
    pen.fill(disc(-0.010, 0.045, 0.024), "#8a9098")


def wristwatch(pen: Pen, colour: Colour, t: float) -> None:
    pen.fill(disc(-0.004, -0.004, 0.019), "#e8c860")
    pen.fill(disc(-0.004, -0.004, 0.013), "#fdfaf0")


def pencil(pen: Pen, colour: Colour, t: float) -> None:
    pen.line([(0.012, -0.022), (-0.02, 0.075)], "#e8b030", 0.010)


def wand(pen: Pen, colour: Colour, t: float) -> None:
    pen.line([(0.0, -0.02), (0.0, 0.16)], "#3a2416", 0.010)
    pen.fill(
        disc(0.0, 0.17, 0.05), Gradient((0.0, 0.17), (0, 0), ((0, "#ffffff", 1), (1, colour, 0.0)), 0.05)
    )


def axe(pen: Pen, colour: Colour, t: float) -> None:
    pen.line([(-0.02, -0.06), (0.02, 0.30)], "#a87444", 0.018)
    pen.fill([(0.01, 0.22), (0.10, 0.20), (0.105, 0.31), (0.02, 0.295)], "#c8342c")
    pen.fill([(0.085, 0.20), (0.112, 0.195), (0.118, 0.315), (0.09, 0.31)], "#e4e8ec")


def cane(pen: Pen, colour: Colour, t: float) -> None:
    pen.line(smooth([(-0.03, 0.0), (0.0, 0.022), (0.03, 0.0), (0.034, -0.52)], False), "#6a4426", 0.016)


def candle(pen: Pen, colour: Colour, t: float) -> None:
    live = 1 + 0.1 * math.sin(t * 11)
    pen.fill(
        disc(0.0, 0.10, 0.11), Gradient((0.0, 0.10), (0, 0), ((0, "#ffd890", 0.6), (1, "#ffb040", 0.0)), 0.11)
    )
    pen.fill(box(-0.014, -0.02, 0.014, 0.07), "#f4ecd8")
    pen.fill(smooth([(0.0, 0.072 + 0.055 * live), (-0.014, 0.09), (0.0, 0.074), (0.014, 0.09)]), "#ffc850")


def flask(pen: Pen, colour: Colour, t: float) -> None:
    pen.fill(
        [(-0.014, 0.11), (-0.014, 0.06), (-0.05, -0.03), (0.05, -0.03), (0.014, 0.06), (0.014, 0.11)],
        "#e0eef4",
        0.75,
    )
    pen.fill([(-0.035, 0.01), (-0.05, -0.03), (0.05, -0.03), (0.035, 0.01)], colour)
    pen.fill(disc(0.01 * math.sin(t * 3), 0.03 + 0.02 * math.sin(t * 2), 0.009), lighter(colour, 0.4))
