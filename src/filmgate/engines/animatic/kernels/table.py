"""The columns of a frame's table: one row of numbers for each layer, back to front.

The layers (`engines.animatic.layers`) write it and `kernels.compose` reads it; both count on these names.
"""

from __future__ import annotations

PLANE, FLOOR, SEA = 0, 1, 2
WIDTH = 40

# Every kind. OFFSET is in bytes into the arena, or into the frame's own tiles where OWN is 1.
KIND, OFFSET, ROWS, COLUMNS = 0, 1, 2, 3
OWN = 18

# Planes: plate column = U + x * DU, plate row = V + y * DV.
U, DU, V, DV, OPACITY = 4, 5, 6, 7, 8
RED, GREEN, BLUE = 9, 10, 11
WRAP = 12  # 1 sideways, 2 upwards, 3 both
MIRROR, WOBBLE, TIME, SPANS, SWAY = 13, 14, 15, 16, 17

# Floors: where the camera stands over the texture, and the projection of rows to distance.
X, Z, SCALE, LEVELS, DROP, EYE, LENS, NEAR, FAR = 4, 5, 6, 7, 8, 9, 10, 11, 12
FOG, FOG_Z, GAIN = 13, 16, 19  # FOG and GAIN are three columns each; OWN lies between

# Seas, beside the floor's.
DEEP, SHINE, GLITTER = 22, 25, 28
SUN_X, SUN_W, DRIFT, CLOCK, CHOP = 31, 32, 33, 34, 35
CENTRE = 36  # the column under the optical axis
