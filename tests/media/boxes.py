"""Containers taken apart and put together wrongly: MP4 boxes, PNG and RIFF chunks."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Iterator


def box(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I4s", 8 + len(body), kind) + body


def boxes(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Kind and body of each, one after the other."""
    at = 0
    while at + 8 <= len(data):
        size, kind = struct.unpack(">I4s", data[at : at + 8])
        yield kind, data[at + 8 : at + size]
        at += max(size, 8)  # whatever a broken one says


def edited(data: bytes, path: str, change: Callable[[bytes], bytes]) -> bytes:
    """The MP4 with `change` applied to the body of each box at `path`, such as `moov/trak/tkhd`.

    The sizes around it stay right. The index must lie behind the data, or the offsets go wrong.
    """
    first, _, rest = path.partition("/")
    out = b""
    for kind, body in boxes(data):
        if kind == first.encode():
            body = edited(body, rest, change) if rest else change(body)
        out += box(kind, body)
    return out


def put(offset: int, layout: str, *values: int) -> Callable[[bytes], bytes]:
    """A change that writes these numbers at `offset`."""

    def change(body: bytes) -> bytes:
        new = struct.pack(layout, *values)
        return body[:offset] + new + body[offset + len(new) :]

    return change


def part(data: bytes, path: str) -> bytes:
    """The body of the first box at `path`."""
    for name in path.split("/"):
        data = next(body for kind, body in boxes(data) if kind == name.encode())
    return data


def chunk(kind: bytes, data: bytes) -> bytes:
    """Of a PNG."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(
    width: int,
    height: int,
    pixels: bytes = b"",
    before: bytes = b"",
    *,
    depth: int = 8,
    colour: int = 2,
) -> bytes:
    """A PNG of that header, with chunks before its pixels."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + before + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def with_chunk(data: bytes, new: bytes) -> bytes:
    """The PNG with a chunk behind its header."""
    return data[:33] + new + data[33:]


def riff(*chunks: tuple[bytes, bytes]) -> bytes:
    """A WebP of these chunks."""
    body = b"WEBP"
    for kind, data in chunks:
        body += kind + struct.pack("<I", len(data)) + data + b"\0" * (len(data) % 2)
    return b"RIFF" + struct.pack("<I", len(body)) + body
