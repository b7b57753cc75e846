"""Who of a film is played by a photo, in the light of its shot."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from filmgate.engines.animatic.colour import Script, rgb
from filmgate.engines.animatic.photo.loading import loaded
from filmgate.engines.animatic.photo.puppet import Ambient, lit, puppet, puppet_rig
from filmgate.engines.animatic.rigs.rig import Rig
from filmgate.engines.base import Input, Order
from filmgate.storyboard.schema import Shot, Subject

_NIGHT, _NEON = 0.62, 0.70
"""How bright a figure is in the dark, and where the city glows."""
_TINT, _KEY = 0.36, 0.08
"""How much of the air's colour, and of the key light's, it takes on."""


def portraits(order: Order, shot: Shot) -> dict[str, Input]:
    """The images that are subjects of the shot, by name."""
    subjects = [*shot.subjects, *(subject for beat in shot.beats for subject in beat.subjects)]
    named = {subject.reference: order.input(subject.reference) for subject in subjects if subject.reference}
    return {name: item for name, item in named.items() if item is not None and item.kind == "image"}


def recasting(order: Order, shot: Shot, ambient: Ambient) -> Callable[[Subject, Rig], Rig] | None:
    """Gives the parts of subjects with an image to puppets of it; None when there are none."""
    images = portraits(order, shot)
    if not images:
        return None
    made = {name: lit(puppet(loaded(image)), ambient) for name, image in images.items()}

    def recast(subject: Subject, usual: Rig) -> Rig:
        mine = made.get(subject.reference or "")
        return puppet_rig(mine, usual, subject.inferred) if mine else usual

    return recast


def stand_ins(order: Order) -> dict[str, str]:
    """Which images are not shown as asked: those without a clear subject stand there as prints on cards."""
    if order.source is not None:
        return {}
    roles = order.storyboard.references
    out = {name: "not shown" for name, role in roles.items() if role == "reference"}
    images = {
        name: image for shot in order.storyboard.shots for name, image in portraits(order, shot).items()
    }
    cards = (
        name for name, image in images.items() if roles.get(name) == "subject" and puppet(loaded(image)).card
    )
    return {**out, **{f"subject:{name}": "card" for name in cards}}


def ambient_of(script: Script, neon: bool) -> Ambient:
    """The light of an hour on a photo that was taken in another: as dark and as coloured as the hour."""
    level = _NEON if neon else _NIGHT if script.night else 1.0
    air = (rgb(script.sky[-1]) + rgb(script.fog) + rgb(script.key)) / 3
    tint = air / max(float(air @ np.array([0.2126, 0.7152, 0.0722])), 1.0)
    share = _TINT * (1.3 if script.night else 0.8)
    red, green, blue = (float(value) for value in level * (1 + share * (np.clip(tint, 0.55, 1.4) - 1)))
    key = rgb(script.key) * _KEY
    return Ambient((red, green, blue), (float(key[0]), float(key[1]), float(key[2])))
