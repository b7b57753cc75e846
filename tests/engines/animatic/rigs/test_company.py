"""Two who are drawn together stay two, and get from what they do to what they do next without a jump."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import numpy.typing as npt
import pytest

from filmgate.contract.catalog import FPS
from filmgate.engines.animatic.colour import rgb
from filmgate.engines.animatic.noise import ease
from filmgate.engines.animatic.pen import Pen
from filmgate.engines.animatic.rigs.company import opposing, paired, variant
from filmgate.engines.animatic.rigs.figure import Figure
from filmgate.engines.animatic.rigs.rig import Act, Partner
from filmgate.storyboard.vocabulary import Action

PPU = 24
CHANGE = 0.45
PAIR = paired(Figure(coat="#ff0000"), Figure(coat="#0000ff"))
RED, BLUE = 0, 2
Cover = npt.NDArray[np.bool_]


def coats(act: Act) -> tuple[Cover, Cover]:
    """What is seen of the first one's coat, and of the other's."""
    x0, y0, x1, y1 = PAIR.box
    pixels = np.zeros((round((y1 - y0) * PPU), round((x1 - x0) * PPU), 4), np.uint8)
    pen = Pen(pixels, x0, y0, PPU)
    PAIR.draw(pen, act)
    colours = pen.pixels[..., :3].astype(int)
    one, two = (colours[..., i] > 90 + colours[..., 2 - i] for i in (RED, BLUE))
    return one, two


def middle(cover: Cover) -> float:
    """Metres to the right."""
    return PAIR.box[0] + float(np.nonzero(cover)[1].mean()) / PPU


def acts(before: Action, action: Action) -> list[Act]:
    """Every frame of the change from one to the other."""
    times = [i / FPS for i in range(round(CHANGE * FPS) + 2)]
    return [Act(action, before, ease(0, CHANGE, t), 2 + t, since=t) for t in times]


CHANGES = [
    (Action.WALK, Action.KISS), (Action.KISS, Action.WALK), (Action.FIGHT, Action.FALL),
    (Action.DANCE, Action.KNEEL), (Action.KNEEL, Action.HUG), (Action.HUG, Action.STAND),
    (Action.TALK, Action.FIGHT), (Action.STAND, Action.RUN),
]  # fmt: skip


@pytest.mark.parametrize(("before", "action"), CHANGES)
def test_a_change_of_action_moves_nobody_at_once_and_loses_nobody(before: Action, action: Action) -> None:
    shown = [coats(act) for act in acts(before, action)]
    for cover in (0, 1):
        seen = [both[cover] for both in shown]
        assert min(int(one.sum()) for one in seen) > 12
        steps = [abs(middle(b) - middle(a)) for a, b in pairwise(seen)]
        assert max(steps) < 0.14


@pytest.mark.parametrize("action", [Action.STAND, Action.FIGHT, Action.FALL, Action.WALK, Action.HUG])
def test_the_first_stands_on_the_left_and_the_other_on_the_right(action: Action) -> None:
    one, two = coats(Act(action, action, 1.0, 2.0, since=0.2))
    assert middle(one) < middle(two)


def test_who_fights_with_somebody_who_falls_stays_on_their_feet() -> None:
    one, two = coats(Act(Action.FALL, Action.FALL, 1.0, 4.0, since=3.9))
    lying, standing = (float(np.nonzero(cover.any(1))[0].mean()) for cover in (one, two))
    assert lying > standing + 0.3 * PPU


@pytest.mark.parametrize("coat", ["#d8483a", "#2f62b8", "#e8e6e0", "#3f8a4a"])
def test_athletes_play_for_two_sides_in_turns(coat: str) -> None:
    figure = Figure(coat=coat)
    worn = [opposing(figure, coat, number).coat for number in range(4)]
    assert worn == [coat, worn[1], coat, worn[1]]
    assert worn[1] != coat


def test_a_uniform_is_worn_by_all_of_several() -> None:
    suits = [variant(Figure(coat="#343c4a", uniform=True), number, True).coat for number in range(5)]
    assert max(float(np.abs(rgb(one) - rgb(suits[0])).max()) for one in suits) < 40


def both(action: Action, alone: Action, **of_partner: float) -> tuple[Cover, Cover]:
    """The first at `action`, the second at `alone`."""
    partner = Partner(alone, alone, 1.0, 3.0, 4.0, **of_partner)
    return coats(Act(action, action, 1.0, 5.0, since=3.0, partner=partner))


def test_each_of_two_does_what_is_told_of_them_alone() -> None:
    together, apart = coats(Act(Action.SIT, Action.SIT, 1.0, 5.0, since=3.0)), both(Action.SIT, Action.CRY)
    tops = [min(np.nonzero(cover.any(1))[0]) for cover in (together[1], apart[1])]
    assert tops[1] < tops[0] - 0.2 * PPU  # on her feet, while he sits
    assert np.array_equal(together[0], apart[0])


def test_what_takes_two_brings_them_together_whoever_begins_it() -> None:
    one, two = both(Action.STAND, Action.HUG)
    far = both(Action.STAND, Action.CRY)
    assert middle(two) - middle(one) < 0.6 * (middle(far[1]) - middle(far[0]))


def test_what_is_handed_over_is_in_one_pair_of_hands() -> None:
    """Whoever gives it, and whatever else the other is told to do."""
    gift = rgb("#c8304a")

    def shown(act: Act) -> int:
        x0, y0, x1, y1 = PAIR.box
        pen = Pen(np.zeros((round((y1 - y0) * PPU), round((x1 - x0) * PPU), 4), np.uint8), x0, y0, PPU)
        plain = paired(Figure(coat="#606060"), Figure(coat="#606060"))
        plain.draw(pen, act)
        return int((np.abs(pen.pixels[..., :3].astype(int) - np.asarray(gift)[::-1]).sum(-1) < 60).sum())

    alone = Partner(Action.LOOK, Action.LOOK, 1.0, 3.0, 4.0)
    giver = Partner(Action.GIVE, Action.GIVE, 1.0, 3.0, 4.0)
    usual = shown(Act(Action.GIVE, Action.GIVE, 1.0, 5.0, since=3.0))
    for action, partner in ((Action.GIVE, alone), (Action.STAND, giver)):
        given = shown(Act(action, action, 1.0, 5.0, since=3.0, partner=partner))
        assert 0.5 * usual <= given <= 1.5 * usual


def test_who_has_not_come_yet_is_not_seen() -> None:
    partner = Partner(Action.WALK, Action.WALK, 1.0, 1.0, 4.0, absent=True)
    _, two = coats(Act(Action.SIT, Action.SIT, 1.0, 5.0, partner=partner))
    assert not two.any()
