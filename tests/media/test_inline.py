"""Base64 inputs are recognised and decoded strictly."""

from __future__ import annotations

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmgate.media.inline import decode, looks_inline


@given(
    st.binary(min_size=1, max_size=200),
    st.sampled_from(["", "data:image/png;base64,", "DATA:a/b;x=y;base64,"]),
)
def test_what_was_encoded_comes_back(data: bytes, prefix: str) -> None:
    text = prefix + base64.b64encode(data).decode()
    assert looks_inline(text)
    assert decode(text) == data


@pytest.mark.parametrize("url", ["http://a/b", "https://a/b", "HTTPS://A/B"])
def test_a_url_is_not_inline(url: str) -> None:
    assert not looks_inline(url)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "empty"),
        ("data:image/png;base64,", "empty"),
        ("data:image/png,abc", "data: URI must be of the form"),
        ("data:;base64,AAAA", "data: URI must be of the form"),
        ("AAA", "wrong length or padding"),
        ("A===", "wrong length or padding"),
        ("AA\nAA", r"character '\\n' at position 2"),
        ("AA-_", "character '-' at position 2"),
        ("ftp://example.com/a.png", "character ':' at position 3"),
        ("AAAäA", "character 'ä'"),
        ("AA==AAAA", "padding"),
    ],
)
def test_what_is_no_base64_is_refused_with_its_reason(text: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        decode(text)
