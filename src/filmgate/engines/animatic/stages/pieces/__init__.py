"""The things that sets are dressed with."""

from __future__ import annotations

from filmgate.engines.animatic.stages.pieces import (
    buildings,
    crops,
    dread,
    festive,
    fixtures,
    grounds,
    heights,
    interiors,
    jiangnan,
    landmarks,
    monuments,
    passages,
    peoples,
    rocks,
    rooms,
    scenic,
    shrubs,
    skyline,
    temples,
    townhouses,
)
from filmgate.engines.animatic.stages.pieces.craft import PIECES, Craft, Piece, piece

__all__ = [
    "PIECES",
    "Craft",
    "Piece",
    "buildings",
    "crops",
    "dread",
    "festive",
    "fixtures",
    "grounds",
    "heights",
    "interiors",
    "jiangnan",
    "landmarks",
    "monuments",
    "passages",
    "peoples",
    "piece",
    "rocks",
    "rooms",
    "scenic",
    "shrubs",
    "skyline",
    "temples",
    "townhouses",
]
