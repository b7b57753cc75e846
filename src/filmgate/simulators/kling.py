"""A local Kling: the legacy Omni calls of its API, with its tokens, codes, states and faults, in one process.

Beside Kling's own calls: `GET /simulator/tasks`, and `GET`, `POST` and `DELETE /simulator/faults`.
"""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Awaitable, Callable, Iterable
from pathlib import Path
from typing import Any

import jwt
from fastapi import FastAPI, Request, Response
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import FileResponse, HTMLResponse, JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from filmgate.contract.replies import json_of
from filmgate.simulators.faults import CUT, GONE, HOLD, HTML, LATE, LOST, SHORT, Call, Fault, Faults, parsed
from filmgate.simulators.kling_rules import Refusal, checked
from filmgate.simulators.kling_tasks import Behaviour, SimulatedTask, SimulatedTasks

PATH = "/v1/videos/omni-video"
HANG_UP = "x-simulator-hang-up"
"""On an answer: do not send it, close the connection (`now`), or send half of it (`half`)."""
LARGEST_PAGE = 500
AFTER = (LOST, LATE, HOLD)
"""Faults of a submit that was accepted."""


class Kling:
    """What the calls work on: accounts (secret keys by access key), tasks, and the faults to come."""

    def __init__(
        self, accounts: dict[str, str], folder: Path, behaviour: Behaviour, faults: Iterable[Fault] = ()
    ) -> None:
        self.accounts = accounts
        self.tasks = SimulatedTasks(behaviour, folder)
        self.faults = Faults(faults)

    def account(self, request: Request) -> str:
        """Whose token it is; raises `Refusal` with the code that says what is wrong with it."""
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        if not token:
            raise Refusal(1001)
        if scheme != "Bearer":
            raise Refusal(1002)
        try:
            access = jwt.decode(token, options={"verify_signature": False}).get("iss")
            if access not in self.accounts:
                raise Refusal(1000, "Authentication failed: access key not found")
            secret, claims = self.accounts[access], ["exp", "nbf", "iss"]
            jwt.decode(token, secret, algorithms=["HS256"], options={"require": claims})
        except jwt.ImmatureSignatureError as error:
            raise Refusal(1003) from error
        except jwt.ExpiredSignatureError as error:
            raise Refusal(1004) from error
        except jwt.InvalidTokenError as error:
            raise Refusal(1002, f"Authorization is invalid: {error}") from error
        return str(access)

    def accept(self, account: str, body: Any) -> SimulatedTask:
        """Raises `Refusal`."""
        submit = checked(body)
        fault = self.faults.take(Call.TASK)
        failure = (fault.message or "Failure to pass the risk control system") if fault else None
        try:
            return self.tasks.accept(account, submit, failure)
        except Refusal:
            if fault:
                self.faults.add([fault])
            raise


def create_kling(kling: Kling) -> ASGIApp:
    """The application."""
    app = FastAPI(title="A simulated Kling", docs_url=None, redoc_url=None, openapi_url=None)
    app.state.kling = kling
    app.add_exception_handler(Refusal, _refused)
    app.add_api_route(PATH, submit, methods=["POST"])
    app.add_api_route(PATH, page, methods=["GET"])
    app.add_api_route(PATH + "/{task_id}", task, methods=["GET"])
    app.add_api_route("/films/{name}.mp4", film, methods=["GET", "HEAD"])
    app.add_api_route("/simulator/tasks", accepted, methods=["GET"])
    app.add_api_route("/simulator/faults", faults, methods=["GET", "POST", "DELETE"])
    return HangingUp(app)


async def submit(request: Request) -> Response:
    kling: Kling = request.app.state.kling
    account, body = kling.account(request), json_of(await request.body())
    fault = kling.faults.take(Call.SUBMIT)
    if fault is not None and fault.what not in AFTER:
        return _answered(fault)
    made = await run_in_threadpool(kling.accept, account, body)
    if fault is not None and fault.what == HOLD:
        await asyncio.sleep(fault.seconds)
    elif fault is not None:
        return _answered(fault)
    return _answer(kling.tasks.view(made, _base(request)))


async def page(request: Request) -> Response:
    kling: Kling = request.app.state.kling
    account = kling.account(request)
    number, size = _count(request, "pageNum", 1, 1000), _count(request, "pageSize", 30, LARGEST_PAGE)
    found = kling.tasks.newest(account, number, size)
    return _answer([kling.tasks.view(each, _base(request)) for each in found])


async def task(request: Request, task_id: str) -> Response:
    kling: Kling = request.app.state.kling
    account = kling.account(request)
    if fault := kling.faults.take(Call.POLL):
        return _answered(fault)
    return _answer(kling.tasks.view(kling.tasks.find(account, task_id), _base(request)))


async def film(request: Request, name: str) -> Response:
    kling: Kling = request.app.state.kling
    fault = kling.faults.take(Call.FILM)
    path = await run_in_threadpool(kling.tasks.film, name)
    if path is None or (fault and fault.what == GONE):
        return Response("no such film", 404)
    headers = {HANG_UP: {CUT: "now", SHORT: "half"}[fault.what]} if fault else {}
    return FileResponse(path, media_type="video/mp4", headers=headers)


async def accepted(request: Request) -> Response:
    """Every task with the submit that made it, for tests to look at."""
    kling: Kling = request.app.state.kling
    views = [
        kling.tasks.view(each, _base(request)) | {"account": each.account, "prompt": each.submit.prompt}
        for each in kling.tasks.all()
    ]
    return JSONResponse({"tasks": views})


async def faults(request: Request) -> Response:
    """POST adds a fault, `{"fault": "submit:1303*2"}`; DELETE forgets all; each answers what waits."""
    kling: Kling = request.app.state.kling
    if request.method == "DELETE":
        kling.faults.clear()
    elif request.method == "POST":
        body = json_of(await request.body())
        try:
            kling.faults.add(parsed(body["fault"]))
        except (ValueError, KeyError, TypeError) as error:
            return JSONResponse({"error": f"a body such as {{'fault': 'submit:1303*2'}}: {error}"}, 400)
    return JSONResponse({"waiting": kling.faults.waiting()})


def _count(request: Request, name: str, default: int, most: int) -> int:
    text = request.query_params.get(name, str(default))
    if not text.isdecimal() or not 1 <= int(text) <= most:
        raise Refusal(1201, f"{name} must be between 1 and {most}, got {text[:20]!r}")
    return int(text)


def _base(request: Request) -> str:
    return str(request.base_url).rstrip("/")


def _answer(data: Any, code: int = 0, message: str = "SUCCEED", status: int = 200) -> Response:
    body = {"code": code, "message": message, "request_id": secrets.token_hex(16)}
    return JSONResponse(body if data is None else body | {"data": data}, status)


async def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, Refusal)  # noqa: S101 - the handler is registered for nothing else
    return _answer(None, error.code, str(error), error.status)


def _answered(fault: Fault) -> Response:
    """The answer that a fault makes of a call."""
    if fault.code is not None:
        refusal = Refusal(fault.code, fault.message)
        return _answer(None, refusal.code, str(refusal), refusal.status)
    if fault.what == HTML:
        return HTMLResponse("<html><body>welcome</body></html>")
    if fault.what == LATE:
        return _answer(None, 5002, "Server internal timeout", 504)
    return Response(headers={HANG_UP: "now"})


class HangingUp:
    """Closes the connection where the answer asks for it, as a lost network would. Needs uvicorn, whose
    connections it closes: the interface between them knows no such thing."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self._app(scope, receive, _hanging_up(send) if scope["type"] == "http" else send)


def _hanging_up(send: Send) -> Send:
    mode = ""

    async def passed(message: Message) -> None:
        nonlocal mode
        if message["type"] == "http.response.start":
            mode = dict(message["headers"]).get(HANG_UP.encode(), b"").decode()
        if mode == "now":
            _close(send)
        elif mode == "half" and message["type"] == "http.response.body":
            await send({**message, "body": message["body"][: len(message["body"]) // 2], "more_body": True})
            _close(send)
            mode = "now"
        else:
            await send(message)

    return passed


def _close(send: Callable[[Message], Awaitable[None]]) -> None:
    transport = getattr(getattr(send, "__self__", None), "transport", None)
    if transport is not None:
        transport.close()
