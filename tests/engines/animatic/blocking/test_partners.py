"""Who is drawn as one figure with another comes, stays and leaves as it is told of them."""

from __future__ import annotations

import pytest

from filmgate.engines.animatic.blocking.cues import Step
from filmgate.engines.animatic.blocking.partners import Companion, told_alone
from filmgate.engines.animatic.rigs.rig import Partner
from filmgate.storyboard.vocabulary import Action

SECONDS = 8.0
GOES = {Action.WALK: 1.3, Action.ENTER: 1.3, Action.LEAVE: 1.3, Action.APPROACH: 1.3, Action.PUSH: 0.8}


def steps(*told: tuple[float, Action]) -> tuple[Step, ...]:
    return tuple(Step(start, action) for start, action in told)


def companion(second: tuple[Step, ...], first: tuple[Step, ...] = steps((0.0, Action.SIT))) -> Companion:
    """Beside a first one who goes while its steps do."""

    def distance(time: float) -> float:
        ends = [step.start for step in first[1:]] + [SECONDS]
        return sum(
            GOES.get(step.action, 0.0) * max(0.0, min(time, end) - step.start)
            for step, end in zip(first, ends, strict=True)
        )

    return Companion(second, first, lambda action: GOES.get(action, 0.0), distance, SECONDS)


def at(one: Companion, time: float) -> Partner:
    partner = one.at(time)
    assert partner is not None
    return partner


def test_who_comes_in_later_is_not_there_before_and_then_walks_to_their_place() -> None:
    one = companion(steps((3.0, Action.ENTER), (6.0, Action.HUG)))
    assert at(one, 2.0).absent
    coming = [at(one, 3.0 + 0.25 * i) for i in range(8)]
    asides = [partner.aside for partner in coming]
    assert not any(partner.absent for partner in coming)
    assert asides == sorted(asides, reverse=True)
    assert asides[0] > 3.0
    assert {partner.action for partner in coming} == {Action.WALK}
    assert (at(one, 5.5).aside, at(one, 5.5).action) == (0.0, Action.STAND)
    assert at(one, 7.0).action is Action.HUG


def test_who_is_told_of_later_and_does_not_come_waits_where_the_first_gets_to() -> None:
    first = steps((0.0, Action.WALK), (4.0, Action.GIVE))
    one = companion(steps((4.0, Action.SMILE)), first)
    assert at(one, 0.0).aside == pytest.approx(4 * 1.3)
    assert (at(one, 2.0).action, at(one, 2.0).aside) == (Action.STAND, pytest.approx(2 * 1.3))
    assert at(one, 5.0).aside == pytest.approx(0.0)


def test_who_smiles_stays_when_the_first_leaves() -> None:
    one = companion(steps((0.0, Action.SMILE)), steps((0.0, Action.GIVE), (4.0, Action.LEAVE)))
    assert at(one, 3.0).aside == 0.0
    assert at(one, 8.0).aside == pytest.approx(-4 * 1.3)


def test_who_leaves_goes_away_from_who_stays() -> None:
    one = companion(steps((0.0, Action.TALK), (4.0, Action.LEAVE)))
    gone = at(one, 6.0)
    assert gone.leaves
    assert gone.aside == pytest.approx(2 * 1.3)
    assert one.reach == (0.0, pytest.approx(4 * 1.3, abs=0.4))


def test_both_go_on_together() -> None:
    one = companion(steps((0.0, Action.WALK)), steps((0.0, Action.WALK)))
    assert (at(one, 5.0).action, at(one, 5.0).aside) == (Action.WALK, 0.0)


def test_of_whom_nothing_is_told_does_as_the_first() -> None:
    assert told_alone(steps((0.0, Action.STAND))) == ()
    assert companion(steps((0.0, Action.STAND), (5.0, Action.CRY))).at(2.0) is None


def test_who_does_something_on_a_chair_goes_nowhere() -> None:
    first = steps((0.0, Action.SIT), (2.0, Action.PUSH))
    one = companion(steps((3.0, Action.ENTER)), first)
    assert at(one, 2.5).absent
