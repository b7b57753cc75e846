"""All kernels are compiled by processes that fork from one."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from filmgate.engines.animatic.kernels import cache
from filmgate.engines.animatic.kernels.compiling import MOST, Compiled, _cores, compile_all


def test_with_nowhere_to_keep_them_none_is_compiled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv(cache.VARIABLE, str(tmp_path / "file"))
    (reason,) = cache.find_obstacles()
    assert compile_all(None) == Compiled(0.0, reason)


def test_as_many_compile_as_there_are_cores_to_use(monkeypatch: pytest.MonkeyPatch) -> None:
    for cores, processes in ((1, 1), (2, 2), (64, MOST)):
        monkeypatch.setattr(os, "sched_getaffinity", lambda _, cores=cores: set(range(cores)))
        assert _cores() == processes
