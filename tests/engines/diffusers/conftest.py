from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """The folder of a tiny checkpoint by its kind, each made once. Needs torch."""
    root = tmp_path_factory.mktemp("checkpoints")

    def folder(kind: str) -> Path:
        from tests.support import tiny_models

        path = root / kind
        return path if path.exists() else tiny_models.build(kind, path)

    return folder
