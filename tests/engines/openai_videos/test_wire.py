"""What servers say, whatever they say: jobs, failures, and answers that are none."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import orjson
import pytest

from filmgate.contract.errors import FilmgateError
from filmgate.engines.openai_videos.forms import Form
from filmgate.engines.openai_videos.wire import Gone, State, VideoServer
from filmgate.engines.upstream import Doubt, Passing, Unmade

FORM = Form({"prompt": "rain"}, ())


@contextmanager
def answering(body: Any, status: int = 200, **headers: str) -> Iterator[tuple[VideoServer, list[Any]]]:
    """A server that gives that one answer to everything, and what it was asked."""
    asked: list[Any] = []

    class Handler(BaseHTTPRequestHandler):
        def answer(self) -> None:
            self.rfile.read(int(self.headers.get("content-length", 0)))
            asked.append((self.command, self.path, self.headers))
            content = body if isinstance(body, bytes) else orjson.dumps(body)
            self.send_response(status)
            for name, value in {"content-length": str(len(content)), **headers}.items():
                self.send_header(name.replace("_", "-"), value)
            self.end_headers()
            self.wfile.write(content)

        do_GET = do_POST = do_DELETE = answer  # noqa: N815 - the base class's names

        def log_message(self, *_: Any) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            with VideoServer(f"http://127.0.0.1:{server.server_port}/v1", "sk-1") as spoken_to:
                yield spoken_to, asked
        finally:
            server.shutdown()
            thread.join()


@pytest.mark.parametrize(
    ("status", "state"),
    [
        ("queued", State.WAITING), ("in_progress", State.WAITING), ("processing", State.WAITING),
        ("cancelling", State.WAITING), ("completed", State.DONE), ("succeeded", State.DONE),
        ("failed", State.FAILED), ("cancelled", State.FAILED), ("deleted", State.FAILED),
    ],
)  # fmt: skip
def test_the_words_of_all_servers_are_understood(status: str, state: State) -> None:
    with answering({"id": "job-1", "status": status}) as (server, _):
        assert server.job("job-1").state is state


@pytest.mark.parametrize(
    ("progress", "share"),
    [(0, 0), (50, 0.5), (100, 1), (250, 1), (-3, 0), ("70", 0), (None, 0), (True, 0)],
)
def test_progress_is_a_share_whatever_is_sent(progress: Any, share: float) -> None:
    with answering({"id": "job-1", "status": "in_progress", "progress": progress}) as (server, _):
        assert server.job("job-1").progress == share


ODD: list[Any] = [
    {"id": "job-1", "status": "dreaming"}, {"status": "queued"}, {"id": 7, "status": "queued"},
    {"id": "../../x", "status": "queued"}, [], "queued", b"<html>", b"",
]  # fmt: skip


@pytest.mark.parametrize("body", ODD)
def test_what_is_no_job_may_be_asked_again_and_leaves_a_submit_in_doubt(body: Any) -> None:
    with answering(body) as (server, _):
        with pytest.raises(Passing):
            server.job("job-1")
        with pytest.raises(Doubt):
            server.submit(FORM, "key-1")


@pytest.mark.parametrize(
    ("status", "error"),
    [(400, FilmgateError), (401, FilmgateError), (409, Doubt), (429, Passing), (500, Doubt), (502, Doubt),
     (503, Passing), (302, Doubt)],
)  # fmt: skip
def test_what_a_submit_came_to_is_told_by_the_status(status: int, error: type[Exception]) -> None:
    with answering({"detail": "so"}, status, retry_after="7") as (server, _), pytest.raises(error) as raised:
        server.submit(FORM, "key-1")
    assert "so" in str(raised.value)
    if isinstance(raised.value, Passing):
        assert raised.value.retry_after == 7


@pytest.mark.parametrize(
    "body", [{"error": {"message": "too wide"}}, {"detail": "too wide"}, {"error": "too wide"}]
)
def test_refusals_keep_the_servers_words_in_all_their_shapes(body: Any) -> None:
    with answering(body, 400) as (server, _), pytest.raises(FilmgateError, match="HTTP 400, 'too wide'"):
        server.submit(FORM, "key-1")


def test_a_submit_is_a_form_with_key_and_idempotency_key(tmp_path: Path) -> None:
    picture = tmp_path / "a.png"
    picture.write_bytes(b"png")
    with answering({"id": "job-1", "status": "queued"}) as (server, asked):
        form = Form({"prompt": "ein Bär"}, (("input_reference", picture, "image/png"),))
        assert server.submit(form, "key-1").id == "job-1"
        server.forget("job-1")
    (method, path, headers), (farewell, gone, _) = asked
    assert (method, path) == ("POST", "/v1/videos")
    assert headers["content-type"].startswith("multipart/form-data")
    assert headers["authorization"] == "Bearer sk-1"
    assert headers["idempotency-key"] == "key-1"
    assert (farewell, gone) == ("DELETE", "/v1/videos/job-1")


def test_the_unfinished_are_counted_and_no_list_is_no_jobs() -> None:
    words = ["queued", "in_progress", "processing", "completed", "failed", "dreaming", 7]
    with answering({"data": [{"status": word} for word in words] + ["odd"]}) as (server, _):
        assert server.unfinished() == 3
    bodies: list[Any] = [{"data": None}, [], b"no JSON"]
    for nothing in bodies:
        with answering(nothing) as (server, _):
            assert server.unfinished() == 0
    with answering({}, 404) as (server, _):
        assert server.unfinished() == 0


def test_a_missing_film_is_gone_and_half_a_film_is_fetched_again(tmp_path: Path) -> None:
    with answering({"id": "job-1", "status": "completed"}) as (server, _):
        job = server.job("job-1")
    with answering({"detail": "Video not found"}, 404) as (server, _), pytest.raises(Gone):
        server.fetch(job, tmp_path / "film", lambda share: None)
    with answering(b"") as (server, _), pytest.raises(Passing):
        server.fetch(job, tmp_path / "film", lambda share: None)


def test_a_film_that_lies_elsewhere_is_fetched_without_the_key(tmp_path: Path) -> None:
    with answering(b"a film") as (elsewhere, asked):
        link = f"{elsewhere.base_url}/films/1.mp4"
        with answering({"id": "job-1", "status": "completed", "url": link}) as (server, _):
            server.fetch(server.job("job-1"), tmp_path / "film", lambda share: None)
    assert (tmp_path / "film").read_bytes() == b"a film"
    assert asked[0][2]["authorization"] is None


def test_nobody_there_is_no_doubt() -> None:
    with answering({}) as (server, _):
        pass
    with VideoServer(server.base_url, None) as unheard, pytest.raises(Unmade):
        unheard.submit(FORM, "key-1")
    assert VideoServer("http://user:secret@gpu:8091/v1", None).place == "http://gpu:8091/v1"
