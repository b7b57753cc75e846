"""What a handler may reach, kept where the framework keeps an application's state."""

from __future__ import annotations

from fastapi import Request

from filmgate.server.metrics import Metrics
from filmgate.settings import Settings
from filmgate.tasks.service import Service


def service_of(request: Request) -> Service:
    """The open service; set by the lifespan."""
    service: Service = request.app.state.service
    return service


def settings_of(request: Request) -> Settings:
    settings: Settings = request.app.state.settings
    return settings


def metrics_of(request: Request) -> Metrics:
    metrics: Metrics = request.app.state.metrics
    return metrics
