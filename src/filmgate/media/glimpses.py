"""A few frames of a video, cheaply: those that can be decoded alone."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import av
from av.container import InputContainer
from av.video.stream import VideoStream

from filmgate.media.colour import Converter
from filmgate.media.picture import I420
from filmgate.media.probe import open_video, picture_track
from filmgate.media.source import presented


def key_frames(path: Path, most: int) -> list[I420]:
    """About `most` key frames (at least the first), spread over the video, as `source_frames` would show them."""
    with open_video(path) as container:
        stream = picture_track(container)
        stream.thread_type = "NONE"  # threads would hold frames back
        shape, colours = stream.sample_aspect_ratio, Converter()
        return [presented(frame, shape, colours) for frame in _keys(container, stream, most)]


def _keys(container: InputContainer, stream: VideoStream, most: int) -> Iterator[av.VideoFrame]:
    base = stream.time_base or Fraction(1, 1000)
    whole = Fraction(container.duration or 0, av.time_base)
    step, due = whole / most, Fraction(-1)
    for packet in container.demux(stream):
        moment = (packet.pts or 0) * base
        if packet.size and not (packet.is_keyframe and moment >= due):
            continue
        due = moment + step
        try:
            yield from packet.decode()
        except av.FFmpegError:
            continue
