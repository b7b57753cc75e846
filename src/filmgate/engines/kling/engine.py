"""The engine of Kling's own API. Settings: see `KlingSettings`.

A submit is paid, so it must not happen twice. It carries an `external_task_id` made of our task's id, which
is unique in a Kling account: whoever finds that an earlier process was sending looks that id up first, and a
repeat that meets it is refused by Kling and goes on with the task that is there.
"""

from __future__ import annotations

import math
import time
from dataclasses import replace
from functools import partial
from pathlib import Path

from pydantic import Field

from filmgate.contract.catalog import VIDEO_O1
from filmgate.contract.errors import FilmgateError, TaskFailed
from filmgate.engines.base import Capabilities, Desk, EngineBusy, EngineDeclined, Estimate, Made, Order, pause
from filmgate.engines.kling.account import Account, Token, medium
from filmgate.engines.kling.codes import PERHAPS_DUPLICATE, RISK_CONTROL, Effect, Refused
from filmgate.engines.kling.shape import brought_to_shape
from filmgate.engines.kling.wire import FAILED, SUCCEEDED, KlingTask, body_of, charged
from filmgate.engines.own_settings import OwnSettings
from filmgate.engines.patience import Patience
from filmgate.engines.relaying import MADE_SHARE, USUAL_SECONDS_PER_SECOND, key_in, usual_estimate, way_home
from filmgate.engines.upstream import Doubt, Passing, Unmade
from filmgate.settings import EngineSettings

UNHURRIED = 3
"""Pauses between polls grow to so many times the setting."""


class KlingSettings(OwnSettings):
    """`[engines.NAME]` with `kind = "kling"`; seconds where nothing else is said."""

    base_url: str = Field(default="https://api-singapore.klingai.com", pattern=r"^https?://[^\s/]+")
    """Kling's address for your region."""
    access_key_env: str = "KLING_ACCESS_KEY"
    """The environment variable that holds the access key."""
    secret_key_env: str = "KLING_SECRET_KEY"  # noqa: S105 - a variable's name
    """The environment variable that holds the secret key."""
    poll_seconds: float = Field(default=5.0, gt=0)
    """Between two looks at a task."""
    patience_seconds: float = Field(default=300.0, gt=0)
    """How long trouble that may pass is borne."""
    busy_seconds: float = Field(default=15.0, gt=0)
    """Until a submit is tried again that Kling took for too many, unless it says how long."""
    price_per_second: float = Field(default=0.0, ge=0)
    """USD that Kling takes for a second of film, for estimates."""
    usd_per_unit: float | None = Field(default=None, ge=0)
    """What a unit of your resource pack costs; with it, what Kling charged is told in USD, too."""
    charge: bool = False
    """Whether keys' budgets are charged what Kling took (by `usd_per_unit`), never more than the price."""


class KlingEngine:
    """A `FilmEngine`. One paid task for one of ours, whoever is killed in between."""

    capabilities = Capabilities(
        first_frame=True,
        references=True,
        edit=True,
        sound=True,
        multi_shot=True,
        cancel=False,
        progress=False,
    )

    def __init__(self, name: str, settings: EngineSettings) -> None:
        self.name = name
        self.settings = KlingSettings.of(settings)
        if self.settings.charge and self.settings.usd_per_unit is None:
            raise ValueError("setting 'charge': needs 'usd_per_unit', too")

    def capabilities_for(self, model: str) -> Capabilities:
        """Video O1 has neither sound of its own nor several shots."""
        if model != VIDEO_O1.slug:
            return self.capabilities
        return replace(self.capabilities, sound=False, multi_shot=False, durations=(5, 10))

    def estimate(self, order: Order) -> Estimate:
        return usual_estimate(order, self.settings.price_per_second)

    def check(self) -> str:
        """Whether Kling is there and knows the keys; costs nothing."""
        with self._account() as account:
            try:
                account.newest(1)
            except Passing as error:
                raise TaskFailed("upstream_unreachable", f"{account.place}: {error}") from error
            except Refused as refusal:
                raise refusal.failure() from refusal
            return f"{account.place} knows the keys"

    def film(self, order: Order, out: Path, desk: Desk) -> Made:
        """Writes Kling's film to `out`. Raises `TaskFailed` with Kling's reason, `EngineDeclined` where
        nothing was paid, `EngineBusy` when it takes no more just now."""
        with self._account() as account:
            job = _Job(self.settings, account, order, desk, f"kling/{self.name}")
            try:
                return job.film(out)
            except Refused as refusal:
                raise refusal.failure() from refusal

    def _account(self) -> Account:
        variables = (self.settings.access_key_env, self.settings.secret_key_env)
        return Account(self.settings.base_url, Token(*(key_in(each, self.name) for each in variables)))


class _Job:
    """One film's way through Kling. `memo` is where the desk keeps what is known of the submit:
    `{"state": "idle" | "sending" | "accepted", …}`."""

    def __init__(
        self, settings: KlingSettings, account: Account, order: Order, desk: Desk, memo: str
    ) -> None:
        self.settings, self.account, self.order, self.desk, self.memo = settings, account, order, desk, memo
        self.external_id = f"filmgate-{order.task_id}"

    def film(self, out: Path) -> Made:
        task = self._finished(self._accepted_id())
        self._bring_home(task.task_id, out)
        cut = {"cut_to": str(self.order.request.aspect_ratio)} if brought_to_shape(out, self.order) else {}
        return self._made(task, cut)

    # -- the submit

    def _accepted_id(self) -> str:
        memo = self.desk.recall(self.memo) or {"state": "idle"}
        if memo["state"] == "accepted":
            return str(memo["task_id"])
        is_doubtful = memo["state"] == "sending"
        task = (self._found() if is_doubtful else None) or self._submitted(is_doubtful)
        self.desk.remember(self.memo, {"state": "accepted", "task_id": task.task_id})
        self.desk.log(f"{self.account.place} has the film as {task.task_id} ({self.external_id})")
        return task.task_id

    def _submitted(self, is_doubtful: bool) -> KlingTask:
        """Kling's task; `is_doubtful` as long as an earlier sending may have been accepted."""
        body = body_of(self.order, self.external_id, medium)
        patience = self._patience()
        while True:
            self.desk.remember(self.memo, {"state": "sending", "external_task_id": self.external_id})
            try:
                return self.account.submit(body)
            except Refused as refusal:
                return self._in_spite_of(refusal, is_doubtful)
            except Unmade as error:
                self._settle(is_doubtful)
                unreached = EngineDeclined("upstream_unreachable", f"no connection to {error}")
                patience.bear(self._unknown(str(error)) if is_doubtful else unreached)
            except Doubt as doubt:
                is_doubtful = True
                patience.bear(self._unknown(str(doubt)))
                if found := self._found():
                    return found

    def _in_spite_of(self, refusal: Refused, is_doubtful: bool) -> KlingTask:
        """The task that is there already, if that is why Kling refused; else raises what that means."""
        if refusal.number in PERHAPS_DUPLICATE and (found := self._found()):
            return found
        self._settle(is_doubtful)
        if refusal.meaning.effect is Effect.BUSY:
            raise EngineBusy(str(refusal), refusal.retry_after or self.settings.busy_seconds) from refusal
        raise refusal.failure(may_decline=not is_doubtful) from refusal

    def _found(self) -> KlingTask | None:
        found = self._patience().through(self.account.place, partial(self.account.find, self.external_id))
        if found:
            self.desk.log(f"{self.account.place} had accepted the film before")
        return found

    def _settle(self, is_doubtful: bool) -> None:
        """This sending was refused for certain; an earlier one may still be in doubt."""
        if not is_doubtful:
            self.desk.remember(self.memo, {"state": "idle"})

    def _unknown(self, what: str) -> TaskFailed:
        return TaskFailed(
            "outcome_unknown",
            f"{self.account.place} may have accepted the film, and charged for it, but no answer tells so "
            f"({what}). Look in Kling's own list of tasks for the external id {self.external_id}; if it is "
            "not there, submit again",
        )

    # -- the wait and the way home

    def _finished(self, task_id: str) -> KlingTask:
        """Kling's task once it has succeeded; raises `TaskFailed` with its reason if it has not."""
        between, shown = self.settings.poll_seconds, ""
        while True:
            task = self._read(task_id)
            if task.task_status == FAILED:
                raise _failure(task)
            if task.task_status == SUCCEEDED:
                return task
            if task.task_status != shown:
                shown = task.task_status
                self.desk.log(f"{self.account.place}: {shown}")
            self.desk.progress(MADE_SHARE * self._guess(task))
            pause(self.desk, between)
            between = min(between * 1.25, UNHURRIED * self.settings.poll_seconds)

    def _read(self, task_id: str) -> KlingTask:
        """The film is paid by now, so even keys that are being changed are waited for."""
        patience = self._patience()
        while True:
            try:
                return patience.through(self.account.place, partial(self.account.task, task_id))
            except Refused as refusal:
                if refusal.meaning.code != "upstream_authentication_failed":
                    raise
                patience.bear(refusal.failure())

    def _guess(self, task: KlingTask) -> float:
        """0..1 by the time that films take: Kling tells no progress."""
        board = self.order.storyboard
        usual = board.frames / board.fps * USUAL_SECONDS_PER_SECOND
        age = time.time() - task.created_at / 1000 if task.created_at else 0.0
        return 1 - math.exp(-2 * max(0.0, age) / usual)

    def _bring_home(self, task_id: str, out: Path) -> None:
        told = way_home(self.desk)

        def fetched() -> None:
            # Links may expire: each try asks for them anew.
            self.account.fetch(self.account.task(task_id).video.url, out, told)

        try:
            self._patience().through(self.account.place, fetched)
        except FilmgateError as error:
            raise TaskFailed(
                "upstream_film_gone",
                f"{self.account.place} made the film of task {task_id}, but does not give it out ({error}); "
                "Kling deletes films after 30 days",
            ) from error

    def _made(self, task: KlingTask, more: dict[str, str]) -> Made:
        taken = charged(task)
        units, rate = taken.get("units"), self.settings.usd_per_unit
        if rate is not None and units is not None:
            taken["usd"] = round(float(units) * rate, 6)
        facts = {
            "base_url": self.account.place,
            "task_id": task.task_id,
            "external_task_id": self.external_id,
            "video_id": task.video.id,
            "charged": taken,
            **more,
        }
        cost = {"cost": taken["usd"]} if self.settings.charge and "usd" in taken else {}
        return Made(notes={"upstream": facts, **cost})

    def _patience(self) -> Patience:
        return Patience(self.desk, self.settings.patience_seconds, self.settings.poll_seconds / 2)


def _failure(task: KlingTask) -> TaskFailed:
    """A failed task has a reason and no code; content policy is told by its words."""
    reason = task.task_status_msg or "no reason given"
    code = "content_policy" if RISK_CONTROL in reason.lower() else "upstream_failed"
    return TaskFailed(code, f"Kling's task {task.task_id} failed: {reason}")
