from __future__ import annotations

import json
from collections.abc import Iterator
from ipaddress import ip_network
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from standardwebhooks import Webhook

from filmgate.settings import Fetch, Settings
from filmgate.settings import Webhooks as WebhookSettings
from filmgate.store import small_rows
from filmgate.store.database import connect, now_ms
from filmgate.store.migrate import migrate
from filmgate.tasks.records import Records
from filmgate.tasks.views import Links
from filmgate.tasks.webhooks import WINDOW, Courier, signing_secret
from tests.support.receiver import Receiver, receiving
from tests.support.rows import new_task

SECRET = "whsec_dGVzdHNlY3JldHRlc3RzZWNyZXR0ZXN0c2VjcmV0MTI="
LOOPBACK = Fetch(allow=(ip_network("127.0.0.0/8"),))
RESULT = json.dumps({"resources": [], "metadata": {}})


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with receiving() as open_receiver:
        yield open_receiver


class Post:
    """A courier, and a database with tasks that have ended."""

    def __init__(self, folder: Path, **changes: Any) -> None:
        given = {"data": folder, "fetch": LOOPBACK, "webhooks": WebhookSettings(tries=3, first_delay=10)}
        self.settings = Settings(**{**given, **changes})
        self.engine = connect(self.settings.database_url)
        migrate(self.engine)
        self.courier = Courier(self.settings, Records(self.engine), Links(b"links"), SECRET)

    def owe(self, url: str, **changes: Any) -> str:
        """An ended task whose webhook is due."""
        ended = {"status": "success", "result": RESULT, "finished_at": now_ms(), "started_at": now_ms() - 5}
        task_id = new_task(self.engine, webhook_url=url, **{**ended, **changes})
        with self.engine.begin() as connection:
            small_rows.open_delivery(connection, task_id)
        return task_id

    def state(self, task_id: str) -> tuple[str, int, str]:
        with self.engine.connect() as connection:
            row = small_rows.delivery(connection, task_id)
        assert row is not None
        return row["status"], row["tries"], row["last_answer"]


@pytest.fixture
def post(tmp_path: Path) -> Iterator[Post]:
    open_post = Post(tmp_path)
    yield open_post
    open_post.engine.dispose()


def test_a_delivery_carries_the_task_and_its_headers(post: Post, receiver: Receiver) -> None:
    task_id = post.owe(receiver.url)
    assert post.courier.attempt(task_id) is None
    assert post.state(task_id) == ("delivered", 1, "HTTP 200")
    (got,) = receiver.got
    assert got.path == "/hook"
    assert json.loads(got.body)["task_id"] == task_id
    assert json.loads(got.body)["status"] == "success"
    assert got.headers["content-type"] == "application/json"
    assert got.headers["x-modellix-event"] == "prediction.task.succeeded"
    assert got.headers["x-modellix-task-id"] == task_id
    assert got.headers["x-modellix-delivery-id"] == got.headers["webhook-id"]
    assert got.headers["x-modellix-retry-count"] == "0"
    assert got.headers["host"] == receiver.url.split("/")[2]


def test_a_delivery_is_signed_so_that_receivers_can_check_it(post: Post, receiver: Receiver) -> None:
    post.courier.attempt(post.owe(receiver.url))
    (got,) = receiver.got
    assert Webhook(SECRET).verify(got.body, got.headers) == json.loads(got.body)
    with pytest.raises(Exception, match="No matching signature"):
        Webhook(SECRET).verify(got.body + b" ", got.headers)


@pytest.mark.parametrize(
    ("code", "event"), [("canceled", "prediction.task.canceled"), ("disk_full", "prediction.task.failed")]
)
def test_a_failure_is_told_as_what_it_is(post: Post, receiver: Receiver, code: str, event: str) -> None:
    task = {"status": "failed", "error_code": code, "error_message": "m", "result": None}
    post.courier.attempt(post.owe(receiver.url, **task))
    assert receiver.got[0].headers["x-modellix-event"] == event
    assert json.loads(receiver.got[0].body)["error"] == {"code": code, "message": "m"}


def test_a_delivery_is_made_once(post: Post, receiver: Receiver) -> None:
    task_id = post.owe(receiver.url)
    assert [post.courier.attempt(task_id) for _ in range(3)] == [None, None, None]
    assert len(receiver.got) == 1


@pytest.mark.parametrize("status", [429, 500, 503])
def test_what_may_pass_is_tried_again_later_and_later_then_given_up(
    post: Post, receiver: Receiver, status: int
) -> None:
    receiver.answers = [status]
    task_id = post.owe(receiver.url)
    assert [post.courier.attempt(task_id) for _ in range(3)] == [10.0, 20.0, None]
    assert post.state(task_id) == ("given_up", 3, f"HTTP {status}")
    assert [got.headers["x-modellix-retry-count"] for got in receiver.got] == ["0", "1", "2"]
    assert len({got.headers["webhook-id"] for got in receiver.got}) == 1


def test_a_try_that_succeeds_ends_it(post: Post, receiver: Receiver) -> None:
    receiver.answers = [500, 204]
    task_id = post.owe(receiver.url)
    assert [post.courier.attempt(task_id) for _ in range(2)] == [10.0, None]
    assert post.state(task_id) == ("delivered", 2, "HTTP 204")


@pytest.mark.parametrize("status", [302, 400, 404, 410])
def test_what_will_not_change_is_given_up_at_once(post: Post, receiver: Receiver, status: int) -> None:
    receiver.answers = [status]
    task_id = post.owe(receiver.url)
    assert post.courier.attempt(task_id) is None
    assert post.state(task_id) == ("given_up", 1, f"HTTP {status}")


def test_a_refused_connection_is_tried_again(post: Post) -> None:
    task_id = post.owe("http://127.0.0.1:1/hook")
    assert post.courier.attempt(task_id) == 10.0
    assert post.state(task_id)[:2] == ("waiting", 1)
    assert post.state(task_id)[2].startswith("ConnectError")


def test_a_receiver_that_never_stops_talking_holds_nobody_up(post: Post, receiver: Receiver) -> None:
    receiver.endless = True
    task_id = post.owe(receiver.url)
    assert post.courier.attempt(task_id) is None
    assert post.state(task_id) == ("delivered", 1, "HTTP 200")


def test_tries_end_with_the_window(post: Post, receiver: Receiver) -> None:
    receiver.answers = [500]
    task_id = post.owe(receiver.url, finished_at=now_ms() - int(WINDOW * 1000))
    assert post.courier.attempt(task_id) is None
    assert post.state(task_id)[0] == "given_up"


def test_ten_tries_fit_into_the_window() -> None:
    settings = WebhookSettings()
    waits = [settings.first_delay * 2.0**number for number in range(settings.tries - 1)]
    assert settings.tries == 10
    assert sum(waits) + settings.tries * settings.timeout < WINDOW


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:1/",
        "http://localhost:1/",
        "http://[::1]:1/",
        "http://169.254.169.254/",
        "http://10.0.0.1/",
    ],
)
def test_private_addresses_are_not_called(tmp_path: Path, url: str) -> None:
    post = Post(tmp_path, fetch=Fetch())
    task_id = post.owe(url)
    post.courier.attempt(task_id)
    status, tries, answer = post.state(task_id)
    assert (status, tries) == ("waiting", 1)
    assert answer.startswith("ValueError: ")
    post.engine.dispose()


@pytest.mark.parametrize(
    "url", ["nonsense", "http://", "http://[::1", "ftp://example.com/", "http://a:b@example.com/"]
)
def test_what_is_no_address_is_noted_and_breaks_nothing(post: Post, url: str) -> None:
    task_id = post.owe(url)
    post.courier.attempt(task_id)
    assert post.state(task_id)[1] == 1


def test_a_deleted_task_owes_nothing(post: Post) -> None:
    assert post.courier.attempt("task-none") is None


def test_the_secret_is_the_settings_or_the_databases_own(tmp_path: Path, sqlite: sa.Engine) -> None:
    with sqlite.begin() as connection:
        mine = signing_secret(Settings(data=tmp_path, webhooks=WebhookSettings(secret=SECRET)), connection)
        made = [signing_secret(Settings(data=tmp_path), connection) for _ in range(2)]
    assert mine == SECRET
    assert made[0] == made[1]
    assert made[0].startswith("whsec_")
    assert Webhook(made[0])
