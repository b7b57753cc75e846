"""A photo's subject is the same in every shot of a drawn film, on its ground and in its light. A photo is a
place to play in. A style image gives its palette."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt
import pytest

from filmgate.engines.animatic import photo
from filmgate.engines.animatic.drawing import renderer_of
from filmgate.engines.animatic.engine import AnimaticEngine
from filmgate.engines.animatic.photo import film, stage
from filmgate.engines.animatic.photo.casting import ambient_of
from filmgate.engines.animatic.photo.loading import loaded
from filmgate.engines.animatic.photo.memo import Memo
from filmgate.engines.animatic.photo.puppet import Ambient, lit, puppet, puppet_rig
from filmgate.engines.animatic.renderer import Renderer
from filmgate.engines.animatic.rigs.rig import Rig
from filmgate.engines.animatic.scripts import NIGHT, NOON
from filmgate.engines.animatic.view import View
from filmgate.engines.base import Frame
from filmgate.media.picture import i420_to_bgr
from filmgate.settings import EngineSettings
from filmgate.storyboard.planner import plan
from filmgate.storyboard.schema import Camera, Subject
from filmgate.storyboard.vocabulary import Action, Framing, Move, Setting, SubjectKind, TimeOfDay
from tests.engines.animatic import plans
from tests.engines.animatic.pictures import HEIGHT, WIDTH, figure, given, ordered, textured
from tests.engines.animatic.test_engine import DESK
from tests.samples import scene

PINK = (170, 30, 190)
PINK_HUE = 153
"""In OpenCV's half degrees."""
VIEW = View(WIDTH, HEIGHT)


def played(action: Action = Action.WALK, kind: SubjectKind = SubjectKind.WOMAN) -> Subject:
    return Subject(kind=kind, action=action, reference="image_1")


def pink_of(frame: Frame) -> npt.NDArray[np.bool_]:
    """Where the picture has the hue of `PINK` and is as vivid."""
    hsv = cv2.cvtColor(i420_to_bgr(frame), cv2.COLOR_BGR2HSV).astype(int)
    return (abs(hsv[..., 0] - PINK_HUE) < 9) & (hsv[..., 1] > 130) & (hsv[..., 2] > 50)


def test_a_subject_keeps_its_colours_in_every_shot_and_setting(tmp_path: Path) -> None:
    places = (Setting.DESERT, Setting.FOREST, Setting.MEADOW)
    framings = (Framing.WIDE, Framing.FULL, Framing.CLOSE_UP)
    shots = [
        plans.shot(frames=4, setting=place, subjects=[played()], camera=Camera(framing=framing))
        for place, framing in zip(places, framings, strict=True)
    ]
    order = ordered(plans.board(*shots), given(figure(tmp_path / "a.png")))
    shares, hues = [], []
    for index in range(3):
        frame = renderer_of(order, index, VIEW).frame(2)
        seen = pink_of(frame)
        shares.append(float(seen.mean()))
        hues.append(float(np.median(cv2.cvtColor(i420_to_bgr(frame), cv2.COLOR_BGR2HSV)[seen][:, 0])))
    assert min(shares) > 0.01
    assert shares == sorted(shares)  # nearer, larger
    assert max(hues) - min(hues) < 9


def test_a_walker_stays_on_the_ground(tmp_path: Path) -> None:
    shot = plans.shot(frames=24, setting=Setting.DESERT, subjects=[played()])
    renderer = renderer_of(ordered(plans.board(shot), given(figure(tmp_path / "a.png"))), 0, VIEW)
    feet = [int(np.nonzero(pink_of(renderer.frame(k)).any(1))[0][-1]) for k in range(0, 24, 4)]
    assert max(feet) - min(feet) <= 5
    assert HEIGHT * 0.6 < np.mean(feet) < HEIGHT * 0.97


def test_a_walker_moves_as_paper_does_and_not_as_a_still(tmp_path: Path) -> None:
    made = puppet(loaded(given(figure(tmp_path / "a.png"))))
    assert not made.card
    shot = plans.shot(frames=24, setting=Setting.DESERT, subjects=[played(Action.DANCE)])
    renderer = renderer_of(ordered(plans.board(shot), given(figure(tmp_path / "a.png"))), 0, VIEW)
    one, two = pink_of(renderer.frame(2)), pink_of(renderer.frame(14))
    assert (one ^ two).sum() > 0.1 * one.sum()


def test_an_unclear_subject_is_a_card_and_the_notes_say_so(tmp_path: Path) -> None:
    cv2.imwrite(str(tmp_path / "a.png"), scene(480, 320))
    assert puppet(scene(480, 320)).card
    order = ordered(plans.board(plans.shot(subjects=[played()])), given(tmp_path / "a.png"))
    order.storyboard.references["image_1"] = "subject"
    notes = AnimaticEngine("animatic", EngineSettings()).notes(order)
    assert notes["approximated"]["subject:image_1"] == "card"


def test_a_card_is_the_whole_photo_unstretched() -> None:
    made = puppet(scene(480, 320))
    assert made.aspect == pytest.approx(480 / 320, rel=0.05)


def test_a_body_that_the_photo_cuts_off_is_seen_from_near(tmp_path: Path) -> None:
    picture = np.zeros((300, 300, 4), np.uint8)
    cv2.ellipse(picture, (150, 110), (60, 70), 0, 0, 360, (*PINK, 255), -1)
    cv2.rectangle(picture, (40, 190), (260, 300), (*PINK, 255), -1)
    cv2.imwrite(str(tmp_path / "a.png"), picture)
    camera = Camera(framing=Framing.EXTREME_WIDE)
    shot = plans.shot(frames=6, setting=Setting.DESERT, subjects=[played()], camera=camera)
    renderer = renderer_of(ordered(plans.board(shot), given(tmp_path / "a.png")), 0, VIEW)
    for number in range(6):
        assert pink_of(renderer.frame(number))[-3:].sum() > 20  # no lower edge in the picture


def rig(height: float, length: float) -> Rig:
    def draw(pen: object, act: object) -> None: ...

    return Rig("x", (0, 0, 1, 1), height, length, height, draw, lambda action: 1.0)


@pytest.mark.parametrize(("height", "length"), [(1.7, 0.6), (0.3, 0.5), (1.5, 4.2)])
def test_a_puppet_is_as_large_as_what_it_stands_for(tmp_path: Path, height: float, length: float) -> None:
    made = puppet(loaded(given(figure(tmp_path / "a.png"))))
    found = puppet_rig(made, rig(height, length), inferred=False)
    assert found.height == pytest.approx(height)
    assert found.length / found.height == pytest.approx(made.aspect)


def test_the_light_of_the_night_darkens_and_that_of_noon_does_not(tmp_path: Path) -> None:
    made = puppet(loaded(given(figure(tmp_path / "a.png"))))
    level = {
        name: float(lit(made, ambient_of(script, False)).levels[0][..., :3].sum())
        for name, script in (("night", NIGHT), ("noon", NOON))
    }
    plain = float(lit(made, Ambient()).levels[0][..., :3].sum())
    assert level["night"] < 0.8 * plain
    assert level["noon"] == pytest.approx(plain, rel=0.25)


# a photo as the place


def staged(tmp_path: Path, *subjects: Subject, **fields: Any) -> Renderer:
    usual: dict[str, Any] = {"frames": 24, "inferred": ["time_of_day", "weather"], "plate": "image_2"}
    shot = plans.shot(**{**usual, "subjects": list(subjects), **fields})
    board = plans.board(shot)
    board.references["image_2"] = "background"
    images = given(figure(tmp_path / "a.png")), given(textured(tmp_path / "b.png"), 2)
    order = ordered(board, *images)
    return Renderer(stage.scene_of(order, 0, images[1], VIEW), 7)


def test_somebody_plays_before_a_photo(tmp_path: Path) -> None:
    seen = pink_of(staged(tmp_path, played(Action.STAND)).frame(4))
    rows, columns = np.nonzero(seen)
    assert seen.mean() > 0.04
    assert HEIGHT * 0.85 < rows.max() < HEIGHT * 0.97
    assert abs(columns.mean() / WIDTH - 0.5) < 0.08


def test_whoever_crosses_a_photo_stays_in_it(tmp_path: Path) -> None:
    renderer = staged(tmp_path, played(Action.RUN), frames=120)
    middles = [float(np.nonzero(pink_of(renderer.frame(k)))[1].mean()) for k in (0, 60, 119)]
    assert WIDTH * 0.08 < middles[0] < middles[1] < middles[2] < WIDTH * 0.92


@pytest.mark.parametrize("move", [Move.PAN_RIGHT, Move.PUSH_IN, Move.CRANE_UP])
def test_feet_go_with_the_ground_of_the_photo(tmp_path: Path, move: Move) -> None:
    """What lies on the photo's ground beside the feet moves as they do."""
    renderer = staged(tmp_path, played(Action.STAND), camera=Camera(move=move))
    frames = [renderer.frame(number) for number in (9, 14)]
    feet = [np.nonzero(pink_of(frame)) for frame in frames]
    gone = [float(np.median(columns)) for _, columns in feet], [float(rows.max()) for rows, _ in feet]
    flows = cv2.DISOpticalFlow.create(cv2.DISOPTICAL_FLOW_PRESET_MEDIUM)
    one, two = (np.ascontiguousarray(frame[:HEIGHT]) for frame in frames)
    flow = flows.calc(one, two, np.zeros((HEIGHT, WIDTH, 2), np.float32))
    row, column = int(gone[1][0]) - 4, int(gone[0][0])
    beside = np.median(flow[row - 3 : row + 3, [column - 45, column + 45]], axis=(0, 1))
    assert gone[0][1] - gone[0][0] == pytest.approx(beside[0], abs=3)
    assert gone[1][1] - gone[1][0] == pytest.approx(beside[1], abs=4)


def test_night_falls_on_a_photo_and_on_whoever_stands_in_it(tmp_path: Path) -> None:
    paths = figure(tmp_path / "a.png"), textured(tmp_path / "b.png")
    levels = []
    for hour, inferred in ((TimeOfDay.NOON, ["time_of_day"]), (TimeOfDay.NIGHT, [])):
        fields: dict[str, Any] = {"time_of_day": hour, "inferred": ["weather", *inferred]}
        shot = plans.shot(frames=2, subjects=[played(Action.STAND)], plate="image_2", **fields)
        board = plans.board(shot)
        board.references["image_2"] = "background"
        frame = next(iter(photo.frames(ordered(board, given(paths[0]), given(paths[1], 2)), 0)))
        middle = frame[HEIGHT // 2 : HEIGHT * 3 // 4, WIDTH // 2 - 8 : WIDTH // 2 + 8]
        levels.append((float(middle.mean()), float(frame[:HEIGHT].mean())))
    (lit_figure, lit_place), (dark_figure, dark_place) = levels
    assert dark_figure < 0.8 * lit_figure
    assert dark_place < 0.8 * lit_place


def test_a_place_without_anybody_is_a_plain_moving_photo(tmp_path: Path) -> None:
    shot = plans.shot(subjects=[], plate="image_1")
    order = ordered(plans.board(shot), given(textured(tmp_path / "a.png")))
    order.storyboard.references["image_1"] = "background"
    assert not film.is_staged(order, shot)


# a photo as a look


def test_a_style_image_gives_its_palette_and_leaves_the_light(tmp_path: Path) -> None:
    warm = np.full((120, 200, 3), (105, 135, 175), np.uint8)
    warm = (warm * np.linspace(0.3, 1.1, 200)[None, :, None]).clip(0, 255).astype(np.uint8)
    cv2.imwrite(str(tmp_path / "a.png"), warm)
    shot = plans.shot(frames=2, setting=Setting.CITY_STREET)
    plain, styled = ordered(plans.board(shot)), ordered(plans.board(shot), given(tmp_path / "a.png"))
    styled.storyboard.references["image_1"] = "style"
    engine = AnimaticEngine("animatic", EngineSettings())
    before, after = ([*engine.frames(order, 0, DESK)] for order in (plain, styled))
    lab = [
        cv2.cvtColor(i420_to_bgr(f[0]), cv2.COLOR_BGR2LAB).reshape(-1, 3).astype(float)
        for f in (before, after)
    ]
    assert lab[1][:, 1].mean() > lab[0][:, 1].mean() + 4  # redder
    assert lab[1][:, 2].mean() > lab[0][:, 2].mean() + 2  # yellower
    assert np.abs(lab[1][:, 0] - lab[0][:, 0]).mean() < 9
    # The same table for every frame: what stands still stays the same.
    still = np.abs(before[1].astype(int) - before[0]) == 0
    assert np.abs(after[1].astype(int) - after[0])[still].mean() < 1


def test_one_photo_is_prepared_once() -> None:
    made: list[int] = []

    def make() -> int:
        made.append(1)
        return len(made)

    memo: Memo[int] = Memo(1)
    photos = [np.full((4, 4, 3), level, np.uint8) for level in (1, 1, 2, 1)]
    assert [memo.get(each, make) for each in photos] == [1, 1, 2, 3]


@pytest.mark.slow
def test_a_whole_film_of_images_is_made(tmp_path: Path) -> None:
    prompt = "<<<image_1>>> walks in the room of <<<image_2>>>, in the style of <<<image_3>>>"
    board = plan(prompt, frames=120, seed=3, multi_shot=True, images=3)
    paths = figure(tmp_path / "a.png"), textured(tmp_path / "b.png"), textured(tmp_path / "c.png")
    order = ordered(board, *(given(path, number) for number, path in enumerate(paths, 1)))
    engine = AnimaticEngine("animatic", EngineSettings())
    frames = [frame for index in range(len(board.shots)) for frame in engine.frames(order, index, DESK)]
    assert len(frames) == 120
