"""Loading a server's code without Python's garbage collector."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Nothing made in the block is ever looked through for garbage.

    What imports make stays until the process ends: to go through it again and again while more
    is imported takes a tenth of the time until a service is ready, and later it would pause answers.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
