"""What drums on something is no instrument."""

from __future__ import annotations

import pytest

from tests.storyboard.deeds import deeds_of


@pytest.mark.parametrize(
    "prompt",
    [
        "Rain drums on the tin roof while a boy reads by lamplight",
        "Hail drums against the windows",
        "Her fingers drum on the table and she looks up",
        "Hooves drum on the bridge",
        "Rain drums steadily as two detectives sit in a car",
    ],
)
def test_rain_and_fingers_drum_without_an_instrument(prompt: str) -> None:
    assert "guitar" not in deeds_of(prompt)


def test_somebody_who_drums_on_a_bucket_plays() -> None:
    deeds = deeds_of("A girl drums on a bucket and her friends dance")
    assert "play_music" in deeds["girl"]


def test_a_band_has_its_drums() -> None:
    assert "guitar" in deeds_of("A band with drums and a piano plays on a stage")
