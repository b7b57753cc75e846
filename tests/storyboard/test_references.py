from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmgate.storyboard.references import references


@pytest.mark.parametrize(
    ("prompt", "names"),
    [
        ("<<<image_1>>> and @image_2 with <image_3>", ["image_1", "image_2", "image_3"]),
        ("@Image_1 then <<<VIDEO_1>>>", ["image_1", "video_1"]),
        ("<<<image_2>>> <<<image_1>>> <<<image_2>>>", ["image_2", "image_1"]),
        ("让<<<image_1>>>中的女孩和@image_2的猫", ["image_1", "image_2"]),
        ("mail me@image_1.com, image_1, <image_>, @images_1, <<image_1>", ["image_1"]),
        ("nothing", []),
    ],
)
def test_the_three_notations_are_found_in_order(prompt: str, names: list[str]) -> None:
    assert references(prompt) == names


@given(st.text())
def test_any_text_has_names_of_inputs_only(prompt: str) -> None:
    assert all(name.startswith(("image_", "video_")) for name in references(prompt))
