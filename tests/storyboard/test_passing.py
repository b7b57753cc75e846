"""Nouns that are told in passing show nothing of their own."""

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
        ("He crosses the carpet with small careful steps.", {"man"}),
        ("A dog sits on the steps of the church.", {"dog", "stairs"}),
        ("A cat sleeps under a roof of iron and glass.", {"cat"}),
        ("A woman drinks a glass of water.", {"woman", "glass"}),
        ("A cat sleeps in the beam of the sun.", {"cat"}),
        ("A huge red sun hangs above a sleeping cat.", {"sun", "cat"}),
        ("A horse under a sky of rose and gold.", {"horse"}),
        ("A man holds a rose and a letter.", {"man", "rose", "letter"}),
        ("A scientist works in a lab, no extra people in the lab.", {"scientist"}),
        ("Jellyfish drift like the lanterns of a procession.", {"jellyfish"}),
        ("A boy throws rings at bottles.", {"boy", "bottle"}),
        ("A police drone passes overhead, its searchlight sweeping the puddles.", {"drone"}),
    ],
)
def test_what_is_named_in_passing_is_not_shown(prompt: str, kinds: set[str]) -> None:
    assert {str(s.kind) for s in cast_of(prompt) if not s.inferred or s.kind == "man"} == kinds


@pytest.mark.parametrize(
    ("prompt", "worn"),
    [
        ("A girl wearing a pale green summer dress and white sneakers walks.", "white sneakers"),
        ("An old man with white hair, a brown cardigan and felt slippers comes in.", "slippers"),
    ],
)
def test_shoes_at_the_end_of_a_list_of_clothes_are_worn(prompt: str, worn: str) -> None:
    (wearer,) = cast_of(prompt)
    assert worn in wearer.attributes


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ("A firefighter climbs a ladder.", "stairs"),
        ("A boy drinks milk.", "glass"),
        ("A cowboy draws his pistol.", "sword"),
        ("消防员爬上云梯", "stairs"),
    ],
)
def test_the_nearest_kind_is_shown_and_never_as_said(prompt: str, kind: str) -> None:
    assert [s.inferred for s in cast_of(prompt) if s.kind == kind] == [True]


@pytest.mark.parametrize("prompt", ["The pencil rolls to the floor.", "A man in a charcoal suit walks."])
def test_what_one_draws_with_is_no_look(prompt: str) -> None:
    assert plan(prompt, frames=120, seed=7).shots[0].look == "natural"
