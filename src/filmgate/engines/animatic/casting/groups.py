"""Who and what of a shot's subjects belong together: mounts, props, seconds, and who comes along."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from filmgate.engines.animatic import wardrobe
from filmgate.engines.animatic.casting import roster
from filmgate.engines.animatic.casting.bedfellows import together
from filmgate.engines.animatic.casting.belongings import (
    angles,
    borne_in,
    fishes,
    headphones_in,
    luggage_in,
    medal_in,
    names_staff,
    on_a_lap,
    weapon_in,
)
from filmgate.engines.animatic.casting.boarding import (
    changes_vehicles,
    cycles,
    is_ridden_off,
    is_wheelchair,
)
from filmgate.engines.animatic.casting.contained import vessel_of
from filmgate.engines.animatic.casting.cradled import BEARING, is_cradled
from filmgate.engines.animatic.casting.embraces import fits_the_arms, hugs_thing
from filmgate.engines.animatic.casting.furnishing import shown_with
from filmgate.engines.animatic.casting.group import Group, group_of
from filmgate.engines.animatic.casting.handed import DRAWN_WITH, HELD, USED
from filmgate.engines.animatic.casting.laden import loaded
from filmgate.engines.animatic.casting.laps import fits_on_a_lap
from filmgate.engines.animatic.casting.naming import held, is_computer, mounted
from filmgate.engines.animatic.casting.sharing import FOR_ONE, MOUNTING, ON_WHEELS, RIDEABLE, boarded, seat
from filmgate.engines.animatic.casting.shoulders import perches
from filmgate.engines.animatic.casting.stature import stature
from filmgate.engines.animatic.rigs import dragonboat, litter
from filmgate.engines.animatic.rigs.company import TOGETHER
from filmgate.engines.animatic.rigs.figure import Figure
from filmgate.engines.animatic.rigs.kraken import BEASTS, GRASPED, HULLS, is_grasped
from filmgate.engines.animatic.rigs.manners import MANNERS, manners_in
from filmgate.engines.animatic.rigs.manners.bearing import HOLD_HANDS
from filmgate.engines.animatic.rigs.pace import GOES
from filmgate.engines.animatic.rigs.rig import AT_REST
from filmgate.engines.animatic.rigs.vehicle import Vehicle
from filmgate.engines.animatic.wardrobe import COMPANY
from filmgate.engines.animatic.wardrobe.teams import team_in
from filmgate.engines.animatic.wardrobe.wares import is_arranged
from filmgate.storyboard.schema import Subject
from filmgate.storyboard.vocabulary import Action
from filmgate.storyboard.vocabulary import SubjectKind as K

Named = tuple[int, Subject]
ANGLING = frozenset({Action.CATCH, Action.THROW, Action.PULL})
_BUSY = frozenset({
    Action.WORK, Action.COOK, Action.PLAY_MUSIC, Action.SING, Action.READ, Action.WRITE, Action.TYPE,
    Action.SLEEP, Action.EAT, Action.DRINK,
})  # fmt: skip
"""What somebody does who is nobody's partner meanwhile."""


def groups_of(
    named: Sequence[Named], acts: dict[int, frozenset[Action]], words: str, inside: K | None
) -> list[Group]:
    """The subjects by their numbers, and what each does, as those who are drawn as one; `inside` is in what
    vehicle the first of the people is."""
    groups = [group_of(i, one, acts.get(i), words) for i, one in _people_first(named, words)]
    groups = _hitched(_without_crew(_grasped(loaded(groups, words), words), words), words)
    kept = _on_one_dish(_unfurnished(_merged(groups, words), words), words)
    kept = together(_in_vessels(kept, words), words)
    if inside is not None:
        seat(kept, inside, words)
    if inside is K.BOAT:  # what is in their net does not swim in the air beside them
        kept = [one for one in kept if one.subject.kind is not K.FISH or one.subject.reference]
    return boarded(kept, words)


def _unfurnished(groups: list[Group], words: str) -> list[Group]:
    """Without what an animal is drawn with: its chair, its box, its food, what it has in its mouth."""
    shown = shown_with([(one.subject, one.actions) for one in groups if not one.is_person], words)
    return [group for group in groups if group.subject.kind not in shown or group.subject.reference]


def _on_one_dish(groups: list[Group], words: str) -> list[Group]:
    """Without what lies on the dish, or in the pan, that is drawn for the first of its kind."""
    seen: set[K] = set()
    kept: list[Group] = []
    for group in groups:
        kind = group.subject.kind
        if group.subject.reference or kind not in seen or not is_arranged(kind, words):
            kept.append(group)
        seen.add(kind)
    return kept


def _in_vessels(groups: list[Group], words: str) -> list[Group]:
    """Without the teacup, the basket that one of them is in: it is drawn with them. An animal goes first."""
    able = [(one, found) for one in groups if (found := vessel_of(one.subject, words, one.actions))]
    if not able:
        return groups
    first, vessel = min(able, key=lambda one: one[0].is_person)
    first.vessel = vessel
    return [
        one for one in groups if one is first or one.subject.kind not in vessel.shows or one.subject.reference
    ]


def _grasped(groups: list[Group], words: str) -> list[Group]:
    """The ship with the sea monster that has it in its arms, as one."""
    if not is_grasped((one.subject.kind for one in groups if not one.subject.reference), words):
        return groups
    ship = next(one for one in groups if one.subject.kind in HULLS)
    marked = [*ship.subject.attributes, GRASPED]
    ship.subject = ship.subject.model_copy(update={"attributes": marked, "count": 1})
    return [one for one in groups if one.subject.kind not in BEASTS or one.subject.reference]


_HITCHED_TO = frozenset({K.CARRIAGE, K.SKATEBOARD})
"""A carriage or a sled."""


def _hitched(groups: list[Group], words: str) -> list[Group]:
    """The beasts with what they draw, as one: it does what they do where it is told to do nothing itself."""
    wagon = next((one for one in groups if one.subject.kind in _HITCHED_TO), None)
    team = team_in(words) if wagon is not None else None
    if wagon is None or team is None:
        return groups
    beasts = [one for one in groups if one.subject.kind is team.kind and not one.subject.reference]
    if beasts and wagon.actions <= AT_REST and not beasts[0].actions <= AT_REST:
        wagon.index, wagon.actions = beasts[0].index, beasts[0].actions
    return [one for one in groups if not any(one is beast for beast in beasts)]


_CREW_OF_A_BOAT = re.compile(dragonboat.WORDS, re.IGNORECASE)
_RICKSHAW = re.compile(r"\brickshaws?\b|黄包车|人力车", re.IGNORECASE)
"""In which the passenger is drawn."""
_BORNE = re.compile(litter.WORDS, re.IGNORECASE)
_BEARS = frozenset({Action.CARRY, Action.WALK, Action.RUN, Action.HOLD, Action.WORK})
"""A chair that bearers carry, who are drawn with it, and what they do."""
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
    if _BORNE.search(words) and any(one.subject.kind is K.CARRIAGE for one in groups):
        groups = [one for one in groups if one.subject.kind is not K.MAN or not one.actions & _BEARS]
    manned = _CREW_OF_A_BOAT.search(words) and any(one.subject.kind is K.BOAT for one in groups)
    if not manned:
        return groups
    crowd = (K.CROWD, K.CHILD, K.FAMILY)
    return [
        one for one in groups
        if not one.is_person or one.subject.kind in crowd or not one.actions & _MANS or one.subject.reference
    ]  # fmt: skip


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
            anothers = ridden and other.subject.kind in FOR_ONE and not person.actions & ON_WHEELS
            if free and not anothers and _takes(person, other, words):
                gone.append(other)
    for one in people:
        if one.prop is None:  # a crowd's flags are everybody's
            one.prop = next(
                (mate.prop for mate in people if mate.index == one.index and _is_each(mate)), None
            )
        if one.mount is None and Action.RIDE in one.actions:  # and bicycles those of all who ride
            one.mount = next((mate.mount for mate in people if _is_of_several(mate)), None)
            if one.mount is None and cycles(words):
                one.mount = Subject(kind=K.BICYCLE)
    return [group for group in groups if not any(group is g for g in gone)]


_EACH = frozenset({K.FLAG, K.BALLOON, K.UMBRELLA, K.PHONE, K.CANDLE, K.LANTERN, K.CUP, K.GLASS})


def _is_each(group: Group) -> bool:
    """Whether it has something that each of several has who are told of as one."""
    return group.prop is not None and group.prop.kind in _EACH


def _is_of_several(group: Group) -> bool:
    """Whether it is on one of several mounts, so that the others have theirs."""
    return group.mount is not None and group.mount.count > 1 and group.mount.kind in FOR_ONE


def _takes(person: Group, other: Group, words: str) -> bool:
    """Gives `other` to the person, if it belongs there."""
    if other.is_person:
        return _takes_somebody(person, other, words)
    return _takes_thing(person, other.subject, words) or _is_shown_with(person, other.subject.kind, words)


def _takes_somebody(person: Group, other: Group, words: str) -> bool:
    """As a child that is borne, or as the second of two who do one thing."""
    subject, both = other.subject, shared(person.actions, words)
    if other.mount is not None and person.mount is None:
        return False  # who rides or drives is not taken off for somebody on foot
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


_BOXES = re.compile(r"\b(?:boxes|box|crates?|cartons?|parcels?|packages?)\b|箱|包裹", re.IGNORECASE)


def _takes_thing(person: Group, subject: Subject, words: str) -> bool:
    """As a mount, in the hands, on the shoulder, in the arms, on the lap or on the ears."""
    kind = subject.kind
    if kind is K.PHONE and is_computer(words):
        return Action.TYPE in person.actions  # the laptop is drawn with who types
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
    if kind is K.PRODUCT and Action.CARRY in person.actions and _BOXES.search(words):
        return True  # who carries has one in the arms
    called = (headphones_in(words) or luggage_in(words)) if kind is K.PRODUCT else None
    called = medal_in(words) if kind is K.COIN else called
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
    if subject.kind is K.BOAT and subject.count == 1 and person.actions & ANGLING and angles(words):
        return True
    boards = Action.ENTER in person.actions and changes_vehicles(words)
    if is_ridden_off(words) and not boards and isinstance(wardrobe.PARTS[subject.kind], Vehicle):
        return bool(person.actions & GOES)
    if boards:
        return False  # it goes off with them when they are in it
    tame = subject.kind in RIDEABLE or isinstance(wardrobe.PARTS[subject.kind], Vehicle)
    return tame and bool(person.actions & MOUNTING)


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
