"""Who is alive. A worker that stops beating is declared dead by the others, and its work is taken up."""

from __future__ import annotations

import os
import socket
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import sqlalchemy as sa
import structlog

from filmgate.settings import Worker
from filmgate.store.database import LOST, now_ms
from filmgate.store.tables import workers

log = structlog.get_logger(__name__)


def this_machine() -> str:
    """Names the process table that our pids are of: host, boot and pid namespace."""
    boot = Path("/proc/sys/kernel/random/boot_id")
    namespace = Path("/proc/self/ns/pid")
    return "/".join(
        (
            socket.gethostname(),
            boot.read_text().strip() if boot.exists() else "",
            os.readlink(namespace) if namespace.exists() else "",
        )
    )


@dataclass
class Seen:
    """A worker's beat as last read, and for how many looks it has not changed."""

    beat: int
    looks: int = 0


class Heartbeat:
    """Beats for one worker and watches the others.

    Whether a beat is late is judged by counting our own looks, never by comparing clocks, and looks
    count only when the database answered: so neither clock skew nor an outage kills the living.
    """

    def __init__(
        self,
        engine: sa.Engine,
        worker_id: str,
        settings: Worker,
        recover: Callable[[set[str]], None],
        fenced: Callable[[], None],
        buried: Callable[[str], None] = lambda worker_id: None,
    ) -> None:
        self._engine = engine
        self.worker_id = worker_id
        self._settings = settings
        self._recover = recover
        self._fenced = fenced
        self._buried = buried
        self._machine = this_machine()
        self._seen: dict[str, Seen] = {}
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="heartbeat", daemon=True)

    def start(self) -> None:
        row = {
            "id": self.worker_id,
            "host": self._machine,
            "pid": os.getpid(),
            "beat": 0,
            "started_at": now_ms(),
        }
        with self._engine.begin() as connection:
            connection.execute(workers.insert(), row)
        self._thread.start()

    def stop(self) -> None:
        """Leaves in good order: the others need not wait to take up what was left."""
        self._stop.set()
        self._thread.join()
        try:
            with self._engine.begin() as connection:
                connection.execute(workers.delete().where(workers.c.id == self.worker_id))
        except LOST as error:
            log.warning("database_away", reason=str(error.__cause__ or error))

    def _run(self) -> None:
        while not self._stop.wait(self._settings.heartbeat):
            try:
                self._beat()
                self._recover(self._alive())
            except LOST as error:
                log.warning("database_away", reason=str(error.__cause__ or error))
                self._seen.clear()
            except Exception:  # without its beat this worker would be buried alive, and render on
                log.exception("heartbeat_failed")

    def _beat(self) -> None:
        mine = workers.update().where(workers.c.id == self.worker_id).values(beat=workers.c.beat + 1)
        with self._engine.begin() as connection:
            if connection.execute(mine).rowcount == 0:
                log.error("fenced", worker=self.worker_id)
                self._fenced()

    def _alive(self) -> set[str]:
        """The workers that live, after burying those that do not."""
        with self._engine.connect() as connection:
            rows = connection.execute(sa.select(workers)).mappings().all()
        self._seen = {row["id"]: self._look(row) for row in rows}
        dead = [row for row in rows if row["id"] != self.worker_id and self._is_dead(row)]
        for row in dead:
            self._bury(row)
        return {row["id"] for row in rows} - {row["id"] for row in dead}

    def _look(self, row: sa.RowMapping) -> Seen:
        seen = self._seen.get(row["id"])
        if seen is None or seen.beat != row["beat"]:
            return Seen(row["beat"])
        return Seen(seen.beat, seen.looks + 1)

    def _is_dead(self, row: sa.RowMapping) -> bool:
        if row["host"] == self._machine and not _runs(row["pid"]):
            return True
        return self._seen[row["id"]].looks * self._settings.heartbeat > self._settings.dead_after

    def _bury(self, row: sa.RowMapping) -> None:
        unchanged = sa.and_(workers.c.id == row["id"], workers.c.beat == row["beat"])
        with self._engine.begin() as connection:
            if connection.execute(workers.delete().where(unchanged)).rowcount:
                log.warning("worker_dead", worker=row["id"], pid=row["pid"])
                self._buried(row["id"])


def _runs(pid: int) -> bool:
    """Whether that process lives; one that has ended and was not reaped yet does not."""
    try:
        os.kill(pid, 0)
        return Path(f"/proc/{pid}/stat").read_text().rpartition(") ")[2][:1] != "Z"
    except ProcessLookupError:
        return False
    except (PermissionError, FileNotFoundError):  # somebody else's process; or no /proc here
        return True
