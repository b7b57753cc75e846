"""What people wear for the day or the time."""

from __future__ import annotations

from dataclasses import replace

import pytest

from filmgate.engines.animatic import wardrobe
from filmgate.engines.animatic.casting.occasions import dressed_for
from filmgate.engines.animatic.colour import mix
from filmgate.engines.animatic.rigs.figure import Figure
from filmgate.storyboard.vocabulary import SubjectKind


def usual(kind: SubjectKind) -> Figure:
    figure = wardrobe.PARTS[kind]
    assert isinstance(figure, Figure)
    return figure


@pytest.mark.parametrize("words", ["newlyweds kiss", "a bride and groom dance", "新郎新娘交换戒指"])
def test_a_bride_is_in_white_and_a_groom_in_black(words: str) -> None:
    bride, groom = (dressed_for(usual(k), k, words) for k in (SubjectKind.WOMAN, SubjectKind.MAN))
    assert bride.coat > "#f0"
    assert groom.coat < "#20"


@pytest.mark.parametrize("words", ["古风少女在弹琴", "a scholar in ancient China", "wuxia film"])
def test_old_china_wears_robes(words: str) -> None:
    for kind in (SubjectKind.WOMAN, SubjectKind.MAN, SubjectKind.BOY):
        assert dressed_for(usual(kind), kind, words).hem > 0.4


@pytest.mark.parametrize("words", ["a woman plays tennis", "a man lifts weights", "一个女人在打羽毛球"])
def test_nobody_exercises_in_a_coat(words: str) -> None:
    for kind in (SubjectKind.WOMAN, SubjectKind.MAN):
        worn = dressed_for(usual(kind), kind, words)
        assert worn.hem < 0.06
        assert worn.scarf is None


@pytest.mark.parametrize("words", ["a couple on a sunny beach", "一家人在海边散步"])
def test_by_the_sea_in_the_sun_nobody_wears_a_coat(words: str) -> None:
    woman = dressed_for(usual(SubjectKind.WOMAN), SubjectKind.WOMAN, words)
    assert woman.scarf is None
    assert woman.legs == woman.shoes == woman.skin
    man = dressed_for(usual(SubjectKind.MAN), SubjectKind.MAN, words)
    assert "tie" not in man.trim


@pytest.mark.parametrize(
    "words", ["a woman on a beach in winter", "she walks along the beach in the rain", "冬天的海边"]
)
def test_a_cold_beach_is_no_place_for_summer_clothes(words: str) -> None:
    woman = usual(SubjectKind.WOMAN)
    assert dressed_for(woman, SubjectKind.WOMAN, words) == woman


@pytest.mark.parametrize("words", ["a ballerina spins", "芭蕾舞者起舞", "a girl in a white tutu"])
def test_a_ballerinas_skirt_stands_off(words: str) -> None:
    dancer = dressed_for(usual(SubjectKind.DANCER), SubjectKind.DANCER, words)
    assert dancer.hem < 0.1
    assert dancer.flare > 0.15
    white = replace(usual(SubjectKind.GIRL), coat="#e8e8ec")
    assert dressed_for(white, SubjectKind.GIRL, words).coat == "#e8e8ec"
    flamenco = usual(SubjectKind.DANCER)
    assert dressed_for(flamenco, SubjectKind.DANCER, "a flamenco dancer") == flamenco


def test_who_sews_a_wedding_dress_does_not_wear_it() -> None:
    woman = usual(SubjectKind.WOMAN)
    assert dressed_for(woman, SubjectKind.WOMAN, "a seamstress sews a wedding dress").hem < 0.4
    assert dressed_for(woman, SubjectKind.WOMAN, "a woman in a wedding dress").hem > 0.4


def test_street_dancers_wear_caps_and_trousers() -> None:
    dancer = dressed_for(usual(SubjectKind.DANCER), SubjectKind.DANCER, "breakdancers battle in a circle")
    assert dancer.hat == "cap"
    assert dancer.flare == 0.0


def test_an_opponent_wears_the_kit_of_the_other_side() -> None:
    man = usual(SubjectKind.MAN)
    assert "number" in dressed_for(man, SubjectKind.MAN, "a striker dribbles past an opponent").trim
    assert dressed_for(man, SubjectKind.MAN, "a chess player stares at his opponent") == man


def test_a_colour_that_was_named_stays() -> None:
    red = replace(usual(SubjectKind.WOMAN), coat="#ff0000")
    assert dressed_for(red, SubjectKind.WOMAN, "古风").coat == "#ff0000"


@pytest.mark.parametrize("kind", [SubjectKind.SAMURAI, SubjectKind.ROBOT, SubjectKind.WOMAN])
def test_others_stay_as_they_are(kind: SubjectKind) -> None:
    words = "a street today" if kind is SubjectKind.WOMAN else "古风"
    assert dressed_for(usual(kind), kind, words) == usual(kind)


@pytest.mark.parametrize("words", ["a striker dribbles past an opponent", "a man lifts weights", "古风"])
def test_a_mixed_colour_is_one_of_its_own(words: str) -> None:
    mixed = replace(usual(SubjectKind.MAN), coat=mix("#ff0000", "#0000ff", 0.5))
    assert dressed_for(mixed, SubjectKind.MAN, words).coat is mixed.coat
