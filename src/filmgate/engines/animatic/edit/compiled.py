"""Kernels of the looks: compiled when first used, kept on disk, run on bands of rows in parallel."""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from itertools import pairwise
from typing import Any, TypeVar, cast

import numpy as np

from filmgate.engines.animatic.kernels import cache as kept

# From there and not directly, as it tells numba where to keep what it compiles.
from filmgate.engines.animatic.kernels.compile import numba  # type: ignore[attr-defined]

Function = TypeVar("Function", bound=Callable[..., Any])

f32 = cast(Callable[[float], float], np.float32)
"""A single-precision constant: without it a literal would widen the whole loop to double."""

MOST = 4


def kernel(function: Function) -> Function:
    """A loop over the rows `first` to `last` (not included), which are its last two arguments."""
    compiled = numba.njit(function, nogil=True, fastmath=True, cache=not kept.obstacles, error_model="numpy")
    return cast(Function, compiled)


@cache
def _workers() -> int:
    return max(1, min(MOST, len(os.sched_getaffinity(0))))


@cache
def _pool() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(_workers(), thread_name_prefix="bands")


def bands(function: Callable[..., None], rows: int, *arguments: Any) -> None:
    """Runs a kernel over all rows, a band on each core; no band may read what another writes."""
    edges = [rows * index // _workers() for index in range(_workers() + 1)]
    others = [_pool().submit(function, *arguments, first, last) for first, last in pairwise(edges[1:])]
    function(*arguments, edges[0], edges[1])
    for other in others:
        other.result()
