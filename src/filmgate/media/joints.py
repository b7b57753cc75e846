"""Around a transition, frames are decoded, mixed and encoded again; from the next key frame on, copied."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, islice
from pathlib import Path

from filmgate.media.clip import Clip, decoded, read_clip
from filmgate.media.encode import ClipWriter
from filmgate.media.picture import I420
from filmgate.media.transitions import Joint, joint


@dataclass(frozen=True)
class Piece:
    """Frames `first` to `last` (not included) of a clip, to be copied."""

    clip: Clip
    first: int
    last: int


@dataclass(frozen=True)
class Stretch:
    """Frames `first` to `last` (not included) of clip number `index`, and what becomes of them."""

    index: int
    first: int
    last: int
    copied: bool


def render_joints(clips: list[Clip], transitions: list[str], folder: Path) -> list[Piece]:
    """What a film of these clips is copied from, in order; the joints are rendered to clips in `folder`.
    The last of the transitions is how the film ends."""
    befores = [0, *(clip.frames for clip in clips)]
    afters = [*(clip.frames for clip in clips), 0]
    joints = [joint(*each) for each in zip(transitions, befores, afters, strict=True)]
    pieces = _pieces(clips, joints, folder, _stretches(clips, joints))
    if len({piece.clip.header for piece in pieces}) > 1:
        # Clips of another encoder cannot share one header with ours: encode them all.
        whole = [Stretch(index, 0, clip.frames, False) for index, clip in enumerate(clips)]
        pieces = _pieces(clips, joints, folder, whole)
    return pieces


def _stretches(clips: list[Clip], joints: list[Joint]) -> list[Stretch]:
    tails = [each.tail for each in joints[1:]]
    found: list[Stretch] = []
    for index, (clip, before, tail) in enumerate(zip(clips, joints[:-1], tails, strict=True)):
        first, last = _span(clip, before.head, tail)
        found += [
            Stretch(index, 0, first, False),
            Stretch(index, first, last, True),
            Stretch(index, last, clip.frames, False),
        ]
    return [stretch for stretch in found if stretch.first < stretch.last]


def _span(clip: Clip, head: int, tail: int) -> tuple[int, int]:
    """What can be copied of a clip whose first `head` and last `tail` frames change; maybe nothing."""
    first = min((key for key in clip.keys if key >= head), default=clip.frames) if head else 0
    last = max((key for key in clip.keys if key <= clip.frames - tail), default=0) if tail else clip.frames
    return (first, last) if first < last else (clip.frames, clip.frames)


def _pieces(clips: list[Clip], joints: list[Joint], folder: Path, stretches: list[Stretch]) -> list[Piece]:
    pieces: list[Piece] = []
    for copied, group in groupby(stretches, key=lambda stretch: stretch.copied):
        if copied:
            pieces += [Piece(clips[each.index], each.first, each.last) for each in group]
        else:
            path = folder / f"joint-{len(pieces)}.mp4"
            pieces.append(_rendered(clips, joints, list(group), path))
    return pieces


def _rendered(clips: list[Clip], joints: list[Joint], run: list[Stretch], path: Path) -> Piece:
    with ClipWriter(path, clips[0].width, clips[0].height) as writer:
        for frame in _mixed(clips, joints, run):
            writer.write(frame)
    clip = read_clip(path)
    return Piece(clip, 0, clip.frames)


def _mixed(clips: list[Clip], joints: list[Joint], run: list[Stretch]) -> Iterator[I420]:
    """The run's frames with its joints mixed; at most one joint's frames are held at a time."""
    held: list[I420] = []
    for stretch in run:
        clip, body = clips[stretch.index], stretch.last - stretch.first
        frames = decoded(clip, stretch.first, stretch.last)
        if stretch.first == 0:
            head = list(islice(frames, joints[stretch.index].head))
            yield from joints[stretch.index].mix(held, head)
            body -= len(head)
        if stretch.last == clip.frames:
            body -= joints[stretch.index + 1].tail
        yield from islice(frames, body)
        held = list(frames)
    if held:
        yield from joints[-1].mix(held, ())
