"""`filmgate bench`: how good the planner is, by prompts with expected values."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from filmgate.cli.options import Json
from filmgate.cli.output import print_json, print_table

if TYPE_CHECKING:
    from filmgate.storyboard.scoring import Scores

OPEN_SET = Path("tests/data/prompts.jsonl")
"""Where a checkout keeps its prompts."""

app = typer.Typer(no_args_is_help=True, help="Measure the planner.")

File = Annotated[
    Path | None,
    typer.Argument(
        help="Prompts with expected values, one JSON object a line.",
        show_default="tests/data/prompts.jsonl of a checkout",
    ),
]
Misses = Annotated[bool, typer.Option("--misses", help="Show every field that came out otherwise.")]


@app.callback()
def root() -> None:
    pass


@app.command()
def storyboard(file: File = None, misses: Misses = False, as_json: Json = False) -> None:
    """Score the built-in planner: precision and recall of every field."""
    from filmgate.storyboard.scoring import score

    path = file or _open_set()
    cases = read_cases(path)
    scores = score(cases)
    if as_json:
        print_json(_document(path, len(cases), scores))
        return
    print_table(["field", "precision", "recall", "expected"], _rows(scores))
    typer.echo(f"{len(cases)} prompts of {path}, {len(scores.misses)} of them with a miss")
    if misses:
        _print_misses(scores)


def read_cases(path: Path) -> list[dict[str, Any]]:
    """The lines of a file of prompts; `ValueError` names the line that is none."""
    cases = []
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if line.strip():
            try:
                cases.append(json.loads(line))
            except ValueError as error:
                raise RuntimeError(f"{path}, line {number}: not JSON: {error}") from error
    return cases


def _open_set() -> Path:
    """The checkout's prompts, from its root or from where the package lies in it."""
    roots = [Path.cwd(), *Path.cwd().parents, *Path(__file__).resolve().parents]
    for folder in roots:
        if (folder / OPEN_SET).is_file():
            return folder / OPEN_SET
    raise RuntimeError(f"no '{OPEN_SET}' here: run this in a checkout, or name a file of prompts")


def _rows(scores: Scores) -> list[tuple[object, ...]]:
    found = [*scores.fields.items(), ("all", scores.total)]
    return [
        (name, f"{one.precision:.3f}", f"{one.recall:.3f}", one.right + one.missing) for name, one in found
    ]


def _document(path: Path, count: int, scores: Scores) -> dict[str, Any]:
    fields = {**scores.fields, "all": scores.total}
    return {
        "file": str(path),
        "prompts": count,
        "fields": {
            name: {"precision": round(one.precision, 4), "recall": round(one.recall, 4), **vars(one)}
            for name, one in fields.items()
        },
        "misses": [
            {"prompt": prompt, "fields": [vars(miss) for miss in wrong]} for prompt, wrong in scores.misses
        ],
    }


def _print_misses(scores: Scores) -> None:
    for prompt, wrong in scores.misses:
        typer.echo(f"\n{' '.join(prompt.split())[:160]}")
        for miss in wrong:
            planned = ", ".join(miss.planned) or "-"
            typer.echo(f"  {miss.field}: expected {', '.join(miss.expected)}; planned {planned}")
