from __future__ import annotations

from filmgate.engines.diffusers.prompts import prompt_of
from tests.engines.diffusers.folders import order


def test_marks_become_words() -> None:
    board = order("@image_1 walks down a street", images=1).storyboard
    assert "@image" not in prompt_of(board, 0)
    board = order("The woman in <<<image_1>>> dances", images=1).storyboard
    assert prompt_of(board, 0).startswith("The woman in the reference dances")


def test_shots_of_a_film_tell_their_framing_and_a_single_take_does_not() -> None:
    prompt = "a knight crosses a bridge in the snow"
    assert "shot" not in prompt_of(order(prompt).storyboard, 0)
    board = order(prompt, seconds=9, multi_shot=True).storyboard
    told = [prompt_of(board, number) for number in range(len(board.shots))]
    assert len(told) > 1
    assert len(set(told)) == len(told)
    assert all("shot" in words for words in told)


def test_the_look_of_the_film_is_in_every_shot() -> None:
    prompt = "In watercolor style. Shot 1: a fox runs. Shot 2: a fox sleeps."
    board = order(prompt, seconds=6, multi_shot=True).storyboard
    assert all("watercolor" in prompt_of(board, number) for number in range(len(board.shots)))
