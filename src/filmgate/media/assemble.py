"""Clips to a film: packets copied where shots follow each other, re-encoded only around a transition."""

from __future__ import annotations

import heapq
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from tempfile import TemporaryDirectory

import av
import numpy as np
from av.audio.stream import AudioStream
from av.container import OutputContainer
from av.video.stream import VideoStream

from filmgate.contract.catalog import FPS
from filmgate.media.clip import Clip, frame_number, packets, read_clip, unlooked
from filmgate.media.facts import FilmFacts
from filmgate.media.files import disk_guard, whole_file
from filmgate.media.joints import Piece, render_joints
from filmgate.media.sound import PER_FRAME, Samples, add_sound, encoded, fitted, read_sound

_FRAME = Fraction(1, FPS)
METADATA = frozenset(
    {"title", "artist", "album", "comment", "copyright", "date", "description", "genre", "synopsis"}
)
"""The keys that an MP4 can carry."""


def assemble(
    clips: list[Path],
    out: Path,
    *,
    sound: Samples | Path | None,
    source_sound: Path | None,
    transitions: list[str],
    metadata: dict[str, str],
    ending: str = "cut",
) -> FilmFacts:
    """Joins clips of one size into a fast-start MP4 of exactly their frames.

    `transitions[i]` is how clip i joins the one before (the first: how the film begins); the film may end
    with the `ending` `fade_out`. `source_sound` is
    a file whose audio track is kept and wins over `sound`; sound is cut or padded to the film's length, but
    for a `sound` that `write_track` has made for that length: it is copied.
    """
    parts = [read_clip(path) for path in clips]
    _check(parts, transitions, metadata)
    if ending not in ("cut", "fade_out"):
        raise ValueError(f"a film ends with 'cut' or 'fade_out', got '{ending}'")
    frames = sum(clip.frames for clip in parts)
    samples = _soundtrack(sound, source_sound, frames)
    with TemporaryDirectory(dir=out.parent, prefix=".joints-") as folder, disk_guard(out.name):
        pieces = render_joints(parts, [*transitions, ending], Path(folder))
        with whole_file(out) as part:
            _write(pieces, part, samples, metadata)
    size = out.stat().st_size
    return FilmFacts(parts[0].width, parts[0].height, frames / FPS, frames, size)


def _check(parts: list[Clip], transitions: list[str], metadata: dict[str, str]) -> None:
    if not parts or len(parts) != len(transitions):
        raise ValueError(f"one transition for each clip, got {len(transitions)} for {len(parts)}")
    sizes = {(clip.width, clip.height) for clip in parts}
    if len(sizes) > 1:
        raise ValueError(f"clips must be of one size, got {sorted(sizes)}")
    if unknown := set(metadata) - METADATA:
        raise ValueError(f"an MP4 carries no metadata named {sorted(unknown)}")


def _soundtrack(sound: Samples | Path | None, source: Path | None, frames: int) -> Samples | Path | None:
    if source is not None:
        return read_sound(source, frames)
    return fitted(sound, frames) if isinstance(sound, np.ndarray) else sound


def _write(pieces: list[Piece], out: Path, sound: Samples | Path | None, metadata: dict[str, str]) -> None:
    options = {"movflags": "faststart"}
    with (
        unlooked(pieces[0].clip.path) as model,
        av.open(str(out), "w", format="mp4", options=options) as film,
    ):
        film.metadata.update(metadata)
        video = film.add_stream_from_template(model.streams.video[0])
        video.time_base = _FRAME
        tracks: list[Iterator[_Timed]] = [_copied(pieces, video)]
        if sound is not None:
            tracks.append(_laid(film, sound) if isinstance(sound, Path) else _sounded(film, sound))
        for _, _, packet in heapq.merge(*tracks, key=lambda timed: timed[:2]):
            film.mux(packet)


_Timed = tuple[int, int, "av.Packet[VideoStream] | av.Packet[AudioStream]"]
"""When in samples of sound, which track, what."""


def _copied(pieces: list[Piece], stream: VideoStream) -> Iterator[_Timed]:
    """The pieces' packets on the film's own clock: shown in their order, decoded one after the other."""
    delay = max(piece.clip.delay for piece in pieces)
    position = begin = 0
    for piece in pieces:
        with unlooked(piece.clip.path) as container:
            for packet in packets(container):
                number = frame_number(packet)
                if piece.first <= number < piece.last:
                    packet.stream = stream
                    packet.time_base = _FRAME
                    packet.pts, packet.dts = begin + number - piece.first, position - delay
                    packet.duration = 1
                    position += 1
                    yield position * PER_FRAME, 0, packet
        begin += piece.last - piece.first


def _laid(film: OutputContainer, track: Path) -> Iterator[_Timed]:
    """The packets of a track that is encoded already."""
    with unlooked(track) as container:
        theirs = container.streams.audio[0]
        stream = film.add_stream_from_template(theirs)
        for packet in container.demux(theirs):
            if packet.size:
                packet.stream = stream
                yield packet.pts or 0, 1, packet


def _sounded(film: OutputContainer, samples: Samples) -> Iterator[_Timed]:
    stream = add_sound(film)
    for packet in encoded(stream, samples):
        yield packet.pts or 0, 1, packet
