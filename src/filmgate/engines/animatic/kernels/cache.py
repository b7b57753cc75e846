"""Where the kernels' machine code is kept, and whether it is there. Loads neither them nor the compiler."""

from __future__ import annotations

import fcntl
import os
import platform
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import cache
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO
from zlib import crc32

VARIABLE = "NUMBA_CACHE_DIR"
"""The environment variable that says where; the compiler's own, so that one setting does for all."""

ORDER = ("compose", "paint", "flatten", "spans", "facets", "relight", "develop")
"""What an ordinary film needs before its first frame, the largest first, so that two cores end together; then
what lays out its picture, which is done while the rest compiles. Others have time."""


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


_claimed: dict[str, IO[bytes]] = {}
"""The locks of the modules that this process and those that it has forked are going to compile."""


def claim(modules: Iterable[str]) -> None:
    """Has all others wait for those modules until each is `release`d, or this process and its forks have
    ended. What another process has in hand is left to it."""
    for module in modules:
        with suppress(OSError):
            lock = _lock_of(module)
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                lock.close()
            else:
                _claimed[module] = lock


def release(module: str) -> None:
    """Here and, as forks share a lock, in all of them."""
    if lock := _claimed.pop(module, None):
        with lock:
            fcntl.flock(lock, fcntl.LOCK_UN)


@contextmanager
def alone(module: str) -> Iterator[None]:
    """One process at a time compiles a kernel of that module: the others wait, and load what it made."""
    if module in _claimed:
        yield
        return
    try:
        lock = _lock_of(module)
    except OSError:  # nothing can be kept there, so that there is nothing to wait for
        yield
        return
    with lock:
        with suppress(OSError):  # a file system without locks: the same may be compiled twice
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _lock_of(module: str) -> IO[bytes]:
    return (folder() / f"{module}.lock").open("ab")


def in_order() -> list[str]:
    """The modules as they should be compiled."""
    soon = [module for module in ORDER if module in modules()]
    return [*soon, *(each for each in modules() if each not in ORDER)]
