"""Who of a shot's subjects is drawn as one figure with another: a rider and the horse, a reader and the book,
two who hug. What has a reference image of its own always stays on its own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from filmgate.engines.animatic import wardrobe
from filmgate.engines.animatic.casting import roster
from filmgate.engines.animatic.casting.belongings import (
    ball_in,
    borne_in,
    fishes,
    headphones_in,
    instruments_in,
    names_staff,
    of_hands,
    on_a_lap,
    smoked_in,
    weapon_in,
)
from filmgate.engines.animatic.casting.boarding import is_shared
from filmgate.engines.animatic.casting.furnishing import shown_with
from filmgate.engines.animatic.casting.handed import DRAWN_WITH, HELD, USED
from filmgate.engines.animatic.casting.laps import fits_on_a_lap, with_on_lap
from filmgate.engines.animatic.casting.naming import held, mounted
from filmgate.engines.animatic.casting.stature import stature, statured
from filmgate.engines.animatic.casting.subjects import cast, figure_of, surface_of, tint_of
from filmgate.engines.animatic.rigs.company import TOGETHER, acting, out_of_step, variant
from filmgate.engines.animatic.rigs.figure import Figure
from filmgate.engines.animatic.rigs.manners import MANNERS, manners_in
from filmgate.engines.animatic.rigs.play import played
from filmgate.engines.animatic.rigs.rig import Rig
from filmgate.engines.animatic.rigs.vehicle import Vehicle
from filmgate.engines.animatic.wardrobe import COMPANY
from filmgate.engines.animatic.wardrobe.eras import in_armour
from filmgate.engines.animatic.wardrobe.fiends import fiend_for
from filmgate.engines.animatic.wardrobe.machines import told_of
from filmgate.engines.animatic.wardrobe.trades import CIVILIANS, in_trade, trades_in
from filmgate.engines.animatic.wardrobe.upright import upright_for
from filmgate.storyboard.cast import ANIMATE
from filmgate.storyboard.schema import Subject
from filmgate.storyboard.vocabulary import Action
from filmgate.storyboard.vocabulary import SubjectKind as K


@dataclass(frozen=True)
class Part:
    """A figure of the shot, and which of the first cue's subjects it plays."""

    index: int
    subject: Subject
    rig: Rig


Named = tuple[int, Subject]
_MOST = 7
"""Of one kind in a picture."""
_PARTNERS: dict[K, K] = {
    K.MAN: K.WOMAN, K.WOMAN: K.MAN, K.GIRL: K.WOMAN, K.BOY: K.MAN, K.CHILD: K.WOMAN, K.BABY: K.WOMAN,
        K.KING: K.QUEEN,
    K.QUEEN: K.KING, K.OLD_MAN: K.OLD_WOMAN, K.OLD_WOMAN: K.OLD_MAN, K.DANCER: K.MAN, K.POLICE: K.MAN,
        K.DOCTOR: K.OLD_MAN,
    K.WAITER: K.WOMAN, K.CHEF: K.WAITER, K.DETECTIVE: K.MAN,
}  # fmt: skip
"""Whom somebody hugs of whom the prompt says no more; else one of the same kind."""
_MOUNTING = frozenset(
    {Action.RIDE, Action.DRIVE, Action.ROW, Action.SAIL, Action.FLY, Action.LAND, Action.TAKE_OFF}
)
_ANGLING = frozenset({Action.CATCH, Action.THROW, Action.PULL})
_BUSY = frozenset({
    Action.WORK, Action.COOK, Action.PLAY_MUSIC, Action.SING, Action.READ, Action.WRITE, Action.TYPE,
    Action.SLEEP, Action.EAT, Action.DRINK,
})  # fmt: skip
"""What somebody does who is nobody's partner meanwhile."""
_STAFFS = frozenset({"staff", "rod"})
_FIRED = frozenset({"rifle", "pistol"})
_RIDEABLE = frozenset({K.HORSE, K.UNICORN, K.ELEPHANT, K.DRAGON, K.DINOSAUR, K.PHOENIX})
"""Beasts that somebody rides of whom the prompt only says that they ride."""


@dataclass
class _Group:
    """A person, and who and what is drawn with them."""

    index: int
    subject: Subject
    actions: frozenset[Action]
    earlier: int = 0
    """How many of its kind come before it."""
    civilian: int = 0
    """How many people of no trade that the storyboard knows come before it."""
    mount: Subject | None = None
    inside: bool = False
    """Whether it stays on the mount whatever it does."""
    fellows: tuple[_Group, ...] = ()
    """Who is on the mount, too."""
    prop: Subject | None = None
    second: Subject | None = None
    partner: Figure | None = None
    """Who plays the second, if that is an animal that does what people do."""
    lap: Subject | None = None
    """The small animal on its lap."""
    upright: Figure | None = None
    """Who plays it, if it is an animal that does what people do."""

    @property
    def is_person(self) -> bool:
        return self.upright is not None or isinstance(wardrobe.PARTS[self.subject.kind], Figure)


def _group(index: int, subject: Subject, actions: frozenset[Action] | None, words: str) -> _Group:
    actions = actions or frozenset({subject.action})
    return _Group(index, subject, actions, upright=upright_for(subject, actions, words))


def troupe(
    named: Sequence[Named],
    acts: dict[int, frozenset[Action]],
    rain: bool,
    words: str,
    deep: bool = False,
    inside: K | None = None,
) -> list[Part]:
    """The figures of a shot, from its subjects by their numbers and from what each does over the shot;
    `deep` says that all is under water, `inside` in what vehicle the first of its people is."""
    groups = [_group(i, one, acts.get(i), words) for i, one in _people_first(named)]
    kept = _unfurnished(_merged(groups, words), words)
    if inside is not None:
        _seat(kept, inside)
    kept = _boarded(kept, words)
    seen: Counter[K] = Counter()
    for group in kept:
        group.earlier = seen[group.subject.kind]
        seen[group.subject.kind] += group.subject.count
    for number, group in enumerate(group for group in kept if group.subject.kind in CIVILIANS):
        group.civilian = number
    others = sum(group.subject.kind in ANIMATE for group in kept) > 1
    hosts, kinds = Counter[Action](), {group.subject.kind for group in kept}
    told = [(group, told_of(group.subject.kind, kinds - {group.subject.kind}, words)) for group in kept]
    return [part for group, own in told for part in _parts(group, others, rain, own, deep, hosts)]


def _unfurnished(groups: list[_Group], words: str) -> list[_Group]:
    """Without what an animal is drawn with: its chair, its box, its food, what it has in its mouth."""
    shown = shown_with([(one.subject, one.actions) for one in groups if not one.is_person], words)
    return [group for group in groups if group.subject.kind not in shown or group.subject.reference]


def _seat(groups: list[_Group], vehicle: K) -> None:
    """Puts the first person who is on nothing into the vehicle."""
    first = next((group for group in groups if group.is_person and not group.subject.reference), None)
    if first is not None and (first.mount is None or first.mount.kind is vehicle):
        first.mount, first.inside, first.second = first.mount or Subject(kind=vehicle), True, None


_FOR_ONE = _RIDEABLE | {K.MOTORCYCLE, K.BICYCLE, K.SCOOTER, K.SKATEBOARD}
"""What each of several has their own of, unless the words say that they share it."""
_CREWED = frozenset({Action.DRIVE, Action.ROW, Action.SAIL})
"""What several of whom the words name no mount do in one."""


def _boarded(groups: list[_Group], words: str) -> list[_Group]:
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
    others += [_Group(first.index, single, first.actions, n) for n in range(1, first.subject.count)]
    if not others or not roster.seats_on(mount.kind, words):
        return groups
    first.subject, first.mount, first.fellows = single, mount, tuple(others)
    return [group for group in groups if not any(group is other for other in others)]


def _has_room(group: _Group) -> bool:
    """Whether it is somebody on a thing that bears others, too."""
    return (
        group.is_person
        and not group.subject.reference
        and (
            group.inside
            or (group.mount is not None and group.mount.count == 1 and bool(group.actions & _MOUNTING))
            or (group.mount is None and bool(group.actions & _CREWED))
        )
    )


def _comes_along(group: _Group, first: _Group) -> bool:
    person = group.is_person and not group.subject.reference and group.subject.count == 1
    return (
        person and group.mount is None and (first.inside or bool(group.actions & first.actions & _MOUNTING))
    )


def _people_first(named: Sequence[Named]) -> Iterator[Named]:
    """A couple, a family, a crowd as the people they are."""
    single = {one.kind for _, one in named if one.count == 1}
    for i, subject in named:
        kinds = COMPANY.get(subject.kind)
        if kinds and single.issuperset(kinds):
            continue  # who they are is told one by one
        if kinds and not subject.reference:
            aged = any(_AGED.search(words) for words in subject.attributes)
            for kind in kinds:
                who = _ELDERS.get(kind, kind) if aged else kind
                yield i, subject.model_copy(update={"kind": who, "count": 1})
        else:
            yield i, subject


_AGED = re.compile(r"\b(?:elderly|old|aged|senior|retired)\b|老|年迈", re.IGNORECASE)
_ELDERS = {K.MAN: K.OLD_MAN, K.WOMAN: K.OLD_WOMAN}


def _merged(groups: list[_Group], words: str) -> list[_Group]:
    """The groups that remain when mounts, props and seconds have gone to whom they belong to."""
    people = [group for group in groups if group.is_person and not group.subject.reference]
    gone: list[_Group] = []
    for person in people:
        if any(person is other for other in gone):
            continue
        for other in groups:
            free = other is not person and not other.subject.reference and not any(other is g for g in gone)
            if free and _takes(person, other, words):
                gone.append(other)
    return [group for group in groups if not any(group is g for g in gone)]


def _takes(person: _Group, other: _Group, words: str) -> bool:
    """Gives `other` to the person, if it belongs there."""
    kind, subject = other.subject.kind, other.subject
    if other.is_person:
        both = _shared(person.actions, words)
        if other.actions <= _BUSY and not other.actions & both:
            return False
        if stature(person.subject) != stature(subject):
            return False  # a giant and who faces it are two
        if _bears(person, subject, words):
            person.prop = subject
            return True
        if person.second or person.subject.count > 1 or subject.count > 1 or not both:
            return False
        person.second, person.partner = subject, other.upright
        return True
    if not person.mount and roster.can_carry(kind) and _mounts(person, subject, words):
        person.mount = subject
        return True
    if not person.prop and kind in HELD and _holds(person, subject, words):
        person.prop = subject
        return True
    if person.lap is None and on_a_lap(words) and fits_on_a_lap(subject):
        person.lap = subject
        return True
    called = headphones_in(words) if kind is K.PRODUCT else None
    if called is not None:
        worn = [*person.subject.attributes, called]
        person.subject = person.subject.model_copy(update={"attributes": worn})
        return True
    if any(kind in DRAWN_WITH.get(action, ()) for action in person.actions):
        return True
    manners = (MANNERS[name] for name in manners_in(words))
    return any(kind in manner.shows and manner.actions & person.actions for manner in manners)


_CHILDREN = frozenset({K.BABY, K.CHILD, K.GIRL, K.BOY})
_BEARING = frozenset({
    Action.CARRY, Action.HOLD, Action.STAND, Action.WALK, Action.RUN, Action.LEAVE, Action.SMILE, Action.LOOK,
})  # fmt: skip


def _bears(person: _Group, subject: Subject, words: str) -> bool:
    """Whether somebody has that child in the arms or on the shoulders."""
    small = subject.kind in _CHILDREN and person.subject.kind not in _CHILDREN
    free = person.prop is None and subject.count == 1 == person.subject.count
    return small and free and bool(person.actions & _BEARING) and borne_in(words) is not None


def _mounts(person: _Group, subject: Subject, words: str) -> bool:
    if mounted(subject.kind, words) or roster.ALWAYS.get(person.subject.kind) is subject.kind:
        return True
    if subject.kind is K.BOAT and person.actions & _ANGLING and fishes(words):
        return True
    tame = subject.kind in _RIDEABLE or isinstance(wardrobe.PARTS[subject.kind], Vehicle)
    return tame and bool(person.actions & _MOUNTING)


def _holds(person: _Group, subject: Subject, words: str) -> bool:
    used = any(subject.kind in USED.get(action, ()) for action in person.actions)
    part = wardrobe.PARTS[person.subject.kind]
    used = used or (isinstance(part, Figure) and part.prop == HELD[subject.kind])  # it has one in its hands
    armed = subject.kind is K.SWORD
    used = used or (armed and (names_staff(words) or weapon_in(words) is not None))
    return used or held(subject.kind, words)


def _parts(
    group: _Group, others: bool, rain: bool, words: str, deep: bool, hosts: Counter[Action]
) -> Iterator[Part]:
    """The figures that a group is drawn as. `others` says that somebody else could be meant to answer,
    `hosts` how many already do what two do at one thing."""
    subject = group.subject
    if not group.is_person or subject.reference:
        seated = not group.is_person and surface_of(subject, words) is not None
        shown = subject.model_copy(update={"count": 1}) if seated else subject  # all of them are one figure
        yield Part(group.index, shown, cast(subject, rain, words))
        return
    single = subject.model_copy(update={"count": 1})
    dressed = _in_best(
        figure_of(single, rain and not group.inside, _part_of(group, words)), subject.kind, words
    )
    figure = replace(
        _with_instrument(_equipped(group, dressed, words), group, words),
        deep=deep, manners=manners_in(words), handy=of_hands(words),
    )  # fmt: skip
    if group.mount is None and _is_pair(group, others, words):
        fights = Action.FIGHT in group.actions
        usual = subject.kind if fights or subject.count == 2 else _PARTNERS.get(subject.kind, subject.kind)
        second = group.second or Subject(kind=usual, attributes=subject.attributes if fights else [])
        costumed = group.partner or _in_costume(second.kind, words)
        partner = costumed if group.second else group.upright
        answering = replace(figure_of(second, False, partner), manners=figure.manners)
        kinds, figures = (subject.kind, second.kind), (figure, answering)
        pair = roster.pair_rig(kinds, figures)
        yield Part(group.index, single, played(statured(pair, subject, words)))
        return
    for number in range(group.earlier, group.earlier + min(subject.count, _MOST)):
        player = _with_instrument(figure, group, words, number) if number else figure
        at_hosts = replace(player, guest=hosts[subject.action] % 2 == 1)
        hosts[subject.action] += 1
        yield Part(
            group.index, single, played(statured(_rig(group, at_hosts, number, words), subject, words))
        )


def _part_of(group: _Group, words: str) -> Figure | None:
    """Who plays it, where that is not the usual one of its kind: an upright animal, somebody of a trade or of
    another time."""
    usual = wardrobe.PARTS[group.subject.kind]
    if group.upright is not None or group.subject.kind not in CIVILIANS or not isinstance(usual, Figure):
        return group.upright or _in_costume(group.subject.kind, words)
    told = words if trades_in(words) else " ".join(group.subject.attributes)  # of an earlier shot
    return in_trade(usual, told, group.civilian)


def _in_costume(kind: K, words: str) -> Figure | None:
    """A soldier of the words' time, the monster that they name."""
    usual = wardrobe.PARTS[kind]
    if kind not in _COSTUMES or not isinstance(usual, Figure):
        return None
    return _COSTUMES[kind](usual, words)


_COSTUMES = {K.SOLDIER: in_armour, K.MONSTER: fiend_for}


_WEDDING = re.compile(r"\b(?:brides?|wedding|newlyweds?|marry|married)\b|新娘|婚礼|结婚|婚纱", re.IGNORECASE)
_GOWN: dict[str, Any] = {
    "coat": "#f6f1ea", "hem": 0.44, "flare": 0.10, "scarf": None, "belt": False, "hair": "bun",
    "back": "cape", "back_colour": "#fbf8f4", "legs": "#f0e8e0", "shoes": "#f0e8e0", "trim": (),
}  # fmt: skip
_TAILS: dict[str, Any] = {"coat": "#1a1c24", "legs": "#1a1c24", "shoes": "#0c0c10", "trim": ("tie", "vest"),
    "trim_colour": "#f0ece4", "scarf": None}  # fmt: skip


def _with_instrument(figure: Figure, group: _Group, words: str, number: int = 0) -> Figure:
    """A musician, or who plays one, with what the prompt has them play: of several with the next that it
    names."""
    if group.subject.kind is not K.MUSICIAN and Action.PLAY_MUSIC not in group.actions:
        return figure
    named = list(dict.fromkeys(instruments_in(words)))
    prop = named[number % len(named)] if named else None
    if prop is None or (prop == "guitar" and figure.prop == "guitar"):
        return figure
    return replace(figure, prop=prop, prop_colour=None)


def _in_best(figure: Figure, kind: K, words: str) -> Figure:
    """A bride in white, a groom in black, where there is a wedding."""
    if kind not in (K.WOMAN, K.MAN) or not _WEDDING.search(words):
        return figure
    return replace(figure, **(_GOWN if kind is K.WOMAN else _TAILS))


_AFLOAT = frozenset({K.BOAT, K.SAILBOAT, K.SHIP})
"""Whoever is on one of these stays there."""


def _rig(group: _Group, figure: Figure, number: int, words: str) -> Rig:
    kind, action, mount = group.subject.kind, group.subject.action, group.mount
    if group.lap is not None:
        return with_on_lap(roster.one_of_several(kind, figure, number, Action.SIT), group.lap, words)
    if mount is None:
        return roster.with_thing(
            kind, figure, number, action, group.prop is not None or figure.prop == "fishing_rod", words
        )
    made = variant(figure, number, kind in roster.CIVIL)
    stays = group.actions if group.inside or mount.kind in _AFLOAT else frozenset[Action]()
    along = [(_fellow(one, words), one.subject.action) for one in group.fellows]
    rig = roster.mounted_rig(made, mount.kind, tint_of(mount), words, action, group.actions, stays, along)
    if made.prop == "fishing_rod":
        rig = acting(rig, dict.fromkeys(_ANGLING, Action.STAND))
    return out_of_step(rig, number)


def _fellow(group: _Group, words: str) -> Figure:
    """Somebody who comes along, in their own clothes and with empty hands."""
    dressed = _in_best(figure_of(group.subject, False, _part_of(group, words)), group.subject.kind, words)
    made = variant(dressed, group.earlier, group.subject.kind in roster.CIVIL)
    return replace(made, prop="none", height=min(made.height, 1.95), crawls=False)


def _shared(actions: frozenset[Action], words: str) -> frozenset[Action]:
    """Those that two do with each other, as the words tell them."""
    manners = [MANNERS[name] for name in manners_in(words)]
    alone = (manner.actions for manner in manners if manner.pose and not manner.gap)
    close = (manner.actions for manner in manners if manner.gap)
    return actions & (frozenset(TOGETHER).difference(*alone).union(*close))


def _is_pair(group: _Group, others: bool, words: str) -> bool:
    if group.second is not None:
        return True
    both = _shared(group.actions, words)
    if group.subject.count == 2:
        return bool(both)
    needs = any(action in TOGETHER and TOGETHER[action].needs for action in both)
    return needs and group.subject.count == 1 and not others


_SMOKERS = frozenset({
    K.WOMAN, K.MAN, K.OLD_WOMAN, K.OLD_MAN, K.DETECTIVE, K.COWBOY, K.PIRATE, K.SOLDIER, K.SINGER, K.MUSICIAN,
    K.CHEF, K.POLICE, K.SCIENTIST, K.KING,
})  # fmt: skip


def _smoking(group: _Group, words: str) -> str | None:
    """What the first of the prompt's people smokes."""
    if group.index or group.subject.kind not in _SMOKERS:
        return None
    return smoked_in(words)


def _equipped(group: _Group, figure: Figure, words: str) -> Figure:
    """With the thing that belongs into the hands."""
    smoked = _smoking(group, words)
    if group.prop is None and smoked is not None:
        return replace(figure, prop=smoked, prop_colour=None)
    if group.actions & _ANGLING and fishes(words):
        return replace(figure, prop="fishing_rod", prop_colour=None)
    ball = ball_in(words)
    if group.prop is None and figure.prop == "none" and ball:
        return replace(figure, prop="ball", prop_colour=ball)
    if group.prop is None:
        return figure
    if group.prop.kind in _CHILDREN:
        borne = borne_in(words) or "child"
        small = group.prop.kind is K.BABY and borne == "child"
        return replace(figure, prop="baby" if small else borne, prop_colour=tint_of(group.prop))
    prop = HELD[group.prop.kind]
    weapon = weapon_in(words) if prop == "sword" else None
    if weapon is not None:
        fires = weapon if weapon in _FIRED else figure.weapon
        return replace(figure, prop=weapon, weapon=fires, prop_colour=None)
    if prop == "sword" and names_staff(words):
        return (
            figure if figure.prop in _STAFFS else replace(figure, prop="rod", prop_colour=tint_of(group.prop))
        )
    if prop == "phone" and Action.TALK in group.actions:
        prop = "call"
    return replace(figure, prop=prop, prop_colour=tint_of(group.prop))
