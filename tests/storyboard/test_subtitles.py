"""Lines of dialogue are written into the picture unless the prompt wants no subtitles."""

from __future__ import annotations

import pytest

from filmgate.storyboard.planner import plan


@pytest.mark.parametrize(
    ("prompt", "caption"),
    [
        ('She says: "Hi." Do not add captions, subtitles or logos.', None),
        ('He says "Go." No subtitles, no music.', None),
        ("男人说：“走吧。”不要出现任何字幕和水印", None),
        ('He says "Go." No subtitles except for the one.', "Go."),
        ('He says "Go." No music. Subtitles in yellow.', "Go."),
        ("男人说：“走吧。”不要出现歌词字幕", "走吧。"),
        ('A shoe spins, no subtitles. Tagline: "Run."', "Run."),
    ],
)
def test_no_line_is_written_where_subtitles_are_forbidden(prompt: str, caption: str | None) -> None:
    assert plan(prompt, frames=120, seed=7).shots[0].caption == caption
