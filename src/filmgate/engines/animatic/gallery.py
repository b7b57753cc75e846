"""What the engine can draw, as pictures to look at: every value of the vocabulary, and whole prompts.

A picture is a storyboard and the moments at which it is shown; `filmgate gallery` makes a page of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

from filmgate.contract.catalog import FPS
from filmgate.storyboard.inference import default_action
from filmgate.storyboard.kinds import ANIMALS, PEOPLE
from filmgate.storyboard.planner import plan
from filmgate.storyboard.schema import Camera, Shot, Storyboard, Subject
from filmgate.storyboard.vocabulary import (
    Action,
    Angle,
    Framing,
    Light,
    Look,
    Mood,
    Move,
    Setting,
    SubjectKind,
    TimeOfDay,
    Weather,
)

SECONDS = 4
SEED = 7
MIDDLE = (0.5,)
PHASES = (0.1, 0.4, 0.6, 0.9)
"""Shares of a film at which something that moves is shown."""

PROMPTS = (
    "A woman leaves a subway station and walks into a rainy cyberpunk street, then the camera tracks "
    "beside her",
    "A samurai stands on a hill under a cherry tree at sunset, petals in the wind, slow push in",
    "A red sports car drives along a coast road at golden hour, tracking shot",
    "A lighthouse in a thunderstorm at night, waves against the rocks",
    "A cup of coffee steams by a window on a snowy morning, close-up",
    "A fox runs through a misty forest at dawn, the camera tracks beside it",
    "Two children fly a kite on a windy beach in the afternoon",
    "An astronaut walks on a red planet, a rocket stands behind, wide shot",
    "A dragon flies over a castle at dusk, epic",
    "A black cat walks along a rooftop under a full moon, noir",
    "A chef cooks in a restaurant kitchen, medium shot, handheld",
    "A whale glides through the deep sea, sun rays from above",
    "An old man reads a book in a library, warm lamp light, slow zoom in",
    "A dancer spins on a concert stage in a spotlight",
    "A steam train crosses a bridge in the mountains in the morning mist",
    "Watercolor: a deer drinks at a lake in autumn",
    "Pixel art: a knight fights a dragon in a cave",
    "一个小女孩在樱花树下放风筝，阳光明媚，镜头缓缓拉远",
    "雨夜的小巷，一位侦探打着伞走过，霓虹灯倒映在水面",
    "水墨画风格，一叶扁舟在群山之间的江上漂流，薄雾",
    "A hot air balloon rises over a desert canyon at sunrise, drone shot",
    "A robot waters flowers in a garden, low poly",
    "Fireworks over a city harbor at midnight, crowd watching from behind",
    "A perfume bottle turns on a marble table, soft light, extreme close-up",
)
"""Prompts as users write them, for the page's last part."""


Key = TypeVar("Key", bound=StrEnum)
Value = TypeVar("Value")


def _turned(keys: type[Key], rows: Mapping[Value, str]) -> dict[Key, Value]:
    """Rows of names as what each name's row is."""
    return {keys(name): value for value, names in rows.items() for name in names.split(", ")}


@dataclass(frozen=True)
class Picture:
    """One storyboard shown at those shares of its length; `tall` is width over height of the film."""

    title: str
    storyboard: Storyboard
    moments: tuple[float, ...] = MIDDLE
    aspect: float = 16 / 9


@dataclass(frozen=True)
class Chapter:
    """A part of the page."""

    name: str
    pictures: tuple[Picture, ...]


def _board(shot: Shot) -> Storyboard:
    return Storyboard(frames=shot.frames, seed=SEED, shots=[shot])


def _shot(prompt: str, **fields: Any) -> Storyboard:
    return _board(Shot(frames=SECONDS * FPS, prompt=prompt, **fields))


def _walker(kind: SubjectKind = SubjectKind.WOMAN, action: Action = Action.WALK) -> list[Subject]:
    return [Subject(kind=kind, action=action)]


_PLACES_AT = {
    TimeOfDay.DAWN: "harbor, lake, bamboo_forest, swamp",
    TimeOfDay.SUNRISE: "mountain, country_road, temple",
    TimeOfDay.GOLDEN_HOUR: "desert, village, highway, ruins, farm, river",
    TimeOfDay.SUNSET: "beach, canyon, cliff, bridge, field, oasis",
    TimeOfDay.DUSK: "castle, rooftop, battlefield, ocean, train_station",
    TimeOfDay.BLUE_HOUR: "arctic, city_street",
    TimeOfDay.NIGHT: "alley, graveyard, stadium, bar, concert_stage, theatre, space, spaceship_interior",
}
PLACES_AT = _turned(Setting, _PLACES_AT)
"""When to show a place that has an hour of its own; any other is shown in the morning."""


def _setting(value: Setting) -> Picture:
    hour, camera = PLACES_AT.get(value, TimeOfDay.MORNING), Camera(framing=Framing.WIDE)
    return Picture(value, _shot(value, setting=value, time_of_day=hour, camera=camera))


_HOMES_OF = {
    Setting.CORAL_REEF: "fish, turtle, octopus, diver",
    Setting.UNDERWATER: "shark, whale, jellyfish, submarine",
    Setting.OCEAN: "dolphin, surfer, sailboat, ship",
    Setting.LAKE: "koi, boat, duck, swan",
    Setting.BEACH: "crab",
    Setting.ARCTIC: "penguin",
    Setting.SPACE: "rocket, spaceship, planet",
}
HOMES = _turned(SubjectKind, _HOMES_OF)
"""Where to show what does not live in a meadow."""


_SCENES_OF = {
    (Setting.HIGHWAY, Action.DRIVE): "car, sports_car, truck, motorcycle",
    (Setting.CITY_STREET, Action.DRIVE): "taxi, bus, tram, scooter",
    (Setting.COUNTRY_ROAD, Action.RIDE): "bicycle",
    (Setting.FIELD, Action.DRIVE): "train",
    (Setting.BATTLEFIELD, Action.DRIVE): "tank",
    (Setting.VILLAGE, Action.DRIVE): "carriage",
    (Setting.OCEAN, Action.SAIL): "sailboat, ship",
    (Setting.LAKE, Action.ROW): "boat",
    (Setting.SKY, Action.FLY): "airplane, helicopter, hot_air_balloon, airship",
    (Setting.FIELD, Action.FLY): "drone, ufo, kite",
    (Setting.SPACE, Action.FLY): "rocket, spaceship",
    (Setting.TABLETOP, Action.STAND): "cup, coffee, tea, bottle, glass, food, cake, fruit, letter, book",
    (Setting.GARDEN, Action.STAND): "flower, rose, house",
    (Setting.MEADOW, Action.STAND): "tree, tower, windmill",
    (Setting.CLIFF, Action.STAND): "lighthouse",
    (Setting.BEACH, Action.STAND): "umbrella, ball",
    (Setting.GARDEN, Action.GLOW): "lantern, firefly",
    (Setting.FOREST, Action.BURN): "campfire",
    (Setting.LIVING_ROOM, Action.BURN): "candle",
    (Setting.HARBOR, Action.STAND): "fireworks",
    (Setting.LAKE, Action.STAND): "moon, star",
    (Setting.FIELD, Action.RISE): "sun",
}
SCENES = _turned(SubjectKind, _SCENES_OF)
"""Where a machine or a thing is at home, and what it does there; any other stands in a studio."""

_HOURS_OF = {
    TimeOfDay.NIGHT: "lantern, firefly, campfire, candle, fireworks, moon, star, ghost",
    TimeOfDay.SUNRISE: "sun",
}
HOURS = _turned(SubjectKind, _HOURS_OF)
"""When to show what noon would outshine."""


def _subject(value: SubjectKind) -> Picture:
    setting, action = HOMES.get(value, Setting.STUDIO_BACKDROP), Action.STAND
    if value in PEOPLE:
        setting, action = HOMES.get(value, Setting.PARK), Action.WALK
    elif value in ANIMALS:
        usual = default_action(value)
        setting = HOMES.get(value, Setting.MEADOW)
        action = Action.WALK if usual is Action.STAND else usual
    if value is SubjectKind.SURFER:
        action = Action.SURF
    setting, action = SCENES.get(value, (setting, action))
    camera = Camera(framing=Framing.FULL, move=Move.TRACK_BESIDE)
    hour = HOURS.get(value, TimeOfDay.NOON)
    subjects = [Subject(kind=value, action=action)]
    board = _shot(value, subjects=subjects, setting=setting, time_of_day=hour, camera=camera)
    return Picture(value, board)


_PLAYERS = {
    "eagle": "fly, glide", "dolphin": "swim", "car": "drive, explode", "sailboat": "sail", "surfer": "surf",
    "rose": "bloom", "tree": "grow", "campfire": "burn", "candle": "flicker, melt", "lantern": "glow",
    "glass": "shatter", "ball": "roll", "balloon": "float", "ship": "sink", "helicopter": "land",
    "airplane": "take_off", "cyclist": "ride", "boat": "row",
}  # fmt: skip
PLAYERS = {action: SubjectKind(kind) for action, kind in _turned(Action, _PLAYERS).items()}
"""Who shows what people do not do."""


_STAGES_OF = {
    (Setting.KITCHEN, TimeOfDay.MORNING): "cook, pour",
    (Setting.CAFE, TimeOfDay.AFTERNOON): "eat, drink, talk, laugh",
    (Setting.BEDROOM, TimeOfDay.NIGHT): "sleep, wake",
    (Setting.LIVING_ROOM, TimeOfDay.DUSK): "read, write, cry, flicker, melt",
    (Setting.OFFICE, TimeOfDay.AFTERNOON): "type, work",
    (Setting.TABLETOP, TimeOfDay.MORNING): "shatter",
    (Setting.TEMPLE, TimeOfDay.DAWN): "pray, kneel",
    (Setting.CONCERT_STAGE, TimeOfDay.NIGHT): "sing, play_music, dance, spin",
    (Setting.CITY_STREET, TimeOfDay.DUSK): "wait, enter, leave, chase",
    (Setting.ALLEY, TimeOfDay.NIGHT): "hide, whisper, fight",
    (Setting.BRIDGE, TimeOfDay.SUNSET): "hug, kiss, look",
    (Setting.POOL, TimeOfDay.NOON): "dive",
    (Setting.CLIFF, TimeOfDay.GOLDEN_HOUR): "climb",
    (Setting.FIELD, TimeOfDay.SUNRISE): "float, take_off",
    (Setting.OCEAN, TimeOfDay.DUSK): "sink",
    (Setting.FOREST, TimeOfDay.NIGHT): "glow, burn, vanish, appear, transform",
    (Setting.HIGHWAY, TimeOfDay.SUNSET): "drive, explode",
}
STAGES = _turned(Action, _STAGES_OF)
"""Where and when a deed is at home; any other is done in a park at noon."""


def _action(value: Action) -> Picture:
    kind = PLAYERS.get(value, SubjectKind.MAN)
    setting, hour = STAGES.get(value, (HOMES.get(kind, Setting.PARK), TimeOfDay.NOON))
    camera = Camera(framing=Framing.FULL)
    board = _shot(value, subjects=_walker(kind, value), setting=setting, time_of_day=hour, camera=camera)
    return Picture(value, board, PHASES)


def _street(title: str, *moments: float, **fields: Any) -> Picture:
    scene = {"subjects": _walker(), "setting": Setting.CITY_STREET, **fields}
    return Picture(title, _shot(title, **scene), moments or MIDDLE)


def _country(title: str, **fields: Any) -> Picture:
    scene = {"subjects": _walker(SubjectKind.HORSE), "setting": Setting.MEADOW, **fields}
    return Picture(title, _shot(title, **scene))


def _drive(title: str, **fields: Any) -> Picture:
    car = [Subject(kind=SubjectKind.SPORTS_CAR, action=Action.DRIVE)]
    scene = {"subjects": car, "setting": Setting.COUNTRY_ROAD, **fields}
    return Picture(title, _shot(title, **scene))


def _twice(values: type[StrEnum], field: str) -> Iterator[Picture]:
    """Each value in a town and in the country."""
    for value in values:
        yield _street(value, **{field: value}, inferred=["time_of_day"])
        yield _country(value, **{field: value}, inferred=["time_of_day"])


def _moves() -> Iterator[Picture]:
    for move in Move:
        yield _street(move, *PHASES, time_of_day=TimeOfDay.DUSK, camera=Camera(move=move))


def _framings() -> Iterator[Picture]:
    for framing in Framing:
        yield _street(framing, camera=Camera(framing=framing))
        yield _country(framing, camera=Camera(framing=framing))
        yield _drive(framing, camera=Camera(framing=framing))
    for angle in Angle:
        yield _street(angle, camera=Camera(angle=angle))
        yield _country(angle, camera=Camera(angle=angle))


def _prompts() -> Iterator[Picture]:
    for number, prompt in enumerate(PROMPTS):
        board = plan(prompt, frames=5 * FPS, seed=SEED + number)
        yield Picture(prompt, board, PHASES)


def _shapes() -> Iterator[Picture]:
    for prompt in PROMPTS[:6]:
        for name, aspect in (("9:16", 9 / 16), ("1:1", 1.0)):
            board = plan(prompt, frames=5 * FPS, seed=SEED)
            yield Picture(f"{name}: {prompt}", board, (0.2, 0.8), aspect)


CHAPTERS: dict[str, Callable[[], Iterator[Picture]]] = {
    "setting": lambda: map(_setting, Setting),
    "subject": lambda: map(_subject, SubjectKind),
    "action": lambda: map(_action, Action),
    "weather": lambda: _twice(Weather, "weather"),
    "time_of_day": lambda: _twice(TimeOfDay, "time_of_day"),
    "light": lambda: _twice(Light, "light"),
    "mood": lambda: _twice(Mood, "mood"),
    "look": lambda: _twice(Look, "look"),
    "framing": _framings,
    "move": _moves,
    "shape": _shapes,
    "prompt": _prompts,
}
"""The page's chapters by name, in order."""


def chapter(name: str) -> Chapter:
    return Chapter(name, tuple(CHAPTERS[name]()))
