"""A pronoun means whoever was spoken of last that it fits, and not whoever was brought in last."""

from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan
from tests.storyboard.deeds import deeds_of


@pytest.mark.parametrize(
    ("prompt", "kind", "deeds"),
    [
        ("两只小狗跑来，一个女孩扔出飞盘，它们一起跳起来。", "puppy", {"jump"}),
        ("狐狸叼着一只鸡溜出来，农夫追在后面。它钻过篱笆，游到了对岸。", "fox", {"swim"}),
        ("老国王坐在王座上。一个信使冲进大殿，把信交给他。他读完信。", "king", {"read"}),
        ("医生走进病房，护士正在给病人量体温。他微笑着跟病人说话。", "doctor", {"talk"}),
        ("骑士牵着马走过森林。", "horse", {"walk"}),
        ("一双运动鞋落地，模特穿着它跳跃。", "woman", {"jump"}),
        ("小狗追着一只蝴蝶。", "butterfly", {"fly"}),
        ("护士推门进来，老兵望着窗外。她放下药，他转过头来对她笑了笑。", "soldier", {"smile"}),
        ("机器人捡起一朵花，小女孩走过来。它把花递给她。", "robot", {"give"}),
        ("母鹿抬起头，狼群围上来。它冲进树林，它们紧追不舍。", "wolf", {"chase"}),
        ("男孩放下纸船，妹妹追着纸船跑。她摔在草地上。", "girl", {"fall"}),
        ("一个商人走来，乞丐抱着两个孩子，三个人开心地笑了。", "child", {"laugh"}),
        ("站台上站满了人，小姑娘跑过来抱住老人，大家一起鼓掌。", "crowd", {"wave_hand"}),
        ("姐姐弹琴，弟弟唱歌，大家笑了。", "man", {"sing", "smile"}),
        ("A woman and a man sit. He's laughing. She's crying.", "man", {"laugh"}),
        ("A dog sleeps. It's chasing a cat.", "dog", {"chase"}),
        ("A waitress waits. A couple breaks up: she cries.", "woman", {"cry"}),
        ("She bends down. A kid puts the hat on his own head. She laughs. He bows.", "woman", {"laugh"}),
        ("An old man in the crowd, who has no number, ducks under a rope and runs.", "old_man", {"run"}),
        ("Four kids race, dogs barking. A girl stops. They follow.", "child", {"chase"}),
        ("A boy and a keeper wait. They push the little one. He climbs.", "boy", {"climb"}),
        ("Kids play. A boy dances around the goalkeeper. All of them look up.", "child", {"look"}),
        ("A captain waits. 'Missed!' he whispers.", "man", {"whisper"}),
        ('A man waits. "Run!" shouts a woman.', "woman", {"shout"}),
        ("A girl waits and everybody downstairs is yelling.", "crowd", {"shout"}),
        ("Four friends sit around a fire, one of them sings and everyone laughs.", "man", {"laugh"}),
        ("A man kneels before a woman and everyone claps.", "crowd", {"wave_hand"}),
        ("A couple dances. The guests cheer. They kiss.", "couple", {"kiss"}),
        ("一对新人站着，微风吹起新娘的头纱，两人拥抱", "couple", {"hug"}),
        ("一对情侣走过，两个女孩看着他们，两人笑了", "girl", {"smile"}),
        ("The leader snaps her fingers and a waiter comes over. She takes a glass.", "woman", {"hold"}),
    ],
)
def test_pronouns_mean_whoever_was_spoken_of(prompt: str, kind: str, deeds: set[str]) -> None:
    assert set(deeds_of(prompt)[kind]) >= deeds


def test_a_robot_opens_what_a_door_does_not() -> None:
    assert deeds_of("机器人推着小车，它打开一本书")["robot"][-1] == "open"
    assert deeds_of("机器人看到一扇门，它慢慢打开了")["door"][-1] == "open"


def test_the_police_are_no_he() -> None:
    deeds = deeds_of("A thief opens a safe. The police arrive. He jumps out of the window.")
    assert "jump" in deeds["man"]
    assert "jump" not in deeds["police"]


@pytest.mark.parametrize("label", ["Subject", "subject", "Main character", "Hero"])
def test_a_label_for_somebody_shows_nobody_else(label: str) -> None:
    assert deeds_of(f"{label}: a girl sings") == {"girl": ["sing"]}


def test_they_are_the_two_men_and_not_who_shouts_at_them() -> None:
    told = deeds_of("Two men walk. An old lady in a window shouts at them to go home. They run.")
    assert (told["man"], told["old_woman"]) == (["walk", "run"], ["shout"])


@pytest.mark.parametrize(
    ("prompt", "kinds"),
    [
        ("a nurse kisses him", ["man", "woman"]),
        ("a teacher hugs her", ["woman", "woman"]),
        ("a chef rescues her from the fire", ["chef", "woman"]),
        ("a boy lies in bed. A nurse kisses him", ["boy", "woman"]),
        ("a man sees a ghost behind him", ["ghost", "man"]),
    ],
)
def test_whoever_is_kissed_is_not_who_kisses(prompt: str, kinds: list[str]) -> None:
    shot = plan(prompt, frames=120, seed=7).shots[0]
    assert sorted(str(one.kind) for one in shot.parts[-1].subjects) == kinds


def test_somebody_alone_and_an_animal_are_they() -> None:
    assert deeds_of("女孩和小狗走在街上，他们在跑步") == {"girl": ["walk", "run"], "puppy": ["walk", "run"]}


@pytest.mark.parametrize(
    ("prompt", "deeds"),
    [
        ("A person walks into the room. She sits down and reads.", {"woman": ["enter", "sit", "read"]}),
        ("主角推开门，她看见一条龙", {"woman": ["open", "look"], "dragon": ["fly"]}),
        ("一个人走进房间，他坐下", {"man": ["enter", "sit"]}),
        (
            "A person walks into the room. He sits down. She smiles at him.",
            {"man": ["enter", "sit"], "woman": ["smile"]},
        ),
    ],
)
def test_somebody_turns_out_to_be_a_woman(prompt: str, deeds: dict[str, list[str]]) -> None:
    told = deeds_of(prompt)
    assert {kind: told[kind] for kind in deeds} == deeds
    assert told.keys() == deeds.keys()
