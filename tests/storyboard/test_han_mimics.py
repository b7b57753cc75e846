"""Whoever does something like somebody else does it, and the other does not."""

from __future__ import annotations

import pytest

from tests.storyboard.deeds import deeds_of


@pytest.mark.parametrize(
    ("prompt", "kind", "deed"),
    [
        ("男孩学着爸爸刮胡子", "boy", "work"),
        ("鹦鹉模仿主人说话", "parrot", "talk"),
        ("女孩学着做饭", "girl", "cook"),
    ],
)
def test_whoever_mimics_does_it(prompt: str, kind: str, deed: str) -> None:
    assert deed in deeds_of(prompt)[kind]


def test_somebody_who_is_mimicked_only_stands_by() -> None:
    assert set(deeds_of("男孩学着爸爸刮胡子")["man"]) == {"stand"}


def test_an_animal_that_is_mimicked_is_not_there() -> None:
    assert "tiger" not in deeds_of("孩子模仿老虎吼叫")
