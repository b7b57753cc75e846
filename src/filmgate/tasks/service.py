"""The service: everything that HTTP can ask for, without HTTP."""

from __future__ import annotations

import asyncio
import json
import secrets
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, suppress
from dataclasses import dataclass

import sqlalchemy as sa
from dbos import DBOSClient

from filmgate.contract.errors import AuthenticationFailed, NotFound, ServiceUnavailable
from filmgate.contract.request import VideoRequest
from filmgate.contract.simulation import Kind, Simulation, parse_simulation
from filmgate.contract.task import Event, EventKind, Plan, Task, TaskPage, TaskStatus
from filmgate.engines.base import Engine
from filmgate.engines.routing import route
from filmgate.settings import TEST_CARD, Settings
from filmgate.store import ledger, small_rows, task_rows
from filmgate.store.blobs import Blobs
from filmgate.store.database import connect, now_ms, outages_told, ping
from filmgate.store.migrate import migrate
from filmgate.tasks import queues, rehearsal, views
from filmgate.tasks.batcher import Batcher
from filmgate.tasks.callers import Caller, Callers
from filmgate.tasks.endings import Endings
from filmgate.tasks.files import Files
from filmgate.tasks.following import Following
from filmgate.tasks.limits import Gates, Rate
from filmgate.tasks.preview import preview
from filmgate.tasks.reading import Question, Reading, Seen
from filmgate.tasks.retention import Housekeeper
from filmgate.tasks.submissions import NewTask, Submissions, Submit
from filmgate.tasks.uploads import Inputs
from filmgate.tasks.videos import Videos
from filmgate.tasks.views import Links

PATIENCE = 5.0
"""Seconds that a request waits for a locked database before it is told to come again."""


@dataclass(frozen=True)
class Census:
    """For the metrics: tasks by status, the age in seconds of the oldest one that waits, and what was
    counted since the database was made, by name and label."""

    by_status: dict[str, int]
    oldest_pending: float
    counts: dict[tuple[str, str], int]


class Service:
    """Opened with `await Service.open(settings)`, closed with `await service.close()`.

    Every method raises `ServiceUnavailable` when the database does not answer.
    """

    def __init__(self, settings: Settings, engine: sa.Engine, blobs: Blobs, links: Links) -> None:
        self.settings = settings
        self._engine = engine
        self._blobs = blobs
        self._links = links
        self._client: DBOSClient = queues.client(engine)
        self._callers = Callers(engine, settings.api_key, settings.api_key_test)
        self._gates = Gates(settings.limits)
        self._endings = Endings(self._client, settings.results.keep_days)
        self._inputs = Inputs(settings, blobs, links)
        self.files = Files(settings, engine, blobs, links)
        self.videos = Videos(engine, self.files)
        self._following = Following(engine)
        self._reads: Batcher[Question, Seen] = Batcher("reads", Reading(engine, links).run)
        submissions = Submissions(engine, self._client, settings.limits.queue)
        self._submits: Batcher[NewTask, str] = Batcher("submits", submissions.run)
        self._housekeeper = Housekeeper(engine, blobs, self._client)
        self._stack = AsyncExitStack()

    @classmethod
    async def open(cls, settings: Settings) -> Service:
        """Brings the database to this version's schema and starts listening for news."""
        engine = await asyncio.to_thread(_opened, settings)
        with outages_told(), engine.begin() as connection:
            links = Links(small_rows.secret(connection, "links"))
        service = cls(settings, engine, Blobs.open(settings.blobs, settings.data / "blobs"), links)
        await service._stack.enter_async_context(service._following.running())
        return service

    def stop(self) -> None:
        """Ends long polls and event streams; called when the server begins to stop."""
        self._following.stop()

    async def close(self) -> None:
        self.stop()
        await self._stack.aclose()
        self._reads.close()
        self._submits.close()
        self._engine.dispose()

    # Who calls, and how often.

    async def authenticate(self, key: str) -> Caller:
        """Raises `AuthenticationFailed`."""
        return await self._callers.of(key)

    async def is_valid_key(self, key: str) -> bool:
        try:
            await self._callers.of(key)
        except AuthenticationFailed:
            return False
        return True

    def admit_submit(self, caller: Caller) -> Rate:
        """Raises `TooFast`."""
        return self._gates.submits.admit(caller.account)

    def admit_read(self, caller: Caller) -> Rate:
        """Raises `TooFast`."""
        return self._gates.reads.admit(caller.account)

    # Submitting.

    async def submit(self, caller: Caller, submit: Submit) -> str:
        """Accepts a task: when this returns its id, the task outlives every process.

        Raises `QueueFull`, `InsufficientBalance`, `InvalidParameters`, `InvalidFormat`.
        """
        simulation = _simulation(caller, submit)
        engines = [engine.name for engine in self._route(submit)]
        task_id = "task-" + secrets.token_urlsafe(16)
        request = submit.request
        inputs: list[dict[str, str]] = []
        try:
            if request.images or request.videos:
                await asyncio.to_thread(ping, self._engine)  # before anything is stored for nothing
                request, inputs = await asyncio.to_thread(
                    self._inputs.place, task_id, request, submit.base_url
                )
            accepted = await self._submits(self._new_task(caller, submit, task_id, request, inputs, engines))
        except ServiceUnavailable:
            raise  # whether it was accepted is not known: its inputs must stay
        except Exception:
            await asyncio.to_thread(self._blobs.delete_tree, views.task_tree(task_id))
            raise
        if accepted != task_id and inputs:  # a repeated Idempotency-Key: the first task has its own copy
            await asyncio.to_thread(self._blobs.delete_tree, views.task_tree(task_id))
        if simulation and simulation.kind is Kind.LOST and accepted == task_id:
            raise ServiceUnavailable("simulated: the task was accepted, and this answer lost")
        return accepted

    def _route(self, submit: Submit) -> list[Engine]:
        engine = submit.engine or (TEST_CARD if submit.simulate else None)
        return route(submit.model, submit.request, self.settings, engine=engine)

    def _new_task(
        self,
        caller: Caller,
        submit: Submit,
        task_id: str,
        request: VideoRequest,
        inputs: list[dict[str, str]],
        engines: list[str],
    ) -> NewTask:
        longest = self.settings.media.video_seconds_max  # what it will be is known when it was looked at
        seconds = longest if request.videos else request.seconds
        rate = self.settings.model_settings(submit.model).price_per_second
        return NewTask(
            task_id=task_id,
            account=caller.account,
            key_id=caller.key_id,
            model=submit.model,
            request=request,
            inputs=inputs,
            seed=secrets.randbelow(2**31) if submit.seed is None else submit.seed,
            engine=engines[0],
            fallbacks=engines[1:],
            priority=caller.priority,
            price=ledger.price(seconds, rate),
            base_url=submit.base_url,
            request_id=submit.request_id,
            idempotency_key=submit.idempotency_key,
            digest=submit.body_digest,
            webhook_url=submit.webhook_url,
            simulate=submit.simulate,
        )

    async def plan(self, caller: Caller, submit: Submit) -> Plan:
        """The storyboard that a submit would get, and what it would take; nothing is kept."""
        engine, *_ = self._route(submit)
        return await asyncio.to_thread(preview, self.settings, submit, engine)

    # Following tasks.

    async def task(self, caller: Caller, task_id: str, base_url: str) -> bytes:
        """The task object as JSON; raises `NotFound`, also for another account's."""
        return (await self._seen(caller, task_id, base_url)).body

    async def _seen(self, caller: Caller, task_id: str, base_url: str) -> Seen:
        return await self._reads(Question(caller.account, task_id, base_url))

    async def wait(self, caller: Caller, task_id: str, base_url: str, seconds: float) -> bytes:
        """As `task`, but not before the task ends, `seconds` pass or the service stops."""
        deadline = asyncio.get_running_loop().time() + seconds
        with self._following.of(task_id) as news:
            while True:
                seen = await self._seen(caller, task_id, base_url)
                left = deadline - asyncio.get_running_loop().time()
                if seen.is_terminal or left <= 0 or self._following.stopping:
                    return seen.body
                await _news_within(news, left)

    async def events(self, caller: Caller, task_id: str, base_url: str, after: int) -> AsyncIterator[Event]:
        """The task's events with ids above `after`, as they come; the last is `status` with the whole task.

        Raises `NotFound` before the first. Ends early when the service stops.
        """
        with self._following.of(task_id) as news:
            while True:
                seen = await self._seen(caller, task_id, base_url)
                # Not beyond what was seen: an end that comes meanwhile is told with the whole task, below.
                last = seen.version - 1 if seen.is_terminal else seen.version
                while after < last and (page := await self._events_between(task_id, after, last)):
                    for event in page:
                        yield event
                    after = page[-1].id
                if seen.is_terminal:
                    yield Event(id=seen.version, event=EventKind.STATUS, data=json.loads(seen.body))
                    return
                if self._following.stopping:
                    return
                await news.wait()
                news.clear()

    async def _events_between(self, task_id: str, after: int, last: int) -> list[Event]:
        """The next page of events with ids above `after`, `last` being the highest."""

        def read() -> list[Event]:
            with outages_told(), self._engine.connect() as connection:
                rows = task_rows.events_after(connection, task_id, after)
            found = [Event(id=row["id"], event=row["event"], data=json.loads(row["data"])) for row in rows]
            return [event for event in found if event.id <= last]

        return await asyncio.to_thread(read)

    async def tasks(
        self,
        caller: Caller,
        base_url: str,
        *,
        limit: int,
        cursor: str | None,
        status: TaskStatus | None,
        model: str | None,
    ) -> TaskPage:
        """A page of the account's tasks, newest first."""

        def read() -> TaskPage:
            with outages_told(), self._engine.connect() as connection:
                rows, following = task_rows.page(connection, caller.account, limit, cursor, status, model)
            found = [Task(**views.task_dict(row, self._links, base_url, None)) for row in rows]
            return TaskPage(tasks=found, next_cursor=following)

        return await asyncio.to_thread(read)

    async def cancel(self, caller: Caller, task_id: str, base_url: str) -> bytes:
        """Ends the task as canceled, at once; one that has ended already stays as it is."""
        await asyncio.to_thread(self._cancel, caller, task_id)
        return await self.task(caller, task_id, base_url)

    def _cancel(self, caller: Caller, task_id: str) -> None:
        with outages_told(), self._engine.begin() as connection:
            row = self._owned(connection, caller, task_id)
            self._endings.fail(connection, task_id, "canceled", "the task was canceled on request")
        with outages_told():
            # Workers see the end in the row; this only empties the line of what never started.
            self._client.cancel_workflow(task_id)
        if row["status"] == TaskStatus.PENDING:  # else the worker that has it clears up
            self._blobs.delete_tree(views.task_tree(task_id))

    async def delete(self, caller: Caller, task_id: str) -> None:
        """Cancels the task if it is not done, and erases it with its files."""
        await asyncio.to_thread(self._delete, caller, task_id)

    def _delete(self, caller: Caller, task_id: str) -> None:
        self._cancel(caller, task_id)
        with outages_told():
            self._housekeeper.erase(task_id)

    def _owned(self, connection: sa.Connection, caller: Caller, task_id: str) -> sa.RowMapping:
        row = task_rows.owned(connection, caller.account, task_id)
        if row is None:
            raise NotFound(f"task '{task_id[:120]}' does not exist")
        return row

    # The state of things.

    async def balance(self, caller: Caller) -> float:
        """In USD, always finite."""

        def read() -> float:
            with outages_told(), self._engine.connect() as connection:
                return ledger.balance(connection, caller.key_id)

        return await asyncio.to_thread(read)

    async def ready(self) -> dict[str, str]:
        """Each thing that must work, and `ok` or what is wrong with it."""
        return {
            "database": await asyncio.to_thread(_state, lambda: ping(self._engine)),
            "blobs": await asyncio.to_thread(_state, self._blobs.check),
        }

    async def census(self) -> Census:
        def read() -> Census:
            with outages_told(), self._engine.connect() as connection:
                by_status, oldest = task_rows.census(connection)
                counts = small_rows.counts(connection)
            age = 0.0 if oldest is None else max(0.0, (now_ms() - oldest) / 1000)
            return Census(by_status, age, counts)

        return await asyncio.to_thread(read)


def _simulation(caller: Caller, submit: Submit) -> Simulation | None:
    """What a test key asked for; raises the refusal that it asked for."""
    if submit.simulate is None:
        return None
    simulation = parse_simulation(submit.simulate)
    rehearsal.check(simulation, is_test_key=caller.test)
    if refusal := rehearsal.refusal_of(simulation):
        raise refusal
    return simulation


def _opened(settings: Settings) -> sa.Engine:
    engine = connect(settings.database_url, patience=PATIENCE)
    with outages_told():
        migrate(engine)
        queues.migrate(engine)
    return engine


def _state(check: Callable[[], None]) -> str:
    try:
        check()
    except Exception as error:  # whatever it is, it is what /readyz is there to tell
        return f"{type(error).__name__}: {error}"
    return "ok"


async def _news_within(news: asyncio.Event, seconds: float) -> None:
    """Returns at the next news, or after that time."""
    with suppress(TimeoutError):
        await asyncio.wait_for(news.wait(), seconds)
    news.clear()


__all__ = ["Caller", "Census", "Rate", "Service", "Submit"]
