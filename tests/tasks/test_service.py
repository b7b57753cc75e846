"""What the service tells without any worker: reading, waiting, following, listing, planning."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from filmgate.contract.errors import InvalidParameters, NotFound, ServiceUnavailable
from filmgate.contract.task import Event, EventKind, TaskStatus
from filmgate.settings import EngineSettings, ModelSettings
from filmgate.store import task_rows
from filmgate.store.states import Stage
from filmgate.store.tables import tasks
from filmgate.tasks.callers import Caller
from tests.support.house import ALICE, BASE, BOB, V3, House, house, settings_in
from tests.support.postgres import Postgres
from tests.support.waiting import wait_until


@pytest.fixture(params=["sqlite", "postgres"], scope="module")
def desk(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    database = request.getfixturevalue("postgres").migrated() if request.param == "postgres" else None
    folder = tmp_path_factory.mktemp("service")
    priced = {V3: ModelSettings(engines=("gray",), price_per_second=0.5)}
    with house(settings_in(folder, database=database, models=priced)) as open_house:
        yield open_house


def work(desk: House, task_id: str) -> None:
    with desk.engine.begin() as connection:
        assert task_rows.move(connection, task_id, TaskStatus.PROCESSING, Stage.RENDER, started_at=1)


def tell(desk: House, task_id: str, times: int = 1) -> None:
    with desk.engine.begin() as connection:
        for number in range(times):
            assert task_rows.tell(connection, task_id, EventKind.LOG, {"message": str(number)})


def end(desk: House, task_id: str) -> None:
    wrong = {"error_code": "c", "error_message": "m", "finished_at": 2}
    with desk.engine.begin() as connection:
        assert task_rows.move(connection, task_id, TaskStatus.FAILED, Stage.DONE, **wrong)


# Reading and waiting.


def test_a_changed_task_is_shown_changed_at_the_next_look(desk: House) -> None:
    task_id = desk.submit()
    assert desk.task(task_id)["status"] == "pending"
    work(desk, task_id)
    assert desk.task(task_id)["status"] == "processing"
    end(desk, task_id)
    assert desk.task(task_id)["error"] == {"code": "c", "message": "m"}


@pytest.mark.parametrize("task_id", ["task-none", "", "x" * 5000, "'; DROP TABLE tasks --"])
def test_unknown_tasks_are_not_found(desk: House, task_id: str) -> None:
    for ask in (desk.task, desk.ended, desk.events, desk.cancel, desk.delete):
        with pytest.raises(NotFound):
            ask(task_id)


def test_one_task_is_shown_under_each_address_it_is_asked_at(desk: House) -> None:
    task_id = desk.submit()
    first, second = (desk.run(desk.service.task(ALICE, task_id, base)) for base in (BASE, "http://other"))
    assert json.loads(first)["task_id"] == json.loads(second)["task_id"] == task_id


def test_many_polls_at_once_each_get_their_own(desk: House) -> None:
    mine = [desk.submit() for _ in range(8)]
    theirs = desk.submit(caller=BOB)

    async def poll() -> list[bytes | BaseException]:
        asked = [desk.service.task(ALICE, task_id, BASE) for task_id in [*mine, theirs, *mine]]
        return await asyncio.gather(*asked, return_exceptions=True)

    seen = desk.run(poll())
    assert isinstance(seen.pop(8), NotFound)
    assert [json.loads(body)["task_id"] for body in seen if isinstance(body, bytes)] == mine * 2


def test_waiting_returns_after_its_time_or_with_the_end(desk: House) -> None:
    task_id = desk.submit()
    assert json.loads(desk.run(desk.service.wait(ALICE, task_id, BASE, 0.05)))["status"] == "pending"
    waiting = asyncio.run_coroutine_threadsafe(desk.service.wait(ALICE, task_id, BASE, 60), desk._loop)
    work(desk, task_id)
    end(desk, task_id)
    assert json.loads(waiting.result(20))["status"] == "failed"
    assert desk.ended(task_id)["status"] == "failed"


def test_a_task_that_is_deleted_ends_the_wait(desk: House) -> None:
    task_id = desk.submit()
    waiting = asyncio.run_coroutine_threadsafe(desk.service.wait(ALICE, task_id, BASE, 60), desk._loop)
    desk.delete(task_id)
    with suppress(NotFound):  # or it saw the cancel before the deletion
        assert json.loads(waiting.result(20))["error"]["code"] == "canceled"


def test_a_service_that_stops_lets_its_waiters_go(tmp_path: Path) -> None:
    with house(settings_in(tmp_path)) as desk:
        task_id = desk.submit()
        waits = [
            asyncio.run_coroutine_threadsafe(desk.service.wait(ALICE, task_id, BASE, 60), desk._loop)
            for _ in range(3)
        ]
        follower = asyncio.run_coroutine_threadsafe(collect(desk, task_id), desk._loop)
        wait_until(lambda: bool(desk.service._following._followed), "they wait")
        desk._loop.call_soon_threadsafe(desk.service.stop)
        assert [json.loads(wait.result(20))["status"] for wait in waits] == ["pending"] * 3
        assert [event.id for event in follower.result(20)] == [1]


# Events.


async def collect(desk: House, task_id: str, after: int = 0) -> list[Event]:
    return [event async for event in desk.service.events(ALICE, task_id, BASE, after)]


def test_events_come_as_they_happen_and_end_with_the_task(desk: House) -> None:
    task_id = desk.submit()
    following = asyncio.run_coroutine_threadsafe(collect(desk, task_id), desk._loop)
    work(desk, task_id)
    tell(desk, task_id, 3)
    end(desk, task_id)
    events = following.result(20)
    assert [event.id for event in events] == [1, 2, 3, 4, 5, 6]
    assert events[-1].event == EventKind.STATUS
    assert events[-1].data == desk.task(task_id)


def test_a_replay_is_whole_however_long_and_resumes_anywhere(desk: House) -> None:
    task_id = desk.submit()
    work(desk, task_id)
    tell(desk, task_id, 1100)
    end(desk, task_id)
    assert [event.id for event in desk.events(task_id)] == list(range(1, 1104))
    for after in (499, 500, 501, 1101, 1102):
        assert [event.id for event in desk.events(task_id, after)] == list(range(after + 1, 1104))


@pytest.mark.parametrize("after", [6, 10**9, -1])
def test_who_resumes_beyond_the_end_gets_the_end(desk: House, after: int) -> None:
    task_id = desk.submit()
    work(desk, task_id)
    end(desk, task_id)
    last = desk.events(task_id, after)[-1]
    assert (last.id, last.data["status"]) == (3, "failed")


def test_the_end_is_told_once_and_with_the_whole_task(desk: House) -> None:
    """Whatever the moment at which it comes between the follower's looks."""
    for _ in range(10):
        task_id = desk.submit()
        following = asyncio.run_coroutine_threadsafe(collect(desk, task_id), desk._loop)
        work(desk, task_id)
        end(desk, task_id)
        ends = [event for event in following.result(20) if event.data.get("status") == "failed"]
        assert len(ends) == 1
        assert "task_id" in ends[0].data


# Listing.


def test_the_list_is_the_accounts_own_in_pages(desk: House) -> None:
    caller = Caller("lister", "key-lister")
    made = [desk.submit(caller=caller) for _ in range(5)]
    ask = {"status": None, "model": None}
    first = desk.run(desk.service.tasks(caller, BASE, limit=3, cursor=None, **ask))
    rest = desk.run(desk.service.tasks(caller, BASE, limit=3, cursor=first.next_cursor, **ask))
    assert {task.task_id for task in [*first.tasks, *rest.tasks]} == set(made)
    assert rest.next_cursor is None
    desk.cancel(made[0], caller)
    failed = desk.run(
        desk.service.tasks(caller, BASE, limit=3, cursor=None, status=TaskStatus.FAILED, model=V3)
    )
    assert [task.task_id for task in failed.tasks] == [made[0]]


def test_a_foreign_cursor_is_refused_by_name(desk: House) -> None:
    with pytest.raises(InvalidParameters, match="parameter 'cursor'"):
        desk.run(desk.service.tasks(ALICE, BASE, limit=3, cursor="x", status=None, model=None))


# Planning.


def test_a_plan_is_what_a_film_would_get_and_nothing_is_kept(desk: House) -> None:
    before = desk.scalar("SELECT count(*) FROM tasks")
    order = desk.order("a woman walks in the rain", seed=5, duration=4)
    plan, again = (desk.run(desk.service.plan(ALICE, order)) for _ in range(2))
    assert plan == again
    assert (plan.model_id, plan.engine) == ("kling-v3-omni-video", "gray")
    assert (plan.storyboard["frames"], plan.storyboard["seed"]) == (96, 5)
    assert plan.estimate["cost"] == 2.0
    assert desk.scalar("SELECT count(*) FROM tasks") == before


def test_a_plan_for_an_unknown_engine_is_refused(desk: House) -> None:
    with pytest.raises(InvalidParameters, match="parameter 'engine'"):
        desk.run(desk.service.plan(ALICE, desk.order(engine="none")))


def test_a_plan_for_a_model_that_is_not_there_says_so(tmp_path: Path) -> None:
    gone = EngineSettings(kind="diffusers", folder="/nowhere/model")
    settings = settings_in(tmp_path, engines={"wan": gone}, models={V3: ModelSettings(engines=("wan",))})
    with (
        house(settings) as desk,
        pytest.raises(ServiceUnavailable, match="engine 'wan': the folder '/nowhere/model' does not"),
    ):
        desk.run(desk.service.plan(ALICE, desk.order()))


def test_a_plan_with_media_fetches_nothing(desk: House) -> None:
    order = desk.order(videos=["http://192.0.2.1/source.mp4"], images=["http://192.0.2.1/a.png"])
    assert desk.run(desk.service.plan(ALICE, order)).storyboard["shots"]


# Files, money, state.


@pytest.mark.parametrize("name", ["task-none.mp4", "file-none.png", "none", "task-none-cover.jpg"])
def test_a_link_to_nothing_is_not_found(desk: House, name: str) -> None:
    for token in (desk.service._links.token(name), "0" * 40, "é", ""):
        with pytest.raises(NotFound):
            desk.run(desk.service.files.stored(token, name))


def test_an_unlimited_balance_is_a_finite_number(desk: House) -> None:
    assert 0 < desk.run(desk.service.balance(ALICE)) < 1e9


def test_a_service_that_can_work_is_ready_and_counts_its_tasks(desk: House) -> None:
    desk.submit()
    assert desk.run(desk.service.ready()) == {"database": "ok", "blobs": "ok"}
    census = desk.run(desk.service.census())
    assert census.by_status["pending"] >= 1
    assert census.oldest_pending >= 0


def test_readiness_tells_what_is_wrong(tmp_path: Path, postgres: Postgres) -> None:
    settings = settings_in(tmp_path, database=postgres.migrated())
    with house(settings) as desk:
        with postgres.away(settings.database_url):
            told = desk.run(desk.service.ready())
            assert told["database"].startswith("ServiceUnavailable")
            assert told["blobs"] == "ok"
            with pytest.raises(ServiceUnavailable) as lost:
                desk.task("task-any")
            assert lost.value.retry_after
        assert desk.run(desk.service.ready())["database"] == "ok"


def test_a_service_cannot_open_without_its_database(tmp_path: Path) -> None:
    settings = settings_in(tmp_path, database="postgresql://nobody@127.0.0.1:1/none")
    with pytest.raises(ServiceUnavailable):
        House(settings)


def test_followers_survive_an_outage(tmp_path: Path, postgres: Postgres) -> None:
    settings = settings_in(tmp_path, database=postgres.migrated())
    with house(settings) as desk:
        task_id = desk.submit()
        waiting = asyncio.run_coroutine_threadsafe(desk.service.wait(ALICE, task_id, BASE, 60), desk._loop)
        wait_until(lambda: bool(desk.service._following._followed), "it begins to wait")
        desk.run(asyncio.sleep(0.5))
        with postgres.away(settings.database_url):
            desk.run(asyncio.sleep(0.5))
        desk.cancel(task_id)
        assert json.loads(waiting.result(20))["error"]["code"] == "canceled"


def test_a_task_past_its_time_is_gone_before_anybody_swept(desk: House) -> None:
    task_id = desk.submit()
    desk.cancel(task_id)
    with desk.engine.begin() as connection:
        connection.execute(tasks.update().where(tasks.c.id == task_id).values(expires_at=1))
    with pytest.raises(NotFound):
        desk.task(task_id)
    with pytest.raises(NotFound):
        desk.cancel(task_id)
