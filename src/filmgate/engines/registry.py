"""From an engine's name to an engine."""

from __future__ import annotations

from importlib import import_module
from typing import Protocol, runtime_checkable

from filmgate.contract.errors import ServiceUnavailable
from filmgate.engines.base import Engine
from filmgate.settings import Settings

KINDS = {
    "animatic": "filmgate.engines.animatic.engine:AnimaticEngine",
    "instant": "filmgate.engines.instant:InstantEngine",
    "kling": "filmgate.engines.kling.engine:KlingEngine",
    "diffusers": "filmgate.engines.diffusers.engine:DiffusersEngine",
    "modellix": "filmgate.engines.modellix:ModellixEngine",
    "openai-videos": "filmgate.engines.openai_videos.engine:OpenAIVideosEngine",
}
"""The kinds that come with Filmgate. Any other `kind` is the `module:Class` of a user's own engine."""


@runtime_checkable
class Checkable(Protocol):
    """An engine that can tell whether it would work now, as far as that costs nothing."""

    def check(self) -> str:
        """What it found, in a few words; raises `FilmgateError` or `TaskFailed` saying what is wrong."""


def build(name: str, settings: Settings) -> Engine:
    """The engine configured under that name. Cheap: no weights, no connection. Raises `ServiceUnavailable`
    naming the engine and what is wrong with its settings."""
    section = settings.engine_settings(name)
    entry = _entry(name, section.kind or name)
    module, _, attribute = entry.partition(":")
    try:
        engine: Engine = getattr(import_module(module), attribute)(name, section)
    except (ImportError, AttributeError, ValueError, TypeError) as error:
        raise ServiceUnavailable(f"engine '{name}' ({entry}) cannot be built: {error}") from error
    return engine


def _entry(name: str, kind: str) -> str:
    entry = kind if ":" in kind else KINDS.get(kind)
    if entry is None:
        known = ", ".join(sorted(KINDS))
        raise ServiceUnavailable(
            f"engine '{name}' is of no known kind: '{kind}' is neither one of {known} nor 'module:Class'"
        )
    return entry
