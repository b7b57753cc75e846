"""A small real HTTP server that speaks the contract on loopback and misbehaves on demand.

`ContractServer(faults=…)` names faults per call, used up in order: a status number answers with it, and the
words of `Fault` say the rest. It makes "films" out of thin air after a few looks at a task.
"""

from __future__ import annotations

import json
import re
import threading
from collections import defaultdict, deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from email.message import Message
from enum import StrEnum
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self
from urllib.parse import parse_qs, urlsplit

KEY = "sk-test"
FILM = bytes(range(256)) * 2000
COVER = b"\xff\xd8 a cover"


class Fault(StrEnum):
    CUT = "cut"
    """The connection closes without an answer; nothing was accepted."""
    ACCEPT_THEN_CUT = "accept then cut"
    ACCEPT_THEN_500 = "accept then 500"
    HTML = "html"
    """A 200 that is not this API's."""
    SHORT = "short"
    """Half of the promised bytes, then the end."""


@dataclass
class Received:
    method: str
    path: str
    query: dict[str, str]
    headers: Message
    body: Any


@dataclass
class FakeTask:
    task_id: str
    body: dict[str, Any]
    looks: int = 0
    is_canceled: bool = False


@dataclass
class ContractServer:
    """`looks`: how often a task is seen unfinished. `extensions`: events, long poll, list, cancel, uploads
    and the OpenAPI document that shows Idempotency-Key. `failure`: tasks end as failed with it."""

    looks: int = 2
    extensions: bool = True
    honours_keys: bool = True
    takes_seeds: bool = False
    failure: tuple[str, str] | None = None
    film: bytes = FILM
    faults: dict[str, list[int | Fault]] = field(default_factory=dict)
    redirects: int = 0
    retry_after: str = "0"
    sparse: bool = False
    """Answers tell no more than the documents promise."""

    def __post_init__(self) -> None:
        self.received: list[Received] = []
        self.tasks: dict[str, FakeTask] = {}
        self.keys: dict[str, str] = {}
        self.deleted: list[str] = []
        self.uploads: list[bytes] = []
        self.lock = threading.Lock()
        self.pending = defaultdict(deque, {name: deque(given) for name, given in self.faults.items()})

    def __enter__(self) -> Self:
        handler = type("Bound", (_Handler,), {"fake": self})
        self.http = _Server(("127.0.0.1", 0), handler)
        self.thread = threading.Thread(target=self.http.serve_forever, args=(0.01,))
        self.thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.http.shutdown()
        self.thread.join()
        self.http.server_close()

    @property
    def base_url(self) -> str:
        return f"http://127.0.0.1:{self.http.server_address[1]}"

    def calls(self, method: str, pattern: str) -> list[Received]:
        return [one for one in self.received if one.method == method and re.fullmatch(pattern, one.path)]

    @property
    def submits(self) -> list[Received]:
        return self.calls("POST", r"/api/v1/kling/[\w-]+/async")

    def next_fault(self, call: str) -> int | Fault | None:
        with self.lock:
            return self.pending[call].popleft() if self.pending[call] else None

    def accept(self, body: dict[str, Any], key: str | None) -> FakeTask:
        with self.lock:
            if self.honours_keys and key in self.keys:
                return self.tasks[self.keys[key]]
            task = FakeTask(f"task-fake{len(self.tasks) + 1:05d}", body)
            self.tasks[task.task_id] = task
            if key is not None:
                self.keys[key] = task.task_id
            return task

    def view(self, task: FakeTask) -> dict[str, Any]:
        """The task object after one more look at it."""
        task.looks += 1
        view: dict[str, Any] = {
            "status": "pending",
            "task_id": task.task_id,
            "model_id": "kling-v3-omni-video",
        }
        if task.is_canceled:
            error = {"code": "canceled", "message": "the task was canceled on request"}
            return view | {"status": "failed", "error": error}
        if task.looks <= self.looks:
            more = {} if self.sparse else {"progress": 40, "stage": "render"}
            return view | ({"status": "processing", **more} if task.looks > 1 else {})
        if self.failure is not None:
            error = {"code": self.failure[0], "message": self.failure[1]}
            return view | {"status": "failed"} | ({} if self.sparse else {"error": error})
        return view | {"status": "success", "duration": 3500, "result": self._result(task)}

    def _result(self, task: FakeTask) -> dict[str, Any]:
        url = f"{self.base_url}/files/secret/{task.task_id}"
        video = {"url": f"{url}.mp4", "type": "video", "format": "mp4"}
        if self.sparse:
            return {"resources": [video]}
        facts = {"role": "primary", "width": 1920, "height": 1080, "duration": 5.0, "size": len(self.film)}
        picture = {"url": f"{url}-cover.jpg", "type": "image", "format": "jpg", "role": "cover"}
        picture |= {"width": 640, "height": 360, "size": len(COVER)}
        metadata = {"request_id": "req-1", "engine": "fake", "seed": 7}
        return {"resources": [video | facts, picture], "metadata": metadata}


class _Server(ThreadingHTTPServer):
    daemon_threads = False

    def handle_error(self, request: object, client_address: object) -> None:
        """Clients that hang up are what the tests are about."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    fake: ContractServer
    timeout = 5

    def log_message(self, format: str, *args: object) -> None:
        pass

    def do_GET(self) -> None:
        self._dispatch()

    do_POST = do_DELETE = do_GET  # noqa: N815

    def _dispatch(self) -> None:
        parts = urlsplit(self.path)
        content = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        is_json = self.headers.get("Content-Type") == "application/json"
        query = {name: values[0] for name, values in parse_qs(parts.query).items()}
        body = json.loads(content) if is_json else content
        self.now = Received(self.command, parts.path, query, self.headers, body)
        self.fake.received.append(self.now)
        for method, pattern, is_extension, answer in ROUTES:
            match = re.fullmatch(pattern, parts.path)
            if match and method == self.command and (self.fake.extensions or not is_extension):
                self.is_authorized = self.headers["Authorization"] == f"Bearer {KEY}"
                if pattern.startswith("/api") and not (self.is_authorized or answer is _Handler.validate):
                    return self._refuse(401, "Authentication failed: the API key is not valid")
                return answer(self, *match.groups())
        self._refuse(404, f"Not found: no route {self.command} {parts.path}")
        return None

    def _send(self, status: int, body: bytes, content_type: str = "application/json", **headers: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", content_type)
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def _data(self, data: Any) -> None:
        self._send(200, json.dumps({"code": 0, "message": "success", "data": data}).encode())

    def _refuse(self, status: int, message: str, errors: list[str] | None = None) -> None:
        body = {"code": status, "message": message} | ({"data": {"errors": errors}} if errors else {})
        retry = {"Retry-After": self.fake.retry_after} if status in (429, 503) else {}
        self._send(status, json.dumps(body).encode(), **retry)

    def _misbehaves(self, call: str) -> bool:
        """Does the next fault of that call; whether there was one."""
        match self.fake.next_fault(call):
            case None:
                return False
            case Fault.CUT:
                self.close_connection = True
            case Fault.HTML:
                self._send(200, b"<html>welcome</html>", "text/html")
            case int(status):
                self._refuse(status, REFUSALS.get(status, f"Trouble: {status}"))
        return True

    def submit(self, model: str) -> None:
        key = self.headers["Idempotency-Key"]
        peek = self.fake.pending["submit"][0] if self.fake.pending["submit"] else None
        if peek in (Fault.ACCEPT_THEN_CUT, Fault.ACCEPT_THEN_500):
            self.fake.next_fault("submit")
            self.fake.accept(self.now.body, key)
            if peek is Fault.ACCEPT_THEN_500:
                return self._refuse(500, "Internal error: it broke (error id e1)")
            self.close_connection = True
            return None
        if self._misbehaves("submit"):
            return None
        if "prompt" not in self.now.body:
            return self._refuse(
                400, "Invalid parameters: parameter 'prompt' is required", ["prompt", "and more"]
            )
        task = self.fake.accept(self.now.body, key)
        url = f"{self.fake.base_url}/api/v1/tasks/{task.task_id}"
        answer = {"status": "pending", "task_id": task.task_id, "model_id": model}
        return self._data(answer | {"get_result": {"method": "GET", "url": url}})

    def _task(self, task_id: str) -> FakeTask | None:
        task = self.fake.tasks.get(task_id)
        if task is None or task_id in self.fake.deleted:
            self._refuse(404, f"Not found: task '{task_id}' does not exist")
            return None
        return task

    def task(self, task_id: str) -> None:
        if not self._misbehaves("task") and (task := self._task(task_id)):
            if self.fake.extensions and "wait" in self.now.query:
                task.looks = max(task.looks, self.fake.looks)
            self._data(self.fake.view(task))

    def cancel(self, task_id: str) -> None:
        if task := self._task(task_id):
            task.is_canceled = True
            self._data(self.fake.view(task))

    def delete(self, task_id: str) -> None:
        if self._task(task_id):
            self.fake.deleted.append(task_id)
            self._data(None)

    def list(self) -> None:
        start = int(self.now.query.get("cursor", 0))
        limit = int(self.now.query.get("limit", 20))
        newest = list(self.fake.tasks.values())[::-1]
        more = str(start + limit) if len(newest) > start + limit else None
        views = [self.fake.view(task) for task in newest[start : start + limit]]
        self._data({"tasks": views, "next_cursor": more})

    def events(self, task_id: str) -> None:
        if not (task := self._task(task_id)) or self._misbehaves("events"):
            return
        task.looks = self.fake.looks
        last = int(self.headers["Last-Event-ID"] or 0)
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream; charset=utf-8")
        self.send_header("Connection", "close")
        self.end_headers()
        fault = self.fake.next_fault("stream")
        for number, (kind, data) in enumerate(self._history(task), 1):
            if fault is not None and number == 3:
                break
            if number > last:
                text = f": ping\n\nid: {number}\r\nevent: {kind}\r\ndata: {json.dumps(data)}\r\n\r\n"
                self.wfile.write(text.encode())
        self.close_connection = True

    def _history(self, task: FakeTask) -> Iterator[tuple[str, dict[str, Any]]]:
        yield "status", {"status": "processing"}
        yield "progress", {"progress": 40}
        yield "confetti", {"a kind": "of a later version"}
        yield "log", {"message": "nearly there"}
        yield "status", self.fake.view(task)

    def storyboard(self, model: str) -> None:
        if not self._misbehaves("storyboard"):
            plan = {"model_id": model, "engine": "fake", "storyboard": {"frames": 120}}
            self._data(plan | {"estimate": {"seconds": 2.0}})

    def models(self) -> None:
        if not self._misbehaves("models"):
            card = {"slug": "kling/kling-v3-omni-video", "provider": "kling", "name": "kling-v3-omni-video"}
            self._send(200, json.dumps({"models": [card | {"type": "video", "badge": "new"}]}).encode())

    def validate(self) -> None:
        body = {"code": 0, "message": "success", "data": {"is_valid": self.is_authorized}}
        self._send(200, json.dumps(body).encode())

    def balance(self) -> None:
        self._data({"balance": 12.5})

    def upload(self) -> None:
        if self._misbehaves("upload"):
            return
        self.fake.uploads.append(self.now.body)
        url = f"{self.fake.base_url}/files/secret/file-{len(self.fake.uploads)}.mp4"
        about = {"file_id": f"file-{len(self.fake.uploads)}", "type": "image", "filename": "a.jpg"}
        self._data(about | {"url": url, "size": len(self.now.body), "created_at": 1})

    def openapi(self) -> None:
        parameters = [{"name": "Idempotency-Key", "in": "header"}] if self.fake.honours_keys else []
        parameters += [{"name": "seed", "in": "query"}] if self.fake.takes_seeds else []
        paths = {"/api/v1/{provider}/{model}/async": {"post": {"parameters": parameters}}}
        self._send(200, json.dumps({"info": {"title": "A server"}, "paths": paths}).encode())

    def file(self, name: str) -> None:
        content = COVER if name.endswith(".jpg") else self.fake.film
        if self._misbehaves("file"):
            return None
        hops = int(self.now.query.get("hop", 0))
        if hops < self.fake.redirects:
            return self._send(302, b"", Location=f"{self.now.path}?hop={hops + 1}")
        start = int((self.headers["Range"] or "bytes=0-").removeprefix("bytes=").rstrip("-"))
        part = content[start:]
        self.send_response(206 if start else 200)
        self.send_header("Content-Type", "application/octet-stream")
        self.send_header("Content-Length", str(len(part)))
        self.end_headers()
        if self.fake.next_fault("bytes") is Fault.SHORT:
            part = part[: len(part) // 2]
            self.close_connection = True
        self.wfile.write(part)
        return None


REFUSALS = {
    400: "Value out of range: parameter 'duration' must be between 3 and 15, got 20",
    402: "Insufficient balance: 0.00 USD left",
    409: "Conflict: try later",
    429: "Queue full: 10000 tasks wait",
    503: "Service unavailable: the database is away",
}
V1 = "/api/v1"
Answer = Callable[..., None]
ROUTES: list[tuple[str, str, bool, Answer]] = [
    ("GET", f"{V1}/tasks", True, _Handler.list),
    ("GET", f"{V1}/tasks/([^/]+)", False, _Handler.task),
    ("DELETE", f"{V1}/tasks/([^/]+)", True, _Handler.delete),
    ("POST", f"{V1}/tasks/([^/]+)/cancel", True, _Handler.cancel),
    ("GET", f"{V1}/tasks/([^/]+)/events", True, _Handler.events),
    ("GET", f"{V1}/models", False, _Handler.models),
    ("GET", f"{V1}/apikey/validate", False, _Handler.validate),
    ("GET", f"{V1}/team/balance", False, _Handler.balance),
    ("POST", f"{V1}/media/files", True, _Handler.upload),
    ("POST", f"{V1}/kling/([^/]+)/async", False, _Handler.submit),
    ("POST", f"{V1}/kling/([^/]+)/storyboard", True, _Handler.storyboard),
    ("GET", "/openapi.json", True, _Handler.openapi),
    ("GET", "/files/secret/([^/]+)", False, _Handler.file),
]
