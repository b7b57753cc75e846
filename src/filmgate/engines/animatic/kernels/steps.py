"""The way of a kernel from Python to LLVM: numba's own steps, without what no kernel needs of them.

A kernel has no closures, generators, `with`, `raise`, or sums of whole arrays, and branches that are never
taken are left to LLVM. Most count no references either: nobody needs to know how long a variable lives.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

from numba.core.analysis import compute_cfg_from_blocks, compute_use_defs
from numba.core.codegen import JITCodeLibrary
from numba.core.compiler import Compiler, CompilerBase
from numba.core.compiler_machinery import PassManager, _pass_registry, register_pass
from numba.core.errors import NumbaError
from numba.core.ir import Assign, Block
from numba.core.lowering import Lower
from numba.core.typed_passes import (
    AnnotateTypes,
    BaseNativeLowering,
    IRLegalization,
    NoPythonBackend,
    NopythonTypeInference,
    PreLowerStripPhis,
)
from numba.core.untyped_passes import (
    FixupArgs,
    GenericRewrites,
    IRProcessing,
    ReconstructSSA,
    TranslateByteCode,
)


class _Lower(Lower):
    """Numba's, which has a context ready at each statement for what might be wrong with it."""

    def lower_block(self, block: Block) -> None:
        self.pre_block(block)  # type: ignore[no-untyped-call]
        for statement in block.body:
            self.loc = statement.loc
            try:
                self.lower_inst(statement)  # type: ignore[no-untyped-call]
            except NumbaError as error:
                error.add_context(f'lowering "{statement}" at {self.loc}')
                raise
        self.post_block(block)  # type: ignore[no-untyped-call]

    def _find_singly_assigned_variable(self) -> None:
        """Numba keeps in memory what is used in another block than the one that assigns it, and LLVM takes it
        out again. Where the one block always comes before the other, the value will do."""
        super()._find_singly_assigned_variable()  # type: ignore[no-untyped-call]
        if self.flags.nrt:
            return
        uses = compute_use_defs(self.blocks)  # type: ignore[no-untyped-call]
        before = compute_cfg_from_blocks(self.blocks).dominators()  # type: ignore[no-untyped-call]
        assigned = [
            (each.target.name, at) for at, block in self.blocks.items() for each in block.find_insts(Assign)
        ]
        times = Counter(name for name, _ in assigned)
        used: dict[str, list[int]] = {}
        for at, names in uses.usemap.items():
            for name in names:
                used.setdefault(name, []).append(at)
        self._singly_assigned_vars |= {
            name
            for name, at in assigned
            if times[name] == 1 and all(at < other and at in before[other] for other in used.get(name, ()))
        }

    def storevar(self, value: Any, name: str, argidx: int | None = None) -> None:
        """Where references are counted, numba reads what a variable has held before, to give it back."""
        if self.flags.nrt or name in self._singly_assigned_vars:
            super().storevar(value, name, argidx)  # type: ignore[no-untyped-call]
            return
        self.builder.store(value, self.getvar(name))  # type: ignore[no-untyped-call]


@register_pass(mutates_CFG=True, analysis_only=False)  # type: ignore[no-untyped-call]
class _Lowering(BaseNativeLowering):
    _name = "kernel_lowering"  # type: ignore[assignment]

    @property
    def lowering_class(self) -> type[Lower]:
        return _Lower


_TYPED = (
    TranslateByteCode,
    FixupArgs,
    IRProcessing,
    GenericRewrites,
    ReconstructSSA,
    NopythonTypeInference,
    PreLowerStripPhis,
)
_LOWERED = (AnnotateTypes, _Lowering, NoPythonBackend)


class _Steps(PassManager):
    """One after the other. Numba looks after each whether it has left all in order, and takes its time."""

    def __init__(self, *steps: type[Any]) -> None:
        super().__init__("kernel")  # type: ignore[no-untyped-call]
        self._steps = [_pass_registry.get(step).pass_inst for step in steps]  # type: ignore[no-untyped-call]

    def run(self, state: Any) -> None:
        for step in self._steps:
            step.run_pass(state)


_COUNTED = _Steps(*_TYPED, IRLegalization, *_LOWERED)
"""With a statement wherever a variable lives no longer."""
_BARE = _Steps(*_TYPED, *_LOWERED)


class EntryCompiler(CompilerBase):
    """Of an entry."""

    def define_pipelines(self) -> list[PassManager]:
        return [_COUNTED if self.state.flags.nrt else _BARE]


class _Linking(CompilerBase):
    def compile_extra(self, func: Callable[..., Any]) -> Any:
        self.state.library = _Linked(self.state.targetctx.codegen(), func.__qualname__)  # type: ignore[no-untyped-call]
        self.state.library.enable_object_caching()
        return super().compile_extra(func)  # type: ignore[no-untyped-call]


class PartCompiler(_Linking, EntryCompiler):
    """Of a part."""


class BuiltinCompiler(_Linking, Compiler):
    """Of what a kernel calls of numba's own, such as `int`."""


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
