"""`X-Filmgate-Simulate` over real HTTP, with a test key and with another one."""

from __future__ import annotations

import json
from typing import Any

import httpx2
import pytest

from filmgate.contract.simulation import HEADER
from filmgate.tasks.keys import create_key
from tests.server.live import PROMPT, V3, Live


@pytest.fixture(scope="module")
def key(live: Live) -> str:
    return create_key(live.settings, "ci", test=True).key


def submit(live: Live, key: str, simulate: str, **headers: str) -> httpx2.Response:
    sent = {"authorization": f"Bearer {key}", HEADER: simulate, **headers}
    return live.client.post(V3, json=PROMPT, headers=sent)


@pytest.mark.parametrize(
    ("simulate", "status", "message", "retry_after"),
    [
        ("402", 402, "Insufficient balance: simulated, as the submit asked", None),
        ("429", 429, "Rate limit exceeded: simulated, as the submit asked", "1"),
        ("429:9", 429, "Rate limit exceeded: simulated, as the submit asked", "9"),
        ("503:2", 503, "Service unavailable: simulated, as the submit asked", "2"),
        ("failed:1303", 400, "Invalid parameters: header 'X-Filmgate-Simulate': the number after", None),
        ("fail", 400, "Invalid parameters: header 'X-Filmgate-Simulate' must be one of failed, slow,", None),
    ],
)
def test_refusals_are_the_contracts_own(
    live: Live, key: str, simulate: str, status: int, message: str, retry_after: str | None
) -> None:
    reply = submit(live, key, simulate)
    assert reply.status_code == status
    assert reply.json()["code"] == status
    assert reply.json()["message"].startswith(message)
    assert reply.headers.get("retry-after") == retry_after


def test_an_internal_error_has_an_id_as_the_real_ones_do(live: Live, key: str) -> None:
    reply = submit(live, key, "500")
    assert reply.status_code == 500
    assert reply.json()["message"].startswith("Internal error: simulated")


def test_another_key_is_refused_and_told_how(live: Live) -> None:
    reply = live.client.post(V3, json=PROMPT, headers={HEADER: "slow:1"})
    assert (reply.status_code, reply.json()) == (
        400,
        {
            "code": 400,
            "message": "Invalid parameters: header 'X-Filmgate-Simulate' is for test keys only: "
            "make one with 'filmgate keys create --test'",
        },
    )


def test_a_simulated_task_is_accepted_like_any_other(live: Live, key: str) -> None:
    for simulate in ("failed:1301", "slow:30", "stuck", "expire"):
        assert submit(live, key, simulate).json()["data"]["status"] == "pending"


def test_a_lost_answer_is_found_by_its_idempotency_key(live: Live, key: str) -> None:
    first = submit(live, key, "lost", **{"idempotency-key": "again"})
    assert first.status_code == 503
    again = submit(live, key, "lost", **{"idempotency-key": "again"})
    assert again.status_code == 200
    other = submit(live, key, "slow:1", **{"idempotency-key": "again"})
    assert other.json()["message"] == "Invalid parameters: Idempotency-Key was used before with another body"


def test_the_header_is_documented(live: Live) -> None:
    document: dict[str, Any] = json.loads(live.client.get("/openapi.json").content)
    parameters = document["paths"][V3]["post"]["parameters"]
    found = next(item for item in parameters if item["name"] == HEADER)
    assert "`failed:CODE[:MESSAGE]`" in found["description"]
