"""The relay: hands the whole request to an upstream that speaks this same contract, the hosted service or
another Filmgate, and brings the film home. Settings: see `RelaySettings`.

A submit may be paid, so it is never repeated blindly. Before it leaves, "sending" is stored with the task;
after it, the upstream's task id. Who finds "sending" and no id repeats the submit only at an upstream that
honours `Idempotency-Key` (the setting `idempotent`, else what its OpenAPI document shows); at any other the
task fails as `outcome_unknown`.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from filmgate.contract.errors import FilmgateError, QueueFull, RateLimitExceeded, TaskFailed
from filmgate.contract.task import Resource, Task, TaskStatus
from filmgate.engines.base import Capabilities, Desk, EngineBusy, Estimate, Made, Order
from filmgate.engines.upstream import Doubt, Passing, Unmade, Upstream
from filmgate.settings import EngineSettings

Outcome = TypeVar("Outcome")

SUBMIT = "submit"
"""Under this key the desk remembers `{"state": "idle" | "sending" | "accepted", …}`."""
MADE_SHARE = 0.9
"""The part of the progress that is the upstream's; the rest is the way home."""
BUSY_PAUSE = 15.0
USUAL_SECONDS_PER_SECOND = 24.0
"""How long an upstream takes for a second of film, roughly."""


class RelaySettings(BaseModel):
    """`[engines.NAME]` with `kind = "modellix"`; seconds where nothing else is said.

    `idempotent` tells whether the upstream honours `Idempotency-Key`; left out, it is found out when needed.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    base_url: str = Field(default="https://api.modellix.ai", pattern=r"^https?://[^\s/]+")
    api_key_env: str = "MODELLIX_API_KEY"
    idempotent: bool | None = None
    poll_seconds: float = Field(default=2.0, gt=0)
    patience_seconds: float = Field(default=300.0, gt=0)
    price_per_second: float = Field(default=0.0, ge=0)

    @classmethod
    def of(cls, settings: EngineSettings) -> RelaySettings:
        """Raises `ValueError` naming the first setting that is wrong."""
        try:
            return cls.model_validate(settings.model_extra or {})
        except ValidationError as error:
            first = error.errors(include_url=False)[0]
            raise ValueError(f"setting '{'.'.join(map(str, first['loc']))}': {first['msg']}") from error


class ModellixEngine:
    """A `FilmEngine`. One upstream task for one of ours, whoever is killed in between."""

    capabilities = Capabilities(first_frame=True, references=True, edit=True, sound=True, multi_shot=True)

    def __init__(self, name: str, settings: EngineSettings) -> None:
        self.name = name
        self.settings = RelaySettings.of(settings)

    def estimate(self, order: Order) -> Estimate:
        seconds = order.storyboard.frames / order.storyboard.fps
        return Estimate(
            seconds=seconds * USUAL_SECONDS_PER_SECOND, cost=seconds * self.settings.price_per_second
        )

    def film(self, order: Order, out: Path, desk: Desk) -> Made:
        """Writes the upstream's film to `out`. Raises `TaskFailed` with the upstream's reason, `EngineBusy`
        when it takes no more just now."""
        with Upstream.at(self.settings.base_url, self._api_key()) as upstream:
            try:
                return self._relayed(upstream, order, out, desk)
            except FilmgateError as error:
                raise _failed(upstream, error) from error

    def check(self) -> str:
        """Whether the upstream is there and knows the key; costs nothing."""
        with Upstream.at(self.settings.base_url, self._api_key()) as upstream:
            try:
                is_known = upstream.knows_key()
            except Passing as error:
                raise TaskFailed("upstream_unreachable", f"{upstream.place}: {error}") from error
            if not is_known:
                raise TaskFailed(
                    "upstream_authentication_failed",
                    f"{upstream.place} does not know the key in {self.settings.api_key_env}",
                )
            return f"{upstream.place} knows the key"

    def _api_key(self) -> str:
        variable = self.settings.api_key_env
        key = os.environ.get(variable, "").strip()
        if not key:
            raise TaskFailed(
                "engine_misconfigured",
                f"engine '{self.name}': the environment variable {variable} is not set",
            )
        return key

    def _relayed(self, upstream: Upstream, order: Order, out: Path, desk: Desk) -> Made:
        task_id = self._accepted_id(upstream, order, desk)
        task = self._finished(upstream, task_id, desk)
        self._bring_home(upstream, task, out, desk)
        metadata = task.result.metadata.model_dump(mode="json", exclude_none=True) if task.result else {}
        facts = {"base_url": upstream.place, "task_id": task_id, "metadata": metadata}
        return Made(notes={"upstream": facts})

    # -- the submit

    def _accepted_id(self, upstream: Upstream, order: Order, desk: Desk) -> str:
        memo = desk.recall(SUBMIT) or {"state": "idle"}
        if memo["state"] == "accepted":
            return str(memo["task_id"])
        is_doubtful = memo["state"] == "sending"
        if is_doubtful:
            self._require_idempotent(upstream, "the relay was stopped while it sent the film")
        task_id = self._submitted(upstream, order, desk, is_doubtful)
        desk.remember(SUBMIT, {"state": "accepted", "task_id": task_id, "base_url": upstream.place})
        desk.log(f"{upstream.place} accepted the film as {task_id}")
        return task_id

    def _submitted(self, upstream: Upstream, order: Order, desk: Desk, is_doubtful: bool) -> str:
        """The upstream's id; `is_doubtful` as long as an earlier sending may have been accepted."""
        body = self._body(upstream, order)
        key = f"filmgate-{order.task_id}"
        trouble = _Trouble(self.settings)
        while True:
            desk.remember(SUBMIT, {"state": "sending", "idempotency_key": key})
            try:
                return upstream.submit(order.model, body, key)
            except (RateLimitExceeded, QueueFull) as refusal:
                self._settle(desk, is_doubtful)
                raise EngineBusy(str(refusal), float(refusal.retry_after or BUSY_PAUSE)) from refusal
            except Unmade as error:
                self._settle(desk, is_doubtful)
                unreached = TaskFailed("upstream_unreachable", f"no connection to {error}")
                trouble.bear(_unknown(upstream, str(error)) if is_doubtful else unreached)
            except Doubt as doubt:
                self._require_idempotent(upstream, str(doubt))
                is_doubtful = True
                trouble.bear(_unknown(upstream, str(doubt)))

    def _settle(self, desk: Desk, is_doubtful: bool) -> None:
        """This sending was refused for certain; an earlier one may still be in doubt."""
        if not is_doubtful:
            desk.remember(SUBMIT, {"state": "idle"})

    def _require_idempotent(self, upstream: Upstream, what: str) -> None:
        try:
            known = self.settings.idempotent
            if known is None:
                known = self._patiently(upstream, upstream.honours_keys)
        except TaskFailed as failure:
            raise _unknown(upstream, what) from failure
        if not known:
            raise _unknown(upstream, what)

    def _body(self, upstream: Upstream, order: Order) -> dict[str, Any]:
        """The request as it came, its media as links or files that the upstream can read."""
        body = order.request.model_dump(mode="json", exclude_unset=True, exclude_none=True)
        for field, kind in (("images", "image"), ("videos", "video")):
            given = getattr(order.request, field) or ()
            if given:
                body[field] = list(self._media(upstream, order, kind, given))
        return body

    def _media(self, upstream: Upstream, order: Order, kind: str, given: list[str]) -> Iterator[str]:
        for number, text in enumerate(given, 1):
            local = order.input(f"{kind}_{number}")
            if local is None:
                raise TaskFailed("engine_error", f"input {kind}_{number} did not come with the order")
            yield self._patiently(upstream, partial(upstream.medium, text, local))

    # -- the wait and the way home

    def _finished(self, upstream: Upstream, task_id: str, desk: Desk) -> Task:
        """The upstream's task once it has succeeded; raises `TaskFailed` with its reason if it has not."""
        pause, shown = self.settings.poll_seconds, ""
        while True:
            task = self._patiently(upstream, partial(upstream.task, task_id))
            if task.status is TaskStatus.FAILED:
                raise _upstream_failure(task)
            if task.status is TaskStatus.SUCCESS:
                return task
            if task.status != shown:
                shown = task.status
                desk.log(f"{upstream.place}: {task.status}")
            desk.progress(MADE_SHARE * task.progress / 100)
            time.sleep(pause)
            pause = min(pause * 1.25, 5 * self.settings.poll_seconds)

    def _bring_home(self, upstream: Upstream, task: Task, out: Path, desk: Desk) -> None:
        def told(fraction: float) -> None:
            desk.progress(MADE_SHARE + (1 - MADE_SHARE) * fraction)

        def fetched() -> None:
            # Links may expire: each try asks for them anew.
            upstream.fetch(_primary(upstream.task(task.task_id)), out, told)

        self._patiently(upstream, fetched)

    def _patiently(self, upstream: Upstream, call: Callable[[], Outcome]) -> Outcome:
        """The call's value, tried again for `patience_seconds` while what goes wrong may pass."""
        trouble = _Trouble(self.settings)
        while True:
            try:
                return call()
            except Passing as error:
                trouble.bear(
                    TaskFailed("upstream_unreachable", f"{upstream.place}: {error}"), error.retry_after
                )


class _Trouble:
    """Growing pauses until the patience is over."""

    def __init__(self, settings: RelaySettings) -> None:
        self.end = time.monotonic() + settings.patience_seconds
        self.pause = settings.poll_seconds / 2
        self.longest = settings.poll_seconds * 5

    def bear(self, failure: TaskFailed, retry_after: float = 0.0) -> None:
        """Pauses, or raises `failure` when there is no time left for another try."""
        pause = max(self.pause, retry_after)
        if time.monotonic() + pause > self.end:
            raise failure
        time.sleep(pause)
        self.pause = min(self.pause * 2, self.longest)


def _primary(task: Task) -> Resource:
    for resource in task.result.resources if task.result else ():
        if resource.role == "primary" and resource.type == "video":
            return resource
    raise TaskFailed("upstream_failed", f"the upstream's task {task.task_id} succeeded without a film")


def _upstream_failure(task: Task) -> TaskFailed:
    """The upstream's own code and message; its `canceled` is not ours, whose user asked for nothing."""
    if task.error is None:
        return TaskFailed("upstream_failed", f"the upstream's task {task.task_id} failed without a reason")
    code = "upstream_canceled" if task.error.code == "canceled" else task.error.code
    return TaskFailed(code, task.error.message)


def _failed(upstream: Upstream, error: FilmgateError) -> TaskFailed:
    """A refusal by the upstream as the end of our task: `upstream_insufficient_balance`, …"""
    return TaskFailed("upstream_" + error.category.lower().replace(" ", "_"), f"{upstream.place}: {error}")


def _unknown(upstream: Upstream, what: str) -> TaskFailed:
    return TaskFailed(
        "outcome_unknown",
        f"{upstream.place} may have accepted the film, and charged for it, but no answer tells so ({what}). "
        "Nothing was sent again, because that could pay twice. Look at the upstream's own list of tasks "
        "or bill; if the film is not there, submit it again",
    )
