"""Framings are those of film practice: measured on the box that the subject takes in the picture."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import pytest

from filmgate.engines.animatic.camera.framing import body
from filmgate.engines.animatic.camera.heads import face
from filmgate.engines.animatic.casting.subjects import cast
from filmgate.engines.animatic.director import Staging, staged
from filmgate.engines.animatic.plate import Plate
from filmgate.engines.animatic.view import View, Window, seen
from filmgate.storyboard.planner import plan
from filmgate.storyboard.schema import Camera, Subject
from filmgate.storyboard.vocabulary import Action, Angle, Framing, Move, Setting, SubjectKind
from tests.engines.animatic import plans

SHAPES = {"16:9": View(320, 180), "9:16": View(180, 320), "1:1": View(240, 240)}
K = SubjectKind
PEOPLE = (K.WOMAN, K.CHILD, K.KNIGHT, K.SAMURAI)
BEASTS = (K.HORSE, K.CAT, K.ELEPHANT, K.GIRAFFE)
WHOLE = (K.EAGLE, K.BUTTERFLY, K.WHALE, K.BUS, K.SAILBOAT, K.CUP, K.LIGHTHOUSE)
FIGURES = {
    Framing.FULL: (0.45, 0.92), Framing.WIDE: (0.22, 0.5), Framing.EXTREME_WIDE: (0.09, 0.26),
}  # fmt: skip
"""The share of the picture's height, or of its width where that is more, that the whole figure takes."""
CLOSE = {
    Framing.EXTREME_CLOSE_UP: (5.0, 9.0), Framing.CLOSE_UP: (3.0, 4.6), Framing.MEDIUM_CLOSE_UP: (1.9, 2.8),
    Framing.MEDIUM: (1.35, 2.0),
}  # fmt: skip
"""Heights of a person in picture heights, where most is out of the picture."""
CROPS = {
    Framing.EXTREME_CLOSE_UP: (0.82, 0.95), Framing.CLOSE_UP: (0.74, 0.87),
    Framing.MEDIUM_CLOSE_UP: (0.6, 0.78), Framing.MEDIUM: (0.42, 0.66),
}  # fmt: skip
"""Where the lower edge cuts a person, in heights: below the mouth, the shoulders, the chest, the waist."""
WHOLES = {
    Framing.EXTREME_CLOSE_UP: (1.5, 2.6), Framing.CLOSE_UP: (0.8, 0.95),
    Framing.MEDIUM_CLOSE_UP: (0.66, 0.8),
    Framing.MEDIUM: (0.58, 0.72), Framing.FULL: (0.45, 0.62), Framing.WIDE: (0.25, 0.42),
    Framing.EXTREME_WIDE: (0.1, 0.22),
}  # fmt: skip
"""The larger share that something without a face takes."""


@dataclass(frozen=True)
class Seen:
    """A subject before the camera: what it covers there, and what the camera sees in that plane (metres)."""

    box: Window
    window: Window
    height: float
    face: float

    @property
    def share(self) -> float:
        return max(self.box.high / self.window.high, self.box.wide / self.window.wide)

    @property
    def inside(self) -> bool:
        box, window = self.box, self.window
        return window.x0 < box.x0 and box.x1 < window.x1 and window.y0 < box.y0 and box.y1 < window.y1


@lru_cache(maxsize=512)
def placed(kind: SubjectKind, action: Action, framing: Framing, view: View, move: Move) -> Staging:
    shot = plans.shot(
        frames=72,
        subjects=[plans.subject(kind, action)],
        setting=Setting.STUDIO_BACKDROP,
        camera=Camera(framing=framing, move=move),
    )
    return staged(plans.board(shot), 0, view)


def before(
    kind: SubjectKind,
    framing: Framing,
    view: View,
    *,
    action: Action = Action.STAND,
    time: float = 0.0,
    move: Move = Move.STATIC,
) -> Seen:
    plan = placed(kind, action, framing, view, move)
    role, camera = plan.roles[0], plan.sight.camera(time)
    place, around = role.place(time), body(role.rig, action)
    box = Window(place.x + around.x0, place.y + around.y0, place.x + around.x1, place.y + around.y1)
    found = face(role.rig, role.act(time))
    level = found.y if found else role.rig.face
    return Seen(box, seen(view, camera, place.z), role.rig.height, place.y + level)


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("framing", CLOSE)
def test_a_close_framing_of_a_person_cuts_where_it_is_named_for(framing: Framing, shape: str) -> None:
    for kind in PEOPLE:
        one = before(kind, framing, SHAPES[shape])
        low, high = CLOSE[framing]
        upright = 0.75 if shape == "9:16" else 1.0
        assert low * upright < one.height / one.window.high < high, kind
        cut = (one.window.y0 - one.box.y0) / one.height
        assert CROPS[framing][0] - (0.12 if shape == "9:16" else 0) < cut < CROPS[framing][1], kind
        row = (one.window.y1 - one.face) / one.window.high
        assert 0.3 < row < 0.55, kind


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("framing", FIGURES)
def test_whole_figures_are_seen_from_head_to_foot(framing: Framing, shape: str) -> None:
    for kind in (*PEOPLE, *BEASTS):
        one = before(kind, framing, SHAPES[shape])
        assert FIGURES[framing][0] < one.share < FIGURES[framing][1], kind
        assert one.inside, kind


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("framing", WHOLES)
def test_what_has_no_face_fills_the_picture_as_its_framing_says(framing: Framing, shape: str) -> None:
    for kind in WHOLE:
        one = before(kind, framing, SHAPES[shape])
        fuller = (
            1.45 if shape == "9:16" and framing is not Framing.EXTREME_WIDE else 1.0
        )  # there is no room to waste
        assert WHOLES[framing][0] < one.share < fuller * WHOLES[framing][1], kind
        if framing is not Framing.EXTREME_CLOSE_UP:
            assert one.inside, kind


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("kind", BEASTS)
def test_an_animals_framings_go_from_its_eye_to_its_place(kind: SubjectKind, shape: str) -> None:
    views = [before(kind, framing, SHAPES[shape]) for framing in Framing]
    shares = [one.share for one in views]
    assert shares == sorted(shares, reverse=True)
    assert shares[0] > 3
    assert 1.7 < shares[1] < 5.5
    for one in views[:3]:
        assert 0.3 < (one.window.y1 - one.face) / one.window.high < 0.6


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("kind", [K.HORSE, K.FOX, K.RUNNER])
def test_who_runs_stays_in_the_picture(kind: SubjectKind, shape: str) -> None:
    for move in (Move.STATIC, Move.TRACK_BESIDE, Move.FOLLOW, Move.LEAD, Move.HANDHELD):
        for time in (0.0, 1.0, 2.0, 2.95):
            one = before(kind, Framing.FULL, SHAPES[shape], action=Action.RUN, time=time, move=move)
            assert one.window.x0 < one.box.x0, (move, time)
            assert one.box.x1 < one.window.x1, (move, time)


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("move", [Move.PUSH_IN, Move.ZOOM_IN, Move.DOLLY_ZOOM])
def test_who_is_neared_stays_in_the_middle(move: Move, shape: str) -> None:
    for kind in (K.HORSE, K.RUNNER):
        for time in (0.0, 1.5, 2.95):
            one = before(kind, Framing.FULL, SHAPES[shape], action=Action.RUN, time=time, move=move)
            middle = (one.box.x0 + one.box.x1 - one.window.x0 - one.window.x1) / 2 / one.window.wide
            assert abs(middle) < 0.31, (kind, time)


def test_a_square_picture_centres_and_an_upright_one_stacks() -> None:
    def middle(shape: str, framing: Framing) -> float:
        one = before(K.WOMAN, framing, SHAPES[shape])
        return (one.window.y1 - (one.box.y0 + one.box.y1) / 2) / one.window.high

    for framing in (Framing.FULL, Framing.WIDE, Framing.EXTREME_WIDE):
        assert abs(middle("1:1", framing) - 0.5) < 0.09
        assert middle("9:16", framing) > 0.53  # low, with the set above
    car = before(K.SPORTS_CAR, Framing.FULL, SHAPES["9:16"])
    assert (car.window.y1 - car.box.y1) / car.window.high > 0.5


@pytest.mark.parametrize("angle", Angle)
def test_an_angle_keeps_the_subject_in_the_picture(angle: Angle) -> None:
    from filmgate.engines.animatic.frames.tilt import matrix

    view = SHAPES["16:9"]
    camera = Camera(framing=Framing.FULL, angle=angle)
    shot = plans.shot(subjects=[plans.subject(action=Action.STAND)], setting=Setting.MEADOW, camera=camera)
    plan = staged(plans.board(shot), 0, view)
    lens, place = plan.sight.camera(0.0), plan.roles[0].place(0.0)
    window = seen(view, lens, place.z)
    warp = matrix(lens, view)
    for height in (0.04, 0.97):
        y = (window.y1 - place.y - height * plan.roles[0].rig.height) / window.high * view.height
        x = (place.x - window.x0) / window.wide * view.width
        column, row, depth = warp @ (x, y, 1.0)
        assert 0 < column / depth < view.width
        assert 0 < row / depth < view.height


@pytest.mark.parametrize("shape", ["16:9", "9:16"])
@pytest.mark.parametrize(
    ("kind", "action"),
    [
        (K.MAN, Action.RUN),
        (K.WOMAN, Action.SIT),
        (K.CAT, Action.SIT),
        (K.HORSE, Action.RUN),
        (K.DOG, Action.SIT),
    ],
)
def test_a_close_up_finds_the_face_whatever_it_does(kind: SubjectKind, action: Action, shape: str) -> None:
    plan = placed(kind, action, Framing.CLOSE_UP, SHAPES[shape], Move.STATIC)
    role = plan.roles[0]
    place, window = role.place(1.0), seen(SHAPES[shape], plan.sight.camera(1.0), role.place(1.0).z)
    plate = Plate(window.x0, window.y0, window.wide, window.high, 80 / window.wide)
    with plate.moved(place.x, place.y):
        role.rig.draw(plate, role.act(1.0))
    ink = plate.pixels[:, :, 3] > 128
    rows, columns = ink.shape
    middle = ink[int(0.36 * rows) : int(0.64 * rows), int(0.3 * columns) : int(0.7 * columns)]
    long = (kind, shape) == (K.HORSE, "9:16")  # with its whole muzzle in a narrow picture, more of it is air
    assert middle.mean() > (0.3 if long else 0.35)  # the face is in the middle
    assert ink[: int(0.12 * rows)].mean() < 0.45  # with room above it
    assert ink[int(0.3 * rows) : int(0.6 * rows), -2:].mean() < 0.5  # and before it


def test_an_animal_that_the_camera_comes_upon_later_is_framed() -> None:
    prompt = "The camera cranes down from the treetops, glides forward over grass and circles a sleeping fox"
    board = plan(prompt, frames=120, seed=7)
    assert not board.shots[0].subjects
    assert staged(board, 0, View(192, 108)).players


@pytest.mark.parametrize("kind", [K.BEE, K.SPIDER, K.FROG])
def test_a_macro_shows_a_small_animal_whole(kind: SubjectKind) -> None:
    assert before(kind, Framing.EXTREME_CLOSE_UP, SHAPES["16:9"]).inside


def test_a_grown_up_beside_a_child_keeps_their_head() -> None:
    view = View(320, 180)
    shown = staged(plan("A small boy stands beside a tall soldier", frames=96, seed=3), 0, view)
    soldier = max(shown.roles, key=lambda role: role.rig.height)
    assert seen(view, shown.sight.camera(1.0), soldier.place(1.0).z).y1 > 0.98 * soldier.rig.height


def test_a_ghost_that_floats_is_measured_as_high_as_it_floats() -> None:
    ghost = cast(Subject(kind=SubjectKind.GHOST), False)
    assert body(ghost, Action.FLOAT).y1 > body(ghost, Action.STAND).y1 + 0.25 * ghost.height
