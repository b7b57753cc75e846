"""The corpus through the whole service, among good tasks: told plainly or made right, nothing left."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import ValidationError

from filmgate.contract.errors import InvalidParameters, PayloadTooLarge
from filmgate.contract.task import EventKind
from filmgate.settings import Worker
from tests.media.cases import SIDES, Case, seed
from tests.media.corpus import CORPUS, LIMITS
from tests.support.house import ALICE, BASE, House, house, settings_in, workers
from tests.support.waiting import wait_until

GOOD_EVERY = 10
IN_FLIGHT = 6
SHORTEST = 16
"""Characters of Base64 that the contract takes."""


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    settings = settings_in(
        tmp_path_factory.mktemp("corpus"),
        media=LIMITS,
        worker=Worker(renders=2, drain=1, heartbeat=0.25, dead_after=5, child_tries=2, media_memory=3 << 30),
    )
    with house(settings) as open_house, workers(settings):
        yield open_house


def scratch(desk: House) -> list[str]:
    root = desk.settings.data / "scratch"
    return sorted(str(path.relative_to(root)) for path in root.rglob("*") if path.is_file())


def uploaded(desk: House, data: bytes, name: str) -> str:
    async def content() -> Any:
        yield data

    return desk.run(desk.service.files.upload(ALICE, name, content(), BASE)).url


def given(desk: House, case: Case, number: int) -> str:
    """Every other file by upload, if uploads take it, the others inside the request."""
    data = case.make()
    if number % 2 == 0:
        try:
            return uploaded(desk, data, f"{number}.bin")
        except (InvalidParameters, PayloadTooLarge):
            pass  # what uploads refuse by its first bytes may still come inline
    return base64.b64encode(data).decode()


def submitted(desk: House, case: Case, number: int) -> str | None:
    """None for what the request itself refuses: so few bytes are neither a URL nor Base64 of anything."""
    field = {"image": "images", "video": "videos"}[case.kind]
    media = {field: [given(desk, case, number)]}
    if len(media[field][0]) < SHORTEST:
        with pytest.raises(ValidationError, match=rf"{field}\.0"):
            desk.order(case.name, **media)
        return None
    return desk.submit(case.name, engine="gray", **media)


def good(desk: House) -> str:
    inline = base64.b64encode(seed("mp4")).decode()
    return desk.submit("a good film", engine="gray", videos=[inline])


def check(desk: House, case: Case, task: dict[str, Any]) -> None:
    said = [event.data for event in desk.events(task["task_id"]) if event.event == EventKind.LOG]
    assert not any("died" in each["message"] for each in said), (case.name, said)
    if task["status"] == "failed":
        assert case.refused is not None, (case.name, task)
        assert task["error"]["code"] in ("invalid_input", "input_too_large"), (case.name, task)
        assert re.match(rf"{case.kind}_1: .*({case.refused})", task["error"]["message"]), (case.name, task)
        return
    assert case.shown is not None, (case.name, task)
    film = task["result"]["resources"][0]
    if case.kind == "video":
        assert film["duration"] == case.frames / 24, (case.name, film)
        shape = case.shown[0] / case.shown[1]
        assert film["width"] / film["height"] == pytest.approx(shape, rel=0.01), (case.name, film)


def ended(desk: House, waiting: list[tuple[Case | None, str]]) -> None:
    """Checks the oldest task of the line; one without a case is a good film."""
    case, task_id = waiting.pop(0)
    task = desk.ended(task_id, seconds=100)
    if case is not None:
        check(desk, case, task)
        return
    assert task["status"] == "success", task
    film = task["result"]["resources"][0]
    assert film["width"] / film["height"] == pytest.approx(SIDES[0] / SIDES[1], rel=0.01)


@pytest.mark.slow
@pytest.mark.timeout(1200)
def test_the_corpus_harms_neither_the_service_nor_its_other_tasks(desk: House) -> None:
    # A first film starts every process, so that what is there before is what is there after.
    made = desk.ended(good(desk))
    desk.delete(made["task_id"])
    assert (desk.settings.data / "scratch").is_dir()
    before = desk.blobs(), scratch(desk)
    waiting: list[tuple[Case | None, str]] = []
    tasks: list[str] = []
    for number, case in enumerate(CORPUS):
        task_id = submitted(desk, case, number)
        new: list[tuple[Case | None, str]] = [(case, task_id)] if task_id else []
        if number % GOOD_EVERY == 0:
            new.append((None, good(desk)))
        waiting += new
        tasks += [task_id for _, task_id in new]
        while len(waiting) > IN_FLIGHT:
            ended(desk, waiting)
    while waiting:
        ended(desk, waiting)
    for task_id in tasks:
        desk.delete(task_id)
    for file in desk.run(desk.service.files.listing(ALICE, BASE)):
        desk.run(desk.service.files.delete(ALICE, file.file_id))
    wait_until(lambda: (desk.blobs(), scratch(desk)) == before, "nothing is left", 20)
