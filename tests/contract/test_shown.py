"""Values in error messages: as JSON calls them, short, and harmless."""

from __future__ import annotations

import pytest

from filmgate.contract.shown import shown

ROWS = [
    ("ultra", "'ultra'"),
    ("it's", '"it\'s"'),
    ("a\r\nSet-Cookie: b", "'a\\r\\nSet-Cookie: b'"),
    ("\ud800", "'\\ud800'"),
    ("x" * 65, f"'{'x' * 64}…'"),
    (20, "20"),
    (5.5, "5.5"),
    (True, "true"),
    (None, "null"),
    ([1], "an array"),
    ({"a": 1}, "an object"),
]


@pytest.mark.parametrize(("value", "text"), ROWS)
def test_a_value_is_shown_as_json_calls_it(value: object, text: str) -> None:
    assert shown(value) == text
