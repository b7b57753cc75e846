"""What test keys ask to go wrong happens at its stage, with nothing rendered; others may not ask."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from sqlalchemy.exc import OperationalError

from filmgate.contract.errors import (
    InsufficientBalance,
    InternalError,
    InvalidParameters,
    NotFound,
    RateLimitExceeded,
    ServiceUnavailable,
)
from filmgate.media.probe import film_facts
from filmgate.settings import ModelSettings
from filmgate.store import key_rows, task_rows
from filmgate.tasks.callers import Caller, Callers
from tests.support.house import ALICE, V3, House, house, settings_in, workers
from tests.support.waiting import wait_until

TESTER = Caller("testers", "key-test", test=True)


@pytest.fixture(scope="module")
def studio(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """Its model is made by the gray engine, which notes every shot that it renders."""
    models = {V3: ModelSettings(engines=("gray",), price_per_second=0.1)}
    settings = settings_in(tmp_path_factory.mktemp("studio"), models=models)
    with house(settings) as open_house, workers(settings):
        yield open_house


def stages_of(studio: House, task_id: str) -> list[str]:
    events = studio.events(task_id, caller=TESTER)
    return [event.data["stage"] for event in events if event.event == "stage"]


def seen(studio: House, task_id: str, shows: Callable[[dict[str, Any]], bool]) -> None:
    wait_until(lambda: shows(studio.task(task_id, TESTER)), "the task shows it")


@pytest.mark.parametrize(
    ("simulate", "code", "message", "stages"),
    [
        ("failed:1301", "content_policy", "simulated, as the submit asked (1301)", ["plan", "render"]),
        ("failed:5000:too bad", "upstream_failed", "too bad (5000)", ["plan", "render"]),
        ("failed:out_of_memory", "out_of_memory", "simulated, as the submit asked", ["plan", "render"]),
        ("failed:fetch_failed:404", "fetch_failed", "404", []),
    ],
)
def test_failures_come_at_their_stage(
    studio: House, simulate: str, code: str, message: str, stages: list[str]
) -> None:
    task = studio.made(simulate=simulate, caller=TESTER)
    assert task["status"] == "failed"
    assert task["error"] == {"code": code, "message": message}
    assert stages_of(studio, task["task_id"]) == stages
    assert studio.shots_log() == []


def test_nothing_is_charged_for_a_simulated_failure(studio: House) -> None:
    with studio.engine.begin() as connection:
        key_id, key = key_rows.create(connection, "budget", None, 1_000_000, test=True)
        row = key_rows.find(connection, key)
    assert row is not None
    caller = Caller(row["account"], key_id, test=True)
    studio.made(simulate="failed:1301", caller=caller)
    assert studio.run(studio.service.balance(caller)) == 1.0


@pytest.mark.slow
def test_a_slow_task_takes_its_time_and_is_a_film_then(studio: House) -> None:
    began = time.monotonic()
    task_id = studio.submit(simulate="slow:2", caller=TESTER)
    seen(studio, task_id, lambda task: task["stage"] == "render" and task["progress"] > 10)
    task = studio.ended(task_id, TESTER)
    assert time.monotonic() - began >= 2
    assert task["result"]["metadata"]["engine"] == "instant"
    assert task["result"]["metadata"]["instant"]["note"].startswith("a test card")
    assert studio.shots_log() == []


def test_a_named_engine_makes_what_is_left_of_a_simulation(studio: House) -> None:
    task = studio.made(simulate="slow:0", engine="null", caller=TESTER)
    assert task["result"]["metadata"]["engine"] == "null"


def test_a_stuck_task_can_be_canceled(studio: House) -> None:
    task_id = studio.submit(simulate="stuck:ingest", caller=TESTER)
    seen(studio, task_id, lambda task: task["stage"] == "ingest")
    assert studio.cancel(task_id, TESTER)["error"]["code"] == "canceled"


@pytest.mark.slow
def test_an_expiring_film_is_gone_with_its_files(studio: House) -> None:
    task_id = studio.submit(simulate="expire:5", engine="null", caller=TESTER)
    task = studio.ended(task_id, TESTER)
    token, name = task["result"]["resources"][0]["url"].rsplit("/", 2)[1:]
    assert studio.run(studio.service.files.stored(token, name)).size > 0
    wait_until(lambda: is_gone(studio, task_id), "the task is gone")
    with pytest.raises(NotFound):
        studio.run(studio.service.files.stored(token, name))


def is_gone(studio: House, task_id: str) -> bool:
    try:
        studio.task(task_id, TESTER)
    except NotFound:
        return True
    return False


def test_films_are_given_out_while_the_database_is_away(
    studio: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = studio.made(engine="null")["result"]["resources"][0]["url"]

    def away(*_: object) -> None:
        raise OperationalError("SELECT", {}, sqlite3.OperationalError("database is locked"))

    monkeypatch.setattr(task_rows, "marks", away)
    assert studio.run(studio.service.files.stored(*url.rsplit("/", 2)[1:])).size > 0


@pytest.mark.parametrize(
    ("simulate", "refusal", "seconds"),
    [
        ("402", InsufficientBalance, None),
        ("429", RateLimitExceeded, 1),
        ("429:20", RateLimitExceeded, 20),
        ("500", InternalError, None),
        ("503:3", ServiceUnavailable, 3),
    ],
)
def test_refusals_leave_no_task(
    studio: House, simulate: str, refusal: type[Exception], seconds: int | None
) -> None:
    caller = Caller(f"refused {simulate}", "key-refused", test=True)
    with pytest.raises(refusal, match="simulated") as caught:
        studio.submit(simulate=simulate, caller=caller)
    assert getattr(caught.value, "retry_after", None) == seconds
    assert studio.scalar("SELECT count(*) FROM tasks WHERE account = :account", account=caller.account) == 0


def test_a_lost_answer_leaves_a_task_that_its_idempotency_key_finds(studio: House) -> None:
    caller = Caller("lost", "key-lost", test=True)
    with pytest.raises(ServiceUnavailable, match="accepted"):
        studio.submit(simulate="lost", idempotency_key="k", body_digest="d", caller=caller)
    task_id = studio.submit(simulate="lost", idempotency_key="k", body_digest="d", caller=caller)
    assert studio.ended(task_id, caller)["status"] == "success"
    assert studio.scalar("SELECT count(*) FROM tasks WHERE account = 'lost'") == 1


def test_other_keys_may_not_ask(studio: House) -> None:
    for simulate in ("slow:1", "429"):
        with pytest.raises(InvalidParameters, match="for test keys only: make one with"):
            studio.submit(simulate=simulate, caller=ALICE)


@pytest.mark.parametrize("number", ["1303", "4999"])
def test_numbers_that_fail_no_task_are_refused(studio: House, number: str) -> None:
    with pytest.raises(InvalidParameters, match="must be one of 1000, .* got " + number):
        studio.submit(simulate=f"failed:{number}", caller=TESTER)


def test_the_test_card_is_there_by_name_for_every_key(studio: House) -> None:
    task = studio.made(engine="instant", sound="on", caller=ALICE)
    video = task["result"]["resources"][0]
    name = video["url"].rsplit("/", 1)[1]
    blob = studio.settings.data / "blobs" / "tasks" / task["task_id"] / name
    facts = film_facts(blob)
    assert (facts.width, facts.height, facts.frames) == (1280, 720, 72)


def test_the_settings_own_key_may_be_a_test_key(studio: House) -> None:
    for own_is_test in (False, True):
        callers = Callers(studio.engine, "own", own_is_test)
        assert studio.run(callers.of("own")).test is own_is_test
