"""The engine of Kling's API in a whole service of real processes, in front of a simulated Kling."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from filmgate.settings import EngineSettings, ModelSettings
from tests.support.cluster import V3, Cluster, cluster, settings_for
from tests.support.kling import ACCESS, SECRET, Simulated, simulated
from tests.support.waiting import wait_until

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]


@contextmanager
def relayed(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    *faults: str,
    engines: tuple[str, ...] = ("up",),
    **model: Any,
) -> Iterator[tuple[Cluster, Simulated]]:
    """The service in front, and the Kling that makes its films."""
    monkeypatch.setenv("KLING_ACCESS_KEY", ACCESS)
    monkeypatch.setenv("KLING_SECRET_KEY", SECRET)
    films = folder / "simulated"
    films.mkdir()
    with simulated(*faults, latency=1.0, films=films) as kling:
        up = EngineSettings(
            kind="kling",
            base_url=kling.base_url,
            poll_seconds=0.1,
            busy_seconds=0.2,
            usd_per_unit=0.01,
            charge=True,
        )
        models = {V3: ModelSettings(engines=engines, price_per_second=0.1, **model)}
        settings = settings_for(folder, models=models)
        settings = settings.model_copy(update={"engines": {**settings.engines, "up": up}})
        with cluster(settings) as front:
            yield front, kling


def accepted_by(kling: Simulated) -> int:
    return len(kling.kling.tasks.all())


def test_the_film_is_archived_before_kling_deletes_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with relayed(tmp_path, monkeypatch) as (front, _):
        task_id = front.submit("rain")
        task = front.ended(task_id)
        assert task["status"] == "success", task
        facts = task["result"]["metadata"]["upstream"]
        assert facts["charged"]["units"] == "1.80"
        settled = "SELECT amount FROM ledger WHERE task_id = :task AND entry = 'settle'"
        assert front.scalar(settled, task=task_id) == 18_000 - 300_000  # of the price that was told
        for film in (tmp_path / "simulated").iterdir():
            film.unlink()
        with front.client as client:
            video = client.get(task["result"]["resources"][0]["url"]).content
        assert len(video) == task["result"]["resources"][0]["size"]


@pytest.mark.parametrize("victim", ["child", "worker"])
def test_killed_while_kling_has_accepted_and_not_answered_it_pays_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, victim: str
) -> None:
    with relayed(tmp_path, monkeypatch, "submit:hold=30") as (front, kling):
        task_id = front.submit("rain")
        wait_until(lambda: accepted_by(kling) == 1, "Kling has accepted the film")
        for pid in front.children() if victim == "child" else front.workers():
            os.kill(pid, signal.SIGKILL)
        assert front.ended(task_id)["status"] == "success"
        assert accepted_by(kling) == 1


def test_busy_is_waited_for_and_content_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    faults = ("submit:1303=busy", "submit:1301")
    with relayed(tmp_path, monkeypatch, *faults) as (front, _):
        task = front.ended(front.submit("rain"))
        assert task["error"]["code"] == "content_policy"
        assert "answered 1301" in task["error"]["message"]


def test_without_money_the_next_engine_makes_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    engines = ("up", "null")
    with relayed(tmp_path, monkeypatch, "submit:1102", engines=engines, failover=True) as (front, kling):
        task = front.ended(front.submit("rain"))
        assert task["status"] == "success", task
        assert task["result"]["metadata"]["engine"] == "null"
        assert "1102" in str(task["result"]["metadata"]["failover"])
        assert accepted_by(kling) == 0
