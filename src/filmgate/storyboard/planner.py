"""The built-in planner: a prompt read as a director reads it."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from filmgate.storyboard import beats, coverage, unknown
from filmgate.storyboard.beats import Unit
from filmgate.storyboard.direction import Direction
from filmgate.storyboard.drawing import Drawn
from filmgate.storyboard.inference import MOST_SOUNDS
from filmgate.storyboard.plates import assign
from filmgate.storyboard.references import spoken
from filmgate.storyboard.schema import Beat, Shot, Storyboard
from filmgate.storyboard.script import Strength, read
from filmgate.storyboard.timing import share, share_told

LEAST_BEAT = 16
"""Frames that a change within a take needs to be seen."""
_MOST_BEATS = 4
"""Changes that one shot of several holds."""


def plan(
    prompt: str, *, frames: int, seed: int, multi_shot: bool = False, images: int = 0, edit: bool = False
) -> Storyboard:
    """The storyboard of a film of `frames` frames; the same arguments give the same plan.

    `images` is the number of input images. With `edit` the prompt says how a source clip
    shall look: one shot. `multi_shot` makes 2 to 6 shots of at least 24 frames each (of fewer than 48
    frames one).
    """
    script = read(prompt)
    units = beats.units(script)
    direction = Direction(script, Random(f"{seed} {prompt}"), edit=edit)
    if multi_shot and not edit and frames >= 2 * coverage.LEAST_FRAMES:
        shots = _shots(direction, units, frames)
    else:
        shots = [_take(direction, units, frames)]
    shots, casting = assign(shots, script.bound, set(spoken(script.prompt)), images, edit=edit)
    return Storyboard(
        frames=frames,
        seed=seed,
        shots=shots,
        unrecognized=unknown.words(script),
        references=casting.roles,
        reference_reasons=casting.reasons,
    )


def _take(direction: Direction, units: list[Unit], frames: int) -> Shot:
    """One take, which changes at the beats."""
    units = fitted(units, max(1, frames // LEAST_BEAT))
    drawn = direction.take(units)
    lengths = _lengths(units, frames, min(LEAST_BEAT, frames))
    return _shot_with_beats(drawn, lengths).model_copy(update={"prompt": direction.prompt})


def _shot_with_beats(drawn: list[Drawn], lengths: list[int]) -> Shot:
    """The first beat as the shot, the others as its changes."""
    shot = drawn[0].shot(sum(lengths))
    changes, start = [], 0
    for one, length in zip(drawn[1:], lengths, strict=False):
        start += length
        changes.append(
            Beat(frame=start, prompt=one.prompt, subjects=one.subjects, camera=one.camera, **one.change)
        )
    lines = [line for one in drawn for line in one.lines]
    prompt = beats.sentence([one.prompt for one in drawn])
    sounds = list(dict.fromkeys(cue for one in drawn for cue in one.sounds))
    update = {"beats": changes, "prompt": prompt, "caption": "\n".join(lines) or None}
    return shot.model_copy(update={**update, "sounds": sounds[: max(MOST_SOUNDS, len(shot.sounds))]})


def _shots(direction: Direction, units: list[Unit], frames: int) -> list[Shot]:
    most = min(coverage.MOST_SHOTS, frames // coverage.LEAST_FRAMES)
    groups = _groups(units)
    if len(groups) < 2:
        return _covered(direction, units, frames)
    groups = _grouped(groups, most)
    heads = [_head(group) for group in groups]
    drawn = direction.sequence(groups)
    lengths = _lengths(heads, frames, coverage.LEAST_FRAMES)
    shots = [
        _shot_with_beats(takes, _lengths(group, length, min(LEAST_BEAT, length // len(group))))
        for takes, group, length in zip(drawn, groups, lengths, strict=True)
    ]
    return coverage.contrasted(shots)


def _covered(direction: Direction, units: list[Unit], frames: int) -> list[Shot]:
    """One scene shot several times: establish, approach, detail."""
    count = coverage.number_of_shots(frames)
    whole = beats.merged(units)
    lengths = share(frames, [1.0] * count, coverage.LEAST_FRAMES)
    shots = [drawn.shot(length) for drawn, length in zip(direction.cover(whole, count), lengths, strict=True)]
    return coverage.contrasted(shots)


def _groups(units: list[Unit]) -> list[list[Unit]]:
    """Beats as shots: labelled ones if there are any, else every beat."""
    if not any(unit.strength is Strength.EXPLICIT for unit in units):
        return [[unit] for unit in units]
    groups: list[list[Unit]] = []
    for unit in units:
        if not groups or unit.strength is Strength.EXPLICIT:
            groups.append([unit])
        else:
            groups[-1].append(unit)
    return groups


def _grouped(groups: list[list[Unit]], most: int) -> list[list[Unit]]:
    """At most so many shots: the weakest beats join the shot before."""
    kept = _firmest([group[0] for group in groups], most)
    joined: list[list[Unit]] = []
    for place, group in enumerate(groups):
        if place in kept:
            joined.append(list(group))
        else:
            joined[-1].extend(group)
    return [fitted(group, _MOST_BEATS) for group in joined]


def _head(group: list[Unit]) -> Unit:
    """A shot's weight and length in one unit."""
    told = [unit.seconds for unit in group if unit.seconds]
    return replace(group[0], seconds=sum(told) if told else None)


def fitted(units: list[Unit], most: int) -> list[Unit]:
    """At most `most` units: the weakest join the one before."""
    kept = _firmest(units, most)
    joined: list[list[Unit]] = []
    for place, unit in enumerate(units):
        if place in kept:
            joined.append([])
        joined[-1].append(unit)
    return [beats.merged(group) for group in joined]


def _firmest(units: list[Unit], most: int) -> set[int]:
    """The places of the `most` beats to keep: the first, and the firmest and longest told of the others."""
    if len(units) <= most:
        return set(range(len(units)))
    order = sorted(range(1, len(units)), key=lambda i: (-units[i].strength, -units[i].weight, i))
    return {0, *order[: most - 1]}


def _lengths(units: list[Unit], frames: int, least: int) -> list[int]:
    told = [unit.seconds for unit in units if unit.seconds]
    if len(told) == len(units):
        return share_told(frames, told, least)
    average = sum(told) / len(told) if told else None
    if average:
        return share_told(frames, [unit.seconds or average for unit in units], least)
    return share(frames, [unit.weight for unit in units], least)
