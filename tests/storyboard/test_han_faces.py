"""A Chinese clause that opens with somebody's face is about them, whoever acted before."""

from __future__ import annotations

import pytest

from tests.storyboard.deeds import deeds_of


@pytest.mark.parametrize(
    ("prompt", "kind", "deed", "other"),
    [
        ("男人看着女孩，她的嘴角上扬，笑了起来", "girl", "laugh", "man"),
        ("女人望着老人，他的眼睛湿润，哭了起来", "old_man", "cry", "woman"),
    ],
)
def test_whose_face_opens_a_clause_goes_on(prompt: str, kind: str, deed: str, other: str) -> None:
    told = deeds_of(prompt)
    assert deed in told[kind]
    assert deed not in told[other]
