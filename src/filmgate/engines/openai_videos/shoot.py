"""The jobs of one film: spread over equal servers, watched, submitted anew where a server lost them.

For each shot the desk remembers `{"state": "sending" | "accepted", "attempt": …, …}` before anything else
happens: whoever goes on after a crash finds the job. What is free is submitted again without much ado, what
costs never blindly.
"""

from __future__ import annotations

import math
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any
from zlib import crc32

from filmgate.contract.errors import FilmgateError, TaskCanceled, TaskFailed
from filmgate.engines.base import Desk, EngineBusy, EngineDeclined, Order, pause
from filmgate.engines.openai_videos.forms import Piece, form_of, seed_of
from filmgate.engines.openai_videos.pictures import save_frame
from filmgate.engines.openai_videos.settings import VideosSettings
from filmgate.engines.openai_videos.wire import Gone, Job, State, VideoServer
from filmgate.engines.patience import Patience
from filmgate.engines.relaying import MADE_SHARE, refused
from filmgate.engines.upstream import Doubt, Passing, Unmade

BUSY_PAUSE = 15.0


@dataclass
class Work:
    """A piece on its way: where it is made, and what went wrong before."""

    piece: Piece
    server: VideoServer | None = None
    job_id: str = ""
    attempt: int = 0
    mishaps: list[str] = field(default_factory=list)
    begun: float = 0.0
    silent_since: float | None = None
    share: float = 0.0
    film: Path | None = None


class Shoot:
    """Makes the pieces of one order. `name` tells this engine's memories from those of other engines."""

    def __init__(
        self,
        name: str,
        settings: VideosSettings,
        servers: list[VideoServer],
        order: Order,
        desk: Desk,
        folder: Path,
    ) -> None:
        self._name = name
        self._settings = settings
        self._servers = servers
        self._order = order
        self._desk = desk
        self._folder = folder
        self._works: list[Work] = []
        self._told = 0.0

    def films(self, pieces: list[Piece]) -> list[Path]:
        """The server's film of each piece, as it came. Raises `TaskFailed`, `EngineBusy`, `TaskCanceled`."""
        self._works = [Work(piece) for piece in pieces]
        while waiting := [work for work in self._works if work.film is None]:
            for work in waiting:
                if not work.job_id and self._may_begin(work):
                    self._begin(work)
            for work in waiting:
                if work.job_id:
                    self._look(work)
            self._tell()
            if any(work.film is None for work in waiting):
                pause(self._desk, self._settings.poll_seconds)
        return [work.film for work in self._works if work.film is not None]

    def notes(self) -> list[dict[str, Any]]:
        """Of each piece: where it was made, as which job, and what went wrong on the way."""
        return [dict(self._note(work)) for work in self._works]

    def _may_begin(self, work: Work) -> bool:
        """A part waits for the one before it: it opens on its last frame."""
        before = self._before(work)
        return before is None or before.film is not None

    def _before(self, work: Work) -> Work | None:
        return self._works[self._works.index(work) - 1] if work.piece.part else None

    def _opening(self, work: Work) -> Path | None:
        """The last frame that the film shows of the part before."""
        before = self._before(work)
        if before is None or before.film is None:
            return None
        out = self._folder / f"{work.piece.name}-opening.png"
        save_frame(before.film, before.piece.frames + before.piece.repeated - 1, out)
        return out

    def clear(self) -> None:
        """Asks for the end of every job, all at once and without waiting long: its film is at home, or not
        wanted any more."""
        calls = [partial(work.server.forget, work.job_id) for work in self._works if work.server]
        if calls:
            with ThreadPoolExecutor(len(calls)) as pool:
                list(pool.map(lambda call: call(), calls))

    def _note(self, work: Work) -> Iterator[tuple[str, Any]]:
        yield "shot", work.piece.number + 1
        if any(each.piece.part for each in self._works if each.piece.number == work.piece.number):
            yield "part", work.piece.part + 1
        yield "server", work.server.place if work.server else None
        yield "job", work.job_id
        if self._settings.sends_seed:
            yield "seed", seed_of(self._order, work.piece)
        if work.mishaps:
            yield "resubmitted", work.mishaps

    # -- the submit

    def _key(self, work: Work) -> str:
        return f"{self._name}/{work.piece.name}"

    def _remember(self, work: Work, state: str) -> None:
        memo = {"state": state, "attempt": work.attempt, "mishaps": work.mishaps}
        if work.server is not None:
            memo |= {"server": work.server.base_url, "job": work.job_id}
        self._desk.remember(self._key(work), memo)

    def _begin(self, work: Work) -> None:
        """Goes on with the job that an earlier process submitted, or submits one."""
        memo = self._desk.recall(self._key(work)) or {"state": "idle", "attempt": 0, "mishaps": []}
        work.attempt, work.mishaps = memo["attempt"], list(memo["mishaps"])
        if memo["state"] == "accepted":
            work.job_id, work.begun = memo["job"], time.monotonic()
            work.server = next((each for each in self._servers if each.base_url == memo["server"]), None)
            if work.server is None:
                self._again(work, f"{memo['server']} is no longer among the servers")
            return
        if memo["state"] == "sending" and self._is_dear:
            raise _unknown("the engine was stopped while it sent the job")
        self._submit(work)

    def _submit(self, work: Work, without: VideoServer | None = None) -> None:
        """Offers the piece to each server, the least busy first, for as long as patience lasts."""
        form = form_of(self._order, work.piece, self._settings, self._folder, self._opening(work))
        patience = Patience(self._desk, self._settings.patience_seconds, self._settings.poll_seconds / 2)
        while True:
            full: list[Passing] = []
            mute: list[str] = []
            for server in self._in_order(work, without, mute):
                work.server = None
                self._remember(work, "sending")
                try:
                    job = server.submit(
                        form, f"filmgate-{self._order.task_id}-{self._key(work)}-{work.attempt}"
                    )
                except Passing as refusal:
                    full.append(refusal)
                    mute.append(f"{server.place}: {refusal}")
                except (Unmade, Doubt) as trouble:
                    self._bear(server, trouble, mute)
                except FilmgateError as refusal:
                    raise self._declined(server, refusal) from refusal
                else:
                    self._accepted(work, server, job)
                    return
            self._remember(work, "idle")
            if full:
                raise EngineBusy("; ".join(mute), max(each.retry_after for each in full) or BUSY_PAUSE)
            patience.bear(self._failure("upstream_unreachable", f"no server answers: {'; '.join(mute)}"))
            without = None

    def _bear(self, server: VideoServer, trouble: Unmade | Doubt, mute: list[str]) -> None:
        if isinstance(trouble, Doubt) and self._is_dear:
            raise _unknown(f"{server.place}: {trouble}") from trouble
        mute.append(f"{server.place}: {trouble}")

    def _accepted(self, work: Work, server: VideoServer, job: Job) -> None:
        work.server, work.job_id = server, job.id
        self._remember(work, "accepted")
        work.begun, work.silent_since = time.monotonic(), None
        self._desk.log(f"shot {work.piece.number + 1}: {server.place} accepted it as {job.id}")

    def _in_order(self, work: Work, without: VideoServer | None, mute: list[str]) -> list[VideoServer]:
        """The servers that answer, by their number of unfinished jobs; equal ones take turns."""
        if len(self._servers) == 1:
            return self._servers
        turn = crc32(self._order.task_id.encode()) + work.piece.number
        loads: list[tuple[int, int, VideoServer]] = []
        for place, server in enumerate(self._servers):
            if server is without:
                continue
            try:
                loads.append((server.unfinished(), (place + turn) % len(self._servers), server))
            except (Passing, FilmgateError) as error:
                mute.append(f"{server.place}: {error}")
        return [server for *_, server in sorted(loads, key=lambda load: load[:2])]

    def _again(self, work: Work, why: str, without: VideoServer | None = None) -> None:
        """Submits a lost job anew, and notes it."""
        self._desk.log(f"shot {work.piece.number + 1} is submitted again: {why}")
        if self._is_dear:
            raise TaskFailed("upstream_lost", f"{why}; it may have cost, so it was not submitted again")
        if work.attempt >= self._settings.resubmits:
            raise self._failure("upstream_lost", f"{why}; it was submitted {work.attempt + 1} times")
        work.attempt += 1
        work.mishaps.append(why)
        self._submit(work, without)

    # -- the wait and the way home

    def _look(self, work: Work) -> None:
        """One look at a job; brings its film home when it is done."""
        server = work.server
        if server is None:
            raise AssertionError("a piece is submitted before it is looked at")
        try:
            job = server.job(work.job_id)
            work.silent_since = None
            if job.failure is not None:
                raise TaskFailed(job.failure.code, f"{server.place}: {job.failure.message}")
            work.share = self._share(work, job)
            if job.state is State.DONE:
                work.film = self._brought(work, server, job)
        except Gone:
            self._again(work, f"{server.place} no longer knows job {work.job_id}")
        except Passing as trouble:
            self._endure(work, server, trouble)
        except FilmgateError as refusal:
            raise refused(server.place, refusal) from refusal

    def _endure(self, work: Work, server: VideoServer, trouble: Passing) -> None:
        """A server that has been silent for too long has lost the job: another one gets it."""
        work.silent_since = work.silent_since or time.monotonic()
        if time.monotonic() - work.silent_since < self._settings.patience_seconds:
            return
        why = f"{server.place} was lost with job {work.job_id}: {trouble}"
        if len(self._servers) == 1:
            raise self._failure("upstream_unreachable", why)
        self._again(work, why, without=server)

    def _brought(self, work: Work, server: VideoServer, job: Job) -> Path:
        out = self._folder / f"{work.piece.name}-{work.attempt}.film"

        def told(_: float) -> None:
            if self._desk.stopped():
                raise TaskCanceled

        server.fetch(job, out, told)
        return out

    def _share(self, work: Work, job: Job) -> float:
        """How far a job is. Many servers stay at 0 until the end: unless trusted, it is guessed."""
        if job.state is State.DONE:
            return 1.0
        if self._settings.progress:
            return job.progress
        usual = work.piece.seconds * self._settings.usual_seconds_per_second
        return 0.95 * (1 - math.exp(-1.5 * (time.monotonic() - work.begun) / usual))

    def _tell(self) -> None:
        frames = sum(work.piece.frames for work in self._works)
        made = sum(work.piece.frames * work.share for work in self._works) / frames
        self._told = max(self._told, made)
        self._desk.progress(MADE_SHARE * self._told)

    # -- what an end means

    @property
    def _is_dear(self) -> bool:
        return self._settings.price_per_second > 0

    def _failure(self, code: str, message: str) -> TaskFailed:
        """Another engine may try as long as nothing was paid."""
        paid = self._is_dear and any(work.job_id for work in self._works)
        return TaskFailed(code, message) if paid else EngineDeclined(code, message)

    def _declined(self, server: VideoServer, refusal: FilmgateError) -> TaskFailed:
        failure = refused(server.place, refusal)
        return self._failure(failure.code, failure.message)


def _unknown(what: str) -> TaskFailed:
    return TaskFailed(
        "outcome_unknown",
        f"the server may have accepted the job, and charged for it, but no answer tells so ({what}). Nothing "
        "was sent again, because that could pay twice",
    )
