"""What a director adds to what was said: hour, weather, light, mood, framing, sounds."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from functools import cache

from filmgate.storyboard.assumptions import effects, first
from filmgate.storyboard.kinds import ANIMALS, ANIMATE, CHILDREN, PEOPLE, THINGS, are_of_model
from filmgate.storyboard.lexicon import split, table
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
from filmgate.storyboard.whereabouts import CRAFT, is_small

_DARK = frozenset((TimeOfDay.NIGHT, TimeOfDay.MIDNIGHT))
_TOWN = frozenset((Setting.CITY_STREET, Setting.ALLEY, Setting.ROOFTOP, Setting.BRIDGE, Setting.MARKET))
_PASSED = _TOWN | frozenset(map(Setting, split("subway_station, train_station, airport, highway, park")))
"""Where crowds are on their way."""
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
_WEIGHTLESS = (None, Setting.SPACE, Setting.SPACESHIP_INTERIOR, Setting.SKY)
_PADDLERS = frozenset(map(SubjectKind, ("duck", "swan", "turtle")))
_DRY = frozenset(
    map(
        Setting,
        split(
            "city_street, alley, highway, country_road, farm, field, meadow, forest, village, playground,"
            " desert, beach, living_room, kitchen, bedroom, office, shop, classroom, market, hallway"
        ),
    )
)
"""Where nobody swims."""
_HAULING = (Action.PUSH, Action.PULL)
_EMBRACING = (Action.KISS, Action.HUG)
_IN_PLAY = (Action.HIDE, Action.FIGHT)
"""What children and animals do for fun."""
_CHILDLIKE = CHILDREN | ANIMALS
_LURKING = frozenset(map(SubjectKind, split("snake, lion, tiger, leopard, wolf, shark, spider, dinosaur")))
"""Beasts that hide for no fun."""
_UNHEARD = frozenset(((SubjectKind.ATHLETE, Action.SHOOT),))
"""What sounds like nothing of the kind: a shot at a goal."""
_OF_DANGER = (SoundCue.GUNFIRE, SoundCue.HEARTBEAT)
_MOTORS = frozenset(map(SubjectKind, split("car, sports_car, taxi, truck, tank, motorcycle, scooter")))
"""What is not heard where it only stands."""
_PUSHED = (SubjectKind.CARRIAGE, Action.ROLL)
_SMALL_FLAMES = (SubjectKind.CANDLE, SubjectKind.LANTERN, SubjectKind.LAMP, SubjectKind.LETTER)
MOST_SOUNDS = 5
"""Beds and events that one shot mixes at most."""
_STORMS = frozenset((Weather.THUNDERSTORM, Weather.BLIZZARD, Weather.SANDSTORM))


def hour(said: Said, place: Setting, subjects: list[Subject]) -> TimeOfDay:
    kinds = [subject.kind for subject in subjects]
    found = first(TimeOfDay, "time_of_look", [said.look]) or first(TimeOfDay, "time_of_light", [said.light])
    found = (
        found
        or said.hour
        or first(TimeOfDay, "time_of_kind", kinds)
        or first(TimeOfDay, "time_of_weather", [said.weather])
    )
    if found is None and place is Setting.GRAVEYARD and _is_mourned(said, kinds):
        return TimeOfDay.AFTERNOON
    return found or first(TimeOfDay, "time_of_setting", [place]) or TimeOfDay.NOON


def _is_mourned(said: Said, kinds: list[SubjectKind]) -> bool:
    """Whether somebody mourns, or has brought flowers to a grave, which nobody does by night."""
    flowers = SubjectKind.FLOWER in kinds or SubjectKind.ROSE in kinds
    return flowers or said.situation is Mood.MELANCHOLIC


def weather(said: Said, place: Setting) -> Weather:
    found = first(Weather, "weather_of_setting", [place]) or Weather.CLEAR
    if place not in _NO_SKY_LIGHT:
        found = first(Weather, "weather_of_sound", said.sounds) or found
    return Weather.CLEAR if ("weather", found) in said.denied else found


def light(said: Said, place: Setting, when: TimeOfDay, subjects: list[Subject]) -> Light:
    kinds = [subject.kind for subject in subjects]
    found = first(Light, "light_of_kind", kinds) or first(Light, "light_of_look", [said.look])
    if found or place in _NO_SKY_LIGHT:
        return found or first(Light, "light_of_setting", [place]) or Light.NATURAL
    if when in _DARK and place in _TOWN:
        return Light.STREET_LAMPS
    if when in _DARK and place not in INTERIORS and place is not Setting.UNDERWATER:
        return Light.MOONLIGHT
    return first(Light, "light_of_setting", [place]) or Light.NATURAL


def mood(said: Said, when: TimeOfDay, sky: Weather, subjects: list[Subject]) -> Mood:
    actions = [_felt(subject, subjects) for subject in subjects]
    kinds = [subject.kind for subject in subjects]
    if sky in _STORMS:
        return Mood.TENSE
    found = first(Mood, "mood_of_sound", said.sounds)
    found = (
        found
        or said.situation
        or first(Mood, "mood_of_action", actions)
        or first(Mood, "mood_of_look", [said.look])
    )
    found = found or first(Mood, "mood_of_kind", kinds) or first(Mood, "mood_of_weather", [sky])
    if found is None and (said.cinematic or said.look is Look.CINEMATIC):
        return Mood.EPIC
    return found or first(Mood, "mood_of_time", [when]) or Mood.NEUTRAL


def _felt(subject: Subject, subjects: list[Subject]) -> Action:
    """What somebody's deed feels like: children hide and scuffle for fun, players shoot balls, only lovers
    embrace as lovers, and fireworks explode for joy."""
    action = subject.action
    if subject.kind is SubjectKind.FIREWORKS:
        return Action.DANCE
    if action in _EMBRACING and not _are_lovers(action, subjects):
        return Action.SMILE
    if action is Action.SHOOT and (subject.kind is SubjectKind.ATHLETE or _holds(SubjectKind.BALL, subjects)):
        return Action.RUN
    playful = _CHILDLIKE if action is Action.FIGHT else _CHILDLIKE - _LURKING
    return Action.SMILE if action in _IN_PLAY and subject.kind in playful else action


def _are_lovers(action: Action, subjects: list[Subject]) -> bool:
    """Whether those who embrace may be a couple: nobody is a child or a beast, and for a hug they are a man
    and a woman."""
    kinds = {subject.kind for subject in subjects if subject.kind in ANIMATE}
    if SubjectKind.COUPLE in kinds:
        return True
    return _CHILDLIKE.isdisjoint(kinds) and (action is Action.KISS or len(kinds) > 1)


def _holds(kind: SubjectKind, subjects: list[Subject]) -> bool:
    """Whether one of a kind is there."""
    return kind in [subject.kind for subject in subjects]


def framing(subjects: list[Subject], place: Setting, *, has_face: bool) -> Framing:
    """How much to show when nobody says: faces close, talk in medium shots, deeds in full, lands wide."""
    if has_face:
        return Framing.CLOSE_UP
    if not subjects or _fills_the_frame(subjects):
        return Framing.WIDE
    if place in (Setting.TABLETOP, Setting.STUDIO_BACKDROP) and all(
        s.kind in THINGS or is_small(s) for s in subjects
    ):
        return Framing.MEDIUM_CLOSE_UP
    many = sum(subject.count for subject in subjects) > 5
    if many and subjects[0].action in _PERFORMED:
        return Framing.FULL
    if subjects[0].action in _INTIMATE and all(one.action is not Action.RIDE for one in subjects):
        return Framing.MEDIUM
    if many:
        return Framing.WIDE
    return Framing.FULL


def _fills_the_frame(subjects: list[Subject]) -> bool:
    """Whether something large is there, which is no toy, and nobody stands aboard it."""
    aboard = subjects[0].kind in PEOPLE
    large = (one for one in subjects if one.kind in _BIG and not (aboard and one.kind in CRAFT))
    return any(not is_small(one) for one in large)


def sounds(place: Setting, sky: Weather, when: TimeOfDay, subjects: list[Subject]) -> list[SoundCue]:
    """What such a scene sounds like, the steadiest first."""
    cues = [
        *_all("sounds_of_weather", [sky]),
        *_extra(sky),
        *_all("sounds_of_setting", [place]),
        *_night(place, when),
        *(cue for s in subjects if not are_of_model(s.attributes) for cue in _of_subject(s.kind, s.action)),
        *_of_door(subjects),
    ]
    unheard = {SoundCue.BIRDS} if when in _DARK else set()
    if SoundCue.HORSE_HOOVES in cues and any(s.action in _HAULING and s.kind in PEOPLE for s in subjects):
        unheard.add(SoundCue.HORSE_HOOVES)  # a cart that a man pushes
    if _holds(SubjectKind.BALL, subjects):
        unheard.add(SoundCue.GUNFIRE)
    return list(dict.fromkeys([cue for cue in cues if cue not in unheard]))[:MOST_SOUNDS]


def _of_door(subjects: list[Subject]) -> list[SoundCue]:
    """A door that is opened or closed is heard, a book or an umbrella is not."""
    if not _holds(SubjectKind.DOOR, subjects):
        return []
    moved = any(subject.action in (Action.OPEN, Action.CLOSE) for subject in subjects)
    return [SoundCue.DOOR] if moved else []


def _all(name: str, causes: Iterable[StrEnum]) -> list[SoundCue]:
    heard = effects(SoundCue, name)
    return [heard[cause] for cause in causes if cause in heard]


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
    parked = (kind in _MOTORS and action is Action.STAND) or (kind, action) == _PUSHED
    cues = [] if parked else _all("sounds_of_kind", [kind])
    steps = action in _STEPS
    if kind in _STEPPERS or not steps:
        cues += _all("sounds_of_action", [action])
    if (kind, action) in _UNHEARD or (action is Action.HIDE and kind in _CHILDLIKE):
        cues = [cue for cue in cues if cue not in _OF_DANGER]
    if action is Action.BURN and kind not in _SMALL_FLAMES:
        cues.append(SoundCue.FIRE)
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
    """What such a subject does when nobody says, there; a crowd walks where people pass, ducks on land."""
    if kind is SubjectKind.CROWD and place not in _PASSED:
        return Action.STAND
    if kind in _PADDLERS and place in _DRY:
        return Action.WALK
    if kind is SubjectKind.ASTRONAUT and place not in _WEIGHTLESS:
        return Action.STAND
    return first(Action, "action_of_kind", [kind]) or Action.STAND
