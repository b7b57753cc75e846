"""The rigs of people: alone, as one of several, on a mount, with another, with a thing in the hands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from filmgate.engines.animatic import wardrobe
from filmgate.engines.animatic.colour import Colour
from filmgate.engines.animatic.rigs.above import plan_of, ridden
from filmgate.engines.animatic.rigs.beast import Beast
from filmgate.engines.animatic.rigs.company import acting, opposing, out_of_step, paired, variant
from filmgate.engines.animatic.rigs.creature import Creature
from filmgate.engines.animatic.rigs.figure import Figure
from filmgate.engines.animatic.rigs.leaps import over
from filmgate.engines.animatic.rigs.manners import MANNERS
from filmgate.engines.animatic.rigs.obstacles import obstacle_in
from filmgate.engines.animatic.rigs.pace import GOES
from filmgate.engines.animatic.rigs.people import person
from filmgate.engines.animatic.rigs.ridden import (
    RIDING,
    Fellow,
    on_back,
    on_beast,
    on_vehicle,
    rides,
    seats_for,
    switched,
)
from filmgate.engines.animatic.rigs.rig import Rig
from filmgate.engines.animatic.rigs.vehicle import Vehicle, vehicle_rig
from filmgate.engines.animatic.wardrobe.creatures import BEASTS, creature_for
from filmgate.engines.animatic.wardrobe.machines import vehicle_for
from filmgate.storyboard.vocabulary import Action
from filmgate.storyboard.vocabulary import SubjectKind as K

_YOUNG = frozenset({K.CHILD, K.BOY, K.GIRL, K.BABY})
_PLAYING = {Action.WORK: Action.THROW}
"""Children at work play."""
_DIVING = dict.fromkeys(
    (*sorted(GOES), Action.STAND, Action.LOOK, Action.FLOAT, Action.DIVE, Action.GLIDE), Action.SWIM
)
"""Who is under water swims, whatever they do."""
_BY_TAIL = dict.fromkeys(sorted(GOES), Action.SWIM)
"""A mermaid goes nowhere on foot."""
_ON_WHEELS = {K.CYCLIST: K.BICYCLE, K.ATHLETE: K.BICYCLE, K.POLICE: K.MOTORCYCLE, K.SKATER: K.SKATEBOARD}
ALWAYS: dict[K, K] = {K.CYCLIST: K.BICYCLE, K.RIDER: K.HORSE, K.SKATER: K.SKATEBOARD}
"""Kinds that are nobody without their mount."""
_MOUNTED = GOES | RIDING | {
    Action.STAND, Action.WAIT, Action.TALK, Action.SMILE, Action.LOOK, Action.WAVE_HAND, Action.POINT,
        Action.GLIDE,
    Action.LAUGH, Action.SHOUT, Action.SHOOT, Action.FIGHT, Action.THROW, Action.TURN, Action.JUMP,
}  # fmt: skip
"""What one of these does without getting off."""
CIVIL = frozenset({
    K.WOMAN, K.MAN, K.GIRL, K.BOY, K.CHILD, K.BABY, K.OLD_WOMAN, K.OLD_MAN, K.DANCER, K.MUSICIAN, K.SINGER,
        K.ATHLETE,
    K.RUNNER, K.SKATER, K.CYCLIST, K.DETECTIVE, K.COWBOY, K.PIRATE, K.KING, K.QUEEN, K.WIZARD,
})  # fmt: skip
"""Who does not wear the same as the others of the kind."""
_INSTEAD: dict[str, dict[Action, Action]] = {
    "lantern": {Action.THROW: Action.HOLD, Action.OPEN: Action.HOLD, Action.FLY: Action.HOLD},
    "kite": {Action.FLY: Action.STAND},
    "fishing_rod": {Action.CATCH: Action.STAND, Action.THROW: Action.STAND},
    "phone": {Action.TYPE: Action.STAND, Action.LOOK: Action.STAND},
    "camera": {Action.LOOK: Action.STAND, Action.SHOOT: Action.STAND},
    "book": {Action.OPEN: Action.READ, Action.CLOSE: Action.HOLD},
    "letter": {Action.OPEN: Action.READ, Action.CLOSE: Action.HOLD},
    "bottle": {Action.OPEN: Action.HOLD, Action.CLOSE: Action.HOLD},
    "umbrella": {Action.OPEN: Action.HOLD, Action.CLOSE: Action.HOLD},
    "sword": {Action.OPEN: Action.HOLD, Action.CLOSE: Action.HOLD},
}
"""What somebody does whose action is the thing's: a kite flies, its flyer stands."""


def default_mount(kind: K, action: Action) -> K:
    if action is Action.RIDE:
        return _ON_WHEELS.get(kind, K.BICYCLE if kind in _YOUNG else K.HORSE)
    if action is Action.SAIL:
        return K.SHIP if kind is K.PIRATE else K.SAILBOAT
    return K.BOAT if action is Action.ROW else K.CAR


_WAITS = frozenset({K.CHAIR, K.SKATEBOARD, K.BICYCLE, K.MOTORCYCLE, K.SCOOTER, K.HORSE})
"""What stands while whoever is on it only sits there."""


def seats_on(mount: K, words: str) -> int:
    """How many others are seen on it with whoever rides or steers it."""
    if mount in BEASTS:
        return int(isinstance(creature_for(mount, words), Creature))
    rolls = mount is K.CHAIR or isinstance(wardrobe.PARTS[mount], Vehicle)
    return seats_for(vehicle_for(mount, words)) if rolls else 0


def seated_on(
    figure: Figure,
    mount: K,
    tint: Colour | None = None,
    words: str = "",
    fellows: Sequence[Fellow] = (),
    gestures: frozenset[Action] = frozenset(),
) -> Rig:
    """The figure on the mount, and who comes along; where nobody could be seen in it, the mount alone.

    A beast goes on under its rider's `gestures`.
    """
    part = creature_for(mount, words) if mount in BEASTS else wardrobe.PARTS[mount]
    if isinstance(part, Beast):
        beast = part.tinted(tint) if tint else part
        obstacle, rig = obstacle_in(words), on_beast(figure, beast, fellows, gestures)
        rig = rig if obstacle is None else over(rig, obstacle, beast.shoulder, words)
        return replace(rig, plan=ridden(figure, beast))
    if isinstance(part, Creature):
        return on_back(figure, part.tinted(tint) if tint else part, fellows)
    vehicle = vehicle_for(mount, words)
    vehicle = replace(vehicle, paint=tint) if tint else vehicle
    rig = on_vehicle(figure, vehicle, fellows) if rides(vehicle) else vehicle_rig(vehicle)
    return replace(rig, plan=ridden(figure, vehicle))


def _skates(figure: Figure) -> bool:
    """Whether what is under its feet is told."""
    return any(MANNERS[name].under for name in figure.manners)


def can_carry(kind: K) -> bool:
    """Whether somebody can be on it or in it."""
    return kind in BEASTS or isinstance(wardrobe.PARTS[kind], Vehicle)


def person_rig(kind: K, figure: Figure, first: Action, words: str = "") -> Rig:
    """Somebody on foot, who is on a mount while they ride, drive, row or sail."""
    if kind in ALWAYS and not _skates(figure):
        return switched(person(figure, first), seated_on(figure, ALWAYS[kind], words=words), first, _MOUNTED)
    instead = _PLAYING if kind in _YOUNG else _DIVING if figure.deep else {}
    if figure.fishtail is not None:
        instead = instead | _BY_TAIL
    rig = replace(acting(person(figure, instead.get(first, first)), instead), plan=plan_of(figure))
    for action in sorted(RIDING - {Action.RIDE} if _skates(figure) else RIDING):
        mount = seated_on(figure, default_mount(kind, action), words=words)
        rig = switched(rig, mount, first, frozenset({action}))
    return rig


def mounted_rig(
    figure: Figure,
    mount: K,
    tint: Colour | None,
    words: str,
    first: Action,
    actions: frozenset[Action],
    inside: frozenset[Action] = frozenset(),
    fellows: Sequence[Fellow] = (),
) -> Rig:
    """Somebody with the mount that the shot names: on it while they ride it, or all the time if none of
    their actions says so. It stays there while they are not. What is done `inside` it is done as it goes."""
    riding = actions & (RIDING | {Action.FLY, Action.LAND, Action.TAKE_OFF})
    on = (riding if riding and riding != actions else _MOUNTED | riding) | inside
    gestures = inside if Action.RIDE in actions else frozenset()
    mounted = seated_on(figure, mount, tint, words, fellows, gestures)
    if inside and not (gestures and mount in BEASTS):
        pace = mounted.speed(Action.DRIVE)
        moved = {*actions, *(action for _, action in fellows)} & (GOES | RIDING | {Action.ROLL})
        pace = pace if moved or mount not in _WAITS else 0.0
        mounted = replace(mounted, speed=lambda action: pace)
    walks = replace(person(figure, first), plan=plan_of(figure))
    return switched(walks, mounted, first, on)


def one_of_several(kind: K, figure: Figure, number: int, first: Action, words: str = "") -> Rig:
    """The `number`-th of several of a kind."""
    team = kind is K.ATHLETE and "number" in figure.trim
    made = opposing(figure, figure.coat, number) if team else variant(figure, number, kind in CIVIL)
    return out_of_step(person_rig(kind, made, first, words), number)


def _instead(prop: str) -> dict[Action, Action]:
    picked = {} if prop in ("none", "ball") else {Action.CATCH: Action.HOLD}  # nothing comes flying
    return {**picked, **_INSTEAD.get(prop, {})}


def with_thing(
    kind: K, figure: Figure, number: int, first: Action, given: bool = True, words: str = ""
) -> Rig:
    """As `one_of_several`, and what the thing `given` into the hands does is not what the person does."""
    rig = one_of_several(kind, figure, number, first, words)
    instead = _instead(figure.prop) if given else {}
    return acting(rig, instead) if instead else rig


def pair_rig(kinds: tuple[K, K], figures: tuple[Figure, Figure]) -> Rig:
    """Two who do something together. If both are of a kind, the second looks as it does beside the first in
    other shots; of those who are dressed alike it is seen who is who."""
    one, two = figures
    if kinds[0] is not kinds[1]:
        return paired(one, two)
    team = kinds[0] is K.ATHLETE and "number" in one.trim
    number = 1 if kinds[0] in CIVIL else 3
    return paired(one, opposing(two, one.coat, number) if team else variant(two, number, True))
