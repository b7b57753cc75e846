"""What the words make of the night: the moon's size and place, the Milky Way, more stars."""

from __future__ import annotations

import numpy as np
import pytest

from filmgate.engines.animatic.scripts import NIGHT, NOON
from filmgate.engines.animatic.stages.nightsky import milky_way, seas, starred
from filmgate.engines.animatic.stages.skies import sky_of
from tests.engines.animatic import plans

_CLEAR = np.zeros((100, 160), np.float32)


def _dark() -> np.ndarray[tuple[int, int, int], np.dtype[np.float32]]:
    return np.full((200, 320, 3), 10, np.float32)


@pytest.mark.parametrize(
    "prompt",
    ["a wolf howls in front of a huge full moon", "a giant moon over a castle", "巨大的圆月下，一只狼在嚎叫"],
)
def test_a_huge_moon_fills_a_third_of_the_sky(prompt: str) -> None:
    assert sky_of(plans.shot(prompt=prompt), NIGHT).sun_radius > 4 * NIGHT.sun_radius
    assert sky_of(plans.shot(prompt=prompt), NOON) == NOON


def test_who_is_seen_before_the_moon_has_it_behind_them() -> None:
    past = sky_of(plans.shot(prompt="a witch flies past the moon"), NIGHT)
    under = sky_of(plans.shot(prompt="a witch walks under the moon"), NIGHT)
    assert past.sun is not None
    assert under.sun is not None
    assert abs(past.sun[0] - 0.5) < abs(under.sun[0] - 0.5)
    assert past.sun_radius > under.sun_radius


@pytest.mark.parametrize("prompt", ["a tree under the milky way", "银河下的草原"])
def test_the_milky_way_is_seen_without_a_moon(prompt: str) -> None:
    sky = sky_of(plans.shot(prompt=prompt), NIGHT)
    assert sky.galaxy
    assert sky.sun is None
    assert sky.stars > NIGHT.stars
    assert not sky_of(plans.shot(prompt=prompt), NOON).galaxy


def test_a_starry_sky_has_more_stars() -> None:
    assert sky_of(plans.shot(prompt="a village under a starry sky"), NIGHT).stars > NIGHT.stars


def test_the_milky_way_is_a_band_over_the_land() -> None:
    image = _dark()
    milky_way(image, _CLEAR, 160.0, 3)
    light = image.sum(2) - 30
    assert light[:150].mean() > 6 * max(1.0, light[190:].mean())
    columns = light[:150].reshape(150, 8, 40).mean(2)
    tops = columns.argmax(0)
    assert tops[0] > tops[-1]  # from the lower left to the upper right


def test_clouds_hide_stars_and_some_stars_are_bright() -> None:
    clear, clouded = _dark(), _dark()
    starred(clear, _CLEAR, 2, 300, 160.0, 5)
    starred(clouded, np.ones_like(_CLEAR), 2, 300, 160.0, 5)
    assert clear.max() > 150
    assert np.array_equal(clouded, _dark())


def test_the_moon_has_dark_plains() -> None:
    x, y = np.arange(-20, 21, dtype=np.float32)[None, :], np.arange(-20, 21, dtype=np.float32)[:, None]
    face = seas(x, y, 20.0)
    assert face.shape == (41, 41)
    assert face.max() - face.min() > 0.1
    assert face.min() > 0.5
