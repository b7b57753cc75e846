"""What hands hold: the drawing of a thing, which arms it wants where, and how it lies in the hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from filmgate.engines.animatic.colour import Colour
from filmgate.engines.animatic.pen import Pen
from filmgate.engines.animatic.rigs import band, borne, built, carried, handheld, lights, luggage, thrown
from filmgate.engines.animatic.rigs.morsels import MORSELS
from filmgate.engines.animatic.rigs.pieces import Piece
from filmgate.engines.animatic.rigs.poses import Arm, reach, throwing

Draw = Callable[..., None]
"""Of the pen, the figure's height, a colour and the time in seconds; the hand is at the origin."""


def _unit(drawing: Callable[[Pen, Colour, float], None]) -> Draw:
    """A drawing in shares of the height."""

    def draw(pen: Pen, h: float, colour: Colour, t: float = 0.0) -> None:
        with pen.moved(sx=h, sy=h):
            drawing(pen, colour, t)

    return draw


@dataclass(frozen=True)
class Carried:
    """How a thing is held: which arms it wants where (None: they swing), in which hand, how it is turned,
    whether it follows the forearm."""

    draw: Draw
    near: Arm | None = None
    far: Arm | None = None
    in_far: bool = False
    degrees: float = 0.0
    along: bool = False
    upright: bool = False
    """It hangs or stands plumb however the body lies."""
    colour: Colour | None = None
    reach: tuple[float, float] = (0.0, 0.0)
    """Shares of the height that it needs to the right of and above the figure's usual room."""
    moves: bool = False
    """Whether it does something of itself."""
    shown: bool = False
    """Whether a picture of the whole figure must show it, too."""


_BEFORE = reach(0.155, -0.06)
_BOTH = reach(0.175, -0.14)
CARRIED: dict[str, Carried] = {
    "accordion": Carried(
        _unit(band.accordion), reach(0.085, -0.13), reach(0.225, -0.11), colour="#b02a34", moves=True
    ),
    "axe": Carried(_unit(handheld.axe), near=reach(0.13, -0.16), degrees=-34),
    "ball": Carried(_unit(handheld.ball), reach(0.13, -0.15), colour="#e0602c"),
    "balloon": Carried(
        _unit(handheld.balloon),
        reach(0.14, -0.04),
        colour="#d83a3a",
        reach=(0.0, 0.30),
        shown=True,
        moves=True,
    ),
    "baby": Carried(
        _unit(borne.baby), reach(0.155, -0.10), reach(0.185, -0.115), colour="#a8c8e8", moves=True
    ),
    "child": Carried(
        _unit(borne.child), reach(0.135, -0.10), reach(0.165, -0.13), colour="#e8883c", moves=True
    ),
    "pet": Carried(_unit(borne.nobody), reach(0.135, -0.13), reach(0.165, -0.15)),
    "shouldered": Carried(
        _unit(borne.shouldered),
        reach(0.085, -0.045),
        reach(0.105, -0.045),
        colour="#e8883c",
        reach=(0.0, 0.2),
        moves=True,
    ),
    "board": Carried(carried.board, near=(8, 34), degrees=-84, reach=(0.1, 0.0)),
    "book": Carried(_unit(handheld.book), _BEFORE, reach(0.165, -0.07)),
    "bottle": Carried(_unit(handheld.bottle), _BEFORE, colour="#2f6a4a"),
    "bow": Carried(_unit(handheld.bow), reach(0.075, 0.02), reach(0.285, 0.03), in_far=True, moves=True),
    "box": Carried(_unit(handheld.parcel), reach(0.17, -0.15), reach(0.20, -0.14)),
    "call": Carried(_unit(handheld.phone), near=reach(0.085, 0.105), degrees=-14),
    "camera": Carried(_unit(handheld.camera), reach(0.125, 0.105), reach(0.135, 0.085), moves=True),
    "candle": Carried(_unit(handheld.candle), near=_BEFORE, colour="#f0e6d0", moves=True),
    "cane": Carried(_unit(handheld.cane), near=(24, 22)),
    "case": Carried(carried.case, colour="#6a4630"),
    "suitcase": Carried(_unit(luggage.suitcase), near=(6, 8), upright=True, colour="#8a5a34"),
    "basket": Carried(_unit(luggage.basket), upright=True, colour="#c89a58"),
    "handbag": Carried(_unit(luggage.handbag), upright=True, colour="#7a2f3a"),
    "cigar": Carried(_unit(built.cigar), near=reach(0.115, 0.045), reach=(0.0, 0.1), moves=True),
    "cigarette": Carried(_unit(built.cigarette), near=reach(0.13, 0.052), reach=(0.0, 0.1), moves=True),
    "club": Carried(_unit(handheld.club), degrees=0, along=True, reach=(0.1, 0.2)),
    "fishing_rod": Carried(
        carried.fishing_rod,
        _BEFORE,
        reach(0.20, -0.10),
        colour="#7a4a28",
        reach=(0.55, 0.0),
        shown=True,
        moves=True,
    ),
    "javelin": Carried(_unit(thrown.javelin), colour="#d8dce0"),
    "frisbee": Carried(_unit(thrown.frisbee), colour="#e8502c"),
    "pebble": Carried(_unit(thrown.pebble)),
    "net": Carried(_unit(thrown.folds), colour="#e8e4d4", upright=True),
    "powder": Carried(_unit(thrown.handful), colour="#f0348a", upright=True),
    "snowball": Carried(_unit(thrown.snowball)),
    "flag": Carried(
        _unit(handheld.flag),
        near=reach(0.165, 0.02),
        colour="#c8283a",
        reach=(0.0, 0.55),
        shown=True,
        moves=True,
        upright=True,
    ),
    "flask": Carried(_unit(handheld.flask), _BEFORE, colour="#58d07a", moves=True),
    "flowers": Carried(_unit(handheld.flowers), _BEFORE, reach(0.16, -0.08), colour="#e0608a"),
    "flute": Carried(_unit(band.flute), reach(0.165, 0.045), reach(0.235, 0.035), colour="#d8c080"),
    "fork": Carried(_unit(handheld.fork)),
    **{
        name: Carried(_unit(drawn), near=_BEFORE, upright=True, colour="#c8302c")
        for name, drawn in MORSELS.items()
    },
    "gift": Carried(_unit(handheld.gift), _BOTH, reach(0.19, -0.13), colour="#c8304a"),
    "goblet": Carried(_unit(handheld.goblet), _BEFORE, colour="#a02840"),
    "guitar": Carried(carried.guitar, reach(0.06, -0.175), reach(0.225, -0.055), colour="#b5743a"),
    "electric guitar": Carried(
        carried.electric_guitar, reach(0.06, -0.175), reach(0.225, -0.055), colour="#c02432"
    ),
    "hammer": Carried(_unit(handheld.hammer), degrees=-62, along=True),
    "harmonica": Carried(_unit(band.harmonica), reach(0.115, 0.062), reach(0.13, 0.06), colour="#c8ccd4"),
    "jug": Carried(_unit(handheld.jug), degrees=-62, colour="#c8d4dc"),
    "kite": Carried(
        _unit(handheld.kite),
        reach(0.20, 0.06),
        reach(0.18, 0.02),
        colour="#e0602c",
        reach=(0.5, 0.75),
        shown=True,
        moves=True,
    ),
    "lantern": Carried(carried.lantern, near=reach(0.20, -0.04), colour="#e8a040"),
    "torch": Carried(
        _unit(lights.torch),
        near=reach(0.19, -0.01),
        colour="#7a5230",
        reach=(0.1, 0.1),
        moves=True,
        upright=True,
    ),
    "flashlight": Carried(
        _unit(lights.flashlight),
        near=reach(0.17, -0.09),
        colour="#3a3e46",
        reach=(1.15, 0.0),
        moves=True,
        upright=True,
    ),
    "letter": Carried(_unit(handheld.sheet), _BEFORE, reach(0.17, -0.07), colour="#f0e8d4"),
    "microphone": Carried(_unit(handheld.microphone), reach(0.14, -0.03)),
    "leash": Carried(
        _unit(handheld.leash), near=reach(0.13, -0.20), reach=(0.55, 0.0), moves=True, upright=True
    ),
    "magnifier": Carried(_unit(handheld.magnifier), near=reach(0.19, 0.015)),
    "mug": Carried(_unit(handheld.mug), _BEFORE, colour="#f0e8dc", moves=True),
    "tumbler": Carried(_unit(handheld.tumbler), _BEFORE, colour="#b8651a"),
    "pan": Carried(_unit(handheld.pan), moves=True),
    "pencil": Carried(_unit(handheld.pencil)),
    "phone": Carried(_unit(handheld.phone), reach(0.135, -0.015)),
    "pipe": Carried(_unit(built.pipe), near=reach(0.14, 0.015), reach=(0.0, 0.1), moves=True),
    "pistol": Carried(_unit(handheld.pistol)),
    "plate": Carried(_unit(handheld.plate), reach(0.19, -0.10), reach(0.21, -0.09), moves=True, upright=True),
    "rifle": Carried(_unit(handheld.rifle), reach(0.12, -0.10), reach(0.225, -0.045), degrees=24),
    "trident": Carried(
        carried.trident, far=reach(0.19, -0.08), in_far=True, colour="#e8c040", reach=(0.0, 0.24)
    ),
    "rod": Carried(carried.rod, far=reach(0.19, -0.08), in_far=True, colour="#e8b840", reach=(0.0, 0.18)),
    "saxophone": Carried(_unit(band.saxophone), reach(0.10, -0.125), reach(0.13, -0.03), colour="#d8a83c"),
    "staff": Carried(carried.staff, far=reach(0.19, -0.08), in_far=True, reach=(0.0, 0.18)),
    "sword": Carried(carried.sword, degrees=-32, colour="#c09a3e", reach=(0.2, 0.36)),
    "tray": Carried(carried.tray, near=reach(0.19, -0.055), colour="#c8a050"),
    "trumpet": Carried(_unit(band.trumpet), reach(0.18, 0.05), reach(0.2, 0.05), colour="#d8a83c"),
    "umbrella": Carried(
        carried.umbrella, far=reach(0.101, -0.003), in_far=True, degrees=-7, reach=(0.0, 0.1)
    ),
    "violin": Carried(
        _unit(handheld.violin), reach(0.165, -0.005), reach(0.255, 0.02), colour="#8a3c1c", moves=True
    ),
    "wand": Carried(_unit(handheld.wand), degrees=-40, colour="#8af0ff"),
    "watch": Carried(_unit(handheld.wristwatch)),
}
TOSSED = frozenset({"flowers", "letter", *thrown.FLIGHTS})
"""What flies from the hand as it is, where a ball does else."""


def tossed(prop: str, colour: Colour | None) -> Piece:
    """What is thrown on its way through the air, turning, or as such things fly."""
    if prop in thrown.FLIGHTS:
        return thrown.flown(prop, colour or CARRIED[prop].colour or "#ffffff")

    def draw(pen: Pen, t: float, p: float) -> None:
        q = throwing(t)
        if q <= thrown.LEAVES:
            return
        fly, item = (q - thrown.LEAVES) / (1 - thrown.LEAVES), CARRIED[prop]
        with pen.moved(0.32 + 1.05 * fly, 0.90 + 0.44 * fly - 0.55 * fly * fly, degrees=-300 * fly):
            item.draw(pen, 1.0, colour or item.colour or "#e0608a", t)

    return Piece(None, draw, (0.1, 0.9, 0.2))
