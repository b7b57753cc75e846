"""Speech over the other sounds of a film: in its place and its room, and clear of what else is heard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from filmgate.contract.catalog import FPS
from filmgate.engines.animatic.sound.foley import Picture
from filmgate.engines.animatic.sound.loudness import loudness
from filmgate.engines.animatic.sound.spaces import Space, echoed, space_of
from filmgate.engines.animatic.sound.spectrum import Signal
from filmgate.engines.animatic.sound.tools import add, samples, silence, smoothed

if TYPE_CHECKING:  # films without dialogue do not load it
    from filmgate.engines.animatic.speech.lines import Dialogue, Line

_LOUD = -18.0
"""LUFS of a line."""
_CLEAR = 12.0
"""LU by which everything else is softer while somebody speaks."""
_LEAST, _MOST = 4.0, 20.0
"""Decibels by which it is turned down, at least and at most."""
_BEFORE, _AFTER, _TURN = 0.15, 0.3, 0.3
"""Seconds before a line and after it for which it is, and which turning takes."""
_ASIDE = 0.5
"""How far to the side of the picture's own place a voice is heard: it stays near the middle."""
_NEAR = 0.5
"""The share of the picture's nearness that is heard of a voice."""
_MOMENT = 0.4
"""Seconds of which the loudest count: a word is lost in one explosion."""
_ROOM = 0.14
"""How much of it comes back from the room; less where it stays long, as words would run together."""


def over(sound: Signal, dialogue: Dialogue) -> Signal:
    """The film's sound with its lines over it."""
    n = sound.shape[1]
    speech, sent = silence(n), dict[Space, Signal]()
    down = np.zeros(n, np.float32)
    for line in dialogue.spoken:
        alone = _placed(line, dialogue, n)
        part = slice(samples(max(0.0, line.start - _BEFORE)), samples(line.end + _AFTER))
        rest = _loudest(sound[:, part]) - (_LOUD - _CLEAR)
        down[part] = np.maximum(down[part], np.float32(np.clip(rest, _LEAST, _MOST)))
        speech += alone
        if line.places[line.shot] is not None:  # a narrator is in no room
            space = space_of(dialogue.board.shots[line.shot].setting)
            sent.setdefault(space, silence(n))[:] += alone * np.float32(_ROOM / max(1.0, space.seconds))
    for space, voice in sent.items():
        speech += echoed(voice, space)
    return np.asarray(sound * 10 ** (smoothed(-down, _TURN) / np.float32(20)) + speech, np.float32)


def _loudest(sound: Signal) -> float:
    """LUFS of its loudest moment."""
    step = samples(_MOMENT)
    return max(
        loudness(sound[:, at : at + step]) for at in range(0, max(1, sound.shape[1] - step // 2), step)
    )


def _placed(line: Line, dialogue: Dialogue, n: int) -> Signal:
    """The line in its time, from where its speaker is."""
    out, place, shot = silence(n), line.places[line.shot], line.shot
    side = near = 0.0
    if place is not None:
        picture = Picture(dialogue.board, shot)
        role = picture.role(place)
        now = line.start - dialogue.board.starts()[shot] / FPS
        side = _ASIDE * picture.side(role, min(max(0.0, now), picture.seconds)) if role else 0.0
        near = _NEAR * picture.nearness(place)
    add(out, line.sound if line.sound is not None else np.zeros(0, np.float32), line.start, 1.0, side)
    part = out[:, samples(line.start) : samples(line.end)]
    part *= np.float32(10 ** ((_LOUD + near - loudness(part)) / 20))
    return out
