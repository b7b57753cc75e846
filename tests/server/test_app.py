"""The application as a whole: operations, documents, public URL, crashes, a database that is away."""

from __future__ import annotations

import os
import re
import sqlite3
from pathlib import Path

import httpx2
import pytest

from filmgate.contract.catalog import MODELS
from filmgate.contract.schema import request_schema
from filmgate.server.app import create_app
from filmgate.settings import Settings
from tests.server.live import PROMPT, V3, Live, running


def test_a_healthy_server_says_so_to_anyone(live: Live) -> None:
    assert httpx2.get(f"{live.url}/healthz").json() == {"status": "ok"}
    ready = httpx2.get(f"{live.url}/readyz")
    assert (ready.status_code, set(ready.json().values())) == (200, {"ok"})


def test_metrics_count_requests_by_route_and_tasks_by_status(live: Live) -> None:
    task_id = live.new_task()
    live.client.get(f"/api/v1/tasks/{task_id}")
    live.client.get("/api/v1/secret-path")
    live.client.request("TRACE", "/healthz")
    text = httpx2.get(f"{live.url}/metrics").text
    route = 'method="GET",route="/api/v1/tasks/{task_id}",status="200"'
    assert float(re.search(f"filmgate_requests_total{{{re.escape(route)}}} (.+)", text)[1]) >= 1  # type: ignore[index]
    assert 'route="unmatched",status="404"' in text
    assert 'method="other"' in text
    assert "filmgate_request_seconds_bucket" in text
    assert 'filmgate_tasks{status="pending"}' in text
    assert "filmgate_queue_depth" in text
    assert "filmgate_queue_age_seconds" in text
    assert task_id not in text
    assert "secret-path" not in text


def test_the_reference_page_needs_nothing_from_elsewhere(live: Live) -> None:
    reply = httpx2.get(f"{live.url}/docs")
    assert reply.headers["content-type"].startswith("text/html")
    assert "/openapi.json" in reply.text
    assert "default-src 'none'" in reply.headers["content-security-policy"]
    assert not re.search(r"""(src|href)=["']?(https?:)?//""", reply.text)


def test_the_openapi_document_tells_each_models_own_rules(live: Live) -> None:
    document = httpx2.get(f"{live.url}/openapi.json").json()
    for slug, model in MODELS.items():
        for path in (f"/api/v1/{slug}", f"/api/v1/{slug}/async", f"/api/v1/{slug}/storyboard"):
            body = document["paths"][path]["post"]["requestBody"]["content"]["application/json"]
            assert body["schema"] == request_schema(model)
    submit = document["paths"][V3]["post"]
    assert {item["name"] for item in submit["parameters"]} == {
        "seed",
        "engine",
        "Idempotency-Key",
        "X-Webhook-URL",
        "X-Filmgate-Simulate",
    }


def test_the_openapi_document_tells_headers_errors_and_the_key(live: Live) -> None:
    document = httpx2.get(f"{live.url}/openapi.json").json()
    operations = [
        operation
        for path, methods in document["paths"].items()
        if path.startswith("/api/v1/")
        for operation in methods.values()
    ]
    assert len(operations) >= 15
    for operation in operations:
        assert operation["security"] == [{"bearerAuth": []}]
        assert {"200", "400", "401", "429", "500", "503"} <= set(operation["responses"])
        for response in operation["responses"].values():
            assert {"X-RateLimit-Limit", "X-RateLimit-Reset", "X-Request-ID"} <= set(response["headers"])


def test_operation_names_are_unique(tmp_path: Path) -> None:
    document = create_app(Settings(data=tmp_path)).openapi()
    names = [operation["operationId"] for path in document["paths"].values() for operation in path.values()]
    assert len(names) == len(set(names))


def test_links_begin_with_the_public_url_where_there_is_one(tmp_path: Path) -> None:
    results = {"public_url": "https://films.example.com/gate/"}
    with running(tmp_path, results=results) as server:
        url = server.submit().json()["data"]["get_result"]["url"]
        index = server.client.get("/llms.txt").text
    assert url.startswith("https://films.example.com/gate/api/v1/tasks/task-")
    assert "(https://films.example.com/gate/kling/kling-video-o1.md)" in index


def test_a_crash_is_a_500_with_an_id_and_without_a_secret(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from filmgate.tasks.service import Service

    async def broken(*_: object) -> float:
        raise RuntimeError("the ledger burnt down")

    monkeypatch.setattr(Service, "balance", broken)
    with running(tmp_path) as server:
        reply = server.client.get("/api/v1/team/balance")
        after = server.client.get("/api/v1/models")
    assert reply.status_code == 500
    told = re.fullmatch(
        r"Internal error: the request could not be handled \(error id (err-\w+)\)", reply.json()["message"]
    )
    assert told is not None
    assert "x-ratelimit-limit" in reply.headers
    assert after.status_code == 200
    logged = capsys.readouterr()
    assert told[1] in logged.out + logged.err
    assert "fg-test-key" not in logged.out + logged.err


def test_a_locked_database_is_a_503_with_retry_after_and_then_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("filmgate.tasks.service.PATIENCE", 0.2)
    with running(tmp_path) as server:
        server.new_task()
        lock = sqlite3.connect(tmp_path / "filmgate.db", isolation_level=None)
        lock.execute("BEGIN EXCLUSIVE")
        refused = server.submit()
        lock.execute("ROLLBACK")
        lock.close()
        assert server.submit().status_code == 200
    assert refused.status_code == 503
    assert refused.json()["message"].startswith("Service unavailable: ")
    assert int(refused.headers["retry-after"]) >= 1


def test_a_server_that_lacks_its_blobs_is_not_ready(tmp_path: Path) -> None:
    with running(tmp_path) as server:
        blobs = tmp_path / "blobs"
        assert blobs.is_dir()
        blobs.rename(tmp_path / "gone")
        blobs.write_bytes(b"a file where the folder was")
        ready = server.client.get("/readyz")
        blobs.unlink()
    assert ready.status_code == 503
    assert ready.json()["database"] == "ok"
    assert ready.json()["blobs"] != "ok"


def test_one_process_can_hold_two_servers(live: Live, tmp_path: Path) -> None:
    with running(tmp_path) as server:
        task_id = server.new_task()
        assert live.client.get(f"/api/v1/tasks/{task_id}").status_code == 404
        assert server.client.get(f"/api/v1/tasks/{task_id}").status_code == 200


def test_large_bodies_are_taken(live: Live) -> None:
    image = "data:image/png;base64," + "iVBORw0KGgoAAAAN" * (2**19 // 16)
    assert live.submit(json=PROMPT | {"images": [image]}).status_code == 200


def test_the_request_is_logged_with_its_task_and_without_its_key(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with running(tmp_path) as server:
        reply = server.submit(headers={"x-request-id": "trace-me"})
    logged = capsys.readouterr()
    line = next(line for line in (logged.out + logged.err).splitlines() if "trace-me" in line)
    assert reply.json()["data"]["task_id"] in line
    assert "fg-test-key" not in logged.out + logged.err
    assert os.fspath(V3) in line
