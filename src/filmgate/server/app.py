"""The composition root: settings in, an application out."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.metadata import version

from fastapi import APIRouter, FastAPI
from starlette.exceptions import HTTPException

from filmgate.server.documents import describe
from filmgate.server.metrics import Metrics
from filmgate.server.middleware import Wire
from filmgate.server.refusals import refuse
from filmgate.server.routers import account, docs, events, files, media, models, ops, tasks, videos
from filmgate.server.routers.submit import submit_router
from filmgate.settings import Settings
from filmgate.tasks.service import Service


def create_app(settings: Settings) -> FastAPI:
    """The server for those settings. Its lifespan opens the service and closes it."""
    metrics = Metrics()

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        app.state.service = await Service.open(settings)
        try:
            yield
        finally:
            await app.state.service.close()

    app = FastAPI(
        title="Filmgate",
        version=version("filmgate"),
        lifespan=lifespan,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        exception_handlers={HTTPException: refuse},
    )
    app.state.settings = settings
    app.state.metrics = metrics
    for router in _routers(settings):
        app.router.routes.extend(router.routes)
    app.add_middleware(Wire, settings=settings, metrics=metrics)
    app.openapi = describe(app)  # type: ignore[method-assign]
    return app


def _routers(settings: Settings) -> tuple[APIRouter, ...]:
    """In the order in which paths are tried: what is asked most comes first."""
    return (
        tasks.router,
        events.router,
        submit_router(settings),
        videos.router,
        media.router,
        account.router,
        files.router,
        ops.router,
        docs.router,
        models.router,
    )
