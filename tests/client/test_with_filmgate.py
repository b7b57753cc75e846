"""The SDK and a whole Filmgate: real processes, a real film."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from filmgate import Client, TaskCanceled
from filmgate.client.calls import honours_keys
from filmgate.client.ports import finish
from filmgate.contract.errors import InvalidParameters, NotFound, OutOfRange
from filmgate.contract.task import EventKind
from tests.samples import image
from tests.support.cluster import KEY, V3, Cluster, cluster, settings_for

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def filmgate(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    with cluster(settings_for(tmp_path_factory.mktemp("filmgate"), sleep=1.0)) as running:
        yield running


@pytest.fixture
def client(filmgate: Cluster) -> Iterator[Client]:
    with Client(filmgate.base_url, KEY) as client:
        yield client


def test_a_film_from_prompt_to_disk(client: Client, tmp_path: Path) -> None:
    handle = client.generate(V3, prompt="rain", mode="std", duration=3, seed=7)
    events = list(handle.events())
    assert [event.id for event in events] == sorted({event.id for event in events})
    assert {EventKind.STAGE, EventKind.PROGRESS, EventKind.STATUS} <= {event.event for event in events}
    task = handle.wait(30)
    assert events[-1].data["result"] == task.model_dump(mode="json", exclude_none=True)["result"]
    assert task.result is not None
    assert task.result.metadata.seed == 7
    film = handle.download(tmp_path)
    assert film.name == f"{handle.id}.mp4"
    assert film.stat().st_size == task.result.resources[0].size
    assert handle.download(tmp_path, role="cover").read_bytes()[:2] == b"\xff\xd8"
    assert handle.id in [one.task_id for one in client.tasks(limit=5).tasks]
    handle.delete()
    with pytest.raises(NotFound):
        handle.status()


def test_the_same_key_is_the_same_film(client: Client) -> None:
    first = client.generate(V3, prompt="rain", mode="std", duration=3, idempotency_key="once")
    again = client.generate(V3, prompt="rain", mode="std", duration=3, idempotency_key="once")
    assert first.id == again.id
    with pytest.raises(InvalidParameters, match="Idempotency-Key was used before"):
        client.generate(V3, prompt="snow", idempotency_key="once")
    first.cancel()
    with pytest.raises(TaskCanceled):
        first.wait(30)


def test_it_is_seen_to_honour_keys(client: Client) -> None:
    assert finish(honours_keys(client.server))


def test_refusals_come_back_with_all_their_faults(client: Client) -> None:
    with pytest.raises(OutOfRange, match="between 3 and 15, got 20"):
        client.generate(V3, prompt="rain", duration=20)
    with pytest.raises(NotFound, match="kling/none"):
        client.generate("kling/none", prompt="rain")


def test_the_rest_of_the_api(client: Client, tmp_path: Path) -> None:
    plan = client.storyboard(V3, prompt="rain", duration=4)
    assert plan.storyboard["frames"] == 96
    assert {card.slug for card in client.models()} >= {V3}
    assert client.balance() > 0
    assert client.upload(image(tmp_path / "a.jpg")).url.startswith(client.server.base_url)
