"""Where the kernels' machine code is kept, and whether it is there. Loads neither them nor the compiler."""

from __future__ import annotations

import fcntl
import gc
import os
import platform
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryFile
from zlib import crc32

VARIABLE = "NUMBA_CACHE_DIR"
"""The environment variable that says where; the compiler's own, so that one setting does for all."""

ORDER = ("particles", "paint", "facets", "spans", "relight", "develop", "compose")
"""As an ordinary film comes upon the modules, from its first plate to its first frame; others have time."""


@dataclass(frozen=True)
class Compiled:
    """How many seconds of processor time it took, and why the result could not be kept (empty: it was)."""

    seconds: float
    not_kept: str


def base() -> Path:
    """The folder that the environment names, or one of the user's own."""
    if given := os.environ.get(VARIABLE):
        return Path(given)
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "filmgate" / "kernels"


def folder(within: Path | None = None) -> Path:
    """Of these very kernels, within `within` or `base()`: a kernel's parts lie in several files, and the
    compiler looks at one of them alone."""
    return (within or base()) / f"{_sources():08x}"


@cache
def _sources() -> int:
    return crc32(b"".join(_texts().values()))


@cache
def _texts() -> dict[str, bytes]:
    return {path.stem: path.read_bytes() for path in sorted(Path(__file__).parent.glob("*.py"))}


def modules() -> list[str]:
    """Those with kernels in them, by name."""
    return [name for name, text in _texts().items() if b"\n@kernel(" in text]


@cache
def _machine() -> str:
    """What machine code is good for: this processor, and what made the code."""
    made = [sys.implementation.cache_tag, *(f"{name} {version(name)}" for name in ("numba", "llvmlite"))]
    about = [platform.machine(), *made]
    with suppress(OSError):  # of the first processor; the others are like it
        lines = Path("/proc/cpuinfo").read_text().partition("\n\n")[0].splitlines()
        about += [line for line in lines if line.startswith(("model name", "flags", "Features"))]
    return f"{crc32(chr(10).join(about).encode()):08x}"


def mark_of(module: str, within: Path | None = None) -> Path:
    """The file that says of a module that its kernels have been compiled for this machine, and kept."""
    return folder(within) / f"{module}-{_machine()}.compiled"


def are_compiled(within: Path | None = None) -> bool:
    """Whether all kernels have been compiled for this machine and kept."""
    return all(mark_of(module, within).exists() for module in modules())


obstacles: list[str] = []
"""Why this process keeps nothing of what it compiles."""


def find_obstacles(within: Path | None = None) -> list[str]:
    """Why nothing can be kept in the folder; empty where it can."""
    place = folder(within)
    try:
        place.mkdir(parents=True, exist_ok=True)
        TemporaryFile(dir=place).close()
    except OSError as error:
        return [f"{place}: {error.strerror or error}"]
    return []


def discard(kernel: str) -> None:
    """Removes what is kept of that kernel."""
    for path in folder().glob(f"*/*.{kernel}-*.nb[ci]"):
        path.unlink(missing_ok=True)


def must_compile() -> bool:
    """Whether this process has not loaded the kernels and will have to wait until they are compiled."""
    return f"{__package__}.compose" not in sys.modules and not are_compiled()


@contextmanager
def alone(name: str) -> Iterator[None]:
    """One process at a time compiles that kernel: the others wait, and load what it made."""
    try:
        lock = (folder() / f"{name}.lock").open("ab")
    except OSError:  # nothing can be kept there, so that there is nothing to wait for
        yield
        return
    with lock:
        with suppress(OSError):  # a file system without locks: the same may be compiled twice
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _in_order(backwards: bool) -> list[str]:
    soon = [module for module in ORDER if module in modules()]
    return [*(reversed(soon) if backwards else soon), *(each for each in modules() if each not in ORDER)]


def compile_all(desk: object, backwards: bool) -> Compiled:
    """Compiles what is not compiled yet, beside a process that begins at the other end. A job for a process
    that ends after it: with nowhere to keep them, it compiles nothing."""
    if reasons := find_obstacles():
        return Compiled(0.0, "; ".join(reasons))
    gc.freeze()
    gc.set_threshold(50_000)  # the compiler makes many small things that live long: a tenth of its time
    for module in _in_order(backwards):
        import_module(f"{__package__}.{module}")
        if not obstacles:
            mark_of(module).touch()
    return Compiled(time.process_time(), "; ".join(obstacles))
