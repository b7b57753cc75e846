"""Famous landmarks as pieces, one unit high: a row scales them to their metres."""

from __future__ import annotations

from filmgate.engines.animatic.monuments import Monument, monuments
from filmgate.engines.animatic.stages.pieces.craft import PIECES, Craft, Piece


def _piece(monument: Monument) -> Piece:
    def draw(craft: Craft) -> None:
        monument.draw(craft.plate, craft.tone, night=craft.night)

    return draw


PIECES.update({name: _piece(monument) for name, monument in monuments().items()})
