"""The finishing of a look: how the whole picture is toned."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeAlias

from filmgate.engines.animatic.colour import Script
from filmgate.engines.animatic.layers import Grade
from filmgate.storyboard.vocabulary import Light, Look, Mood

Triple: TypeAlias = tuple[float, float, float]
"""Red, green and blue."""

_DAY = Grade(lift=(10, 9, 12), contrast=0.10, saturation=1.10, bloom=0.34, bloom_above=195, vignette=0.24)
_NIGHT = Grade(lift=(6, 8, 14), contrast=0.16, saturation=1.06, bloom=0.55, bloom_above=145, vignette=0.34)
NEON = Grade(
    gain=(1.06, 1.0, 1.08),
    lift=(7, 5, 16),
    contrast=0.18,
    saturation=1.12,
    bloom=0.6,
    bloom_above=135,
    vignette=0.34,
)


_INFERRED = 0.4
"""How much of a mood is felt that the prompt does not say."""
_AT_NIGHT, _DARKEST_EDGE = 0.4, 0.6
"""How much of a mood's tint a night takes, and of the darkness at its edges."""


def _look(grade: Grade, look: Look) -> Grade:
    """What a look does to a grade; `finish` makes those that are more than a grade."""
    changes: dict[Look, Grade] = {
        Look.CINEMATIC: replace(  # teal in the shadows, orange in the lights
            grade, gain=(1.13, 1.0, 0.86), lift=(0, 9, 19), contrast=grade.contrast + 0.14, vignette=0.42
        ),
        Look.DOCUMENTARY: replace(
            grade, saturation=0.74, lift=(20, 21, 19), bloom=grade.bloom * 0.4, vignette=0.06, grain=3.0
        ),
        Look.BLACK_AND_WHITE: replace(grade, saturation=0.0, contrast=0.22, grain=1.4),
        Look.PASTEL: replace(
            grade, gain=(1.16, 1.1, 1.14), saturation=0.92, lift=(62, 52, 60), contrast=0.0, vignette=0.04
        ),
        Look.CYBERPUNK: replace(
            grade,
            gain=(1.06, 0.94, 1.14),
            lift=(14, 3, 26),
            saturation=grade.saturation + 0.14,
            contrast=grade.contrast + 0.06,
            bloom=grade.bloom * 1.3,
        ),
        Look.SCI_FI: replace(
            grade,
            gain=(0.86, 1.02, 1.14),
            lift=(0, 9, 18),
            saturation=0.86,
            contrast=grade.contrast + 0.10,
            bloom=grade.bloom * 1.4,
        ),
    }
    return changes.get(look, grade)


def _lit(grade: Grade, light: Light) -> Grade:
    """What a light does to the whole picture."""
    changes: dict[Light, Grade] = {
        Light.LOW_KEY: replace(grade, gain=(0.68, 0.68, 0.72), contrast=grade.contrast + 0.16, vignette=0.55),
        Light.HIGH_KEY: replace(
            grade, gain=(1.16, 1.16, 1.15), lift=(22, 22, 22), contrast=0.02, vignette=0.08
        ),
        Light.SPOTLIGHT: replace(
            grade, gain=(0.80, 0.80, 0.84), contrast=grade.contrast + 0.1, vignette=0.75
        ),
        Light.SOFT: replace(grade, contrast=max(0.0, grade.contrast - 0.08), lift=(18, 17, 18), bloom=0.55),
        Light.HARD: replace(grade, contrast=grade.contrast + 0.22, bloom=grade.bloom * 0.5),
        Light.CANDLELIGHT: replace(grade, gain=(1.12, 0.96, 0.78), vignette=0.5),
        Light.FIRELIGHT: replace(
            grade, gain=(1.16, 0.94, 0.72), contrast=grade.contrast + 0.06, vignette=0.5
        ),
        Light.MOONLIGHT: replace(grade, gain=(0.86, 0.96, 1.14), saturation=0.85),
        Light.BACKLIGHT: replace(grade, bloom=grade.bloom * 1.5, contrast=grade.contrast + 0.06),
        Light.VOLUMETRIC: replace(grade, bloom=grade.bloom * 1.3, lift=(16, 15, 16)),
    }
    return changes.get(light, grade)


def _moody(grade: Grade, mood: Mood, night: bool) -> Grade:
    """What a mood does to it: a colourist's first move, not a look of its own."""
    r, g, b = grade.gain
    changes: dict[Mood, Grade] = {
        Mood.CALM: replace(
            grade, contrast=grade.contrast * 0.3, saturation=grade.saturation * 0.88,
            gain=(r * 1.02, g * 1.02, b * 1.05), lift=(22, 24, 28), bloom=grade.bloom * 1.2, vignette=0.12,
        ),
        Mood.JOYFUL: replace(
            grade, saturation=grade.saturation * 1.24, gain=(r * 1.12, g * 1.07, b * 0.96), vignette=0.10,
            bloom=grade.bloom * 1.2,
        ),
        Mood.ROMANTIC: replace(
            grade, gain=(r * 1.16, g * 0.96, b * 1.0), lift=(26, 12, 22), bloom=grade.bloom * 1.7,
            bloom_above=grade.bloom_above - 20,
        ),
        Mood.MELANCHOLIC: replace(
            grade, saturation=grade.saturation * 0.64, gain=(r * 0.86, g * 0.92, b * 1.03), lift=(8, 12, 22),
            bloom=grade.bloom * 0.6,
        ),
        Mood.TENSE: replace(
            grade, saturation=grade.saturation * 0.68, contrast=grade.contrast + 0.22, vignette=0.56,
            gain=(r * 0.92, g * 0.96, b * 0.88), lift=(0, 5, 3),
        ),
        Mood.MYSTERIOUS: replace(
            grade, gain=(r * 0.66, g * 0.84, b * 1.02), lift=(2, 10, 20), saturation=grade.saturation * 0.8,
            bloom=grade.bloom * 1.3, vignette=0.70,
        ),
        Mood.EPIC: replace(
            grade, gain=(r * 1.16, g * 1.01, b * 0.86), lift=(0, 5, 14), contrast=grade.contrast + 0.26,
            bloom=grade.bloom * 1.6, vignette=0.46,
        ),
        Mood.SCARY: replace(
            grade, saturation=grade.saturation * 0.40, gain=(r * 0.66, g * 0.80, b * 0.70), lift=(0, 6, 2),
            contrast=grade.contrast + 0.18, vignette=0.80,
        ),
        Mood.DREAMY: replace(
            grade, gain=(r * 0.98, g * 0.93, b * 1.06), bloom=grade.bloom * 1.9, lift=(34, 26, 42),
            bloom_above=grade.bloom_above - 40, contrast=grade.contrast, vignette=0.06,
        ),
        Mood.ENERGETIC: replace(
            grade, saturation=grade.saturation * 1.36, contrast=grade.contrast + 0.22,
            gain=(r * 1.06, g * 1.02, b * 1.03),
        ),
        Mood.NOSTALGIC: replace(
            grade, saturation=grade.saturation * 0.66, gain=(r * 1.12, g * 1.0, b * 0.74), lift=(36, 26, 16),
            contrast=grade.contrast * 0.6, grain=2.2, vignette=0.42,
        ),
    }  # fmt: skip
    moody = changes.get(mood, grade)
    if night:  # which is dark and cold of itself
        near = tuple(own * (new / own) ** _AT_NIGHT for own, new in zip(grade.gain, moody.gain, strict=True))
        return replace(moody, gain=near, vignette=min(moody.vignette, _DARKEST_EDGE))
    return moody


def _between(one: Grade, two: Grade, share: float) -> Grade:
    """So much of the way from one grade to another of the same tone."""

    def mixed(a: float, b: float) -> float:
        return a + (b - a) * share

    def colour(a: Triple, b: Triple) -> Triple:
        return mixed(a[0], b[0]), mixed(a[1], b[1]), mixed(a[2], b[2])

    return replace(
        two,
        gain=colour(one.gain, two.gain),
        lift=colour(one.lift, two.lift),
        contrast=mixed(one.contrast, two.contrast),
        saturation=mixed(one.saturation, two.saturation),
        bloom=mixed(one.bloom, two.bloom),
        bloom_above=mixed(one.bloom_above, two.bloom_above),
        vignette=mixed(one.vignette, two.vignette),
        grain=mixed(one.grain, two.grain),
    )


def grade_for(
    look: Look, light: Light, mood: Mood, script: Script, neon: bool, *, inferred: bool = False
) -> Grade:
    """The grade of a shot. A mood that is only `inferred` tints little: a film's shots must go together."""
    grade = NEON if neon else _NIGHT if script.night else _DAY
    if look is Look.NOIR:
        return grade  # `finish` prints it from the whole range of tones
    lit = _lit(grade, light)
    moody = _moody(lit, mood, script.night)
    return _look(_between(lit, moody, _INFERRED) if inferred else moody, look)
