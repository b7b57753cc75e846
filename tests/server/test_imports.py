"""Loading code without the garbage collector: it works again afterwards, and leaves what was made alone."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from filmgate.server.imports import uncollected


@pytest.fixture(autouse=True)
def _thawed() -> Iterator[None]:
    yield
    gc.unfreeze()


def test_nothing_is_collected_meanwhile() -> None:
    with uncollected():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_what_was_made_is_not_looked_through_again() -> None:
    with uncollected():
        made = [[] for _ in range(10_000)]  # type: ignore[var-annotated]
    assert gc.get_freeze_count() >= len(made)
    assert not any(item is made for item in gc.get_objects())


def test_a_failed_import_leaves_the_collector_on() -> None:
    with pytest.raises(ImportError), uncollected():
        raise ImportError
    assert gc.isenabled()
