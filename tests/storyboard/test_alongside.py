from __future__ import annotations

import pytest

from tests.storyboard.deeds import deeds_of


@pytest.mark.parametrize(
    ("prompt", "deeds"),
    [
        ("A woman, along with a robot, dances", {"woman": ["dance"], "robot": ["dance"]}),
        ("A man, together with his two dogs, slowly walks", {"man": ["walk"], "dog": ["walk"]}),
        ("A boy, along with an old man, is swimming", {"boy": ["swim"], "old_man": ["swim"]}),
        ("A woman as well as a robot sings", {"woman": ["sing"], "robot": ["sing"]}),
        ("A girl sings, along with a robot", {"girl": ["sing"]}),
    ],
)
def test_whoever_is_joined_between_commas_does_it_as_well(prompt: str, deeds: dict[str, list[str]]) -> None:
    told = deeds_of(prompt)
    assert all(told[kind] == acts for kind, acts in deeds.items())
