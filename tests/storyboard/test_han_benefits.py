"""For whom something is done in Chinese, and with whom."""

from __future__ import annotations

import pytest

from tests.storyboard.deeds import deeds_of


@pytest.mark.parametrize(
    ("prompt", "doer", "other", "deed"),
    [
        ("爸爸为女儿做饭", "man", "girl", "cook"),
        ("女孩为妈妈唱歌", "girl", "woman", "sing"),
        ("小丑正为孩子们跳舞", "man", "child", "dance"),
    ],
)
def test_whom_something_is_done_for_does_not_do_it(prompt: str, doer: str, other: str, deed: str) -> None:
    told = deeds_of(prompt)
    assert deed in told[doer]
    assert deed not in told[other]


@pytest.mark.parametrize("prompt", ["主体为女孩在跳舞", "场景为森林，主角为女孩跳舞"])
def test_what_something_is_acts(prompt: str) -> None:
    assert deeds_of(prompt)["girl"] == ["dance"]


def test_whoever_is_followed_does_the_same() -> None:
    assert deeds_of("小狗跟着主人跑步") == {"puppy": ["run"], "man": ["run"]}
