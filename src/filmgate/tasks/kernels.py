"""The animatic's kernels: kept in the data folder, and compiled when a service starts that has none."""

from __future__ import annotations

import os
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import structlog

from filmgate.contract.errors import TaskCanceled
from filmgate.engines.animatic.kernels.cache import VARIABLE, Compiled, are_compiled
from filmgate.settings import Settings
from filmgate.tasks.child import Job
from filmgate.tasks.children import Child, Silence

log = structlog.get_logger(__name__)

PATIENCE = 600.0
"""Seconds after which a compiler is given up: many times what a slow machine takes."""


def place(settings: Settings) -> Path:
    """Where that service keeps its kernels: what the environment says goes before."""
    return Path(os.environ.get(VARIABLE) or settings.data.resolve() / "kernels")


class Compilers:
    """Two processes beside a service that starts. They begin at either end of the kernels, and end where they
    meet.

    A film that comes meanwhile waits for a kernel that is being compiled, and compiles one that is not.
    """

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
            with ThreadPoolExecutor(2) as pool:
                made = list(pool.map(self._compile, (False, True)))
        except TaskCanceled:
            return
        except Exception as error:  # the film that needs them will meet it again, and tell its task
            log.warning("kernels_not_compiled", reason=f"{type(error).__name__}: {error}")
            return
        if reasons := sorted({each.not_kept for each in made} - {""}):
            log.warning("kernels_not_kept", reason="; ".join(reasons), effect="each process compiles its own")
            return
        took = {"seconds": time.monotonic() - begun, "processor_seconds": sum(each.seconds for each in made)}
        log.info("kernels_ready", **{name: round(value, 1) for name, value in took.items()})

    def _compile(self, backwards: bool) -> Compiled:
        child = Child(environment={VARIABLE: str(self._kept)})
        try:
            job = Job("filmgate.engines.animatic.kernels.cache:compile_all", (backwards,))
            made: Compiled = child.run(job, Silence(), self._stopping.is_set, PATIENCE)
            return made
        finally:
            child.kill()
