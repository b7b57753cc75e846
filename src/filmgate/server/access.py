"""Who asks, whether they may ask again so soon, and under which address they know this server."""

from __future__ import annotations

from collections.abc import Callable

from fastapi import Request

from filmgate.contract.errors import AuthenticationFailed, RateLimitExceeded
from filmgate.server.context import service_of, settings_of
from filmgate.tasks.service import Caller, Rate

RATE = "filmgate.rate"
"""Where in the ASGI scope the caller's `Rate` waits for the answer's headers."""

REQUEST_ID = "filmgate.request_id"
TASK_ID = "filmgate.task_id"
"""Where in the ASGI scope the log finds the task that the request is about."""


def bearer_key(request: Request) -> str:
    """The key in `Authorization: Bearer <key>`; raises `AuthenticationFailed`."""
    header = request.headers.get("authorization")
    if header is None:
        raise AuthenticationFailed("header 'Authorization' is missing, send 'Bearer <key>'")
    scheme, _, key = header.partition(" ")
    key = key.strip()
    if scheme.lower() != "bearer" or not key or " " in key:
        raise AuthenticationFailed("header 'Authorization' must be 'Bearer <key>'")
    return key


async def reader(request: Request) -> Caller:
    """The caller of a read; raises `AuthenticationFailed` or `RateLimitExceeded`."""
    service = service_of(request)
    return _admitted(request, await service.authenticate(bearer_key(request)), service.admit_read)


async def writer(request: Request) -> Caller:
    """The caller of a submit, an upload or a plan; raises `AuthenticationFailed` or `RateLimitExceeded`."""
    service = service_of(request)
    return _admitted(request, await service.authenticate(bearer_key(request)), service.admit_submit)


def _admitted(request: Request, caller: Caller, admit: Callable[[Caller], Rate]) -> Caller:
    try:
        request.scope[RATE] = admit(caller)
    except RateLimitExceeded as error:
        request.scope[RATE] = getattr(error, "rate", None)
        raise
    return caller


def base_url(request: Request) -> str:
    """Where clients reach this server, without a trailing slash: the setting, else as they addressed it."""
    settings = settings_of(request)
    if settings.results.public_url is not None:
        return settings.results.public_url.rstrip("/")
    return f"{request.scope['scheme']}://{_host(request)}"


def _host(request: Request) -> str:
    named = request.headers.get("host")
    if named:
        return named
    address, port = request.scope["server"]
    return f"{address}:{port}"


def request_id(request: Request) -> str:
    identity: str = request.scope[REQUEST_ID]
    return identity
