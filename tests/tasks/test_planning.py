"""Plans by a language model, at a real HTTP server on loopback that answers as it is told."""

from __future__ import annotations

import json
import logging
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

import pytest

from filmgate.settings import Settings, StoryboardSettings
from filmgate.storyboard.written import Wish
from filmgate.tasks.planning import ANSWER_LIMIT, PlannerFailed, make_plan

KEY = "sk-very-secret-3141"
WISH = Wish("A fox crosses a snowy field, <<<image_1>>> behind it", frames=120, seed=7, images=1)
SHOT: dict[str, Any] = {
    "frames": 120,
    "prompt": "A fox crosses a snowy field",
    "subjects": [{"kind": "fox", "action": "walk", "attributes": ["red"]}],
    "setting": "field",
    "weather": "snow",
    "camera": {"framing": "wide"},
}


def chat(content: object) -> bytes:
    """A completion with that message."""
    text = content if isinstance(content, str) else json.dumps(content)
    return json.dumps({"choices": [{"message": {"role": "assistant", "content": text}}]}).encode()


GOOD = chat({"shots": [SHOT], "unrecognized": []})
BAD = chat({"shots": [{**SHOT, "setting": "the moon"}]})
Reply = bytes | tuple[int, bytes] | tuple[int, bytes, dict[str, str]]


class Model:
    """A chat endpoint that gives its replies in turn, the last one again and again."""

    def __init__(self, *replies: Reply, delay: float = 0.0) -> None:
        self.replies, self.delay = list(replies), delay
        self.requests: list[dict[str, Any]] = []
        self.keys: list[str | None] = []
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self.server.daemon_threads = True
        Thread(target=self.server.serve_forever, args=(0.01,), daemon=True).start()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        model = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                model.requests.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
                model.keys.append(self.headers["Authorization"])
                time.sleep(model.delay)
                model._send(self)

            def log_message(self, *_: object) -> None:
                pass

        return Handler

    def _send(self, handler: BaseHTTPRequestHandler) -> None:
        reply = self.replies.pop(0) if len(self.replies) > 1 else self.replies[0]
        status, body, *headers = (200, reply) if isinstance(reply, bytes) else reply
        handler.send_response(status)
        for name, value in (headers[0] if headers else {}).items():
            handler.send_header(name, value)
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        with suppress(OSError):  # the caller may have had enough
            handler.wfile.write(body)

    def settings(self, **more: Any) -> StoryboardSettings:
        url = f"http://127.0.0.1:{self.server.server_port}/v1/"
        return StoryboardSettings(planner="llm", base_url=url, model="director", **{"timeout": 20, **more})


@pytest.fixture
def model() -> Iterator[Callable[..., Model]]:
    made: list[Model] = []

    def make(*replies: Reply, delay: float = 0.0) -> Model:
        made.append(Model(*replies, delay=delay))
        return made[-1]

    yield make
    for one in made:
        one.server.shutdown()
        one.server.server_close()


def failure(settings: StoryboardSettings, wish: Wish = WISH) -> str:
    with pytest.raises(PlannerFailed) as caught:
        make_plan(settings, wish)
    assert caught.value.code == "planner_failed"
    return caught.value.message


def test_a_good_answer_is_the_plan(model: Callable[..., Model], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FILM_KEY", KEY)
    endpoint = model(GOOD)
    board = make_plan(endpoint.settings(api_key_env="FILM_KEY"), WISH)
    assert (board.planner, board.frames, board.seed, board.note) == ("llm:director", 120, 7, None)
    assert [(s.kind, s.action, s.attributes) for s in board.shots[0].subjects] == [("fox", "walk", ["red"])]
    assert "image_1" in board.references
    asked = endpoint.requests[0]
    assert asked["response_format"]["json_schema"]["schema"]["properties"]["shots"]
    assert asked["messages"][-1] == {"role": "user", "content": WISH.prompt}
    assert endpoint.keys == [f"Bearer {KEY}"]


@pytest.mark.parametrize(
    "text",
    [
        "```json\n" + json.dumps({"shots": [SHOT]}, indent=1) + "\n```",
        "Here is the plan:\n" + json.dumps({"shots": [SHOT]}) + "\nEnjoy!",
    ],
)
def test_fences_and_prose_around_the_answer_are_no_fault(model: Callable[..., Model], text: str) -> None:
    endpoint = model(chat(text))
    assert make_plan(endpoint.settings(), WISH).shots[0].setting == "field"
    assert len(endpoint.requests) == 1


def test_an_invalid_answer_is_sent_back_with_its_faults(model: Callable[..., Model]) -> None:
    endpoint = model(BAD, GOOD)
    assert make_plan(endpoint.settings(), WISH).shots[0].weather == "snow"
    said = endpoint.requests[1]["messages"]
    assert [message["role"] for message in said] == ["system", "user", "assistant", "user"]
    assert "shots.0.setting" in said[-1]["content"]
    assert "the moon" in said[-1]["content"]


@pytest.mark.parametrize(
    ("reply", "fault"),
    [
        (BAD, "shots.0.setting"),
        (chat('{"shots": [{"frames": 120, "prompt": "A fo'), "not JSON"),
        (chat("I cannot do that."), "holds no JSON object"),
        (chat({"shots": [{**SHOT, "frames": 60}]}), "must add up to 120, got 60"),
        (chat({"shots": [SHOT, SHOT]}), "must be 1, got 2"),
        (chat({"shots": [{**SHOT, "plate": "image_1"}]}), "not yours to write"),
        (chat({"shots": [{**SHOT, "subjects": [{"kind": "fox", "reference": "image_4"}]}]}), "image_4"),
        (chat({"shots": [{**SHOT, "beats": [{"frame": 300, "prompt": "x"}]}]}), "frames must grow"),
        (chat({"shots": [{**SHOT, "prompt": "x" * 3000}]}), "longer than"),
        (chat("[" * 5000), "holds no JSON object"),
        (chat('{"a":' * 5000), "not JSON"),
    ],
)
def test_a_second_invalid_answer_fails_with_what_was_wrong(
    model: Callable[..., Model], reply: bytes, fault: str
) -> None:
    endpoint = model(reply)
    assert fault in failure(endpoint.settings())
    assert len(endpoint.requests) == 2


def test_a_frame_of_rounding_is_mended_without_asking(model: Callable[..., Model]) -> None:
    shots = [
        {**SHOT, "frames": n, "camera": {"framing": f}}
        for n, f in ((39, "wide"), (40, "full"), (40, "medium"))
    ]
    endpoint = model(chat({"shots": shots}))
    board = make_plan(endpoint.settings(), Wish("a fox", frames=120, seed=1, multi_shot=True))
    assert sum(shot.frames for shot in board.shots) == 120
    assert len(endpoint.requests) == 1


def test_an_endpoint_without_structured_output_is_asked_without(model: Callable[..., Model]) -> None:
    endpoint = model((400, b'{"error": "response_format is not supported"}'), GOOD)
    make_plan(endpoint.settings(), WISH)
    assert "response_format" in endpoint.requests[0]
    assert "response_format" not in endpoint.requests[1]


def test_a_busy_endpoint_is_asked_again(model: Callable[..., Model]) -> None:
    endpoint = model((429, b"slow down", {"Retry-After": "0"}), (503, b"", {"Retry-After": "0"}), GOOD)
    assert make_plan(endpoint.settings(), WISH).planner == "llm:director"
    assert len(endpoint.requests) == 3


def test_a_pause_beyond_the_timeout_is_not_waited_for(model: Callable[..., Model]) -> None:
    assert "busy (429)" in failure(model((429, b"", {"Retry-After": "3600"})).settings())


def test_a_refused_key_names_its_variable_and_never_itself(
    model: Callable[..., Model], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("FILM_KEY", KEY)
    endpoint = model((401, f'{{"error": "bad key {KEY}"}}'.encode()))
    caplog.set_level(logging.DEBUG)
    told = failure(endpoint.settings(api_key_env="FILM_KEY"))
    assert "refused the key in 'FILM_KEY' (401)" in told
    assert KEY not in told
    assert KEY not in caplog.text
    assert len(endpoint.requests) == 1


def test_a_key_that_is_not_set_is_told_before_any_call(model: Callable[..., Model]) -> None:
    endpoint = model(GOOD)
    assert "'NO_SUCH_KEY'" in failure(endpoint.settings(api_key_env="NO_SUCH_KEY"))
    assert endpoint.requests == []


def test_a_slow_endpoint_is_given_up(model: Callable[..., Model]) -> None:
    assert "did not answer within" in failure(model(GOOD, delay=1.0).settings(timeout=0.2))


@pytest.mark.parametrize("body", [b"<html>busy</html>", b"{}", b'{"choices": []}', b"[]", b"", b"null"])
def test_what_is_no_completion_is_told(model: Callable[..., Model], body: bytes) -> None:
    assert "sent no chat completion" in failure(model(body).settings())


def test_a_refusal_is_told(model: Callable[..., Model]) -> None:
    body = json.dumps({"choices": [{"message": {"content": None, "refusal": "not this"}}]}).encode()
    assert "refused: not this" in failure(model(body).settings())


def test_a_flood_is_cut_off(model: Callable[..., Model]) -> None:
    assert "more than 1 MiB" in failure(model(b" " * (ANSWER_LIMIT + 1)).settings())


def test_nobody_listens() -> None:
    settings = StoryboardSettings(planner="llm", base_url="http://127.0.0.1:9", model="m", timeout=5)
    assert "could not be asked" in failure(settings)


def test_the_built_in_planner_takes_over_where_that_is_set(model: Callable[..., Model]) -> None:
    board = make_plan(model((500, b"oops")).settings(fallback=True), WISH)
    assert board.planner == "built-in"
    assert "answered 500: oops" in (board.note or "")


def test_no_model_is_asked_by_default() -> None:
    board = make_plan(Settings().storyboard, WISH)
    assert (board.planner, board.note) == ("built-in", None)


@pytest.mark.parametrize(
    ("told", "wrong"),
    [
        ({"planner": "llm"}, "needs 'base_url'"),
        ({"planner": "llm", "base_url": "http://x"}, "needs 'model'"),
        ({"base_url": "ftp://x"}, "must begin with http"),
    ],
)
def test_settings_that_cannot_work_are_refused(told: dict[str, Any], wrong: str) -> None:
    with pytest.raises(ValueError, match=wrong):
        StoryboardSettings(**told)
