"""Files that users send and fetch: uploads, and what result links lead to."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from filmgate.contract.errors import InvalidParameters, NotFound, ServiceUnavailable
from filmgate.contract.task import MediaFile
from filmgate.settings import Settings
from filmgate.store import small_rows, task_rows
from filmgate.store.blobs import Blobs
from filmgate.store.database import now_ms, outages_told
from filmgate.tasks import views
from filmgate.tasks.callers import Caller
from filmgate.tasks.uploads import Kind, counted, headed, kind_of, new_file_id, safe_filename
from filmgate.tasks.views import Links

MEDIA_TYPES = {
    "mp4": "video/mp4",
    "mov": "video/quicktime",
    "webm": "video/webm",
    "jpg": "image/jpeg",
    "png": "image/png",
    "webp": "image/webp",
}


@dataclass(frozen=True)
class StoredFile:
    """A downloadable blob."""

    key: str
    size: int
    media_type: str
    name: str


class Files:
    """Every method raises `ServiceUnavailable` when the database does not answer."""

    def __init__(self, settings: Settings, engine: sa.Engine, blobs: Blobs, links: Links) -> None:
        self._settings = settings
        self._engine = engine
        self._blobs = blobs
        self._links = links

    async def upload(
        self, caller: Caller, filename: str, content: AsyncIterator[bytes], base_url: str
    ) -> MediaFile:
        """Keeps an input for later submits. Raises `PayloadTooLarge` over the quota, `InvalidParameters`
        for what is neither an image nor a video that we accept."""
        head, rest = await headed(content)
        kind = kind_of(head)
        if kind is None:
            raise InvalidParameters(
                "parameter 'file' must be a JPEG, PNG or WebP image or an MP4, MOV or WebM video"
            )
        room, rule = await asyncio.to_thread(self._room, caller, kind)
        file_id = new_file_id()
        key = views.upload_key(file_id, kind.extension)
        size = await self._blobs.put_stream(key, counted(rest, room, rule))
        row = self._file_row(caller, file_id, filename, kind, size)
        try:
            await asyncio.to_thread(self._keep_file, row)
        except Exception:
            await asyncio.to_thread(self._blobs.delete, key)
            raise
        return views.file_view(row, self._links, base_url)

    def _room(self, caller: Caller, kind: Kind) -> tuple[int, str]:
        """The most bytes that a new upload may have, and the rule that says so."""
        limits, quota = self._settings.media, self._settings.uploads.quota
        largest = limits.image_bytes if kind.type == "image" else limits.video_bytes
        with outages_told(), self._engine.connect() as connection:
            left = max(0, quota - small_rows.used_bytes(connection, caller.account))
        if left < largest:
            return left, f"uploads have a quota of {quota} bytes together, of which {left} are left"
        return largest, f"the {kind.type} may have at most {largest} bytes"

    def _file_row(self, caller: Caller, file_id: str, filename: str, kind: Kind, size: int) -> dict[str, Any]:
        now = now_ms()
        return {
            "id": file_id,
            "account": caller.account,
            "type": kind.type,
            "media_type": kind.media_type,
            "extension": kind.extension,
            "filename": safe_filename(filename),
            "size": size,
            "created_at": now,
            "expires_at": now + int(self._settings.uploads.keep_hours * 3_600_000),
        }

    def _keep_file(self, row: dict[str, Any]) -> None:
        with outages_told(), self._engine.begin() as connection:
            small_rows.insert_file(connection, row)

    async def listing(self, caller: Caller, base_url: str) -> list[MediaFile]:
        """The account's uploads, newest first."""

        def read() -> list[MediaFile]:
            with outages_told(), self._engine.connect() as connection:
                rows = small_rows.account_files(connection, caller.account)
            return [views.file_view(row, self._links, base_url) for row in rows]

        return await asyncio.to_thread(read)

    async def delete(self, caller: Caller, file_id: str) -> None:
        """Raises `NotFound`, also for another account's."""

        def take() -> sa.RowMapping | None:
            with outages_told(), self._engine.begin() as connection:
                return small_rows.take_file(connection, caller.account, file_id)

        row = await asyncio.to_thread(take)
        if row is None:
            raise NotFound(f"file '{file_id[:120]}' does not exist")
        await asyncio.to_thread(self._blobs.delete, views.upload_key(row["id"], row["extension"]))

    async def stored(self, token: str, name: str) -> StoredFile:
        """What a file link leads to; raises `NotFound` for a wrong token as for a missing file."""
        self._links.check(token, name)
        if not name.startswith("file-"):
            await asyncio.to_thread(self._check_task, views.key_of(name).split("/")[1])
        return await self.named(name)

    async def named(self, name: str) -> StoredFile:
        """The blob that links of that name lead to, for callers who may see it; raises `NotFound`."""
        key = views.key_of(name)
        size = await asyncio.to_thread(self._blobs.size, key)
        media_type = MEDIA_TYPES.get(name.rsplit(".", 1)[-1], "application/octet-stream")
        return StoredFile(key, size, media_type, name)

    def _check_task(self, task_id: str) -> None:
        """A task that is over takes its files with it, swept away already or not."""
        try:
            with outages_told(), self._engine.connect() as connection:
                is_there = bool(task_rows.marks(connection, [task_id]))
        except ServiceUnavailable:
            return  # the link is the permission: no film is held back because the database is away
        if not is_there:
            raise NotFound(f"file of task '{task_id[:120]}' does not exist")

    def read(self, key: str, start: int, end: int) -> AsyncIterator[bytes]:
        """The file's bytes from `start` up to `end` (exclusive)."""
        return self._blobs.read(key, start, end)
