"""What a file's first bytes say: its format; of images the size and orientation, before any decoding."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

IMAGES = ("jpeg", "png", "webp")
VIDEOS = ("mp4", "webm")
STILL_BRANDS = (b"heic", b"heix", b"mif1", b"msf1", b"avif", b"avis", b"crx ")
SIGNATURES = (
    (b"\xff\xd8\xff", "jpeg"),
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\x1aE\xdf\xa3", "webm"),
    (b"GIF8", "gif"),
    (b"BM", "bmp"),
    (b"II*\0", "tiff"),
    (b"MM\0*", "tiff"),
    (b"%PDF", "pdf"),
    (b"PK\x03\x04", "zip archive"),
    (b"#EXTM3U", "playlist"),
    (b"OggS", "ogg"),
    (b"FLV\x01", "flv"),
    (b"ID3", "mp3"),
    (b"ffconcat", "ffconcat script"),
)
BOXES = (b"ftyp", b"moov", b"mdat", b"wide", b"free", b"skip", b"pnot")


@dataclass(frozen=True)
class ImageHeader:
    """Size in pixels as stored, the EXIF orientation (1–8) that makes it upright; how many pictures, and how
    many scans at most (of a JPEG) they are coded in."""

    width: int
    height: int
    orientation: int = 1
    pictures: int = 1
    scans: int = 1


def sniff(head: bytes) -> str:
    """The format by content: one of `IMAGES`, `VIDEOS`, or a word for people."""
    if head[:4] == b"RIFF":
        return {b"WEBP": "webp", b"AVI ": "avi", b"WAVE": "wav"}.get(head[8:12], "riff")
    if head[4:8] in BOXES:
        return "heic or avif image" if head[8:12] in STILL_BRANDS else "mp4"
    for signature, name in SIGNATURES:
        if head.startswith(signature):
            return name
    text = head[:256].lstrip().lower()
    if text.startswith((b"<!doctype", b"<html", b"<head")):
        return "web page"
    if text.startswith((b"<svg", b"<?xml")):
        return "svg or xml"
    return "empty file" if not head else "unknown format"


def image_header(data: bytes) -> ImageHeader:
    """Raises `ValueError` where the file's structure does not hold."""
    reader = {"jpeg": _jpeg, "png": _png, "webp": _webp}.get(sniff(data[:64]))
    if reader is None:
        raise ValueError("not a JPEG, PNG or WebP")
    try:
        return reader(data)
    except (struct.error, IndexError) as error:
        raise ValueError("it ends within its header") from error


def _png(data: bytes) -> ImageHeader:
    if data[12:16] != b"IHDR":
        raise ValueError("a PNG begins with IHDR")
    width, height = struct.unpack(">II", data[16:24])
    orientation, pictures, is_head = 1, 1, True
    for kind, at, length in _png_chunks(data):
        if length > len(data):  # decoders make room for it before they read
            raise ValueError(f"its data is broken: a chunk of {length} bytes in a file of {len(data)}")
        is_head = is_head and kind != b"IDAT"
        if is_head and kind == b"eXIf":
            orientation = _orientation(data[at : at + length])
        if is_head and kind == b"acTL":
            (pictures,) = struct.unpack(">I", data[at : at + 4])
    return ImageHeader(width, height, orientation, pictures)


def _png_chunks(data: bytes) -> Iterator[tuple[bytes, int, int]]:
    """The kind, place and length that each chunk after the header tells."""
    at = 33
    while at + 8 <= len(data):
        length, kind = struct.unpack(">I4s", data[at : at + 8])
        yield kind, at + 8, length
        if kind == b"IEND":
            break
        at += 12 + length


def _jpeg(data: bytes) -> ImageHeader:
    at, orientation = 2, 1
    while data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xFF:  # fill byte
            at += 1
            continue
        length = struct.unpack(">H", data[at + 2 : at + 4])[0]
        body = data[at + 4 : at + 2 + length]
        if marker == 0xE1 and body[:6] == b"Exif\0\0":
            orientation = _orientation(body[6:])
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", body[1:5])
            # Within coded data FF is followed by 00 or a restart, so that no scan begins unseen.
            return ImageHeader(width, height, orientation, scans=data.count(b"\xff\xda", at))
        at += 2 + length
    raise ValueError("a JPEG without a frame header")


def _webp(data: bytes) -> ImageHeader:
    kind = data[12:16]
    if kind == b"VP8X":
        width = 1 + int.from_bytes(data[24:27], "little")
        height = 1 + int.from_bytes(data[27:30], "little")
        exif = next(_webp_chunks(data, b"EXIF"), b"")
        pictures = sum(1 for _ in _webp_chunks(data, b"ANMF"))
        return ImageHeader(width, height, _orientation(exif.removeprefix(b"Exif\0\0")), max(pictures, 1))
    if kind == b"VP8L":
        bits = struct.unpack("<I", data[21:25])[0]
        return ImageHeader((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
    if kind == b"VP8 ":
        width, height = struct.unpack("<HH", data[26:30])
        return ImageHeader(width & 0x3FFF, height & 0x3FFF)
    raise ValueError("a WebP without a picture")


def _webp_chunks(data: bytes, wanted: bytes) -> Iterator[bytes]:
    at = 12
    while at + 8 <= len(data):
        kind, length = struct.unpack("<4sI", data[at : at + 8])
        if kind == wanted:
            yield data[at + 8 : at + 8 + length]
        at += 8 + length + length % 2


def _orientation(tiff: bytes) -> int:
    """Tag 0x0112 of the first directory; 1 where EXIF is broken, as it only turns the picture."""
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    if order is None:
        return 1
    try:
        start = struct.unpack(order + "I", tiff[4:8])[0]
        (count,) = struct.unpack(order + "H", tiff[start : start + 2])
        for entry in range(start + 2, start + 2 + 12 * count, 12):
            tag, _, _, value = struct.unpack(order + "HHIH", tiff[entry : entry + 10])
            if tag == 0x0112:
                return value if 1 <= value <= 8 else 1
    except struct.error:
        return 1
    return 1
