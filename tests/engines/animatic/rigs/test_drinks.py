"""Liquids: a glass fills while it is poured, fruit falls into what the words name, water splashes up."""

from __future__ import annotations

import numpy as np
import pytest

from filmgate.engines.animatic.casting.subjects import cast
from filmgate.engines.animatic.rigs.drinks import morsel_in, pool_in
from filmgate.engines.animatic.rigs.rig import Act, Rig
from filmgate.engines.animatic.wardrobe.things import thing_for
from filmgate.engines.animatic.wardrobe.wares import plunging
from filmgate.storyboard.schema import Subject
from filmgate.storyboard.vocabulary import Action, SubjectKind
from tests.engines.animatic.drawings import WIDE, drawn, spilled


def rig_of(words: str, kind: SubjectKind, action: Action) -> Rig:
    return cast(Subject(kind=kind, action=action), rain=False, words=words)


def poured(rig: Rig, time: float) -> Act:
    return Act(Action.POUR, Action.POUR, 1.0, time, since=time, span=5.0)


def test_a_glass_fills_while_it_is_poured() -> None:
    rig = rig_of("orange juice is poured into a glass", SubjectKind.GLASS, Action.POUR)
    x0, _, x1, y1 = rig.box
    beside = int((-x0 - 0.04) / (x1 - x0) * WIDE)  # left of the stream
    rows = []
    for time in (0.3, 2.5, 4.9):
        inside = drawn(rig, poured(rig, time))[int((y1 - 0.19) / (x1 - x0) * WIDE) :, beside]
        rows.append(int((np.ptp(inside[:, :3].astype(int), axis=1) > 60).sum()))
        assert spilled(rig, poured(rig, time)) < 0.03
    assert rows[0] < rows[1] < rows[2]


@pytest.mark.parametrize(
    "drink",
    ["beer", "whiskey", "cola", "orange juice", "tomato juice", "lemonade", "milk", "champagne", "matcha",
     "iced tea", "water", "牛奶", "iced latte", "lemon tea", "珍珠奶茶"],
)  # fmt: skip
def test_a_drink_is_what_the_words_call_it(drink: str) -> None:
    words = f"a glass of {drink}"
    assert thing_for(SubjectKind.GLASS, words).draw is not thing_for(SubjectKind.GLASS, "a glass").draw
    glass = cast(Subject(kind=SubjectKind.GLASS), rain=False, words=words)
    assert spilled(glass, Act(Action.STAND, Action.STAND, 1.0, 1.0)) < 0.02


@pytest.mark.parametrize("kind", [SubjectKind.TEA, SubjectKind.COFFEE, SubjectKind.CUP])
@pytest.mark.parametrize(
    "words", ["an iced lemon tea", "an iced caramel latte", "一杯珍珠奶茶", "bubble tea"]
)
def test_a_cold_drink_is_in_a_glass_with_a_straw(kind: SubjectKind, words: str) -> None:
    cold, hot = thing_for(kind, words), thing_for(kind, "a hot tea")
    assert cold.tall > hot.tall
    assert cold.draw is thing_for(SubjectKind.GLASS, words).draw or cold.wide < hot.wide


@pytest.mark.parametrize(
    ("words", "colour"),
    [
        ("strawberries falling into milk", "#f8f4ec"),
        ("lemon slices splash into water", "#a8d8ee"),
        ("fresh strawberries fall into a bowl of milk", "#f8f4ec"),
        ("草莓落入一碗牛奶", "#f8f4ec"),
        ("草莓落入牛奶", "#f8f4ec"),
        ("strawberries in a bowl", None),
    ],
)
def test_the_words_name_what_fruit_falls_into(words: str, colour: str | None) -> None:
    assert pool_in(words) == colour
    assert (plunging(SubjectKind.FRUIT, words) is None) is (colour is None)


def test_what_falls_is_the_fruit_that_is_named() -> None:
    assert morsel_in("strawberries falling") is not morsel_in("lemons falling")
    words = "blueberries falling into yogurt"
    assert thing_for(SubjectKind.FRUIT, words).draw is not thing_for(SubjectKind.FRUIT, "blueberries").draw
    rig = rig_of(words, SubjectKind.FRUIT, Action.FALL)
    assert spilled(rig, Act(Action.FALL, Action.FALL, 1.0, 1.1)) < 0.03


def test_water_splashes_about_a_bottle_that_stays_upright() -> None:
    plain = rig_of("a bottle of perfume", SubjectKind.PERFUME, Action.STAND)
    wet = rig_of("a bottle of perfume with water splashing around it", SubjectKind.PERFUME, Action.STAND)
    act = Act(Action.STAND, Action.STAND, 1.0, 1.3)
    assert not np.array_equal(drawn(plain, act, wet.box), drawn(wet, act))
    assert spilled(wet, act) < 0.03
