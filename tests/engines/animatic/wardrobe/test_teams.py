"""What beasts draw is seen with those beasts before it, and on runners where it slides."""

from __future__ import annotations

import pytest

from filmgate.engines.animatic.director import staged
from filmgate.engines.animatic.view import View
from filmgate.engines.animatic.wardrobe.machines import vehicle_for
from filmgate.engines.animatic.wardrobe.teams import team_in
from filmgate.storyboard.planner import plan
from filmgate.storyboard.vocabulary import SubjectKind as K

VIEW = View(320, 180)


@pytest.mark.parametrize(
    ("words", "kind", "count"),
    [
        ("a sleigh pulled by two white horses", K.HORSE, 2),
        ("Santa's sleigh drawn by reindeer", K.DEER, 0),
        ("six huskies pull a sled over the ice", K.DOG, 6),
        ("an ox cart on a country road", K.COW, 0),
        ("三只狗拉着雪橇", K.DOG, 3),
        ("一个老人赶着驴车", K.HORSE, 0),
    ],
)
def test_who_draws_it_is_told(words: str, kind: K, count: int) -> None:
    team = team_in(words)
    assert team is not None
    assert (team.kind, team.size) == (kind, count)


@pytest.mark.parametrize(
    "words", ["a dog watches the sleigh", "a horse stands by the lake", "a child's sled"]
)
def test_who_only_is_there_draws_nothing(words: str) -> None:
    assert team_in(words) is None


@pytest.mark.parametrize(
    ("kind", "words", "name"),
    [
        (K.CARRIAGE, "a royal carriage", "carriage"), (K.CARRIAGE, "a horse-drawn sleigh", "sleigh"),
        (K.CARRIAGE, "a dog sled team", "dog_sled"), (K.CARRIAGE, "狗拉雪橇", "dog_sled"),
        (K.CARRIAGE, "two chariots race", "chariot"), (K.CARRIAGE, "a covered wagon", "wagon"),
        (K.CARRIAGE, "牛车", "cart"), (K.CARRIAGE, "Santa in his sleigh", "santas_sleigh"),
        (K.SKATEBOARD, "a boy with a sled", "sled"), (K.SKATEBOARD, "a skateboard", "skateboard"),
    ],
)  # fmt: skip
def test_each_is_built_as_it_is_called(kind: K, words: str, name: str) -> None:
    assert vehicle_for(kind, words).name == name


@pytest.mark.parametrize("words", ["a sleigh in the snow", "a dog sled", "a child's sled"])
def test_what_slides_has_no_wheels(words: str) -> None:
    kind = K.SKATEBOARD if "child" in words else K.CARRIAGE
    assert not vehicle_for(kind, words).wheels


def test_a_team_of_more_is_longer() -> None:
    long = {
        n: vehicle_for(K.CARRIAGE, f"a coach pulled by {n} horses").length for n in ("one", "two", "four")
    }
    assert long["one"] < long["two"] < long["four"]


@pytest.mark.parametrize(
    "words",
    [
        "A stagecoach pulled by four horses races across the desert",
        "A horse-drawn sleigh glides through a snowy forest",
        "A couple rides in an open sleigh pulled by two white horses",
        "一队哈士奇拉着雪橇在雪原上奔跑",
    ],
)
def test_a_team_and_what_it_draws_are_one_figure_that_goes(words: str) -> None:
    (role,) = staged(plan(words, frames=96, seed=3), 0, VIEW).roles
    assert role.rig.name in ("vehicle", "rider")
    assert role.distance(2.0) - role.distance(1.0) > 1.0


def test_whoever_sits_on_a_sled_that_stands_is_on_it() -> None:
    (role,) = staged(plan("A girl sits on a sled in the snow", frames=96, seed=3), 0, VIEW).roles
    assert role.rig.name == "rider"
    assert role.distance(2.0) == role.distance(0.5)


def test_a_sleigh_flies_where_the_words_say_so() -> None:
    assert vehicle_for(K.CARRIAGE, "Santa's sleigh flies across the night sky").aloft > 0
    assert vehicle_for(K.CARRIAGE, "Santa's sleigh in the snow").aloft == 0
