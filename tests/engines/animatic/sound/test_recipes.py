"""Each recipe by its numbers: where its power lies, how it moves in time."""

from __future__ import annotations

from functools import cache

import numpy as np
import numpy.typing as npt
import pytest

from filmgate.engines.animatic.sound import mix
from filmgate.engines.animatic.sound.creatures import ground
from filmgate.engines.animatic.sound.hearts import pulse_of
from filmgate.engines.animatic.sound.loudness import QUIET, limited, loudness
from filmgate.engines.animatic.sound.registry import RECIPES, STEP, Course, Scene
from filmgate.engines.animatic.sound.spectrum import RATE, Signal
from filmgate.engines.animatic.sound.tools import silence, sine
from filmgate.storyboard.schema import Shot
from filmgate.storyboard.vocabulary import Mood, Setting, SoundCue, Weather

SECONDS = 8
OWN = sorted(set(RECIPES) & set(SoundCue))
FROM_PICTURES = sorted(set(RECIPES) - set(SoundCue))


@cache
def sound_of(cue: str, seed: int = 3, scene: Scene | None = None) -> Signal:
    return RECIPES[cue](SECONDS * RATE, np.random.default_rng(seed), scene or Scene())


def share(sound: Signal, low: float, high: float) -> float:
    power = np.abs(np.fft.rfft(sound.mean(0))) ** 2
    f = np.fft.rfftfreq(sound.shape[1], 1 / RATE)
    return float(power[(f > low) & (f < high)].sum() / power.sum())


def envelope(sound: Signal, step: float = 0.05) -> npt.NDArray[np.float64]:
    """Root mean square per step."""
    size = round(step * RATE)
    mono = sound.mean(0)[: sound.shape[1] // size * size].reshape(-1, size)
    return np.sqrt(np.mean(np.square(mono, dtype=np.float64), axis=1))


def swing(sound: Signal) -> float:
    """Between the loud and the quiet moments, in dB."""
    level = envelope(sound)
    return float(20 * np.log10((np.quantile(level, 0.95) + 1e-6) / (np.quantile(level, 0.1) + 1e-6)))


def period(sound: Signal, low: float, high: float) -> float:
    """The strongest repetition between `low` and `high` seconds."""
    level = envelope(sound, 0.01)
    level = level - level.mean()
    echo = np.correlate(level, level, "full")[len(level) - 1 :]
    first, last = round(low * 100), round(high * 100)
    return (first + int(np.argmax(echo[first:last]))) / 100


@pytest.mark.parametrize(
    ("words", "mood", "slow", "fast"),
    [
        ("a man waits", Mood.NEUTRAL, 71, 73),
        ("a girl hides in a wardrobe", Mood.SCARY, 105, 130),
        ("a monk meditates", Mood.CALM, 50, 65),
        ("his heart races", Mood.NEUTRAL, 120, 140),
        ("heartbeat slows down on the monitor", Mood.TENSE, 45, 60),
    ],
)
def test_a_heart_beats_as_its_owner_feels(words: str, mood: Mood, slow: float, fast: float) -> None:
    pulse = pulse_of(Shot(frames=24, prompt=words, mood=mood))
    assert slow < pulse < fast
    beats = sound_of(SoundCue.HEARTBEAT, scene=Scene(pulse=pulse))
    assert period(beats, 48 / pulse, 72 / pulse) == pytest.approx(60 / pulse, abs=0.03)


def test_every_cue_has_a_recipe() -> None:
    assert mix.LOUDNESS == -16
    assert set(SoundCue) - set(RECIPES) == {SoundCue.SILENCE}


@pytest.mark.parametrize("cue", OWN)
def test_a_recipe_is_stereo_finite_seeded_and_audible(cue: SoundCue) -> None:
    sound = sound_of(cue)
    assert sound.shape == (2, SECONDS * RATE)
    assert sound.dtype == np.float32
    assert np.isfinite(sound).all()
    assert loudness(sound) > -40
    assert np.array_equal(sound, RECIPES[cue](SECONDS * RATE, np.random.default_rng(3), Scene()))
    assert not np.array_equal(sound, sound_of(cue, seed=4)) or cue is SoundCue.HEARTBEAT


@pytest.mark.parametrize("cue", OWN)
def test_a_recipe_fits_the_shortest_film(cue: SoundCue) -> None:
    assert RECIPES[cue](RATE // 24, np.random.default_rng(1), Scene()).shape == (2, RATE // 24)


@pytest.mark.parametrize("effect", FROM_PICTURES)
def test_a_sound_that_pictures_call_for_is_seeded_and_audible(effect: str) -> None:
    one, same, other = (RECIPES[effect](2 * RATE, np.random.default_rng(seed), Scene()) for seed in (3, 3, 4))
    assert one.shape == (2, 2 * RATE)
    assert one.dtype == np.float32
    assert np.isfinite(one).all()
    assert loudness(one) > -45
    assert np.array_equal(one, same)
    assert not np.array_equal(one, other)
    assert RECIPES[effect](RATE // 24, np.random.default_rng(1), Scene()).shape == (2, RATE // 24)


def test_rain_is_broad_and_steady() -> None:
    rain = sound_of(SoundCue.RAIN)
    assert share(rain, 500, 4000) > 0.15
    assert share(rain, 4000, 20000) > 0.3
    assert swing(rain) < 4


def test_harder_rain_has_more_drops() -> None:
    drizzle, downpour = (
        sound_of(SoundCue.RAIN, scene=Scene(weather=weather))
        for weather in (Weather.DRIZZLE, Weather.DOWNPOUR)
    )
    assert loudness(downpour) > loudness(drizzle) + 4


def test_thunder_is_low_and_transient() -> None:
    thunder = sound_of(SoundCue.THUNDER)
    assert share(thunder, 15, 250) > 0.85
    assert swing(thunder) > 20


@pytest.mark.parametrize(
    ("cue", "low", "high", "least"),
    [
        (SoundCue.BIRDS, 2000, 6000, 0.9),
        (SoundCue.CRICKETS, 4000, 5000, 0.9),
        (SoundCue.HEARTBEAT, 20, 120, 0.8),
        (SoundCue.WIND, 80, 1500, 0.9),
        (SoundCue.UNDERWATER, 20, 400, 0.85),
        (SoundCue.SHIP_HORN, 60, 500, 0.9),
        (SoundCue.COOKING, 2000, 20000, 0.85),
        (SoundCue.GLASS, 2000, 9000, 0.85),
        (SoundCue.EXPLOSION, 15, 400, 0.7),
        (SoundCue.CROWD, 200, 3500, 0.9),
        (SoundCue.CAR_ENGINE, 20, 600, 0.8),
        (SoundCue.SEAGULLS, 600, 4000, 0.9),
        (SoundCue.DRONE_AMBIENCE, 20, 400, 0.8),
        (SoundCue.ROBOT_SERVO, 200, 4000, 0.8),
        (SoundCue.SWORDS, 1200, 10000, 0.8),
    ],
)
def test_power_lies_where_the_thing_sounds(cue: SoundCue, low: float, high: float, least: float) -> None:
    assert share(sound_of(cue), low, high) > least


@pytest.mark.parametrize(
    ("cue", "seconds", "low", "high"),
    [
        (SoundCue.FOOTSTEPS, 1 / 1.9, 0.3, 0.8),
        (SoundCue.RUNNING_STEPS, 1 / 2.9, 0.2, 0.5),
        (SoundCue.HEARTBEAT, 60 / 72, 0.6, 1.1),
        (SoundCue.CLOCK, 1.0, 0.7, 1.4),
        (SoundCue.HORSE_HOOVES, 1 / 1.7, 0.4, 0.8),
        (SoundCue.BELL, 2.4, 1.5, 3.0),
        (SoundCue.MACHINE, 0.5, 0.3, 0.8),
    ],
)
def test_what_repeats_does_so_at_its_pace(cue: SoundCue, seconds: float, low: float, high: float) -> None:
    assert period(sound_of(cue), low, high) == pytest.approx(seconds, abs=0.03)


@pytest.mark.parametrize(
    "cue",
    [SoundCue.RIVER, SoundCue.WATERFALL, SoundCue.ROOM_TONE, SoundCue.TRAIN, SoundCue.MACHINE, SoundCue.FIRE],
)
def test_beds_never_stop(cue: SoundCue) -> None:
    assert swing(sound_of(cue)) < 9


@pytest.mark.parametrize(
    "cue", [SoundCue.DOG_BARK, SoundCue.DOOR, SoundCue.GLASS, SoundCue.GUNFIRE, SoundCue.WINGS]
)
def test_events_leave_pauses(cue: SoundCue) -> None:
    assert swing(sound_of(cue)) > 20


def test_waves_come_and_go_slowly() -> None:
    level = envelope(sound_of(SoundCue.WAVES), 0.5)
    assert 8 < 20 * np.log10(level.max() / level.min()) < 30


def test_events_sound_in_their_spans_only() -> None:
    sound = sound_of(SoundCue.FOOTSTEPS, scene=Scene(spans=((2.0, 4.0),)))
    assert np.abs(sound[:, : 2 * RATE]).max() < 1e-6
    assert np.abs(sound[:, 5 * RATE :]).max() < 1e-3
    assert np.abs(sound[:, 2 * RATE : 4 * RATE]).max() > 0.1


def test_steps_fit_the_ground() -> None:
    assert [
        ground(place) for place in (Setting.CITY_STREET, Setting.FOREST, Setting.ARCTIC, Setting.DESERT)
    ] == [
        "stone",
        "grass",
        "snow",
        "gravel",
    ]


def test_a_full_scale_sine_is_as_loud_as_the_standard_says() -> None:
    tone = sine(5 * RATE, 997.0)
    both = np.stack([tone, tone])
    assert loudness(both) == pytest.approx(0.0, abs=0.1)
    assert loudness(np.stack([tone, 0 * tone])) == pytest.approx(-3.01, abs=0.1)
    assert loudness(silence(RATE)) <= QUIET


def test_the_limiter_holds_its_ceiling_and_leaves_quiet_sound_alone() -> None:
    tone = np.stack([sine(RATE, 440.0)] * 2) * np.float32(2.0)
    assert np.abs(limited(tone, 0.84)).max() <= 0.84
    quiet = tone * np.float32(0.1)
    assert np.array_equal(limited(quiet, 0.84), quiet)


def middle(sound: Signal) -> float:
    """The frequency that parts its power in halves."""
    power = np.cumsum(np.abs(np.fft.rfft(sound.mean(0))) ** 2)
    return float(np.searchsorted(power, power[-1] / 2) * RATE / sound.shape[1])


def test_hooves_knock_on_stone_and_thud_on_grass() -> None:
    stone, grass = (
        middle(sound_of(SoundCue.HORSE_HOOVES, scene=Scene(setting=place)))
        for place in (Setting.CITY_STREET, Setting.MEADOW)
    )
    assert stone > 2 * grass


def test_heavy_feet_are_lower_than_light_ones() -> None:
    scene = Scene(hits=tuple((0.5 * i, 0.0) for i in range(1, 15)))
    heavy, light = (
        RECIPES[name](SECONDS * RATE, np.random.default_rng(1), scene) for name in ("heavy_steps", "paws")
    )
    assert middle(heavy) < 80 < middle(light)


def test_a_slow_wing_is_lower_than_a_quick_one() -> None:
    slow, quick = (
        RECIPES[SoundCue.WINGS](
            4 * RATE,
            np.random.default_rng(1),
            Scene(hits=tuple((float(at), 0.0) for at in np.arange(0.5, 3.5, gap))),
        )
        for gap in (1.0, 0.2)
    )
    assert middle(slow) < 0.6 * middle(quick)


def test_single_drops_stand_out_of_the_rain() -> None:
    rain = np.abs(sound_of(SoundCue.RAIN).mean(0))
    peaks = rain[: len(rain) // 480 * 480].reshape(-1, 480).max(1)
    assert np.quantile(peaks, 0.98) > 1.6 * np.median(peaks)


def test_a_driven_engine_is_never_quite_steady() -> None:
    points = tuple([1.0] * (round(SECONDS / STEP) + 1))
    course = Course(tuple([0.0] * len(points)), points, points, points)
    sound = RECIPES[SoundCue.CAR_ENGINE](SECONDS * RATE, np.random.default_rng(2), Scene(course=course))
    tones = [middle(sound[:, at : at + RATE]) for at in range(0, SECONDS * RATE, RATE)]
    assert np.ptp(tones) > 3


def test_a_lake_laps_where_a_river_rushes() -> None:
    river, lake = (
        sound_of(SoundCue.RIVER, scene=Scene(setting=place)) for place in (Setting.RIVER, Setting.LAKE)
    )
    assert swing(lake) > swing(river) + 3


def test_a_press_works_in_a_factory_and_not_in_a_laboratory() -> None:
    factory, laboratory = (
        sound_of(SoundCue.MACHINE, scene=Scene(setting=place))
        for place in (Setting.FACTORY, Setting.LABORATORY)
    )
    assert swing(factory) > swing(laboratory) + 1


def test_a_gust_goes_through_the_leaves_from_one_side_to_the_other() -> None:
    left, right = sound_of("leaves", 5)
    sides = [envelope(np.stack([side, side])) for side in (left, right)]
    apart = {lag: np.corrcoef(sides[0][: -lag or None], sides[1][lag:])[0, 1] for lag in range(14)}
    assert 5 <= max(apart, key=apart.__getitem__) <= 9  # twentieths of a second


def test_a_melodys_notes_are_one_line() -> None:
    for instrument in ("violin", "flute", "voice"):
        level = envelope(RECIPES[f"play_{instrument}"](SECONDS * RATE, np.random.default_rng(3), Scene()))
        assert level[4:-4].min() > 0.3 * np.median(level)
