from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmgate.engines.animatic.casting.identity import (
    characters,
    gone_out,
    kept_in_the_wind,
    mounted,
    recognised,
    seen_off,
)
from filmgate.engines.animatic.casting.subjects import cast, tint_of
from filmgate.engines.animatic.rigs.rig import Rig
from filmgate.engines.animatic.wardrobe.creatures import SPECIES, species_told
from filmgate.storyboard.planner import plan
from filmgate.storyboard.schema import Beat, Storyboard, Subject
from filmgate.storyboard.vocabulary import Action, Setting, SubjectKind
from tests.engines.animatic import plans


def someone(kind: SubjectKind, *attributes: str) -> Subject:
    return Subject(kind=kind, action=Action.WALK, attributes=list(attributes))


def film(*shots: list[Subject]) -> Storyboard:
    return plans.board(*(plans.shot(subjects=subjects) for subjects in shots))


def looks(board: Storyboard) -> list[list[list[str]]]:
    return [[sorted(one.attributes) for one in shot.subjects] for shot in recognised(board).shots]


W, M = SubjectKind.WOMAN, SubjectKind.MAN


def test_who_was_described_is_so_in_every_shot() -> None:
    board = film([someone(W, "red coat", "young")], [someone(W)], [someone(M), someone(W)])
    assert looks(board) == [[["red coat", "young"]], [["red coat", "young"]], [[], ["red coat", "young"]]]


def test_what_is_said_later_holds_from_the_start() -> None:
    board = film([someone(W)], [someone(W, "blond hair")], [someone(W, "green dress")])
    assert looks(board) == [[["blond hair", "green dress"]]] * 3


def test_an_animal_stays_of_its_species_where_a_shot_only_says_it() -> None:
    board = recognised(
        plan("Shot 1: A raccoon walks. Shot 2: The animal eats a cake.", frames=96, seed=3, multi_shot=True)
    )
    first, later = (shot.subjects[0] for shot in board.shots)
    assert species_told(later, "The animal eats a cake.").endswith("raccoon")
    assert species_told(later, "a fox and a badger").endswith("badger")
    assert tint_of(Subject(kind=SubjectKind.FOX, attributes=[f"{SPECIES}red panda"])) is None
    assert first.kind is later.kind is SubjectKind.FOX


def test_two_of_a_kind_are_told_apart() -> None:
    board = film(
        [someone(W, "red dress"), someone(W, "blue dress")],
        [someone(W, "blue dress")],
        [someone(W), someone(W)],
        [someone(W, "white dress")],
    )
    assert looks(board) == [
        [["red dress"], ["blue dress"]],
        [["blue dress"]],
        [["red dress"], ["blue dress"]],
        [["white dress"]],
    ]


def test_a_trade_is_that_of_who_has_it_in_every_shot() -> None:
    script = "Shot 1: A nurse pushes an old man in a garden. Shot 2: The old man laughs. Shot 3: She smiles."
    shots = recognised(plan(script, frames=120, seed=1, multi_shot=True)).shots
    trades = {one.kind: one.attributes for shot in shots for one in shot.subjects}
    assert trades == {SubjectKind.WOMAN: ["nurse"], SubjectKind.OLD_MAN: []}


def test_who_is_brought_in_by_another_noun_is_somebody_else() -> None:
    script = (
        "Shot 1: A man types. Shot 2: His boss enters. Shot 3: Close-up of the man. Shot 4: The boss smiles."
    )
    shots = recognised(plan(script, frames=120, seed=1, multi_shot=True)).shots
    first, boss, again, last = (shot.subjects[0].attributes for shot in shots)
    assert first == again == []
    assert boss == last == ["other 1", "boss"]


def test_a_man_may_turn_out_to_be_the_thief_but_not_the_customer_the_groom() -> None:
    thief = "Shot 1: A man steals a bag. Shot 2: The thief runs."
    groom = "Shot 1: A waitress pours coffee for a customer. Shot 2: The groom smiles."
    first, second = (recognised(plan(one, frames=120, seed=1, multi_shot=True)) for one in (thief, groom))
    assert [shot.subjects[0].attributes for shot in first.shots] == [["thief"], ["thief"]]
    men = [one.attributes for shot in second.shots for one in shot.subjects if one.kind is M]
    assert men == [[], ["groom"]]


def test_who_waves_after_a_train_leads_the_shot() -> None:
    script = "Shot 1: A man boards a train at the station. Shot 2: The train leaves, a woman waves."
    board = plan(script, frames=120, seed=1, multi_shot=True)
    assert [one.kind for one in board.shots[1].subjects] == [SubjectKind.TRAIN, W]
    assert [one.kind for one in seen_off(board).shots[1].subjects] == [W, SubjectKind.TRAIN]


def test_who_is_in_a_car_is_in_the_one_of_the_film() -> None:
    script = "Shot 1: A red car drives on a highway. Shot 2: Inside the car, a woman sings."
    board = mounted(plan(script, frames=120, seed=1, multi_shot=True))
    car = board.shots[1].subjects[-1]
    assert (car.kind, car.attributes) == (SubjectKind.CAR, ["red"])
    alone = mounted(plan("Inside the car, a woman sings", frames=120, seed=1))
    assert SubjectKind.CAR not in {one.kind for one in alone.shots[0].subjects}


def test_a_waitress_is_a_woman_in_every_shot() -> None:
    script = "Shot 1: A waitress brings coffee. Shot 2: She smiles."
    shots = recognised(plan(script, frames=120, seed=1, multi_shot=True)).shots
    assert [shot.subjects[0].attributes for shot in shots] == [["female"], ["female"]]


@pytest.mark.parametrize(
    ("words", "ages"),
    [
        (("古代书生读书", "一个女子走来"), ["古代", "古代"]),
        (("a man in ancient Rome", "a woman walks"), ["ancient Rome", "ancient Rome"]),
        (("古代书生读书", "现代的女子走来"), [None, None]),
        (("a man reads", "a woman walks"), [None, None]),
    ],
)
def test_everybody_wears_what_one_shot_tells_of_their_time(
    words: tuple[str, str], ages: list[str | None]
) -> None:
    shots = [
        plans.shot(subjects=[someone(kind)]).model_copy(update={"prompt": told})
        for kind, told in zip((M, W), words, strict=True)
    ]
    found = [shot.subjects[0].attributes for shot in recognised(plans.board(*shots)).shots]
    assert [next(iter(attributes), None) for attributes in found] == ages


def test_a_ballerina_is_one_in_every_shot() -> None:
    shots = [plans.shot(subjects=[someone(SubjectKind.DANCER)]) for _ in range(2)]
    shots[0] = shots[0].model_copy(update={"prompt": "a ballerina ties her shoes"})
    board = recognised(plans.board(*shots))
    assert all("ballerina" in shot.subjects[0].attributes for shot in board.shots)


def test_a_passing_state_is_not_kept() -> None:
    assert looks(film([someone(W, "smiling", "red")], [someone(W)])) == [[["red", "smiling"]], [["red"]]]


def test_chinese_attributes_are_kept() -> None:
    assert looks(film([someone(W, "红色外套")], [someone(W)], [someone(W, "白色外套")])) == [
        [["红色外套"]],
        [["红色外套"]],
        [["白色外套"]],
    ]


def test_beats_know_their_people_too() -> None:
    beat = Beat(frame=12, prompt="then she runs", subjects=[someone(W)])
    board = plans.board(plans.shot(subjects=[someone(W, "red coat")], beats=[beat]))
    assert recognised(board).shots[0].beats[0].subjects[0].attributes == ["red coat"]


words = st.lists(
    st.sampled_from(["red coat", "blue coat", "old", "long hair", "tall"]), unique=True, max_size=3
)
people = st.lists(
    st.builds(lambda kind, said: someone(kind, *said), st.sampled_from([W, M]), words), max_size=4
)


@given(shots=st.lists(people, min_size=1, max_size=4))
def test_nothing_that_is_said_is_lost_and_nobody_added(shots: list[list[Subject]]) -> None:
    before = film(*shots)
    after = recognised(before)
    for old, new in zip(before.shots, after.shots, strict=True):
        assert [one.kind for one in old.subjects] == [one.kind for one in new.subjects]
        for one, two in zip(old.subjects, new.subjects, strict=True):
            assert two.attributes[: len(one.attributes)] == one.attributes


def test_the_same_character_has_one_number() -> None:
    groups = [[someone(W, "red coat"), someone(M)], [someone(M), someone(W)], [someone(W), someone(W)]]
    assert characters(groups) == [[0, 1], [1, 0], [0, 2]]


def _leads(prompt: str) -> list[Rig]:
    board = recognised(plan(prompt, frames=240, seed=7, multi_shot=True))
    return [cast(shot.subjects[0], False, shot.prompt) for shot in board.shots]


def test_a_ware_and_a_vehicle_keep_their_build_over_the_film() -> None:
    first, second = _leads("Shot 1: a smartwatch rises from water. Shot 2: it rotates on a pedestal.")
    watch = cast(Subject(kind=SubjectKind.WATCH), False, "a watch")
    assert first.box[2] < 1.0
    assert second.height != cast(Subject(kind=SubjectKind.WATCH), False, "it rotates on a pedestal").height
    assert watch.box != first.box
    trains = _leads("Shot 1: a steam train crosses a viaduct. Shot 2: the train stops in a valley.")
    assert trains[0].box == trains[1].box


def test_another_meal_is_no_bread_for_there_was_some_before() -> None:
    bread = recognised(plan("Shot 1: bread on a table. Shot 2: a steak on a plate.", frames=240, seed=7,
                            multi_shot=True))  # fmt: skip
    steak = bread.shots[1]
    meal = cast(steak.subjects[0], False, steak.prompt)
    assert meal.box == cast(Subject(kind=SubjectKind.FOOD), False, "a steak on a plate").box


@pytest.mark.parametrize(
    ("prompt", "last"),
    [
        ("A woman walks out of a hospital. She sits down on a bench and cries.", Setting.CITY_STREET),
        ("A woman sits in a hospital. She looks at the floor and cries.", Setting.HOSPITAL),
        ("A woman walks out of a hospital. She drives through the desert.", Setting.DESERT),
    ],
)
def test_whoever_has_left_a_house_is_before_it(prompt: str, last: Setting) -> None:
    board = gone_out(plan(prompt, frames=240, seed=8, multi_shot=True))
    assert board.shots[-1].setting is last


def test_who_goes_in_an_open_car_stays_in_it_until_they_get_out() -> None:
    words = "A woman drives a convertible along a lake. She smiles. She gets out of the car. She laughs."
    board = kept_in_the_wind(recognised(plan(words, frames=240, seed=3, multi_shot=True)))
    cars = [any(one.kind is SubjectKind.CAR for one in shot.subjects) for shot in board.shots]
    assert cars[:2] == [True, True]
    assert cars[-1] is False


def test_a_short_name_is_of_what_was_called_by_a_longer_one() -> None:
    words = "A camper van stands at a lake. A couple drinks coffee beside the van."
    board = recognised(plan(words, frames=160, seed=3, multi_shot=True))
    van = next(one for one in board.shots[-1].subjects if one.kind is SubjectKind.TRUCK)
    usual = cast(Subject(kind=SubjectKind.TRUCK), False, "a camper van")
    assert cast(van, False, board.shots[-1].prompt).length == usual.length
