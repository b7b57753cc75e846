"""A camera that looks down sees heads and shoulders, backs and roofs, and shadows that tell their height."""

from __future__ import annotations

import numpy as np
import pytest

from filmgate.engines.animatic.casting.subjects import cast
from filmgate.engines.animatic.director import scene_of, staged
from filmgate.engines.animatic.plate import Plate
from filmgate.engines.animatic.rigs import above
from filmgate.engines.animatic.rigs.above import seen_from_above
from filmgate.engines.animatic.rigs.around import Around
from filmgate.engines.animatic.rigs.rig import Act, Rig
from filmgate.engines.animatic.view import View
from filmgate.storyboard.schema import Camera
from filmgate.storyboard.vocabulary import Action, Angle, Framing, SubjectKind
from tests.engines.animatic import plans

K = SubjectKind
FLAT = (
    K.WOMAN, K.OLD_MAN, K.KNIGHT, K.HORSE, K.CAT, K.DRAGON, K.COW, K.TIGER, K.PANDA, K.KOI, K.EAGLE,
    K.DUCK, K.CAR, K.TAXI, K.BUS, K.TRUCK, K.TRAIN, K.TRAM, K.BICYCLE, K.BOAT, K.SAILBOAT, K.SHIP,
    K.AIRPLANE, K.HELICOPTER, K.CYCLIST, K.RIDER, K.SKATER,
)  # fmt: skip


def _rig(kind: SubjectKind) -> Rig:
    return seen_from_above(cast(plans.subject(kind, Action.WALK), rain=False))


def _cover(rig: Rig, action: Action, distance: float = 0.0) -> np.ndarray:
    x0, y0, x1, y1 = rig.box
    plate = Plate(x0, y0, x1 - x0, y1 - y0, 120 / (x1 - x0))
    rig.draw(plate, Act(action, action, 1.0, 0.4, distance=distance, speed=0.05))
    return np.asarray(plate.pixels[:, :, 3])


@pytest.mark.parametrize("kind", FLAT)
def test_it_is_drawn_from_above_within_its_box(kind: SubjectKind) -> None:
    rig = _rig(kind)
    assert rig.name == above.NAME
    cover = _cover(rig, Action.WALK)
    assert (cover > 128).sum() > 20
    edge = np.concatenate([cover[0], cover[-1], cover[:, 0], cover[:, -1]])
    assert (edge < 128).all()


@pytest.mark.parametrize("action", [Action.SLEEP, Action.WAKE, Action.LIE])
def test_whoever_sleeps_in_a_room_is_in_a_bed(action: Action) -> None:
    rig = _rig(K.WOMAN)
    x0, y0, x1, y1 = rig.box
    covers = []
    for indoors in (True, False):
        plate = Plate(x0, y0, x1 - x0, y1 - y0, 120 / (x1 - x0))
        rig.draw(plate, Act(action, action, 1.0, 0.4, around=Around(indoors=indoors)))
        cover = np.asarray(plate.pixels[:, :, 3])
        assert max(cover[0].max(), cover[-1].max(), cover[:, 0].max(), cover[:, -1].max()) < 128
        covers.append(int((cover > 200).sum()))
    assert covers[0] > 2 * covers[1]


def test_who_lies_throws_no_shadow_of_somebody_who_stands() -> None:
    drawn = []
    for action in (Action.STAND, Action.LIE):
        camera = Camera(framing=Framing.FULL, angle=Angle.BIRDS_EYE)
        shot = plans.shot(subjects=[plans.subject(K.WOMAN, action)], camera=camera)
        drawn.append(len(scene_of(plans.board(shot), 0, View(320, 180)).layers))
    assert drawn[1] == drawn[0] - 1


def test_what_goes_moves_its_feet() -> None:
    for kind in (K.WOMAN, K.HORSE):
        rig = _rig(kind)
        assert (_cover(rig, Action.WALK, 0.2) != _cover(rig, Action.WALK, 0.6)).any()


@pytest.mark.parametrize("kind", [K.CUP, K.SUBMARINE, K.TREE])
def test_what_has_no_plan_is_drawn_as_ever(kind: SubjectKind) -> None:
    rig = cast(plans.subject(kind, Action.STAND), rain=False)
    assert seen_from_above(rig) is rig


def test_who_stands_throws_a_shadow_longer_than_itself() -> None:
    rig = _rig(K.WOMAN)
    x0, y0, x1, y1 = rig.box
    plate = Plate(x0, y0, x1 - x0, y1 - y0, 120 / (x1 - x0))
    assert rig.shadow is not None
    rig.shadow(plate)
    shadow = np.flatnonzero((plate.pixels[:, :, 3] > 40).any(0))
    body = np.flatnonzero((_cover(rig, Action.STAND) > 128).any(0))
    assert np.ptp(shadow) > 2 * np.ptp(body)


@pytest.mark.parametrize("kind", [K.CYCLIST, K.CAR, K.HORSE, K.WOMAN])
def test_who_crosses_stays_within_what_the_turned_camera_shows(kind: SubjectKind) -> None:
    camera = Camera(framing=Framing.FULL, angle=Angle.BIRDS_EYE)
    shot = plans.shot(subjects=[plans.subject(kind, Action.WALK)], camera=camera)
    plan = staged(plans.board(shot), 0, View(320, 180))
    role, view = plan.roles[0], plan.sight.view
    for time in (0.0, 1.0, plan.sight.seconds):
        lens, place = plan.sight.camera(time), role.place(time)
        x = (place.x - lens.x) * lens.focal / (place.z - lens.z)
        assert abs(x) < 0.25 * view.aspect
