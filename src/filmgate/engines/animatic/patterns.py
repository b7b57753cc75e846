"""Patterns of what a prompt tells, whatever its case."""

from __future__ import annotations

import re
from collections.abc import Iterable


def said(pattern: str) -> re.Pattern[str]:
    """As it is written."""
    return re.compile(pattern, re.IGNORECASE)


def named(english: str, chinese: str) -> re.Pattern[str]:
    """Whole words in English, or the Chinese ones."""
    return said(rf"\b(?:{english})\b|{chinese}")


def in_order(patterns: Iterable[re.Pattern[str]], words: str) -> list[int]:
    """Which of the patterns the words have, by number: as the words first have them, and of several at one
    place as they are listed."""
    found = [(match.start(), i) for i, pattern in enumerate(patterns) if (match := pattern.search(words))]
    return [i for _, i in sorted(found)]
