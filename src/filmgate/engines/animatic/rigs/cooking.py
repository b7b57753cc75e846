"""Food where it is cooked and nobody is seen at it: over coals, in a pan, tossed in a wok, in a pot.

Each is drawn on the unit of a plate (about a metre to each side of the middle), seen from a little above.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from functools import partial

from filmgate.engines.animatic.colour import Colour, darker, lighter
from filmgate.engines.animatic.patterns import said
from filmgate.engines.animatic.pen import Gradient, Pen, arc, disc, oval, rounded, smooth, vertical
from filmgate.engines.animatic.rigs.bodies import puffs
from filmgate.engines.animatic.rigs.fires import flame_of
from filmgate.engines.animatic.rigs.rig import Act
from filmgate.engines.animatic.rigs.tableware import steam

_TILT = 0.34
"""How round a level circle looks."""
_IRON, _SOOT, _EMBER = "#3a3c42", "#17161a", "#ff7a28"
_SERVED = (
    r"(?:on|onto) (?:an?|the|his|her|their) (?:[\w-]+ ){0,3}(?:plates?|platter|dish|board|table)\b"
    r"|served|plated|盘中|装盘|摆盘"
)
_Piece = Callable[[Pen, Act, float, float, float], None]
"""One of what is cooked, at (x, y), so large."""


def _steak(pen: Pen, act: Act, x: float, y: float, size: float) -> None:
    cut = [(-0.62, 0.02), (-0.50, -0.17), (-0.05, -0.22), (0.42, -0.14), (0.60, 0.04), (0.36, 0.20),
           (-0.15, 0.22), (-0.48, 0.17)]  # fmt: skip
    with pen.moved(x, y, sx=size, sy=size):
        with pen.moved(0.0, -0.10):
            pen.fill(smooth(cut), "#4a2010")
        pen.fill(
            smooth(cut),
            Gradient(
                (-0.4, 0.2),
                (0.3, -0.2),
                ((0.0, "#c07040", 1.0), (0.6, "#94501f", 1.0), (1.0, "#6a3214", 1.0)),
            ),
        )
        marks = [[(-0.42 + 0.2 * i, -0.15), (-0.28 + 0.2 * i, 0.16)] for i in range(5)]
        pen.lines(marks, "#30140a", 0.05, 0.85)


def _fillet(pen: Pen, act: Act, x: float, y: float, size: float) -> None:
    cut = [(-0.66, 0.0), (-0.45, -0.15), (0.2, -0.17), (0.66, -0.04), (0.55, 0.10), (0.0, 0.18), (-0.5, 0.14)]
    with pen.moved(x, y, sx=size, sy=size):
        with pen.moved(0.0, -0.08):
            pen.fill(smooth(cut), "#a84a34")
        pen.fill(smooth(cut), vertical(-0.17, 0.18, "#e07858", "#f6b090"))
        pen.lines([[(-0.4 + 0.2 * i, -0.13), (-0.30 + 0.2 * i, 0.12)] for i in range(5)], "#f8d0b8", 0.03)


def _patty(pen: Pen, act: Act, x: float, y: float, size: float) -> None:
    r = 0.46 * size
    pen.fill(oval(x - r, y - 0.36 * r - 0.10 * size, x + r, y + 0.36 * r - 0.08 * size), "#3a180c")
    pen.fill(oval(x - r, y - 0.36 * r, x + r, y + 0.36 * r), "#7a4220")
    pen.lines(
        [[(x + r * a, y - 0.2 * r), (x + r * (a + 0.12), y + 0.22 * r)] for a in (-0.5, -0.15, 0.2)],
        "#2c1408",
        0.04,
    )


def _sausage(pen: Pen, act: Act, x: float, y: float, size: float) -> None:
    pen.line(
        smooth([(x - 0.55 * size, y - 0.05), (x, y + 0.05 * size), (x + 0.55 * size, y - 0.02)], False),
        "#8a3a1c",
        0.26 * size,
    )
    pen.line(
        smooth([(x - 0.50 * size, y), (x, y + 0.10 * size), (x + 0.50 * size, y + 0.03)], False),
        "#c8683a",
        0.08 * size,
    )


def _skewer(pen: Pen, act: Act, x: float, y: float, size: float) -> None:
    """Cubes on a stick that stands out to us."""
    pen.line([(x - 0.95 * size, y - 0.10), (x + 0.75 * size, y + 0.05)], "#d8b078", 0.045)
    for i in range(5):
        at = -0.55 + 0.28 * i
        cx, cy = x + at * size, y + 0.09 * at * size
        tone = ("#a85a2c", "#8a4220", "#b86a38")[i % 3]
        pen.fill(
            rounded(cx - 0.14 * size, cy - 0.13 * size, cx + 0.13 * size, cy + 0.12 * size, 0.04),
            darker(tone, 0.25),
        )
        pen.fill(rounded(cx - 0.13 * size, cy - 0.06 * size, cx + 0.12 * size, cy + 0.13 * size, 0.04), tone)


def _egg(pen: Pen, act: Act, x: float, y: float, size: float) -> None:
    white = [
        (-0.5, 0.0),
        (-0.35, -0.16),
        (0.1, -0.20),
        (0.48, -0.08),
        (0.52, 0.08),
        (0.1, 0.20),
        (-0.36, 0.16),
    ]
    with pen.moved(x, y, sx=size, sy=size):
        pen.fill(smooth(white), "#fbf7ee")
        pen.fill(oval(-0.22, -0.08, 0.20, 0.15), "#f2a81c")
        pen.fill(oval(-0.14, 0.02, 0.02, 0.11), "#ffd25a")


def _bacon(pen: Pen, act: Act, x: float, y: float, size: float) -> None:
    shiver = 0.01 * math.sin(23 * act.time + 5 * x)
    for dy, tone, wide in ((0.0, "#8a2c1c", 0.20), (0.02, "#d8705a", 0.10), (0.05, "#f4d2b8", 0.035)):
        wave = [(x + size * (-0.6 + 0.2 * k), y + dy + shiver + 0.05 * size * (-1) ** k) for k in range(7)]
        pen.line(smooth(wave, False), tone, wide * size)


def _greens(pen: Pen, act: Act, x: float, y: float, size: float) -> None:
    """A heap of many colours."""
    for i in range(9):
        a = 2.4 * i
        cx, cy = (
            x + 0.36 * size * math.cos(a) * (i % 3 + 1) / 3,
            y + 0.15 * size * math.sin(a) * (i % 3 + 1) / 3,
        )
        tone = ("#5f9a3c", "#d8482c", "#f0b83a", "#3f7a34", "#f4ead0")[i % 5]
        with pen.moved(cx, cy, degrees=37 * i):
            pen.fill(rounded(-0.13 * size, -0.05 * size, 0.13 * size, 0.05 * size, 0.03), tone)


_FOODS: tuple[tuple[re.Pattern[str], _Piece, int], ...] = (
    (said(r"skewer|kebab|shashlik|satay|yakitori|[羊牛]?肉串|烤?串"), _skewer, 4),
    (said(r"sausages?|hot ?dogs?|bratwurst|香肠|热狗|烤肠"), _sausage, 4),
    (said(r"burgers?|patt(?:y|ies)|汉堡|肉饼"), _patty, 4),
    (said(r"salmon|\bfish\b|fillets?|trout|tuna|鱼"), _fillet, 2),
    (said(r"\beggs?\b|煎蛋|鸡蛋"), _egg, 2),
    (said(r"bacon|培根"), _bacon, 3),
    (
        said(r"vegetables?|veggies|peppers?|mushrooms?|onions?|greens|noodles?|rice|[蔬青]菜|辣椒|蘑菇|炒[饭面]"),
        _greens, 4,
    ),
)  # fmt: skip
_SPOTS = {
    1: ((0.0, 0.0, 1.35),), 2: ((-0.55, 0.08, 0.95), (0.55, -0.04, 0.95)),
    3: ((-0.1, 0.20, 0.9), (0.15, 0.0, 0.95), (-0.1, -0.20, 1.0)),
    4: ((-0.60, 0.16, 0.78), (0.55, 0.18, 0.78), (-0.62, -0.16, 0.88), (0.60, -0.14, 0.88)),
}  # fmt: skip
"""Where so many lie: x, y, and how large."""


def _cooked(words: str) -> tuple[_Piece, int]:
    return next(((piece, count) for told, piece, count in _FOODS if told.search(words)), (_steak, 1))


def _laid(pen: Pen, act: Act, words: str, y: float) -> None:
    piece, count = _cooked(words)
    for dx, dy, size in _SPOTS[count]:
        piece(pen, act, dx, y + dy, size)


def grill(pen: Pen, act: Act, colour: Colour, *, words: str) -> None:
    """An iron bowl of coals under a grate, flames between its bars."""
    t, y = act.time, 0.78
    puffs(pen, 0.1, y + 0.4, t, "#c8c4c0", (0.35, 1.7), 0.42, 7, 0.20, 2.4)
    pen.lines([[(x, 0.35), (1.18 * x, -0.05)] for x in (-1.2, 1.2)], _SOOT, 0.10)
    pen.fill(
        smooth([(-1.86, y), (-1.66, 0.34), (-0.9, 0.06), (0.9, 0.06), (1.66, 0.34), (1.86, y)]),
        vertical(0.0, y, _SOOT, "#4a4c54"),
    )
    pen.fill(oval(-1.84, y - 1.84 * _TILT, 1.84, y + 1.84 * _TILT), "#140c0a")
    _coals(pen, t, y)
    for i, x in enumerate((-1.25, -0.7, -0.1, 0.5, 1.1)):
        flame_of(pen, x, y + 0.18, 0.55 + 0.25 * math.sin(5.1 * t + 1.9 * i), t + 0.7 * i, "#ff7a20")
    _grate(pen, y + 0.06)
    _laid(pen, act, words, y + 0.20)
    for i, x in enumerate((-1.45, -0.4, 0.85, 1.45)):
        flame_of(pen, x, y - 0.34, 0.38 + 0.2 * math.sin(6.3 * t + 2.3 * i), t + 1.3 * i, "#ff8a30")
    for k in range(9):
        age = (0.8 * t + k / 9) % 1.0
        x = -1.1 + 2.2 * ((0.618 * k) % 1.0) + 0.1 * math.sin(5 * age + k)
        pen.fill(disc(x, y + 0.2 + 1.3 * age, 0.022), "#ffb850", 1 - age)


def _coals(pen: Pen, time: float, y: float) -> None:
    for i in range(26):
        a, far = 2.4 * i, math.sqrt((i + 0.5) / 26)
        x, dy = 1.6 * far * math.cos(a), 1.6 * _TILT * far * math.sin(a)
        glow = 0.5 + 0.5 * math.sin(2.1 * time + 1.7 * i)
        pen.fill(oval(x - 0.16, y + dy - 0.09, x + 0.16, y + dy + 0.09), "#3a1c14")
        pen.fill(oval(x - 0.12, y + dy - 0.06, x + 0.12, y + dy + 0.06), _EMBER, 0.35 + 0.55 * glow)


def _grate(pen: Pen, y: float) -> None:
    bars = []
    for k in range(-8, 9):
        x = 0.205 * k
        deep = _TILT * math.sqrt(max(0.0, 1.84**2 - x * x))
        bars.append([(x, y - deep), (0.97 * x, y + deep)])
    pen.lines(bars, "#7a7e86", 0.045)
    rim = oval(-1.86, y - 1.86 * _TILT, 1.86, y + 1.86 * _TILT)
    pen.line(rim, _SOOT, 0.10, closed=True)
    pen.line(rim, "#8a8e96", 0.03, closed=True)


def pan(pen: Pen, act: Act, colour: Colour, *, words: str) -> None:
    """Of cast iron on a blue flame, fat that spits."""
    t, y, r = act.time, 0.52, 1.32
    _ring_of_gas(pen, t, 0.18)
    pen.line([(r - 0.1, y), (2.35, y + 0.16)], _SOOT, 0.20)
    pen.line([(r + 0.1, y + 0.03), (2.25, y + 0.17)], "#4a4c54", 0.06)
    side = [(-r, y), (-0.86 * r, 0.20), (0.0, 0.20 - 0.5 * _TILT), (0.86 * r, 0.20), (r, y)]
    pen.fill(smooth(side), vertical(0.0, y, _SOOT, _IRON))
    pen.fill(oval(-r, y - r * _TILT, r, y + r * _TILT), "#50535b")
    pen.fill(oval(-0.93 * r, y - 0.9 * r * _TILT, 0.93 * r, y + 0.9 * r * _TILT), "#232428")
    pen.fill(oval(-0.8 * r, y - 0.74 * r * _TILT, 0.8 * r, y + 0.70 * r * _TILT), "#6a4a1c", 0.45)
    with pen.moved(0.0, y, sx=0.80, sy=0.80):
        _laid(pen, act, words, 0.0)
    for k in range(14):
        age = (2.2 * t + 0.37 * k) % 1.0
        x = 0.85 * r * math.cos(2.4 * k)
        hop = 0.30 * math.sin(math.pi * age) * (0.4 + 0.6 * ((0.618 * k) % 1.0))
        pen.fill(disc(x, y + 0.28 * r * _TILT * math.sin(2.4 * k) + hop, 0.018), "#ffe2a0", 1 - 0.6 * age)
    steam(pen, t, 0.0, y + 0.25, 0.5)


def _ring_of_gas(pen: Pen, time: float, y: float) -> None:
    pen.fill(oval(-1.0, y - 0.36, 1.0, y + 0.12), _SOOT)
    for k in range(11):
        x = -0.9 + 0.18 * k
        high = 0.20 + 0.03 * math.sin(9 * time + 2.1 * k)
        pen.fill([(x - 0.05, y - 0.10), (x + 0.05, y - 0.10), (x, y - 0.10 + high)], "#4a9af0", 0.85)


def wok(pen: Pen, act: Act, colour: Colour, *, words: str) -> None:
    """Over a great fire that leaps into it; what is in it flies up and falls back."""
    t, y, r = act.time, 1.0, 1.5
    for i, x in enumerate((-1.25, -0.75, -0.2, 0.35, 0.9, 1.3)):
        flame_of(pen, x, 0.02, 1.25 + 0.5 * math.sin(5.3 * t + 2.1 * i), t + 0.6 * i, "#ff6a1c")
    pen.line([(r - 0.05, y + 0.05), (2.5, y + 0.34)], "#6a4428", 0.15)
    pen.fill(oval(-0.94 * r, y - 0.9 * r * _TILT, 0.94 * r, y + r * _TILT), "#1c1a1c")
    for i, x in enumerate((-0.6, 0.1, 0.7)):
        flame_of(pen, x, y - 0.05, 0.9 + 0.6 * max(0.0, math.sin(2.4 * t + i)), t + 1.1 * i, "#ff8a28")
    _tossed(pen, t, y)
    rim = arc(0.0, y, r, r * _TILT, 180, 360, 20)
    bowl = [*rim, (0.92 * r, 0.56), (0.5 * r, 0.14), (-0.5 * r, 0.14), (-0.92 * r, 0.56)]
    pen.fill(bowl, vertical(0.0, y, _SOOT, "#565860"))
    pen.line(rim, "#9a9ea6", 0.05)
    puffs(pen, 0.0, y + 1.2, t, "#d8d4d0", (0.3, 1.3), 0.45, 6, 0.20, 2.0)


_BITS = ("#5f9a3c", "#d8482c", "#f0b83a", "#8a4a24", "#f4ead0", "#3f7a34")


def _tossed(pen: Pen, time: float, y: float) -> None:
    """One throw after the other."""
    for k in range(26):
        age = (1.15 * time + 0.02 * (k % 9)) % 1.0
        aside, high = 0.95 * math.sin(2.4 * k), 1.0 + 0.55 * ((0.618 * k) % 1.0)
        x, up = aside * (0.75 + 0.35 * math.sin(math.pi * age)), high * math.sin(math.pi * age)
        with pen.moved(x, y + 0.05 + up, degrees=57 * k + 300 * age):
            pen.fill(rounded(-0.11, -0.045, 0.11, 0.045, 0.03), _BITS[k % len(_BITS)])


def pot(pen: Pen, act: Act, colour: Colour, *, words: str) -> None:
    """Of steel on a flame, boiling."""
    t, y, r = act.time, 1.25, 1.08
    broth = "#d8a860" if not _RED.search(words) else "#b8341c"
    _ring_of_gas(pen, t, 0.18)
    pen.lines([[(-r - 0.22, 0.92), (-r, 0.92)], [(r, 0.92), (r + 0.22, 0.92)]], "#4a4c54", 0.12)
    wall = [(-r, y), (-r, 0.24), (-0.8 * r, 0.10), (0.8 * r, 0.10), (r, 0.24), (r, y)]
    stops = ((0.0, "#8a9098", 1.0), (0.25, "#eef2f6", 1.0), (0.6, "#a8aeb6", 1.0), (1.0, "#6a7078", 1.0))
    pen.fill(wall, Gradient((-r, 0.0), (r, 0.0), stops))
    pen.fill(oval(-r, y - r * _TILT, r, y + r * _TILT), "#c8ced6")
    pen.fill(oval(-0.93 * r, y - 0.9 * r * _TILT, 0.93 * r, y + 0.88 * r * _TILT), broth)
    for k in range(12):
        age = (1.3 * t + 0.618 * k) % 1.0
        x, dy = 0.75 * r * math.cos(2.4 * k), 0.7 * r * _TILT * math.sin(2.4 * k)
        size = 0.05 + 0.09 * age
        pen.fill(
            oval(x - size, y + dy - 0.6 * size, x + size, y + dy + 0.6 * size), lighter(broth, 0.3), 1 - age
        )
    for k in range(5):
        pen.fill(
            oval(-0.6 + 0.28 * k, y - 0.08 + 0.05 * (k % 2), -0.42 + 0.28 * k, y + 0.02 + 0.05 * (k % 2)),
            _BITS[k],
        )
    steam(pen, t, -0.3, y + 0.2, 0.5)
    steam(pen, t + 1.3, 0.35, y + 0.2, 0.5)


_RED = said(r"chil+i|spicy|tomato|hot ?pot|red|辣|红|番茄")
Cooking = Callable[..., None]
_NOT_SERVED = rf"^(?!.*(?:{_SERVED}))(?:.|\n)*"
_GRILLED = (
    r"\b(?:on|over) (?:an?|the) (?:[\w-]+ ){0,3}(?:grill|grate|barbecue|bbq)\b|\bbarbecue grill|\bbbq\b"
    r"|\bgrill(?:s|ing)\b|charcoal|烤架|炭火|烧烤|烤串|肉串"
    r"|over (?:an?|the)? ?(?:[\w-]+ ){0,2}(?:fire|flames?|coals|embers)\b"
)
_FRIED = (
    r"\b(?:frying |cast[- ]iron |saut[eé] |hot |iron )?(?:pans?|skillets?)\b(?! ?cakes?)"
    r"|平底锅|煎锅|锅里[^，。；]{0,4}煎"
)
_BOILED = (
    r"\b(?:pots?|sauce ?pans?|cauldrons?) (?:of (?!gold|tea|coffee|honey|flowers)|on the stove|bubbl|boil"
    r"|simmer)"
    r"|\bin (?:an?|the) (?:[\w-]+ ){0,2}(?:pots?|sauce ?pans?)\b"
    r"|汤锅|砂锅|炖锅|一锅|锅[里中](?:的|煮|炖|沸|翻滚)"
)
_STIRRED = r"\bwoks?\b|stir[- ]?fr(?:y|ie)|炒锅|爆炒|颠[勺锅]|翻炒|铁锅"
_WAYS: tuple[tuple[re.Pattern[str], Cooking, float, float], ...] = tuple(
    (said(f"{_NOT_SERVED}(?:{told})"), draw, tall, wide)
    for told, draw, tall, wide in (
        (_STIRRED, wok, 2.9, 3.2), (_GRILLED, grill, 2.2, 3.9), (_FRIED, pan, 1.9, 3.4),
        (_BOILED, pot, 2.3, 3.0),
    )
)  # fmt: skip
"""The words, what they have the food cooked in, and how tall and how wide that is drawn."""


def is_cooking(words: str) -> bool:
    """Whether they have food on a fire."""
    return any(told.search(words) for told, *_ in _WAYS)


def cooking_in(words: str) -> tuple[Cooking, float, float] | None:
    """How food is cooked there, as a drawing that is so tall and so wide."""
    found = next(((draw, tall, wide) for told, draw, tall, wide in _WAYS if told.search(words)), None)
    return None if found is None else (partial(found[0], words=words), found[1], found[2])
