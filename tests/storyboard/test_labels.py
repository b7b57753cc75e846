"""Labels of shots: what stands in their brackets, and the parts of songs, spots and reportages."""

from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan


def test_brackets_tell_length_and_camera() -> None:
    board = plan(
        "SHOT 1 (extreme wide, 3 s): a desert.\nSHOT 2 (0:03-0:05, close-up): a girl smiles.\n"
        "SHOT 3 (wide, high angle, slow crane up, 4 s): a bus in the sand.",
        frames=216,
        seed=7,
        multi_shot=True,
    )
    assert [shot.frames for shot in board.shots] == [72, 48, 96]
    assert [shot.camera.framing for shot in board.shots] == ["extreme_wide", "close_up", "wide"]
    assert (board.shots[2].camera.angle, board.shots[2].camera.move) == ("high", "crane_up")


@pytest.mark.parametrize(
    "labels",
    [
        ("Verse (0-4s)", "Chorus (4-8s)", "Bridge (8-12s)"),
        ("Intro", "Verse 1", "Outro"),
        ("A-roll", "B-roll 1", "B-roll 2"),
        ("Hook", "Build-up", "CTA"),
        ("Problem", "Solution", "CTA"),
        ("- Opening", "- Then", "- End frame"),
        ("Step 1", "Step 2", "Step 3"),
        ("开场", "高潮", "结尾"),
        ("一、推进", "二、对决", "三、合"),
        ("【片头】", "【第一场】", "【片尾】"),
        ("起", "转", "合"),
        ("开场", "镜头1", "镜头2"),
    ],
)
def test_parts_are_shots_and_their_names_no_content(labels: tuple[str, ...]) -> None:
    told = ("a dog sleeps on a sofa", "a cat jumps off a table", "a horse runs across a field")
    prompt = "\n".join(f"{label}: {what}." for label, what in zip(labels, told, strict=True))
    board = plan(prompt, frames=288, seed=7, multi_shot=True)
    assert [[s.kind for s in shot.subjects] for shot in board.shots] == [["dog"], ["cat"], ["horse"]]
    assert "bridge" not in {shot.setting for shot in board.shots}


def test_what_stands_between_bars_is_a_tag() -> None:
    board = plan(
        "00:00-00:02 | Wide | A woman jogs.\n00:02-00:04 | Medium | She stops.",
        frames=96,
        seed=7,
        multi_shot=True,
    )
    assert [shot.camera.framing for shot in board.shots] == ["wide", "medium"]


@pytest.mark.parametrize("written", ["({}) ", "{} - ", "[{}] ", "{}: "])
def test_lines_that_begin_with_a_time_are_shots(written: str) -> None:
    told = ("A cat sleeps.", "A dog barks and runs.", "The cat jumps onto the shelf.")
    lines = (written.format(at) + what for at, what in zip(("0:00", "0:03", "0:05"), told, strict=True))
    board = plan("\n".join(lines), frames=192, seed=7, multi_shot=True)
    assert [[s.kind for s in shot.subjects] for shot in board.shots] == [["cat"], ["dog"], ["cat"]]
    assert board.shots[0].frames > board.shots[1].frames


def test_a_last_card_is_no_place_of_the_shots_before() -> None:
    board = plan(
        "Shot 1: A man in pajamas wakes. Shot 2: He drinks coffee. Shot 3: Logo on a white background.",
        frames=216,
        seed=7,
        multi_shot=True,
    )
    assert [shot.setting == "studio_backdrop" for shot in board.shots] == [False, False, True]


def test_shots_that_are_counted_in_a_sentence_are_shots() -> None:
    board = plan(
        "第一个镜头是一只猫在睡觉。第二个镜头切到一条狗，它在奔跑。最后一个镜头拉远，一匹马站着。",
        frames=216,
        seed=7,
        multi_shot=True,
    )
    assert [[s.kind for s in shot.subjects] for shot in board.shots] == [["cat"], ["dog"], ["horse"]]
    assert board.shots[2].camera.move == "pull_out"


def test_a_line_for_the_screen_needs_no_quotes() -> None:
    board = plan(
        "镜头1：牛排在锅里。\n镜头2：厨师切肉。\n字幕：火候，就是态度", frames=96, seed=7, multi_shot=True
    )
    assert board.shots[-1].caption == "火候，就是态度"


def test_chinese_notes_show_nobody_again() -> None:
    board = plan(
        "镜头1：刀客站在雪地里。\n镜头2：一匹马走过。\n备注：刀客全程不说话，动作自然。",
        frames=96,
        seed=7,
        multi_shot=True,
    )
    assert [[s.kind for s in shot.subjects] for shot in board.shots] == [["samurai"], ["horse"]]


_THREE = ("a fox runs", "a cat sleeps", "a dog jumps")


@pytest.mark.parametrize(
    "labels",
    [
        ("#01 ", "#02 ", "#03 "),
        ("A1 | 2s | ", "A2 | 2s | ", "A3 | 2s | "),
        ("No. 1: ", "No. 2: ", "No. 3: "),
        ("F1 - ", "F2 - ", "F3 - "),
        ("1. ", "2. ", "3. "),
        (
            "Scene 1 – A hall, midnight (0:00–0:02)\n",
            "Scene 2 – Same hall (0:02–0:04)\n",
            "Scene 3 – Hall (0:04-0:06)\n",
        ),
    ],
)
@pytest.mark.parametrize(
    "notes", ["", "\nNotes:\n1. No text.\n2. Keep the elephant out.", "\n备注：\n1. 要安静；\n2. 人物一致"]
)
def test_lines_under_one_sign_are_shots_and_numbered_notes_are_none(
    labels: tuple[str, ...], notes: str
) -> None:
    lines = [label + told + "." for label, told in zip(labels, _THREE, strict=True)]
    board = plan("\n".join(lines) + notes, frames=144, seed=7, multi_shot=True)
    shown = [[str(one.kind) for one in shot.subjects] for shot in board.shots]
    assert shown == [["fox"], ["cat"], ["dog"]]


def test_what_is_noted_before_the_first_shot_is_no_shot() -> None:
    notes = "Notes for all shots: the same girl every time. Keep the skates realistic, nothing should bend.\n"
    board = plan(
        notes + "Shot 1 (2s): a girl runs.\nShot 2 (2s): a girl jumps.\nShot 3 (2s): a girl falls.",
        frames=144,
        seed=7,
        multi_shot=True,
    )
    assert [str(shot.subjects[0].action) for shot in board.shots] == ["run", "jump", "fall"]


@pytest.mark.parametrize(
    "words",
    ["No music until the last shot.", "Keep her in frame up to the final shot.", "Cut in the first shot."],
)
def test_a_shot_that_is_only_spoken_of_is_no_label(words: str) -> None:
    board = plan(
        f"{words}\nShot 1: a fox runs.\nShot 2: a cat sleeps.\nShot 3: a dog jumps.",
        frames=144,
        seed=7,
        multi_shot=True,
    )
    assert [[str(one.kind) for one in shot.subjects] for shot in board.shots] == [["fox"], ["cat"], ["dog"]]


@pytest.mark.parametrize(
    "script",
    [
        "Shot 1: a beach at sunset, a girl runs.\nShot 2: a seagull in the sky.\nShot 3: the girl sits down.",
        "镜头一：海滩上，一个女孩在奔跑。\n镜头二：天上飞过一只海鸥。\n镜头三：女孩坐下。",
    ],
)
def test_after_a_look_at_the_sky_it_goes_on_where_it_was(script: str) -> None:
    board = plan(script, frames=144, seed=7, multi_shot=True)
    assert [str(shot.setting) for shot in board.shots[::2]] == ["beach", "beach"]


def test_the_name_of_a_field_is_nobody() -> None:
    shots = [f"Shot {n}:\n- Subject: {told}\n- Camera: static" for n, told in enumerate(_THREE, 1)]
    board = plan("\n".join(shots), frames=144, seed=7, multi_shot=True)
    assert [[str(one.kind) for one in shot.subjects] for shot in board.shots] == [["fox"], ["cat"], ["dog"]]


_TWO_DEEDS = ("A fox runs. It leaps over a log", "A cat sleeps. It wakes and yawns", "A dog jumps. It barks")
_COUNTED = (
    ("[", "] "), ("", " - "), ("", " | 2s | "), ("| ", " | 2s | "), ("", "\t2s\t"), ("", "\ufe0f\u20e3 "),
    ("Camera ", ": "), ("Page ", ": "), ("Storyboard ", ": "), ("shot_", ": "), ("<shot ", "> "),
    ("🎬 Shot ", ": "), ("“Shot ", "”: "), ("Shot number ", ": "), ("🎬镜头", "："), ("▶镜头", "："),
    ("镜头", "-"), ("段落", "："), ("1-", "："),
)  # fmt: skip


@pytest.mark.parametrize(
    "labels",
    [
        *([f"{before}{n}{after}" for n in (1, 2, 3)] for before, after in _COUNTED),
        ("At 0s: ", "At 2s: ", "At 4s: "),
        ("[0s] ", "[2s] ", "[4s] "),
        ("Seconds 0-2: ", "Seconds 2-4: ", "Seconds 4-6: "),
        ("第2秒：", "第4秒：", "第6秒："),
    ],
)
def test_a_list_of_shots_is_counted_in_many_ways(labels: list[str]) -> None:
    lines = [label + told + "." for label, told in zip(labels, _TWO_DEEDS, strict=True)]
    board = plan("\n".join(lines), frames=144, seed=7, multi_shot=True)
    assert [{str(one.kind) for one in shot.subjects} for shot in board.shots] == [{"fox"}, {"cat"}, {"dog"}]


@pytest.mark.parametrize("gap", ["\n", " "])
def test_numbers_behind_hashes_are_shots_on_one_line_too(gap: str) -> None:
    written = gap.join(f"#{n} {told}。" for n, told in enumerate(("狐狸奔跑", "女孩跳舞", "小狗跳跃"), 1))
    shown = [
        [(str(one.kind), one.count) for one in shot.subjects]
        for shot in plan(written, frames=144, seed=7, multi_shot=True).shots
    ]
    assert shown == [[("fox", 1)], [("girl", 1)], [("puppy", 1)]]
