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
_WARM = (255.0, 236.0, 200.0)


def _look(grade: Grade, look: Look) -> Grade:
    """What a look does to a grade; a look that is not here leaves it as it is."""
    changes: dict[Look, Grade] = {
        Look.CINEMATIC: replace(grade, contrast=grade.contrast + 0.06, gain=(1.04, 1.0, 0.97), vignette=0.36),
        Look.DOCUMENTARY: replace(grade, saturation=0.90, bloom=grade.bloom * 0.5, vignette=0.14),
        Look.NOIR: replace(grade, saturation=0.0, contrast=0.55, lift=(0, 0, 0), vignette=0.55, grain=1.6),
        Look.BLACK_AND_WHITE: replace(grade, saturation=0.0, contrast=0.22, grain=1.4),
        Look.SEPIA: replace(
            grade, saturation=0.0, tone=(255, 214, 160), contrast=0.10, vignette=0.45, grain=1.4
        ),
        Look.VINTAGE_FILM: replace(
            grade, saturation=0.72, tone=_WARM, lift=(24, 18, 16), vignette=0.5, grain=2.0
        ),
        Look.ANIME: replace(grade, saturation=1.34, contrast=0.06, bloom=grade.bloom * 1.3, grain=0.2),
        Look.CARTOON: replace(grade, saturation=1.40, contrast=0.14, grain=0.0, vignette=0.08),
        Look.COMIC: replace(grade, saturation=1.35, contrast=0.35, grain=0.3),
        Look.HORROR: replace(grade, saturation=0.62, gain=(0.92, 1.0, 0.95), contrast=0.30, vignette=0.6),
        Look.PASTEL: replace(grade, saturation=0.78, lift=(46, 42, 48), contrast=0.0, vignette=0.08),
        Look.CYBERPUNK: replace(grade, saturation=grade.saturation + 0.05, contrast=grade.contrast + 0.03),
        Look.STEAMPUNK: replace(grade, gain=(1.10, 1.0, 0.84), saturation=0.92),
        Look.FANTASY: replace(grade, saturation=1.25, bloom=grade.bloom * 1.5),
        Look.SCI_FI: replace(grade, gain=(0.95, 1.0, 1.07)),
    }
    return changes.get(look, grade)


GRADED = frozenset({
    Look.NATURAL, Look.CINEMATIC, Look.DOCUMENTARY, Look.NOIR, Look.BLACK_AND_WHITE, Look.SEPIA,
        Look.VINTAGE_FILM,
    Look.HORROR, Look.PASTEL, Look.CYBERPUNK, Look.SCI_FI, Look.FANTASY, Look.STEAMPUNK,
})  # fmt: skip
"""The looks that a grade alone makes; any other is only hinted at."""


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
