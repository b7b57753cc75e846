from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filmgate.contract.request import PROMPT_LIMIT
from filmgate.storyboard.coverage import LEAST_FRAMES, MOST_SHOTS
from filmgate.storyboard.planner import plan
from filmgate.storyboard.schema import Shot, Storyboard
from filmgate.storyboard.vocabulary import Action, Framing, Move, Setting, SubjectKind

DEMO = (
    "A woman leaves a subway station and walks into a rainy cyberpunk street,"
    " then the camera tracks beside her"
)
_FRAGMENTS = st.sampled_from(
    [
        "Shot 1: ", "Shot 2 (3s): ", "[0-3s] ", "[3-5s] ", "镜头一：", "镜头二（2秒）：",
        "cut to ", "then ", ". ", ", ",
        "a woman walks", "three cats", "the camera pushes in", "close-up of her face",
        "in the rain", "没有行人",
        "<<<image_1>>>", "@image_2", '"Hello there!" she says', "一只猫在街道上奔跑",
        "no people", "zorgle", "\n", "and runs",
    ]
)  # fmt: skip
PROMPTS = st.one_of(
    st.text(max_size=PROMPT_LIMIT),
    st.lists(_FRAGMENTS, max_size=60).map(lambda parts: " ".join(parts)[:PROMPT_LIMIT]),
)


def check_rules(board: Storyboard, *, multi_shot: bool) -> None:
    assert sum(shot.frames for shot in board.shots) == board.frames
    assert all(beat.frame < shot.frames for shot in board.shots for beat in shot.beats)
    for shot in board.shots:
        frames = [beat.frame for beat in shot.beats]
        assert frames == sorted(set(frames))
        assert 0 not in frames
    if multi_shot and board.frames >= 2 * LEAST_FRAMES:
        assert 2 <= len(board.shots) <= MOST_SHOTS
        assert min(shot.frames for shot in board.shots) >= LEAST_FRAMES
        assert all(not alike(a, b) for a, b in zip(board.shots, board.shots[1:], strict=False))
    else:
        assert len(board.shots) == 1


def alike(first: Shot, second: Shot) -> bool:
    return (first.camera.framing, first.camera.angle) == (second.camera.framing, second.camera.angle)


@settings(max_examples=150)
@given(
    prompt=PROMPTS,
    frames=st.integers(24, 400),
    seed=st.integers(-(2**63), 2**63),
    multi_shot=st.booleans(),
    images=st.integers(0, 7),
    edit=st.booleans(),
)
def test_any_text_plans_by_the_rules(
    prompt: str, frames: int, seed: int, multi_shot: bool, images: int, edit: bool
) -> None:
    board = plan(prompt, frames=frames, seed=seed, multi_shot=multi_shot, images=images, edit=edit)
    check_rules(board, multi_shot=multi_shot and not edit)
    assert Storyboard.model_validate_json(board.model_dump_json()) == board
    assert board == plan(prompt, frames=frames, seed=seed, multi_shot=multi_shot, images=images, edit=edit)


@pytest.mark.parametrize("frames", [1, 2, 15, 23, 24, 47, 48, 72])
def test_short_films_have_room_for_what_they_can_hold(frames: int) -> None:
    check_rules(plan(DEMO, frames=frames, seed=1, multi_shot=True), multi_shot=True)


def test_the_documents_prompt_is_a_walk_out_of_the_subway_into_a_neon_street() -> None:
    board = plan(DEMO, frames=120, seed=7)
    shot = board.shots[0]
    assert (shot.setting, shot.time_of_day, shot.weather) == ("city_street", "night", "rain")
    assert (shot.light, shot.look) == ("neon", "cyberpunk")
    assert {"time_of_day", "light"} <= set(shot.inferred)
    assert not {"setting", "weather", "look"} & set(shot.inferred)
    assert "subway station" in shot.prompt
    assert [s.kind for s in shot.subjects] == [SubjectKind.WOMAN]
    assert (shot.camera.framing, shot.camera.move) == (Framing.FULL, Move.STATIC)
    actions = [shot.subjects[0].action, *(beat.subjects[0].action for beat in shot.beats)]
    assert actions == [Action.LEAVE, Action.WALK, Action.WALK]
    assert [beat.camera.move for beat in shot.beats] == [Move.STATIC, Move.TRACK_BESIDE]
    assert shot.sounds == ["rain", "city", "footsteps"]
    assert board.unrecognized == []


def test_the_documents_prompt_in_shots_begins_in_the_station() -> None:
    shots = plan(DEMO, frames=120, seed=7, multi_shot=True).shots
    assert [shot.setting for shot in shots] == [
        Setting.SUBWAY_STATION,
        Setting.CITY_STREET,
        Setting.CITY_STREET,
    ]
    assert shots[-1].camera.move is Move.TRACK_BESIDE


def test_an_edit_is_one_shot_of_the_whole_clip() -> None:
    board = plan("Transform the source clip into a cinematic sci-fi sequence", frames=121, seed=1, edit=True)
    assert [shot.frames for shot in board.shots] == [121]
    assert board.shots[0].look == "sci_fi"
    assert board.unrecognized == []
    assert board.references == {"video_1": "source"}


def test_cinematic_beside_a_more_telling_look_shows_as_an_epic_mood() -> None:
    shot = plan("a cinematic sci-fi sequence", frames=72, seed=1, edit=True).shots[0]
    assert (shot.look, shot.mood) == ("sci_fi", "epic")
    assert plan("a cinematic street", frames=72, seed=1).shots[0].look == "cinematic"


def test_the_seed_changes_what_nobody_asked_for_and_nothing_else() -> None:
    boards = [plan("a fox in the snow", frames=240, seed=seed, multi_shot=True) for seed in range(12)]
    assert len({str([s.camera for s in board.shots]) for board in boards}) > 1
    assert {board.shots[0].weather for board in boards} == {"snow"}


def test_labelled_shots_with_lengths_are_kept_to_the_frame() -> None:
    prompt = "Shot 1 (2s): a harbor at dawn. Shot 2 (1s): close-up of a gull. Shot 3 (3s): a boat leaves."
    shots = plan(prompt, frames=144, seed=1, multi_shot=True).shots
    assert [shot.frames for shot in shots] == [48, 24, 72]
    assert [shot.prompt for shot in shots] == ["a harbor at dawn.", "close-up of a gull.", "a boat leaves."]


@pytest.mark.parametrize(
    "prompt",
    [
        "[0-2s] a harbor. [2-3s] a gull flies. [3-6s] a boat leaves.",
        "0:00-0:02 a harbor. 0:02-0:03 a gull flies. 0:03-0:06 a boat leaves.",
        "镜头1（2秒）：港口。镜头2（1秒）：海鸥飞翔。镜头3（3秒）：小船离开。",
        "【0-2秒】港口。【2-3秒】海鸥飞翔。【3-6秒】小船离开。",
    ],
)
def test_timecodes_of_every_notation_set_the_lengths(prompt: str) -> None:
    shots = plan(prompt, frames=144, seed=1, multi_shot=True).shots
    assert [shot.frames for shot in shots] == [48, 24, 72]


@pytest.mark.parametrize(
    ("prompt", "count"),
    [
        ("A man sits in a bar. He drinks. He leaves.", 3),
        ("A man sits in a bar, cut to a dog in the rain", 2),
        ("A boy runs through a field, then jumps into a lake, finally he laughs", 3),
        ("镜头一：竹林，武士走来。镜头二：特写，他拔出长剑。", 2),
        ("a dog runs on a beach -> a cat sleeps on a sofa → a car drives away", 3),
        ("First shot: a city at night. Second shot: a taxi. Final shot: a woman waves.", 3),
    ],
)
def test_explicit_beats_win_over_invention(prompt: str, count: int) -> None:
    assert len(plan(prompt, frames=240, seed=1, multi_shot=True).shots) == count


def test_one_scene_is_covered_from_wide_to_detail() -> None:
    shots = plan("a knight stands on a hill", frames=144, seed=1, multi_shot=True).shots
    assert [shot.camera.framing for shot in shots] == [Framing.WIDE, Framing.FULL, Framing.CLOSE_UP]
    assert {shot.setting for shot in shots} == {Setting.MEADOW}


def test_a_framing_that_was_asked_for_has_its_place_in_the_coverage() -> None:
    shots = plan("close-up of an old man crying", frames=120, seed=1, multi_shot=True).shots
    told = [shot.camera.framing for shot in shots if "camera.framing" not in shot.inferred]
    assert told == [Framing.CLOSE_UP]
    assert shots[0].camera.framing is Framing.WIDE


def test_the_same_subject_keeps_its_looks_in_every_shot() -> None:
    prompt = "A girl in a red coat walks in the snow. She stops and smiles. The girl waves goodbye."
    shots = plan(prompt, frames=240, seed=1, multi_shot=True).shots
    assert len(shots) > 2
    assert {tuple(shot.subjects[0].attributes) for shot in shots} == {("red coat",)}


def test_a_camera_told_once_in_its_own_sentence_is_the_whole_takes() -> None:
    shot = plan("A man runs. He falls. Handheld camera.", frames=120, seed=1).shots[0]
    assert {part.camera.move for part in (shot, *shot.beats)} == {Move.HANDHELD}


def test_a_camera_told_after_then_begins_there() -> None:
    shot = plan("A man runs, then the camera cranes up", frames=120, seed=1).shots[0]
    assert shot.camera.move is Move.STATIC
    assert shot.beats[-1].camera.move is Move.CRANE_UP


def test_what_was_not_said_is_marked() -> None:
    shot = plan("a horse gallops", frames=72, seed=1).shots[0]
    assert {"setting", "time_of_day", "weather", "camera.framing"} <= set(shot.inferred)
    assert "subjects" not in shot.inferred


def test_a_walker_of_whom_only_the_deed_is_told_is_inferred() -> None:
    shot = plan("Walking through Tokyo at night", frames=72, seed=1).shots[0]
    assert [subject.inferred for subject in shot.subjects] == [True]
    assert shot.subjects[0].action is Action.WALK


def test_a_shots_number_before_its_length_is_no_timecode() -> None:
    words = "[Shot 1 - 3s] A cat sleeps. [Shot 2 - 3s] A dog barks. [Shot 3 - 4s] They run."
    board = plan(words, frames=240, seed=1, multi_shot=True)
    assert [shot.frames for shot in board.shots] == [72, 72, 96]


def test_a_film_that_names_no_place_at_first_is_at_the_first_that_it_names() -> None:
    words = "Shot 1: An astronaut floats. Shot 2: A crystal in space. Shot 3: He wakes in a hospital."
    board = plan(words, frames=240, seed=1, multi_shot=True)
    assert [shot.setting for shot in board.shots] == ["space", "space", "hospital"]


def test_the_fire_of_a_later_room_lights_no_wood_before_it() -> None:
    script = (
        "Shot A - A rabbit knocks on the door of a house in a snowy forest. Shot B - A bear opens the door."
        " Shot C - They sit by the fireplace drinking tea."
    )
    shots = plan(script, frames=240, seed=1, multi_shot=True).shots
    assert [shot.light for shot in shots] == ["natural", "natural", "firelight"]
    assert shots[0].time_of_day == "noon"


def test_a_light_that_all_of_a_film_has_may_be_told_last() -> None:
    script = "Shot 1: A girl walks in a forest. Shot 2: A deer looks up. Shot 3: She smiles. Soft backlight."
    shots = plan(script, frames=240, seed=1, multi_shot=True).shots
    assert {shot.light for shot in shots} == {"backlight"}


def test_it_stays_as_late_as_it_was_at_a_place() -> None:
    words = "Shot 1: A girl with a lantern walks in a forest. Shot 2: A fox runs. Shot 3: She laughs."
    board = plan(words, frames=240, seed=1, multi_shot=True)
    assert {shot.time_of_day for shot in board.shots} == {"night"}


def test_a_transition_leads_into_its_shot() -> None:
    shots = plan("A man sits, dissolve to a beach at sunset", frames=120, seed=1, multi_shot=True).shots
    assert [shot.transition for shot in shots] == ["cut", "dissolve"]


@pytest.mark.parametrize(
    ("line", "transition"),
    [("DISSOLVE TO:", "dissolve"), ("Wipe to:", "wipe"), ("CUT TO:", "cut"), ("Fade in:", "fade_in")],
)
def test_a_line_that_only_tells_a_transition_is_no_shot(line: str, transition: str) -> None:
    script = f"Shot 1: A man sits on a bench.\n{line}\nShot 2: A woman walks on a beach."
    shots = plan(script, frames=120, seed=1, multi_shot=True).shots
    assert [shot.transition for shot in shots] == ["cut", transition]
    assert [shot.prompt for shot in shots] == ["A man sits on a bench.", "A woman walks on a beach."]


@pytest.mark.parametrize("title", ["Chase.", "Cooking show.", "Perfume ad:", "Family."])
def test_a_title_before_the_first_label_is_no_shot_and_nobody(title: str) -> None:
    script = f"{title} Shot 1: A man walks. Shot 2: He stops."
    shots = plan(script, frames=120, seed=1, multi_shot=True).shots
    assert [[one.kind for one in shot.subjects] for shot in shots] == [[SubjectKind.MAN]] * 2


def test_a_shot_that_is_framed_first_shows_who_comes_after_the_comma() -> None:
    shot = plan(
        "Shot 1: A man walks. Shot 2: Close-up, he smiles.", frames=120, seed=1, multi_shot=True
    ).shots[1]
    assert [one.action for one in shot.subjects] == [Action.SMILE]
    assert not shot.beats


def test_a_whip_pan_to_somebody_begins_a_beat() -> None:
    board = plan("A cowboy looks up. Whip pan to a sheriff.", frames=120, seed=1)
    assert board.shots[0].camera.move is not Move.WHIP_PAN
    assert [beat.camera.move for beat in board.shots[0].beats] == [Move.WHIP_PAN]
    assert plan("A whip pan over a crowd", frames=120, seed=1).shots[0].camera.move is Move.WHIP_PAN


@pytest.mark.parametrize(
    ("prompt", "joins"),
    [
        ("A man sits on a bench. A woman walks by. Fade to black.", ["cut", "cut", "fade_out"]),
        ("A man sits on a bench. Dissolve to a beach.", ["cut", "dissolve", "cut"]),
        ("Fade in: a man sits on a bench. A woman walks by.", ["fade_in", "cut", "cut"]),
    ],
)
def test_who_fades_out_does_so_at_the_end(prompt: str, joins: list[str]) -> None:
    assert plan(prompt, frames=144, seed=1, multi_shot=True).joins() == joins


def test_a_scene_in_several_shots_fades_out_after_the_last() -> None:
    board = plan("A cowboy rides into the sunset, fade out", frames=144, seed=1, multi_shot=True)
    assert board.joins() == [*["cut"] * len(board.shots), "fade_out"]


@pytest.mark.parametrize(
    ("prompt", "settings"),
    [
        (
            "Shot 1: a pine forest. Shot 2: push in on a cabin. Shot 3: Inside, a woman pours coffee.",
            ["forest", "forest", "living_room"],
        ),
        ("Shot 1: a kitchen, a boy eats. Shot 2: he runs out into the rain.", ["kitchen", "city_street"]),
        ("Shot 1: a kitchen, a boy eats. Shot 2: rain on the window.", ["kitchen", "kitchen"]),
    ],
)
def test_shots_stay_where_they_are_until_somebody_goes_in_or_out(prompt: str, settings: list[str]) -> None:
    board = plan(prompt, frames=240, seed=7, multi_shot=True)
    assert [str(shot.setting) for shot in board.shots] == settings


def test_what_the_camera_does_first_is_a_shot_and_no_preamble() -> None:
    prompt = "First, a slow pan across a bedroom. Then whip pan to the window: a UFO hovers over the suburb."
    board = plan(prompt, frames=240, seed=7, multi_shot=True)
    assert [str(shot.camera.move) for shot in board.shots] == ["pan_right", "whip_pan"]


def test_scenes_with_their_place_and_hour_after_the_label_are_shots() -> None:
    prompt = (
        "第1场 内景 医院 夜\n女孩坐着。\n第2场 外景 天桥 雨夜\n她走过。\n第3场 内景 病房 清晨\n妈妈醒来。"
    )
    shots = plan(prompt, frames=240, seed=7, multi_shot=True).shots
    assert [(str(shot.setting), str(shot.time_of_day)) for shot in shots] == [
        ("hospital", "night"),
        ("bridge", "night"),
        ("hospital", "morning"),
    ]


def test_a_sequence_numbered_in_a_line_is_as_many_shots() -> None:
    prompt = "Sequence: 1) a library, a girl reads; 2) the pages glow; 3) she stands in a meadow."
    assert len(plan(prompt, frames=240, seed=7, multi_shot=True).shots) == 3


def test_of_several_shots_of_one_beat_only_one_has_the_transition() -> None:
    board = plan("Dissolve to an old woman asleep", frames=144, seed=7, multi_shot=True)
    told = [str(shot.transition) for shot in board.shots if "transition" not in shot.inferred]
    assert told == ["dissolve"]


def test_a_list_of_who_is_who_before_the_shots_is_no_shot_and_shows_nobody() -> None:
    prompt = (
        "《夜渡》分镜脚本\n人物设定：将军，剑眉星目，手握长枪；老者，六十岁，正在写字。\n"
        "镜头一：远景。山坡上，一个牧童骑着牛。\n镜头二：特写。将军低头看向怀里。\n镜头三：全景。老者走向河边。"
    )
    board = plan(prompt, frames=240, seed=7, multi_shot=True)
    assert [{str(s.kind) for s in shot.subjects} for shot in board.shots] == [
        {"boy", "cow"},
        {"soldier"},
        {"old_man"},
    ]


def test_numbers_before_bars_are_the_shots() -> None:
    prompt = "火锅店。\n1｜远景｜红灯笼挂了一条街\n2｜中景｜女孩走进店里\n3｜特写｜固定｜老板娘端起一盆牛油"
    board = plan(prompt, frames=240, seed=7, multi_shot=True)
    assert [shot.camera.framing for shot in board.shots] == ["extreme_wide", "medium", "close_up"]


def test_what_was_over_at_once_has_ended_in_the_next_shot() -> None:
    words = "Shot 1: A farmer drives a red tractor. Shot 2: His daughter runs to him with a basket."
    second = plan(words, frames=240, seed=7, multi_shot=True).shots[1]
    assert {subject.kind: subject.action for subject in second.subjects}["man"] == "stand"


@pytest.mark.parametrize(
    ("words", "weathers"),
    [
        ("Shot 1: Sunrise over Paris. Shot 2: A couple kisses in the rain.", ["clear", "rain"]),
        ("Shot 1: A man walks. Shot 2: He sits. Rainy mood, cinematic.", ["rain", "rain"]),
        ("Heavy rain. Shot 1: A man walks. Shot 2: He sits.", ["downpour", "downpour"]),
    ],
)
def test_it_does_not_rain_before_the_shot_in_which_somebody_is_out_in_it(
    words: str, weathers: list[str]
) -> None:
    shots = plan(words, frames=240, seed=7, multi_shot=True).shots
    assert [shot.weather for shot in shots] == weathers


def test_labels_alone_are_a_film() -> None:
    assert plan("Shot 1: Shot 2: Shot 3:", frames=120, seed=7).shots
