"""The houses of every quarter as pieces: they may stand along a canal or far behind."""

from __future__ import annotations

from filmgate.engines.animatic.stages.boards import Dress
from filmgate.engines.animatic.stages.houses import house
from filmgate.engines.animatic.stages.pieces.craft import PIECES, Craft, Piece
from filmgate.engines.animatic.stages.quarters import QUARTERS


def _piece(quarter: str) -> Piece:
    def draw(craft: Craft) -> None:
        dress = Dress.of(craft.script, False, quarter)
        wide = float(craft.rng.uniform(5.0, 6.4))
        house(craft.plate, -wide / 2, wide, craft.rng, dress)

    return draw


PIECES.update({f"{quarter}_house": _piece(quarter) for quarter in QUARTERS if quarter})
