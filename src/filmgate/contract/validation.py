"""From a request's bytes to a checked `VideoRequest`, or to the documented error that names the fault.

`VideoRequest` is the one source of the rules for single fields; here stand the translation of its
findings into the wire's words, and the rules between fields.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any, Literal, get_args, get_origin

from annotated_types import MaxLen, MinLen
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from filmgate.contract.catalog import ModelSpec
from filmgate.contract.errors import InvalidFormat, InvalidParameters, InvalidRequest, OutOfRange
from filmgate.contract.references import references
from filmgate.contract.request import VideoRequest
from filmgate.contract.shown import shown

FIELDS = tuple(VideoRequest.model_fields)
MOST_FAULTS = 100
_NULL = object()
"""Stands for an explicit null, which is of no field's type: null is not "absent"."""


@dataclass(frozen=True)
class Fault:
    """One thing wrong with a body, told with the field it is told of."""

    field: str
    error: type[InvalidRequest]
    detail: str

    @property
    def message(self) -> str:
        return f"{self.error.category}: {self.detail}"


@dataclass(frozen=True)
class Sent:
    """The body's values whose own rules hold, and the names of those whose do not."""

    values: Mapping[str, Any]
    faulty: frozenset[str]

    def __contains__(self, field: str) -> bool:
        return field in self.values

    def count(self, field: str) -> int:
        return len(self.values.get(field, ()))


def validate(model: ModelSpec, body: dict[str, Any], *, strict_fields: bool = True) -> VideoRequest:
    """The request that `body` asks for; raises the documented error for the first fault in field order.

    Its `errors` lists the messages of all faults (at most 100). Unknown fields are dropped when
    `strict_fields` is off.
    """
    fields = body if strict_fields else {name: body[name] for name in FIELDS if name in body}
    request, faults = _checked(fields)
    faulty = frozenset(fault.field for fault in faults)
    sent = Sent({name: value for name, value in fields.items() if name not in faulty}, faulty)
    faults += [fault for rule in RULES for fault in rule(model, sent)]
    if request is None or faults:
        raise _refusal(faults)
    return request


def _checked(fields: dict[str, Any]) -> tuple[VideoRequest | None, list[Fault]]:
    marked = {name: _NULL if value is None else value for name, value in fields.items()}
    try:
        return VideoRequest.model_validate(marked), []
    except ValidationError as error:
        return None, [_translated(found) for found in error.errors(include_url=False)]


def _refusal(faults: list[Fault]) -> InvalidRequest:
    order = {name: place for place, name in enumerate(FIELDS)}
    ordered = sorted(faults, key=lambda fault: order.get(fault.field, len(order)))
    first = ordered[0]
    return first.error(first.detail, errors=[fault.message for fault in ordered[:MOST_FAULTS]])


# The findings of pydantic, in the wire's words.


def _translated(found: ErrorDetails) -> Fault:
    error, rule = TRANSLATIONS[found["type"]](found)
    return Fault(str(found["loc"][0]), error, f"parameter {_place(found)} {rule}")


def _place(found: ErrorDetails) -> str:
    field, *rest = found["loc"]
    return shown(str(field) + "".join(f"[{index}]" for index in rest))


Translation = tuple[type[InvalidRequest], str]


def _required(_: ErrorDetails) -> Translation:
    return InvalidParameters, "is required"


def _unknown(_: ErrorDetails) -> Translation:
    return InvalidParameters, "is unknown"


def _of_type(expected: str) -> Callable[[ErrorDetails], Translation]:
    return lambda found: (InvalidFormat, f"must be {expected}, got {_got(found)}")


def _choice(found: ErrorDetails) -> Translation:
    if not isinstance(found["input"], str):
        return _of_type("a string")(found)
    choices = ", ".join(_choices(VideoRequest.model_fields[str(found["loc"][0])].annotation))
    return InvalidParameters, f"must be one of {choices}, got {_got(found)}"


def _length(found: ErrorDetails) -> Translation:
    low, high = _bounds(found)
    return OutOfRange, f"must be between {low} and {high} characters, got {len(found['input'])}"


def _items(found: ErrorDetails) -> Translation:
    low, high = _bounds(found)
    rule = f"exactly {low}" if low == high else f"at least {low}"
    return OutOfRange, f"must contain {rule} item, got {len(found['input'])}"


def _pattern(found: ErrorDetails) -> Translation:
    if found["loc"][0] != "prompt":
        return InvalidFormat, f"must be an http(s) URL or Base64, got {_got(found)}"
    bad = next(character for character in found["input"] if _is_control(character))
    place = found["input"].index(bad)
    return InvalidParameters, f"must not contain control characters, got {shown(bad)} at position {place}"


TRANSLATIONS: dict[str, Callable[[ErrorDetails], Translation]] = {
    "missing": _required,
    "extra_forbidden": _unknown,
    "string_type": _of_type("a string"),
    "string_unicode": _of_type("valid Unicode"),
    "bool_type": _of_type("a boolean"),
    "int_type": _of_type("an integer"),
    "list_type": _of_type("an array"),
    "enum": _choice,
    "literal_error": _choice,
    "string_too_short": _length,
    "string_too_long": _length,
    "too_short": _items,
    "too_long": _items,
    "string_pattern_mismatch": _pattern,
    "value_error": _pattern,
}


def _got(found: ErrorDetails) -> str:
    return shown(None if found["input"] is _NULL else found["input"])


def _choices(annotation: Any) -> tuple[str, ...]:
    """The words that a field of that type takes."""
    if isinstance(annotation, type):
        return tuple(member.value for member in annotation) if issubclass(annotation, Enum) else ()
    if get_origin(annotation) is Literal:
        return get_args(annotation)
    return tuple(word for part in get_args(annotation) for word in _choices(part))


def _bounds(found: ErrorDetails) -> tuple[int, int | None]:
    metadata = VideoRequest.model_fields[str(found["loc"][0])].metadata
    low = next((item.min_length for item in metadata if isinstance(item, MinLen)), 0)
    return low, next((item.max_length for item in metadata if isinstance(item, MaxLen)), None)


def _is_control(character: str) -> bool:
    return character not in "\t\n\r" and (character < " " or "\x7f" <= character <= "\x9f")


# The rules between fields.


def _references_resolve(_: ModelSpec, sent: Sent) -> Iterator[Fault]:
    for name in dict.fromkeys(references(sent.values.get("prompt", ""))):
        kind, _underscore, number = name.partition("_")
        count = sent.count(f"{kind}s")
        if f"{kind}s" not in sent.faulty and not 1 <= int(number) <= count:
            were = f"{count} {kind} was" if count == 1 else f"{count} {kind}s were"
            yield Fault("prompt", InvalidParameters, f"parameter 'prompt' refers to {name}, but {were} sent")


def _shot_type_goes_with_multi_shot(_: ModelSpec, sent: Sent) -> Iterator[Fault]:
    if sent.faulty & {"multi_shot", "shot_type"}:
        return
    multi_shot = sent.values.get("multi_shot", False)
    if multi_shot and "shot_type" not in sent:
        rule = "is required when multi_shot is true"
        yield Fault("shot_type", InvalidParameters, f"parameter 'shot_type' {rule}")
    if not multi_shot and "shot_type" in sent:
        rule = "must be omitted when multi_shot is false"
        yield Fault("shot_type", InvalidParameters, f"parameter 'shot_type' {rule}")


def _videos_keep_their_sound(_: ModelSpec, sent: Sent) -> Iterator[Fault]:
    if "videos" in sent and sent.values.get("sound", "off") != "off":
        rule = f"must be off when videos is provided, got {shown(str(sent.values['sound']))}"
        yield Fault("sound", InvalidParameters, f"parameter 'sound' {rule}")


def _videos_give_the_length(_: ModelSpec, sent: Sent) -> Iterator[Fault]:
    if "videos" in sent and "duration" in sent:
        rule = "must be omitted when videos is provided"
        yield Fault("duration", InvalidParameters, f"parameter 'duration' {rule}")


def _model_makes_that_duration(model: ModelSpec, sent: Sent) -> Iterator[Fault]:
    duration = sent.values.get("duration")
    if duration is None or "videos" in sent or duration in model.durations:
        return
    low, high = min(model.durations), max(model.durations)
    if len(model.durations) == high - low + 1:
        rule = f"must be between {low} and {high}, got {shown(duration)}"
        yield Fault("duration", OutOfRange, f"parameter 'duration' {rule}")
    else:
        words = ", ".join(map(str, model.durations))
        rule = f"must be one of {words}, got {shown(duration)}"
        yield Fault("duration", InvalidParameters, f"parameter 'duration' {rule}")


RULES = (
    _references_resolve,
    _shot_type_goes_with_multi_shot,
    _videos_keep_their_sound,
    _videos_give_the_length,
    _model_makes_that_duration,
)
