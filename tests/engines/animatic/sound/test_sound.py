"""The soundtrack as a whole: length, level, cuts, sync, determinism."""

from __future__ import annotations

import numpy as np
import pytest

from filmgate.contract.catalog import Sound
from filmgate.contract.request import VideoRequest
from filmgate.engines.animatic.sound import LOUDNESS, soundtrack
from filmgate.engines.animatic.sound.creatures import RUN_RATE, WALK_RATE
from filmgate.engines.animatic.sound.loudness import loudness
from filmgate.engines.animatic.sound.spectrum import RATE, Signal
from filmgate.engines.animatic.sound.spotting import spotted
from filmgate.engines.base import Order, Samples
from filmgate.storyboard.planner import plan
from filmgate.storyboard.schema import Beat, Shot, Storyboard, Subject
from filmgate.storyboard.vocabulary import Action, Setting, SoundCue, SubjectKind, Weather

DEMO = "A woman leaves a subway station and walks into a rainy cyberpunk street"


def order_of(board: Storyboard, *, seed: int = 3, sound: Sound = Sound.ON) -> Order:
    request = VideoRequest(prompt="a film", sound=sound)
    return Order("task-sound", "kling/kling-v3-omni-video", request, board, 1280, 720, seed)


def film_of(*shots: Shot, seed: int = 3) -> Samples:
    board = Storyboard(frames=sum(shot.frames for shot in shots), seed=seed, shots=list(shots))
    made = soundtrack(order_of(board, seed=seed))
    assert made is not None
    return made


def shot_of(*sounds: SoundCue, frames: int = 120, **fields: object) -> Shot:
    return Shot.model_validate({"frames": frames, "prompt": "a shot", "sounds": list(sounds), **fields})


def level(samples: Samples | Signal) -> float:
    """Root mean square in dB."""
    return float(20 * np.log10(np.sqrt(np.mean(np.square(samples))) + 1e-9))


def onsets(samples: Samples, threshold: float = 0.25, gap: float = 0.15) -> list[float]:
    """Times at which the sound jumps up, in seconds."""
    blocks = np.abs(samples[: len(samples) // 240 * 240]).max(1).reshape(-1, 240).max(1)
    loud = np.flatnonzero(blocks > threshold * blocks.max()) * 240 / RATE
    return [float(at) for i, at in enumerate(loud) if i == 0 or at - loud[i - 1] > gap]


def test_no_sound_is_made_when_none_is_asked_for() -> None:
    assert soundtrack(order_of(plan(DEMO, frames=72, seed=1), sound=Sound.OFF)) is None


@pytest.mark.parametrize("frames", [24, 73, 120, 360])
def test_it_is_as_long_as_the_film_to_the_sample(frames: int) -> None:
    made = soundtrack(order_of(plan(DEMO, frames=frames, seed=1, multi_shot=frames > 100)))
    assert made is not None
    assert made.shape == (frames * 2000, 2)
    assert made.dtype == np.float32
    assert made.flags.c_contiguous
    assert np.isfinite(made).all()


@pytest.mark.parametrize(
    "prompt", [DEMO, "a thunderstorm at sea", "a market, cheerful music", "two samurai fight in the wind"]
)
def test_it_is_as_loud_as_films_are_and_never_clips(prompt: str) -> None:
    made = soundtrack(order_of(plan(prompt, frames=240, seed=1)))
    assert made is not None
    assert loudness(np.ascontiguousarray(made.T)) == pytest.approx(LOUDNESS, abs=1.0)
    assert np.abs(made).max() <= 0.85


def test_the_same_seed_gives_the_same_samples_and_another_gives_others() -> None:
    shot = shot_of(SoundCue.RAIN, SoundCue.BIRDS)
    assert np.array_equal(film_of(shot), film_of(shot))
    assert not np.array_equal(film_of(shot), film_of(shot, seed=4))


def test_silence_is_silent() -> None:
    assert not film_of(shot_of(SoundCue.SILENCE)).any()


def test_a_shot_of_silence_is_silent_in_its_middle() -> None:
    film = film_of(shot_of(SoundCue.RAIN), shot_of(SoundCue.SILENCE), shot_of(SoundCue.RAIN))
    assert level(film[260_000:460_000]) < -80
    assert level(film[:200_000]) > -30


def test_each_shot_is_heard_on_its_own_frames() -> None:
    film = film_of(shot_of(SoundCue.CRICKETS), shot_of(SoundCue.UNDERWATER))
    bright = [share(film[a:b], 3000, 6000) for a, b in ((0, 230_000), (250_000, 480_000))]
    assert bright[0] > 0.9
    assert bright[1] < 0.05


def test_cuts_are_crossfades_without_clicks() -> None:
    film = film_of(shot_of(SoundCue.WIND), shot_of(SoundCue.WAVES), shot_of(SoundCue.WIND))
    steps = np.abs(np.diff(film, axis=0)).max(1)
    for cut in (240_000, 480_000):
        assert steps[cut - 7000 : cut + 7000].max() <= 1.2 * steps.max()
        assert level(film[cut - 500 : cut + 500]) > level(film) - 15


def test_the_film_begins_and_ends_in_silence() -> None:
    film = film_of(shot_of(SoundCue.WATERFALL))
    assert np.abs(film[0]).max() == 0
    assert np.abs(film[-1]).max() < 1e-3


@pytest.mark.parametrize(
    ("cue", "action", "rate"),
    [(SoundCue.FOOTSTEPS, Action.WALK, WALK_RATE), (SoundCue.RUNNING_STEPS, Action.RUN, RUN_RATE)],
)
def test_steps_keep_the_walkers_pace(cue: SoundCue, action: Action, rate: float) -> None:
    film = film_of(shot_of(cue, subjects=[Subject(kind=SubjectKind.MAN, action=action)]))
    times = onsets(film)
    assert len(times) == pytest.approx(5 * rate, abs=1.5)
    assert np.diff(times) == pytest.approx(np.full(len(times) - 1, 1 / rate), abs=0.03)


def test_steps_are_heard_only_while_somebody_walks() -> None:
    walker = Subject(kind=SubjectKind.WOMAN, action=Action.WALK)
    stander = Subject(kind=SubjectKind.WOMAN, action=Action.STAND)
    beats = [Beat(frame=48, prompt="she stops", subjects=[stander])]
    times = onsets(film_of(shot_of(SoundCue.FOOTSTEPS, subjects=[walker], beats=beats)))
    assert max(times) < 2.1


def test_a_pace_goes_on_over_a_beat() -> None:
    walker = Subject(kind=SubjectKind.WOMAN, action=Action.WALK)
    beats = [Beat(frame=50, prompt="on she walks", subjects=[walker])]
    times = onsets(film_of(shot_of(SoundCue.FOOTSTEPS, subjects=[walker], beats=beats)))
    assert np.diff(times) == pytest.approx(np.full(len(times) - 1, 1 / WALK_RATE), abs=0.03)


def test_music_steps_back_behind_other_sounds() -> None:
    alone = film_of(shot_of(SoundCue.MUSIC_SAD))
    behind = film_of(shot_of(SoundCue.MUSIC_SAD, SoundCue.CRICKETS))
    assert share(behind, 80, 1500) < share(alone, 80, 1500)


def test_every_cue_sounds_in_a_film() -> None:
    for cue in SoundCue:
        film = film_of(shot_of(cue, frames=24, setting=Setting.BEACH))
        assert (level(film) > -60) == (cue is not SoundCue.SILENCE), cue


def share(samples: Samples, low: float, high: float) -> float:
    """The part of the power that lies between two frequencies."""
    power = np.abs(np.fft.rfft(samples.mean(1))) ** 2
    f = np.fft.rfftfreq(len(samples), 1 / RATE)
    return float(power[(f > low) & (f < high)].sum() / power.sum())


def test_thunder_rolls_on_after_a_cut() -> None:
    storm = shot_of(SoundCue.THUNDER, weather=Weather.THUNDERSTORM, frames=120)
    film = film_of(storm, shot_of(SoundCue.ROOM_TONE, frames=120, setting=Setting.LIBRARY))
    other = film_of(storm, shot_of(SoundCue.SILENCE, frames=120))
    after = slice(250_000, 280_000)
    assert share(film[after], 15, 200) > 0.8
    assert level(film[after]) > level(film[-60_000:-20_000]) + 6
    assert level(other[after]) < level(film[after]) - 20


@pytest.mark.parametrize(
    "sounds", [(SoundCue.MUSIC_EPIC, SoundCue.MUSIC_CALM), (SoundCue.BELL, SoundCue.WIND)]
)
def test_nothing_steps_where_one_sound_gives_way_to_another(sounds: tuple[SoundCue, SoundCue]) -> None:
    film = film_of(*(shot_of(sound, frames=72) for sound in sounds))
    bends = np.abs(np.diff(film, 2, axis=0)).max(1)
    cut = 144_000
    assert bends[cut - 30_000 : cut + 30_000].max() <= 1.2 * bends[2_000 : cut - 30_000].max()


@pytest.mark.parametrize(
    "prompt", ["A woman walks through the rain in a city street", "A man runs over a bridge"]
)
def test_steps_stand_out_of_the_beds_under_them(prompt: str) -> None:
    board = plan(prompt, frames=120, seed=1)
    made = soundtrack(order_of(board))
    steps = next(part for part in spotted(board) if part.name.endswith("steps"))
    assert made is not None
    assert steps.hits
    moments = [round(at * RATE) for at, _ in steps.hits if 0.3 < at < 4.6]
    louder = [level(made[at : at + 2400]) - level(made[at - 2900 : at - 500]) for at in moments]
    assert np.median(louder) > 3
