from __future__ import annotations

from filmgate.contract.task import TaskStatus
from filmgate.store.states import COMES_FROM


def test_every_status_has_its_line_in_the_transition_table() -> None:
    assert set(COMES_FROM) == set(TaskStatus)


def test_nothing_follows_a_terminal_status() -> None:
    assert not [one for one in TaskStatus if one.is_terminal and any(one in s for s in COMES_FROM.values())]


def test_every_status_is_reached_from_pending() -> None:
    reached = {TaskStatus.PENDING}
    for _ in TaskStatus:
        reached |= {status for status, sources in COMES_FROM.items() if reached & set(sources)}
    assert reached == set(TaskStatus)
