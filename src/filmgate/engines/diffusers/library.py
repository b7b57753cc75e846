"""The way to torch and the library: loaded late, offline, and with a clear word where they are missing."""

from __future__ import annotations

import importlib.util
import os
from functools import cache
from importlib import import_module
from typing import Any

from filmgate.engines.base import EngineDeclined

INSTALL = "pip install 'filmgate[diffusers]'"
PACKAGES = ("torch", "diffusers", "transformers", "accelerate", "ftfy")


def lacking() -> list[str]:
    """The packages that are not installed; nothing is imported."""
    return [name for name in PACKAGES if importlib.util.find_spec(name) is None]


def require() -> None:
    """Raises `EngineDeclined("engine_misconfigured")` naming what is missing and how to get it."""
    names = lacking()
    if names:
        raise EngineDeclined(
            "engine_misconfigured",
            f"the diffusers engine needs {', '.join(names)}: install with `{INSTALL}` "
            "(for a GPU, torch's build for it first: https://pytorch.org/get-started/locally)",
        )


@cache
def torch() -> Any:
    require()
    return import_module("torch")


@cache
def diffusers() -> Any:
    """The library, which from now on asks no server and draws no progress bars."""
    require()
    os.environ["HF_HUB_OFFLINE"] = os.environ["TRANSFORMERS_OFFLINE"] = "1"
    library, transformers = import_module("diffusers"), import_module("transformers")
    for each in (library.utils.logging, transformers.utils.logging):
        each.set_verbosity_error()
        each.disable_progress_bar()
    return library


def optional(package: str, purpose: str) -> None:
    """Raises `EngineDeclined("engine_misconfigured")` when a setting needs a package that is not there."""
    if importlib.util.find_spec(package) is None:
        raise EngineDeclined("engine_misconfigured", f"{purpose} needs {package}: `pip install {package}`")
