"""Where films and inputs lie: a folder, S3, GCS, Azure or memory, by URL, through obstore."""

from __future__ import annotations

import errno
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from pathlib import Path

import obstore
from obstore.exceptions import BaseError
from obstore.store import LocalStore, MemoryStore, ObjectStore, from_url

from filmgate.contract.errors import NotFound, TaskFailed

CHUNK = 1 << 20


class DiskFull(TaskFailed):
    """No room for a blob; the task fails, the service goes on."""

    @classmethod
    def storing(cls, key: str) -> DiskFull:
        return cls("disk_full", f"no space left to store {key}: free disk space and submit again")


class Blobs:
    """Blobs by key, written whole or not at all. Keys are made here in the service, never by users."""

    def __init__(self, store: ObjectStore) -> None:
        self._store = store

    @classmethod
    def open(cls, url: str | None, folder: Path) -> Blobs:
        """The store of that URL (`s3://…`, `gs://…`, `az://…`, `file:///…`, `memory:///`), or the folder."""
        if url is None or url.startswith("file://"):
            place = folder if url is None else Path(url.removeprefix("file://"))
            return cls(LocalStore(place.resolve(), automatic_cleanup=True, mkdir=True))
        return cls(MemoryStore() if url.startswith("memory:") else from_url(url))

    def put(self, key: str, content: Path | bytes) -> int:
        """Stores it and returns its size in bytes; raises `DiskFull`."""
        with _full_disk_told(key):
            obstore.put(self._store, key, content)
        return len(content) if isinstance(content, bytes) else content.stat().st_size

    async def put_stream(self, key: str, chunks: AsyncIterator[bytes]) -> int:
        """Stores a stream without holding it in memory; an error on the way leaves nothing behind."""
        size = 0
        with _full_disk_told(key):
            async with obstore.open_writer_async(self._store, key) as writer:
                async for chunk in chunks:
                    size += len(chunk)
                    await writer.write(chunk)
        return size

    def fetch(self, key: str, out: Path) -> None:
        """Copies a blob to a local file."""
        with _full_disk_told(key), _missing_told(key), out.open("wb") as file:
            for chunk in obstore.get(self._store, key).stream(min_chunk_size=CHUNK):
                file.write(chunk)

    def size(self, key: str) -> int:
        """In bytes; raises `NotFound`."""
        with _missing_told(key):
            return obstore.head(self._store, key)["size"]

    async def read(self, key: str, start: int, end: int) -> AsyncIterator[bytes]:
        """The bytes from `start` up to `end` (exclusive), in chunks."""
        for at in range(start, end, CHUNK):
            with _missing_told(key):
                part = await obstore.get_range_async(self._store, key, start=at, end=min(at + CHUNK, end))
            yield bytes(part)

    def delete_tree(self, prefix: str) -> None:
        """Deletes every blob under the prefix; a missing one is no error."""
        for page in obstore.list(self._store, prefix=prefix):
            for item in page:
                self.delete(item["path"])

    def delete(self, key: str) -> None:
        try:
            obstore.delete(self._store, key)
        except (FileNotFoundError, BaseError) as error:
            if not _is_missing(error):
                raise

    def check(self) -> None:
        """Writes, reads and deletes a probe; raises what the store raises."""
        self.put("probe/ready", b"ready")
        self.size("probe/ready")
        self.delete("probe/ready")


@contextmanager
def _full_disk_told(key: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno == errno.ENOSPC or "No space left" in str(error):
            raise DiskFull.storing(key) from error
        raise
    except BaseError as error:
        if "No space left" in str(error):
            raise DiskFull.storing(key) from error
        raise


@contextmanager
def _missing_told(key: str) -> Iterator[None]:
    try:
        yield
    except (FileNotFoundError, BaseError) as error:
        if not _is_missing(error):
            raise
        raise NotFound(f"file '{key.rsplit('/', 1)[-1]}' does not exist") from error


def _is_missing(error: Exception) -> bool:
    return isinstance(error, FileNotFoundError) or type(error).__name__ == "NotFoundError"
