"""The steps of a film. Each may be repeated after a crash; what is done already is found and kept."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

import sqlalchemy as sa
import structlog

from filmgate.contract.catalog import FPS
from filmgate.contract.errors import TaskCanceled, TaskFailed
from filmgate.contract.task import EventKind, TaskStatus
from filmgate.engines.abilities import too_long
from filmgate.engines.animatic.kernels.cache import are_compiled
from filmgate.engines.base import (
    EngineBusy,
    EngineDeclined,
    Order,
    Resident,
    Scoring,
    ShotEngine,
    Sounding,
    capabilities_of,
)
from filmgate.engines.registry import build
from filmgate.settings import Settings
from filmgate.store import ledger, task_rows
from filmgate.store.blobs import Blobs
from filmgate.store.database import now_ms
from filmgate.store.states import Stage
from filmgate.store.task_rows import finished_shots
from filmgate.tasks import orders, queues
from filmgate.tasks.child import Job
from filmgate.tasks.children import ChildDied, ChildPool, Listener
from filmgate.tasks.devices import Devices
from filmgate.tasks.endings import Endings
from filmgate.tasks.failover import hand_over, last_refusal
from filmgate.tasks.jobs import FilmMade, ShotMade
from filmgate.tasks.keeping import Keeper
from filmgate.tasks.orders import Scratch
from filmgate.tasks.records import Records
from filmgate.tasks.rehearsal import Rehearsal
from filmgate.tasks.reporting import Reporter
from filmgate.tasks.watch import Watch, Watched

log = structlog.get_logger(__name__)

JOBS = "filmgate.tasks.jobs"
RENDER_FROM, RENDER_TO = 5.0, 90.0
"""Percent of a task's progress between which its shots are rendered."""


class EngineDied(TaskFailed):
    """Every child that took the job died of it."""


class Children(Protocol):
    """Where jobs run: a pool, or the devices of an engine."""

    def run(self, job: Job, listener: Listener, stop: Callable[[], bool], timeout: float) -> Any: ...


@dataclasses.dataclass(frozen=True)
class Studio:
    """Everything that the steps work with, on one worker."""

    settings: Settings
    records: Records
    blobs: Blobs
    scratch: Scratch
    watch: Watch
    endings: Endings
    media: ChildPool
    renders: ChildPool
    relays: ChildPool
    devices: Devices

    def begin(self, task_id: str) -> bool:
        """Takes the task up; False when it ended before its turn came."""

        def take(connection: sa.Connection) -> sa.RowMapping | None:
            task_rows.move(connection, task_id, TaskStatus.PROCESSING, Stage.INGEST, started_at=now_ms())
            return task_rows.read_one(connection, task_id)

        row = self.records.write(take)
        if row is None or TaskStatus(row["status"]).is_terminal:
            return False
        engine = build(row["engine"], self.settings)
        if isinstance(engine, ShotEngine) and not isinstance(engine, Resident):
            self.renders.warm(Job(f"{JOBS}:warm_engine", (row["engine"], self.settings)))
        if json.loads(row["inputs"]) or are_compiled():  # else it has time, and the compilers want the cores
            self.media.warm(Job(f"{JOBS}:warm_media", ()))
        return True

    @property
    def _rehearsal(self) -> Rehearsal:
        return Rehearsal(self.records, self.watch, self.settings.worker.job_timeout)

    @property
    def _keeper(self) -> Keeper:
        return Keeper(self.settings, self.records, self.blobs)

    def ingest(self, task_id: str) -> None:
        """Brings the inputs in, checked and normalised, and keeps what is known of them."""
        row = self._row(task_id)
        self._rehearsal.at(row, Stage.INGEST)
        sources = json.loads(row["inputs"])
        known = self._ingested(task_id, sources) if sources else []
        self._stage(task_id, Stage.PLAN, facts=json.dumps(known))

    def plan(self, task_id: str) -> int:
        """Writes the storyboard and returns its number of shots."""
        from filmgate.storyboard.written import Wish
        from filmgate.tasks.planning import make_plan

        row = self._row(task_id)
        request, inputs = orders.stored_request(row), orders.facts(row)
        source = next((item for item in inputs if item.kind == "video"), None)
        wish = Wish(
            request.prompt,
            frames=orders.film_frames(request, source),
            seed=row["seed"],
            multi_shot=request.multi_shot,
            images=sum(item.kind == "image" for item in inputs),
            edit=source is not None,
        )
        board = make_plan(self.settings.storyboard, wish)
        self._stage(task_id, Stage.RENDER, storyboard=board.model_dump_json())
        self._rehearsal.at(row, Stage.RENDER)
        return len(board.shots)

    def shots_line(self, engine: str) -> str:
        """The queue in which that engine's shots wait."""
        is_resident = isinstance(build(engine, self.settings), Resident)
        return queues.shots_line(engine) if is_resident else queues.SHOTS

    def render_shot(self, task_id: str, shot: int, engine: str) -> None:
        """Renders one shot, unless that was done before, or another engine has the task by now."""
        row = self._row(task_id)
        if row["engine"] != engine or shot in self.records.read(lambda c: finished_shots(c, task_id)):
            return
        try:
            self._render_shot(row, shot, engine)
        except EngineDeclined as refusal:
            self._decline(task_id, engine, refusal)
        self.watch.nudge()

    def _render_shot(self, row: sa.RowMapping, shot: int, engine: str) -> None:
        task_id = row["id"]
        with self.watch.on(task_id) as watched, self.scratch.folder() as folder:
            order = self._order(row, engine, folder)
            clip, *heard = (folder / name for name in ("clip.mp4", "clip.npy", "clip.m4a"))
            job = Job(f"{JOBS}:render_shot", (engine, self.settings, order, shot, clip, *heard))
            children = self._children(engine, self.renders)
            try:
                made: ShotMade = self._run(children, job, task_id, watched, *_share(order, shot))
            except EngineDied as death:  # it paid nobody, so this is as good as a refusal
                raise EngineDeclined(death.code, death.message) from death
            self._keeper.keep_shot(row, shot, clip, heard, made)

    def await_shots(self, task_id: str, engine: str, count: int) -> str:
        """Returns `engine` when all its shots are there, or the engine that has the task instead; raises
        `TaskCanceled` when the task has ended."""
        with self.watch.on(task_id) as watched:
            while len(self.records.read(lambda c: finished_shots(c, task_id))) < count:
                watched.news.wait()
                watched.news.clear()
                if watched.has_ended():
                    raise TaskCanceled
                if (maker := self._row(task_id)["engine"]) != engine:
                    return str(maker)
            return engine

    def assemble(self, task_id: str) -> dict[str, Any]:
        """Joins the shots to the film; returns the result's files and metadata."""
        self._stage(task_id, Stage.ASSEMBLE)
        row = self._row(task_id)
        shots = self.records.read(lambda c: finished_shots(c, task_id))
        with self.watch.on(task_id) as watched, self.scratch.folder() as folder:
            order = self.scratch.order(row, folder)
            clips = [folder / f"shot-{number}.mp4" for number in sorted(shots)]
            for number, clip in enumerate(clips):
                self.blobs.fetch(shots[number]["clip"], clip)
            heard = self._heard(row["engine"], [shots[number]["clip"] for number in sorted(shots)], folder)
            film, cover = folder / "film.mp4", folder / "cover.jpg"
            job = Job(f"{JOBS}:assemble", (row["engine"], self.settings, order, clips, *heard, film, cover))
            made: FilmMade = self._run(self.media, job, task_id, watched, RENDER_TO, 99)
            return self._keeper.keep_film(row, film, cover, made)

    def _heard(
        self, engine: str, clip_keys: list[str], folder: Path
    ) -> tuple[list[Path | None], Path | None]:
        """The shots' own sounds, where they brought some, and the film's, if it came with the first shot."""
        built, beside = build(engine, self.settings), self._keeper.bring_beside
        score = beside(clip_keys[0], folder / "score.m4a") if isinstance(built, Scoring) else None
        if not isinstance(built, Sounding):
            return [None] * len(clip_keys), score
        own = [beside(key, folder / f"shot-{number}.npy") for number, key in enumerate(clip_keys)]
        return own, score

    def relay(self, task_id: str, engine: str) -> dict[str, Any]:
        """Has the engine make the whole film. `{"busy": seconds}` when it cannot take it now,
        `{"engine": name}` when it declined and another has the task."""
        row = self._row(task_id)
        if row["engine"] == engine:
            try:
                return self._relay(row, engine)
            except EngineDeclined as refusal:
                self._decline(task_id, engine, refusal)
                row = self._row(task_id)
        return {"engine": row["engine"]}

    def _relay(self, row: sa.RowMapping, engine: str) -> dict[str, Any]:
        task_id = row["id"]
        with self.watch.on(task_id) as watched, self.scratch.folder() as folder:
            order = self._order(row, engine, folder)
            film, cover = folder / "film.mp4", folder / "cover.jpg"
            job = Job(f"{JOBS}:relay", (engine, self.settings, order, film, cover))
            children = self._children(engine, self.relays)
            try:
                made: FilmMade = self._run(children, job, task_id, watched, RENDER_FROM, 99)
            except EngineBusy as busy:
                self._say(task_id, f"engine '{engine}' is busy: {busy}; waiting {busy.retry_after:g} s")
                return {"busy": busy.retry_after}
            return self._keeper.keep_film(row, film, cover, made)

    def _decline(self, task_id: str, engine: str, refusal: EngineDeclined) -> None:
        """Gives the task to the next engine; raises the refusal where there is none."""
        row = self._row(task_id)
        if not self.records.write(lambda c: hand_over(c, task_id, engine, refusal)):
            raise last_refusal(row, refusal)
        log.info("engine_declined", task_id=task_id, engine=engine, code=refusal.code, reason=refusal.message)

    def _order(self, row: sa.RowMapping, engine: str, folder: Path) -> Order:
        """The order with its inputs in `folder`; raises `EngineDeclined` for a source that is longer than the
        engine can make: a submit does not know that yet."""
        order = self.scratch.order(row, folder)
        if order.source is not None:
            can = capabilities_of(build(engine, self.settings), row["model"])
            for lack in too_long(can, order.storyboard.frames / FPS):
                raise EngineDeclined("source_too_long", f"engine '{engine}' cannot {lack}")
        return order

    def _children(self, engine: str, others: ChildPool) -> Children:
        """Where that engine works: on its devices, if it has some."""
        built = build(engine, self.settings)
        if not isinstance(built, Resident):
            return others
        own = self.settings.engine_settings(engine).idle_seconds
        return self.devices.of(engine, built.devices, own or self.settings.worker.idle_child)

    def publish(self, task_id: str, result: dict[str, Any]) -> None:
        """The task's success: result, ledger and webhook at once."""
        row = self._row(task_id)
        seconds = result["resources"][0]["duration"]
        price = ledger.price(seconds, self.settings.model_settings(row["model"]).price_per_second)
        if (cost := result["metadata"].get("cost")) is not None:  # what it took, where that is what counts
            price = ledger.price(1, cost)
        self.records.write(lambda c: self.endings.succeed(c, task_id, result, price))
        self._keeper.drop_leavings(task_id)

    def fail(self, task_id: str, code: str, message: str) -> None:
        """The task's failure; nothing when it has ended already."""
        if self.records.write(lambda c: self.endings.fail(c, task_id, code, message)):
            log.info("task_failed", task_id=task_id, code=code, reason=message)
        self.watch.nudge()
        self._keeper.drop_leavings(task_id)

    def leave(self, task_id: str) -> None:
        """Clears away what was written here, if the task has ended: canceled, deleted, failed elsewhere."""
        row = self.records.read(lambda c: task_rows.read_one(c, task_id))
        if row is None or TaskStatus(row["status"]).is_terminal:
            self._keeper.drop_leavings(task_id)

    def _row(self, task_id: str) -> sa.RowMapping:
        """The task as it is now; raises `TaskCanceled` when it has ended."""
        row = self.records.read(lambda c: task_rows.read_one(c, task_id))
        if row is None or TaskStatus(row["status"]).is_terminal:
            raise TaskCanceled
        return row

    def _stage(self, task_id: str, stage: Stage, **changes: Any) -> None:
        """Moves the task to that stage, with those columns; raises `TaskCanceled` when it has ended."""

        def change(connection: sa.Connection) -> bool:
            data = {"stage": stage}
            return task_rows.tell(connection, task_id, EventKind.STAGE, data, stage=stage, **changes)

        if not self.records.write(change):
            raise TaskCanceled

    def _say(self, task_id: str, message: str) -> None:
        self.records.write(lambda c: task_rows.tell(c, task_id, EventKind.LOG, {"message": message}))

    def _run(self, pool: Children, job: Job, task_id: str, watched: Watched, low: float, high: float) -> Any:
        """The job's value; a child that dies under it is replaced a few times."""
        listener = Reporter(self.records, task_id, low, high)
        worker = self.settings.worker
        timeout = worker.media_timeout if pool is self.media else worker.job_timeout
        for attempt in range(1, self.settings.worker.child_tries + 1):
            try:
                return pool.run(job, listener, watched.has_ended, timeout)
            except ChildDied as death:
                log.warning("child_died", task_id=task_id, job=job.target, attempt=attempt, reason=str(death))
                self._say(task_id, f"the engine's process died ({death}); starting again")
        raise EngineDied("engine_died", f"the engine's process died {attempt} times during {job.target}")

    def _ingested(self, task_id: str, sources: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """What is known of the inputs, which are checked, normalised and kept."""
        from filmgate.media.ingest import RawInput

        with self.watch.on(task_id) as watched, self.scratch.folder() as folder:
            raws = []
            for item in sources:
                path = folder / f"raw-{item['name']}" if item.get("key") else None
                if path is not None:
                    self._keeper.bring_input(item, path)
                raws.append(RawInput(name=item["name"], kind=item["kind"], url=item.get("url"), path=path))
            arguments = (raws, folder, self.settings.media, self.settings.fetch)
            job = Job(f"{JOBS}:ingest", arguments)
            found = self._run(self.media, job, task_id, watched, 0, RENDER_FROM)
            return [self._keeper.keep_input(task_id, folder, dataclasses.asdict(item)) for item in found]


def _share(order: Order, shot: int) -> tuple[float, float]:
    """The percents of the task's progress that this shot's rendering covers."""
    starts = order.storyboard.starts()
    scale = (RENDER_TO - RENDER_FROM) / order.storyboard.frames
    low = RENDER_FROM + starts[shot] * scale
    return low, low + order.storyboard.shots[shot].frames * scale
