"""Calls that cost nothing are repeated, calls that may be paid only where a repeat cannot pay twice."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from time import monotonic

from filmgate.client.errors import NoAnswer, NotConnected, OutcomeUnknown
from filmgate.client.ports import Port
from filmgate.client.wire import Reply, Request
from filmgate.contract.errors import FilmgateError
from filmgate.contract.replies import API, PASSING, error_of, honours_idempotency_key, is_ambiguous

FIRST_PAUSE = 0.2
LONGEST_PAUSE = 10.0


@dataclass
class Server:
    """Where the calls go, how long (s) to put up with trouble there, and what was found out about it."""

    port: Port
    base_url: str
    patience: float
    poll_seconds: float
    honours_keys: bool | None = None
    takes_files: bool | None = None

    def url(self, path: str) -> str:
        return f"{self.base_url}{API}{path}"

    def trouble(self) -> Trouble:
        return Trouble(self.port, self.patience)


class Trouble:
    """Growing pauses, each at least as long as the server asked for, until `patience` (s) is over."""

    def __init__(self, port: Port, patience: float) -> None:
        self.port = port
        self.end = monotonic() + patience
        self.pauses: Iterator[float] = (min(LONGEST_PAUSE, FIRST_PAUSE * 2**turn) for turn in count())

    async def bear(self, error: FilmgateError) -> None:
        """Pauses before the next try, or raises `error` when there is no time left for one."""
        pause = max(next(self.pauses) * random.uniform(0.5, 1.0), error.retry_after or 0)
        if monotonic() + pause > self.end:
            raise error
        await self.port.sleep(pause)


def refusal(reply: Reply) -> FilmgateError:
    return error_of(reply.status, reply.body, reply.headers.get("retry-after"))


async def repeatable(server: Server, request: Request) -> Reply:
    """The answer of a call that may be repeated: a 2xx, or its refusal raised."""
    trouble = server.trouble()
    while True:
        try:
            reply = await server.port.send(request)
        except NoAnswer as lost:
            await trouble.bear(lost)
            continue
        if reply.status < 300:
            return reply
        if reply.status not in PASSING:
            raise refusal(reply)
        await trouble.bear(refusal(reply))


async def payable(server: Server, request: Request) -> Reply:
    """The answer of a submit. Repeated only if the server never heard of it, or will know it by its
    `Idempotency-Key`; raises `OutcomeUnknown` where the film may be paid for already."""
    trouble = server.trouble()
    while True:
        try:
            reply = await server.port.send(request)
        except NotConnected as missed:
            await trouble.bear(missed)
            continue
        except NoAnswer as lost:
            error: FilmgateError = lost
        else:
            if reply.status < 300:
                return reply
            error = refusal(reply)
            if not is_ambiguous(reply.status):
                raise error
        await _bear_doubt(server, trouble, error, request.headers["Idempotency-Key"])


async def _bear_doubt(server: Server, trouble: Trouble, error: FilmgateError, key: str) -> None:
    if not await honours_keys(server):
        raise OutcomeUnknown(
            f"the film may have been accepted, so it was not sent again; see the account's tasks ({error})"
        ) from error
    try:
        await trouble.bear(error)
    except FilmgateError as last:
        raise OutcomeUnknown(
            f"no clear answer in {server.patience:g} s; submitting again with idempotency_key={key!r} "
            f"is safe ({last})"
        ) from last


async def honours_keys(server: Server) -> bool:
    """Whether the server is known to honour `Idempotency-Key`, asked of its OpenAPI document once."""
    if server.honours_keys is None:
        try:
            reply = await repeatable(server, Request("GET", f"{server.base_url}/openapi.json"))
        except NoAnswer:
            return False
        except FilmgateError:
            server.honours_keys = False
            return False
        server.honours_keys = honours_idempotency_key(reply.body)
    return server.honours_keys
