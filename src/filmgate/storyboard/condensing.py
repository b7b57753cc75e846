"""Beats joined where a film has no time for all of them, so that as few deeds as can be are lost."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain, pairwise

from filmgate.storyboard import beats
from filmgate.storyboard.beats import Unit
from filmgate.storyboard.drawing import CAMERA_NAMES, Drawn, SceneChange, Told
from filmgate.storyboard.script import Strength
from filmgate.storyboard.text import sentence

MOST_READ = 32
"""So many beats are weighed against each other; of more the weakest are joined unread."""
_FIRM = {Strength.SEQUENCE: 0.0, Strength.SENTENCE: 0.2, Strength.THEN: 0.4, Strength.EXPLICIT: 9.0}
"""How much it costs to lose a boundary, in the measure of deeds: a telling one counts 2."""
_COSTLY = {name: called for name, called in CAMERA_NAMES.items() if name != "speed"}
_CAMERA_COST = 1.5
"""What a field of the camera costs that both beats tell differently."""
_TURN_COST = 6.0
"""What the change of an hour or of the weather costs that falls together with the beat before."""
_LENGTH_COST = 0.02
"""Of beats that lose as little, the shortest are joined."""
_TELLING = 1.0
"""What joining costs, at least, that loses something."""


@dataclass
class _Group:
    """Beats that will be shown as one."""

    units: list[Unit]
    drawn: list[Drawn]
    told: dict[int, Told]
    """What everybody in them is shown to do."""
    weight: float


def firmest(units: Sequence[Unit], most: int) -> set[int]:
    """The places of the `most` beats to keep: the first, and the firmest and longest told of the others."""
    if len(units) <= most:
        return set(range(len(units)))
    order = sorted(range(1, len(units)), key=lambda i: (units[i].strength, units[i].weight), reverse=True)
    return {0, *order[: most - 1]}


def readable(units: list[Unit]) -> list[Unit]:
    """At most `MOST_READ` units: the weakest join the one before."""
    if len(units) <= MOST_READ:
        return units
    kept = firmest(units, MOST_READ)
    joined: list[list[Unit]] = []
    for place, unit in enumerate(units):
        if place in kept:
            joined.append([])
        joined[-1].append(unit)
    return [beats.merged(group) for group in joined]


def condensed(
    units: Sequence[Unit], drawn: Sequence[Drawn], most: int, *, at_most: int
) -> tuple[list[Unit], list[Drawn]]:
    """The beats, neighbours joined until there are `most`, or `at_most` if more joining would lose deeds."""
    groups = [
        _Group([unit], [one], one.told_deeds, unit.weight) for unit, one in zip(units, drawn, strict=True)
    ]
    costs = [_cost(*both) for both in pairwise(groups)]
    while costs and len(groups) > most:
        place = min(range(len(costs)), key=costs.__getitem__)
        if len(groups) <= at_most and costs[place] >= _TELLING:
            break
        groups[place : place + 2] = [_joined(*groups[place : place + 2])]
        first = max(0, place - 1)
        costs[first : place + 2] = [_cost(*both) for both in pairwise(groups[first : place + 2])]
    return [beats.merged(group.units) for group in groups], [_shown(group) for group in groups]


def _cost(first: _Group, second: _Group) -> float:
    """What is lost where two beats become one."""
    before, after = first.told, second.told
    deeds = 0.0
    for actor in before.keys() & after.keys():
        if before[actor].action is not after[actor].action:
            deeds += min(before[actor].weight, after[actor].weight)
    length = _LENGTH_COST * (first.weight + second.weight)
    return deeds + _scene_cost(first.drawn[-1], second.drawn[0]) + _FIRM[second.units[0].strength] + length


def _scene_cost(first: Drawn, second: Drawn) -> float:
    cost = _TURN_COST if second.change else 0.0
    both = first.told & second.told
    for name, called in _COSTLY.items():
        if called in both:
            cost += _CAMERA_COST * (getattr(first.camera, name) is not getattr(second.camera, name))
    return cost


def _joined(first: _Group, second: _Group) -> _Group:
    """Two beats at once: of two deeds of somebody the telling one."""
    told = {**first.told, **second.told}
    for actor in first.told.keys() & second.told.keys():
        told[actor] = max(second.told[actor], first.told[actor], key=lambda deed: deed.weight)
    return _Group(
        [*first.units, *second.units], [*first.drawn, *second.drawn], told, first.weight + second.weight
    )


def _shown(group: _Group) -> Drawn:
    """Beats at once: all who are there at the end, and what each does most tellingly."""
    if len(group.drawn) == 1:
        return group.drawn[0]
    last = group.drawn[-1]
    subjects = list(last.subjects)
    for place, actor in enumerate(last.cast):
        if (deed := group.told.get(actor)) and deed.action is not subjects[place].action:
            subjects[place] = subjects[place].model_copy(update={"action": deed.action})
    changes = {name: value for one in group.drawn for name, value in one.change.items()}
    return replace(
        last,
        prompt=sentence([one.prompt for one in group.drawn]),
        subjects=subjects,
        told=frozenset(chain.from_iterable(one.told for one in group.drawn)),
        lines=[line for one in group.drawn for line in one.lines],
        heard=[cue for one in group.drawn for cue in one.heard],
        sounds=list(dict.fromkeys(cue for one in group.drawn for cue in one.sounds)),
        transition=group.drawn[0].transition,
        change=SceneChange(**changes),  # type: ignore[typeddict-item]
    )
