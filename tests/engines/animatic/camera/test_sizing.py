"""Framings that nobody asked for show what they are about."""

from __future__ import annotations

import pytest

from filmgate.engines.animatic.blocking.cues import cues
from filmgate.engines.animatic.camera.sizing import framed, narrowed
from filmgate.engines.animatic.casting.players import players_of
from filmgate.engines.animatic.stages.words import venue_of
from filmgate.storyboard.planner import plan
from filmgate.storyboard.vocabulary import Framing


@pytest.mark.parametrize(
    ("words", "index", "framing"),
    [
        (
            "镜头一：清晨，老渔夫推着小船下海。镜头二：他撒网。镜头三：他划船归来。镜头四：孙女挥手。",
            2,
            Framing.FULL,
        ),
        (
            "Shot 1: A bride waits. Shot 2: A crowd sings. Shot 3: The groom rides a white horse.",
            2,
            Framing.FULL,
        ),
    ],
)
def test_a_cut_to_a_face_does_not_lose_the_horse_or_the_boat(
    words: str, index: int, framing: Framing
) -> None:
    shot = plan(words, frames=240, seed=7, multi_shot=True).shots[index]
    told = shot.model_copy(update={"camera": shot.camera.model_copy(update={"framing": Framing.CLOSE_UP})})
    players = players_of(told, venue_of(told, told.setting))
    assert {cue.camera.framing for cue in framed(cues(told), players, told, alone=False)} == {framing}


def test_a_gymnast_is_seen_with_the_beam() -> None:
    shot = plan("a gymnast performs on the balance beam", frames=96, seed=7).shots[0]
    players = players_of(shot, venue_of(shot, shot.setting))
    assert {cue.camera.framing for cue in framed(cues(shot), players, shot, alone=True)} == {Framing.FULL}


def test_an_upright_film_shows_the_wok_too() -> None:
    shot = plan("A street food vendor fries noodles in a wok", frames=96, seed=7).shots[0]
    (cue,) = cues(shot)
    assert {one.camera.framing for one in narrowed((cue,), shot, 9 / 16)} == {Framing.FULL}
    assert narrowed((cue,), shot, 16 / 9) == (cue,)
