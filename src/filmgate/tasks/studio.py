"""The steps of a film. Each may be repeated after a crash; what is done already is found and kept."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import Any

import sqlalchemy as sa
import structlog

from filmgate.contract.errors import NotFound, TaskCanceled, TaskFailed
from filmgate.contract.task import EventKind, TaskStatus
from filmgate.engines.base import EngineBusy, Order, ShotEngine
from filmgate.engines.registry import build
from filmgate.settings import Settings
from filmgate.store import ledger, small_rows, task_rows
from filmgate.store.blobs import Blobs
from filmgate.store.database import now_ms
from filmgate.store.states import Stage
from filmgate.tasks import orders, views
from filmgate.tasks.child import Job
from filmgate.tasks.children import ChildDied, ChildPool
from filmgate.tasks.endings import Endings
from filmgate.tasks.jobs import FilmMade, ShotMade
from filmgate.tasks.orders import Scratch
from filmgate.tasks.records import Records
from filmgate.tasks.reporting import Reporter
from filmgate.tasks.watch import Watch, Watched

log = structlog.get_logger(__name__)

JOBS = "filmgate.tasks.jobs"
RENDER_FROM, RENDER_TO = 5.0, 90.0
"""Percent of a task's progress between which its shots are rendered."""


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

    def begin(self, task_id: str) -> bool:
        """Takes the task up; False when it ended before its turn came."""

        def take(connection: sa.Connection) -> sa.RowMapping | None:
            task_rows.move(connection, task_id, TaskStatus.PROCESSING, Stage.INGEST, started_at=now_ms())
            return task_rows.read_one(connection, task_id)

        row = self.records.write(take)
        if row is None or TaskStatus(row["status"]).is_terminal:
            return False
        if isinstance(build(row["engine"], self.settings), ShotEngine):
            self.renders.warm(Job(f"{JOBS}:warm_engine", (row["engine"], self.settings)))
        self.media.warm(Job(f"{JOBS}:warm_media", ()))
        return True

    def ingest(self, task_id: str) -> None:
        """Brings the inputs in, checked and normalised, and keeps what is known of them."""
        row = self._row(task_id)
        sources = json.loads(row["inputs"])
        known = self._ingested(task_id, sources) if sources else []
        self._stage(task_id, Stage.PLAN, facts=json.dumps(known))

    def plan(self, task_id: str) -> int:
        """Writes the storyboard and returns its number of shots."""
        from filmgate.storyboard.planner import plan

        row = self._row(task_id)
        request, inputs = orders.stored_request(row), orders.facts(row)
        source = next((item for item in inputs if item.kind == "video"), None)
        board = plan(
            request.prompt,
            frames=orders.film_frames(request, source),
            seed=row["seed"],
            multi_shot=request.multi_shot,
            images=sum(item.kind == "image" for item in inputs),
            edit=source is not None,
        )
        self._stage(task_id, Stage.RENDER, storyboard=board.model_dump_json())
        return len(board.shots)

    def render_shot(self, task_id: str, shot: int) -> None:
        """Renders one shot, unless that was done before."""
        row = self._row(task_id)
        if shot in self.records.read(lambda c: task_rows.finished_shots(c, task_id)):
            return
        with self.watch.on(task_id) as watched, self.scratch.folder() as folder:
            order = self.scratch.order(row, folder)
            clip = folder / "clip.mp4"
            job = Job(f"{JOBS}:render_shot", (row["engine"], self.settings, order, shot, clip))
            made: ShotMade = self._run(self.renders, job, task_id, watched, *_share(order, shot))
            self._keep_shot(task_id, shot, clip, made)
        self.watch.nudge()

    def await_shots(self, task_id: str, count: int) -> None:
        """Returns when all shots are there; raises `TaskCanceled` when the task has ended instead."""
        with self.watch.on(task_id) as watched:
            while len(self.records.read(lambda c: task_rows.finished_shots(c, task_id))) < count:
                watched.news.wait()
                watched.news.clear()
                if watched.has_ended():
                    raise TaskCanceled

    def assemble(self, task_id: str) -> dict[str, Any]:
        """Joins the shots to the film; returns the result's files and metadata."""
        self._stage(task_id, Stage.ASSEMBLE)
        row = self._row(task_id)
        shots = self.records.read(lambda c: task_rows.finished_shots(c, task_id))
        with self.watch.on(task_id) as watched, self.scratch.folder() as folder:
            order = self.scratch.order(row, folder)
            clips = [folder / f"shot-{number}.mp4" for number in sorted(shots)]
            for number, clip in enumerate(clips):
                self.blobs.fetch(shots[number]["clip"], clip)
            film, cover = folder / "film.mp4", folder / "cover.jpg"
            job = Job(f"{JOBS}:assemble", (row["engine"], self.settings, order, clips, film, cover))
            made: FilmMade = self._run(self.media, job, task_id, watched, RENDER_TO, 99)
            return self._keep_film(task_id, film, cover, made)

    def relay(self, task_id: str) -> dict[str, Any]:
        """Has the engine make the whole film. `{"busy": seconds}` when it cannot take it now."""
        row = self._row(task_id)
        with self.watch.on(task_id) as watched, self.scratch.folder() as folder:
            order = self.scratch.order(row, folder)
            film, cover = folder / "film.mp4", folder / "cover.jpg"
            job = Job(f"{JOBS}:relay", (row["engine"], self.settings, order, film, cover))
            try:
                made: FilmMade = self._run(self.relays, job, task_id, watched, RENDER_FROM, 99)
            except EngineBusy as busy:
                self._say(
                    task_id, f"engine '{row['engine']}' is busy: {busy}; waiting {busy.retry_after:g} s"
                )
                return {"busy": busy.retry_after}
            return self._keep_film(task_id, film, cover, made)

    def publish(self, task_id: str, result: dict[str, Any]) -> None:
        """The task's success: result, ledger and webhook at once."""
        row = self._row(task_id)
        seconds = result["resources"][0]["duration"]
        price = ledger.price(seconds, self.settings.model_settings(row["model"]).price_per_second)
        self.records.write(lambda c: self.endings.succeed(c, task_id, result, price))
        self._drop_leavings(task_id)

    def fail(self, task_id: str, code: str, message: str) -> None:
        """The task's failure; nothing when it has ended already."""
        if self.records.write(lambda c: self.endings.fail(c, task_id, code, message)):
            log.info("task_failed", task_id=task_id, code=code, reason=message)
        self.watch.nudge()
        self._drop_leavings(task_id)

    def leave(self, task_id: str) -> None:
        """Clears away what was written here, if the task has ended: canceled, deleted, failed elsewhere."""
        row = self.records.read(lambda c: task_rows.read_one(c, task_id))
        if row is None or TaskStatus(row["status"]).is_terminal:
            self._drop_leavings(task_id)

    def _row(self, task_id: str) -> sa.RowMapping:
        row = self.records.read(lambda c: task_rows.read_one(c, task_id))
        if row is None or TaskStatus(row["status"]).is_terminal:
            raise TaskCanceled
        return row

    def _stage(self, task_id: str, stage: Stage, **changes: Any) -> None:
        def change(connection: sa.Connection) -> bool:
            data = {"stage": stage}
            return task_rows.tell(connection, task_id, EventKind.STAGE, data, stage=stage, **changes)

        if not self.records.write(change):
            raise TaskCanceled

    def _say(self, task_id: str, message: str) -> None:
        self.records.write(lambda c: task_rows.tell(c, task_id, EventKind.LOG, {"message": message}))

    def _run(self, pool: ChildPool, job: Job, task_id: str, watched: Watched, low: float, high: float) -> Any:
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
        raise TaskFailed("engine_died", f"the engine's process died {attempt} times during {job.target}")

    def _ingested(self, task_id: str, sources: list[dict[str, Any]]) -> list[dict[str, Any]]:
        from filmgate.media.ingest import RawInput

        with self.watch.on(task_id) as watched, self.scratch.folder() as folder:
            raws = []
            for item in sources:
                path = folder / f"raw-{item['name']}" if item.get("key") else None
                if path is not None:
                    self._bring(item, path)
                raws.append(RawInput(name=item["name"], kind=item["kind"], url=item.get("url"), path=path))
            arguments = (raws, folder, self.settings.media, self.settings.fetch)
            job = Job(f"{JOBS}:ingest", arguments)
            found = self._run(self.media, job, task_id, watched, 0, RENDER_FROM)
            return [self._keep_input(task_id, folder, dataclasses.asdict(item)) for item in found]

    def _bring(self, item: dict[str, Any], path: Path) -> None:
        """An input out of the blob store."""
        try:
            self.blobs.fetch(item["key"], path)
        except NotFound as error:
            raise TaskFailed("invalid_input", f"{item['name']}: its file is gone: {error.detail}") from error

    def _keep_input(self, task_id: str, folder: Path, known: dict[str, Any]) -> dict[str, Any]:
        name = Path(known.pop("file")).name
        self.blobs.put(orders.media_key(task_id, name), folder / name)
        return {**known, "path": name}

    def _keep_shot(self, task_id: str, shot: int, clip: Path, made: ShotMade) -> None:
        key = f"tasks/{task_id}/shots/{shot}.mp4"
        self.blobs.put(key, clip)
        row = {
            "task_id": task_id,
            "number": shot,
            "clip": key,
            "frames": made.frames,
            "seconds": made.milliseconds,
            "finished_at": now_ms(),
        }

        def record(connection: sa.Connection) -> None:
            task_rows.record_shot(connection, row)
            small_rows.count(connection, "render_milliseconds", amount=made.milliseconds)
            small_rows.count(connection, "rendered_frames", amount=made.frames)
            rate = round(made.frames * 1000 / max(1, made.milliseconds), 1)
            data = {"message": f"shot {shot + 1} rendered: {made.frames} frames, {rate} frames/s"}
            task_rows.tell(connection, task_id, EventKind.LOG, data)

        self.records.write(record)

    def _keep_film(self, task_id: str, film: Path, cover: Path, made: FilmMade) -> dict[str, Any]:
        video = {
            "name": f"{task_id}.mp4",
            "type": "video",
            "format": "mp4",
            "role": "primary",
            "width": made.width,
            "height": made.height,
            "duration": made.duration,
            "size": self.blobs.put(views.film_key(task_id), film),
        }
        image = {
            "name": f"{task_id}-cover.jpg",
            "type": "image",
            "format": "jpg",
            "role": "cover",
            "width": made.cover_width,
            "height": made.cover_height,
            "size": self.blobs.put(views.cover_key(task_id), cover),
        }
        return {"resources": [video, image], "metadata": made.notes}

    def _drop_leavings(self, task_id: str) -> None:
        """What the film no longer needs; everything, if the task was deleted meanwhile."""
        row = self.records.read(lambda c: task_rows.read_one(c, task_id))
        done = row is not None and row["status"] == TaskStatus.SUCCESS
        leavings = ("media/", "shots/", "input/") if done else ("",)
        for folder in leavings:
            self.blobs.delete_tree(views.task_tree(task_id) + folder)


def _share(order: Order, shot: int) -> tuple[float, float]:
    """The percents of the task's progress that this shot's rendering covers."""
    starts = order.storyboard.starts()
    scale = (RENDER_TO - RENDER_FROM) / order.storyboard.frames
    low = RENDER_FROM + starts[shot] * scale
    return low, low + order.storyboard.shots[shot].frames * scale
