"""Images and videos as a caller has them (URL, path, bytes) become the strings of the wire."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TypeAlias

from filmgate.client.calls import Server, repeatable
from filmgate.client.wire import Attachment, Request
from filmgate.contract.errors import InvalidParameters, MethodNotAllowed, NotFound, PayloadTooLarge
from filmgate.contract.replies import payload
from filmgate.contract.task import MediaFile

Media: TypeAlias = str | Path | bytes
"""A URL, a `data:` URI or a path as text; a path; or the file's own bytes."""

LARGE = 4 * 2**20
"""Bytes from which a file is uploaded where the server takes uploads."""
IMAGE_LIMIT = 10 * 2**20
BODY_LIMIT = 64 * 2**20
BODY_REST = 64 * 2**10
"""What a body holds beside its media, generously: a prompt of 2500 characters and the names."""

LINKS = ("http://", "https://", "data:")


async def prepared(
    server: Server, images: Sequence[Media] | None, videos: Sequence[Media] | None
) -> dict[str, list[str]]:
    """The request's `images` and `videos`, each only if it was given: links as they are, files uploaded
    when large, else in Base64. Raises `PayloadTooLarge` when the whole would not fit into a body."""
    fields: dict[str, list[str]] = {}
    for name, given in (("images", images), ("videos", videos)):
        if given is not None:
            fields[name] = []
            for place, media in enumerate(given):
                fields[name].append(await _wire(server, f"{name}[{place}]", media))
    size = BODY_REST + sum(len(text) for texts in fields.values() for text in texts)
    if size > BODY_LIMIT:
        raise PayloadTooLarge(f"the inputs make {size} bytes in Base64, a body holds {BODY_LIMIT}: send URLs")
    return fields


async def _wire(server: Server, place: str, media: Media) -> str:
    if isinstance(media, str) and media.lower().startswith(LINKS):
        return media
    local = media if isinstance(media, bytes) else _existing(place, Path(media))
    size = len(local) if isinstance(local, bytes) else local.stat().st_size
    if place.startswith("images") and size > IMAGE_LIMIT:
        raise InvalidParameters(f"parameter '{place}' must be at most {IMAGE_LIMIT} bytes, got {size}")
    if size >= LARGE:
        url = await _uploaded(server, place, local)
        if url is not None:
            return url
    return await server.port.work(partial(_encoded, local))


def _existing(place: str, path: Path) -> Path:
    try:
        is_file = path.is_file()
    except (OSError, ValueError):  # no path at all: too long, or with a null byte
        is_file = False
    if not is_file:
        raise InvalidParameters(
            f"parameter '{place}' must be a URL, a file or its bytes, got '{str(path)[:80]}'"
        )
    return path


def _encoded(local: Path | bytes) -> str:
    content = local if isinstance(local, bytes) else local.read_bytes()
    return base64.b64encode(content).decode("ascii")


async def _uploaded(server: Server, place: str, local: Path | bytes) -> str | None:
    """The upload's URL, or None from a server that takes no uploads."""
    if server.takes_files is False:
        return None
    try:
        file = await upload(server, local, filename=place if isinstance(local, bytes) else None)
    except (NotFound, MethodNotAllowed):
        server.takes_files = False
        return None
    return file.url


async def upload(server: Server, source: Path | str | bytes, *, filename: str | None = None) -> MediaFile:
    """Uploads an image or a video; its `url` goes into `images` or `videos`."""
    content = source if isinstance(source, bytes) else _existing("source", Path(source))
    name = filename or (content.name if isinstance(content, Path) else "upload")
    request = Request("POST", server.url("/media/files"), attachment=Attachment(name, content))
    reply = await repeatable(server, request)
    return payload(reply.body, MediaFile)
