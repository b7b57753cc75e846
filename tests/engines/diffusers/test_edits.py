from __future__ import annotations

import pytest

from filmgate.engines.diffusers.edits import Guide, edit_of
from tests.engines.diffusers.folders import order


@pytest.mark.parametrize(
    ("prompt", "guide"),
    [
        ("turn it into an anime film", Guide.LINES),
        ("make the video look like an oil painting", Guide.LINES),
        ("make it night", Guide.GRAY),
        ("make it rain", Guide.GRAY),
        ("replace the car with a horse", Guide.SUBJECT),
        ("remove the man", Guide.SUBJECT),
        ("change the background to a beach", Guide.BACKGROUND),
        ("把背景换成海滩", Guide.BACKGROUND),
    ],
)
def test_the_guide_is_what_the_prompt_asks_for(prompt: str, guide: Guide) -> None:
    assert edit_of(order(prompt, edit=True), 0, masks=True, masked=False).guide is guide


def test_without_masks_the_strength_says_how_much_is_kept() -> None:
    prompts = ("make it night", "turn it into an anime film", "replace the car with a horse")
    edits = [edit_of(order(prompt, edit=True), 0, masks=False, masked=False) for prompt in prompts]
    assert {edit.guide for edit in edits} == {Guide.NOISE}
    strengths = [edit.strength for edit in edits]
    assert strengths == sorted(strengths)
