"""What stands on city houses."""

from __future__ import annotations

import numpy as np

from filmgate.engines.animatic.stages.boards import glyph


def test_a_sign_has_letters_of_one_alphabet_that_stay_on_their_square() -> None:
    rng = np.random.default_rng(4)
    letters = [glyph(rng) for _ in range(300)]
    assert 50 < len({id(letter) for letter in letters}) < 100
    strokes = [stroke for letter in letters for stroke in letter]
    assert min(stroke.min() for stroke in strokes) >= 0
    assert max(stroke.max() for stroke in strokes) <= 1
    assert min(len(letter) for letter in letters) >= 3


def test_the_same_chance_writes_the_same_letters() -> None:
    one, other = np.random.default_rng(5), np.random.default_rng(5)
    for _ in range(5):
        for a, b in zip(glyph(one), glyph(other), strict=True):
            np.testing.assert_array_equal(a, b)
