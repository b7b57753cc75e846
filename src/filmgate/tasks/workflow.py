"""The durable workflows. A step that has returned is not run again, whoever was killed meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar

import structlog
from dbos import DBOS, DBOSClient, EnqueueOptions, error

from filmgate.contract.errors import FilmgateError, TaskCanceled, TaskFailed
from filmgate.engines.base import FilmEngine
from filmgate.engines.registry import build
from filmgate.tasks import queues
from filmgate.tasks.studio import Studio
from filmgate.tasks.webhooks import Courier

log = structlog.get_logger(__name__)

Parameters = ParamSpec("Parameters")
Value = TypeVar("Value")
Fail = Callable[[str, str, str], None]
"""Ends a task with a code and a message."""

RECOVERIES = 1000
"""How often a workflow may be taken up again; a child that keeps dying fails its task long before."""

BUSY_PATIENCE = 6 * 3600.0
"""Seconds that a task waits for an engine that says it is busy."""


def register(studio: Studio, courier: Courier, client: DBOSClient) -> None:
    """Declares the workflows to DBOS; once per process, before it is launched."""
    fail = _step(studio.fail)
    _declare_film(studio, client, fail)
    _declare_shot(studio, fail)
    _declare_delivery(courier)


def _declare_film(studio: Studio, client: DBOSClient, fail: Fail) -> None:
    begin, ingest, plan = _step(studio.begin), _step(studio.ingest), _step(studio.plan)
    publish, made_by = _step(studio.publish), _maker(studio, client)

    @DBOS.workflow(name=queues.FILM, max_recovery_attempts=RECOVERIES)
    def film(task_id: str, engine: str, priority: int) -> None:
        def make() -> None:
            if not begin(task_id):
                return
            ingest(task_id)
            count = plan(task_id)
            maker, turn = engine, 0
            while (outcome := made_by(task_id, maker, turn, count, priority)).get("engine"):
                maker, turn = outcome["engine"], turn + 1
            publish(task_id, outcome)

        _ending_the_task(task_id, studio, fail, make)


def _maker(studio: Studio, client: DBOSClient) -> Callable[[str, str, int, int, int], dict[str, Any]]:
    """How an engine makes a film: as a whole, or shot by shot."""
    await_shots, assemble, relay = _step(studio.await_shots), _step(studio.assemble), _step(studio.relay)

    @DBOS.step(name="enqueue_shots")
    def enqueue_shots(task_id: str, engine: str, turn: int, count: int, priority: int) -> None:
        # The ids make this repeatable: a shot that is in line already is left as it is.
        line = studio.shots_line(engine)
        for shot in range(count):
            client.enqueue(_shot_options(task_id, shot, turn, line, priority), task_id, shot, engine)

    def made_by(task_id: str, engine: str, turn: int, count: int, priority: int) -> dict[str, Any]:
        """The film; `{"engine": name}` when that engine declined it and another has it now."""
        if _makes_whole_films(studio, engine):
            return _relayed(task_id, engine, relay)
        enqueue_shots(task_id, engine, turn, count, priority)
        maker = await_shots(task_id, engine, count)
        return assemble(task_id) if maker == engine else {"engine": maker}

    return made_by


def _declare_shot(studio: Studio, fail: Fail) -> None:
    render_shot = _step(studio.render_shot)

    @DBOS.workflow(name=queues.SHOT, max_recovery_attempts=RECOVERIES)
    def shot(task_id: str, number: int, engine: str) -> None:
        _ending_the_task(task_id, studio, fail, lambda: render_shot(task_id, number, engine))


def _declare_delivery(courier: Courier) -> None:
    attempt = _step(courier.attempt)

    @DBOS.workflow(name=queues.DELIVERY, max_recovery_attempts=RECOVERIES)
    def delivery(task_id: str) -> None:
        while (delay := attempt(task_id)) is not None:
            DBOS.sleep(delay)


def _step(method: Callable[Parameters, Value]) -> Callable[Parameters, Value]:
    """The method as a durable step of its own name (DBOS marks functions, and methods cannot be marked)."""

    @DBOS.step(name=method.__name__)
    def step(*args: Parameters.args, **kwargs: Parameters.kwargs) -> Value:
        return method(*args, **kwargs)

    return step


def _makes_whole_films(studio: Studio, engine: str) -> bool:
    return isinstance(build(engine, studio.settings), FilmEngine)


def _shot_options(task_id: str, shot: int, turn: int, line: str, priority: int) -> EnqueueOptions:
    return {
        "workflow_name": queues.SHOT,
        "queue_name": line,
        "workflow_id": queues.shot_id(task_id, shot, turn),
        "priority": priority,
        "app_version": queues.VERSION,
    }


def _relayed(task_id: str, engine: str, relay: Callable[[str, str], dict[str, Any]]) -> dict[str, Any]:
    """Calls the engine until it takes the film; durable sleeps in between."""
    waited = 0.0
    while "busy" in (outcome := relay(task_id, engine)):
        waited += outcome["busy"]
        if waited > BUSY_PATIENCE:
            raise TaskFailed("engine_busy", f"the engine took no work for {BUSY_PATIENCE / 3600:g} hours")
        DBOS.sleep(outcome["busy"])
    return outcome


def _ending_the_task(task_id: str, studio: Studio, fail: Fail, work: Callable[[], None]) -> None:
    """Runs `work`; whatever goes wrong becomes the task's clear end, once."""
    try:
        work()
    except TaskCanceled:
        log.info("task_left", task_id=task_id)  # it has ended already: canceled, deleted, or failed elsewhere
        studio.leave(task_id)
    except error.DBOSBaseException:
        studio.leave(task_id)  # the durable engine takes the workflow away: canceled, or in work elsewhere
        raise
    except TaskFailed as reason:
        fail(task_id, reason.code, reason.message)
    except FilmgateError as reason:
        fail(task_id, "invalid_request", str(reason))
    except Exception as reason:
        log.exception("task_crashed", task_id=task_id)
        fail(task_id, "internal_error", f"{type(reason).__name__}: {reason}")
