from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st

from filmgate.contract.errors import NotFound
from filmgate.contract.task import Task
from filmgate.tasks import views
from filmgate.tasks.views import Links, task_dict, task_json
from tests.support.rows import new_task, stored

LINKS = Links(b"secret")
BASE = "http://films.example"
NAME = "task-abcdef.mp4"
FILM = {"name": NAME, "type": "video", "format": "mp4", "role": "primary", "width": 2, "size": 3}


@pytest.fixture
def row(sqlite: sa.Engine) -> Callable[..., sa.RowMapping]:
    def make(**changes: Any) -> sa.RowMapping:
        return stored(sqlite, new_task(sqlite, **changes))

    return make


def test_a_link_leads_back_to_its_name() -> None:
    base, token, name = LINKS.url(BASE, NAME).rsplit("/", 2)
    assert (base, name) == (f"{BASE}/files", NAME)
    LINKS.check(token, name)


@given(token=st.text(max_size=60))
def test_no_guessed_token_opens_a_file(token: str) -> None:
    if token != LINKS.token(NAME):
        with pytest.raises(NotFound):
            LINKS.check(token, NAME)


@pytest.mark.parametrize(
    "name", ["task-other.mp4", "task-abcdef-cover.jpg", "../" + NAME, NAME + "\x00", "\ud800", ""]
)
def test_a_token_opens_its_own_file_only(name: str) -> None:
    with pytest.raises(NotFound):
        LINKS.check(LINKS.token(NAME), name)


def test_another_services_token_is_worthless() -> None:
    with pytest.raises(NotFound):
        LINKS.check(Links(b"other").token(NAME), NAME)
    assert len(LINKS.token(NAME)) == 40


@pytest.mark.parametrize(
    "key", [views.film_key("task-a_b-c"), views.cover_key("task-a_b-c"), views.upload_key("file-12", "webp")]
)
def test_a_links_name_tells_its_blob(key: str) -> None:
    assert views.key_of(key.rsplit("/", 1)[1]) == key


def test_a_pending_task_shows_its_place_and_no_more(row: Any) -> None:
    view = task_dict(row(), LINKS, BASE, 3)
    assert view["queue_position"] == 3
    assert not view.keys() & {"result", "error", "duration", "result_expires_at"}


def test_a_success_shows_links_metadata_and_its_duration(row: Any) -> None:
    result = json.dumps({"resources": [FILM], "metadata": {"drawn": "by hand", "seed": 8}})
    done = row(status="success", result=result, started_at=1000, finished_at=4500, expires_at=9, progress=100)
    view = task_dict(done, LINKS, BASE, None)
    assert (view["duration"], view["result_expires_at"], view["progress"]) == (3500, 9, 100)
    resource = view["result"]["resources"][0]
    assert resource == {"url": LINKS.url(BASE, NAME), **{k: v for k, v in FILM.items() if k != "name"}}
    metadata = view["result"]["metadata"]
    assert (metadata["request_id"], metadata["engine"], metadata["drawn"]) == ("req", "null", "by hand")
    assert "error" not in view


def test_a_failure_shows_its_error_and_no_result(row: Any) -> None:
    view = task_dict(row(status="failed", error_code="c", error_message="m"), LINKS, BASE, None)
    assert view["error"] == {"code": "c", "message": "m"}
    assert not view.keys() & {"result", "duration", "queue_position"}


@pytest.mark.parametrize("status", ["pending", "processing", "failed"])
def test_what_is_shown_is_the_contracts_task(row: Any, status: str) -> None:
    shown = Task.model_validate_json(
        task_json(row(status=status, error_code="c", error_message="m"), LINKS, BASE, 1)
    )
    assert shown.model_id == "kling-v3-omni-video"
    assert shown.status == status
