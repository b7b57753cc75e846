"""A checkpoint on the local disk, read without torch: where it is, what it is made of, how large it is."""

from __future__ import annotations

import json
import os
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from filmgate.engines.base import EngineDeclined
from filmgate.engines.diffusers.settings import DiffusersSettings

INDEX = "model_index.json"
HEADER_LIMIT = 100 << 20
"""Bytes that the header of a safetensors file may have, as its own library says."""
BYTES = {"F64": 8, "F32": 4, "BF16": 2, "F16": 2, "I8": 1, "U8": 1, "F8_E4M3": 1, "F8_E5M2": 1}


@dataclass(frozen=True)
class Weights:
    """What a part weighs: values, and bytes on the disk."""

    values: int = 0
    size: int = 0


@dataclass(frozen=True)
class Checkpoint:
    """A folder in the library's layout. `pipeline` is the class that it was saved from."""

    folder: Path
    pipeline: str
    index: dict[str, Any]

    @cached_property
    def parts(self) -> tuple[str, ...]:
        """Names of the models, tokenizers and schedulers that belong to it."""
        return tuple(
            name
            for name, entry in self.index.items()
            if not name.startswith("_") and isinstance(entry, list) and len(entry) == 2 and entry[1]
        )

    def config(self, part: str) -> dict[str, Any]:
        """The part's own settings; empty where it has none."""
        path = self.folder / part / "config.json"
        return _json(path) if path.is_file() else {}

    def weights(self, part: str) -> Weights:
        """Read off the headers of its files."""
        files = [_header(path) for path in sorted((self.folder / part).glob("*.safetensors"))]
        return Weights(sum(file.values for file in files), sum(file.size for file in files))

    def lacking(self) -> Iterator[str]:
        """Files that should be there and are not, as after a download that broke off."""
        for part in self.parts:
            folder = self.folder / part
            if not folder.is_dir():
                yield f"{part}/"
                continue
            for index in folder.glob("*.safetensors.index.json"):
                shards = set(_json(index).get("weight_map", {}).values())
                yield from (f"{part}/{shard}" for shard in sorted(shards) if not (folder / shard).is_file())


def opened(settings: DiffusersSettings) -> Checkpoint:
    """The checkpoint of the settings. Raises `EngineDeclined("model_missing")` saying how to get it."""
    folder = settings.folder.expanduser() if settings.folder else _cached(settings)
    if not folder.is_dir():
        raise _missing(
            f"the folder '{folder}' does not exist; download a checkpoint into it, such as with "
            f"`hf download OWNER/NAME --local-dir '{folder}'`, or mend the setting 'folder'"
        )
    path = folder / INDEX
    if not path.is_file():
        raise _missing(
            f"'{folder}' is no pipeline of the diffusers library: it has no {INDEX}. Checkpoints in that "
            "layout are on the hub under names that mostly end with '-Diffusers'; the original weights of a "
            "model do not load"
        )
    index = _json(path)
    if not isinstance(index.get("_class_name"), str):
        raise EngineDeclined("engine_misconfigured", f"'{path}' names no pipeline class ('_class_name')")
    return Checkpoint(folder, index["_class_name"], index)


def verified(settings: DiffusersSettings) -> Checkpoint:
    """`opened`, and all of its files are there."""
    checkpoint = opened(settings)
    lacking = list(checkpoint.lacking())
    if lacking:
        more = f" and {len(lacking) - 3} more" if len(lacking) > 3 else ""
        raise _missing(
            f"'{checkpoint.folder}' is not complete: {', '.join(lacking[:3])}{more} missing; "
            "run the download again, it goes on where it stopped"
        )
    return checkpoint


def _cached(settings: DiffusersSettings) -> Path:
    """The snapshot in the hub's local cache, found as the hub's own library finds it."""
    root = _cache() / f"models--{str(settings.model).replace('/', '--')}"
    reference = root / "refs" / settings.revision
    commit = reference.read_text().strip() if reference.is_file() else settings.revision
    snapshot = root / "snapshots" / commit
    if snapshot.is_dir():
        return snapshot
    revision = "" if settings.revision == "main" else f" --revision {settings.revision}"
    raise _missing(
        f"'{settings.model}' is not in the local cache {_cache()}; download it with "
        f"`hf download {settings.model}{revision}`. If that says 'gated', accept the licence at "
        f"https://huggingface.co/{settings.model} and log in with `hf auth login`; if it says 'not found', "
        "check the name"
    )


def _cache() -> Path:
    home = os.environ.get("HF_HOME") or Path(os.environ.get("XDG_CACHE_HOME") or "~/.cache") / "huggingface"
    return Path(os.environ.get("HF_HUB_CACHE") or Path(home) / "hub").expanduser()


def _missing(message: str) -> EngineDeclined:
    return EngineDeclined("model_missing", message)


def _json(path: Path) -> dict[str, Any]:
    try:
        value = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise EngineDeclined("engine_misconfigured", f"'{path}' cannot be read: {error}") from error
    if not isinstance(value, dict):
        raise EngineDeclined("engine_misconfigured", f"'{path}' must hold a JSON object")
    return value


def _header(path: Path) -> Weights:
    try:
        with path.open("rb") as file:
            (length,) = struct.unpack("<Q", file.read(8))
            if length > HEADER_LIMIT:
                raise ValueError(f"a header of {length} bytes")
            tensors = json.loads(file.read(length))
    except (OSError, ValueError, struct.error) as error:
        raise _missing(f"'{path}' is broken ({error}); delete it and run the download again") from error
    sizes = [
        (entry["data_offsets"][1] - entry["data_offsets"][0], BYTES.get(entry["dtype"], 1))
        for name, entry in tensors.items()
        if name != "__metadata__"
    ]
    return Weights(sum(size // each for size, each in sizes), sum(size for size, _ in sizes))
