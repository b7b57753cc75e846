"""Vehicles of the road, the rails, the water, the air and space."""

from __future__ import annotations

from dataclasses import replace

from filmgate.engines.animatic.rigs import vehicle as v
from filmgate.engines.animatic.rigs.vehicle import Vehicle
from filmgate.storyboard.vocabulary import SubjectKind as K

VEHICLES: dict[K, Vehicle] = {
    K.CAR: v.CAR,
    K.SPORTS_CAR: v.SPORTS_CAR,
    K.TAXI: replace(v.CAR, name="taxi", paint="#e8b820", stripe="#1c1c1c"),
    K.BUS: v.BUS,
    K.TRUCK: v.TRUCK,
    K.MOTORCYCLE: v.MOTORCYCLE,
    K.SCOOTER: replace(v.MOTORCYCLE, name="scooter", paint="#58b0a0", pace=7),
    K.BICYCLE: v.BICYCLE,
    K.SKATEBOARD: v.SKATEBOARD,
    K.TRAIN: v.TRAIN,
    K.TRAM: replace(
        v.BUS, name="tram", paint="#2c7a5a", pace=6, wheels=((-3.6, 0.4), (-2.6, 0.4), (2.6, 0.4), (3.6, 0.4))
    ),
    K.BOAT: v.BOAT,
    K.SAILBOAT: v.SAILBOAT,
    K.SHIP: v.SHIP,
    K.SUBMARINE: v.SUBMARINE,
    K.AIRPLANE: v.AIRPLANE,
    K.HELICOPTER: v.HELICOPTER,
    K.DRONE: v.DRONE,
    K.HOT_AIR_BALLOON: v.BALLOON,
    K.AIRSHIP: v.AIRSHIP,
    K.ROCKET: v.ROCKET,
    K.SPACESHIP: v.SPACESHIP,
    K.UFO: v.UFO,
    K.TANK: v.TANK,
    K.CARRIAGE: v.CARRIAGE,
}

STAND_INS: dict[K, str] = {K.SCOOTER: "motorcycle", K.BICYCLE: "motorcycle", K.TRAM: "bus"}
"""Kinds that only look roughly like themselves, and what they look like instead."""
