"""Chinese names of two parts, made from names.toml: 李 and 叔 are 李叔, 老 and 王 are 老王."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

_BEFORE = "老小"
"""What stands before the family name of somebody well known."""
_INTIMATE = "阿"
_WELL_KNOWN = "man"


def han_names(table: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Every family name of the table with every title, and the kind of whoever is called so."""
    for kind, titles in table["titles"].items():
        for family in _listed(table["family"]):
            yield from ((family + title, kind) for title in _listed(titles))
    for kind, given in table["intimate"].items():
        yield from ((_INTIMATE + name, kind) for name in _listed(given))
    for family in _listed(table["familiar"]):
        yield from ((before + family, _WELL_KNOWN) for before in _BEFORE)


def _listed(line: str) -> list[str]:
    return [name for name in (entry.strip() for entry in line.split(",")) if name]
