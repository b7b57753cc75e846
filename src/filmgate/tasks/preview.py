"""The storyboard that a submit would get, and what it would take, with nothing kept."""

from __future__ import annotations

from filmgate.contract.catalog import FPS
from filmgate.contract.errors import ServiceUnavailable, TaskFailed
from filmgate.contract.task import Plan
from filmgate.engines.base import Engine, Estimate, Order
from filmgate.settings import Settings
from filmgate.store import ledger
from filmgate.storyboard.schema import Storyboard
from filmgate.tasks.orders import film_frames, film_size
from filmgate.tasks.submissions import Submit


def preview(settings: Settings, submit: Submit, engine: Engine) -> Plan:
    """The plan as that engine would film it. Blocks as long as the planner does; raises `ServiceUnavailable`
    when planner or engine cannot tell."""
    board = _storyboard(settings, submit)
    estimate = _estimate(engine, submit, board)
    price = ledger.price(board.frames / FPS, settings.model_settings(submit.model).price_per_second)
    return Plan(
        model_id=submit.model.rsplit("/", 1)[-1],
        engine=engine.name,
        storyboard=board.model_dump(mode="json"),
        estimate={
            "seconds": round(estimate.seconds, 1),
            "memory": estimate.memory,
            "cost": round(price / ledger.MICRO + estimate.cost, 6),
        },
    )


def _storyboard(settings: Settings, submit: Submit) -> Storyboard:
    from filmgate.storyboard.written import Wish
    from filmgate.tasks.planning import PlannerFailed, make_plan

    request = submit.request
    wish = Wish(
        request.prompt,
        frames=film_frames(request, None),
        seed=submit.seed or 0,
        multi_shot=request.multi_shot,
        images=len(request.images or []),
        edit=bool(request.videos),
    )
    try:
        return make_plan(settings.storyboard, wish)
    except PlannerFailed as failure:
        raise ServiceUnavailable(failure.message) from failure


def _estimate(engine: Engine, submit: Submit, board: Storyboard) -> Estimate:
    width, height = film_size(submit.request, None)
    order = Order("task-plan", submit.model, submit.request, board, width, height, submit.seed or 0)
    try:
        return engine.estimate(order)
    except TaskFailed as failure:  # an open model that is not there
        raise ServiceUnavailable(f"engine '{engine.name}': {failure.message}") from failure
