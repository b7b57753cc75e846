"""A source video as films see it: upright, square pixels, BT.709, one frame for every 1/24 s."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from av.container import InputContainer
from av.video.reformatter import ColorRange, Colorspace, Interpolation
from av.video.stream import VideoStream

from filmgate.contract.catalog import FPS
from filmgate.media.colour import Converter, Tags
from filmgate.media.picture import I420, i420_of, planes
from filmgate.media.probe import open_video, picture_track

EPSILON = Fraction(1, 1000)
"""Timestamps are rounded to their file's clock; half a millisecond late is not late."""

EXACT = int(Interpolation.BICUBIC | Interpolation.ACCURATE_RND | Interpolation.FULL_CHR_H_INT)
"""The scaler's short cuts make greys up to four levels darker."""


def source_frames(path: Path, first: int, last: int) -> Generator[I420]:
    """Frames `first` to `last` (not included): frame i is what the source shows at i/24 s from its begin.

    Yields exactly `last - first` frames: past the end, and where the data is broken, the latest one stays.
    Their size is the source's own as shown, cut to even sides.
    """
    shown: I420 | None = None
    with open_video(path) as container:
        stream, colours = picture_track(container), Converter()
        following = _timed(container, stream, first)
        moment, frame = next(following, (Fraction(0), None))
        for index in range(first, last):
            newest: av.VideoFrame | None = None
            due = Fraction(index, FPS) + EPSILON
            while frame is not None and (moment <= due or (shown is None and newest is None)):
                newest = frame
                moment, frame = next(following, (Fraction(0), None))
            if newest is not None:
                shown = _like(presented(newest, stream.sample_aspect_ratio, colours), shown)
            if shown is None:
                raise ValueError("must have frames that can be decoded, got none")
            yield shown


def _like(frame: I420, before: I420 | None) -> I420:
    if before is not None and frame.shape != before.shape:
        sizes = [f"{each.shape[1]}x{each.shape[0] * 2 // 3}" for each in (before, frame)]
        raise ValueError(f"must keep one size throughout, got {sizes[0]} and then {sizes[1]}")
    return frame


def _timed(
    container: InputContainer, stream: VideoStream, first: int
) -> Iterator[tuple[Fraction, av.VideoFrame]]:
    """Decoded frames in the order of showing, with their time from the video's begin."""
    base = stream.time_base or Fraction(1, FPS)
    origin = Fraction((stream.start_time or 0) * base)
    if first:
        container.seek(int((origin + Fraction(first, FPS)) / base), stream=stream)
    for frame in _progressive(_decoded(container, stream)):
        if frame.pts is not None:
            yield frame.pts * (frame.time_base or base) - origin, frame


def _decoded(container: InputContainer, stream: VideoStream) -> Iterator[av.VideoFrame]:
    """What decodes; a broken packet costs its own frames only."""
    tags = Tags.of(stream)
    for packet in container.demux(stream):
        try:
            yield from map(tags.on, packet.decode())
        except av.FFmpegError:
            continue  # the frame before stays for its time


def _progressive(frames: Iterator[av.VideoFrame]) -> Iterator[av.VideoFrame]:
    """Deinterlaces what is interlaced, frame for frame."""
    graph: av.filter.Graph | None = None
    for frame in frames:
        if not frame.interlaced_frame and graph is None:
            yield frame
            continue
        if graph is None:
            graph = _deinterlacer(frame)
        graph.push(frame)
        yield from _pulled(graph)
    if graph is not None:
        graph.push(None)
        yield from _pulled(graph)


def _deinterlacer(frame: av.VideoFrame) -> av.filter.Graph:
    graph = av.filter.Graph()
    base = frame.time_base or Fraction(1, 90_000)
    source = graph.add_buffer(width=frame.width, height=frame.height, format=frame.format, time_base=base)
    graph.link_nodes(source, graph.add("bwdif", "mode=send_frame"), graph.add("buffersink")).configure()
    return graph


def _pulled(graph: av.filter.Graph) -> Iterator[av.VideoFrame]:
    while True:
        try:
            frame = graph.pull()
        except (BlockingIOError, EOFError):
            return
        if isinstance(frame, av.VideoFrame):
            yield frame


def presented(frame: av.VideoFrame, shape: Fraction | None, colours: Converter) -> I420:
    """One decoded frame upright, in square pixels, SDR BT.709 limited, with even sides."""
    turns = round(frame.rotation / 90) % 4
    width = frame.width if not shape else max(2, round(frame.width * shape))
    return _turned(i420_of(_standard(colours.in_bt709(frame), width)), turns)


def _standard(frame: av.VideoFrame, width: int) -> av.VideoFrame:
    fine = frame.format.name == "yuv420p" and frame.colorspace in (1, 2) and frame.color_range != 2
    if fine and width == frame.width and not (width % 2 or frame.height % 2):
        return frame
    return frame.reformat(
        width=width // 2 * 2,
        height=frame.height // 2 * 2,
        format="yuv420p",
        interpolation=EXACT,
        dst_colorspace=int(Colorspace.ITU709),
        dst_color_range=int(ColorRange.MPEG),
    )


def _turned(frame: I420, turns: int) -> I420:
    """Quarter turns anticlockwise."""
    if not turns:
        return frame
    turned = [np.rot90(plane, turns) for plane in planes(frame)]
    flat = np.concatenate([np.ascontiguousarray(plane).reshape(-1) for plane in turned])
    return flat.reshape(-1, turned[0].shape[1])
