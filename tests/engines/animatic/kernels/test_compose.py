"""The compositor against a slow one that says what it means."""

from __future__ import annotations

import dataclasses
import math

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from filmgate.engines.animatic.frames.actors import Tiles
from filmgate.engines.animatic.frames.arena import Arena
from filmgate.engines.animatic.frames.projection import Lens
from filmgate.engines.animatic.kernels import table as at
from filmgate.engines.animatic.kernels.compose import composite
from filmgate.engines.animatic.layers import Floor, Layer, Plane, Pose
from filmgate.engines.animatic.view import Camera, View

WIDTH, HEIGHT = 48, 32


def sample(plate: np.ndarray, u: float, v: float, wrap: int) -> np.ndarray | None:
    """Bilinear, premultiplied 0..255; None outside."""
    high, wide, _ = plate.shape
    if wrap >= 2:
        v %= high
    if wrap % 2:
        u %= wide
    i, j = math.floor(v), math.floor(u)
    if not 0 <= i < high or not (wrap % 2 or 0 <= u <= wide - 1.001):
        return None
    below = (i + 1) % high if wrap >= 2 else min(i + 1, high - 1)
    after = (j + 1) % wide if wrap % 2 else min(j + 1, wide - 1)
    f, g = v - i, u - j
    left = plate[i, j] * (1 - f) + plate[below, j] * f
    right = plate[i, after] * (1 - f) + plate[below, after] * f
    return np.asarray(left * (1 - g) + right * g)


def slow(plates: list[np.ndarray], table: np.ndarray) -> np.ndarray:
    """The same layers, a pixel at a time, with nothing skipped."""
    out = np.zeros((HEIGHT, WIDTH, 3))
    for row, plate in zip(table, plates, strict=True):
        for y in range(HEIGHT):
            v = row[at.V] + y * row[at.DV]
            for x in range(WIDTH):
                colour = sample(plate.astype(float), row[at.U] + x * row[at.DU], v, int(row[at.WRAP]))
                if colour is not None:
                    gain = row[[at.RED, at.GREEN, at.BLUE]]
                    k = row[at.OPACITY]
                    out[y, x] = out[y, x] * (1 - colour[3] * k / 255) + colour[:3] * k * gain
    return np.asarray(np.clip(shoulder(out), 0, 255))


def shoulder(colours: np.ndarray) -> np.ndarray:
    return np.asarray(np.minimum(colours, 255 - 3025 / (np.maximum(colours, 200) - 145)))


def drawn(layers: list[Layer], camera: Camera) -> tuple[np.ndarray, np.ndarray]:
    """The compositor's picture (height, width, 3), and its table."""
    arena, lens = Arena(tuple(layers)), Lens(View(WIDTH, HEIGHT), camera, 0.0)
    rows = [lens.row(layer, arena.slot(layer)) for layer in layers]  # type: ignore[arg-type]
    table = np.array([row for row in rows if row is not None])
    picture = np.empty((3, HEIGHT, WIDTH), np.uint8)
    none = Tiles.of([])
    composite(arena.bytes, arena.rows, arena.runs, none.bytes, none.rows, none.runs, table, picture)
    return picture.transpose(1, 2, 0).astype(float), table


def plate(seed: int, high: int, wide: int, solid: bool) -> np.ndarray:
    """Random colours under random cover: opaque blocks, holes, and light (colour without cover)."""
    rng = np.random.default_rng(seed)
    cover = np.kron(rng.choice([0, 255, 120], (4, 4)), np.ones((16, 16)))[:high, :wide]
    cover = np.full((high, wide), 255.0) if solid else cover
    colours = rng.integers(0, 200, (high, wide, 3)) * (np.maximum(cover, 20) / 255)[:, :, None]
    return np.ascontiguousarray(np.dstack([colours, cover]).astype(np.uint8))


planes = st.builds(
    lambda seed, high, wide, solid, x0, y0, z, pose, wraps: Plane(
        plate(seed, high, wide, solid), x0, y0, 12.0, z, lambda time: pose, wrap_x=wraps[0], wrap_y=wraps[1]
    ),
    seed=st.integers(0, 99),
    high=st.integers(5, 60),
    wide=st.integers(5, 60),
    solid=st.booleans(),
    x0=st.floats(-4, 2),
    y0=st.floats(-3, 2),
    z=st.floats(2, 9),
    pose=st.builds(
        Pose, opacity=st.sampled_from([1.0, 0.5]), turn=st.sampled_from([1.0, -1.0, 0.6]), y=st.floats(-1, 1)
    ),
    wraps=st.sampled_from([(False, False), (True, False), (True, True)]),
)
cameras = st.builds(
    Camera, x=st.floats(-1, 1), y=st.floats(-1, 2), z=st.floats(-3, 1), swing=st.floats(-0.2, 0.2)
)


@settings(max_examples=60)
@given(layers=st.lists(planes, min_size=1, max_size=5), camera=cameras)
def test_planes_are_drawn_as_the_slow_compositor_draws_them(layers: list[Plane], camera: Camera) -> None:
    layers = [plane if plane.motion(0).turn > 0 or not plane.wrap_x else turned(plane) for plane in layers]
    ordered = sorted(layers, key=lambda plane: -plane.z)
    fast, table = drawn(list(ordered), camera)
    expected = slow([plane.pixels for plane in ordered], table)
    off = np.abs(fast - expected).max(2) > 3
    assert off.mean() < 0.02  # a stretch of ink ends half a pixel earlier or later


def test_a_coarse_plate_is_drawn_in_straight_lines_and_no_other_light() -> None:
    """Of what is much coarser than the picture only every sixteenth column is looked up."""
    rng = np.random.default_rng(4)
    smooth = np.repeat(rng.integers(20, 200, (3, 3, 4)), 3, 0).repeat(3, 1)
    coarse = np.ascontiguousarray(np.minimum(smooth, smooth[..., 3:]).astype(np.uint8))
    solid = Plane(plate(1, 60, 60, True), -8.0, -8.0, 4.0, 6.0)
    haze = Plane(coarse, -8.0, -6.0, 0.6, 5.0, wrap_x=True)
    fast, table = drawn([solid, haze], Camera())
    assert table[1, at.DU] < 0.2
    off = np.abs(fast - slow([solid.pixels, haze.pixels], table))
    assert off.mean() < 3


def test_a_plate_as_fine_as_the_picture_is_copied() -> None:
    pixels = plate(3, HEIGHT, WIDTH + 8, True)
    image = Plane(pixels, -WIDTH / 2 - 4, -HEIGHT / 2, 1.0, 1.0 + HEIGHT)
    fast, table = drawn([image], Camera(y=0.0, z=1.0, focal=1.0, horizon=0.5))
    assert table[0, at.DU] == 1.0
    assert np.abs(fast - np.minimum(shoulder(pixels[:, 4:-4, :3].astype(float)), 255)).max() <= 1


def turned(plane: Plane) -> Plane:
    """A repeating plate is never turned round."""
    return dataclasses.replace(plane, motion=lambda time: Pose())


def test_a_floor_repeats_and_fades_into_its_fog() -> None:
    texture = np.full((64, 64, 4), 80, np.uint8)
    fast, _ = drawn([Floor(texture, 8.0, fog="#ff0000", fog_z=2.0)], Camera(y=1.0, horizon=0.4))
    horizon = int(0.4 * HEIGHT)
    assert (fast[: horizon - 1] == 0).all()
    assert fast[horizon + 2, :, 0].mean() > 150  # far: the fog
    assert abs(fast[-1].mean() - 80) < 60  # near: the texture


def test_a_mirror_shows_only_where_the_floor_is_wet() -> None:
    texture = np.zeros((64, 64, 4), np.uint8)
    texture[:, 32:, 3] = 255  # wet on one half
    red = np.zeros((40, 400, 4), np.uint8)
    red[:] = (200, 0, 0, 255)
    floor = Floor(texture, 4.0, far=30.0, fog_z=1e6, x0=-8.0)
    image = Plane(red, -20.0, 0.0, 10.0, 6.0, mirror=1.0)
    fast, _ = drawn([floor, image], Camera(y=1.0, horizon=0.3))
    shown = fast[int(0.6 * HEIGHT), :, 0]
    assert shown.max() > 60
    assert shown.min() == 0
