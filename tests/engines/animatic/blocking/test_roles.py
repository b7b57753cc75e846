"""Who is where: company that is not in step, and chases that stay together."""

from __future__ import annotations

from dataclasses import replace

import pytest

from filmgate.engines.animatic.blocking.chases import in_chase
from filmgate.engines.animatic.blocking.cues import Step
from filmgate.engines.animatic.blocking.roles import Role
from filmgate.engines.animatic.rigs.figure import Figure
from filmgate.engines.animatic.rigs.people import person
from filmgate.engines.animatic.rigs.rig import Rig
from filmgate.engines.animatic.stages.site import Mark
from filmgate.engines.animatic.wardrobe import creatures
from filmgate.storyboard.vocabulary import Action, SubjectKind

RABBIT, FOX, BIRD = (
    part.rig()
    for part in (
        creatures.BEASTS[SubjectKind.RABBIT],
        creatures.BEASTS[SubjectKind.FOX],
        creatures.OTHERS[SubjectKind.BIRD],
    )
)


def role(rig: Rig, action: Action, dx: float = 0.0) -> Role:
    return Role(rig, (Step(0.0, action),), 4.0, Mark(), dx=dx)


@pytest.mark.parametrize("quarry_first", [True, False])
@pytest.mark.parametrize("quarry_does", [Action.RUN, Action.JUMP, Action.WALK, Action.STAND])
def test_the_chased_stays_ahead_of_who_chases_it(quarry_first: bool, quarry_does: Action) -> None:
    quarry, hunter = role(RABBIT, quarry_does), role(FOX, Action.CHASE, dx=-1.0)
    chase = in_chase([quarry, hunter] if quarry_first else [hunter, quarry])
    ahead, behind = chase if quarry_first else reversed(chase)
    gaps = [ahead.place(time).x - behind.place(time).x for time in (0.0, 1.5, 4.0)]
    assert min(gaps) > 0.5 * (RABBIT.length + FOX.length)
    assert max(gaps) - min(gaps) < 0.01
    assert ahead.place(4.0).x - ahead.place(0.0).x > 4.0
    assert chase[0].place(0.0).x == pytest.approx(Mark().x)
    assert RABBIT.speed(ahead.act(1.0).action)


def test_without_a_chase_everybody_keeps_to_himself() -> None:
    alone, others = [role(FOX, Action.CHASE)], [role(FOX, Action.RUN), role(RABBIT, Action.RUN, dx=-1.0)]
    assert in_chase(alone) is alone
    assert in_chase(others) is others


def test_company_is_neither_in_step_nor_at_one_height() -> None:
    flock = [role(BIRD, Action.FLY, dx=-0.7 * n) for n in range(4)]
    assert len({one.place(1.0).y for one in flock}) == 4
    assert len({one.act(1.0).time for one in flock}) == 4
    pack = [replace(role(FOX, Action.RUN), dx=-0.9 * n) for n in range(4)]
    assert {one.place(1.0).y for one in pack} == {Mark().ground}
    assert len({one.act(1.0).distance for one in pack}) == 4
    assert all(one.act(1.1).distance - one.act(1.0).distance == pytest.approx(0.1 * FOX.speed(Action.RUN))
               for one in pack)  # fmt: skip


def test_who_eats_at_a_table_stays_there_when_they_smile_and_who_eats_an_apple_on_their_feet() -> None:
    steps = (Step(0.0, Action.EAT), Step(1.0, Action.SMILE))
    for prop, seated in (("none", True), ("fruit", False)):
        eater = Role(person(Figure(prop=prop)), steps, 2.0, Mark())
        assert eater.act(1.8).seated is seated


def test_who_sat_down_stays_seated_until_something_needs_their_feet() -> None:
    actions = (Action.DRINK, Action.SIT, Action.DRINK, Action.SMILE, Action.WALK, Action.SMILE)
    steps = tuple(Step(float(i), action) for i, action in enumerate(actions))
    one = replace(role(FOX, Action.STAND), steps=steps, seconds=6.0)
    assert [one.act(i + 0.5).seated for i in range(6)] == [False, False, True, True, False, False]
    assert [one.act(i + 0.5).was_seated for i in range(6)] == [False, False, False, True, True, False]
