"""What films of nature call an animal that they have named."""

from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan
from filmgate.storyboard.scoring import subjects
from tests.storyboard.deeds import deeds_of


@pytest.mark.parametrize(
    ("prompt", "kind", "deed"),
    [
        ("A great white shark circles a seal colony. The predator bursts from the water.", "shark", "rise"),
        ("A snow leopard crosses a ridge. The hunter crouches and waits.", "leopard", "wait"),
        ("A crocodile lies in the shallows. The reptile turns its head and roars.", "snake", "shout"),
        ("Dolphins race the boat. The acrobats leap out of the water.", "dolphin", "jump"),
        ("A herd of elephants walks to the lake. The giants begin to drink.", "elephant", "drink"),
        ("An old bull elephant walks alone. The colossus pulls down a branch.", "elephant", "pull"),
        ("A polar bear walks across the ice. The king of the Arctic sniffs the air.", "bear", "look"),
        ("Emperor penguins huddle. The fathers carry their eggs on their feet.", "penguin", "carry"),
    ],
)
def test_an_animal_goes_by_another_name(prompt: str, kind: str, deed: str) -> None:
    deeds = deeds_of(prompt)
    assert deed in deeds[kind]
    assert deeds.keys() <= {kind, "boat", "dolphin"}


@pytest.mark.parametrize(
    ("prompt", "kinds"),
    [
        ("A fox runs through the forest. The hunter raises his rifle.", {"fox", "man"}),
        ("A giant squid swims past a whale.", {"octopus", "whale"}),
        ("A bear sleeps. The queen opens the door.", {"bear", "queen", "door"}),
        ("A child feeds a horse. The acrobat dances.", {"child", "horse", "athlete"}),
    ],
)
def test_people_are_no_animals(prompt: str, kinds: set[str]) -> None:
    assert {str(s.kind) for s in subjects(plan(prompt, frames=120, seed=7))} - {"sword"} == kinds
