"""How high the sea goes."""

from __future__ import annotations

import pytest

from filmgate.engines.animatic.director import _site, staged
from filmgate.engines.animatic.layers import Plane
from filmgate.engines.animatic.stages.breakers import great_waves
from filmgate.engines.animatic.stages.site import Site
from filmgate.engines.animatic.stages.swell import bands, roughness, swell
from filmgate.engines.animatic.view import View
from filmgate.storyboard.planner import plan


def _site_of(words: str) -> Site:
    return _site(staged(plan(words, frames=48, seed=3), 0, View(160, 90)), 3, "")


@pytest.mark.parametrize("words", ["a ship in huge waves", "a surfer rides a giant wave", "巨浪中的渔船"])
def test_waves_that_are_told_to_be_huge_are(words: str) -> None:
    assert roughness(_site_of(words)) > 2 * roughness(_site_of("a ship on the sea"))
    assert roughness(_site_of(words)) > roughness(_site_of("a ship on the sea in a thunderstorm"))


@pytest.mark.parametrize("words", ["a giant wave rises over the city", "巨浪滔天"])
def test_a_giant_wave_stands_over_the_swell_with_light_and_foam_in_it(words: str) -> None:
    site = _site_of(words)
    water = max(high for _, high in bands(site.middle.z))
    _, near = great_waves(site)
    assert isinstance(near, Plane)
    top = near.y0 + near.pixels.shape[0] / near.ppu
    assert top > 2.5 * water
    solid = near.pixels[near.pixels[..., 3] > 250][:, :3].astype(int)
    assert (solid.min(1) > 225).any()  # foam
    assert ((solid[:, 1] > solid[:, 0] + 60) & (solid[:, 1] > 130)).any()  # light through the water


def test_only_a_giant_wave_curls_over_the_sea() -> None:
    calm, giant = (swell(_site_of(words)) for words in ("waves on the sea", "giant waves on the sea"))
    assert len(giant) == len(calm) + 2


def test_a_low_sun_colours_the_sea() -> None:
    def redness(words: str) -> float:
        plane = swell(_site_of(words))[0]
        assert isinstance(plane, Plane)
        solid = plane.pixels[plane.pixels[..., 3] > 250][:, :3].astype(float)
        return float(solid[:, 0].mean() / solid[:, 1].mean())

    assert redness("the sea at sunset") > 1.5 * redness("the sea at noon")


def test_the_swell_comes_up_to_a_lens_far_off() -> None:
    near, far = ([z - lens for z, _ in bands(lens) if z > lens] for lens in (3.5, -30.0))
    assert len(near) == len(bands(3.5))  # somebody close up has no wave before the face
    assert min(far) < 8.0
