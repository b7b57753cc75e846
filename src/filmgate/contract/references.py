"""How a prompt refers to its inputs: `<<<image_1>>>`, `<image_1>`, `@image_1` and the same with `video`."""

from __future__ import annotations

import re

REFERENCE = re.compile(
    r"<<<\s*(image|video)_(\d{1,3})\s*>>>|<(image|video)_(\d{1,3})>|(?<![\w@])@(image|video)_(\d{1,3})(?!\d)",
    re.IGNORECASE | re.ASCII,
)


def name_of(match: re.Match[str]) -> str:
    """The input's name (`image_1`) that a match of `REFERENCE` speaks of."""
    kind, number = (group for group in match.groups() if group is not None)
    return f"{kind.lower()}_{int(number)}"


def references(prompt: str) -> list[str]:
    """The inputs that a prompt refers to by position, each once, in order of first mention."""
    return list(dict.fromkeys(name_of(match) for match in REFERENCE.finditer(prompt)))
