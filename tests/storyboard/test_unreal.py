"""What is only told, imagined or possible is not shown."""

from __future__ import annotations

import pytest

from tests.storyboard.deeds import deeds_of


@pytest.mark.parametrize(
    ("prompt", "deeds"),
    [
        ("The swimmer could turn back now. Instead she dives under the wave.", {"athlete": ["dive"]}),
        ("The old man should have slept, but he sits at his desk.", {"old_man": ["sit"]}),
        ("She could call the police. Instead she opens the cellar door.", {"woman": ["open"]}),
        ("A prince who would rather paint than fight sits in full armour.", {"man": ["sit"]}),
        ("If it rained, they would dance. The farmers sit in the dust.", {"man": ["sit"]}),
        ("She asks him to dance. He laughs.", {"woman": ["talk"], "man": ["laugh"]}),
        ("A boy dreams of becoming an astronaut. He lies on the roof.", {"boy": ["lie"]}),
        ("A mother waits. She imagines him marching through mud, and she cries.", {"woman": ["wait", "cry"]}),
        ("A man writes that he saw a ghost. He hides the diary.", {"man": ["write", "hide"]}),
        ("They whisper about a witch who eats children. Then they kneel.", {"couple": ["whisper", "kneel"]}),
        ("The doctor says the king must rest, and she laughs.", {"doctor": ["talk", "laugh"]}),
        ("She shouts toward a boat that sinks.", {"woman": ["shout"], "boat": ["sink"]}),
        ("Without warning she plunges into the lake and swims.", {"woman": ["dive", "swim"]}),
        ("A girl opens a letter, reads it and starts to cry.", {"girl": ["open", "read", "cry"]}),
        ("A woman remembers a waltz: she dances with a sailor.", {"woman": ["dance"]}),
        ("Ok so imagine two old men playing chess, one of them cries", {"old_man": ["work", "cry"]}),
        ("A widower sits on a bench. He imagines dancing with his late wife.", {"man": ["sit"]}),
    ],
)
def test_only_what_happens_is_shown(prompt: str, deeds: dict[str, list[str]]) -> None:
    found = deeds_of(prompt)
    assert {kind: [deed for deed in found.get(kind, []) if deed != "stand"] for kind in deeds} == deeds


def test_whom_a_thought_brings_in_is_not_there() -> None:
    assert set(deeds_of("He reads that a bear has escaped. He sits down.")) == {"man"}
