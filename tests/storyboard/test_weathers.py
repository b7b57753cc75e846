"""Words for the weather that tell none."""

from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan


def _weather(prompt: str) -> str:
    return str(plan(prompt, frames=120, seed=7).shots[0].weather)


@pytest.mark.parametrize(
    ("prompt", "weather"),
    [
        ("Flowers rain onto the stage and a dancer bows", "clear"),
        ("Ash rains down on the empty street", "clear"),
        ("An ice wall falls with the thunder of a collapse", "clear"),
        ("The storm has finally passed. A girl walks through the meadow.", "clear"),
        ("The rain has stopped, a rainbow arches over the city", "rainbow"),
        ("Heavy rain pours onto the street and a woman runs", "rain|downpour"),
        ("Thunder rolls over the hills, a horse rears", "thunderstorm"),
    ],
)
def test_what_falls_or_roars_or_is_over_is_no_weather(prompt: str, weather: str) -> None:
    assert _weather(prompt) in weather.split("|")
