"""What a test key asked to go wrong, done where it would happen, with nothing rendered for it."""

from __future__ import annotations

import time
from collections.abc import Callable

import sqlalchemy as sa

from filmgate.contract.errors import (
    FilmgateError,
    InsufficientBalance,
    InternalError,
    InvalidParameters,
    RateLimitExceeded,
    ServiceUnavailable,
    TaskCanceled,
    TaskFailed,
)
from filmgate.contract.replies import whole_number
from filmgate.contract.simulation import HEADER, Kind, Simulation, parse_simulation
from filmgate.engines.kling.codes import MEANINGS, Effect
from filmgate.store import task_rows
from filmgate.store.database import now_ms
from filmgate.store.states import Stage
from filmgate.tasks.records import Records
from filmgate.tasks.watch import Watch, Watched

AT_INGEST = frozenset(
    {"invalid_input", "input_too_large", "fetch_failed", "fetch_refused", "unsupported_edit"}
)
"""Codes of failures that happen while inputs are brought in; all others happen while the film is made."""
LOOKS = 0.5
"""Seconds between two reports of a task that only waits."""
FROM, TO = 5, 90
"""Percent of progress between which a slow task's time passes."""


def failure_of(simulation: Simulation) -> TaskFailed:
    """The failure that `failed:…` asks for; Kling's numbers become the word that its engine gives them."""
    code, words = simulation.code, simulation.message or "simulated, as the submit asked"
    if (number := whole_number(code)) is None:
        return TaskFailed(code, words)
    meaning = MEANINGS.get(number)
    if meaning is None or meaning.effect is Effect.BUSY:
        known = ", ".join(str(number) for number, each in MEANINGS.items() if each.effect is not Effect.BUSY)
        raise InvalidParameters(
            f"header '{HEADER}': the number after 'failed:' must be one of {known}, got {code}"
        )
    return TaskFailed(meaning.code, f"{words} ({code})")


def check(simulation: Simulation, *, is_test_key: bool) -> None:
    """Raises `InvalidParameters` for another key, and for a number that fails no task."""
    if not is_test_key:
        raise InvalidParameters(
            f"header '{HEADER}' is for test keys only: make one with 'filmgate keys create --test'"
        )
    if simulation.kind is Kind.FAILED:
        failure_of(simulation)


def refusal_of(simulation: Simulation) -> FilmgateError | None:
    """What a submit is answered instead of being accepted."""
    words, seconds = "simulated, as the submit asked", simulation.seconds
    match simulation.kind:
        case Kind.UNPAID:
            return InsufficientBalance(words)
        case Kind.TOO_MANY:
            return RateLimitExceeded(words, retry_after=seconds)
        case Kind.BROKEN:
            return InternalError(words)
        case Kind.AWAY:
            return ServiceUnavailable(words, retry_after=seconds)
    return None


def lifetime_of(text: str | None) -> int | None:
    """Milliseconds that a film is kept if that was asked for."""
    simulation = parse_simulation(text) if text else None
    return simulation.seconds * 1000 if simulation and simulation.kind is Kind.EXPIRE else None


class Rehearsal:
    """The part that workers play."""

    def __init__(self, records: Records, watch: Watch, timeout: float) -> None:
        self._records, self._watch, self._timeout = records, watch, timeout

    def at(self, row: sa.RowMapping, stage: Stage) -> None:
        """Raises `TaskFailed` or lets time pass, if that is what shall happen at this stage; `TaskCanceled`
        when the task ends meanwhile."""
        if not row["simulate"]:
            return
        simulation = parse_simulation(row["simulate"])
        if simulation.kind is Kind.FAILED:
            failure = failure_of(simulation)
            if stage is (Stage.INGEST if failure.code in AT_INGEST else Stage.RENDER):
                raise failure
        elif simulation.kind is Kind.SLOW and stage is Stage.RENDER:
            self._pass_time(row, simulation.seconds)
        elif simulation.kind is Kind.STUCK and stage == simulation.stage:
            self._wait(row["id"], self._timeout, lambda share: None)
            raise TaskFailed("timeout", f"the work did not end within {self._timeout:g} s and was stopped")

    def _pass_time(self, row: sa.RowMapping, seconds: float) -> None:
        """Until so long after the task's start, whoever was killed since."""

        def told(share: float) -> None:
            percent = round(FROM + (TO - FROM) * share)
            self._records.write(lambda c: task_rows.advance(c, row["id"], percent))

        gone = (now_ms() - (row["started_at"] or now_ms())) / 1000
        self._wait(row["id"], seconds - gone, lambda share: told((gone + share * (seconds - gone)) / seconds))

    def _wait(self, task_id: str, seconds: float, told: Callable[[float], None]) -> None:
        begin = time.monotonic()
        with self._watch.on(task_id) as watched:
            while (passed := time.monotonic() - begin) < seconds:
                told(passed / seconds)
                _look(watched, min(LOOKS, seconds - passed))


def _look(watched: Watched, seconds: float) -> None:
    if watched.ended.wait(seconds):
        raise TaskCanceled
