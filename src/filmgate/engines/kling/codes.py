"""What Kling's error codes mean for a film of ours: one table."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from filmgate.contract.errors import TaskFailed
from filmgate.engines.base import EngineDeclined


class Effect(Enum):
    BUSY = "busy"
    """Nothing was accepted: try again later."""
    REFUSED = "refused"
    """Nothing was accepted, nor will it be from this account: another engine may make the film."""
    CONTENT = "content"
    """Nothing was accepted, nor should anybody else be asked."""
    UNKNOWN = "unknown"
    """Kling itself may not know whether it accepted."""


@dataclass(frozen=True)
class Meaning:
    """`code` is the stable word that our task fails with, `advice` what its reader can do."""

    effect: Effect
    code: str
    advice: str = ""


_KEYS = "check the access key and the secret key"
_CLOCK = "check the clock of this machine: tokens are valid for half an hour around it"
_MONEY = "top up the Kling account"
_BODY = "Kling does not take the request as it is"

MEANINGS: dict[int, Meaning] = {
    1000: Meaning(Effect.REFUSED, "upstream_authentication_failed", _KEYS),
    1001: Meaning(Effect.REFUSED, "upstream_authentication_failed", _KEYS),
    1002: Meaning(Effect.REFUSED, "upstream_authentication_failed", _KEYS),
    1003: Meaning(Effect.REFUSED, "upstream_authentication_failed", _CLOCK),
    1004: Meaning(Effect.REFUSED, "upstream_authentication_failed", _CLOCK),
    1100: Meaning(Effect.REFUSED, "upstream_forbidden", "look at the account in Kling's console"),
    1101: Meaning(Effect.REFUSED, "upstream_insufficient_balance", _MONEY),
    1102: Meaning(Effect.REFUSED, "upstream_insufficient_balance", _MONEY),
    1103: Meaning(Effect.REFUSED, "upstream_forbidden", "the account may not use this model or call"),
    1200: Meaning(Effect.REFUSED, "upstream_invalid_request", _BODY),
    1201: Meaning(Effect.REFUSED, "upstream_invalid_request", _BODY),
    1202: Meaning(Effect.REFUSED, "upstream_invalid_request", "check the setting 'base_url'"),
    1203: Meaning(Effect.REFUSED, "upstream_not_found", "no such model or task at this base URL"),
    1300: Meaning(Effect.CONTENT, "content_policy", "change the prompt or the inputs"),
    1301: Meaning(Effect.CONTENT, "content_policy", "change the prompt or the inputs"),
    1302: Meaning(Effect.BUSY, "upstream_busy"),
    1303: Meaning(Effect.BUSY, "upstream_busy"),
    1304: Meaning(Effect.REFUSED, "upstream_forbidden", "Kling's console allows other addresses only"),
    5000: Meaning(Effect.UNKNOWN, "upstream_failed"),
    5001: Meaning(Effect.UNKNOWN, "upstream_failed"),
    5002: Meaning(Effect.UNKNOWN, "upstream_failed"),
}

NOT_FOUND = frozenset({1200, 1201, 1202, 1203})
"""What a look-up of a task that is not there may be answered with."""
PERHAPS_DUPLICATE = frozenset({1200, 1201})
"""What a submit with an `external_task_id` that was used before may be answered with."""

RISK_CONTROL = "risk control"
"""In a failed task's reason, this is content policy, too: failed tasks have no code."""


def meaning_of(number: int, status: int) -> Meaning:
    """Of a code, else of the HTTP status that came with it."""
    if number in MEANINGS:
        return MEANINGS[number]
    if status == 429:
        return Meaning(Effect.BUSY, "upstream_busy")
    if status >= 500 or status in (408, 409):
        return Meaning(Effect.UNKNOWN, "upstream_failed")
    return Meaning(Effect.REFUSED, "upstream_failed")


class Refused(Exception):
    """Kling answered with an error code; `text` is its own message, `retry_after` in seconds."""

    def __init__(self, place: str, number: int, status: int, text: str, retry_after: float = 0.0) -> None:
        super().__init__(f"{place} answered {number}: {text}")
        self.number = number
        self.meaning = meaning_of(number, status)
        self.retry_after = retry_after

    @property
    def message(self) -> str:
        return f"{self}; {self.meaning.advice}" if self.meaning.advice else str(self)

    def failure(self, *, may_decline: bool = False) -> TaskFailed:
        """The end of our task; one that another engine may take over, if nothing can have been paid."""
        declines = may_decline and self.meaning.effect is Effect.REFUSED
        return (EngineDeclined if declines else TaskFailed)(self.meaning.code, self.message)
