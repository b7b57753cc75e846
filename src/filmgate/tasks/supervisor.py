"""Starts worker processes, starts them again when they die, and stops them in good order."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from typing import IO, cast

import structlog

from filmgate.engines.animatic.kernels.cache import VARIABLE
from filmgate.settings import Settings
from filmgate.tasks.kernels import Compilers, place

log = structlog.get_logger(__name__)

FIRST_PAUSE, LONGEST_PAUSE, STEADY = 0.2, 15.0, 10.0
"""Seconds before a dead worker is started again: doubled each time unless it had lived steadily."""


class WorkerHandle:
    """One worker process. Its standard input carries the settings, then nothing: when we are gone it
    closes, and the worker stops."""

    def __init__(self, settings: Settings) -> None:
        command = [sys.executable, "-m", "filmgate.tasks.worker"]
        environment = {**os.environ, VARIABLE: str(place(settings))}
        self.process = subprocess.Popen(  # noqa: S603 - our own module
            command, stdin=subprocess.PIPE, env=environment
        )
        self.started = time.monotonic()
        self._pipe = cast(IO[bytes], self.process.stdin)
        self._pipe.write(settings.model_dump_json().encode() + b"\n")
        self._pipe.flush()

    def wait(self) -> int:
        """Its exit status, once it has ended."""
        status = self.process.wait()
        self._pipe.close()
        return status

    def stop(self, patience: float) -> None:
        """Asks it to stop; kills it after `patience` seconds."""
        self.process.terminate()
        try:
            self.process.wait(patience)
        except subprocess.TimeoutExpired:
            log.warning("worker_killed", pid=self.process.pid, waited=patience)
            self.process.kill()
            self.process.wait()


class Supervisor:
    """Keeps `count` workers alive until stopped, and has compiled what they draw with."""

    def __init__(self, settings: Settings, count: int) -> None:
        self._settings = settings
        self._stopping = threading.Event()
        self._threads = [threading.Thread(target=self._keep, daemon=True) for _ in range(count)]
        self._lock = threading.Lock()
        self._workers: list[WorkerHandle] = []
        self._compilers = Compilers(place(settings)) if count else None

    def start(self) -> None:
        for thread in self._threads:
            thread.start()
        if self._compilers is not None:
            self._compilers.start()

    def pids(self) -> list[int]:
        with self._lock:
            return [worker.process.pid for worker in self._workers]

    def stop(self) -> None:
        """Stops all at once, giving each its time to finish what it renders."""
        self._stopping.set()
        if self._compilers is not None:
            self._compilers.stop()
        patience = self._settings.worker.drain + 10
        with self._lock:
            stops = [threading.Thread(target=w.stop, args=(patience,)) for w in self._workers]
        for stop in stops:
            stop.start()
        for thread in (*stops, *self._threads):
            thread.join()

    def wait(self) -> None:
        """Returns when the supervisor is stopped."""
        self._stopping.wait()

    def _keep(self) -> None:
        pause = FIRST_PAUSE
        while not self._stopping.is_set():
            worker = self._begin()
            if worker is None:
                return
            status = worker.wait()
            with self._lock:
                self._workers.remove(worker)
            if self._stopping.is_set():
                return
            lived = time.monotonic() - worker.started
            pause = FIRST_PAUSE if lived > STEADY else min(pause * 2, LONGEST_PAUSE)
            log.warning("worker_ended", pid=worker.process.pid, status=status, again_in=pause)
            self._stopping.wait(pause)

    def _begin(self) -> WorkerHandle | None:
        with self._lock:  # so that stop() sees every worker there is
            if self._stopping.is_set():
                return None
            worker = WorkerHandle(self._settings)
            self._workers.append(worker)
            return worker
