"""Figures in the distance: drawn once for two frames, and not to be told from the others."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from filmgate.contract.catalog import FPS
from filmgate.engines.animatic.layers import Actor, EdgeLight, Place, Scene
from filmgate.engines.animatic.pen import Pen, box
from filmgate.engines.animatic.renderer import Renderer
from filmgate.engines.animatic.view import Camera, View

VIEW = View(160, 96)
PACE = 1.2


class Walker:
    """A white post that goes to the right, and counts how often it is drawn."""

    def __init__(self) -> None:
        self.times: list[float] = []

    def paint(self, pen: Pen, time: float) -> None:
        self.times.append(time)
        pen.fill(box(-0.15, 0.0, 0.15, 1.8), "#ffffff")

    def scene(self, *, held: bool, soft: float = 0.0) -> Scene:
        lights = EdgeLight("#ffffff", "#ffffff", key_strength=0.0, back_strength=0.0, own=1.0)
        actor = Actor(
            self.paint,
            lambda time: Place(-1.5 + PACE * time, 0.0, 3.0),
            (-0.9, -0.02, 0.9, 2.4),
            lights,
            soft=soft,
            held=held,
        )
        return Scene(VIEW, lambda time: Camera(x=0.3 * time, y=1.0, focal=1.0), (actor,))


def middles(scene: Scene, number: int) -> np.ndarray:
    """How far right the walker is in the picture, by height from its feet to its top; in pixels."""
    picture = Renderer(scene, 0).picture(number / FPS)[1].astype(float)
    rows = picture[picture.sum(1) > 0][::-1]
    return np.asarray((rows * np.arange(VIEW.width)).sum(1) / rows.sum(1))


def test_two_frames_share_a_drawing_of_the_moment_between_them() -> None:
    walker = Walker()
    renderer = Renderer(walker.scene(held=True), 0)
    for number in (2, 3, 5, 4):
        renderer.frame(number)
    assert walker.times == [2.5 / FPS, 4.5 / FPS]


def test_a_frame_is_the_same_whichever_was_made_before() -> None:
    scene = Walker().scene(held=True)
    one, other = Renderer(scene, 0), Renderer(scene, 0)
    forwards = [one.frame(number).tobytes() for number in range(4)]
    backwards = [other.frame(number).tobytes() for number in reversed(range(4))]
    assert forwards == backwards[::-1]


@pytest.mark.parametrize("number", [8, 9])
def test_its_body_goes_on_at_its_own_pace(number: int) -> None:
    held, free = (middles(Walker().scene(held=held), number) for held in (True, False))
    chest = slice(round(0.75 * len(free)), round(0.95 * len(free)))
    jump = PACE / FPS * VIEW.height / 3  # in pixels, of what is held and does not lean, half of it each way
    assert np.abs(held[chest] - free[chest]).max() < 0.25 * jump


def test_its_feet_stand_while_it_leans() -> None:
    still = replace(Walker().scene(held=True), camera=lambda time: Camera(y=1.0, focal=1.0))
    first, second = middles(still, 8), middles(still, 9)
    assert abs(first[1] - second[1]) < 0.1
    assert second[-2] - first[-2] > 0.9


def test_out_of_focus_it_goes_along_as_a_whole() -> None:
    for number in (8, 9):
        held, free = (middles(Walker().scene(held=held, soft=3.0), number) for held in (True, False))
        assert np.abs(held[5:-5] - free[5:-5]).max() < 0.25
