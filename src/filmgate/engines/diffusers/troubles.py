"""What goes wrong on a device: too little memory, which a process survives, and a lost driver, which none
does."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from filmgate.contract.errors import TaskFailed
from filmgate.engines.diffusers import library

DRIVER_LOST = 86
"""The exit status of a process whose device answers no more; a new one is started for it."""
FULL = ("out of memory", "not enough memory", "can't allocate memory", "defaultcpuallocator", "alloc_failed")
LOST = (
    "cuda error",
    "cudnn error",
    "device-side assert",
    "unspecified launch failure",
    "illegal memory access",
    "nvml",
    "driver shutting down",
    "hip error",
)


@contextmanager
def told(device: str, advice: Callable[[], str]) -> Iterator[None]:
    """Out of memory becomes `TaskFailed("out_of_memory")` with `advice()`, and what was taken is given back;
    a lost driver ends the process."""
    try:
        yield
    except TaskFailed:
        raise
    except Exception as error:
        if is_full(error):
            message = f"{device} has too little memory{_free(device)}: {advice()}"
            del error
            give_back(device)
            raise TaskFailed("out_of_memory", message) from None
        if is_lost(error):
            sys.stderr.write(
                f"{device} is lost ({_first_line(error)}): the process ends, so that another takes over\n"
            )
            sys.stderr.flush()
            os._exit(DRIVER_LOST)
        raise


def is_full(error: BaseException) -> bool:
    """Each backend has its own class for it, and some none."""
    if isinstance(error, MemoryError | library.torch().OutOfMemoryError):
        return True
    return isinstance(error, RuntimeError) and any(words in str(error).lower() for words in FULL)


def is_lost(error: BaseException) -> bool:
    kind: Any = getattr(library.torch(), "AcceleratorError", ())
    return isinstance(error, kind) or (
        isinstance(error, RuntimeError) and any(words in str(error).lower() for words in LOST)
    )


def give_back(device: str) -> None:
    """Everything that nothing holds any more, to the device itself."""
    gc.collect()
    torch = library.torch()
    backend = getattr(torch, device.partition(":")[0], None)
    if backend is not None and hasattr(backend, "empty_cache") and device != "cpu":
        backend.empty_cache()


def memory(device: str) -> tuple[int, int] | None:
    """Bytes free and in all, of a CUDA device."""
    if not device.startswith("cuda"):
        return None
    free, total = library.torch().cuda.mem_get_info(device)
    return int(free), int(total)


def _free(device: str) -> str:
    found = memory(device)
    return "" if found is None else f" ({found[0] / 2**30:.1f} of {found[1] / 2**30:.1f} GiB were free)"


def _first_line(error: BaseException) -> str:
    return f"{type(error).__name__}: {str(error).strip().splitlines()[0] if str(error).strip() else ''}"
