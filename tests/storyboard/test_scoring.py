"""Scores are what a reader of the definitions would count by hand."""

from __future__ import annotations

from typing import Any

import pytest

from filmgate.storyboard.scoring import Scores, score

PROMPT = "A woman in a red coat walks through a forest at night, wide shot, no dogs"


def scored(**expected: Any) -> Scores:
    return score([{"prompt": PROMPT, **expected}])


def counts(scores: Scores, field: str) -> tuple[int, int, int]:
    found = scores.fields[field]
    return found.right, found.extra, found.missing


def test_what_is_as_expected_is_right() -> None:
    woman = {"kind": "woman", "count": 1, "action": "walk", "attributes": ["red coat"]}
    scores = scored(
        subjects=[woman], setting="forest", time_of_day="night", framing="wide", **{"not": {"kind": ["dog"]}}
    )
    assert scores.misses == []
    assert (scores.total.precision, scores.total.recall) == (1, 1)


@pytest.mark.parametrize(
    ("expected", "field", "found"),
    [
        ({"setting": "beach"}, "setting", (0, 1, 1)),
        ({"setting": "beach|forest"}, "setting", (1, 0, 0)),
        ({"subjects": []}, "kind", (0, 1, 0)),
        ({"subjects": [], "may": ["woman"]}, "kind", (0, 0, 0)),
        ({"subjects": [{"kind": "woman"}], "may": ["woman"]}, "kind", (1, 0, 0)),
        ({"subjects": [{"kind": "woman"}, {"kind": "cat"}]}, "kind", (1, 0, 1)),
        ({"subjects": [{"kind": "woman", "action": ["walk", "?run"]}]}, "action", (1, 0, 0)),
        ({"subjects": [{"kind": "woman", "action": ["?walk"]}]}, "action", (0, 0, 0)),
        ({"subjects": [{"kind": "woman", "action": ["walk", "run"]}]}, "action", (1, 0, 1)),
        ({"subjects": [{"kind": "woman", "action": ["run", "?*"]}]}, "action", (0, 0, 1)),
        ({"subjects": [{"kind": "woman", "count": 2}]}, "count", (0, 1, 1)),
        ({"subjects": [{"kind": "woman", "attributes": ["coat"]}]}, "attributes", (1, 0, 0)),
        ({"subjects": [{"kind": "woman", "attributes": []}]}, "attributes", (0, 1, 0)),
        ({"sounds": ["footsteps"]}, "sounds", (1, 0, 0)),
        ({"sounds": ["explosion"]}, "sounds", (0, 0, 1)),
        ({"captions": ["Hello."]}, "captions", (0, 0, 1)),
        ({"move": "pan_left"}, "move", (0, 0, 1)),
        ({"shots": 1}, "shots", (1, 0, 0)),
        ({"not": {"setting": ["forest"]}}, "not", (0, 1, 0)),
    ],
)
def test_each_field_is_counted(expected: dict[str, Any], field: str, found: tuple[int, int, int]) -> None:
    assert counts(scored(**expected), field) == found


def test_two_of_a_kind_are_both_found_only_where_two_are_seen_together() -> None:
    two = [{"kind": "man"}, {"kind": "man|police"}]
    both = score([{"prompt": "A man in a red coat fights a man in a blue coat", "subjects": two}])
    one = score([{"prompt": "A man in a red coat runs", "subjects": two}])
    assert (counts(both, "kind"), counts(one, "kind")) == ((2, 0, 0), (1, 0, 1))


@pytest.mark.parametrize("case", [{}, [], {"prompt": 3}, {"prompt": "x", "colour": "red"}])
def test_a_malformed_case_is_named(case: Any) -> None:
    with pytest.raises(ValueError, match=r"prompt|unknown field 'colour'"):
        score([case])
