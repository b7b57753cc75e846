"""`filmgate models`."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

from tests.cli.speaking import told
from tests.contract_server import ContractServer


def test_the_settings_own_models_need_no_server(tmp_path: Path) -> None:
    (tmp_path / "filmgate.toml").write_text(
        '[models."kling/kling-video-o1"]\nengines = ["up", "animatic"]\nprice_per_second = 0.1\n'
    )
    assert "up, animatic" in told("models").stdout
    cards = {card["slug"]: card for card in json.loads(told("models", "--json").stdout)["models"]}
    assert cards["kling/kling-video-o1"]["durations"] == [5, 10]
    assert cards["kling/kling-video-o1"]["price"] == "0.1 USD/s"
    assert cards["kling/kling-v3-omni-video"]["engines"] == "animatic"


def test_every_engine_tells_what_it_can_do_and_takes(tmp_path: Path) -> None:
    (tmp_path / "filmgate.toml").write_text(
        '[engines.up]\nkind = "modellix"\nprice_per_second = 0.1\n[engines.odd]\nkind = "odd"\n'
        '[engines.gone]\nkind = "diffusers"\nfolder = "/nowhere/model"\n'
    )
    text = " ".join(told("models").stdout.split())
    assert "text, first frame, references, edit, sound, multi shot 15 s 120 s for 5 s, 0.5 USD" in text
    cards = {card["engine"]: card for card in json.loads(told("models", "--json").stdout)["engines"]}
    assert cards["animatic"]["deterministic"] is True
    assert cards["up"]["deterministic"] is False
    assert cards["animatic"]["estimate"]["memory"] > 0
    assert "engine 'odd' is of no known kind" in cards["odd"]["error"]
    assert "the folder '/nowhere/model' does not exist" in cards["gone"]["error"]


def test_a_servers_models_are_its_own() -> None:
    with ContractServer() as server:
        assert "kling/kling-v3-omni-video" in told("models", server=server).stdout
        (card,) = json.loads(told("models", "--json", server=server).stdout)["models"]
        assert card["badge"] == "new"


def test_a_gpu_gets_settings_that_can_be_pasted() -> None:
    text = told("models", "recommend", "--memory", "24").stdout
    tables = tomllib.loads(text)
    assert tables["engines"]["ti2v"]["offload"] == "model"
    assert tables["models"]["kling/kling-video-o1"]["engines"][-1] == "animatic"


def test_a_gpu_that_is_too_small_is_told_so() -> None:
    assert "Too small" in told("models", "recommend", "--memory", "2").stdout
    found = json.loads(told("models", "recommend", "--memory", "2", "--json").stdout)
    assert found["recipes"] == []
