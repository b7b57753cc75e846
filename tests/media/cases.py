"""What a file of the corpus is, and the right files that the others are made from."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from PIL import Image

from tests import samples

SIDES = (320, 192)
PICTURE = (400, 320)
SECONDS = 1.5
FRAMES = 36

Kind = Literal["image", "video"]


@dataclass(frozen=True)
class Case:
    """`refused` is what the failure says (a pattern), `shown` the size of the right film or picture, and
    `frames` its length. With both, either will do: it depends on the decoder, not on us."""

    name: str
    kind: Kind
    make: Callable[[], bytes]
    refused: str | None = None
    shown: tuple[int, int] | None = None
    frames: int = FRAMES


@cache
def seed(name: str) -> bytes:
    """A right file: `png`, `jpg`, `webp`, `mp4` (with sound), `mute.mp4`, `webm`."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"a.{name.rpartition('.')[2]}"
        if name in ("png", "jpg", "webp"):
            return samples.image(path, *PICTURE).read_bytes()
        codec = "libvpx" if name == "webm" else "libx264"
        return samples.video(path, SECONDS, *SIDES, sound=name == "mp4", codec=codec).read_bytes()


def filmed(name: str = "a.mp4", **how: object) -> bytes:
    with TemporaryDirectory() as folder:
        given = {"seconds": SECONDS, "width": SIDES[0], "height": SIDES[1], **how}
        return samples.video(Path(folder) / name, **given).read_bytes()  # type: ignore[arg-type]


def saved(picture: Image.Image, kind: str, **how: object) -> bytes:
    out = io.BytesIO()
    picture.save(out, kind, **how)
    return out.getvalue()


@cache
def picture() -> Image.Image:
    with Image.open(io.BytesIO(seed("png"))) as opened:
        return opened.convert("RGB")


def flipped(data: bytes, *places: float) -> bytes:
    """One bit of the byte at each part of the length turned over."""
    out = bytearray(data)
    for place in places:
        out[int(place * len(out))] ^= 0x10
    return bytes(out)
