"""The tables that benchmarks print: Markdown, so that they go into the documentation as they are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """One measure. `target` is what it should be, empty where there is none."""

    measure: str
    found: str
    target: str = ""
    met: bool | None = None

    @property
    def verdict(self) -> str:
        return "" if self.met is None else "yes" if self.met else "**no**"


def at_least(measure: str, found: float, target: float, unit: str = "") -> Row:
    return Row(measure, _shown(found, unit), f"≥ {_shown(target, unit)}", found >= target)


def at_most(measure: str, found: float, target: float, unit: str = "") -> Row:
    return Row(measure, _shown(found, unit), f"≤ {_shown(target, unit)}", found <= target)


def plain(measure: str, found: float, unit: str = "") -> Row:
    return Row(measure, _shown(found, unit))


def table(title: str, rows: Iterable[Row]) -> str:
    lines = [f"### {title}", "", "| measure | found | target | met |", "|---|---:|---:|---|"]
    lines += [f"| {row.measure} | {row.found} | {row.target} | {row.verdict} |" for row in rows]
    return "\n".join([*lines, ""])


def _shown(value: float, unit: str) -> str:
    if unit == "%":
        return f"{value * 100:.0f} %"
    digits = 0 if value >= 100 else 1 if value >= 10 else 2
    return f"{value:,.{digits}f} {unit}".strip()
