"""What a shot's place, hour and weather mean for its figures: whether lamps burn, what wheels whirl up,
whether boats lie in water."""

from __future__ import annotations

from filmgate.engines.animatic.colour import Colour, mix
from filmgate.engines.animatic.rigs.around import Around
from filmgate.engines.animatic.rigs.bedding import bed_in
from filmgate.engines.animatic.rigs.covers import cover_in
from filmgate.engines.animatic.rigs.manners.climbs import climb_in
from filmgate.engines.animatic.rigs.seats import seat_in
from filmgate.engines.animatic.scripts import is_lunar, script_for
from filmgate.engines.animatic.stages.catalog import VENUES
from filmgate.engines.animatic.stages.in_water import lies_in_water
from filmgate.storyboard.schema import Shot
from filmgate.storyboard.vocabulary import Framing, Setting, TimeOfDay, Weather

_DUSTY: dict[Setting, str] = {
    Setting.COUNTRY_ROAD: "#b8a484", Setting.DESERT: "#d8b080", Setting.CANYON: "#c88a58",
    Setting.FARM: "#a89070", Setting.FIELD: "#b09a72", Setting.BATTLEFIELD: "#8a7a66",
    Setting.PLANET_SURFACE: "#c07048", Setting.VOLCANO: "#5a4a48", Setting.RUINS: "#b0a084",
    Setting.BEACH: "#dcc498", Setting.OASIS: "#d8b888",
}  # fmt: skip
_MOONDUST = "#8e8e92"
_WATERS = frozenset({
    Setting.OCEAN, Setting.LAKE, Setting.RIVER, Setting.HARBOR, Setting.ISLAND, Setting.BEACH, Setting.OASIS,
    Setting.WATERFALL, Setting.POOL, Setting.SWAMP,
})  # fmt: skip
_GROUNDLESS = frozenset({Setting.SKY, Setting.SPACE, Setting.OCEAN})
_DIM_WEATHER = frozenset({
    Weather.FOG, Weather.MIST, Weather.RAIN, Weather.DOWNPOUR, Weather.THUNDERSTORM, Weather.SNOW,
    Weather.BLIZZARD, Weather.SANDSTORM,
})  # fmt: skip
_DIM_HOURS = frozenset({TimeOfDay.DAWN, TimeOfDay.SUNSET, TimeOfDay.SUNRISE})
_WET = frozenset({
    Weather.DRIZZLE, Weather.RAIN, Weather.DOWNPOUR, Weather.THUNDERSTORM, Weather.SNOW, Weather.BLIZZARD,
})  # fmt: skip
_FACES = frozenset({Framing.MEDIUM_CLOSE_UP, Framing.CLOSE_UP, Framing.EXTREME_CLOSE_UP})


def surroundings(shot: Shot) -> Around:
    """The shot's surroundings as its figures need them."""
    script = script_for(shot)
    dark = 1.0 if script.night else 0.6 if shot.weather in _DIM_WEATHER else 0.0
    if shot.time_of_day in _DIM_HOURS:
        dark = max(dark, 0.45)
    dust: Colour | None = None if shot.weather in _WET else _DUSTY.get(shot.setting)
    if shot.setting is Setting.PLANET_SURFACE and is_lunar(shot):
        dust = _MOONDUST
    if dust is not None:
        dust = mix(dust, script.ink, 0.55 if script.night else 0.0)
    foam = mix("#f4fafa", script.sky[-1], 0.55 if script.night else 0.15)
    indoors = VENUES[shot.setting].stage.indoors
    near = not shot.beats and shot.camera.framing in _FACES
    words, place = shot.prompt, shot.setting
    return Around(
        dark, dust, place in _WATERS, foam, place not in _GROUNDLESS, indoors, seat_in(words, place),
        cover_in(words, place), bed_in(words, place, indoors), climb_in(words, place),
        place in _WATERS and lies_in_water(shot), near, place is Setting.SPACE,
    )  # fmt: skip
