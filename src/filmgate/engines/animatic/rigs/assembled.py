"""Drawings that are rows of a table: outlines, each with how it is painted (`wardrobe/drawings.toml`).

What is drawn looks to +x and stands on y = 0; lengths are metres of a vehicle, units of a thing.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from filmgate.engines.animatic.colour import Colour, darker, lighter
from filmgate.engines.animatic.pen import Pen, Points, disc, limb, points, rounded, smooth, vertical
from filmgate.engines.animatic.rigs import lathe
from filmgate.engines.animatic.rigs.bodies import (
    Spots,
    barrel,
    driver,
    flame,
    panes,
    puffs,
    seated,
    shell,
)
from filmgate.engines.animatic.rigs.goods import glint, twinkle
from filmgate.engines.animatic.rigs.rig import Act
from filmgate.engines.animatic.rigs.vehicle import Body, going
from filmgate.storyboard.vocabulary import Action


@dataclass(frozen=True)
class Piece:
    """A row: what is done (a row of `_KINDS`) with the points, in which colour (else what it belongs to has),
    lightened or darkened by `tone`."""

    kind: str
    at: Spots
    paint: Colour | None = None
    tone: float = 0.0
    alpha: float = 1.0
    width: float = 0.02
    """Of lines; the radius of discs and halos, the size of whom they show."""
    round: bool = False
    """A curve through the points."""
    inked: bool = False
    """Only on what is painted before."""
    fade: Colour | None = None
    """The colour of its lower end, where that is another."""
    mirrored: bool = False
    """Drawn on both sides of x = 0."""
    text: str = ""
    """What is written, with its middle over the point; `width` is the height of the letters."""

    def colour(self, paint: Colour) -> Colour:
        own = self.paint or paint
        return lighter(own, self.tone) if self.tone > 0 else darker(own, -self.tone)

    @cached_property
    def area(self) -> Points:
        """What is filled."""
        return smooth(self.at) if self.round else points(self.at)

    @cached_property
    def course(self) -> Points:
        """What is drawn along."""
        return smooth(self.at, False) if self.round else points(self.at)

    @cached_property
    def discs(self) -> list[Points]:
        return [disc(x, y, self.width) for x, y in self.at]


Painting = Callable[[Pen, Act, Piece, Colour], None]


def _fill(pen: Pen, act: Act, piece: Piece, colour: Colour) -> None:
    pen.fill(piece.area, colour, piece.alpha)


def _box(pen: Pen, act: Act, piece: Piece, colour: Colour) -> None:
    """From one corner to the other, `width` being how round its corners are; light from above."""
    shell(pen, rounded(*piece.at[0], *piece.at[1], piece.width), colour)


def _slab(pen: Pen, act: Act, piece: Piece, colour: Colour) -> None:
    """The same without light: a screen, a label."""
    (x0, y0), (x1, y1) = piece.at
    paint = colour if piece.fade is None else vertical(y0, y1, piece.fade, colour)
    pen.fill(rounded(x0, y0, x1, y1, piece.width), paint, piece.alpha)


def _turned(pen: Pen, act: Act, piece: Piece, colour: Colour) -> None:
    """A body of revolution: its points are (radius, y), bottom first."""
    lathe.body(pen, piece.at, colour, piece.alpha)


def _metal(pen: Pen, act: Act, piece: Piece, colour: Colour) -> None:
    """The same, polished."""
    wide = max(r for r, _ in piece.at)
    pen.fill(lathe.turned(piece.at), lathe.metal(-wide, wide, colour), piece.alpha)


def _gloss(pen: Pen, act: Act, piece: Piece, colour: Colour) -> None:
    """A window mirrored in a body of revolution."""
    lathe.gloss(pen, piece.at, piece.alpha)


def _rims(pen: Pen, act: Act, piece: Piece, colour: Colour) -> None:
    """Level discs: (radius, y) of each."""
    for r, y in piece.at:
        lathe.ring(pen, r, y, colour, piece.alpha)


def _label(pen: Pen, act: Act, piece: Piece, colour: Colour) -> None:
    """Paper around a body of revolution: (radius, y) of its lower and its upper edge."""
    (r, y0), (_, y1) = piece.at
    pen.fill(lathe.wrapped(r, y0, y1), lathe.shaded(r, colour), piece.alpha)


def _shell(pen: Pen, act: Act, piece: Piece, colour: Colour) -> None:
    shell(pen, piece.area, colour)


def _barrel(pen: Pen, act: Act, piece: Piece, colour: Colour) -> None:
    barrel(pen, piece.area, colour)


def _panes(pen: Pen, act: Act, piece: Piece, colour: Colour) -> None:
    panes(pen, [piece.area], 0.25 * act.around.dark)


def _line(pen: Pen, act: Act, piece: Piece, colour: Colour) -> None:
    pen.line(piece.course, colour, piece.width, piece.alpha)


def _strokes(pen: Pen, act: Act, piece: Piece, colour: Colour) -> None:
    """Lines of two points each."""
    pen.lines([piece.at[i : i + 2] for i in range(0, len(piece.at), 2)], colour, piece.width, piece.alpha)


def _discs(pen: Pen, act: Act, piece: Piece, colour: Colour) -> None:
    pen.fill_all(piece.discs, colour, piece.alpha)


def _glints(pen: Pen, act: Act, piece: Piece, colour: Colour) -> None:
    for k, (x, y) in enumerate(piece.at):
        glint(pen, x, y, piece.width, twinkle(act.time, 1.7 * k))


def _smoke(pen: Pen, act: Act, piece: Piece, colour: Colour) -> None:
    if going(act):
        puffs(pen, *piece.at[0], act.time, colour, (-0.9, 0.7), piece.width, 7, piece.alpha)


def _driver(pen: Pen, act: Act, piece: Piece, colour: Colour) -> None:
    if going(act):
        driver(pen, *piece.at[0], piece.width)


def _sitter(pen: Pen, act: Act, piece: Piece, colour: Colour) -> None:
    """Somebody who drives in the open: hip, hand and foot."""
    if going(act):
        hip, hand, foot = piece.at
        seated(pen, hip, hand, foot, piece.width, colour, "#d8c088", 0.06, "#2c4458")


def _propeller(pen: Pen, act: Act, piece: Piece, colour: Colour) -> None:
    """Seen from the side: a blade that turns too fast to be seen, or stands still."""
    (x, y), r = piece.at[0], piece.width
    if going(act):
        pen.fill(limb((x, y - r), (x, y + r), 0.05, 0.05), colour, 0.30)
        r *= abs(math.cos(41 * act.time))
    pen.fill(limb((x, y - r), (x, y + r), 0.045, 0.045), colour)
    pen.fill(disc(x, y, 0.11), "#d8dce2")


def _exhaust(pen: Pen, act: Act, piece: Piece, colour: Colour) -> None:
    """The flame of a jet behind it."""
    if going(act):
        flame(pen, *piece.at[0], 7.0 * piece.width, piece.width, act.time, 180.0)


def _helmet(pen: Pen, act: Act, piece: Piece, colour: Colour) -> None:
    """Of whom one sees no more: the racing driver's."""
    if going(act):
        (x, y), r = piece.at[0], piece.width
        pen.fill(disc(x, y, r), colour)
        visor = [(0.0, 0.0), (0.2, 0.5), (0.95, 0.35), (1.0, -0.2), (0.3, -0.35)]
        pen.fill([(x + r * a, y + r * b) for a, b in visor], "#16181c")


TURNS = frozenset({Action.SPIN, Action.TURN})
"""What has a part that turns does by that part, and stays where it stands."""
_FLAT = 0.30
"""How high a disc looks that lies there, of its width."""


def _record(pen: Pen, act: Act, piece: Piece, colour: Colour) -> None:
    """A disc that lies on a deck: its grooves stay, the light of its label and a scratch go round."""
    (x, y), r, turn = piece.at[0], piece.width, 3.5 * act.time
    with pen.moved(x, y, sx=r, sy=_FLAT * r):
        pen.fill(disc(0.0, 0.0, 1.0), colour)
        for groove in (0.55, 0.70, 0.85):
            pen.line(disc(0.0, 0.0, groove), lighter(colour, 0.18), 0.014, closed=True)
        for k in (0.0, math.pi):  # the light lies across it, and shivers as it is never quite flat
            a = 0.5 + k + 0.05 * math.sin(turn)
            edge = [(math.cos(a + more), math.sin(a + more)) for more in (0.0, 0.3)]
            pen.fill([(0.0, 0.0), *edge], "#ffffff", 0.12)
        scratch = [(far * math.cos(turn), far * math.sin(turn)) for far in (0.5, 0.95)]
        pen.line(scratch, lighter(colour, 0.45), 0.03)
        pen.fill(disc(0.0, 0.0, 0.36), "#d8482c")
        pen.fill(disc(0.21 * math.cos(turn), 0.21 * math.sin(turn), 0.09), "#f4e4c8")
        pen.fill(disc(0.0, 0.0, 0.05), "#e8e4d8")


_LANDS = (
    (0.0, 0.55, 0.42), (0.5, 0.2, 0.30), (0.35, -0.35, 0.34), (1.9, 0.45, 0.46), (2.5, 0.05, 0.26),
    (2.2, -0.55, 0.24), (3.7, 0.60, 0.38), (4.1, -0.15, 0.40), (5.2, 0.30, 0.28), (5.5, -0.45, 0.22),
)  # fmt: skip
"""Of a globe: longitude and latitude in radians, and size in its radius."""


_COAST = smooth([(-1.0, 0.1), (-0.3, 0.9), (0.6, 0.7), (1.0, -0.1), (0.2, -0.9), (-0.6, -0.5)])


def _globe(pen: Pen, act: Act, piece: Piece, colour: Colour) -> None:
    """A ball with lands, which come round while it turns."""
    (x, y), r = piece.at[0], piece.width
    turn = 1.5 * act.time if act.action in TURNS else 0.6
    for longitude, latitude, size in _LANDS:
        near = math.cos(longitude + turn)
        if near > 0.05:
            across, wide = math.cos(latitude) * math.sin(longitude + turn), size * (0.25 + 0.75 * near)
            across = math.copysign(min(abs(across), 0.97 - 0.85 * wide), across)
            at = (x + r * across, y + 0.80 * r * math.sin(latitude))
            with pen.moved(*at, sx=0.85 * r * wide, sy=0.80 * r * size):
                pen.fill(_COAST, colour)


def _lettering(pen: Pen, act: Act, piece: Piece, colour: Colour) -> None:
    pen.text(piece.text, *piece.at[0], piece.width, colour, piece.alpha, bold=0.1)


def stroke(time: float) -> tuple[float, float]:
    """How far a paddle is forward at that time, -1..1, and how deep its blade on our side is, 0..1."""
    turn = 2.4 * time
    return math.cos(turn), max(0.0, math.sin(turn))


def paddle(pen: Pen, hand: tuple[float, float], time: float, blades: int) -> None:
    """A paddle in the hands of whom sits there: with two blades it is over the boat, with one beside it."""
    ahead, deep = stroke(time)
    tip = (hand[0] + 0.25 + 0.45 * ahead, hand[1] - 0.55 - 0.35 * deep)
    far = (2 * hand[0] - tip[0], 2 * hand[1] - tip[1]) if blades > 1 else (hand[0] - 0.10, hand[1] + 0.30)
    pen.line([far, tip], "#c89858", 0.035)
    ends = (tip, far)[:blades]
    for x, y in ends:
        away = (x - hand[0], y - hand[1])
        long = math.hypot(*away)
        pen.fill(limb((x, y), (x + 0.28 * away[0] / long, y + 0.28 * away[1] / long), 0.05, 0.085), "#e0b060")


def _paddler(pen: Pen, act: Act, piece: Piece, colour: Colour) -> None:
    """Somebody who sits at the first point with the feet at the second, and paddles."""
    if going(act):
        hip, foot = piece.at
        hand = paddling_hand(hip, act.time)
        seated(pen, hip, hand, foot, piece.width, colour, "#e0cc98", 0.14, "#2c4458")


def _paddle(pen: Pen, act: Act, piece: Piece, colour: Colour) -> None:
    """That of whom sits at the first point: of two blades, if there is another point."""
    if going(act):
        paddle(pen, paddling_hand(piece.at[0], act.time), act.time, len(piece.at))


def paddling_hand(hip: tuple[float, float], time: float) -> tuple[float, float]:
    return hip[0] + 0.42 + 0.12 * stroke(time)[0], hip[1] + 0.32


_KINDS: dict[str, Painting] = {
    "fill": _fill, "box": _box, "slab": _slab, "turned": _turned, "metal": _metal, "gloss": _gloss,
    "rims": _rims, "label": _label, "shell": _shell, "barrel": _barrel, "panes": _panes,
    "line": _line, "strokes": _strokes,
    "discs": _discs, "glints": _glints, "smoke": _smoke, "driver": _driver, "sitter": _sitter,
    "paddler": _paddler, "paddle": _paddle, "helmet": _helmet, "propeller": _propeller, "exhaust": _exhaust,
    "record": _record, "globe": _globe, "lettering": _lettering,
}  # fmt: skip


def assembled(pieces: Sequence[Piece], pen: Pen, act: Act, paint: Colour) -> None:
    """Draws them one over the other."""
    for piece in pieces:
        if piece.inked:
            with pen.inked():
                _drawn(piece, pen, act, paint)
        else:
            _drawn(piece, pen, act, paint)


def _drawn(piece: Piece, pen: Pen, act: Act, paint: Colour) -> None:
    draw, colour = _KINDS[piece.kind], piece.colour(paint)
    draw(pen, act, piece, colour)
    if piece.mirrored:
        with pen.moved(sx=-1.0):
            draw(pen, act, piece, colour)


def liveried(body: Body, pieces: Sequence[Piece], pen: Pen, act: Act, paint: Colour) -> None:
    """A body with more painted on it."""
    body(pen, act, paint)
    assembled(pieces, pen, act, paint)
