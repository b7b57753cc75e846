"""Grades as functions of colour: BGR in 0..1 in and out. They compose, and are baked into tables."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from filmgate.engines.animatic.edit.textures import Floats, Tone, luma, saturated, smoothstep
from filmgate.storyboard.vocabulary import Light, Mood, TimeOfDay, Weather


def composed(tones: Sequence[Tone]) -> Tone:
    """One after the other."""

    def tone(colour: Floats) -> Floats:
        for each in tones:
            colour = np.clip(each(colour), 0, 1).astype(np.float32)
        return colour

    return tone


def level(colour: Floats) -> Floats:
    return luma(colour)[..., None]


def bgr(*values: float) -> Floats:
    return np.array(values, np.float32)


def contrast(colour: Floats, amount: float) -> Floats:
    """An S-curve mixed in by `amount`."""
    return np.asarray(colour + (smoothstep(0, 1, colour) - colour) * np.float32(amount), np.float32)


def split(colour: Floats, shadows: Floats, lights: Floats, amount: float) -> Floats:
    """Tints shadows and lights apart and keeps the luma."""
    t = smoothstep(0.05, 0.85, level(colour))
    tint = shadows * (1 - t) + lights * t
    tinted = colour * (tint / np.maximum(luma(tint)[..., None], 1e-3))
    return np.asarray(colour + (tinted - colour) * np.float32(amount), np.float32)


def tinted(
    blue: float, green: float, red: float, saturation: float, gamma: float = 1, gain: float = 1
) -> Tone:
    def tone(colour: Floats) -> Floats:
        out = saturated(colour, saturation) * bgr(blue, green, red)
        return np.asarray(np.clip(out, 0, 1) ** gamma * gain, np.float32)

    return tone


def night(colour: Floats) -> Floats:
    """Day for night: blue and dark, with whatever is bright and warm kept as lamps."""
    dark = np.clip(saturated(colour, 0.38) * bgr(1.20, 0.78, 0.52), 0, 1) ** 1.28 * 0.58
    dark = dark + bgr(0.040, 0.020, 0.010)
    warm = np.clip(colour[..., 2:3] - colour[..., 0:1], 0, 1) * smoothstep(0.50, 0.9, level(colour))
    lamp = smoothstep(0.80, 0.97, level(colour))
    return np.asarray(dark + (warm * 0.7 + lamp * 0.22) * bgr(0.42, 0.80, 1.0), np.float32)


def golden(colour: Floats) -> Floats:
    return split(contrast(saturated(colour, 1.12), 0.25), bgr(0.9, 0.72, 0.78), bgr(0.55, 0.92, 1.25), 0.62)


def sunset(colour: Floats) -> Floats:
    return (
        split(contrast(saturated(colour, 1.15), 0.35), bgr(1.1, 0.6, 0.9), bgr(0.45, 0.74, 1.35), 0.75) * 0.92
    )


def dusk(colour: Floats) -> Floats:
    return split(saturated(colour, 0.8) * 0.74, bgr(1.35, 0.75, 0.7), bgr(0.95, 0.85, 1.12), 0.8)


def blue_hour(colour: Floats) -> Floats:
    return split(saturated(colour, 0.72) * 0.66, bgr(1.5, 0.85, 0.5), bgr(1.15, 0.95, 0.9), 0.85)


def dawn(colour: Floats) -> Floats:
    lifted = saturated(colour, 0.85) * 0.86 + 0.05
    return split(lifted, bgr(1.15, 0.85, 0.82), bgr(0.88, 0.88, 1.18), 0.6)


TIMES: dict[TimeOfDay, Tone] = {
    TimeOfDay.DAWN: dawn,
    TimeOfDay.SUNRISE: golden,
    TimeOfDay.GOLDEN_HOUR: golden,
    TimeOfDay.SUNSET: sunset,
    TimeOfDay.DUSK: dusk,
    TimeOfDay.BLUE_HOUR: blue_hour,
    TimeOfDay.NIGHT: night,
    TimeOfDay.MIDNIGHT: composed([night, tinted(1, 1, 1, 0.9, 1.1, 0.85)]),
    TimeOfDay.MORNING: tinted(0.98, 1.0, 1.03, 1.02, 0.96),
    TimeOfDay.AFTERNOON: tinted(0.94, 1.0, 1.04, 1.05),
}

DARK = frozenset({TimeOfDay.NIGHT, TimeOfDay.MIDNIGHT, TimeOfDay.BLUE_HOUR, TimeOfDay.DUSK})

NIGHTS = frozenset({TimeOfDay.NIGHT, TimeOfDay.MIDNIGHT})

LIGHTS: dict[Light, Tone] = {
    Light.NEON: lambda colour: split(
        contrast(saturated(colour, 1.3) * 0.9, 0.4), bgr(1.4, 0.5, 1.0), bgr(1.1, 0.85, 1.2), 0.6
    ),
    Light.CANDLELIGHT: tinted(0.52, 0.82, 1.12, 0.8, 1.2, 0.85),
    Light.FIRELIGHT: tinted(0.48, 0.78, 1.18, 0.9, 1.2, 0.88),
    Light.MOONLIGHT: night,
    Light.STREET_LAMPS: night,
    Light.SPOTLIGHT: lambda colour: contrast(saturated(colour, 0.95), 0.1),
    Light.BACKLIGHT: lambda colour: contrast(np.asarray(saturated(colour, 0.9) ** 1.22, np.float32), 0.35),
    Light.RIM_LIGHT: lambda colour: contrast(np.asarray(saturated(colour, 0.9) ** 1.30, np.float32), 0.5),
    Light.VOLUMETRIC: tinted(0.88, 0.98, 1.06, 0.95, 1.08, 0.94),
    Light.LOW_KEY: lambda colour: contrast(np.asarray(colour**1.35, np.float32), 0.5),
    Light.HIGH_KEY: lambda colour: np.asarray(colour**0.78 * 0.94 + 0.06, np.float32),
    Light.SOFT: lambda colour: np.asarray(colour * 0.88 + 0.07, np.float32),
    Light.HARD: lambda colour: contrast(colour, 0.8),
}

MOODS: dict[Mood, Tone] = {
    Mood.CALM: tinted(1.03, 1.01, 0.97, 0.9),
    Mood.JOYFUL: tinted(0.96, 1.01, 1.04, 1.18, 0.95),
    Mood.ROMANTIC: tinted(0.97, 0.95, 1.06, 1.02, 0.95),
    Mood.MELANCHOLIC: tinted(1.10, 0.99, 0.90, 0.66, 1.05),
    Mood.TENSE: lambda colour: contrast(saturated(colour, 0.72) * bgr(0.98, 1.02, 0.95), 0.55),
    Mood.MYSTERIOUS: tinted(1.12, 1.0, 0.84, 0.72, 1.18),
    Mood.EPIC: lambda colour: contrast(saturated(colour, 1.08), 0.5),
    Mood.SCARY: tinted(0.95, 1.05, 0.86, 0.5, 1.3),
    Mood.DREAMY: tinted(1.04, 0.98, 1.03, 0.9, 0.85),
    Mood.ENERGETIC: lambda colour: contrast(saturated(colour, 1.3), 0.3),
    Mood.NOSTALGIC: tinted(0.84, 0.97, 1.06, 0.76),
}

SKIES: dict[Weather, Tone] = {
    Weather.CLOUDY: tinted(1.02, 1.0, 0.98, 0.82, 1.04),
    Weather.OVERCAST: tinted(1.05, 1.0, 0.96, 0.62, 1.06),
    Weather.DRIZZLE: tinted(1.05, 1.0, 0.94, 0.62, 1.1, 0.86),
    Weather.RAIN: tinted(1.06, 1.0, 0.92, 0.55, 1.15, 0.78),
    Weather.DOWNPOUR: tinted(1.08, 1.0, 0.90, 0.45, 1.2, 0.7),
    Weather.THUNDERSTORM: tinted(1.14, 1.0, 0.86, 0.42, 1.3, 0.62),
    Weather.SNOW: tinted(1.08, 1.01, 0.94, 0.5, 0.95, 0.92),
    Weather.BLIZZARD: tinted(1.08, 1.02, 0.95, 0.35, 0.92, 0.9),
    Weather.FOG: tinted(1.0, 1.0, 1.0, 0.55, 1.0, 0.9),
    Weather.MIST: tinted(1.03, 1.0, 0.97, 0.72),
    Weather.WIND: tinted(0.97, 1.0, 1.02, 0.9, 1.0, 0.98),
    Weather.RAINBOW: tinted(1.02, 1.0, 0.98, 1.05, 1.04, 0.95),
    Weather.SANDSTORM: tinted(0.55, 0.86, 1.12, 0.6, 1.0, 0.95),
}


def faded(colour: Floats) -> Floats:
    return np.asarray(saturated(colour, 0.8) * 0.76 + 0.12, np.float32)


def teal_and_orange(colour: Floats) -> Floats:
    graded = contrast(saturated(colour, 1.05), 0.35)
    return split(graded, bgr(1.30, 1.02, 0.62), bgr(0.72, 0.97, 1.18), 0.72)


def lit(light: tuple[float, float, float], *, neon: bool = False) -> Tone:
    """A coloured lamp: what is bright takes its colour, the shadows fall off and keep some of their own."""
    lamp = bgr(*light) / max(light) * 1.12

    def tone(colour: Floats) -> Floats:
        graded = contrast(saturated(colour, 0.85 if neon else 0.75), 0.5 if neon else 0.3)
        reach = smoothstep(0.02, 0.62, level(graded))
        shone = graded * lamp
        out = graded * 0.50 + (shone * 0.86 + graded * 0.14 - graded * 0.50) * reach
        if neon:  # tubes burn out to white at their core
            out = out + (1 - lamp / lamp.max()) * 0.35 * smoothstep(0.86, 1.0, level(graded))
        return np.asarray(out, np.float32)

    return tone
