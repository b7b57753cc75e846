"""Inputs that come inside the request: Base64, bare or as a `data:` URI."""

from __future__ import annotations

import base64
import binascii
import re

DATA_URI = re.compile(r"data:[\w.+-]+/[\w.+-]+(?:;[\w.+-]+=[\w.+-]+)*(?P<coding>;base64)?,", re.ASCII | re.I)


def looks_inline(text: str) -> bool:
    """Whether it carries the bytes themselves: everything that does not begin like a URL."""
    return not text[:8].lower().startswith(("http://", "https://"))


def decode(text: str) -> bytes:
    """The bytes. Strict: the standard alphabet, right padding, nothing between. Raises `ValueError`."""
    payload = text
    if text[:5].lower() == "data:":
        match = DATA_URI.match(text)
        if match is None or match["coding"] is None:
            raise ValueError("a data: URI must be of the form data:<type>;base64,<data>")
        payload = text[match.end() :]
    if not payload:
        raise ValueError("the Base64 data is empty")
    try:
        return base64.b64decode(payload, validate=True)
    except (binascii.Error, ValueError) as error:
        raise ValueError(f"neither an http(s) URL nor valid Base64: {_reason(payload)}") from error


def _reason(payload: str) -> str:
    stray = re.search(r"[^A-Za-z0-9+/=]", payload)
    if stray is not None:
        return f"character {stray.group()!r} at position {stray.start()}"
    return "wrong length or padding"
