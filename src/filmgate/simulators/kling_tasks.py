"""The tasks of a simulated Kling: they end by the clock, and their films are made when somebody looks."""

from __future__ import annotations

import itertools
import threading
import time
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

from filmgate.contract.catalog import FPS, SIZES
from filmgate.contract.errors import TaskFailed
from filmgate.media.facts import FilmFacts
from filmgate.media.probe import film_facts
from filmgate.media.testcard import Card, card_film
from filmgate.simulators.kling_rules import O1, Refusal, Submit

SUBMITTED_SHARE = 0.1
"""The part of a task's time in which it is `submitted` still."""
FIRST_ID = 866_000_000_000_000_000
UNITS = {"std": 0.6, "pro": 0.8}
"""Units taken for a second of film; sound costs half as much again. Kling's real prices change."""
UNKNOWN_LENGTH = 5
"""Seconds of the film for a linked video, which is not fetched here."""


@dataclass(frozen=True)
class Behaviour:
    """Seconds: how long a film takes, and how long it is kept; and how many an account may have in work."""

    latency: float = 20.0
    keep: float = 30 * 86400.0
    concurrency: int = 5


@dataclass
class SimulatedTask:
    """An accepted task; `failure` is what it ends with, if it shall fail. Times in seconds since 1970."""

    id: str
    account: str
    submit: Submit
    created: float
    latency: float
    card: Card
    failure: str | None = None

    def status(self, now: float) -> str:
        age = now - self.created
        if age < self.latency * SUBMITTED_SHARE:
            return "submitted"
        if age < self.latency:
            return "processing"
        return "succeed" if self.failure is None else "failed"

    @property
    def done(self) -> float:
        return self.created + self.latency


class SimulatedTasks:
    """All accounts' tasks, in memory; films in `folder`. Threads may share it."""

    def __init__(self, behaviour: Behaviour, folder: Path) -> None:
        self.behaviour = behaviour
        self._folder = folder
        self._lock, self._making = threading.Lock(), threading.Lock()
        self._tasks: dict[str, SimulatedTask] = {}
        self._ids = itertools.count(FIRST_ID)

    def accept(self, account: str, submit: Submit, failure: str | None = None) -> SimulatedTask:
        """Raises `Refusal` for an `external_task_id` that was used before, for a video that cannot be read,
        and above the concurrency."""
        card = _card(submit)
        with self._lock:
            now, mine = time.time(), [task for task in self._tasks.values() if task.account == account]
            if submit.external_id and any(task.submit.external_id == submit.external_id for task in mine):
                raise Refusal(1201, f"external_task_id already exists: {submit.external_id}")
            if sum(task.done > now for task in mine) >= self.behaviour.concurrency:
                raise Refusal(1303)
            latency = self.behaviour.latency
            task = SimulatedTask(str(next(self._ids)), account, submit, now, latency, card, failure)
            self._tasks[task.id] = task
            return task

    def find(self, account: str, task_id: str) -> SimulatedTask:
        """By its own id or the external one; raises `Refusal`."""
        with self._lock:
            for task in self._tasks.values():
                if task.account == account and task_id in (task.id, task.submit.external_id):
                    return task
        raise Refusal(1203, f"Task not found by id {task_id}")

    def newest(self, account: str, page: int, size: int) -> list[SimulatedTask]:
        with self._lock:
            mine = [task for task in reversed(self._tasks.values()) if task.account == account]
        return mine[(page - 1) * size : page * size]

    def all(self) -> list[SimulatedTask]:
        with self._lock:
            return list(self._tasks.values())

    def film(self, task_id: str) -> Path | None:
        """The film's file; None when there is none, or no longer."""
        with self._lock:
            task = self._tasks.get(task_id)
        now = time.time()
        if task is None or task.status(now) != "succeed" or now > task.done + self.behaviour.keep:
            return None
        return self._made(task)

    def _made(self, task: SimulatedTask) -> Path:
        """Tasks of one measure, and with the same sound, share one film."""
        card, sound = task.card, task.submit.sound
        kept = task.submit.video if task.submit.keeps_sound else None
        heard = f"-{sha256(kept).hexdigest()[:16]}" if kept else "-sound" * sound
        measure = f"{card.width}x{card.height}-{card.frames}{heard}"
        path = self._folder / f"{task.submit.model}-{measure}.mp4"
        with self._making:
            if not path.exists():
                part = path.with_suffix(".part")
                with NamedTemporaryFile(suffix=".mp4") as source:
                    source.write(kept or b"")
                    source.flush()
                    card_film(card, part, sound=sound, source_sound=Path(source.name) if kept else None)
                part.rename(path)
        return path

    def view(self, task: SimulatedTask, base_url: str) -> dict[str, Any]:
        """The task as Kling's answers show it."""
        now = time.time()
        status = task.status(now)
        view: dict[str, Any] = {
            "task_id": task.id,
            "task_status": status,
            "task_info": {"external_task_id": task.submit.external_id} if task.submit.external_id else {},
            "created_at": round(task.created * 1000),
            "updated_at": round(min(now, task.done) * 1000),
        }
        if status == "failed":
            view["task_status_msg"] = task.failure
        if status == "succeed":
            seconds = task.card.frames / FPS
            video = {
                "id": f"{task.id}-v",
                "url": f"{base_url}/films/{task.id}.mp4",
                "duration": f"{seconds:g}",
            }
            view |= {
                "task_status_msg": "",
                "task_result": {"videos": [video]},
                "watermark_info": {"enabled": False},
                "final_unit_deduction": _units(task.submit, seconds),
                "final_balance_deduction": {"quota": "0", "list_price": "0"},
            }
        return view


def _card(submit: Submit) -> Card:
    """The film to make: of an edit the measure of its source, as far as that is known."""
    width, height = SIZES[submit.mode, submit.aspect_ratio]
    frames = (UNKNOWN_LENGTH if submit.edits else submit.seconds) * FPS
    if submit.video is not None:
        source = _looked_at(submit.video)
        if submit.edits:
            scale = min(width, height) / min(source.width, source.height)
            width, height = 2 * round(source.width * scale / 2), 2 * round(source.height * scale / 2)
            frames = source.frames
    return Card(width, height, frames, title=f"simulated {submit.model}")


def _looked_at(video: bytes) -> FilmFacts:
    with NamedTemporaryFile(suffix=".mp4") as file:
        file.write(video)
        file.flush()
        try:
            return film_facts(Path(file.name))
        except TaskFailed as error:
            raise Refusal(1201, f"video 1: {error.message}") from error


def _units(submit: Submit, seconds: float) -> str:
    rate = UNITS[submit.mode] * (1.5 if submit.sound and submit.model != O1 else 1.0)
    return f"{seconds * rate:.2f}"
