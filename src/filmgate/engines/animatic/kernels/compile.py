"""How every kernel is compiled, and where the machine code is kept."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias, TypeVar, cast
from zlib import crc32

CACHE = "NUMBA_CACHE_DIR"


def _cache_folder() -> str:
    """One for each state of the kernels' sources: a kernel's parts lie in several files, and the compiler
    looks at the date of one of them alone."""
    base = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    sources = sorted(Path(__file__).parent.glob("*.py"))
    state = crc32(b"".join(path.read_bytes() for path in sources))
    return str(Path(base) / "filmgate" / "kernels" / f"{state:08x}")


os.environ.setdefault(CACHE, _cache_folder())  # must stand before numba is imported for the first time

import cv2  # noqa: E402
import numba  # noqa: E402
import numpy as np  # noqa: E402
import numpy.typing as npt  # noqa: E402

# Whole frames on whole threads: no barriers inside a frame, no spinning. And the same plates every time:
# OpenCV's own threads would cut a picture differently from run to run.
cv2.setNumThreads(1)

Bytes: TypeAlias = npt.NDArray[np.uint8]
Floats: TypeAlias = npt.NDArray[np.float32]
Doubles: TypeAlias = npt.NDArray[np.float64]
Ints: TypeAlias = npt.NDArray[np.int32]
Words: TypeAlias = npt.NDArray[np.uint32]

f32 = cast(Callable[[float], float], np.float32)
"""A single-precision constant: without it a literal would widen the whole loop to double."""
index = cast(Callable[[int], int], np.uintp)
"""An unsigned index: no test for negative indices, so the loop vectorises."""
byte = cast(Callable[[float], int], np.uint8)
word = cast(Callable[[int], int], np.uint32)
"""Four bytes. Every step has to be one again, or the compiler reckons in eight."""
signed = cast(Callable[[float], int], np.int32)
"""What the processor makes a float of quickest."""

Function = TypeVar("Function", bound=Callable[..., Any])


_LOOSE = frozenset({"nnan", "ninf", "nsz", "contract"})
"""What the compiler may assume of numbers. Not reassociation: it rounds differently in a loop's vector body
and in its scalar rest, and which of the two runs depends on where the arrays lie."""

_COUNTED: dict[bool, dict[str, Any]] = {True: {}, False: {"_nrt": False}}
"""With and without a count of who holds each array, which every view of one costs two atomic steps."""
_BARE: dict[str, Any] = {"no_cpython_wrapper": True, "no_cfunc_wrapper": True, **_COUNTED[False]}


def kernel(signature: str, *, allocates: bool = True) -> Callable[[Function], Function]:
    """An entry: compiled at import, or loaded from the cache, for exactly this signature. One that makes no
    arrays of its own, only views, should say so."""
    compiled = numba.njit(
        signature,
        nogil=True,
        fastmath=set(_LOOSE),
        cache=True,
        error_model="numpy",
        **_COUNTED[allocates],
    )
    return cast(Callable[[Function], Function], compiled)


def part(function: Function) -> Function:
    """A piece of an entry, which makes no arrays. Nothing but other pieces calls it: it needs no wrapper."""
    compiled = numba.njit(
        nogil=True,
        fastmath=set(_LOOSE),
        error_model="numpy",
        **_BARE,
    )
    return cast(Function, compiled(function))
