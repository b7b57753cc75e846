"""What a place sounds like beneath its storyboard's cues, and what of these is not heard there and then."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from filmgate.storyboard.schema import Shot
from filmgate.storyboard.vocabulary import Setting, SoundCue, TimeOfDay, Weather

_DARK = frozenset((TimeOfDay.NIGHT, TimeOfDay.MIDNIGHT))
_WET = frozenset((Weather.RAIN, Weather.DOWNPOUR, Weather.THUNDERSTORM))
_COLD = frozenset((Weather.SNOW, Weather.BLIZZARD))
_STORMY = frozenset((Weather.THUNDERSTORM, Weather.BLIZZARD, Weather.SANDSTORM, Weather.DOWNPOUR))


@dataclass(frozen=True)
class Layer:
    """A sound under the others, at `level` decibels, in all the places named."""

    name: str
    level: float
    places: str
    by_day: bool = True
    by_night: bool = True
    fair: bool = False
    """Only where it is neither wet nor cold: what lives there hides."""


_LAYERS = (
    Layer("leaves", -12.0, "forest, jungle, park, garden, country_road, village"),
    Layer("leaves", -8.0, "bamboo_forest"),
    Layer("grass", -14.0, "meadow, field, farm, swamp"),
    Layer("insects", -15.0, "meadow, field, jungle, oasis, swamp", by_night=False, fair=True),
    Layer("hen", -17.0, "farm", by_night=False, fair=True),
    Layer("frog", -15.0, "swamp", fair=True),
    Layer("owl", -19.0, "forest", by_day=False, fair=True),
    Layer("lapping", -11.0, "harbor, pool, oasis, island"),
    Layer("drips", -10.0, "cave"),
    Layer("drips", -16.0, "bathroom"),
    Layer("rumble", -9.0, "volcano"),
    Layer("ventilation", -15.0, "office, hospital, laboratory, airport, spaceship_interior, gym, warehouse"),
    Layer("keys", -19.0, "office", by_night=False),
    Layer("monitor", -17.0, "hospital"),
    Layer("fridge", -16.0, "kitchen"),
    Layer("murmur", -15.0, "museum, theatre, palace, train_station, subway_station, classroom"),
    Layer("murmur", -19.0, "hospital, library, church", by_night=False),
    Layer(SoundCue.CITY, -15.0, "rooftop, park, playground, bridge"),
)
LAYERS = frozenset(layer.name for layer in _LAYERS)
_OF = {
    Setting(place): [layer for layer in _LAYERS if place in layer.places.split(", ")]
    for place in {name for layer in _LAYERS for name in layer.places.split(", ")}
}
_QUIET = re.compile(
    r"\b(?:empty|abandoned|deserted|silent|silence|lonely|alone)\b|空无一人|空荡|废弃|寂静|安静|无人",
    re.IGNORECASE,
)
_LIVELY = frozenset(("murmur", "keys", "hen"))
"""What is made by others who are near."""


def layers_of(shot: Shot) -> Iterator[tuple[str, float]]:
    """Names and levels of what is heard under a shot's cues."""
    dark, bad = shot.time_of_day in _DARK, shot.weather in _WET | _COLD
    for layer in _OF.get(shot.setting, ()):
        hour = layer.by_night if dark else layer.by_day
        alone = layer.name in _LIVELY and _QUIET.search(shot.prompt) is not None
        if hour and not alone and not (layer.fair and bad) and shot.weather not in _STORMY:
            yield layer.name, layer.level


_OF_OLD = re.compile(
    r"\b(?:arrows?|archers?|bow|knights?|samurais?|swords?|medieval|roman|vikings?|ancient|gladiators?)\b"
    r"|骑士|武士|剑|箭|古代|古战场|三国|将军",
    re.IGNORECASE,
)
"""What was before guns were."""
_UNDER_SAIL = re.compile(
    r"\b(?:sail\w*|galleons?|pirates?|wooden|tall ship|vikings?|longships?|junk|frigates?)\b"
    r"|帆|海盗|木船|古船|龙舟",
    re.IGNORECASE,
)
"""What has no steam to blow a horn with."""
_NAMED = {
    SoundCue.BIRDS: re.compile(r"\bbird|chirp|\bsong|鸟", re.IGNORECASE),
    SoundCue.CRICKETS: re.compile(r"cricket|cicada|insect|虫|蝉", re.IGNORECASE),
    SoundCue.SEAGULLS: re.compile(r"gull|鸥", re.IGNORECASE),
    SoundCue.GUNFIRE: re.compile(r"\bguns?|shots?\b|rifle|musket|pistol|laser|bullet|枪|炮", re.IGNORECASE),
    SoundCue.EXPLOSION: re.compile(r"explo|blast|bomb|cannon|boom|catapult|爆|炮|轰", re.IGNORECASE),
    SoundCue.SHIP_HORN: re.compile(r"horn|whistle|号角|汽笛|鸣笛", re.IGNORECASE),
    SoundCue.WHOOSH: re.compile(r"whoosh|swoosh|呼啸|嗖", re.IGNORECASE),
}
"""Words by which a prompt asks for it all the same."""
_SUNKEN = frozenset((Setting.UNDERWATER, Setting.CORAL_REEF))


def is_named(cue: SoundCue, words: str) -> bool:
    """Whether a prompt asks for that sound itself."""
    return cue in _NAMED and _NAMED[cue].search(words) is not None


def is_wrong(cue: SoundCue, shot: Shot) -> bool:
    """Whether nothing of the kind is heard at such an hour, weather, age or place, unless the prompt says
    so."""
    wrong = {
        SoundCue.BIRDS: shot.weather in _WET | _COLD,
        SoundCue.CRICKETS: shot.weather in _WET | _COLD,
        SoundCue.SEAGULLS: shot.time_of_day in _DARK,
        SoundCue.GUNFIRE: _OF_OLD.search(shot.prompt) is not None,
        SoundCue.EXPLOSION: _OF_OLD.search(shot.prompt) is not None,
        SoundCue.SHIP_HORN: _UNDER_SAIL.search(shot.prompt) is not None,
        SoundCue.WHOOSH: shot.setting in _SUNKEN,
    }
    return wrong.get(cue, False) and not is_named(cue, shot.prompt)
