"""Limbs as numbers x + iy come out as limbs from points do."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from filmgate.engines.animatic.pen import limb, limbs, polygon

spot = st.complex_numbers(max_magnitude=20, allow_nan=False, allow_infinity=False, allow_subnormal=False)
radius = st.floats(0.001, 2)


@given(st.lists(st.tuples(spot, spot, radius, radius), min_size=1, max_size=5))
def test_limbs_are_those_that_are_drawn_one_by_one(each: list[tuple[complex, complex, float, float]]) -> None:
    for (a, b, ra, rb), outline in zip(each, limbs(*each), strict=True):
        assert np.allclose(outline, limb((a.real, a.imag), (b.real, b.imag), ra, rb))


@given(st.lists(spot, min_size=1, max_size=9))
def test_a_polygon_has_its_corners_in_order(corners: list[complex]) -> None:
    assert polygon(*corners).tolist() == [[corner.real, corner.imag] for corner in corners]
