"""What each configured engine can do and would take, for `filmgate models`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from filmgate.engines.base import Capabilities, Engine
    from filmgate.settings import Settings

SECONDS = 5
ABILITIES = ("text", "first_frame", "references", "edit", "sound", "multi_shot")
TRAITS = ("cancel", "progress", "deterministic")


def engine_cards(settings: Settings) -> list[dict[str, Any]]:
    """A card for each; one that cannot be built, or whose model is not there, has an `error` instead of
    abilities."""
    from filmgate.contract.errors import ServiceUnavailable, TaskFailed
    from filmgate.engines.registry import build
    from filmgate.engines.routing import configured

    cards = []
    for name in configured(settings):
        kind = settings.engine_settings(name).kind or name
        try:
            cards.append({"engine": name, "kind": kind, **_card(build(name, settings))})
        except ServiceUnavailable as error:
            cards.append({"engine": name, "kind": kind, "error": error.detail})
        except TaskFailed as failure:
            cards.append({"engine": name, "kind": kind, "error": failure.message})
    return cards


def _card(engine: Engine) -> dict[str, Any]:
    can = engine.capabilities
    return {
        **{word: getattr(can, word) for word in (*ABILITIES, *TRAITS)},
        "sizes": can.sizes,
        "frame_rates": can.frame_rates,
        "longest_seconds": can.longest_seconds,
        "longest_shot_seconds": can.longest_shot_seconds,
        "durations": can.durations,
        "devices": getattr(engine, "devices", ()),
        "estimate": _estimate(engine, can),
    }


def _estimate(engine: Engine, can: Capabilities) -> dict[str, Any]:
    """Of a 1080p film of five seconds, or of what it makes that is nearest to it."""
    from filmgate.contract.catalog import FPS
    from filmgate.contract.request import VideoRequest
    from filmgate.engines.base import Order
    from filmgate.storyboard.schema import Shot, Storyboard

    film = min(can.durations or (SECONDS,), key=lambda length: abs(length - SECONDS))
    frames = int(min(film, can.longest_seconds, can.longest_shot_seconds or film) * FPS)
    board = Storyboard(frames=frames, seed=0, shots=[Shot(frames=frames, prompt="rain")])
    order = Order(
        "task-estimate", "kling/kling-v3-omni-video", VideoRequest(prompt="rain"), board, 1920, 1080, 0
    )
    taken = engine.estimate(order)
    return {
        "film_seconds": frames / FPS,
        "seconds": round(taken.seconds, 1),
        "memory": taken.memory,
        "cost": round(taken.cost, 6),
    }


def engine_row(card: dict[str, Any]) -> tuple[str, ...]:
    """A card as a line under `HEADINGS`."""
    if "error" in card:
        return (card["engine"], card["kind"], card["error"], "", "")
    abilities = ", ".join(word.replace("_", " ") for word in ABILITIES if card[word])
    lengths = card["durations"]
    longest = f"{card['longest_seconds']:g} s" if lengths is None else f"{', '.join(map(str, lengths))} s"
    if card["longest_shot_seconds"] is not None:
        longest += f", {card['longest_shot_seconds']:g} s a shot"
    return (card["engine"], card["kind"], abilities, longest, _taken(card["estimate"]))


HEADINGS = ("engine", "kind", "can use and make", "at most", "takes for a film")


def _taken(estimate: dict[str, Any]) -> str:
    parts = [f"{estimate['seconds']:g} s for {estimate['film_seconds']:g} s"]
    if estimate["memory"]:
        parts.append(f"{estimate['memory'] / 2**30:.1f} GiB")
    if estimate["cost"]:
        parts.append(f"{estimate['cost']:g} USD")
    return ", ".join(parts)
