"""Over cuts, the same people look the same, go the same way, and stand on their feet."""

from __future__ import annotations

import numpy as np
import pytest

from filmgate.contract.catalog import FPS
from filmgate.engines.animatic.camera.cutting import column
from filmgate.engines.animatic.casting.identity import recognised
from filmgate.engines.animatic.director import scene_of, staged
from filmgate.engines.animatic.frames.actors import paint_all
from filmgate.engines.animatic.frames.held import Held
from filmgate.engines.animatic.frames.projection import Lens
from filmgate.engines.animatic.layers import Actor
from filmgate.engines.animatic.plate import Plate
from filmgate.engines.animatic.rigs.rig import Act, Rig
from filmgate.engines.animatic.view import View
from filmgate.storyboard.planner import plan
from filmgate.storyboard.schema import Camera, Storyboard, Subject
from filmgate.storyboard.vocabulary import Action, Angle, Framing, Move, Setting, SubjectKind, Transition
from tests.engines.animatic import plans

VIEW = View(240, 136)
K = SubjectKind


def someone(kind: SubjectKind, *attributes: str, action: Action = Action.STAND) -> Subject:
    return Subject(kind=kind, action=action, attributes=list(attributes))


def film(*casts: list[Subject]) -> Storyboard:
    """The same day in the same street, wide and then near."""
    framings = (Framing.FULL, Framing.MEDIUM, Framing.WIDE)
    shots = [
        plans.shot(subjects=cast, camera=Camera(framing=framing), frames=36)
        for cast, framing in zip(casts, framings, strict=False)
    ]
    return plans.board(*shots)


def tile(board: Storyboard, index: int) -> np.ndarray:
    """The lead as this shot's frames show it, lit, alone: shape (h, w, 4)."""
    scene = scene_of(board, index, VIEW)
    lead = staged(board, index, VIEW).roles[0]
    actors = [one for one in scene.layers if isinstance(one, Actor) and one.box == lead.rig.box]
    tiles = paint_all([actors[0]], Lens(VIEW, scene.camera(0.0), 0.0), Held(VIEW, scene.camera))
    return np.asarray(tiles.bytes[:-64].reshape(-1, 4))


def colours(pixels: np.ndarray) -> np.ndarray:
    """A histogram of the hues in which something is drawn."""
    solid = pixels[pixels[:, 3] > 240][:, :3].astype(int)
    counts, _ = np.histogramdd(solid, bins=(6, 6, 6), range=[(0, 256)] * 3)
    return np.asarray(counts / counts.sum())


def alike(one: np.ndarray, two: np.ndarray) -> float:
    """How much of two histograms is the same, 0 to 1."""
    return float(np.minimum(one, two).sum())


@pytest.mark.parametrize(
    ("kind", "attribute"),
    [(K.WOMAN, "red coat"), (K.MAN, "yellow jacket"), (K.CAT, "white"), (K.SPORTS_CAR, "green")],
)
def test_the_same_subject_has_the_same_colours_in_every_shot(kind: SubjectKind, attribute: str) -> None:
    told = film([someone(kind, attribute)], [someone(kind)], [someone(kind)])
    plain = film([someone(kind)], [someone(kind)], [someone(kind)])
    first, later, plainly = (colours(tile(board, i)) for board, i in ((told, 0), (told, 2), (plain, 2)))
    assert alike(first, later) > 0.75
    assert alike(first, later) > alike(first, plainly) + 0.1


@pytest.mark.parametrize("kind", [K.WOMAN, K.KNIGHT, K.HORSE, K.TAXI])
def test_the_same_subject_has_the_same_build_in_every_shot(kind: SubjectKind) -> None:
    board = film([someone(kind, "tall")], [someone(kind)], [someone(kind)])
    rigs = [staged(board, i, VIEW).roles[0].rig for i in range(3)]
    assert len({(rig.name, rig.height, rig.length, rig.face, rig.box) for rig in rigs}) == 1


@pytest.mark.parametrize("kind", [K.WOMAN, K.HORSE, K.CAR])
def test_who_goes_goes_the_same_way_in_every_shot(kind: SubjectKind) -> None:
    action = Action.DRIVE if kind is K.CAR else Action.WALK
    board = film(*[[someone(kind, action=action)]] * 3)
    ways = []
    for index in range(3):
        role = staged(board, index, VIEW).roles[0]
        ways.append((role.place(1.0).facing, np.sign(role.place(1.0).x - role.place(0.0).x)))
    assert len(set(ways)) == 1


def test_a_match_cut_keeps_the_composition() -> None:
    first = plans.shot(
        frames=48,
        subjects=[someone(K.MAN, action=Action.WALK)],
        camera=Camera(framing=Framing.WIDE, move=Move.STATIC),
    )
    second = first.model_copy(
        update={
            "subjects": [someone(K.ASTRONAUT, action=Action.WALK)],
            "setting": Setting.PLANET_SURFACE,
            "camera": Camera(framing=Framing.FULL),
            "transition": Transition.MATCH_CUT,
            "inferred": ["camera.framing", "camera.angle"],
        }
    )
    board = plans.board(first, second)
    before, after = staged(board, 0, VIEW), staged(board, 1, VIEW)
    end = first.frames / FPS
    left = column(VIEW, before.sight.camera(end), before.roles[0], end)
    found = column(VIEW, after.sight.camera(0.0), after.roles[0], 0.0)
    assert found == pytest.approx(left, abs=0.02)
    cut = board.model_copy(update={"shots": [first, second.model_copy(update={"transition": "cut"})]})
    plain = staged(cut, 1, VIEW)
    assert abs(column(VIEW, plain.sight.camera(0.0), plain.roles[0], 0.0) - left) > 0.1

    def high(plan: object, time: float) -> float:
        camera = plan.sight.camera(time)  # type: ignore[attr-defined]
        return float((6.0 - camera.z) / camera.focal)

    assert high(after, 0.0) == pytest.approx(high(before, end), rel=0.2)


_FINE = 110
"""Pixels to a metre at which feet are watched."""


def ground_ink(rig: Rig, action: Action, time: float) -> np.ndarray:
    """Where the figure touches the ground at that time: a row of booleans over the world's X."""
    speed = rig.speed(action)
    x0, _, x1, y1 = rig.box
    gone = speed * time
    plate = Plate(x0 - 0.3, -0.1, x1 - x0 + 3.0, y1 + 0.1, _FINE)
    act = Act(action, action, 1.0, time, distance=gone, speed=speed * 0.04)
    with plate.moved(gone):
        rig.draw(plate, act)
    rows = plate.pixels.shape[0] - round(0.1 * _FINE)
    return np.asarray((plate.pixels[rows - 3 : rows + 1, :, 3] > 150).any(0))


def runs(ink: np.ndarray) -> list[tuple[int, int]]:
    """First and last (not included) column of each stretch of true values."""
    edges = np.flatnonzero(np.diff(np.concatenate([[0], ink.astype(int), [0]])))
    return [(int(first), int(last)) for first, last in zip(edges[::2], edges[1::2], strict=True)]


def slip(before: np.ndarray, after: np.ndarray) -> int:
    """Columns that the steadiest print on the ground has gone. A foot that rolls keeps its heel or toe."""
    apart = [
        min(abs(one[0] - two[0]), abs(one[1] - two[1]))
        for one in runs(before)
        for two in runs(after)
        if one[0] < two[1] and two[0] < one[1]
    ]
    return min(apart, default=99)


@pytest.mark.parametrize(
    ("kind", "action", "often"),
    [
        (K.WOMAN, Action.WALK, 0.7),
        (K.CHILD, Action.WALK, 0.7),
        (K.MAN, Action.RUN, 0.25),
        (K.HORSE, Action.WALK, 0.7),
        (K.DOG, Action.WALK, 0.7),
        (K.FOX, Action.RUN, 0.25),
    ],
)
def test_a_foot_on_the_ground_stays_where_it_is(kind: SubjectKind, action: Action, often: float) -> None:
    """Some print on the ground has not gone more than a centimetre in an eighth of a second; at a run, which
    has moments without any, not more than two in a sixteenth."""
    board = plans.board(plans.shot(subjects=[someone(kind, action=action)]))
    rig = staged(board, 0, VIEW).roles[0].rig
    times = np.linspace(0.2, 1.1, 14)
    later, most = (1 / 16, 2) if action is Action.RUN else (1 / 8, 1)
    slips = [slip(ground_ink(rig, action, t), ground_ink(rig, action, t + later)) for t in times]
    assert np.mean(np.array(slips) <= most) >= often


def talk(*leads: SubjectKind, angle: Angle = Angle.EYE_LEVEL) -> Storyboard:
    """A king and a knight opposite each other, and then one shot for each of `leads`."""
    fields = {"setting": Setting.CASTLE, "frames": 36}
    both = [someone(K.KING), someone(K.KNIGHT)]
    singles = [
        plans.shot(
            prompt=f"close-up of the {lead}",
            subjects=[someone(lead, action=Action.TALK)],
            camera=Camera(framing=Framing.CLOSE_UP, angle=angle, move=Move.STATIC),
            **fields,
        )
        for lead in leads
    ]
    return plans.board(plans.shot(prompt="a king faces a knight", subjects=both, **fields), *singles)


def test_shot_and_reverse_shot_look_at_each_other_over_every_cut() -> None:
    board = talk(K.KING, K.KNIGHT, K.KING, K.KNIGHT)
    first = staged(board, 0, VIEW).roles
    sides = {first[0].facing, first[1].facing}
    assert sides == {1.0, -1.0}
    looks = [staged(board, index, VIEW).roles[0].facing for index in range(1, 5)]
    assert looks == [first[0].facing, first[1].facing] * 2


def test_a_face_has_room_to_look_into_on_the_side_that_it_looks_to() -> None:
    board = talk(K.KING, K.KNIGHT)
    for index, way in ((1, 1.0), (2, -1.0)):
        plan = staged(board, index, VIEW)
        assert (0.5 - column(VIEW, plan.sight.camera(0.5), plan.roles[0], 0.5)) * way > -0.02


def test_who_walks_off_after_a_talk_does_not_walk_backwards_through_it() -> None:
    board = talk(K.KNIGHT)
    leaving = board.shots[1].model_copy(update={"subjects": [someone(K.KNIGHT, action=Action.LEAVE)]})
    board = board.model_copy(update={"shots": [board.shots[0], leaving]})
    assert staged(board, 1, VIEW).roles[0].facing == 1.0


def test_one_of_several_is_one() -> None:
    words = (("close-up of the first samurai", 1), ("one samurai walks away", 1), ("two samurai fight", 2))
    for prompt, count in words:
        shot = plans.shot(prompt=prompt, subjects=[Subject(kind=K.SAMURAI, action=Action.STAND, count=2)])
        assert len(staged(plans.board(shot), 0, VIEW).roles) == count


def test_a_trade_that_one_shot_names_is_worn_in_all() -> None:
    words = "A schoolgirl runs through a park. She stops and looks up. Close-up: she smiles."
    board = plan(words, frames=144, seed=1, multi_shot=True)
    assert len(board.shots) > 1
    told = board.model_copy(
        update={"shots": [shot.model_copy(update={"camera": Camera()}) for shot in board.shots]}
    )
    tales = recognised(told).shots
    assert all("schoolgirl" in shot.subjects[0].attributes for shot in tales)
    rigs = [staged(told, index, VIEW).roles[0].rig for index in range(len(told.shots))]
    assert len({(rig.name, rig.height, rig.box) for rig in rigs}) == 1
    first, later = colours(tile(told, 0)), colours(tile(told, 1))
    plain = told.model_copy(update={"shots": [told.shots[1], told.shots[1]]})
    assert alike(first, later) > alike(first, colours(tile(plain, 1)))
