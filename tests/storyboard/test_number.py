"""A noun's number is told by its article, its verb, or the word for its company."""

from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan
from filmgate.storyboard.schema import Shot


def counts_of(prompt: str) -> dict[str, int]:
    return {str(s.kind): s.count for s in plan(prompt, frames=120, seed=7).shots[0].subjects}


@pytest.mark.parametrize(
    "prompt",
    [
        "a deer stands in a forest",
        "an old deer stands in a forest",
        "the deer runs",
        "the deer by the lake",
        "a single deer drinks",
        "one deer drinks",
        "another quiet deer",
        "deer runs through snow",
        "a reindeer is running",
    ],
)
def test_an_article_or_a_verb_makes_one_of_a_noun_without_a_plural(prompt: str) -> None:
    assert counts_of(prompt)["deer"] == 1


@pytest.mark.parametrize(
    ("prompt", "count"),
    [
        ("deer graze in a meadow", 3),
        ("the deer graze in a meadow", 3),
        ("the deer are brown", 3),
        ("some deer in a meadow", 3),
        ("two deer run", 2),
        ("a herd of deer", 7),
        ("reindeer in the snow", 3),
    ],
)
def test_a_noun_without_a_plural_may_be_several(prompt: str, count: int) -> None:
    assert counts_of(prompt)["deer"] == count


def test_each_noun_has_its_own_number() -> None:
    assert counts_of("a sheep and two deer") == {"sheep": 1, "deer": 2}
    assert counts_of("a sheep dog") == {"dog": 1}


@pytest.mark.parametrize(
    ("prompt", "counts"),
    [
        ("an elephant family walks", {"elephant": 7}),
        ("a family of elephants walks", {"elephant": 7}),
        ("a wolf pack runs", {"wolf": 7}),
        ("a penguin colony on the ice", {"penguin": 7}),
        ("a bee swarm", {"bee": 20}),
        ("bees swarm around a hive", {"bee": 3}),
        ("大象一家在草原上行走", {"elephant": 7}),
        ("a robot family", {"robot": 7}),
        ("a farmer family", {"family": 1}),
        ("an elephant and a family", {"elephant": 1, "family": 1}),
    ],
)
def test_a_word_of_company_after_an_animal_says_how_many_there_are(
    prompt: str, counts: dict[str, int]
) -> None:
    assert counts_of(prompt) == counts


def test_the_word_of_company_is_known() -> None:
    assert plan("a penguin colony in the snow", frames=72, seed=1).unrecognized == []


def test_a_company_does_what_follows() -> None:
    subject = plan("wolf pack running through snow", frames=72, seed=1).shots[0].subjects[0]
    assert (subject.kind, subject.count, subject.action) == ("wolf", 7, "run")
    subject = plan("twin sisters running through snow", frames=72, seed=1).shots[0].subjects[0]
    assert (subject.kind, subject.count, subject.action) == ("girl", 2, "run")


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ("A three-legged greyhound runs along the beach", "dog"),
        ("A four-armed alien plays the piano", "alien"),
        ("A six-wheeled truck drives through the mud", "truck"),
        ("A seven-headed snake rises", "snake"),
        ("A two-masted ship sails into the harbor", "ship"),
    ],
)
def test_a_number_of_parts_counts_nobody(prompt: str, kind: str) -> None:
    shown = plan(prompt, frames=120, seed=7).shots[0].subjects
    assert [one.count for one in shown if one.kind == kind] == [1]


@pytest.mark.parametrize(
    ("prompt", "kind", "deed"),
    [
        ("The lioness growls, and the herd of zebras gallops away", "horse", "run"),
        ("While the painter sleeps a group of monkeys climbs up and steals the fruit", "monkey", "catch"),
        ("A girl throws bread and a flock of geese runs toward her", "duck", "run"),
        ("The shepherd whistles, and his flock of sheep walks down the hill", "sheep", "walk"),
    ],
)
def test_what_a_herd_does_those_in_it_do(prompt: str, kind: str, deed: str) -> None:
    shown = [one for shot in plan(prompt, frames=240, seed=7).shots for one in subjects_of(shot)]
    assert (kind, deed) in shown


def subjects_of(shot: Shot) -> list[tuple[str, str]]:
    return [(str(one.kind), str(one.action)) for part in shot.parts for one in part.subjects]


@pytest.mark.parametrize(
    ("prompt", "kind", "count"),
    [
        ("Two hundred birds rise from the field", "bird", 200),
        ("Thirty cyclists race down the mountain", "cyclist", 30),
        ("Five hundred soldiers march through the snow", "soldier", 500),
        ("Fifteen wolves howl on the ridge", "wolf", 15),
    ],
)
def test_large_numbers_are_told_in_words(prompt: str, kind: str, count: int) -> None:
    assert counts_of(prompt)[kind] == count


@pytest.mark.parametrize(
    "prompt", ["A forty meter tall rusty robot stands.", "A 20 foot robot walks.", "A ten-ton robot falls."]
)
def test_a_size_counts_nobody(prompt: str) -> None:
    (robot,) = plan(prompt, frames=120, seed=7).shots[0].subjects
    assert (robot.kind, robot.count) == ("robot", 1)
