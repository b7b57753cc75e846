"""A shot as the form that a server of that profile understands."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from math import ceil
from pathlib import Path
from typing import Any

from filmgate.contract.catalog import FPS, Sound
from filmgate.contract.errors import TaskFailed
from filmgate.engines.base import EngineDeclined, Input, Order
from filmgate.engines.diffusers.prompts import prompt_of
from filmgate.engines.openai_videos.settings import VideosSettings

SEEDS = 2**32
"""Generators take 32 bits everywhere, and more in some places only."""
MEDIA_TYPES = {".png": "image/png", ".mp4": "video/mp4"}


@dataclass(frozen=True)
class Piece:
    """One job's worth of film: which shot it is or belongs to, and its frames at 24 a second. A `part` above
    0 goes on where the part before it ended, whose last frame it shows once more, before its own."""

    number: int
    frames: int
    part: int = 0

    @property
    def repeated(self) -> int:
        """Frames that the job shows and the film does not."""
        return 1 if self.part else 0

    @property
    def seconds(self) -> float:
        """Of the job."""
        return (self.frames + self.repeated) / FPS

    @property
    def name(self) -> str:
        return f"shot-{self.number}.{self.part}" if self.part else f"shot-{self.number}"


@dataclass(frozen=True)
class Form:
    """The fields of a submit, and its reference files: (name, path, media type)."""

    fields: dict[str, str]
    files: tuple[tuple[str, Path, str], ...]


def pieces_of(order: Order, settings: VideosSettings) -> list[Piece]:
    """One for each shot; several for a shot that is too long for one, where the settings let it go on."""
    return [
        piece
        for number, shot in enumerate(order.storyboard.shots)
        for piece in _parts(number, shot.frames, settings)
    ]


def _parts(number: int, frames: int, settings: VideosSettings) -> list[Piece]:
    """Parts of nearly one length, none longer than a job may be."""
    most = int(settings.longest * FPS)
    if frames <= most or not settings.continues:
        return [Piece(number, frames)]
    count = ceil((frames - 1) / (most - 1))  # each but the first repeats a frame
    ends = [0, *(1 + (frames - 1) * part // count for part in range(1, count + 1))]
    return [Piece(number, end - begin, part) for part, (begin, end) in enumerate(pairwise(ends))]


def require_possible(order: Order, settings: VideosSettings) -> None:
    """Raises `EngineDeclined` for what only the plan or the inputs show to be too much."""
    images = [item for item in order.inputs if item.kind == "image"]
    if order.source is not None and images:
        raise EngineDeclined("engine_declined", "the server takes images or a video, not both in one job")
    if len(images) > settings.images_taken:
        most = {0: "no images", 1: "one image"}.get(settings.images_taken, f"{settings.images_taken} images")
        rule = f"the server takes {most} in a job, got {len(images)}"
        raise EngineDeclined("engine_declined", rule)
    pieces = pieces_of(order, settings)
    if settings.images_taken == 1 and images and not any(_opening(order, each) for each in pieces):
        rule = f"the server opens shots with an image, and the plan opens none with {images[0].name}"
        raise EngineDeclined("engine_declined", rule)
    for piece in pieces:
        if piece.seconds > settings.longest:
            rule = f"the server makes at most {settings.longest:g} s, shot {piece.number + 1} has"
            code = "engine_declined" if order.source is None else "source_too_long"
            raise EngineDeclined(code, f"{rule} {piece.seconds:g} s")


def form_of(
    order: Order, piece: Piece, settings: VideosSettings, folder: Path, before: Path | None = None
) -> Form:
    """Everything that the job needs; files go to `folder`. `before` is a picture that it opens on."""
    size = job_size(order.width, order.height, settings)
    fields: dict[str, Any] = {"prompt": prompt_of(order.storyboard, piece.number)}
    if settings.model is not None:
        fields["model"] = settings.model
    fields |= _sized(size, settings) | _lasting(piece, settings)
    if settings.sends_seed:
        fields["seed"] = seed_of(order, piece)
    fields |= settings.extras
    if settings.sound == "server" and order.request.sound is Sound.ON:
        asking = settings.sound_extras
        fields |= settings.kind.sound_fields if asking is None else asking
    files = [] if before is None else [_file(_cut("before", before, size, folder))]
    files += _references(order, piece, size, settings, folder)
    return Form({name: _text(value) for name, value in fields.items()}, tuple(files))


def seed_of(order: Order, piece: Piece) -> int:
    """Of one film, every shot has another; the parts of a shot share theirs."""
    return (order.seed + piece.number) % SEEDS


def job_size(width: int, height: int, settings: VideosSettings) -> tuple[int, int]:
    """What the server shall work in: of its sizes the one of the nearest ratio, and of these the smallest
    that is as large as the film, else the largest; without a list the film's own, rounded up."""
    if not settings.sizes:
        multiple = settings.kind.size_multiple if settings.size_multiple is None else settings.size_multiple
        return ceil(width / multiple) * multiple, ceil(height / multiple) * multiple

    def fitness(size: tuple[int, int]) -> tuple[float, bool, int]:
        ratio = (size[0] / size[1]) / (width / height)
        is_small = size[0] < width or size[1] < height
        pixels = size[0] * size[1]
        return round(max(ratio, 1 / ratio), 2), is_small, -pixels if is_small else pixels

    return min(settings.working_sizes, key=fitness)


def frame_count(piece: Piece, settings: VideosSettings) -> int:
    """The smallest number by the model's rule that covers the piece at the model's rate."""
    step = settings.kind.frames_step if settings.frames_step is None else settings.frames_step
    needed = ceil((piece.frames + piece.repeated) * settings.fps / FPS)
    return ceil((needed - 1) / step) * step + 1


def whole_seconds(piece: Piece, settings: VideosSettings) -> int:
    """The next longer length that the server makes."""
    needed = ceil(piece.seconds)
    return min((length for length in settings.seconds if length >= needed), default=needed)


def _sized(size: tuple[int, int], settings: VideosSettings) -> dict[str, Any]:
    if settings.kind.sides:
        return {"width": size[0], "height": size[1]}
    return {"size": f"{size[0]}x{size[1]}"}


def _lasting(piece: Piece, settings: VideosSettings) -> dict[str, Any]:
    if settings.kind.counts_frames:
        return {"num_frames": frame_count(piece, settings), "fps": settings.fps}
    return {"seconds": whole_seconds(piece, settings)}


def _references(
    order: Order, piece: Piece, size: tuple[int, int], settings: VideosSettings, folder: Path
) -> Iterator[tuple[str, Path, str]]:
    if order.source is not None:
        yield _file(order.source.path)
        return
    opening = _opening(order, piece)
    if opening is not None:
        yield _file(_cut(opening.name, opening.path, size, folder))
    if settings.images_taken > 1:
        for item in order.inputs:
            if item is not opening:
                yield _file(item.path)


def _opening(order: Order, piece: Piece) -> Input | None:
    """The image on which the shot opens: its plate, or of the film's first shot the opening frame."""
    if piece.part:
        return None
    plate = order.storyboard.shots[piece.number].plate
    if plate is not None:
        return order.input(plate)
    firsts = [name for name, role in order.storyboard.references.items() if role == "first"]
    return order.input(firsts[0]) if firsts and piece.number == 0 else None


def _cut(name: str, path: Path, size: tuple[int, int], folder: Path) -> Path:
    """The image in the job's own shape: some servers stretch what is not."""
    import cv2

    from filmgate.media.fit import cover_cut

    picture = cv2.imread(str(path), cv2.IMREAD_COLOR)
    if picture is None:
        raise TaskFailed("engine_error", f"input {name} cannot be read")
    out = folder / f"{name}-{size[0]}x{size[1]}.png"
    left, top, wide, high = cover_cut(picture.shape[1], picture.shape[0], *size)
    cut = picture[top : top + high, left : left + wide]
    how = cv2.INTER_AREA if high > size[1] else cv2.INTER_CUBIC
    cv2.imwrite(str(out), cv2.resize(cut, size, interpolation=how))
    return out


def _file(path: Path) -> tuple[str, Path, str]:
    return "input_reference", path, MEDIA_TYPES.get(path.suffix, "application/octet-stream")


def _text(value: Any) -> str:
    """As forms carry it: booleans in small letters, tables and lists as JSON."""
    if isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False)
