"""What the service and the workers agree on: queues, workflow ids, and how work is put in line."""

from __future__ import annotations

import sqlalchemy as sa
from dbos import DBOS, DBOSClient, EnqueueOptions

APPLICATION = "filmgate"
VERSION = "2"
"""Of the workflows' shape. Raised when their steps change; workers of one version run tasks of that one."""

FILMS, SHOTS, WEBHOOKS = "films", "shots", "webhooks"
FILM, SHOT, DELIVERY = "film", "shot", "delivery"
SCHEMA = "dbos"


def client(engine: sa.Engine) -> DBOSClient:
    """Puts workflows in line inside our own transactions; raises when the database is away."""
    return DBOSClient(
        system_database_engine=engine,
        dbos_system_schema=SCHEMA,
        application_name=APPLICATION,
        lazy=True,
        retry_connection_errors=False,
    )


def migrate(engine: sa.Engine) -> None:
    """Brings the durable engine's own tables to its version."""
    url = engine.url.render_as_string(hide_password=False)
    DBOS.migrate(url, schema=SCHEMA)


def shots_line(engine: str) -> str:
    """Where shots wait for the devices of an engine that has some: a line of their own, so that they hold
    up nobody who needs none."""
    return f"{SHOTS}:{engine}"


def shot_id(task_id: str, shot: int, turn: int = 0) -> str:
    """`turn` counts the engines that declined the film before."""
    return f"{task_id}:{shot}" if turn == 0 else f"{task_id}:{turn}:{shot}"


def delivery_id(task_id: str) -> str:
    return f"{task_id}:webhook"


def film_options(task_id: str, account: str, priority: int) -> EnqueueOptions:
    """A film waits in its account's partition, whose concurrency is the account's."""
    return {
        "workflow_name": FILM,
        "queue_name": FILMS,
        "workflow_id": task_id,
        "queue_partition_key": account,
        "priority": priority,
        "app_version": VERSION,
    }


def delivery_options(task_id: str) -> EnqueueOptions:
    return {
        "workflow_name": DELIVERY,
        "queue_name": WEBHOOKS,
        "workflow_id": delivery_id(task_id),
        "app_version": VERSION,
    }
