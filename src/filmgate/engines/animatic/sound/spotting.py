"""Which sounds a film has, from when to when, and how loud: what sound editors call spotting."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TypeAlias

import numpy as np

from filmgate.contract.catalog import FPS
from filmgate.engines.animatic.sound.ambience import LAYERS, is_named, is_wrong, layers_of
from filmgate.engines.animatic.sound.effects import Call, called, strokes_of
from filmgate.engines.animatic.sound.foley import HOOFED, Deed, Picture, falls, joined, treads
from filmgate.engines.animatic.sound.music import STYLES
from filmgate.engines.animatic.sound.parts import Part
from filmgate.engines.animatic.sound.registry import Hits
from filmgate.engines.animatic.sound.spaces import is_roofed
from filmgate.engines.animatic.sound.underscore import MUSIC_TOLD, bed, played, scored
from filmgate.engines.animatic.stages.shells import strikes
from filmgate.storyboard.schema import Shot, Storyboard
from filmgate.storyboard.vocabulary import Action, SoundCue, SubjectKind

__all__ = ["Part", "spotted"]

Says: TypeAlias = Callable[[int, int], bool]
"""Whether a shot's subject in that place is heard to speak."""


_LEVELS: dict[str, float] = {
    SoundCue.FOOTSTEPS: 1.0,
    SoundCue.RUNNING_STEPS: 1.0,
    SoundCue.THUNDER: 4.0,
    SoundCue.EXPLOSION: 4.0,
    SoundCue.ROOM_TONE: -15.0,
    SoundCue.CITY: -7.0,
    SoundCue.TRAFFIC: -6.0,
    SoundCue.CROWD: -6.0,
    SoundCue.BIRDS: -6.0,
    SoundCue.CRICKETS: -9.0,
    SoundCue.SEAGULLS: -5.0,
    SoundCue.DRONE_AMBIENCE: -6.0,
    SoundCue.RAIN: -5.0,
    SoundCue.WIND: -6.0,
    SoundCue.WAVES: -4.0,
    SoundCue.RIVER: -6.0,
    SoundCue.WATERFALL: -4.0,
    SoundCue.UNDERWATER: -5.0,
    SoundCue.MACHINE: -6.0,
    SoundCue.FIRE: -3.0,
    SoundCue.APPLAUSE: -1.0,
    SoundCue.WHOOSH: -5.0,
}
_AIR = {SoundCue.ROOM_TONE: -15.0, SoundCue.WIND: -22.0}
"""Where nothing else is heard of a place."""
_AMBIENCE = frozenset(cue for cue, level in _LEVELS.items() if level <= -3.0 and cue is not SoundCue.WHOOSH)
"""What a place sounds like, of which each has some."""
_FAR_OFF = -9.0
"""Of what goes off beyond the picture."""
_UNDER_A_ROOF = -6.0
"""More for rain that is heard from inside."""
_BEDS = _AMBIENCE | frozenset(STYLES) | LAYERS
"""What goes on over a cut where the place stays the same: music does everywhere."""
_TOLLS = (0.3, 2.4)
"""Seconds to a bell's first stroke, and from one to the next."""
_RINGS = {SoundCue.THUNDER: 3.5, SoundCue.EXPLOSION: 2.5, SoundCue.BELL: 3.0, "fireworks": 1.8, "anvil": 1.2}
_RINGS_USUALLY = 0.6
"""Seconds for which a blow is heard after the picture has gone on."""
_DOERS = {
    SoundCue.FOOTSTEPS: frozenset((Action.WALK, Action.ENTER, Action.LEAVE, Action.APPROACH)),
    SoundCue.RUNNING_STEPS: frozenset((Action.RUN, Action.CHASE)),
    SoundCue.HORSE_HOOVES: frozenset((Action.RUN, Action.WALK, Action.RIDE, Action.DRIVE, Action.LEAVE)),
    SoundCue.WINGS: frozenset((Action.FLY, Action.TAKE_OFF, Action.LAND)),
    SoundCue.WHOOSH: frozenset(
        (
            Action.GLIDE,
            Action.SURF,
            Action.FLY,
            Action.JUMP,
            Action.SPIN,
            Action.ATTACK,
            Action.FIGHT,
            Action.DRIVE,
            Action.RIDE,
            Action.RUN,
            Action.CHASE,
            Action.DIVE,
            Action.SWING,
            Action.THROW,
            Action.APPEAR,
            Action.VANISH,
            Action.TRANSFORM,
        )
    ),
}
"""Sounds that last as long as somebody does this."""
_NEARER = frozenset((SoundCue.FOOTSTEPS, SoundCue.RUNNING_STEPS, SoundCue.WINGS))
"""Cues that are louder the larger who makes them is in the picture."""
_INSTEAD: dict[str, tuple[str, ...]] = {
    "fireworks": (SoundCue.EXPLOSION,),
    "puppy": (SoundCue.DOG_BARK,),
    "rotors": (SoundCue.HELICOPTER,),
    "propeller": (SoundCue.AIRPLANE,),
    "boat_motor": (SoundCue.CAR_ENGINE,),
    "tank": (SoundCue.CAR_ENGINE,),
    "hover": (SoundCue.DRONE_AMBIENCE, SoundCue.CAR_ENGINE),
    "rocket": (SoundCue.EXPLOSION, SoundCue.FIRE, SoundCue.CAR_ENGINE),
    "phone": (SoundCue.BELL,),
    "school_bell": (SoundCue.BELL,),
    "laugh_low": (SoundCue.LAUGHTER,),
    "laugh_high": (SoundCue.LAUGHTER,),
    "knocking": (SoundCue.DOOR,),
    "sliding": (SoundCue.RUNNING_STEPS, SoundCue.FOOTSTEPS, SoundCue.WHOOSH),
    "rolling": (SoundCue.WHOOSH,),
    "scrape": (SoundCue.RUNNING_STEPS, SoundCue.FOOTSTEPS),
    "espresso": (SoundCue.COOKING,),
    "chopping": (SoundCue.COOKING,),
    "rolling_pin": (SoundCue.COOKING,),
    "arrow": (SoundCue.GUNFIRE, SoundCue.EXPLOSION),
}
"""What an effect is heard in place of."""
_ENGINES = frozenset(
    (SoundCue.CAR_ENGINE, SoundCue.MOTORCYCLE_ENGINE, SoundCue.TRAIN, "tank", "boat_motor", "steam")
)
_IDLE = -8.0
"""Decibels by which an engine that idles is softer than one that drives."""
_RUNNING = re.compile(
    r"\b(?:engines?|idl\w+|revs?|revving|motors?|stop(?:s|ped|ping)?|brak\w+|halts?|pulls? (?:up|over)"
    r"|traffic (?:lights?|jam)|red light)\b|引擎|发动机|怠速|轰鸣|马达|停下|刹车|红灯|堵车",
    re.IGNORECASE,
)
_SPEAKS = frozenset((Action.TALK, Action.WHISPER, Action.SHOUT))
_STEPS_TOLD = re.compile(
    r"\b(?:foot\s?(?:steps?|falls?)|heels|steps|hoof\s?beats?|hooves|clip-clop)\b|脚步|足音|蹄", re.IGNORECASE
)


def spotted(board: Storyboard, says: Says = lambda shot, subject: False) -> list[Part]:
    """All sounds of a film, in order. Who `says` something in words has no other voice."""
    found: list[Part] = []
    for number, (start, shot) in enumerate(zip(board.starts(), board.shots, strict=True)):
        if not _is_silent(shot):
            found += _of_shot(Picture(board, number), start, says)
    return _rung(_carried(scored(found, board)), board)


def _of_shot(picture: Picture, start: int, says: Says) -> list[Part]:
    shot = picture.shot
    heard: dict[str, Part] = {}
    for cue in shot.sounds:
        if not is_wrong(cue, shot):
            heard[cue] = Part(cue, shot, start, shot.frames, _level(cue, shot))
    for call in called(picture):
        if call.deed and call.deed.subject.action in _SPEAKS and says(picture.number, call.deed.index):
            continue
        _add(heard, call, picture, start)
    for name in [name for effect in list(heard) for name in _INSTEAD.get(effect, ())]:
        heard.pop(name, None)
    for name in [name for name in heard if name in _DOERS or name == SoundCue.THUNDER]:
        _follow(heard, SoundCue(name), picture)
    if struck := tuple((at, 1.2 * across - 0.6) for at, across in strikes(shot)):
        boom = SoundCue.EXPLOSION
        heard[boom] = Part(boom, shot, start, shot.frames, _level(boom, shot), hits=struck)
    for name, level in layers_of(shot):
        heard.setdefault(name, Part(name, shot, start, shot.frames, level))
    for part in (*_air(shot, start, heard), *played(picture, start, heard)):
        heard[part.name] = part
    music = bed(picture, start, heard)
    return [*heard.values(), *([music] if music else [])]


def _air(shot: Shot, start: int, heard: dict[str, Part]) -> Iterator[Part]:
    """No place is quite silent: a room's air, or a light wind."""
    if not any(name in _AMBIENCE for name in heard):
        name = SoundCue.ROOM_TONE if is_roofed(shot.setting) else SoundCue.WIND
        yield Part(name, shot, start, shot.frames, _AIR[name])


def _level(cue: str, shot: Shot) -> float:
    if cue in STYLES:
        return MUSIC_TOLD if len(shot.sounds) > 1 else 0.0
    if cue is SoundCue.EXPLOSION and not is_named(cue, shot.prompt):
        return _FAR_OFF  # of a war of which the picture shows none
    roofed = cue is SoundCue.RAIN and is_roofed(shot.setting)
    return _LEVELS.get(cue, 0.0) + (_UNDER_A_ROOF if roofed else 0.0)


def _add(heard: dict[str, Part], call: Call, picture: Picture, start: int) -> None:
    """Takes what a deed calls for to the rest of the shot."""
    row, deed, shot = call.row, call.deed, picture.shot
    if deed is None:
        heard.setdefault(row.effect, Part(row.effect, shot, start, shot.frames, row.level))
        return
    known = heard.get(row.effect)
    if _is_parked(row.effect, deed, shot):
        if known is not None and known.course is None:
            del heard[row.effect]
        return
    part = None if row.mounted and not picture.is_mounted(deed) else _made(call, deed, picture, start)
    if part is not None and part.hits != ():
        heard[row.effect] = part if known is None or known.spans is None else _both(known, part)


def _made(call: Call, deed: Deed, picture: Picture, start: int) -> Part:
    """The sound of a deed, when and where the picture shows it."""
    row, shot = call.row, picture.shot
    level = _LEVELS.get(row.effect, 0.0) + row.level + picture.nearness(deed.index)
    part = Part(row.effect, shot, start, shot.frames, level, ((deed.start, deed.end),))
    part = replace(part, hits=_struck(call, deed, picture))
    if part.hits is None:
        part = replace(part, course=picture.course(deed.index, whole=row.moves))
    if row.effect in _ENGINES and part.course is not None and not any(part.course.speeds):
        part = replace(part, level=level + _IDLE)
    return replace(part, spans=None) if row.moves else part


def _struck(call: Call, deed: Deed, picture: Picture) -> Hits | None:
    """The picture's own moments; None for what has none."""
    strokes = strokes_of(call, picture)
    if call.row.effect == "fireworks":
        return picture.bursts(deed)
    if call.row.treads:
        return treads(picture, deed)
    return picture.hits(deed, strokes) if strokes is not None else None


def _is_parked(effect: str, deed: Deed, shot: Shot) -> bool:
    """Whether a vehicle stands with its engine off, as far as anybody says."""
    return effect in _ENGINES and deed.subject.action is Action.STAND and _RUNNING.search(shot.prompt) is None


def _both(one: Part, other: Part) -> Part:
    """One sound of two makers, or of one who is at it twice."""
    spans = joined([*(one.spans or ()), *(other.spans or ())]) if other.spans else None
    hits = tuple(sorted((*(one.hits or ()), *(other.hits or ())))) or None
    return replace(one, spans=spans, hits=hits, course=one.course or other.course)


def _follow(heard: dict[str, Part], cue: SoundCue, picture: Picture) -> None:
    """Puts steps on the picture's own footfalls, thunder after its flashes."""
    hits = falls(picture, cue)
    makers = [deed for deed in picture.deeds if cue in _DOERS and _makes(cue, deed)]
    near = max((picture.nearness(deed.index) for deed in makers), default=0.0) if cue in _NEARER else 0.0
    if cue is SoundCue.THUNDER or hits is not None:
        heard[cue] = replace(heard[cue], hits=hits, level=heard[cue].level + near)
        return
    spans = joined([(deed.start, deed.end) for deed in makers])
    if cue is SoundCue.WINGS and any(picture.role(deed.index) for deed in makers):
        del heard[cue]  # it glides, or has none
    elif spans:
        heard[cue] = replace(heard[cue], spans=spans)
    elif picture.shot.subjects and cue is not SoundCue.WINGS and not _is_told(cue, picture.shot.prompt):
        del heard[cue]  # nobody does it any more


def _is_told(cue: SoundCue, words: str) -> bool:
    """Whether the prompt itself names the sound."""
    return is_named(cue, words) or (cue is not SoundCue.WHOOSH and _STEPS_TOLD.search(words) is not None)


def _makes(cue: SoundCue, deed: Deed) -> bool:
    hoofed = cue is not SoundCue.HORSE_HOOVES or deed.subject.kind in HOOFED
    silent = deed.subject.kind is SubjectKind.CROWD or (cue is SoundCue.WHOOSH and _is_fixed(deed))
    return deed.subject.action in _DOERS[cue] and hoofed and not silent


def _is_fixed(deed: Deed) -> bool:
    """Whether it is a part of a house, which moves in its frame."""
    return deed.subject.kind in (SubjectKind.DOOR, SubjectKind.WINDOW)


def _carried(parts: list[Part]) -> list[Part]:
    """Beds that go on over a cut as one."""
    kept: list[Part] = []
    for part in parts:
        before = next((one for one in kept if _goes_on(one, part)), None)
        if before is None:
            kept.append(part)
        else:
            level = max(before.level, part.level)
            kept[kept.index(before)] = replace(before, frames=before.frames + part.frames, level=level)
    return kept


def _tolled(part: Part) -> Part:
    """A bell's strokes are as many as its shot has time for."""
    times = np.arange(_TOLLS[0], part.frames / FPS, _TOLLS[1]).tolist()
    return replace(part, hits=tuple((at, 0.0) for at in times)) if part.name == SoundCue.BELL else part


def _rung(parts: list[Part], board: Storyboard) -> list[Part]:
    """What is struck dies away over a cut, unless silence is asked for after it."""
    silent = {start for start, shot in zip(board.starts(), board.shots, strict=True) if _is_silent(shot)}
    parts = [_tolled(part) for part in parts]
    return [
        replace(part, rings=_RINGS.get(part.name, _RINGS_USUALLY))
        if part.hits is not None and part.end not in silent
        else part
        for part in parts
    ]


def _is_silent(shot: Shot) -> bool:
    return SoundCue.SILENCE in shot.sounds


def _goes_on(before: Part, part: Part) -> bool:
    if before.name != part.name or before.end != part.start or part.name not in _BEDS:
        return False
    if before.spans or part.spans:
        return False
    same = (before.shot.setting, before.shot.weather) == (part.shot.setting, part.shot.weather)
    return part.name in STYLES or same
