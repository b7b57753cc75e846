"""From names to engines."""

from __future__ import annotations

from typing import Any

import pytest

from filmgate.contract.errors import ServiceUnavailable
from filmgate.engines.modellix import ModellixEngine
from filmgate.engines.registry import build
from filmgate.settings import EngineSettings, Settings
from tests.support.engines import Limited


class Broken:
    def __init__(self, name: str, settings: EngineSettings) -> None:
        raise ValueError("no weights there")


def settings_of(**engines: dict[str, Any]) -> Settings:
    own = {"kind": f"{Limited.__module__}:Limited"}
    return Settings(engines={name: EngineSettings(**(own | options)) for name, options in engines.items()})


def test_kinds_and_own_classes_are_built_by_name() -> None:
    settings = settings_of(mine={"longest_seconds": 3.0}, up={"kind": "modellix"})
    assert build("mine", settings).capabilities.longest_seconds == 3.0
    assert isinstance(build("up", settings), ModellixEngine)
    assert isinstance(build("modellix", settings), ModellixEngine)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"kind": "dreams"}, "'mine' is of no known kind: 'dreams' is neither one of animatic, "),
        ({"kind": "no_such_module:Engine"}, "'mine' .* cannot be built: No module named"),
        ({"kind": f"{__name__}:Nothing"}, "'mine' .* cannot be built: .*Nothing"),
        ({"kind": f"{__name__}:Broken"}, "'mine' .* cannot be built: no weights there"),
        ({"kind": "modellix", "bse_url": "x"}, "'mine' .* cannot be built: setting 'bse_url'"),
    ],
)
def test_an_engine_that_cannot_be_built_says_why(options: dict[str, Any], message: str) -> None:
    with pytest.raises(ServiceUnavailable, match=message):
        build("mine", settings_of(mine=options))
