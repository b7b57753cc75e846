"""What somebody steers whose eyes the picture is seen through: a cockpit, a wheel, handlebars.

Drawn in picture heights from the picture's lower left corner, `wide` of them across.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable

from filmgate.engines.animatic.camera.foreground import sprite
from filmgate.engines.animatic.camera.lens import Sprite
from filmgate.engines.animatic.colour import Colour, Script, darker, lighter, mix
from filmgate.engines.animatic.layers import Moment
from filmgate.engines.animatic.pen import Pen, arc, disc, limb, oval, rounded, smooth, vertical
from filmgate.engines.animatic.rigs.figure import Figure
from filmgate.engines.animatic.view import View

_WORDS = (
    ("cockpit", r"\bcockpit|\bpilot|flight deck"
                r"|\bfl(?:y|ies|ying) (?:an?|the|his|her) (?:\w+ )?(?:plane|jet|aircraft|helicopter)"
                r"|驾驶舱|飞行员|开飞机"),
    ("handlebars", r"motor ?(?:cycl|bik)|\bbikers?\b|\bbik(?:e|ing)\b|bicycl|cyclist|\bcycling|scooter"
                   r"|摩托|自行车|单车|骑车|骑行"),
    ("wheel", r"\bdriv(?:er|es?|ing)\b|\bcars?\b|\btaxi|\btruck|behind the wheel|dash ?(?:board|cam)"
              r"|开车|驾车|司机|汽车|出租车"),
)  # fmt: skip
_NAMED = tuple((name, re.compile(words, re.IGNORECASE)) for name, words in _WORDS)


def controls_in(words: str) -> str | None:
    """The name of what the words have somebody steer."""
    return next((name for name, named in _NAMED if named.search(words)), None)


def _fist(pen: Pen, x: float, y: float, skin: Colour, sleeve: Colour, side: float) -> None:
    """A hand that holds a grip, seen from behind, its forearm towards us."""
    pen.fill(limb((x + 0.14 * side, -0.16), (x + 0.025 * side, y - 0.045), 0.085, 0.050), sleeve)
    pen.fill(limb((x + 0.012 * side, y - 0.03), (x, y), 0.042, 0.048), skin)
    for k in range(4):
        knuckle = (x + (0.036 - 0.024 * k) * side, y + 0.040 - 0.004 * abs(k - 1.3))
        pen.fill(disc(*knuckle, 0.017), lighter(skin, 0.04))
        pen.line([(knuckle[0], knuckle[1] - 0.02), knuckle], mix(skin, "#30100c", 0.5), 0.004, 0.5)


def _gauge(pen: Pen, x: float, y: float, r: float, turn: float, glow: Colour) -> None:
    pen.fill(disc(x, y, r), "#0c0e12")
    pen.line(disc(x, y, r), "#8a929a", 0.006, closed=True)
    ticks = [
        [(x + a * r * math.cos(t), y + a * r * math.sin(t)) for a in (0.74, 0.90)]
        for t in (math.radians(d) for d in range(-30, 211, 30))
    ]
    pen.lines(ticks, glow, 0.005)
    pen.line([(x, y), (x + 0.66 * r * math.cos(turn), y + 0.66 * r * math.sin(turn))], "#ff7048", 0.008)
    pen.fill(disc(x, y, 0.1 * r), "#d8dce0")


def _panel(pen: Pen, wide: float, top: float, bow: float, colour: Colour) -> None:
    """A board over the picture's lower edge, higher in the middle by `bow`."""
    edge = [(-0.05, top - bow), (0.25 * wide, top - 0.25 * bow), (0.5 * wide, top),
            (0.75 * wide, top - 0.25 * bow), (wide + 0.05, top - bow)]  # fmt: skip
    pen.fill(
        [*smooth(edge, closed=False), (wide + 0.05, -0.1), (-0.05, -0.1)],
        vertical(-0.05, top, darker(colour, 0.4), colour),
    )
    pen.line(smooth(edge, closed=False), lighter(colour, 0.22), 0.010)


def _cockpit(pen: Pen, wide: float, script: Script, figure: Figure) -> None:
    shell, glow = mix("#39424c", script.ink, 0.45), "#7ce8d0"
    middle = 0.5 * wide
    pen.fill([(-0.05, 0.90), (middle, 0.965), (wide + 0.05, 0.90), (wide + 0.05, 1.1), (-0.05, 1.1)], shell)
    for side in (-1.0, 1.0):
        pen.fill(
            limb((middle + side * 0.30 * wide, 0.18), (middle + side * 0.36 * wide, 1.05), 0.022, 0.030),
            shell,
        )
        pen.fill(
            limb((middle + side * 0.56 * wide, 0.1), (middle + side * 0.44 * wide, 1.05), 0.05, 0.05),
            darker(shell, 0.25),
        )
    pen.fill(limb((middle, 0.25), (middle, 1.0), 0.009, 0.012), shell)
    _panel(pen, wide, 0.31, 0.08, shell)
    for k, x in enumerate((-0.30, -0.18, 0.18, 0.30)):
        _gauge(pen, middle + x * wide, 0.155 - 0.02 * (abs(x) > 0.2), 0.062, 2.4 - 0.7 * k, glow)
    for x, tone in ((-0.075, "#1d5a58"), (0.075, "#24486a")):
        at = middle + x * wide
        pen.fill(rounded(at - 0.085, 0.125, at + 0.085, 0.262, 0.012), "#0a0e12")
        pen.fill(
            rounded(at - 0.075, 0.135, at + 0.075, 0.252, 0.008),
            vertical(0.13, 0.26, tone, lighter(tone, 0.35)),
        )
        pen.line([(at - 0.06, 0.185), (at - 0.01, 0.20), (at + 0.06, 0.182)], "#e8fff4", 0.005)
    yoke = [(middle - 0.19, 0.175), (middle - 0.17, 0.075), (middle - 0.05, 0.045), (middle + 0.05, 0.045),
            (middle + 0.17, 0.075), (middle + 0.19, 0.175)]  # fmt: skip
    pen.line([(middle, -0.1), (middle, 0.05)], "#15181c", 0.05)
    pen.line(smooth(yoke, closed=False), "#15181c", 0.040)
    for side in (-1.0, 1.0):
        _fist(pen, middle + side * 0.185, 0.15, figure.skin, figure.coat, side)


def _wheel(pen: Pen, wide: float, script: Script, figure: Figure) -> None:
    trim, middle = mix("#34302e", script.ink, 0.45), 0.5 * wide
    for side in (-1.0, 1.0):
        foot, top = (middle + side * 0.54 * wide, 0.1), (middle + side * 0.40 * wide, 1.08)
        pen.fill(limb(foot, top, 0.05, 0.035), darker(trim, 0.2))
    pen.fill([(-0.05, 0.95), (middle, 0.985), (wide + 0.05, 0.95), (wide + 0.05, 1.1), (-0.05, 1.1)], trim)
    pen.fill(rounded(middle - 0.15, 0.86, middle + 0.15, 0.945, 0.03), "#16181c")
    pen.fill(
        rounded(middle - 0.135, 0.872, middle + 0.135, 0.933, 0.02), mix(script.sky[-1], "#202830", 0.45)
    )
    _panel(pen, wide, 0.30, 0.05, trim)
    for x, turn in ((-0.075, 2.3), (0.075, 1.2)):
        _gauge(pen, middle + x, 0.215, 0.058, turn, "#f0e8d8")
    pen.fill(rounded(middle + 0.26 * wide, 0.09, middle + 0.37 * wide, 0.225, 0.012), "#101418")
    pen.fill(rounded(middle + 0.267 * wide, 0.10, middle + 0.363 * wide, 0.215, 0.008), "#2c6a8a")
    pen.line(oval(middle - 0.30, -0.27, middle + 0.30, 0.29), "#17161a", 0.050, closed=True)
    pen.line(arc(middle, 0.01, 0.305, 0.285, 20, 160, 24), "#4a464a", 0.008, 0.8)
    pen.fill(oval(middle - 0.10, -0.10, middle + 0.10, 0.08), "#1d1c20")
    pen.lines([[(middle + s * 0.28, 0.0), (middle + s * 0.08, 0.0)] for s in (-1, 1)], "#1d1c20", 0.05)
    for side in (-1.0, 1.0):
        _fist(pen, middle + side * 0.262, 0.155, figure.skin, figure.coat, side)


def _handlebars(pen: Pen, wide: float, script: Script, figure: Figure) -> None:
    steel, middle = mix("#3c4046", script.ink, 0.3), 0.5 * wide
    tank = [
        (middle + x, y) for x, y in ((-0.20, -0.1), (-0.17, 0.08), (0.0, 0.15), (0.17, 0.08), (0.20, -0.1))
    ]
    pen.fill(smooth(tank), vertical(-0.1, 0.15, darker("#b02a2a", 0.5), "#b02a2a"))  # fmt: skip
    bar = [(middle - 0.50, 0.175), (middle - 0.30, 0.185), (middle - 0.12, 0.125), (middle + 0.12, 0.125),
           (middle + 0.30, 0.185), (middle + 0.50, 0.175)]  # fmt: skip
    pen.line(smooth(bar, closed=False), steel, 0.030)
    for side in (-1.0, 1.0):
        pen.line([(middle + side * 0.52, 0.173), (middle + side * 0.34, 0.185)], "#15161a", 0.050)
        pen.line([(middle + side * 0.30, 0.19), (middle + side * 0.42, 0.36)], steel, 0.012)
        mirror = (middle + side * 0.36, 0.34, middle + side * 0.56, 0.43)
        pen.fill(oval(min(mirror[0], mirror[2]), 0.335, max(mirror[0], mirror[2]), 0.435), "#16181c")
        pen.fill(oval(min(mirror[0], mirror[2]) + 0.012, 0.348, max(mirror[0], mirror[2]) - 0.012, 0.422),
                 mix(script.sky[-1], "#303840", 0.25))  # fmt: skip
        _fist(pen, middle + side * 0.43, 0.175, "#26262c", figure.coat, side)
    for x in (-0.065, 0.065):
        _gauge(pen, middle + x, 0.20, 0.056, 2.0 - 8 * x, "#f0e8d8")


_DRAWN: dict[str, Callable[[Pen, float, Script, Figure], None]] = {
    "cockpit": _cockpit, "wheel": _wheel, "handlebars": _handlebars,
}  # fmt: skip


def controls(view: View, name: str, figure: Figure, script: Script) -> Sprite:
    """They stand still before one's eyes, but for the shaking of the road or the air."""

    def draw(pen: Pen) -> None:
        _DRAWN[name](pen, view.aspect, script, figure)

    def place(moment: Moment) -> tuple[float, float]:
        t = moment.time
        return 0.003 * math.sin(9.1 * t), -0.01 + 0.004 * math.sin(12.7 * t) + 0.004 * math.sin(1.9 * t)

    return sprite(view, (view.aspect, 1.0), draw, place, lambda time: 0.10)
