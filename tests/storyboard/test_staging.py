"""Beats as they are acted: cut where somebody does a second thing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmgate.storyboard.planner import plan
from tests.storyboard.deeds import deeds_of

_FAMILY = "厨房里，妈妈切菜，爸爸端着盘子走过来，小狗爬上椅子，妈妈笑了，爸爸坐下，小狗跳下来"


@pytest.mark.parametrize(
    ("prompt", "kind", "deeds"),
    [
        ("赛车冲进弯道，观众挥手，赛车冲线", "sports_car", ["enter", "drive"]),
        ("爸爸做饭，女儿画画，爸爸笑着走过来，女儿跳了起来", "man", ["cook", "approach"]),
        ("爸爸做饭，女儿画画，爸爸笑着走过来，女儿跳了起来", "girl", ["write", "jump"]),
        ("小猫依偎在沙发上睡着了", "kitten", ["hug", "sleep"]),
        ("情侣拥抱在雨中亲吻", "couple", ["hug", "kiss"]),
        (
            "The chef cooks, a boy sits at the table, the chef laughs and the boy eats",
            "chef",
            ["cook", "laugh"],
        ),
    ],
)
def test_who_does_two_things_in_a_row_of_clauses_does_one_after_the_other(
    prompt: str, kind: str, deeds: list[str]
) -> None:
    assert deeds_of(prompt)[kind] == deeds


def test_what_several_do_at_once_is_one_beat() -> None:
    shot = plan("妈妈切菜，爸爸端着盘子走过来，小女儿偷吃草莓", frames=120, seed=1).shots[0]
    assert not shot.beats
    assert {str(s.kind): str(s.action) for s in shot.subjects} == {
        "woman": "cook",
        "man": "approach",
        "girl": "eat",
        "fruit": "stand",
    }


def test_a_deed_that_is_told_before_its_doer_is_named_makes_no_beat_of_its_own() -> None:
    assert deeds_of("Perched on a branch, an owl sleeps")["owl"] == ["sleep"]


def test_in_a_film_too_short_for_all_beats_those_join_that_lose_no_deed() -> None:
    shot = plan(_FAMILY, frames=32, seed=1).shots[0]
    first, second = shot.parts
    assert [str(s.action) for s in first.subjects if s.kind in ("woman", "man", "puppy")] == [
        "cook",
        "approach",
        "climb",
    ]
    assert {str(s.action) for s in second.subjects if s.kind in ("woman", "man", "puppy")} == {
        "smile",
        "sit",
        "jump",
    }


def test_in_a_row_of_deeds_what_goes_on_meanwhile_is_shown_first() -> None:
    told = "他推开门，望着升起的太阳笑了起来，收起渔网，跑开"
    assert deeds_of(told)["man"] == ["open", "look", "laugh", "catch", "run"]
    assert deeds_of("他望着升起的太阳笑了起来")["man"] == ["laugh"]
    assert deeds_of("他推开门，站着看书，收起渔网，跑开")["man"] == ["open", "read", "catch", "run"]


def test_a_deed_of_somebody_whom_only_the_sentence_before_shows_makes_no_trouble() -> None:
    assert deeds_of("一个男人站着。被推倒，被按倒在地，门打开")["man"][-1] == "fall"


def test_a_kitchen_full_of_people_keeps_what_everybody_does() -> None:
    told = deeds_of(
        "厨房里，妈妈切菜，爸爸端着盘子走过来，小女儿踮着脚偷吃草莓，被妈妈发现后咯咯笑着跑开，小狗追着她绕桌子转圈"
    )
    assert told["girl"] == ["eat", "laugh", "run"]
    assert told["puppy"] == ["spin"]


_DEEDS = {
    "walk": "walks", "sit": "sits down", "dance": "dances", "kneel": "kneels", "smile": "smiles",
    "read": "reads a book", "cook": "cooks soup", "drink": "drinks tea", "look": "looks at the sky",
    "play_music": "plays the guitar", "sleep": "sleeps",
}  # fmt: skip
_ROWS = (
    "{who} {one}, {two} and {three}",
    "{who} {one}, then {two}, and finally {three}",
    "{who} {one}. Then {who} {two}, and {three}.",
)


@given(
    st.sampled_from(_ROWS),
    st.sampled_from(("a woman", "an old man", "a robot", "a knight")),
    st.permutations(sorted(_DEEDS)).map(lambda names: names[:3]),
)
def test_every_deed_of_a_row_is_shown(row: str, who: str, names: list[str]) -> None:
    one, two, three = (_DEEDS[name] for name in names)
    deeds = deeds_of(row.format(who=who, one=one, two=two, three=three))
    kind = who.partition(" ")[2].replace(" ", "_")
    assert set(names) <= set(deeds[kind])


def test_what_somebody_did_before_comes_first() -> None:
    assert deeds_of("After running, a robot walks")["robot"] == ["run", "walk"]
    assert deeds_of("After eating an apple, a knight sleeps")["knight"] == ["eat", "sleep"]


@pytest.mark.parametrize(
    ("prompt", "kind", "deeds"),
    [
        ("A woman holds a candle, whispering", "woman", ["hold", "whisper"]),
        ("A man wakes and runs away screaming", "man", ["wake", "run", "shout"]),
        ("A clown drives off laughing", "man", ["drive", "laugh"]),
        ("A farmer kneels and hugs the cow, singing", "man", ["kneel", "hug", "sing"]),
        ("Two girls run through a park, laughing", "girl", ["run"]),
        ("A king sees a boy laughing", "king", ["look"]),
    ],
)
def test_what_is_heard_of_somebody_besides_what_they_do_is_shown_after_it(
    prompt: str, kind: str, deeds: list[str]
) -> None:
    assert deeds_of(prompt)[kind] == deeds


@pytest.mark.parametrize(
    ("prompt", "kind", "deeds"),
    [
        ("A doctor sits on a plastic chair, reading a letter", "doctor", ["sit", "read"]),
        ("A detective sits behind a desk, pouring tea", "detective", ["sit", "pour"]),
        ("老奶奶坐在门口择菜", "old_woman", ["sit", "work"]),
        ("男孩坐在地上用毛笔写字", "boy", ["sit", "write"]),
        ("A man sits on a bench, holding a cup", "man", ["sit"]),
        ("A girl walks in and sits down", "girl", ["enter", "sit"]),
    ],
)
def test_who_sits_and_does_something_is_seen_to_sit_before(prompt: str, kind: str, deeds: list[str]) -> None:
    assert deeds_of(prompt)[kind] == deeds


@pytest.mark.parametrize(
    ("prompt", "kind", "deeds"),
    [
        ("A man walking down the street turns around and waves", "man", ["walk", "turn", "wave_hand"]),
        ("A girl walking in the rain opens her umbrella", "girl", ["walk", "open"]),
        ("A bird flying over the sea dives", "bird", ["fly", "dive"]),
        ("A woman sitting on a bench reads a book", "woman", ["read"]),
    ],
)
def test_what_a_participle_tells_of_a_subject_comes_before_its_verb(
    prompt: str, kind: str, deeds: list[str]
) -> None:
    assert deeds_of(prompt)[kind] == deeds


@pytest.mark.parametrize(
    ("prompt", "kind", "deeds"),
    [
        ("A cat pushing a glass off the table and staring at the camera", "cat", ["push", "look"]),
        ("A monk catches a fish while jumping", "monk", ["catch", "jump"]),
        ("A young woman hugging a robot and dancing", "woman", ["hug", "dance"]),
        ("A man walking down the street and carrying a box", "man", ["walk"]),
        ("Running through the forest, a girl jumps over a log", "girl", ["run", "jump"]),
        ("While reading a book, a monk drinks tea", "monk", ["read", "drink"]),
        ("Smiling, a woman waves at the camera", "woman", ["wave_hand"]),
    ],
)
def test_what_a_second_participle_tells_is_shown_as_well(prompt: str, kind: str, deeds: list[str]) -> None:
    assert deeds_of(prompt)[kind] == deeds


@pytest.mark.parametrize(
    ("prompt", "kind", "deeds"),
    [
        ("A girl runs to hug her father", "girl", ["run", "hug"]),
        ("A dog jumps to catch a ball", "dog", ["jump", "catch"]),
        ("An old man kneels to kiss a boy", "old_man", ["kneel", "kiss"]),
        ("A knight gets up to open the door", "knight", ["rise", "open"]),
    ],
)
def test_a_deed_done_for_another_comes_before_it(prompt: str, kind: str, deeds: list[str]) -> None:
    assert deeds_of(prompt)[kind] == deeds


@pytest.mark.parametrize(
    ("prompt", "line"),
    [
        ('A woman wakes up, runs down a street and stops, shouting "Taxi!"', '"Taxi!"'),
        ("他推开门，走进屋里，坐下大声说：“我回来了！”", "“我回来了！”"),
    ],
)
def test_a_beat_that_ends_with_a_line_has_it_in_its_words(prompt: str, line: str) -> None:
    last = plan(prompt, frames=240, seed=7).shots[0].beats[-1]
    assert last.prompt.endswith(line)
