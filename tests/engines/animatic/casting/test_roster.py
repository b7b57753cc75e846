"""Two of a kind look in what they do together as they do one after the other."""

from __future__ import annotations

import pytest

from filmgate.engines.animatic.casting import roster
from filmgate.engines.animatic.rigs.company import variant
from filmgate.engines.animatic.rigs.figure import Figure
from filmgate.storyboard.vocabulary import SubjectKind as K

FIGURE = Figure(height=1.7)


def _pair(kind: K, monkeypatch: pytest.MonkeyPatch) -> tuple[Figure, Figure]:
    """The figures that a pair of that kind is drawn of."""
    found: list[tuple[Figure, Figure]] = []
    monkeypatch.setattr(roster, "paired", lambda one, two: found.append((one, two)))
    roster.pair_rig((kind, kind), (FIGURE, FIGURE))
    return found[0]


@pytest.mark.parametrize("kind", [K.WOMAN, K.CHILD])
def test_the_second_of_a_pair_is_the_second_of_a_row(kind: K, monkeypatch: pytest.MonkeyPatch) -> None:
    one, two = _pair(kind, monkeypatch)
    beside = variant(FIGURE, 1, True)
    assert one is FIGURE
    assert (two.coat, two.hair_colour, two.skin) == (beside.coat, beside.hair_colour, beside.skin)
    assert two.coat != one.coat


def test_two_who_are_dressed_alike_differ_where_they_meet(monkeypatch: pytest.MonkeyPatch) -> None:
    one, two = _pair(K.SAMURAI, monkeypatch)
    assert one.coat != two.coat
    assert variant(FIGURE, 1, False).coat == FIGURE.coat
