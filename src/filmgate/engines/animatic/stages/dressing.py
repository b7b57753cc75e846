"""Rows of pieces that turn a stage into a place: the same ground is a farm, a graveyard or a playground."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from filmgate.engines.animatic.layers import Layer, Motion, Pose, still
from filmgate.engines.animatic.plate import Plate, rim
from filmgate.engines.animatic.stages.pieces import PIECES, Craft
from filmgate.engines.animatic.stages.scenery import reflection
from filmgate.engines.animatic.stages.site import Site

_REACH = 14.0
"""Metres beyond the picture at which a piece may still reach into it, at scale 1."""
_WIDE = 240.0
"""Metres to both sides that rows go on for, whatever a camera that travels sees of them."""
_FLOOR = {True: 11.9, False: 60.0}
"""How far the floor reaches in a room and out of doors."""


@dataclass(frozen=True)
class Row:
    """Pieces by name, standing at depth `z` (metres), taken in turn by chance.

    `every` is their distance from one another, 0 for one alone at `x`; `chance` how many of the places are
    taken. `keep` leaves so many metres around the middle free. `soft` blurs by pixels of a 1080 picture.
    `hop` is how many metres they jump, all together.
    """

    pieces: tuple[str, ...]
    z: float
    every: float = 0.0
    x: float = 0.0
    y: float = 0.0
    scale: float = 1.0
    chance: float = 1.0
    keep: float = 0.0
    high: float = 9.0
    soft: float = 0.0
    mist: float = 0.0
    flicker: float = 0.0
    hop: float = 0.0


def _burning(strength: float, seed: float) -> Motion:
    """As fire does: its light comes and goes, its tips sway."""

    def burn(time: float) -> Pose:
        wave = math.sin(7.3 * time + seed) + 0.6 * math.sin(12.1 * time + 2.1 * seed)
        light = 1.0 + 0.09 * strength * wave
        return Pose(gain=(light, light, light), sway=0.12 * strength * math.sin(4.7 * time + seed))

    return burn


def _hopping(metres: float) -> Motion:
    """As a crowd does to music: up and down twice a second, a little to the side."""
    return lambda time: Pose(
        y=metres * abs(math.sin(2 * math.pi * time)), sway=0.5 * metres * math.sin(math.pi * time)
    )


def _moving(row: Row) -> Motion:
    if row.hop:
        return _hopping(row.hop)
    return _burning(row.flicker, row.z) if row.flicker else still


def dressed(site: Site, rows: tuple[Row, ...], indoors: bool) -> Iterator[Layer]:
    """The rows as layers. What the lens cannot see is not drawn."""
    for number, row in enumerate(rows):
        plate = _drawn(site, row, number, indoors)
        if plate is None:
            continue
        if not indoors:
            edge = 2 * site.view.fine
            rim(plate.pixels, edge, -edge, site.script.rim, 0.30 if site.script.night else 0.55, 1.6)
        plane = site.plane(plate, row.z, _moving(row), row.soft)
        strength = 0.3 if indoors else 0.7 * site.wet
        if strength > 0.1 and not row.y and row.z > site.mark.z:
            yield reflection(plane, strength, 0.0 if indoors else 0.04, 3.0 * site.view.fine, _FLOOR[indoors])
        yield plane


def _drawn(site: Site, row: Row, number: int, indoors: bool) -> Plate | None:
    if row.z - site.middle.z < 0.8:
        return None
    bounds = (
        -_WIDE * max(1.0, row.z / 12),
        row.y - 1.6 * max(1.0, row.scale if row.flicker else 1.0),
        _WIDE * max(1.0, row.z / 12),
        row.y + row.high * row.scale,
    )
    plate = site.plate(row.z, bounds, 0.9 if not row.soft else 0.5, blur=row.soft)
    if plate is None:
        return None
    for x in _places(row, plate):
        rng = site.rng(f"{number} {row.pieces} {x:.1f}")
        if rng.random() >= row.chance or abs(x) < row.keep:
            continue
        name = row.pieces[int(rng.integers(0, len(row.pieces)))]
        craft = Craft(plate, rng, site.script, row.z, x, row.y, row.scale, indoors, site.dim, site.fallen)
        with plate.moved(x, row.y, sx=row.scale, sy=row.scale):
            PIECES[name](craft)
    if row.mist:
        plate.mist(site.script.fog, row.y, row.y + row.high * row.scale * 0.7, row.mist)
    return plate


def _places(row: Row, plate: Plate) -> list[float]:
    reach = _REACH * row.scale
    if not row.every:
        return [row.x] if plate.x0 - reach < row.x < plate.x1 + reach else []
    first = math.floor((plate.x0 - reach - row.x) / row.every)
    last = math.ceil((plate.x1 + reach - row.x) / row.every)
    return [row.x + row.every * float(k) for k in np.arange(first, last + 1)]
