from __future__ import annotations

from filmgate.storyboard.planner import plan


def test_an_image_sent_without_a_word_is_the_opening_frame() -> None:
    board = plan("gentle waves at dawn", frames=120, seed=1, multi_shot=True, images=2)
    assert [shot.plate for shot in board.shots] == ["image_1", None, None]
    assert board.shots[0].plate_reason
    assert board.references == {"image_1": "first", "image_2": "reference"}


def test_an_image_bound_to_a_subject_is_no_plate() -> None:
    board = plan("<<<image_1>>> walks on a beach", frames=120, seed=1, images=1)
    assert board.shots[0].plate is None


def test_roles_that_the_prompt_names_are_kept() -> None:
    prompt = (
        "A fox in the style of @image_1 with <image_2> as the background. The first frame is <<<image_3>>>."
    )
    board = plan(prompt, frames=120, seed=1, images=3)
    assert board.references == {"image_1": "style", "image_2": "background", "image_3": "first"}


def test_chinese_roles_are_understood() -> None:
    board = plan("以<<<image_1>>>作为背景，一只狐狸奔跑", frames=120, seed=1, images=1)
    assert board.references == {"image_1": "background"}
    assert board.shots[0].plate == "image_1"


def test_an_edit_opens_on_no_plate() -> None:
    board = plan("make it snow", frames=120, seed=1, images=1, edit=True)
    assert board.shots[0].plate is None
    assert board.references == {"image_1": "reference", "video_1": "source"}
