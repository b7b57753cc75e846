"""What Prometheus is told of the tasks: the same from every process, since the database counts them."""

from __future__ import annotations

from collections.abc import Iterator

from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector

from filmgate.contract.task import TaskStatus
from filmgate.tasks.service import Census


def census_text(census: Census) -> bytes:
    """The exposition of one census."""
    registry = CollectorRegistry()
    registry.register(_Counted(census))
    return generate_latest(registry)


class _Counted(Collector):
    def __init__(self, census: Census) -> None:
        self._census = census

    def collect(self) -> Iterator[GaugeMetricFamily]:
        tasks = GaugeMetricFamily("filmgate_tasks", "Tasks by status", labels=["status"])
        for status in TaskStatus:
            tasks.add_metric([status.value], self._census.by_status.get(status, 0))
        yield tasks
        waiting = self._census.by_status.get(TaskStatus.PENDING, 0)
        yield GaugeMetricFamily("filmgate_queue_depth", "Tasks that wait for a worker", waiting)
        age = self._census.oldest_pending
        yield GaugeMetricFamily("filmgate_queue_age_seconds", "How long the oldest of them has waited", age)
