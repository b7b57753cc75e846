"""The open set of prompts: what users write, and what must come of it."""

from __future__ import annotations

from typing import Any

import pytest

from filmgate.storyboard.lexicon import ENUMS
from tests.storyboard.scoring import cases, misses, scores

_PLURAL = {"kinds": "kind", "moves": "move", "sounds": "sound"}


@pytest.mark.parametrize("case", cases(), ids=lambda case: case["prompt"][:60])
def test_a_prompt_plans_as_expected(case: dict[str, Any]) -> None:
    assert misses(case) == []


def test_the_set_is_large_and_its_values_are_the_vocabulary() -> None:
    assert len(cases()) >= 60
    for case in cases():
        for name, value in case.items():
            values = value if isinstance(value, list) else [value]
            enum = ENUMS.get(_PLURAL.get(name, name))
            assert enum is None or all(enum(one) for one in values)


def test_every_field_scores_above_the_aim() -> None:
    assert min(scores().values()) > 0.95
