"""Who reads in Chinese, where words stand between the verb and its object."""

from __future__ import annotations

import pytest

from tests.storyboard.deeds import deeds_of


@pytest.mark.parametrize(
    ("prompt", "deeds"),
    [
        ("女孩看完书就睡觉了", ["read", "sleep"]),
        ("女孩看了一本书", ["read"]),
        ("女孩看了看那本书的封面", ["look"]),
    ],
)
def test_whoever_looks_at_a_book_reads(prompt: str, deeds: list[str]) -> None:
    assert deeds_of(prompt)["girl"] == deeds
