"""Ink and cel paint over pictures that were drawn: nothing small is lost, and lines lie on edges."""

from __future__ import annotations

import numpy as np
import pytest

from filmgate.engines.animatic.edit.inked import INKED
from filmgate.engines.animatic.edit.looks import LOOKS, Style
from filmgate.engines.animatic.edit.render import Restyler
from filmgate.engines.animatic.edit.treatment import Treatment
from filmgate.media.picture import I420
from filmgate.storyboard.vocabulary import Look

WIDTH, HEIGHT = 640, 360
FLAT = [Look.ANIME, Look.CARTOON, Look.COMIC, Look.PAPER_CUT]


def disc(x: int, level: int = 90, around: int = 180) -> I420:
    """A dark disc on a light ground, with an eye of six pixels."""
    frame = np.full((HEIGHT * 3 // 2, WIDTH), 128, np.uint8)
    frame[:HEIGHT] = around
    rows, columns = np.mgrid[:HEIGHT, :WIDTH]
    frame[:HEIGHT][(columns - x) ** 2 + (rows - 180) ** 2 < 90**2] = level
    frame[170:176, x + 40 : x + 46] = 230
    return frame


def drawn(look: Look, *frames: I420) -> list[I420]:
    restyler = Restyler(WIDTH, HEIGHT, 3, Treatment(look), looks=INKED)
    return [restyler.restyle(frame, number) for number, frame in enumerate(frames)]


@pytest.mark.parametrize("look", [Look.ANIME, Look.CARTOON, Look.COMIC])
def test_a_line_runs_along_the_dark_side_of_an_edge(look: Look) -> None:
    (frame,) = drawn(look, disc(320))
    row = frame[180].astype(int)
    inside = np.median(row[250:340])
    assert row[231:237].min() < inside - 20  # the disc begins at 231
    assert row[222:228].min() > inside


@pytest.mark.parametrize("look", FLAT)
def test_an_eye_of_a_few_pixels_stays_open(look: Look) -> None:
    (frame,) = drawn(look, disc(320))
    eye = frame[171:175, 361:365].mean()
    assert eye > frame[190:200, 330:350].mean() + 40


@pytest.mark.parametrize("look", FLAT)
def test_every_frame_is_drawn_anew(look: Look) -> None:
    first, second = drawn(look, disc(320), disc(324))
    assert np.abs(first.astype(int) - second).mean() > 0.05


def test_leaves_get_fewer_lines_than_figures() -> None:
    rows, columns = np.mgrid[:HEIGHT, :WIDTH]
    leaves = np.full((HEIGHT * 3 // 2, WIDTH), 128, np.uint8)
    leaves[:HEIGHT] = np.where((rows // 6 + columns // 6) % 2, 150, 110)
    few = np.full_like(leaves, 128)
    few[:HEIGHT] = np.where(columns // 80 % 2, 150, 110)
    crowded, alone = (drawn(Look.ANIME, frame)[0][:HEIGHT] for frame in (leaves, few))
    assert np.percentile(crowded[100:260, 100:540], 2) > alone[100:260, 100:540].min() + 8


def test_a_comic_is_printed_in_dots_in_its_shade_only() -> None:
    def rough(level: int) -> float:
        (frame,) = drawn(Look.COMIC, disc(320, level, level))
        return float(frame[60:100, 60:200].std())

    assert rough(90) > 5
    assert rough(180) < 1


def test_sheets_of_card_throw_shadows_below_them() -> None:
    (frame,) = drawn(Look.PAPER_CUT, disc(320))
    above, below = frame[78:88, 300:340].mean(), frame[272:282, 300:340].mean()
    assert below < above - 5


def test_a_wash_does_not_close_an_eye_that_the_pencil_outlines() -> None:
    def white(looks: dict[Look, type[Style]]) -> float:
        restyler = Restyler(1280, 720, 3, Treatment(Look.WATERCOLOR), looks=looks)
        frame = np.full((1080, 1280), 128, np.uint8)
        frame[:720] = 170
        frame[350:364, 625:651] = 40
        frame[354:360, 630:646] = 230
        return float(np.percentile(restyler.restyle(frame, 0)[350:364, 628:648], 80))

    assert white(INKED) > white(LOOKS) + 8
