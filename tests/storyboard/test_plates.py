"""Every image gets a role, with a reason; shots get the pictures they are made of."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmgate.storyboard.input_roles import bindings
from filmgate.storyboard.planner import plan
from filmgate.storyboard.schema import Storyboard

ROLES = {"subject", "first", "last", "plate", "background", "style", "reference"}


def board_of(prompt: str, images: int = 1, frames: int = 120, **options: bool) -> Storyboard:
    return plan(prompt, frames=frames, seed=1, images=images, **options)


def plates_of(board: Storyboard) -> list[list[str | None]]:
    """The pictures of each shot, in order."""
    return [[shot.plate, *(beat.plate for beat in shot.beats if beat.plate)] for shot in board.shots]


@pytest.mark.parametrize(
    ("prompt", "roles"),
    [
        ("<<<image_1>>> walks on a beach", {}),
        ("a cat walks in the room of @image_2", {"image_2": "background"}),
        ("The woman in <<<image_1>>> dances in <image_2>", {"image_2": "background"}),
        ("A knight rides through <<<image_1>>>", {"image_1": "background"}),
        ("A knight looks at <<<image_1>>>", {}),
        ("In the forest <<<image_1>>> runs", {}),
        ("In the forest from <<<image_1>>> a fox runs", {"image_1": "background"}),
        ("Put <<<image_1>>> into <<<image_2>>>", {"image_2": "background"}),
        ("background: @image_1, subject: @image_2 walking", {"image_1": "background"}),
        ("A dog runs on the beach of image 2", {"image_2": "background"}),
        ("A fox in the style of <image_3>", {"image_3": "style"}),
        ("A robot, graded like <image_1>", {"image_1": "style"}),
        ("Use @image_1 as a style reference for a storm at sea", {"image_1": "style"}),
        ("@image_1's colour palette, waves at dawn", {"image_1": "style"}),
        ("Match the lighting of <image_2>. A dog runs.", {"image_2": "style"}),
        ("the bottle from the second image, colours of the first image", {"image_1": "style"}),
        ("Start from @image_1 and end on @image_2", {"image_1": "first", "image_2": "last"}),
        ("bring <<<image_1>>> to life", {"image_1": "first"}),
        ("图片1的女孩走在图片2的房间里", {"image_2": "background"}),
        ("参考<<<image_1>>>的风格，一只狐狸奔跑", {"image_1": "style"}),
        ("画面风格与<<<image_2>>>一致，<<<image_1>>>在跳舞", {"image_2": "style"}),
        ("色调参考图片2，图片1的猫在沙滩上跑", {"image_2": "style"}),
        ("在<<<image_2>>>的房间里，<<<image_1>>>走来走去", {"image_2": "background"}),
        ("让<<<image_1>>>中的女孩和@image_2的猫一起散步", {}),
        ("以图片1为背景，一只狐狸奔跑", {"image_1": "background"}),
        ("第一张图中的男人走进第二张图的咖啡馆", {"image_2": "background"}),
        ("首帧是图1，尾帧是图2", {"image_1": "first", "image_2": "last"}),
        ("从图1开始，镜头推进", {"image_1": "first"}),
        ("<<<image_1>>>动起来", {"image_1": "first"}),
    ],
)
def test_the_words_around_a_reference_say_what_it_is_for(prompt: str, roles: dict[str, str]) -> None:
    assert {name: binding.role for name, binding in bindings(prompt).items()} == roles


PHRASES = {
    "style": ["in the style of {}", "with the colours of {}", "{} as the style reference", "参考{}的风格"],
    "background": ["with {} as the background", "background: {}", "以{}为背景", "the backdrop is {}"],
    "first": ["the first frame is {}", "{} as the opening frame", "首帧是{}"],
    "last": ["the last frame is {}", "{} as the final frame"],
}
NOTATIONS = ["<<<image_{}>>>", "<image_{}>", "@image_{}", "image {}", "图片{}"]


@given(
    st.lists(st.sampled_from(sorted(PHRASES)), min_size=1, max_size=4),
    st.data(),
)
def test_any_combination_of_bindings_is_found_and_explained(roles: list[str], data: st.DataObject) -> None:
    parts = []
    for number, role in enumerate(roles, 1):
        phrase = data.draw(st.sampled_from(PHRASES[role]))
        parts.append(phrase.format(data.draw(st.sampled_from(NOTATIONS)).format(number)))
    board = board_of("A fox runs. " + ". ".join(parts) + ".", images=len(roles))
    wanted = {f"image_{number}": role for number, role in enumerate(roles, 1)}
    assert {name: board.references[name] for name in wanted} == wanted
    assert all(board.reference_reasons[name] for name in wanted)


@given(
    st.integers(1, 7),
    st.integers(72, 360),
    st.booleans(),
    st.sampled_from(
        ["slow push in", "<<<image_1>>> walks", "in the style of <image_1>", "以图片1为背景，一只猫"]
    ),
)
def test_every_image_has_a_role_and_is_shown_or_said_not_to_be(
    images: int, frames: int, multi_shot: bool, prompt: str
) -> None:
    board = board_of(prompt, images, frames, multi_shot=multi_shot)
    names = {f"image_{number}" for number in range(1, images + 1)}
    assert set(board.references) == set(board.reference_reasons) == names
    assert set(board.references.values()) <= ROLES
    shown = {name for shot in plates_of(board) for name in shot if name}
    whole = {
        name for name, role in board.references.items() if role in ("first", "plate", "last", "background")
    }
    assert shown == whole
    for shot in board.shots:
        assert all(0 < beat.frame < shot.frames for beat in shot.beats if beat.plate)
        assert (shot.plate is None) == (shot.plate_reason is None)


def test_an_image_sent_without_a_word_is_the_opening_frame_and_the_next_follows() -> None:
    board = board_of("mist over a lake", images=2, multi_shot=True)
    assert board.references == {"image_1": "first", "image_2": "plate"}
    assert plates_of(board) == [["image_1"], ["image_1"], ["image_2"]]
    assert board.shots[0].plate_reason == board.reference_reasons["image_1"]
    assert "does not say what for" in board.reference_reasons["image_2"]


def test_one_take_goes_from_picture_to_picture() -> None:
    board = board_of("slow push in", images=3)
    assert plates_of(board) == [["image_1", "image_2", "image_3"]]
    assert [beat.frame for beat in board.shots[0].beats] == [40, 80]


def test_more_pictures_than_the_film_has_room_for_are_named() -> None:
    board = board_of("slow push in", images=7, frames=72)
    assert "too short" in board.reference_reasons["image_7"]
    assert board.references["image_7"] == "reference"


def test_a_shot_elsewhere_does_not_show_the_opening_frame() -> None:
    prompt = "Shot 1: a woman in a cafe. Shot 2: she rides a horse in the desert."
    assert plates_of(board_of(prompt, multi_shot=True)) == [["image_1"], [None]]


def test_an_image_bound_to_a_subject_is_no_plate() -> None:
    board = board_of("<<<image_1>>> walks on a beach")
    assert board.references == {"image_1": "subject"}
    assert board.shots[0].plate is None


def test_beside_a_subject_the_next_image_is_the_place() -> None:
    board = board_of("<<<image_1>>> walks", images=2)
    assert board.references == {"image_1": "subject", "image_2": "background"}
    assert board.shots[0].plate == "image_2"


def test_with_the_place_given_images_are_the_nouns_of_the_prompt() -> None:
    board = board_of("a cat runs in the room of @image_2", images=2)
    assert board.references == {"image_1": "subject", "image_2": "background"}
    assert [(s.kind, s.reference) for s in board.shots[0].subjects] == [("cat", "image_1")]


def test_a_picture_in_which_somebody_acts_is_nobody() -> None:
    board = board_of("The woman in <<<image_1>>> dances in <image_2>", images=2)
    assert [(s.kind, s.reference) for s in board.shots[0].subjects] == [("woman", "image_1")]


def test_a_first_frame_and_a_place_share_the_shots() -> None:
    prompt = "A fox runs, with <image_2> as the background. The first frame is <<<image_1>>>."
    board = board_of(prompt, images=2, multi_shot=True)
    assert plates_of(board)[0] == ["image_1"]
    assert all(shot == ["image_2"] for shot in plates_of(board)[1:])


def test_beside_a_clip_an_image_grades_or_lies_over_it() -> None:
    board = board_of("add the logo <<<image_1>>>, in the style of <image_2>", images=3, edit=True)
    assert board.references == {
        "image_1": "overlay",
        "image_2": "style",
        "image_3": "style",
        "video_1": "source",
    }
    assert set(board.reference_reasons) == set(board.references)
    assert board.shots[0].plate is None


def test_a_picture_may_begin_with_a_beat() -> None:
    board = board_of("MAN!SHOT0:0", images=2, frames=32)
    frames = [beat.frame for shot in board.shots for beat in shot.beats]
    assert frames == sorted(set(frames))
    assert plates_of(board) == [["image_1", "image_2"]]
