"""The registry with every look entered."""

from __future__ import annotations

from filmgate.engines.animatic.edit import blocks, drawn, painted, photographic, scifi, screens
from filmgate.engines.animatic.edit.style import LOOKS, AsShot, Drawn, Style

__all__ = [
    "LOOKS",
    "AsShot",
    "Drawn",
    "Style",
    "blocks",
    "drawn",
    "painted",
    "photographic",
    "scifi",
    "screens",
]
