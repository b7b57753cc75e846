"""Byte ranges (RFC 9110): one range is honoured, several are answered with the whole."""

from __future__ import annotations

import re

SINGLE = re.compile(r"bytes=([0-9]{0,18})-([0-9]{0,18})", re.IGNORECASE)


class Unsatisfiable(Exception):
    """The range begins behind the end."""


def byte_range(header: str | None, size: int) -> tuple[int, int] | None:
    """Start and end (exclusive) of what is asked for; None for the whole. Raises `Unsatisfiable`.

    A header that is no valid single range is ignored, as the RFC asks.
    """
    found = SINGLE.fullmatch(header.replace(" ", "")) if header else None
    if found is None or found.group(0).endswith("=-"):
        return None
    first, last = found.groups()
    if not first:
        return _suffix(int(last), size)
    start, end = int(first), int(last) + 1 if last else size
    if end <= start:
        return None if last else _none_left()
    if start >= size:
        return _none_left()
    return start, min(end, size)


def _suffix(length: int, size: int) -> tuple[int, int]:
    if length == 0 or size == 0:
        return _none_left()
    return max(0, size - length), size


def _none_left() -> tuple[int, int]:
    raise Unsatisfiable
