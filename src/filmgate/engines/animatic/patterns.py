"""Patterns of what a prompt tells, whatever its case."""

from __future__ import annotations

import re


def said(pattern: str) -> re.Pattern[str]:
    """As it is written."""
    return re.compile(pattern, re.IGNORECASE)


def named(english: str, chinese: str) -> re.Pattern[str]:
    """Whole words in English, or the Chinese ones."""
    return said(rf"\b(?:{english})\b|{chinese}")
