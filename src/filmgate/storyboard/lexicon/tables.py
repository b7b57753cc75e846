"""The tables beside this file, as they are written."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def table(name: str) -> dict[str, Any]:
    """One data file, parsed."""
    return tomllib.loads(files(__package__).joinpath(name).read_text("utf-8"))


def split(listing: str) -> Iterator[str]:
    """The entries of a comma-separated table line."""
    return (entry.strip() for entry in listing.split(",") if entry.strip())


@cache
def turned(name: str, section: str) -> Mapping[str, str]:
    """A section turned round: each entry of its lines, and the key of its line."""
    return {entry: key for key, line in table(name)[section].items() for entry in split(line)}
