"""The default engine: draws any storyboard on a CPU, with no weights."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from importlib import import_module
from typing import TYPE_CHECKING, Any, Literal

from filmgate.contract.catalog import Sound
from filmgate.engines.animatic.kernels import cache
from filmgate.engines.base import Capabilities, Desk, Estimate, Frame, Order, Samples
from filmgate.settings import EngineSettings

if TYPE_CHECKING:
    from filmgate.engines.animatic.speech.lines import Dialogue

_SECONDS_A_FRAME = 0.05
"""Of a 1080p picture on one core, with its share of drawing the plates."""
_BYTES_A_PIXEL = 260
"""Plates, tiles and frames in flight, for each pixel of the picture."""
_SPEECH = ("auto", "on", "off")
NO_SPEECH = "eSpeak NG is not installed: pip install 'filmgate[speech]'"
COMPILING = "compiling the drawing code, once for this machine"


class AnimaticEngine:
    """Layered 2.5D pictures in the tradition of silhouette animation. Options: `draft` (0.1..1) renders at
    that share of the size and enlarges; `threads` is how many frames are made at once; `speech` is whether
    dialogue is spoken."""

    capabilities = Capabilities(
        first_frame=True, references=True, edit=True, sound=True, multi_shot=True, deterministic=True
    )
    scores: Literal[True] = True

    def __init__(self, name: str, settings: EngineSettings) -> None:
        self.name = name
        if unknown := set(settings.model_extra or {}) - {"draft", "threads", "speech"}:
            raise ValueError(f"setting '{min(unknown)}': the animatic has 'draft', 'threads' and 'speech'")
        self._draft = float(settings.option("draft", 1.0))
        self._threads: int | None = settings.option("threads")
        if not 0.1 <= self._draft <= 1.0:
            raise ValueError(f"engines.{name}.draft must lie in 0.1..1, found {self._draft}")
        self._speech: str = settings.option("speech", "auto")
        if self._speech not in _SPEECH:
            raise ValueError(
                f"engines.{name}.speech must be one of {', '.join(_SPEECH)}, found {self._speech!r}"
            )
        if self._speech == "on" and not _can_speak():
            raise ValueError(f"engines.{name}.speech is 'on', but {NO_SPEECH}")

    def estimate(self, order: Order) -> Estimate:
        import os

        pixels = order.width * order.height * self._draft**2
        share = pixels / (1920 * 1080)
        frames = order.storyboard.frames
        seconds = frames * share * _SECONDS_A_FRAME / (os.cpu_count() or 1) + 1.5 * len(
            order.storyboard.shots
        )
        return Estimate(seconds=seconds, memory=round(150e6 + pixels * _BYTES_A_PIXEL))

    def warm(self) -> None:
        """Loads what draws. The kernels only where they are compiled: elsewhere the film's first picture is
        better laid out beside that than after it."""
        import_module("filmgate.engines.animatic.director")
        if cache.are_compiled():
            import_module("filmgate.engines.animatic.renderer")
            for module in cache.modules():
                import_module(f"filmgate.engines.animatic.kernels.{module}")

    def frames(self, order: Order, shot: int, desk: Desk) -> Iterator[Frame]:
        """Planar I420, in order, the same for the same storyboard, size and seed."""
        if order.source is not None:
            from filmgate.engines.animatic import edit

            return edit.frames(order, shot, desk)
        if cache.must_compile():
            desk.log(COMPILING)
        from filmgate.engines.animatic.takes import joined, numbers

        whole = _unfolded(order)
        dialogue = self._dialogue(whole)
        made = []
        for number in numbers(order.storyboard, shot):
            for told in dialogue.told(number) if dialogue else ():
                desk.log(told)
            made.append((whole.storyboard.shots[number], self._filmed(whole, number, dialogue)))
        return made[0][1] if len(made) == 1 else joined(made)

    def _filmed(self, order: Order, shot: int, dialogue: Dialogue | None) -> Iterator[Frame]:
        """A shot at one place, drawn or of the input images."""
        if not order.inputs:
            return self._drawn(order, shot, dialogue)
        from filmgate.engines.animatic import photo

        if photo.is_pictured(order, shot):
            captions = dialogue.captions(shot) if dialogue else None
            return photo.frames(order, shot, self._draft, self._threads, captions)
        return photo.graded(self._drawn(order, shot, dialogue), order)

    def _drawn(self, order: Order, shot: int, dialogue: Dialogue | None) -> Iterator[Frame]:
        from filmgate.engines.animatic import drawing

        return drawing.frames(order, shot, self._draft, self._threads, dialogue)

    def _dialogue(self, order: Order) -> Dialogue | None:
        """Who says what when; None where nobody is to be heard."""
        if not _has_dialogue(order) or self._speech == "off" or not _can_speak():
            return None
        from filmgate.engines.animatic.speech.dialogue import dialogue

        return dialogue(order.storyboard, order.seed)

    def sound(self, order: Order) -> Samples | None:
        from filmgate.engines.animatic import sound

        whole = _unfolded(order)
        return sound.soundtrack(whole, self._dialogue(whole))

    def notes(self, order: Order) -> dict[str, Any]:
        """`approximated`: what the storyboard asks for and the picture only stands in for, and by what.
        `dialogue`: who is heard when in a film with sound, or why its lines are only captioned.

        Of an edit `applied` and `not_applied`: what was done of the instruction, and which parts were not.
        """
        if order.source is not None:
            from filmgate.engines.animatic import edit

            return {"engine": "animatic", **edit.notes(order)}
        from filmgate.engines.animatic.notes import approximated

        order = _unfolded(order)
        told = approximated(order.storyboard)
        if order.inputs:
            from filmgate.engines.animatic.photo.casting import stand_ins

            told |= stand_ins(order)
        return {"engine": "animatic", "approximated": told, **self._spoken(order)}

    def _spoken(self, order: Order) -> dict[str, Any]:
        dialogue = self._dialogue(order)
        if dialogue is not None:
            return {"dialogue": dialogue.notes()}
        if not _has_dialogue(order) or self._speech == "off":
            return {}
        return {"dialogue": f"only captioned: {NO_SPEECH}"}


def _unfolded(order: Order) -> Order:
    """The order with a shot for every place: picture, sound and voices go from place to place alike."""
    from filmgate.engines.animatic.takes import unfolded

    return replace(order, storyboard=unfolded(order.storyboard))


def _can_speak() -> bool:
    from filmgate.engines.animatic.speech import is_installed

    return is_installed()


def _has_dialogue(order: Order) -> bool:
    """Whether there is something to say, and a soundtrack to say it in."""
    heard = order.request.sound is Sound.ON and order.source is None
    return heard and any(shot.caption for shot in order.storyboard.shots)
