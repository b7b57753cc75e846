"""What of an instruction is done, and what this engine cannot do."""

from __future__ import annotations

import re
from collections.abc import Iterator

from filmgate.contract.errors import TaskFailed
from filmgate.engines.animatic.edit import pictures, wishes
from filmgate.engines.animatic.edit.plan import Edit, edit_of, has_sky, planned
from filmgate.engines.animatic.edit.titles import unreadable
from filmgate.engines.animatic.edit.treatment import LOOKED, SHOWS, Treatment, said_of
from filmgate.engines.animatic.edit.weather import RECIPES
from filmgate.engines.animatic.edit.wishes import Drift, Wishes
from filmgate.engines.base import Order
from filmgate.storyboard.references import REFERENCE
from filmgate.storyboard.vocabulary import SubjectKind

CLAUSES = re.compile(r"[.;!?。；！？\n]|,\s+|，|\band then\b|\bthen\b|\band (?=\w+\s)", re.IGNORECASE)
CONTENT = re.compile(
    r"\b(replace|swap|remove|erase|delete|slow[- ]motion|slow (?:it )?down|speed(?:ed)? up|reversed?"
    r"|backwards"
    r"|zoom(?:ed)?|pan|crop(?:ped)?|loop(?:ed)?|rotate[ds]?|mirror(?:ed)?|stabili[sz]e[ds]?|lip-?sync"
    r"|dub(?:bed)?)\b"
    r"|替换|换成|换为|移除|删除|去掉|去除|慢动作|倒放|加速|放大|缩小",
    re.IGNORECASE,
)
"""Words that change what is in the picture or how it moves, whatever else their clause says."""
ADDED = re.compile(
    r"\b(?:add|insert|put|place|give|include)(?:s|ed|ing)?\b|添加|加上|加入|增加|加", re.IGNORECASE
)
CHANGE = re.compile(
    r"\b(add|insert|put|give|dress|move|resize|turn|change|transform|make|convert|restyle|set)\b"
    r"|添加|加上|加入|增加|变成|改成|把",
    re.IGNORECASE,
)
"""Words that ask for a change: of the look, or else of what is in the picture."""
FLOATING = {
    Drift.FIREFLIES: frozenset({SubjectKind.FIREFLY}),
    Drift.PETALS: frozenset({SubjectKind.FLOWER, SubjectKind.ROSE, SubjectKind.TREE}),
    Drift.LEAVES: frozenset({SubjectKind.TREE}),
}
"""What the planner takes for a subject and is only in the air."""
COULD = "a diffusers, openai-videos, modellix or kling engine could"


def not_applied(order: Order) -> list[str]:
    """The parts of the instruction that change what is in the picture, which this engine cannot."""
    prompt = order.request.prompt
    clauses = [clause.strip() for clause in CLAUSES.split(wishes.QUOTED.sub("“…”", prompt))]
    found = [clause for clause in clauses if clause and not _can(clause)]
    found += [f"{lost} (the video shows no sky)" for lost in _lost_shows(order, clauses)]
    found += [f"the image {name} as a part of the scene" for name in pictures.unused(order)]
    found += [
        f"the title '{title.text}': the typeface has no {'letter' if len(signs) == 1 else 'letters'} {signs}"
        for title in wishes.read(prompt).titles
        if (signs := unreadable(title.text))
    ]
    if not found and _leaves_as_is(edit_of(order)):
        found = [prompt]
    return list(dict.fromkeys(found))


def _can(clause: str) -> bool:
    """Whether a clause asks for nothing, or for what this engine does."""
    asked = wishes.read(clause)
    if "“…”" in clause:
        return True
    if asked.hour is not None or asked.weather is not None:
        return True
    if CONTENT.search(clause) or (ADDED.search(clause) and _staged(clause, asked)):
        return False
    if not CHANGE.search(clause) or REFERENCE.search(clause):
        return True
    return bool(asked) or not LOOKED.issubset(planned(clause).inferred)


def _lost_shows(order: Order, clauses: list[str]) -> list[str]:
    """What was to stand in the sky of a source that has none, in the prompt's words where they tell."""
    wanted = [weather for shot in order.storyboard.shots if (weather := said_of(shot).weather) in SHOWS]
    told = [clause for clause in clauses if wishes.read(clause).weather in SHOWS and _can(clause)]
    lost = told or [f"the weather '{weather}'" for weather in dict.fromkeys(wanted)]
    return lost if lost and not has_sky(order) else []


def _staged(clause: str, asked: Wishes) -> bool:
    """Whether somebody or something is to be added that does not merely float by."""
    aloft = frozenset[SubjectKind]().union(*(FLOATING.get(drift, frozenset()) for drift in asked.drifts))
    return any(not subject.inferred and subject.kind not in aloft for subject in planned(clause).subjects)


def _leaves_as_is(edit: Edit) -> bool:
    return not edit.titles and not edit.overlays and all(part == Treatment() for part in edit.parts)


def check(order: Order, edit: Edit) -> None:
    """Raises `TaskFailed("unsupported_edit")` when nothing of the instruction can be done."""
    left = not_applied(order)
    if left and _leaves_as_is(edit):
        wanted = "; ".join(f"'{wish}'" for wish in left)
        raise TaskFailed(
            "unsupported_edit",
            f"the animatic engine changes look, light and weather, and cannot do {wanted}; {COULD}",
        )


def notes(order: Order) -> dict[str, object]:
    """What was done in the prompt's name and what was not, for the result's metadata."""
    return {"applied": list(_applied(edit_of(order))), "not_applied": not_applied(order)}


def _applied(edit: Edit) -> Iterator[str]:
    """In the vocabulary's words."""
    for number, part in enumerate(edit.parts, 1):
        where = f"part {number}: " if len(edit.parts) > 1 else ""
        found = {
            "look": part.look and part.look.value,
            "weather": next((name.value for name, recipe in RECIPES.items() if recipe is part.weather), None),
            "sky": part.show and part.show.value,
            "light": part.lamps and part.lamps.value,
            "in the air": ", ".join(part.drifts) or None,
            "bars": part.bars and f"{part.bars:.2f}:1",
            "grain": "yes" if part.grainy else None,
            "film wear": "yes" if part.worn else None,
            "grades": str(len(part.tones)) if part.tones else None,
        }
        yield from (f"{where}{name} {value}" for name, value in found.items() if value)
    yield from (f"title '{title.text}' ({title.place.value}, {title.when.value})" for title in edit.titles)
    yield from (f"{overlay.image.name} as {overlay.layout.value}" for overlay in edit.overlays)
