"""Who goes on after having had somebody do something."""

from __future__ import annotations

import pytest

from tests.storyboard.deeds import deeds_of


@pytest.mark.parametrize(
    ("prompt", "doer", "deed"),
    [
        ("女孩让他进屋，递给他一条毛巾", "girl", "give"),
        ("医生让老人躺下，握住他的手", "doctor", "hug"),
        ("男人跪在雪地里。女人扶他起来，给他披上大衣", "woman", "give"),
        ("女孩让他进屋，又倒了一杯热茶", "man", "pour"),
        ("妈妈让孩子先吃，自己在旁边看书", "woman", "read"),
    ],
)
def test_whoever_has_somebody_act_goes_on_with_him(prompt: str, doer: str, deed: str) -> None:
    assert deed in deeds_of(prompt)[doer]


def test_who_is_told_to_do_something_is_not_who_tells() -> None:
    deeds = deeds_of("老师让他站起来，递给他一支粉笔。他走到黑板前")
    assert {"rise", "walk"} <= set(deeds["man"])
    assert "give" in deeds["woman"]
