"""Whether a file is the demo's film: `python -m tools.probe film.mp4` exits 1 unless it is."""

from __future__ import annotations

import sys
from fractions import Fraction
from pathlib import Path

import av

WANTED = {
    "codec": "h264",
    "pixels": "yuv420p",
    "size": "1920x1080",
    "rate": Fraction(24),
    "frames": 120,
    "seconds": 5.0,
    "fast start": True,
}


def facts(film: Path) -> dict[str, object]:
    """What the file says and what decoding it finds."""
    with av.open(str(film)) as container:
        stream = container.streams.video[0]
        return {
            "codec": stream.codec_context.name,
            "pixels": stream.codec_context.pix_fmt,
            "size": f"{stream.width}x{stream.height}",
            "rate": stream.average_rate,
            "frames": sum(1 for _ in container.decode(stream)),
            "seconds": round((container.duration or 0) / av.time_base, 2),
            "fast start": is_fast_start(film),
        }


def is_fast_start(film: Path) -> bool:
    """Whether the index comes before the media, so that playing begins before all is there."""
    names = [name for name in _boxes(film) if name in (b"moov", b"mdat")]
    return names[:1] == [b"moov"]


def _boxes(film: Path) -> list[bytes]:
    """The names of the file's outermost boxes, in order."""
    names, at, data = [], 0, film.read_bytes()
    while at + 8 <= len(data):
        size, name = int.from_bytes(data[at : at + 4]), data[at + 4 : at + 8]
        if size == 1:
            size = int.from_bytes(data[at + 8 : at + 16])
        names.append(name)
        at += size or len(data)
    return names


def main() -> int:
    [film] = sys.argv[1:]
    found = facts(Path(film))
    wrong = {name: value for name, value in found.items() if value != WANTED[name]}
    for name, value in found.items():
        print(f"{name:<10} {value}{f', not {WANTED[name]}' if name in wrong else ''}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
