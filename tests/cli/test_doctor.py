"""`filmgate doctor`: it says what is wrong, and how to mend it."""

from __future__ import annotations

import json
import socket
from pathlib import Path
from typing import Any

import pytest

from tests.cli.speaking import told
from tests.contract_server import KEY, ContractServer
from tests.support.kling import ACCESS, SECRET, simulated

OWN = '[engines.own]\nkind = "tests.server.engine:Idle"\n'


def findings(*words: str, **environment: str) -> dict[str, dict[str, Any]]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    done = told("doctor", "--json", *words, **({"FILMGATE_PORT": port} | environment))
    found = {item["name"]: item for item in json.loads(done.stdout)}
    assert done.exit_code == (0 if all(item["ok"] for item in found.values()) else 1)
    return found


def test_what_is_well_is_said_and_nothing_is_made(tmp_path: Path) -> None:
    found = findings()
    for name in ("python", "codecs", "disk", "data", "database", "blobs", "kernels", "port"):
        assert found[name]["ok"], found[name]
    assert list(tmp_path.iterdir()) == []


def test_an_existing_folder_is_examined(tmp_path: Path) -> None:
    told("keys", "create", "--data", "data")
    (tmp_path / "data" / "blobs").mkdir()
    found = findings("--data", "data")
    assert found["database"]["ok"]
    assert found["blobs"]["ok"]
    assert "made at the first start" not in found["database"]["found"] + found["blobs"]["found"]


@pytest.mark.parametrize(
    ("words", "environment", "name", "mend"),
    [
        (["--data", "a-file"], {}, "data", "give another --data"),
        (["--database", "postgresql://u:secret@127.0.0.1:1/x"], {}, "database", "start the database"),
        (["--blobs", "nonsense://x"], {}, "blobs", "mend --blobs"),
        ([], {"FILMGATE_HOST": "192.0.2.1"}, "port", "give --port and --host"),
    ],
)
def test_what_is_broken_says_how_to_mend_it(
    tmp_path: Path, words: list[str], environment: dict[str, str], name: str, mend: str
) -> None:
    (tmp_path / "a-file").touch()
    finding = findings(*words, **environment)[name]
    assert not finding["ok"]
    assert mend in finding["mend"]
    assert "secret" not in finding["found"]


def test_a_taken_port_is_found() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        finding = findings(FILMGATE_PORT=str(port))["port"]
        assert f"127.0.0.1:{port}" in finding["found"]
        assert not finding["ok"]


def test_kling_is_asked_whether_it_knows_the_keys(tmp_path: Path) -> None:
    with simulated() as kling:
        (tmp_path / "filmgate.toml").write_text(f'[engines.kling]\nbase_url = "{kling.base_url}"\n')
        keys = {"KLING_ACCESS_KEY": ACCESS, "KLING_SECRET_KEY": SECRET}
        assert f"engines: kling: {kling.base_url} knows the keys" in told("doctor", **keys).stdout
        wrong = told("doctor", **{**keys, "KLING_ACCESS_KEY": "nobody"})
        assert wrong.exit_code == 1
        assert "answered 1000" in wrong.stdout
        assert "check the access key and the secret key" in wrong.stdout
    missing = told("doctor", KLING_ACCESS_KEY=None).stdout
    assert "kling: engine 'kling': the environment variable KLING_ACCESS_KEY is not set" in missing


def test_engines_are_built_and_relays_asked(tmp_path: Path) -> None:
    with ContractServer() as server:
        relay = f'[engines.up]\nkind = "modellix"\nbase_url = "{server.base_url}"\napi_key_env = "UP_KEY"\n'
        (tmp_path / "filmgate.toml").write_text(OWN + relay)
        said = told("doctor", UP_KEY=KEY).stdout
        assert "engines: own: ready" in said
        assert f"engines: up: {server.base_url} knows the key" in said
        assert "does not know the key in UP_KEY" in told("doctor", UP_KEY="wrong").stdout
        assert "the environment variable UP_KEY is not set" in told("doctor", UP_KEY=None).stdout
    (tmp_path / "filmgate.toml").write_text('[engines.odd]\nkind = "odd"\n')
    said = told("doctor").stdout
    assert "engine 'odd' is of no known kind" in said
    assert "mend: mend [engines.odd] in the settings" in said


def test_a_condition_that_cannot_be_read_is_told_with_its_place(tmp_path: Path) -> None:
    (tmp_path / "filmgate.toml").write_text(
        '[models."kling/kling-video-o1"]\nengines = ["animatic", "animatic if sond"]\n'
    )
    said = told("doctor").stdout
    assert 'engines: setting models."kling/kling-video-o1".engines[1]: ' in said
    assert "character 13: unknown word 'sond', did you mean 'sound'?" in said
    for command in ("serve", "worker"):
        refused = told(command)
        assert refused.exit_code != 0
        assert "unknown word 'sond'" in f"{refused.output}{refused.exception}"
