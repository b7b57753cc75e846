"""Music beds: a chord a bar, a motif over it, drums where the mood has them. What musicians of the picture
play keeps to the same key, chords and beat."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from filmgate.engines.animatic.sound.instruments import TIMBRES, hit, note
from filmgate.engines.animatic.sound.registry import Scene, recipe
from filmgate.engines.animatic.sound.spectrum import RATE, Signal
from filmgate.engines.animatic.sound.tools import Random, add, silence
from filmgate.storyboard.vocabulary import Mood, SoundCue

_SCALES = {
    "major": (0, 2, 4, 5, 7, 9, 11),
    "minor": (0, 2, 3, 5, 7, 8, 10),
    "phrygian": (0, 1, 3, 5, 7, 8, 10),
}


_TOUCH = (0.86, 1.06)
"""Between which notes are softer and harder: nobody plays two alike."""


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
    beats: int = 4
    """Of a bar."""


class Player:
    """Plays a bed bar by bar on the film's clock."""

    def __init__(self, n: int, rng: Random, style: Style, scene: Scene, instrument: str = "piano") -> None:
        self.seconds = n / RATE
        self.rng = rng
        self.style = style
        self.began = scene.began
        self.root = style.root + scene.key
        self.beat = 60 / style.tempo
        self.instrument = instrument
        self.place = scene.course.sides[0] if scene.course else 0.0
        self.motif = [int(rng.choice([0, 2, 4, 7, 4, 2])) for _ in range(8)]
        self.out = silence(n)

    def run(self) -> Signal:
        bar = self.style.beats * self.beat
        for index in range(int(self.began // bar), int((self.began + self.seconds) / bar) + 1):
            start = index * bar - self.began
            self._chord(index, start, bar)
            for eighth in range(2 * self.style.beats):
                at = start + eighth * self.beat / 2
                if -0.01 < at < self.seconds - 0.05:
                    self.style.play(self, index, eighth, at)
        return self.out

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
        """A note of the scale."""
        steps = _SCALES[self.style.scale]
        midi = self.root + 12 * (octave + TIMBRES[kind].octave + degree // 7) + steps[degree % 7]
        pitch = round(440 * 2 ** ((midi - 69) / 12), 2)
        gain *= self.swell(at) * self.rng.uniform(*_TOUCH)
        add(self.out, note(pitch, round(length, 2), kind), at, gain, place)

    def drum(self, kind: str, at: float, gain: float, place: float = 0.0) -> None:
        add(self.out, hit(kind), at, gain * self.swell(at) * self.rng.uniform(*_TOUCH), place)


def _piano(player: Player, bar: int, eighth: int, at: float) -> None:
    """Calm and sad: single piano notes over the pad."""
    if eighth % 2 and not (eighth == 3 and bar % 2):
        return
    degree = player.degree(bar) + player.motif[(eighth + bar) % 8] + (7 if eighth in (4, 6) else 0)
    gain = 0.15 * player.rng.uniform(0.8, 1.05)
    player.tone(degree, 0, min(player.beat * 2.4, 2.6), "piano", at, gain, player.rng.uniform(-0.3, 0.3))


def _romantic(player: Player, bar: int, eighth: int, at: float) -> None:
    """A guitar under a violin."""
    player.tone(player.degree(bar) + (0, 2, 4, 7, 4, 2, 4, 7)[eighth], 0, 1.2, "guitar", at, 0.11, -0.25)
    if eighth in (0, 4):
        player.tone(
            player.degree(bar) + player.motif[(bar + eighth) % 8],
            0,
            1.8 * player.beat,
            "violin",
            at,
            0.05,
            0.3,
        )


def _waltz(player: Player, bar: int, eighth: int, at: float) -> None:
    """One, two, three, and a violin."""
    chord = player.degree(bar // 2)
    if eighth == 0:
        player.tone(chord + (4 if bar % 2 else 0), -2, 0.6, "bass", at, 0.22)
        degree = chord + player.motif[bar % 8]
        player.tone(degree, 0, 2.6 * player.beat, "violin", at, 0.07, 0.25)
    elif eighth % 2 == 0:
        for third in (0, 2, 4):
            player.tone(chord + third, 0, 0.5, "pizzicato", at, 0.11, -0.25)


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


def _comic(player: Player, bar: int, eighth: int, at: float) -> None:
    """A bassoon that tiptoes, and plucked strings off the beat."""
    chord = player.degree(bar)
    if eighth % 2 == 0:
        step = (0, 4, 2, 4)[eighth // 2] + (1 if eighth == 6 and bar % 2 else 0)
        player.tone(chord + step, 1, 0.2, "bassoon", at, 0.14, -0.2)
    else:
        for third in (2, 4):
            player.tone(chord + third, 0, 0.3, "pizzicato", at, 0.12, 0.3)
    if bar % 2 and eighth in (3, 5):
        player.tone(chord + player.motif[eighth], 1, 0.25, "pizzicato", at, 0.16, 0.1)


def _epic(player: Player, bar: int, eighth: int, at: float) -> None:
    chord = player.degree(bar)
    if eighth in (0, 3, 6):
        player.tone(chord, -2, 0.5, "strings", at, 0.22)
        player.tone(chord, -1, 0.5, "strings", at, 0.16)
    if eighth in (0, 4) and at > player.seconds * 0.25:
        player.tone(chord + player.motif[(bar + eighth // 4) % 8], 0, player.beat * 1.9, "brass", at, 0.11)
    if eighth in (0, 3, 6) or (bar % 4 == 3 and eighth > 4):
        player.drum("taiko", at, 0.42, 0.15 * (-1) ** eighth)


def _driving(player: Player, bar: int, eighth: int, at: float) -> None:
    """Strings that run, drums that push."""
    chord = player.degree(bar)
    player.tone(chord + (0, 0, 2, 0, 4, 0, 2, 4)[eighth], 0, 0.22, "pizzicato", at, 0.14, -0.3)
    player.tone(chord + (0, 0, 2, 0, 4, 0, 2, 4)[eighth], -1, 0.22, "strings", at, 0.12, 0.3)
    if eighth in (0, 3, 6):
        player.tone(chord, -2, 0.4, "bass", at, 0.22)
        player.drum("kick", at, 0.32)
    if eighth in (2, 6):
        player.drum("snare", at, 0.16)
    player.drum("hat", at, 0.06, 0.3)


def _tense(player: Player, bar: int, eighth: int, at: float) -> None:
    if eighth == 0:
        player.tone(0, -2, 4 * player.beat, "bass", at, 0.30)
    for half in (0.0, 0.25):
        player.drum("tick", at + half * player.beat, 0.09, 0.4 * (-1) ** eighth)
    if eighth % 4 == 3 and player.rng.random() < 0.6:
        player.tone(1, 1, player.beat, "strings", at, 0.06, 0.3)
    if eighth in (0, 1):
        player.drum("kick", at, 0.30)


def _scary(player: Player, bar: int, eighth: int, at: float) -> None:
    """A low fifth, and high strings a semitone apart that creep in."""
    if eighth == 0:
        player.tone(0, -2, 4 * player.beat, "strings", at, 0.20)
    if eighth == 4 or (bar % 2 and eighth == 6):
        side = player.rng.uniform(-0.6, 0.6)
        player.tone(0, 2, 2 * player.beat, "strings", at, 0.035, side)
        player.tone(1, 2, 2 * player.beat, "strings", at + 0.1, 0.035, -side)
    if eighth == 0 and bar % 2:
        player.drum("taiko", at, 0.3)


def _mysterious(player: Player, bar: int, eighth: int, at: float) -> None:
    """Bells, far between."""
    if eighth in (0, 3) or (bar % 2 and eighth == 6):
        degree = player.degree(bar) + player.motif[(eighth + 2 * bar) % 8]
        player.tone(degree, 0, 1.6, "bells", at, 0.07, player.rng.uniform(-0.5, 0.5))


def _dreamy(player: Player, bar: int, eighth: int, at: float) -> None:
    """A harp that rises."""
    degree = player.degree(bar) + (0, 2, 4, 7, 9, 11, 9, 7)[eighth]
    player.tone(degree, 0, 1.6, "harp", at, 0.10, 0.1 * eighth - 0.35)
    if eighth == 4 and bar % 2:
        player.tone(player.degree(bar) + 4, 1, 1.6, "bells", at, 0.05, 0.4)


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


STYLES: dict[str, Style] = {
    SoundCue.MUSIC_CALM: Style(66, 57, "major", (0, 4, 5, 3), "pad", _piano),
    SoundCue.MUSIC_SAD: Style(60, 57, "minor", (0, 5, 3, 4), "strings", _piano),
    SoundCue.MUSIC_HAPPY: Style(122, 60, "major", (0, 4, 5, 3), None, _happy),
    SoundCue.MUSIC_EPIC: Style(92, 50, "minor", (0, 5, 2, 6), "strings", _epic, grows=True),
    SoundCue.MUSIC_TENSE: Style(96, 50, "phrygian", (0, 0, 1, 0), "strings", _tense, grows=True),
    SoundCue.MUSIC_ELECTRONIC: Style(118, 57, "minor", (0, 5, 2, 6), "pad", _electronic),
    "bed_romantic": Style(84, 57, "major", (0, 5, 3, 4), "pad", _romantic),
    "bed_waltz": Style(132, 57, "major", (0, 4, 3, 4), None, _waltz, beats=3),
    "bed_comic": Style(112, 57, "major", (0, 0, 3, 4), None, _comic),
    "bed_driving": Style(132, 52, "minor", (0, 0, 5, 6), None, _driving),
    "bed_scary": Style(60, 50, "phrygian", (0, 1, 0, 4), None, _scary),
    "bed_mysterious": Style(72, 52, "minor", (0, 5, 1, 0), "pad", _mysterious),
    "bed_dreamy": Style(76, 57, "major", (0, 3, 5, 4), "pad", _dreamy),
}  # fmt: skip
BEDS: dict[Mood, str] = {
    Mood.CALM: SoundCue.MUSIC_CALM,
    Mood.JOYFUL: SoundCue.MUSIC_HAPPY,
    Mood.ROMANTIC: "bed_romantic",
    Mood.MELANCHOLIC: SoundCue.MUSIC_SAD,
    Mood.NOSTALGIC: SoundCue.MUSIC_SAD,
    Mood.TENSE: SoundCue.MUSIC_TENSE,
    Mood.MYSTERIOUS: "bed_mysterious",
    Mood.EPIC: SoundCue.MUSIC_EPIC,
    Mood.SCARY: "bed_scary",
    Mood.DREAMY: "bed_dreamy",
    Mood.ENERGETIC: "bed_driving",
}
"""What a mood sounds like where nobody asked for other music."""


def _bed(name: str, style: Style) -> None:
    @recipe(name, hall=0.3)
    def bed(n: int, rng: Random, scene: Scene) -> Signal:
        return Player(n, rng, style, scene).run()


for _name, _style in STYLES.items():
    _bed(_name, _style)

_RHYTHMS = (
    ((0, 3), (3, 1), (4, 2), (6, 1), (7, 1)),
    ((0, 2), (2, 1), (3, 1), (4, 2), (6, 2)),
    ((0, 2), (2, 2), (4, 3), (7, 1)),
    ((0, 1), (1, 1), (2, 2), (4, 4)),
)
"""Bars of a melody: the eighth at which a note sets in, and how many it lasts."""


_BOUND = 0.1
"""Seconds for which a melody's notes overlap, so that they are one line."""


def _melody(player: Player, bar: int, eighth: int, at: float) -> None:
    """One line over the chords."""
    for number, (start, length) in enumerate(_RHYTHMS[(bar + player.motif[0]) % 4]):
        if start == eighth:
            degree = player.degree(bar) + player.motif[(bar * 3 + number) % 8]
            seconds = length * player.beat / 2 + _BOUND
            player.tone(degree, 0, seconds, player.instrument, at, 0.2, player.place)


def _strummed(player: Player, bar: int, eighth: int, at: float) -> None:
    """Chords across the strings, their bass first."""
    if eighth not in (0, 3, 4, 6, 7):
        return
    chord, gain = player.degree(bar), 0.15 if eighth in (0, 4) else 0.10
    for string, degree in enumerate((0, 4, 7, 9, 11)):
        late = 0.016 * (string if eighth % 2 == 0 else 4 - string)
        player.tone(chord + degree, 0, 1.4, player.instrument, at + late, gain, player.place)


def _arpeggio(player: Player, bar: int, eighth: int, at: float) -> None:
    """Broken chords, a melody above them."""
    chord = player.degree(bar)
    player.tone(chord + (0, 4, 7, 4, 9, 7, 4, 7)[eighth], -1, 1.1, player.instrument, at, 0.13, player.place)
    if eighth in (0, 3, 4, 6):
        degree = chord + player.motif[(eighth + bar) % 8] + 7
        player.tone(degree, 0, 1.2, player.instrument, at, 0.19, player.place)


def _drummed(player: Player, bar: int, eighth: int, at: float) -> None:
    """A beat, and a fill in each fourth bar."""
    place, fill = player.place, bar % 4 == 1 and eighth >= 4
    player.drum("hat", at, 0.16, place + 0.2)
    player.drum("hat", at + player.beat / 4, 0.08, place + 0.2)
    if eighth in (0, 3, 5):
        player.drum("kick", at, 0.55, place)
    if eighth in (2, 6):
        player.drum("snare", at, 0.42, place - 0.1)
    if fill:
        for half in (0.0, 0.25):
            player.drum("tom" if eighth > 5 else "snare", at + half * player.beat, 0.32, place - 0.3)
    if eighth == 0 and bar % 2 == 0:
        player.drum("cymbal", at, 0.18, place + 0.3)


SOLOS = {
    "piano": _arpeggio, "harp": _arpeggio, "zither": _arpeggio, "pipa": _arpeggio, "guitar": _strummed,
    "accordion": _strummed, "drums": _drummed, "violin": _melody, "cello": _melody, "flute": _melody,
    "trumpet": _melody, "saxophone": _melody, "harmonica": _melody, "erhu": _melody, "voice": _melody,
    "voice_low": _melody,
}  # fmt: skip


def _solo(instrument: str) -> None:
    @recipe(f"play_{instrument}", room=0.2, hall=0.06)
    def solo(n: int, rng: Random, scene: Scene) -> Signal:
        style = replace(STYLES[scene.music], pad=None, grows=False, play=SOLOS[instrument])
        return Player(n, rng, style, scene, instrument).run()


for _name in SOLOS:
    _solo(_name)
