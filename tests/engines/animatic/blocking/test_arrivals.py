"""Who comes later, and who is faster than the lead, is seen."""

from __future__ import annotations

import pytest

from filmgate.contract.catalog import FPS
from filmgate.engines.animatic.blocking.cues import cues
from filmgate.engines.animatic.director import Staging, staged
from filmgate.engines.animatic.view import View, seen
from filmgate.storyboard.planner import plan
from filmgate.storyboard.schema import Beat, Subject
from filmgate.storyboard.vocabulary import Action
from filmgate.storyboard.vocabulary import SubjectKind as K
from tests.engines.animatic import plans

VIEW = View(320, 180)
SECONDS = 5
LATE = (0.8 * SECONDS, 0.95 * SECONDS)


def staging(prompt: str) -> Staging:
    return staged(plan(prompt, frames=SECONDS * FPS, seed=3), 0, VIEW)


def shown(plan: Staging, number: int, time: float) -> bool:
    """Whether the middle of a role is in the picture."""
    role = plan.roles[number]
    place = role.place(time)
    window = seen(VIEW, plan.sight.camera(time), place.z)
    return window.x0 < place.x < window.x1 and window.y0 < place.y + 0.5 * role.rig.height < window.y1


def test_everybody_keeps_their_place_among_the_subjects_over_a_shot() -> None:
    man, dog = Subject(kind=K.MAN, action=Action.WALK), Subject(kind=K.DOG, action=Action.RUN)
    beat = Beat(frame=12, prompt="", subjects=[dog, man.model_copy(update={"action": Action.SIT})])
    first, second = cues(plans.shot(subjects=[man], beats=[beat]))
    assert [one.kind for one in first.subjects] == [K.MAN]
    assert [(one.kind, one.action) for one in second.subjects] == [(K.MAN, Action.SIT), (K.DOG, Action.RUN)]


def test_whom_a_beat_does_not_name_goes_on() -> None:
    man, dog = Subject(kind=K.MAN, action=Action.WALK), Subject(kind=K.DOG, action=Action.RUN)
    beat = Beat(frame=12, prompt="", subjects=[dog])
    assert len(cues(plans.shot(subjects=[man, dog], beats=[beat]))[1].subjects) == 2


def test_who_comes_up_is_out_of_the_picture_first_and_in_it_at_the_end() -> None:
    plan = staging("A man stands in the park. Then a dog runs up to him.")
    assert [role.rig.name for role in plan.roles] == ["person", "quadruped"]
    assert not shown(plan, 1, 0.0)
    assert all(shown(plan, 1, time) for time in LATE)


def test_the_lead_does_not_take_over_what_somebody_else_does() -> None:
    plan = staging("A girl stands in a field. Then a horse runs past her.")
    assert {step.action for step in plan.roles[0].steps} == {Action.STAND}


@pytest.mark.parametrize(
    "prompt",
    [
        "A deer walks in the forest and a cowboy rides into the sunset",
        "A boy stands in a meadow. An eagle flies over him",
        "A girl stands in a field, then a dragon lands beside her",
    ],
)
def test_a_faster_one_stays_in_the_picture(prompt: str) -> None:
    plan = staging(prompt)
    assert len(plan.roles) == 2
    assert all(shown(plan, 1, time) for time in LATE)


def test_a_car_passes_in_the_middle_of_the_shot() -> None:
    plan = staging("A woman stands on a street as a red sports car speeds past")
    assert shown(plan, 1, 0.45 * SECONDS)
    assert not shown(plan, 1, 0.0)


def test_a_thing_that_comes_up_later_is_in_the_hands() -> None:
    plan = staging("A woman sits down and opens a book")
    assert len(plan.roles) == 1


@pytest.mark.parametrize("words", ["A school of silver fish", "A school of fish swirls around a diver"])
def test_each_of_a_school_has_a_place_of_its_own(words: str) -> None:
    places = [role.place(2.0) for role in staging(words).roles if role.rig.name == "fish"]
    assert len(places) > 4
    assert len({(round(one.x, 1), round(one.y, 1)) for one in places}) == len(places)
    assert max(one.y for one in places) - min(one.y for one in places) > 0.3


def test_a_puppy_keeps_up_with_whom_it_runs_with() -> None:
    man, puppy = staged(plan("A man and a puppy run in the park", frames=120, seed=7), 0, VIEW).roles
    gaps = [man.place(time).x - puppy.place(time).x for time in (0.5, 4.5)]
    assert gaps[1] == pytest.approx(gaps[0], abs=0.1)


def test_a_walker_falls_back_a_little_behind_a_runner() -> None:
    puppy, man = staged(plan("A puppy runs, a man walks", frames=120, seed=7), 0, VIEW).roles
    gaps = [puppy.place(time).x - man.place(time).x for time in (0.0, 5.0)]
    assert 0 < gaps[1] - gaps[0] < 4
