"""One child on each device, whoever needs it."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from filmgate.contract.errors import TaskCanceled
from filmgate.tasks.child import Job
from filmgate.tasks.children import ChildDied, Silence
from filmgate.tasks.devices import Devices, Tenant
from tests.support.waiting import wait_until

WHERE = Job("tests.support.jobs:device", ())


@pytest.fixture
def devices() -> Iterator[Devices]:
    place = Devices()
    yield place
    place.close()
    assert place.pids() == {}


@pytest.fixture
def threads() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(4) as pool:
        yield pool


def run(tenant: Tenant, job: Job = WHERE) -> Any:
    return tenant.run(job, Silence(), lambda: False, 60)


def holding(threads: ThreadPoolExecutor, tenant: Tenant, until: Path) -> Future[Any]:
    """Work that keeps a device until the file is there; returns once it has one."""
    started = until.with_suffix(f".{os.urandom(4).hex()}")
    future = threads.submit(run, tenant, Job("tests.support.jobs:hold", (started, until)))
    wait_until(started.exists, "it has a device")
    return future


def test_the_child_of_a_device_is_kept_from_job_to_job_and_knows_it(devices: Devices) -> None:
    tenant = devices.of("wan", ("gpu:0",), 600.0)
    first = run(tenant)
    assert first[0] == "gpu:0"
    assert [run(tenant) for _ in range(2)] == [first] * 2
    assert devices.pids() == {"gpu:0": first[1]}


def test_two_devices_work_at_once_and_a_third_job_waits(
    devices: Devices, threads: ThreadPoolExecutor, tmp_path: Path
) -> None:
    tenant, until = devices.of("wan", ("gpu:0", "gpu:1"), 600.0), tmp_path / "until"
    two = [holding(threads, tenant, until) for _ in range(2)]
    third = threads.submit(run, tenant)
    with pytest.raises(TaskCanceled):
        tenant.run(WHERE, Silence(), lambda: True, 60)
    assert not third.done()
    until.touch()
    used = dict(one.result(60) for one in two)
    assert used == devices.pids()
    assert third.result(60) in list(used.items())


def test_a_device_with_the_weights_on_it_is_preferred(
    devices: Devices, threads: ThreadPoolExecutor, tmp_path: Path
) -> None:
    wan, ltx = (devices.of(name, ("gpu:0", "gpu:1"), 600.0) for name in ("wan", "ltx"))
    until = tmp_path / "until"
    holds = holding(threads, wan, until)
    other = run(ltx)
    until.touch()
    mine = holds.result(60)
    assert [mine[0], other[0]] == ["gpu:0", "gpu:1"]
    for _ in range(2):
        assert run(ltx) == other
        assert run(wan) == mine


def test_an_engine_that_needs_the_device_of_another_gets_a_child_of_its_own(devices: Devices) -> None:
    wan, ltx = (devices.of(name, ("gpu:0",), 600.0) for name in ("wan", "ltx"))
    _, first = run(wan)
    _, second = run(ltx)
    assert first != second
    assert devices.pids() == {"gpu:0": second}


def test_a_child_that_dies_is_replaced(devices: Devices) -> None:
    tenant = devices.of("wan", ("gpu:0",), 600.0)
    _, first = run(tenant)
    with pytest.raises(ChildDied):
        run(tenant, Job("tests.support.jobs:leave", (9,)))
    _, second = run(tenant)
    os.kill(second, signal.SIGKILL)
    wait_until(lambda: devices.pids() == {}, "it is dead")
    assert len({first, second, run(tenant)[1]}) == 3


def test_weights_go_when_they_were_not_needed_for_long(devices: Devices) -> None:
    keeps, goes = devices.of("wan", ("gpu:0",), 600.0), devices.of("ltx", ("gpu:1",), 0.0)
    _, kept = run(keeps)
    run(goes)
    devices.sweep()
    assert devices.pids() == {"gpu:0": kept}
