"""A close framing shows the face, whatever its subject does and whatever it is on."""

from __future__ import annotations

import numpy as np
import pytest

from filmgate.engines.animatic.camera.framing import has_head
from filmgate.engines.animatic.camera.heads import face
from filmgate.engines.animatic.director import staged
from filmgate.engines.animatic.plate import Plate
from filmgate.engines.animatic.rigs.figure import Figure
from filmgate.engines.animatic.rigs.people import person
from filmgate.engines.animatic.rigs.rig import Act
from filmgate.engines.animatic.view import View, seen
from filmgate.storyboard.planner import plan
from filmgate.storyboard.schema import Camera
from filmgate.storyboard.vocabulary import Action, Framing, Setting, SubjectKind
from tests.engines.animatic import plans

K = SubjectKind
WIDE, SQUARE, UPRIGHT = View(320, 180), View(240, 240), View(180, 320)
CLOSE = (Framing.CLOSE_UP, Framing.MEDIUM_CLOSE_UP, Framing.MEDIUM)
BODIES = (K.WOMAN, K.CHILD, K.ROBOT, K.CAT, K.BEAR, K.HORSE, K.EAGLE, K.DRAGON, K.FISH)
"""One of each build."""
TAKEN_FAR = (
    Action.LIE, Action.SLEEP, Action.WAKE, Action.JUMP, Action.DANCE, Action.FALL, Action.ROLL, Action.DIVE,
    Action.SWIM, Action.EAT, Action.SPIN, Action.GROW, Action.SINK, Action.KISS, Action.CRY, Action.FLY,
)  # fmt: skip
"""What takes a head far from where it is when its owner stands."""
_SEEN = {WIDE: 0.3, UPRIGHT: 0.1}
"""Heads around the middle of a face that have to be in the picture: eyes, nose and mouth; less to the back of
it in a picture that is hardly wider than a head."""


def strays(kind: K, action: Action, framing: Framing, view: View) -> float:
    """Heads by which the face of who does that comes out of the picture at most; below 0 it stays inside."""
    shot = plans.shot(
        frames=72,
        subjects=[plans.subject(kind, action)],
        setting=Setting.STUDIO_BACKDROP,
        camera=Camera(framing=framing),
    )
    plan, out = staged(plans.board(shot), 0, view), []
    role = plan.roles[0]
    for time in (0.1, 0.8, 1.5, 2.2, 2.9):
        place, one = role.place(time), face(role.rig, role.act(time))
        assert one is not None, (kind, action)
        window, reach = seen(view, plan.sight.camera(time), place.z), min(_SEEN[view] * one.head, one.up)
        x, y = place.x + place.facing * one.x, place.y + one.y
        out.append(max(window.x0 - x, x - window.x1, window.y0 - y, y - window.y1) / one.head)
        out[-1] += reach / one.head
    return max(out)


@pytest.mark.parametrize("kind", [K.WOMAN, K.CAT])
def test_a_close_up_has_the_face_in_it_wherever_an_action_takes_it(kind: K) -> None:
    for action in TAKEN_FAR:
        assert strays(kind, action, Framing.CLOSE_UP, WIDE) < 0.01, action


@pytest.mark.parametrize("view", [WIDE, SQUARE, UPRIGHT])
@pytest.mark.parametrize(
    ("kind", "prompt", "action"),
    [(K.FOX, "a fox in a suit drinks tea", Action.DRINK), (K.BEAR, "a bear reads a book", Action.READ),
     (K.WOLF, "a wolf looks", Action.LOOK)],
)  # fmt: skip
def test_the_closest_framing_has_the_eye_and_the_nose_of_an_animal_in_it(
    kind: K, prompt: str, action: Action, view: View
) -> None:
    shot = plans.shot(
        frames=48,
        prompt=prompt,
        subjects=[plans.subject(kind, action)],
        setting=Setting.STUDIO_BACKDROP,
        camera=Camera(framing=Framing.EXTREME_CLOSE_UP),
    )
    plan = staged(plans.board(shot), 0, view)
    role = plan.roles[0]
    for time in (0.2, 0.9, 1.6):
        one, place = face(role.rig, role.act(time)), role.place(time)
        assert one is not None
        window = seen(view, plan.sight.camera(time), place.z)
        x, y = place.x + role.facing * one.x, place.y + one.y
        assert window.x0 < x - one.core[0]
        assert x + one.core[0] < window.x1
        assert window.y0 < y - one.core[1]
        assert y + one.core[1] < window.y1
        assert one.core[0] > 0.2 * one.head


def test_the_look_ahead_of_an_upright_picture_leaves_the_face_in_its_middle() -> None:
    """The eyes of somebody in profile, three tenths of a head before the middle of it."""
    shot = plans.shot(
        subjects=[plans.subject(K.WOMAN, Action.STAND)],
        setting=Setting.STUDIO_BACKDROP,
        camera=Camera(framing=Framing.EXTREME_CLOSE_UP),
    )
    plan = staged(plans.board(shot), 0, UPRIGHT)
    role = plan.roles[0]
    one, place = face(role.rig, role.act(0.5)), role.place(0.5)
    assert one is not None
    window = seen(UPRIGHT, plan.sight.camera(0.5), place.z)
    share = (place.x + role.facing * (one.x + 0.15 * one.head) - window.x0) / (window.x1 - window.x0)
    assert 0.4 < share < 0.6


@pytest.mark.parametrize(
    "words",
    [
        "Close-up of a man in a kitchen, he waits, then sits down and eats",
        "Close-up: a woman sits in a park, then stands up and walks away",
    ],
)
def test_a_close_up_keeps_who_sits_down_or_gets_up(words: str) -> None:
    staging = staged(plan(words, frames=120, seed=3), 0, WIDE)
    role = staging.roles[0]
    for time in np.arange(0.2, 4.8, 0.1):
        one, place = face(role.rig, role.act(float(time))), role.place(float(time))
        assert one is not None
        window = seen(WIDE, staging.sight.camera(float(time)), place.z)
        assert window.y0 < place.y + one.y < window.y1, time


@pytest.mark.slow
@pytest.mark.parametrize("framing", CLOSE)
@pytest.mark.parametrize("kind", BODIES)
def test_every_close_framing_has_the_face_in_it_whatever_its_owner_does(kind: K, framing: Framing) -> None:
    for action in Action:
        shot = plans.shot(subjects=[plans.subject(kind, action)], setting=Setting.STUDIO_BACKDROP)
        if has_head(staged(plans.board(shot), 0, WIDE).roles[0].rig):
            for view in (WIDE, UPRIGHT):
                assert strays(kind, action, framing, view) < 0.05, (action, view)


def test_a_head_is_found_where_its_hair_is_drawn() -> None:
    rig = person(Figure(hair_colour="#ff00ff", hair="short"))
    for action in (Action.STAND, Action.DANCE, Action.SIT):
        act = Act(action, action, 1.0, 0.5)
        x0, y0, x1, y1 = rig.box
        plate = Plate(x0, y0, x1 - x0, y1 - y0, 60.0)
        rig.draw(plate, act)
        red, green = (plate.pixels[:, :, channel].astype(int) for channel in (0, 1))
        rows, columns = np.nonzero(red - green > 60)
        one = face(rig, act)
        assert one is not None
        middle = x0 + columns.mean() / 60, y0 + plate.high - rows.mean() / 60
        assert np.hypot(middle[0] - one.x, middle[1] - one.y) < 0.6 * one.head
