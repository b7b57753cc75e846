"""Images beside a clip grade it or lie over it, as the prompt says."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest

from filmgate.contract.request import VideoRequest
from filmgate.engines.animatic import edit
from filmgate.engines.animatic.edit.pictures import Laid, Layout, overlays, unused
from filmgate.engines.base import Input, Order
from filmgate.media.picture import i420_to_bgr
from filmgate.media.source import source_frames
from filmgate.storyboard.planner import plan
from tests.samples import video

WIDTH, HEIGHT = 320, 192


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return video(tmp_path_factory.mktemp("pictures") / "source.mp4", 0.5, WIDTH, HEIGHT)


def order(source: Path, folder: Path, prompt: str, pixels: np.ndarray) -> Order:
    path = folder / "image.png"
    cv2.imwrite(str(path), pixels)
    given = (
        Input("video_1", "video", source, WIDTH, HEIGHT, 0.5, 12),
        Input("image_1", "image", path, pixels.shape[1], pixels.shape[0]),
    )
    board = plan(prompt, frames=12, seed=7, edit=True, images=1)
    return Order("task-1", "m", VideoRequest(prompt=prompt), board, WIDTH, HEIGHT, 7, given)


def shown(made: Order) -> np.ndarray:
    return i420_to_bgr(next(edit.frames(made, 0))).astype(int)


def logo() -> np.ndarray:
    """A green disc on nothing."""
    picture = np.zeros((100, 100, 4), np.uint8)
    cv2.circle(picture, (50, 50), 48, (0, 255, 0, 255), -1)
    return picture


@pytest.mark.parametrize(
    ("where", "rows", "columns"),
    [
        ("bottom right corner", slice(150, 182), slice(280, 311)),
        ("top left corner", slice(10, 38), slice(10, 38)),
    ],
)  # fmt: skip
def test_a_logo_stands_in_its_corner_and_only_there(
    source: Path, tmp_path: Path, where: str, rows: slice, columns: slice
) -> None:
    made = order(source, tmp_path, f"put the logo <<<image_1>>> in the {where}", logo())
    green = shown(made)
    marked = (green[..., 1] - green[..., 2] > 120) & (green[..., 1] - green[..., 0] > 120)
    assert marked[rows, columns].mean() > 0.5
    marked[rows, columns] = False
    assert marked.mean() < 0.001


@pytest.mark.parametrize("where", ["top left", "bottom right"])
def test_a_logo_stands_inside_the_bars(source: Path, tmp_path: Path, where: str) -> None:
    made = order(source, tmp_path, f"letterbox 2.39:1, the logo <<<image_1>>> in the {where} corner", logo())
    picture = shown(made)
    bar = int((HEIGHT - WIDTH / 2.39) / 2) - 2
    assert picture[:bar].max() < 20
    assert picture[-bar:].max() < 20
    assert (picture[..., 1] - picture[..., 2] > 120).mean() > 0.005


def test_a_style_image_gives_its_palette(source: Path, tmp_path: Path) -> None:
    shade = np.linspace(1, 0.25, 160)[None, :, None]
    orange = (np.full((90, 160, 3), (20, 90, 220)) * shade).astype(np.uint8)
    made = order(source, tmp_path, "in the style of <<<image_1>>>", orange)
    before = i420_to_bgr(next(source_frames(source, 0, 1))).astype(int)
    assert made.storyboard.references["image_1"] == "style"
    assert overlays(made) == []
    after = shown(made)
    assert (after[..., 2] - after[..., 0]).mean() > (before[..., 2] - before[..., 0]).mean() + 50
    assert np.corrcoef(after.mean(2).ravel(), before.mean(2).ravel())[0, 1] > 0.85


def test_a_frame_with_a_hole_lies_over_all_of_it_by_its_alpha(source: Path, tmp_path: Path) -> None:
    ring = np.zeros((96, 160, 4), np.uint8)
    ring[...] = (255, 0, 0, 255)
    ring[20:76, 30:130, 3] = 0
    made = order(source, tmp_path, "lay the border <<<image_1>>> over it", ring)
    (found,) = overlays(made)
    assert found.layout is Layout.COVER
    picture = shown(made)
    assert picture[5, 5, 0] > 200
    assert picture[5, 5, 2] < 40
    inner = picture[60:130, 80:240]
    assert (inner[..., 0] - inner[..., 2]).mean() < 120


def test_a_double_exposure_mixes_both(source: Path, tmp_path: Path) -> None:
    white = np.full((192, 320, 3), 255, np.uint8)
    made = order(source, tmp_path, "double exposure with <<<image_1>>>", white)
    assert overlays(made)[0].layout is Layout.BLEND
    picture = shown(made)
    assert picture.min() > 100
    assert picture.std() > 8


def test_an_image_that_should_replace_something_is_not_laid_over(source: Path, tmp_path: Path) -> None:
    made = order(source, tmp_path, "Replace the man with <<<image_1>>>, and make it snow", logo())
    assert overlays(made) == []
    assert unused(made) == ["image_1"]
    assert "the image image_1 as a part of the scene" in edit.not_applied(made)


@pytest.mark.parametrize("shape", [(400, 30, 4), (30, 400, 4), (1, 1, 3), (300, 300)])
def test_pictures_of_any_shape_fit(source: Path, tmp_path: Path, shape: tuple[int, ...]) -> None:
    pixels = np.full(shape, 200, np.uint8)
    made = order(source, tmp_path, "the logo <<<image_1>>> in the corner", pixels)
    for overlay in overlays(made):
        laid = Laid(overlay, WIDTH, HEIGHT)
        rows, columns = laid.cover.shape
        assert 0 <= laid.top <= HEIGHT - rows
        assert 0 <= laid.left <= WIDTH - columns
    assert shown(made).shape == (HEIGHT, WIDTH, 3)
