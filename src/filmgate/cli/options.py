"""Options that several commands have, each written once."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Json = Annotated[bool, typer.Option("--json", help="Print one JSON document instead of prose.")]
BaseUrl = Annotated[
    str | None,
    typer.Option("--base-url", envvar="FILMGATE_BASE_URL", help="The server to talk to.", show_default=False),
]
Data = Annotated[
    Path | None,
    typer.Option("--data", help="Folder for everything that lasts.", show_default="filmgate-data"),
]
Database = Annotated[
    str | None,
    typer.Option(
        "--database", help="postgresql://… or sqlite:///…", show_default="SQLite in the data folder"
    ),
]
Blobs = Annotated[
    str | None,
    typer.Option(
        "--blobs", help="s3://bucket/prefix or file:///…", show_default="a folder in the data folder"
    ),
]
Workers = Annotated[
    int | None, typer.Option("--workers", min=0, help="Worker processes on this machine.", show_default="1")
]
Model = Annotated[str, typer.Option("--model", help="The model's slug; `filmgate models` lists them.")]
Prompt = Annotated[str, typer.Argument(help="What to film.", show_default=False)]
TaskId = Annotated[str, typer.Argument(help="The task's id, task-….", show_default=False)]
Duration = Annotated[int | None, typer.Option("--duration", help="Whole seconds.", show_default="5")]
MultiShot = Annotated[bool, typer.Option("--multi-shot", help="Several shots instead of one take.")]

DEFAULT_MODEL = "kling/kling-v3-omni-video"
