"""Who goes to somebody gets there, and stops before them."""

from __future__ import annotations

from filmgate.engines.animatic.blocking.cues import Step
from filmgate.engines.animatic.blocking.grouping import grouped
from filmgate.engines.animatic.blocking.meetings import way_to_stand
from filmgate.engines.animatic.blocking.roles import Role
from filmgate.engines.animatic.director import staged
from filmgate.engines.animatic.rigs.figure import Figure
from filmgate.engines.animatic.rigs.people import person
from filmgate.engines.animatic.stages.site import Mark
from filmgate.engines.animatic.view import View, seen
from filmgate.storyboard.planner import plan
from filmgate.storyboard.vocabulary import Action

SECONDS = 6.0


def role(*told: tuple[float, Action], height: float = 1.75, dx: float = 0.0) -> Role:
    steps = tuple(Step(start, action) for start, action in told)
    return Role(person(Figure(height=height)), steps, SECONDS, Mark(), dx=dx)


def test_who_walks_up_to_somebody_stops_before_them_and_they_look_at_each_other() -> None:
    lead, other = grouped([role((0.0, Action.WALK), (3.0, Action.HOLD)), role((0.0, Action.STAND), dx=-1.0)])
    gap = other.place(SECONDS).x - lead.place(SECONDS).x
    assert 0.6 < gap < 1.3
    assert other.place(0.0).x > lead.place(0.0).x + 3.0
    assert (lead.facing, other.facing) == (1.0, -1.0)


def test_who_walks_to_the_end_goes_by() -> None:
    walks = role((0.0, Action.WALK))
    assert way_to_stand(walks) is None
    lead, other = grouped([walks, role((0.0, Action.STAND), dx=-1.0)])
    assert lead.place(SECONDS).x > other.place(SECONDS).x > lead.place(0.0).x


def test_a_child_that_runs_to_somebody_who_kneels_gets_there_and_stays() -> None:
    lead = role((0.0, Action.WALK), (3.0, Action.KNEEL))
    child = role((0.0, Action.STAND), (2.0, Action.RUN), height=1.2, dx=-1.0)
    lead, child = grouped([lead, child])
    gaps = [child.place(time).x - lead.place(time).x for time in (0.0, 2.0, 4.0, SECONDS)]
    assert gaps == sorted(gaps, reverse=True)
    assert 0.4 < gaps[-1] < 1.2
    assert child.facing == -1.0
    assert child.rig.speed(child.act(SECONDS).action) == 0


def test_who_looks_on_stays_apart_from_those_who_meet() -> None:
    lead = role((0.0, Action.WALK), (3.0, Action.KNEEL))
    child = role((0.0, Action.STAND), (2.0, Action.RUN), height=1.2, dx=-1.0)
    _, child, mother = grouped([lead, child, role((0.0, Action.LOOK), dx=-2.0)])
    assert mother.place(SECONDS).x - child.place(SECONDS).x > 0.6


def test_who_walks_toward_somebody_stops_before_them_and_both_are_in_the_picture() -> None:
    plan_ = staged(plan("A man walks toward a woman on a bridge", frames=120, seed=7), 0, View(320, 180))
    lead, other = plan_.roles[:2]
    assert 0.5 < other.place(4.9).x - lead.place(4.9).x < 1.4
    assert (lead.facing, other.facing) == (1.0, -1.0)
    window = seen(View(320, 180), plan_.sight.camera(0.2), other.place(0.2).z)
    assert window.x0 < lead.place(0.2).x < other.place(0.2).x < window.x1


def test_who_walks_with_somebody_keeps_step_with_them() -> None:
    prompt = "A little girl walks with her grandfather in the park"
    girl, old = staged(plan(prompt, frames=120, seed=7), 0, View(320, 180)).roles[:2]
    early, late = (girl.place(time).x - old.place(time).x for time in (1.0, 4.5))
    assert abs(early - late) < 0.2
