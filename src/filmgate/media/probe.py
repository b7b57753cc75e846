"""What a file is, by its content. Nothing that it says of itself is trusted before it was looked at."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import av
from av.container import InputContainer
from av.stream import Disposition
from av.video.reformatter import ColorRange
from av.video.stream import VideoStream

from filmgate.contract.catalog import FPS
from filmgate.contract.errors import TaskFailed
from filmgate.media.colour import HDR, Tags, needs_table
from filmgate.media.facts import FilmFacts
from filmgate.media.headers import IMAGES, VIDEOS, image_header, sniff

DEMUXERS = {"mp4": "mov", "webm": "matroska"}
OPTIONS = {"mp4": {"enable_drefs": "0", "use_absolute_path": "0"}, "webm": {}}
"""An MP4 may say that its data lies in other files: those are not opened."""
VIDEO_CODECS = ("h264", "hevc", "vp8", "vp9", "av1", "libdav1d", "libvpx", "libvpx-vp9", "mpeg4")
SOUND_CODECS = (
    "aac", "mp3", "mp3float", "opus", "libopus", "vorbis", "libvorbis", "flac", "alac", "ac3", "eac3",
    "pcm_s16le", "pcm_s16be", "pcm_s24le", "pcm_s24be", "pcm_s32le", "pcm_f32le",
)  # fmt: skip
MAX_PIXELS = 40_000_000
"""Of a decoded picture; four bytes each stay well inside a child's memory."""
MAX_SCANS = 100
"""Of a JPEG: each goes over the whole picture, and takes fifty bytes of a file. Encoders write ten or so."""
MAX_TRACKS = 16
SOUND_RATES = (8_000, 192_000)
MAX_CHANNELS = 8
COLORSPACES = (0, 1, 2, 4, 5, 6, 7, 9)
"""FFmpeg's numbers of RGB, BT.709, unspecified, FCC, BT.601 (twice), SMPTE 240M, BT.2020."""
MAX_PACKETS = 20_000


@dataclass(frozen=True)
class ImageFacts:
    """Size in pixels, upright; `orientation` is the EXIF turn that makes it so."""

    format: str
    width: int
    height: int
    orientation: int


@dataclass(frozen=True)
class VideoFacts:
    """Size in pixels as shown (rotated, square pixels), `duration` in seconds, `frames` as stored.

    `plain` says that it begins like our own films: upright progressive H.264 yuv420p at a constant 24 fps,
    and AAC if it sounds.
    """

    width: int
    height: int
    fps: float
    duration: float
    frames: int
    has_sound: bool
    codec: str
    rotation: int
    interlaced: bool
    hdr: bool
    plain: bool


def format_of(path: Path) -> str:
    with path.open("rb") as file:
        return sniff(file.read(512))


def probe_image(path: Path) -> ImageFacts:
    """Raises `ValueError` with the rule and the value found."""
    kind = format_of(path)
    if kind not in IMAGES:
        raise ValueError(f"must be a JPEG, PNG or WebP image, got a file of type '{kind}'")
    header = image_header(path.read_bytes())
    if header.width < 1 or header.height < 1:
        raise ValueError(f"must have pixels, got {header.width}x{header.height}")
    if header.width * header.height > MAX_PIXELS:
        raise ValueError(f"must have at most {MAX_PIXELS} pixels, got {header.width}x{header.height}")
    if header.pictures != 1:
        raise ValueError(f"must be a single picture, got an animation of {header.pictures}")
    if header.scans > MAX_SCANS:
        raise ValueError(f"must have at most {MAX_SCANS} scans, got {header.scans}")
    sides = (header.width, header.height)
    width, height = sides[::-1] if header.orientation >= 5 else sides
    return ImageFacts(kind, width, height, header.orientation)


def open_video(path: Path) -> InputContainer:
    """Opens it with the one demuxer that its content asks for. Raises `ValueError`, `av.FFmpegError`."""
    kind = format_of(path)
    if kind not in VIDEOS:
        raise ValueError(f"must be an MP4, MOV or WebM video, got a file of type '{kind}'")
    options = {
        **OPTIONS[kind],
        "protocol_whitelist": "file",
        "codec_whitelist": ",".join(VIDEO_CODECS + SOUND_CODECS),
        "max_streams": str(MAX_TRACKS),
        "max_pixels": str(MAX_PIXELS),
    }
    try:
        return av.open(str(path), "r", format=DEMUXERS[kind], options=options)
    except MemoryError as error:  # nothing was decoded yet: FFmpeg also says so of what its options forbid
        raise ValueError(f"must have at most {MAX_TRACKS} tracks and a sound index, got another") from error


def picture_track(container: InputContainer) -> VideoStream:
    """The video track, with an allowed codec and a size that can be decoded. Raises `ValueError`."""
    tracks = [each for each in container.streams.video if not each.disposition & Disposition.attached_pic]
    if not tracks:
        raise ValueError("must have a video track, got none")
    codec = _codec_name(tracks[0])
    if codec not in VIDEO_CODECS:
        raise ValueError(f"its codec must be one of H.264, HEVC, VP8, VP9, AV1, MPEG-4, got '{codec}'")
    context = tracks[0].codec_context
    if context.width < 1 or context.height < 1 or context.width * context.height > MAX_PIXELS:
        raise ValueError(
            f"must have between 1 and {MAX_PIXELS} pixels a frame, got {context.width}x{context.height}"
        )
    tracks[0].thread_type = "AUTO"
    return tracks[0]


def probe_video(path: Path) -> VideoFacts:
    """Counts the frames, times and size that are there. Raises `ValueError` with the rule and the value."""
    try:
        with open_video(path) as container:
            stream = picture_track(container)
            # Read now: a stream is gone with its container.
            codec, shape = _codec_name(stream), stream.sample_aspect_ratio or Fraction(1)
            sound, times = _sound_codec(container), _times(container, stream)
        with open_video(path) as container:
            first = _first(container)
    except (av.FFmpegError, OverflowError) as error:
        raise ValueError(f"cannot be read as a video: {_said(error)}") from error
    if first is None or not times:
        raise ValueError("must have frames that can be decoded, got none")
    if first.colorspace not in COLORSPACES:
        raise ValueError(f"its colours must be RGB, BT.601, BT.709 or BT.2020, got matrix {first.colorspace}")
    return _facts(first, codec, shape, times, sound)


def _first(container: InputContainer) -> av.VideoFrame | None:
    stream = picture_track(container)
    tags = Tags.of(stream)
    frame = next(container.decode(stream), None)
    return frame and tags.on(frame)


def _said(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error)


def _codec_name(stream: VideoStream) -> str:
    return stream.codec_context.name if stream.codec_context is not None else "unknown"


def _sound_codec(container: InputContainer) -> str | None:
    """None without sound. Raises `ValueError` for a track that is not to be decoded."""
    if not container.streams.audio:
        return None
    context = container.streams.audio[0].codec_context
    if context is None or context.name not in SOUND_CODECS:
        codec = context.name if context is not None else "unknown"
        raise ValueError(f"its sound must be AAC, MP3, Opus, Vorbis, FLAC, ALAC, AC-3 or PCM, got '{codec}'")
    low, high = SOUND_RATES
    if not low <= context.sample_rate <= high:
        raise ValueError(f"its sound must have {low} to {high} samples a second, got {context.sample_rate}")
    if not 1 <= context.channels <= MAX_CHANNELS:
        raise ValueError(f"its sound must have 1 to {MAX_CHANNELS} channels, got {context.channels}")
    return context.name


def _times(container: InputContainer, stream: VideoStream) -> list[Fraction]:
    """When each frame is shown, in seconds, sorted."""
    times: list[Fraction] = []
    for packet in container.demux(stream):
        if packet.pts is None or packet.time_base is None or not packet.size or packet.is_discard:
            continue
        times.append(packet.pts * packet.time_base)
        if len(times) > MAX_PACKETS:
            raise ValueError(f"must have at most {MAX_PACKETS} frames, got more")
    return sorted(times)


def _facts(
    first: av.VideoFrame, codec: str, shape: Fraction, times: list[Fraction], sound: str | None
) -> VideoFacts:
    span = times[-1] - times[0]
    # Each frame lasts to the next; the last one as long as they do on average.
    each = span / (len(times) - 1) if span else Fraction(1, FPS)
    duration = span + each
    rotation = round(first.rotation) % 360
    sides = (max(1, round(first.width * shape)), first.height)
    width, height = sides[::-1] if rotation in (90, 270) else sides
    hdr = first.color_trc in HDR
    steady = all(abs(moment - times[0] - Fraction(index, FPS)) < Fraction(1, 200)
                 for index, moment in enumerate(times))  # fmt: skip
    plain = (
        steady and shape == 1 and first.format.name == "yuv420p"
        and codec == "h264" and sound in (None, "aac")
        and not (rotation or needs_table(first) or first.interlaced_frame or width % 2 or height % 2)
        and first.colorspace in (1, 2) and first.color_range != int(ColorRange.JPEG)
    )  # fmt: skip
    return VideoFacts(
        width=width, height=height, fps=float(1 / each), duration=float(duration), frames=len(times),
        has_sound=sound is not None, codec=codec, rotation=rotation, interlaced=first.interlaced_frame,
        hdr=hdr, plain=plain,
    )  # fmt: skip


def film_facts(path: Path) -> FilmFacts:
    """Of a film that somebody else made. Raises `TaskFailed("invalid_film")` if it is none."""
    try:
        facts = probe_video(path)
    except ValueError as error:
        raise TaskFailed("invalid_film", f"the film that came back {error}") from error
    frames = round(facts.duration * FPS)
    return FilmFacts(facts.width, facts.height, facts.duration, frames, path.stat().st_size)
