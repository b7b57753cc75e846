"""The things that sets are dressed with."""

from __future__ import annotations

from filmgate.engines.animatic.stages.pieces import (
    buildings,
    crops,
    festive,
    grounds,
    heights,
    interiors,
    jiangnan,
    landmarks,
    monuments,
    passages,
    rooms,
    scenic,
    skyline,
    temples,
)
from filmgate.engines.animatic.stages.pieces.craft import PIECES, Craft, Piece, piece

__all__ = [
    "PIECES",
    "Craft",
    "Piece",
    "buildings",
    "crops",
    "festive",
    "grounds",
    "heights",
    "interiors",
    "jiangnan",
    "landmarks",
    "monuments",
    "passages",
    "piece",
    "rooms",
    "scenic",
    "skyline",
    "temples",
]
