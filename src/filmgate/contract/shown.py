"""How a value that a client sent appears in an error message: as JSON calls it, short, and harmless."""

from __future__ import annotations

from typing import Any

LONGEST = 64


def shown(value: Any) -> str:
    """`'ultra'`, `20`, `5.5`, `true`, `null`, `an array`, `an object`.

    Strings are quoted, escaped where they hold anything unprintable, and cut after 64 characters.
    """
    match value:
        case None:
            return "null"
        case bool():
            return str(value).lower()
        case str():
            return repr(value if len(value) <= LONGEST else value[:LONGEST] + "…")
        case int() | float():
            return repr(value)
        case list():
            return "an array"
        case _:
            return "an object"
