"""A JSON object out of bytes that nobody vouches for."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from typing import Any, NoReturn

from filmgate.contract.errors import InvalidFormat
from filmgate.contract.shown import shown

DEEPEST = 32
MOST_VALUES = 100_000
LONGEST_NUMBER = 20
INVALID = "invalid JSON format"


def parse_body(raw: bytes) -> dict[str, Any]:
    """The object in `raw`; raises `InvalidFormat` for all else.

    Refused are also: a key twice in one object, NaN and infinities, numbers of more than 20 digits,
    lone surrogates, more than 32 levels, more than 100,000 values.
    """
    if sum(map(raw.count, (b"[", b"{", b","))) > MOST_VALUES:
        raise _invalid(f"more than {MOST_VALUES} values")
    body = _parsed(raw)
    if not isinstance(body, dict):
        raise _invalid(f"the body must be an object, got {shown(body)}")
    for text in _texts(body):
        _require_unicode(text)
    return body


def _parsed(raw: bytes) -> Any:
    try:
        return _DECODER.decode(raw.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise _invalid(f"not UTF-8 at byte {error.start}") from None
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}: {error.msg}"
        message = f"{InvalidFormat.category}: {INVALID}"
        raise InvalidFormat(INVALID, errors=[message, place]) from None
    except RecursionError:
        raise _invalid(f"more than {DEEPEST} levels") from None


def _invalid(detail: str) -> InvalidFormat:
    return InvalidFormat(f"{INVALID}: {detail}")


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise _invalid(f"duplicate key {shown(key)}")
        found[key] = value
    return found


def _integer(digits: str) -> int:
    if len(digits) > LONGEST_NUMBER:
        raise _invalid(f"a number of {len(digits)} digits")
    return int(digits)


def _real(digits: str) -> float:
    number = float(digits)
    if math.isinf(number):
        raise _invalid(f"number {shown(digits)} is too large")
    return number


def _constant(word: str) -> NoReturn:
    raise _invalid(f"{word} is not JSON")


_DECODER = json.JSONDecoder(
    object_pairs_hook=_object, parse_int=_integer, parse_float=_real, parse_constant=_constant
)


def _texts(body: dict[str, Any]) -> Iterator[str]:
    """Every key and every string, depth first; the stack holds as many iterators as there are levels."""
    stack: list[Iterator[Any]] = [iter((body,))]
    while stack:
        value = next(stack[-1], _END)
        if value is _END:
            stack.pop()
        elif isinstance(value, str):
            yield value
        elif isinstance(value, (dict, list)):
            if len(stack) > DEEPEST:
                raise _invalid(f"more than {DEEPEST} levels")
            stack.append(_inside(value))


_END = object()


def _inside(value: dict[str, Any] | list[Any]) -> Iterator[Any]:
    if isinstance(value, dict):
        yield from value.keys()
        yield from value.values()
    else:
        yield from value


def _require_unicode(text: str) -> None:
    if not text.isascii() and any("\ud800" <= character <= "\udfff" for character in text):
        raise _invalid(f"lone surrogate in {shown(text)}")
