"""How it is lit and what it feels and looks like. Values may be added, never renamed."""

from __future__ import annotations

from enum import StrEnum


class Light(StrEnum):
    """The light."""

    NATURAL = "natural"
    NEON = "neon"
    CANDLELIGHT = "candlelight"
    FIRELIGHT = "firelight"
    MOONLIGHT = "moonlight"
    STREET_LAMPS = "street_lamps"
    SPOTLIGHT = "spotlight"
    BACKLIGHT = "backlight"
    RIM_LIGHT = "rim_light"
    VOLUMETRIC = "volumetric"
    SOFT = "soft"
    HARD = "hard"
    LOW_KEY = "low_key"
    HIGH_KEY = "high_key"


class Mood(StrEnum):
    """The mood."""

    NEUTRAL = "neutral"
    CALM = "calm"
    JOYFUL = "joyful"
    ROMANTIC = "romantic"
    MELANCHOLIC = "melancholic"
    TENSE = "tense"
    MYSTERIOUS = "mysterious"
    EPIC = "epic"
    SCARY = "scary"
    DREAMY = "dreamy"
    ENERGETIC = "energetic"
    NOSTALGIC = "nostalgic"


class Look(StrEnum):
    """A grade or style."""

    NATURAL = "natural"
    CINEMATIC = "cinematic"
    DOCUMENTARY = "documentary"
    NOIR = "noir"
    BLACK_AND_WHITE = "black_and_white"
    SEPIA = "sepia"
    VINTAGE_FILM = "vintage_film"
    ANIME = "anime"
    CARTOON = "cartoon"
    COMIC = "comic"
    WATERCOLOR = "watercolor"
    OIL_PAINTING = "oil_painting"
    INK_WASH = "ink_wash"
    PENCIL_SKETCH = "pencil_sketch"
    CLAY = "clay"
    PAPER_CUT = "paper_cut"
    PIXEL_ART = "pixel_art"
    LOW_POLY = "low_poly"
    LEGO = "lego"
    CYBERPUNK = "cyberpunk"
    SCI_FI = "sci_fi"
    STEAMPUNK = "steampunk"
    FANTASY = "fantasy"
    HORROR = "horror"
    PASTEL = "pastel"
    THERMAL = "thermal"
    GLITCH = "glitch"
