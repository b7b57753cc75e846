"""Traditional Chinese characters as the simplified ones that the tables are written in."""

from __future__ import annotations

import re
from functools import cache

from filmgate.storyboard.lexicon import table


@cache
def _simpler() -> dict[str, str]:
    traditional, simple = ("".join(column.split()) for column in table("characters.toml").values())
    return dict(zip(traditional, simple, strict=True))


@cache
def _traditional() -> re.Pattern[str]:
    return re.compile(f"[{''.join(_simpler())}]")


def simplified(text: str) -> str:
    """Text for matching, of the very same length."""
    return text if text.isascii() else _traditional().sub(lambda found: _simpler()[found[0]], text)
