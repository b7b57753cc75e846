"""Photos of every colour coding end as upright sRGB of eight bits, alpha kept."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image, ImageCms, ImageOps

from filmgate.media.probe import ImageFacts
from filmgate.media.still import normalised, upright
from tests.media.boxes import chunk, png
from tests.media.corpus_images import srgb

D65_AS_D50 = np.array([0.9505, 1.0, 1.0891])
D50 = np.array([0.9642, 1.0, 0.8249])
BRADFORD = np.array([[0.8951, 0.2664, -0.1614], [-0.7502, 1.7135, 0.0367], [0.0389, -0.0685, 1.0296]])
P3 = ((0.680, 0.320), (0.265, 0.690), (0.150, 0.060))
ADOBE_RGB = ((0.640, 0.330), (0.210, 0.710), (0.150, 0.060))
SRGB = ((0.640, 0.330), (0.300, 0.600), (0.150, 0.060))
SIDE = 320


def matrix_of(primaries: tuple[tuple[float, float], ...]) -> npt.NDArray[np.float64]:
    """Linear RGB to XYZ, white being D65."""
    columns = np.array([(x / y, 1, (1 - x - y) / y) for x, y in primaries]).T
    return columns * np.linalg.solve(columns, D65_AS_D50)


def adapted() -> npt.NDArray[np.float64]:
    """D65 to D50, in which profiles are written."""
    gain = np.diag((BRADFORD @ D50) / (BRADFORD @ D65_AS_D50))
    return np.asarray(np.linalg.inv(BRADFORD) @ gain @ BRADFORD)


def number(value: float) -> bytes:
    return struct.pack(">i", round(value * 65_536))


def profile(space: bytes, tags: dict[bytes, bytes], device: bytes = b"mntr") -> bytes:
    """An ICC profile of version 2."""
    tags = {b"desc": b"desc" + bytes(4) + struct.pack(">I", 2) + b"a\0" + bytes(78), **tags}
    table, data, at = b"", b"", 128 + 4 + 12 * len(tags)
    for name, body in tags.items():
        body += bytes(-len(body) % 4)
        table += name + struct.pack(">II", at + len(data), len(body))
        data += body
    white = number(0.9642) + number(1) + number(0.8249)
    head = struct.pack(">I4sI4s4s4s", at + len(data), b"lcms", 0x02100000, device, space, b"XYZ ")
    head += bytes(12) + b"acsp" + bytes(28) + white + bytes(48)
    return head + struct.pack(">I", len(tags)) + table + data


def xyz(values: npt.NDArray[np.float64]) -> bytes:
    return b"XYZ " + bytes(4) + b"".join(number(float(value)) for value in values)


def curve(gamma: float) -> bytes:
    return b"curv" + bytes(4) + struct.pack(">IH", 1, round(gamma * 256))


def rgb_profile(primaries: tuple[tuple[float, float], ...], gamma: float) -> bytes:
    columns = (adapted() @ matrix_of(primaries)).T
    tags = {name: xyz(column) for name, column in zip((b"rXYZ", b"gXYZ", b"bXYZ"), columns, strict=True)}
    curves = dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), curve(gamma))
    return profile(b"RGB ", {**tags, **curves, b"wtpt": xyz(D50)})


def grey_profile(gamma: float) -> bytes:
    return profile(b"GRAY", {b"kTRC": curve(gamma), b"wtpt": xyz(D50)})


def encoded(linear: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """sRGB's own curve."""
    linear = np.clip(linear, 0, 1)
    return np.where(linear <= 0.0031308, 12.92 * linear, 1.055 * linear ** (1 / 2.4) - 0.055)


def saved(path: Path, picture: Image.Image, **how: object) -> Path:
    picture.save(path, **how)  # type: ignore[arg-type]
    return path


def made(path: Path) -> npt.NDArray[np.uint8]:
    """R, G, B (, A) of what ingest makes of it."""

    def check(found: ImageFacts) -> None:
        assert min(found.width, found.height) > 0

    out = path.with_name("made.png")
    normalised(path, out, check)
    with Image.open(out) as picture:
        assert picture.mode in ("RGB", "RGBA")
        return np.asarray(picture, np.uint8)


def plain(colour: tuple[int, int, int]) -> Image.Image:
    return Image.new("RGB", (SIDE, SIDE), colour)


@pytest.mark.parametrize(
    ("suffix", "how"), [("png", {}), ("webp", {"lossless": True}), ("jpg", {"quality": 100})]
)
@pytest.mark.parametrize(("primaries", "gamma"), [(P3, 2.2), (ADOBE_RGB, 2.2), (SRGB, 1.0)])
def test_a_profile_of_a_display_is_followed(
    tmp_path: Path,
    suffix: str,
    how: dict[str, object],
    primaries: tuple[tuple[float, float], ...],
    gamma: float,
) -> None:
    colour = (150, 120, 90)
    path = saved(tmp_path / f"a.{suffix}", plain(colour), icc_profile=rgb_profile(primaries, gamma), **how)
    linear = np.linalg.solve(matrix_of(SRGB), matrix_of(primaries) @ (np.array(colour) / 255) ** gamma)
    assert made(path)[9, 9] == pytest.approx(encoded(linear) * 255, abs=2.5)


def test_a_colour_outside_srgb_becomes_its_most_saturated(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.png", plain((0, 255, 0)), icc_profile=rgb_profile(P3, 2.2))
    assert made(path)[9, 9] == pytest.approx([0, 255, 0], abs=2)


@pytest.mark.parametrize("gamma", [1.0, 1.8, 2.2])
def test_a_profile_of_greys_is_followed(tmp_path: Path, gamma: float) -> None:
    grey = Image.new("L", (SIDE, SIDE), 100)
    found = made(saved(tmp_path / "a.png", grey, icc_profile=grey_profile(gamma)))[9, 9]
    assert np.ptp(found) == 0
    assert found[1] == pytest.approx(encoded(np.array([(100 / 255) ** gamma])).item() * 255, abs=1.5)


def test_white_and_black_stay_what_they_are(tmp_path: Path) -> None:
    for level in (0, 255):
        path = saved(tmp_path / "a.png", plain((level,) * 3), icc_profile=rgb_profile(ADOBE_RGB, 2.2))
        assert made(path)[9, 9] == pytest.approx(level, abs=1)


def test_alpha_is_kept_beside_a_profile(tmp_path: Path) -> None:
    picture = plain((150, 120, 90))
    picture.putalpha(77)
    found = made(saved(tmp_path / "a.png", picture, icc_profile=rgb_profile(P3, 2.2)))[9, 9]
    assert found[3] == 77
    assert found[0] > 152  # P3's red is redder


@pytest.mark.parametrize(
    "given",
    [
        b"not a profile at all" * 20,
        srgb()[:300],
        grey_profile(2.2),
        b"\0" * 128,
        srgb()[:128] + b"\xff" * 400,
    ],
    ids=["text", "cut", "for greys", "zeros", "lying table"],
)
def test_a_profile_that_cannot_be_used_is_left_out(tmp_path: Path, given: bytes) -> None:
    assert (
        made(saved(tmp_path / "a.png", plain((150, 120, 90)), icc_profile=given))[9, 9] == (150, 120, 90)
    ).all()


def test_an_srgb_profile_changes_nothing(tmp_path: Path) -> None:
    colours = np.random.default_rng(1).integers(0, 256, (SIDE, SIDE, 3), np.uint8)
    path = saved(tmp_path / "a.png", Image.fromarray(colours), icc_profile=srgb())
    assert np.abs(made(path).astype(int) - colours).max() <= 1


@pytest.mark.parametrize("colour", [(255, 255, 255), (0, 0, 0), (200, 40, 40), (40, 60, 200)])
def test_cmyk_becomes_rgb(tmp_path: Path, colour: tuple[int, int, int]) -> None:
    found = made(saved(tmp_path / "a.jpg", plain(colour).convert("CMYK"), quality=95))
    assert found.shape == (SIDE, SIDE, 3)
    assert found[9, 9] == pytest.approx(colour, abs=4)


@pytest.mark.parametrize("level", [0, 128, 32_768, 65_535])
@pytest.mark.parametrize(("colour", "channels"), [(0, 1), (2, 3), (6, 4)])
def test_sixteen_bits_become_eight(tmp_path: Path, level: int, colour: int, channels: int) -> None:
    row = b"\0" + struct.pack(">H", level) * SIDE * channels
    path = tmp_path / "a.png"
    path.write_bytes(png(SIDE, SIDE, zlib.compress(row * SIDE), depth=16, colour=colour))
    assert made(path)[9, 9].astype(int) == pytest.approx(level / 257, abs=1)


def test_a_palette_keeps_its_transparency(tmp_path: Path) -> None:
    indexed = Image.fromarray(np.arange(SIDE * SIDE, dtype=np.uint8).reshape(SIDE, SIDE) % 2, mode=None)
    indexed = indexed.convert("P")
    indexed.putpalette([10, 20, 30, 200, 100, 50])
    found = made(saved(tmp_path / "a.png", indexed, transparency=0))
    assert (found[0, 0] == (10, 20, 30, 0)).all()
    assert (found[0, 1] == (200, 100, 50, 255)).all()


def test_grey_and_alpha(tmp_path: Path) -> None:
    found = made(saved(tmp_path / "a.png", Image.new("LA", (SIDE, SIDE), (90, 40))))
    assert (found[5, 5] == (90, 90, 90, 40)).all()


def test_the_picture_must_be_as_large_as_was_checked(tmp_path: Path) -> None:
    """Two headers: the one that is checked, and another one that a decoder might take."""
    path = tmp_path / "a.png"
    rows = zlib.compress(bytes((SIDE * 3 + 1) * SIDE))
    second = chunk(b"IHDR", struct.pack(">IIBBBBB", 3000, 3000, 8, 2, 0, 0, 0))
    path.write_bytes(png(SIDE, SIDE, rows, second))
    with pytest.raises(ValueError, match=r"must be as large as its header says \(320x320\), got 3000x3000"):
        made(path)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_upright_undoes_what_pillow_calls_the_orientation(orientation: int) -> None:
    stored = np.arange(24, dtype=np.uint8).reshape(2, 4, 3)
    picture = Image.fromarray(stored)
    exif = picture.getexif()
    exif[0x0112] = orientation
    out = BytesIO()
    picture.save(out, "PNG", exif=exif)
    assert np.array_equal(upright(stored, orientation), np.asarray(ImageOps.exif_transpose(Image.open(out))))


def test_the_profiles_of_this_module_are_good_ones() -> None:
    for each in (rgb_profile(P3, 2.2), grey_profile(2.2)):
        ImageCms.ImageCmsProfile(BytesIO(each))
