"""Bringing a film home: to a `.part` file first, taken up where a broken download stopped."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path, PurePosixPath
from typing import BinaryIO, Literal
from urllib.parse import unquote, urljoin, urlsplit

from filmgate.client.calls import Server, refusal
from filmgate.client.errors import NoAnswer
from filmgate.client.wire import Reply, Request
from filmgate.contract.errors import NotFound
from filmgate.contract.replies import PASSING, whole_number
from filmgate.contract.task import Resource, Task

SILENCE = 60.0
"""Seconds without a byte after which a download counts as broken."""

Role = Literal["primary", "cover", "preview"]


def resource_of(task: Task, role: Role) -> Resource:
    """The finished task's resource of that role; raises `NotFound`."""
    resources = task.result.resources if task.result else []
    for resource in resources:
        if resource.role == role and (role != "primary" or resource.type == "video"):
            return resource
    raise NotFound(f"task '{task.task_id}' has no {role} file")


def target_of(resource: Resource, task: Task, path: Path) -> Path:
    """`path`, or inside it, if it is a folder, the name that the server gave the file."""
    if not path.is_dir():
        return path
    name = PurePosixPath(unquote(urlsplit(resource.url).path)).name
    return path / (name.replace("/", "_").replace("\0", "") or f"{task.task_id}.{resource.format}")


async def saved(server: Server, resource: Resource, target: Path) -> Path:
    """`target`, written whole: all the bytes that the server announced, or an error and no file there."""
    part = target.with_name(target.name + ".part")
    await server.port.work(partial(target.parent.mkdir, parents=True, exist_ok=True))
    file: BinaryIO = await server.port.work(lambda: part.open("wb"))
    try:
        await _filled(server, resource, file)
    finally:
        file.close()
    await server.port.work(partial(os.replace, part, target))
    return target


async def _filled(server: Server, resource: Resource, file: BinaryIO) -> None:
    trouble = server.trouble()
    url = urljoin(server.base_url + "/", resource.url)
    while True:
        try:
            return await _continued(server, url, file, resource.size)
        except NoAnswer as error:
            await trouble.bear(error)


async def _continued(server: Server, url: str, file: BinaryIO, size: int | None) -> None:
    """Adds to the file what it lacks of `size` bytes; raises `NoAnswer` if that breaks off."""
    have = file.tell()
    headers = {"Accept-Encoding": "identity"} | ({"Range": f"bytes={have}-"} if have else {})
    request = Request("GET", url, headers=headers, timeout=SILENCE, is_private=False)
    async with server.port.open(request) as stream:
        reply = stream.reply
        _require_content(reply)
        if reply.status == 200:
            file.seek(0)
            file.truncate()
        whole = _announced(reply, file.tell(), size)
        async for chunk in stream.chunks:
            await server.port.work(partial(file.write, chunk))
    if whole is not None and file.tell() != whole:
        raise NoAnswer(f"the download ended after {file.tell()} of {whole} bytes")


def _require_content(reply: Reply) -> None:
    if reply.status in PASSING:
        raise NoAnswer(f"HTTP {reply.status}", retry_after=refusal(reply).retry_after)
    if reply.status not in (200, 206):
        raise refusal(reply)


def _announced(reply: Reply, start: int, size: int | None) -> int | None:
    length = whole_number(reply.headers.get("content-length", ""))
    return size if length is None else start + length
