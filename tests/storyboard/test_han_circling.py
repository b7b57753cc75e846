"""Whoever goes round somebody turns, and whoever runs after somebody chases them."""

from __future__ import annotations

import pytest

from tests.storyboard.deeds import deeds_of


@pytest.mark.parametrize(
    ("prompt", "kind", "deed"),
    [
        ("小狗围着主人转", "puppy", "spin"),
        ("女孩回到家，小狗围着她转", "puppy", "spin"),
        ("小偷被警察追着跑", "police", "chase"),
        ("小偷被警察追着满街跑", "man", "run"),
        ("小男孩被一只大鹅追着跑", "boy", "run"),
        ("狗追着猫跑", "dog", "chase"),
        ("孩子们互相追着跑", "child", "run"),
    ],
)
def test_going_round_and_running_after(prompt: str, kind: str, deed: str) -> None:
    assert deed in deeds_of(prompt)[kind]


@pytest.mark.parametrize(
    ("prompt", "kind", "spins"),
    [
        ("镜头围绕女孩慢慢旋转", "girl", False),
        ("镜头绕着新郎新娘缓缓旋转", "couple", False),
        ("女孩慢慢旋转，镜头围绕着她", "girl", True),
        ("风车旋转，镜头绕着它转", "windmill", True),
    ],
)
def test_what_turns_where_the_camera_goes_round(prompt: str, kind: str, spins: bool) -> None:
    assert ("spin" in deeds_of(prompt)[kind]) is spins
