"""Who is drawn together."""

from __future__ import annotations

import pytest

from filmgate.engines.animatic.casting.groups import _people_first, groups_of
from filmgate.storyboard.schema import Subject
from filmgate.storyboard.vocabulary import Action, SubjectKind


@pytest.mark.parametrize(
    ("words", "children"),
    [("a crowd in a street", True), ("friends toast at a party", False), ("同事们在会议室", False)],
)
def test_colleagues_and_friends_over_a_drink_are_grown_up(words: str, children: bool) -> None:
    crowd = [(0, Subject(kind=SubjectKind.CROWD))]
    kinds = {one.kind for _, one in _people_first(crowd, words)}
    assert (SubjectKind.BOY in kinds) is children


def test_both_of_a_couple_are_in_the_car() -> None:
    couple = Subject(kind=SubjectKind.COUPLE, action=Action.TALK)
    talks = {0: frozenset({Action.TALK})}
    (group,) = groups_of([(0, couple)], talks, "a couple argues in a car", SubjectKind.CAR)
    assert group.inside
    assert [mate.subject.kind for mate in group.fellows] == [SubjectKind.MAN]


def test_who_is_in_a_car_that_is_named_is_in_that_one() -> None:
    woman, taxi = Subject(kind=SubjectKind.WOMAN), Subject(kind=SubjectKind.TAXI, attributes=["yellow"])
    named = [(0, woman), (1, taxi)]
    (group,) = groups_of(named, {}, "a woman looks out of the window", SubjectKind.CAR)
    assert group.inside
    assert group.mount == taxi


@pytest.mark.parametrize(
    ("boat", "kinds"),
    [
        ("dragon boats race, rowers paddle, the crowd cheers", {SubjectKind.BOAT, SubjectKind.WOMAN}),
        ("rowing boats race, rowers paddle, the crowd cheers", {SubjectKind.MAN, SubjectKind.WOMAN}),
    ],
)
def test_the_crew_of_a_dragon_boat_is_drawn_in_it(boat: str, kinds: set[SubjectKind]) -> None:
    named = [
        (0, Subject(kind=SubjectKind.BOAT, action=Action.SAIL)),
        (1, Subject(kind=SubjectKind.MAN, action=Action.ROW)),
        (2, Subject(kind=SubjectKind.WOMAN, action=Action.LOOK)),
    ]
    acts = {0: frozenset({Action.SAIL}), 1: frozenset({Action.ROW}), 2: frozenset({Action.LOOK})}
    assert {group.subject.kind for group in groups_of(named, acts, boat, None)} == kinds


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        ("a giant octopus attacks a ship", {SubjectKind.SHIP}),
        ("章鱼用触手缠住一艘船", {SubjectKind.SHIP}),
        ("an octopus swims past a ship", {SubjectKind.SHIP, SubjectKind.OCTOPUS}),
    ],
)
def test_a_ship_and_what_has_it_in_its_arms_are_one(words: str, kinds: set[SubjectKind]) -> None:
    named = [
        (0, Subject(kind=SubjectKind.OCTOPUS, action=Action.ATTACK)),
        (1, Subject(kind=SubjectKind.SHIP, action=Action.SAIL)),
    ]
    acts = {0: frozenset({Action.ATTACK}), 1: frozenset({Action.SAIL})}
    assert {group.subject.kind for group in groups_of(named, acts, words, None)} == kinds


def test_the_children_of_a_family_that_are_told_of_are_its_children() -> None:
    named = [(0, Subject(kind=SubjectKind.FAMILY)), (1, Subject(kind=SubjectKind.CHILD, count=2))]
    kinds = [one.kind for _, one in _people_first(named, "a family with two children eats dinner")]
    assert kinds.count(SubjectKind.CHILD) == 1
    assert SubjectKind.BOY not in kinds


@pytest.mark.parametrize(
    "words",
    ["a red umbrella appears over the girl's head", "一把红伞出现在女孩头顶", "they share an umbrella"],
)
def test_an_umbrella_over_somebody_is_in_their_hand(words: str) -> None:
    girl, umbrella = Subject(kind=SubjectKind.GIRL), Subject(kind=SubjectKind.UMBRELLA, attributes=["red"])
    (group,) = groups_of([(0, umbrella), (1, girl)], {}, words, None)
    assert group.prop == umbrella


@pytest.mark.parametrize(
    ("words", "in_hand"), [("a woman types on her laptop", False), ("a girl types on her phone", True)]
)
def test_a_laptop_is_in_nobodys_hand(words: str, in_hand: bool) -> None:
    woman, device = Subject(kind=SubjectKind.WOMAN), Subject(kind=SubjectKind.PHONE)
    (group,) = groups_of([(0, woman), (1, device)], {0: frozenset({Action.TYPE})}, words, None)
    assert (group.prop is not None) is in_hand


@pytest.mark.parametrize(
    ("kind", "action", "words"),
    [
        (SubjectKind.PRODUCT, Action.CARRY, "A man loads boxes onto a truck"),
        (SubjectKind.PHONE, Action.WALK, "A man on the phone walks along the street"),
    ],
)
def test_what_somebody_has_in_the_hands_is_not_put_beside_them(
    kind: SubjectKind, action: Action, words: str
) -> None:
    named = [(0, Subject(kind=SubjectKind.MAN, action=action)), (1, Subject(kind=kind))]
    (group,) = groups_of(named, {}, words, None)
    assert group.subject.kind is SubjectKind.MAN


def test_who_laughs_in_the_passenger_seat_is_in_the_car() -> None:
    woman, car = Subject(kind=SubjectKind.WOMAN, action=Action.DRIVE), Subject(kind=SubjectKind.CAR)
    man = Subject(kind=SubjectKind.MAN, action=Action.LAUGH)
    words = "A woman drives a convertible, her friend laughs in the passenger seat"
    acts = {0: frozenset({Action.DRIVE}), 1: frozenset({Action.DRIVE}), 2: frozenset({Action.LAUGH})}
    (group,) = groups_of([(0, woman), (1, car), (2, man)], acts, words, None)
    assert group.mount == car
    assert [mate.subject for mate in group.fellows] == [man]
