"""Over a take the camera holds whom it films, and goes from one framing to the next without a rest
or a jerk. Nothing is drawn here: cameras and places are numbers."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest

from filmgate.contract.catalog import FPS
from filmgate.engines.animatic.camera.framing import body, height
from filmgate.engines.animatic.director import Staging, staged
from filmgate.engines.animatic.view import View, seen
from filmgate.storyboard.planner import plan
from filmgate.storyboard.schema import Beat, Camera, Subject
from filmgate.storyboard.vocabulary import Action, Angle, Framing, Move, Setting, SubjectKind
from tests.engines.animatic import plans

VIEWS = (View(320, 180), View(180, 320), View(240, 240))
SECONDS = 5
Series = npt.NDArray[np.float64]


def staging(action: Action, camera: Camera, *beats: Beat, view: View = VIEWS[0]) -> Staging:
    shot = plans.shot(
        frames=SECONDS * FPS,
        prompt="a woman in a field",
        subjects=[plans.subject(action=action)],
        setting=Setting.FIELD,
        camera=camera,
        beats=list(beats),
    )
    return staged(plans.board(shot), 0, view)


def sizes(stage: Staging) -> Series:
    """Metres that each frame's picture is high where its subject stands."""
    times = np.arange(SECONDS * FPS) / FPS
    return np.array([seen(stage.sight.view, stage.sight.camera(t), stage.mark.z).high for t in times])


def covered(stage: Staging, time: float, number: int = 0) -> tuple[float, float, float, float]:
    """What a figure covers of the picture: left, top, right, bottom, as shares."""
    role = stage.roles[number]
    place, around = role.place(time), body(role.rig, role.act(time).action)
    window = seen(stage.sight.view, stage.sight.camera(time), place.z)
    left, right = sorted((place.facing * around.x0, place.facing * around.x1))
    x0, x1 = ((place.x + x - window.x0) / window.wide for x in (left, right))
    y0, y1 = ((window.y1 - place.y - y) / window.high for y in (around.y1, around.y0))
    return x0, y0, x1, y1


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("move", [Move.CRANE_UP, Move.CRANE_DOWN, Move.FLY_OVER])
def test_a_camera_that_rises_or_sinks_keeps_its_subject_whole(move: Move, view: View) -> None:
    stage = staging(Action.STAND, Camera(framing=Framing.FULL, move=move), view=view)
    for time in np.linspace(0, SECONDS, 9):
        _, top, _, bottom = covered(stage, float(time))
        assert top > -0.02
        assert bottom < 1.01


def test_two_pushes_in_after_each_other_are_one() -> None:
    close = Camera(framing=Framing.CLOSE_UP, move=Move.PUSH_IN)
    beat = Beat(frame=60, prompt="on her face", subjects=[plans.subject(action=Action.STAND)], camera=close)
    stage = staging(Action.STAND, Camera(framing=Framing.FULL, move=Move.PUSH_IN), beat)
    high = sizes(stage)
    steps = -np.diff(np.log(high))
    assert (steps >= 0).all()
    assert steps[40:80].min() > 0.5 * steps.max(), "it rests halfway"
    assert steps[[0, -1]].max() < 0.1 * steps.max(), "it is not eased"
    rig = stage.roles[0].rig
    asked = height(rig, body(rig, Action.STAND), Framing.CLOSE_UP, VIEWS[0].aspect)
    assert high[-1] == pytest.approx(asked, rel=0.25)


@pytest.mark.parametrize(
    "move", [Move.CRANE_UP, Move.TILT_DOWN, Move.PAN_RIGHT, Move.ORBIT_LEFT, Move.PULL_OUT]
)
def test_a_move_goes_on_over_the_beats(move: Move) -> None:
    camera = Camera(framing=Framing.FULL, move=move)
    woman = [plans.subject(action=Action.STAND)]
    beats = [Beat(frame=frame, prompt="then", subjects=woman, camera=camera) for frame in (30, 60, 90)]
    stage = staging(Action.STAND, camera, *beats)
    way = [stage.sight.camera(frame / FPS) for frame in range(SECONDS * FPS)]
    for along in (np.array([c.y for c in way]), np.array([c.swing for c in way]), sizes(stage)):
        steps = np.diff(along)
        assert (steps >= -1e-4).all() or (steps <= 1e-4).all(), "it begins anew with each beat"


@pytest.mark.parametrize(
    "words",
    [
        "Slow push in on a woman in a field, ending on a close-up of her face",
        "The camera dollies in to a close-up of an old man on a bench",
        "Very slow zoom in from a wide shot to a close-up of a woman in a field",
        "镜头缓缓推进到女孩的脸部特写",
    ],
)
def test_a_push_in_that_ends_on_a_face_begins_with_the_whole_figure(words: str) -> None:
    stage = staged(plan(words, frames=SECONDS * FPS, seed=1), 0, VIEWS[0])
    high = sizes(stage)
    assert high[0] > 1.1 * stage.roles[0].rig.height
    assert high[-1] < 0.5 * stage.roles[0].rig.height


def test_a_close_up_with_a_push_in_is_one_from_the_beginning() -> None:
    stage = staged(plan("Close-up of a woman, push in", frames=SECONDS * FPS, seed=1), 0, VIEWS[0])
    assert sizes(stage)[0] < 0.5 * stage.roles[0].rig.height


@pytest.mark.parametrize("framing", list(Framing))
def test_a_change_of_framing_has_no_jerk(framing: Framing) -> None:
    camera = Camera(framing=framing, move=Move.STATIC)
    beat = Beat(frame=40, prompt="then", subjects=[plans.subject(action=Action.STAND)], camera=camera)
    high = np.log(sizes(staging(Action.STAND, Camera(framing=Framing.FULL, move=Move.STATIC), beat)))
    assert np.abs(np.diff(high)).max() < 0.11
    assert np.abs(np.diff(high, 2)).max() < 0.02


@pytest.mark.parametrize("view", VIEWS)
def test_who_enters_and_who_leaves_cross_the_edges_of_the_picture(view: View) -> None:
    camera = Camera(framing=Framing.FULL, move=Move.STATIC)
    comes = staging(Action.ENTER, camera, view=view)
    left, _, right, _ = covered(comes, 0.0)
    assert left < 0
    assert right > 0, "the film begins with nobody"
    left, _, right, _ = covered(comes, SECONDS)
    assert left > 0
    assert right < 1
    goes = staging(Action.LEAVE, camera, view=view)
    left, _, right, _ = covered(goes, 0.0)
    assert left > 0
    assert right < 1
    assert covered(goes, SECONDS)[0] > 0.99


def test_who_is_chased_stays_in_the_picture_with_who_chases() -> None:
    shot = plans.shot(
        frames=SECONDS * FPS,
        subjects=[
            Subject(kind=SubjectKind.CHILD, action=Action.CHASE, count=2),
            Subject(kind=SubjectKind.DOG, action=Action.JUMP),
        ],
        setting=Setting.MEADOW,
        camera=Camera(framing=Framing.FULL, move=Move.FOLLOW),
    )
    stage = staged(plans.board(shot), 0, VIEWS[0])
    for number in range(len(stage.roles)):
        for time in (0.0, 2.5, 4.9):
            left, _, right, _ = covered(stage, time, number)
            assert left > -0.02
            assert right < 1.02


@pytest.mark.parametrize(("move", "first", "last"), [(Move.TILT_UP, 0.06, 0.9), (Move.TILT_DOWN, 0.9, 0.06)])
def test_a_tilt_over_somebody_close_goes_between_shoes_and_face(
    move: Move, first: float, last: float
) -> None:
    stage = staging(Action.STAND, Camera(framing=Framing.CLOSE_UP, move=move))
    lead = stage.roles[0]

    def looked_at(time: float) -> float:
        """The middle of the picture, in heights of the figure."""
        window = seen(VIEWS[0], stage.sight.camera(time), stage.mark.z)
        return ((window.y0 + window.y1) / 2 - stage.mark.ground) / lead.rig.height

    middles = np.array([looked_at(time) for time in np.linspace(0, SECONDS, 20)])
    assert middles[0] == pytest.approx(first, abs=0.12)
    assert middles[-1] == pytest.approx(last, abs=0.12)
    steps = np.diff(middles) * (1 if move is Move.TILT_UP else -1)
    assert (steps > -1e-6).all()


def test_from_the_air_the_land_is_seen_around_somebody() -> None:
    words = "Drone pull back reveal: a lone hiker on a mountain ridge at sunrise"
    stage = staged(plan(words, frames=SECONDS * FPS, seed=1), 0, VIEWS[0])
    assert sizes(stage)[0] > 2 * stage.roles[0].rig.height
    assert min(stage.sight.camera(time).horizon for time in (0.0, SECONDS)) > 0.0


def test_a_place_where_nobody_is_is_seen_whole() -> None:
    board = plan(
        "A man runs down a street. Dissolve to an empty subway station.", frames=96, seed=1, multi_shot=True
    )
    stage = staged(board, 1, VIEWS[0])
    assert not board.shots[1].subjects
    assert seen(VIEWS[0], stage.sight.camera(0.0), stage.mark.z).high > 3.5


def test_a_flight_over_land_shows_where_it_ends() -> None:
    camera = Camera(framing=Framing.EXTREME_WIDE, move=Move.FLY_OVER, angle=Angle.HIGH)
    stage = staging(Action.WALK, camera)
    for time in np.linspace(0, SECONDS, 6):
        assert stage.sight.camera(float(time)).horizon > 0.05
        left, top, right, bottom = covered(stage, float(time))
        assert 0 < left < right < 1
        assert 0 < top < bottom < 1


def test_a_crane_rises_less_under_a_ceiling() -> None:
    def rise(setting: Setting) -> float:
        camera = Camera(framing=Framing.FULL, move=Move.CRANE_UP)
        shot = plans.shot(
            frames=96, subjects=[plans.subject(action=Action.STAND)], setting=setting, camera=camera
        )
        path = staged(plans.board(shot), 0, VIEWS[0]).sight.camera
        return path(4.0).y - path(0.0).y

    assert 0 < rise(Setting.OFFICE) < 0.7 * rise(Setting.FIELD)


@pytest.mark.parametrize("framing", [Framing.FULL, Framing.WIDE])
def test_who_sits_is_seen_nearer_than_who_stands(framing: Framing) -> None:
    camera = Camera(framing=framing)
    sits, stands = (sizes(staging(action, camera)).mean() for action in (Action.SIT, Action.STAND))
    assert 0.65 * stands < sits < 0.95 * stands


def test_all_of_an_angel_in_flight_is_in_the_picture() -> None:
    prompt = "An angel spreads her wings in the clouds"
    stage = staged(plan(prompt, frames=SECONDS * FPS, seed=7), 0, VIEWS[0])
    _, top, _, bottom = covered(stage, 2.0)
    assert top > 0
    assert bottom < 1
    assert body(stage.roles[0].rig, Action.FLY).y1 > 1.3 * stage.roles[0].rig.height


def test_a_snowman_keeps_its_hat_in_the_picture() -> None:
    stage = staged(plan("Children build a snowman in a garden", frames=96, seed=7), 0, VIEWS[0])
    number = next(i for i, role in enumerate(stage.roles) if role.rig.name == "object")
    _, top, _, _ = covered(stage, 1.0, number)
    assert top > 0


@pytest.mark.parametrize("angle", ["low-angle", "worm's eye"])
def test_a_low_camera_is_over_the_ground(angle: str) -> None:
    stage = staged(plan(f"{angle} medium shot of a race car on a track", frames=48, seed=1), 0, VIEWS[0])
    assert all(camera.y > stage.mark.ground for camera in stage.sight.samples)
