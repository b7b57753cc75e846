"""From the storyboard to what is done to a source video, and what of the prompt cannot be."""

from __future__ import annotations

import re
from dataclasses import dataclass

from filmgate.contract.errors import TaskFailed
from filmgate.engines.animatic.edit import tones
from filmgate.engines.animatic.edit.textures import Tone
from filmgate.engines.animatic.edit.weather import RECIPES, Recipe
from filmgate.engines.base import Order
from filmgate.storyboard.planner import plan
from filmgate.storyboard.schema import Shot
from filmgate.storyboard.vocabulary import Look, Weather

CLAUSES = re.compile(r"[.;!?。；！？\n]|,\s+|，|\band then\b|\bthen\b|\band (?=\w+\s)", re.IGNORECASE)
CONTENT = re.compile(
    r"\b(replace|swap|remove|erase|delete)\b|替换|换成|换为|移除|删除|去掉|去除", re.IGNORECASE
)
"""Words that change what is in the picture, whatever else their clause says."""
CHANGE = re.compile(
    r"\b(add|insert|put|give|dress|move|rotate|resize|turn|change|transform|make|convert|restyle)\b"
    r"|添加|加上|增加|变成|改成|把",
    re.IGNORECASE,
)
"""Words that ask for a change: of the look, or else of what is in the picture."""
ADJUSTMENTS: tuple[tuple[re.Pattern[str], Tone], ...] = tuple(
    (re.compile(words, re.IGNORECASE), tone)
    for words, tone in (
        (r"\b(brighter|lighten|brighten)\b|更亮|变亮|提亮", tones.tinted(1, 1, 1, 1, 0.78)),
        (r"\b(darker|darken)\b|更暗|变暗", tones.tinted(1, 1, 1, 1, 1.35, 0.9)),
        (r"\b(warmer|warm (colou?rs?|tones?|light))\b|暖色|更暖", tones.tinted(0.86, 0.98, 1.08, 1.03)),
        (
            r"\b(cooler|colder|(cool|cold) (colou?rs?|tones?|light))\b|冷色|更冷",
            tones.tinted(1.12, 1.0, 0.9, 0.97),
        ),
        (r"\b(vivid|more (colou?rful|saturated))\b|鲜艳", tones.tinted(1, 1, 1, 1.45)),
        (r"\b(desaturated?|muted|less colou?r(ful)?)\b|淡雅|低饱和", tones.tinted(1, 1, 1, 0.5)),
        (r"\b(more|high) contrast\b|高对比", lambda colour: tones.contrast(colour, 0.8)),
    )
)
"""Plain wishes of a colourist."""
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
        # A sky darkens the day; the night is dark by itself.
        None if said.time_of_day in tones.DARK else tones.SKIES.get(said.weather),
        tones.LIGHTS.get(said.light),
        tones.MOODS.get(said.mood),
        *(tone for words, tone in ADJUSTMENTS if words.search(shot.prompt)),
    )
    return Treatment(said.look, tuple(tone for tone in chosen if tone), RECIPES.get(said.weather))


def _said(shot: Shot) -> Shot:
    """The shot with its defaults where the planner, not the prompt, decided."""
    fields = Shot.model_fields
    return shot.model_copy(update={name: fields[name].default for name in shot.inferred if name in LOOKED})


def not_applied(order: Order) -> list[str]:
    """The parts of the instruction that change what is in the picture, which this engine cannot."""
    clauses = [clause.strip() for clause in CLAUSES.split(order.request.prompt)]
    found = [clause for clause in clauses if clause and not _can(clause)]
    for shot in order.storyboard.shots:
        if shot.caption:
            found.append(f"the title '{shot.caption}'")
        if "weather" not in shot.inferred and not _can_weather(shot.weather):
            found.append(f"the weather '{shot.weather}'")
    return list(dict.fromkeys(found))


def _can(clause: str) -> bool:
    """Whether a clause asks for nothing, or for a look, an hour, a light or a weather by its own words."""
    if CONTENT.search(clause):
        return False
    if not CHANGE.search(clause):
        return True
    shot = plan(clause, frames=24, seed=0, edit=True).shots[0]
    adjusted = any(words.search(clause) for words, _ in ADJUSTMENTS)
    return adjusted or not LOOKED.issubset(shot.inferred)


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
