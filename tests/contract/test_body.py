"""What is a JSON object on this wire, and what is not."""

from __future__ import annotations

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmgate.contract.body import parse_body
from filmgate.contract.errors import InvalidFormat

INVALID = "Invalid format: invalid JSON format"

REFUSED = {
    "nothing": (b"", INVALID),
    "a word": (b"prompt", INVALID),
    "cut short": (b'{"prompt": "a', INVALID),
    "trailing comma": (b'{"prompt": "a",}', INVALID),
    "two objects": (b"{}{}", INVALID),
    "byte order mark": (b"\xef\xbb\xbf{}", INVALID),
    "raw control character": (b'{"prompt": "a\x01"}', INVALID),
    "an array": (b"[]", INVALID + ": the body must be an object, got an array"),
    "a string": (b'"a"', INVALID + ": the body must be an object, got 'a'"),
    "a number": (b"5", INVALID + ": the body must be an object, got 5"),
    "null": (b"null", INVALID + ": the body must be an object, got null"),
    "duplicate key": (b'{"prompt": "a", "prompt": "b"}', INVALID + ": duplicate key 'prompt'"),
    "inner duplicate": (b'{"a": {"x": 1, "x": 1}}', INVALID + ": duplicate key 'x'"),
    "NaN": (b'{"duration": NaN}', INVALID + ": NaN is not JSON"),
    "infinity": (b'{"duration": -Infinity}', INVALID + ": -Infinity is not JSON"),
    "many digits": (b'{"duration": ' + b"9" * 5000 + b"}", INVALID + ": a number of 5000 digits"),
    "huge exponent": (b'{"duration": 1e999}', INVALID + ": number '1e999' is too large"),
    "lone surrogate": (rb'{"prompt": "a\ud800b"}', INVALID + ": lone surrogate in 'a\\ud800b'"),
    "lone surrogate in a key": (rb'{"\udc00": 1}', INVALID + ": lone surrogate in '\\udc00'"),
    "not UTF-8": (b'{"prompt": "\xff"}', INVALID + ": not UTF-8 at byte 12"),
    "UTF-16": ('{"prompt": "a"}'.encode("utf-16"), INVALID + ": not UTF-8 at byte 0"),
    "33 levels": (b'{"a": ' + b"[" * 33 + b"]" * 33 + b"}", INVALID + ": more than 32 levels"),
    "very deep": (b'{"a": ' + b"[" * 90_000, INVALID + ": more than 32 levels"),
    "very many": (b'{"a": [' + b"[]," * 60_000 + b"[]]}", INVALID + ": more than 100000 values"),
}


@pytest.mark.parametrize(("raw", "message"), REFUSED.values(), ids=REFUSED)
def test_what_is_not_a_plain_json_object_is_refused(raw: bytes, message: str) -> None:
    with pytest.raises(InvalidFormat) as refusal:
        parse_body(raw)
    assert str(refusal.value) == message


def test_a_syntax_error_tells_its_place_beside_the_documented_message() -> None:
    with pytest.raises(InvalidFormat) as refusal:
        parse_body(b'{\n"prompt" "a"}')
    assert refusal.value.errors == [INVALID, "line 2, column 10: Expecting ':' delimiter"]


def test_a_surrogate_pair_is_one_character() -> None:
    assert parse_body(rb'{"prompt": "\ud83c\udfac"}') == {"prompt": "🎬"}


def test_a_long_string_is_no_obstacle() -> None:
    assert len(parse_body(b'{"images": ["' + b"A" * 2**20 + b'"]}')["images"][0]) == 2**20


PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**18), 10**18) | st.floats(-1e9, 1e9) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=20,
)


@given(st.dictionaries(st.text(), PLAIN, max_size=5))
def test_every_json_object_comes_through_unchanged(body: dict[str, object]) -> None:
    assert parse_body(json.dumps(body).encode()) == body


@given(st.binary(max_size=200))
def test_any_bytes_are_an_object_or_an_invalid_format(raw: bytes) -> None:
    with suppress(InvalidFormat):
        assert isinstance(parse_body(raw), dict)
