"""Counts, attributes, deeds, references and dialogue find the noun they belong to."""

from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan
from filmgate.storyboard.schema import Storyboard, Subject


def board_of(prompt: str, **arguments: int) -> Storyboard:
    return plan(prompt, frames=120, seed=7, **arguments)  # type: ignore[arg-type]


def cast_of(prompt: str) -> dict[str, Subject]:
    """The subjects of the first beat in which each appears, by kind."""
    shot = board_of(prompt).shots[0]
    found = [subject for part in (shot, *shot.beats) for subject in part.subjects]
    return {str(subject.kind): subject for subject in reversed(found)}


@pytest.mark.parametrize(
    ("prompt", "kind", "count"),
    [
        ("three cats sleep", "cat", 3),
        ("a flock of birds flies", "bird", 7),
        ("a cat sleeps", "cat", 1),
        ("a pair of swans on a lake", "swan", 2),
        ("a couple of dogs run", "dog", 2),
        ("hundreds of lanterns rise", "lantern", 100),
        ("two small red foxes play", "fox", 2),
        ("12 soldiers march", "soldier", 12),
        ("dogs run on a beach", "dog", 3),
        ("三只猫在睡觉", "cat", 3),
        ("一群鸟飞过", "bird", 7),
        ("两位武士对决", "samurai", 2),
        ("一辆红色跑车", "sports_car", 1),
        ("数百只灯笼升起", "lantern", 100),
        ("three people wait", "man", 3),
        ("三头变异的灰狼从废墟后跑出", "wolf", 3),
        ("池中十几尾红白锦鲤游动", "koi", 10),
        ("三艘货运飞船排队进港", "spaceship", 3),
        ("三架警用无人机紧追不舍", "drone", 3),
        ("三米高的机器人走来", "robot", 1),
        ("一位年过七旬的老师傅坐着", "old_man", 1),
        ("理发师傅年过七旬，坐着", "old_man", 1),
        ("一对母子俩走过", "woman", 1),
    ],
)
def test_counts_are_bound_to_their_noun(prompt: str, kind: str, count: int) -> None:
    assert cast_of(prompt)[kind].count == count


@pytest.mark.parametrize(
    ("prompt", "kind", "attributes"),
    [
        ("a young woman in a red coat walks", "woman", ["young", "red coat"]),
        ("a man wearing a black leather jacket and a hat", "man", ["black leather jacket", "hat"]),
        ("a fluffy white cat and a black dog", "cat", ["fluffy", "white"]),
        ("a fluffy white cat and a black dog", "dog", ["black"]),
        ("a black cat with green eyes", "cat", ["black", "green eyes"]),
        ("the car is red", "car", ["red"]),
        ("a mischievous fox", "fox", ["mischievous"]),
        ("一个穿红色大衣的年轻女人", "woman", ["红色大衣", "年轻"]),
        ("一位身穿白色汉服的少女", "woman", ["白色汉服"]),
        ("一辆红色跑车飞驰", "sports_car", ["红色"]),
    ],
)
def test_attributes_are_bound_to_their_noun(prompt: str, kind: str, attributes: list[str]) -> None:
    assert cast_of(prompt)[kind].attributes == attributes


def test_an_old_woman_is_one_whatever_stands_between() -> None:
    assert "old_woman" in cast_of("an elderly, grumpy woman knits")
    assert "old_man" in cast_of("an old bearded man reads")


@pytest.mark.parametrize(
    ("prompt", "deeds"),
    [
        ("a dog runs while a cat sleeps", {"dog": "run", "cat": "sleep"}),
        ("a cat and a dog run", {"cat": "run", "dog": "run"}),
        ("a woman walks past a dog sleeping on the floor", {"woman": "walk", "dog": "sleep"}),
        ("Running through the rain, a boy laughs", {"boy": "run"}),
        ("a knight who fights a dragon", {"knight": "fight"}),
        ("a burning house behind a firefighter", {"house": "burn"}),
        ("a king kneeling before a queen", {"king": "kneel", "queen": "stand"}),
        ("a man rides a horse", {"man": "ride", "horse": "walk"}),
        ("a boy flies a kite", {"kite": "fly"}),
        ("a train crosses a bridge", {"train": "drive"}),
        ("a crow watches as rain falls on a knight", {"crow": "look", "knight": "stand"}),
        ("一只狗奔跑，一只猫睡觉", {"dog": "run", "cat": "sleep"}),
        ("小女孩和她的狗在草地上奔跑", {"girl": "run", "dog": "run"}),
        ("宇航员在火星表面行走", {"astronaut": "walk"}),
    ],
)
def test_deeds_are_bound_to_their_doer(prompt: str, deeds: dict[str, str]) -> None:
    cast = cast_of(prompt)
    assert {kind: cast[kind].action for kind in deeds} == deeds


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ("waves at the crowd", None),
        ("a woman waves at the crowd", "wave_hand"),
        ("a baby waves", "wave_hand"),
    ],
)
def test_a_hand_waves_where_there_is_somebody_to_wave(prompt: str, kind: str | None) -> None:
    actions = {subject.action for subject in board_of(prompt).shots[0].subjects}
    assert kind is None or kind in actions


def test_pronouns_mean_who_was_spoken_of() -> None:
    shots = plan("A knight meets a queen. She waves. He kneels.", frames=240, seed=1, multi_shot=True).shots
    assert [s.kind for s in shots[1].subjects] == ["queen"]
    assert [s.kind for s in shots[2].subjects] == ["knight"]


@pytest.mark.parametrize("notation", ["<<<image_1>>>", "<image_1>", "@image_1"])
@pytest.mark.parametrize(
    "pattern", ["the woman {} walks", "the woman from {} walks", "{} woman walks", "让{}中的女人行走"]
)
def test_a_reference_is_bound_to_the_noun_beside_it(notation: str, pattern: str) -> None:
    board = board_of(pattern.format(notation), images=1)
    assert [(s.kind, s.reference, s.action) for s in board.shots[0].subjects] == [
        ("woman", "image_1", "walk")
    ]
    assert board.references == {"image_1": "subject"}


def test_two_references_keep_their_nouns() -> None:
    board = board_of("the man from @image_1 rides the horse of <<<image_2>>>", images=2)
    assert [(s.kind, s.reference) for s in board.shots[0].subjects] == [
        ("man", "image_1"),
        ("horse", "image_2"),
    ]


def test_a_reference_that_stands_alone_acts_itself() -> None:
    subject = board_of("@image_1 dances on a beach", images=1).shots[0].subjects[0]
    assert (subject.reference, subject.action, subject.inferred) == ("image_1", "dance", True)


def test_a_spoken_line_is_a_caption_and_a_talk_and_no_content() -> None:
    shot = board_of('A detective says: "The dragon burned three ships in the rain."').shots[0]
    assert shot.caption == "The dragon burned three ships in the rain."
    assert [(s.kind, s.action) for s in shot.subjects] == [("detective", "talk")]
    assert shot.weather == "clear"


@pytest.mark.parametrize(
    ("prompt", "action"),
    [
        ('A girl whispers "come closer"', "whisper"),
        ('"Stop right there!" a police officer shouts', "shout"),
        ("老爷爷说：“从前，这里是一片大海。”", "talk"),
        ("女孩低语：「别走」", "whisper"),
    ],
)
def test_lines_are_spoken_as_told(prompt: str, action: str) -> None:
    shot = board_of(prompt).shots[0]
    assert shot.caption
    assert shot.subjects[0].action == action


def test_words_on_a_sign_are_not_spoken() -> None:
    shot = board_of('A neon sign that reads "OPEN ALL NIGHT" above a diner').shots[0]
    assert shot.caption is None
    assert [s.kind for s in shot.subjects] == ["sign"]


@pytest.mark.parametrize(
    ("prompt", "kinds"),
    [
        ("A pilot adjusts her helmet", {"woman"}),
        ("A pilot adjusts his helmet", {"man"}),
        ("a female detective runs", {"detective"}),
        ("a female farmer runs", {"woman"}),
        ("女杀手走过小巷", {"woman"}),
        ("her eyes open, extreme close-up", {"woman"}),
    ],
)
def test_words_around_a_trade_tell_who_it_is(prompt: str, kinds: set[str]) -> None:
    assert set(cast_of(prompt)) == kinds


def test_they_are_the_two_who_were_named() -> None:
    board = board_of("A man meets a woman on a bridge. They kiss.")
    last = board.shots[0].parts[-1]
    assert {(s.kind, s.action) for s in last.subjects} >= {("man", "kiss"), ("woman", "kiss")}


@pytest.mark.parametrize(
    ("prompt", "kind", "action"),
    [
        ("a diver is chased by a shark", "shark", "chase"),
        ("a knight fights a dragon", "dragon", "fight"),
        ("a mother kisses her sleeping baby", "baby", "sleep"),
        ("坐在窗边的男人", "man", "sit"),
        ("小鸟被小猫追", "kitten", "chase"),
        ("a cat turns into a tiger and runs", "tiger", "run"),
        ("two skaters race down a street", "skater", "run"),
        ("a taxi races down a street", "taxi", "drive"),
        ("老师对台下的学生举起一本书", "woman", "hold"),
        ("国王向城墙下的百姓举起权杖", "king", "hold"),
        ("一道黑影从屋顶跳下来", "man", "jump"),
        ("小孙女枕着奶奶的腿", "girl", "lie"),
        ("他弯腰捡起摔坏的头盔", "man", "hold"),
        ("小偷摸走了富商的钱袋", "man", "catch"),
        ("孩子被妈妈牵着走进教室", "child", "enter"),
        ("孩子被妈妈牵着走进教室", "woman", "enter"),
        ("奶奶把面团捏成小兔子递给孙女", "old_woman", "give"),
        ("妈妈往锅里打了一个鸡蛋", "woman", "cook"),
        ("女孩对着镜头竖起大拇指", "girl", "wave_hand"),
        ("小孩跟在妈妈的自行车后面跑", "child", "run"),
        ("保镖跟在总裁身后", "man", "walk"),
        ("大象用鼻子卷起木头", "elephant", "hold"),
        ("他拉开炉门", "man", "open"),
        ("女孩一拳接一拳地打着沙袋", "girl", "work"),
        ("男孩把球踢向球门", "boy", "shoot"),
        ("女孩把海鸥赶走", "girl", "chase"),
        ("老教师在长椅上拉二胡", "old_man", "play_music"),
        ("白鲸托起潜水员，把她推向岸边", "whale", "push"),
        ("武生翻跟头，台下一片叫好", "crowd", "shout"),
    ],
)
def test_the_doer_is_who_does_it(prompt: str, kind: str, action: str) -> None:
    board = board_of(prompt)
    deeds = {(str(s.kind), str(s.action)) for part in board.shots[0].parts for s in part.subjects}
    assert (kind, action) in deeds


def test_the_nearest_there_is_counts_as_inferred() -> None:
    cast = cast_of("a boy with a backpack plays the drums")
    assert not cast["boy"].inferred
    assert cast["product"].inferred


def test_slow_motion_slows_the_camera_unless_told() -> None:
    shot = board_of("a dog runs in slow motion").shots[0]
    assert (shot.camera.speed, "camera.speed" in shot.inferred) == ("slow", True)
    assert board_of("slow motion, fast tracking shot of a dog").shots[0].camera.speed == "fast"


@pytest.mark.parametrize(
    ("prompt", "angle", "move"),
    [
        ("low tracking shot of a car", "low", "follow"),
        ("a car on a road, drone tracking alongside", "high", "track_beside"),
        ("a wolf in the snow, fly through", "eye_level", "fly_over"),
    ],
)
def test_camera_words_combine(prompt: str, angle: str, move: str) -> None:
    camera = board_of(prompt).shots[0].camera
    assert (camera.angle, camera.move) == (angle, move)


@pytest.mark.parametrize(
    ("prompt", "deeds"),
    [
        ("a street magician makes a coin vanish", {"coin": "vanish"}),
        ("an injured knight is dragged to safety by a horse", {"horse": "pull"}),
        ("a knight on horseback gallops across the plain", {"knight": "ride", "horse": "run"}),
        ("gulls crying overhead", {"bird": "shout"}),
        ("a jazz band performs in a club", {"musician": "play_music"}),
        ("a chandelier sways", {"lamp": "swing"}),
        ("a small boat drives toward the sunset", {"boat": "sail"}),
        ("children play in the park", {"child": "run"}),
        ("a kitten plays with yarn", {"kitten": "jump"}),
        ("children play chess", {"child": "work"}),
        ("a tourist holding a map looks at the temple", {"man": "look"}),
        ("door opens, a cat sleeps", {"door": "open", "cat": "sleep"}),
        ("一个女孩牵着机器狗走在街道上", {"girl": "walk", "robot": "walk"}),
        ("一个女孩抱着小狗走在街道上", {"girl": "walk", "puppy": "stand"}),
        ("一名警察举着枪慢慢走进仓库", {"police": "enter"}),
        ("女歌手站在舞台中央演唱", {"singer": "sing"}),
        ("远处地球升起", {"planet": "rise"}),
    ],
)
def test_deeds_are_done_as_their_doers_do_them(prompt: str, deeds: dict[str, str]) -> None:
    cast = cast_of(prompt)
    assert {kind: str(cast[kind].action) for kind in deeds} == deeds


@pytest.mark.parametrize(
    ("prompt", "kinds"),
    [
        ("a robot barista pours water", {"robot"}),
        ("a panda chef waits", {"panda"}),
        ("a dog trainer waits", {"man"}),
        ("a girl wearing headphones and a gold watch", {"girl"}),
        ("a bowl of noodles on a table", {"food"}),
        ("a woman takes a photo with an old camera", {"woman", "camera"}),
        ("the camera follows a woman with a slow camera move", {"woman"}),
        ("a woman looks at the camera", {"woman"}),
    ],
)
def test_roles_vessels_and_what_is_worn_are_nobody(prompt: str, kinds: set[str]) -> None:
    assert set(cast_of(prompt)) == kinds


def test_trades_of_one_kind_are_several_people() -> None:
    subjects = board_of("a judge waits and a lawyer smiles").shots[0].subjects
    assert [str(subject.kind) for subject in subjects] == ["man", "man"]


def test_a_quality_alone_among_tags_is_the_nouns_before_it() -> None:
    assert cast_of("robot, rusty, desert, sunset")["robot"].attributes == ["rusty"]


@pytest.mark.parametrize(
    ("prompt", "action", "field", "value"),
    [
        ("A cowboy rides into the sunset", "ride", "time_of_day", "sunset"),
        ("a man drives into the sunset", "drive", "time_of_day", "sunset"),
        ("a couple watches the sunrise", "look", "time_of_day", "sunrise"),
        ("a woman emerges from the fog", "appear", "weather", "fog"),
    ],
)
def test_a_deed_with_its_hour_or_weather_tells_both(prompt: str, action: str, field: str, value: str) -> None:
    shot = board_of(prompt).shots[0]
    assert (shot.subjects[0].action, getattr(shot, field)) == (action, value)


@pytest.mark.parametrize(
    ("prompt", "kinds"),
    [
        ("A chef slices salmon in a kitchen", {"chef", "food"}),
        ("A man grills fish and crab on the beach", {"man", "food"}),
        ("A woman eats octopus in a restaurant", {"woman", "food"}),
        ("厨师切三文鱼", {"chef", "food"}),
        ("A lion eats a deer", {"lion", "deer"}),
        ("A man feeds a duck by a lake", {"man", "duck"}),
        ("A bear catches a salmon in a river", {"bear", "fish"}),
    ],
)
def test_what_people_cook_and_eat_is_food(prompt: str, kinds: set[str]) -> None:
    assert set(cast_of(prompt)) == kinds


@pytest.mark.parametrize(
    ("prompt", "kind", "action"),
    [
        ("A submarine descends into the abyss", "submarine", "dive"),
        ("A diver descends into a dark wreck", "diver", "dive"),
        ("A woman descends the stairs", "woman", "walk"),
        ("An owl perched on a branch", "owl", "sit"),
        ("An owl lands on a branch", "owl", "land"),
        ("Sun Wukong stands on a mountain", "monkey", "stand"),
    ],
)
def test_who_goes_down_or_perches_does_so_in_their_way(prompt: str, kind: str, action: str) -> None:
    assert cast_of(prompt)[kind].action == action


def test_a_trade_turns_out_to_be_a_woman_in_the_beats_before_as_well() -> None:
    board = board_of("A mechanic slides out from beneath a car. She tosses the spanner aside.")
    shown = {str(s.kind) for part in board.shots[0].parts for s in part.subjects}
    assert shown == {"woman", "car"}


@pytest.mark.parametrize(
    ("prompt", "kind", "action"),
    [
        ("A humpback mother glides past divers", "whale", "glide"),
        ("A knight strikes the golem, which shatters into gravel", "monster", "shatter"),
        ("A widow lays lilies on a tombstone", "woman", "hold"),
        ("A tornado tears across the prairie, ripping the roof off a barn, cows running", "cow", "run"),
        ("A wild mustang gallops with its herd", "horse", "run"),
        ("A whale and her calf swim", "whale", "swim"),
        ("A robot chases a cat", "cat", "run"),
        ("A surfer falls, his board snapping", "surfer", "fall"),
    ],
)
def test_nouns_and_verbs_mean_what_their_neighbours_make_of_them(prompt: str, kind: str, action: str) -> None:
    assert str(cast_of(prompt)[kind].action) == action


@pytest.mark.parametrize(
    ("prompt", "kind", "attributes"),
    [
        ("a plump man in slippers groans", "man", ["plump", "slippers"]),
        ("a boy in a red mask runs", "boy", ["red mask"]),
        ("女杀手踩着高跟鞋穿过小巷", "woman", ["高跟鞋"]),
    ],
)
def test_shoes_and_masks_are_worn_by_whoever_is_in_them(
    prompt: str, kind: str, attributes: list[str]
) -> None:
    cast = cast_of(prompt)
    assert cast[kind].attributes == attributes
    assert set(cast) == {kind}


def test_a_searchlight_belongs_to_its_vessel() -> None:
    assert "submarine" in cast_of("潜水艇探照灯照亮海沟")
