"""What fills the space of a scene beside its set: fog, dust, the lights of a lamp or a storm, a rainbow."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator

import cv2
import numpy as np

from filmgate.engines.animatic.colour import Colour, mix, rgb
from filmgate.engines.animatic.kernels.compile import Floats
from filmgate.engines.animatic.layers import Layer, Motion, Plane, Pose, still
from filmgate.engines.animatic.noise import profile, smoothstep
from filmgate.engines.animatic.stages.dressing import Row, dressed
from filmgate.engines.animatic.stages.scenery import haze, packed
from filmgate.engines.animatic.stages.site import Site
from filmgate.engines.animatic.storm import flash
from filmgate.storyboard.vocabulary import Light, Weather

_SHEETS: dict[Weather, tuple[float, str | None, float]] = {
    Weather.FOG: (0.62, None, 0.25),
    Weather.MIST: (0.34, None, 0.20),
    Weather.SANDSTORM: (0.62, "#d0a468", 3.0),
    Weather.BLIZZARD: (0.50, "#e4ecf4", 3.5),
    Weather.DOWNPOUR: (0.22, None, 0.8),
}
"""How thick a weather's air is at most, its colour (None: the hour's fog), its drift in metres a second."""


def air(site: Site, indoors: bool, clock: float) -> Iterator[Layer]:
    """The layers of a shot that begins `clock` seconds after its film."""
    shot = site.shot
    if not indoors and shot.weather in _SHEETS:
        yield from _sheets(site, *_SHEETS[shot.weather])
    if not indoors and shot.weather in _SKIES:
        yield from _SKIES[shot.weather](site, clock)
    if shot.light in _LAMPS:
        yield from _LAMPS[shot.light](site)
    if shot.light is Light.STREET_LAMPS and not indoors:
        yield from dressed(
            site, (Row(("park_lamp",), site.mark.z + 4.4, every=5.2, x=2.0, scale=0.86),), indoors
        )


def _sheets(site: Site, thick: float, colour: str | None, drift: float) -> Iterator[Layer]:
    """Thicker with every metre, thinnest before the subject."""
    tone = (
        site.script.fog
        if colour is None
        else mix(colour, site.script.fog, 0.6 if site.script.night else 0.25)
    )
    for i, (away, share, high) in enumerate(
        (
            (60.0, 1.0, 46.0),
            (26.0, 0.9, 20.0),
            (12.0, 0.75, 10.0),
            (4.5, 0.55, 5.0),
            (1.4, 0.4, 3.0),
            (-1.4, 0.22, 2.2),
        )
    ):
        z = site.mark.z + away
        if z - site.middle.z > 0.8:
            yield haze(
                site.sight,
                z,
                -0.35 * high,
                high,
                tone,
                thick * share,
                site.number(f"air {i}"),
                0.6,
                drift * (1 + 0.2 * i),
            )


def _light(pixels: Floats, site: Site, z: float, motion: Motion = still) -> Plane | None:
    """An image of light, stretched over all that the camera sees at `z`."""
    window = site.sight.window(z)
    if window is None:
        return None
    # Two columns and rows more than the window: the outermost are not drawn.
    high, wide = pixels.shape[0] - 2, pixels.shape[1] - 2
    across, up = wide / window.wide, high / window.high
    image = packed(np.ascontiguousarray(pixels, np.float32), 0.0)
    x0, y0 = window.x0 - 1 / across, window.y0 - 1 / up
    return Plane(image, x0, y0, across, z, motion, squeeze=up / across)


def _grid(wide: int = 320, high: int = 180) -> tuple[Floats, Floats]:
    """x 0..1 to the right, y 0..1 upwards, over an image of that size."""
    y, x = np.mgrid[0:high, 0:wide].astype(np.float32)
    return x / np.float32(wide - 1), 1 - y / np.float32(high - 1)


def _coloured(strength: Floats, colour: Colour) -> Floats:
    return np.asarray(strength[:, :, None] * rgb(colour), np.float32)


def _rainbow(site: Site, clock: float) -> Iterator[Layer]:
    """A bow over the far land: red outside, violet within, the sky inside a little lighter."""
    x, y = _grid(960, 540)
    aspect = np.float32(site.view.aspect)
    eye = 1 - site.middle.horizon
    radius = np.hypot((x - 0.45) * aspect, y - np.float32(eye - 0.10))
    band = (radius - 0.56) / np.float32(0.075)
    risen = smoothstep(eye - 0.02, eye + 0.12, y)
    hues = np.stack([np.exp(-(((band - at) / 0.28) ** 2)) for at in (0.85, 0.5, 0.15)], axis=2)
    image = hues * np.array([225, 200, 240], np.float32) * risen[:, :, None]
    image += (np.clip(0.56 - radius, 0, 1) * 26 * risen)[:, :, None]
    plane = _light(np.asarray(image, np.float32), site, 700.0)
    if plane is not None:
        yield plane


def _aurora(site: Site, clock: float) -> Iterator[Layer]:
    """Curtains of green and violet that wander over the stars."""
    for i, (colour, low, strength) in enumerate(
        (("#3dffa0", 0.52, 1.0), ("#7a5aff", 0.66, 0.7), ("#2ad8c8", 0.60, 0.6))
    ):
        _, y = _grid(640, 360)
        wave = profile(640, site.number(f"aurora {i}") % 9999, 0.5, 5) * 0.16
        foot = np.float32(low) + wave[None, :].astype(np.float32)
        rays = 0.55 + 0.45 * profile(640, site.number(f"rays {i}") % 9999, 0.8, 60)[None, :]
        curtain = smoothstep(0, 0.03, y - foot) * np.exp(-np.clip(y - foot, 0, 1) / 0.16) * rays
        image = _coloured(
            np.asarray(curtain * strength * (0.9 if site.script.night else 0.4), np.float32), colour
        )

        def wander(time: float, i: int = i) -> Pose:
            glow = 0.8 + 0.2 * math.sin(0.9 * (time + clock) + 2.1 * i)
            return Pose(x=14 * math.sin(0.25 * (time + clock) + i), gain=(glow, glow, glow))

        plane = _light(cv2.GaussianBlur(image, (0, 0), 1.2).astype(np.float32), site, 720.0 + 10 * i, wander)
        if plane is not None:
            yield plane


def _storm(site: Site, clock: float) -> Iterator[Layer]:
    """The whole sky lights up, and a bolt stands in it."""

    def strike(time: float) -> Pose:
        glow = flash(time + clock)
        return Pose(opacity=1.0 if glow > 0.02 else 0.0, gain=(glow, glow, glow))

    sheet = np.full((9, 16), 1.0, np.float32)
    for z, strength in ((1200.0, 0.75), (site.mark.z + 3.0, 0.16)):
        lit = _light(_coloured(sheet * np.float32(strength), "#b8ccff"), site, z, strike)
        if lit is not None:
            yield lit
    strikes = _STRIKES.search(site.shot.prompt) is not None
    bolt = _light(_bolt(site, strikes), site, site.mark.z + 0.4 if strikes else 640.0, strike)
    if bolt is not None:
        yield bolt


_STRIKES = re.compile(
    r"\blightning (?:bolts? )?(?:strik|hit|split|struck)\w* (?:an?|the|his|her) \w+|\bstruck by lightning"
    r"|雷[^，。；]{0,3}[劈击]中|闪电[^，。；]{0,2}[劈击]中",
    re.IGNORECASE,
)
"""Lightning that hits what the picture shows."""


def _bolt(site: Site, strikes: bool) -> Floats:
    """A forked line from the clouds to the land, with its glow; to the top of what it `strikes`."""
    rng, canvas = site.rng("bolt"), np.zeros((540, 960), np.float32)
    if strikes:
        _branch(canvas, rng, (rng.uniform(470, 490), -40.0), 290.0, 5.0)
    else:
        _branch(canvas, rng, (rng.uniform(250, 700), 0.0), 330.0, 3.0)
    glow = cv2.GaussianBlur(canvas, (0, 0), 9) * 3.0 + cv2.GaussianBlur(canvas, (0, 0), 1.0)
    return _coloured(np.asarray(np.clip(glow, 0, 1), np.float32), "#dce6ff")


def _branch(
    canvas: Floats, rng: np.random.Generator, start: tuple[float, float], length: float, width: float
) -> None:
    x, y = start
    for _ in range(22):
        nx, ny = x + rng.normal(0, length / 26), y + length / 22
        cv2.line(canvas, (round(x), round(y)), (round(nx), round(ny)), 1.0, max(1, round(width)), cv2.LINE_AA)
        x, y = nx, ny
        if width > 1 and rng.random() < 0.16:
            _branch(canvas, rng, (x, y), length * 0.4, width * 0.5)


def _shafts(site: Site) -> Iterator[Layer]:
    """Beams through the air from above, noise over their angle."""
    x, y = _grid(420, 240)
    angle = np.arctan2(x - np.float32(0.66), np.float32(1.35) - y)
    rays = np.clip(profile(2048, site.number("shafts") % 1000, 0.75, 9) + 0.1, 0, 1) ** 1.6
    strength = np.interp(angle, np.linspace(-1.2, 1.2, 2048), rays) * (0.35 + 0.65 * y)
    soft = cv2.GaussianBlur(strength.astype(np.float32), (0, 0), 1.5)
    for z in (site.mark.z + 2.5, site.mark.z - 0.8):
        if z - site.middle.z > 0.8:
            plane = _light(_coloured(np.asarray(soft * 0.38, np.float32), site.script.key), site, z, _shimmer)
            if plane is not None:
                yield plane


def _shimmer(time: float) -> Pose:
    glow = 0.9 + 0.1 * math.sin(1.3 * time)
    return Pose(gain=(glow, glow, glow))


def _spot(site: Site) -> Iterator[Layer]:
    """One cone from above on whoever stands on the mark."""
    x, y = _grid()
    spread = 0.02 + (1 - y) * 0.13
    cone = np.exp(-(((x - 0.5) / spread) ** 2)) * (0.25 + 0.35 * y)
    yield from _steady(site, np.asarray(cone, np.float32), "#fff2d8", site.mark.z + 0.8)


def _behind(site: Site) -> Iterator[Layer]:
    """A sun or a lamp behind the subject."""
    x, y = _grid()
    away = np.hypot((x - 0.5) * site.view.aspect, y - 0.55)
    glow = 0.75 * np.exp(-away / 0.10) + 0.5 * np.exp(-away / 0.35)
    yield from _steady(
        site, np.asarray(glow, np.float32), mix(site.script.key, "#fff0d0", 0.5), site.mark.z + 2.0
    )


def _flame(site: Site) -> Iterator[Layer]:
    """Warm light from low beside the lens, which flickers."""

    def flicker(time: float) -> Pose:
        glow = 0.82 + 0.10 * math.sin(11.3 * time) * math.sin(3.7 * time) + 0.08 * math.sin(5.9 * time + 1)
        return Pose(gain=(glow, glow, glow))

    x, y = _grid()
    away = np.hypot((x - 0.36) * site.view.aspect, y - 0.12)
    image = _coloured(np.asarray(0.55 * np.exp(-away / 0.32), np.float32), "#ff9a44")
    for z in (site.mark.z + 1.2, site.mark.z - 0.4):
        plane = _light(image * np.float32(1.0 if z > site.mark.z else 0.35), site, z, flicker)
        if plane is not None and z - site.middle.z > 0.8:
            yield plane


def _moon(site: Site) -> Iterator[Layer]:
    """Cold light that comes down from one side."""
    x, y = _grid()
    image = np.clip(0.30 * y + 0.20 * (x - 0.2), 0, 1)
    yield from _steady(site, np.asarray(image, np.float32), "#5f7fb8", site.mark.z + 4.0)


def _steady(site: Site, strength: Floats, colour: Colour, z: float) -> Iterator[Layer]:
    plane = _light(_coloured(strength, colour), site, z)
    if plane is not None:
        yield plane


_SKIES: dict[Weather, Callable[[Site, float], Iterator[Layer]]] = {
    Weather.RAINBOW: _rainbow,
    Weather.AURORA: _aurora,
    Weather.THUNDERSTORM: _storm,
}
_LAMPS: dict[Light, Callable[[Site], Iterator[Layer]]] = {
    Light.VOLUMETRIC: _shafts,
    Light.SPOTLIGHT: _spot,
    Light.BACKLIGHT: _behind,
    Light.CANDLELIGHT: _flame,
    Light.FIRELIGHT: _flame,
    Light.MOONLIGHT: _moon,
}
