"""`/v1/videos` with whole services: the `openai` package in front of one, and one as the other's upstream."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import av
import httpx2
import openai
import pytest

from filmgate.settings import EngineSettings, ModelSettings
from tests.support.cluster import KEY, V3, Cluster, cluster, settings_for
from tests.support.waiting import wait_until

pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(300),
    pytest.mark.filterwarnings("ignore:The Sora API is scheduled:DeprecationWarning"),
]


def client_of(service: Cluster) -> openai.OpenAI:
    return openai.OpenAI(base_url=f"{service.base_url}/v1", api_key=KEY, max_retries=0)


@contextmanager
def chained(
    folder: Path, monkeypatch: pytest.MonkeyPatch, **changes: Any
) -> Iterator[tuple[Cluster, Cluster]]:
    """The service in front, and the one whose `/v1/videos` makes its films."""
    monkeypatch.setenv("UP_KEY", KEY)
    for name in ("front", "upstream"):
        (folder / name).mkdir()
    with cluster(settings_for(folder / "upstream", **changes)) as upstream:
        up = EngineSettings(
            kind="openai-videos",
            base_url=f"{upstream.base_url}/v1",
            api_key_env="UP_KEY",
            profile="generic",
            model="kling-v3-omni-video",
            seconds=tuple(range(3, 16)),
            seed=True,
            poll_seconds=0.1,
        )
        models = {V3: ModelSettings(engines=("up",))}
        with cluster(settings_for(folder / "front", engines={"up": up}, models=models)) as front:
            yield front, upstream


def videos_of(service: Cluster) -> list[dict[str, Any]]:
    with service.client as client:
        data: list[dict[str, Any]] = client.get("/v1/videos").json()["data"]
        return data


def test_the_openai_package_makes_polls_and_downloads_a_film(tmp_path: Path) -> None:
    with cluster(settings_for(tmp_path)) as service, client_of(service) as client:
        video = client.videos.create_and_poll(
            prompt="A calico cat plays the piano", size="1280x720", poll_interval_ms=100
        )
        assert (video.status, video.progress, video.size, video.seconds) == (
            "completed",
            100,
            "1280x720",
            "4",
        )
        assert video.completed_at is not None
        assert video.expires_at is not None
        assert video.created_at <= video.completed_at < video.expires_at
        film = tmp_path / "film.mp4"
        client.videos.download_content(video.id).write_to_file(film)
        with av.open(str(film)) as container:
            stream = container.streams.video[0]
            assert (stream.width, stream.height, stream.frames) == (1280, 720, 96)
        cover = client.videos.download_content(video.id, variant="thumbnail")
        assert cover.read()[:3] == b"\xff\xd8\xff"
        with service.client as raw:
            url = f"/v1/videos/{video.id}/content"
            part = raw.get(url, headers={"range": "bytes=4-11"})
            assert (part.status_code, part.content) == (206, film.read_bytes()[4:12])
            head = raw.head(url)
            assert (head.status_code, head.headers["content-length"]) == (200, str(film.stat().st_size))
            assert raw.get(url, headers={"authorization": "Bearer wrong"}).status_code == 401
        client.videos.delete(video.id)
        with pytest.raises(openai.NotFoundError):
            client.videos.download_content(video.id)


def test_a_failed_film_reads_failed_with_its_code(tmp_path: Path) -> None:
    with cluster(settings_for(tmp_path)) as service, client_of(service) as client:
        video = client.videos.create_and_poll(prompt="fail now", poll_interval_ms=100)
        assert video.status == "failed"
        assert video.error is not None
        assert video.error.code == "told_to"


def test_one_filmgate_is_the_others_upstream(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with chained(tmp_path, monkeypatch) as (front, upstream):
        task = front.ended(front.submit("rain"))
        assert task["status"] == "success", task
        (job,) = task["result"]["metadata"]["upstream"]["jobs"]
        assert job["server"] == f"{upstream.base_url}/v1"
        assert job["seed"] == task["result"]["metadata"]["seed"]
        film = httpx2.get(task["result"]["resources"][0]["url"], trust_env=False).content
        (tmp_path / "film.mp4").write_bytes(film)
        with av.open(str(tmp_path / "film.mp4")) as container:
            stream = container.streams.video[0]
            assert (stream.width, stream.height, stream.frames) == (1280, 720, 72)
        assert videos_of(upstream) == []


def test_a_killed_front_makes_the_film_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dice = random.Random(3)
    with chained(tmp_path, monkeypatch, sleep=3.0) as (front, upstream):
        task_id = front.submit("rain")
        for victim in ("child", "worker"):
            wait_until(lambda: len(videos_of(upstream)) == 1, "the upstream has the job")
            wait_until(lambda: bool(front.children()), "a child waits for it")
            front.kill(victim, dice)
        task = front.ended(task_id)
        assert task["status"] == "success", task
        assert "resubmitted" not in task["result"]["metadata"]["upstream"]["jobs"][0]


def test_the_upstreams_failure_is_ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with chained(tmp_path, monkeypatch) as (front, _):
        task = front.ended(front.submit("fail now"))
        assert task["status"] == "failed"
        assert task["error"]["code"] == "told_to"


def test_a_cancel_in_front_ends_the_work_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with chained(tmp_path, monkeypatch, sleep=30.0) as (front, upstream):
        task_id = front.submit("rain")
        wait_until(
            lambda: any(video["status"] == "in_progress" for video in videos_of(upstream)), "it is made"
        )
        with front.client as client:
            client.post(f"/api/v1/tasks/{task_id}/cancel").raise_for_status()
        wait_until(lambda: videos_of(upstream) == [], "the upstream forgot it")
        wait_until(lambda: upstream.unfinished_workflows() == 0, "its slot is free")
