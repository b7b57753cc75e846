"""An emperor of China wears no king's crown."""

from __future__ import annotations

import pytest

from filmgate.engines.animatic.rigs.figure import Figure
from filmgate.engines.animatic.wardrobe import PARTS
from filmgate.engines.animatic.wardrobe.monarchs import monarch_for
from filmgate.storyboard.vocabulary import SubjectKind as K


@pytest.mark.parametrize(
    ("kind", "words", "hat"),
    [
        (K.KING, "皇帝在御花园里散步", "beads"),
        (K.KING, "an emperor on the dragon throne", "beads"),
        (K.KING, "a king in his castle", "crown"),
        (K.QUEEN, "皇后走过长廊", "phoenix"),
        (K.QUEEN, "a queen of England", "crown"),
    ],
)
def test_the_hat_is_of_the_country(kind: K, words: str, hat: str) -> None:
    usual = PARTS[kind]
    assert isinstance(usual, Figure)
    assert monarch_for(usual, words).hat == hat
