from __future__ import annotations

import pytest

from tests.client.speaking import Speaks, awaiting, blocking


@pytest.fixture(params=[blocking, awaiting], ids=["blocking", "awaiting"])
def speaks(request: pytest.FixtureRequest) -> Speaks:
    chosen: Speaks = request.param
    return chosen
