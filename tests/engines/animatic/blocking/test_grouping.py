"""Who is in a shot together is seen together."""

from __future__ import annotations

from itertools import pairwise

import pytest

from filmgate.engines.animatic.director import staged
from filmgate.engines.animatic.view import View, seen
from filmgate.storyboard.planner import plan
from filmgate.storyboard.vocabulary import Action, SubjectKind

VIEW = View(320, 180)


@pytest.mark.parametrize(
    "last",
    ["The man and the woman talk.", "The man hugs the woman.", "The woman waves at the man."],
)
def test_who_meets_after_a_walk_is_seen_with_whoever_walked(last: str) -> None:
    script = f"Shot 1: A man walks in a park. Shot 2: The man runs in the park. Shot 3: {last}"
    scene = staged(plan(script, frames=144, seed=3, multi_shot=True), 2, VIEW)
    window = seen(VIEW, scene.sight.camera(1.0), 6.0)
    assert all(window.x0 < role.place(1.0).x < window.x1 for role in scene.roles)


def test_a_train_leaves_behind_who_waves_after_it() -> None:
    script = "Shot 1: A man boards a train at the station. Shot 2: The train leaves, a woman waves."
    woman, train = staged(plan(script, frames=96, seed=3, multi_shot=True), 1, VIEW).roles
    assert woman.place(0.0) == woman.place(2.0)
    assert train.place(2.0).x > train.place(0.0).x
    assert train.place(1.0).z > woman.place(1.0).z + 1


@pytest.mark.parametrize("thing", [SubjectKind.ROCKET, SubjectKind.LIGHTHOUSE, SubjectKind.STATUE])
def test_what_towers_over_the_lead_stands_whole_behind_it(thing: str) -> None:
    board = plan("an astronaut walks on a red planet, wide shot", frames=96, seed=3)
    lead = board.shots[0].subjects[0]
    board.shots[0].subjects.append(lead.model_copy(update={"kind": SubjectKind(thing), "action": "stand"}))
    plan_ = staged(board, 0, VIEW)
    place, high = plan_.roles[1].place(2.0), plan_.roles[1].rig.height
    window = seen(VIEW, plan_.sight.camera(2.0), place.z)
    assert place.z > plan_.roles[0].place(2.0).z + 1
    assert window.x0 < place.x < window.x1
    assert window.y0 < place.y
    assert place.y + 0.9 * high < window.y1


def test_a_ship_beside_a_gull_is_seen_from_bow_to_stern() -> None:
    scene = staged(plan("a gull flies beside a huge ocean liner at sea", frames=96, seed=3), 0, VIEW)
    gull, liner = scene.roles
    window = seen(VIEW, scene.sight.camera(2.0), liner.place(2.0).z)
    near = seen(VIEW, scene.sight.camera(2.0), gull.place(2.0).z)
    middle = liner.place(2.0).x
    assert window.x0 < middle - 0.4 * liner.rig.length
    assert middle + 0.4 * liner.rig.length < window.x1
    assert gull.rig.length > 0.04 * (near.x1 - near.x0)


def test_people_walk_side_by_side_as_before() -> None:
    one, other = staged(plan("a man and a woman walk in a park", frames=96, seed=3), 0, VIEW).roles
    assert abs(other.place(1.0).z - one.place(1.0).z) < 1
    assert other.facing == one.facing


@pytest.mark.parametrize(
    ("prompt", "first_is_ahead"),
    [
        ("A red sports car chased by police cars through a city", True),
        ("A police car chases a red sports car through a city", False),
        ("A dragon attacks a castle, knights flee", False),
    ],
)
def test_who_is_chased_is_ahead(prompt: str, first_is_ahead: bool) -> None:
    lead, *others = staged(plan(prompt, frames=96, seed=7), 0, VIEW).roles
    ahead = [lead.place(2.0).x > other.place(2.0).x for other in others]
    assert ahead == [first_is_ahead] * len(others)


def test_a_fish_beside_a_diver_is_in_the_picture() -> None:
    words = "A scuba diver swims beside a giant manta ray above a coral reef"
    staging = staged(plan(words, frames=120, seed=7), 0, VIEW)
    ray = staging.roles[1]
    for time in (0.5, 2.5, 4.5):
        place = ray.place(time)
        window = seen(VIEW, staging.sight.camera(time), place.z)
        assert window.x0 < place.x < window.x1
        assert window.y0 < place.y + ray.rig.face < window.y1


def test_a_fleet_is_no_row() -> None:
    words = "A hot air balloon festival over valleys, dozens of colorful balloons"
    roles = staged(plan(words, frames=96, seed=7), 0, VIEW).roles
    assert len(roles) > 4
    assert {role.rig.name for role in roles} == {"vehicle"}
    heights = {round(role.place(1.0).y, 0) for role in roles}
    assert len(heights) > 3


def test_cars_of_a_race_do_not_stand_in_one_another() -> None:
    cars = staged(plan("Formula 1 cars race around a track", frames=96, seed=7), 0, VIEW).roles
    places = sorted(car.place(1.0).x for car in cars)
    assert len(cars) > 2
    assert all(b - a > cars[0].rig.length for a, b in pairwise(places))


def test_whoever_waits_at_a_door_leads_and_not_the_door() -> None:
    roles = staged(plan("A door, a girl waits beside it with an umbrella", frames=96, seed=7), 0, VIEW).roles
    assert roles[0].rig.name == "person"


def test_a_charge_of_horses_has_riders() -> None:
    words = "古代将军骑马率领千军万马冲锋，尘土飞扬，史诗感"
    roles = staged(plan(words, frames=96, seed=7), 0, VIEW).roles
    names = [role.rig.name for role in roles]
    assert names.count("rider") > 1
    assert "quadruped" not in names


@pytest.mark.parametrize("words", ["two tennis players play on a court", "two badminton players in a match"])
def test_players_with_rackets_have_the_net_between_them(words: str) -> None:
    scene = staged(plan(words, frames=96, seed=3), 0, VIEW)
    one, other = scene.roles
    assert (one.facing, other.facing) == (1.0, -1.0)
    assert other.place(1.0).x - one.place(1.0).x > 4
    window = seen(VIEW, scene.sight.camera(1.0), one.place(1.0).z)
    assert window.x0 < one.place(1.0).x < other.place(1.0).x < window.x1


def test_a_penalty_is_shot_at_who_keeps_the_goal() -> None:
    words = "a football player scores a penalty against the goalkeeper"
    shooter, keeper = staged(plan(words, frames=96, seed=3), 0, VIEW).roles[:2]
    assert keeper.place(1.0).x - shooter.place(1.0).x > 4
    assert keeper.facing == -shooter.facing


def test_a_barber_stands_behind_whose_hair_he_cuts() -> None:
    words = "a barber cuts a man's hair in a vintage barbershop"
    barber, client = staged(plan(words, frames=96, seed=3), 0, VIEW).roles
    assert client.act(1.0).action is Action.SIT
    assert client.facing == barber.facing
    assert 0.3 < client.place(1.0).x - barber.place(1.0).x < 1.0


def test_who_teaches_a_child_to_ride_runs_behind_it_at_its_pace() -> None:
    prompt = "A father teaches his daughter to ride a bicycle in the park"
    father, child = staged(plan(prompt, frames=96, seed=7), 0, VIEW).roles
    assert (father.rig.name, child.rig.name) == ("person", "rider")
    gaps = [child.place(time).x - father.place(time).x for time in (0.5, 3.5)]
    assert 0.6 < gaps[0] < 1.4
    assert abs(gaps[1] - gaps[0]) < 0.3


@pytest.mark.parametrize("who", ["A cat watches", "A boy feeds"])
def test_no_fish_swims_through_the_air_over_a_shore(who: str) -> None:
    lead, *koi = staged(plan(f"{who} koi in a garden pond", frames=96, seed=3), 0, VIEW).roles
    assert koi
    for fish in koi:
        place = fish.place(1.0)
        assert place.z > lead.place(1.0).z + 4
        assert place.y + fish.rig.face < 0.5


def test_sprinters_in_their_blocks_look_the_same_way() -> None:
    words = "Three sprinters crouch at the starting line of a running track"
    roles = staged(plan(words, frames=96, seed=3), 0, VIEW).roles
    assert [role.facing for role in roles] == [1.0, 1.0, 1.0]


def test_children_who_listen_by_a_fire_sit_around_it_and_not_in_it() -> None:
    words = "A grandfather tells a story to kids around a campfire"
    others = staged(plan(words, frames=96, seed=7), 0, VIEW).roles[1:]
    fire = next(role for role in others if role.rig.name == "object")
    children = [role for role in others if role is not fire]
    assert all(abs(one.dx - fire.dx) > 0.3 or one.dz > 0.4 for one in children)
    assert len({(round(one.dx, 1), round(one.dz, 1)) for one in children}) == len(children)
