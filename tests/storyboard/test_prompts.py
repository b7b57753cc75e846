"""The open set of prompts: what users write, and what must come of it."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from filmgate.cli.bench import read_cases
from filmgate.storyboard.lexicon import ENUMS
from filmgate.storyboard.scoring import Scores, score

_CASES = read_cases(Path(__file__).parent.parent / "data" / "prompts.jsonl")
_KEYS = {"sound": "sounds"}


@cache
def _scores() -> Scores:
    return score(_CASES)


def _values(case: dict[str, Any], field: str) -> set[str]:
    """Everything that a case says of a field, alternatives included."""
    if field in ("kind", "action"):
        told = [subject.get(field, []) for subject in case.get("subjects", [])]
    else:
        told = [case.get(_KEYS.get(field, field), [])]
    listed = [one for values in told for one in (values if isinstance(values, list) else [values])]
    return {value for one in listed for value in one.removeprefix("?").split("|")} - {"*"}


def test_the_set_is_large_and_speaks_both_languages() -> None:
    assert len({case["prompt"] for case in _CASES}) >= 120
    assert sum(not case["prompt"].isascii() for case in _CASES) >= 40


@pytest.mark.parametrize("field", ENUMS)
def test_every_value_of_the_vocabulary_is_expected_twice(field: str) -> None:
    counts = Counter(value for case in _CASES for value in _values(case, field))
    assert {value.value: counts[value] for value in ENUMS[field] if counts[value] < 2} == {}
    assert set(counts) <= {value.value for value in ENUMS[field]}


def test_the_planner_scores_above_the_aim() -> None:
    assert _scores().total.precision > 0.95
    assert _scores().total.recall > 0.95


def test_no_field_lags_behind() -> None:
    weak = {
        name: vars(one) for name, one in _scores().fields.items() if min(one.precision, one.recall) < 0.88
    }
    assert weak == {}
