"""A webhook receiver on loopback, whose answers a test writes."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass
class Delivery:
    headers: dict[str, str]
    body: bytes
    path: str


@dataclass
class Receiver:
    """Answers with `answers` in order, then with the last of them again; `endless` never ends its body."""

    url: str = ""
    answers: list[int] = field(default_factory=lambda: [200])
    endless: bool = False
    got: list[Delivery] = field(default_factory=list)

    def answer(self) -> int:
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]


@contextmanager
def receiving() -> Iterator[Receiver]:
    receiver = Receiver()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["content-length"]))
            headers = {name.lower(): value for name, value in self.headers.items()}
            receiver.got.append(Delivery(headers, body, self.path))
            self.send_response(receiver.answer())
            self.end_headers()
            with suppress(OSError):  # the sender has heard enough
                while receiver.endless:
                    self.wfile.write(bytes(65536))

        def log_message(self, *args: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    receiver.url = f"http://127.0.0.1:{server.server_address[1]}/hook"
    try:
        yield receiver
    finally:
        receiver.endless = False
        server.shutdown()
        thread.join()
        server.server_close()
