from __future__ import annotations

from pathlib import Path

import pytest

from filmgate.contract.errors import ServiceUnavailable
from filmgate.settings import Settings, Webhooks
from filmgate.tasks.keys import create_key, has_keys, list_keys, revoke_key, webhook_secret


def test_keys_are_made_listed_and_revoked(tmp_path: Path, database_url: str) -> None:
    settings = Settings(data=tmp_path, database=database_url)
    assert not has_keys(settings)
    assert list_keys(settings) == []
    new = create_key(settings, "laptop", account="team", budget=2.5)
    assert (new.info.name, new.info.account, new.info.budget, new.info.spent) == ("laptop", "team", 2.5, 0.0)
    assert new.key.startswith(new.info.prefix)
    assert list_keys(settings) == [new.info]
    assert has_keys(settings)
    assert revoke_key(settings, new.info.id)
    assert not revoke_key(settings, new.info.id)
    assert not has_keys(settings)
    assert list_keys(settings)[0].revoked_at is not None


def test_a_key_has_no_budget_unless_it_is_given_one(tmp_path: Path) -> None:
    settings = Settings(data=tmp_path)
    assert create_key(settings, "a").info.budget is None
    assert create_key(settings, "b", budget=0).info.budget == 0.0


def test_test_keys_are_told_apart(tmp_path: Path) -> None:
    settings = Settings(data=tmp_path)
    assert not create_key(settings, "a").info.test
    assert create_key(settings, "b", test=True).info.test
    assert [key.test for key in list_keys(settings)] == [False, True]


def test_the_listing_never_holds_a_secret(tmp_path: Path) -> None:
    settings = Settings(data=tmp_path)
    key = create_key(settings, "a").key
    assert key not in str(list_keys(settings))


def test_the_webhook_secret_is_the_settings_or_stays_the_same(tmp_path: Path) -> None:
    settings = Settings(data=tmp_path)
    assert webhook_secret(settings) == webhook_secret(settings)
    assert webhook_secret(Settings(data=tmp_path, webhooks=Webhooks(secret="whsec_AAAA"))) == "whsec_AAAA"


def test_a_lost_database_is_told(tmp_path: Path) -> None:
    with pytest.raises(ServiceUnavailable):
        list_keys(Settings(data=tmp_path, database="postgresql://nobody@127.0.0.1:1/none"))
