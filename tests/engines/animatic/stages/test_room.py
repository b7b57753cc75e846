"""Rooms: their walls, windows and glass."""

from __future__ import annotations

import numpy as np

from filmgate.engines.animatic.director import scene_of
from filmgate.engines.animatic.layers import Plane
from filmgate.engines.animatic.plate import Plate
from filmgate.engines.animatic.scripts import script_for
from filmgate.engines.animatic.stages.decors import DECORS, WALL
from filmgate.engines.animatic.stages.pieces import PIECES, Craft
from filmgate.engines.animatic.view import View, seen
from filmgate.storyboard.planner import plan
from filmgate.storyboard.schema import Shot

VIEW = View(96, 54)


def test_nobody_runs_past_the_end_of_a_wall() -> None:
    scene = scene_of(plan("a woman runs through a gym", frames=120, seed=7), 0, VIEW)
    window = seen(VIEW, scene.camera(4.9), WALL)
    walls = [one for one in scene.layers if isinstance(one, Plane) and one.z == WALL]
    assert max(one.x0 + one.pixels.shape[1] / one.ppu for one in walls) >= window.x1
    assert window.x1 > 16


def test_there_is_no_sky_over_a_room_however_far_the_camera_is() -> None:
    scene = scene_of(plan("a whale floats in a living room, extreme wide shot", frames=96, seed=7), 0, VIEW)
    window = seen(VIEW, scene.camera(0.0), WALL)
    walls = [one for one in scene.layers if isinstance(one, Plane) and one.z >= WALL and one.z < 30]
    assert window.y1 > 8
    assert max(one.y0 + one.pixels.shape[0] / one.ppu for one in walls) >= window.y1


def test_a_windscreen_is_one_pane() -> None:
    windows = DECORS["car"].windows
    assert len(windows.panes) == 1
    assert not windows.bars


def test_coloured_glass_stays_within_its_pointed_window() -> None:
    plate = Plate(-2, 0, 4, 5, 40)
    script = script_for(Shot(frames=24, prompt=""))
    PIECES["stained_glass"](Craft(plate, np.random.default_rng(1), script, 9.0, 0.0, 0.0, 1.0, True, 0.0))
    painted = plate.baked()[..., 3] > 200
    for row in painted[painted.any(axis=1)]:
        columns = np.flatnonzero(row)
        assert abs(columns.min() + columns.max() - len(row)) < 5  # as far to the left as to the right
