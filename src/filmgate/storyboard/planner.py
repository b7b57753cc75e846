"""The built-in planner: a prompt read as a director reads it."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from filmgate.storyboard import beats, coverage, staging, unknown
from filmgate.storyboard.beats import Unit
from filmgate.storyboard.collector import uncollected
from filmgate.storyboard.condensing import condensed, firmest, readable
from filmgate.storyboard.direction import Direction
from filmgate.storyboard.drawing import Drawn
from filmgate.storyboard.inference import MOST_SOUNDS
from filmgate.storyboard.plates import assign
from filmgate.storyboard.references import spoken
from filmgate.storyboard.schema import Beat, Shot, Storyboard
from filmgate.storyboard.script import Strength, read
from filmgate.storyboard.text import sentence
from filmgate.storyboard.timing import share, share_told
from filmgate.storyboard.vocabulary import SoundCue

FAIR_BEAT = 16
"""Frames that a change within a take should have."""
LEAST_BEAT = 12
"""Frames that it needs to be seen, where a shorter row of deeds would lose some."""
_MOST_BEATS = 4
"""Changes that one shot of several holds, however short it is."""


@uncollected()
def plan(
    prompt: str, *, frames: int, seed: int, multi_shot: bool = False, images: int = 0, edit: bool = False
) -> Storyboard:
    """The storyboard of a film of `frames` frames; the same arguments give the same plan.

    `images` is the number of input images. With `edit` the prompt says how a source clip
    shall look: one shot. `multi_shot` makes 2 to 6 shots of at least 24 frames each (of fewer than 48
    frames one).
    """
    script = read(prompt)
    direction = Direction(script, Random(f"{seed} {prompt}"), edit=edit)
    units = direction.acted(readable(beats.units(script)))
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
    drawn = direction.take(units)
    units, drawn = condensed(units, drawn, max(1, frames // FAIR_BEAT), at_most=max(1, frames // LEAST_BEAT))
    lengths = _lengths(units, frames, min(LEAST_BEAT, frames))
    return _shot_with_beats(drawn, lengths).model_copy(update={"prompt": direction.prompt})


def _shot_with_beats(drawn: list[Drawn], lengths: list[int]) -> Shot:
    """The first beat as the shot, the others as its changes."""
    shot = drawn[0].shot(sum(lengths))
    legs = _legs(drawn)
    heard = {id(leg[0]): _heard(leg) for leg in legs}
    changes, start = [], 0
    for one, length in zip(drawn[1:], lengths, strict=False):
        start += length
        sounds = heard.get(id(one), [])
        changes.append(
            Beat(
                frame=start,
                prompt=one.prompt,
                subjects=one.subjects,
                camera=one.camera,
                sounds=sounds,
                **one.change,
            )
        )
    lines = [line for one in drawn for line in one.lines]
    prompt = sentence([one.prompt for one in drawn])
    update = {"beats": changes, "prompt": prompt, "caption": "\n".join(lines) or None}
    return shot.model_copy(update={**update, "sounds": heard[id(drawn[0])]})


def _legs(drawn: list[Drawn]) -> list[list[Drawn]]:
    """The beats by the places at which they play."""
    legs: list[list[Drawn]] = []
    for one in drawn:
        if not legs or one.change.get("setting"):
            legs.append([])
        legs[-1].append(one)
    return legs


def _heard(drawn: list[Drawn]) -> list[SoundCue]:
    """What is heard in some beats, first what is told."""
    told = (cue for one in drawn for cue in one.heard)
    sounds = list(dict.fromkeys([*told, *(cue for one in drawn for cue in one.sounds)]))
    return sounds[: max(MOST_SOUNDS, len(drawn[0].sounds))]


def _shots(direction: Direction, units: list[Unit], frames: int) -> list[Shot]:
    most = min(coverage.MOST_SHOTS, frames // coverage.LEAST_FRAMES)
    groups = _groups(units)
    if len(groups) < 2:
        return _covered(direction, units, frames)
    groups = _grouped(groups, most)
    heads = [_head(group) for group in groups]
    drawn = direction.sequence(groups)
    lengths = _lengths(heads, frames, coverage.LEAST_FRAMES)
    return coverage.contrasted(list(map(_shot_of_several, groups, drawn, lengths)))


def _shot_of_several(units: list[Unit], drawn: list[Drawn], length: int) -> Shot:
    """A shot with as many beats as its length allows."""
    most = max(_MOST_BEATS, length // FAIR_BEAT)
    units, drawn = condensed(units, drawn, most, at_most=max(_MOST_BEATS, length // LEAST_BEAT))
    return _shot_with_beats(drawn, _lengths(units, length, min(LEAST_BEAT, length // len(units))))


def _covered(direction: Direction, units: list[Unit], frames: int) -> list[Shot]:
    """One scene shot several times: establish, approach, detail."""
    count = coverage.number_of_shots(frames)
    whole = staging.merged(units)
    lengths = share(frames, [1.0] * count, coverage.LEAST_FRAMES)
    shots = [drawn.shot(length) for drawn, length in zip(direction.cover(whole, count), lengths, strict=True)]
    return coverage.contrasted(shots)


def _groups(units: list[Unit]) -> list[list[Unit]]:
    """Beats as shots: labelled ones if there are several, with a lone cut every sentence, else every beat;
    where only the camera goes on, and is on nobody, the shot does."""
    labelled = sum(unit.strength is Strength.EXPLICIT for unit in units)
    least = Strength.EXPLICIT if labelled > 1 else Strength.SENTENCE if labelled else Strength.SEQUENCE
    groups: list[list[Unit]] = []
    for unit in units:
        if not groups or unit.strength is Strength.EXPLICIT or (unit.strength >= least and unit.names):
            groups.append([unit])
        else:
            groups[-1].append(unit)
    return groups


def _grouped(groups: list[list[Unit]], most: int) -> list[list[Unit]]:
    """At most so many shots: the weakest beats join the shot before."""
    kept = firmest([group[0] for group in groups], most)
    joined: list[list[Unit]] = []
    for place, group in enumerate(groups):
        if place in kept:
            joined.append(list(group))
        else:
            joined[-1].extend(group)
    return joined


def _head(group: list[Unit]) -> Unit:
    """A shot's weight and length in one unit."""
    told = [unit.seconds for unit in group if unit.seconds]
    return replace(group[0], seconds=sum(told) if told else None)


def _lengths(units: list[Unit], frames: int, least: int) -> list[int]:
    told = [unit.seconds for unit in units if unit.seconds]
    if len(told) == len(units):
        return share_told(frames, told, least)
    average = sum(told) / len(told) if told else None
    if average:
        return share_told(frames, [unit.seconds or average for unit in units], least)
    return share(frames, [unit.weight for unit in units], least)
