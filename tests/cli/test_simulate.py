"""`filmgate simulate kling`, as a process of its own, asked by the engine."""

from __future__ import annotations

import json
import signal

import pytest

from filmgate.engines.kling.engine import KlingEngine
from filmgate.settings import EngineSettings
from tests.cli.speaking import program, told
from tests.support.kling import ACCESS, SECRET


def test_it_listens_with_the_keys_it_was_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KLING_ACCESS_KEY", ACCESS)
    monkeypatch.setenv("KLING_SECRET_KEY", SECRET)
    with program("simulate", "kling", "--port", "0", "--json") as process:
        try:
            assert process.stdout is not None
            said = json.loads("".join(iter(process.stdout.readline, "}\n")) + "}")
            engine = KlingEngine("up", EngineSettings(base_url=said["base_url"]))  # type: ignore[call-arg]
            assert engine.check() == f"{said['base_url']} knows the keys"
            assert SECRET not in json.dumps(said)
        finally:
            process.send_signal(signal.SIGINT)
            process.communicate(timeout=30)


def test_a_fault_that_is_none_is_misuse() -> None:
    done = told("simulate", "kling", "--fault", "submit:often")
    assert done.exit_code == 2
    assert "must be cut, lost, late, hold, html or one of Kling's codes, got 'often'" in done.stderr
