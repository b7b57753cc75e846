"""Where such subjects do such things, when nobody says."""

from __future__ import annotations

from collections.abc import Collection

from filmgate.storyboard.assumptions import effects, first
from filmgate.storyboard.kinds import ANIMALS, CHILDREN, PEOPLE, THINGS, VEHICLES, are_of_model
from filmgate.storyboard.lexicon import split, turned
from filmgate.storyboard.scene import Said
from filmgate.storyboard.schema import Subject
from filmgate.storyboard.verb_signs import INTERIORS
from filmgate.storyboard.vocabulary import Action, Light, Look, Setting, SubjectKind

_ON_THE_GROUND = frozenset((
    Action.STAND, Action.WALK, Action.RUN, Action.LOOK, Action.POINT, Action.WAVE_HAND, Action.APPROACH,
    Action.THROW, Action.KNEEL, Action.CHASE, Action.HIDE, Action.WAIT, Action.GIVE, Action.CATCH,
))  # fmt: skip
"""What nobody does in the air, nor aboard something that flies."""
_ON_LAND = PEOPLE | (ANIMALS - frozenset(map(SubjectKind, split(
    "bird, eagle, owl, crow, parrot, duck, swan, butterfly, bee, firefly, dragon, phoenix, angel, fish, koi,"
    " shark, whale, dolphin, jellyfish, octopus, turtle"
))))  # fmt: skip
"""Who is below when something else is in the air."""
_NO_WORKERS = ANIMALS | {SubjectKind.CHILD, SubjectKind.BOY, SubjectKind.GIRL, SubjectKind.BABY}
_AT_AIRPORTS = (Action.TAKE_OFF, Action.LAND)
_SEA_LIFE = frozenset(map(SubjectKind, split("whale, dolphin, shark, jellyfish, octopus")))
_VESSELS = frozenset(map(SubjectKind, split("boat, sailboat, ship, surfer")))
_HOMELY = frozenset(
    map(
        Setting,
        split(
            "train_interior, car_interior, cafe, bar, restaurant, office, living_room, bedroom, kitchen,"
            " bathroom, hallway, classroom, library, hospital, laboratory, spaceship_interior, gym"
        ),
    )
)
"""Rooms into which no vehicle gets."""
_OUTDOORS: frozenset[SubjectKind | None] = _SEA_LIFE | frozenset(
    map(
        SubjectKind,
        split(
            "ship, boat, sailboat, train, airplane, helicopter, car, sports_car, taxi, bus, truck, tram,"
            " tank, carriage, spaceship, ufo, rocket, airship, hot_air_balloon, submarine, motorcycle,"
            " planet, moon, sun, star, lighthouse, windmill, eagle, lion, elephant, giraffe, wolf, deer,"
            " horse"
        ),
    )
)
"""Who is in no room."""
_ROOMS = INTERIORS | {Setting.TABLETOP, Setting.STUDIO_BACKDROP}
_SETS = (Setting.TABLETOP, Setting.STUDIO_BACKDROP)
"""Where things are shown by themselves, and nobody acts."""
_TINY = frozenset(("tiny", "thumb-sized", "迷你", "小小"))
_AT_REST = frozenset(map(Action, split("sleep, sit, lie, wake, eat, drink")))
"""What nobody does on the wing."""
_FOWL = frozenset(map(SubjectKind, ("bird", "crow", "eagle")))
_ON_FOOT = frozenset(map(Action, ("stand", "walk", "run", "hide")))
"""What birds do on the ground."""
_BOUND = (Action.SURF, Action.ROW, Action.COOK)
_ROMPING = frozenset(map(Action, split("run, jump, chase, catch, throw, fight, hide, roll, climb")))
_OF_HOUSES = (SubjectKind.DOOR, SubjectKind.WINDOW)
_TOWN_LIGHTS = (Light.NEON, Light.STREET_LAMPS)
_ROOTED = frozenset((SubjectKind.TREE, SubjectKind.FLOWER, SubjectKind.ROSE))
"""What birds are near that are not high in the sky."""
_WATERS = frozenset((Setting.RIVER, Setting.OCEAN, Setting.LAKE, Setting.SWAMP, Setting.POOL))
"""Where people row, swim and dive, if a thing or a trade tells that (赛龙舟的人划桨)."""
CRAFT = frozenset(map(SubjectKind, ("ship", "sailboat", "submarine", "spaceship", "lighthouse")))
"""What tells where the others are, whoever they are."""


def has_gone(said: Said, place: Setting | None) -> bool:
    """Whether they have left the place of the shot before: gone in from the open, or out into the weather."""
    if place is None or (said.setting is not None and not said.in_passing):
        return False
    return said.indoors if place not in _ROOMS else said.outdoors


def is_outside(said: Said, place: Setting | None, kinds: Collection[SubjectKind | None]) -> bool:
    """Whether a shot that names no place, of what no room holds alone (a ship, a train), has left the room of
    the shot before."""
    unsaid = (said.setting is None or said.in_passing) and not said.indoors
    return unsaid and place in _HOMELY and bool(kinds) and all(kind in _OUTDOORS for kind in kinds)


def setting(said: Said, subjects: list[Subject]) -> Setting:
    """Where such subjects do such things; in a room, if that is where they are."""
    usual = _usual_setting(said, subjects)
    if not said.indoors or usual in _ROOMS:
        return usual
    if usual is Setting.SPACE:
        return Setting.SPACESHIP_INTERIOR
    own = first(Setting, "setting_of_action", [subject.action for subject in subjects])
    return own if own in _ROOMS else Setting.LIVING_ROOM


def _setting_of_kinds(
    kinds: list[SubjectKind], subjects: list[Subject], left: frozenset[Setting]
) -> Setting | None:
    """Where such subjects are, but not where they have `left`, nor in the sky, where somebody stands below;
    somebody with a book or a cup is more than what stands on a table, unless it is a hand."""
    below = {s.kind for s in subjects if not s.inferred and s.action in _ON_THE_GROUND} & _ON_LAND
    below |= {s.kind for s in subjects if s.action in _AT_REST} & ANIMALS
    below |= {s.kind for s in subjects if s.action in _ON_FOOT} & _FOWL
    below |= _ROOTED.intersection(kinds)
    tables = ("setting_of_kind_above", "setting_of_kind") if below else ("setting_of_kind",)
    found = (first(Setting, name, [kind]) for kind in [*_beneath(kinds, below), *kinds] for name in tables)
    peopled = any(s.kind in PEOPLE | ANIMALS and not s.inferred for s in subjects)
    barred = left.union(_SETS) if peopled else left
    return next((place for place in found if place and place not in barred), None)


def _beneath(kinds: list[SubjectKind], below: set[SubjectKind]) -> list[SubjectKind]:
    """The animals of the open below something in the air: a sparrow on a deer is where the deer is."""
    if effects(Setting, "setting_of_kind_above").keys().isdisjoint(kinds):
        return []
    own = effects(Setting, "setting_of_kind")
    return [kind for kind in kinds if kind in below & ANIMALS and own.get(kind) not in _ROOMS]


def _is_at_sea(kinds: list[SubjectKind]) -> bool:
    """Whether there are a boat and what lives in the sea: that is no lake, and the boat not under water."""
    return not _SEA_LIFE.isdisjoint(kinds) and not _VESSELS.isdisjoint(kinds)


def _is_still_life(subjects: list[Subject]) -> bool:
    """Whether nothing is there but what is shown by itself: neon light upon it makes no street."""
    rules = turned("inference.toml", "setting_of_kind")
    return bool(subjects) and all(Setting(rules.get(s.kind, Setting.ABSTRACT)) in _SETS for s in subjects)


_ANGLERS = (PEOPLE - {SubjectKind.DIVER}) | {SubjectKind.BEAR}


def _bank_of_catch(subjects: list[Subject]) -> Setting | None:
    """Where somebody stands who catches a fish: not where it swims."""
    fish = any(subject.kind is SubjectKind.FISH for subject in subjects)
    catching = [subject.kind for subject in subjects if subject.action is Action.CATCH]
    if not fish or not any(kind in _ANGLERS for kind in catching):
        return None
    return Setting.LAKE if any(kind in PEOPLE for kind in catching) else Setting.RIVER


def _usual_setting(said: Said, subjects: list[Subject]) -> Setting:
    staged = [subject for subject in subjects if not is_small(subject)] or subjects
    kinds, deeds = _by_weight(staged), _deeds(staged)
    left = _left(said, kinds, staged)
    return (
        _place_that_must_be(said, kinds, staged)
        or said.prop
        or _off_work(said, staged)
        or (None if said.place in left else said.place)
        or first(Setting, "setting_of_look", [said.look] if said.look is Look.CYBERPUNK else [])
        or first(Setting, "setting_of_light", [said.light] if _is_in_town(said, staged) else [])
        or _setting_of_kinds(kinds, staged, left)
        or (Setting.CITY_STREET if said.place in left and not said.indoors else None)
        or first(Setting, "setting_of_weather", [said.weather])
        or first(Setting, "setting_of_sound", said.sounds)
        or first(Setting, "setting_of_light", [said.light])
        or first(Setting, "setting_of_look", [said.look])
        or (_playground(staged) if said.ground is not Setting.STADIUM else None)
        or said.ground
        or _setting_of_deeds([deed for deed in deeds if deed is not Action.STAND], left)
        or _home(kinds)
        or first(Setting, "setting_of_action", [Action.STAND] if Action.STAND in deeds else [])
        or _plain_setting(said, staged)
    )


def _off_work(said: Said, subjects: list[Subject]) -> Setting | None:
    """A garden, for those who are under a tree, and not in the room where their trade is followed."""
    trees = any(s.kind is SubjectKind.TREE and not s.inferred for s in subjects)
    return Setting.GARDEN if trees and said.place in _ROOMS else None


_AT_HOME = SubjectKind.FAMILY
_STAGES = frozenset((Setting.CONCERT_STAGE, Setting.THEATRE))
_DRIVEN = VEHICLES - {SubjectKind.CARRIAGE}
_VISITORS = CHILDREN | {
    SubjectKind.WOMAN,
    SubjectKind.MAN,
    SubjectKind.OLD_WOMAN,
    SubjectKind.OLD_MAN,
    SubjectKind.DOG,
}
_LABS = frozenset((Setting.LABORATORY,))
"""Where no robot is that has company."""
_NOWHERE: frozenset[Setting] = frozenset()
_WORKROOMS = _ROOMS - set(map(Setting, split("factory, warehouse, tabletop, studio_backdrop")))


def _left(said: Said, kinds: list[SubjectKind], subjects: list[Subject]) -> frozenset[Setting]:
    """Where those who work in a room are not: in the rain, or with a car, in no such room; by a window on no
    stage."""
    if said.indoors:
        return _STAGES
    if SubjectKind.ROBOT in kinds and not _VISITORS.isdisjoint(kinds):
        return _LABS
    if said.outdoors or (not _DRIVEN.isdisjoint(kinds) and _has_vehicle(subjects)):
        return _WORKROOMS
    return _NOWHERE


def _has_vehicle(subjects: list[Subject]) -> bool:
    """Whether a vehicle is there, and no toy."""
    return any(one.kind in _DRIVEN and not is_small(one) for one in subjects)


def _setting_of_deeds(deeds: list[Action], left: frozenset[Setting]) -> Setting | None:
    """Where such things are done, unless they have `left`."""
    found = first(Setting, "setting_of_action", deeds)
    return None if found in left else found


def is_small(subject: Subject) -> bool:
    """Whether it is no more than a thing on a table: a toy car, a tiny dragon in a cup."""
    told = " ".join(subject.attributes).split()
    return are_of_model(subject.attributes) or not _TINY.isdisjoint(told)


def _by_weight(subjects: list[Subject]) -> list[SubjectKind]:
    """The kinds, first what tells where the others are; cats and apples are outdoors beside a tree."""
    driven = any(s.kind in ANIMALS and s.action is Action.DRIVE for s in subjects)
    leading = CRAFT | VEHICLES if driven else CRAFT
    kinds = sorted((subject.kind for subject in subjects), key=lambda kind: kind not in leading)
    if _AT_HOME in kinds:
        kinds.sort(key=_AT_HOME.__eq__)  # kites and fireworks tell more
    if SubjectKind.TREE not in kinds:
        return kinds
    own = effects(Setting, "setting_of_kind")
    return [kind for kind in kinds if kind in PEOPLE or own.get(kind) not in _ROOMS]


def _deeds(subjects: list[Subject]) -> list[Action]:
    """What those do who live, of whom a place is known by that; stairs are climbed anywhere."""
    stairs = any(subject.kind is SubjectKind.STAIRS for subject in subjects)
    living = [s for s in subjects if s.kind not in THINGS] or subjects
    told = [s.action for s in living if s.action is not Action.WORK or s.kind not in _NO_WORKERS]
    return [action for action in told if not (stairs and action is Action.CLIMB)]


def _place_that_must_be(said: Said, kinds: list[SubjectKind], subjects: list[Subject]) -> Setting | None:
    """Where deeds can be done at all, whatever things are named beside them."""
    actions = [subject.action for subject in subjects]
    outdoors = SubjectKind.CAMPFIRE in kinds or said.prop is Setting.FOREST
    bound = [a for a in actions if a in _BOUND and not (a is Action.COOK and outdoors)]
    if any(s.kind is SubjectKind.AIRPLANE and s.action in _AT_AIRPORTS for s in subjects):
        return Setting.AIRPORT
    if SubjectKind.SPACESHIP in kinds and not said.place and set(actions) & set(_AT_AIRPORTS):
        return Setting.PLANET_SURFACE
    if found := first(Setting, "setting_of_action", bound):
        return next((told for told in (said.prop, said.place) if told in _WATERS), found)
    if _is_at_sea(kinds):
        return Setting.OCEAN
    if said.prop is Setting.OCEAN and SubjectKind.AIRSHIP in kinds:
        return Setting.SKY  # the deck of an airship
    return _bank_of_catch(subjects) if said.place is None else None


def _is_in_town(said: Said, subjects: list[Subject]) -> bool:
    return said.light in _TOWN_LIGHTS and not _is_still_life(subjects)


def _playground(subjects: list[Subject]) -> Setting | None:
    """Where children run about, if nobody is with them: in the street, if a house is there."""
    people = [subject for subject in subjects if subject.kind in PEOPLE]
    if any(subject.action is Action.SWING and subject.kind in CHILDREN for subject in people):
        return Setting.PLAYGROUND
    if not people or any(subject.kind not in CHILDREN for subject in people):
        return None
    if any(subject.kind is SubjectKind.STAIRS for subject in subjects):
        return Setting.HALLWAY
    houses = any(subject.kind in _OF_HOUSES for subject in subjects)
    ground = Setting.CITY_STREET if houses else Setting.PARK
    return ground if any(subject.action in _ROMPING for subject in people) else None


def _home(kinds: list[SubjectKind]) -> Setting | None:
    """A room, for whoever has a book, a cup or a door at hand."""
    own = effects(Setting, "setting_of_kind")
    homely = any(kind in _OF_HOUSES or own.get(kind) is Setting.TABLETOP for kind in kinds)
    return Setting.LIVING_ROOM if homely and any(kind not in THINGS for kind in kinds) else None


def _plain_setting(said: Said, subjects: list[Subject]) -> Setting:
    if subjects and all(subject.kind in THINGS for subject in subjects):
        alone = first(Setting, "setting_of_thing_alone", [subject.kind for subject in subjects])
        return alone or Setting.STUDIO_BACKDROP
    return Setting.MEADOW if subjects or said.time_of_day or said.weather else Setting.ABSTRACT
