"""A heart that is heard: as fast as whoever has it feels."""

from __future__ import annotations

import re

import numpy as np

from filmgate.engines.animatic.sound.registry import Scene, recipe
from filmgate.engines.animatic.sound.spectrum import RATE, Signal
from filmgate.engines.animatic.sound.tools import Random, add, every, samples, silence, sine
from filmgate.storyboard.schema import Shot
from filmgate.storyboard.vocabulary import Mood, SoundCue


@recipe(SoundCue.HEARTBEAT)
def heartbeat(n: int, rng: Random, scene: Scene) -> Signal:
    """As fast as the scene's pulse; of who is afraid it goes harder."""
    out, beat = silence(n), 60 / scene.pulse
    hard = min(1.3, max(0.8, scene.pulse / 84))
    for at in every(n, 0.25, beat):
        for late, pitch, gain in ((0.0, 52, 0.8), (0.28 * min(1.0, beat / 0.7), 66, 0.56)):
            add(out, _thud(pitch), float(at) + late, gain * hard)
    return out


_PULSES = {
    Mood.CALM: 60.0, Mood.MELANCHOLIC: 62.0, Mood.DREAMY: 60.0, Mood.ROMANTIC: 84.0, Mood.MYSTERIOUS: 84.0,
    Mood.JOYFUL: 88.0, Mood.TENSE: 104.0, Mood.EPIC: 96.0, Mood.SCARY: 116.0, Mood.ENERGETIC: 124.0,
}  # fmt: skip
"""Beats of a heart in a minute."""
_RACES = re.compile(
    r"\b(?:heart(?:beat)?s?|pulse) (?:\w+ )?(?:rac|pound|hammer|thump|quicken)\w*"
    r"|\b(?:racing|pounding) (?:heart|pulse)"
    r"|\bpanic\w*|\bterrified\b|心跳加速|心跳加快|狂跳|惊恐|恐慌",
    re.IGNORECASE,
)
_SLOWS = re.compile(
    r"\b(?:heart(?:beat)?|pulse) (?:\w+ )?(?:slow|calm|fad|weaken|stop)\w*"
    r"|\b(?:slow|faint|weak) (?:heart|pulse)"
    r"|心跳(?:变慢|减慢|渐弱|微弱)",
    re.IGNORECASE,
)


def pulse_of(shot: Shot) -> float:
    """How fast a heart beats in a shot: as its words tell, else as its mood feels."""
    if _RACES.search(shot.prompt):
        return 128.0
    return 54.0 if _SLOWS.search(shot.prompt) else _PULSES.get(shot.mood, 72.0)


def _thud(pitch: float) -> Signal:
    n = samples(0.22)
    time = np.arange(n) / RATE
    tone = sine(n, (pitch * (1 + 1.1 * np.exp(-time * 45))).astype(np.float32))
    return np.asarray(np.tanh(1.8 * tone * np.exp(-time * 24) * np.minimum(time / 0.006, 1)), np.float32)
