"""Speech for lines of dialogue, on this machine: an extra, upon eSpeak NG."""

from importlib.util import find_spec


def is_installed() -> bool:
    return find_spec("espeakng_loader") is not None
