"""What a prompt names and does not show: denials, comparisons, metaphors, depictions, names of authors."""

from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan
from filmgate.storyboard.schema import Shot
from tests.storyboard.deeds import deeds_of


def shot_of(prompt: str) -> Shot:
    return plan(prompt, frames=120, seed=7).shots[0]


def kinds_of(prompt: str) -> set[str]:
    return {str(s.kind) for part in shot_of(prompt).parts for s in part.subjects}


@pytest.mark.parametrize(
    ("prompt", "shown"),
    [
        ("like a bird, the gymnast soars over the bar", {"athlete"}),
        ("a dancer leaps like a deer", {"dancer"}),
        ("a runner faster than a horse crosses the field", {"runner"}),
        ("a boy as strong as a bear lifts a door", {"boy", "door"}),
        ("a woman dances as if a ghost had touched her", {"woman"}),
        ("a heart-shaped balloon", {"balloon"}),
        ("她的眼睛像星星一样明亮", {"woman"}),
        ("男孩如猴子般爬树", {"boy", "tree"}),
        ("一个女孩像一只蝴蝶，在花园里跳舞", {"girl"}),
        ("a fawn drinks beside its mother", {"deer"}),
        ("the statue of an angel in a park", {"statue"}),
        ("a room with a poster of a tiger, a boy sleeps", {"boy", "sign"}),
        ("no dogs, no cats, just a horse", {"horse"}),
        ("a knight in the style of Peter Jackson", {"knight"}),
        ("Anna's car waits", {"car"}),
        ("她猛拧油门，头发飞扬", {"woman"}),
        ("a queen remembers her father and smiles", {"queen"}),
        ("a girl whispers the name of her brother", {"girl"}),
        ("A boy runs. Notes: no blood", {"boy"}),
        ("every few steps a nun stops", {"woman"}),
        ("一列火车驶来，女孩爬上车", {"train", "girl"}),
        ("海浪拍打灯塔，塔顶有一个老人", {"lighthouse", "old_man"}),
        ("虹桥上下车水马龙，货郎叫卖", {"car", "man"}),
        ("a boy holds a ball made of rubber bands", {"boy", "ball"}),
        ("a sailor presses a book against his ribs", {"man", "book"}),
    ],
)
def test_what_is_only_spoken_of_does_not_appear(prompt: str, shown: set[str]) -> None:
    assert kinds_of(prompt) == shown


@pytest.mark.parametrize(
    ("prompt", "field", "value"),
    [
        ("as fast as lightning, a cheetah runs", "weather", "thunderstorm"),
        ("a sea of umbrellas in the street", "setting", "ocean"),
        ("a storm of petals around a dancer", "weather", "thunderstorm"),
        ("像风一样奔跑的马", "weather", "wind"),
        ("头发如瀑布般垂下的女人", "setting", "waterfall"),
    ],
)
def test_a_comparison_is_no_weather_and_no_place(prompt: str, field: str, value: str) -> None:
    shot = shot_of(prompt)
    assert getattr(shot, field) != value


def test_a_comparison_with_a_look_holds() -> None:
    assert shot_of("a fox that moves like a watercolor painting").look == "watercolor"


def test_who_would_like_something_compares_nothing() -> None:
    assert kinds_of("I would like a dog on a beach") == {"dog"}


def test_a_field_of_tulips_stays_a_place() -> None:
    assert shot_of("a field of tulips in the sun").setting in ("field", "meadow")


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ("Close-up of a woman's face as a tear rolls down her cheek", "woman"),
        ("A single tear rolls down the old man's cheek", "old_man"),
        ("A girl waits while tears run down her cheeks", "girl"),
    ],
)
def test_whoever_has_a_tear_on_the_cheek_weeps(prompt: str, kind: str) -> None:
    assert [(one.kind, one.action) for one in shot_of(prompt).subjects] == [(kind, "cry")]


@pytest.mark.parametrize(
    ("prompt", "kinds"),
    [
        ("A gardener talks to her roses the way people talk to dogs", {"woman", "rose"}),
        ("An owl the size of a man looks down from a branch", {"owl"}),
        ("A girl in a coat that once belonged to her brother sits on a wall", {"girl"}),
        ("A girl sings the song her brother used to sing", {"girl"}),
        ("A man in a hat inherited from his father walks", {"man"}),
    ],
)
def test_who_only_measures_or_is_remembered_is_not_shown(prompt: str, kinds: set[str]) -> None:
    assert kinds_of(prompt) == kinds


def test_whoever_leads_the_way_is_shown_with_those_who_follow() -> None:
    assert kinds_of("A monk leads the way and a boy follows him") == {"monk", "boy"}


@pytest.mark.parametrize(
    ("prompt", "deeds"),
    [
        ("A boy tired from running sits on a bench", {"boy": ["sit"]}),
        ("A knight exhausted from fighting kneels", {"knight": ["kneel"]}),
        ("A woman soaked from swimming laughs", {"woman": ["laugh"]}),
        ("A deer hides, safe from hunting wolves", {"deer": ["hide"], "wolf": ["run"]}),
    ],
)
def test_what_somebody_is_tired_from_is_over(prompt: str, deeds: dict[str, list[str]]) -> None:
    assert deeds_of(prompt) == deeds
