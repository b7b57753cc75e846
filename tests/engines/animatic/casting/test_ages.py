"""What ordinary people wear in the time that the words tell of."""

from __future__ import annotations

import pytest

from filmgate.engines.animatic.casting.occasions import dressed_for
from filmgate.engines.animatic.rigs.figure import Figure
from filmgate.engines.animatic.wardrobe import PARTS
from filmgate.storyboard.vocabulary import SubjectKind as K


def _worn(kind: K, words: str) -> Figure:
    usual = PARTS[kind]
    assert isinstance(usual, Figure)
    return dressed_for(usual, kind, words)


@pytest.mark.parametrize(
    "words",
    ["ancient Rome: senators talk", "古罗马的广场", "a geisha walks", "江户时代的街道",
     "a medieval market", "中世纪的村庄", "ancient China", "唐朝的集市", "the roaring twenties",
     "民国时期的街头", "Victorian London"],
)  # fmt: skip
@pytest.mark.parametrize("kind", [K.WOMAN, K.MAN, K.CHILD, K.OLD_MAN])
def test_everybody_wears_what_one_wore_then(kind: K, words: str) -> None:
    then, now = _worn(kind, words), _worn(kind, "in a street")
    assert then.coat != now.coat
    assert then.hem > now.hem or then.hem > 0.2
    assert then.scarf is None


@pytest.mark.parametrize(
    "words", ["flappers dance the Charleston", "a Victorian ball", "老上海的歌女", "the wild west"]
)
def test_men_and_women_of_that_time_are_told_apart_by_their_clothes(words: str) -> None:
    woman, man = _worn(K.WOMAN, words), _worn(K.MAN, words)
    assert (woman.hem, woman.hat) != (man.hem, man.hat)
    assert woman.coat != man.coat


def test_a_tunic_leaves_the_legs_bare_and_a_robe_does_not() -> None:
    roman, courtier = _worn(K.MAN, "ancient Rome"), _worn(K.MAN, "the tang dynasty")
    assert roman.legs == roman.skin
    assert courtier.legs != courtier.skin


@pytest.mark.parametrize("words", ["gladiators fight in the Colosseum", "角斗士在斗兽场搏斗"])
def test_gladiators_are_armed(words: str) -> None:
    fighter = _worn(K.MAN, words)
    assert (fighter.prop, fighter.hat) == ("sword", "crest")


@pytest.mark.parametrize(
    "words", ["a woman in Rome eats ice cream", "tourists at the pyramids", "a man in Japan"]
)
def test_today_one_wears_there_what_one_wears_everywhere(words: str) -> None:
    assert _worn(K.WOMAN, words) == PARTS[K.WOMAN]
