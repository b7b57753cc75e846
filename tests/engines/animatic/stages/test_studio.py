"""A product stands before paper in the colour, and in the light, that the words tell."""

from __future__ import annotations

import numpy as np
import pytest

from filmgate.engines.animatic.director import scene_of
from filmgate.engines.animatic.renderer import Renderer
from filmgate.engines.animatic.view import View
from filmgate.storyboard.planner import plan

VIEW = View(160, 90)


def _upper(words: str) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    """The mean colour of the paper over the product's left."""
    picture = Renderer(scene_of(plan(words, frames=24, seed=7), 0, VIEW), 7).picture(0.5)
    return np.asarray(picture[:, 5:40, 20:50].mean(axis=(1, 2)), np.float64)


@pytest.mark.parametrize("surface", ["black reflective surface", "black velvet", "black glass table"])
def test_a_black_surface_is_dark(surface: str) -> None:
    assert _upper(f"A perfume bottle on {surface}, product shot").mean() < 90


def test_golden_light_is_golden() -> None:
    red, _, blue = _upper("A perfume bottle on black marble with golden light, product shot")
    _, _, plain = _upper("A perfume bottle on black marble, product shot")
    assert red > blue
    assert blue < plain
