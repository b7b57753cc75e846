"""A few frames of a video, cheaply: those that can be decoded alone."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import av
from av.container import InputContainer
from av.video.stream import VideoStream

from filmgate.media.colour import Converter
from filmgate.media.picture import I420
from filmgate.media.probe import open_video, picture_track
from filmgate.media.source import presented


def key_frames(path: Path, most: int) -> list[I420]:
    """At most that many key frames, spread over the video, as `source_frames` shows them."""
    with open_video(path) as container:
        wanted = _spread(container, picture_track(container), most)
    with open_video(path) as container:
        stream = picture_track(container)
        stream.thread_type = "NONE"  # threads would hold frames back
        shape, colours = stream.sample_aspect_ratio, Converter()
        return [presented(frame, shape, colours) for frame in _decoded(container, stream, wanted)]


def _spread(container: InputContainer, stream: VideoStream, most: int) -> set[int | None]:
    """The timestamps of key frames: all of them, or of so many at even steps."""
    found = [packet.pts for packet in container.demux(stream) if packet.size and packet.is_keyframe]
    return {found[len(found) * number // most] for number in range(most)} if len(found) > most else set(found)


def _decoded(
    container: InputContainer, stream: VideoStream, wanted: set[int | None]
) -> Iterator[av.VideoFrame]:
    for packet in container.demux(stream):
        if not packet.size or (packet.is_keyframe and packet.pts in wanted):
            with suppress(av.FFmpegError):  # a broken one costs itself only
                yield from packet.decode()
