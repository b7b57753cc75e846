"""Whole films, planned from prompts as users write them, drawn, sounded, assembled, and checked."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from pathlib import Path

import cv2
import numpy as np
import pytest

from filmgate.contract.catalog import FPS, Sound
from filmgate.contract.request import VideoRequest
from filmgate.engines.animatic.director import scene_of
from filmgate.engines.animatic.engine import AnimaticEngine
from filmgate.engines.animatic.renderer import Renderer
from filmgate.engines.animatic.sound import LOUDNESS
from filmgate.engines.animatic.view import View
from filmgate.engines.base import Frame, Order
from filmgate.media.assemble import assemble
from filmgate.media.clip import decoded, read_clip
from filmgate.media.encode import ClipWriter
from filmgate.settings import EngineSettings
from filmgate.storyboard.planner import plan
from filmgate.storyboard.schema import Camera, Storyboard
from filmgate.storyboard.vocabulary import Action, Framing, Move, Setting, SubjectKind, TimeOfDay, Transition
from tests.engines.animatic import checks, plans
from tests.engines.animatic.test_engine import DESK

WIDTH, HEIGHT = 256, 144
FILMS = (
    "A woman in a red coat leaves a subway station in the rain at night. Cut to her face under an umbrella. "
    "Then she walks down a neon alley, tracking shot.",
    "Shot 1: a knight rides towards a castle at dawn, wide. Shot 2: close-up of the knight. "
    "Shot 3: the castle in a thunderstorm, tilt up.",
    "A fox runs through a misty forest. Dissolve to a lake at sunset, slow pan right. Fade out.",
    "一个小女孩在樱花树下放风筝。切到她的笑脸特写。镜头缓缓拉远。",
    "Anime: a girl runs along a beach at sunset. Cut to a close-up of her face.",
    "Film noir: a detective walks down a street at night. Cut to a woman who sits in an office.",
)
SOUNDS = (
    *FILMS,
    "A quiet library at night, an old man reads",
    "Fireworks over a harbor, a crowd cheers",
    "A steam train crosses a bridge, thunder and downpour",
    "A whale glides through the deep sea",
)


def order_of(board: Storyboard, sound: Sound = Sound.OFF) -> Order:
    request = VideoRequest(prompt="a film", sound=sound)
    return Order("film", "kling/kling-v3-omni-video", request, board, WIDTH, HEIGHT, board.seed)


def engine() -> AnimaticEngine:
    return AnimaticEngine("animatic", EngineSettings(threads=1))


def drawn(board: Storyboard, index: int) -> list[Frame]:
    return list(engine().frames(order_of(board), index, DESK))


def assembled(board: Storyboard, folder: Path, transitions: list[str] | None = None) -> list[Frame]:
    """The film's frames as a viewer decodes them."""
    clips = [folder / f"shot-{number}.mp4" for number in range(len(board.shots))]
    for number, path in enumerate(clips):
        with ClipWriter(path, WIDTH, HEIGHT) as writer:
            for frame in drawn(board, number):
                writer.write(frame)
    joins = transitions or [str(shot.transition) for shot in board.shots]
    joined(clips, folder / "film.mp4", joins)
    return shown(folder / "film.mp4")


def joined(clips: list[Path], out: Path, transitions: list[str]) -> None:
    assemble(clips, out, sound=None, source_sound=None, transitions=transitions, metadata={})


def shown(path: Path) -> list[Frame]:
    film = read_clip(path)
    return list(decoded(film, 0, film.frames))


# transitions


@pytest.fixture(scope="module")
def shots(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Three shots of one second, drawn once: a street by day, a beach at night, a desert."""
    folder = tmp_path_factory.mktemp("shots")
    places = ((Setting.CITY_STREET, "noon"), (Setting.BEACH, "night"), (Setting.DESERT, "afternoon"))
    board = plans.board(
        *(
            plans.shot(setting=place, time_of_day=hour, camera=Camera(move=Move.STATIC))
            for place, hour in places
        )
    )
    assembled(board, folder)
    return [folder / f"shot-{number}.mp4" for number in range(3)]


LENGTH, JOINT = 24, 24


def level(frame: Frame) -> float:
    return float(checks.luma(frame).mean())


@pytest.mark.parametrize("transition", Transition)
def test_a_transition_joins_drawn_shots_at_the_storyboards_frames(
    shots: list[Path], tmp_path: Path, transition: Transition
) -> None:
    film = tmp_path / "film.mp4"
    joined(shots, film, ["cut", transition, "cut"])
    frames, before, after = shown(film), shown(shots[0]), shown(shots[1])
    assert len(frames) == 3 * LENGTH

    def off(frame: Frame, other: Frame) -> float:
        return float(np.abs(frame.astype(int) - other).mean())

    assert off(frames[6], before[6]) < 3
    assert off(frames[2 * LENGTH - 2], after[-2]) < 3
    assert checks.cuts(frames)[-1] == 2 * LENGTH
    if transition in (Transition.CUT, Transition.MATCH_CUT):
        assert JOINT in checks.cuts(frames)
    if transition in (Transition.DISSOLVE, Transition.WIPE):
        assert checks.cuts(frames) == [2 * LENGTH]
    levels = [level(frame) for frame in frames[12:37]]
    if transition is Transition.FADE_OUT:
        assert min(levels) < 3
    if transition is Transition.FADE_IN:
        assert levels.index(min(levels)) == JOINT - 12
    if transition is Transition.DISSOLVE:
        middle = frames[JOINT]
        assert off(middle, before[-1]) > 5 < off(middle, after[0])
        mixed = np.asarray(cv2.addWeighted(before[-5], 0.5, after[4], 0.5, 0), np.uint8)
        assert off(middle, mixed) < 6
    if transition is Transition.WIPE:
        left, right = slice(0, WIDTH // 5), slice(4 * WIDTH // 5, WIDTH)
        middle = checks.luma(frames[JOINT])
        one, two = checks.luma(before[-4]).astype(int), checks.luma(after[4]).astype(int)
        assert np.abs(middle[:, left] - two[:, left]).mean() < 12
        assert np.abs(middle[:, right] - one[:, right]).mean() < 12


# light


HOURS = {
    Setting.MEADOW: SubjectKind.HORSE,
    Setting.CITY_STREET: SubjectKind.WOMAN,
    Setting.BEACH: SubjectKind.MAN,
    Setting.MOUNTAIN: SubjectKind.MONK,
}


@pytest.mark.parametrize("setting", HOURS)
def test_evenings_are_warmer_than_noon_and_nights_colder(setting: Setting) -> None:
    def warmth(hour: TimeOfDay) -> float:
        people = [plans.subject(HOURS[setting], Action.STAND)]
        camera = Camera(framing=Framing.WIDE)
        shot = plans.shot(setting=setting, time_of_day=hour, subjects=people, camera=camera)
        return checks.warmth(Renderer(scene_of(plans.board(shot), 0, View(160, 90)), 7).frame(2))

    noon = warmth(TimeOfDay.NOON)
    assert warmth(TimeOfDay.GOLDEN_HOUR) > 1.2 * noon
    assert warmth(TimeOfDay.SUNSET) > 1.3 * noon
    if setting is not Setting.CITY_STREET:  # its lamps and windows are warm
        assert warmth(TimeOfDay.BLUE_HOUR) < 0.9 * noon
        assert warmth(TimeOfDay.NIGHT) < 0.9 * noon


# whole films


OPEN_SET = Path(__file__).parents[2] / "data" / "prompts.jsonl"
PARTS = 12
SHAPES = (View(192, 108), View(108, 192), View(128, 128))


@pytest.mark.slow
@pytest.mark.parametrize("part", range(PARTS))
def test_every_prompt_of_the_open_set_can_be_drawn(part: int) -> None:
    prompts = [json.loads(line)["prompt"] for line in OPEN_SET.read_text("utf-8").splitlines()]
    for i, prompt in enumerate(prompts[part::PARTS]):
        board = plan(prompt, frames=120, seed=i, multi_shot=i % 4 == 0)
        for number, shot in enumerate(board.shots):
            drawn = Renderer(scene_of(board, number, SHAPES[i % 3]), board.seed)
            picture = drawn.frame_at(shot.frames / 2 / FPS, shot.frames // 2)
            assert picture.std() > 2, prompt


@pytest.mark.slow
@pytest.mark.parametrize("prompt", FILMS, ids=range(len(FILMS)))
def test_a_film_has_no_black_or_frozen_frames_and_is_cut_where_the_storyboard_says(
    prompt: str, tmp_path: Path
) -> None:
    board = plan(prompt, frames=240, seed=11, multi_shot=True)
    assert len(board.shots) >= 2
    for index, shot in enumerate(board.shots):
        made = drawn(board, index)
        assert len(made) == shot.frames
        assert checks.black_frames(made) == []
        assert checks.frozen_frames(made) == []
    frames = assembled(board, tmp_path, ["cut"] * len(board.shots))
    assert len(frames) == board.frames
    assert checks.cuts(frames) == board.starts()[1:]


@pytest.mark.slow
@pytest.mark.parametrize("prompt", SOUNDS, ids=range(len(SOUNDS)))
def test_a_film_is_as_loud_as_films_are(prompt: str) -> None:
    board = plan(prompt, frames=192, seed=11, multi_shot=True)
    samples = engine().sound(order_of(board, Sound.ON))
    assert samples is not None
    loud, peak = checks.heard(samples)
    assert loud == pytest.approx(LOUDNESS, abs=1.0)
    assert peak < -1.0


_DIGEST = """
import sys
from tests.engines.animatic.test_films import digest
print(digest(int(sys.argv[1])))
"""


def digest(seed: int) -> str:
    """Of a film's first frames and of its sound."""
    board = plan(FILMS[0], frames=48, seed=seed)
    out = hashlib.sha256()
    for _, frame in zip(range(4), engine().frames(order_of(board), 0, DESK), strict=False):
        out.update(frame.tobytes())
    samples = engine().sound(order_of(board, Sound.ON))
    assert samples is not None
    out.update(samples.tobytes())
    return out.hexdigest()


@pytest.mark.slow
def test_a_seed_gives_the_same_bytes_in_another_process_and_other_seeds_give_others() -> None:
    def elsewhere(seed: int) -> str:
        command = [sys.executable, "-c", _DIGEST, str(seed)]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()

    here = digest(5)
    assert elsewhere(5) == here
    assert len({here, digest(6), digest(7)}) == 3
