"""Land as it lies below an aircraft."""

from __future__ import annotations

import numpy as np
import pytest

from filmgate.engines.animatic.scripts import NIGHT, NOON
from filmgate.engines.animatic.stages.maps import RELIEFS, TEXELS, painted


@pytest.mark.parametrize("name", ["river", "fields", "terraces", "desert"])
def test_a_map_repeats_without_a_seam(name: str) -> None:
    pixels = painted(name, NOON, 3).astype(int)
    for axis in (0, 1):
        steps = np.abs(np.diff(pixels[..., :3], axis=axis)).mean((1 - axis, 2))
        seam = np.abs(pixels[..., :3].take(0, axis) - pixels[..., :3].take(-1, axis)).mean()
        assert seam < steps.max() + 12


def test_a_river_is_wet_from_the_lens_to_the_distance() -> None:
    wet = painted("canyon", NOON, 3)[..., 3]
    assert (wet > 60).any(axis=1).all()
    assert 0.02 < (wet > 60).mean() < 0.3
    assert not painted("mountain", NOON, 3)[..., 3].any()


def test_a_map_is_dark_by_night_and_white_under_snow() -> None:
    day = painted("meadow", NOON, 3)[..., :3].mean()
    assert painted("meadow", NIGHT, 3)[..., :3].mean() < 0.6 * day
    assert painted("meadow", NOON, 3, "#ffffff")[..., :3].mean() > 1.2 * day


def test_a_seed_makes_the_same_map_and_another_seed_another() -> None:
    one, same, other = (painted("meadow", NOON, seed) for seed in (3, 3, 4))
    assert one.shape == (TEXELS, TEXELS, 4)
    assert (one == same).all()
    assert (one != other).any()


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(RELIEFS))
def test_every_relief_has_light_and_shade(name: str) -> None:
    assert painted(name, NOON, 1)[..., :3].mean(2).std() > 6
