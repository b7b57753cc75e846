"""The engine that has servers of the OpenAI-style `/v1/videos` make its films; see `VideosSettings`.

A job is made for each shot of the plan, all at once, and the films that come back are brought to the
contract's size, rate and length and joined. It makes whole films, not shots, because so it takes no slot of
the renders while it waits, and is asked to stop before it is killed; its jobs outlive it by the desk's
memory.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from itertools import count, islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from filmgate.contract.catalog import FPS, Sound
from filmgate.contract.errors import FilmgateError, TaskCanceled, TaskFailed
from filmgate.engines.base import Capabilities, Desk, EngineDeclined, Estimate, Made, Order, Samples
from filmgate.engines.openai_videos.forms import Piece, pieces_of, require_possible
from filmgate.engines.openai_videos.settings import VideosSettings
from filmgate.engines.openai_videos.shoot import Shoot
from filmgate.engines.openai_videos.wire import VideoServer
from filmgate.engines.relaying import MADE_SHARE, key_in
from filmgate.engines.upstream import Passing
from filmgate.settings import EngineSettings

if TYPE_CHECKING:
    from filmgate.engines.base import Frame

TOLERANCE = 0.08
"""The part of a shot by which a server's film may be shorter; its last frame stays for that time."""
LOOK_EVERY = 12
"""Frames between two looks at whether the work shall stop."""


class OpenAIVideosEngine:
    """A `FilmEngine`, `Particular`, in front of one server or several equal ones."""

    def __init__(self, name: str, settings: EngineSettings) -> None:
        self.name = name
        self.settings = VideosSettings.of(settings)
        self.capabilities = _capabilities(self.settings)

    def estimate(self, order: Order) -> Estimate:
        seconds = order.storyboard.frames / order.storyboard.fps
        return Estimate(
            seconds=seconds * self.settings.usual_seconds_per_second,
            cost=seconds * self.settings.price_per_second,
        )

    def objection(self, order: Order) -> str | None:
        """What of the order is too much for a job."""
        try:
            require_possible(order, self.settings)
        except EngineDeclined as refusal:
            return refusal.message
        return None

    def check(self) -> str:
        """Whether every server answers and knows the key; costs nothing."""
        with ExitStack() as stack:
            found = [self._asked(server) for server in self._servers(stack)]
        return ", ".join(found)

    def _asked(self, server: VideoServer) -> str:
        try:
            return f"{server.place} has {server.unfinished()} unfinished jobs"
        except Passing as error:
            raise TaskFailed("upstream_unreachable", f"{server.place}: {error}") from error
        except FilmgateError as error:
            raise TaskFailed("upstream_refused", f"{server.place}: {error}") from error

    def film(self, order: Order, out: Path, desk: Desk) -> Made:
        """Writes the film to `out`. Raises `TaskFailed` with the server's reason, `EngineDeclined` when no
        server answers, `EngineBusy` when those that do take no more just now."""
        require_possible(order, self.settings)
        pieces = pieces_of(order, self.settings)
        with ExitStack() as stack:
            folder = Path(stack.enter_context(TemporaryDirectory(dir=out.parent, prefix=".jobs-")))
            shoot = Shoot(self.name, self.settings, self._servers(stack), order, desk, folder)
            try:
                films = shoot.films(pieces)
                _join(order, pieces, films, out, desk, self._sound(order, pieces, films))
            except TaskFailed:  # or a cancel, which is one
                shoot.clear()
                raise
            shoot.clear()
            return Made({"upstream": self._notes(shoot)})

    def _notes(self, shoot: Shoot) -> dict[str, Any]:
        told = {"profile": self.settings.profile, "model": self.settings.model, "sound": self.settings.sound}
        return {**told, "jobs": shoot.notes()}

    def _servers(self, stack: ExitStack) -> list[VideoServer]:
        key = self._api_key()
        return [stack.enter_context(VideoServer(url, key)) for url in self.settings.servers]

    def _api_key(self) -> str | None:
        variable = self.settings.api_key_env
        return None if variable is None else key_in(variable, self.name)

    def _sound(self, order: Order, pieces: list[Piece], films: list[Path]) -> Samples | None:
        """The film's sound, None for silence; that of a source is laid under it by whoever joins."""
        if order.request.sound is not Sound.ON:
            return None
        if self.settings.sound == "animatic":
            from filmgate.engines.animatic.sound import soundtrack

            return soundtrack(order)
        return _own_sound(pieces, films)


def _capabilities(settings: VideosSettings) -> Capabilities:
    return Capabilities(
        text=settings.text,
        first_frame=settings.images_taken > 0,
        references=settings.images_taken > 1,
        edit=settings.edit,
        sound=settings.sound != "none",
        multi_shot=True,
        sizes=settings.working_sizes or None,
        frame_rates=(float(settings.fps),) if settings.kind.counts_frames else None,
        longest_shot_seconds=None if settings.continues else settings.longest,
        cancel=settings.kind.cancels,
        progress=settings.progress,
        deterministic=settings.sends_seed,
    )


def _own_sound(pieces: list[Piece], films: list[Path]) -> Samples:
    """What the server's films sound like, one after the other."""
    import numpy as np

    from filmgate.media.sound import PER_FRAME, read_sound

    parts = []
    for piece, film in zip(pieces, films, strict=True):
        part = read_sound(film, piece.frames + piece.repeated)
        if part is None:
            raise TaskFailed(
                "upstream_failed",
                f"sound was asked for, and the server's film of shot {piece.number + 1} has none: set "
                "sound = 'animatic' or 'none' for this engine, or sound_extras to what the server wants",
            )
        parts.append(part[piece.repeated * PER_FRAME :])
    return np.concatenate(parts)


def _join(
    order: Order, pieces: list[Piece], films: list[Path], out: Path, desk: Desk, sound: Samples | None
) -> None:
    """Every film as a clip of the contract's measure, and all of them as one."""
    from filmgate.media.assemble import assemble

    done = count(1)
    total = order.storyboard.frames

    def told() -> None:
        number = next(done)
        if number % LOOK_EVERY == 0:
            desk.progress(MADE_SHARE + (1 - MADE_SHARE) * number / total)
            if desk.stopped():
                raise TaskCanceled

    clips = [_clip(order, piece, film, told) for piece, film in zip(pieces, films, strict=True)]
    assemble(
        clips,
        out,
        sound=sound,
        source_sound=order.source.path if order.source and order.source.has_sound else None,
        transitions=[_transition(order, piece) for piece in pieces],
        ending=str(order.storyboard.joins()[-1]),
        metadata={"title": order.request.prompt[:200], "comment": f"{order.model} by Filmgate"},
    )


def _clip(order: Order, piece: Piece, film: Path, told: Any) -> Path:
    """A server's film in our measure; itself, if it is all of that already and need not fit others."""
    from filmgate.media.encode import ClipWriter
    from filmgate.media.probe import probe_video

    try:
        facts = probe_video(film)
        _require_length(piece, facts.duration)
        exact = (facts.width, facts.height, facts.frames) == (order.width, order.height, piece.frames)
        if exact and facts.plain and piece.frames == order.storyboard.frames:
            return film
        clip = film.with_suffix(".clip.mp4")
        with ClipWriter(clip, order.width, order.height) as writer:
            for frame in _fitted(film, piece, order):
                writer.write(frame)
                told()
    except ValueError as error:
        rule = f"the film of shot {piece.number + 1} that came back {error}"
        raise TaskFailed("invalid_film", rule) from error
    return clip


def _fitted(film: Path, piece: Piece, order: Order) -> Iterator[Frame]:
    from filmgate.media.fit import fitted_frames

    shown = fitted_frames(film, piece.frames + piece.repeated, order.width, order.height)
    return islice(shown, piece.repeated, None)


def _transition(order: Order, piece: Piece) -> str:
    """Of a shot, the plan's; parts of one go on without."""
    return "cut" if piece.part else str(order.storyboard.joins()[piece.number])


def _require_length(piece: Piece, seconds: float) -> None:
    """Raises `TaskFailed` for a film that a still would have to fill up."""
    if seconds < piece.seconds * (1 - TOLERANCE) - 1 / FPS:
        raise TaskFailed(
            "upstream_failed",
            f"shot {piece.number + 1} needs {piece.seconds:g} s and came back with {seconds:.2f} s: if the "
            "model makes no more, set longest_seconds; if it has another frame rate, set fps",
        )
