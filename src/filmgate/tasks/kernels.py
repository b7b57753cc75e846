"""The animatic's kernels: kept in the data folder, and compiled when a service starts that has none."""

from __future__ import annotations

import os
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

import structlog

from filmgate.contract.errors import TaskCanceled
from filmgate.engines.animatic.kernels.cache import VARIABLE, are_compiled
from filmgate.settings import Settings
from filmgate.tasks.child import Job
from filmgate.tasks.children import Child, Silence

if TYPE_CHECKING:
    from filmgate.engines.animatic.kernels.compiling import Compiled

log = structlog.get_logger(__name__)

PATIENCE = 600.0
"""Seconds after which a compiler is given up: many times what a slow machine takes."""


def place(settings: Settings) -> Path:
    """Where that service keeps its kernels: what the environment says goes before."""
    return Path(os.environ.get(VARIABLE) or settings.data.resolve() / "kernels")


class Compilers:
    """A process beside a service that starts, which forks into one for each core. A film that comes meanwhile
    waits for what it needs of it; if it dies, the film compiles that itself."""

    def __init__(self, kept: Path) -> None:
        self._kept = kept
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._work, name="kernels", daemon=True)

    def start(self) -> None:
        """Returns at once."""
        self._thread.start()

    @property
    def busy(self) -> bool:
        return self._thread.is_alive()

    def stop(self) -> None:
        self._stopping.set()
        self._thread.join()

    def _work(self) -> None:
        if are_compiled(self._kept):
            return
        begun = time.monotonic()
        try:
            made = self._compiled()
        except TaskCanceled:
            return
        except Exception as error:  # the film that needs them will meet it again, and tell its task
            log.warning("kernels_not_compiled", reason=f"{type(error).__name__}: {error}")
            return
        if made.not_kept:
            log.warning("kernels_not_kept", reason=made.not_kept, effect="each process compiles its own")
            return
        took = {"seconds": time.monotonic() - begun, "processor_seconds": made.seconds}
        log.info("kernels_ready", **{name: round(value, 1) for name, value in took.items()})

    def _compiled(self) -> Compiled:
        child = Child(environment={VARIABLE: str(self._kept)})
        try:
            job = Job("filmgate.engines.animatic.kernels.compiling:compile_all", ())
            made: Compiled = child.run(job, Silence(), self._stopping.is_set, PATIENCE)
            return made
        finally:
            child.kill()
