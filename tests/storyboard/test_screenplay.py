"""Scripts as screenwriters lay them out: headings open shots, names stand over lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmgate.storyboard import screenplay
from filmgate.storyboard.planner import plan
from filmgate.storyboard.schema import Storyboard
from filmgate.storyboard.script import read

_SCRIPT = """EXT. DESERT HIGHWAY - DAY

A dusty pickup truck speeds past. JACK (50s, grizzled) grips the wheel.

JACK
(muttering)
We are not going back.

CUT TO:

INT. DINER - NIGHT

A WAITRESS (20s) pours coffee.

WAITRESS: More coffee, hon?"""


def shots_of(prompt: str) -> Storyboard:
    return plan(prompt, frames=240, seed=7, multi_shot=True)


def test_every_scene_heading_opens_a_shot() -> None:
    first, second = shots_of(_SCRIPT).shots
    assert (first.setting, first.time_of_day, first.caption) == ("highway", "noon", "We are not going back.")
    assert (second.setting, second.time_of_day, second.caption) == (
        "restaurant",
        "night",
        "More coffee, hon?",
    )


@pytest.mark.parametrize(
    ("prompt", "lines"),
    [
        ("A forest.\nMIRA: Did you hear that?\nShe turns", ["Did you hear that?"]),
        ("MIRA: A young woman in red.\nOTTO: Small rusty robot.\nThey walk", []),
        ("STYLE: Moody and dark, what a night!", []),
        ("Voiceover: In a world without stars. A boy builds a rocket.", ["In a world without stars."]),
        ("Dialogue: None. A boy runs.", []),
        ("THE LAST LIGHTHOUSE\nA keeper climbs the stairs.", []),
        ("A bar.\nMUSIC VIDEO\n0:00 - 0:04 | A singer dances.", []),
        ("A bar at night.\nJACK\nWe should go.", ["We should go."]),
    ],
)
def test_lines_need_no_quotes_after_a_name(prompt: str, lines: list[str]) -> None:
    assert read(prompt).quotes == lines


def test_notes_about_the_film_are_not_seen_in_it() -> None:
    board = shots_of("Title: The Last Train\nAspect ratio: 16:9\nA fox runs through a forest")
    assert {str(s.kind) for shot in board.shots for s in shot.subjects} == {"fox"}


@given(
    st.lists(
        st.sampled_from(
            [
                "INT. BAR - DAY",
                "\n",
                "JACK",
                " (O.S.)",
                ": ",
                "I see you!",
                "Title: x",
                "VO: Hi.",
                " ",
                "- DAY",
            ]
        ),
        max_size=12,
    ).map("".join)
)
def test_a_script_keeps_its_length_so_that_places_stay_true(prompt: str) -> None:
    assert len(screenplay.read(prompt).text) == len(prompt)


def test_a_size_of_shot_may_be_set_off_by_a_dash() -> None:
    board = shots_of("Shot 1: WIDE - a red barn\nShot 2: MEDIUM - a farmer waits\nShot 3: CLOSE - his boots")
    assert [shot.camera.framing for shot in board.shots] == ["wide", "medium", "close_up"]


def test_bracketed_numbers_within_a_line_are_a_list() -> None:
    board = shots_of("Shot list: (1) EWS a cyclist rides, (2) MS he drinks, (3) ECU sweat on his brow")
    framings = [shot.camera.framing for shot in board.shots]
    assert framings == ["extreme_wide", "medium", "extreme_close_up"]


def test_sizes_before_colons_are_shots() -> None:
    board = shots_of("Wide: wagons cross a plain. Medium: a woman sings. Close: a rider looks back")
    assert [shot.camera.framing for shot in board.shots] == ["wide", "medium", "close_up"]
