"""Capital words that no table has are somebody where only somebody can stand."""

from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan
from filmgate.storyboard.schema import Subject
from filmgate.storyboard.scoring import subjects
from tests.storyboard.deeds import deeds_of


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
        ("Zorb: tall man, red coat. Anna waits. Zorb sits", {"man", "woman"}),
        ("Tokyo glows at night", set()),
        ("A crow flies, in the style of the old Kurosawa films", {"crow"}),
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


@pytest.mark.parametrize(
    ("prompt", "deeds"),
    [
        ("Old Petrov feeds a horse. A young woman stops beside Petrov.", {"old_man", "horse", "woman"}),
        ("Elena Vasquez climbs. A worker waits. Vasquez smiles.", {"woman", "man"}),
        ("A dog named Rex sleeps. Suddenly Rex wakes and barks.", {"dog"}),
        ("A tabby named Admiral sits. Then Admiral jumps.", {"cat"}),
        ("A ship named Aurora sails.", {"ship"}),
        ("Viktor is sixty and sits on a pier.", {"old_man"}),
        ("Kofi, fourteen, writes. His sister sings.", {"boy", "girl"}),
        ("Yumiko and her grandfather kneel. Yumiko laughs.", {"woman", "old_man"}),
        ("Malik sits. Mrs. Osei sings.", {"man", "woman"}),
        ("Hansen looks at her and smiles.", {"man", "woman"}),
        ("Tomoko sweeps the floor. A man nods at the girl.", {"man", "girl"}),
        ("Rosa hugs a man. Their mother cries.", {"woman", "man"}),
    ],
)
def test_titles_ages_and_families_tell_whose_a_name_is(prompt: str, deeds: set[str]) -> None:
    assert set(deeds_of(prompt)) == deeds


def test_whoever_only_plays_plays_the_instrument_that_was_named() -> None:
    assert deeds_of("Rosa sits at the piano. A man kneels. Rosa plays.")["woman"] == ["sit", "play_music"]


def test_a_surname_is_no_animal_and_nobody_else() -> None:
    assert deeds_of("Katarina Wolff sits. Everyone waits. Wolff laughs.")["woman"] == ["sit", "laugh"]
