"""The relay: hands the whole request to an upstream that speaks this same contract, the hosted service or
another Filmgate, and brings the film home. Settings: see `RelaySettings`.

A submit may be paid, so it is never repeated blindly. Before it leaves, "sending" is stored with the task;
after it, the upstream's task id. Who finds "sending" and no id repeats the submit only at an upstream that
honours `Idempotency-Key` (the setting `idempotent`, else what its OpenAPI document shows); at any other the
task fails as `outcome_unknown`. What goes wrong while neither is stored cost nothing: the film is declined.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from pydantic import Field

from filmgate.contract.errors import FilmgateError, QueueFull, RateLimitExceeded, TaskCanceled, TaskFailed
from filmgate.contract.task import Resource, Task, TaskStatus
from filmgate.engines.base import Capabilities, Desk, EngineBusy, EngineDeclined, Estimate, Made, Order, pause
from filmgate.engines.own_settings import OwnSettings
from filmgate.engines.patience import Patience
from filmgate.engines.relaying import MADE_SHARE, key_in, refused, usual_estimate, way_home
from filmgate.engines.upstream import Doubt, Passing, Unmade, Upstream
from filmgate.settings import EngineSettings

Outcome = TypeVar("Outcome")

SUBMIT = "submit"
"""Under this key the desk remembers `{"state": "idle" | "sending" | "accepted", …}`."""
BUSY_PAUSE = 15.0


class RelaySettings(OwnSettings):
    """`[engines.NAME]` with `kind = "modellix"`; seconds where nothing else is said.

    `idempotent` tells whether the upstream honours `Idempotency-Key`, `seeds` whether it takes the query
    parameter `seed`; left out, they are found out when needed.
    """

    base_url: str = Field(default="https://api.modellix.ai", pattern=r"^https?://[^\s/]+")
    api_key_env: str = "MODELLIX_API_KEY"
    idempotent: bool | None = None
    seeds: bool | None = None
    poll_seconds: float = Field(default=2.0, gt=0)
    patience_seconds: float = Field(default=300.0, gt=0)
    price_per_second: float = Field(default=0.0, ge=0)


class ModellixEngine:
    """A `FilmEngine`. One upstream task for one of ours, whoever is killed in between."""

    capabilities = Capabilities(first_frame=True, references=True, edit=True, sound=True, multi_shot=True)

    def __init__(self, name: str, settings: EngineSettings) -> None:
        self.name = name
        self.settings = RelaySettings.of(settings)

    def estimate(self, order: Order) -> Estimate:
        return usual_estimate(order, self.settings.price_per_second)

    def film(self, order: Order, out: Path, desk: Desk) -> Made:
        """Writes the upstream's film to `out`. Raises `TaskFailed` with the upstream's reason,
        `EngineDeclined` as long as nothing was sent, `EngineBusy` when it takes no more just now."""
        with self._upstream() as upstream:
            relay = _Relay(self.settings, upstream, order, desk)
            try:
                return relay.film(out)
            except TaskCanceled:
                relay.withdraw()
                raise
            except FilmgateError as error:
                raise relay.declined(refused(upstream.place, error)) from error
            except TaskFailed as failure:
                raise relay.declined(failure) from failure

    def check(self) -> str:
        """Whether the upstream is there and knows the key; costs nothing."""
        with self._upstream() as upstream:
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

    def _upstream(self) -> Upstream:
        return Upstream.at(self.settings.base_url, key_in(self.settings.api_key_env, self.name))


@dataclass(frozen=True)
class _Relay:
    """One film's way through the upstream."""

    settings: RelaySettings
    upstream: Upstream
    order: Order
    desk: Desk

    def film(self, out: Path) -> Made:
        memo = self._accepted()
        task = self._finished(memo["task_id"])
        self._bring_home(task, out)
        metadata = task.result.metadata.model_dump(mode="json", exclude_none=True) if task.result else {}
        facts = {"base_url": self.upstream.place, "task_id": task.task_id, "metadata": metadata}
        is_repeatable = memo.get("seeded", False) and metadata.get("repeatable", False)
        return Made(notes={"repeatable": is_repeatable, "upstream": facts})

    def withdraw(self) -> None:
        """Cancels the upstream's task, if it has one and lets tasks be canceled: ours has ended."""
        if task_id := self._memo().get("task_id"):
            self.upstream.cancel(task_id)

    def declined(self, failure: TaskFailed) -> TaskFailed:
        """The failure; as long as the upstream has nothing of us for certain, as one that the next engine may
        take over from."""
        if self._memo()["state"] != "idle" or isinstance(failure, EngineDeclined):
            return failure
        return EngineDeclined(failure.code, failure.message)

    # -- the submit

    def _memo(self) -> dict[str, Any]:
        return self.desk.recall(SUBMIT) or {"state": "idle"}

    def _accepted(self) -> dict[str, Any]:
        """What is remembered of the accepted submit: `{"task_id", "seeded", …}`."""
        memo = self._memo()
        if memo["state"] == "accepted":
            return memo
        is_doubtful = memo["state"] == "sending"
        if is_doubtful:
            self._require_idempotent("the relay was stopped while it sent the film")
        # A repeat is the same call as the one before, or it would be another film.
        seeded = bool(memo.get("seeded")) if is_doubtful else self._takes_seeds()
        task_id = self._submitted(seeded, is_doubtful)
        known = {"state": "accepted", "task_id": task_id, "base_url": self.upstream.place, "seeded": seeded}
        self.desk.remember(SUBMIT, known)
        self.desk.log(f"{self.upstream.place} accepted the film as {task_id}")
        return known

    def _submitted(self, seeded: bool, is_doubtful: bool) -> str:
        """The upstream's id; `is_doubtful` as long as an earlier sending may have been accepted."""
        body, seed = self._body(), self.order.seed if seeded else None
        key = f"filmgate-{self.order.task_id}"
        patience = self._patience()
        while True:
            self.desk.remember(SUBMIT, {"state": "sending", "idempotency_key": key, "seeded": seeded})
            try:
                return self.upstream.submit(self.order.model, body, key, seed)
            except (RateLimitExceeded, QueueFull) as refusal:
                self._settle(is_doubtful)
                raise EngineBusy(str(refusal), float(refusal.retry_after or BUSY_PAUSE)) from refusal
            except FilmgateError:
                self._settle(is_doubtful)
                raise
            except Unmade as error:
                self._settle(is_doubtful)
                unreached = TaskFailed("upstream_unreachable", f"no connection to {error}")
                patience.bear(self._unknown(str(error)) if is_doubtful else unreached)
            except Doubt as doubt:
                self._require_idempotent(str(doubt))
                is_doubtful = True
                patience.bear(self._unknown(str(doubt)))

    def _settle(self, is_doubtful: bool) -> None:
        """This sending was refused for certain; an earlier one may still be in doubt."""
        if not is_doubtful:
            self.desk.remember(SUBMIT, {"state": "idle"})

    def _require_idempotent(self, what: str) -> None:
        try:
            known = self.settings.idempotent
            if known is None:
                known = self._patiently(self.upstream.honours_keys)
        except TaskCanceled:
            raise
        except TaskFailed as failure:
            raise self._unknown(what) from failure
        if not known:
            raise self._unknown(what)

    def _takes_seeds(self) -> bool:
        if self.settings.seeds is not None:
            return self.settings.seeds
        try:
            return self.upstream.takes_seeds()
        except Passing as error:  # not worth waiting for: the film's metadata tells that it was left out
            self.desk.log(
                f"{self.upstream.place} does not say whether it takes a seed ({error}): none is sent"
            )
            return False

    def _body(self) -> dict[str, Any]:
        """The request as it came, its media as links or files that the upstream can read."""
        body = self.order.request.model_dump(mode="json", exclude_unset=True, exclude_none=True)
        for field, kind in (("images", "image"), ("videos", "video")):
            given = getattr(self.order.request, field) or ()
            if given:
                body[field] = list(self._media(kind, given))
        return body

    def _media(self, kind: str, given: list[str]) -> Iterator[str]:
        for number, text in enumerate(given, 1):
            local = self.order.input(f"{kind}_{number}")
            if local is None:
                raise TaskFailed("engine_error", f"input {kind}_{number} did not come with the order")
            yield self._patiently(partial(self.upstream.medium, text, local))

    # -- the wait and the way home

    def _finished(self, task_id: str) -> Task:
        """The upstream's task once it has succeeded; raises `TaskFailed` with its reason if it has not."""
        between, shown = self.settings.poll_seconds, ""
        while True:
            task = self._patiently(partial(self.upstream.task, task_id))
            if task.status is TaskStatus.FAILED:
                raise _upstream_failure(task)
            if task.status is TaskStatus.SUCCESS:
                return task
            if task.status != shown:
                shown = task.status
                self.desk.log(f"{self.upstream.place}: {task.status}")
            self.desk.progress(MADE_SHARE * task.progress / 100)
            pause(self.desk, between)
            between = min(between * 1.25, 5 * self.settings.poll_seconds)

    def _bring_home(self, task: Task, out: Path) -> None:
        told = way_home(self.desk)

        def fetched() -> None:
            # Links may expire: each try asks for them anew.
            self.upstream.fetch(_primary(self.upstream.task(task.task_id)), out, told)

        self._patiently(fetched)

    def _patience(self) -> Patience:
        return Patience(self.desk, self.settings.patience_seconds, self.settings.poll_seconds / 2)

    def _patiently(self, call: Callable[[], Outcome]) -> Outcome:
        return self._patience().through(self.upstream.place, call)

    def _unknown(self, what: str) -> TaskFailed:
        return TaskFailed(
            "outcome_unknown",
            f"{self.upstream.place} may have accepted the film, and charged for it, but no answer tells so "
            f"({what}). Nothing was sent again, because that could pay twice. Look at the upstream's own "
            "list of tasks or bill; if the film is not there, submit it again",
        )


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
