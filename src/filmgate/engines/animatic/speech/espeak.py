"""Speaks one line by eSpeak NG: takes an order as JSON, gives the rate (32 bits) and 16-bit mono samples.

It is run as a program of its own, `python -I -S espeak.py`, by the standard library alone. The library is
written in C and keeps a global state: a crash, a hang or what an earlier line left behind must touch nobody
else, and a fresh process says the same line in the same samples.
"""

from __future__ import annotations

import ctypes
import json
import resource
import struct
import sys
from typing import Any

_SYNCHRONOUS, _NEVER_EXIT = 2, 0x8000
_PACE, _PITCH, _RANGE = 1, 3, 4
_PLAIN_UTF8 = 1
"""The text's encoding, without the flags that would read markup or phonemes in it."""
_BY_CHARACTERS = 1
_LONGEST = 60
"""Seconds after which it is told to stop."""
_CPU_SECONDS, _BYTES = 20, 1 << 30


def _library(order: dict[str, Any]) -> tuple[ctypes.CDLL, int]:
    """The library with its voice set, and its rate in samples a second."""
    library = ctypes.CDLL(order["library"])
    rate = library.espeak_Initialize(_SYNCHRONOUS, 0, order["data"].encode(), _NEVER_EXIT)
    if rate <= 0:
        sys.exit(f"its data is not in {order['data']}")
    library.espeak_ng_SetRandSeed(ctypes.c_long(1))  # else by the clock
    if library.espeak_SetVoiceByName(order["voice"].encode()):
        sys.exit(f"it has no voice '{order['voice']}'")
    for parameter, name in ((_PACE, "pace"), (_PITCH, "pitch"), (_RANGE, "range")):
        library.espeak_SetParameter(parameter, order[name], 0)
    return library, rate


def _said(library: ctypes.CDLL, rate: int, text: str) -> bytes:
    samples = bytearray()

    def keep(wave: Any, count: int, events: Any) -> int:
        if wave and count > 0:
            samples.extend(ctypes.string_at(wave, 2 * count))
        return int(len(samples) > 2 * rate * _LONGEST)

    heard = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)(keep)
    library.espeak_SetSynthCallback(heard)
    words = text.encode() + b"\0"
    if library.espeak_Synth(words, len(words), 0, _BY_CHARACTERS, 0, _PLAIN_UTF8, None, None):
        sys.exit("it refused the text")
    return bytes(samples)


def main() -> None:
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CPU, (_CPU_SECONDS, _CPU_SECONDS))
    if sys.platform == "linux":  # macOS does not let itself be told
        resource.setrlimit(resource.RLIMIT_AS, (_BYTES, _BYTES))
    order = json.load(sys.stdin)
    library, rate = _library(order)
    sys.stdout.buffer.write(struct.pack("<I", rate) + _said(library, rate, order["text"]))


if __name__ == "__main__":
    main()
