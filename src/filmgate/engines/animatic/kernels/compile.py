"""How every kernel is compiled, and where the machine code is kept."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, TypeAlias, TypeVar, cast

import cv2
import numba
import numpy as np
import numpy.typing as npt
from numba.core.types import unliteral

from filmgate.engines.animatic.kernels import cache, speedups

# Whole frames on whole threads: no barriers inside a frame, no spinning. And the same plates every time:
# OpenCV's own threads would cut a picture differently from run to run.
cv2.setNumThreads(1)

# The compiler looks here when it meets a kernel, not at the environment again.
numba.config.CACHE_DIR = str(cache.folder())  # type: ignore[attr-defined]
cache.obstacles.extend(cache.find_obstacles())

Bytes: TypeAlias = npt.NDArray[np.uint8]
Floats: TypeAlias = npt.NDArray[np.float32]
Doubles: TypeAlias = npt.NDArray[np.float64]
Ints: TypeAlias = npt.NDArray[np.int32]
Longs: TypeAlias = npt.NDArray[np.int64]
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


def words_of(pixels: Bytes) -> Words:
    """The same pixels, (rows, columns, 4 bytes) one after the other, as words. Within a kernel that would be
    compiled anew for each."""
    return pixels.view(np.uint32)[..., 0]


Function = TypeVar("Function", bound=Callable[..., Any])


_LOOSE = frozenset({"nnan", "ninf", "nsz", "contract"})
"""What the compiler may assume of numbers. Not reassociation: it rounds differently in a loop's vector body
and in its scalar rest, and which of the two runs depends on where the arrays lie."""

_COUNTED: dict[bool, dict[str, Any]] = {True: {}, False: {"_nrt": False}}
"""With and without a count of who holds each array, which every view of one costs two atomic steps."""
_BARE: dict[str, Any] = {
    "no_cpython_wrapper": True,
    "no_cfunc_wrapper": True,
    **_COUNTED[False],
    **speedups.PART,
}


def kernel(signature: str, *, allocates: bool = True) -> Callable[[Function], Function]:
    """An entry: compiled at import, or loaded from the cache, for exactly this signature. One that makes no
    arrays of its own, only views, should say so."""
    compiler = partial(
        numba.njit,
        signature,
        nogil=True,
        fastmath=set(_LOOSE),
        error_model="numpy",
        no_cfunc_wrapper=True,
        **_COUNTED[allocates],
        **speedups.ENTRY,
    )

    def compiled(function: Function) -> Function:
        with cache.alone(function.__module__.rpartition(".")[2]):
            return _kept(function, compiler)

    return compiled


def _kept(function: Function, compiler: Callable[..., Any]) -> Function:
    """Compiled, but not kept, where that cannot be done: a full disk stops no film."""
    if cache.obstacles:
        return cast(Function, compiler(cache=False)(function))
    try:
        return cast(Function, compiler(cache=True)(function))
    except OSError as error:
        cache.obstacles.append(f"{function.__name__}: {error}")
        return cast(Function, compiler(cache=False)(function))
    except Exception:  # what a crash left half written cannot be read; or it does not compile, now or ever
        cache.discard(function.__name__)
        return cast(Function, compiler(cache=True)(function))


def part(function: Function, *, inline: bool = False) -> Function:
    """A piece of an entry, which makes no arrays. Nothing but other pieces calls it: it needs no wrapper."""
    compiled = numba.njit(nogil=True, fastmath=set(_LOOSE), error_model="numpy", forceinline=inline, **_BARE)(
        function
    )
    template = compiled.get_call_template

    def get_call_template(arguments: tuple[Any, ...], named: dict[str, Any]) -> Any:
        """The same code for an argument that is a constant somewhere: nothing is compiled for its value."""
        plain = tuple(unliteral(argument) for argument in arguments)  # type: ignore[no-untyped-call]
        return template(plain, named)

    compiled.get_call_template = get_call_template
    return cast(Function, compiled)


def inlined(function: Function) -> Function:
    """A part that becomes a piece of whatever calls it: for those that an entry calls from one place, often
    and with many arrays. A call hands over each array as seven numbers or more."""
    return part(function, inline=True)
