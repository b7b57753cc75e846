from __future__ import annotations

import json

import pytest
import sqlalchemy as sa

from filmgate.contract.task import EventKind
from filmgate.store import task_rows
from filmgate.tasks import reporting
from filmgate.tasks.child import Asked, Told
from filmgate.tasks.records import Records
from filmgate.tasks.reporting import Reporter
from tests.support.rows import new_task, stored


@pytest.fixture(autouse=True)
def unhurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every step is told, however soon after the last."""
    monkeypatch.setattr(reporting, "PROGRESS_EVERY", 0.0)


def events(engine: sa.Engine, task_id: str, kind: EventKind) -> list[dict[str, object]]:
    with engine.connect() as connection:
        rows = task_rows.events_after(connection, task_id, 0)
    return [json.loads(row["data"]) for row in rows if row["event"] == kind]


def reporter(engine: sa.Engine, low: float = 0, high: float = 100) -> tuple[Reporter, str]:
    task_id = new_task(engine, status="processing")
    return Reporter(Records(engine), task_id, low, high), task_id


def test_a_jobs_progress_becomes_its_share_of_the_tasks(sqlite: sa.Engine) -> None:
    report, task_id = reporter(sqlite, 5, 90)
    for fraction in (0.0, 0.5, 1.0):
        report.told(Told("progress", fraction))
    assert [e["progress"] for e in events(sqlite, task_id, EventKind.PROGRESS)] == [5, 47, 90]
    assert stored(sqlite, task_id)["progress"] == 90


@pytest.mark.parametrize("wild", [-3.0, 1.5, 1e300, float("inf"), float("-inf")])
def test_wild_fractions_stay_within_the_share(sqlite: sa.Engine, wild: float) -> None:
    report, task_id = reporter(sqlite, 10, 20)
    report.told(Told("progress", wild))
    assert stored(sqlite, task_id)["progress"] in (10, 20)


def test_what_is_no_number_is_no_progress(sqlite: sa.Engine) -> None:
    report, task_id = reporter(sqlite)
    report.told(Told("progress", float("nan")))
    assert stored(sqlite, task_id)["progress"] == 0


def test_progress_never_falls_though_shots_report_side_by_side(sqlite: sa.Engine) -> None:
    first, task_id = reporter(sqlite, 0, 50)
    second = Reporter(Records(sqlite), task_id, 50, 100)
    again = Reporter(Records(sqlite), task_id, 0, 50)  # the first one's worker was killed
    for report, fraction in ((first, 0.4), (second, 0.2), (first, 0.8), (again, 0.1), (second, 0.4)):
        report.told(Told("progress", fraction))
    assert [e["progress"] for e in events(sqlite, task_id, EventKind.PROGRESS)] == [20, 60, 70]


def test_steps_that_come_too_soon_are_left_out(sqlite: sa.Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reporting, "PROGRESS_EVERY", 3600.0)
    report, task_id = reporter(sqlite)
    for step in range(100):
        report.told(Told("progress", step / 100))
    assert len(events(sqlite, task_id, EventKind.PROGRESS)) <= 1


def test_previews_and_lines_go_into_the_stream(sqlite: sa.Engine) -> None:
    report, task_id = reporter(sqlite)
    report.told(Told("preview", b"\xff\xd8jpeg"))
    report.told(Told("log", "x" * 5000))
    assert events(sqlite, task_id, EventKind.PREVIEW) == [{"image": "data:image/jpeg;base64,/9hqcGVn"}]
    assert events(sqlite, task_id, EventKind.LOG) == [{"message": "x" * 2000}]


def test_hostile_lines_reach_any_database(database: sa.Engine) -> None:
    report, task_id = reporter(database)
    for line in ("\x00", "\ud800", "'; DROP TABLE events; --"):
        report.told(Told("log", line))
    assert len(events(database, task_id, EventKind.LOG)) == 3


def test_the_journal_answers_per_task(sqlite: sa.Engine) -> None:
    one, _ = reporter(sqlite)
    two, _ = reporter(sqlite)
    one.asked(Asked("remember", ("upstream", {"id": 7})))
    assert one.asked(Asked("recall", ("upstream",))) == {"id": 7}
    assert two.asked(Asked("recall", ("upstream",))) is None


def test_an_ended_task_is_told_nothing_more(sqlite: sa.Engine) -> None:
    task_id = new_task(sqlite, status="failed")
    report = Reporter(Records(sqlite), task_id, 0, 100)
    report.told(Told("progress", 0.5))
    report.told(Told("log", "late"))
    assert len(events(sqlite, task_id, EventKind.LOG)) == 0
    assert stored(sqlite, task_id)["progress"] == 0
