"""What makes numba quicker answers as numba itself does."""

from __future__ import annotations

import operator
import subprocess
import sys
from importlib import import_module
from typing import Any

import numba
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numba.core import types
from numba.core.ir import Expr, Inst, Loc, Scope, Stmt, Var
from numba.core.registry import cpu_target
from numba.extending import intrinsic

from filmgate.engines.animatic.kernels.compile import kernel, part, words_of
from filmgate.engines.animatic.kernels.speedups import KNOWN
from filmgate.engines.animatic.kernels.steps import EntryCompiler

pytestmark = pytest.mark.skipif(
    numba.version_info.short not in KNOWN, reason="numba is left as it is where they have not been tried"
)

PLACE = Loc("kernel.py", 1)  # type: ignore[no-untyped-call]
SCOPE = Scope(None, PLACE)  # type: ignore[no-untyped-call]
cpu_target.typing_context.refresh()
THREE = types.literal(3)  # type: ignore[no-untyped-call]
VARIABLES = [Var(SCOPE, name, PLACE) for name in "ab"]  # type: ignore[no-untyped-call]
NUMBERS = (types.int32, types.uint32, types.int64, types.float32, types.float64, THREE)


def call(value: Any) -> Expr:
    return Expr("call", PLACE, value=value)  # type: ignore[no-untyped-call]


def listed(value: Any) -> list[Var]:
    """The variables in a value, as numba defines it."""
    if isinstance(value, Var):
        return [value]
    if isinstance(value, Inst):
        return listed(value.__dict__ if isinstance(value, Stmt) else value._kws)  # type: ignore[attr-defined]
    if isinstance(value, dict):
        value = list(value.values())
    return [each for item in value for each in listed(item)] if isinstance(value, (list, tuple)) else []


@given(
    st.recursive(
        st.sampled_from(["name", 1, 2.0, None, True, operator.add, PLACE, *VARIABLES]),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.lists(inner, max_size=3).map(tuple)
            | st.dictionaries(st.sampled_from("xyz"), inner)
            | inner.map(call)
        ),
        max_leaves=8,
    )
)
def test_a_statements_variables_are_listed_in_order(value: Any) -> None:
    assert call(value).list_vars() == listed(value)  # type: ignore[no-untyped-call]


@given(
    st.sampled_from((operator.add, operator.lt, operator.rshift)),
    st.lists(st.sampled_from(NUMBERS), min_size=2, max_size=2),
)
def test_an_operator_gives_the_same_whatever_was_asked_before(
    operation: Any, kinds: list[types.Type]
) -> None:
    context = cpu_target.typing_context
    if operation is operator.rshift:
        kinds = [kind for kind in kinds if not isinstance(kind, types.Float)] or [types.int32]
        kinds = [kinds[0], kinds[-1]]
    function = context.resolve_value_type(operation)
    first = context.resolve_function_type(function, tuple(kinds), {})
    function.__dict__.pop("_known")
    function._impl_keys.clear()
    assert context.resolve_function_type(function, tuple(kinds), {}) == first
    assert context.resolve_function_type(function, tuple(kinds), {}) == first
    assert function.get_impl_key(first) is operation


def test_what_does_not_go_together_still_does_not() -> None:
    @part
    def wrong(a: int) -> int:
        return a + "b"  # type: ignore[operator]

    with pytest.raises(numba.TypingError, match="unicode_type"):
        numba.njit("int64(int64)", pipeline_class=EntryCompiler)(lambda a: wrong(a))


def test_a_branch_that_is_never_taken_and_a_name_of_two_kinds_compile() -> None:
    @numba.njit("float64(int64)", pipeline_class=EntryCompiler)
    def mixed(a: int) -> float:
        value: float = a
        if KNOWN is None:
            value = a * 2
        half = value + 0.5
        value = half if a else value
        return value * 1.0

    assert mixed(3) == np.float64(3.5)


def test_a_sum_that_turns_out_to_be_a_fraction_in_the_loop_is_one_before_it() -> None:
    @kernel("float64(int64)", allocates=False)
    def halves(count: int) -> float:
        total = other = 0
        for _ in range(count):
            other = total
            total = other + 0.5  # type: ignore[assignment]
        return total + other

    assert halves(3) == 2.5
    assert halves(0) == 0.0


@pytest.mark.parametrize("choice", [min, max])
def test_the_smaller_and_the_larger_are_chosen_as_numba_does(choice: Any) -> None:
    def choose(a: float, b: float, c: int, d: int) -> Any:
        return choice(a, b), choice(c, d), choice(a, d), choice(1, c)

    types_of = "(float64, float64, int32, int64)"
    ours = kernel(f"Tuple((float64, int64, float64, int64)){types_of}")(choose)
    numbas = numba.njit(types_of, error_model="numpy")(choose)
    for values in ((1.5, 2.5, 3, -4), (2.5, -3.0, 0, 0), (2.0, 2.0, -7, 9)):
        assert repr(ours(*values)) == repr(numbas(*values))


def test_views_and_elements_of_arrays_are_read_and_written() -> None:
    @kernel("int64(int32[:, :, ::1], float64[:, ::1], int64)", allocates=False)
    def turned(cubes: Any, table: Any, last: int) -> int:
        view = table[1:, last]
        view[0] = cubes[-1, 0, 1] + cubes.shape[2]
        table[-1, 0] = view[-1] * len(view)
        for index in range(cubes.shape[0]):
            cubes[index][1, :] = index
        return int(cubes.size)

    cubes = np.arange(12, dtype=np.int32).reshape(2, 2, 3)
    table = np.arange(6, dtype=np.float64).reshape(3, 2)
    assert turned(cubes, table, 1) == 12
    assert table.tolist() == [[0, 1], [2, 10], [10, 5]]
    assert cubes.tolist() == [[[0, 1, 2], [0, 0, 0]], [[6, 7, 8], [1, 1, 1]]]


@kernel("int64(int64[::1], int64, int64)", allocates=False)
def summed(numbers: Any, first: int, last: int) -> int:
    view = numbers[first:last]
    total = 1000 * len(view) + 10 * len(numbers[first:]) + len(numbers[:last])
    for index in range(view.shape[0]):
        total += view[index]
    return int(total)


@given(st.integers(0, 5), st.integers(-7, 7), st.integers(-7, 7))
def test_a_slice_ends_where_its_array_does(length: int, first: int, last: int) -> None:
    numbers = np.arange(length) + 100_000
    view, after, before = numbers[first:last], numbers[first:], numbers[:last]
    assert summed(numbers, first, last) == 1000 * len(view) + 10 * len(after) + len(before) + view.sum()


def test_slices_with_steps_and_slices_that_are_written_are_numbas() -> None:
    @kernel("void(float32[:, ::1], int64, int64)", allocates=False)
    def striped(table: Any, step: int, row: int) -> None:
        table[row, ::step] = 7
        table[:row, 1:3] = table[row, 0]
        table[row + 1 :][:, -1] = 5

    table = np.zeros((3, 4), np.float32)
    striped(table, -2, 1)
    assert table.tolist() == [[0, 0, 0, 0], [0, 7, 0, 7], [0, 0, 0, 5]]


def test_what_cannot_become_machine_code_is_named_with_its_place() -> None:
    @intrinsic
    def missing(context: Any, value: Any) -> Any:
        def generate(context: Any, builder: Any, called: Any, values: Any) -> Any:
            raise numba.core.errors.UnsupportedError("no such instruction")

        return types.int64(value), generate

    with pytest.raises(
        numba.core.errors.UnsupportedError, match=r'(?s)instruction.*lowering ".*call.*" at .* \(\d+\)'
    ):
        numba.njit("int64(int64)", pipeline_class=EntryCompiler)(lambda value: missing(value))  # type: ignore[call-arg]


def test_what_a_kernel_calls_of_numbas_own_serves_others_too() -> None:
    @kernel("int64[:](int64, int64)")
    def within(a: int, b: int) -> Any:
        out = np.zeros(max(a, b), np.int64)
        out[0] = min(a, b)
        return out

    @numba.njit
    def other(a: int, b: int) -> Any:
        return np.zeros(max(a, b), np.int64)[: min(a, b)]

    assert within(4, 2).tolist() == [2, 0, 0, 0]
    assert other(4, 2).tolist() == [0, 0]


def test_pixels_and_their_words_are_the_same_memory() -> None:
    pixels = np.zeros((3, 1, 4), np.uint8)
    words = words_of(pixels)
    words[1, 0] = 0x04030201
    assert words.flags.c_contiguous
    assert pixels[1, 0].tolist() == [1, 2, 3, 4]


def test_what_is_kept_is_loaded_without_what_the_compiler_knows() -> None:
    import_module("filmgate.engines.animatic.kernels.flatten")  # kept from here on
    program = """if True:
        import sys, numba, numpy as np
        from filmgate.engines.animatic.kernels.flatten import flatten
        print(callable(flatten), "numba.np.arraymath" in sys.modules)
        print(numba.njit(lambda numbers: numbers.sum() + max(numbers[0], 2))(np.ones(3)))
    """
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert told.stdout.split() == ["True", "False", "5.0"]
