"""A subject before a plain backdrop is told from it whole, however small, and its reflection is not."""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt
import pytest

from filmgate.engines.animatic.photo.backdrop import before_backdrop
from filmgate.engines.animatic.photo.cutout import cut_out
from filmgate.engines.animatic.photo.puppet import TRUSTED
from tests.samples import scene

Picture = npt.NDArray[np.uint8]
ROWS, COLUMNS = 320, 480


def studio(tint: tuple[int, int, int] = (170, 165, 160)) -> npt.NDArray[np.float32]:
    """A wall that is lit in the middle and dark in the corners, with a camera's noise."""
    y, x = np.mgrid[-1 : 1 : ROWS * 1j, -1 : 1 : COLUMNS * 1j]
    light = 1.12 - 0.25 * (x**2 + (y + 0.3) ** 2)
    noise = np.random.default_rng(1).normal(0, 1.5, (ROWS, COLUMNS, 3))
    return (np.array(tint) * light[..., None] + noise).astype(np.float32)


def photographed(
    colour: tuple[int, int, int], wall: npt.NDArray[np.float32] | None = None
) -> tuple[Picture, Picture]:
    """A thin figure with legs apart on that wall, mirrored faintly by the floor; the picture and its mask."""
    mask = np.zeros((ROWS, COLUMNS), np.uint8)
    cv2.circle(mask, (240, 120), 14, 1, -1)
    cv2.rectangle(mask, (226, 134), (254, 200), 1, -1)
    for foot in (222, 258):
        cv2.line(mask, (240, 196), (foot, 262), 1, 9)
    picture = studio() if wall is None else wall.copy()
    mirrored = np.zeros_like(mask)
    mirrored[266:] = mask[266 - (ROWS - 266) : 266][::-1]
    picture[mirrored > 0] = 0.93 * picture[mirrored > 0] + 0.07 * np.array(colour)
    picture[mask > 0] = colour
    smooth = cv2.GaussianBlur(picture, (0, 0), 0.7)
    return smooth.clip(0, 255).astype(np.uint8), mask


def overlap(found: Picture, mask: Picture) -> float:
    large = cv2.resize(found, (COLUMNS, ROWS), interpolation=cv2.INTER_NEAREST)
    return float((large & mask).sum() / (large | mask).sum())


@pytest.mark.parametrize("colour", [(40, 40, 200), (30, 30, 30), (200, 150, 110), (120, 118, 116)], ids=str)
def test_a_small_figure_is_told_from_the_wall(colour: tuple[int, int, int]) -> None:
    picture, mask = photographed(colour)
    found = before_backdrop(picture)
    assert found is not None
    assert overlap(found, mask) > 0.8
    assert cut_out(picture).trust > TRUSTED


def test_the_gap_between_legs_is_no_part_of_it() -> None:
    picture, mask = photographed((40, 40, 200))
    found = before_backdrop(picture)
    assert found is not None
    assert mask[255, 240] == 0
    assert found[int(255 * found.shape[0] / ROWS), found.shape[1] // 2] == 0


def test_a_reflection_is_no_part_of_it() -> None:
    picture, _ = photographed((40, 40, 200))
    found = before_backdrop(picture)
    assert found is not None
    assert not found[int(275 * found.shape[0] / ROWS) :].any()


def test_a_busy_street_is_no_backdrop() -> None:
    assert before_backdrop(scene(COLUMNS, ROWS)) is None


def test_two_figures_are_not_one_subject() -> None:
    first, mask = photographed((40, 40, 200))
    both = first.copy()
    move = np.array([[1, 0, 120], [0, 1, 0]], np.float32)
    shifted = cv2.warpAffine(mask, move, (COLUMNS, ROWS)) > 0
    both[shifted] = (200, 60, 30)
    assert before_backdrop(both) is None


def test_a_wall_alone_has_no_subject() -> None:
    assert before_backdrop(studio().clip(0, 255).astype(np.uint8)) is None
