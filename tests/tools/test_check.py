"""The one check command runs everything, and tells what failed."""

from __future__ import annotations

import sys

import pytest
from tools.check import CHECKS, ROOT, passes


def test_a_check_that_passes_says_so_in_one_line(capfd: pytest.CaptureFixture[str]) -> None:
    assert passes("quiet", [sys.executable, "-c", "print('all is well')"])
    told = capfd.readouterr().out
    assert told.startswith("quiet    ok")
    assert "all is well" not in told


def test_a_check_that_fails_shows_what_it_said(capfd: pytest.CaptureFixture[str]) -> None:
    complaint = "import sys; print('line 3 is too long'); sys.exit(1)"
    assert not passes("lint", [sys.executable, "-c", complaint])
    told = capfd.readouterr().out
    assert told.startswith("lint     FAILED")
    assert "line 3 is too long" in told


def test_it_covers_lint_format_types_imports_budgets_image_and_docs() -> None:
    assert list(CHECKS) == ["lint", "format", "types", "imports", "budgets", "image", "docs"]


def test_ci_runs_the_commands_of_the_readme() -> None:
    script = (ROOT / ".ci/run").read_text()
    for words in ("filmgate demo", "uv run pytest"):
        assert f"readme_command '{words}'" in script
        [line] = [line for line in (ROOT / "README.md").read_text().splitlines() if words in line]
        assert line.startswith("    pip install uv && ")
