"""All kernels at once, on all cores: what a service has done beside its start."""

from __future__ import annotations

import gc
import os
import resource
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from importlib import import_module
from multiprocessing import get_context, parent_process

from filmgate.engines.animatic.kernels import cache

MOST = 4
"""Processes: more would only wait for the two largest modules."""
LAST = 19
"""How polite one can be at most."""


@dataclass(frozen=True)
class Compiled:
    """How many seconds of processor time it took, and why the result could not be kept (empty: it was)."""

    seconds: float
    not_kept: str


def compile_all(desk: object) -> Compiled:
    """Compiles what is not compiled yet. A job for a process that ends after it: with nowhere to keep them,
    it compiles nothing.

    The modules belong to this process from the beginning: a film that comes meanwhile waits for what it
    needs, and does not become one more that pays for the compiler's own start. That is paid once, before the
    process forks.
    """
    if reasons := cache.find_obstacles():
        return Compiled(0.0, "; ".join(reasons))
    missing = [module for module in cache.in_order() if not cache.mark_of(module).exists()]
    cache.claim(missing)
    _load_compiler()
    with ProcessPoolExecutor(_cores(), get_context("fork"), _end_with_parent) as pool:
        not_kept = {reason for reasons in pool.map(_compile, missing) for reason in reasons}
    return Compiled(sum(_used()), "; ".join(sorted(not_kept)))


def _cores() -> int:
    return min(MOST, len(os.sched_getaffinity(0)))


def _load_compiler() -> None:
    """With what it knows of types and functions, which otherwise the first kernel has it look up."""
    # Numba loads it where it finds it, for `dot`: a third of its start, and nothing here asks for that.
    sys.modules.setdefault("scipy", None)  # type: ignore[arg-type]
    import_module(f"{__package__}.compile")
    from numba.core.registry import cpu_target

    cpu_target.target_context.refresh()
    gc.freeze()
    gc.set_threshold(50_000)  # the compiler makes many small things that live long: a tenth of its time


def _end_with_parent() -> None:
    """However that ends."""
    threading.Thread(target=_outlive, daemon=True).start()


def _outlive() -> None:
    if parent := parent_process():
        parent.join()
        os._exit(1)


def _compile(module: str) -> list[str]:
    """Why nothing of it could be kept; empty where it was."""
    if module not in cache.ORDER:  # from here on films go first, which have what they need
        os.nice(LAST)
    try:
        import_module(f"{__package__}.{module}")
    finally:
        cache.release(module)
    if not cache.obstacles:
        cache.mark_of(module).touch()
    return cache.obstacles


def _used() -> Iterator[float]:
    """Seconds of processor time, of this process and of those that it has ended."""
    for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN):
        used = resource.getrusage(who)
        yield used.ru_utime + used.ru_stime
