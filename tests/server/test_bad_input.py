"""What nobody should send: each is refused by name, and none is the server's fault."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import httpx2
import pytest

from tests.server.live import KEY, PROMPT, V3, Live, running

LONG = "x" * 3000
PNG = b"\x89PNG\r\n\x1a\n" + bytes(200)

BODIES: list[tuple[str, bytes, str]] = [
    ("nothing", b"", "Invalid format: invalid JSON format"),
    ("not JSON", b"<xml/>", "Invalid format: invalid JSON format"),
    (
        "an array",
        b"[]",
        "Invalid format: invalid JSON format: the body must be an object, got an array",
    ),
    (
        "a duplicate key",
        b'{"prompt":"a","mode":"std","mode":"pro"}',
        "Invalid format: invalid JSON format: duplicate key 'mode'",
    ),
    (
        "deep nesting",
        b'{"prompt":' + b"[" * 50_000,
        "Invalid format: invalid JSON format: more than 32 levels",
    ),
    ("NaN", b'{"prompt":"a","duration":NaN}', "Invalid format: invalid JSON format: NaN is not JSON"),
    (
        "a huge number",
        b'{"prompt":"a","duration":' + b"1" * 10_000 + b"}",
        "Invalid format: invalid JSON format: a number of 10000 digits",
    ),
    (
        "a lone surrogate",
        rb'{"prompt":"a\ud800"}',
        "Invalid format: invalid JSON format: lone surrogate in 'a\\ud800'",
    ),
    ("no UTF-8", b'{"prompt":"\xff"}', "Invalid format: invalid JSON format: not UTF-8 at byte 11"),
    (
        "a NUL in a prompt",
        rb'{"prompt":"a\u0000b"}',
        "Invalid parameters: parameter 'prompt' must not contain control characters, got '\\x00'",
    ),
    (
        "an escape in a prompt",
        rb'{"prompt":"\u001b[2J"}',
        "Invalid parameters: parameter 'prompt' must not contain control characters, got '\\x1b'",
    ),
]


@pytest.mark.parametrize(("raw", "message"), [row[1:] for row in BODIES], ids=[row[0] for row in BODIES])
@pytest.mark.parametrize("path", [V3, V3 + "/async", V3 + "/storyboard"])
def test_a_body_that_is_none(live: Live, path: str, raw: bytes, message: str) -> None:
    reply = live.client.post(path, content=raw, headers={"content-type": "application/json"})
    assert reply.status_code == 400
    assert reply.json()["message"].startswith(message)


@pytest.mark.parametrize("text", ["data:image/png;base64," + "A" * 21, "A" * 21, "A" * 20 + "==="])
def test_base64_that_cannot_be_decoded(live: Live, text: str) -> None:
    reply = live.submit(json={"prompt": "a", "images": ["https://example.com/a.png", text]})
    assert reply.status_code == 400
    assert reply.json()["message"].startswith("Invalid format: parameter 'images[1]'")


@pytest.mark.parametrize(
    "content_type",
    [
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "application/xml",
        "json",
        "",
        ";",
    ],
)
def test_a_body_that_claims_to_be_something_else(live: Live, content_type: str) -> None:
    reply = live.client.post(V3, content=json.dumps(PROMPT).encode(), headers={"content-type": content_type})
    assert reply.status_code == 415
    assert reply.json()["message"].startswith(
        "Unsupported media type: the body must be application/json, got "
    )


IDS = [
    "..",
    "%2e%2e",
    "..%2f..%2fetc%2fpasswd",
    "task-..%2f..%2fx",
    "%2fetc%2fpasswd",
    "%00",
    "task-12345%00",
    "task-12345%0d%0aX-Evil:1",
    "%ff%fe",
    "%zz",
    "%",
    "task-",
    "task-1234",
    "task-" + "x" * 101,
    "task-" + LONG,
    "task-é12345",
    "TASK-12345678",
    "task-12345;drop table",
    "task-12345'--",
    "%F0%9F%8E%AC",
    "task-12345.",
]
PLACES = [
    ("GET", "/api/v1/tasks/{}"),
    ("GET", "/api/v1/tasks/{}/events"),
    ("POST", "/api/v1/tasks/{}/cancel"),
    ("DELETE", "/api/v1/tasks/{}"),
    ("DELETE", "/api/v1/media/files/{}"),
    ("GET", "/files/{}/film.mp4"),
    ("GET", "/files/0123456789abcdef0123456789abcdef01234567/{}"),
    ("HEAD", "/files/{}/film.mp4"),
    ("GET", "/models/{}/kling-video-o1/api_schema"),
    ("GET", "/kling/{}.md"),
]


@pytest.mark.parametrize("identity", IDS, ids=lambda text: text[:24])
@pytest.mark.parametrize(("method", "place"), PLACES)
def test_an_id_that_plays_tricks_is_not_found(live: Live, method: str, place: str, identity: str) -> None:
    path = place.format(identity).encode().decode("latin-1")
    reply = _raw(live, method, path)
    assert _status(reply) in (400, 404, 405)
    assert b"x-evil" not in reply.lower().split(b"\r\n\r\n")[0]


def _raw(live: Live, method: str, path: str, headers: str = "", body: str = "") -> bytes:
    """As sent on the socket, since clients tidy paths and headers up."""
    lines = f"{method} {path} HTTP/1.1\r\nHost: {live.url[7:]}\r\nAuthorization: Bearer {KEY}\r\n"
    length = f"Content-Length: {len(body)}\r\n" if body else ""
    return live.raw(f"{lines}{headers}{length}Connection: close\r\n\r\n{body}".encode("latin-1"))


def _status(reply: bytes) -> int:
    return int(reply.split(b" ", 2)[1])


QUERIES: list[tuple[str, str, str]] = [
    (V3, "seed=x", "Invalid format: parameter 'seed' must be an integer, got 'x'"),
    (V3, "seed=", "Invalid format: parameter 'seed' must be an integer, got ''"),
    (V3, "seed=1.5", "Invalid format: parameter 'seed' must be an integer, got '1.5'"),
    (V3, "seed=٣", "Invalid format: parameter 'seed' must be an integer, got '٣'"),
    (
        V3,
        "seed=-1",
        "Value out of range: parameter 'seed' must be between 0 and 9223372036854775807, got -1",
    ),
    (
        V3,
        "seed=9223372036854775808",
        "Value out of range: parameter 'seed' must be between 0 and 9223372036854775807, "
        "got 9223372036854775808",
    ),
    (V3, "seed=1&seed=2", "Invalid parameters: parameter 'seed' was sent 2 times"),
    (
        V3,
        "engine=../x",
        "Invalid parameters: parameter 'engine' must be a configured engine's name, got '../x'",
    ),
    (V3, "engine=none-such", "Invalid parameters: parameter 'engine' must be one of animatic, idle, instant"),
    ("/api/v1/tasks", "limit=0", "Value out of range: parameter 'limit' must be between 1 and 100, got 0"),
    (
        "/api/v1/tasks",
        "limit=101",
        "Value out of range: parameter 'limit' must be between 1 and 100, got 101",
    ),
    ("/api/v1/tasks", "limit=ten", "Invalid format: parameter 'limit' must be an integer, got 'ten'"),
    (
        "/api/v1/tasks",
        "status=done",
        "Invalid parameters: parameter 'status' must be one of pending, processing, success, failed, got",
    ),
    (
        "/api/v1/tasks",
        "model=kling",
        "Invalid parameters: parameter 'model' must be one of kling/kling-v3-omni-video, kling/kling-",
    ),
    ("/api/v1/tasks", "cursor=%00", "Invalid parameters: parameter 'cursor'"),
    ("/api/v1/tasks", "cursor=nonsense", "Invalid parameters: parameter 'cursor'"),
    ("/api/v1/tasks", "cursor=" + "A" * 600, "Invalid parameters: parameter 'cursor'"),
    ("task", "wait=61", "Value out of range: parameter 'wait' must be between 0 and 60, got 61"),
    ("task", "wait=-1", "Value out of range: parameter 'wait' must be between 0 and 60, got -1"),
    ("task", "wait=soon", "Invalid format: parameter 'wait' must be a number of seconds, got 'soon'"),
    ("task", "wait=inf", "Invalid format: parameter 'wait' must be a number of seconds, got 'inf'"),
    ("task", "wait=nan", "Invalid format: parameter 'wait' must be a number of seconds, got 'nan'"),
]


@pytest.mark.parametrize(("path", "query", "message"), QUERIES, ids=[row[1][:24] for row in QUERIES])
def test_a_query_parameter_out_of_its_rule(live: Live, path: str, query: str, message: str) -> None:
    method = "POST" if path == V3 else "GET"
    target = f"/api/v1/tasks/{live.new_task()}" if path == "task" else path
    reply = live.client.request(method, f"{target}?{query}", json=PROMPT if method == "POST" else None)
    assert reply.status_code == 400
    assert reply.json()["message"].startswith(message)


HEADERS: list[tuple[str, str, str]] = [
    ("Idempotency-Key", "", "Invalid parameters: header 'Idempotency-Key' must be 1 to 255 visible ASCII"),
    ("Idempotency-Key", "a b", "Invalid parameters: header 'Idempotency-Key' must be 1 to 255 visible ASCII"),
    ("Idempotency-Key", "é", "Invalid parameters: header 'Idempotency-Key' must be 1 to 255 visible ASCII"),
    ("Idempotency-Key", "x" * 256, "Invalid parameters: header 'Idempotency-Key' must be 1 to 255"),
    ("X-Webhook-URL", "", "Invalid parameters: header 'X-Webhook-URL' is refused: "),
    ("X-Webhook-URL", "not a url", "Invalid parameters: header 'X-Webhook-URL' is refused: "),
    ("X-Webhook-URL", "ftp://example.com/", "Invalid parameters: header 'X-Webhook-URL' is refused: "),
    ("X-Webhook-URL", "http://127.0.0.1/hook", "Invalid parameters: header 'X-Webhook-URL' is refused: "),
    ("X-Webhook-URL", "http://2130706433/", "Invalid parameters: header 'X-Webhook-URL' is refused: "),
    ("X-Webhook-URL", "http://localhost:9/", "Invalid parameters: header 'X-Webhook-URL' is refused: "),
    ("X-Webhook-URL", "http://169.254.169.254/latest", "Invalid parameters: header 'X-Webhook-URL' is"),
    ("X-Webhook-URL", "http://[::1]/", "Invalid parameters: header 'X-Webhook-URL' is refused: "),
    ("X-Webhook-URL", "http://[::ffff:10.0.0.1]/", "Invalid parameters: header 'X-Webhook-URL' is refused: "),
    ("X-Webhook-URL", "http://a.com/\tX: 1", "Invalid parameters: header 'X-Webhook-URL' is refused: "),
    ("X-Webhook-URL", "http://u:p@a.com/", "Invalid parameters: header 'X-Webhook-URL' is refused: "),
    ("X-Webhook-URL", "http://a.com:99999/", "Invalid parameters: header 'X-Webhook-URL' is refused: "),
    ("X-Webhook-URL", "http://" + "a" * 9000, "Invalid parameters: header 'X-Webhook-URL' is refused: "),
]


@pytest.mark.parametrize(("name", "value", "message"), HEADERS, ids=[row[0] + row[1][:20] for row in HEADERS])
def test_a_header_out_of_its_rule(live: Live, name: str, value: str, message: str) -> None:
    reply = _raw(live, "POST", V3, f"{name}: {value}\r\n", json.dumps(PROMPT))
    assert _status(reply) == 400
    assert json.loads(reply.split(b"\r\n\r\n", 1)[1])["message"].startswith(message)


def test_a_line_break_in_a_header_ends_it_and_reaches_nobody(live: Live) -> None:
    header = "X-Webhook-URL: http://example.com/\x00\r\n"
    assert _status(_raw(live, "POST", V3, header, json.dumps(PROMPT))) == 400


@pytest.mark.parametrize("value", ["", "x", "-1", "1.5", "9" * 30])
def test_a_last_event_id_that_is_none(live: Live, value: str) -> None:
    path = f"/api/v1/tasks/{live.new_task()}/events"
    reply = live.client.get(path, headers={"last-event-id": value})
    assert reply.status_code == 400
    assert reply.json()["message"].startswith("Invalid format: header 'Last-Event-ID' must be an integer")


FORMS: list[tuple[str, dict[str, Any], int]] = [
    ("JSON", {"json": {"file": "x"}}, 415),
    ("no boundary", {"content": b"x", "headers": {"content-type": "multipart/form-data"}}, 400),
    ("no parts", {"content": b"x", "headers": {"content-type": "multipart/form-data; boundary=b"}}, 400),
    ("another field", {"files": {"photo": ("a.png", PNG)}}, 400),
    ("a value, no file", {"data": {"file": "x"}, "files": {"other": ("a.png", PNG)}}, 400),
    ("two files", {"files": [("file", ("a.png", PNG)), ("file", ("b.png", PNG))]}, 400),
    ("an empty file", {"files": {"file": ("a.png", b"")}}, 400),
    ("a text", {"files": {"file": ("a.png", b"hello, I am no picture")}}, 400),
    ("a playlist", {"files": {"file": ("a.mp4", b"#EXTM3U\nhttp://127.0.0.1/")}}, 400),
]


@pytest.mark.parametrize(("sent", "status"), [row[1:] for row in FORMS], ids=[row[0] for row in FORMS])
def test_an_upload_that_is_none(live: Live, sent: dict[str, Any], status: int) -> None:
    reply = live.client.post("/api/v1/media/files", **sent)
    assert reply.status_code == status
    assert reply.json()["code"] == status


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "a\x00b.png", "x" * 5000 + ".png", "", "🎬.png", 'q"\r\nX: 1.png']
)
def test_a_strange_file_name_does_no_harm(live: Live, name: str) -> None:
    body = b'--b\r\nContent-Disposition: form-data; name="file"; filename="%s"\r\n\r\n%s\r\n--b--\r\n'
    quoted = name.replace('"', "%22").replace("\r\n", "%0D%0A").encode()
    reply = live.client.post(
        "/api/v1/media/files",
        content=body % (quoted, PNG),
        headers={"content-type": "multipart/form-data; boundary=b"},
    )
    assert reply.status_code in (200, 400)
    if reply.status_code == 200:
        told = reply.json()["data"]["filename"]
        assert "/" not in told
        assert told.isprintable()
        assert len(told) <= 120


def test_unknown_paths_and_methods_are_refused_in_the_envelope(live: Live) -> None:
    for method, path in (
        ("GET", "/"),
        ("GET", "/api/v1"),
        ("GET", "//"),
        ("POST", "/api/v1/a/b/c/d"),
        ("TRACE", V3),
    ):
        reply = live.client.request(method, path)
        assert reply.status_code in (404, 405)
        assert reply.json()["code"] == reply.status_code


def test_no_path_is_redirected(live: Live) -> None:
    for path in (V3 + "/", "/api/v1/models/", "/healthz/"):
        assert live.client.get(path).status_code == 404
        assert live.client.post(path, json=PROMPT).status_code == 404


@pytest.fixture(scope="module")
def narrow(tmp_path_factory: pytest.TempPathFactory) -> Any:
    limits = {"body_bytes": 2048, "submits_per_minute": 3, "reads_per_minute": 5, "queue": 1}
    with running(tmp_path_factory.mktemp("narrow"), limits=limits) as server:
        yield server


def test_a_body_that_says_it_is_too_long(narrow: Live) -> None:
    reply = narrow.client.post(V3, content=b"x" * 2049)
    assert reply.status_code == 413
    assert reply.json()["message"] == "Payload too large: the body must have at most 2048 bytes, got 2049"


def test_a_body_that_does_not_say_so_is_counted_while_it_comes(narrow: Live) -> None:
    with narrow.other_client() as other:
        reply = other.post(V3, content=iter([b"x" * 1024] * 8))
    assert reply.status_code == 413
    assert reply.json()["message"] == "Payload too large: the body must have at most 2048 bytes, got more"


def test_too_many_reads_are_told_to_come_again_within_five_seconds(narrow: Live) -> None:
    with narrow.other_client() as other:
        replies = [other.get("/api/v1/models") for _ in range(12)]
    refused = [reply for reply in replies if reply.status_code == 429]
    assert refused
    assert refused[0].json()["message"].startswith("Rate limit exceeded: ")
    assert 1 <= int(refused[0].headers["retry-after"]) <= 5
    assert refused[0].headers["x-ratelimit-remaining"] == "0"
    assert refused[0].headers["x-ratelimit-limit"] == "5"


def test_too_many_submits_and_a_full_queue_are_told_apart(narrow: Live) -> None:
    with narrow.other_client() as other:
        replies = [other.post(V3, json=PROMPT) for _ in range(8)]
    told = [reply.json()["message"].partition(":")[0] for reply in replies if reply.status_code == 429]
    assert {"Queue full", "Rate limit exceeded"} == set(told)
    assert all(int(reply.headers["retry-after"]) >= 1 for reply in replies if reply.status_code == 429)
    assert replies[0].status_code == 200


def test_an_empty_purse_is_a_402(tmp_path: Path) -> None:
    from filmgate.tasks.keys import create_key

    models = {"kling/kling-v3-omni-video": {"engines": ("idle",), "price_per_second": 0.1}}
    with running(tmp_path, models=models) as server:
        key = create_key(server.settings, "poor", budget=0.7).key
        headers = {"authorization": f"Bearer {key}"}
        replies = [httpx2.post(server.url + V3, json=PROMPT, headers=headers) for _ in range(2)]
    assert [reply.status_code for reply in replies] == [200, 402]
    assert replies[1].json()["message"].startswith("Insufficient balance: ")


def test_unknown_fields_pass_where_the_setting_says_so(tmp_path: Path) -> None:
    with running(tmp_path, strict_fields=False) as server:
        assert server.submit(json=PROMPT | {"negative_prompt": "rain"}).status_code == 200
        schema = server.client.get("/models/kling/kling-video-o1/api_schema").json()
    content = schema["post"]["requestBody"]["content"]["application/json"]
    assert content["schema"]["additionalProperties"] is True
