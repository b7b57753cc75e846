"""In what somebody is of whom a prompt's words say so, and who shares it with them."""

from __future__ import annotations

import re

from filmgate.engines.animatic.casting.wheel import felt_at_the_wheel
from filmgate.storyboard.vocabulary import SubjectKind as K

_VEHICLES = (
    (K.TAXI, "taxi|cab", "出租车"),
    (K.BUS, "bus|coach", "公交车|公交|巴士|大巴"),
    (K.TRAM, "tram|streetcar", "电车"),
    (
        K.CAR,
        "car|convertible|cabriolet|roadster|jeep|suv|minivan|limousine|limo",
        "汽车|轿车|敞篷车|吉普车?|跑车",
    ),
    (K.TRUCK, "truck|pickup|van|lorry", "卡车|皮卡|面包车"),
    (K.CARRIAGE, "sedan chair|palanquin", "花轿|喜轿|轿子|(?=轿帘)轿"),
    (K.CARRIAGE, "carriage|sleigh|stagecoach", "马车|雪橇"),
    (K.HOT_AIR_BALLOON, "(?:basket of (?:a|the) )?hot[- ]air balloon|balloon basket", "热气球"),
)
_DRIVEN = frozenset({K.TAXI, K.BUS, K.TRUCK})
CARS = frozenset({K.CAR, K.SPORTS_CAR, K.TAXI})
"""What may be meant by the inside of a car."""
_INSIDE = (
    r"\b(?:in|inside|aboard|on|(?:wav|look|smil|greet|lean)\w* (?:out )?(?:from|of))"
    r" (?:a|an|the|his|her|their) (?:[\w-]+ )?"
)
_ABOARD: tuple[tuple[K, re.Pattern[str]], ...] = tuple(
    (
        kind,
        re.compile(
            rf"\b(?:{en})(?:'s)? (?:side )?window|{_INSIDE}(?:{en})\b"
            rf"|(?:{zh})的?(?:车?窗|里|上|中|内|帘)",
            re.IGNORECASE,
        ),
    )
    for kind, en, zh in _VEHICLES
)
"""Where somebody is inside of whom the prompt says so."""
_SPOKEN_OF = tuple(
    (kind, re.compile(rf"\b(?:{en})\b|{zh}", re.IGNORECASE)) for kind, en, zh in _VEHICLES if kind in _DRIVEN
)


_AT_THE_WHEEL = re.compile(
    r"\b(?:cars?|convertible|cabriolet|roadster|jeep|suv)\b[^.;]{0,60}"
    r"\b(?:the|its|whose|her|his) driver(?:'s)? (?:[\w-]+ ){0,2}"
    r"(?:hair|scarf|hat|hands?|face|eyes?|grip|smil|laugh|sing|steer|honk|yawn|tap)"
    r"|车[^。；]{0,20}(?:司机|驾驶员|车主)的?(?:长?头?发|围巾|丝巾|脸|手|眼|微笑|大笑|唱)",
    re.IGNORECASE,
)
"""What is told of who drives, as one sees it only of somebody in the car."""


def aboard(words: str, inside_car: bool) -> K | None:
    """The vehicle through whose window the people of the prompt are seen."""
    named = next((kind for kind, pattern in _ABOARD if pattern.search(words)), None)
    driven = inside_car or _AT_THE_WHEEL.search(words) or felt_at_the_wheel(words)
    return named or (_spoken_of(words) if driven else None)


def _spoken_of(words: str) -> K:
    """What is driven, by the words; a car if they do not say."""
    return next((kind for kind, pattern in _SPOKEN_OF if pattern.search(words)), K.CAR)


_ALONG = re.compile(
    r"\b(?:beside|next to|alongside|behind|with) (?:it|him|her|them)\b"
    r"|\b(?:passenger|front|back|rear)[- ]seats?\b"
    r"|\bsitting (?:beside|next to)\b|\bshotgun\b"
    r"|\b(?:its|his|her|their) (?:\w+ ){0,2}(?:co-?pilot|passenger)\b"
    r"|副驾|后座|(?:旁边|身边|身旁)(?:还)?坐|坐在(?:它|他|她|他们)?的?(?:旁|身)",
    re.IGNORECASE,
)


_OPEN = re.compile(
    r"\b(?:convertibles?|cabriolets?|roadsters?|(?:open|drop)[- ]?top\w*|(?:top|roof) down|safari)\b|敞篷",
    re.IGNORECASE,
)


def in_the_open(words: str) -> bool:
    """Whether what is driven there has no roof, so that all of it is seen with who is in it."""
    return _OPEN.search(words) is not None


def rides_along(words: str) -> bool:
    """Whether the animal of those words is where somebody else drives."""
    return _ALONG.search(words) is not None


_WITH_WHEELS = (
    r"(?:[\w-]+ ){0,3}(?:cars?|taxis?|cabs?|limo(?:usine)?s?|sedan|van|suv|pickup|truck|lorry|jeep|bus|coach"
    r"|tram|streetcar|ambulance|shuttle|vehicle|carriage|sleigh|wagon|stagecoach)\b"
)
_GETS = (
    r"\b(?:get|got|climb|hop|jump|step|slid|slip|clamber)\w* (?:back )?"
    r"(?:into|inside|in|on|onto|aboard|out of|off|from)"
)
_CHANGES = re.compile(
    rf"(?:{_GETS}|\b(?:enter|board|exit|leav)\w*|\b(?:emerg|walk|com)\w* out of)"
    rf" (?:an?|the|his|her|their|its) {_WITH_WHEELS}"
    r"|[上下](?:了)?(?:出租车|公交车|汽车|轿车|马车|巴士|车)|(?:坐|钻|登|跳|爬)[进上入][^，。；]{0,6}车"
    r"|从[^，。；]{0,6}(?:车|飞船|直升机)[里上中]?(?:走|下|跳|钻|爬)",
    re.IGNORECASE,
)


_HATCHED = re.compile(
    r"\b(?:bus(?:es)?|coach(?:es)?|trams?|street ?cars?|trains?|shuttles?)\b|公交|巴士|大巴|电车|列车|火车",
    re.IGNORECASE,
)


def has_hatch(words: str) -> bool:
    """Whether what somebody gets into has a door for all in its side."""
    return _HATCHED.search(words) is not None and "stage" not in words


def changes_vehicles(words: str) -> bool:
    """Whether somebody gets into something with wheels, or out of it."""
    return _CHANGES.search(words) is not None


_SHARED = re.compile(
    r"\b(?:on|upon|astride|rid(?:e|es|ing)|rode|shar(?:e|es|ing)) (?:an?|one|the same|(?:his|her|their)) "
    r"(?:[\w'-]+ ){0,3}(?:horse|motorcycle|motorbike|bike|bicycle|scooter|vespa|moped|tandem|elephant|camel"
    r"|dragon|unicorn)\b"
    r"|一(?:匹|辆|头|条|台)|同骑|共骑|同乘|载着|带着",
    re.IGNORECASE,
)


def is_shared(words: str) -> bool:
    """Whether several are on one animal or one pair of wheels."""
    return _SHARED.search(words) is not None


WHEELCHAIR = re.compile(r"wheel-?chairs?|轮椅", re.IGNORECASE)


def is_wheelchair(kind: K, words: str) -> bool:
    """Whether the chair of those words goes on wheels, so that somebody is in it whatever they do."""
    return kind is K.CHAIR and WHEELCHAIR.search(words) is not None


_OFF = re.compile(
    r"\b(?:rides?|riding|rode|drives?|driving|drove|speeds?|speeding|races?|roars?|pedals?|sails?|rows?)"
    r" (?:off|away)\b"
    r"|骑[^，。；]{0,4}(?:离开|离去|而去|走)|开[^，。；]{0,3}(?:离开|离去|走)|扬长而去",
    re.IGNORECASE,
)


def is_ridden_off(words: str) -> bool:
    """Whether somebody goes on what the words name, without their telling so: "steals a bike, rides away"."""
    return _OFF.search(words) is not None


_CYCLES = re.compile(
    r"\b(?:cycl(?:es?|ed|ing)|pedal(?:s|ed|ing|led|ling)?|bik(?:es|ing))\b(?! (?:off|of|through the seasons))"
    r"|骑(?:着)?(?:自行|单|脚踏)?车|骑行",
    re.IGNORECASE,
)


def cycles(words: str) -> bool:
    """Whether who rides has no horse: they pedal."""
    return _CYCLES.search(words) is not None
