"""The gallery shows every value of the vocabulary, and its page every picture."""

from __future__ import annotations

from pathlib import Path

import cv2
import pytest

from filmgate.engines.animatic.contact import frames_of, page, write_chapter
from filmgate.engines.animatic.gallery import CHAPTERS, PHASES, Chapter, chapter
from filmgate.storyboard.vocabulary import (
    Action,
    Angle,
    Framing,
    Light,
    Look,
    Mood,
    Move,
    Setting,
    SubjectKind,
    TimeOfDay,
    Weather,
)

SHOWN = {
    "setting": [Setting],
    "subject": [SubjectKind],
    "action": [Action],
    "weather": [Weather],
    "time_of_day": [TimeOfDay],
    "light": [Light],
    "mood": [Mood],
    "look": [Look],
    "framing": [Framing, Angle],
    "move": [Move],
}


@pytest.mark.parametrize("name", SHOWN)
def test_a_chapter_shows_every_value(name: str) -> None:
    titles = {picture.title for picture in chapter(name).pictures}
    assert titles == {value for kind in SHOWN[name] for value in kind}


def test_there_are_twenty_four_whole_prompts() -> None:
    prompts = chapter("prompt").pictures
    assert len({one.title for one in prompts}) == 24
    assert all(one.moments == PHASES for one in prompts)


def test_a_chapter_is_written_as_one_picture_each(tmp_path: Path) -> None:
    few = Chapter("weather", chapter("weather").pictures[:2])
    paths = list(write_chapter(few, tmp_path, 160))
    assert [path.relative_to(tmp_path).as_posix() for path in paths] == ["weather/000.jpg", "weather/001.jpg"]
    assert all(cv2.imread(str(path)).shape == (90, 160, 3) for path in paths)


def test_an_upright_film_is_shown_upright() -> None:
    upright = next(one for one in chapter("shape").pictures if one.aspect < 1)
    assert next(frames_of(upright, 160)).shape == (160, 90, 3)


def test_the_page_shows_every_picture_with_its_words() -> None:
    chapters = [Chapter(name, chapter(name).pictures[:3]) for name in CHAPTERS]
    html = page(chapters)
    for one in chapters:
        assert html.count(f'src="{one.name}/') == len(one.pictures)
    assert "<script" not in html
