"""Tasks as the `/v1/videos` wire shows them: with their prompt, length and size, paged by the last id."""

from __future__ import annotations

import asyncio
import json

import sqlalchemy as sa

from filmgate.contract.catalog import FPS, MODELS
from filmgate.contract.errors import NotFound
from filmgate.contract.task import TaskStatus
from filmgate.contract.videos import WORDS, Video, VideoError, VideoList
from filmgate.store import task_rows
from filmgate.store.database import outages_told
from filmgate.tasks import orders
from filmgate.tasks.callers import Caller
from filmgate.tasks.files import Files, StoredFile


class Videos:
    """Every method raises `ServiceUnavailable` when the database does not answer, and `NotFound` for a task
    that does not exist or is another account's."""

    def __init__(self, engine: sa.Engine, files: Files) -> None:
        self._engine = engine
        self._files = files

    async def one(self, caller: Caller, task_id: str) -> Video:
        return video_of(await asyncio.to_thread(self._row, caller, task_id))

    def _row(self, caller: Caller, task_id: str) -> sa.RowMapping:
        with outages_told(), self._engine.connect() as connection:
            row = task_rows.owned(connection, caller.account, task_id)
        if row is None:
            raise NotFound(f"video '{task_id[:120]}' does not exist")
        return row

    async def page(
        self, caller: Caller, *, limit: int, after: str | None, newest_first: bool = True
    ) -> VideoList:
        """The account's films that follow the one called `after`; `NotFound` when that one is gone."""

        def read() -> VideoList:
            before = self._row(caller, after) if after is not None else None
            with outages_told(), self._engine.connect() as connection:
                rows = task_rows.following(
                    connection, caller.account, limit + 1, before, newest_first=newest_first
                )
            videos = [video_of(row) for row in rows[:limit]]
            ends = (videos[0].id, videos[-1].id) if videos else (None, None)
            return VideoList(data=videos, first_id=ends[0], last_id=ends[1], has_more=len(rows) > limit)

        return await asyncio.to_thread(read)

    async def content(self, caller: Caller, task_id: str, *, thumbnail: bool) -> StoredFile:
        """The finished film, or its cover. `NotFound` as long as there is none, saying how far it is."""
        row = await asyncio.to_thread(self._row, caller, task_id)
        if row["status"] != TaskStatus.SUCCESS:
            raise NotFound(f"video '{task_id}' has no content: its status is '{WORDS[row['status']]}'")
        return await self._files.named(f"{task_id}-cover.jpg" if thumbnail else f"{task_id}.mp4")


def video_of(row: sa.RowMapping) -> Video:
    """A task's row as this wire's object."""
    status = TaskStatus(row["status"])
    width, height, seconds = _shape(row)
    failed = status is TaskStatus.FAILED
    return Video(
        id=row["id"],
        model=MODELS[row["model"]].name if row["model"] in MODELS else row["model"],
        status=WORDS[status],
        progress=row["progress"],
        created_at=row["created_at"] // 1000,
        completed_at=_epoch(row["finished_at"]) if status.is_terminal else None,
        expires_at=_epoch(row["expires_at"]),
        prompt=json.loads(row["request"])["prompt"],
        seconds=f"{seconds:g}",
        size=f"{width}x{height}",
        error=VideoError(code=row["error_code"], message=row["error_message"]) if failed else None,
    )


def _epoch(milliseconds: int | None) -> int | None:
    return None if milliseconds is None else milliseconds // 1000


def _shape(row: sa.RowMapping) -> tuple[int, int, float]:
    """Width, height and seconds of the film that is there, else of the one that was asked for. The length of
    an edit is 0 until its source was looked at."""
    if row["status"] == TaskStatus.SUCCESS:
        film = json.loads(row["result"])["resources"][0]
        return film["width"], film["height"], film["duration"]
    request = orders.stored_request(row)
    source = next((item for item in orders.facts(row) if item.kind == "video"), None)
    width, height = orders.film_size(request, source)
    known = source is not None or not request.videos
    return width, height, orders.film_frames(request, source) / FPS if known else 0.0
