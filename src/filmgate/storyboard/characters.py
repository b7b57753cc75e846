"""Traditional Chinese characters as the simplified ones that the tables are written in."""

from __future__ import annotations

from functools import cache

from filmgate.storyboard.lexicon import table


@cache
def _simpler() -> dict[int, int]:
    traditional, simple = (map(ord, "".join(column.split())) for column in table("characters.toml").values())
    return dict(zip(traditional, simple, strict=True))


def simplified(text: str) -> str:
    """Text for matching, of the very same length."""
    return text if text.isascii() else text.translate(_simpler())
