"""`filmgate storyboard`: the plan of a film, made here and now."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from filmgate.cli.options import DEFAULT_MODEL, Duration, Json, Model, MultiShot, Prompt
from filmgate.cli.output import print_json, print_table

if TYPE_CHECKING:
    from filmgate.storyboard.schema import Shot, Storyboard

Seed = Annotated[int, typer.Option("--seed", min=0, help="The same seed makes the same plan.")]


def storyboard(
    prompt: Prompt,
    duration: Duration = None,
    seed: Seed = 0,
    multi_shot: MultiShot = False,
    model: Model = DEFAULT_MODEL,
    as_json: Json = False,
) -> None:
    """Show the storyboard that a prompt becomes. Needs no service."""
    board = _planned(prompt, duration, seed, multi_shot, model)
    if as_json:
        print_json(board.model_dump(mode="json"))
    else:
        _print(board)


def _planned(prompt: str, duration: int | None, seed: int, multi_shot: bool, model: str) -> Storyboard:
    from filmgate.contract.catalog import FPS, model_named
    from filmgate.contract.validation import validate
    from filmgate.storyboard.planner import plan

    body: dict[str, object] = {"prompt": prompt}
    if duration is not None:
        body["duration"] = duration
    if multi_shot:
        body |= {"multi_shot": True, "shot_type": "intelligence"}
    request = validate(model_named(model), body)
    return plan(request.prompt, frames=request.seconds * FPS, seed=seed, multi_shot=multi_shot)


def _print(board: Storyboard) -> None:
    rows = [_row(number, shot, board.fps) for number, shot in enumerate(board.shots, 1)]
    print_table(["shot", "seconds", "who", "where", "when", "camera", "light and look"], rows)
    if board.unrecognized:
        typer.echo(f"not recognised: {', '.join(board.unrecognized)}")


def _row(number: int, shot: Shot, fps: int) -> list[object]:
    who = ", ".join(f"{subject.kind} ({subject.action})" for subject in shot.subjects)
    when = f"{shot.time_of_day}, {shot.weather}"
    camera = f"{shot.camera.framing}, {shot.camera.angle}, {shot.camera.move}"
    return [number, f"{shot.frames / fps:.2f}", who, shot.setting, when, camera, f"{shot.light}, {shot.look}"]
