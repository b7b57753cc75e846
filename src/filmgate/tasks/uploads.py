"""Inputs that users bring: uploads, inline Base64, and our own links."""

from __future__ import annotations

import re
import secrets
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import unquote, urlsplit

from filmgate.contract.errors import InvalidFormat, NotFound, PayloadTooLarge
from filmgate.contract.request import VideoRequest
from filmgate.media.inline import decode, looks_inline
from filmgate.settings import Settings
from filmgate.store.blobs import Blobs
from filmgate.tasks.views import Links, key_of

HEAD = 4096
OWN_LINK = re.compile(r"/files/(?P<token>[0-9a-f]{40})/(?P<name>[A-Za-z0-9_.-]{1,140})$")
MAGIC = (
    (re.compile(rb"\xff\xd8\xff"), "image", "image/jpeg", "jpg"),
    (re.compile(rb"\x89PNG\r\n\x1a\n"), "image", "image/png", "png"),
    (re.compile(rb"RIFF....WEBP", re.DOTALL), "image", "image/webp", "webp"),
    (re.compile(rb"....ftypqt", re.DOTALL), "video", "video/quicktime", "mov"),
    (re.compile(rb"....ftyp", re.DOTALL), "video", "video/mp4", "mp4"),
    (re.compile(rb"\x1a\x45\xdf\xa3"), "video", "video/webm", "webm"),
)
"""How each accepted kind of file begins: kind, media type, extension."""


@dataclass(frozen=True)
class Kind:
    type: str
    media_type: str
    extension: str


def kind_of(head: bytes) -> Kind | None:
    """What a file is by its first bytes; its full check comes when a task uses it."""
    for pattern, *kind in MAGIC:
        if pattern.match(head):
            return Kind(*kind)
    return None


def safe_filename(name: str) -> str:
    """The last part of what the user called it, without control characters, at most 120 long."""
    last = PurePosixPath(name.replace("\\", "/")).name
    clean = "".join(c for c in last if c.isprintable())[:120]
    return "upload" if clean in ("", ".", "..") else clean


class Inputs:
    """Turns what a request names into places from which ingest can read."""

    def __init__(self, settings: Settings, blobs: Blobs, links: Links) -> None:
        self._settings = settings
        self._blobs = blobs
        self._links = links

    def place(
        self, task_id: str, request: VideoRequest, base_url: str
    ) -> tuple[VideoRequest, list[dict[str, str]]]:
        """Stores inline media; returns the request with their names in its place, and where each input lies.

        Raises `InvalidFormat` for broken Base64.
        """
        fields: dict[str, Any] = {}
        inputs: list[dict[str, str]] = []
        for field, kind in (("images", "image"), ("videos", "video")):
            entries = getattr(request, field) or []
            placed = [
                self._place(task_id, f"{kind}_{number}", kind, entry, base_url)
                for number, entry in enumerate(entries, 1)
            ]
            inputs += placed
            if entries:
                fields[field] = [item.get("url") or item["name"] for item in placed]
        return request.model_copy(update=fields), inputs

    def _place(self, task_id: str, name: str, kind: str, entry: str, base_url: str) -> dict[str, str]:
        item = {"name": name, "kind": kind}
        if looks_inline(entry):
            key = f"tasks/{task_id}/input/{name}"
            self._blobs.put(key, _decoded(name, kind, entry))
            return {**item, "key": key}
        own = self._own_key(entry, base_url)
        return {**item, "url": entry, **({"key": own} if own else {})}

    def _own_key(self, url: str, base_url: str) -> str | None:
        """The blob behind one of our own links: read from the store, not over HTTP."""
        parts = urlsplit(url)
        ours = {urlsplit(base_url).netloc, urlsplit(self._settings.results.public_url or base_url).netloc}
        match = OWN_LINK.search(unquote(parts.path))
        if parts.netloc not in ours or match is None:
            return None
        try:
            self._links.check(match["token"], match["name"])
        except NotFound:
            return None
        return key_of(match["name"])


def _decoded(name: str, kind: str, entry: str) -> bytes:
    try:
        return decode(entry)
    except ValueError as error:
        position = int(name.rsplit("_", 1)[1]) - 1
        raise InvalidFormat(f"parameter '{kind}s[{position}]' {error}") from error


async def headed(content: AsyncIterator[bytes]) -> tuple[bytes, AsyncIterator[bytes]]:
    """The first bytes of a stream, and the whole stream again."""
    head = b""
    async for chunk in content:
        head += chunk
        if len(head) >= HEAD:
            break

    async def whole() -> AsyncIterator[bytes]:
        yield head
        async for chunk in content:
            yield chunk

    return head, whole()


async def counted(content: AsyncIterator[bytes], limit: int, rule: str) -> AsyncIterator[bytes]:
    """Passes chunks on; raises `PayloadTooLarge` with the rule once they are more than `limit` bytes."""
    size = 0
    async for chunk in content:
        size += len(chunk)
        if size > limit:
            raise PayloadTooLarge(rule)
        yield chunk


def new_file_id() -> str:
    return "file-" + secrets.token_hex(16)
