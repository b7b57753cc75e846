from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.support.logs import Errors, errors_watched


@pytest.fixture(autouse=True)
def errors_logged(caplog: pytest.LogCaptureFixture) -> Iterator[Errors]:
    with errors_watched(caplog) as errors:
        yield errors
