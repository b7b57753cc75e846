"""Skies and sheets of fog."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from filmgate.engines.animatic.colour import Script
from filmgate.engines.animatic.stages.scenery import haze, sky
from filmgate.engines.animatic.view import Camera, Sight, View

SIGHT = Sight(View(320, 180), lambda t: Camera(0.0, 1.4, 0.0, focal=1.2, horizon=0.6), 2.0)
NOON = Script(
    ("#2050a0", "#c0d8f0"),
    "#c0c8d0",
    "#101418",
    "#fff0d0",
    "#ffffff",
    "#ffffff",
    "#708090",
    "#606060",
    "#406030",
)


def test_a_sheet_of_fog_fades_at_its_edges_and_repeats() -> None:
    sheet = haze(SIGHT, 20.0, -1.0, 4.0, "#ffffff", 0.5, 77)
    alpha = sheet.pixels[:, :, 3].astype(float)
    assert alpha[0].max() == 0
    assert alpha[-1].max() < 12
    assert 60 < alpha[60].mean() < 130
    assert np.abs(alpha[:, 0] - alpha[:, -1]).mean() < 4
    assert (sheet.pixels[:, :, :3] <= sheet.pixels[:, :, 3:]).all()
    assert sheet.wrap_x


def test_each_sheet_of_fog_is_one_of_its_own() -> None:
    sheets = [haze(SIGHT, 20.0, -1.0, 4.0, "#ffffff", 0.5, seed).pixels for seed in (3, 4, 11)]
    assert (sheets[0] != sheets[1]).mean() > 0.3
    assert (sheets[0] != sheets[2]).mean() > 0.3


def test_a_clear_sky_goes_from_the_zenith_to_the_horizon() -> None:
    backdrop = sky(SIGHT, NOON, 3, clouds=0.0)
    eye = int(backdrop.horizon * backdrop.pixels.shape[0])
    means = backdrop.pixels[:, :, :3].mean(axis=1)
    np.testing.assert_allclose(means[0], (0x20, 0x50, 0xA0), atol=4)
    np.testing.assert_allclose(means[eye], (0xC0, 0xD8, 0xF0), atol=4)


def test_the_moon_is_behind_the_clouds() -> None:
    moonlit = replace(
        NOON, sky=("#000000", "#000000"), key="#000000", cloud_lit="#000000", cloud_dark="#000000",
        sun=(0.5, 0.2), sun_radius=0.12, disc=("#ffffff", "#ffffff"),
    )  # fmt: skip
    clear, hidden = (sky(SIGHT, moonlit, 3, clouds=cover).pixels[:, :, 0] for cover in (0.0, 1.0))
    assert clear.max() > 245
    assert hidden.mean() < 0.5 * clear.mean()


@pytest.mark.parametrize("clouds", [0.0, 0.5])
def test_stars_stand_above_the_horizon(clouds: float) -> None:
    night = replace(NOON, sky=("#000000", "#000000"), cloud_lit="#000000", cloud_dark="#000000", stars=400)
    backdrop = sky(SIGHT, night, 3, clouds=clouds)
    bright = np.argwhere(backdrop.pixels[:, :, 0] > 40)
    assert len(bright) > 10
    assert bright[:, 0].max() < backdrop.horizon * backdrop.pixels.shape[0]
