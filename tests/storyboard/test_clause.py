"""The clause that is being read."""

from __future__ import annotations

from filmgate.storyboard.clause import Clause, Memory

FOUND_AT_ONCE = 30
"""So many attributes of an object CPython keeps where it finds them without a search."""


def test_a_clause_has_no_more_attributes_than_are_found_at_once() -> None:
    assert len(vars(Clause(Memory([]), ()))) <= FOUND_AT_ONCE
