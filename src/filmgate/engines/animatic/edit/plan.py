"""From the storyboard to what is done to a source video."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from filmgate.engines.animatic.edit import pictures, survey, wishes
from filmgate.engines.animatic.edit.titles import unreadable
from filmgate.engines.animatic.edit.treatment import Treatment, treatment
from filmgate.engines.base import Order
from filmgate.storyboard.planner import plan
from filmgate.storyboard.schema import Shot

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
        told = [(planned(each), wishes.read(each)) for each in said]
    else:
        told = [(shots[0], wishes.read(prompt))]
    parts = [treatment(shot, asked) for shot, asked in told]
    if any(part.show for part in parts) and not has_sky(order):
        parts = [treatment(shot, asked, sky=False) for shot, asked in told]
    toned = tuple(replace(part, tones=(*palettes, *part.tones)) for part in parts)
    return Edit(toned, _titles(order), tuple(pictures.overlays(order)))


def has_sky(order: Order) -> bool:
    """Whether the source shows one; an order without a source has whatever is asked for."""
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


def planned(prompt: str) -> Shot:
    """One instruction as the planner understands it."""
    return plan(prompt, frames=24, seed=0, edit=True).shots[0]


def _asks(clause: str) -> bool:
    return treatment(planned(clause), wishes.read(clause)) != Treatment()
