"""`filmgate models`."""

from __future__ import annotations

import json
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


def test_a_servers_models_are_its_own() -> None:
    with ContractServer() as server:
        assert "kling/kling-v3-omni-video" in told("models", server=server).stdout
        (card,) = json.loads(told("models", "--json", server=server).stdout)["models"]
        assert card["badge"] == "new"
