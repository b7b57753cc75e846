"""A task's row as an engine's order, with its inputs on the local disk."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

import sqlalchemy as sa

from filmgate.contract.catalog import FPS, SIZES, AspectRatio
from filmgate.contract.request import VideoRequest
from filmgate.engines.base import Input, Order
from filmgate.store.blobs import Blobs
from filmgate.storyboard.schema import Storyboard


def stored_request(row: sa.RowMapping) -> VideoRequest:
    """The request as it was accepted; media that came inline stand in it by their names (`image_1`)."""
    fields = json.loads(row["request"])
    media = {name: fields.pop(name) for name in ("images", "videos") if name in fields}
    return VideoRequest.model_validate(fields, strict=False).model_copy(update=media)


def facts(row: sa.RowMapping) -> list[Input]:
    """The ingested inputs; their paths are names still, relative to the task's media."""
    return [Input(**{**item, "path": Path(item["path"])}) for item in json.loads(row["facts"] or "[]")]


def media_key(task_id: str, name: str) -> str:
    return f"tasks/{task_id}/media/{name}"


def film_size(request: VideoRequest, source: Input | None) -> tuple[int, int]:
    """Width and height in pixels: the mode's, in the source's own aspect ratio unless one was asked for."""
    size = SIZES[request.mode, request.aspect_ratio]
    if source is None or "aspect_ratio" in request.model_fields_set:
        return size
    short = min(SIZES[request.mode, AspectRatio.WIDE])
    scale = short / min(source.width, source.height)
    return _even(source.width * scale), _even(source.height * scale)


def _even(length: float) -> int:
    return 2 * round(length / 2)


def film_frames(request: VideoRequest, source: Input | None) -> int:
    if source is not None and source.frames:
        return source.frames
    return request.seconds * FPS


def order_of(row: sa.RowMapping, inputs: list[Input]) -> Order:
    request = stored_request(row)
    source = next((item for item in inputs if item.kind == "video"), None)
    width, height = film_size(request, source)
    return Order(
        task_id=row["id"],
        model=row["model"],
        request=request,
        storyboard=Storyboard.model_validate_json(row["storyboard"]),
        width=width,
        height=height,
        seed=row["seed"],
        inputs=tuple(inputs),
    )


class Scratch:
    """Folders for work in progress, under one root of this worker that goes with it."""

    def __init__(self, root: Path, blobs: Blobs) -> None:
        self.root = root
        self._blobs = blobs
        root.mkdir(parents=True, exist_ok=True)

    @contextmanager
    def folder(self) -> Iterator[Path]:
        path = Path(mkdtemp(dir=self.root))
        try:
            yield path
        finally:
            shutil.rmtree(path, ignore_errors=True)

    def order(self, row: sa.RowMapping, folder: Path) -> Order:
        """The order, its inputs copied from the blob store into `folder`."""
        return order_of(row, [self._local(row["id"], item, folder) for item in facts(row)])

    def _local(self, task_id: str, item: Input, folder: Path) -> Input:
        path = folder / item.path.name
        self._blobs.fetch(media_key(task_id, item.path.name), path)
        return Input(**{**vars(item), "path": path})

    def close(self) -> None:
        shutil.rmtree(self.root, ignore_errors=True)
