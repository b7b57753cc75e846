"""Kin who are named only for what is theirs."""

from __future__ import annotations

import pytest

from tests.storyboard.deeds import deeds_of


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ("墙上贴满了女儿从小到大的奖状", "girl"),
        ("桌上放着妻子的照片", "woman"),
        ("男孩翻开爷爷的日记", "old_man"),
        ("女孩走进奶奶的老房子", "old_woman"),
        ("女孩穿着妈妈的高跟鞋走来走去", "woman"),
    ],
)
def test_whose_it_is_that_somebody_has_is_not_shown(prompt: str, kind: str) -> None:
    assert kind not in deeds_of(prompt)


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ("女孩一把抢过弟弟的玩具，弟弟哭了", "boy|man"),
        ("女孩握住爸爸的手", "man"),
        ("爷爷的拐杖敲着地面，他慢慢走来", "old_man"),
        ("奶奶坐着，男孩走进奶奶的厨房", "old_woman"),
    ],
)
def test_whoever_is_there_with_what_is_theirs_is_shown(prompt: str, kind: str) -> None:
    assert set(kind.split("|")) & deeds_of(prompt).keys()
