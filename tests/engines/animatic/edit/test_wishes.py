"""Instructions say more than the vocabulary holds: titles, bars, wear, coloured light, things in the air."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmgate.engines.animatic.edit.wishes import Drift, Place, Title, When, Wishes, read
from filmgate.storyboard.vocabulary import TimeOfDay, Weather


@pytest.mark.parametrize(
    ("prompt", "title"),
    [
        ('add the title "The Long Way Home"', Title("The Long Way Home")),
        ("加上标题“春天来了”", Title("春天来了")),
        ('put the caption "Paris, 1923" at the bottom', Title("Paris, 1923", Place.LOWER)),
        ('end title "The End" at the end', Title("The End", Place.CENTRE, When.END)),
        ('"LIVE" at the top throughout', Title("LIVE", Place.UPPER, When.ALWAYS)),
        ("titled Last Light", Title("Last Light")),
    ],
)
def test_a_quote_is_a_title_where_and_when_it_is_asked_for(prompt: str, title: Title) -> None:
    assert read(prompt).titles == (title,)


@pytest.mark.parametrize("prompt", ["the man's dog isn't here, it's dark", "make it a '20s film", "noir"])
def test_an_apostrophe_is_no_title(prompt: str) -> None:
    assert read(prompt).titles == ()


@pytest.mark.parametrize(
    ("prompt", "ratio"),
    [
        ("letterbox it", 2.39), ("with black bars 2.35:1", 2.35), ("2.39:1", 2.39),
        ("in 4:3 pillarbox", 4 / 3),
        ("加遮幅 1.85:1", 1.85), ("16:9", None), ("at 3:2 in the afternoon", None), ("noir", None),
        ("letterbox 0:0", 2.39),
    ],
)  # fmt: skip
def test_bars_have_the_ratio_that_is_told(prompt: str, ratio: float | None) -> None:
    assert read(prompt).bars == (pytest.approx(ratio) if ratio else None)


@pytest.mark.parametrize(
    ("prompt", "drifts"),
    [
        ("falling autumn leaves", (Drift.LEAVES,)), ("no falling leaves", ()), ("落叶纷飞", (Drift.LEAVES,)),
        ("petals and sparks", (Drift.PETALS, Drift.SPARKS)), ("embers rise", (Drift.EMBERS,)),
        ("fireflies", (Drift.FIREFLIES,)), ("he leaves the house", ()), ("confetti", (Drift.CONFETTI,)),
    ],
)  # fmt: skip
def test_things_in_the_air(prompt: str, drifts: tuple[Drift, ...]) -> None:
    assert read(prompt).drifts == drifts


@pytest.mark.parametrize(
    ("prompt", "hour"),
    [
        ("turn day into night", TimeOfDay.NIGHT), ("Change night to day", TimeOfDay.NOON),
        ("把白天变成夜晚", TimeOfDay.NIGHT), ("from sunset to night", TimeOfDay.NIGHT),
        ("switch to golden hour", TimeOfDay.GOLDEN_HOUR), ("to the left", None),
    ],
)  # fmt: skip
def test_a_change_of_hours_ends_at_the_second(prompt: str, hour: TimeOfDay | None) -> None:
    assert read(prompt).hour == hour


@pytest.mark.parametrize(
    ("prompt", "channel"),
    [
        ("blue neon light", 0), ("bathe it in green", 1), ("turn the lights red", 2), ("红色灯光", 2),
        ("lit in crimson", 2),
    ],
)  # fmt: skip
def test_coloured_light_colours_what_is_light(prompt: str, channel: int) -> None:
    (tone,) = read(prompt).tones
    white = tone(np.full((1, 1, 3), 0.9, np.float32))[0, 0]
    assert int(white.argmax()) == channel
    assert white.max() - white.min() > 0.3


@pytest.mark.parametrize(
    "prompt", ["a red coat", "the blue car drives on", "white balance", "greenhouse light"]
)
def test_a_colour_of_a_thing_is_no_light(prompt: str) -> None:
    assert read(prompt).tones == ()


def test_skies_that_the_planner_may_miss() -> None:
    assert read("add a rainbow").weather is Weather.RAINBOW
    assert read("northern lights above").weather is Weather.AURORA
    assert read("a rainbow-colored scarf").weather is None


@given(st.text(max_size=200))
def test_any_text_can_be_read(prompt: str) -> None:
    found = read(prompt)
    assert isinstance(found, Wishes)
    assert all(title.text.strip() for title in found.titles)
