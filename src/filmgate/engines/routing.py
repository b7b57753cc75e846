"""From a request to the engines that may make it: the model's list, conditions, and what engines can do."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass

from filmgate.contract.errors import InvalidParameters, ServiceUnavailable
from filmgate.contract.request import VideoRequest
from filmgate.engines.abilities import lacking, too_long_a_shot
from filmgate.engines.base import Engine, Particular, capabilities_of
from filmgate.engines.conditions import BadCondition, Condition, facts_of, parse
from filmgate.engines.provisional import provisional_order
from filmgate.engines.registry import build
from filmgate.settings import DEFAULT_ENGINE, TEST_CARD, Settings

ENTRY = re.compile(r"\s*(?P<engine>\S*)(?:\s+if(?P<condition>\s.*|))?\s*", re.DOTALL)


@dataclass(frozen=True)
class Entry:
    """One engine of a model's list, and for which requests it is there: `ltx2 if sound or not images`."""

    engine: str
    condition: Condition | None = None


def entries(model_slug: str, settings: Settings) -> list[Entry]:
    """The model's engines in order of preference; raises `ServiceUnavailable` for one that cannot be read."""
    texts = settings.model_settings(model_slug).engines
    place = f'models."{model_slug}".engines'
    return [_entry(text, f"setting {place}[{number}]") for number, text in enumerate(texts)]


def _entry(text: str, place: str) -> Entry:
    found = ENTRY.fullmatch(text)
    if found is None or not found["engine"]:
        raise ServiceUnavailable(f"{place}: expected 'ENGINE' or 'ENGINE if CONDITION', found {text!r}")
    if found["condition"] is None:
        return Entry(found["engine"])
    condition = found["condition"].strip()
    try:
        return Entry(found["engine"], parse(condition))
    except BadCondition as error:
        at = found.start("condition") + len(found["condition"]) - len(found["condition"].lstrip())
        shown = f"engine '{found['engine']}' in {text!r}, character {at + error.position + 1}"
        raise ServiceUnavailable(f"{place}: {shown}: {error}") from error


def configured(settings: Settings) -> list[str]:
    """Every engine that may be asked for by name, sorted: the default one and the test card always."""
    preferred = {entry.engine for slug in settings.models for entry in entries(slug, settings)}
    return sorted({DEFAULT_ENGINE, TEST_CARD, *settings.engines, *preferred})


def build_all(settings: Settings) -> list[Engine]:
    """Every configured engine; raises `ServiceUnavailable` for the first that cannot be built, and for
    the first condition that cannot be read."""
    return [build(name, settings) for name in configured(settings)]


def editors(settings: Settings, *, beside: str) -> list[str]:
    """The other configured engines that edit videos, without the test card and those that cannot be built."""
    found = []
    for name in configured(settings):
        with suppress(ServiceUnavailable):
            if name not in (beside, TEST_CARD) and build(name, settings).capabilities.edit:
                found.append(name)
    return found


def route(
    model_slug: str, request: VideoRequest, settings: Settings, *, engine: str | None = None
) -> list[Engine]:
    """The engine for the request, the one named or the first of the model's list whose condition holds and
    that can do it; after it, where the model's `failover` is on and none was named, the others like that.

    Raises `InvalidParameters` naming each engine in question and what it lacks.
    """
    is_enough = engine is not None or not settings.model_settings(model_slug).failover
    able: dict[str, Engine] = {}
    reasons: list[str] = []
    for entry in _in_question(model_slug, settings, engine):
        judged = _judged(entry, model_slug, request, settings)
        if isinstance(judged, str):
            reasons.append(judged)
            continue
        able.setdefault(entry.engine, judged)
        if is_enough:
            break
    if not able:
        raise InvalidParameters("; ".join(reasons) or f"no engine is configured for model '{model_slug}'")
    return list(able.values())


def _in_question(model_slug: str, settings: Settings, engine: str | None) -> list[Entry]:
    if engine is None:
        return entries(model_slug, settings)
    names = configured(settings)
    if engine not in names:
        raise InvalidParameters(f"parameter 'engine' must be one of {', '.join(names)}, got {engine[:80]!r}")
    return [Entry(engine)]


def _judged(entry: Entry, model: str, request: VideoRequest, settings: Settings) -> Engine | str:
    """The engine, or why it does not make this film."""
    if entry.condition and not entry.condition.holds(facts_of(request, settings.media.video_seconds_max)):
        return f"engine '{entry.engine}' is there for '{entry.condition.text}' only"
    engine = build(entry.engine, settings)
    objection = _objection(engine, model, request, settings)
    return f"engine '{entry.engine}'{objection}" if objection else engine


def _objection(engine: Engine, model: str, request: VideoRequest, settings: Settings) -> str | None:
    """What the engine lacks, to be said after its name. What only a plan shows is known here where the
    built-in planner makes it; where another one does, the engine declines the film when it is planned."""
    can, is_particular = capabilities_of(engine, model), isinstance(engine, Particular)
    missing = list(lacking(can, request, images=not is_particular))
    takes_plan = is_particular or can.longest_shot_seconds is not None
    if missing or not takes_plan or settings.storyboard.planner != "built-in":
        return f" cannot {' or '.join(missing)}" if missing else None
    order = provisional_order(model, request)
    if not request.videos and (missing := list(too_long_a_shot(can, order))):
        return f" cannot {missing[0]}"
    objection = engine.objection(order) if isinstance(engine, Particular) else None
    return f": {objection}" if objection else None
