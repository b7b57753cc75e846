"""Capital words that no table has are somebody where only somebody can stand."""

from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan
from filmgate.storyboard.schema import Subject
from filmgate.storyboard.scoring import subjects


def cast_of(prompt: str) -> list[Subject]:
    return subjects(plan(prompt, frames=120, seed=7))


@pytest.mark.parametrize(
    ("prompt", "kinds"),
    [
        ("Elara walks through the forest and finds a sword", {"woman", "sword"}),
        ("Kael, a young warrior, fights the wolf", {"soldier", "wolf"}),
        ("Captain Reyes salutes", {"man"}),
        ("Thorin Oakhand laughs", {"man"}),
        ("Maeve and Thorin dance", {"woman", "man"}),
        ("Zuri (10, curly hair, blue dress) runs. A lion follows Zuri", {"girl", "lion"}),
        ("MAYA, 12, climbs the stairs", {"girl", "stairs"}),
        ("LENA - teenage girl, freckles. Lena sits", {"girl"}),
        ("BRUNO (70s, frail) sits on a bench", {"old_man"}),
        ("Otto: a small robot. Otto walks", {"robot"}),
        ("Tokyo glows at night", set()),
        ("Water runs down the walls", set()),
        ("Steam leaves the pipes", set()),
        ("Shibuya crossing, neon", set()),
        ("The Nakatomi tower burns", {"tower"}),
    ],
)
def test_a_name_is_known_by_the_words_beside_it(prompt: str, kinds: set[str]) -> None:
    assert {str(subject.kind) for subject in cast_of(prompt) if not subject.inferred} == kinds


def test_ages_and_looks_in_brackets_are_of_whoever_stands_before() -> None:
    (driver,) = cast_of("JACK (50s, grizzled, in a leather jacket) grips the wheel")
    assert driver.attributes == ["grizzled", "leather jacket"]


def test_an_age_is_no_year_of_a_film() -> None:
    assert plan("MARTA (70s) pours tea", frames=120, seed=7).shots[0].look == "natural"
