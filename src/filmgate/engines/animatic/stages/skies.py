"""What a prompt's words make of the hour's colours: a large moon, more stars, leaves that turned."""

from __future__ import annotations

from dataclasses import replace

from filmgate.engines.animatic.colour import Script
from filmgate.engines.animatic.patterns import said
from filmgate.engines.animatic.scripts import RUST, blended
from filmgate.engines.animatic.stages.outlooks import AUTUMN
from filmgate.engines.animatic.stages.planets import stands_over
from filmgate.engines.animatic.weather import WETNESS
from filmgate.storyboard.schema import Shot
from filmgate.storyboard.vocabulary import Look, Setting
from filmgate.storyboard.vocabulary import SubjectKind as K

_HUGE_MOON = said(
    r"\b(?:huge|giant|enormous|massive|gigantic|oversized|colossal) (?:\w+ ){0,2}moon"
    r"|(?:巨大|硕大|巨型)的?[^，。；]{0,4}(?:月|圆月)"
)
_BEFORE_MOON = said(
    r"\b(?:in front of|past|before|across|against|silhouetted by) (?:an?|the) (?:[\w-]+ ){0,3}moon\b"
    r"|(?:掠过|飞过|背对|映着)[^，。；]{0,5}月"
)
_MILKY_WAY = said(r"milky way|(?<!samsung )\bgalax(?:y|ies)\b|银河|星河|星系")
_STARRY = said(
    r"\bstarry\b|star-?(?:filled|lit|studded)|\bunder (?:the|a sky of) stars|繁星|星空|满天星|漫天星"
)
_FULL_MOON = said(r"\b(?:full|huge|giant|big|bright) moon|满月|圆月|明月|皓月")


def sky_of(shot: Shot, script: Script, before: str = "") -> Script:
    """The script with the moon or the sun as large as the prompt makes it, in the season that it tells or
    that was told `before` of the same place."""
    if AUTUMN.search(f"{shot.prompt} {before}") and not script.night and shot.look is not Look.INK_WASH:
        gilt = shot.setting is Setting.FOREST and shot.weather not in WETNESS
        script = replace(script, foliage=RUST)
        if gilt:
            fog, key = blended(script.fog, "#f0c890", 0.5), blended(script.key, "#ffd890", 0.5)
            script = replace(script, fog=fog, key=key)
    if stands_over(shot):
        return replace(script, sun_radius=0.0)  # there is but one
    kinds = {subject.kind for subject in shot.subjects[1:]}
    if script.night and script.stars and _MILKY_WAY.search(shot.prompt):
        lit = script.sun if K.MOON in kinds or _FULL_MOON.search(shot.prompt) else None
        return replace(script, galaxy=True, sun=lit, stars=2 * script.stars)
    if script.night and script.sun is not None and (large := _large_moon(shot.prompt)):
        return replace(script, sun=large[0], sun_radius=large[1])
    if script.night and script.sun is not None and (K.MOON in kinds or _FULL_MOON.search(shot.prompt)):
        return replace(script, sun=(0.68, 0.24), sun_radius=0.085)
    if not script.night and script.sun is not None and K.SUN in kinds:
        return replace(
            script, sun_radius=max(0.10, script.sun_radius), disc=script.disc or ("#fff8e0", "#ffd080")
        )
    if K.STAR in kinds or (script.night and _STARRY.search(shot.prompt)):
        return replace(script, stars=2 * script.stars + 120)
    return script


def _large_moon(words: str) -> tuple[tuple[float, float], float] | None:
    """Where the moon stands and how large, where it is huge or somebody is seen before it."""
    if _HUGE_MOON.search(words):
        return ((0.56, 0.46), 0.22) if _BEFORE_MOON.search(words) else ((0.64, 0.42), 0.19)
    return ((0.55, 0.40), 0.13) if _BEFORE_MOON.search(words) else None
