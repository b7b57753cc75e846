"""The images of the corpus."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable

from PIL import ImageCms

from tests.media.boxes import chunk, png, riff, with_chunk
from tests.media.cases import PICTURE, Case, flipped, picture, saved, seed


def jpeg_of_size(width: int, height: int) -> bytes:
    data = seed("jpg")
    at = data.index(b"\xff\xc0")
    return data[: at + 5] + struct.pack(">HH", height, width) + data[at + 9 :]


def webp_of_size(width: int, height: int) -> bytes:
    canvas = struct.pack("<I", 0) + (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    return riff((b"VP8X", canvas), (b"VP8 ", seed("webp")[20:]))


def animated(kind: str, count: int) -> bytes:
    frames = [picture().rotate(angle) for angle in range(count)]
    return saved(frames[0], kind, save_all=True, append_images=frames[1:], duration=40)


def still_apng() -> bytes:
    """One picture that calls itself an animation of one."""
    return with_chunk(seed("png"), chunk(b"acTL", struct.pack(">II", 1, 0)))


def zip_bomb(kind: bytes, head: bytes) -> bytes:
    """A chunk that unpacks to 100 MB."""
    return with_chunk(seed("png"), chunk(kind, head + zlib.compress(bytes(100_000_000), 9)))


def exif(tiff: bytes) -> bytes:
    body = b"Exif\0\0" + tiff
    data = seed("jpg")
    return data[:2] + b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body + data[2:]


def turned_by_exif(orientation: int, entries: int = 1) -> bytes:
    return exif(
        b"MM\0*\0\0\0\x08"
        + struct.pack(">H", entries)
        + b"\x01\x12\0\x03\0\0\0\x01"
        + struct.pack(">H", orientation)
        + bytes(6)
    )


def profiled(profile: bytes) -> bytes:
    return saved(picture(), "PNG", icc_profile=profile)


def srgb() -> bytes:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def jpeg_comment(text: bytes) -> bytes:
    data = seed("jpg")
    return data[:2] + b"\xff\xfe" + struct.pack(">H", len(text) + 2) + text + data[2:]


BROKEN = "its data is broken"
WRONG_IMAGE = "must be a JPEG, PNG or WebP image, got a file of type '{}'"


def other_images() -> list[Case]:
    """Files that are no image at all, or none that is taken."""
    begins = {
        "gif": b"GIF89a" + bytes(99),
        "svg or xml": b"<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/></svg>",
        "heic or avif image": b"\0\0\0\x18ftypheic" + bytes(99),
        "web page": b"<!DOCTYPE html><title>Sign in</title>",
        "tiff": b"II*\0" + bytes(99),
        "bmp": b"BM" + bytes(99),
        "pdf": b"%PDF-1.7\n" + seed("jpg"),
        "zip archive": b"PK\x03\x04" + seed("png"),
        "playlist": b"#EXTM3U\nhttp://169.254.169.254/latest\n",
        "unknown format": b"push graphic-context\nviewbox 0 0 640 480\nfill 'url(https://x|ls)'",
        "empty file": b"",
        "mp4": seed("mp4"),
    }
    return [
        Case(f"image that is: {word}", "image", lambda data=data: data, WRONG_IMAGE.format(word))
        for word, data in begins.items()
    ]


def scanned(more: int) -> bytes:
    """A progressive JPEG that refines its picture over and over."""
    data = saved(picture(), "JPEG", progressive=True)
    last = data.rindex(b"\xff\xda")
    return data[:-2] + data[last:-2] * more + data[-2:]


def broken_images() -> list[Case]:
    half = {name: seed(name)[: len(seed(name)) // 2] for name in ("png", "jpg", "webp")}
    cases = [Case(f"half a {name}", "image", lambda d=d: d, BROKEN) for name, d in half.items()]
    cases += [
        Case(f"{name} with flipped bits", "image", lambda n=name: flipped(seed(n), 0.5, 0.7), ".", PICTURE)
        for name in half
    ]
    return [
        *cases,
        Case("PNG cut in its header", "image", lambda: seed("png")[:20], "ends within its header"),
        Case("JPEG of two markers", "image", lambda: b"\xff\xd8\xff\xd9", "ends within its header|without"),
        Case("PNG without pixels", "image", lambda: png(*PICTURE), BROKEN),
        Case(
            "PNG with a wrong checksum", "image", lambda: flipped(seed("png"), 29.5 / len(seed("png"))), "."
        ),
        Case(
            "PNG that begins otherwise",
            "image",
            lambda: b"\x89PNG\r\n\x1a\n" + chunk(b"tEXt", b"a\0b"),
            "IHDR",
        ),
        Case("WebP of nothing", "image", lambda: riff((b"JUNK", bytes(40))), "without a picture"),
        Case("WebP with only a canvas", "image", lambda: riff((b"VP8X", bytes(10))), "."),
    ]


def lying_images() -> list[Case]:
    most = "at most 40000000 pixels, got {}"
    return [
        Case("PNG of 65535x65535", "image", lambda: png(65_535, 65_535), most.format("65535x65535")),
        Case(
            "PNG of 2³¹ pixels a side", "image", lambda: png(2**31 - 1, 2**31 - 1), most.format("2147483647")
        ),
        Case("JPEG of 65535x65535", "image", lambda: jpeg_of_size(65_535, 65_535), most.format("65535")),
        Case("WebP of 16384x16384", "image", lambda: webp_of_size(16_384, 16_384), most.format("16384")),
        Case("PNG of 0x0", "image", lambda: png(0, 0), "must have pixels, got 0x0"),
        Case("JPEG of no height", "image", lambda: jpeg_of_size(400, 0), "must have pixels, got 400x0"),
        Case(
            "PNG that has less than it says",
            "image",
            lambda: png(6000, 6000, zlib.compress(bytes(99))),
            BROKEN,
        ),
        Case(
            "PNG that has more than it says",
            "image",
            lambda: png(320, 320, zlib.compress(bytes(100_000_000), 9)),
            None,
            (320, 320),
        ),
        Case(
            "JPEG that has less than it says", "image", lambda: jpeg_of_size(5000, 5000), BROKEN, (5000, 5000)
        ),
        Case("WebP whose canvas is not its picture", "image", lambda: webp_of_size(500, 500), ".", PICTURE),
        Case("PNG with a bomb of text", "image", lambda: zip_bomb(b"zTXt", b"a\0\0"), ".", PICTURE),
        Case("PNG with a bomb of a profile", "image", lambda: zip_bomb(b"iCCP", b"a\0\0"), ".", PICTURE),
        Case(
            "PNG of 100,000 chunks",
            "image",
            lambda: with_chunk(seed("png"), chunk(b"quIz", b"") * 100_000),
            None,
            PICTURE,
        ),
        Case(
            "JPEG with a megabyte of filling",
            "image",
            lambda: seed("jpg")[:2] + b"\xff" * 1_000_000 + seed("jpg")[2:],
            ".",
            PICTURE,
        ),
        Case(
            "JPEG of 500 scans",
            "image",
            lambda: scanned(500),
            r"must have at most 100 scans, got \d+",
        ),
        Case(
            "PNG with a chunk of 4 GB",
            "image",
            lambda: seed("png")[:33] + b"\xff\xff\xff\xff" + seed("png")[37:],
            "a chunk of 4294967295 bytes in a file of",
        ),
        Case("JPEG of 20 scans", "image", lambda: scanned(10), None, PICTURE),
        Case(
            "too thin",
            "image",
            lambda: saved(picture().resize((299, 400)), "PNG"),
            "each side must be at least 300 pixels, got 299x400",
        ),
        Case(
            "too wide",
            "image",
            lambda: saved(picture().resize((1000, 300)), "JPEG"),
            "between 1:2.5 and 2.5:1, got 1000x300",
        ),
        Case(
            "too heavy",
            "image",
            lambda: seed("png") + bytes(11 << 20),
            "must have at most 10485760 bytes, got",
        ),
        Case("APNG", "image", lambda: animated("PNG", 3), "a single picture, got an animation of 3"),
        Case(
            "animated WebP", "image", lambda: animated("WEBP", 4), "a single picture, got an animation of 4"
        ),
        Case(
            "APNG of no pictures",
            "image",
            lambda: with_chunk(seed("png"), chunk(b"acTL", bytes(8))),
            "got an animation of 0",
        ),
    ]


def odd_images() -> list[Case]:
    """Right pictures, however they look."""

    def right(name: str, make: Callable[[], bytes], shown: tuple[int, int] = PICTURE) -> Case:
        return Case(name, "image", make, None, shown)

    return [
        right("APNG of one picture", still_apng),
        right("PNG and ZIP at once", lambda: seed("png") + b"PK\x03\x04" + bytes(500)),
        right("PNG and MP4 at once", lambda: seed("png") + seed("mp4")),
        right("JPEG and script at once", lambda: jpeg_comment(b"*/alert(1)/*<script>alert(1)</script>")),
        right("JPEG turned by EXIF", lambda: turned_by_exif(6), PICTURE[::-1]),
        right("EXIF with an orientation that is none", lambda: turned_by_exif(200)),
        right("EXIF of 65,535 entries", lambda: turned_by_exif(9, 65_535)),
        right("EXIF that points behind its end", lambda: exif(b"II*\0\xff\xff\xff\xff")),
        right("EXIF that points at itself", lambda: exif(b"II*\0\0\0\0\0")),
        right("sRGB profile", lambda: profiled(srgb())),
        right("broken profile", lambda: profiled(srgb()[:200])),
        right("profile that is none", lambda: profiled(b"not a profile" * 40)),
        right("CMYK", lambda: saved(picture().convert("CMYK"), "JPEG")),
        right("progressive JPEG", lambda: saved(picture(), "JPEG", progressive=True)),
        right("palette", lambda: saved(picture().quantize(16), "PNG")),
        right("grey and alpha", lambda: saved(picture().convert("LA"), "PNG")),
        right("one bit", lambda: saved(picture().convert("1"), "PNG")),
        right(
            "sixteen bits",
            lambda: png(320, 320, zlib.compress(bytes(320 * (320 * 6 + 1))), depth=16),
            (320, 320),
        ),
        right("WebP without loss", lambda: saved(picture(), "WEBP", lossless=True)),
    ]


IMAGES = [*other_images(), *broken_images(), *lying_images(), *odd_images()]
