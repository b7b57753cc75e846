"""What the first number of a paint's axis says: the colour is the same everywhere, or goes along a line, or
outwards."""

from __future__ import annotations

FLAT, LINEAR, RADIAL = 0, 1, 2
