"""Whoever has a trade is dressed for it, and what the prompt says of clothes counts more."""

from __future__ import annotations

import pytest

from filmgate.engines.animatic.casting.subjects import figure_of
from filmgate.engines.animatic.rigs.figure import Figure
from filmgate.engines.animatic.rigs.trims import TRIMS
from filmgate.engines.animatic.wardrobe import PARTS
from filmgate.engines.animatic.wardrobe.trades import TRADES, in_trade, trades_in
from filmgate.storyboard.schema import Subject
from filmgate.storyboard.vocabulary import SubjectKind


def _man() -> Figure:
    part = PARTS[SubjectKind.MAN]
    assert isinstance(part, Figure)
    return part


@pytest.mark.parametrize(
    "words",
    [
        "a farmer",
        "the old fisherman",
        "two carpenters",
        "a nurse",
        "一个农民",
        "一位渔夫",
        "a lumberjack",
        "a superhero",
    ],
)
def test_a_trade_changes_the_clothes(words: str) -> None:
    assert in_trade(_man(), words, 0).coat != _man().coat


def test_who_has_none_stays_as_usual_and_two_are_dressed_in_their_order() -> None:
    assert in_trade(_man(), "a man in a street", 0) is _man()
    words = "a nurse helps a farmer"
    nurse, farmer = (in_trade(_man(), words, number) for number in (0, 1))
    assert nurse.coat != farmer.coat
    assert farmer.hat == "brim"
    assert len(trades_in(words)) == 2


def test_no_two_trades_look_the_same() -> None:
    looks = [tuple(sorted((k, str(v)) for k, v in fields.items())) for _, fields in TRADES]
    assert len(set(looks)) == len(looks)


def test_what_trades_wear_can_be_drawn() -> None:
    assert {trim for _, fields in TRADES for trim in fields.get("trim", ())} <= set(TRIMS)


@pytest.mark.parametrize(
    ("words", "field", "value"),
    [
        ("Santa Claus walks through the snow", "beard", True),
        ("Poseidon rises from the sea", "prop", "trident"),
        ("Icarus falls from the sky", "back", "wings"),
        ("two sumo wrestlers collide", "hair", "bun"),
        ("小丑在表演", "hair", "curls"),
        ("嫦娥奔月", "back", "ribbon"),
    ],
)
def test_whom_everybody_knows_looks_so(words: str, field: str, value: object) -> None:
    assert getattr(in_trade(_man(), words, 0), field) == value
    assert getattr(_man(), field) != value


def test_a_god_stands_in_the_rain_without_an_umbrella() -> None:
    god = Subject(kind=SubjectKind.MAN)
    assert figure_of(god, True, in_trade(_man(), "Zeus in a storm", 0)).prop != "umbrella"
    assert figure_of(god, True).prop == "umbrella"
