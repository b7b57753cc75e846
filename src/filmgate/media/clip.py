"""Reading back our own clips: which frame is where, frames decoded, packets to copy."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import av
from av.container import InputContainer
from av.video.stream import VideoStream

from filmgate.contract.catalog import FPS
from filmgate.media.picture import I420, i420_of


@dataclass(frozen=True)
class Clip:
    """A finished clip: `keys` are the frames at which a decoder may start, `header` its codec parameters."""

    path: Path
    width: int
    height: int
    frames: int
    keys: tuple[int, ...]
    delay: int
    header: bytes


def frame_number(item: av.Packet[VideoStream] | av.VideoFrame) -> int:
    """Which frame at 24 fps it is, counted from 0."""
    base = item.time_base
    if item.pts is None or base is None:
        raise ValueError("a clip's packet has no time")
    return round(item.pts * base.numerator * FPS / base.denominator)  # fractions take ten times as long


def unlooked(path: Path) -> InputContainer:
    """Opened to be copied, without a decoder. The MP4 itself tells all that this takes; FFmpeg would decode
    its first frames to be sure, which is more work than copying them all."""
    return av.open(str(path), "r", format="mp4", container_options={"codec_whitelist": "none"})


def packets(container: InputContainer) -> Iterator[av.Packet[VideoStream]]:
    """In decoding order."""
    return (packet for packet in container.demux(container.streams.video[0]) if packet.size)


def read_clip(path: Path) -> Clip:
    """Looks through the packets, decoding nothing."""
    with unlooked(path) as container:
        context = container.streams.video[0].codec_context
        header, width, height = context.extradata or b"", context.width, context.height
        shown = [(frame_number(packet), packet.is_keyframe) for packet in packets(container)]
    keys = tuple(number for number, is_key in shown if is_key)
    # How far decoding runs ahead of showing: what a decode timestamp must be early by.
    delay = max(position - number for position, (number, _) in enumerate(shown))
    return Clip(path, width, height, len(shown), keys, max(delay, 0), header)


def decoded(clip: Clip, first: int, last: int) -> Iterator[I420]:
    """Frames `first` to `last` (not included); `first` must be a key frame."""
    if first >= last:
        return
    with av.open(str(clip.path), "r", format="mp4") as container:
        stream = container.streams.video[0]
        stream.thread_type = "AUTO"
        container.seek(round(first / FPS / (stream.time_base or 1)), stream=stream)
        for frame in container.decode(stream):
            number = frame_number(frame)
            if number >= last:
                return
            if number >= first:
                yield i420_of(frame)
