"""An input that a sentence speaks of is the noun beside it, acts itself, or shows no more than clothes."""

from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan
from filmgate.storyboard.schema import Storyboard


def board_of(prompt: str, images: int = 2) -> Storyboard:
    return plan(prompt, frames=120, seed=7, images=images)


def cast_of(prompt: str, images: int = 2) -> set[tuple[str, str | None]]:
    """Everybody's kind and input."""
    parts = (part for shot in board_of(prompt, images).shots for part in shot.parts)
    return {(str(subject.kind), subject.reference) for part in parts for subject in part.subjects}


def deeds_of(prompt: str, reference: str = "image_1") -> set[str]:
    parts = (part for shot in board_of(prompt).shots for part in shot.parts)
    return {str(s.action) for part in parts for s in part.subjects if s.reference == reference}


@pytest.mark.parametrize(
    ("prompt", "deed"),
    [
        ("@image_1 rides a horse through the desert", "ride"),
        ("<<<image_1>>> plays the guitar on a rooftop", "play_music"),
        ("<image_1> drinks coffee in a cafe", "drink"),
        ("<<<image_1>>> drives the car from <<<image_2>>> through the mountains", "drive"),
        ("<<<image_1>>>弹着吉他唱歌", "sing"),
        ("<<<image_1>>>撑着伞走在雨中的街道上", "walk"),
        ("<<<image_1>>>开着<<<image_2>>>的车行驶在公路上", "drive"),
        ("Make the person in <<<image_1>>> wave at the camera", "wave_hand"),
        ("Camera orbits <<<image_1>>> as she dances", "dance"),
        ("参考<<<video_1>>>的运镜，<<<image_1>>>在奔跑", "run"),
        ("镜头跟随@image_1，@image_1在唱歌", "sing"),
    ],
)
def test_an_input_does_what_a_verb_with_its_object_tells(prompt: str, deed: str) -> None:
    assert deeds_of(prompt) == {deed}


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ("Image 1 is a girl. The girl runs in the garden", "girl"),
        ("<<<image_1>>> is my old dog Max. Max runs across the beach", "dog"),
        ("<<<image_1>>>是一只猫，它在沙发上睡觉", "cat"),
        ("The girl shown in <<<image_1>>> sings", "girl"),
        ("Use <image_1> for the knight, he fights a dragon", "knight"),
        ("女主角参考<<<image_1>>>，她坐在咖啡馆里看书", "woman"),
        ("<<<image_1>>> walks her dog in the park", "woman"),
        ("<<<image_1>>>是主角，她走在樱花树下", "woman"),
        ("<<<image_1>>> opens his eyes", "man"),
    ],
)
def test_an_input_is_whom_the_words_around_it_name(prompt: str, kind: str) -> None:
    assert (kind, "image_1") in cast_of(prompt, images=1)


@pytest.mark.parametrize(
    "prompt",
    [
        "The man in <<<image_1>>> puts on the jacket from <<<image_2>>> and walks out",
        "<<<image_1>>> wears the red dress of <<<image_2>>> and smiles",
        "<<<image_1>>>穿上<<<image_2>>>的红色裙子，走上T台",
    ],
)
def test_what_somebody_wears_is_neither_somebody_nor_the_place(prompt: str) -> None:
    board = board_of(prompt)
    assert {subject.reference for shot in board.shots for subject in shot.subjects} == {"image_1"}
    assert board.references["image_2"] == "reference"


def test_a_clip_that_is_spoken_of_is_nobody() -> None:
    assert cast_of("Based on the motion of <<<video_1>>>, a fox runs through a forest", 0) == {("fox", None)}


def test_a_house_before_which_somebody_stands_is_that_of_its_image() -> None:
    assert ("house", "image_2") in cast_of("<<<image_1>>> stands before the house shown in <<<image_2>>>")


@pytest.mark.parametrize(
    ("prompt", "deed", "role"),
    [
        ("<<<image_1>>> wearing the jacket from <<<image_2>>> dances", "dance", "reference"),
        ("@image_1 wearing @image_2 runs on the beach", "run", "reference"),
        ("The model in <image_1> wears <image_2> and smiles", "smile", "reference"),
        ("image 1 with the hairstyle of image 2 sings", "sing", "reference"),
        ("Use the style of @image_2. @image_1 runs in the forest.", "run", "style"),
        ("in the style of <image_2>, <image_1> sings", "sing", "style"),
        ("use image 2 as background, image 1 reads a book", "read", "background"),
        ("<<<image_1>>> drinks coffee in <<<image_2>>>", "drink", "background"),
        ("让<<<image_1>>>穿着<<<image_2>>>的衣服跳舞", "dance", "reference"),
        ("图1穿图2，在公园唱歌", "sing", "reference"),
        ("以<<<image_2>>>为背景，<<<image_1>>>在唱歌", "sing", "background"),
        ("背景：@image_2，人物：@image_1，人物在奔跑", "run", "background"),
        ("参考<image_2>的风格，<image_1>在跳舞", "dance", "style"),
        ("图1在哭，画风和图2一致", "cry", "style"),
        ("图一中的女孩走进图二的场景", "enter", "background"),
    ],
)
def test_words_that_tell_what_one_input_is_for_do_not_cut_what_another_does(
    prompt: str, deed: str, role: str
) -> None:
    assert deeds_of(prompt) == {deed}
    assert board_of(prompt).references["image_2"] == role


@pytest.mark.parametrize(
    ("prompt", "cast"),
    [
        ("图1是女孩，图2是男孩，他们在跳舞", {("girl", "image_1"), ("boy", "image_2")}),
        ("@image_1: girl. @image_2: dog. The girl hugs the dog.", {("girl", "image_1"), ("dog", "image_2")}),
        ("The girl in image 1 hugs the girl in image 2", {("girl", "image_1"), ("girl", "image_2")}),
        ("Character: <image_1>. Scene: <image_2>. The girl dances.", {("girl", "image_1")}),
        ("A cat that looks like @image_1 sleeps", {("cat", "image_1")}),
        ("<<<image_1>>>中的女孩和<<<image_2>>>中的男孩一起跳舞", {("girl", "image_1"), ("boy", "image_2")}),
    ],
)
def test_a_noun_bears_the_name_of_the_input_that_shows_it(
    prompt: str, cast: set[tuple[str, str | None]]
) -> None:
    assert cast_of(prompt) == cast


@pytest.mark.parametrize(
    ("prompt", "references"),
    [
        (
            "Replace the background with <image_2>, <image_1> runs",
            {"image_1": "subject", "image_2": "background"},
        ),
        ("@image_1 dances with @image_2 in the background", {"image_1": "subject", "image_2": "background"}),
        ("将图1的背景换成图2，图1在跳舞", {"image_1": "subject", "image_2": "background"}),
        ("The woman (@image_1) wears the dress (@image_2)", {"image_1": "subject", "image_2": "reference"}),
        ("图一女孩穿上图二的衣服", {"image_1": "subject", "image_2": "reference"}),
        ("<image_1> turns into <image_2>", {"image_1": "subject", "image_2": "subject"}),
        ("视频开头是图1，结尾是图2", {"image_1": "first", "image_2": "last"}),
    ],
)
def test_what_inputs_are_for_stands_in_many_words(prompt: str, references: dict[str, str]) -> None:
    assert board_of(prompt).references == references


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ("女孩拿着图1，对镜头微笑", "product"),
        ("A chef holding up <image_1> smiles", "product"),
        ("A woman holds <image_1> in her arms", "man"),
        ("The main character is <image_1>. She sings.", "woman"),
        ("图1中穿红裙子的女孩在唱歌", "girl"),
    ],
)
def test_an_input_that_is_only_told_of_is_what_the_sentence_makes_it(prompt: str, kind: str) -> None:
    assert (kind, "image_1") in cast_of(prompt, images=1)


def test_a_noun_does_not_name_an_input_that_acts_already() -> None:
    assert ("cat", None) in cast_of("<image_1> stands by the window. The cat jumps.", images=1)


@pytest.mark.parametrize(
    "prompt",
    [
        "First frame: <<<image_1>>>. Last frame: <<<image_2>>>.",
        "Transition from image 1 to image 2",
        "从图1平滑过渡到图2",
        "从@image_1开始，到@image_2结束",
    ],
)
def test_a_film_goes_from_its_first_frame_to_its_last(prompt: str) -> None:
    assert board_of(prompt).references == {"image_1": "first", "image_2": "last"}
