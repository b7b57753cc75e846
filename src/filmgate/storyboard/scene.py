"""What a stretch of prompt says of place, hour, weather, light, mood, look, camera and sound."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from filmgate.storyboard import indoors, lighting, places, tones
from filmgate.storyboard.camera_motion import still, told_move, told_speed
from filmgate.storyboard.concordance import Concordance
from filmgate.storyboard.gathering import FIELDS, OF_FILM, Stretch, best, told_values
from filmgate.storyboard.kinds import PEOPLE
from filmgate.storyboard.lexicon import split, table
from filmgate.storyboard.mention import Mention
from filmgate.storyboard.surroundings import AMIDST
from filmgate.storyboard.vocabulary import (
    Angle,
    Framing,
    Light,
    Look,
    Mood,
    Move,
    Setting,
    SoundCue,
    Speed,
    TimeOfDay,
    Transition,
    Weather,
)

_EERIE = frozenset((Mood.SCARY, Mood.TENSE, Mood.MYSTERIOUS, Mood.MELANCHOLIC))
"""What a detail of a horror film may tell of its mood."""
_WEATHER_RANK: dict[Weather, float] = {
    Weather.CLEAR: 0.5,
    Weather.CLOUDY: 1,
    Weather.OVERCAST: 1.6,
    Weather.WIND: 1.5,
    Weather.MIST: 2,
    Weather.FOG: 2.5,
    Weather.DRIZZLE: 3,
    Weather.RAIN: 3,
    Weather.SNOW: 3,
    Weather.RAINBOW: 3,
    Weather.AURORA: 3.5,
}
_SAME_SKY = frozenset(
    (
        (Weather.RAIN, Weather.DOWNPOUR),
        (Weather.RAIN, Weather.THUNDERSTORM),
        (Weather.SNOW, Weather.BLIZZARD),
    )
)
"""A word for any rain goes on about the downpour that was told of."""
_SAME_WOOD = frozenset(((Setting.FOREST, Setting.BAMBOO_FOREST), (Setting.FOREST, Setting.JUNGLE)))
"""A word for any wood goes on about the bamboo or the jungle that was told of."""
_LIGHT_RANK: dict[Light, float] = {
    Light.NATURAL: 0.5,
    Light.SOFT: 1,
    Light.HARD: 1,
    Light.LOW_KEY: 1,
    Light.HIGH_KEY: 1,
    Light.NEON: 3,
    Light.CANDLELIGHT: 3,
    Light.FIRELIGHT: 3,
    Light.SPOTLIGHT: 3,
    Light.STREET_LAMPS: 2.5,
}
_LOOK_RANK: dict[Look, float] = {
    Look.NATURAL: 0.5,
    Look.CINEMATIC: 0.7,
    Look.VINTAGE_FILM: 1.5,
    Look.SCI_FI: 1.9,
    Look.FANTASY: 1.9,
    Look.HORROR: 1.9,
    Look.PASTEL: 1.9,
    Look.CARTOON: 1.95,
    Look.DOCUMENTARY: 1.88,
}
_HOUR_RANK: dict[TimeOfDay, float] = {
    TimeOfDay.NOON: 0.5,
    TimeOfDay.AFTERNOON: 1,
    TimeOfDay.MORNING: 1,
    TimeOfDay.MIDNIGHT: 3,
    TimeOfDay.GOLDEN_HOUR: 1.9,
    TimeOfDay.DUSK: 1.8,
    TimeOfDay.BLUE_HOUR: 3,
}
_ANGLE_RANK: dict[Angle, float] = {Angle.EYE_LEVEL: 0.5, Angle.HIGH: 1.5}
_FAINT = frozenset(split(table("scene.toml")["faint"]))
_OF_DETAILS = ("light", "time_of_day", "look")


@dataclass(slots=True)
class Said:
    """What is said, and nothing else; None where the words are silent."""

    setting: Setting | None = None
    prop: Setting | None = None
    """Where a thing belongs that is there ("a jukebox")."""
    place: Setting | None = None
    """Where those of whom it speaks work ("a barista"): what to infer the setting from."""
    in_passing: bool = False
    """The setting was hardly said: it yields to one that is known."""
    ground: Setting | None = None
    """Where such work is done or such ground is found, if nothing tells more."""
    indoors: bool = False
    """They are in a room, whichever it is."""
    outdoors: bool = False
    """They are out in the weather."""
    time_of_day: TimeOfDay | None = None
    hour: TimeOfDay | None = None
    """When there are such things as it speaks of ("a desk lamp")."""
    weather: Weather | None = None
    light: Light | None = None
    situation: Mood | None = None
    """What it is like where there is what it speaks of ("a thief")."""
    mood: Mood | None = None
    mood_of_all: bool = False
    """The mood is told of the whole, and of no detail ("her calm face")."""
    look: Look | None = None
    framing: Framing | None = None
    angle: Angle | None = None
    move: Move | None = None
    speed: Speed | None = None
    pace: Speed | None = None
    """How fast time runs ("slow motion"): the camera's speed where none is said."""
    transition: Transition | None = None
    sounds: list[SoundCue] = field(default_factory=list)
    denied: frozenset[tuple[str, str]] = frozenset()
    """What the words rule out, as (field, value)."""
    cinematic: bool = False
    """"cinematic" was said beside a more telling look."""


@dataclass(slots=True)
class Scene:
    """All of it, said or inferred."""

    setting: Setting
    time_of_day: TimeOfDay
    weather: Weather
    light: Light
    mood: Mood
    look: Look


def over(own: Said, below: Said) -> Said:
    """What one stretch says, and where it is silent another. A new place or hour has its own light."""
    within = (own.setting, below.setting) in _SAME_WOOD or own.setting in AMIDST.get(below.setting, ())
    stays = (own.in_passing and below.setting is not None) or within
    setting = below.setting if stays else own.setting or below.setting
    moved = setting is not below.setting or own.time_of_day is not None
    late = own.time_of_day is TimeOfDay.NIGHT and below.time_of_day is TimeOfDay.MIDNIGHT
    return Said(
        setting=setting,
        in_passing=below.in_passing if stays or own.setting is None else own.in_passing,
        prop=own.prop or below.prop,
        place=own.place or below.place,
        ground=own.ground or below.ground,
        indoors=own.indoors or below.indoors,
        outdoors=own.outdoors,
        time_of_day=below.time_of_day if late else own.time_of_day or below.time_of_day,
        hour=own.hour or below.hour,
        situation=own.situation or below.situation,
        weather=below.weather if (own.weather, below.weather) in _SAME_SKY else own.weather or below.weather,
        light=own.light or (None if moved else below.light),
        mood=own.mood or below.mood,
        mood_of_all=own.mood_of_all if own.mood else below.mood_of_all,
        look=own.look or below.look,
        transition=own.transition,
        sounds=own.sounds,
        denied=own.denied | below.denied,
        cinematic=own.cinematic or below.cinematic,
    )


def within(own: Said, film: Said) -> Said:
    """What a shot says beside what is told of the whole film: details yield to its mood and look."""
    told = own.mood is not None and film.mood is not None and film.mood_of_all and not own.mood_of_all
    faint = own.look is not None and film.look is not None and _rank(own.look) < _rank(film.look)
    if told or faint:
        own = replace(own, mood=None if told else own.mood, look=None if faint else own.look)
    return own


_PETS = frozenset(("cat", "kitten", "dog", "puppy"))
_PILLIONS = frozenset(("后座", "后座上", "前座", "车后座"))
"""Seats that a bicycle has as well as a car."""
_TWO_WHEELED = frozenset(("bicycle", "motorcycle", "scooter", "horse"))
_BOWS = frozenset(
    split(
        "arrow, arrows, archer, archers, bow, longbow, crossbow, crossbows, 箭, 弓箭, 弓箭手, 弓, 射箭, 利箭,"
        " 箭矢"
    )
)
"""Who shoots with them fires no gun."""
_TELLING = _BOWS | _FAINT | _PILLIONS


def _rank(look: Look) -> float:
    return _LOOK_RANK.get(look, 2)


def telling(words: Iterable[str]) -> frozenset[str]:
    """Those of a film's words that tell more than their fields do: few, where mentions are many."""
    return frozenset(
        [word for word in words if word in _TELLING or indoors.may_tell(word) or lighting.may_shine(word)]
    )


def whole(standing: Concordance) -> Stretch:
    """All of a prompt."""
    return Stretch(tuple(standing.mentions), standing.of(*FIELDS))


def joined(stretches: Iterable[Stretch]) -> Stretch:
    """Several stretches as one."""
    mentions: list[Mention] = []
    tellers: list[int] = []
    for one in stretches:
        start = len(mentions)
        mentions += one.mentions
        tellers += [start + place for place in one.tellers]
    return Stretch(tuple(mentions), tellers)


def said(told_in: Stretch, words: frozenset[str]) -> Said:
    """The scene as a stretch tells it; `words` are the `telling` ones of the whole film."""
    mentions = told_in.mentions
    values, found, denied = told_values(told_in)
    told = values.get
    if not words.isdisjoint(_FAINT):
        _firm(values, mentions)
    own = _filmed(mentions, values, found)
    own.look = best(told("look"), Look, _LOOK_RANK, 2)
    own.cinematic = own.look is not Look.CINEMATIC and Look.CINEMATIC in told("look", ())
    own.prop, own.place = best(told("prop"), Setting), best(told("place"), Setting)
    own.ground = best(told("ground"), Setting)
    window = "window" in told("kind", ())
    own.indoors = "indoors" in values or indoors.seen_from_within(mentions, words, window=window)
    if "setting" in values:
        named = found["setting"]
        if not _PILLIONS.isdisjoint(words) and not _TWO_WHEELED.isdisjoint(told("kind", ())):
            named = [place for place in named if mentions[place].text not in _PILLIONS]
        _place(own, mentions, named, values.get("kind", ()), window=window)
    if "weather" in values:
        own.weather = best(values["weather"], Weather, _WEATHER_RANK, 4)
        own.outdoors = not own.indoors and indoors.is_out_in_weather(mentions, found["weather"])
    if not (own.outdoors or own.indoors or words.isdisjoint(indoors.OUT)):
        own.outdoors = indoors.is_gone_out(mentions)
    own.time_of_day = best(told("time_of_day"), TimeOfDay, _HOUR_RANK, 2)
    own.hour, own.situation = best(told("hour"), TimeOfDay), best(told("situation"), Mood)
    lights = lighting.all_told(told("light", ()), mentions, words, quality="quality" in values)
    own.light = best(lights, Light, _LIGHT_RANK, 2)
    if "mood" in values or "tone" in values:
        tone = tones.tone(still(mentions, found["speed"]))
        if own.look is not Look.HORROR or tone.of_all or tone.mood in _EERIE:
            own.mood, own.mood_of_all = tone  # no "a pale hand comes gently down on her shoulder"
    own.denied = frozenset([(sense.field, sense.value) for m in denied for sense in m.senses])
    if not words.isdisjoint(_BOWS):
        own.denied |= {("sound", SoundCue.GUNFIRE)}
    return own


def _place(
    own: Said, mentions: tuple[Mention, ...], named: list[int], kinds: Sequence[str], *, window: bool
) -> None:
    """Where it plays, of all the places that are named, and by what stands there."""
    by = {"by_prop": own.prop is not None, "by_trade": own.place is not None}
    own.setting, own.in_passing = places.where(mentions, named, window=window, within=own.indoors, **by)
    if own.setting is Setting.HALLWAY and kinds:
        own.setting = _passage(kinds)
    if own.setting is Setting.TABLETOP:
        own.setting = _behind_table(kinds)


_PASSAGES = {
    "spaceship": Setting.SPACESHIP_INTERIOR,
    **dict.fromkeys(("car", "sports_car", "motorcycle", "truck", "bus", "taxi"), Setting.HIGHWAY),
}
"""Where those pass that get into no corridor: of a starship, through a tunnel."""


def _passage(kinds: Sequence[str]) -> Setting:
    """What a corridor or a tunnel is by who passes it."""
    return next((_PASSAGES[kind] for kind in kinds if kind in _PASSAGES), Setting.HALLWAY)


def _behind_table(kinds: Sequence[str]) -> Setting | None:
    """Where a table or a window sill is: with people wherever they are, with a pet at home."""
    if not PEOPLE.isdisjoint(kinds):
        return None
    return Setting.TABLETOP if _PETS.isdisjoint(kinds) else Setting.LIVING_ROOM


def _firm(values: dict[str, list[str]], mentions: tuple[Mention, ...]) -> None:
    """Leaves out what only a detail tells of light, hour or look (剪影) where other words tell it."""
    for field_ in _OF_DETAILS:
        if len(values.get(field_, ())) > 1:
            firm = (m for m in mentions if field_ in m.fields and not m.negated and m.text not in _FAINT)
            kept = [sense.value for m in firm for sense in m.senses if sense.field == field_]
            values[field_] = kept or values[field_]


def filmed(told_in: Stretch) -> Said:
    """What a stretch tells of camera, cut and sounds only, for a beat of a scene that is known."""
    mentions, tellers = told_in
    values, found, _ = told_values(Stretch(mentions, [at for at in tellers if OF_FILM[mentions[at].fields]]))
    return _filmed(mentions, values, found) if values else Said()


def filmed_as(own: Said, asked: Said) -> Said:
    """What a shot tells of the camera, and where it tells nothing what is asked of all; a move brings its
    speed."""
    own = replace(own, angle=own.angle or asked.angle, pace=own.pace or asked.pace)
    return own if own.move else replace(own, move=asked.move, speed=own.speed or asked.speed)


def _filmed(
    mentions: tuple[Mention, ...], values: Mapping[str, list[str]], found: Mapping[str, list[int]]
) -> Said:
    told = values.get
    return Said(
        framing=best(told("framing"), Framing),
        angle=best(told("angle"), Angle, _ANGLE_RANK, 2),
        move=told_move([mentions[place] for place in found["move"]]) if "move" in values else None,
        speed=told_speed(mentions, found["speed"]) if "speed" in values else None,
        pace=best(told("pace"), Speed),
        transition=best(told("transition"), Transition),
        sounds=_heard(told("sound", ()), told("weather", ())),
    )


def _heard(sounds: Sequence[str], weathers: Sequence[str]) -> list[SoundCue]:
    """What is said to be heard; of several weathers all are heard, though only one is seen."""
    if not sounds and len(weathers) < 2:
        return []
    if len(weathers) > 1:
        told = {*weathers}
        sounds = [*sounds, *(cue for cue, of in _weathers_heard().items() if not of.isdisjoint(told))]
    return [SoundCue(value) for value in dict.fromkeys(sounds)]


@cache
def _weathers_heard() -> dict[str, frozenset[str]]:
    """What is heard of weathers: each sound, and which of them have it."""
    cues = table("inference.toml")["sounds_of_weather"].items()
    return {cue: frozenset(split(line)) for cue, line in cues}
