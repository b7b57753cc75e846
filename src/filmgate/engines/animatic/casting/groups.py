"""Who and what of a shot's subjects belong together: mounts, props, seconds, and who comes along."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from filmgate.engines.animatic import wardrobe
from filmgate.engines.animatic.casting import roster
from filmgate.engines.animatic.casting.belongings import (
    borne_in,
    fishes,
    headphones_in,
    luggage_in,
    names_staff,
    on_a_lap,
    weapon_in,
)
from filmgate.engines.animatic.casting.boarding import (
    CARS,
    changes_vehicles,
    is_ridden_off,
    is_shared,
    is_wheelchair,
)
from filmgate.engines.animatic.casting.cradled import BEARING, is_cradled
from filmgate.engines.animatic.casting.embraces import fits_the_arms, hugs_thing
from filmgate.engines.animatic.casting.furnishing import shown_with
from filmgate.engines.animatic.casting.handed import DRAWN_WITH, HELD, USED
from filmgate.engines.animatic.casting.laps import fits_on_a_lap
from filmgate.engines.animatic.casting.naming import held, mounted
from filmgate.engines.animatic.casting.shoulders import perches
from filmgate.engines.animatic.casting.stature import stature
from filmgate.engines.animatic.rigs import dragonboat
from filmgate.engines.animatic.rigs.company import TOGETHER
from filmgate.engines.animatic.rigs.figure import Figure
from filmgate.engines.animatic.rigs.kraken import BEASTS, GRASPED, HULLS, is_grasped
from filmgate.engines.animatic.rigs.manners import MANNERS, manners_in
from filmgate.engines.animatic.rigs.manners.bearing import HOLD_HANDS
from filmgate.engines.animatic.rigs.pace import GOES
from filmgate.engines.animatic.rigs.vehicle import Vehicle
from filmgate.engines.animatic.wardrobe import COMPANY
from filmgate.engines.animatic.wardrobe.upright import upright_for
from filmgate.storyboard.schema import Subject
from filmgate.storyboard.vocabulary import Action
from filmgate.storyboard.vocabulary import SubjectKind as K

Named = tuple[int, Subject]
_MOUNTING = frozenset(
    {Action.RIDE, Action.DRIVE, Action.ROW, Action.SAIL, Action.FLY, Action.LAND, Action.TAKE_OFF}
)
ANGLING = frozenset({Action.CATCH, Action.THROW, Action.PULL})
_BUSY = frozenset({
    Action.WORK, Action.COOK, Action.PLAY_MUSIC, Action.SING, Action.READ, Action.WRITE, Action.TYPE,
    Action.SLEEP, Action.EAT, Action.DRINK,
})  # fmt: skip
"""What somebody does who is nobody's partner meanwhile."""
_RIDEABLE = frozenset({K.HORSE, K.UNICORN, K.ELEPHANT, K.DRAGON, K.DINOSAUR, K.PHOENIX})
"""Beasts that somebody rides of whom the prompt only says that they ride."""


@dataclass
class Group:
    """A person, and who and what is drawn with them."""

    index: int
    subject: Subject
    actions: frozenset[Action]
    earlier: int = 0
    """How many of its kind come before it."""
    later: int = 0
    """How many come after it."""
    civilian: int = -1
    """Which of the trades that the words name it has; -1 where it has none of them."""
    mount: Subject | None = None
    inside: bool = False
    """Whether it stays on the mount whatever it does."""
    fellows: tuple[Group, ...] = ()
    """Who is on the mount, too."""
    prop: Subject | None = None
    second: Subject | None = None
    second_index: int | None = None
    """The number of the second, if it has one of its own."""
    partner: Figure | None = None
    """Who plays the second, if that is an animal that does what people do."""
    lap: Subject | None = None
    """The small animal on its lap."""
    perched: Subject | None = None
    """The small animal on its shoulder."""
    cradled: Subject | None = None
    """The small animal that it carries."""
    hugged: Subject | None = None
    """What it has in its arms."""
    upright: Figure | None = None
    """Who plays it, if it is an animal that does what people do."""

    @property
    def is_person(self) -> bool:
        return self.upright is not None or isinstance(wardrobe.PARTS[self.subject.kind], Figure)


def _group(index: int, subject: Subject, actions: frozenset[Action] | None, words: str) -> Group:
    actions = actions or frozenset({subject.action})
    return Group(index, subject, actions, upright=upright_for(subject, actions, words))


def groups_of(
    named: Sequence[Named], acts: dict[int, frozenset[Action]], words: str, inside: K | None
) -> list[Group]:
    """The subjects by their numbers, and what each does, as those who are drawn as one; `inside` is in what
    vehicle the first of the people is."""
    groups = [_group(i, one, acts.get(i), words) for i, one in _people_first(named, words)]
    groups = _without_crew(_grasped(groups, words), words)
    kept = _unfurnished(_merged(groups, words), words)
    if inside is not None:
        _seat(kept, inside)
    return _boarded(kept, words)


def _unfurnished(groups: list[Group], words: str) -> list[Group]:
    """Without what an animal is drawn with: its chair, its box, its food, what it has in its mouth."""
    shown = shown_with([(one.subject, one.actions) for one in groups if not one.is_person], words)
    return [group for group in groups if group.subject.kind not in shown or group.subject.reference]


def _grasped(groups: list[Group], words: str) -> list[Group]:
    """The ship with the sea monster that has it in its arms, as one."""
    if not is_grasped((one.subject.kind for one in groups if not one.subject.reference), words):
        return groups
    ship = next(one for one in groups if one.subject.kind in HULLS)
    marked = [*ship.subject.attributes, GRASPED]
    ship.subject = ship.subject.model_copy(update={"attributes": marked, "count": 1})
    return [one for one in groups if one.subject.kind not in BEASTS or one.subject.reference]


_CREW_OF_A_BOAT = re.compile(dragonboat.WORDS, re.IGNORECASE)
_RICKSHAW = re.compile(r"\brickshaws?\b|黄包车|人力车", re.IGNORECASE)
"""In which the passenger is drawn."""
_MANS = frozenset({
    Action.ROW, Action.SAIL, Action.SWIM, Action.RIDE, Action.DRIVE, Action.PLAY_MUSIC, Action.WORK,
    Action.PULL, Action.SHOUT, Action.RUN, Action.CHASE,
})  # fmt: skip
"""What those do who are in the boat."""


def _without_crew(groups: list[Group], words: str) -> list[Group]:
    """Without the paddlers and the drummer who are drawn in their boat."""
    if _RICKSHAW.search(words) and any(Action.PULL in one.actions for one in groups):
        idle = frozenset({Action.STAND, Action.SIT, Action.RIDE})
        groups = [one for one in groups if not one.is_person or not one.actions <= idle]
    manned = _CREW_OF_A_BOAT.search(words) and any(one.subject.kind is K.BOAT for one in groups)
    if not manned:
        return groups
    crowd = (K.CROWD, K.CHILD, K.FAMILY)
    return [
        one for one in groups
        if not one.is_person or one.subject.kind in crowd or not one.actions & _MANS or one.subject.reference
    ]  # fmt: skip


def _seat(groups: list[Group], vehicle: K) -> None:
    """Puts who drives, or the first person who is on nothing, into the vehicle, with their second."""
    people = [group for group in groups if group.is_person and not group.subject.reference]
    first = min(people, key=lambda group: Action.DRIVE not in group.actions, default=None)
    if first is not None and (first.mount is None or first.mount.kind is vehicle):
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


_FOR_ONE = _RIDEABLE | {K.MOTORCYCLE, K.BICYCLE, K.SCOOTER, K.SKATEBOARD}
"""What each of several has their own of, unless the words say that they share it."""
_ON_WHEELS = _MOUNTING | {Action.JUMP, Action.GLIDE, Action.TURN}
"""What somebody does on wheels; who does none of it leaves them to who rides."""
_CREWED = frozenset({Action.DRIVE, Action.ROW, Action.SAIL})
"""What several of whom the words name no mount do in one."""


def _boarded(groups: list[Group], words: str) -> list[Group]:
    """The groups that remain when those who are together on one thing are one: nobody drives the same car
    beside it."""
    first = next((group for group in groups if _has_room(group)), None)
    if first is None:
        return groups
    usual = Subject(kind=roster.default_mount(first.subject.kind, first.subject.action))
    mount = first.mount or usual
    if mount.kind in _FOR_ONE and not is_shared(words):
        return groups
    others = [one for one in groups if one is not first and _comes_along(one, first)]
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
            or (group.mount is not None and group.mount.count == 1 and bool(group.actions & _MOUNTING))
            or (group.mount is None and bool(group.actions & _CREWED))
        )
    )


def _comes_along(group: Group, first: Group) -> bool:
    if first.mount is not None and first.mount.kind is K.CHAIR:
        return group.is_person and Action.PUSH in group.actions
    person = group.is_person and not group.subject.reference and group.subject.count == 1
    return (
        person and group.mount is None and (first.inside or bool(group.actions & first.actions & _MOUNTING))
    )


def _people_first(named: Sequence[Named], words: str) -> Iterator[Named]:
    """A couple, a family, a crowd as the people they are; colleagues and friends are grown up."""
    single = {one.kind for _, one in named if one.count == 1}
    young = any(one.kind in CHILDREN for _, one in named)
    for i, subject in named:
        kinds = COMPANY.get(subject.kind)
        if kinds and single.issuperset(kinds):
            continue  # who they are is told one by one
        if kinds and not subject.reference:
            aged = any(_AGED.search(told) for told in subject.attributes)
            ages = _ELDERS if aged else _GROWN if _GROWN_UP.search(words) else {}
            for kind in kinds:
                if young and subject.kind is K.FAMILY and kind in CHILDREN:
                    continue  # its children are told of besides
                who = ages.get(kind, kind)
                yield i, subject.model_copy(update={"kind": who, "count": 1})
        else:
            yield i, subject


_AGED = re.compile(r"\b(?:elderly|old|aged|senior|retired)\b|老|年迈", re.IGNORECASE)
_ELDERS = {K.MAN: K.OLD_MAN, K.WOMAN: K.OLD_WOMAN}
_GROWN_UP = re.compile(
    r"\b(?:colleagues|co-?workers|business\w*|employees|investors|lawyers|protest\w*|toasts?|champagne|beers?|wine"
    r"|cocktails?|bar|night ?club|rave|commuters|friends)\b"
    r"|同事|白领|商务|干杯|酒吧|夜店|抗议|朋友们",
    re.IGNORECASE,
)
_GROWN = {K.BOY: K.WOMAN}


def _merged(groups: list[Group], words: str) -> list[Group]:
    """The groups that remain when mounts, props and seconds have gone to whom they belong to."""
    people = [group for group in groups if group.is_person and not group.subject.reference]
    ridden = any(Action.RIDE in person.actions for person in people)
    gone: list[Group] = []
    for person in people:
        if any(person is other for other in gone):
            continue
        for other in groups:
            free = other is not person and not other.subject.reference and not any(other is g for g in gone)
            anothers = ridden and other.subject.kind in _FOR_ONE and not person.actions & _ON_WHEELS
            if free and not anothers and _takes(person, other, words):
                gone.append(other)
    for one in people:
        if one.prop is None:  # a crowd's flags are everybody's
            one.prop = next(
                (mate.prop for mate in people if mate.index == one.index and _is_each(mate)), None
            )
        if one.mount is None and Action.RIDE in one.actions:  # and bicycles those of all who ride
            one.mount = next((mate.mount for mate in people if _is_of_several(mate)), None)
    return [group for group in groups if not any(group is g for g in gone)]


_EACH = frozenset({K.FLAG, K.BALLOON, K.UMBRELLA, K.PHONE, K.CANDLE, K.LANTERN, K.CUP, K.GLASS})


def _is_each(group: Group) -> bool:
    """Whether it has something that each of several has who are told of as one."""
    return group.prop is not None and group.prop.kind in _EACH


def _is_of_several(group: Group) -> bool:
    """Whether it is on one of several mounts, so that the others have theirs."""
    return group.mount is not None and group.mount.count > 1 and group.mount.kind in _FOR_ONE


def _takes(person: Group, other: Group, words: str) -> bool:
    """Gives `other` to the person, if it belongs there."""
    if other.is_person:
        return _takes_somebody(person, other, words)
    return _takes_thing(person, other.subject, words) or _is_shown_with(person, other.subject.kind, words)


def _takes_somebody(person: Group, other: Group, words: str) -> bool:
    """As a child that is borne, or as the second of two who do one thing."""
    subject, both = other.subject, shared(person.actions, words)
    if other.actions <= _BUSY and not other.actions & both:
        return False
    is_child = subject.kind in CHILDREN
    if HOLD_HANDS in manners_in(words) and is_child != (person.subject.kind in CHILDREN):
        return False  # a child's are not as high
    if stature(person.subject) != stature(subject):
        return False  # a giant and who faces it are two
    if Action.CATCH in other.actions and fishes(words):
        return False  # a rod is not held out to anybody
    if _bears(person, subject, words):
        person.prop = subject
        return True
    if person.second or person.subject.count > 1 or subject.count > 1 or not both:
        return False
    person.second, person.partner = subject, other.upright
    person.second_index = other.index if other.index != person.index else None
    return True


def _takes_thing(person: Group, subject: Subject, words: str) -> bool:
    """As a mount, in the hands, on the shoulder, in the arms, on the lap or on the ears."""
    kind = subject.kind
    can_carry = is_wheelchair(kind, words) or roster.can_carry(kind)
    if not person.mount and can_carry and _mounts(person, subject, words):
        person.mount = subject
        return True
    if not person.prop and kind in HELD and _holds(person, subject, words):
        person.prop = subject
        return True
    if person.perched is None and perches(subject, words):
        person.perched = subject
        return True
    if person.cradled is None and not person.prop and _is_carried(person, subject, words):
        person.cradled = subject
        return True
    if person.hugged is None and Action.HUG in person.actions and _is_hugged(person, subject, words):
        person.hugged = subject
        return True
    if person.lap is None and on_a_lap(words) and fits_on_a_lap(subject):
        person.lap = subject
        return True
    called = (headphones_in(words) or luggage_in(words)) if kind is K.PRODUCT else None
    if called is not None:
        worn = [*person.subject.attributes, called]
        person.subject = person.subject.model_copy(update={"attributes": worn})
    return called is not None


def _is_shown_with(person: Group, kind: K, words: str) -> bool:
    """Whether what the person does is drawn with such a thing anyway."""
    if any(kind in DRAWN_WITH.get(action, ()) for action in person.actions):
        return True
    manners = (MANNERS[name] for name in manners_in(words))
    done = [manner for manner in manners if manner.actions & person.actions]
    return any(kind in manner.shows or (kind is K.CHAIR and manner.sits) for manner in done)


def _is_carried(person: Group, subject: Subject, words: str) -> bool:
    part = person.upright or wardrobe.PARTS[person.subject.kind]
    alone = person.subject.count == 1 and not person.mount and Action.HUG not in person.actions
    free = alone and bool(person.actions & BEARING) and isinstance(part, Figure)
    return free and isinstance(part, Figure) and is_cradled(subject, part, words)


def _is_hugged(person: Group, subject: Subject, words: str) -> bool:
    part = person.upright or wardrobe.PARTS[person.subject.kind]
    return isinstance(part, Figure) and hugs_thing(words) and fits_the_arms(subject, part, words)


CHILDREN = frozenset({K.BABY, K.CHILD, K.GIRL, K.BOY})
_BEARING = frozenset({
    Action.CARRY, Action.HOLD, Action.STAND, Action.WALK, Action.RUN, Action.LEAVE, Action.SMILE, Action.LOOK,
})  # fmt: skip


def _bears(person: Group, subject: Subject, words: str) -> bool:
    """Whether somebody has that child in the arms or on the shoulders."""
    small = subject.kind in CHILDREN and person.subject.kind not in CHILDREN
    free = person.prop is None and subject.count == 1 == person.subject.count
    return small and free and bool(person.actions & _BEARING) and borne_in(words) is not None


def _mounts(person: Group, subject: Subject, words: str) -> bool:
    if is_wheelchair(subject.kind, words):
        return Action.PUSH not in person.actions
    if mounted(subject.kind, words) or roster.ALWAYS.get(person.subject.kind) is subject.kind:
        return True
    if subject.kind is K.BOAT and subject.count == 1 and person.actions & ANGLING and fishes(words):
        return True
    boards = Action.ENTER in person.actions and changes_vehicles(words)
    if is_ridden_off(words) and not boards and isinstance(wardrobe.PARTS[subject.kind], Vehicle):
        return bool(person.actions & GOES)
    if boards:
        return False  # it goes off with them when they are in it
    tame = subject.kind in _RIDEABLE or isinstance(wardrobe.PARTS[subject.kind], Vehicle)
    return tame and bool(person.actions & _MOUNTING)


def _holds(person: Group, subject: Subject, words: str) -> bool:
    used = any(subject.kind in USED.get(action, ()) for action in person.actions)
    part = wardrobe.PARTS[person.subject.kind]
    used = used or (isinstance(part, Figure) and part.prop == HELD[subject.kind])  # it has one in its hands
    armed = subject.kind is K.SWORD
    used = used or (armed and (names_staff(words) or weapon_in(words) is not None))
    return used or held(subject.kind, words)


def shared(actions: frozenset[Action], words: str) -> frozenset[Action]:
    """Those that two do with each other, as the words tell them."""
    manners = [MANNERS[name] for name in manners_in(words)]
    alone = (manner.actions for manner in manners if manner.pose and not manner.gap)
    close = (manner.actions for manner in manners if manner.gap)
    return actions & (frozenset(TOGETHER).difference(*alone).union(*close))
