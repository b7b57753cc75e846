"""The finishing of a look: how the whole picture is toned."""

from __future__ import annotations

from dataclasses import replace

from filmgate.engines.animatic.colour import Script
from filmgate.engines.animatic.layers import Grade
from filmgate.storyboard.vocabulary import Light, Look, Mood

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


def _look(grade: Grade, look: Look) -> Grade:
    """What a look does to a grade; `finish` makes those that are more than a grade."""
    changes: dict[Look, Grade] = {
        Look.CINEMATIC: replace(grade, contrast=grade.contrast + 0.06, gain=(1.04, 1.0, 0.97), vignette=0.36),
        Look.DOCUMENTARY: replace(grade, saturation=0.90, bloom=grade.bloom * 0.5, vignette=0.14),
        Look.NOIR: replace(
            grade, saturation=0.0, contrast=0.50, gain=(1.3, 1.3, 1.3), vignette=0.5, grain=1.6
        ),
        Look.BLACK_AND_WHITE: replace(grade, saturation=0.0, contrast=0.22, grain=1.4),
        Look.PASTEL: replace(grade, saturation=0.78, lift=(46, 42, 48), contrast=0.0, vignette=0.08),
        Look.CYBERPUNK: replace(grade, saturation=grade.saturation + 0.05, contrast=grade.contrast + 0.03),
        Look.SCI_FI: replace(grade, gain=(0.95, 1.0, 1.07)),
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


def _moody(grade: Grade, mood: Mood) -> Grade:
    """What a mood does to it: a colourist's first move, not a look of its own."""
    r, g, b = grade.gain
    changes: dict[Mood, Grade] = {
        Mood.CALM: replace(grade, contrast=grade.contrast * 0.6, saturation=grade.saturation * 0.94),
        Mood.JOYFUL: replace(grade, saturation=grade.saturation * 1.14, gain=(r * 1.03, g * 1.02, b)),
        Mood.ROMANTIC: replace(grade, gain=(r * 1.07, g * 0.98, b * 1.01), bloom=grade.bloom * 1.5),
        Mood.MELANCHOLIC: replace(
            grade, saturation=grade.saturation * 0.72, gain=(r * 0.94, g * 0.98, b * 1.05)
        ),
        Mood.TENSE: replace(
            grade, saturation=grade.saturation * 0.8, contrast=grade.contrast + 0.14, vignette=0.5
        ),
        Mood.MYSTERIOUS: replace(grade, gain=(r * 0.86, g * 0.96, b * 1.06), vignette=0.6),
        Mood.EPIC: replace(
            grade, gain=(r * 1.05, g, b * 0.95), contrast=grade.contrast + 0.14, bloom=grade.bloom * 1.3
        ),
        Mood.SCARY: replace(
            grade, saturation=grade.saturation * 0.6, gain=(r * 0.84, g * 0.92, b * 0.88), vignette=0.65
        ),
        Mood.DREAMY: replace(
            grade, bloom=grade.bloom * 1.9, bloom_above=grade.bloom_above - 35, lift=(20, 18, 24)
        ),
        Mood.ENERGETIC: replace(grade, saturation=grade.saturation * 1.22, contrast=grade.contrast + 0.10),
        Mood.NOSTALGIC: replace(
            grade, saturation=grade.saturation * 0.82, gain=(r * 1.08, g, b * 0.86), lift=(24, 18, 12)
        ),
    }
    return changes.get(mood, grade)


def grade_for(look: Look, light: Light, mood: Mood, script: Script, neon: bool) -> Grade:
    grade = NEON if neon else _NIGHT if script.night else _DAY
    if look is Look.NOIR and not script.night:
        return grade  # `finish` prints it from the whole range of tones
    return _look(_moody(_lit(grade, light), mood), look)
