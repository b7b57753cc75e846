"""The relay in a whole service, in front of a second whole service: real processes, real films."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx2
import pytest

from filmgate.settings import EngineSettings, ModelSettings
from tests.support.cluster import KEY, V3, Cluster, cluster, settings_for
from tests.support.waiting import wait_until

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]


@contextmanager
def relayed(
    folder: Path, monkeypatch: pytest.MonkeyPatch, **changes: Any
) -> Iterator[tuple[Cluster, Cluster]]:
    """The service in front, and the upstream that makes its films."""
    monkeypatch.setenv("UP_KEY", KEY)
    for name in ("front", "upstream"):
        (folder / name).mkdir()
    with cluster(settings_for(folder / "upstream", **changes)) as upstream:
        up = EngineSettings(
            kind="modellix", base_url=upstream.base_url, api_key_env="UP_KEY", poll_seconds=0.1
        )
        models = {V3: ModelSettings(engines=("up",))}
        with cluster(settings_for(folder / "front", engines={"up": up}, models=models)) as front:
            yield front, upstream


def films_of(service: Cluster) -> int:
    with service.client as client:
        return len(client.get("/api/v1/tasks").json()["data"]["tasks"])


def bytes_of(task: dict[str, Any]) -> bytes:
    return httpx2.get(task["result"]["resources"][0]["url"], trust_env=False).content


def test_the_film_is_the_upstreams_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with relayed(tmp_path, monkeypatch) as (front, upstream):
        task = front.ended(front.submit("rain"))
        assert task["status"] == "success", task
        facts = task["result"]["metadata"]["upstream"]
        theirs = upstream.task(facts["task_id"])
        assert theirs["status"] == "success"
        assert facts["base_url"] == upstream.base_url
        assert bytes_of(task) == bytes_of(theirs)
        assert films_of(upstream) == 1


def test_a_killed_relay_pays_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dice = random.Random(7)
    with relayed(tmp_path, monkeypatch, sleep=3.0) as (front, upstream):
        task_id = front.submit("rain")
        for victim in ("child", "worker", "child"):
            wait_until(lambda: films_of(upstream) == 1, "the upstream has the film")
            wait_until(lambda: bool(front.children()), "a child relays")
            front.kill(victim, dice)
        assert front.ended(task_id)["status"] == "success"
        assert films_of(upstream) == 1


def test_the_upstreams_failure_is_ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with relayed(tmp_path, monkeypatch) as (front, upstream):
        task = front.ended(front.submit("fail now"))
        assert task["status"] == "failed"
        with upstream.client as client:
            (theirs,) = client.get("/api/v1/tasks").json()["data"]["tasks"]
        assert task["error"] == theirs["error"]


def test_a_cancel_ends_the_upstreams_task_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with relayed(tmp_path, monkeypatch, sleep=60.0) as (front, upstream):
        task_id = front.submit("rain")
        memo = "SELECT count(*) FROM journal WHERE task_id = :id AND value LIKE '%accepted%'"
        wait_until(lambda: front.scalar(memo, id=task_id) == 1, "the upstream has the film")
        with upstream.client as client:
            (theirs,) = client.get("/api/v1/tasks").json()["data"]["tasks"]
        with front.client as client:
            client.post(f"/api/v1/tasks/{task_id}/cancel").raise_for_status()
        wait_until(lambda: upstream.task(theirs["task_id"])["status"] == "failed", "it is canceled there")
        assert upstream.task(theirs["task_id"])["error"]["code"] == "canceled"
