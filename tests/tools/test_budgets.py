"""The budgets are measured as they are meant."""

from __future__ import annotations

from pathlib import Path

from tools.budgets import (
    cycle_figure,
    file_figure,
    first_cycle,
    function_figures,
    functions,
    measure,
    table,
    word_list_figure,
)


def source(folder: Path, text: str, name: str = "module.py") -> Path:
    file = folder / name
    file.write_text(text)
    return file


def test_functions_are_counted_from_def_to_their_last_line(tmp_path: Path) -> None:
    file = source(tmp_path, "@cache\ndef one():\n    '''Words.'''\n    return 1\n\n\nasync def two(): ...\n")
    assert [(f.name, f.line, f.lines) for f in functions(file)] == [("one", 2, 3), ("two", 7, 1)]


def test_methods_and_nested_functions_count(tmp_path: Path) -> None:
    file = source(
        tmp_path, "class A:\n    def b(self):\n        def c():\n            pass\n        return c\n"
    )
    assert {f.name: f.lines for f in functions(file)} == {"b": 4, "c": 2}


def test_a_function_over_sixty_lines_is_named_with_its_place(tmp_path: Path) -> None:
    file = source(tmp_path, "def long():\n" + "    x = 1\n" * 60)
    _, longest = function_figures([file])
    assert longest.breaches == (f"{file}:1 long: 61 lines",)


def test_a_median_over_ten_lines_is_a_breach(tmp_path: Path) -> None:
    file = source(tmp_path, "def even():\n" + "    x = 1\n" * 10)
    median, _ = function_figures([file])
    assert median.breaches == ("the median function has 11 lines",)


def test_a_file_over_five_hundred_lines_is_a_breach(tmp_path: Path) -> None:
    fits, over = (source(tmp_path, "x = 1\n" * lines, f"{lines}.py") for lines in (500, 501))
    assert file_figure([fits, over]).breaches == (f"{over}: 501 lines",)


def test_a_line_of_a_word_list_over_its_columns_is_a_breach(tmp_path: Path) -> None:
    fits, over = (source(tmp_path, "x" * columns, f"{columns}.toml") for columns in (120, 121))
    assert word_list_figure([fits, over]).breaches == (f"{over}: 121 columns",)


def test_a_cycle_is_told_module_by_module() -> None:
    imports = {"a": {"b"}, "b": {"c"}, "c": {"a"}, "d": {"a"}}
    cycle = first_cycle(imports)
    assert cycle[0] == cycle[-1]
    assert set(cycle) == {"a", "b", "c"}
    assert cycle_figure(imports).found == "1"


def test_a_tree_of_imports_has_no_cycle() -> None:
    assert first_cycle({"a": {"b", "c"}, "b": {"c"}, "c": set()}) == []


def test_this_project_is_measured_and_tabled() -> None:
    lines = table(measure()).splitlines()
    assert [line.split()[0] for line in lines] == [
        "budget",
        "function,",
        "function,",
        "file,",
        "word",
        "import",
    ]
