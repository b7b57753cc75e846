from __future__ import annotations

from typing import Any

import pytest

from filmgate.engines.diffusers.settings import DiffusersSettings
from filmgate.settings import EngineSettings


def settings(**options: Any) -> DiffusersSettings:
    return DiffusersSettings.of(EngineSettings(kind="diffusers", **options))


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({}, "either 'folder' or 'model' names the checkpoint, and not both"),
        ({"folder": "m", "model": "Wan-AI/x"}, "either 'folder' or 'model' names the checkpoint"),
        ({"folder": "m", "steos": 20}, "setting 'steos': Extra inputs are not permitted"),
        ({"folder": "m", "quantization": "int3"}, "setting 'quantization': Input should be 'none', 'int8'"),
        ({"folder": "m", "device": "gpu"}, "setting 'device': String should match"),
        ({"folder": "m", "device": "cpu", "devices": ["cuda:1"]}, "'device' names one device"),
        ({"folder": "m", "devices": ["cuda:1", "cuda:1"]}, "must name each device once"),
        ({"folder": "m", "device": "cpu", "quantization": "int8", "compile": True}, "crashes on a CPU"),
        ({"folder": "m", "device": "cpu", "offload": "sequential"}, "needs a GPU"),
        ({"folder": "m", "device": "cpu", "quantization": "nf4"}, "needs a GPU"),
        ({"folder": "m", "lora": [{"file": "a", "scal": 1}]}, "setting 'lora.0.scal'"),
        ({"model": "../../etc"}, "setting 'model'"),
        ({"model": "a/b", "revision": "x y"}, "setting 'revision'"),
    ],
)
def test_a_wrong_setting_is_named_with_its_rule(options: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError) as caught:
        settings(**options)
    assert message in str(caught.value)


def test_devices_are_one_process_each() -> None:
    assert settings(folder="m").places == ("cuda:0",)
    assert settings(folder="m", device="cpu").places == ("cpu",)
    assert settings(folder="m", devices=["cuda:0", "cuda:1"]).places == ("cuda:0", "cuda:1")
