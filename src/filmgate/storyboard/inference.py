"""What a director adds to what was said: place, hour, light, mood, framing, sounds."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from enum import StrEnum
from functools import cache
from typing import TypeVar

from filmgate.storyboard.kinds import ANIMALS, PEOPLE, THINGS, VEHICLES
from filmgate.storyboard.lexicon import split, table, turned
from filmgate.storyboard.scene import Said
from filmgate.storyboard.schema import Subject
from filmgate.storyboard.verb_signs import INTERIORS
from filmgate.storyboard.vocabulary import (
    Action,
    Framing,
    Light,
    Look,
    Mood,
    Setting,
    SoundCue,
    SubjectKind,
    TimeOfDay,
    Weather,
)

Value = TypeVar("Value", bound=StrEnum)

_DARK = frozenset((TimeOfDay.NIGHT, TimeOfDay.MIDNIGHT))
_TOWN = frozenset((Setting.CITY_STREET, Setting.ALLEY, Setting.ROOFTOP, Setting.BRIDGE, Setting.MARKET))
_PASSED = _TOWN | frozenset(map(Setting, split("subway_station, train_station, airport, highway, park")))
"""Where crowds are on their way."""
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
_NO_SKY_LIGHT = frozenset((Setting.SPACE, Setting.STUDIO_BACKDROP, Setting.ABSTRACT))
_WINGED = frozenset(
    (
        SubjectKind.BIRD,
        SubjectKind.EAGLE,
        SubjectKind.OWL,
        SubjectKind.CROW,
        SubjectKind.DRAGON,
        SubjectKind.PHOENIX,
    )
)
_COUNTRY = frozenset(
    map(
        Setting,
        split("forest, field, meadow, garden, park, village, farm, country_road, lake, bamboo_forest, swamp"),
    )
)
_STEPS = (Action.WALK, Action.RUN, Action.ENTER, Action.LEAVE, Action.APPROACH, Action.CHASE)
_BLADES = frozenset((SubjectKind.SAMURAI, SubjectKind.KNIGHT, SubjectKind.NINJA, SubjectKind.SWORD))
_CRAFT = frozenset(map(SubjectKind, ("ship", "sailboat", "submarine", "spaceship", "lighthouse")))
"""What tells where the others are, whoever they are."""
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
_STEPPERS = frozenset(table("people.toml")["noun"])
_INTIMATE = frozenset(
    (
        Action.TALK,
        Action.WHISPER,
        Action.CRY,
        Action.SMILE,
        Action.LAUGH,
        Action.KISS,
        Action.HUG,
        Action.READ,
        Action.EAT,
        Action.DRINK,
        Action.WRITE,
        Action.TYPE,
        Action.COOK,
        Action.SLEEP,
        Action.PRAY,
        Action.SING,
    )
)
_PERFORMED = (Action.SING, Action.PLAY_MUSIC)
"""What many do as one, who are all to be seen."""
_TOWN_LIGHTS = (Light.NEON, Light.STREET_LAMPS)
_BIG = frozenset(
    map(
        SubjectKind,
        [
            "whale",
            "dragon",
            "ship",
            "spaceship",
            "airplane",
            "crowd",
            "train",
            "tank",
            "dinosaur",
            "rocket",
            "airship",
            "house",
            "tower",
            "lighthouse",
            "windmill",
            "planet",
            "phoenix",
            "ufo",
            "submarine",
            "fireworks",
        ],
    )
)
MOST_SOUNDS = 5
"""Beds and events that one shot mixes at most."""


@cache
def _effects(enum: type[Value], name: str) -> dict[str, Value]:
    """The same with its effects as values of the vocabulary."""
    return {cause: enum(effect) for cause, effect in turned("inference.toml", name).items()}


def _first(enum: type[Value], name: str, causes: Iterable[StrEnum | None]) -> Value | None:
    effects: dict[str, Value] = _effects(enum, name)
    for cause in causes:  # a generator expression takes twice as long
        if cause is not None and cause in effects:
            return effects[cause]
    return None


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
    own = _first(Setting, "setting_of_action", [subject.action for subject in subjects])
    return own if own in _ROOMS else Setting.LIVING_ROOM


def _setting_of_kinds(kinds: list[SubjectKind], subjects: list[Subject]) -> Setting | None:
    """Where such subjects are: not in the sky, where somebody stands below; somebody with a book or a cup is
    more than what stands on a table, unless it is a hand."""
    below = {s.kind for s in subjects if not s.inferred and s.action in _ON_THE_GROUND} & _ON_LAND
    tables = ("setting_of_kind_above", "setting_of_kind") if below else ("setting_of_kind",)
    found = (_first(Setting, name, [kind]) for kind in [*_beneath(kinds, below), *kinds] for name in tables)
    peopled = any(s.kind in PEOPLE | ANIMALS and not s.inferred for s in subjects)
    return next((place for place in found if place and not (peopled and place in _SETS)), None)


def _beneath(kinds: list[SubjectKind], below: set[SubjectKind]) -> list[SubjectKind]:
    """The animals of the open below something in the air: a sparrow on a deer is where the deer is."""
    if _effects(Setting, "setting_of_kind_above").keys().isdisjoint(kinds):
        return []
    own = _effects(Setting, "setting_of_kind")
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
    driven = any(s.kind in ANIMALS and s.action is Action.DRIVE for s in subjects)
    first = _CRAFT | VEHICLES if driven else _CRAFT
    kinds = sorted((subject.kind for subject in subjects), key=lambda kind: kind not in first)
    actions = [s.action for s in subjects if s.action is not Action.WORK or s.kind not in _NO_WORKERS]
    found = _first(
        Setting, "setting_of_action", [a for a in actions if a in (Action.SURF, Action.ROW, Action.COOK)]
    )
    if any(s.kind is SubjectKind.AIRPLANE and s.action in _AT_AIRPORTS for s in subjects):
        return Setting.AIRPORT
    if found is None and _is_at_sea(kinds):
        return Setting.OCEAN
    if found is None and said.place is None and (bank := _bank_of_catch(subjects)) is not None:
        return bank
    if said.prop is Setting.OCEAN and SubjectKind.AIRSHIP in kinds:
        return Setting.SKY  # the deck of an airship
    found = found or said.prop or said.place
    found = found or _first(Setting, "setting_of_look", [said.look] if said.look is Look.CYBERPUNK else [])
    is_in_town = said.light in _TOWN_LIGHTS and not _is_still_life(subjects)
    found = found or _first(Setting, "setting_of_light", [said.light] if is_in_town else [])
    found = (
        found or _setting_of_kinds(kinds, subjects) or _first(Setting, "setting_of_weather", [said.weather])
    )
    found = found or _first(Setting, "setting_of_sound", said.sounds)
    found = found or _first(Setting, "setting_of_light", [said.light])
    found = found or _first(Setting, "setting_of_look", [said.look])
    found = found or said.ground or _first(Setting, "setting_of_action", actions)
    return found or _plain_setting(said, subjects)


def _plain_setting(said: Said, subjects: list[Subject]) -> Setting:
    if subjects and all(subject.kind in THINGS for subject in subjects):
        return Setting.STUDIO_BACKDROP
    return Setting.MEADOW if subjects or said.time_of_day or said.weather else Setting.ABSTRACT


def hour(said: Said, place: Setting, subjects: list[Subject]) -> TimeOfDay:
    kinds = [subject.kind for subject in subjects]
    found = _first(TimeOfDay, "time_of_look", [said.look]) or _first(TimeOfDay, "time_of_light", [said.light])
    found = (
        found
        or said.hour
        or _first(TimeOfDay, "time_of_kind", kinds)
        or _first(TimeOfDay, "time_of_weather", [said.weather])
    )
    return found or _first(TimeOfDay, "time_of_setting", [place]) or TimeOfDay.NOON


def weather(said: Said, place: Setting) -> Weather:
    found = _first(Weather, "weather_of_setting", [place]) or Weather.CLEAR
    if place not in _NO_SKY_LIGHT:
        found = _first(Weather, "weather_of_sound", said.sounds) or found
    return Weather.CLEAR if ("weather", found) in said.denied else found


def light(said: Said, place: Setting, when: TimeOfDay, subjects: list[Subject]) -> Light:
    kinds = [subject.kind for subject in subjects]
    found = _first(Light, "light_of_kind", kinds) or _first(Light, "light_of_look", [said.look])
    if found or place in _NO_SKY_LIGHT:
        return found or _first(Light, "light_of_setting", [place]) or Light.NATURAL
    if when in _DARK and place in _TOWN:
        return Light.STREET_LAMPS
    if when in _DARK and place not in INTERIORS and place is not Setting.UNDERWATER:
        return Light.MOONLIGHT
    return _first(Light, "light_of_setting", [place]) or Light.NATURAL


def mood(said: Said, when: TimeOfDay, sky: Weather, subjects: list[Subject]) -> Mood:
    actions = [subject.action for subject in subjects]
    kinds = [subject.kind for subject in subjects]
    if sky in (Weather.THUNDERSTORM, Weather.BLIZZARD, Weather.SANDSTORM):
        return Mood.TENSE
    found = _first(Mood, "mood_of_sound", said.sounds)
    found = (
        found
        or said.situation
        or _first(Mood, "mood_of_action", actions)
        or _first(Mood, "mood_of_look", [said.look])
    )
    found = found or _first(Mood, "mood_of_kind", kinds) or _first(Mood, "mood_of_weather", [sky])
    if found is None and (said.cinematic or said.look is Look.CINEMATIC):
        return Mood.EPIC
    return found or _first(Mood, "mood_of_time", [when]) or Mood.NEUTRAL


def framing(subjects: list[Subject], place: Setting, *, has_face: bool) -> Framing:
    """How much to show when nobody says: faces close, talk in medium shots, deeds in full, lands wide."""
    if has_face:
        return Framing.CLOSE_UP
    aboard = bool(subjects) and subjects[0].kind in PEOPLE
    if not subjects or any(s.kind in _BIG and not (aboard and s.kind in _CRAFT) for s in subjects):
        return Framing.WIDE
    if place in (Setting.TABLETOP, Setting.STUDIO_BACKDROP) and all(s.kind in THINGS for s in subjects):
        return Framing.MEDIUM_CLOSE_UP
    many = sum(subject.count for subject in subjects) > 5
    if many and subjects[0].action in _PERFORMED:
        return Framing.FULL
    if subjects[0].action in _INTIMATE and all(one.action is not Action.RIDE for one in subjects):
        return Framing.MEDIUM
    if many:
        return Framing.WIDE
    return Framing.FULL


def sounds(place: Setting, sky: Weather, when: TimeOfDay, subjects: list[Subject]) -> list[SoundCue]:
    """What such a scene sounds like, the steadiest first."""
    cues = [
        *_all("sounds_of_weather", [sky]),
        *_extra(sky),
        *_all("sounds_of_setting", [place]),
        *_night(place, when),
        *(cue for subject in subjects for cue in _of_subject(subject.kind, subject.action)),
    ]
    kept = [cue for cue in cues if not (cue is SoundCue.BIRDS and when in _DARK)]
    return list(dict.fromkeys(kept))[:MOST_SOUNDS]


def _all(name: str, causes: Iterable[StrEnum]) -> list[SoundCue]:
    effects = _effects(SoundCue, name)
    return [effects[cause] for cause in causes if cause in effects]


def _extra(sky: Weather) -> list[SoundCue]:
    return [SoundCue.RAIN] if sky is Weather.THUNDERSTORM else []


def _night(place: Setting, when: TimeOfDay) -> list[SoundCue]:
    """Crickets instead of silence on a country night."""
    return [SoundCue.CRICKETS] if when in _DARK and place in _COUNTRY else []


@cache
def sounds_of_weather(sky: Weather | None) -> list[SoundCue]:
    """What is heard where the weather turns to that."""
    return list(_all("sounds_of_weather", [sky])) if sky else []


@cache
def _of_subject(kind: SubjectKind, action: Action) -> tuple[SoundCue, ...]:
    cues = _all("sounds_of_kind", [kind])
    steps = action in _STEPS
    if kind in _STEPPERS or not steps:
        cues += _all("sounds_of_action", [action])
    if kind is SubjectKind.HORSE and (steps or action is Action.RIDE):
        cues.append(SoundCue.HORSE_HOOVES)
    if kind in _WINGED and action in (Action.FLY, Action.TAKE_OFF, Action.LAND):
        cues.append(SoundCue.WINGS)
    if kind in _BLADES and action in (Action.FIGHT, Action.ATTACK):
        cues.append(SoundCue.SWORDS)
    if kind in (SubjectKind.DOG, SubjectKind.PUPPY) and action is Action.SHOUT:
        cues.append(SoundCue.DOG_BARK)
    return tuple(cues)


@cache
def default_action(kind: SubjectKind, place: Setting | None = None) -> Action:
    """What such a subject does when nobody says, there; a crowd walks where people pass."""
    if kind is SubjectKind.CROWD and place not in _PASSED:
        return Action.STAND
    return _first(Action, "action_of_kind", [kind]) or Action.STAND
