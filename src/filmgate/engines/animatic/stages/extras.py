"""People in the distance who belong to the place and not to the story."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import numpy as np

from filmgate.engines.animatic.colour import Colour, darker, mix
from filmgate.engines.animatic.layers import Actor, EdgeLight, Place
from filmgate.engines.animatic.pen import Pen
from filmgate.engines.animatic.rigs.biped import draw_biped
from filmgate.engines.animatic.rigs.figure import Figure, Hat
from filmgate.engines.animatic.rigs.gait import WALK
from filmgate.engines.animatic.rigs.rig import Act
from filmgate.engines.animatic.rigs.stance import hold
from filmgate.engines.animatic.scripts import hex_of
from filmgate.engines.animatic.stages.site import Site
from filmgate.storyboard.vocabulary import Action

_HATS: tuple[Hat, ...] = ("none", "brim", "none", "none")
_COVERED: tuple[Hat, ...] = ("none", "brim", "hood", "none")
"""In rain and snow."""


def _walk_by(pen: Pen, time: float, *, figure: Figure, pace: float, start: float) -> None:
    act = Act(Action.WALK, Action.WALK, 1.0, time, start + pace * time, pace)
    draw_biped(pen, figure, hold(figure, act))


def _place(time: float, *, x: float, z: float, pace: float, facing: float) -> Place:
    return Place(x + pace * facing * time, 0.0, z, facing)


_COATS = ("#5a6a7a", "#7a4a42", "#6a6248", "#3f5a5a", "#8a7058", "#4a4658")
_SKINS, _HAIRS = ("#e0b090", "#b5805a", "#8a5a40"), ("#2a2018", "#5a3c24", "#8a8078")


def _figure(site: Site, ink: Colour | None, rng: np.random.Generator) -> Figure:
    """Somebody: a silhouette in `ink`, or in muted clothes under this light."""
    if ink is not None:
        return Figure(
            coat=ink,
            legs=ink,
            shoes=ink,
            skin=ink,
            hair_colour=ink,
            prop_colour=ink,
            hat_colour=ink,
            hem=0.12,
        )

    def tone(colours: tuple[str, ...]) -> str:
        return hex_of(mix(str(rng.choice(colours)), site.script.fog, 0.18))

    coat = tone(_COATS)
    return Figure(
        coat=coat,
        legs=hex_of(darker(coat, 0.45)),
        skin=tone(_SKINS),
        hair_colour=tone(_HAIRS),
        prop_colour=tone(_COATS),
        hat_colour=tone(_COATS),
        hem=float(rng.uniform(0.06, 0.22)),
    )


def passers_by(
    site: Site, n: int, z: float, ink: Colour | None, light: EdgeLight, mirror: float
) -> list[Actor]:
    """`n` walkers around depth `z`, both ways, spread over what the camera sees of it."""
    window = site.sight.window(z)
    if window is None:
        return []
    rng = site.rng(f"extras {site.shot.prompt}")
    out: list[Actor] = []
    for i in range(n):
        x = window.x0 + window.wide * ((i + rng.uniform(0.15, 0.85)) / n)
        pace, facing = rng.uniform(0.85, 1.15), float(np.sign(rng.uniform(-1, 1)) or 1.0)
        hats = _COVERED if site.wet or site.snowy else _HATS
        hat = hats[int(rng.integers(0, len(hats)))]
        figure = replace(
            _figure(site, ink, rng),
            height=rng.uniform(1.6, 1.82),
            hat=hat,
            prop="umbrella" if site.wet and i % 3 != 2 else "none",
        )
        out.append(
            Actor(
                paint=partial(_walk_by, figure=figure, pace=pace, start=float(rng.uniform(0, 2))),
                place=partial(_place, x=x, z=z + rng.uniform(-0.5, 0.5), pace=pace, facing=facing),
                box=(-0.95, -0.03, 1.2, 2.5),
                light=light,
                mirror=mirror,
                soft=site.soft(z),
                cycle=WALK.length(figure.height) / pace,
            )
        )
    return out
