"""What brings the time that numba takes for a kernel down to two fifths; the machine code does the same.

It leans on what is not numba's interface, and so on versions that it has been tried with. With any other,
kernels are compiled as numba does it by itself.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterator
from functools import cache, partial
from typing import Any

import numba
from llvmlite.binding import ffi as llvm  # type: ignore[import-untyped]
from numba.core import base
from numba.core.base import BaseContext
from numba.core.caching import Cache
from numba.core.compiler import Flags
from numba.core.cpu import CPUContext
from numba.core.errors import ForceLiteralArg, TypingError
from numba.core.imputils import lower_builtin
from numba.core.ir import Inst, Loc, Var
from numba.core.postproc import PostProcessor, VariableLifetime
from numba.core.runtime.nrt import rtsys
from numba.core.targetconfig import ConfigStack
from numba.core.transforms import canonicalize_cfg
from numba.core.typeinfer import ConstraintNetwork, TypeInferer
from numba.core.types import Array, Function, Number, unliteral
from numba.core.typing.templates import Signature
from numba.core.typing.templates import _OverloadFunctionTemplate as Overload
from numba.cpython import slicing
from numba.cpython.builtins import do_minmax
from numba.np import arrayobj

from filmgate.engines.animatic.kernels import fields
from filmgate.engines.animatic.kernels.steps import BuiltinCompiler, EntryCompiler, PartCompiler

KNOWN = ((0, 68),)
"""The versions of numba that these have been tried with."""


def _in_kernels(ours: Callable[..., Any], numbas: Callable[..., Any]) -> Callable[..., Any]:
    """For everybody else it is as it was."""

    def either(*arguments: Any, **named: Any) -> Any:
        flags = ConfigStack.top_or_none()  # type: ignore[no-untyped-call]
        known = flags is not None and flags.no_cfunc_wrapper
        return (ours if known else numbas)(*arguments, **named)

    return either


_DEFAULTS = {name: option.default for name, option in Flags.options.items()}


def _values(self: Flags) -> dict[str, Any]:
    """As numba's own, which asks for them one by one: they are compared wherever a call is typed."""
    return {**_DEFAULTS, **self._values}


def _remembering(resolve: Callable[..., Any]) -> Callable[..., Any]:
    """What an operator gives for arguments of some kinds is looked up once: numba tries all forms of `+` at
    each of them. Not what is compiled for a call, which may differ with how."""

    def get_call_type(self: Function, context: Any, args: tuple[Any, ...], kws: Any) -> Any:
        known = self.__dict__.setdefault("_known", {})
        key = context, args
        if kws or key not in known:
            signature = resolve(self, context, args, kws)
            if kws or self.get_impl_key(signature) is not self.typing_key:
                return signature
            known[key] = signature
        signature = known[key]
        self._impl_keys[signature.args] = self.typing_key  # type: ignore[attr-defined]
        return signature

    return get_call_type


def _sizing(measure: Callable[..., int]) -> Callable[..., int]:
    """A type's size is asked for wherever an array is made, and LLVM reads a module each time."""
    known: dict[tuple[object, str], int] = {}

    def get_abi_sizeof(self: BaseContext, ty: Any) -> int:
        key = self.target_data, str(ty)
        if key not in known:
            known[key] = measure(self, ty)
        return known[key]

    return get_abi_sizeof


def _finding(find: Callable[..., Any]) -> Callable[..., Any]:
    """How something becomes an array is asked for at each use of one. An array needs nothing, which numba
    only knows once it has looked for news of everything that it can do."""

    def get_function(self: BaseContext, fn: Any, sig: Any, _firstcall: bool = True) -> Any:
        if fn == "__array__" and sig.args == (sig.return_type,) and type(sig.return_type) is Array:
            raise NotImplementedError
        return find(self, fn, sig, _firstcall)

    return get_function


def _jitting(decorator: Callable[..., Any]) -> Callable[..., Any]:
    """What a kernel calls of numba's own is only linked into it, too."""

    def _get_jit_decorator(self: Any) -> Any:
        return partial(decorator(self), pipeline_class=BuiltinCompiler, no_cfunc_wrapper=True)

    return _in_kernels(_get_jit_decorator, decorator)


_EMPTY = frozenset({str, int, float, bool, type(None), Loc})
"""Kinds of what stands in a statement beside its variables."""


def _rec_list_vars(self: Inst, val: Any) -> list[Var]:
    """As numba's own, which asks of each value whether it is one of six kinds."""
    kind = type(val)
    if kind is Var:
        return [val]
    if kind in _EMPTY:
        return []
    if isinstance(val, Inst):
        return list(val.list_vars())  # type: ignore[no-untyped-call]
    if isinstance(val, dict):
        val = val.values()
    elif not isinstance(val, (list, tuple)):
        return []
    return [variable for each in val if type(each) not in _EMPTY for variable in _rec_list_vars(self, each)]


def _following(run: Callable[..., None]) -> Callable[..., None]:
    """Where each variable lives is looked at when somebody asks, and not after every step."""

    def look(self: PostProcessor, emit_dels: bool = False, extend_lifetimes: bool = False) -> None:
        function = self.func_ir
        if emit_dels or function.is_generator:
            run(self, emit_dels, extend_lifetimes)
            return
        function.blocks = canonicalize_cfg(function.blocks)  # type: ignore[no-untyped-call]
        function.variable_lifetime = VariableLifetime(function.blocks)  # type: ignore[no-untyped-call]

    return _in_kernels(look, run)


def _propagate(self: ConstraintNetwork, inferer: TypeInferer) -> list[Exception]:
    """As numba's own, which asks all constraints again until no type changes: this only asks those that have
    failed, or whose variables' types are no longer what they were."""
    known = self.__dict__.setdefault("_known", {})
    failed: list[Exception] = []
    for constraint in self.constraints:
        if constraint in known and all(each.type is kind for each, kind in known[constraint]):
            continue
        place = constraint.loc
        with inferer.warnings.catch_warnings(filename=place.filename, lineno=place.line):
            try:
                constraint(inferer)
            except ForceLiteralArg as error:
                failed.append(error)
            except TypingError as error:
                told = TypingError(str(error), loc=place, highlighting=False)
                told.__cause__ = error
                failed.append(told)
            else:
                variables = [
                    inferer.typevars[name] for name in _named(vars(constraint)) if name in inferer.typevars
                ]
                known[constraint] = [(each, each.type) for each in variables]
    return failed


def _named(value: Any) -> Iterator[str]:
    """The names of variables, among others, that a constraint holds."""
    if isinstance(value, Var):
        yield value.name
    elif isinstance(value, str):
        yield value
    elif isinstance(value, (dict, list, tuple)):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _named(each)


_CHOICES: dict[object, Callable[..., Any]] = {min: operator.lt, max: operator.gt}


def _choosing(resolve: Callable[..., Any]) -> Callable[..., Any]:
    """The smaller and the larger of two numbers are chosen in place: numba compiles a function for each kind
    of numbers, and one that takes any number of them."""

    def get_call_type(self: Function, context: Any, args: tuple[Any, ...], kws: Any) -> Any:
        kinds = tuple(unliteral(each) for each in args)  # type: ignore[no-untyped-call]
        if (
            self.typing_key not in _CHOICES
            or len(kinds) != 2
            or not all(isinstance(k, Number) for k in kinds)
        ):
            return resolve(self, context, args, kws)
        self._impl_keys[kinds] = self.typing_key  # type: ignore[attr-defined]
        return Signature(context.unify_types(*kinds), kinds, None)  # type: ignore[no-untyped-call]

    return _in_kernels(get_call_type, resolve)


def _choose(compare: Callable[..., Any], context: Any, builder: Any, called: Any, values: Any) -> Any:
    return do_minmax(context, builder, called.args, values, compare)  # type: ignore[no-untyped-call]


def _loading(load: Callable[..., Any]) -> Callable[..., Any]:
    """Machine code that is kept needs numba's runtime, and not all that its compiler knows: half a second of
    every process that draws. Whoever compiles asks for that by itself."""

    def load_overload(self: Cache, sig: object, target_context: CPUContext) -> Any:
        if not self._py_func.__module__.startswith(f"{__package__}."):
            return load(self, sig, target_context)
        rtsys.initialize(target_context)
        with self._guard_against_spurious_io_errors():
            return self._load_overload(sig, target_context)  # type: ignore[no-untyped-call]

    return load_overload


ENTRY: dict[str, Any] = {}
PART: dict[str, Any] = {}
"""What else to ask of numba for each."""
if numba.version_info.short in KNOWN:
    ENTRY = {"pipeline_class": EntryCompiler}
    PART = {"pipeline_class": PartCompiler}
    Flags.values = _values  # type: ignore[method-assign, assignment]
    Inst._rec_list_vars = _rec_list_vars  # type: ignore[method-assign]
    Function.get_call_type = _choosing(_remembering(Function.get_call_type))  # type: ignore[method-assign]
    for choice, compare in _CHOICES.items():
        lower_builtin(choice, Number, Number)(partial(_choose, compare))  # type: ignore[no-untyped-call]
    PostProcessor.run = _following(PostProcessor.run)  # type: ignore[method-assign]
    ConstraintNetwork.propagate = _in_kernels(_propagate, ConstraintNetwork.propagate)  # type: ignore[method-assign]
    arrayobj.make_array = _in_kernels(cache(fields.reading(arrayobj.make_array)), arrayobj.make_array)
    arrayobj.make_view = _in_kernels(fields.make_view, arrayobj.make_view)
    helper = fields.slicing_in_place(BaseContext.make_helper)
    BaseContext.make_helper = _in_kernels(helper, BaseContext.make_helper)  # type: ignore[method-assign]
    slicing.fix_slice = fields.clamping(slicing.fix_slice)
    slicing.get_slice_length = fields.measuring(slicing.get_slice_length)
    slicing.fix_stride = fields.stepping(slicing.fix_stride)
    Cache.load_overload = _loading(Cache.load_overload)  # type: ignore[method-assign]
    # Nobody asks how long LLVM has worked, and numba counts it at each of a million calls.
    llvm.lib._lock._cblist.clear()
    BaseContext.get_abi_sizeof = _sizing(BaseContext.get_abi_sizeof)  # type: ignore[method-assign]
    BaseContext.get_function = _finding(BaseContext.get_function)  # type: ignore[method-assign]
    Overload._get_jit_decorator = _jitting(Overload._get_jit_decorator)  # type: ignore[method-assign]
    base._has_loc = cache(base._has_loc)
