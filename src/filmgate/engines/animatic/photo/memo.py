"""What is made of a photo is made once in a process, and found again by the photo's content."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from hashlib import blake2b
from threading import Lock
from typing import Generic, TypeVar

import numpy as np

from filmgate.engines.animatic.edit.textures import Bytes

Thing = TypeVar("Thing")


def digest(photo: Bytes) -> bytes:
    """The same for the same pixels in the same shape."""
    shape = repr(photo.shape).encode()
    return blake2b(np.ascontiguousarray(photo).data, digest_size=16, key=shape).digest()


class Memo(Generic[Thing]):
    """Keeps the latest few."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: OrderedDict[Hashable, Thing] = OrderedDict()
        self._lock = Lock()

    def get(self, photo: Bytes, make: Callable[[], Thing], *more: Hashable) -> Thing:
        """What was made of that photo and those arguments, or what `make` makes of them now."""
        key = (digest(photo), *more)
        with self._lock:
            if key not in self._kept:
                self._kept[key] = make()
            self._kept.move_to_end(key)
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)
            return self._kept[key]
