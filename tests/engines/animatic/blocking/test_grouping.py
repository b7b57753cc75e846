"""Who is in a shot together is seen together."""

from __future__ import annotations

from itertools import pairwise

import pytest

from filmgate.engines.animatic.director import staged
from filmgate.engines.animatic.view import View, seen
from filmgate.storyboard.planner import plan
from filmgate.storyboard.vocabulary import Action, SubjectKind

VIEW = View(320, 180)


def test_opponents_face_each_other_in_the_picture() -> None:
    knight, dragon = staged(plan("a knight fights a dragon in a cave", frames=96, seed=3), 0, VIEW).roles
    for time in (0.5, 2.0, 3.5):
        one, other = knight.place(time), dragon.place(time)
        assert other.x > one.x
        assert (one.facing, other.facing) == (1.0, -1.0)


def test_who_aims_at_something_has_it_before_them() -> None:
    archer, deer = staged(plan("An archer aims at a deer in the forest", frames=96, seed=3), 0, VIEW).roles
    assert deer.place(1.0).x > archer.place(1.0).x
    assert archer.rig.name == "person"


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


def test_who_builds_something_kneels_around_it() -> None:
    one, *others = staged(
        plan("Three kids build a sandcastle on the beach", frames=96, seed=3), 0, VIEW
    ).roles
    castle = next(role for role in others if role.rig.name == "object")
    place = castle.place(1.0)
    assert one.act(1.0).action is Action.KNEEL
    facing = {role.place(1.0).facing for role in others if role is not castle}
    assert one.place(1.0).x < place.x
    assert -1.0 in facing  # from the other side


def test_those_whom_the_lead_goes_by_are_seen() -> None:
    staging = staged(plan("A knight walks through ruins, skeletons lurking", frames=120, seed=7), 0, VIEW)
    others = staging.roles[1:]
    assert len(others) > 1
    half = staging.sight.seconds / 2
    window = seen(VIEW, staging.sight.camera(half), others[0].place(half).z)
    assert any(window.x0 < other.place(half).x < window.x1 for other in others)
    assert len({round(other.place(half).x, 1) for other in others}) == len(others)


def test_who_leaves_somebody_does_not_go_by_them() -> None:
    man, woman = staged(plan("a man walks away from a woman", frames=96, seed=3), 0, VIEW).roles[:2]
    assert woman.place(0.0).x < man.place(0.0).x + 0.5


def test_an_army_stands_in_a_row_before_who_attacks_it() -> None:
    words = "A wizard raises his staff and attacks an army of orcs, fantasy"
    wizard, *orcs = staged(plan(words, frames=120, seed=7), 0, VIEW).roles
    places = [orc.place(2.0).x for orc in orcs]
    assert len(orcs) > 2
    assert wizard.place(0.0) == wizard.place(3.0)
    assert all(x > wizard.place(2.0).x for x in places)
    assert len({round(x, 2) for x in places}) == len(places)
    assert {orc.facing for orc in orcs} == {-1.0}


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


def test_birds_that_are_fed_are_before_who_feeds_them() -> None:
    lead, *birds = staged(plan("a girl feeds ducks by the pond", frames=96, seed=3), 0, VIEW).roles
    assert birds
    assert all(bird.place(1.0).x > lead.place(1.0).x for bird in birds)
    spots = sorted(bird.place(1.0).x for bird in birds)
    assert all(b - a > 0.9 * birds[0].rig.length for a, b in pairwise(spots))


@pytest.mark.parametrize("words", ["a man pushes his daughter on a swing", "妈妈推着女儿荡秋千"])
def test_whoever_pushes_a_swing_is_behind_it(words: str) -> None:
    pushes, swung = staged(plan(words, frames=96, seed=3), 0, VIEW).roles
    for time in (0.5, 3.0):
        assert 0.5 < swung.place(time).x - pushes.place(time).x < 1.3


@pytest.mark.parametrize("words", ["two tennis players play on a court", "two badminton players in a match"])
def test_players_with_rackets_have_the_net_between_them(words: str) -> None:
    scene = staged(plan(words, frames=96, seed=3), 0, VIEW)
    one, other = scene.roles
    assert (one.facing, other.facing) == (1.0, -1.0)
    assert other.place(1.0).x - one.place(1.0).x > 4
    window = seen(VIEW, scene.sight.camera(1.0), one.place(1.0).z)
    assert window.x0 < one.place(1.0).x < other.place(1.0).x < window.x1


@pytest.mark.parametrize("words", ["a man walks his dog in the park", "a woman walks with a dog on a leash"])
def test_a_dog_on_a_leash_goes_before_whoever_walks_it(words: str) -> None:
    one, dog = staged(plan(words, frames=96, seed=3), 0, VIEW).roles
    for time in (0.5, 3.0):
        assert 0.8 < dog.place(time).x - one.place(time).x < 2.2


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


@pytest.mark.parametrize("animals", ["kangaroos", "roosters", "penguins", "crabs"])
def test_two_of_a_kind_that_fight_look_at_each_other(animals: str) -> None:
    one, other = staged(plan(f"two {animals} fight", frames=96, seed=3), 0, VIEW).roles
    assert (one.facing, other.facing) == (1.0, -1.0)
    assert 0 < other.place(1.0).x - one.place(1.0).x < 1.2 * one.rig.length


@pytest.mark.parametrize("who", ["A cat watches", "A boy feeds"])
def test_no_fish_swims_through_the_air_over_a_shore(who: str) -> None:
    lead, *koi = staged(plan(f"{who} koi in a garden pond", frames=96, seed=3), 0, VIEW).roles
    assert koi
    for fish in koi:
        place = fish.place(1.0)
        assert place.z > lead.place(1.0).z + 4
        assert place.y + fish.rig.face < 0.5


@pytest.mark.parametrize("words", ["a grandmother teaches her grandson to fish on a pier", "爷爷教孙子钓鱼"])
def test_who_learns_to_fish_stands_before_who_teaches_it(words: str) -> None:
    teacher, pupil = staged(plan(words, frames=96, seed=3), 0, VIEW).roles[:2]
    assert 0.5 < pupil.place(1.0).x - teacher.place(1.0).x < 1.5


@pytest.mark.parametrize(
    "prompt", ["A woman touches the face of a marble statue", "A boy touches the trunk of an old tree"]
)
def test_what_somebody_touches_is_where_their_hand_is_and_in_the_picture(prompt: str) -> None:
    plan_ = staged(plan(prompt, frames=120, seed=7), 0, VIEW)
    lead, thing = plan_.roles[0], next(one for one in plan_.roles if one.rig.name == "object")
    here, there = lead.place(1.0), thing.place(1.0)
    assert 0.25 * lead.rig.height < there.x - here.x < 0.8 * lead.rig.height
    assert abs(there.z - here.z) < 0.3
    window = seen(VIEW, plan_.sight.camera(1.0), there.z)
    assert window.x0 < there.x < window.x1
    assert window.y1 > there.y + 0.8 * thing.rig.height


def test_who_stays_is_left_where_the_other_sets_off() -> None:
    plan_ = staged(plan("A woman walks away from a man who stays", frames=120, seed=7), 0, VIEW)
    goes, stays = plan_.roles[0], plan_.roles[1]
    first, last = (goes.place(time).x - stays.place(time).x for time in (0.0, 5.0))
    assert abs(first) < 0.4
    assert last > 3
    assert stays.place(0.0) == stays.place(5.0)
    assert stays.place(0.0).z > goes.place(0.0).z + 0.3
    assert stays.facing == goes.facing


def test_who_stays_at_the_door_is_there_while_the_other_leaves_by_it() -> None:
    plan_ = staged(plan("A man leaves while his wife stays behind at the door", frames=120, seed=7), 0, VIEW)
    goes, stays = plan_.roles[0], plan_.roles[1]
    door = plan_.mark.door
    assert door is not None
    assert abs(stays.place(4.0).x - door[0]) < 1.2
    assert goes.place(4.9).x - stays.place(4.9).x > 1
