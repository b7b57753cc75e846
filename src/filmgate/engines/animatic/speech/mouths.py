"""Whose mouth follows which lines."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from filmgate.engines.animatic.blocking.roles import Role
from filmgate.engines.animatic.camera.viewpoint import Player

if TYPE_CHECKING:  # a film without dialogue does not load it
    from filmgate.engines.animatic.speech.lines import Dialogue


def with_mouths(roles: list[Role], players: list[Player], dialogue: Dialogue, shot: int) -> list[Role]:
    """A shot's roles with their mouths. Of several that one subject stands for each has its own lines; who
    has no role of their own is drawn with somebody."""
    places = {id(player.rig): player.index for player in players}
    own, count, found = set(places.values()), Counter[int](), []
    for role in roles:
        place = places.get(id(role.rig))
        if place is not None:
            double = count[place]
            count[place] += 1
            other = dialogue.mouth(shot, place, double + 1) or dialogue.answer(shot, own)
            role = replace(role, mouths=(dialogue.mouth(shot, place, double), other))
        found.append(role)
    return found
