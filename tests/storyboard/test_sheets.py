"""Shot lists: tables, named fields, lines of dialogue without quotes, traditional characters."""

from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan
from filmgate.storyboard.schema import Storyboard
from filmgate.storyboard.scoring import subjects
from filmgate.storyboard.script import read
from tests.storyboard.deeds import deeds_of

_TABLE = """| 镜号 | 景别 | 运镜 | 画面 | 台词 | 时长 |
|---|---|---|---|---|---|
| 1 | 远景 | 推 | 夜晚的城市天台，女主独自站着 | 无 | 3s |
| 2 | 特写 | 固定 | 女主流泪 | 你为什么要骗我？ | 2s |
| 3 | 中景 | 跟 | 男主冲上天台 | 等等！ | 4秒 |"""


def shots_of(prompt: str) -> Storyboard:
    return plan(prompt, frames=216, seed=7, multi_shot=True)


@pytest.mark.parametrize("bar", ["|", "｜", "\t"])
def test_every_row_of_a_table_is_a_shot(bar: str) -> None:
    shots = shots_of(_TABLE.replace("|", bar)).shots
    assert [shot.frames for shot in shots] == [72, 48, 96]
    assert [shot.camera.framing for shot in shots] == ["extreme_wide", "close_up", "medium"]
    assert [shot.camera.move for shot in shots] == ["push_in", "static", "follow"]
    assert [shot.caption for shot in shots] == [None, "你为什么要骗我？", "等等！"]


def test_fields_are_no_content_and_lengths_hold() -> None:
    board = shots_of(
        "镜号1\n景别：远景\n运镜：航拍\n画面：渔船出海\n时长：3s\n"
        "镜号2\n景别：近景\n画面：老渔民收网\n台词：今天收成不错！\n时长：6s"
    )
    assert [shot.frames for shot in board.shots] == [72, 144]
    assert [shot.caption for shot in board.shots] == [None, "今天收成不错！"]
    assert board.unrecognized == []


@pytest.mark.parametrize(
    ("prompt", "lines"),
    [
        (
            "女主（哭着）：你为什么要骗我？\n男主：听我解释。\n女主转身离开",
            ["你为什么要骗我？", "听我解释。"],
        ),
        ("妈妈说：快回家吃饭。儿子跑了", ["快回家吃饭。"]),
        ("旁白：那一年，我离开了家乡。画面：火车驶过田野", ["那一年，我离开了家乡。"]),
        ("台词：“回来就好。” 老人坐在门口", ["回来就好。"]),
        ("媽媽問：「你吃飯了嗎？」兒子搖搖頭", ["你吃飯了嗎？"]),
        ("场景：海边。风格：水墨", []),
        ("台词：无\n画面：海边", []),
    ],
)
def test_lines_need_no_quotes_after_a_speaker(prompt: str, lines: list[str]) -> None:
    assert read(prompt).quotes == lines


def test_a_narrator_is_not_in_the_picture() -> None:
    board = plan("旁白：很久以前。画面：少年望着窗外", frames=120, seed=7)
    assert [s.action for s in subjects(board) if s.kind == "boy"] == ["look"]


@pytest.mark.parametrize(
    "prompt",
    [
        "1. 厨师揉面团\n2. 客人进店\n3. 厨师微笑",
        "①厨师揉面团；②客人进店；③厨师微笑",
        "【1】厨师揉面团 【2】客人进店 【3】厨师微笑",
        "镜头一：厨师说：“好。”镜头二：客人进店镜头。镜头三：厨师微笑",
        "１、厨师揉面团；２、客人进店；３、厨师微笑",
        "【镜头1】厨师揉面团【镜头2】客人进店【镜头3】厨师微笑",
        "镜头一 厨师揉面团 镜头二 客人进店 镜头三 厨师微笑",
        "镜号：1\n厨师揉面团\n镜号：2\n客人进店\n镜号：3\n厨师微笑",
    ],
)
def test_shots_are_numbered_in_many_ways(prompt: str) -> None:
    assert len(shots_of(prompt).shots) == 3


def test_numbers_that_do_not_count_shots_are_content() -> None:
    assert read("2、一只猫；5、一只狗").marks == []
    assert read("镜头 3 秒内推进").marks == []


def test_traditional_characters_are_read_as_simplified_ones() -> None:
    old = plan("水墨風格，白衣劍客獨坐孤舟飲酒，江面起霧", frames=120, seed=7).shots[0]
    new = plan("水墨风格，白衣剑客独坐孤舟饮酒，江面起雾", frames=120, seed=7).shots[0]
    assert [s.kind for s in old.subjects] == [s.kind for s in new.subjects] == ["samurai", "boat"]
    assert (old.look, old.weather, old.setting) == (new.look, new.weather, new.setting)


def test_a_table_in_english_may_leave_cells_empty() -> None:
    board = shots_of(
        "| # | Duration | Visual | Camera | Dialogue |\n|---|---|---|---|---|\n"
        "| 1 | 3s | A ballerina bows on an empty stage | slow dolly in | |\n"
        "| 2 | 0:03-0:05 | She leaps and spins | orbit right | none |\n"
        "| 3 | 4 | The audience applauds | | Bravo! |"
    )
    assert [shot.frames for shot in board.shots] == [72, 48, 96]
    assert [shot.caption for shot in board.shots] == [None, None, "Bravo!"]
    assert [shot.camera.move for shot in board.shots[:2]] == ["push_in", "orbit_right"]
    assert board.shots[0].prompt == "A ballerina bows on an empty stage, slow dolly in"


@pytest.mark.parametrize(
    "prompt",
    [
        "Shot 1 | 3s | Wide | a lighthouse\nShot 2 | 6s | Close-up | a hand lights a lamp",
        "Clip 1 - 3 seconds - a lighthouse. Clip 2 - 6 seconds - a hand lights a lamp",
        "Panel 1 (3s): a lighthouse. Panel 2 (6s): a hand lights a lamp",
        "CUT 1 / 3s / Wide: a lighthouse\nCUT 2 / 6s / Close-up: a hand lights a lamp",
        "Shot A - 3s - a lighthouse\nShot B - 6s - a hand lights a lamp",
        "1 - (3s) A lighthouse.\n2 - (6s) A hand lights a lamp.",
    ],
)
def test_a_length_may_stand_beside_a_label(prompt: str) -> None:
    assert [shot.frames for shot in shots_of(prompt).shots] == [72, 144]


@pytest.mark.parametrize(
    ("prompt", "deeds"),
    [
        (
            "【人物】女主：林晚，25岁，穿米色风衣。男主：陈屿，28岁，黑色西装。【剧情】林晚扑进陈屿怀里。",
            {"woman": ["stand", "hug"], "man": ["stand", "hug"]},
        ),
        ("男主角：一位三十岁的警察，穿黑色皮夹克。他举着枪走进仓库。", {"police": ["stand", "enter"]}),
        ("反派：黑袍巫师，手持法杖，在城堡里狂笑。", {"wizard": ["hold", "laugh"]}),
    ],
)
def test_a_list_of_the_cast_tells_of_looks_and_is_no_dialogue(
    prompt: str, deeds: dict[str, list[str]]
) -> None:
    board = plan(prompt, frames=240, seed=7)
    assert [shot.caption for shot in board.shots] == [None]
    assert deeds_of(prompt).items() >= deeds.items()


def test_notes_in_brackets_show_nobody() -> None:
    deeds = deeds_of("【剧情】女孩坐着。【质量要求】人物面部稳定，衣服与身体接触真实，由静走向热烈。")
    assert deeds == {"girl": ["sit"]}
