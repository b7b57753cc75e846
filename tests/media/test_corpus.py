"""The whole corpus through ingest, in the limited process in which it runs: told plainly, or made right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from filmgate.contract.errors import TaskFailed
from filmgate.media.ingest import Ingested, RawInput
from filmgate.media.probe import probe_video
from filmgate.settings import Fetch
from filmgate.tasks.child import Job
from filmgate.tasks.children import ChildPool, Silence
from tests.media.cases import Case
from tests.media.corpus import CORPUS, LIMITS

MEMORY = 3 << 30
PROCESSOR_TIME = 60


@pytest.fixture(scope="module")
def pool() -> Iterator[ChildPool]:
    open_pool = ChildPool(1, 600, MEMORY, PROCESSOR_TIME)
    yield open_pool
    open_pool.close()


def brought(pool: ChildPool, folder: Path, kind: str, data: bytes) -> Ingested | TaskFailed:
    """What came of it. Whatever it was, nothing but the input itself is left."""
    given, out = folder / "given", folder / "out"
    given.write_bytes(data)
    out.mkdir()
    raw = RawInput(f"{kind}_1", kind, path=given)  # type: ignore[arg-type]
    job = Job("filmgate.tasks.jobs:ingest", ([raw], out, LIMITS, Fetch()))
    try:
        found: Ingested | TaskFailed = pool.run(job, Silence(), lambda: False, 60)[0]
    except TaskFailed as error:
        found = error
    left = sorted(each.name for each in out.iterdir())
    assert left == ([] if isinstance(found, TaskFailed) else [found.file])
    return found


@pytest.mark.parametrize("case", CORPUS, ids=lambda case: case.name)
def test_a_file_is_refused_by_name_or_made_right(case: Case, pool: ChildPool, tmp_path: Path) -> None:
    before = pool.pids()
    found = brought(pool, tmp_path, case.kind, case.make())
    if isinstance(found, TaskFailed):
        assert case.refused is not None, found
        assert found.code in ("invalid_input", "input_too_large")
        assert re.match(rf"{case.kind}_1: .*({case.refused})", found.message), found.message
    else:
        assert case.shown is not None, found
        assert (found.width, found.height) == case.shown
        if case.kind == "video":
            assert found.frames == case.frames
            assert probe_video(tmp_path / "out" / found.file).plain
    assert before in ([], pool.pids()), "its process died of it"


def test_the_corpus_is_what_was_promised() -> None:
    names = [case.name for case in CORPUS]
    assert len(names) == len(set(names)) >= 100
