"""From the storyboard to what is done to a source video, and what of the prompt cannot be."""

from __future__ import annotations

import re
from dataclasses import dataclass

from filmgate.contract.errors import TaskFailed
from filmgate.engines.animatic.edit import tones
from filmgate.engines.animatic.edit.textures import Tone
from filmgate.engines.animatic.edit.weather import RECIPES, Recipe
from filmgate.engines.base import Order
from filmgate.storyboard.schema import Shot
from filmgate.storyboard.vocabulary import Look, Weather

CLAUSES = re.compile(r"[.;!?。；！？\n]|,\s+|，|\band then\b|\bthen\b|\band (?=\w+\s)", re.IGNORECASE)
CONTENT = re.compile(
    r"\b(replace|swap|remove|erase|delete|add|insert|put|give|dress|move|rotate|resize)\b"
    r"|\b(turn|change|transform|make)\s+(the|a|an|his|her|their|my)\s+(?!(source|whole|entire|original)\b)"
    r"(?:\w+\s+){0,3}?(into|to|with|a|an)\s+(a|an)\s+(?!\w*(look|style|film|scene|sequence|world)\b)"
    r"|替换|换成|换为|移除|删除|去掉|去除|添加|加上|增加|变成一",
    re.IGNORECASE,
)
LOOKED = frozenset({"look", "weather", "time_of_day", "light", "mood"})
COULD = "a diffusers, openai-videos, modellix or kling engine could"


@dataclass(frozen=True)
class Treatment:
    """What one shot gets."""

    look: Look
    tones: tuple[Tone, ...]
    weather: Recipe | None


def treatment(shot: Shot) -> Treatment:
    """Of what the prompt said of the shot; what the planner inferred is the source's own affair."""
    said = _said(shot)
    chosen = (
        tones.TIMES.get(said.time_of_day),
        tones.SKIES.get(said.weather),
        tones.LIGHTS.get(said.light),
        tones.MOODS.get(said.mood),
    )
    return Treatment(said.look, tuple(tone for tone in chosen if tone), RECIPES.get(said.weather))


def _said(shot: Shot) -> Shot:
    """The shot with its defaults where the planner, not the prompt, decided."""
    fields = Shot.model_fields
    return shot.model_copy(update={name: fields[name].default for name in shot.inferred if name in LOOKED})


def not_applied(order: Order) -> list[str]:
    """The parts of the instruction that change what is in the picture, which this engine cannot."""
    clauses = [clause.strip() for clause in CLAUSES.split(order.request.prompt)]
    found = [clause for clause in clauses if clause and CONTENT.search(clause)]
    for shot in order.storyboard.shots:
        if shot.caption:
            found.append(f"the title '{shot.caption}'")
        if "weather" not in shot.inferred and not _can_weather(shot.weather):
            found.append(f"the weather '{shot.weather}'")
    return list(dict.fromkeys(found))


def _can_weather(weather: Weather) -> bool:
    return weather is Weather.CLEAR or weather in RECIPES or weather in tones.SKIES


def check(order: Order) -> None:
    """Raises `TaskFailed("unsupported_edit")` when nothing of the instruction can be done."""
    left = not_applied(order)
    treatments = [treatment(shot) for shot in order.storyboard.shots]
    plain = all(each.look is Look.NATURAL and not each.tones and not each.weather for each in treatments)
    if left and plain:
        wishes = "; ".join(f"'{wish}'" for wish in left)
        raise TaskFailed(
            "unsupported_edit",
            f"the animatic engine changes look, light and weather, and cannot do {wishes}; {COULD}",
        )
