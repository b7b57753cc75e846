"""From the storyboard to what is done to a source video, and what of the prompt cannot be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from filmgate.contract.errors import TaskFailed
from filmgate.engines.animatic.edit import pictures, survey, tones, wishes
from filmgate.engines.animatic.edit.exposure import Adaptive, daybreak, nightfall
from filmgate.engines.animatic.edit.lamps import DIRECTED
from filmgate.engines.animatic.edit.sky import Show
from filmgate.engines.animatic.edit.textures import Tone
from filmgate.engines.animatic.edit.titles import unreadable
from filmgate.engines.animatic.edit.weather import RECIPES, Recipe
from filmgate.engines.animatic.edit.wishes import Drift, Wishes
from filmgate.engines.base import Order
from filmgate.storyboard.planner import plan
from filmgate.storyboard.references import REFERENCE
from filmgate.storyboard.schema import Shot
from filmgate.storyboard.vocabulary import Light, Look, SubjectKind, TimeOfDay, Weather

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
LABELS = re.compile(
    r"(?:^|(?<=[\s.;,。；，]))(?:(?:shot|scene|clip|part)\s*#?\s*\d{1,2}|(?:the\s+)?(?:first|second|third|fourth|fifth|last)\s+"
    r"(?:shot|scene|clip|part)|(?:镜头|场景)\s*[\d一二三四五六]+|第[\d一二三四五六]+[个]?(?:镜头|场景|段))\s*[:：,，.\-–—]?\s*",
    re.IGNORECASE,
)
SEQUENCE = re.compile(
    r"[,;.]?\s*\b(?:and\s+)?(?:then|after that|followed by|finally|afterwards)\b[,:]?\s*"
    r"|[，；。]?(?:然后|接着|随后|最后)",
    re.IGNORECASE,
)
LOOKED = frozenset({"look", "weather", "time_of_day", "light", "mood"})
DAY = frozenset({TimeOfDay.NOON, TimeOfDay.MORNING, TimeOfDay.AFTERNOON})
SHOWS = {Weather.AURORA: Show.AURORA, Weather.RAINBOW: Show.RAINBOW}
DRIFTS = {Weather.WIND: (Drift.LEAVES, Drift.DUST)}
NIGHTLY = frozenset({Light.MOONLIGHT, Light.STREET_LAMPS})
"""Lights that bring the night with them."""
STORMY = frozenset({Weather.WIND, Weather.SANDSTORM, Weather.BLIZZARD, Weather.THUNDERSTORM})
COULD = "a diffusers, openai-videos, modellix or kling engine could"


@dataclass(frozen=True)
class Treatment:
    """What one shot gets."""

    look: Look | None = None
    """None leaves the pictures as they were shot."""
    tones: tuple[Tone | Adaptive, ...] = ()
    weather: Recipe | None = None
    show: Show | None = None
    lamps: Light | None = None
    drifts: tuple[Drift, ...] = ()
    wind: float = 0.12
    worn: bool = False
    grainy: bool = False
    bars: float | None = None


def treatment(shot: Shot, asked: Wishes | None = None, *, sky: bool = True) -> Treatment:
    """Of what the prompt said of the shot; what the planner inferred is the source's own affair. Without a
    `sky` nothing stands in it."""
    asked = wishes.read(shot.prompt) if asked is None else asked
    said = _said(shot)
    if asked.weather and said.weather in (Weather.CLEAR, asked.weather):
        said = said.model_copy(update={"weather": asked.weather})
    if not sky and said.weather in SHOWS:
        said = said.model_copy(update={"weather": Weather.CLEAR})
    hour = asked.hour or (said.time_of_day if _told(shot, "time_of_day") else None)
    show = SHOWS.get(said.weather) or (Show.STARS if hour in tones.NIGHTS else None)
    if show is Show.AURORA and hour is None:
        hour = TimeOfDay.NIGHT
    dark = hour in tones.DARK
    # Noir is a night already: a second one would leave a black picture.
    night = tones.tinted(1, 1, 1, 1, 1.1, 0.9) if said.look is Look.NOIR and dark else nightly(hour)
    chosen = (
        night,
        # A sky darkens the day; the night is dark by itself.
        None if dark else tones.SKIES.get(said.weather),
        # The hour's own light is not laid on twice, nor what a colour was told of.
        None if asked.tones or (dark and said.light in NIGHTLY) else tones.LIGHTS.get(said.light),
        tones.MOODS.get(said.mood),
        *asked.tones,
    )
    return Treatment(
        look=said.look if _told(shot, "look") else None,
        tones=tuple(tone for tone in chosen if tone),
        weather=RECIPES.get(said.weather),
        show=show if sky else None,
        lamps=said.light if said.light in DIRECTED else None,
        drifts=tuple(dict.fromkeys((*DRIFTS.get(said.weather, ()), *asked.drifts))),
        wind=1.0 if said.weather in STORMY else 0.12,
        worn=asked.worn and said.look is not Look.VINTAGE_FILM,
        grainy=asked.grainy,
        bars=asked.bars,
    )


def nightly(hour: TimeOfDay | None) -> Tone | Adaptive | None:
    """The grade of an hour; of day and night it depends on the source."""
    if hour is TimeOfDay.NIGHT:
        return Adaptive(nightfall)
    if hour is TimeOfDay.MIDNIGHT:
        return Adaptive(
            lambda exposure: tones.composed([nightfall(exposure), tones.tinted(1, 1, 1, 0.9, 1.1, 0.85)])
        )
    if hour in DAY:
        tone = tones.TIMES.get(hour)
        return Adaptive(lambda exposure: tones.composed([daybreak(exposure), *([tone] if tone else [])]))
    return tones.TIMES.get(hour) if hour else None


def _told(shot: Shot, field: str) -> bool:
    return field in shot.model_fields_set and field not in shot.inferred


def _said(shot: Shot) -> Shot:
    """The shot with its defaults where the planner, not the prompt, decided."""
    fields = Shot.model_fields
    return shot.model_copy(update={name: fields[name].default for name in shot.inferred if name in LOOKED})


@dataclass(frozen=True)
class Edit:
    """What is done to a film: `parts` in order (one unless its shots differ), and what holds throughout."""

    parts: tuple[Treatment, ...]
    titles: tuple[wishes.Title, ...]
    overlays: tuple[pictures.Overlay, ...]


def edit_of(order: Order) -> Edit:
    """Of a storyboard of one shot the parts may be many; else each of its shots is one."""
    shots = order.storyboard.shots
    prompt = order.request.prompt
    palettes = pictures.grades(order)
    if len(shots) > 1:
        told = [(shot, wishes.read(shot.prompt)) for shot in shots]
    elif order.request.multi_shot and len(said := instructions(prompt)) > 1:
        told = [(_planned(each), wishes.read(each)) for each in said]
    else:
        told = [(shots[0], wishes.read(prompt))]
    parts = [treatment(shot, asked) for shot, asked in told]
    if any(part.show for part in parts) and not _has_sky(order):
        parts = [treatment(shot, asked, sky=False) for shot, asked in told]
    toned = tuple(replace(part, tones=(*palettes, *part.tones)) for part in parts)
    return Edit(toned, _titles(order), tuple(pictures.overlays(order)))


def _has_sky(order: Order) -> bool:
    return order.source is None or survey.shows_sky(order.source.path)


def _titles(order: Order) -> tuple[wishes.Title, ...]:
    """The quotes of the prompt, and what the storyboard captions."""
    titles = wishes.read(order.request.prompt).titles
    known = {title.text for title in titles}
    captions = [line for shot in order.storyboard.shots for line in (shot.caption or "").splitlines()]
    told = [wishes.Title(line, wishes.Place.LOWER) for line in captions if line not in known]
    return tuple(title for title in (*titles, *told) if not unreadable(title.text))


def instructions(prompt: str) -> list[str]:
    """What each shot shall look like, if the prompt tells shots apart: by labels, or by "then".

    What stands before the first label holds for all of them.
    """
    marks = list(LABELS.finditer(prompt))
    if len(marks) > 1:
        ends = [mark.start() for mark in marks[1:]] + [len(prompt)]
        shared = prompt[: marks[0].start()]
        parts = [f"{shared}{prompt[mark.end() : end]}" for mark, end in zip(marks, ends, strict=True)]
    else:
        parts = SEQUENCE.split(prompt)
    parts = [part.strip(" ,.;，。；") for part in parts]
    asking = [part for part in parts if part and _asks(part)]
    return asking if len(asking) > 1 else [prompt]


def _planned(prompt: str) -> Shot:
    return plan(prompt, frames=24, seed=0, edit=True).shots[0]


def _asks(clause: str) -> bool:
    return treatment(_planned(clause), wishes.read(clause)) != Treatment()


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
    return bool(asked) or not LOOKED.issubset(_planned(clause).inferred)


def _lost_shows(order: Order, clauses: list[str]) -> list[str]:
    """What was to stand in the sky of a source that has none, in the prompt's words where they tell."""
    wanted = [weather for shot in order.storyboard.shots if (weather := _said(shot).weather) in SHOWS]
    told = [clause for clause in clauses if wishes.read(clause).weather in SHOWS and _can(clause)]
    lost = told or [f"the weather '{weather}'" for weather in dict.fromkeys(wanted)]
    return lost if lost and not _has_sky(order) else []


def _staged(clause: str, asked: Wishes) -> bool:
    """Whether somebody or something is to be added that does not merely float by."""
    aloft = frozenset[SubjectKind]().union(*(FLOATING.get(drift, frozenset()) for drift in asked.drifts))
    return any(not subject.inferred and subject.kind not in aloft for subject in _planned(clause).subjects)


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
