"""What befalls a figure is seen, whatever the figure is."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from filmgate.engines.animatic.blocking.cues import Step
from filmgate.engines.animatic.blocking.roles import Role
from filmgate.engines.animatic.pen import Pen, box
from filmgate.engines.animatic.rigs.around import Around
from filmgate.engines.animatic.rigs.play import PLAYED, changed, played
from filmgate.engines.animatic.rigs.rig import AT_REST, Act, Rig, never
from filmgate.engines.animatic.rigs.thing import thing_rig
from filmgate.engines.animatic.stages.site import Mark
from filmgate.engines.animatic.wardrobe.things import THINGS
from filmgate.storyboard.vocabulary import Action, SubjectKind
from tests.engines.animatic.figures import SPAN, act, drawn, overhang, seen


def _post(pen: Pen, moment: Act) -> None:
    pen.fill(box(-0.2, 0.0, 0.3, 1.0), "#3060a0")


POST = Rig("post", (-0.25, -0.05, 0.35, 1.05), 1.0, 0.6, 0.9, _post, never)
FIGURE = played(POST)


def role(*actions: Action, rig: Rig = FIGURE) -> Role:
    steps = tuple(Step(SPAN * i, action) for i, action in enumerate(actions))
    return Role(rig, steps, SPAN * len(actions), Mark())


@pytest.mark.parametrize("action", sorted(PLAYED))
def test_it_is_seen_at_any_time_and_never_cut(action: Action) -> None:
    for time in (0.0, 0.8, 1.7, 2.6, 3.4):
        assert overhang(FIGURE, action, time) < 0.04
        assert seen(FIGURE, action, time).pixels > 4


@pytest.mark.parametrize("action", sorted(PLAYED - {Action.LAND, Action.TAKE_OFF}))
def test_it_looks_or_stands_different_from_one_that_does_nothing(action: Action) -> None:
    still = drawn(POST, Action.STAND)[0]
    shape = [drawn(replace(FIGURE, spread=never), action, 0.3 * i)[0] for i in range(1, 14)]
    paths = [FIGURE.path(act(FIGURE, action, 0.3 * i)) for i in range(1, 14)]
    assert any((one != still).any() for one in shape) or any(abs(x) + abs(y) > 0.02 for x, y in paths)


def test_what_a_rig_does_of_itself_is_left_to_it() -> None:
    own = played(replace(POST, does=frozenset({Action.GROW, Action.JUMP})))
    for action in (Action.GROW, Action.JUMP):
        assert (drawn(own, action)[0] == drawn(POST, action)[0]).all()
        assert own.path(act(own, action, 0.5)) == (0.0, 0.0)


def test_rising_goes_up_and_stays_up() -> None:
    heights = [role(Action.RISE).place(0.4 * i).y for i in range(11)]
    assert heights == sorted(heights)
    assert heights[-1] - heights[0] > 0.4


def test_sinking_goes_down_behind_the_ground() -> None:
    before, after = seen(FIGURE, Action.SINK, 0.1), seen(FIGURE, Action.SINK, 3.9)
    assert after.y1 < before.y1 - 0.5
    assert after.y0 > -0.03


def test_growing_grows() -> None:
    sizes = [seen(FIGURE, Action.GROW, 0.8 * i).high for i in range(6)]
    assert sizes == sorted(sizes)
    assert sizes[-1] > 3 * sizes[0]


def test_melting_flattens_it_on_its_foot() -> None:
    after = seen(FIGURE, Action.MELT, 3.9)
    assert after.high < 0.35
    assert after.x1 - after.x0 > 0.6


def test_an_explosion_fills_more_than_the_figure_did() -> None:
    before, during = seen(FIGURE, Action.EXPLODE, 0.5), seen(FIGURE, Action.EXPLODE, 2.4)
    assert during.pixels > 1.8 * before.pixels


def test_what_shatters_lies_in_pieces_on_the_ground_at_the_end() -> None:
    end = seen(FIGURE, Action.SHATTER, 3.9)
    assert end.y1 < 0.6
    assert end.y0 > -0.15
    assert end.pixels > 0.2 * seen(FIGURE, Action.SHATTER, 0.2).pixels


def test_nothing_falls_that_shatters_where_there_is_no_weight() -> None:
    def highest(around: Around) -> int:
        pixels = np.zeros((240, 240, 4), np.uint8)
        pen = Pen(pixels, -2.0, -1.5, 60)
        FIGURE.draw(pen, replace(act(FIGURE, Action.SHATTER, 3.9), around=around))
        return int(np.nonzero(pen.pixels[..., 3] > 40)[0].min())

    assert highest(Around(weightless=True)) < highest(Around()) - 20


def test_it_vanishes_at_the_end_and_not_before() -> None:
    def alpha(time: float) -> int:
        return int(drawn(FIGURE, Action.VANISH, time)[0][..., 3].sum())

    assert alpha(0.3 * SPAN) > 0.9 * alpha(0.0)
    assert alpha(0.97 * SPAN) < 0.15 * alpha(0.0)


@pytest.mark.parametrize("aloft", [0.0, 3.0])
def test_landing_ends_on_the_ground_and_taking_off_begins_there(aloft: float) -> None:
    rig = replace(FIGURE, aloft=aloft, grounded=AT_REST)
    landing, leaving = role(Action.LAND, rig=rig), role(Action.TAKE_OFF, rig=rig)
    assert landing.place(0.0).y > 0.3
    assert landing.place(SPAN).y == pytest.approx(0.0, abs=1e-6)
    assert leaving.place(0.0).y == pytest.approx(0.0, abs=1e-6)
    assert leaving.place(SPAN).y > 0.3


def test_one_that_flies_and_lands_comes_down_from_where_it_flew() -> None:
    rig = played(replace(POST, aloft=3.0, grounded=AT_REST))
    flight = role(Action.FLY, Action.LAND, rig=rig)
    assert flight.place(SPAN - 0.1).y > 2.5
    assert abs(flight.place(SPAN + 0.01).y - flight.place(SPAN - 0.01).y) < 0.05
    assert flight.place(2 * SPAN).y == pytest.approx(0.0, abs=1e-6)


def test_nothing_slides_over_the_ground_before_it_took_off_or_once_it_landed() -> None:
    rig = replace(FIGURE, speed=lambda action: 5.0, aloft=3.0, grounded=AT_REST)
    leaving, landing = role(Action.TAKE_OFF, rig=rig), role(Action.LAND, rig=rig)
    assert leaving.distance(0.05 * SPAN) == pytest.approx(0.0, abs=0.01)
    assert leaving.distance(SPAN) > SPAN
    assert landing.distance(SPAN) == pytest.approx(landing.distance(0.65 * SPAN), abs=0.01)


def test_what_can_fly_stands_on_the_ground() -> None:
    rig = replace(FIGURE, aloft=3.0, grounded=AT_REST)
    assert role(Action.STAND, rig=rig).place(1.0).y == 0.0


def test_a_change_comes_gradually_after_another_action() -> None:
    moment = replace(act(FIGURE, Action.MELT, SPAN), before=Action.STAND)
    talls = [changed(FIGURE, replace(moment, share=share)).tall for share in (0.0, 0.3, 0.6, 1.0)]
    assert talls[0] == 1.0
    assert talls == sorted(talls, reverse=True)


def test_the_room_that_an_action_needs_is_in_the_tile() -> None:
    x0, y0, x1, y1 = role(Action.STAND, Action.EXPLODE).box
    assert x0 < POST.box[0] - 0.5
    assert x1 > POST.box[2] + 0.5
    assert (y0, y1) != (POST.box[1], POST.box[3])
    assert role(Action.STAND).box == POST.box


def test_a_windmill_that_turns_stands_on_its_foot() -> None:
    mill = played(thing_rig(THINGS[SubjectKind.WINDMILL]))
    for time in (0.5, 1.5, 2.5):
        assert seen(mill, Action.ROLL, time).y0 == pytest.approx(seen(mill, Action.STAND, time).y0, abs=0.2)
