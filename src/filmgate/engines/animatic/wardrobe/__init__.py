"""Who plays each kind of subject: proportions, clothes and colours, as data."""

from __future__ import annotations

from typing import TypeAlias

from filmgate.engines.animatic.rigs.creature import Creature
from filmgate.engines.animatic.rigs.figure import Figure
from filmgate.engines.animatic.rigs.thing import Thing
from filmgate.engines.animatic.rigs.vehicle import Vehicle
from filmgate.engines.animatic.wardrobe import creatures, machines, people, things
from filmgate.engines.animatic.wardrobe.people import COMPANY as COMPANY
from filmgate.storyboard.vocabulary import SubjectKind as K

Part: TypeAlias = Figure | Creature | Vehicle | Thing

PARTS: dict[K, Part] = {
    **people.PEOPLE,
    **creatures.BEASTS,
    **creatures.OTHERS,
    **machines.VEHICLES,
    **things.THINGS,
}
"""Every kind of subject has its part."""
STAND_INS: dict[K, str] = {
    **people.STAND_INS,
    **creatures.STAND_INS,
    **machines.STAND_INS,
    **things.STAND_INS,
}
"""Kinds that only look roughly like themselves, and what they look like instead."""
