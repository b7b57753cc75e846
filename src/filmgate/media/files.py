"""Files that appear whole or not at all, and full disks told plainly."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filmgate.contract.errors import TaskFailed

FULL = frozenset({errno.ENOSPC, errno.EDQUOT})


@contextmanager
def disk_guard(what: str) -> Iterator[None]:
    """Turns a full disk while `what` is written into `TaskFailed("disk_full")`; PyAV raises OSError too."""
    try:
        yield
    except OSError as error:
        if error.errno in FULL:
            raise TaskFailed("disk_full", f"no space left on the disk while writing {what}") from error
        raise


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """A name to write to. It becomes `path` if the block ends well and is removed if it does not."""
    part = path.with_name(path.name + ".part")
    try:
        with disk_guard(path.name):
            yield part
            os.replace(part, path)
    finally:
        part.unlink(missing_ok=True)
