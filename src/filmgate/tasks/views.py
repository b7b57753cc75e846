"""From rows to what the wire shows."""

from __future__ import annotations

import hashlib
import hmac
import json
from typing import Any

import orjson
import sqlalchemy as sa

from filmgate.contract.catalog import MODELS
from filmgate.contract.errors import NotFound
from filmgate.contract.task import MediaFile, TaskStatus


class Links:
    """File addresses that nobody can guess: each carries a signature of what it leads to."""

    def __init__(self, secret: bytes) -> None:
        self._secret = secret

    def token(self, name: str) -> str:
        return hmac.new(self._secret, name.encode("utf-8", "surrogatepass"), hashlib.sha256).hexdigest()[:40]

    def url(self, base_url: str, name: str) -> str:
        return f"{base_url}/files/{self.token(name)}/{name}"

    def check(self, token: str, name: str) -> None:
        """Raises `NotFound` unless the token is the name's."""
        if not hmac.compare_digest(self.token(name).encode(), token.encode("utf-8", "replace")):
            raise NotFound(f"file '{name[:120]}' does not exist")


def film_key(task_id: str) -> str:
    return f"tasks/{task_id}/{task_id}.mp4"


def cover_key(task_id: str) -> str:
    return f"tasks/{task_id}/{task_id}-cover.jpg"


def task_tree(task_id: str) -> str:
    """The prefix of every blob of a task."""
    return f"tasks/{task_id}/"


def upload_key(file_id: str, extension: str) -> str:
    return f"uploads/{file_id}.{extension}"


def key_of(name: str) -> str:
    """The blob behind a link's last path segment: a film, a cover or an upload."""
    stem = name.rsplit(".", 1)[0]
    if stem.startswith("file-"):
        return f"uploads/{name}"
    return f"tasks/{stem.removesuffix('-cover')}/{name}"


def task_json(row: sa.RowMapping, links: Links, base_url: str, position: int | None) -> bytes:
    """The task object as the wire shows it, without its envelope."""
    return orjson.dumps(task_dict(row, links, base_url, position))


def task_dict(row: sa.RowMapping, links: Links, base_url: str, position: int | None) -> dict[str, Any]:
    """Absent facts are absent keys: clients test for presence."""
    view: dict[str, Any] = {
        "status": row["status"],
        "task_id": row["id"],
        "model_id": MODELS[row["model"]].name if row["model"] in MODELS else row["model"],
        "progress": row["progress"],
        "stage": row["stage"],
        "created_at": row["created_at"],
    }
    if row["started_at"] and row["finished_at"]:
        view["duration"] = row["finished_at"] - row["started_at"]
    if row["status"] == TaskStatus.SUCCESS:
        view["result"] = _result(row, links, base_url)
        view["result_expires_at"] = row["expires_at"]
    elif row["status"] == TaskStatus.FAILED:
        view["error"] = {"code": row["error_code"], "message": row["error_message"]}
    if position is not None:
        view["queue_position"] = position
    return view


def _result(row: sa.RowMapping, links: Links, base_url: str) -> dict[str, Any]:
    stored = json.loads(row["result"])
    resources = [
        {"url": links.url(base_url, item["name"]), **{k: v for k, v in item.items() if k != "name"}}
        for item in stored["resources"]
    ]
    metadata = {
        "request_id": row["request_id"],
        "engine": row["engine"],
        "seed": row["seed"],
        "storyboard": json.loads(row["storyboard"]) if row["storyboard"] else None,
        **stored["metadata"],
    }
    return {"resources": resources, "metadata": metadata}


def file_view(row: Any, links: Links, base_url: str) -> MediaFile:
    """An upload as the wire shows it."""
    return MediaFile(
        file_id=row["id"],
        type=row["type"],
        url=links.url(base_url, f"{row['id']}.{row['extension']}"),
        filename=row["filename"],
        size=row["size"],
        created_at=row["created_at"],
    )
