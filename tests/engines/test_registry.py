"""From names and requests to engines."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest

from filmgate.contract.errors import InvalidParameters, ServiceUnavailable
from filmgate.contract.request import VideoRequest
from filmgate.engines.base import Capabilities, Engine, Estimate, Order
from filmgate.engines.modellix import ModellixEngine
from filmgate.engines.registry import build, configured, route
from filmgate.settings import EngineSettings, ModelSettings, Settings

MODEL = "kling/kling-v3-omni-video"


class Limited:
    """A user's own engine, with just what its settings say."""

    def __init__(self, name: str, settings: EngineSettings) -> None:
        self.name = name
        self.capabilities = Capabilities(**(settings.model_extra or {}))

    def estimate(self, order: Order) -> Estimate:
        return Estimate(1.0)


class Broken:
    def __init__(self, name: str, settings: EngineSettings) -> None:
        raise ValueError("no weights there")


def settings_of(*preferred: str, **engines: dict[str, Any]) -> Settings:
    own = {"kind": f"{__name__}:Limited"}
    sections = {name: EngineSettings(**(own | options)) for name, options in engines.items()}
    return Settings(engines=sections, models={MODEL: ModelSettings(engines=preferred)})


def chosen(settings: Settings, engine: str | None = None, **fields: Any) -> Engine:
    return route(MODEL, VideoRequest(prompt="rain", **fields), settings, engine=engine)


def test_kinds_and_own_classes_are_built_by_name() -> None:
    settings = settings_of("mine", mine={"longest_seconds": 3.0}, up={"kind": "modellix"})
    assert build("mine", settings).capabilities.longest_seconds == 3.0
    assert isinstance(build("up", settings), ModellixEngine)
    assert isinstance(build("modellix", settings), ModellixEngine)
    assert configured(settings) == ["animatic", "mine", "up"]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"kind": "dreams"}, "'mine' is of no known kind: 'dreams' is neither one of animatic, modellix"),
        ({"kind": "no_such_module:Engine"}, "'mine' .* cannot be built: No module named"),
        ({"kind": f"{__name__}:Nothing"}, "'mine' .* cannot be built: .*Nothing"),
        ({"kind": f"{__name__}:Broken"}, "'mine' .* cannot be built: no weights there"),
        ({"kind": "modellix", "bse_url": "x"}, "'mine' .* cannot be built: setting 'bse_url'"),
    ],
)
def test_an_engine_that_cannot_be_built_says_why(options: dict[str, Any], message: str) -> None:
    with pytest.raises(ServiceUnavailable, match=message):
        build("mine", settings_of("mine", mine=options))


def test_the_first_engine_that_can_do_it_is_chosen() -> None:
    settings = settings_of("plain", "rich", plain={}, rich={"first_frame": True, "references": True, "sound": True})
    assert chosen(settings).name == "plain"
    assert chosen(settings, sound="on").name == "rich"
    assert chosen(settings, images=["https://example.com/a.jpg"]).name == "rich"
    assert chosen(settings, engine="rich").name == "rich"


@pytest.mark.parametrize(
    ("fields", "lack"),
    [
        ({"videos": ["https://example.com/a.mp4"]}, "edit videos"),
        ({"images": ["https://example.com/a.jpg"]}, "use images"),
        ({"sound": "on"}, "make sound"),
        ({"multi_shot": True, "shot_type": "intelligence"}, "make several shots"),
        ({"duration": 12}, r"make 12 s \(at most 10 s\)"),
    ],
)
def test_what_no_engine_can_do_is_refused_by_name(fields: dict[str, Any], lack: str) -> None:
    settings = settings_of("mine", "other", mine={"longest_seconds": 10.0}, other={"longest_seconds": 10.0})
    with pytest.raises(InvalidParameters, match=f"engine 'mine' cannot {lack}; engine 'other' cannot {lack}"):
        chosen(settings, **fields)


def test_durations_are_those_that_the_engine_makes() -> None:
    settings = settings_of("mine", mine={"durations": (5, 10), "edit": True, "text": False})
    with pytest.raises(InvalidParameters, match=r"cannot film a text alone or make 7 s \(it makes 5, 10 s\)"):
        chosen(settings, duration=7)
    assert chosen(settings, videos=["https://example.com/a.mp4"]).name == "mine"


def test_an_unknown_engine_is_told_which_there_are() -> None:
    with pytest.raises(InvalidParameters, match="'engine' must be one of animatic, mine, got 'their'"):
        chosen(settings_of("mine", mine={}), engine="their")


@pytest.mark.parametrize("engine", ["animatic", "modellix"])
def test_routing_loads_nothing_heavy(engine: str) -> None:
    code = f"""
import sys
from filmgate.contract.request import VideoRequest
from filmgate.engines.registry import route
from filmgate.settings import ModelSettings, Settings
settings = Settings(models={{"m": ModelSettings(engines=("{engine}",))}})
route("m", VideoRequest(prompt="rain"), settings)
print([name for name in ("numba", "cv2", "av", "celiagg") if name in sys.modules])
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
