"""A worker process: one executor of durable workflows, with its child processes."""

from __future__ import annotations

import json
import os
import shutil
import signal
import sys
import threading
import uuid
from typing import Any

import structlog
from dbos import DBOS, DBOSClient
from dbos._recovery import recover_pending_workflows

from filmgate.contract.errors import ServiceUnavailable
from filmgate.engines.base import Resident
from filmgate.engines.registry import build
from filmgate.engines.routing import configured
from filmgate.settings import Settings
from filmgate.store import small_rows
from filmgate.store.blobs import Blobs
from filmgate.store.database import connect
from filmgate.store.migrate import migrate
from filmgate.storyboard.lexicon import lexicon
from filmgate.tasks import queues
from filmgate.tasks.children import GRACE, ChildPool
from filmgate.tasks.devices import Devices
from filmgate.tasks.endings import Endings
from filmgate.tasks.heartbeat import Heartbeat
from filmgate.tasks.logs import configure_logs
from filmgate.tasks.orders import Scratch
from filmgate.tasks.records import Records
from filmgate.tasks.retention import Housekeeper
from filmgate.tasks.studio import Studio
from filmgate.tasks.views import Links
from filmgate.tasks.watch import Watch
from filmgate.tasks.webhooks import Courier, signing_secret
from filmgate.tasks.workflow import register

log = structlog.get_logger(__name__)

MEDIA_CHILDREN = 2
"""Ingests and assemblies at once: decoding is mostly one thread, and the renders want the cores."""
TURN = 0.001
"""Seconds that a busy thread keeps the interpreter: who holds the database's write lock waits so long at each
of its statements, and everybody who wants to write waits with it."""


class WorkerProcess:
    """Starts in the constructor's order, stops in the reverse."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self._scratch = settings.data / "scratch"
        self.worker_id = f"worker-{uuid.uuid4().hex[:16]}"
        self.engine = connect(settings.database_url, pool=settings.worker.films + 8)
        migrate(self.engine)
        queues.migrate(self.engine)
        self.client: DBOSClient = queues.client(self.engine)
        self.blobs = Blobs.open(settings.blobs, settings.data / "blobs")
        self.studio = self._studio()
        self.housekeeper = Housekeeper(self.engine, self.blobs, self.client)
        self.dbos: DBOS | None = None
        self.heartbeat = Heartbeat(
            self.engine,
            self.worker_id,
            settings.worker,
            recover=self._recover,
            fenced=lambda: os._exit(3),
            buried=lambda worker_id: shutil.rmtree(self._scratch / worker_id, ignore_errors=True),
        )

    def _studio(self) -> Studio:
        worker, idle = self.settings.worker, self.settings.worker.idle_child
        records = Records(self.engine)
        return Studio(
            settings=self.settings,
            records=records,
            blobs=self.blobs,
            scratch=Scratch(self._scratch / self.worker_id, self.blobs),
            watch=Watch(records),
            endings=Endings(self.client, self.settings.results.keep_days),
            media=ChildPool(MEDIA_CHILDREN, idle, worker.media_memory, worker.media_processor_time),
            renders=ChildPool(worker.renders, idle),
            relays=ChildPool(worker.relays, idle, grace=GRACE),
            devices=Devices(),
        )

    def start(self) -> None:
        """Begins to take work. What the first plan needs is read before: a transaction that is open meanwhile
        would wait for its turn again and again, and everybody's writes with it. It is among the living before
        it takes anything: what nobody alive has in work is taken from whoever has it."""
        lexicon()
        self.heartbeat.start()
        dbos = DBOS(config=self._durable_settings())
        register(self.studio, self._courier(), self.client)
        DBOS.launch()
        self.dbos = dbos
        self._open_queues()
        self.housekeeper.start()
        log.info("worker_ready", worker=self.worker_id, pid=os.getpid())

    def stop(self) -> None:
        """Takes no more work, lets what runs finish for `drain` seconds, hands the rest back."""
        log.info("worker_stopping", worker=self.worker_id)
        DBOS.destroy(workflow_completion_timeout_sec=int(self.settings.worker.drain))
        self.housekeeper.stop()
        self.heartbeat.stop()
        self.studio.scratch.close()

    def tend(self) -> None:
        """What needs doing now and then."""
        for pool in (self.studio.media, self.studio.renders, self.studio.relays, self.studio.devices):
            pool.sweep()

    def _courier(self) -> Courier:
        with self.engine.begin() as connection:
            links = Links(small_rows.secret(connection, "links"))
            secret = signing_secret(self.settings, connection)
        return Courier(self.settings, self.studio.records, links, secret)

    def _durable_settings(self) -> Any:
        return {
            "name": queues.APPLICATION,
            "system_database_engine": self.engine,
            "dbos_system_schema": queues.SCHEMA,
            "application_version": queues.VERSION,
            "executor_id": self.worker_id,
            "run_migrations": False,
            "log_level": "WARNING",
            "enable_otlp": False,
        }

    def _open_queues(self) -> None:
        """Their limits lie in the database and hold for all workers; the last one to start sets them.

        Films come last: who takes one needs the others.
        """
        worker, every = self.settings.worker, self.settings.worker.polling
        for line, at_once in self._shot_lines().items():
            DBOS.register_queue(
                line,
                worker_concurrency=at_once,
                polling_interval_sec=every,
                on_conflict="always_update",
            )
        DBOS.register_queue(
            queues.WEBHOOKS, worker_concurrency=16, polling_interval_sec=0.5, on_conflict="always_update"
        )
        DBOS.register_queue(
            queues.FILMS,
            worker_concurrency=worker.films,
            partition_concurrency=self.settings.limits.concurrent,
            polling_interval_sec=every,
            on_conflict="always_update",
        )

    def _shot_lines(self) -> dict[str, int]:
        """The queues of shots, and how many of each are in work here at once."""
        lines = {queues.SHOTS: self.settings.worker.renders}
        for name in configured(self.settings):
            try:
                engine = build(name, self.settings)
            except ServiceUnavailable as error:  # its own tasks are told; the others need not wait for it
                log.warning("engine_missing", engine=name, reason=error.detail)
                continue
            if isinstance(engine, Resident):
                lines[queues.shots_line(name)] = len(engine.devices)
        return lines

    def _recover(self, alive: set[str]) -> None:
        """Puts back in line what executors that are no more had in work.

        By state, not by event: whatever is PENDING under a name that is not alive is an orphan, so a
        recovery that was itself interrupted is simply found again. The durable engine's own recovery
        makes it atomic: only a row that still bears the dead executor's name is put back. Before that
        engine runs here, the others see to it.
        """
        if self.dbos is None:
            return
        pending = self.client.list_workflows(status="PENDING", load_input=False, load_output=False)
        orphans = {item.executor_id for item in pending if item.executor_id} - alive
        if orphans:
            log.warning("recovering", executors=sorted(orphans))
            recover_pending_workflows(self.dbos, sorted(orphans))


def run(settings: Settings) -> None:
    """Works until SIGTERM or SIGINT, or until standard input closes because the supervisor is gone."""
    configure_logs(settings.log_json)
    sys.setswitchinterval(TURN)
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    threading.Thread(target=_until_alone, args=(stop,), daemon=True).start()
    status = 0
    try:
        worker = WorkerProcess(settings)
        worker.start()
        while not stop.wait(5.0):
            worker.tend()
        worker.stop()
    except Exception:
        log.exception("worker_failed")  # such as a database that goes away while the queues are opened
        status = 1
    # Threads of unfinished workflows still wait, and an ordinary exit would wait for them; what they held is
    # handed back, or found by the worker that the supervisor starts next, and children go with us.
    os._exit(status)


def _until_alone(stop: threading.Event) -> None:
    while os.read(sys.stdin.fileno(), 1):
        pass
    stop.set()


def main() -> None:
    """A supervisor's worker: the settings come as one line of JSON on standard input."""
    line = b""
    while not line.endswith(b"\n"):
        line += os.read(sys.stdin.fileno(), 65536)
    run(Settings(**json.loads(line)))


if __name__ == "__main__":
    # Under its own name, so that workflows are registered once and pickles name the right module.
    from filmgate.tasks.worker import main as named_main

    named_main()
