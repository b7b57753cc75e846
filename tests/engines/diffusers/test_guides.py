from __future__ import annotations

import numpy as np
import pytest

from filmgate.engines.diffusers.edits import Edit, Guide
from filmgate.engines.diffusers.guides import guides
from tests.samples import scene


def test_lines_are_dark_on_white_and_grey_has_no_colour() -> None:
    picture = scene(160, 96)
    (drawn, all_new), *_ = guides(iter([picture]), Edit(Guide.LINES), None)
    assert 200 < np.median(drawn) <= 255
    assert drawn.min() < 60
    assert (all_new == 255).all()
    (grey, _), *_ = guides(iter([picture]), Edit(Guide.GRAY), None)
    assert np.ptp(grey.astype(int), axis=2).max() == 0


def test_a_given_mask_keeps_what_is_black_and_greys_what_is_white() -> None:
    picture, mask = scene(160, 96), np.zeros((96, 160), np.uint8)
    mask[:, 80:] = 255
    (shown, given), *_ = guides(iter([picture]), Edit(Guide.GIVEN_MASK), mask)
    assert np.array_equal(shown[:, :80], picture[:, :80])
    assert (shown[:, 80:] == 128).all()
    assert given is mask


@pytest.mark.slow
def test_subject_and_background_are_each_others_complement_but_for_their_margins() -> None:
    picture = np.full((96, 160, 3), 90, np.uint8)
    picture[24:80, 60:110] = (220, 40, 30)
    (_, subject), *_ = guides(iter([picture]), Edit(Guide.SUBJECT), None)
    (_, background), *_ = guides(iter([picture]), Edit(Guide.BACKGROUND), None)
    assert subject[50, 85] == 255
    assert background[50, 85] == 0
    assert subject[5, 5] == 0
    assert background[5, 5] == 255
    assert ((subject == 255) | (background == 255)).all()


@pytest.mark.slow
def test_where_nothing_stands_out_everything_is_made_anew() -> None:
    (_, mask), *_ = guides(iter([np.full((96, 160, 3), 90, np.uint8)]), Edit(Guide.SUBJECT), None)
    assert (mask == 255).all()
