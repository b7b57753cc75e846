"""The finishing of a look: how the whole picture is toned."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
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
        Look.VINTAGE_FILM: replace(  # what is not worn: `finish` has the rest
            grade, gain=(1.10, 1.02, 0.90), lift=(16, 13, 12), saturation=0.92 * grade.saturation,
            bloom=1.3 * grade.bloom, vignette=0.34, grain=3.4,
        ),
        Look.DOCUMENTARY: replace(
            grade, saturation=0.74, lift=(20, 21, 19), bloom=grade.bloom * 0.4, vignette=0.06, grain=3.0
        ),
        Look.BLACK_AND_WHITE: replace(grade, saturation=0.0, contrast=0.22, grain=1.4),
        Look.PASTEL: replace(
            grade, gain=(1.16, 1.1, 1.14), saturation=0.92, lift=(62, 52, 60), contrast=0.0, vignette=0.04
        ),
        Look.CYBERPUNK: replace(
            grade, gain=(1.06, 0.94, 1.14), lift=(14, 3, 26), saturation=grade.saturation + 0.14,
            contrast=grade.contrast + 0.06, bloom=grade.bloom * 1.3,
        ),
        Look.SCI_FI: replace(
            grade, gain=(0.86, 1.02, 1.14), lift=(0, 9, 18), saturation=0.86, contrast=grade.contrast + 0.10,
            bloom=grade.bloom * 1.4,
        ),
    }  # fmt: skip
    return changes.get(look, grade)


def _lit(grade: Grade, light: Light) -> Grade:
    """What a light does to the whole picture."""
    changes: dict[Light, Grade] = {
        Light.LOW_KEY: replace(grade, gain=(0.78, 0.78, 0.82), contrast=grade.contrast + 0.16, vignette=0.55),
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


@dataclass(frozen=True)
class _Feeling:
    """What a mood does to a grade: `gain`, `saturation` and `bloom` are times what they were, `contrast` too
    and so much more; `bloom_above` is added; the others are in place of what was."""

    gain: Triple
    lift: Triple | None = None
    saturation: float = 1.0
    contrast: tuple[float, float] = (1.0, 0.0)
    bloom: float = 1.0
    bloom_above: float = 0.0
    vignette: float | None = None
    grain: float | None = None

    def felt(self, grade: Grade) -> Grade:
        """That grade in this mood."""
        (r, g, b), (red, green, blue), (times, more) = grade.gain, self.gain, self.contrast
        return replace(
            grade,
            gain=(r * red, g * green, b * blue),
            lift=grade.lift if self.lift is None else self.lift,
            saturation=grade.saturation * self.saturation,
            contrast=grade.contrast * times + more,
            bloom=grade.bloom * self.bloom,
            bloom_above=grade.bloom_above + self.bloom_above,
            vignette=grade.vignette if self.vignette is None else self.vignette,
            grain=grade.grain if self.grain is None else self.grain,
        )


_FEELINGS = {
    Mood.CALM: _Feeling((1.02, 1.02, 1.05), (22, 24, 28), 0.88, (0.3, 0.0), bloom=1.2, vignette=0.12),
    Mood.JOYFUL: _Feeling((1.12, 1.07, 0.96), None, 1.24, bloom=1.2, vignette=0.10),
    Mood.ROMANTIC: _Feeling((1.16, 0.96, 1.0), (26, 12, 22), bloom=1.7, bloom_above=-20),
    Mood.MELANCHOLIC: _Feeling((0.86, 0.92, 1.03), (8, 12, 22), 0.64, bloom=0.6),
    Mood.TENSE: _Feeling((0.92, 0.96, 0.88), (0, 5, 3), 0.68, (1.0, 0.22), vignette=0.56),
    Mood.MYSTERIOUS: _Feeling((0.66, 0.84, 1.02), (2, 10, 20), 0.8, bloom=1.3, vignette=0.70),
    Mood.EPIC: _Feeling((1.16, 1.01, 0.86), (0, 5, 14), 1.0, (1.0, 0.26), bloom=1.6, vignette=0.46),
    Mood.SCARY: _Feeling((0.66, 0.80, 0.70), (0, 6, 2), 0.40, (1.0, 0.18), vignette=0.80),
    Mood.DREAMY: _Feeling((0.98, 0.93, 1.06), (34, 26, 42), bloom=1.9, bloom_above=-40, vignette=0.06),
    Mood.ENERGETIC: _Feeling((1.06, 1.02, 1.03), None, 1.36, (1.0, 0.22)),
    Mood.NOSTALGIC: _Feeling((1.12, 1.0, 0.74), (36, 26, 16), 0.66, (0.6, 0.0), vignette=0.42, grain=2.2),
}
"""A colourist's first move for each mood, not a look of its own."""


def _moody(grade: Grade, mood: Mood, night: bool) -> Grade:
    """What a mood does to it."""
    moody = _FEELINGS[mood].felt(grade) if mood in _FEELINGS else grade
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


_LIGHT = r"(?:light\w*|lamps?|glow|tones?|colou?rs?|hues?|palette|ambien[ct]e|illumination)"
_TEMPERATURES: tuple[tuple[re.Pattern[str], Triple], ...] = (
    (
        re.compile(
            rf"\bwarm(?:ly|er|est)?[, -]+(?:[\w-]+ ){{0,2}}{_LIGHT}\b|\bwarmly lit\b"
            "|暖光|暖色|暖黄|暖调|昏黄|温暖的[^，。；]{0,4}(?:灯|光)",
            re.IGNORECASE,
        ),
        (1.10, 1.0, 0.80),
    ),
    (
        re.compile(
            rf"\b(?:cold|cool|icy|bluish|blue)[, -]+(?:[\w-]+ )?{_LIGHT}\b|冷光|冷色|冷调|蓝色调|幽蓝的?光",
            re.IGNORECASE,
        ),
        (0.82, 0.98, 1.12),
    ),
)
"""What the words say of the light's colour, and the gain that it is."""


def _told(grade: Grade, words: str) -> Grade:
    """The grade in light as warm or as cold as the words tell."""
    for told, gain in _TEMPERATURES:
        if told.search(words):
            red, green, blue = (own * more for own, more in zip(grade.gain, gain, strict=True))
            grade = replace(grade, gain=(red, green, blue))
    return grade


def grade_for(
    look: Look,
    light: Light,
    mood: Mood,
    script: Script,
    neon: bool,
    *,
    inferred: bool = False,
    words: str = "",
) -> Grade:
    """The grade of a shot. A mood that is only `inferred` tints little: a film's shots must go together."""
    grade = NEON if neon else _NIGHT if script.night else _DAY
    if look is Look.NOIR:
        return grade  # `finish` prints it from the whole range of tones
    lit = _told(_lit(grade, light), words)
    moody = _moody(lit, mood, script.night)
    felt = _between(lit, moody, _INFERRED) if inferred else moody
    return felt if look is Look.VINTAGE_FILM and not is_fresh_stock(words) else _look(felt, look)


_GRAIN = re.compile(
    r"\bgrain(?:y|iness)?\b|\b(?:35|16) ?mm\b|\bkodak\w*|\bportra\b|\bfuji\w*|\bshot on film\b"
    r"|\bcelluloid\b|\banalog(?:ue)? film\b|胶片|颗粒",
    re.IGNORECASE,
)
_WORN = re.compile(
    r"\b(?:vintage|old|retro|antique|archiv\w+|historic\w*|worn|scratch\w*|dust\w*|flicker\w*|8 ?mm"
    r"|super[- ]?8|vhs|home (?:video|movie)|camcorder|silent film|sepia|faded|nostalg\w+|memor(?:y|ies)"
    r"|flashback|(?:19)?[2-9]0s|19\d\ds?|polaroid|technicolor|kodachrome|grindhouse)\b"
    r"|复古|老|旧|年代|回忆|怀旧|录像|港风",
    re.IGNORECASE,
)


def is_fresh_stock(words: str) -> bool:
    """Whether they ask for the grain of film, and not for film of long ago."""
    return _GRAIN.search(words) is not None and _WORN.search(words) is None
