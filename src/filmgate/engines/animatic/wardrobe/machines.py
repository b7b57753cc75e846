"""Vehicles of the road, the rails, the water, the air and space."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace

from filmgate.engines.animatic.pen import Pen
from filmgate.engines.animatic.rigs import (
    afloat,
    aircraft,
    diggers,
    folded,
    hulls,
    litter,
    mothership,
    rails,
    rides,
    road,
    satellites,
    spacecraft,
    tallship,
)
from filmgate.engines.animatic.rigs.bodies import halo
from filmgate.engines.animatic.rigs.rig import Act
from filmgate.engines.animatic.rigs.teams import hitched
from filmgate.engines.animatic.rigs.vehicle import Skid, Vehicle
from filmgate.engines.animatic.rigs.wagons import COACH
from filmgate.engines.animatic.wardrobe import creatures, drawings
from filmgate.engines.animatic.wardrobe.drawings import called_in, drawn
from filmgate.engines.animatic.wardrobe.teams import wagon_for
from filmgate.storyboard.vocabulary import SubjectKind as K

VEHICLES: dict[K, Vehicle] = {
    K.CAR: road.CAR,
    K.SPORTS_CAR: road.SPORTS_CAR,
    K.TAXI: road.TAXI,
    K.BUS: road.BUS,
    K.TRUCK: road.TRUCK,
    K.MOTORCYCLE: rides.MOTORCYCLE,
    K.SCOOTER: rides.SCOOTER,
    K.BICYCLE: rides.BICYCLE,
    K.SKATEBOARD: rides.SKATEBOARD,
    K.TANK: rides.TANK,
    K.CARRIAGE: hitched(COACH, creatures.BEASTS[K.HORSE], COACH.team),
    K.TRAIN: rails.TRAIN,
    K.TRAM: rails.TRAM,
    K.BOAT: afloat.BOAT,
    K.SAILBOAT: afloat.SAILBOAT,
    K.SHIP: afloat.SHIP,
    K.SUBMARINE: afloat.SUBMARINE,
    K.AIRPLANE: aircraft.AIRPLANE,
    K.HELICOPTER: aircraft.HELICOPTER,
    K.DRONE: aircraft.DRONE,
    K.HOT_AIR_BALLOON: aircraft.BALLOON,
    K.AIRSHIP: aircraft.AIRSHIP,
    K.ROCKET: spacecraft.ROCKET,
    K.SPACESHIP: spacecraft.SPACESHIP,
    K.UFO: spacecraft.UFO,
}


def _thrust(pen: Pen, act: Act) -> None:
    """The light under a car that flies, where others have wheels."""
    for x in (-1.35, 1.35):
        halo(pen, x, 0.22, 0.85, "#7ae0ff", 0.75)


_NO_SHIP = r"^(?!.*(?:space ?ship|star ?ship|spacecraft|shuttle|rocket|fighter|飞船|火箭))"
VARIANTS: tuple[tuple[K, re.Pattern[str], Vehicle], ...] = (
    (
        K.TRUCK,
        re.compile(r"\bexcavators?\b|\bdiggers?\b|\bback ?hoes?\b|挖掘机|挖土机|挖机", re.IGNORECASE),
        diggers.EXCAVATOR,
    ),
    (
        K.SPACESHIP,
        re.compile(rf"{_NO_SHIP}.*(?:\bsatellites?\b(?! dish)|卫星)", re.IGNORECASE | re.DOTALL),
        satellites.SATELLITE,
    ),
    *((kind, mothership.WORDS, mothership.MOTHERSHIP) for kind in (K.SPACESHIP, K.UFO)),
    (K.CARRIAGE, re.compile(litter.WORDS, re.IGNORECASE), litter.LITTER),
    (K.CHAIR, re.compile(r"wheel-?chairs?|轮椅", re.IGNORECASE), rides.WHEELCHAIR),
    (
        K.TRAIN,
        re.compile(r"steam|locomotive|vintage|hogwarts|orient express|蒸汽|老火车|复古火车", re.IGNORECASE),
        rails.STEAM_TRAIN,
    ),
    (
        K.AIRPLANE,
        re.compile(r"paper (?:air)?planes?|paper aeroplanes?|paper aircraft|纸飞机", re.IGNORECASE),
        folded.PAPER_PLANE,
    ),
    *(
        (kind, re.compile(r"paper (?:boats?|ships?)|origami boats?|纸船", re.IGNORECASE), folded.PAPER_BOAT)
        for kind in (K.BOAT, K.SHIP, K.SAILBOAT)
    ),
    *(
        (
            kind,
            re.compile(
                r"(?:flying|hover(?:ing)?)[ -]?(?:cars?|taxis?|vehicles?)|飞行汽车|飞车|悬浮车", re.IGNORECASE
            ),
            replace(road_car, wheels=(), aloft=1.9, hovers=True, exhaust=None, light=_thrust),
        )
        for kind, road_car in ((K.CAR, road.CAR), (K.TAXI, road.TAXI), (K.SPORTS_CAR, road.SPORTS_CAR))
    ),
    *(
        (kind, re.compile(words, re.IGNORECASE), vessel)
        for words, vessel in hulls.FLEET
        for kind in (K.BOAT, K.SHIP)
    ),
    (
        K.SHIP,
        re.compile(r"ship ?wrecks?|sunken (?:\w+ )?ship|wreck of|沉船|残骸", re.IGNORECASE),
        hulls.WRECK,
    ),
    (
        K.SHIP,
        re.compile(r"pirate|jolly roger|buccaneer|corsair|ghost ship|black pearl|海盗|幽灵船", re.IGNORECASE),
        tallship.PIRATE_SHIP,
    ),
    (
        K.SHIP,
        re.compile(
            r"\b(?:with|under|in)(?: \w+)? sails?\b|galleon|frigate|schooner|caravel|clipper|tall ship"
            r"|sailing (?:ship|vessel)"
            r"|wooden ship|(?:old|ancient|medieval) ship|armada|man-of-war"
            r"|帆|木船|古船|郑和|战船",
            re.IGNORECASE,
        ),
        tallship.TALL_SHIP,
    ),
)
"""Vehicles that a prompt's own words ask for instead of their kind's usual one."""


_NOUNS: dict[K, re.Pattern[str]] = {
    kind: re.compile(rf"(?:\b[\w']+ )?\b(?:{english})\b|{chinese}", re.IGNORECASE)
    for kind, english, chinese in (
        (K.SPORTS_CAR, "(?:sports?|super|hyper|rac(?:e|ing)) ?cars?|ferraris?|lamborghinis?", "跑车|赛车"),
        (K.CAR, "(?<!sports )(?<!sport )(?<!super )(?<!race )(?<!racing )(?:cars?|sedans?|cruisers?)",
         "警车|轿车|汽车"),
        (K.TRUCK, "trucks?|lorr(?:y|ies)|fire engines?|ambulances?", "卡车|货车|消防车|救护车"),
        (K.BUS, "(?:school ?)?bus(?:es)?", "巴士|公交车|校车"),
        (K.TAXI, "taxis?|cabs?", "出租车"),
        (K.MOTORCYCLE, "motor ?(?:cycles?|bikes?)|bikes?", "摩托车?"),
    )
}  # fmt: skip
"""What a vehicle is called, with the word before it."""


def told_of(kind: K, others: Collection[K], words: str) -> str:
    """The words without what they call the `others` by: those are no words of a vehicle of that kind."""
    if kind not in _NOUNS:
        return words
    for other in others:
        if other is not kind and other in _NOUNS:
            words = _NOUNS[other].sub("", words)
    return words


def build_in(kind: K, words: str) -> str | None:
    """What the words call a vehicle or a ware of that kind that has a drawing of its own."""
    found = (pattern.search(words) for named, pattern, _ in VARIANTS if named is kind)
    own = next((match.group() for match in found if match), None)
    return own or called_in(kind, words)


_USUAL_CAR = re.compile(
    r"\b(?:cars?|sedans?|taxis?|cabs?)\b|(?<![\u4e00-\u9fff])(?:汽车|轿车)", re.IGNORECASE
)


def builds_named(kind: K, words: str) -> list[str]:
    """What the words call several vehicles of that kind, in their order; the usual one, too."""
    patterns = [named for (kinds, named), _ in drawings.vehicles() if kind in kinds]
    patterns += [pattern for named, pattern, _ in VARIANTS if named is kind]
    patterns += [_USUAL_CAR] if kind is K.CAR else []
    spans: list[tuple[int, int]] = []
    for pattern in patterns:
        for match in pattern.finditer(words):
            if not any(match.start() < end and start < match.end() for start, end in spans):
                spans.append(match.span())
    return [words[start:end] for start, end in sorted(spans)]


def told_of_one(kind: K, own: str, words: str) -> str:
    """The words without what they call the others of that kind by."""
    others = [re.escape(name) for name in builds_named(kind, words) if name.lower() != own.lower()]
    return re.sub("|".join(others), "", words, flags=re.IGNORECASE) if others else words


_DRIFTS = re.compile(
    r"(?<!snow )(?<!leaves )(?<!fog )(?<!mist )(?<!clouds )(?<!smoke )\bdrift(?:s|ing|ed)?\b"
    r"(?! (?:snow|leaves|fog|mist|clouds?|smoke|petals|ash|off|away|by|apart))"
    r"|\bburn(?:s|ing)? rubber\b|\bburnouts?\b|\b(?:tyres?|tires?) smok\w+|smok\w+ (?:tyres?|tires?)\b"
    r"|\bfishtail\w*\b|漂移|甩尾|烧胎",
    re.IGNORECASE,
)
_BRAKES = re.compile(
    r"\b(?:brak(?:es|ing|ed)|skid\w*|screech(?:es|ing|ed)?)\b|\bslam\w* on the brakes?\b|急刹|刹车|刹住|打滑",
    re.IGNORECASE,
)
_ON_TYRES = frozenset({K.CAR, K.SPORTS_CAR, K.TAXI, K.TRUCK, K.BUS, K.MOTORCYCLE, K.SCOOTER, K.BICYCLE})


def _sliding(kind: K, words: str) -> Skid:
    """How its tyres slide, where the words say so."""
    if kind not in _ON_TYRES:
        return "none"
    return "drift" if _DRIFTS.search(words) else "brake" if _BRAKES.search(words) else "none"


def vehicle_for(kind: K, words: str) -> Vehicle:
    """The vehicle of that kind that fits the words of its prompt best."""
    fitting = (vehicle for named, pattern, vehicle in VARIANTS if named is kind and pattern.search(words))
    found = next(fitting, None) or drawn(drawings.vehicles(), kind, words)
    found = found or wagon_for(kind, words) or VEHICLES[kind]
    skids = _sliding(kind, words)
    return found if skids == "none" or not found.wheels else replace(found, skids=skids)


STAND_INS: dict[K, str] = {}
"""Kinds that only look roughly like themselves, and what they look like instead."""
