"""What halves the time that numba takes for a kernel; the machine code is the same.

It leans on what is not numba's interface, and so on versions that it has been tried with. With any other,
kernels are compiled as numba does it by itself.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial
from typing import Any

import numba
from numba.core import base
from numba.core.base import BaseContext
from numba.core.codegen import JITCodeLibrary
from numba.core.compiler import Compiler, CompilerBase, Flags
from numba.core.compiler_machinery import PassManager
from numba.core.ir import Inst, Loc, Var
from numba.core.targetconfig import ConfigStack
from numba.core.typed_passes import (
    AnnotateTypes,
    IRLegalization,
    NativeLowering,
    NoPythonBackend,
    NopythonTypeInference,
    PreLowerStripPhis,
)
from numba.core.types import Array, Function
from numba.core.typing.templates import _OverloadFunctionTemplate as Overload
from numba.core.untyped_passes import (
    FixupArgs,
    GenericRewrites,
    IRProcessing,
    ReconstructSSA,
    TranslateByteCode,
)

KNOWN = ((0, 68),)
"""The versions of numba that these have been tried with."""

_PASSES = (
    TranslateByteCode,
    FixupArgs,
    IRProcessing,
    GenericRewrites,
    ReconstructSSA,
    NopythonTypeInference,
    PreLowerStripPhis,
    IRLegalization,
    AnnotateTypes,
    NativeLowering,
    NoPythonBackend,
)
"""Those of numba's own that a kernel needs: it has no closures, generators, `with`, `raise`, or sums of whole
arrays, and branches that are never taken are left to LLVM."""


class EntryCompiler(CompilerBase):
    """Of an entry."""

    def define_pipelines(self) -> list[PassManager]:
        manager = PassManager("kernel")  # type: ignore[no-untyped-call]
        for each in _PASSES:
            manager.add_pass(each, each.__name__)  # type: ignore[no-untyped-call]
        manager.finalize()  # type: ignore[no-untyped-call]
        return [manager]


class _Linking(CompilerBase):
    def compile_extra(self, func: Callable[..., Any]) -> Any:
        self.state.library = _Linked(self.state.targetctx.codegen(), func.__qualname__)  # type: ignore[no-untyped-call]
        self.state.library.enable_object_caching()
        return super().compile_extra(func)  # type: ignore[no-untyped-call]


class PartCompiler(_Linking, EntryCompiler):
    """Of a part."""


class _BuiltinCompiler(_Linking, Compiler):
    """Of what a kernel calls of numba's own, such as `min`."""


class _Linked(JITCodeLibrary):
    """The code of a part, which is only ever linked into others: it is made good, and machine code, where it
    ends up, in an entry, and not at every step on the way."""

    def _optimize_final_module(self) -> None:
        pass

    def _finalize_final_module(self) -> None:
        self._finalized = True

    @property
    def codegen(self) -> Any:
        return self

    def set_env(self, name: str, environment: object) -> None:
        """Nothing of it is run from here."""


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
    """What a kernel calls of numba's own is only linked into it, too. For everybody else it is as it was."""

    def _get_jit_decorator(self: Any) -> Any:
        flags = ConfigStack.top_or_none()  # type: ignore[no-untyped-call]
        if flags is None or not flags.no_cfunc_wrapper:
            return decorator(self)
        return partial(decorator(self), pipeline_class=_BuiltinCompiler, no_cfunc_wrapper=True)

    return _get_jit_decorator


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


ENTRY: dict[str, Any] = {}
PART: dict[str, Any] = {}
"""What else to ask of numba for each."""
if numba.version_info.short in KNOWN:
    ENTRY = {"pipeline_class": EntryCompiler}
    PART = {"pipeline_class": PartCompiler}
    Flags.values = _values  # type: ignore[method-assign, assignment]
    Inst._rec_list_vars = _rec_list_vars  # type: ignore[method-assign]
    Function.get_call_type = _remembering(Function.get_call_type)  # type: ignore[method-assign]
    BaseContext.get_abi_sizeof = _sizing(BaseContext.get_abi_sizeof)  # type: ignore[method-assign]
    BaseContext.get_function = _finding(BaseContext.get_function)  # type: ignore[method-assign]
    Overload._get_jit_decorator = _jitting(Overload._get_jit_decorator)  # type: ignore[method-assign]
    base._has_loc = cache(base._has_loc)
