"""Words that stand on the screen are a caption; those that something carries are not."""

from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan


@pytest.mark.parametrize(
    ("prompt", "caption"),
    [
        ('A car stops. The claim appears in thin white letters: "Go further."', "Go further."),
        ('A bottle stands on a stone, text "Nothing else."', "Nothing else."),
        ('Title in burning letters: "ASHES". A dragon flies.', "ASHES"),
        ('Over black, the words "Based on a true story" appear.', "Based on a true story"),
        ('A runner ties her shoes. End card: logo and slogan "Just go."', "Just go."),
        ('Logo on white background: "Maison Petit"', "Maison Petit"),
        ('End card: yellow background, logo, "Wake up differently."', "Wake up differently."),
        ('A box: a mug, a card that says "Good morning".', None),
        ('A man reads a sign with the text "Closed".', None),
        ('A cake with the words "Happy 30th" written on it.', None),
        ('A man holds a phone with the message "Where are you?" on the screen.', None),
    ],
)
def test_words_on_the_screen_are_a_caption(prompt: str, caption: str | None) -> None:
    (shot,) = plan(prompt, frames=120, seed=7).shots
    assert shot.caption == caption
    shown = [*shot.subjects, *(s for beat in shot.beats for s in beat.subjects)]
    assert not any(s.action == "talk" or s.kind == "letter" for s in shown)
