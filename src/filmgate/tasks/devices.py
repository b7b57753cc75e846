"""The children of engines that hold weights: at most one on each device, kept from shot to shot."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any

from filmgate.contract.errors import TaskCanceled
from filmgate.tasks.child import Job
from filmgate.tasks.children import GRACE, POLL, ChildPool, Listener


@dataclass
class _Seat:
    """One device. Its pool holds the one child there, which knows `engine`'s weights."""

    engine: str = ""
    taken: bool = False
    pool: ChildPool = field(default_factory=lambda: ChildPool(1, 0.0))

    @property
    def holds(self) -> str:
        """The engine whose weights are there; empty when nobody's are."""
        return self.engine if self.pool.pids() else ""


class Devices:
    """Two engines may name the same device: its memory is for one of them at a time, so the child of the
    other ends first. Work waits for a free device, and takes one with its weights on it if it can."""

    def __init__(self) -> None:
        self._seats: dict[str, _Seat] = {}
        self._changed = threading.Condition()

    def of(self, engine: str, devices: tuple[str, ...], idle: float) -> Tenant:
        """Where that engine works; without work it keeps a device for `idle` seconds."""
        return Tenant(self, engine, devices, idle)

    def pids(self) -> dict[str, int]:
        """The living children by device."""
        with self._changed:
            return {device: pid for device, seat in self._seats.items() for pid in seat.pool.pids()}

    def sweep(self) -> None:
        """Ends children that had nothing to do for long."""
        with self._changed:
            for seat in self._seats.values():
                seat.pool.sweep()

    def close(self) -> None:
        with self._changed:
            for seat in self._seats.values():
                seat.pool.close()

    @contextmanager
    def seat(self, tenant: Tenant, stop: Callable[[], bool]) -> Iterator[tuple[str, ChildPool]]:
        """A device of the tenant's and the pool of its one child, waited for; raises `TaskCanceled`."""
        with self._changed:
            while (device := self._free(tenant)) is None:
                if stop():
                    raise TaskCanceled
                self._changed.wait(POLL)
            seat = self._seats[device]
            seat.taken = True
        try:
            self._make_room(seat, tenant)
            yield device, seat.pool
        finally:
            with self._changed:
                seat.taken = False
                self._changed.notify_all()

    def _free(self, tenant: Tenant) -> str | None:
        """A free device, best one that holds this engine's weights, second best one that holds none."""
        seats = {device: self._seats.setdefault(device, _Seat()) for device in tenant.devices}
        free = [device for device, seat in seats.items() if not seat.taken]
        order = {tenant.engine: 0, "": 1}
        return min(free, key=lambda device: order.get(seats[device].holds, 2), default=None)

    def _make_room(self, seat: _Seat, tenant: Tenant) -> None:
        """Ends another engine's child: nobody works there, as the seat is taken."""
        if seat.engine != tenant.engine:
            seat.pool.close()
            seat.engine, seat.pool = tenant.engine, ChildPool(1, tenant.idle, grace=GRACE)


@dataclass(frozen=True)
class Tenant:
    """An engine on its devices."""

    place: Devices
    engine: str
    devices: tuple[str, ...]
    idle: float

    def run(self, job: Job, listener: Listener, stop: Callable[[], bool], timeout: float) -> Any:
        """As `ChildPool.run`, in the child of a device; `timeout` counts from when one is free."""
        with self.place.seat(self, stop) as (device, pool):
            return pool.run(replace(job, device=device), listener, stop, timeout)
