"""Counters for Prometheus: what the HTTP side did, and the service's own census beside it."""

from __future__ import annotations

from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest

METHODS = frozenset({"GET", "HEAD", "POST", "DELETE", "PUT", "PATCH", "OPTIONS"})
BUCKETS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0, 60.0)


class Metrics:
    """One server's registry. Label sets are kept, since looking them up costs more than counting."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self._requests = Counter(
            "filmgate_requests", "HTTP requests", ("method", "route", "status"), registry=self.registry
        )
        self._seconds = Histogram(
            "filmgate_request_seconds",
            "Time to answer an HTTP request",
            ("route",),
            buckets=BUCKETS,
            registry=self.registry,
        )
        self._counters: dict[tuple[str, str, int], Counter] = {}
        self._histograms: dict[str, Histogram] = {}

    def observe(self, method: str, route: str, status: int, seconds: float) -> None:
        """One request that ended. `route` is a template or a fixed word, never a client's own text."""
        key = (method if method in METHODS else "other", route, status)
        if key not in self._counters:
            self._counters[key] = self._requests.labels(key[0], route, str(status))
            self._histograms[route] = self._seconds.labels(route)
        self._counters[key].inc()
        self._histograms[route].observe(seconds)

    def text(self) -> bytes:
        return generate_latest(self.registry)
