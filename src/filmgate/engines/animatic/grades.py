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
        Look.BLACK_AND_WHITE: replace(grade, saturation=0.0, contrast=0.22, grain=1.4),
        Look.PASTEL: replace(grade, saturation=0.78, lift=(46, 42, 48), contrast=0.0, vignette=0.08),
        Look.CYBERPUNK: replace(grade, saturation=grade.saturation + 0.05, contrast=grade.contrast + 0.03),
        Look.SCI_FI: replace(grade, gain=(0.95, 1.0, 1.07)),
    }
    return changes.get(look, grade)


def grade_for(look: Look, light: Light, mood: Mood, script: Script, neon: bool) -> Grade:
    grade = NEON if neon else _NIGHT if script.night else _DAY
    if light is Light.LOW_KEY:
        grade = replace(grade, gain=(0.80, 0.80, 0.82), contrast=grade.contrast + 0.12, vignette=0.5)
    elif light is Light.HIGH_KEY:
        grade = replace(grade, gain=(1.16, 1.16, 1.15), lift=(22, 22, 22), contrast=0.02, vignette=0.08)
    if mood is Mood.DREAMY:
        grade = replace(grade, bloom=grade.bloom * 1.6, bloom_above=grade.bloom_above - 25)
    elif mood in (Mood.MELANCHOLIC, Mood.TENSE):
        grade = replace(grade, saturation=grade.saturation * 0.82)
    elif mood is Mood.JOYFUL:
        grade = replace(grade, saturation=grade.saturation * 1.12)
    return _look(grade, look)
