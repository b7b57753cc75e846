"""The size budgets: short functions, files of one screenful of ideas, no import cycles.

`uv run python -m tools.budgets` prints the figures and exits 1 when one is over its budget.
"""

from __future__ import annotations

import ast
import statistics
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import grimp

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "filmgate"

MEDIAN_LINES = 10
FUNCTION_LINES = 60
FILE_LINES = 500
WORD_LIST_COLUMNS = 120


@dataclass(frozen=True)
class Function:
    """Where a function is, and its lines from `def` to its last, docstring included."""

    file: Path
    name: str
    line: int
    lines: int

    def __str__(self) -> str:
        return f"{_shown(self.file)}:{self.line} {self.name}: {self.lines} lines"


@dataclass(frozen=True)
class Figure:
    """One line of the table: what was measured, how much is allowed, and what is over it."""

    name: str
    found: str
    budget: str
    breaches: tuple[str, ...] = ()


def functions(file: Path) -> Iterator[Function]:
    """Every function and method of that file, nested ones too."""
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            last = node.end_lineno or node.lineno
            yield Function(file, node.name, node.lineno, last - node.lineno + 1)


def function_figures(files: list[Path]) -> Iterator[Figure]:
    """The median over all functions, and the longest one."""
    found = [function for file in files for function in functions(file)]
    median = statistics.median([function.lines for function in found] or [0])
    over = (f"the median function has {median:g} lines",) if median > MEDIAN_LINES else ()
    yield Figure("function, median lines", f"{median:g}", str(MEDIAN_LINES), over)
    long = tuple(str(function) for function in found if function.lines > FUNCTION_LINES)
    longest = max((function.lines for function in found), default=0)
    yield Figure(f"function, longest of {len(found)}", str(longest), str(FUNCTION_LINES), long)


def file_figure(files: list[Path]) -> Figure:
    """The longest file."""
    sizes = {file: len(file.read_text().splitlines()) for file in files}
    long = tuple(f"{_shown(file)}: {lines} lines" for file, lines in sizes.items() if lines > FILE_LINES)
    longest = max(sizes.values(), default=0)
    return Figure(f"file, longest of {len(sizes)}", str(longest), str(FILE_LINES), long)


def word_list_figure(files: list[Path]) -> Figure:
    """The longest line of the word lists: a change of one word should be a change of one short line."""
    widths = {file: max(map(len, file.read_text("utf-8").splitlines()), default=0) for file in files}
    long = tuple(
        f"{_shown(file)}: {width} columns" for file, width in widths.items() if width > WORD_LIST_COLUMNS
    )
    widest = max(widths.values(), default=0)
    return Figure(f"word list, widest of {len(widths)}", str(widest), str(WORD_LIST_COLUMNS), long)


def cycle_figure(imports: dict[str, set[str]]) -> Figure:
    """Whether the modules can be put in an order in which each comes after what it imports."""
    cycle = first_cycle(imports)
    breaches = (" -> ".join(cycle),) if cycle else ()
    return Figure(f"import cycles in {len(imports)} modules", str(len(breaches)), "0", breaches)


def first_cycle(imports: dict[str, set[str]]) -> list[str]:
    """The modules of a cycle, the first one again at the end; empty when there is none."""
    try:
        TopologicalSorter(imports).prepare()
    except CycleError as error:
        cycle: list[str] = error.args[1]
        return cycle
    return []


def module_imports(package: str) -> dict[str, set[str]]:
    """Which other modules of the package each of them imports, in functions too; not for type checking alone.

    A module that runs as `__main__` may import itself under its own name.
    """
    graph = grimp.build_graph(package, exclude_type_checking_imports=True, cache_dir=None)
    return {module: graph.find_modules_directly_imported_by(module) - {module} for module in graph.modules}


def measure(source: Path = SOURCE) -> list[Figure]:
    """All figures of the package in that folder."""
    files = sorted(source.rglob("*.py"))
    cycles = cycle_figure(module_imports(source.name))
    words = word_list_figure(sorted(source.glob("storyboard/lexicon/*.toml")))
    return [*function_figures(files), file_figure(files), words, cycles]


def table(figures: list[Figure]) -> str:
    rows = [("budget", "found", "at most"), *((f.name, f.found, f.budget) for f in figures)]
    width = max(len(name) for name, _, _ in rows)
    return "\n".join(f"{name:<{width}}  {found:>6}  {budget:>7}" for name, found, budget in rows)


def main() -> int:
    figures = measure()
    print(table(figures))
    breaches = [breach for figure in figures for breach in figure.breaches]
    for breach in breaches:
        print(f"over budget: {breach}", file=sys.stderr)
    return 1 if breaches else 0


def _shown(file: Path) -> Path:
    return file.relative_to(ROOT) if file.is_relative_to(ROOT) else file


if __name__ == "__main__":
    sys.exit(main())
