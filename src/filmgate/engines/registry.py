"""From an engine's name to an engine, and from a request to the engine that shall make it."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import Protocol, runtime_checkable

from filmgate.contract.catalog import Sound
from filmgate.contract.errors import InvalidParameters, ServiceUnavailable
from filmgate.contract.request import VideoRequest
from filmgate.engines.base import Capabilities, Engine
from filmgate.settings import DEFAULT_ENGINE, Settings

KINDS = {
    "animatic": "filmgate.engines.animatic.engine:AnimaticEngine",
    "modellix": "filmgate.engines.modellix:ModellixEngine",
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


def configured(settings: Settings) -> list[str]:
    """Every engine that may be asked for by name, the default one included, sorted."""
    preferred = {name for model in settings.models.values() for name in model.engines}
    return sorted({DEFAULT_ENGINE, *settings.engines, *preferred})


def build_all(settings: Settings) -> list[Engine]:
    """Every configured engine; raises `ServiceUnavailable` for the first that cannot be built."""
    return [build(name, settings) for name in configured(settings)]


def route(model_slug: str, request: VideoRequest, settings: Settings, *, engine: str | None = None) -> Engine:
    """The engine for the request: the one named, else the model's first that can do it.

    Raises `InvalidParameters` naming each engine in question and what it cannot do.
    """
    reasons: list[str] = []
    for name in _candidates(model_slug, settings, engine):
        candidate = build(name, settings)
        missing = list(_lacking(candidate.capabilities, request))
        if not missing:
            return candidate
        reasons.append(f"engine '{name}' cannot {' or '.join(missing)}")
    raise InvalidParameters("; ".join(reasons) or f"no engine is configured for model '{model_slug}'")


def _candidates(model_slug: str, settings: Settings, engine: str | None) -> tuple[str, ...]:
    if engine is None:
        return settings.model_settings(model_slug).engines
    names = configured(settings)
    if engine not in names:
        raise InvalidParameters(f"parameter 'engine' must be one of {', '.join(names)}, got {engine[:80]!r}")
    return (engine,)


def _lacking(can: Capabilities, request: VideoRequest) -> Iterator[str]:
    """What the request needs and the engine has not, as verbs."""
    if request.videos and not can.edit:
        yield "edit videos"
    if request.images and not (can.first_frame or can.references):
        yield "use images"
    if not request.videos and not request.images and not can.text:
        yield "film a text alone"
    if request.sound is Sound.ON and not can.sound:
        yield "make sound"
    if request.multi_shot and not can.multi_shot:
        yield "make several shots"
    if not request.videos:
        yield from _too_long(can, request.seconds)


def _too_long(can: Capabilities, seconds: int) -> Iterator[str]:
    if can.durations is not None and seconds not in can.durations:
        yield f"make {seconds} s (it makes {', '.join(map(str, can.durations))} s)"
    elif seconds > can.longest_seconds:
        yield f"make {seconds} s (at most {can.longest_seconds:g} s)"
