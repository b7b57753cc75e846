from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmgate.engines.animatic.rigs.gait import (
    RUN,
    STROLL,
    WALK,
    Gait,
    Lengths,
    between,
    solved,
    standing,
)

GAITS = {"walk": WALK, "run": RUN, "stroll": STROLL}
HEIGHT = 1.7
LENGTHS = Lengths.of(HEIGHT)


@pytest.mark.parametrize("gait", GAITS.values(), ids=GAITS)
def test_a_foot_on_the_ground_does_not_slide(gait: Gait) -> None:
    spots: dict[str, list[float]] = {"heel": [], "toe": []}
    for p in np.linspace(0, gait.duty, 60, endpoint=False):
        leg = solved(gait.feet(float(p), HEIGHT, LENGTHS), LENGTHS).near
        root = p * gait.length(HEIGHT)
        if p < gait.rise:
            spots["heel"].append(root + leg.heel.real)
        if p >= gait.flat:
            spots["toe"].append(root + leg.toe.real)
    assert np.ptp(spots["heel"]) < 0.005
    assert np.ptp(spots["toe"]) < 0.005


@pytest.mark.parametrize("gait", GAITS.values(), ids=GAITS)
@given(phase=st.floats(0, 1))
def test_no_foot_sinks_into_the_ground(gait: Gait, phase: float) -> None:
    stance = solved(gait.feet(phase, HEIGHT, LENGTHS), LENGTHS)
    lowest = min(p.imag for leg in (stance.near, stance.far) for p in (leg.heel, leg.toe))
    assert lowest > -0.03


@given(phase=st.floats(0, 1), share=st.floats(0, 1), height=st.floats(0.7, 2.6))
def test_bones_keep_their_lengths(phase: float, share: float, height: float) -> None:
    lengths = Lengths.of(height)
    feet = between(standing(height, lengths), WALK.feet(phase, height, lengths), share)
    leg = solved(feet, lengths).near
    assert abs(leg.knee - leg.hip) == pytest.approx(lengths.thigh, abs=1e-6)
    assert leg.knee.real >= min(leg.hip.real, leg.ankle.real) - 1e-6
