"""People: their feet stay where they are, they sit on something, and all of them fits into the tile."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmgate.contract.catalog import FPS
from filmgate.engines.animatic.casting.subjects import cast
from filmgate.engines.animatic.kernels.compile import Bytes
from filmgate.engines.animatic.pen import Pen, Points
from filmgate.engines.animatic.rigs import feet, poses
from filmgate.engines.animatic.rigs.figure import Figure
from filmgate.engines.animatic.rigs.hands import CARRIED
from filmgate.engines.animatic.rigs.outfit import EMPTY, prop_of
from filmgate.engines.animatic.rigs.pace import speed
from filmgate.engines.animatic.rigs.people import DRAWN, _piece, person
from filmgate.engines.animatic.rigs.pieces import OUTDOORS, PIECES
from filmgate.engines.animatic.rigs.ridden import RIDING
from filmgate.engines.animatic.rigs.rig import Act, Rig
from filmgate.engines.animatic.rigs.stance import hold
from filmgate.engines.animatic.wardrobe import PARTS, STAND_INS
from filmgate.storyboard.kinds import PEOPLE
from filmgate.storyboard.schema import Subject
from filmgate.storyboard.vocabulary import Action, SubjectKind

FIGURES = {kind: part for kind, part in PARTS.items() if isinstance(part, Figure)}
GOING = (Action.WALK, Action.RUN, Action.CARRY, Action.PUSH, Action.CHASE, Action.LEAVE)
PPU = 24


def moment(action: Action, time: float = 1.3, distance: float = 0.0) -> Act:
    return Act(action, action, 1.0, time, since=time, distance=distance)


def drawn(rig: Rig, act: Act, margin: float = 0.0) -> tuple[Bytes, tuple[float, float]]:
    """The figure on a canvas `margin` metres larger than its room, and the canvas's lower left corner."""
    room = rig.spread(act.action) + margin
    x0, y0, x1, y1 = rig.box
    x0, y0, x1, y1 = x0 - room, y0 - room, x1 + room, y1 + room
    pixels = np.zeros((round((y1 - y0) * PPU), round((x1 - x0) * PPU), 4), np.uint8)
    pen = Pen(pixels, x0, y0, PPU)
    rig.draw(pen, act)
    return pen.pixels, (x0, y0)


def rig_of(kind: SubjectKind, action: Action = Action.STAND) -> Rig:
    return cast(Subject(kind=kind, action=action), False)


def test_every_person_has_a_figure_and_none_is_a_stand_in() -> None:
    assert FIGURES.keys() == PEOPLE
    assert not PEOPLE & STAND_INS.keys()


def _contacts(figure: Figure, action: Action, distance: float) -> Points:
    """Heels and toes in the world: x, y of each."""
    legs = hold(figure, moment(action, distance=distance)).legs
    points = (legs.near.heel, legs.near.toe, legs.far.heel, legs.far.toe)
    return np.array([(point.real + distance, point.imag) for point in points])


@pytest.mark.parametrize("action", GOING)
@pytest.mark.parametrize(
    "kind", [SubjectKind.WOMAN, SubjectKind.CHILD, SubjectKind.MONSTER, SubjectKind.OLD_MAN]
)
def test_whoever_touches_the_ground_stands_on_a_foot_that_stays(kind: SubjectKind, action: Action) -> None:
    figure = FIGURES[kind]
    steps = np.linspace(0, 3 * figure.height, 160)
    track = np.array([_contacts(figure, action, float(distance)) for distance in steps])
    down = (track[1:, :, 1] < 1e-6) & (track[:-1, :, 1] < 1e-6)
    moved = np.where(down, np.abs(np.diff(track[..., 0], axis=0)), np.inf).min(axis=1)
    touching = down.any(axis=1)
    assert touching.mean() > 0.3
    assert float(moved[touching].max()) < 0.001 * figure.height


@given(height=st.floats(0.7, 2.6))
def test_longer_legs_are_faster(height: float) -> None:
    assert speed(Action.RUN, height) > speed(Action.WALK, height) > 0
    assert speed(Action.WALK, height) < speed(Action.WALK, height * 1.1)


@pytest.mark.parametrize("action", list(Action))
def test_all_of_a_person_is_in_the_tile(action: Action) -> None:
    for kind in (SubjectKind.WOMAN, SubjectKind.SAMURAI):
        rig = rig_of(kind, action)
        pixels, _ = drawn(rig, moment(action), margin=0.5)
        edge = round(0.5 * PPU) - 1
        inside = pixels[edge:-edge, edge:-edge, 3].astype(int).sum()
        assert inside == pixels[..., 3].astype(int).sum(), (kind, action)


@pytest.mark.parametrize("kind", sorted(FIGURES))
def test_all_of_everybody_is_in_the_tile_when_they_walk(kind: SubjectKind) -> None:
    rig = rig_of(kind, Action.WALK)
    pixels, _ = drawn(rig, moment(Action.WALK, distance=0.4), margin=0.5)
    edge = round(0.5 * PPU) - 1
    assert pixels[..., 3].any()
    assert pixels[edge:-edge, edge:-edge, 3].astype(int).sum() == pixels[..., 3].astype(int).sum()


@pytest.mark.parametrize(
    "action", sorted(a for a, row in feet.LEGS.items() if row[0] == poses.HIP and a not in RIDING)
)
def test_who_sits_sits_on_something(action: Action) -> None:
    rig = rig_of(SubjectKind.MAN, action)
    pixels, (x0, y0) = drawn(rig, moment(action))
    hip = poses.HIP * FIGURES[SubjectKind.MAN].height
    rows = len(pixels) - np.round((np.array([0.1, 0.6 * hip]) - y0) * PPU).astype(int)
    columns = np.round((np.array([-0.35, 0.25]) - x0) * PPU).astype(int)
    assert pixels[rows[1] : rows[0], columns[0] : columns[1], 3].any()


def test_everything_a_person_shows_of_itself_looks_different_from_standing() -> None:
    figure = FIGURES[SubjectKind.MAN]
    rig = person(figure)
    usual, _ = drawn(rig, moment(Action.STAND))
    for action in sorted(DRAWN - {Action.STAND}):
        room = rig.spread(action)
        pixels, _ = drawn(rig, moment(action, distance=0.5))
        border = round(room * PPU)
        height, width = usual.shape[:2]
        same = pixels[border : border + height, border : border + width]
        assert same.shape == usual.shape or room
        if same.shape == usual.shape:
            assert np.abs(same.astype(int) - usual).max() > 60, action


@pytest.mark.parametrize(
    ("prop", "action", "held"),
    [
        ("none", Action.READ, "book"),
        ("letter", Action.READ, "letter"),
        ("sword", Action.WALK, "sword"),
        ("sword", Action.ATTACK, "sword"),
        ("none", Action.ATTACK, "club"),
        ("tray", Action.HUG, "none"),
        ("balloon", Action.LOOK, "balloon"),
        ("cane", Action.SIT, "none"),
        ("umbrella", Action.POINT, "umbrella"),
        ("violin", Action.PLAY_MUSIC, "violin"),
        ("none", Action.PLAY_MUSIC, "guitar"),
        ("guitar", Action.SLEEP, "none"),
        (EMPTY, Action.GIVE, "none"),
        ("piano", Action.PLAY_MUSIC, "none"),
    ],
)
def test_hands_hold_what_the_action_is_done_with(prop: str, action: Action, held: str) -> None:
    assert prop_of(Figure(prop=prop), action) == held


def test_what_is_held_has_a_drawing() -> None:
    for kind, figure in FIGURES.items():
        for action in Action:
            prop = prop_of(figure, action)
            assert prop == "none" or prop in CARRIED, (kind, action)


@given(x=st.floats(-0.2, 0.25), y=st.floats(-0.2, 0.2))
def test_a_hand_reaches_the_point_it_is_sent_to(x: float, y: float) -> None:
    upper, elbow = np.radians(poses.reach(x, y))
    hand = poses.UPPER * np.array([np.sin(upper), -np.cos(upper)])
    hand += poses.FORE * np.array([np.sin(upper + elbow), -np.cos(upper + elbow)])
    if 0.03 < np.hypot(x, y) < poses.UPPER + poses.FORE - 0.001:
        assert hand == pytest.approx((x, y), abs=1e-6)


@pytest.mark.parametrize("kind", [SubjectKind.WOMAN, SubjectKind.MAN, SubjectKind.GIRL, SubjectKind.OLD_MAN])
def test_eyes_blink_and_lips_part_in_a_close_up(kind: SubjectKind) -> None:
    rig = rig_of(kind)
    x0, y0 = -0.15, rig.face - 0.2

    def face(action: Action, time: float) -> Bytes:
        pixels = np.zeros((240, 240, 4), np.uint8)
        pen = Pen(pixels, x0, y0, 600)
        rig.draw(pen, moment(action, time))
        return pen.pixels[..., :3]

    awake, asleep = face(Action.STAND, 1.0), face(Action.STAND, 3.72)
    talks = [face(Action.TALK, time) for time in (1.0, 1.1, 1.2)]
    assert np.abs(awake.astype(int) - asleep).max() > 80
    assert max(np.abs(a.astype(int) - b).max() for a, b in pairwise(talks)) > 60


def test_a_bed_under_a_roof_and_a_mat_under_the_sky() -> None:
    assert set(OUTDOORS) <= set(PIECES)
    rig = rig_of(SubjectKind.MAN, Action.SLEEP)
    act = moment(Action.SLEEP)
    inside = replace(act, around=replace(act.around, bed="mat"))
    assert (drawn(rig, act)[0] != drawn(rig, inside)[0]).any()


def test_who_falls_ends_on_the_ground_and_never_in_it() -> None:
    rig = person(Figure())
    tops = []
    for number in range(0, 97, 4):
        act = replace(moment(Action.FALL, number / FPS), span=4.0)
        pixels, (_, y0) = drawn(rig, act, 0.5)
        rows = np.nonzero((pixels[..., 3] > 100).any(1))[0]
        tops.append(y0 + (len(pixels) - rows[0]) / PPU)
        assert y0 + (len(pixels) - rows[-1] - 1) / PPU > -0.2
    assert tops[0] > 1.5
    assert max(tops[-8:]) < 0.9


@pytest.mark.parametrize("indoors", [False, True])
def test_a_case_hangs_from_the_hand_of_who_looks(indoors: bool) -> None:
    act = moment(Action.LOOK)
    near = hold(Figure(prop="suitcase"), replace(act, around=replace(act.around, indoors=indoors))).near_arm
    assert abs(near[0]) < 10
    assert 0 <= near[1] < 12


def test_who_looks_on_sitting_keeps_the_seat() -> None:
    looks = replace(moment(Action.LOOK), seated=True)
    for around in (looks.around, replace(looks.around, indoors=True)):
        assert _piece(Figure(), Action.LOOK, replace(looks, around=around)).behind is not None


@pytest.mark.parametrize("action", [Action.DRINK, Action.SMILE, Action.TALK])
def test_who_sat_down_before_does_it_sitting(action: Action) -> None:
    figure = Figure()
    stands, sits = (hold(figure, replace(moment(action), seated=seated)) for seated in (False, True))
    assert sits.legs.hip < 0.7 * stands.legs.hip
    gets_up = replace(moment(Action.WALK), before=action, share=0.0, was_seated=True)
    assert hold(figure, gets_up).legs.hip == pytest.approx(sits.legs.hip)


def test_long_hair_streams_in_a_gale() -> None:
    rig = person(replace(FIGURES[SubjectKind.WOMAN], hair="long", scarf=None))
    wide = []
    for wind in (0.2, 1.0):
        pen = Pen(np.zeros((120, 120, 4), np.uint8), -1.0, 0.0, 60)
        rig.draw(pen, Act(Action.STAND, Action.STAND, 1.0, 1.0, wind=wind))
        columns = np.flatnonzero((pen.pixels[:40, :, 3] > 100).any(0))
        wide.append(int(columns[-1] - columns[0]))
    assert wide[1] > wide[0] + 5
