"""What a task's steps keep in the blob store for one another, and of the film at its end."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from filmgate.contract.errors import NotFound, TaskFailed
from filmgate.contract.task import EventKind, TaskStatus
from filmgate.engines.base import capabilities_of
from filmgate.engines.registry import build
from filmgate.settings import Settings
from filmgate.store import small_rows, task_rows
from filmgate.store.blobs import Blobs
from filmgate.store.database import now_ms
from filmgate.tasks import orders, views
from filmgate.tasks.failover import refusals
from filmgate.tasks.jobs import FilmMade, ShotMade
from filmgate.tasks.records import Records


@dataclasses.dataclass(frozen=True)
class Keeper:
    """Puts away what a step made, and brings it to the next one, which another worker may run."""

    settings: Settings
    records: Records
    blobs: Blobs

    def bring_input(self, item: dict[str, Any], path: Path) -> None:
        """Copies an input that came inline to `path`; raises `TaskFailed` when it is gone."""
        try:
            self.blobs.fetch(item["key"], path)
        except NotFound as error:
            raise TaskFailed("invalid_input", f"{item['name']}: its file is gone: {error.detail}") from error

    def keep_input(self, task_id: str, folder: Path, known: dict[str, Any]) -> dict[str, Any]:
        """Keeps a normalised input, and returns what is known of it, with the name that it is kept by."""
        name = Path(known.pop("file")).name
        self.blobs.put(orders.media_key(task_id, name), folder / name)
        return {**known, "path": name}

    def bring_beside(self, clip_key: str, out: Path) -> Path | None:
        """What was kept with a clip under the same name, but for the ending; None if nothing was."""
        try:
            self.blobs.fetch(_beside(clip_key, out.suffix), out)
        except NotFound:
            return None
        return out

    def keep_shot(
        self, task: sa.RowMapping, shot: int, clip: Path, heard: list[Path], made: ShotMade
    ) -> None:
        """Keeps a shot's clip with those of its sounds that exist, unless another engine has the task."""
        key = f"tasks/{task['id']}/shots/{len(refusals(task))}-{shot}.mp4"  # no engine overwrites another's
        self.blobs.put(key, clip)
        for sound in filter(Path.exists, heard):
            self.blobs.put(_beside(key, sound.suffix), sound)
        self.records.write(lambda connection: _record_shot(connection, task, shot, key, made))

    def keep_film(self, task: sa.RowMapping, film: Path, cover: Path, made: FilmMade) -> dict[str, Any]:
        """Keeps the film and its cover; returns the result's `resources` and `metadata`."""
        task_id = task["id"]
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
        return {"resources": [video, image], "metadata": {**self._facts(task), **made.notes}}

    def _facts(self, task: sa.RowMapping) -> dict[str, Any]:
        """What every result tells: whether its seed gives that film again, and who declined it before."""
        can = capabilities_of(build(task["engine"], self.settings), task["model"])
        declined = refusals(task)
        return {"repeatable": can.deterministic, **({"failover": declined} if declined else {})}

    def drop_leavings(self, task_id: str) -> None:
        """Drops what the film no longer needs; everything, if the task was deleted meanwhile."""
        row = self.records.read(lambda c: task_rows.read_one(c, task_id))
        done = row is not None and row["status"] == TaskStatus.SUCCESS
        leavings = ("media/", "shots/", "input/") if done else ("",)
        for folder in leavings:
            self.blobs.delete_tree(views.task_tree(task_id) + folder)


def _record_shot(connection: sa.Connection, task: sa.RowMapping, shot: int, key: str, made: ShotMade) -> None:
    task_id = task["id"]
    now = task_rows.lock(connection, task_id)
    if now is None or now["engine"] != task["engine"]:
        return  # another engine has the task by now, and makes its own
    row = {
        "task_id": task_id,
        "number": shot,
        "clip": key,
        "frames": made.frames,
        "seconds": made.milliseconds,
        "finished_at": now_ms(),
    }
    task_rows.record_shot(connection, row)
    small_rows.count(connection, "render_milliseconds", amount=made.milliseconds)
    small_rows.count(connection, "rendered_frames", amount=made.frames)
    rate = round(made.frames * 1000 / max(1, made.milliseconds), 1)
    data = {"message": f"shot {shot + 1} rendered: {made.frames} frames, {rate} frames/s"}
    task_rows.tell(connection, task_id, EventKind.LOG, data)


def _beside(clip_key: str, suffix: str) -> str:
    return clip_key.removesuffix(".mp4") + suffix
