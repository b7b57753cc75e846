"""`filmgate doctor`: whether everything that the service needs is there, and how to mend what is not."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from filmgate.cli.options import Blobs, Data, Database, Json
from filmgate.cli.output import print_json
from filmgate.cli.services import settings_with

if TYPE_CHECKING:
    from filmgate.settings import Settings

OLDEST, NEWEST = (3, 11), (3, 13)
ROOM = 2 * 2**30
"""Bytes that should be free where films are made: a dozen long ones in work."""


@dataclass(frozen=True)
class Finding:
    """One thing looked at; `mend` says what to do, and is empty when nothing is wrong."""

    name: str
    found: str
    mend: str = ""

    @property
    def is_well(self) -> bool:
        return not self.mend


def doctor(data: Data = None, database: Database = None, blobs: Blobs = None, as_json: Json = False) -> None:
    """Check what the service needs; say how to mend it."""
    settings = settings_with(data=data, database=database, blobs=blobs)
    findings = list(examined(settings))
    if as_json:
        print_json([vars(finding) | {"ok": finding.is_well} for finding in findings])
    else:
        for finding in findings:
            _print(finding)
    if not all(finding.is_well for finding in findings):
        raise typer.Exit(1)


def _print(finding: Finding) -> None:
    mark, colour = ("ok    ", typer.colors.GREEN) if finding.is_well else ("broken", typer.colors.RED)
    typer.echo(f"{typer.style(mark, fg=colour)} {finding.name}: {finding.found}")
    if finding.mend:
        typer.echo(f"       mend: {finding.mend}")


def examined(settings: Settings) -> Iterator[Finding]:
    """Every check; one that breaks in an unforeseen way is a finding, too."""
    checks: tuple[Callable[[Settings], Iterator[Finding]], ...] = (
        _python,
        _codecs,
        _disk,
        _database,
        _blobs,
        _engines,
        _kernels,
        _port,
    )
    for check in checks:
        try:
            yield from check(settings)
        except Exception as error:
            name = check.__name__.strip("_")
            yield Finding(name, f"{type(error).__name__}: {error}", "see the message; reinstall if it stays")


def _python(_: Settings) -> Iterator[Finding]:
    version = ".".join(map(str, sys.version_info[:3]))
    is_right = OLDEST <= sys.version_info[:2] <= NEWEST
    yield Finding("python", version, "" if is_right else "use Python 3.11 to 3.13, e.g. `uv python install`")


def _codecs(_: Settings) -> Iterator[Finding]:
    import av
    from av.codec.codec import UnknownCodecError

    for name, purpose in (("libx264", "H.264 pictures"), ("aac", "AAC sound")):
        try:
            av.Codec(name, "w")
        except UnknownCodecError:
            mend = "install the official `av` wheel: `uv pip install --force-reinstall av`"
            yield Finding("codecs", f"no encoder for {purpose} ({name}) in PyAV {av.__version__}", mend)
        else:
            yield Finding("codecs", f"{purpose} by {name} (PyAV {av.__version__})")


def _disk(settings: Settings) -> Iterator[Finding]:
    import shutil

    place = _existing(settings.data)
    free = shutil.disk_usage(place).free
    is_enough = free >= ROOM
    found = f"{free / 2**30:.1f} GiB free at {place}"
    yield Finding("disk", found, "" if is_enough else f"free {ROOM / 2**30:g} GiB, or give another --data")
    yield _writable(settings.data, place)


def _existing(path: Path) -> Path:
    """The path itself, or its nearest parent that is there."""
    return next(place for place in (path.resolve(), *path.resolve().parents) if place.exists())


def _writable(data: Path, place: Path) -> Finding:
    from tempfile import TemporaryFile

    if not place.is_dir():
        return Finding("data", f"{place} is not a folder", "give another --data")
    try:
        TemporaryFile(dir=place).close()
    except OSError as error:
        return Finding("data", f"{place}: {error.strerror}", "give a --data folder that you may write to")
    return Finding("data", str(data) if data.exists() else f"{data} (made at the first start)")


def _database(settings: Settings) -> Iterator[Finding]:
    from sqlalchemy.engine import make_url

    from filmgate.contract.errors import ServiceUnavailable
    from filmgate.store.database import connect, ping

    url = make_url(settings.database_url)
    shown = url.render_as_string(hide_password=True)
    if url.drivername == "sqlite" and url.database and not Path(url.database).exists():
        yield Finding("database", f"{shown} (made at the first start)")
        return
    engine = connect(settings.database_url, pool=1, patience=3.0)
    try:
        ping(engine)
    except ServiceUnavailable as error:
        mend = "start the database, or mend --database (FILMGATE_DATABASE)"
        yield Finding("database", f"{shown}: {error.__cause__ or error}", mend)
    else:
        yield Finding("database", shown)
    finally:
        engine.dispose()


def _blobs(settings: Settings) -> Iterator[Finding]:
    from filmgate.store.blobs import Blobs as BlobStore

    folder = settings.data / "blobs"
    if settings.blobs is None and not folder.exists():
        yield Finding("blobs", f"{folder} (made at the first start)")
        return
    try:
        BlobStore.open(settings.blobs, folder).check()
    except Exception as error:  # every store has its own errors
        mend = "check the bucket, its region and credentials, or mend --blobs (FILMGATE_BLOBS)"
        yield Finding("blobs", f"{settings.blobs or folder}: {error}", mend)
    else:
        yield Finding("blobs", settings.blobs or str(folder))


def _engines(settings: Settings) -> Iterator[Finding]:
    from filmgate.contract.errors import FilmgateError, ServiceUnavailable, TaskFailed
    from filmgate.engines.registry import Checkable, build
    from filmgate.engines.routing import configured

    try:
        names = configured(settings)
    except ServiceUnavailable as error:
        yield Finding("engines", error.detail, "mend that line of the settings")
        return
    for name in names:
        try:
            engine = build(name, settings)
            found = engine.check() if isinstance(engine, Checkable) else "ready"
        except FilmgateError as error:
            yield Finding("engines", error.detail, f"mend [engines.{name}] in the settings")
        except TaskFailed as error:
            yield Finding("engines", f"{name}: {error.message}", f"mend [engines.{name}] in the settings")
        else:
            yield Finding("engines", f"{name}: {found}")


def _kernels(settings: Settings) -> Iterator[Finding]:
    from filmgate.engines.animatic.kernels.cache import are_compiled
    from filmgate.tasks.kernels import place

    kept = place(settings)
    when = "compiled" if are_compiled(kept) else "compiled in the background at the next start"
    yield Finding("kernels", f"{when} ({kept})")


def _port(settings: Settings) -> Iterator[Finding]:
    import socket

    place = f"{settings.host}:{settings.port}"
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    with closing(socket.socket(family)) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((settings.host, settings.port))
        except OSError as error:
            mend = "stop what listens there (another `filmgate serve`?), or give --port and --host"
            yield Finding("port", f"{place}: {error.strerror}", mend)
        else:
            yield Finding("port", f"{place} is free")
