"""Sixteen-bit whole numbers for fractions: sixteen or thirty-two of them are weighed at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias, cast

import numpy as np
import numpy.typing as npt
from numba import types
from numba.extending import intrinsic

Tiny: TypeAlias = npt.NDArray[np.int8]
Shorts: TypeAlias = npt.NDArray[np.int16]
Ushorts: TypeAlias = npt.NDArray[np.uint16]
short = cast(Callable[[float], int], np.int16)
"""Every step has to be one again, or the compiler reckons in eight bytes."""
ushort = cast(Callable[[float], int], np.uint16)


def _upper_half(kind: Any, extend: str) -> Callable[[int, int], int]:
    """The upper sixteen bits of a product: in Python's own operators it would pass through sixty-four, and
    the compiler would no longer see that one instruction does it."""

    def typed(context: Any, a: Any, b: Any) -> Any:
        def generate(target: Any, builder: Any, signature: Any, factors: Any) -> Any:
            wide, narrow = target.get_value_type(types.uint32), target.get_value_type(kind)
            a, b = (getattr(builder, extend)(factor, wide) for factor in factors)
            return builder.trunc(builder.lshr(builder.mul(a, b), wide(16)), narrow)

        return kind(kind, kind), generate

    return cast(Callable[[int, int], int], intrinsic(typed))


times = _upper_half(types.int16, "sext")
"""Of two int16: a * b / 65536, rounded down. One of them has to be read from an array or reckoned: with a
number that is the same for the whole loop the compiler falls back to thirty-two bits."""
utimes = _upper_half(types.uint16, "zext")
"""The same of two uint16."""
