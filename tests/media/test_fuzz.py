"""Mutations of right files, through ingest in the limited process. A failure prints how to repeat it."""

from __future__ import annotations

import random
import struct
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from filmgate.contract.errors import TaskFailed
from filmgate.tasks.children import ChildPool
from tests.media.boxes import boxes
from tests.media.cases import seed
from tests.media.corpus_films import muxed, webm_with_keys
from tests.media.test_corpus import brought, pool

__all__ = ["pool"]

SEEDS: dict[str, Callable[[], bytes]] = {
    "png": lambda: seed("png"),
    "jpg": lambda: seed("jpg"),
    "webp": lambda: seed("webp"),
    "mp4": lambda: seed("mp4"),
    "webm": webm_with_keys,
    "hevc": lambda: muxed("a.mp4", {"x265-params": "log-level=none"}, codec="libx265", tags=(9, 16, 9)),
}
IMAGES = ("png", "jpg", "webp")
EXTREMES = (0, 1, 0x7F, 0x80, 0xFF, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF)
ROUNDS = 6
"""Of each kind of file in the tests of every day."""
LONG = 60.0
"""Seconds that the long run takes."""


def flip(data: bytes, dice: random.Random) -> bytes:
    out = bytearray(data)
    for _ in range(dice.choice((1, 3, 10, 100))):
        out[dice.randrange(len(out))] ^= 1 << dice.randrange(8)
    return bytes(out)


def cut(data: bytes, dice: random.Random) -> bytes:
    return data[: dice.randrange(len(data))]


def splice(data: bytes, dice: random.Random) -> bytes:
    """A piece of one file, its own or another's, at a place of the other."""
    donor = data if dice.random() < 0.5 else SEEDS[dice.choice(list(SEEDS))]()
    begin, at = dice.randrange(len(donor)), dice.randrange(len(data))
    length = dice.choice((4, 64, 1000, len(donor)))
    skipped = at + (length if dice.random() < 0.5 else 0)
    return data[:at] + donor[begin : begin + length] + data[skipped:]


def lie(data: bytes, dice: random.Random) -> bytes:
    """Extreme numbers where headers are: at the begin, or in an MP4's index."""
    index = data.rfind(b"moov") if data[4:8] == b"ftyp" else -1
    low, high = (index, len(data)) if index > 0 and dice.random() < 0.8 else (0, min(400, len(data)))
    out = bytearray(data)
    for _ in range(dice.choice((1, 2, 4))):
        at = dice.randrange(low, max(low + 1, high - 4))
        width, layout = dice.choice(((1, "B"), (2, ">H"), (4, ">I"), (4, "<I")))
        out[at : at + width] = struct.pack(layout, dice.choice(EXTREMES) & (256**width - 1))
    return bytes(out)


def shuffle(data: bytes, dice: random.Random) -> bytes:
    """An MP4's boxes in another order, some twice and some not at all."""
    if data[4:8] != b"ftyp":
        return splice(data, dice)
    parts = [struct.pack(">I4s", 8 + len(body), kind) + body for kind, body in boxes(data)]
    return parts[0] + b"".join(dice.choices(parts, k=dice.randrange(1, 6)))


MUTATORS = (flip, cut, splice, lie, lie, shuffle)


def mutated(kind: str, number: int) -> bytes:
    """The mutation of that number; the same on every machine that makes the same seed file."""
    dice = random.Random(f"{kind} {number}")
    data = SEEDS[kind]()
    for _ in range(dice.choice((1, 1, 2, 3))):
        data = dice.choice(MUTATORS)(data, dice) or b"\0"
    return data


def check(pool: ChildPool, folder: Path, kind: str, number: int) -> None:
    """A film, a picture, or a refusal that names the input: nothing else may come of it."""
    folder.mkdir()
    what = "image" if kind in IMAGES else "video"
    try:
        found = brought(pool, folder, what, mutated(kind, number))
    except BaseException as error:
        kept = folder / "given"
        raise AssertionError(f"mutated({kind!r}, {number}), kept in {kept}: {error!r}") from error
    if isinstance(found, TaskFailed):
        assert found.code in ("invalid_input", "input_too_large"), (kind, number, found)
        assert found.message.startswith(f"{what}_1: "), (kind, number, found)
    for each in folder.rglob("*"):
        if each.is_file():
            each.unlink()


@pytest.mark.parametrize("kind", SEEDS)
def test_a_few_mutations(kind: str, pool: ChildPool, tmp_path: Path) -> None:
    for number in range(ROUNDS):
        check(pool, tmp_path / str(number), kind, number)


def numbers(seconds: float) -> Iterator[int]:
    """From where the short test ends, until the time is over; at least a hundred."""
    until, number = time.monotonic() + seconds, ROUNDS
    while time.monotonic() < until or number < ROUNDS + 100:
        yield number
        number += 1


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_many_mutations(pool: ChildPool, tmp_path: Path) -> None:
    for number in numbers(LONG):
        for kind in SEEDS:
            check(pool, tmp_path / f"{kind}-{number}", kind, number)
