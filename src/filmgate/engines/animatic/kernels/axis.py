"""What a pen writes down of a shape to be painted: a row of these columns."""

from __future__ import annotations

FLAT, LINEAR, RADIAL, PUFF = 0, 1, 2, 3
"""Kinds of paint: the same colour everywhere, or one that changes along a line, or outwards; or a cloud (see
`kernels.puff`) round a point, as wide as a stroke."""
FRAME = 0
"""Six columns: a, b, c, d, e, f; (x, y) is in the picture at (a x + b y + c, d x + e y + f)."""
OUTLINES, WIDTH, CLOSED, HOLES, LEAST = 6, 7, 8, 9, 10
"""How many outlines; a stroke's width (below 0: filled); whether a stroke is closed; whether what outlines
cover twice stays empty; over which cover (of 255) to paint only (-1: anywhere)."""
KIND, PAINT = 11, 12
"""The kind of paint, and four columns. Flat, or a cloud: red, green, blue (0..255), cover (0..1). Along a
line: where it starts and ends. Outwards: the centre, the radius, nothing."""
RAMP, COLOURS, OPAQUE = 16, 17, 18
"""A gradient's first colour among all, how many they are, and whether none lets anything through."""
COLUMNS = 19
