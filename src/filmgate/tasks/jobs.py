"""What runs in a child process: each function gets the desk first. Heavy imports belong inside."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from filmgate.contract.catalog import Sound
from filmgate.contract.errors import TaskFailed
from filmgate.engines.base import (
    Desk,
    Engine,
    FilmEngine,
    Order,
    Resident,
    Scoring,
    ShotEngine,
    Sounding,
    Warmable,
)
from filmgate.engines.registry import build
from filmgate.engines.routing import editors
from filmgate.settings import Fetch, MediaLimits, Settings

if TYPE_CHECKING:
    from filmgate.engines.base import Frame, Samples
    from filmgate.media.encode import ClipWriter
    from filmgate.media.ingest import Ingested, RawInput

PREVIEW_EVERY = 1.5
"""Seconds between two previews of a shot that is rendered."""
PREVIEW_WIDTH = 320
"""Pixels."""


@dataclass(frozen=True)
class ShotMade:
    """A rendered clip: its frames, and how long rendering and encoding took in ms."""

    frames: int
    milliseconds: int


@dataclass(frozen=True)
class FilmMade:
    """A finished film and its cover; sizes in pixels, duration in seconds."""

    width: int
    height: int
    duration: float
    cover_width: int
    cover_height: int
    notes: dict[str, Any]


def warm_media(desk: Desk) -> None:
    """Loads what ingest and assembly need."""
    import_module("filmgate.media.ingest")
    import_module("filmgate.media.assemble")
    import_module("filmgate.media.cover")


def warm_engine(desk: Desk, engine_name: str, settings: Settings) -> None:
    """Loads what rendering needs, as far as the engine can tell."""
    import_module("filmgate.media.encode")
    engine = build(engine_name, settings)
    if isinstance(engine, Warmable):
        engine.warm()


def ingest(
    desk: Desk, sources: list[RawInput], folder: Path, limits: MediaLimits, fetch: Fetch
) -> list[Ingested]:
    """Fetches, checks and normalises a task's inputs into `folder`."""
    from filmgate.media.ingest import ingest as bring_in

    return bring_in(sources, folder, limits, fetch)


def render_shot(
    desk: Desk,
    engine_name: str,
    settings: Settings,
    order: Order,
    shot: int,
    out: Path,
    sound: Path,
    score: Path,
) -> ShotMade:
    """Renders one shot into a clip, telling progress by frames. What sound it brings goes to `sound`; with
    the first shot the whole film's goes to `score`, where the engine can make that beside it."""
    from filmgate.media.encode import ClipWriter

    engine = _shot_engine(engine_name, settings)
    began = time.monotonic()
    with (
        _naming_editors(engine_name, settings),
        _scored(engine, order, shot, score),
        ClipWriter(out, order.width, order.height) as clip,
    ):
        made = _filmed(engine, order, shot, desk, clip)
    if order.request.sound is Sound.ON and isinstance(engine, Sounding):
        _keep_sound(engine.shot_sound(order, shot), sound)
    return ShotMade(made, round((time.monotonic() - began) * 1000))


def _filmed(engine: ShotEngine, order: Order, shot: int, desk: Desk, clip: ClipWriter) -> int:
    """Writes the shot's frames into the clip, and returns how many there are: as many as were planned."""
    wanted, made = order.storyboard.shots[shot].frames, 0
    for frame in _watched(engine.frames(order, shot, desk), wanted, desk):
        clip.write(frame)
        made += 1
    if made != wanted:
        raise TaskFailed(
            "engine_error", f"engine '{engine.name}' made {made} frames of shot {shot + 1}, not {wanted}"
        )
    return made


@contextmanager
def _scored(engine: ShotEngine, order: Order, shot: int, out: Path) -> Iterator[None]:
    """Has the film's sound made and encoded while the block runs, if it is this shot's to bring."""
    kept = order.source is not None and order.source.has_sound
    if shot or kept or order.request.sound is not Sound.ON or not isinstance(engine, Scoring):
        yield
        return
    with ThreadPoolExecutor(1, thread_name_prefix="score") as pool:
        written = pool.submit(_keep_score, engine.sound, order, out)
        yield
        written.result()


def _keep_score(sound: Callable[[Order], Samples | None], order: Order, out: Path) -> None:
    from filmgate.media.sound import fitted, write_track

    samples = sound(order)
    if samples is not None:
        write_track(out, fitted(samples, order.storyboard.frames))


@contextmanager
def _naming_editors(name: str, settings: Settings) -> Iterator[None]:
    """To an edit that the engine cannot do, which of the configured engines edit videos, too."""
    try:
        yield
    except TaskFailed as reason:
        if reason.code != "unsupported_edit":
            raise
        others = ", ".join(f"'{other}'" for other in editors(settings, beside=name))
        here = f"of those, {others} can be asked for" if others else "none of those is configured"
        raise TaskFailed(reason.code, f"{reason.message}; here, {here}") from None


def assemble(
    desk: Desk,
    engine_name: str,
    settings: Settings,
    order: Order,
    clips: list[Path],
    sounds: list[Path | None],
    score: Path | None,
    out: Path,
    cover: Path,
) -> FilmMade:
    """Joins the clips, lays the sound under them (the shots' own, if they have any, else the `score` that the
    first has brought), and draws the cover."""
    from filmgate.media.assemble import assemble as join

    engine = _shot_engine(engine_name, settings)
    *transitions, ending = (str(each) for each in order.storyboard.joins())
    facts = join(
        clips,
        out,
        sound=_joined(sounds, order) if any(sounds) else score or engine.sound(order),
        source_sound=order.source.path if order.source and order.source.has_sound else None,
        transitions=transitions,
        ending=ending,
        metadata={
            "title": order.request.prompt[:200],
            "comment": f"{order.model} by Filmgate, {engine_name}",
        },
    )
    return _covered(out, cover, facts.width, facts.height, facts.duration, engine.notes(order))


def _keep_sound(samples: Samples | None, out: Path) -> None:
    import numpy as np

    if samples is not None:
        np.save(out, samples.astype(np.float32))


def _joined(sounds: list[Path | None], order: Order) -> Samples:
    """The shots' sounds, each as long as its frames, one after the other; silence where there is none."""
    import numpy as np

    from filmgate.media.sound import fitted

    nothing = np.zeros((0, 2), np.float32)
    shots = zip(sounds, order.storyboard.shots, strict=True)
    return np.concatenate([fitted(np.load(path) if path else nothing, shot.frames) for path, shot in shots])


def relay(desk: Desk, engine_name: str, settings: Settings, order: Order, out: Path, cover: Path) -> FilmMade:
    """Has an engine make the whole film, and checks that what came is one."""
    from filmgate.media.probe import film_facts

    engine = _engine(engine_name, settings)
    if not isinstance(engine, FilmEngine):
        raise TypeError(f"engine '{engine_name}' does not make whole films")
    made = engine.film(order, out, desk)
    facts = film_facts(out)
    return _covered(out, cover, facts.width, facts.height, facts.duration, made.notes)


def _covered(
    film: Path, cover: Path, width: int, height: int, duration: float, notes: dict[str, Any]
) -> FilmMade:
    from filmgate.media.cover import cover as draw_cover

    cover_width, cover_height = draw_cover(film, cover)
    return FilmMade(width, height, duration, cover_width, cover_height, notes)


_residents: dict[str, Engine] = {}
"""What this process has built and keeps, with the weights that it holds."""


def _engine(name: str, settings: Settings) -> Engine:
    engine = _residents.get(name) or build(name, settings)
    if isinstance(engine, Resident):
        _residents[name] = engine
    return engine


def _shot_engine(name: str, settings: Settings) -> ShotEngine:
    engine = _engine(name, settings)
    if not isinstance(engine, ShotEngine):
        raise TypeError(f"engine '{name}' does not render shots")
    return engine


def _watched(frames: Iterator[Frame], wanted: int, desk: Desk) -> Iterator[Frame]:
    """Passes frames on, telling progress and showing one now and then."""
    shown = time.monotonic() - PREVIEW_EVERY
    for number, frame in enumerate(frames, 1):
        yield frame
        desk.progress(number / wanted)
        if time.monotonic() - shown >= PREVIEW_EVERY:
            shown = time.monotonic()
            desk.preview(_small(frame))


def _small(frame: Frame) -> bytes:
    """A JPEG of the frame, 320 pixels wide."""
    import cv2

    from filmgate.media.picture import i420_to_bgr

    picture = i420_to_bgr(frame)
    height = round(picture.shape[0] * PREVIEW_WIDTH / picture.shape[1])
    small = cv2.resize(picture, (PREVIEW_WIDTH, height), interpolation=cv2.INTER_AREA)
    return cv2.imencode(".jpg", small, [cv2.IMWRITE_JPEG_QUALITY, 70])[1].tobytes()
