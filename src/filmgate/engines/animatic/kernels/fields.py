"""Arrays, views and slices whose fields are values. Numba lays each of them in memory before it reads or sets
a field, and LLVM takes it out again, which is half of what it has to do."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from llvmlite.ir import Constant, IRBuilder, Undefined, Value  # type: ignore[import-untyped]
from numba.core.base import BaseContext
from numba.core.types import Array, SliceType, Type
from numba.cpython import slicing
from numba.np import arrayobj


class Fields:
    """A structure of that kind, whose fields can be read and set, though not in one branch of two."""

    def __init__(
        self, context: BaseContext, builder: IRBuilder, kind: Type, value: Value | None = None
    ) -> None:
        model = context.data_model_manager[kind]
        self.__dict__.update(_context=context, _builder=builder, _datamodel=model, _value=value)
        self.__dict__.update(_known={}, _changed=value is None)

    def __getattr__(self, field: str) -> Value:
        if field.startswith("_"):
            raise AttributeError(field)
        if field not in self._known:
            place = self._datamodel.get_field_position(field)
            self._known[field] = self._builder.extract_value(self._value, place)
        return self._known[field]

    def __setattr__(self, field: str, value: Value) -> None:
        self._known[field] = value
        self.__dict__["_changed"] = True

    def _getvalue(self) -> Value:
        if not self._changed:
            return self._value
        whole = Constant(self._datamodel.get_value_type(), Undefined)
        for place, field in enumerate(self._datamodel._fields):
            whole = self._builder.insert_value(whole, getattr(self, field), place)
        return whole


class Span(Fields):
    """A slice without a step."""

    def clamp(self, size: Value) -> None:
        """Negative bounds count from the end; those that are still outside become the nearest."""
        for bound in ("start", "stop"):
            builder, zero = self._builder, Constant(size.type, 0)
            index = slicing.fix_index(builder, getattr(self, bound), size)  # type: ignore[no-untyped-call]
            low = builder.select(builder.icmp_signed("<", index, zero), zero, index)
            setattr(self, bound, builder.select(builder.icmp_signed(">=", index, size), size, low))

    def length(self) -> Value:
        difference = self._builder.sub(self.stop, self.start)
        zero = Constant(difference.type, 0)
        return self._builder.select(self._builder.icmp_signed("<=", difference, zero), zero, difference)


def reading(make: Callable[..., Any]) -> Callable[..., Any]:
    """An array that is there is read from its value."""

    def make_array(kind: Type) -> Callable[..., Any]:
        laid = make(kind)

        def read(context: BaseContext, builder: IRBuilder, value: Value = None, ref: Value = None) -> Any:
            if value is None or type(kind) is not Array or not kind.ndim:
                return laid(context, builder, value, ref)
            return Fields(context, builder, kind, value)

        return read

    return make_array


def make_view(
    context: BaseContext,
    builder: IRBuilder,
    aryty: Type,
    ary: Any,
    return_type: Type,
    data: Value,
    shapes: list[Value],
    strides: list[Value],
) -> Any:
    """As numba's own."""
    view = Fields(context, builder, return_type)
    given = {"itemsize": ary.itemsize, "meminfo": ary.meminfo, "parent": ary.parent}
    return arrayobj.populate_array(view, data=data, shape=shapes, strides=strides, **given)  # type: ignore[no-untyped-call]


def slicing_in_place(make: Callable[..., Any]) -> Callable[..., Any]:
    def make_helper(
        self: BaseContext, builder: IRBuilder, typ: Type, value: Value = None, ref: Value = None
    ) -> Any:
        if ref is None and isinstance(typ, SliceType) and not typ.has_step:
            return Span(self, builder, typ, value)
        return make(self, builder, typ, value, ref)

    return make_helper


def clamping(fix: Callable[..., Any]) -> Callable[..., Any]:
    def fix_slice(builder: IRBuilder, slice: Any, size: Value) -> None:
        slice.clamp(size) if isinstance(slice, Span) else fix(builder, slice, size)

    return fix_slice


def measuring(measure: Callable[..., Any]) -> Callable[..., Any]:
    def get_slice_length(builder: IRBuilder, slicestruct: Any) -> Value:
        return slicestruct.length() if isinstance(slicestruct, Span) else measure(builder, slicestruct)

    return get_slice_length


def stepping(fix: Callable[..., Any]) -> Callable[..., Any]:
    def fix_stride(builder: IRBuilder, slice: Any, stride: Value) -> Value:
        return stride if isinstance(slice, Span) else fix(builder, slice, stride)

    return fix_stride
