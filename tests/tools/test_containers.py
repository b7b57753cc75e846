"""The container files say what the code understands, as far as that shows without a container engine."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from filmgate.settings import Settings

ROOT = Path(__file__).parents[2]
COMPOSE = ROOT / "compose.yaml"
DOCKERFILE = (ROOT / "Dockerfile").read_text()
GIVEN = {"FILMGATE_API_KEY": "fg-given", "POSTGRES_PASSWORD": "secret"}
FILMGATES = ("api", "worker")


def services() -> dict[str, Any]:
    """The services of compose.yaml, variables put in as a container engine does."""

    def put_in(found: re.Match[str]) -> str:
        name, default = found.groups()
        return GIVEN.get(name, default or "")

    text = re.sub(r"\$\{(\w+)(?::-([^}]*)|:\?[^}]*)\}", put_in, COMPOSE.read_text())
    found: dict[str, Any] = yaml.safe_load(text)["services"]
    return found


def in_dockerfile(instruction: str) -> list[str]:
    """The arguments of each such instruction, continued lines joined."""
    joined = DOCKERFILE.replace("\\\n", " ")
    return re.findall(rf"^\s*{instruction} (.*)$", joined, re.MULTILINE)


def variables(text: str) -> set[str]:
    return set(re.findall(r"\bFILMGATE_\w+", text))


def known_variables() -> set[str]:
    """Every variable that the settings read, and those of tables."""
    tables = {name: field.annotation for name, field in Settings.model_fields.items()}
    nested = {
        f"{name}__{key}" for name, table in tables.items() for key in getattr(table, "model_fields", {})
    }
    return {f"FILMGATE_{name.upper()}" for name in {*tables, *nested}}


def test_every_variable_is_a_setting() -> None:
    assert variables(DOCKERFILE) | variables(COMPOSE.read_text()) <= known_variables()


@pytest.mark.parametrize("name", FILMGATES)
def test_the_environment_of_each_service_makes_settings(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    baked = dict(pair.split("=", 1) for line in in_dockerfile("ENV") for pair in line.split())
    for variable, value in (baked | services()[name]["environment"]).items():
        if variable.startswith("FILMGATE_"):
            monkeypatch.setenv(variable, value)
    settings = Settings()
    assert settings.database_url == "postgresql+psycopg://filmgate:secret@postgres/filmgate"
    assert (settings.host, settings.port, str(settings.data)) == ("0.0.0.0", 8000, "/data")
    assert settings.api_key == "fg-given"


def test_api_and_workers_share_database_and_blobs() -> None:
    api, worker = (services()[name] for name in FILMGATES)
    for variable in ("FILMGATE_DATABASE", "FILMGATE_BLOBS"):
        assert api["environment"][variable] == worker["environment"][variable]
    mounts = {mount.split(":")[1] for mount in api["volumes"]}
    assert api["environment"]["FILMGATE_BLOBS"].removeprefix("file://") in mounts
    assert api["volumes"] == worker["volumes"]


def test_the_commands_exist() -> None:
    commands = [json.loads(line) for line in in_dockerfile("CMD") if line.startswith('["filmgate')]
    commands += [service["command"] for service in services().values() if "command" in service]
    assert commands == [["filmgate", "serve"], ["filmgate", "worker"]]
    for _, *arguments in commands:
        shown = subprocess.run(
            [sys.executable, "-c", "from filmgate.cli import main; main()", *arguments, "--help"],
            capture_output=True,
        )
        assert shown.returncode == 0, shown.stderr


def test_the_health_check_asks_for_a_call_that_exists() -> None:
    from filmgate.server.app import create_app

    [path] = re.findall(r"http://127\.0\.0\.1:8000(/\w+)", DOCKERFILE)
    assert path in create_app(Settings()).openapi()["paths"]


def test_it_does_not_run_as_root() -> None:
    [user] = in_dockerfile("USER")
    assert int(user) > 0
    assert f"useradd --uid {user} " in DOCKERFILE


@pytest.mark.slow
def test_the_build_steps_make_an_environment_that_runs(tmp_path: Path) -> None:
    """The same commands, in the same order, on the files that the container would see."""
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, tmp_path)
    steps = [command.split() for command in in_dockerfile("RUN") if command.startswith("uv ")]
    assert len(steps) == 2
    environment = {name: value for name, value in os.environ.items() if name != "VIRTUAL_ENV"}
    subprocess.run(steps[0], cwd=tmp_path, check=True, env=environment)
    shutil.copytree(ROOT / "src", tmp_path / "src")
    subprocess.run(steps[1], cwd=tmp_path, check=True, env=environment)
    shown = subprocess.run([tmp_path / ".venv/bin/filmgate", "--version"], capture_output=True, text=True)
    assert re.fullmatch(r"filmgate \d+\.\d+\.\d+\n", shown.stdout)
    shutil.rmtree(tmp_path / "src")  # installed, not linked
    assert subprocess.run([tmp_path / ".venv/bin/filmgate", "models"], cwd=tmp_path).returncode == 0
