"""Four legs grow out of one trunk, which is shaped as an animal's is."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import numpy.typing as npt
import pytest

from filmgate.engines.animatic.rigs.posture import posture
from filmgate.engines.animatic.rigs.rig import Act
from filmgate.engines.animatic.wardrobe.creatures import BEASTS
from filmgate.storyboard.vocabulary import Action, SubjectKind
from tests.engines.animatic.drawings import acting
from tests.engines.animatic.drawings import drawn as on_canvas
from tests.engines.animatic.figures import act, drawn

_ROWS = 240
_EDGE = 6
"""Levels of 255 between two neighbouring pixels from which an edge is seen."""
_PLAIN = sorted(kind for kind, beast in BEASTS.items() if beast.coat == "plain" and beast.wings is None)


def trunk(kind: SubjectKind, along: tuple[float, float], high: tuple[float, float]) -> npt.NDArray[np.int_]:
    """What is drawn of one that stands: from 0 at the hips to 1 at the chest, and of the trunk's thickness
    above and below their line. Shape (rows, columns, 4)."""
    beast = BEASTS[kind]
    rig = beast.rig()
    pixels, (left, bottom, ppu) = drawn(rig, Action.STAND, rows=_ROWS)
    p = posture(beast.trunk, act(rig, Action.STAND, 1.0))
    x0, x1 = (float(p.hips[0] + k * (p.chest[0] - p.hips[0])) for k in along)
    y0, y1 = (float(p.hips[1]) + h * beast.depth * beast.shoulder for h in high)
    top = bottom + pixels.shape[0] / ppu
    rows = slice(round((top - y1) * ppu), round((top - y0) * ppu))
    return pixels[rows, round((x0 - left) * ppu) : round((x1 - left) * ppu)].astype(int)


def belly(kind: SubjectKind, along: float) -> int:
    """How many pixels the trunk reaches down there."""
    column = trunk(kind, (along - 0.02, along + 0.02), (-0.75, 0.0))
    return int((column[..., 3] > 128).sum(axis=0).min())


@pytest.mark.parametrize("kind", _PLAIN)
def test_no_edge_of_a_thigh_is_seen_on_the_flank(kind: SubjectKind) -> None:
    flank = trunk(kind, (0.0, 0.45), (-0.10, 0.30))
    assert flank[..., 3].min() == 255
    assert np.abs(np.diff(flank, axis=1)).max() < _EDGE


def test_the_belly_of_one_that_is_slender_rises_to_the_loin() -> None:
    fox, elephant = (
        belly(kind, 0.36) / belly(kind, 0.66) for kind in (SubjectKind.FOX, SubjectKind.ELEPHANT)
    )
    assert fox < 0.85 < 0.93 < elephant


def test_the_back_bends_where_the_feet_of_a_gallop_come_together() -> None:
    fox = BEASTS[SubjectKind.FOX]
    moments = [Act(Action.RUN, Action.RUN, 1.0, 1.0, fox.shoulder * at) for at in np.arange(0, 3.1, 0.05)]
    postures = [posture(fox.trunk, moment) for moment in moments]
    reach = [float(p.feet[1][0] + p.feet[3][0] - p.feet[0][0] - p.feet[2][0]) for p in postures]
    arch = [p.arch for p in postures]
    assert min(arch) > 0
    assert arch[int(np.argmin(reach))] > 3 * arch[int(np.argmax(reach))]
    assert posture(fox.trunk, act(fox.rig(), Action.STAND, 1.0)).arch == 0


@pytest.mark.parametrize("kind", [SubjectKind.TIGER, SubjectKind.COW, SubjectKind.GIRAFFE])
def test_what_is_on_the_coat_does_not_stand_out_from_the_body(kind: SubjectKind) -> None:
    coated, bare = (
        drawn(replace(BEASTS[kind], coat=coat).rig(), Action.RUN, rows=_ROWS)[0][..., 3] > 128
        for coat in (BEASTS[kind].coat, "plain")
    )
    assert (coated == bare).all()


@pytest.mark.parametrize("kind", [SubjectKind.HORSE, SubjectKind.DEER, SubjectKind.UNICORN])
def test_the_back_of_one_that_grazes_has_no_hump(kind: SubjectKind) -> None:
    beast = BEASTS[kind]
    rig = beast.rig()
    pixels, (left, _, ppu) = drawn(rig, Action.EAT, rows=_ROWS)
    p = posture(beast.trunk, act(rig, Action.EAT, 1.0))
    hips, chest = float(p.hips[0]), float(p.chest[0])
    loin, withers = (round((hips * (1 - k) + chest * k - left) * ppu) for k in (0.4, 0.9))
    tops = [int((pixels[:, column, 3] > 128).argmax()) for column in (loin, withers)]
    assert tops[1] >= tops[0]  # rows from the top: it is no higher


def test_who_sat_down_looks_round_sitting() -> None:
    cat = BEASTS[SubjectKind.CAT]
    stands, sits = (
        posture(cat.trunk, replace(act(cat.rig(), Action.LOOK, 1.0), seated=seated))
        for seated in (False, True)
    )
    assert sits.chest[1] - sits.hips[1] > 0.5 * cat.shoulder > stands.chest[1] - stands.hips[1]


def test_an_elephant_sprays_water_before_it() -> None:
    rig = BEASTS[SubjectKind.ELEPHANT].rig()
    (x0, y0, x1, y1), room = rig.box, rig.spread(Action.POUR)
    box = (x0 - room, y0 - room, x1 + room, y1 + room)
    sprays, stands = (on_canvas(rig, acting(action), box)[..., 3] for action in (Action.POUR, Action.STAND))
    before = slice(round((x1 - box[0]) * sprays.shape[1] / (box[2] - box[0])), None)
    assert np.count_nonzero(sprays[:, before]) > np.count_nonzero(stands[:, before]) + 20
