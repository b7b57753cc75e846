"""What a test key may ask to go wrong, as the header says it: `failed:1301`, `slow:30`, `429`, `expire`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from filmgate.contract.errors import InvalidParameters
from filmgate.contract.shown import shown

HEADER = "X-Filmgate-Simulate"
LONGEST = 80
"""Characters of the header's value."""
LONGEST_WAIT = 3600
"""Seconds."""


class Kind(StrEnum):
    FAILED = "failed"
    SLOW = "slow"
    STUCK = "stuck"
    EXPIRE = "expire"
    LOST = "lost"
    UNPAID = "402"
    TOO_MANY = "429"
    BROKEN = "500"
    AWAY = "503"


FORMS: dict[Kind, str] = {
    Kind.FAILED: "`failed:CODE[:MESSAGE]`: the task fails with that code, a word or one of Kling's numbers",
    Kind.SLOW: "`slow:SECONDS`: the task takes so long, then succeeds",
    Kind.STUCK: "`stuck[:ingest|render]`: the task stays there until it is canceled or times out",
    Kind.EXPIRE: "`expire[:SECONDS]`: the task succeeds, and is gone so long after (5 s)",
    Kind.LOST: "`lost`: the task is accepted, and the answer is a 503 all the same",
    Kind.UNPAID: "`402`: the submit is refused for want of money",
    Kind.TOO_MANY: "`429[:SECONDS]`: the submit is refused, with Retry-After (1 s)",
    Kind.BROKEN: "`500`: the submit is refused with an internal error; there is no task",
    Kind.AWAY: "`503[:SECONDS]`: the submit is refused, with Retry-After (1 s); there is no task",
}
"""The closed set, and what each does."""

DEFAULT_SECONDS = {Kind.EXPIRE: 5, Kind.TOO_MANY: 1, Kind.AWAY: 1}
STAGES = ("ingest", "render")
CODE = re.compile(r"[1-5][0-9]{3}|[a-z][a-z0-9_]{1,62}")
MESSAGE = re.compile(r"[\x20-\x7e]{1,60}")
SECONDS = re.compile(r"[0-9]{1,4}")


@dataclass(frozen=True)
class Simulation:
    """`code` and `message` of a failure, `seconds` of what takes time, `stage` of what is stuck."""

    kind: Kind
    code: str = ""
    message: str = ""
    seconds: int = 0
    stage: str = "render"


def parse_simulation(text: str) -> Simulation:
    """Raises `InvalidParameters` naming the forms that there are."""
    word, _, rest = text.partition(":")
    if len(text) > LONGEST or word not in list(Kind):
        raise _wrong(f"must be one of {', '.join(Kind)} (at most {LONGEST} characters)", text)
    kind = Kind(word)
    if kind is Kind.FAILED:
        return _failure(rest, text)
    if kind is Kind.STUCK:
        if rest not in ("", *STAGES):
            raise _wrong(f"may be stuck:{' or stuck:'.join(STAGES)}", text)
        return Simulation(kind, stage=rest or "render")
    if kind in DEFAULT_SECONDS or kind is Kind.SLOW:
        return Simulation(kind, seconds=_seconds(kind, rest, text))
    if ":" in text:
        raise _wrong(f"'{kind}' stands alone", text)
    return Simulation(kind)


def _failure(rest: str, text: str) -> Simulation:
    code, _, message = rest.partition(":")
    if not CODE.fullmatch(code):
        raise _wrong("needs a code after 'failed:', a lower-case word or one of Kling's numbers", text)
    if message and not MESSAGE.fullmatch(message):
        raise _wrong("may have a message of at most 60 printable ASCII characters", text)
    return Simulation(Kind.FAILED, code=code, message=message)


def _seconds(kind: Kind, rest: str, text: str) -> int:
    if not rest and kind in DEFAULT_SECONDS:
        return DEFAULT_SECONDS[kind]
    if not SECONDS.fullmatch(rest) or int(rest) > LONGEST_WAIT:
        raise _wrong(f"needs whole seconds after '{kind}:', at most {LONGEST_WAIT}", text)
    return int(rest)


def _wrong(rule: str, text: str) -> InvalidParameters:
    return InvalidParameters(f"header '{HEADER}' {rule}, got {shown(text)}")
