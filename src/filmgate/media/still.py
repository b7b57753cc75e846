"""Images made upright, eight bits a channel, sRGB, alpha kept."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt
from PIL import Image, ImageCms

from filmgate.media.files import whole_file
from filmgate.media.probe import ImageFacts, probe_image

Pixels = npt.NDArray[np.uint8]

DECODERS = ("JPEG", "PNG", "WEBP")
SPACES = {"RGB": "RGB", "GRAY": "L", "CMYK": "CMYK"}
"""The mode of the pictures that a profile of each colour space is for."""
DEEP = ("I;16", "I;16B", "I;16L", "I")
"""How Pillow calls a grey picture of sixteen bits."""


def normalised(path: Path, out: Path, check: Callable[[ImageFacts], None]) -> ImageFacts:
    """Writes the upright picture as PNG, if `check` does not raise before it is decoded.

    Raises `ValueError` with the rule and the value found.
    """
    facts = probe_image(path)
    check(facts)
    picture = upright(_decoded(path, facts), facts.orientation)
    done, data = cv2.imencode(".png", picture, [cv2.IMWRITE_PNG_COMPRESSION, 1])
    if not done:
        raise ValueError("cannot be written as PNG")
    with whole_file(out) as part:
        part.write_bytes(data.tobytes())
    return facts


def _decoded(path: Path, facts: ImageFacts) -> Pixels:
    """BGR or BGRA, eight bits, as stored. Raises `ValueError`."""
    try:
        with Image.open(path, formats=DECODERS) as picture:
            _check_size(picture, facts)
            return _bgr(picture)
    except (ValueError, MemoryError):
        raise
    except Exception as error:  # of broken data a decoder may say anything: SyntaxError, struct.error, …
        raise ValueError(f"cannot be decoded as an image: its data is broken ({error})") from error


def _check_size(picture: Image.Image, facts: ImageFacts) -> None:
    """Before anything is decoded: what was checked is what will be there."""
    sides = (facts.width, facts.height)
    stored = sides[::-1] if facts.orientation >= 5 else sides
    if picture.size != stored:
        found = f"{picture.size[0]}x{picture.size[1]}"
        raise ValueError(f"must be as large as its header says ({stored[0]}x{stored[1]}), got {found}")


def _bgr(picture: Image.Image) -> Pixels:
    colours, alpha = _parted(picture)
    rgb = _in_srgb(colours, picture.info.get("icc_profile"))
    channels = np.asarray(rgb, np.uint8)[:, :, ::-1]
    if alpha is None:
        return np.ascontiguousarray(channels)
    return np.dstack([channels, np.asarray(alpha, np.uint8)])


def _parted(picture: Image.Image) -> tuple[Image.Image, Image.Image | None]:
    """The colours as L, RGB or CMYK, and the alpha channel if there is one."""
    if picture.has_transparency_data:
        grey = picture.mode in ("L", "LA", "1")
        whole = picture.convert("RGBA")
        return whole.convert("L" if grey else "RGB"), whole.getchannel("A")
    if picture.mode in DEEP:
        levels = np.asarray(picture, np.float32) / 257 + 0.5
        return Image.fromarray(levels.astype(np.uint8)), None
    if picture.mode in ("L", "1"):
        return picture.convert("L"), None
    return (picture.copy() if picture.mode == "CMYK" else picture.convert("RGB")), None


def _in_srgb(colours: Image.Image, profile: bytes | None) -> Image.Image:
    """Without a profile, or with one that is broken or for other pictures, it is sRGB already.

    Colours are matched relative to white, black to black, as photo editors do.
    """
    if profile:
        try:
            given = ImageCms.ImageCmsProfile(BytesIO(profile))
            if SPACES.get(given.profile.xcolor_space.strip()) == colours.mode:
                return _transformed(colours, given)
        except (ImageCms.PyCMSError, OSError, ValueError):
            pass  # the picture is no worse for it, and every viewer shows it
    return colours.convert("RGB")


def _transformed(colours: Image.Image, given: ImageCms.ImageCmsProfile) -> Image.Image:
    transform = ImageCms.buildTransform(
        given,
        ImageCms.createProfile("sRGB"),
        colours.mode,
        "RGB",
        ImageCms.Intent.RELATIVE_COLORIMETRIC,
        ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )
    done = ImageCms.applyTransform(colours, transform)
    return colours.convert("RGB") if done is None else done


def upright(picture: Pixels, orientation: int) -> Pixels:
    """Undoes the EXIF orientation: 2–4 mirror or turn, 5–8 swap the sides as well."""
    if orientation >= 5:
        picture = np.swapaxes(picture, 0, 1)
    if orientation in (2, 3, 6, 7):
        picture = picture[:, ::-1]
    if orientation in (3, 4, 7, 8):
        picture = picture[::-1]
    return np.ascontiguousarray(picture)
