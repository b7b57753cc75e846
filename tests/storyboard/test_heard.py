"""Instruments that are heard, and those that are seen."""

from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan
from filmgate.storyboard.scoring import subjects

_INSTRUMENTS = {"piano", "guitar", "violin"}


def _kinds(prompt: str) -> set[str]:
    return {str(one.kind) for one in subjects(plan(prompt, frames=120, seed=7))}


@pytest.mark.parametrize(
    "prompt",
    [
        "An old couple waltzes in an empty ballroom, a distant violin playing",
        "A cowboy rides through a canyon at sunset, twangy guitar soundtrack",
        "A boy walks home through snow, a lone cello on the soundtrack",
        "A lighthouse in a storm. Score: slow strings, a single piano note.",
        "A chef plates a dessert, jazz piano in the background, no dialogue",
        "A tram climbs a hill in Lisbon, with a fado guitar somewhere far off",
        "Rodeo, slow motion on the fall, saturated colours, steel guitar.",
        "A monk opens a window to the faint notes of a piano",
        "A gull flies off. Real wind and rain on the soundtrack and a single cello that enters at the end.",
        "A night train in the fog. Lonely muted trumpet, rattling rails, no narration.",
        "A nurse hears a violin through the wall and smiles",
    ],
)
def test_an_instrument_that_is_only_heard_is_not_there(prompt: str) -> None:
    assert not _kinds(prompt) & _INSTRUMENTS
    assert "music_calm" in [cue for shot in plan(prompt, frames=120, seed=7).shots for cue in shot.sounds]


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ("A man plays a guitar solo in the background of a bar", "guitar"),
        ("An old attic: a dusty chair, broken guitar, trunk", "guitar"),
        ("A girl in a red dress, electric guitar, stage lights", "guitar"),
        ("A woman carries a violin across a bridge", "violin"),
        ("A grand piano in an empty hall, volumetric light", "piano"),
    ],
)
def test_an_instrument_that_somebody_has_or_that_stands_there_is_seen(prompt: str, kind: str) -> None:
    assert kind in _kinds(prompt)
