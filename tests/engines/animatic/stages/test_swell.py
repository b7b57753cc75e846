"""How high the sea goes."""

from __future__ import annotations

import pytest

from filmgate.engines.animatic.director import _site, staged
from filmgate.engines.animatic.stages.site import Site
from filmgate.engines.animatic.stages.swell import bands, roughness
from filmgate.engines.animatic.view import View
from filmgate.storyboard.planner import plan


def _site_of(words: str) -> Site:
    return _site(staged(plan(words, frames=48, seed=3), 0, View(160, 90)), 3, "")


@pytest.mark.parametrize("words", ["a ship in huge waves", "a surfer rides a giant wave", "巨浪中的渔船"])
def test_waves_that_are_told_to_be_huge_are(words: str) -> None:
    assert roughness(_site_of(words)) > 2 * roughness(_site_of("a ship on the sea"))
    assert roughness(_site_of(words)) > roughness(_site_of("a ship on the sea in a thunderstorm"))


def test_the_swell_comes_up_to_a_lens_far_off() -> None:
    near, far = ([z - lens for z, _ in bands(lens) if z > lens] for lens in (3.5, -30.0))
    assert len(near) == len(bands(3.5))  # somebody close up has no wave before the face
    assert min(far) < 8.0
