"""Drawings that are shown again: of who passes in the distance, and of who hardly moves."""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
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
CYCLE, STEPS = 0.75, 9
"""Seconds: 18 frames, in so many drawings."""


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
            cycle=CYCLE if held else 0.0,
        )
        return Scene(VIEW, lambda time: Camera(x=0.3 * time, y=1.0, focal=1.0), (actor,))


class Sitter:
    """Somebody in their place, who grows by so many pixels a second, and may blink for two frames."""

    def __init__(self, pixels: float, *, blinks: bool = False, looks: bool = False) -> None:
        self.times: list[float] = []
        self._speed, self._looks = pixels * 3.0 / VIEW.height, looks
        self._blinks = blinks

    def paint(self, pen: Pen, time: float) -> None:
        self.times.append(time)
        pen.fill(box(-0.4, 0.0, 0.4, 1.2 + self._speed * time), "#ffffff")
        if self._blinks and 0.3 < time < 0.4:
            pen.fill(box(-0.2, 0.4, 0.2, 0.8), "#000000")
        if self._looks:
            pen.pixels[:4] = 0

    def scene(self) -> Scene:
        lights = EdgeLight("#ffffff", "#ffffff", key_strength=0.0, back_strength=0.0, own=1.0)
        actor = Actor(self.paint, lambda time: Place(0.0, 0.0, 3.0), (-0.9, -0.02, 0.9, 2.4), lights)
        return Scene(VIEW, lambda time: Camera(x=0.3 * time, y=1.0, focal=1.0), (actor,))


def painted(scene: Scene, number: int) -> bytes:
    return Renderer(scene, 0).picture(number / FPS).tobytes()


def test_who_hardly_moves_is_looked_at_every_other_frame() -> None:
    sitter = Sitter(0.3)
    frames_of(sitter.scene(), range(24))
    assert set(sitter.times) == {number / FPS for number in range(0, 25, 2)}
    assert len(sitter.times) == len(set(sitter.times))


def test_what_is_there_for_two_frames_alone_is_seen_in_them() -> None:
    still = replace(Sitter(0.0, blinks=True).scene(), camera=lambda time: Camera(y=1.0, focal=1.0))
    shown = [painted(still, number) for number in range(13)]
    assert shown[8] == shown[9] != shown[7]
    assert shown[7] == shown[10] == shown[0]


@pytest.mark.parametrize("sitter", [Sitter(40.0), Sitter(0.3, looks=True)])
def test_who_moves_or_looks_at_their_paint_is_drawn_anew_for_every_frame(sitter: Sitter) -> None:
    renderer = Renderer(sitter.scene(), 0)
    for number in range(24):
        renderer.frame(number)
    assert set(sitter.times) == {number / FPS for number in range(24)}


def test_threads_that_ask_for_the_same_frames_see_the_same() -> None:
    scene = Sitter(0.4, blinks=True).scene()
    renderer, numbers = Renderer(scene, 0), [*range(24)] * 2
    with ThreadPoolExecutor(4) as pool:
        made = list(pool.map(lambda number: renderer.frame(number).tobytes(), numbers))
    assert made == [*frames_of(scene, range(24)).values()] * 2


def test_a_kept_drawing_is_seen_where_its_figure_is() -> None:
    renderer = Renderer(Sitter(0.3).scene(), 0)
    for number in (4, 5, 6, 7):
        picture = renderer.picture(number / FPS)[1].astype(float).sum(0)
        middle = (picture * (np.arange(VIEW.width) + 0.5)).sum() / picture.sum()
        assert middle == pytest.approx(VIEW.width / 2 - 0.3 * number / FPS * VIEW.height / 3, abs=0.06)


def middles(scene: Scene, number: int) -> np.ndarray:
    """How far right the walker is in the picture, by height from its feet to its top; in pixels."""
    picture = Renderer(scene, 0).picture(number / FPS)[1].astype(float)
    rows = picture[picture.sum(1) > 0][::-1]
    return np.asarray((rows * np.arange(VIEW.width)).sum(1) / rows.sum(1))


def test_a_passer_by_is_drawn_once_for_each_of_the_steps_that_come_round() -> None:
    walker = Walker()
    renderer = Renderer(walker.scene(held=True), 0)
    for number in range(18):
        renderer.frame(number)
    assert len(walker.times) == STEPS
    for number in range(18, 54):
        renderer.frame(number)
    assert len(walker.times) == STEPS
    assert 0 < min(walker.times) < max(walker.times) < CYCLE


def frames_of(scene: Scene, numbers: Iterable[int]) -> dict[int, bytes]:
    renderer = Renderer(scene, 0)
    return {number: renderer.frame(number).tobytes() for number in numbers}


def test_a_frame_is_the_same_whichever_was_made_before() -> None:
    for scene in (Walker().scene(held=True), Sitter(0.4, blinks=True).scene(), Sitter(2.0).scene()):
        assert frames_of(scene, range(40)) == frames_of(scene, reversed(range(40)))


@pytest.mark.parametrize("number", [8, 9])
def test_its_body_goes_on_at_its_own_pace(number: int) -> None:
    held, free = (middles(Walker().scene(held=held), number) for held in (True, False))
    chest = slice(round(0.75 * len(free)), round(0.95 * len(free)))
    step = PACE * CYCLE / STEPS * VIEW.height / 3  # pixels; what does not lean is half of it off
    assert np.abs(held[chest] - free[chest]).max() < 0.3 * step


def test_its_feet_stand_while_it_leans() -> None:
    still = replace(Walker().scene(held=True), camera=lambda time: Camera(y=1.0, focal=1.0))
    first, second = middles(still, 10), middles(still, 11)
    assert abs(first[1] - second[1]) < 0.1
    assert second[-2] - first[-2] > 0.9


def test_out_of_focus_it_goes_along_as_a_whole() -> None:
    for number in (8, 9):
        held, free = (middles(Walker().scene(held=held, soft=3.0), number) for held in (True, False))
        assert np.abs(held[5:-5] - free[5:-5]).max() < 0.25
