from __future__ import annotations

import base64
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from filmgate.contract.errors import NotFound
from filmgate.settings import Results, Uploads
from filmgate.store.blobs import Blobs
from filmgate.store.database import now_ms
from filmgate.store.tables import deliveries, events, files, idempotency, ledger, shots, tasks
from filmgate.tasks import retention
from filmgate.tasks.queues import client
from filmgate.tasks.retention import DAY_MS, Housekeeper
from tests.samples import image
from tests.support.house import ALICE, BASE, House, house, settings_in, workers
from tests.support.logs import Errors
from tests.support.waiting import wait_until


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """Its films live an hour, its uploads six minutes."""
    folder = tmp_path_factory.mktemp("archive")
    settings = settings_in(folder, results=Results(keep_days=1 / 24), uploads=Uploads(keep_hours=0.1))
    with house(settings) as open_house, workers(settings):
        yield open_house


@pytest.fixture
def keeper(desk: House) -> Housekeeper:
    blobs = Blobs.open(None, desk.settings.data / "blobs")
    return Housekeeper(desk.engine, blobs, client(desk.engine))


def age(desk: House, table: sa.Table, *where: sa.ColumnElement[bool]) -> None:
    """Lets the time of those rows come."""
    with desk.engine.begin() as connection:
        connection.execute(table.update().where(*where).values(expires_at=now_ms()))


def rows_of(desk: House, task_id: str) -> dict[str, int]:
    owned = {"tasks": tasks.c.id, "events": events.c.task_id, "shots": shots.c.task_id}
    owned |= {"deliveries": deliveries.c.task_id, "idempotency": idempotency.c.task_id}
    with desk.engine.connect() as connection:
        return {
            name: connection.execute(sa.select(sa.func.count()).where(column == task_id)).scalar_one()
            for name, column in owned.items()
        }


def upload(desk: House, path: Path) -> str:
    async def content() -> object:
        yield path.read_bytes()

    return desk.run(desk.service.files.upload(ALICE, path.name, content(), BASE)).file_id  # type: ignore[arg-type]


def test_an_expired_task_goes_with_all_it_had(desk: House, keeper: Housekeeper) -> None:
    order = {
        "engine": "gray",
        "idempotency_key": "k",
        "body_digest": "d",
        "webhook_url": "https://192.0.2.1/",
    }
    task = desk.made("Shot 1: a sea. Shot 2: a hill.", multi_shot=True, shot_type="intelligence", **order)
    assert task["status"] == "success", task
    kept = desk.made(engine="gray")["task_id"]
    task_id = task["task_id"]
    planned = len(task["result"]["metadata"]["storyboard"]["shots"])
    assert all(rows_of(desk, task_id).values())
    assert len(desk.workflows(task_id)) == planned + 2
    assert task["result_expires_at"] - now_ms() < DAY_MS / 23

    assert keeper.sweep() == 0
    age(desk, tasks, tasks.c.id == task_id)
    assert keeper.sweep() == 1
    assert not any(rows_of(desk, task_id).values())
    assert desk.workflows(task_id) == {}
    assert [key for key in desk.blobs() if task_id in key] == []
    with pytest.raises(NotFound):
        desk.task(task_id)
    assert desk.task(kept)["status"] == "success"
    assert keeper.sweep() == 0


def test_shots_that_were_never_rendered_leave_no_workflow(desk: House, keeper: Housekeeper) -> None:
    prompt = "crash now. Shot 1: a sea. Shot 2: a hill. Shot 3: a town."
    task = desk.made(prompt, engine="gray", multi_shot=True, shot_type="intelligence", duration=6)
    assert task["status"] == "failed"
    wait_until(lambda: not desk.workflows(task["task_id"], "PENDING", "ENQUEUED"), "its shots are through")
    assert len(desk.workflows(task["task_id"])) > 1
    keeper.erase(task["task_id"])
    assert desk.workflows(task["task_id"]) == {}


def test_a_task_in_work_never_expires(desk: House, keeper: Housekeeper) -> None:
    with desk.engine.connect() as connection:
        unfinished = sa.select(tasks.c.expires_at).where(tasks.c.status.in_(["pending", "processing"]))
        assert not any(connection.execute(unfinished).scalars())


def test_the_ledger_keeps_what_was_paid(desk: House, keeper: Housekeeper) -> None:
    task_id = desk.made()["task_id"]
    entry = {"key_id": "k", "task_id": task_id, "entry": "settle", "amount": 1, "at": 1}
    with desk.engine.begin() as connection:
        connection.execute(ledger.insert(), entry)
    keeper.erase(task_id)
    assert desk.scalar("SELECT amount FROM ledger WHERE task_id = :id", id=task_id) == 1


def test_uploads_go_with_their_files(desk: House, keeper: Housekeeper, tmp_path: Path) -> None:
    gone, kept = (upload(desk, image(tmp_path / f"{name}.png")) for name in "ab")
    age(desk, files, files.c.id == gone)
    assert [file.file_id for file in desk.run(desk.service.files.listing(ALICE, BASE))] == [kept]
    keeper.sweep()
    assert [key for key in desk.blobs() if key.startswith("uploads/")] == [f"uploads/{kept}.png"]
    assert desk.scalar("SELECT count(*) FROM files") == 1


def test_an_idempotency_key_is_free_again_after_a_day(desk: House, keeper: Housekeeper) -> None:
    same = {"idempotency_key": "daily", "body_digest": "d"}
    first = desk.submit(**same)
    keeper.sweep()
    assert desk.submit(**same) == first
    with desk.engine.begin() as connection:
        mine = idempotency.update().where(idempotency.c.key == "daily")
        connection.execute(mine.values(created_at=now_ms() - DAY_MS - 1))
    keeper.sweep()
    assert desk.submit(**same) != first


def test_erasing_twice_or_what_never_was_is_no_error(desk: House, keeper: Housekeeper) -> None:
    task_id = desk.made(images=[base64.b64encode(image(desk.settings.data / "i.png").read_bytes()).decode()])
    for _ in range(2):
        keeper.erase(task_id["task_id"])
    keeper.erase("task-never-was")


def test_a_blob_store_that_is_away_does_not_end_the_sweeping(
    desk: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, errors_logged: Errors
) -> None:
    monkeypatch.setattr(retention, "EVERY", 0.05)
    task_id = desk.made()["task_id"]
    age(desk, tasks, tasks.c.id == task_id)
    folder = tmp_path / "blobs"
    store = Blobs.open(None, folder)
    folder.rmdir()
    folder.write_bytes(b"in the way")
    keeper = Housekeeper(desk.engine, store, client(desk.engine))
    keeper.start()
    try:
        wait_until(lambda: len(errors_logged) > 0, "it stumbles")
        folder.unlink()
        folder.mkdir()
        wait_until(lambda: rows_of(desk, task_id)["tasks"] == 0, "it sweeps again")
    finally:
        keeper.stop()
    errors_logged.expect("sweep_failed")
