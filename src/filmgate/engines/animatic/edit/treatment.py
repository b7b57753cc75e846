"""What one shot of a source gets, of what its prompt says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from filmgate.engines.animatic.edit import tones, wishes
from filmgate.engines.animatic.edit.drift import BREEZE
from filmgate.engines.animatic.edit.exposure import Adaptive, daybreak, nightfall
from filmgate.engines.animatic.edit.lamps import DIRECTED
from filmgate.engines.animatic.edit.sky import Show
from filmgate.engines.animatic.edit.textures import Tone
from filmgate.engines.animatic.edit.weather import RECIPES, Recipe
from filmgate.engines.animatic.edit.wishes import Drift, Wishes
from filmgate.storyboard.schema import Shot
from filmgate.storyboard.vocabulary import Light, Look, TimeOfDay, Weather

LOOKED = frozenset({"look", "weather", "time_of_day", "light", "mood"})
"""The fields of a shot that an edit can change."""
DAY = frozenset({TimeOfDay.NOON, TimeOfDay.MORNING, TimeOfDay.AFTERNOON})
SHOWS = {Weather.AURORA: Show.AURORA, Weather.RAINBOW: Show.RAINBOW}
"""Weather that stands in the sky."""
DRIFTS = {Weather.WIND: (Drift.LEAVES, Drift.DUST)}
"""What weather carries along."""
NIGHTLY = frozenset({Light.MOONLIGHT, Light.STREET_LAMPS})
"""Lights that bring the night with them."""
STORMY = frozenset({Weather.WIND, Weather.SANDSTORM, Weather.BLIZZARD, Weather.THUNDERSTORM})


@dataclass(frozen=True)
class Treatment:
    """What one shot gets."""

    look: Look | None = None
    """None leaves the pictures as they were shot."""
    tones: tuple[Tone | Adaptive, ...] = ()
    weather: Recipe | None = None
    show: Show | None = None
    lamps: Light | None = None
    drifts: tuple[Drift, ...] = ()
    wind: float = BREEZE
    worn: bool = False
    grainy: bool = False
    bars: float | None = None


def treatment(shot: Shot, asked: Wishes | None = None, *, sky: bool = True) -> Treatment:
    """Of what the prompt said of the shot; what the planner inferred is the source's own affair. Without a
    `sky` nothing stands in it."""
    asked = wishes.read(shot.prompt) if asked is None else asked
    said = _under_its_sky(said_of(shot), asked.weather, sky)
    hour = asked.hour or (said.time_of_day if _told(shot, "time_of_day") else None)
    show = SHOWS.get(said.weather) or (Show.STARS if hour in tones.NIGHTS else None)
    if show is Show.AURORA and hour is None:
        hour = TimeOfDay.NIGHT
    return Treatment(
        look=said.look if _told(shot, "look") else None,
        tones=tuple(tone for tone in _grades(said, hour, asked.tones) if tone),
        weather=RECIPES.get(said.weather),
        show=show if sky else None,
        lamps=said.light if said.light in DIRECTED else None,
        drifts=tuple(dict.fromkeys((*DRIFTS.get(said.weather, ()), *asked.drifts))),
        wind=1.0 if said.weather in STORMY else BREEZE,
        worn=asked.worn and said.look is not Look.VINTAGE_FILM,
        grainy=asked.grainy,
        bars=asked.bars,
    )


def _under_its_sky(said: Shot, asked: Weather | None, sky: bool) -> Shot:
    """The shot in the weather that was asked for, or in none that needs a sky where there is not any."""
    weather = asked if asked and said.weather in (Weather.CLEAR, asked) else said.weather
    if not sky and weather in SHOWS:
        weather = Weather.CLEAR
    return said.model_copy(update={"weather": weather})


def _grades(said: Shot, hour: TimeOfDay | None, told: tuple[Tone, ...]) -> Iterator[Tone | Adaptive | None]:
    """In the order in which they are laid on; `told` are those of the prompt's own words."""
    dark = hour in tones.DARK
    # Noir is a night already: a second one would leave a black picture.
    yield tones.tinted(1, 1, 1, 1, 1.1, 0.9) if said.look is Look.NOIR and dark else nightly(hour)
    # A sky darkens the day; the night is dark by itself.
    yield None if dark else tones.SKIES.get(said.weather)
    # The hour's own light is not laid on twice, nor what a colour was told of.
    yield None if told or (dark and said.light in NIGHTLY) else tones.LIGHTS.get(said.light)
    yield tones.MOODS.get(said.mood)
    yield from told


def nightly(hour: TimeOfDay | None) -> Tone | Adaptive | None:
    """The grade of an hour; of day and night it depends on the source."""
    if hour is TimeOfDay.NIGHT:
        return Adaptive(nightfall)
    if hour is TimeOfDay.MIDNIGHT:
        return Adaptive(
            lambda exposure: tones.composed([nightfall(exposure), tones.tinted(1, 1, 1, 0.9, 1.1, 0.85)])
        )
    if hour in DAY:
        tone = tones.TIMES.get(hour)
        return Adaptive(lambda exposure: tones.composed([daybreak(exposure), *([tone] if tone else [])]))
    return tones.TIMES.get(hour) if hour else None


def _told(shot: Shot, field: str) -> bool:
    return field in shot.model_fields_set and field not in shot.inferred


def said_of(shot: Shot) -> Shot:
    """The shot with its defaults where the planner, not the prompt, decided."""
    fields = Shot.model_fields
    return shot.model_copy(update={name: fields[name].default for name in shot.inferred if name in LOOKED})
