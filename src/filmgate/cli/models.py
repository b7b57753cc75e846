"""`filmgate models`: what can be asked for, and who makes it."""

from __future__ import annotations

from typing import Any

from filmgate.cli.options import BaseUrl, Json
from filmgate.cli.output import print_json, print_table
from filmgate.cli.services import client_of, settings_with


def models(base_url: BaseUrl = None, as_json: Json = False) -> None:
    """List the models: a server's, else those of the settings."""
    cards = _cards_of(base_url) if base_url else _own_cards()
    if as_json:
        print_json({"models": cards})
        return
    rows = [(card["slug"], card.get("engines"), card.get("price"), card.get("docs_url")) for card in cards]
    print_table(["model", "engines", "price", "documentation"], rows)


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
