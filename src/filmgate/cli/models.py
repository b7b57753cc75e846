"""`filmgate models`: what can be asked for, and who makes it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any

import typer

from filmgate.cli.engine_cards import HEADINGS, engine_cards, engine_row
from filmgate.cli.options import BaseUrl, Json
from filmgate.cli.output import print_json, print_table
from filmgate.cli.services import client_of, settings_with

if TYPE_CHECKING:
    from filmgate.engines.diffusers.recipes import Gpu, Recipe


app = typer.Typer()


@app.callback(invoke_without_command=True)
def models(context: typer.Context, base_url: BaseUrl = None, as_json: Json = False) -> None:
    """List the models: a server's, else those of the settings."""
    if context.invoked_subcommand:
        return
    cards = _cards_of(base_url) if base_url else _own_cards()
    engines = [] if base_url else engine_cards(settings_with())
    if as_json:
        print_json({"models": cards, **({"engines": engines} if engines else {})})
        return
    rows = [(card["slug"], card.get("engines"), card.get("price"), card.get("docs_url")) for card in cards]
    print_table(["model", "engines", "price", "documentation"], rows)
    if engines:
        print_table(HEADINGS, map(engine_row, engines))


def _cards_of(base_url: str) -> list[dict[str, Any]]:
    with client_of(base_url) as client:
        return [card.model_dump(mode="json", exclude_none=True) for card in client.models()]


def _own_cards() -> list[dict[str, Any]]:
    from filmgate.contract.catalog import MODELS

    settings = settings_with()
    return [
        {
            "slug": spec.slug,
            "description": spec.description,
            "durations": spec.durations,
            "engines": ", ".join(settings.model_settings(spec.slug).engines),
            "price": f"{settings.model_settings(spec.slug).price_per_second:g} USD/s",
        }
        for spec in MODELS.values()
    ]


@app.command()
def recommend(
    memory: Annotated[
        float | None, typer.Option(min=1, help="GiB of a GPU, instead of this machine's.")
    ] = None,
    as_json: Json = False,
) -> None:
    """Print settings for open models that fit this machine's GPU."""
    from filmgate.engines.diffusers.recipes import GIB, Gpu, gpus, recommended

    found = gpus() if memory is None else [Gpu("a GPU", round(memory * GIB))]
    smallest = min((gpu.memory for gpu in found), default=0)
    recipes = recommended(smallest)
    if as_json:
        print_json({"gpus": found, "recipes": [{**vars(each), "toml": each.toml()} for each in recipes]})
    else:
        typer.echo("\n".join(_advice(found, recipes)))


def _advice(found: list[Gpu], recipes: list[Recipe]) -> Iterator[str]:
    """What was found, and lines for the settings file."""
    from filmgate.engines.diffusers.library import INSTALL, lacking
    from filmgate.engines.diffusers.recipes import GIB, routes

    if not found:
        yield "# No GPU found (asked torch and nvidia-smi): the animatic engine makes films on the CPU."
        yield "# For another machine's: filmgate models recommend --memory GIB"
        return
    for gpu in found:
        yield f"# {gpu.name}, {gpu.memory / GIB:.1f} GiB"
    if not recipes:
        yield "# Too small for every recipe: the smallest needs 8 GiB. A server or a hosted model may serve."
        return
    if missing := lacking():
        yield f"# Install first: {INSTALL}   ({', '.join(missing)} missing)"
    for recipe in recipes:
        yield f"\n# {recipe.purpose}. Licence: {recipe.licence}"
        yield f"# hf download {recipe.model}"
        yield recipe.toml()
    yield f"\n{routes(recipes)}"
