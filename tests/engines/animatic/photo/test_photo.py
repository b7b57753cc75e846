"""A photo becomes a moving shot: the camera travels, the subject stays whole, nothing is stretched."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest

from filmgate.contract.errors import TaskFailed
from filmgate.contract.request import VideoRequest
from filmgate.engines.animatic import photo
from filmgate.engines.animatic.photo.camera import PATHS, eased
from filmgate.engines.animatic.photo.cutout import cut_out
from filmgate.engines.animatic.photo.plate import Crop, filled, plate
from filmgate.engines.base import Frame, Input, Order
from filmgate.media.picture import i420_to_bgr, planes
from filmgate.storyboard.schema import Camera, Shot, Storyboard
from filmgate.storyboard.vocabulary import Look, Move
from tests.samples import image, scene

WIDTH, HEIGHT = 320, 192


def shown(
    path: Path,
    frames: int = 5,
    move: Move = Move.PUSH_IN,
    look: Look = Look.NATURAL,
    caption: str | None = None,
) -> list[Frame]:
    shot = Shot(
        frames=frames, prompt="x", look=look, camera=Camera(move=move), plate="image_1", caption=caption
    )
    storyboard = Storyboard(frames=frames, seed=7, shots=[shot])
    given = Input("image_1", "image", path, 0, 0)
    order = Order("task-1", "m", VideoRequest(prompt="x"), storyboard, WIDTH, HEIGHT, 7, (given,))
    return list(photo.frames(order, 0))


def product(path: Path) -> Path:
    """A red disc on a plain grey wall."""
    picture = np.full((400, 600, 3), 150, np.uint8)
    picture = (picture + np.random.default_rng(1).normal(0, 2, picture.shape)).clip(0, 255).astype(np.uint8)
    cv2.circle(picture, (300, 220), 110, (30, 30, 200), -1, cv2.LINE_AA)
    cv2.imwrite(str(path), picture)
    return path


@pytest.mark.parametrize("move", list(Move))
def test_every_move_of_the_camera_moves_the_picture(tmp_path: Path, move: Move) -> None:
    found = shown(image(tmp_path / "a.png", 480, 320), move=move)
    assert len(found) == 5
    assert {frame.shape for frame in found} == {(HEIGHT * 3 // 2, WIDTH)}
    assert np.abs(found[-1].astype(int) - found[0]).mean() > 0.3


def test_every_move_has_a_path() -> None:
    assert set(PATHS) == set(Move)
    assert (eased(0.0), eased(1.0)) == (0.0, pytest.approx(1.0))


def test_the_look_is_applied(tmp_path: Path) -> None:
    found = shown(image(tmp_path / "a.png", 480, 320), look=Look.BLACK_AND_WHITE)[0]
    assert int(np.abs(planes(found)[1].astype(int) - 128).max()) <= 3


def test_what_is_said_over_a_photo_is_captioned(tmp_path: Path) -> None:
    path = image(tmp_path / "a.png", 480, 320)
    plain, told = shown(path, 40)[20], shown(path, 40, caption="We should go.")[20]
    assert np.abs(told[HEIGHT // 2 : HEIGHT].astype(int) - plain[HEIGHT // 2 : HEIGHT]).max() > 60
    assert np.array_equal(told[: HEIGHT // 2], plain[: HEIGHT // 2])


def test_a_subject_on_a_plain_wall_is_cut_out_and_others_are_not(tmp_path: Path) -> None:
    plain = plate(cv2.imread(str(product(tmp_path / "a.png"))), WIDTH, HEIGHT, 7)
    assert plain.matte is not None
    busy = plate(scene(600, 400), WIDTH, HEIGHT, 7)
    assert busy.matte is None


def test_the_background_behind_a_cut_out_is_clean(tmp_path: Path) -> None:
    made = plate(cv2.imread(str(product(tmp_path / "a.png"))), WIDTH, HEIGHT, 7)
    red = made.back[..., 2].astype(int) - made.back[..., 0]
    assert red.max() < 60


def test_alpha_is_taken_at_its_word_and_stands_whole_before_a_backdrop(tmp_path: Path) -> None:
    path = image(tmp_path / "a.png", 400, 400, alpha=True)
    made = plate(cv2.imread(str(path), cv2.IMREAD_UNCHANGED), WIDTH, HEIGHT, 7)
    assert made.matte is not None
    rows, columns = np.nonzero(made.matte > 0.5)
    height, width = np.ptp(rows), np.ptp(columns)
    assert abs(int(height) - int(width)) <= 2  # a disc stays a disc
    assert height == pytest.approx(0.8 * HEIGHT, abs=4)
    assert shown(path)[0].shape == (HEIGHT * 3 // 2, WIDTH)


def test_an_empty_alpha_is_only_a_backdrop(tmp_path: Path) -> None:
    cv2.imwrite(str(tmp_path / "a.png"), np.zeros((320, 320, 4), np.uint8))
    assert len(shown(tmp_path / "a.png", 2)) == 2


@pytest.mark.parametrize("level", [0, 128, 255])
def test_a_photo_of_nothing_still_gives_a_shot(tmp_path: Path, level: int) -> None:
    cv2.imwrite(str(tmp_path / "a.png"), np.full((320, 320, 3), level, np.uint8))
    assert len(shown(tmp_path / "a.png", 2)) == 2


def test_the_crop_keeps_the_subject_and_never_stretches() -> None:
    salient = np.zeros((900, 300), np.float32)
    salient[700:800, 100:200] = 1
    crop = Crop.around(salient, 320, 180)
    kept = crop.mask(salient)
    assert kept.sum() > 0.95 * salient.sum() * (crop.size[0] / 300) ** 2
    assert crop.size[0] / 300 == pytest.approx(crop.size[1] / 900, rel=0.01)


def test_filling_leaves_what_is_known() -> None:
    picture = scene(64, 48).astype(np.float32)
    known = np.ones((48, 64), np.float32)
    known[10:30, 20:40] = 0
    out = filled(picture, known)
    assert np.allclose(out[known > 0], picture[known > 0])
    assert np.isfinite(out).all()


def test_the_cut_is_the_same_each_time() -> None:
    one, two = cut_out(scene(300, 200)), cut_out(scene(300, 200))
    assert np.array_equal(one.likely, two.likely)
    assert one.score == two.score


def test_the_picture_keeps_its_colours(tmp_path: Path) -> None:
    path = image(tmp_path / "a.png", 640, 384)
    original = cv2.resize(cv2.imread(str(path)), (WIDTH, HEIGHT), interpolation=cv2.INTER_AREA)
    first = i420_to_bgr(shown(path, 2, Move.STATIC)[0])
    assert np.abs(first.mean((0, 1)) - original.mean((0, 1))).max() < 12


def test_a_file_that_is_no_image_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"no")
    with pytest.raises(TaskFailed, match="invalid_input: image_1"):
        shown(tmp_path / "a.png")
