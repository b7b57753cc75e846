"""A source video comes back restyled: same motion and length, one look, nothing boiling."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from filmgate.contract.errors import TaskFailed
from filmgate.contract.request import VideoRequest
from filmgate.engines.animatic import edit
from filmgate.engines.animatic.edit.drift import drifting
from filmgate.engines.animatic.edit.lamps import Lamps
from filmgate.engines.animatic.edit.looks import LOOKS
from filmgate.engines.animatic.edit.photographic import Photographic
from filmgate.engines.animatic.edit.render import Restyler
from filmgate.engines.animatic.edit.treatment import Treatment
from filmgate.engines.animatic.edit.wishes import Drift
from filmgate.engines.base import Frame, Input, Order
from filmgate.media.encode import ClipWriter
from filmgate.media.picture import bgr_to_i420, black, i420_to_bgr, planes
from filmgate.media.source import source_frames
from filmgate.storyboard.planner import plan
from filmgate.storyboard.schema import Shot, Storyboard
from filmgate.storyboard.vocabulary import Light, Look, TimeOfDay, Weather
from tests.samples import scene, video

WIDTH, HEIGHT = 320, 192
DAY = "change night to day"
SCI_FI = "Transform the source clip into a cinematic sci-fi sequence"


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return video(tmp_path_factory.mktemp("edit") / "source.mp4", 2.0, WIDTH, HEIGHT)


def order(
    source: Path, storyboard: Storyboard, prompt: str = "x", size: tuple[int, int] = (WIDTH, HEIGHT)
) -> Order:
    given = Input("video_1", "video", source, WIDTH, HEIGHT, 2.0, 48)
    return Order("task-1", "m", VideoRequest(prompt=prompt), storyboard, *size, 7, (given,))


def board(*lengths: int, **shot: object) -> Storyboard:
    shot.setdefault("look", Look.NATURAL)
    shots = [Shot(frames=n, prompt="x", **shot) for n in lengths]  # type: ignore[arg-type]
    return Storyboard(frames=sum(lengths), seed=7, shots=shots)


def restyled(source: Path, frames: int = 6, **shot: object) -> list[Frame]:
    return list(edit.frames(order(source, board(frames, **shot)), 0))


def brightness(frame: Frame) -> float:
    return float(planes(frame)[0].mean())


def warmth(frame: Frame) -> float:
    """Red over blue."""
    picture = i420_to_bgr(frame).astype(float)
    return float(picture[..., 2].mean() - picture[..., 0].mean())


@pytest.mark.parametrize("look", list(Look))
def test_every_look_gives_every_frame_and_changes_it(source: Path, look: Look) -> None:
    shown = restyled(source, look=look)
    assert len(shown) == 6
    assert {frame.shape for frame in shown} == {(HEIGHT * 3 // 2, WIDTH)}
    original = list(source_frames(source, 0, 6))[-1]
    change = np.abs(shown[-1].astype(int) - original).mean()
    assert change > (0.5 if look is Look.NATURAL else 3)


@pytest.mark.parametrize("look", [Look.SCI_FI, Look.CLAY, Look.VINTAGE_FILM, Look.LOW_POLY])
def test_the_same_order_gives_the_same_pictures(source: Path, look: Look) -> None:
    pairs = zip(restyled(source, look=look), restyled(source, look=look), strict=True)
    assert all(np.array_equal(one, two) for one, two in pairs)


def test_the_vocabulary_has_no_look_without_a_style() -> None:
    assert set(LOOKS) == set(Look)


def test_the_documents_own_example_turns_cold_and_wide(source: Path) -> None:
    storyboard = plan(SCI_FI, frames=48, seed=7, edit=True)
    made = order(source, storyboard, SCI_FI)
    assert edit.not_applied(made) == []
    shown = list(edit.frames(made, 0))
    original = list(source_frames(source, 0, 48))
    assert len(shown) == 48
    bar = (HEIGHT - WIDTH / 2.39) / 2
    assert planes(shown[20])[0][: int(bar) - 2].max() == 16
    middle = slice(int(bar) + 2, HEIGHT - int(bar) - 2)
    assert warmth(shown[20]) < warmth(original[20]) - 10
    for index in (10, 30):
        one, two = planes(shown[index])[0][middle], planes(original[index])[0][middle]
        assert np.corrcoef(one.ravel(), two.ravel())[0, 1] > 0.6


@pytest.mark.parametrize("look", [Look.SCI_FI, Look.CINEMATIC, Look.ANIME, Look.CLAY, Look.WATERCOLOR])
def test_what_stands_still_does_not_flicker(tmp_path: Path, look: Look) -> None:
    """The sky of a still scene changes little from frame to frame, and the source's noise is its measure."""
    still = video(tmp_path / "still.mp4", 1.0, WIDTH, HEIGHT, times=[0.0, 0.99])
    shown = list(edit.frames(order(still, board(16, look=look)), 0))
    steps = [
        np.abs(two[60:120, 40:280].astype(int) - one[60:120, 40:280]).mean()
        for one, two in pairwise(shown[6:])
    ]
    assert float(np.mean(steps)) < 3


@pytest.mark.parametrize("look", sorted(set(Look) - {Look.VINTAGE_FILM, Look.GLITCH}))
def test_no_look_boils(look: Look) -> None:
    """A still scene under a camera's noise changes at most 1.3 times as much as the noise does.

    Grain that the look adds on purpose is left out; film that weaves and signals that tear are not meant.
    """
    random = np.random.default_rng(5)
    picture = bgr_to_i420(scene(WIDTH, HEIGHT))
    still = [noisy(picture, random) for _ in range(12)]
    restyler = Restyler(WIDTH, HEIGHT, 7, Treatment(look=look))
    if isinstance(restyler.style, Photographic):
        restyler.style.grains[:] = 128
    shown = [restyler.restyle(frame, index).copy() for index, frame in enumerate(still)]
    assert restlessness(shown) <= 1.3 * restlessness(still)


def noisy(frame: Frame, random: np.random.Generator) -> Frame:
    out = frame.copy()
    out[:HEIGHT] = np.clip(frame[:HEIGHT] + random.normal(0, 2, (HEIGHT, WIDTH)), 16, 235)
    return out


def restlessness(frames: list[Frame]) -> float:
    """The mean change of luma once a look has settled."""
    steps = [np.abs(two[:HEIGHT].astype(int) - one[:HEIGHT]).mean() for one, two in pairwise(frames[5:])]
    return float(np.mean(steps))


@pytest.mark.parametrize("hour", sorted(set(TimeOfDay) - {TimeOfDay.NOON}))
def test_every_hour_changes_the_light(source: Path, hour: TimeOfDay) -> None:
    one, two = restyled(source, 1, time_of_day=hour)[0], next(source_frames(source, 0, 1))
    assert np.abs(one.astype(int) - two).mean() > 0.5


@pytest.mark.parametrize("light", sorted(set(Light) - {Light.NATURAL}))
def test_every_light_changes_the_picture(source: Path, light: Light) -> None:
    one, two = restyled(source, 1, light=light)[0], next(source_frames(source, 0, 1))
    assert np.abs(one.astype(int) - two).mean() > 1


@pytest.mark.parametrize("drift", list(Drift))
def test_what_floats_moves_and_stays_small(source: Path, drift: Drift) -> None:
    layer = drifting(WIDTH, HEIGHT, 7, drift)
    first, second = black(WIDTH, HEIGHT), black(WIDTH, HEIGHT)
    layer.over(first, 40)
    layer.over(second, 41)
    lit = planes(first)[0] > 40
    assert 0.0005 < lit.mean() < 0.2
    assert not np.array_equal(first, second)


def test_night_turns_to_day_and_day_stays_day(source: Path, tmp_path: Path) -> None:
    dark = tmp_path / "dark.mp4"
    with ClipWriter(dark, WIDTH, HEIGHT) as clip:
        for index in range(6):
            clip.write(bgr_to_i420(scene(WIDTH, HEIGHT, index) // 5))
    lifted = list(edit.frames(order(dark, plan(DAY, frames=6, seed=7, edit=True), DAY), 0))[-1]
    stays = list(edit.frames(order(source, plan(DAY, frames=6, seed=7, edit=True), DAY), 0))[-1]
    original = list(source_frames(source, 0, 6))[-1]
    assert brightness(lifted) > 2 * brightness(list(source_frames(dark, 0, 6))[-1])
    assert abs(brightness(stays) - brightness(original)) < 15


def test_bars_leave_the_ratio_that_was_asked_for(source: Path) -> None:
    prompt = "letterbox 2:1"
    (shown,) = edit.frames(order(source, plan(prompt, frames=1, seed=7, edit=True), prompt), 0)
    rows = np.flatnonzero(planes(shown)[0].max(1) > 16)
    assert abs(WIDTH / (rows[-1] - rows[0] + 1) - 2) < 0.1


def test_a_title_is_there_in_its_time_only(source: Path) -> None:
    prompt = 'add the title "Hello"'
    made = order(source, plan(prompt, frames=48, seed=7, edit=True), prompt)
    assert edit.not_applied(made) == []
    pairs = list(zip(edit.frames(made, 0), source_frames(source, 0, 48), strict=True))
    changed = [not np.array_equal(one, two) for one, two in pairs]
    assert not changed[0]
    assert changed[20]
    assert not changed[47]


def test_what_was_done_and_what_was_not_is_in_the_notes(source: Path) -> None:
    prompt = 'Replace the man with a robot, make it snow, and add the title "A 😀"'
    notes = edit.notes(order(source, plan(prompt, frames=24, seed=7, edit=True), prompt))
    assert "weather snow" in notes["applied"]  # type: ignore[operator]
    assert notes["not_applied"] == [
        "Replace the man with a robot",
        "the title 'A 😀': the typeface has no letter 😀",
    ]


def test_weather_and_hour_lie_over_any_look(source: Path) -> None:
    plain = restyled(source, look=Look.NOIR)[-1]
    rainy = restyled(source, look=Look.NOIR, weather=Weather.RAIN)[-1]
    night = restyled(source, time_of_day=TimeOfDay.NIGHT)[-1]
    assert np.abs(rainy.astype(int) - plain).mean() > 2
    assert brightness(night) < brightness(restyled(source)[-1]) * 0.75
    assert warmth(restyled(source, time_of_day=TimeOfDay.SUNSET)[-1]) > warmth(restyled(source)[-1]) + 10


@pytest.mark.parametrize("over", [{"time_of_day": TimeOfDay.NIGHT}, {"weather": Weather.BLIZZARD}], ids=str)
def test_the_paper_of_a_watercolour_stays_white(source: Path, over: dict[str, object]) -> None:
    plain = i420_to_bgr(restyled(source, look=Look.WATERCOLOR)[-1]).astype(int)
    shown = i420_to_bgr(restyled(source, look=Look.WATERCOLOR, **over)[-1]).astype(int)
    paper = plain[:2].min(axis=-1) > 228  # and here and there its edge
    assert paper.sum() > WIDTH / 4
    assert np.abs(shown[:2] - plain[:2])[paper].mean() < 1
    assert np.abs(shown - plain)[80:110, 100:200].mean() > 10


def test_a_sun_in_a_blue_sky_is_warm() -> None:
    sky = bgr_to_i420(np.full((HEIGHT, WIDTH, 3), (200, 140, 90), np.uint8))
    Lamps(WIDTH, HEIGHT, 7, Light.BACKLIGHT).over(sky, 0)
    blue, _, red = i420_to_bgr(sky)[int(0.12 * HEIGHT), int(0.66 * WIDTH)].astype(int)
    assert red > 235
    assert red >= blue


@pytest.mark.parametrize("weather", list(Weather))
def test_every_weather_can_be_drawn_or_is_told(source: Path, weather: Weather) -> None:
    made = order(source, board(3, look=Look.CINEMATIC, weather=weather))
    plain = restyled(source, 3, look=Look.CINEMATIC)
    changed = not np.array_equal(list(edit.frames(made, 0))[-1], plain[-1])
    told = edit.not_applied(made) == [f"the weather '{weather}'"]
    assert changed or told or weather is Weather.CLEAR


def test_rain_moves(source: Path) -> None:
    one, two = restyled(source, 2, weather=Weather.RAIN)
    calm = restyled(source, 2)
    assert np.abs(two.astype(int) - one).mean() > np.abs(calm[1].astype(int) - calm[0]).mean() + 0.5


def test_what_the_planner_only_inferred_is_left_to_the_source(source: Path) -> None:
    guessed = restyled(
        source, weather=Weather.SNOW, time_of_day=TimeOfDay.NIGHT, inferred=["weather", "time_of_day"]
    )
    assert np.array_equal(guessed[-1], restyled(source)[-1])


def test_shots_follow_each_other_without_a_gap(source: Path) -> None:
    made = order(source, board(20, 28))
    parts = [*edit.frames(made, 0), *edit.frames(made, 1)]
    whole = list(edit.frames(order(source, board(48)), 0))
    assert len(parts) == 48
    assert all(np.array_equal(one, two) for one, two in zip(parts, whole, strict=True))


def test_another_aspect_is_a_centred_crop(source: Path) -> None:
    made = order(source, board(2), size=(192, 192))
    (shown, _) = edit.frames(made, 0)
    cut = restyled(source, 2)[0][:HEIGHT, 64:256]
    inner = (slice(40, 150), slice(40, 150))
    assert np.abs(shown[:192].astype(int) - cut)[inner].mean() < 6


@pytest.mark.parametrize(
    ("prompt", "left"),
    [
        ("make it a rainy noir at night", []),
        ("Replace the man with a robot, and make it snow", ["Replace the man with a robot"]),
        ("Put a hat on the man; convert to black and white", ["Put a hat on the man"]),
        ("Make it warmer", []),
        ("add falling snow", []),
        ("add a rainbow", []),
        ("Change the season to winter", []),
        ("把天空换成极光", []),
        ("add film grain", []),
        ("Add a dragon, in anime style", ["Add a dragon"]),
        ("noir in slow motion, letterbox", ["noir in slow motion"]),
        ("blue neon light and falling leaves", []),
        ("turn day into night", []),
        ("变成水墨画风格", []),
    ],
)
def test_what_cannot_be_done_is_listed(source: Path, prompt: str, left: list[str]) -> None:
    made = order(source, plan(prompt, frames=24, seed=7, edit=True), prompt)
    assert edit.not_applied(made) == left
    assert next(edit.frames(made, 0)).shape == (HEIGHT * 3 // 2, WIDTH)


@pytest.mark.parametrize(
    "prompt", ["Replace the man with a robot", "remove the car", "把背景换成森林", "underwater look"]
)
def test_an_edit_of_which_nothing_can_be_done_fails_and_says_who_could(source: Path, prompt: str) -> None:
    made = order(source, plan(prompt, frames=24, seed=7, edit=True), prompt)
    with pytest.raises(TaskFailed, match=r"unsupported_edit: .* cannot do .* kling engine could") as caught:
        next(edit.frames(made, 0))
    assert prompt in caught.value.message


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A source without any sky: a brown wall, something moves before it."""
    path = tmp_path_factory.mktemp("edit") / "room.mp4"
    with ClipWriter(path, WIDTH, HEIGHT) as clip:
        for index in range(48):
            picture = np.full((HEIGHT, WIDTH, 3), (60, 90, 130), np.uint8)
            picture[60:160, 20 + 4 * index : 70 + 4 * index] = (30, 40, 160)
            clip.write(bgr_to_i420(picture))
    return path


@pytest.mark.parametrize(
    "prompt", ["add a rainbow", "northern lights above, make it warmer", "加上彩虹，暖色调"]
)
def test_what_belongs_into_the_sky_is_not_applied_where_there_is_none(
    source: Path, room: Path, prompt: str
) -> None:
    board = plan(prompt, frames=24, seed=7, edit=True)
    (left,) = edit.not_applied(order(room, board, prompt))
    assert left.endswith("(the video shows no sky)")
    assert edit.not_applied(order(source, board, prompt)) == []
    assert "sky" not in str(edit.notes(order(room, board, prompt))["applied"])


def test_an_edit_that_only_needs_the_sky_fails_where_there_is_none(room: Path) -> None:
    made = order(room, plan("add a rainbow", frames=24, seed=7, edit=True), "add a rainbow")
    with pytest.raises(TaskFailed, match=r"unsupported_edit: .*rainbow .the video shows no sky"):
        next(edit.frames(made, 0))


def test_an_edit_without_a_source_is_refused(source: Path) -> None:
    made = order(source, board(3))
    alone = Order(made.task_id, made.model, made.request, made.storyboard, WIDTH, HEIGHT, 7)
    with pytest.raises(TaskFailed, match="needs a source video"):
        next(edit.frames(alone, 0))
