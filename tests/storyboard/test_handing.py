"""What is put somewhere is given where it gets to somebody."""

from __future__ import annotations

import pytest

from tests.storyboard.deeds import deeds_of


@pytest.mark.parametrize(
    ("prompt", "kind", "deeds"),
    [
        ("A waiter places a plate before a young couple", "waiter", ["give"]),
        ("A waiter puts the bill on the table and leaves", "waiter", ["leave"]),
        ("老奶奶缝好书包，把一封信塞进女孩手里", "old_woman", ["work", "give"]),
        ("妈妈把杯子放在桌上，转身离开", "woman", ["leave"]),
    ],
)
def test_what_gets_to_somebody_is_given(prompt: str, kind: str, deeds: list[str]) -> None:
    assert deeds_of(prompt)[kind] == deeds
