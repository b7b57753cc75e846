"""Films as the children make them: rendered, joined, and with a sound: an edit with its source's own."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import numpy as np
import pytest

from filmgate.contract.catalog import Sound
from filmgate.contract.errors import TaskFailed
from filmgate.contract.request import VideoRequest
from filmgate.engines.base import Desk, Input, Order
from filmgate.media.probe import film_facts
from filmgate.media.sound import read_sound
from filmgate.settings import EngineSettings, Settings
from filmgate.storyboard.planner import plan
from filmgate.storyboard.schema import Shot, Storyboard
from filmgate.storyboard.vocabulary import SoundCue
from filmgate.tasks.jobs import assemble, render_shot
from tests.samples import video

WIDTH, HEIGHT, FRAMES = 192, 112, 31


class Quiet:
    """A desk that nobody sits at."""

    def progress(self, fraction: float) -> None:
        assert 0 <= fraction <= 1

    def preview(self, jpeg: bytes) -> None:
        assert jpeg

    def log(self, message: str) -> None:
        assert message


DESK = cast(Desk, Quiet())


def order(folder: Path, prompt: str) -> Order:
    source = video(folder / "source.mp4", FRAMES / 24, WIDTH, HEIGHT, sound=True)
    given = Input("video_1", "video", source, WIDTH, HEIGHT, FRAMES / 24, FRAMES, has_sound=True)
    board = plan(prompt, frames=FRAMES, seed=7, edit=True)
    return Order("task-1", "m", VideoRequest(prompt=prompt), board, WIDTH, HEIGHT, 7, (given,))


def test_an_edit_keeps_length_size_and_sound_and_tells_what_it_did(tmp_path: Path) -> None:
    made = order(tmp_path, "Replace the man with a robot, and make it a rainy noir")
    clip, film, cover = tmp_path / "clip.mp4", tmp_path / "film.mp4", tmp_path / "cover.jpg"
    settings = Settings(data=tmp_path)
    shot = render_shot(DESK, "animatic", settings, made, 0, clip, tmp_path / "sound", tmp_path / "score")
    assert shot.frames == FRAMES
    assert not (tmp_path / "score").exists()
    done = assemble(DESK, "animatic", settings, made, [clip], [None], None, film, cover)
    assert (done.width, done.height) == (WIDTH, HEIGHT)
    assert film_facts(film).frames == FRAMES
    before, after = (read_sound(path, FRAMES) for path in (made.inputs[0].path, film))
    assert before is not None
    assert after is not None
    middle = slice(12_000, 48_000)
    assert np.corrcoef(before[middle, 0], after[middle, 0])[0, 1] > 0.95
    assert done.notes["not_applied"] == ["Replace the man with a robot"]
    assert {"look noir", "weather rain"} <= set(done.notes["applied"])


@pytest.mark.parametrize("sound", list(Sound))
def test_the_first_shot_brings_the_films_sound_as_joining_would_make_it(tmp_path: Path, sound: Sound) -> None:
    shots = [Shot(frames=12, prompt="rain", sounds=[cue]) for cue in (SoundCue.RAIN, SoundCue.WAVES)]
    board = Storyboard(frames=24, seed=7, shots=shots)
    made = Order("task-1", "m", VideoRequest(prompt="rain", sound=sound), board, 96, 64, 7)
    settings, cover = Settings(data=tmp_path), tmp_path / "cover.jpg"
    clips, scores = [], []
    for number in range(2):
        clip, score = tmp_path / f"{number}.mp4", tmp_path / f"{number}.m4a"
        render_shot(DESK, "animatic", settings, made, number, clip, tmp_path / "own", score)
        clips.append(clip)
        scores.append(score if score.exists() else None)
    assert [score is not None for score in scores] == [sound is Sound.ON, False]
    films = []
    for brought in scores:
        film = tmp_path / "film.mp4"
        assemble(DESK, "animatic", settings, made, clips, [None, None], brought, film, cover)
        films.append(read_sound(film, 24))
    assert (films[0] is not None) == (sound is Sound.ON)
    assert np.array_equal(films[0], films[1])  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("engines", "told"),
    [({}, "none of those is configured"), ({"up": "modellix"}, "of those, 'up' can be asked for")],
)
def test_an_edit_that_cannot_be_done_names_the_engines_that_could(
    tmp_path: Path, engines: dict[str, str], told: str
) -> None:
    configured = {name: EngineSettings(kind=kind, api_key_env="UP_KEY") for name, kind in engines.items()}
    made = order(tmp_path, "Replace the man with a robot")
    with pytest.raises(TaskFailed, match="unsupported_edit") as caught:
        render_shot(
            DESK, "animatic", Settings(data=tmp_path, engines=configured), made, 0,
            tmp_path / "clip.mp4", tmp_path / "sound", tmp_path / "score",
        )  # fmt: skip
    assert told in caught.value.message
    assert "'Replace the man with a robot'" in caught.value.message
    assert not (tmp_path / "clip.mp4").exists()
