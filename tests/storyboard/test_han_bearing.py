"""Things that somebody has along do nothing."""

from __future__ import annotations

import pytest

from tests.storyboard.deeds import deeds_of


@pytest.mark.parametrize(
    ("prompt", "kind", "deeds"),
    [
        ("男人带着行李箱走进车站", "product", ["stand"]),
        ("老人带着一把红色的雨伞走进车站", "umbrella", ["stand"]),
        ("妈妈带着孩子走进超市", "child", ["enter"]),
    ],
)
def test_what_is_brought_along_goes_only_if_it_is_alive(prompt: str, kind: str, deeds: list[str]) -> None:
    assert deeds_of(prompt)[kind] == deeds
