"""Inputs brought in: fetched, checked against the limits, and made what engines expect."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Literal

import av

from filmgate.contract.catalog import FPS
from filmgate.contract.errors import TaskFailed
from filmgate.media.assemble import assemble
from filmgate.media.encode import ClipWriter
from filmgate.media.fetch import fetch as download
from filmgate.media.files import disk_guard
from filmgate.media.probe import ImageFacts, VideoFacts, probe_video
from filmgate.media.remux import copy_tracks, is_uniform
from filmgate.media.source import source_frames
from filmgate.media.still import normalised
from filmgate.settings import Fetch, MediaLimits

SLACK = 0.1
"""Of seconds and frames a second: 23.976 fps counts as 24, a frame more or less does not refuse a video."""
SOURCE_CRF = 16


@dataclass(frozen=True)
class RawInput:
    """An input as it came: by `url`, or already local at `path` (decoded Base64, an upload)."""

    name: str
    kind: Literal["image", "video"]
    url: str | None = None
    path: Path | None = None


@dataclass(frozen=True)
class Ingested:
    """An input that engines may read: `file` is its name in the folder.

    An image is an upright sRGB PNG; a video an upright MP4 at 24 fps with its sound. `duration` is in
    seconds, `frames` counted at 24 fps; both are None for images.
    """

    name: str
    kind: Literal["image", "video"]
    file: str
    width: int
    height: int
    duration: float | None = None
    frames: int | None = None
    has_sound: bool = False


def ingest(sources: list[RawInput], folder: Path, limits: MediaLimits, fetch: Fetch) -> list[Ingested]:
    """Brings all inputs into `folder`, in order. Raises `TaskFailed`, whose message names the input."""
    _check_count(sources, limits)
    return [_brought(source, folder, limits, fetch) for source in sources]


def _check_count(sources: list[RawInput], limits: MediaLimits) -> None:
    images = [source for source in sources if source.kind == "image"]
    beside = len(images) < len(sources)
    most = limits.images_beside_video if beside else limits.images
    if len(images) > most:
        where = " beside a video" if beside else ""
        raise TaskFailed("invalid_input", f"images: must be at most {most}{where}, got {len(images)}")


def _brought(source: RawInput, folder: Path, limits: MediaLimits, fetch: Fetch) -> Ingested:
    raw = folder / f"{source.name}.raw"
    try:
        with disk_guard(source.name):
            local = _local(source, raw, limits, fetch)
            if source.kind == "image":
                return _image(source.name, local, folder, limits)
            return _video(source.name, local, folder, limits)
    except TaskFailed as error:
        raise TaskFailed(error.code, f"{source.name}: {error.message}") from error
    except (ValueError, av.FFmpegError) as error:
        raise TaskFailed("invalid_input", f"{source.name}: {error}") from error
    finally:
        raw.unlink(missing_ok=True)


def _local(source: RawInput, raw: Path, limits: MediaLimits, fetch: Fetch) -> Path:
    most = limits.image_bytes if source.kind == "image" else limits.video_bytes
    if source.path is None:
        download(source.url or "", raw, limit=most, fetch=fetch)
        return raw
    if (size := source.path.stat().st_size) > most:
        raise TaskFailed("input_too_large", f"it must have at most {most} bytes, got {size}")
    return source.path


def _image(name: str, local: Path, folder: Path, limits: MediaLimits) -> Ingested:
    file = f"{name}.png"
    facts = normalised(local, folder / file, lambda found: _check_image(found, limits))
    return Ingested(name, "image", file, facts.width, facts.height)


def _check_image(facts: ImageFacts, limits: MediaLimits) -> None:
    size = f"got {facts.width}x{facts.height}"
    if min(facts.width, facts.height) < limits.image_side:
        raise ValueError(f"each side must be at least {limits.image_side} pixels, {size}")
    if max(facts.width, facts.height) > limits.image_ratio * min(facts.width, facts.height):
        most = f"{limits.image_ratio:g}"
        raise ValueError(f"its width to height must be between 1:{most} and {most}:1, {size}")


def _video(name: str, local: Path, folder: Path, limits: MediaLimits) -> Ingested:
    facts = probe_video(local)
    _check_video(facts, limits)
    frames = max(1, round(facts.duration * FPS))
    out = folder / f"{name}.mp4"
    if facts.plain and is_uniform(local, facts.frames):
        copy_tracks(local, out)
    else:
        _transcode(local, out, frames, facts.has_sound)
    width, height = facts.width // 2 * 2, facts.height // 2 * 2
    return Ingested(name, "video", out.name, width, height, frames / FPS, frames, facts.has_sound)


def _check_video(facts: VideoFacts, limits: MediaLimits) -> None:
    seconds = (limits.video_seconds_min, limits.video_seconds_max)
    if not seconds[0] - SLACK <= facts.duration <= seconds[1] + SLACK:
        raise ValueError(f"must last {seconds[0]:g} to {seconds[1]:g} seconds, got {facts.duration:.2f}")
    low, high = limits.video_side_min, limits.video_side_max
    if not (low <= min(facts.width, facts.height) and max(facts.width, facts.height) <= high):
        raise ValueError(
            f"each side must be between {low} and {high} pixels, got {facts.width}x{facts.height}"
        )
    rates = (limits.video_fps_min, limits.video_fps_max)
    if not rates[0] - SLACK <= facts.fps <= rates[1] + SLACK:
        raise ValueError(f"must have {rates[0]:g} to {rates[1]:g} frames a second, got {facts.fps:.2f}")


def _transcode(local: Path, out: Path, frames: int, has_sound: bool) -> None:
    clip = out.with_suffix(".clip.mp4")
    shown = source_frames(local, 0, frames)
    first = next(shown)
    try:
        with ClipWriter(clip, first.shape[1], first.shape[0] * 2 // 3, crf=SOURCE_CRF) as writer:
            for frame in chain([first], shown):
                writer.write(frame)
        sound = local if has_sound else None
        assemble([clip], out, sound=None, source_sound=sound, transitions=["cut"], metadata={})
    finally:
        clip.unlink(missing_ok=True)
