"""Videos that need no encoding: looked through to the end, then picture and sound copied, nothing else."""

from __future__ import annotations

from pathlib import Path

import av

from filmgate.media.files import whole_file
from filmgate.media.probe import open_video, picture_track


def is_uniform(path: Path, frames: int) -> bool:
    """Whether each of its `frames` frames decodes, and is coded like the first: what a file shows on its
    first frame may change later, and engines are to meet no surprise."""
    kinds, decoded = set(), 0
    with open_video(path) as container:
        for packet in container.demux(picture_track(container)):
            if packet.is_discard or packet.is_corrupt:
                return False
            try:
                found = packet.decode()
            except av.FFmpegError:
                return False
            kinds |= {_kind(frame) for frame in found}
            decoded += len(found)
    return len(kinds) == 1 and decoded == frames


def _kind(frame: av.VideoFrame) -> tuple[object, ...]:
    colours = (frame.colorspace, frame.color_range, frame.color_trc, frame.color_primaries)
    return (frame.width, frame.height, frame.format.name, frame.interlaced_frame, frame.rotation, colours)


def copy_tracks(path: Path, out: Path) -> None:
    """Writes a fast-start MP4 with the packets of the video track and of the first audio track.

    Other tracks, metadata (where it was shot, by whom) and whatever else lay in the file stay behind.
    """
    options = {"movflags": "faststart"}
    with (
        open_video(path) as source,
        whole_file(out) as part,
        av.open(str(part), "w", format="mp4", options=options) as film,
    ):
        tracks = [picture_track(source), *source.streams.audio[:1]]
        copies = {track.index: film.add_stream_from_template(track) for track in tracks}
        for packet in source.demux(tracks):
            if packet.size and packet.dts is not None:
                packet.stream = copies[packet.stream.index]
                film.mux(packet)
