"""Which colour script a shot has: by its hour, then bent by weather, light and setting."""

from __future__ import annotations

import re
from dataclasses import replace

from filmgate.engines.animatic.colour import NEON_LIGHTS, RGB, WARM_LIGHTS, Script, mix
from filmgate.engines.animatic.stages.told import BURNING
from filmgate.storyboard.schema import Shot
from filmgate.storyboard.vocabulary import Light, Look, Mood, Setting, SubjectKind, TimeOfDay, Weather

NEON = Script(
    ("#05060f", "#0b0f2a", "#2a1650", "#5a1f6e"), "#3a1d5c", "#06070f", "#ff3d9a", "#38e0ff",
    "#5b2a7a", "#120c2c", "#0b0c16", "#12241c", NEON_LIGHTS, 55, night=True,
)  # fmt: skip
NIGHT = Script(
    ("#070b1a", "#0e1830", "#1c2e4e", "#35506e"), "#24384f", "#04060c", "#b8d0f0", "#9fc0f0",
    "#3c5270", "#0a1222", "#10141c", "#0c1a1c", WARM_LIGHTS, 150, night=True, sun=(0.72, 0.20),
    sun_radius=0.042, disc=("#f4f6ff", "#d0dcf0"), stars=320,
)  # fmt: skip
DAWN = Script(
    ("#2f5560", "#567c7c", "#b9b08c", "#f4cf92"), "#a9b39c", "#0c1c1c", "#ffd890", "#ffce80",
    "#e8d9a8", "#7d9488", "#3a3c2c", "#2c3a20", ("#d9662b", "#e0b050", "#4f8078", "#a8523c"), 90,
    sun=(0.62, 0.46), backlit=0.24,
)  # fmt: skip
SUNSET = Script(
    ("#2b1b4d", "#7a2d63", "#d9534f", "#ff9a4d", "#ffd98a"), "#f08a5b", "#1a0d1f", "#ffc56b", "#ffb060",
    "#ffd08c", "#8c2f5a", "#3a1a2c", "#2c1630", ("#ffb7c9", "#ff8fa8", "#ffd08c", "#7a2d63"), 600,
    sun=(0.60, 0.44), sun_radius=0.11, disc=("#fff4d2", "#ff9a4e"), stars=30,
    backlit=0.45,
)  # fmt: skip
GOLDEN = Script(
    ("#2b5f93", "#5f98b4", "#d9b48c", "#ffb066", "#ffcf85"), "#f3b681", "#2a2430", "#ffd590", "#ffe2a8",
    "#ffe2b0", "#c9808a", "#8a744a", "#5d6436", ("#c8202a", "#e0a040", "#3f7f8c", "#8a3b4a"), 600,
    sun=(0.70, 0.34), sun_radius=0.05, disc=("#fff4d0", "#ffe2a0"),
    backlit=0.20,
)  # fmt: skip
NOON = Script(
    ("#2a6ab4", "#5c9ed6", "#a4d0ea", "#d8ecf0"), "#c8dfe8", "#24323a", "#fff6dc", "#ffffff",
    "#ffffff", "#b4c8d8", "#9a9078", "#4f7a3a", ("#d8483a", "#f0b840", "#3a8fb0", "#4a9a60"), 1100,
    sun=(0.74, 0.14),
)  # fmt: skip
MORNING = replace(
    NOON, sky=("#3878be", "#6eaadc", "#b2d4e6", "#fadcb4"), fog="#d8e0da", key="#ffe2b0", rim="#fff0d0",
    cloud_lit="#fff2dc", cloud_dark="#b8bccc", sun=(0.24, 0.28), visibility=700,
)  # fmt: skip
DUSK = Script(
    ("#141a3c", "#33386c", "#7a5282", "#d8846a"), "#6a5074", "#100e20", "#ffb080", "#ff9a80",
    "#c07a80", "#2e2c54", "#24202e", "#1a2430", WARM_LIGHTS, 300, night=True, stars=60,
)  # fmt: skip
BLUE_HOUR = replace(
    DUSK, sky=("#0c1a3c", "#1c3a68", "#3e6a94", "#88a4b4"), fog="#46688a", key="#a8c8f0", rim="#b8d8ff",
    cloud_lit="#6a8cb0", cloud_dark="#16284a",
)  # fmt: skip

FLOODLIT = replace(
    NIGHT, fog="#3c5068", ink="#1c2630", key="#f4f8ff", rim="#e8f2ff", ground="#8a9078", foliage="#4f8a3e",
    accents=NOON.accents, visibility=420, night=False, stars=60,
)  # fmt: skip
"""A sports ground after dark: day on the pitch, night above it."""

BY_HOUR = {
    TimeOfDay.DAWN: DAWN,
    TimeOfDay.SUNRISE: replace(
        SUNSET, sky=("#3a4a7c", "#8a6a94", "#e89078", "#ffc080", "#ffe6a8"), fog="#f0b088"
    ),
    TimeOfDay.MORNING: MORNING,
    TimeOfDay.NOON: NOON,
    TimeOfDay.AFTERNOON: replace(NOON, key="#ffeab8", sun=(0.80, 0.24), visibility=900),
    TimeOfDay.GOLDEN_HOUR: GOLDEN,
    TimeOfDay.SUNSET: SUNSET,
    TimeOfDay.DUSK: DUSK,
    TimeOfDay.BLUE_HOUR: BLUE_HOUR,
    TimeOfDay.NIGHT: NIGHT,
    TimeOfDay.MIDNIGHT: NIGHT,
}
UNDERWATER = Script(
    ("#3fb8b0", "#0b7285", "#05405a", "#021a2b"), "#0a5a6e", "#01141c", "#b8fff0", "#7fe8e0",
    "#7fe8e0", "#05405a", "#1c5a5e", "#1c6a4a", ("#ff7a5a", "#ffc84a", "#d85aa0", "#5af0c0"), 25,
)  # fmt: skip
SPACE = Script(
    ("#02030a", "#070a1e", "#140f34", "#2a1646"), "#160f34", "#020206", "#dfe8ff", "#8ab4ff",
    "#5a3a90", "#0a0a24", "#3a3440", "#20283a", ("#8ab4ff", "#ff8ad0", "#ffd08a", "#7affd8"), 4000,
    night=True, stars=900,
)  # fmt: skip
MARS = replace(
    GOLDEN, sky=("#6a3a30", "#a8603e", "#d89a68", "#f0c898"), fog="#d8905c", ground="#9a4a2a",
        foliage="#7a3c28",
    cloud_lit="#f0c8a0", cloud_dark="#b07050",
)  # fmt: skip
VOLCANIC = replace(
    DUSK, sky=("#140608", "#3a0e0c", "#8a2a14", "#f0702a"), fog="#7a2a18", ink="#0c0404", key="#ff8a3a",
    rim="#ff6a20", ground="#1c0e0c", cloud_lit="#a03a1c", cloud_dark="#1c0808",
)  # fmt: skip

_LUNAR = re.compile(r"\bmoon\b|\blunar\b|月球|月面|登月", re.IGNORECASE)
MOON = Script(
    ("#010105", "#04050c", "#080a14", "#10121c"), "#1a1c26", "#08080c", "#fff8ec", "#dfe8ff",
    "#20222c", "#06070c", "#8e8e92", "#6c6c74", ("#d8d8e0", "#c0483a", "#4a80c0", "#e0b050"), 3000,
    sun=(0.70, 0.26), sun_radius=0.075, disc=("#eaf4ff", "#2f74c0"), stars=520,
)  # fmt: skip
"""On the moon, with the earth in its sky."""

_PLACES = {
    Setting.UNDERWATER: UNDERWATER,
    Setting.CORAL_REEF: UNDERWATER,
    Setting.SPACE: SPACE,
    Setting.PLANET_SURFACE: MARS,
    Setting.VOLCANO: VOLCANIC,
}
_GREY = ("#6d7880", "#8b969c", "#aab2b4", "#c6cacb")
_RAINY = ("#48535b", "#65717a", "#87929a", "#a2aaae")
_STORM = ("#0a0e16", "#16202c", "#263442", "#3c4c58")
_WINTER = ("#5d7896", "#7d97b2", "#a9bccd", "#c6d3df")
_ROSY = ("#5a6c9e", "#8e8cb4", "#dca6b4", "#ffc6ac")
_GILT = ("#7288b0", "#a8b0c8", "#e6c6b4", "#ffdca8")
_DUST = ("#8a6a40", "#b08a58", "#d0a870", "#e0bc88")
_VEILS: dict[Weather, tuple[tuple[str, ...], float, float]] = {
    Weather.CLOUDY: (_GREY, 0.25, 0.8),
    Weather.OVERCAST: (_GREY, 0.85, 0.45),
    Weather.FOG: (_GREY, 0.80, 0.05),
    Weather.MIST: (_GREY, 0.45, 0.55),
    Weather.DRIZZLE: (_RAINY, 0.70, 0.35),
    Weather.RAIN: (_RAINY, 0.88, 0.25),
    Weather.DOWNPOUR: (_STORM, 0.70, 0.22),
    Weather.THUNDERSTORM: (_STORM, 0.85, 0.35),
    Weather.SNOW: (_WINTER, 0.80, 0.25),
    Weather.BLIZZARD: (_WINTER, 0.90, 0.08),
    Weather.SANDSTORM: (_DUST, 0.90, 0.06),
}
"""The sky that a weather draws over the hour's, its share by day, and what is left of the visibility."""
RUST = "#b06a24"
"""What grows, in autumn."""
_LIT_THROUGH = frozenset({Weather.FOG, Weather.MIST, Weather.CLOUDY})
"""What lets the hour's light through: fog is warm at dawn."""
_LOW_SUN = frozenset({TimeOfDay.DAWN, TimeOfDay.SUNRISE, TimeOfDay.GOLDEN_HOUR, TimeOfDay.SUNSET})


HEAVENLY_LIGHTS = frozenset({SubjectKind.MOON, SubjectKind.SUN})
"""The sky has its own, unless the shot is of one."""


def hex_of(colour: RGB) -> str:
    r, g, b = (round(min(255.0, max(0.0, float(v)))) for v in colour)
    return f"#{r:02x}{g:02x}{b:02x}"


def blended(a: str, b: str, share: float) -> str:
    return hex_of(mix(a, b, share))


def _veil(weather: Weather, hour: TimeOfDay) -> tuple[tuple[str, ...], float, float]:
    """As `_VEILS` has it; a low sun shines through falling snow and fog, and gilds mist."""
    sky, share, clear = _VEILS[weather]
    if hour not in _LOW_SUN:
        return sky, share, clear
    return {Weather.SNOW: _ROSY, Weather.MIST: _GILT, Weather.FOG: _ROSY}.get(weather, sky), share, clear


def _veiled(script: Script, weather: Weather, hour: TimeOfDay) -> Script:
    sky, share, clear = _veil(weather, hour)
    covered = share > 0.6
    if script.night:
        share *= 0.35
    n = len(script.sky)
    over = [sky[round(i * (len(sky) - 1) / (n - 1))] for i in range(n)]
    if weather in _LIT_THROUGH:
        over = [blended(tone, script.sky[-1], 0.3) for tone in over]
    dim = share > 0.3
    return replace(
        script,
        sky=tuple(blended(c, o, share) for c, o in zip(script.sky, over, strict=True)),
        fog=blended(script.fog, over[-1], share),
        key=blended(script.key, sky[-1], share * 0.6),
        ground=blended(script.ground, sky[1], share * 0.3),
        foliage=blended(script.foliage, sky[1], share * 0.3),
        cloud_lit="#66798a" if sky is _STORM and script.night else blended(script.cloud_lit, sky[-1], share),
        cloud_dark=blended(script.cloud_dark, sky[0], share),
        visibility=script.visibility * clear,
        sun_radius=0.0 if covered else script.sun_radius,
        sun=None if covered or (dim and not script.night and sky is not _GILT) else script.sun,
        stars=0 if dim or weather in _VEILS else script.stars,
    )


def _on_paper(script: Script) -> Script:
    """As a brush has it to paint: a pale sky and water, dark land that pales with its distance."""
    return replace(
        script, sky=("#c4c8c8", "#d4d6d4", "#e2e2dc", "#ecebe4"), fog="#e9e8e1", foliage="#323a3a",
        ground="#a8a69a", cloud_lit="#f2f1ea", cloud_dark="#c2c4c0", sun=None,
        visibility=max(700.0, script.visibility),
    )  # fmt: skip


def _ablaze(script: Script) -> Script:
    """By the light of a fire that reddens the air and the sky over it."""
    *high, low = script.sky
    sky = (*(blended(tone, "#4a1c18", 0.35) for tone in high), blended(low, "#c8501c", 0.6))
    return replace(
        script, sky=sky, fog=blended(script.fog, "#8a3818", 0.5), key="#ffa050", rim="#ff7a2c",
        cloud_lit=blended(script.cloud_lit, "#e8703c", 0.6),
    )  # fmt: skip


def is_neon(shot: Shot) -> bool:
    """Whether the city glows."""
    dark = BY_HOUR[shot.time_of_day].night
    return shot.light is Light.NEON or (dark and shot.look in (Look.CYBERPUNK, Look.SCI_FI))


def is_lunar(shot: Shot) -> bool:
    """Whether it speaks of the Moon, where it plays on a planet's surface."""
    return _LUNAR.search(shot.prompt) is not None


def _by_hour(shot: Shot) -> Script:
    if is_neon(shot):
        return NEON
    script = BY_HOUR[shot.time_of_day]
    return FLOODLIT if script.night and shot.setting is Setting.STADIUM else script


def script_for(shot: Shot) -> Script:
    """The shot's colours."""
    if shot.setting is Setting.PLANET_SURFACE and is_lunar(shot):
        return MOON
    if shot.setting in _PLACES:
        return _PLACES[shot.setting]
    script = _by_hour(shot)
    if shot.weather in _VEILS and script is not NEON:
        script = _veiled(script, shot.weather, shot.time_of_day)
    elif shot.weather in (Weather.FOG, Weather.MIST, Weather.BLIZZARD):
        script = replace(script, visibility=script.visibility * 0.5)
    if shot.light in (Light.CANDLELIGHT, Light.FIRELIGHT):
        script = replace(script, key="#ffa858", rim="#ff8a3c")
    elif BURNING.search(shot.prompt):
        script = _ablaze(script)
    elif shot.light is Light.MOONLIGHT:
        script = replace(script, key=NIGHT.key, rim=NIGHT.rim)
    if shot.subjects and shot.subjects[0].kind in HEAVENLY_LIGHTS:
        script = replace(script, sun=None, sun_radius=0.0)  # there is but one
    if shot.look is Look.INK_WASH and not script.night:
        script = _on_paper(script)
    if shot.mood is Mood.SCARY:
        script = replace(script, fog=blended(script.fog, "#1c2a24", 0.5), visibility=script.visibility * 0.5)
    return script
