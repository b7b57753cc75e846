"""Music beds: a chord a bar, a motif over it, drums where the mood has them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from filmgate.engines.animatic.sound.instruments import hit, note
from filmgate.engines.animatic.sound.registry import Scene, recipe
from filmgate.engines.animatic.sound.spectrum import RATE, Signal
from filmgate.engines.animatic.sound.tools import Random, add, reverb, silence
from filmgate.storyboard.vocabulary import SoundCue

_SCALES = {
    "major": (0, 2, 4, 5, 7, 9, 11),
    "minor": (0, 2, 3, 5, 7, 8, 10),
    "phrygian": (0, 1, 3, 5, 7, 8, 10),
}


@dataclass(frozen=True)
class Style:
    """How a mood is played: tempo in beats a minute, root as a MIDI note, chords as degrees of the scale."""

    tempo: int
    root: int
    scale: str
    chords: tuple[int, ...]
    pad: str | None
    play: Callable[[Player, int, int, float], None]
    grows: bool = False
    room: float = 2.4


class Player:
    """Plays a bed bar by bar into a dry and a wet mix."""

    def __init__(self, n: int, rng: Random, style: Style) -> None:
        self.seconds = n / RATE
        self.rng = rng
        self.style = style
        self.root = style.root + int(rng.integers(-2, 3))
        self.beat = 60 / style.tempo
        self.motif = [int(rng.choice([0, 2, 4, 7, 4, 2])) for _ in range(8)]
        self.wet, self.dry = silence(n), silence(n)

    def run(self) -> Signal:
        bar = 4 * self.beat
        for index in range(int(self.seconds / bar) + 1):
            self._chord(index, index * bar, bar)
            for eighth in range(8):
                at = index * bar + eighth * self.beat / 2
                if at < self.seconds - 0.05:
                    self.style.play(self, index, eighth, at)
        return self.dry + reverb(self.wet, self.rng, self.style.room, 4500, 0.38)

    def _chord(self, index: int, at: float, bar: float) -> None:
        if self.style.pad is None:
            return
        length = min(bar * 1.12, self.seconds - at + 0.4)
        chord = self.degree(index)
        for place, third in ((-0.5, 0), (0.0, 2), (0.5, 4)):
            self.tone(chord + third, 0, length, self.style.pad, at, 0.13, place)
        self.tone(chord, -1, length, self.style.pad, at, 0.16)

    def degree(self, bar: int) -> int:
        return self.style.chords[bar % len(self.style.chords)]

    def swell(self, at: float) -> float:
        return 0.55 + 0.45 * min(1.0, at / (self.seconds * 0.6)) if self.style.grows else 1.0

    def tone(
        self, degree: int, octave: int, length: float, kind: str, at: float, gain: float, place: float = 0.0
    ) -> None:
        """A note of the scale; plucked and electric ones stay out of the room."""
        steps = _SCALES[self.style.scale]
        midi = self.root + 12 * (octave + degree // 7) + steps[degree % 7]
        out = self.dry if kind in ("pluck", "bass", "lead") else self.wet
        pitch = round(440 * 2 ** ((midi - 69) / 12), 2)
        add(out, note(pitch, round(length, 3), kind), at, gain * self.swell(at), place)

    def drum(self, kind: str, at: float, gain: float, place: float = 0.0) -> None:
        add(self.wet if kind == "taiko" else self.dry, hit(kind), at, gain * self.swell(at), place)


def _piano(player: Player, bar: int, eighth: int, at: float) -> None:
    """Calm and sad: single piano notes over the pad."""
    if eighth % 2 and not (eighth == 3 and bar % 2):
        return
    degree = player.degree(bar) + player.motif[(eighth + bar) % 8] + (7 if eighth in (4, 6) else 0)
    gain = 0.15 * player.rng.uniform(0.8, 1.05)
    player.tone(degree, 0, min(player.beat * 2.4, 2.6), "piano", at, gain, player.rng.uniform(-0.3, 0.3))


def _happy(player: Player, bar: int, eighth: int, at: float) -> None:
    chord = player.degree(bar)
    player.tone(chord + (0, 4, 2, 4, 0, 4, 2, 6)[eighth], 0, 0.38, "pluck", at, 0.16, -0.35)
    if eighth in (0, 3, 4, 6):
        player.tone(chord + player.motif[(eighth + bar) % 8], 1, 0.45, "pluck", at, 0.15, 0.35)
    if eighth in (0, 3, 4):
        player.tone(chord, -2, 0.5, "bass", at, 0.26)
    if eighth in (0, 4, 5):
        player.drum("kick", at, 0.36)
    if eighth in (2, 6):
        player.drum("clap", at, 0.18)
    player.drum("hat", at, 0.09, 0.3)


def _epic(player: Player, bar: int, eighth: int, at: float) -> None:
    chord = player.degree(bar)
    if eighth in (0, 3, 6):
        player.tone(chord, -2, 0.5, "strings", at, 0.22)
        player.tone(chord, -1, 0.5, "strings", at, 0.16)
    if eighth in (0, 4) and at > player.seconds * 0.25:
        player.tone(chord + player.motif[(bar + eighth // 4) % 8], 0, player.beat * 1.9, "brass", at, 0.11)
    if eighth in (0, 3, 6) or (bar % 4 == 3 and eighth > 4):
        player.drum("taiko", at, 0.42, 0.15 * (-1) ** eighth)


def _tense(player: Player, bar: int, eighth: int, at: float) -> None:
    if eighth == 0:
        player.tone(0, -2, 4 * player.beat, "bass", at, 0.30)
    for half in (0.0, 0.25):
        player.drum("tick", at + half * player.beat, 0.09, 0.4 * (-1) ** eighth)
    if eighth % 4 == 3 and player.rng.random() < 0.6:
        player.tone(1, 1, player.beat, "strings", at, 0.06, 0.3)
    if eighth in (0, 1):
        player.drum("kick", at, 0.30)


def _electronic(player: Player, bar: int, eighth: int, at: float) -> None:
    chord = player.degree(bar)
    for half in (0, 1):
        degree = chord + (0, 2, 4, 7)[(eighth * 2 + half) % 4]
        side = 0.5 * float(np.sin(bar + eighth))
        player.tone(degree, 1, 0.16, "lead", at + half * player.beat / 4, 0.075, side)
    if eighth % 2:
        player.tone(chord, -2, player.beat * 0.45, "bass", at, 0.26)
        player.drum("hat", at, 0.22, 0.2)
    else:
        player.drum("kick", at, 0.5)
    if eighth in (2, 6):
        player.drum("clap", at, 0.22)


def _bed(cue: SoundCue, style: Style) -> None:
    @recipe(cue)
    def bed(n: int, rng: Random, scene: Scene) -> Signal:
        return Player(n, rng, style).run()


_bed(SoundCue.MUSIC_CALM, Style(66, 57, "major", (0, 4, 5, 3), "pad", _piano))
_bed(SoundCue.MUSIC_SAD, Style(60, 57, "minor", (0, 5, 3, 4), "strings", _piano))
_bed(SoundCue.MUSIC_HAPPY, Style(122, 60, "major", (0, 4, 5, 3), None, _happy, room=1.2))
_bed(SoundCue.MUSIC_EPIC, Style(92, 50, "minor", (0, 5, 2, 6), "strings", _epic, grows=True))
_bed(SoundCue.MUSIC_TENSE, Style(96, 50, "phrygian", (0, 0, 1, 0), "strings", _tense, grows=True))
_bed(SoundCue.MUSIC_ELECTRONIC, Style(118, 57, "minor", (0, 5, 2, 6), "pad", _electronic))
