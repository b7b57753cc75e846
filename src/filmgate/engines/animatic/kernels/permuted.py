"""What the compiler does not see in a loop: that words are looked up sixteen at once where the processor can
permute what lies in its registers, and that memory can be asked ahead. Without such instructions, words are
looked up one after the other, with the same result.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from llvmlite import ir  # type: ignore[import-untyped]
from numba import types
from numba.core import cgutils
from numba.extending import intrinsic

from filmgate.engines.animatic.kernels.compile import Words

BLOCK = 16
"""Columns looked up at once: as many words as are fetched from memory at once."""
ROOM = 48
"""Words behind a line, and behind what was picked from it, that are read and written beside those that
count."""
_PERMUTATIONS = (
    ("+avx512f", "llvm.x86.avx512.permvar.si.512", 16),
    ("+avx2", "llvm.x86.avx2.permd", 8),
)
"""What the processor must have, the compiler's name for the instruction, and of how many words it is."""
_WORD, _LONG = ir.IntType(32), ir.IntType(64)
_SOON = (0, 2, 1)
"""To be read, into the second cache, as data."""


def _address(context: Any, builder: Any, kind: Any, array: Any, place: Any) -> Any:
    parts = cgutils.create_struct_proxy(kind)(context, builder, array)  # type: ignore[no-untyped-call]
    return builder.gep(parts.data, [place])


def _instruction(builder: Any, result: Any, arguments: list[Any], name: str) -> Any:
    kind = ir.FunctionType(result, arguments)
    return cgutils.get_or_insert_function(builder.module, kind, name)  # type: ignore[no-untyped-call]


class _Lookup:
    """Looks up `lanes` words at once with the instruction `name`; one, where that is empty."""

    def __init__(self, builder: Any, name: str, lanes: int) -> None:
        self._builder, self._name, self._lanes = builder, name, lanes
        self._vector = ir.VectorType(_WORD, lanes)

    def into(self, out: Any, line: Any, places: Any, most: int) -> None:
        """From the address `line`, at `places`, each less than `most` (1 or 2) times `lanes`, to the address
        `out`."""
        several = self._vector.as_pointer()
        found = self._found(line, places, 0)
        if most > 1:
            beyond = self._builder.icmp_unsigned(">=", places, self._all(self._lanes))
            found = self._builder.select(beyond, self._found(line, places, self._lanes), found)
        self._builder.store(found, self._builder.bitcast(out, several), align=4)

    def _found(self, line: Any, places: Any, first: int) -> Any:
        """Of the words from `first` on, those at `places`, of which only the lowest bits count."""
        permute = _instruction(self._builder, self._vector, [self._vector, self._vector], self._name)
        address = self._builder.bitcast(self._builder.gep(line, [_LONG(first)]), self._vector.as_pointer())
        return self._builder.call(permute, [self._builder.load(address, align=4), places])

    def places(self, start: Any, step: Any) -> Any:
        """How many words beyond the first each column lies."""
        builder = self._builder
        fraction = self._spread(builder.and_(start, _LONG(0xFFFF)))
        steps = builder.mul(self._spread(step), ir.Constant(self._vector, list(range(self._lanes))))
        return builder.lshr(builder.add(fraction, steps), self._all(16))

    def _all(self, number: int) -> Any:
        return ir.Constant(self._vector, [number] * self._lanes)

    def _spread(self, number: Any) -> Any:
        nothing, builder = ir.Constant(self._vector, ir.Undefined), self._builder
        one = builder.insert_element(nothing, builder.trunc(number, _WORD), _WORD(0))
        return builder.shuffle_vector(one, nothing, self._all(0))


def _neighbours(most: int) -> Callable[[Words, int, int, Words, Words, int], None]:
    """For steps of less than 2 (`most` 2), or of 1 at most."""

    def typed(context: Any, line: Any, start: Any, step: Any, left: Any, right: Any, column: Any) -> Any:
        def generate(target: Any, builder: Any, signature: Any, given: Any) -> Any:
            _, start, step, _, _, column = given
            arrays = zip((0, 3, 4), (_LONG(0), column, column), strict=True)
            line, *outs = (_address(target, builder, signature.args[i], given[i], at) for i, at in arrays)
            features = target.codegen().magic_tuple()[2].split(",")
            known = (each[1:] for each in _PERMUTATIONS if each[0] in features)
            name, lanes = next(known, ("", 1))
            lookup = _Lookup(builder, name, lanes)
            for x in range(0, BLOCK, lanes):
                here = builder.add(start, builder.mul(step, _LONG(x)))
                first = builder.gep(line, [builder.ashr(here, _LONG(16))])
                for i, out in enumerate(outs):
                    word, there = builder.gep(first, [_LONG(i)]), builder.gep(out, [_LONG(x)])
                    if name:
                        lookup.into(there, word, lookup.places(here, step), most)
                    else:
                        builder.store(builder.load(word), there)
            return target.get_dummy_value()

        return types.void(line, types.int64, types.int64, left, right, types.int64), generate

    return cast(Callable[[Words, int, int, Words, Words, int], None], intrinsic(typed))


def _fetched(context: Any, line: Any, first: Any, n: Any) -> Any:
    def generate(target: Any, builder: Any, signature: Any, given: Any) -> Any:
        arguments = [cgutils.voidptr_t, _WORD, _WORD, _WORD]
        prefetch = _instruction(builder, ir.VoidType(), arguments, "llvm.prefetch.p0i8")
        words = _address(target, builder, signature.args[0], given[0], given[1])
        with cgutils.for_range_slice(builder, _LONG(0), given[2], _LONG(BLOCK), inc=True) as (place, _):
            address = builder.bitcast(builder.gep(words, [place]), cgutils.voidptr_t)
            builder.call(prefetch, [address, *(_WORD(number) for number in _SOON)])
        return target.get_dummy_value()

    return types.void(line, types.int64, types.int64), generate


neighbours = _neighbours(2)
"""(line, start, step, left, right, column): into `left` and `right`, from `column` on, the words of the line
on either side of `BLOCK` places, the first at `start`, each `step` further. Both are in parts of 65536, and
`step` is not negative and less than two. Nothing asks whether the words lie within the arrays: see `ROOM`."""
near_neighbours = _neighbours(1)
"""The same for a step of one at most, in half the time: most plates are enlarged."""
fetched = cast(Callable[[Words, int, int], None], intrinsic(_fetched))
"""(words, first, n): has memory bring `n` words that are read soon; they need not be there."""
