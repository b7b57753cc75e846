"""`filmgate keys …`, on a real database."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.speaking import told


def test_a_key_is_created_listed_and_revoked(tmp_path: Path) -> None:
    where = ["--data", str(tmp_path / "data")]
    made = json.loads(
        told("keys", "create", "ci", "--account", "team", "--budget", "5", "--json", *where).stdout
    )
    assert made["name"] == "ci"
    assert made["account"] == "team"
    assert made["budget"] == 5.0
    listed = told("keys", "list", *where).stdout
    assert "0.00 of 5.00" in listed
    assert "live" in listed
    assert made["key"] not in listed
    assert told("keys", "revoke", made["id"], *where).stdout == f"revoked {made['id']}\n"
    assert "revoked" in told("keys", "list", *where).stdout
    again = told("keys", "revoke", made["id"], "--json", *where)
    assert again.exit_code == 1
    assert f"no live key with the id '{made['id']}'" in again.stderr


def test_a_created_key_alone_is_printed(tmp_path: Path) -> None:
    where = ["--database", f"sqlite:///{tmp_path / 'keys.db'}"]
    key = told("keys", "create", *where).stdout.strip()
    assert key
    (info,) = json.loads(told("keys", "list", "--json", *where).stdout)["keys"]
    assert key.startswith(info["prefix"])


def test_test_keys_show_that_they_are(tmp_path: Path) -> None:
    where = ["--data", str(tmp_path / "data")]
    assert json.loads(told("keys", "create", "ci", "--test", "--json", *where).stdout)["test"] is True
    assert "live, test" in told("keys", "list", *where).stdout


def test_ids_are_listed_whole_for_copying(tmp_path: Path) -> None:
    where = ["--data", str(tmp_path / "data")]
    made = json.loads(
        told("keys", "create", "a very long name " * 8, "--priority", "7", "--json", *where).stdout
    )
    assert made["id"] in told("keys", "list", *where).stdout
    assert made["priority"] == 7


def test_the_webhook_secret_is_shown_and_stays_the_same(tmp_path: Path) -> None:
    where = ["--data", str(tmp_path / "data")]
    secret = told("keys", "webhook-secret", *where).stdout.strip()
    assert secret.startswith("whsec_")
    assert json.loads(told("keys", "webhook-secret", "--json", *where).stdout) == {"webhook_secret": secret}
