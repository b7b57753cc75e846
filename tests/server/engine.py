"""An engine that can do everything and is never asked to: tests of the wire need no film."""

from __future__ import annotations

from pathlib import Path

from filmgate.engines.base import Capabilities, Desk, Estimate, Made, Order
from filmgate.settings import EngineSettings


class Idle:
    """Accepts every request; whoever renders with it has gone astray."""

    capabilities = Capabilities(
        first_frame=True, references=True, edit=True, sound=True, multi_shot=True, deterministic=True
    )

    def __init__(self, name: str, settings: EngineSettings) -> None:
        self.name = name
        self.settings = settings

    def estimate(self, order: Order) -> Estimate:
        return Estimate(seconds=float(order.request.seconds))

    def film(self, order: Order, out: Path, desk: Desk) -> Made:
        raise NotImplementedError
