"""A line of words as sound, by eSpeak NG in a process of its own; the extra `speech` brings it."""

from __future__ import annotations

import json
import struct
import subprocess
import sys
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np

from filmgate.engines.animatic.sound.spectrum import RATE, Signal
from filmgate.engines.animatic.sound.tools import samples, sine
from filmgate.engines.animatic.speech.tongues import Unspoken

_PROGRAM = Path(__file__).with_name("espeak.py")
_PATIENCE = 30.0
"""Seconds that a line may take: a thousand times what it does."""
_PACE = 144
"""Words a minute of somebody who is in no hurry."""
_QUIET = 0.02
"""Of a line's loudest sample: what is less before its first word and after its last is silence."""
_MARGIN = 0.01
"""Seconds of it that stay."""
_GROWL = 31.0
"""Beats a second of a voice that growls."""
_QUICK = 256
"""Samples: spectra are quickly made of multiples of it. The pitch is off by less than a hundredth for it."""
_RING, _COMB = 62.0, (0.0053, 0.0089)
"""Hz and seconds that make a voice one of metal."""


@dataclass(frozen=True)
class Tone:
    """Whose voice: its name, the variant of eSpeak's voices that it is made of, its pitch and how much that
    moves (0..99), its pace as a share of the usual one, how much smaller than a grown-up's its throat is, how
    deep it growls, and whether it is a machine's."""

    name: str
    variant: str
    pitch: int = 50
    range: int = 55
    pace: float = 1.0
    throat: float = 1.0
    rough: float = 0.0
    metal: bool = False


@lru_cache(maxsize=96)
def spoken(words: str, voice: str, tone: Tone, faster: float = 1.0) -> Signal:
    """The words in a language's voice: mono at 48 kHz, of unit power while it sounds, no silence about it.
    The same arguments give the same samples. `Unspoken` says why there is no sound."""
    pace = round(_PACE * tone.pace * faster / tone.throat)
    rate, raw = _run(words, f"{voice}+{tone.variant}", tone, min(450, max(80, pace)))
    if not raw.any():
        raise Unspoken("its signs are not read out")
    line = _coloured(_at_rate(raw, rate * tone.throat), tone)
    loud = np.abs(line) > 0.1 * np.abs(line).max()
    line /= np.float32(np.sqrt(np.mean(np.square(line[loud]))))
    line.flags.writeable = False
    return line


def _run(words: str, voice: str, tone: Tone, pace: int) -> tuple[int, Signal]:
    """The rate, and what was said at it."""
    command = [sys.executable, "-I", "-S", str(_PROGRAM)]
    try:
        import espeakng_loader

        order = {
            "library": espeakng_loader.get_library_path(),
            "data": espeakng_loader.get_data_path(),
            "text": words,
            "voice": voice,
            "pitch": tone.pitch,
            "range": tone.range,
            "pace": pace,
        }
        done = subprocess.run(  # noqa: S603 - our own program; the words go to its stdin
            command, input=json.dumps(order).encode(), capture_output=True, timeout=_PATIENCE
        )
    except (ImportError, OSError, RuntimeError, subprocess.TimeoutExpired) as error:
        raise Unspoken(f"eSpeak NG did not answer: {type(error).__name__}") from error
    if done.returncode or len(done.stdout) < 4:
        told = done.stderr.decode(errors="replace").strip().splitlines()[-1:] or [f"status {done.returncode}"]
        raise Unspoken(f"eSpeak NG failed: {told[0][:200]}")
    wave = np.frombuffer(done.stdout, "<i2", offset=4).astype(np.float32) / np.float32(32768)
    return struct.unpack_from("<I", done.stdout)[0], _trimmed(wave)


def _trimmed(wave: Signal) -> Signal:
    """Without the silence about it."""
    loud = np.flatnonzero(np.abs(wave) > _QUIET * np.abs(wave).max(initial=0.0))
    if not len(loud):
        return wave[:0]
    margin = samples(_MARGIN)
    return wave[max(0, loud[0] - margin) : loud[-1] + margin]


def _at_rate(wave: Signal, rate: float) -> Signal:
    """The same at 48 kHz, by its spectrum."""
    padded = np.pad(wave, (_QUICK // 2, _QUICK // 2 + -len(wave) % _QUICK))
    n = round(len(padded) * RATE / rate / _QUICK) * _QUICK
    bins = np.fft.rfft(padded)
    kept = np.zeros(n // 2 + 1, np.complex128)
    both = min(len(bins), len(kept))
    kept[:both] = bins[:both]
    return np.asarray(np.fft.irfft(kept, n) * (n / len(padded)), np.float32)


def _coloured(line: Signal, tone: Tone) -> Signal:
    """Through a throat that growls, or one of metal."""
    if tone.rough:
        beats = np.float32(0.5) + np.float32(0.5) * sine(len(line), _GROWL)
        line = line * (1 - np.float32(tone.rough) * beats)
    if tone.metal:
        line = line * (1 + np.float32(0.4) * sine(len(line), _RING))
        for late in map(samples, _COMB):
            line[late:] += np.float32(0.5) * line[:-late]
    return line
