"""What a child says about a task, written into its event stream; what it asks, answered from the journal."""

from __future__ import annotations

import base64
import time
from typing import Any

from filmgate.contract.task import EventKind
from filmgate.store import small_rows, task_rows
from filmgate.tasks.child import Asked, Told
from filmgate.tasks.records import Records

PROGRESS_EVERY = 0.4


class Reporter:
    """A child's listener. The job's 0..1 becomes `low`..`high` percent of the task."""

    def __init__(self, records: Records, task_id: str, low: float, high: float) -> None:
        self._records = records
        self._task_id = task_id
        self._low = low
        self._span = high - low
        self._said_at = 0.0
        self._said = -1

    def told(self, message: Told) -> None:
        if message.kind == "progress":
            self._progress(message.value)
        elif message.kind == "preview":
            data = base64.b64encode(message.value).decode()
            self._tell(EventKind.PREVIEW, {"image": f"data:image/jpeg;base64,{data}"})
        else:
            self._tell(EventKind.LOG, {"message": str(message.value)[:2000]})

    def asked(self, question: Asked) -> Any:
        if question.what == "recall":
            return self._records.read(lambda c: small_rows.recall(c, self._task_id, *question.args))
        self._records.write(lambda c: small_rows.remember(c, self._task_id, *question.args))
        return None

    def _progress(self, fraction: float) -> None:
        percent = int(self._low + self._span * min(1.0, max(0.0, fraction)))
        if percent <= self._said or time.monotonic() - self._said_at < PROGRESS_EVERY:
            return
        self._said, self._said_at = percent, time.monotonic()
        self._records.write(lambda c: task_rows.advance(c, self._task_id, percent))

    def _tell(self, kind: EventKind, data: dict[str, Any]) -> None:
        self._records.write(lambda c: task_rows.tell(c, self._task_id, kind, data))
