"""Chinese deeds that are told as nouns after a verb that only begins them."""

from __future__ import annotations

import pytest

from tests.storyboard.deeds import deeds_of


@pytest.mark.parametrize(
    ("prompt", "deeds"),
    [
        ("女人与强盗展开一场激烈的搏斗", ["fight"]),
        ("女人展开一张地图看了看", ["open", "look"]),
        ("女人一拳打中沙袋，再接一记重踢", ["attack"]),
        ("女人接住皮球扔了出去", ["catch", "throw"]),
        ("女人回过头，发出清脆的笑声", ["turn", "laugh"]),
        ("女人仰头发出爽朗的大笑", ["laugh"]),
        ("女人发出一声惊恐的尖叫", ["shout"]),
    ],
)
def test_a_verb_only_begins_what_its_noun_tells(prompt: str, deeds: list[str]) -> None:
    assert deeds_of(prompt)["woman"] == deeds


def test_a_machine_that_hums_does_nothing_for_it() -> None:
    assert deeds_of("机器发出嗡嗡的响声，女人坐着") == {"woman": ["sit"]}
