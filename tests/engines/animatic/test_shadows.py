"""Shadows lie where their figures are, and are drawn once where that can be."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from filmgate.engines.animatic.blocking.cues import Step
from filmgate.engines.animatic.blocking.roles import Role
from filmgate.engines.animatic.layers import Actor, Backdrop, Layer, Plane, Scene
from filmgate.engines.animatic.renderer import Renderer
from filmgate.engines.animatic.shadows import shadow_of, thrown
from filmgate.engines.animatic.stages.site import Mark
from filmgate.engines.animatic.view import Camera, Sight, View
from filmgate.engines.animatic.wardrobe import creatures
from filmgate.storyboard.vocabulary import Action, SubjectKind

VIEW = View(160, 90)
FOX = creatures.BEASTS[SubjectKind.FOX].rig()


def camera(time: float) -> Camera:
    return Camera(x=0.2 * time, y=0.5, z=0.1 * time)


SIGHT = Sight(VIEW, camera, 2.0)


def role(action: Action, facing: float = 1.0) -> Role:
    return Role(FOX, (Step(0.0, action),), 2.0, Mark(x=-0.4, z=2.0), facing=facing)


def picture(shadow: Layer, time: float) -> np.ndarray:
    """The shadow on white."""
    white = Backdrop(np.full((90, 160, 4), 255, np.uint8), 1.0, 0.5)
    return Renderer(Scene(VIEW, camera, (white, shadow)), 1).picture(time).astype(int)


@pytest.mark.parametrize("facing", [1.0, -1.0])
@pytest.mark.parametrize("action", [Action.STAND, Action.WALK])
def test_a_plate_shows_what_would_be_drawn_anew(action: Action, facing: float) -> None:
    there = role(action, facing)
    plate = thrown(there, 0.1, SIGHT)
    assert isinstance(plate, Plane)
    for time in (0.0, 1.3):
        drawn = picture(shadow_of(there, 0.1), time)
        assert drawn.min() < 160
        assert np.abs(picture(plate, time) - drawn).max() <= 24


def test_the_figure_is_before_its_shadow() -> None:
    there = role(Action.STAND)
    plate = thrown(there, 0.0, SIGHT)
    assert isinstance(plate, Plane)
    assert plate.order > there.place(0.0).z


def test_who_comes_nearer_has_a_shadow_that_does_too() -> None:
    comes = replace(role(Action.WALK), mark=Mark(x=0.0, z=2.0, entrance=((-1.0, 6.0), (0.0, 2.0))))
    assert isinstance(thrown(comes, 0.0, SIGHT), Actor)
