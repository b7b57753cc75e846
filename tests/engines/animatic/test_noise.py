"""The grain of what is drawn."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest

from filmgate.engines.animatic.noise import cloud, grain


def seam(image: npt.NDArray[np.float64]) -> float:
    """How far the last row is from the first, in steps from one row to the next."""
    return float(np.abs(image[0] - image[-1]).mean() / np.abs(np.diff(image, axis=0)).mean())


def test_a_grain_is_as_rough_as_a_cloud_of_the_same_features() -> None:
    fine, coarse = grain(160, 200, 12, 3, 4) / 255, cloud(160, 200, 12, 3, 4)
    assert fine.shape == coarse.shape
    assert fine.mean() == pytest.approx(coarse.mean(), abs=0.03)
    assert fine.std() == pytest.approx(coarse.std(), rel=0.15)
    steps = [float(np.abs(np.diff(image, axis=1)).mean()) for image in (fine, coarse)]
    assert steps[0] == pytest.approx(steps[1], rel=0.25)


@pytest.mark.parametrize("stretch", [1.0, 3.0])
def test_both_repeat_without_a_seam(stretch: float) -> None:
    for image in (
        grain(120, 180, 10, 5, 4, stretch, wrap=True),
        cloud(120, 180, 10, 5, 4, stretch, wrap=True),
    ):
        for turned in (image, image.T):
            assert seam(turned.astype(float)) < 1.8


def test_the_seed_says_what_it_is() -> None:
    np.testing.assert_array_equal(grain(40, 50, 6, 1, 3), grain(40, 50, 6, 1, 3))
    assert (grain(40, 50, 6, 1, 3) != grain(40, 50, 6, 2, 3)).mean() > 0.8


def test_noise_of_no_octave_is_refused() -> None:
    with pytest.raises(ValueError, match="one octave at least, not 0"):
        grain(40, 50, 6, 1, 0)
