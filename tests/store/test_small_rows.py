from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import sqlalchemy as sa

from filmgate.store import small_rows
from filmgate.store.database import now_ms


def file_row(**changes: Any) -> dict[str, Any]:
    row = {
        "id": "file-1",
        "account": "acct",
        "type": "image",
        "media_type": "image/png",
        "filename": "a.png",
        "extension": "png",
        "size": 10,
        "created_at": now_ms(),
        "expires_at": now_ms() + 60_000,
    }
    return {**row, **changes}


def test_a_secret_is_made_once_for_all_processes(database: sa.Engine) -> None:
    def ask(name: str) -> bytes:
        with database.begin() as connection:
            return small_rows.secret(connection, name)

    with ThreadPoolExecutor(4) as pool:
        assert len(set(pool.map(ask, ["links"] * 8))) == 1
    assert ask("links") != ask("webhooks")
    assert len(ask("links")) == 32


def test_what_is_remembered_is_recalled_and_replaced(database: sa.Engine) -> None:
    with database.begin() as connection:
        assert small_rows.recall(connection, "t", "k") is None
        for value in ({"upstream": "id-1"}, [1, None, "é"], False):
            small_rows.remember(connection, "t", "k", value)
            assert small_rows.recall(connection, "t", "k") == value
        assert small_rows.recall(connection, "t", "other") is None
        assert small_rows.recall(connection, "other", "k") is None


def test_files_are_listed_newest_first_without_the_expired(database: sa.Engine) -> None:
    with database.begin() as connection:
        small_rows.insert_file(connection, file_row(id="file-old", created_at=1))
        small_rows.insert_file(connection, file_row(id="file-new", created_at=2))
        small_rows.insert_file(connection, file_row(id="file-gone", expires_at=now_ms()))
        small_rows.insert_file(connection, file_row(id="file-theirs", account="other"))
        found = [row["id"] for row in small_rows.account_files(connection, "acct")]
        assert found == ["file-new", "file-old"]


def test_used_bytes_are_the_sum_of_an_accounts_files(database: sa.Engine) -> None:
    with database.begin() as connection:
        assert small_rows.used_bytes(connection, "acct") == 0
        small_rows.insert_file(connection, file_row(id="file-1", size=2**40))
        small_rows.insert_file(connection, file_row(id="file-2", size=3))
        assert small_rows.used_bytes(connection, "acct") == 2**40 + 3


def test_a_file_is_taken_by_its_owner_and_once(database: sa.Engine) -> None:
    with database.begin() as connection:
        small_rows.insert_file(connection, file_row())
        assert small_rows.take_file(connection, "other", "file-1") is None
        taken = small_rows.take_file(connection, "acct", "file-1")
        assert taken is not None
        assert taken["extension"] == "png"
        assert small_rows.take_file(connection, "acct", "file-1") is None


def test_a_task_owes_at_most_one_delivery(database: sa.Engine) -> None:
    with database.begin() as connection:
        small_rows.open_delivery(connection, "t")
        first = small_rows.delivery(connection, "t")
        small_rows.open_delivery(connection, "t")
        assert small_rows.delivery(connection, "t") == first
        assert first is not None
        assert (first["status"], first["tries"]) == ("waiting", 0)


def test_tries_of_a_delivery_are_counted_until_it_is_finished(database: sa.Engine) -> None:
    with database.begin() as connection:
        small_rows.open_delivery(connection, "t")
        small_rows.note_delivery(connection, "t", "waiting", "HTTP 500")
        found = small_rows.delivery(connection, "t")
        assert found is not None
        assert (found["tries"], found["finished_at"]) == (1, None)
        small_rows.note_delivery(connection, "t", "delivered", "x" * 900)
        found = small_rows.delivery(connection, "t")
        assert found is not None
        assert (found["tries"], found["status"], len(found["last_answer"])) == (2, "delivered", 500)
        assert found["finished_at"] is not None
