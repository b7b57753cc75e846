"""Who is on one thing together: in the same car, boat or saddle."""

from __future__ import annotations

from filmgate.engines.animatic.casting import roster
from filmgate.engines.animatic.casting.boarding import CARS, is_shared, rides_along
from filmgate.engines.animatic.casting.group import Group
from filmgate.engines.animatic.wardrobe.upright import sitting_up
from filmgate.storyboard.schema import Subject
from filmgate.storyboard.vocabulary import Action
from filmgate.storyboard.vocabulary import SubjectKind as K

MOUNTING = frozenset(
    {Action.RIDE, Action.DRIVE, Action.ROW, Action.SAIL, Action.FLY, Action.LAND, Action.TAKE_OFF}
)
RIDEABLE = frozenset({K.HORSE, K.UNICORN, K.ELEPHANT, K.DRAGON, K.DINOSAUR, K.PHOENIX})
"""Beasts that somebody rides of whom the prompt only says that they ride."""
FOR_ONE = RIDEABLE | {K.MOTORCYCLE, K.BICYCLE, K.SCOOTER, K.SKATEBOARD}
"""What each of several has their own of, unless the words say that they share it."""
ON_WHEELS = MOUNTING | {Action.JUMP, Action.GLIDE, Action.TURN}
"""What somebody does on wheels; who does none of it leaves them to who rides."""
_CREWED = frozenset({Action.DRIVE, Action.ROW, Action.SAIL})
"""What several of whom the words name no mount do in one."""


_BY_ROAD = CARS | {K.TRUCK}
_IDLE = frozenset({
    Action.STAND, Action.SIT, Action.LOOK, Action.WAIT, Action.SMILE, Action.SING, Action.TALK, Action.LAUGH,
    Action.SHOUT,
})  # fmt: skip


def _sits_up(group: Group, words: str) -> bool:
    """Whether it is an animal that can be on a seat as people are; it then is one of them."""
    if group.upright is None and group.actions <= _IDLE and not group.subject.reference:
        group.upright = sitting_up(group.subject, words)
    return group.upright is not None


def seat(groups: list[Group], vehicle: K, words: str = "") -> None:
    """Puts who drives, or the first person who is on nothing, into the vehicle, with their second."""
    people = [group for group in groups if group.is_person and not group.subject.reference]
    if not people and vehicle in _BY_ROAD:
        people = [group for group in groups if _sits_up(group, words)]
    first = min(people, key=lambda group: Action.DRIVE not in group.actions, default=None)
    alike = CARS if vehicle in CARS else {vehicle}
    if first is not None and (first.mount is None or first.mount.kind in alike):
        if first.second is not None:
            groups.append(Group(first.index, first.second, first.actions))
        own = first.mount or _taken(groups, vehicle)
        first.mount, first.inside, first.second = own, True, None


def _taken(groups: list[Group], vehicle: K) -> Subject:
    """The vehicle as it is named, which is no figure of its own any more; else any of its kind."""
    kinds = CARS if vehicle is K.CAR else {vehicle}
    named = next((group for group in groups if group.subject.kind in kinds), None)
    if named is None:
        return Subject(kind=vehicle)
    groups.remove(named)
    return named.subject


def boarded(groups: list[Group], words: str) -> list[Group]:
    """The groups that remain when those who are together on one thing are one: nobody drives the same car
    beside it."""
    first = next((group for group in groups if _has_room(group)), None)
    if first is None:
        return groups
    usual = Subject(kind=roster.default_mount(first.subject.kind, first.subject.action))
    mount = first.mount or usual
    if mount.kind in FOR_ONE and not is_shared(words):
        return groups
    if mount.kind in _BY_ROAD and rides_along(words):
        for one in groups:
            _sits_up(one, words)
    others = [one for one in groups if one is not first and _comes_along(one, first, words)]
    others += [
        one
        for one in groups
        if one is not first and one not in others and one.upright and one.actions <= _IDLE
    ]
    single = first.subject.model_copy(update={"count": 1})
    others += [Group(first.index, single, first.actions, n) for n in range(1, first.subject.count)]
    if not others or not roster.seats_on(mount.kind, words):
        return groups
    first.subject, first.mount, first.fellows = single, mount, tuple(others)
    return [group for group in groups if not any(group is other for other in others)]


def _has_room(group: Group) -> bool:
    """Whether it is somebody on a thing that bears others, too."""
    return (
        group.is_person
        and not group.subject.reference
        and (
            group.inside
            or (group.mount is not None and group.mount.kind is K.CHAIR)
            or (group.mount is not None and group.mount.count == 1 and bool(group.actions & MOUNTING))
            or (group.mount is None and bool(group.actions & _CREWED))
        )
    )


def _comes_along(group: Group, first: Group, words: str) -> bool:
    if first.mount is not None and first.mount.kind is K.CHAIR:
        return group.is_person and Action.PUSH in group.actions
    person = group.is_person and not group.subject.reference and group.subject.count == 1
    if not person or group.mount is not None:
        return False
    return first.inside or bool(group.actions & first.actions & MOUNTING) or _sits_beside(group, first, words)


def _sits_beside(group: Group, first: Group, words: str) -> bool:
    """Whether it is a passenger of whom something else is told: who laughs in the seat beside the driver."""
    by_road = first.mount is not None and first.mount.kind in _BY_ROAD
    return by_road and group.actions <= _IDLE and rides_along(words)
