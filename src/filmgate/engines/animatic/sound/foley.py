"""The picture's own events, for the ear: when feet fall and where on the screen, when lightning strikes."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from filmgate.contract.catalog import FPS
from filmgate.engines.animatic import storm
from filmgate.engines.animatic.blocking import Role
from filmgate.engines.animatic.director import Staging, staged
from filmgate.engines.animatic.rigs.people import RUNS, WALKS
from filmgate.engines.animatic.view import View
from filmgate.storyboard.schema import Storyboard
from filmgate.storyboard.vocabulary import SoundCue, Weather

Hits = tuple[tuple[float, float], ...]
"""Seconds from the shot's first frame, and the place from -1 (left) to 1 (right)."""

_VIEW = View(1920, 1080)
_LOOKS = 240
"""Looks at a performance in a second, at most."""
_SELDOM = _LOOKS // FPS
"""Looks to the next that is always taken."""
_WIDTH = 0.75
"""How far to the side the picture's edge is heard."""
_DEEDS = {SoundCue.FOOTSTEPS: WALKS, SoundCue.RUNNING_STEPS: RUNS}


def hits_of(storyboard: Storyboard, shot: int, cue: SoundCue) -> Hits | None:
    """The events of that shot that make the cue's sound; None for sounds that no event makes."""
    plan = storyboard.shots[shot]
    if cue is SoundCue.THUNDER:
        claps = storm.claps(storyboard.starts()[shot] / FPS, plan.frames / FPS)
        return tuple((at, 0.0) for at in claps if plan.weather is Weather.THUNDERSTORM) or None
    if cue not in _DEEDS and cue is not SoundCue.HORSE_HOOVES:
        return None
    staging = staged(storyboard, shot, _VIEW)
    falls = [fall for role in staging.roles[:3] for fall in _footfalls(staging, role, cue)]
    return tuple(sorted(falls)) or None


def _footfalls(staging: Staging, role: Role, cue: SoundCue) -> Iterator[tuple[float, float]]:
    """Each time that the distance gone passes another footfall of the gait that is on."""
    if role.rig.name == "person" and cue is SoundCue.HORSE_HOOVES:
        return
    if role.rig.name != "person" and cue is not SoundCue.HORSE_HOOVES:
        return
    last = -1
    for time in _looks(role):
        action, gone = role.going(time)
        tread = role.rig.tread(action)
        if not tread or (cue in _DEEDS and action not in _DEEDS[cue]):
            last = -1
            continue
        count = int(gone / tread)
        if last >= 0 and count > last:
            yield time, _side(staging, role, time)
        last = count


def _looks(role: Role) -> Iterator[float]:
    """When to look: often, but only where between two frames' looks a foot falls or the action changes."""
    before = None
    times = np.arange(0.0, role.seconds, 1 / _LOOKS)
    for i in range(0, len(times), _SELDOM):
        action, gone = role.going(float(times[i]))
        tread = role.rig.tread(action)
        seen = (action, tread and int(gone / tread))
        if before is not None and seen != before:
            yield from times[i - _SELDOM + 1 : i].tolist()
        yield float(times[i])
        before = seen
    yield from times[i + 1 :].tolist()


def _side(staging: Staging, role: Role, time: float) -> float:
    """Where on the screen it stands, as the ear places it."""
    place, camera = role.place(time), staging.sight.camera(time)
    across = (place.x - camera.x) * camera.focal / max(0.3, place.z - camera.z) - camera.swing
    return float(np.clip(across / (_VIEW.aspect / 2), -1, 1)) * _WIDTH
