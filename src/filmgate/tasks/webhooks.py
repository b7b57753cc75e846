"""Delivering a task's end to the address its user gave."""

from __future__ import annotations

import base64
from dataclasses import dataclass

import httpx2
import orjson
import sqlalchemy as sa
import structlog

from filmgate.contract.signing import sign
from filmgate.contract.task import TaskStatus
from filmgate.media.guard import guarded_client
from filmgate.settings import Settings
from filmgate.store import small_rows, task_rows
from filmgate.store.database import now_ms
from filmgate.tasks.records import Records
from filmgate.tasks.views import Links, task_dict

log = structlog.get_logger(__name__)

WINDOW = 7200.0
"""Seconds after the task's end in which deliveries are tried."""


@dataclass(frozen=True)
class Answer:
    """What came of a try: a status, or the reason why there was none."""

    status: int | None
    reason: str

    @property
    def settles(self) -> bool:
        """2xx ends it well; of the rest only 429, 5xx and silence are worth another try."""
        return self.status is not None and self.status != 429 and self.status < 500

    @property
    def delivered(self) -> bool:
        return self.status is not None and 200 <= self.status < 300


class Courier:
    """One try at a time; the durable workflow sleeps between them."""

    def __init__(self, settings: Settings, records: Records, links: Links, secret: str) -> None:
        self._settings = settings
        self._records = records
        self._links = links
        self._secret = secret

    def attempt(self, task_id: str) -> float | None:
        """Tries once. The seconds to wait before the next try, or None when there is none."""
        task, delivery = self._records.read(lambda c: self._load(c, task_id))
        if task is None or delivery is None or delivery["status"] != "waiting":
            return None
        answer = self._send(task, delivery)
        tries = delivery["tries"] + 1
        delay = None if answer.settles else self._delay(tries, task["finished_at"])
        status = "delivered" if answer.delivered else "waiting" if delay is not None else "given_up"
        self._records.write(lambda c: small_rows.note_delivery(c, task_id, status, answer.reason))
        log.info("webhook", task_id=task_id, tries=tries, outcome=status, answer=answer.reason)
        return delay

    def _load(
        self, connection: sa.Connection, task_id: str
    ) -> tuple[sa.RowMapping | None, sa.RowMapping | None]:
        return task_rows.read_one(connection, task_id), small_rows.delivery(connection, task_id)

    def _delay(self, tries: int, finished_at: int) -> float | None:
        delay = self._settings.webhooks.first_delay * 2.0 ** (tries - 1)
        late = (now_ms() - finished_at) / 1000 + delay > WINDOW
        return None if tries >= self._settings.webhooks.tries or late else delay

    def _send(self, task: sa.RowMapping, delivery: sa.RowMapping) -> Answer:
        base_url = self._settings.results.public_url or task["base_url"]
        body = orjson.dumps(task_dict(task, self._links, base_url, None))
        try:
            headers = self._headers(task, delivery, body)
            with guarded_client(self._settings.fetch) as client:
                timeout = self._settings.webhooks.timeout
                with client.stream(  # its body is nobody's concern, and may be endless
                    "POST", task["webhook_url"], content=body, headers=headers, timeout=timeout
                ) as reply:
                    return Answer(reply.status_code, f"HTTP {reply.status_code}")
        except (httpx2.HTTPError, httpx2.InvalidURL, OSError, ValueError) as error:
            return Answer(None, f"{type(error).__name__}: {error}")

    def _headers(self, task: sa.RowMapping, delivery: sa.RowMapping, body: bytes) -> dict[str, str]:
        timestamp = now_ms() // 1000
        return {
            "Content-Type": "application/json",
            "User-Agent": "filmgate-webhooks",
            "X-Modellix-Event": f"prediction.task.{_event(task)}",
            "X-Modellix-Task-ID": task["id"],
            "X-Modellix-Delivery-ID": delivery["id"],
            "X-Modellix-Retry-Count": str(delivery["tries"]),
            "webhook-id": delivery["id"],
            "webhook-timestamp": str(timestamp),
            "webhook-signature": sign(self._secret, delivery["id"], timestamp, body),
        }


def _event(task: sa.RowMapping) -> str:
    if task["status"] == TaskStatus.SUCCESS:
        return "succeeded"
    return "canceled" if task["error_code"] == "canceled" else "failed"


def signing_secret(settings: Settings, connection: sa.Connection) -> str:
    """`whsec_…`: the one in the settings, else the database's own."""
    made = base64.b64encode(small_rows.secret(connection, "webhooks")).decode()
    return settings.webhooks.secret or f"whsec_{made}"
