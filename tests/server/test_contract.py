"""Each row of the contract's tables, over real HTTP: endpoints, replies, headers, errors."""

from __future__ import annotations

import json
import re
import time
from typing import Any

import httpx2
import pytest

from filmgate.contract.catalog import MODELS
from filmgate.contract.task import Envelope, MediaFile, Plan, Submission, Task, TaskPage
from tests.server.live import KEY, O1, PROMPT, V3, Live

TASK_ID = re.compile(r"task-[A-Za-z0-9_-]{5,100}")
PNG = b"\x89PNG\r\n\x1a\n" + bytes(200)
RATES = ("x-ratelimit-limit", "x-ratelimit-remaining", "x-ratelimit-reset")
PATHS = [V3 + "/async", V3, O1 + "/async", O1]

# Submitting.


@pytest.mark.parametrize("path", PATHS)
def test_a_submit_answers_the_documented_reply(live: Live, path: str) -> None:
    reply = live.submit(path)
    assert reply.status_code == 200
    content = reply.json()
    task_id = content["data"]["task_id"]
    assert TASK_ID.fullmatch(task_id)
    assert content == {
        "code": 0,
        "message": "success",
        "data": {
            "status": "pending",
            "task_id": task_id,
            "model_id": path.removesuffix("/async").rsplit("/", 1)[1],
            "get_result": {"method": "GET", "url": f"{live.url}/api/v1/tasks/{task_id}"},
        },
    }


def test_the_task_is_readable_at_once_where_the_reply_says(live: Live) -> None:
    url = live.submit().json()["data"]["get_result"]["url"]
    assert live.client.get(url).json()["data"]["status"] == "pending"


@pytest.mark.parametrize(
    "content_type", ["application/json", "application/json; charset=utf-8", "APPLICATION/JSON", None]
)
def test_json_is_taken_with_its_content_type_or_with_none(live: Live, content_type: str | None) -> None:
    headers = {"content-type": content_type} if content_type else {}
    request = live.client.build_request("POST", V3, content=json.dumps(PROMPT).encode(), headers=headers)
    assert live.client.send(request).status_code == 200


@pytest.mark.parametrize("path", PATHS)
def test_percent_encoded_path_parts_are_decoded(live: Live, path: str) -> None:
    assert live.submit(path.replace("kling-v", "%6bling%2Dv")).status_code == 200


def test_a_submit_takes_seed_and_engine_and_ignores_what_it_does_not_know(live: Live) -> None:
    assert live.submit(params={"seed": 2**63 - 1, "engine": "idle", "utm_source": "x"}).status_code == 200


def test_an_idempotency_key_answers_the_same_task_whatever_the_order_of_the_fields(live: Live) -> None:
    headers = {"idempotency-key": "once-1"}
    first = live.submit(headers=headers, json={"prompt": "a cat", "mode": "std"}).json()["data"]["task_id"]
    again = live.submit(headers=headers, json={"mode": "std", "prompt": "a cat"}).json()["data"]["task_id"]
    assert first == again


@pytest.mark.parametrize(
    "changes",
    [{"json": {"prompt": "a dog"}}, {"params": {"seed": 5}}, {"path": O1}],
    ids=["body", "seed", "model"],
)
def test_an_idempotency_key_is_for_one_request_only(live: Live, changes: dict[str, Any]) -> None:
    headers = {"idempotency-key": "once-2"}
    live.submit(headers=headers)
    reply = live.submit(**({"headers": headers} | changes))
    assert (reply.status_code, reply.json()["message"]) == (
        400,
        "Invalid parameters: Idempotency-Key was used before with another body",
    )


@pytest.mark.parametrize("path", [V3, O1])
def test_a_storyboard_is_a_plan_and_no_task(live: Live, path: str) -> None:
    before = live.client.get("/api/v1/tasks").json()["data"]["tasks"]
    reply = live.submit(path + "/storyboard", params={"seed": 7})
    plan = Envelope[Plan].model_validate(reply.json()).data
    assert plan.storyboard["seed"] == 7
    assert sum(shot["frames"] for shot in plan.storyboard["shots"]) == 120
    assert plan.engine == "idle"
    assert live.client.get("/api/v1/tasks").json()["data"]["tasks"] == before


# Tasks.


def test_a_task_is_shown_as_documented(live: Live) -> None:
    task_id = live.new_task()
    reply = live.client.get(f"/api/v1/tasks/{task_id}", params={"unknown": "ignored"})
    task = Envelope[Task].model_validate(reply.json()).data
    assert (task.task_id, task.status, task.model_id) == (task_id, "pending", "kling-v3-omni-video")
    assert task.result is None
    assert task.error is None
    assert task.created_at == pytest.approx(time.time() * 1000, abs=60_000)


def test_a_long_poll_of_an_ended_task_answers_at_once(live: Live) -> None:
    task_id = live.new_task()
    live.client.post(f"/api/v1/tasks/{task_id}/cancel")
    begun = time.monotonic()
    reply = live.client.get(f"/api/v1/tasks/{task_id}", params={"wait": 60})
    assert reply.json()["data"]["status"] == "failed"
    assert time.monotonic() - begun < 30


def test_a_long_poll_of_a_waiting_task_answers_when_the_seconds_are_over(live: Live) -> None:
    reply = live.client.get(f"/api/v1/tasks/{live.new_task()}", params={"wait": "0.2"})
    assert reply.json()["data"]["status"] == "pending"


def test_a_canceled_task_reads_failed_with_the_code_canceled(live: Live) -> None:
    task_id = live.new_task()
    for reply in (
        live.client.post(f"/api/v1/tasks/{task_id}/cancel"),
        live.client.get(f"/api/v1/tasks/{task_id}"),
        live.client.post(f"/api/v1/tasks/{task_id}/cancel"),
    ):
        assert reply.status_code == 200
        assert reply.json()["code"] == 0
        assert reply.json()["data"]["status"] == "failed"
        assert reply.json()["data"]["error"]["code"] == "canceled"


def test_a_deleted_task_is_gone(live: Live) -> None:
    task_id = live.new_task()
    assert live.client.delete(f"/api/v1/tasks/{task_id}").json() == {
        "code": 0,
        "message": "success",
        "data": None,
    }
    assert live.client.get(f"/api/v1/tasks/{task_id}").status_code == 404
    assert live.client.delete(f"/api/v1/tasks/{task_id}").status_code == 404


def test_the_list_is_newest_first_and_goes_on_from_its_cursor(live: Live) -> None:
    with live.other_client() as other:
        made = [other.post(V3, json=PROMPT).json()["data"]["task_id"] for _ in range(5)]
        first = Envelope[TaskPage].model_validate(other.get("/api/v1/tasks?limit=3").json()).data
        rest = other.get("/api/v1/tasks", params={"limit": 3, "cursor": first.next_cursor}).json()["data"]
    assert [task.task_id for task in first.tasks] + [task["task_id"] for task in rest["tasks"]] == made[::-1]
    assert rest["next_cursor"] is None


def test_the_list_is_filtered_by_status_and_model(live: Live) -> None:
    with live.other_client() as other:
        v3, o1 = (other.post(path, json=PROMPT).json()["data"]["task_id"] for path in (V3, O1))
        other.post(f"/api/v1/tasks/{v3}/cancel")

        def found(**query: str) -> list[str]:
            page = other.get("/api/v1/tasks", params=query).json()["data"]
            return [task["task_id"] for task in page["tasks"]]

        assert found(status="failed") == [v3]
        assert found(model="kling/kling-video-o1") == found(model="kling-video-o1") == [o1]
        assert found(status="success") == []


# Account, models, media.


def test_a_good_key_is_valid(live: Live) -> None:
    assert live.client.get("/api/v1/apikey/validate").json() == {
        "code": 0,
        "message": "success",
        "data": {"is_valid": True},
    }


def test_a_wrong_key_is_no_error_but_invalid(live: Live) -> None:
    reply = live.client.get("/api/v1/apikey/validate", headers={"authorization": "Bearer wrong"})
    assert (reply.status_code, reply.json()["data"]) == (200, {"is_valid": False})


def test_a_missing_key_is_an_error_also_when_validating(live: Live) -> None:
    assert httpx2.get(f"{live.url}/api/v1/apikey/validate").status_code == 401


def test_the_balance_is_a_finite_number(live: Live) -> None:
    balance = live.client.get("/api/v1/team/balance").json()["data"]["balance"]
    assert isinstance(balance, float)
    assert 0 <= balance < float("inf")


def test_the_models_are_listed_without_an_envelope(live: Live) -> None:
    content = live.client.get("/api/v1/models").json()
    assert list(content) == ["models"]
    assert [model["slug"] for model in content["models"]] == list(MODELS)
    for model in content["models"]:
        assert {"slug", "type", "provider", "name", "description", "docs_url", "price"} <= set(model)
        assert httpx2.get(model["docs_url"]).headers["content-type"].startswith("text/markdown")


@pytest.mark.parametrize("slug", MODELS)
def test_the_schema_names_an_address_that_takes_what_it_describes(live: Live, slug: str) -> None:
    fragment = httpx2.get(f"{live.url}/models/{slug}/api_schema").json()
    schema = fragment["post"]["requestBody"]["content"]["application/json"]["schema"]
    body = {"prompt": schema["properties"]["prompt"]["examples"][0]}
    assert live.client.post(fragment["servers"][0]["url"], json=body).status_code == 200


def test_the_index_leads_to_every_page(live: Live) -> None:
    index = httpx2.get(f"{live.url}/llms.txt")
    assert index.headers["content-type"].startswith("text/plain")
    links = re.findall(r"\]\((http[^)]+)\)", index.text)
    assert len(links) >= 6
    assert {httpx2.get(link).status_code for link in links} == {200}


def test_an_upload_is_kept_listed_served_and_deleted(live: Live) -> None:
    reply = live.client.post("/api/v1/media/files", files={"file": ("cat photo.png", PNG, "image/png")})
    kept = Envelope[MediaFile].model_validate(reply.json()).data
    assert (kept.type, kept.filename, kept.size) == ("image", "cat photo.png", len(PNG))
    assert kept.file_id in [item["file_id"] for item in live.client.get("/api/v1/media/files").json()["data"]]
    assert httpx2.get(kept.url).content == PNG
    assert live.submit(json={"prompt": "like @image_1", "images": [kept.url]}).status_code == 200
    assert live.client.delete(f"/api/v1/media/files/{kept.file_id}").status_code == 200
    assert httpx2.get(kept.url).status_code == 404
    assert live.client.delete(f"/api/v1/media/files/{kept.file_id}").status_code == 404


# Headers.

ANSWERS = [
    ("GET", "/api/v1/models", 200),
    ("GET", "/api/v1/tasks/task-unknown", 404),
    ("GET", "/api/v1/nowhere", 404),
    ("PUT", "/api/v1/models", 405),
    ("POST", V3, 400),
]


@pytest.mark.parametrize(("method", "path", "status"), ANSWERS)
def test_every_answer_tells_the_rate_and_the_request(live: Live, method: str, path: str, status: int) -> None:
    reply = live.client.request(method, path)
    assert reply.status_code == status
    limit, remaining, reset = (int(reply.headers[name]) for name in RATES)
    assert 0 <= remaining <= limit
    assert reset == pytest.approx(time.time(), abs=120)
    assert re.fullmatch(r"req-[0-9a-f]{32}", reply.headers["x-request-id"])


def test_answers_to_strangers_tell_them_too(live: Live) -> None:
    reply = httpx2.get(f"{live.url}/api/v1/models")
    assert reply.status_code == 401
    assert all(name in reply.headers for name in (*RATES, "x-request-id"))
    assert reply.headers["www-authenticate"] == "Bearer"


def test_each_request_counts(live: Live) -> None:
    with live.other_client() as other:
        left = [int(other.get("/api/v1/models").headers["x-ratelimit-remaining"]) for _ in range(3)]
    assert left[0] - left[2] == 2 or left[2] > left[0]  # or a new minute began


@pytest.mark.parametrize(
    ("sent", "kept"),
    [("my-id.7_X", True), ("x" * 129, False), ("a b", False), ("<script>", False), ("", False)],
)
def test_a_sane_request_id_is_kept(live: Live, sent: str, kept: bool) -> None:
    told = live.client.get("/api/v1/models", headers={"x-request-id": sent}).headers["x-request-id"]
    assert (told == sent) is kept


def test_answers_are_not_compressed_unless_asked(live: Live) -> None:
    reply = live.client.get("/api/v1/models", headers={"accept-encoding": "identity"})
    assert "content-encoding" not in reply.headers


# Errors.

ERRORS: list[tuple[str, dict[str, Any], int, str]] = [
    (V3, {"json": {}}, 400, "Invalid parameters: parameter 'prompt' is required"),
    (
        V3,
        {"json": {"prompt": "x", "shot_type": "intelligence"}},
        400,
        "Invalid parameters: parameter 'shot_type' must be omitted when multi_shot is false",
    ),
    (
        V3,
        {"json": {"prompt": "x", "mode": "ultra"}},
        400,
        "Invalid parameters: parameter 'mode' must be one of std, pro, got 'ultra'",
    ),
    (V3, {"content": b"{", "json": None}, 400, "Invalid format: invalid JSON format"),
    (
        V3,
        {"json": {"prompt": "x", "duration": "5"}},
        400,
        "Invalid format: parameter 'duration' must be an integer, got '5'",
    ),
    (
        V3,
        {"json": {"prompt": "x", "duration": 20}},
        400,
        "Value out of range: parameter 'duration' must be between 3 and 15, got 20",
    ),
    (
        O1,
        {"json": {"prompt": "x", "duration": 8}},
        400,
        "Invalid parameters: parameter 'duration' must be one of 5, 10, got 8",
    ),
    ("/api/v1/kling/x", {"json": PROMPT}, 404, "Not found: model 'kling/x' does not exist"),
    ("/api/v1/kling/x/async", {"json": PROMPT}, 404, "Not found: model 'kling/x' does not exist"),
    (
        V3,
        {
            "content": b"prompt=x",
            "json": None,
            "headers": {"content-type": "application/x-www-form-urlencoded"},
        },
        415,
        "Unsupported media type: the body must be application/json, got 'application/x-www-form-urlencoded'",
    ),
]


@pytest.mark.parametrize(("path", "sent", "status", "message"), ERRORS)
def test_a_refused_submit_says_why(
    live: Live, path: str, sent: dict[str, Any], status: int, message: str
) -> None:
    reply = live.submit(path, **sent)
    assert reply.status_code == status
    assert (reply.json()["code"], reply.json()["message"]) == (status, message)


def test_several_faults_are_all_listed(live: Live) -> None:
    content = live.submit(json={"mode": "x", "zoom": 1}).json()
    assert content == {
        "code": 400,
        "message": "Invalid parameters: parameter 'prompt' is required",
        "data": {
            "errors": [
                "Invalid parameters: parameter 'prompt' is required",
                "Invalid parameters: parameter 'mode' must be one of std, pro, got 'x'",
                "Invalid parameters: parameter 'zoom' is unknown",
            ]
        },
    }


KEYS = [
    ({}, "header 'Authorization' is missing, send 'Bearer <key>'"),
    ({"authorization": KEY}, "header 'Authorization' must be 'Bearer <key>'"),
    ({"authorization": "Bearer"}, "header 'Authorization' must be 'Bearer <key>'"),
    ({"authorization": "Bearer a b"}, "header 'Authorization' must be 'Bearer <key>'"),
    ({"authorization": f"Basic {KEY}"}, "header 'Authorization' must be 'Bearer <key>'"),
    ({"authorization": "Bearer unknown"}, "the API key is unknown, revoked or expired"),
]
GUARDED = [
    ("POST", V3),
    ("POST", "/api/v1/kling/unknown"),
    ("GET", "/api/v1/tasks"),
    ("GET", "/api/v1/tasks/task-unknown"),
    ("DELETE", "/api/v1/tasks/task-unknown"),
    ("POST", "/api/v1/tasks/task-unknown/cancel"),
    ("GET", "/api/v1/tasks/task-unknown/events"),
    ("GET", "/api/v1/models"),
    ("GET", "/api/v1/team/balance"),
    ("GET", "/api/v1/media/files"),
    ("POST", "/api/v1/media/files"),
    ("DELETE", "/api/v1/media/files/file-x"),
    ("GET", "/api/v1/nowhere"),
    ("PATCH", "/api/v1/models"),
]


@pytest.mark.parametrize(("headers", "detail"), KEYS)
def test_a_bad_key_is_told_what_is_wrong_with_it(live: Live, headers: dict[str, str], detail: str) -> None:
    reply = httpx2.post(live.url + V3, json=PROMPT, headers=headers)
    assert reply.status_code == 401
    assert reply.json() == {"code": 401, "message": f"Authentication failed: {detail}"}


@pytest.mark.parametrize(("method", "path"), GUARDED)
def test_everything_under_the_api_asks_for_a_key(live: Live, method: str, path: str) -> None:
    assert httpx2.request(method, live.url + path).status_code == 401


def test_the_scheme_is_case_insensitive(live: Live) -> None:
    reply = httpx2.get(f"{live.url}/api/v1/models", headers={"authorization": f"bearer {KEY}"})
    assert reply.status_code == 200


@pytest.mark.parametrize(
    ("method", "path"), [("PUT", V3), ("GET", V3 + "/async"), ("POST", "/api/v1/tasks/x")]
)
def test_a_wrong_method_names_the_right_ones(live: Live, method: str, path: str) -> None:
    reply = live.client.request(method, path)
    assert reply.status_code == 405
    assert reply.json()["message"] == (
        f"Method not allowed: {method} on '{path}', only {reply.headers['allow']}"
    )


def test_anothers_task_is_as_unknown_as_one_that_never_was(live: Live) -> None:
    task_id = live.new_task()
    with live.other_client() as other:
        for method, path in (
            ("GET", ""),
            ("GET", "?wait=1"),
            ("GET", "/events"),
            ("POST", "/cancel"),
            ("DELETE", ""),
        ):
            reply = other.request(method, f"/api/v1/tasks/{task_id}{path}")
            assert reply.status_code == 404
            assert reply.json()["message"] == f"Not found: task '{task_id}' does not exist"
    assert live.client.get(f"/api/v1/tasks/{task_id}").json()["data"]["status"] == "pending"


def test_anothers_upload_cannot_be_deleted(live: Live) -> None:
    file_id = live.client.post("/api/v1/media/files", files={"file": ("a.png", PNG)}).json()["data"][
        "file_id"
    ]
    with live.other_client() as other:
        assert other.delete(f"/api/v1/media/files/{file_id}").status_code == 404
        assert other.get("/api/v1/media/files").json()["data"] == []


def test_the_reply_fits_the_contracts_own_models(live: Live) -> None:
    assert Envelope[Submission].model_validate(live.submit().json()).data.status == "pending"
