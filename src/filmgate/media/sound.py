"""Sound: decoded to samples that lie on the film's own clock, and encoded to AAC."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import TypeAlias

import av
import numpy as np
import numpy.typing as npt
from av.audio.stream import AudioStream
from av.container import OutputContainer

from filmgate.contract.catalog import FPS
from filmgate.media.files import whole_file
from filmgate.media.probe import open_video

RATE = 48_000
PER_FRAME = RATE // FPS
ENCODER = {
    "aac_coder": "fast", "flags": "+qscale", "global_quality": "248", "cutoff": "20000",
    "aac_ms": "0", "aac_pns": "0", "aac_tns": "0",
}  # fmt: skip
"""At constant quality, about 190 kbit/s for what sounds as broad as rain. Nearer to the sound than the slow
search at 192 kbit/s, in a fifth of the time: for a constant rate the encoder tries a frame many times. What
nobody hears, above 20 kHz, and what is tried only to save bits costs more time than the bits are worth."""
BLOCK = RATE
"""Samples that are handed over at once."""

Samples: TypeAlias = npt.NDArray[np.float32]
"""Stereo at 48 kHz in -1..1: shape (samples, 2)."""


def read_sound(path: Path, frames: int) -> Samples | None:
    """The first audio track over `frames` frames of film, each sample at its time, silence between.

    None when the file has no audio track.
    """
    with open_video(path) as container:
        if not container.streams.audio:
            return None
        samples = np.zeros((frames * PER_FRAME, 2), np.float32)
        video = container.streams.video[0] if container.streams.video else None
        origin = Fraction(0)
        if video is not None and video.start_time is not None and video.time_base is not None:
            origin = video.start_time * video.time_base
        for start, block in _blocks(container, container.streams.audio[0]):
            if not _place(samples, block, round((start - origin) * RATE)):
                break
        return samples


def _blocks(
    container: av.container.InputContainer, stream: AudioStream
) -> Iterator[tuple[Fraction, Samples]]:
    """Decoded blocks with their start in seconds."""
    resampler, known = av.AudioResampler(format="flt", layout="stereo", rate=RATE), None
    for frame in _heard(container, stream):
        kind = (frame.format.name, frame.layout.name, frame.sample_rate)
        if known not in (None, kind):  # some files change within
            resampler = av.AudioResampler(format="flt", layout="stereo", rate=RATE)
        known = kind
        for out in resampler.resample(frame):
            if out.pts is not None and out.time_base is not None:
                block = np.asarray(out.to_ndarray(), dtype=np.float32).reshape(-1, 2)
                yield out.pts * out.time_base, block


def _heard(container: av.container.InputContainer, stream: AudioStream) -> Iterator[av.AudioFrame]:
    """What decodes; a broken packet is silence."""
    for packet in container.demux(stream):
        try:
            yield from packet.decode()
        except av.FFmpegError:
            continue


def _place(samples: Samples, block: Samples, start: int) -> bool:
    """Copies what of the block lies inside; False once the block begins past the end."""
    if start >= len(samples):
        return False
    skip = max(-start, 0)
    part = block[skip : skip + len(samples) - max(start, 0)]
    samples[max(start, 0) : max(start, 0) + len(part)] = part
    return True


def fitted(samples: Samples, frames: int) -> Samples:
    """Cut or padded with silence to exactly `frames` frames of film."""
    length = frames * PER_FRAME
    heard = np.clip(samples[:length], -1, 1)
    return np.pad(heard, ((0, length - len(heard)), (0, 0))) if len(heard) < length else heard


def add_sound(film: OutputContainer) -> AudioStream:
    """A new track for `encoded`."""
    return film.add_stream("aac", rate=RATE, layout="stereo", options=ENCODER)


def write_track(path: Path, samples: Samples) -> None:
    """A file of nothing but that sound, as `assemble` copies it into a film of its length."""
    with whole_file(path) as part, av.open(str(part), "w", format="mp4") as container:
        for packet in encoded(add_sound(container), samples):
            container.mux(packet)


def encoded(stream: AudioStream, samples: Samples) -> Iterator[av.Packet[AudioStream]]:
    """AAC packets of that output stream."""
    for start in range(0, len(samples), BLOCK):
        block = np.ascontiguousarray(samples[start : start + BLOCK].T)
        frame = av.AudioFrame.from_ndarray(block, format="fltp", layout="stereo")
        frame.sample_rate = RATE
        frame.pts, frame.time_base = start, Fraction(1, RATE)
        yield from stream.encode(frame)
    yield from stream.encode(None)
