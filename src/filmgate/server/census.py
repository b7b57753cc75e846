"""What Prometheus is told of the tasks: the same from every process, since the database counts them."""

from __future__ import annotations

from collections.abc import Iterator

from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
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

    def collect(self) -> Iterator[Metric]:
        yield from self._queue()
        yield from self._renders()
        yield self._failures()
        yield self._deliveries()

    def _queue(self) -> Iterator[Metric]:
        tasks = GaugeMetricFamily("filmgate_tasks", "Tasks by status", labels=["status"])
        for status in TaskStatus:
            tasks.add_metric([status.value], self._census.by_status.get(status, 0))
        yield tasks
        waiting = self._census.by_status.get(TaskStatus.PENDING, 0)
        yield GaugeMetricFamily("filmgate_queue_depth", "Tasks that wait for a worker", waiting)
        age = self._census.oldest_pending
        yield GaugeMetricFamily("filmgate_queue_age_seconds", "How long the oldest of them has waited", age)

    def _renders(self) -> Iterator[Metric]:
        """Frames a second is the rate of the one over the rate of the other."""
        seconds = self._census.counts.get(("render_milliseconds", ""), 0) / 1000
        frames = self._census.counts.get(("rendered_frames", ""), 0)
        yield CounterMetricFamily("filmgate_render_seconds", "Time spent rendering shots", seconds)
        yield CounterMetricFamily("filmgate_rendered_frames", "Frames rendered", frames)
        rate = frames / seconds if seconds else 0.0
        yield GaugeMetricFamily("filmgate_frames_per_second", "Frames rendered a second, over all time", rate)

    def _failures(self) -> Metric:
        failures = CounterMetricFamily(
            "filmgate_engine_failures", "Tasks that ended as failed", labels=["engine", "code"]
        )
        for (name, label), value in self._census.counts.items():
            if name == "failures":
                failures.add_metric(label.split("/", 1), value)
        return failures

    def _deliveries(self) -> Metric:
        deliveries = CounterMetricFamily(
            "filmgate_webhook_deliveries", "Tries to deliver a webhook", labels=["outcome"]
        )
        for (name, label), value in self._census.counts.items():
            if name == "deliveries":
                deliveries.add_metric([label], value)
        return deliveries
