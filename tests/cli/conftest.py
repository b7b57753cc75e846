from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Commands write into the current folder: each test has one of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FILMGATE_DEBUG", raising=False)
