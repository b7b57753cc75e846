"""What a prompt's words show beyond its setting's own set: a skyline, a fair, a court, a backdrop."""

from __future__ import annotations

import re

from filmgate.engines.animatic.patterns import said
from filmgate.engines.animatic.stages.catalog import Venue, many, one
from filmgate.engines.animatic.stages.coast import COAST
from filmgate.engines.animatic.stages.room import ROOM
from filmgate.engines.animatic.stages.wilderness import WILDERNESS
from filmgate.storyboard.vocabulary import Setting
from filmgate.storyboard.vocabulary import SubjectKind as K

SKYLINE = said(
    r"\bskylines?\b|cityscape|\bmetropolis\b"
    r"|\b(?:aerial|drone|bird'?s[- ]eye|overhead)\b[^.;]{0,40}\bcit(?:y|ies)\b"
    r"|\bcit(?:y|ies)\b[^.;]{0,40}\b(?:aerial|drone|from above)\b"
    r"|天际线|城市全景|都市全景|航拍[^，。；]{0,8}(?:城|都市)|(?:城市|都市)[^，。；]{0,6}航拍"
)
TOWERS = said(
    r"\bsky ?scrapers?\b|\bmega ?cit(?:y|ies)\b"
    r"|\b(?:futuristic|sci-?fi|future) (?:\w+ )?(?:cit(?:y|ies)|metropolis)\b"
    r"|摩天|高楼|大厦之间|楼宇|未来(?:城市|都市)|科幻(?:城市|都市)"
)
FLYING = said(r"\bfl(?:y|ies|ying)\b|\bhover|\bfloat|\bdrones?\b|飞|悬浮")

AIRBORNE_CARS = frozenset({K.CAR, K.SPORTS_CAR, K.TAXI, K.SPACESHIP, K.DRONE, K.HELICOPTER, K.AIRSHIP, K.UFO})
ACROSS = (
    many("skyline", 330.0, 130.0, x=40.0, y=-3.0, scale=1.35, high=96, mist=0.4),
    many("skyline", 190.0, 76.0, x=-20.0, y=-3.0, scale=0.72, high=96, mist=0.15),
    many("skyline", 120.0, 62.0, x=25.0, y=-3.0, scale=0.34, high=96),
)
_DRONE = -22.0
"""Metres at which a camera over a city is, about."""
BELOW = tuple(
    many("skyline", away + _DRONE, 0.3 * away, x=x * away, scale=away / 300, high=96, mist=away / 900)
    for away, x in (
        (340.0, 0.0), (215.0, 0.1), (140.0, -0.08), (95.0, 0.12), (66.0, 0.0), (48.0, 0.1), (36.0, -0.06),
        (28.0, 0.1), (22.0, 0.0),
    )
)  # fmt: skip
CANYON = (
    many("skyline", 160.0, 76.0, y=-30.0, scale=1.1, high=96, mist=0.4),
    many("skyline", 80.0, 58.0, x=20.0, y=-24.0, scale=0.8, high=96, mist=0.2),
    many("skyline", 40.0, 74.0, x=36.0, y=-24.0, scale=0.62, high=96),
)

FAIR = said(
    r"amusement park|theme park|fun ?fair|carnival|\bfair ?ground|ferris|carousel|merry-go-round"
    r"|游乐园|游乐场|摩天轮|旋转木马"
)
STRINGS = said(r"\b(?:string|fairy|festoon|twinkle) lights?\b|lights? strung|串灯|灯串|彩灯|星星灯")

BASKETBALL = said(r"basketball|slam[- ]dunk|\bdunk|\bhoops?\b|篮球|灌篮|扣篮")

DUNK = said(r"\bdunk|灌篮|扣篮")
"""Whose hoop is drawn with who dunks."""
KEEPER = said(
    r"^(?!.*\b(?:strikers?|players?|kick\w*|shoots?|scor\w+)\b).*\b(?:goal ?keepers?|goalies?)\b"
    r"|^(?!.*(?:前锋|球员|射门)).*守门员"
)
"""In the goal, and nobody else."""

BACKDROP = said(
    r"\b(?:studio|seamless|back ?drop)\b|\b(?:dark|black|white|plain|solid|clean|gradient|minimal\w*|pastel"
    r"|red|orange|yellow|green|blue|purple|pink|beige|gr[ea]y|teal) (?:\w+ )?background\b|影棚|摄影棚"
    r"|(?:色|纯色|渐变|简约)的?背景"
)
NO_PLACE = frozenset({Setting.TABLETOP, Setting.SKY, Setting.ABSTRACT})
"""Where a thing is of which only the background is told."""


FAIRGROUND = (
    many("street_tree", 70.0, 13.0),
    one("ferris_wheel", 52.0, 6.0, scale=24.0, high=1.3, mist=0.1),
    one("carousel", 24.0, -6.5, scale=1.2, high=8),
    many("market_stall", 17.0, 8.4, x=2.0, chance=0.7),
    many("string_lights", 13.0, 6.0),
)

CLAY = said(r"\bclay\b[^.;]{0,20}(?:court|tennis)|tennis[^.;]{0,30}\bclay\b|roland garros|french open|红土")
RACKETS = said(
    r"(?<!table )(?<!table-)\btennis\b(?! (?:ball|shoe))|badminton|pickle ?ball|volley ?ball|网球|羽毛球|排球"
)
NET = one("court_net", 7.2, 2.3, scale=1.15)
_FAR_STAND = many("grandstand", 44.0, 40.0, scale=1.25, high=15)
COURT = (_FAR_STAND, NET)
_FIELDS = frozenset({
    Setting.STADIUM, Setting.FIELD, Setting.PARK, Setting.STUDIO_BACKDROP, Setting.MEADOW,
    Setting.CITY_STREET, Setting.MOUNTAIN, Setting.TABLETOP, Setting.GARDEN,
})  # fmt: skip
SKIING = said(r"\b(?:ski|skis|skier|skiers|skiing|snow ?board\w*|slalom)\b|滑雪|单板")
PISTE = (
    many("peak", 820.0, 230.0, x=60.0, scale=3.0, high=110, mist=0.25),
    many("peak", 430.0, 190.0, x=-90.0, scale=1.35, high=110, mist=0.35),
    many("snowy_fir", 46.0, 9.0, x=3.0, scale=1.6),
    many("snowy_fir", 21.0, 8.0, x=-2.0, chance=0.7),
    many("slalom_gate", 11.0, 9.0, x=2.6),
)
RINK = said(r"hockey|ice rink|figure[- ]?skat\w*|speed[- ]?skat\w*|冰球|花样滑冰|冰场")
GYMNASTICS = said(r"gymnast\w*|back ?flips?|balance beam|trampolin\w*|体操|空翻")
GOLFING = said(r"\bgolf|高尔夫")
LINKS = (
    many("street_tree", 44.0, 11.0, scale=1.4),
    many("street_tree", 26.0, 15.0, x=-5.0, chance=0.6),
    one("golf_flag", 12.5, 2.4),
)
BATTING = said(r"baseball|cricket(?:er)?\b|batsman|棒球|板球")
BOXING = said(r"\bbox(?:ers?|ing)\b|\bring\b|拳击|拳手|擂台")
BAG = said(r"(?:punching|heavy|boxing|sand|speed) ?bags?|沙袋|沙包")
"""What somebody trains at by themselves, before no public."""
BARRE = said(
    r"ballet|ballerinas?|\bbarre\b|danc(?:e|ing) (?:class|studio|lesson|rehears)|芭蕾|舞蹈(?:课|室|教室)"
)
ATHLETICS = said(
    r"\b(?:sprint(?:s|ers?|ing)?|hurdl\w+|relay (?:race|team|baton)|(?:running|athletics?) track|marathon"
    r"|track (?:and field|athletes?|runners?|star)|runners?|starting (?:blocks?|line)"
    r"|finish(?:ing)? (?:line|tape)|\d{3,4}[- ]?m(?:et(?:er|re)s?)?)\b"
    r"|田径|短跑|跑道|起跑|接力|终点线|撞线|马拉松|跨栏|百米"
)
"""On foot."""
RACING = said(
    r"formula (?:1|one)|\bf1\b|grand prix|race ?track|race (?:around|on) (?:a|the) (?:\w+ )?(?:track|circuit)"
    r"|\bnascar\b|\brac(?:e|ing) cars?\b|赛车|赛道"
)
PUBLIC = many("grandstand", 8.8, 15.0, scale=0.42, high=15)
WATER_TOWN = said(r"jiangnan|water ?town|suzhou|wuzhen|zhouzhuang|江南|水乡|乌镇|周庄|古镇|苏州|乌篷")
CANAL = (
    many("water_town_house", 34.0, 9.6, x=2.0, mist=0.25),
    many("water_town_house", 21.0, 9.8, x=-3.0),
    one("moon_bridge", 17.0, 4.5),
)
SHINTO = said(r"\btorii\b|shinto|\bshrine\b|japan|kyoto|\bnara\b|神社|鸟居|日本|京都")
SHRINE = (one("pagoda", 26.0, 3.5, scale=1.1, high=16), one("torii", 13.0, -3.4))
POLAR = said(
    r"arctic|antarctic|\bpolar\b|\bpole\b|iceberg|glacier|inuit|tundra|冰川|北极|南极|极地|冰原|冰山"
)
_HALLS = frozenset({Setting.STADIUM, Setting.GYM})
OUTLOOKS: tuple[tuple[frozenset[Setting], re.Pattern[str], Venue], ...] = (
    (frozenset({Setting.PLAYGROUND}), FAIR, Venue(WILDERNESS, "pitch", FAIRGROUND)),
    (_FIELDS | {Setting.CLIFF}, SKIING, Venue(WILDERNESS, "snow", PISTE)),
    (
        frozenset({Setting.STADIUM}),
        KEEPER,
        Venue(WILDERNESS, "pitch", (_FAR_STAND, one("goal", 7.6, -1.4, scale=0.88))),
    ),
    (
        _HALLS | {Setting.ARCTIC},
        RINK,
        Venue(WILDERNESS, "frozen", (_FAR_STAND, many("guard_rail", 13.0, 12.0))),
    ),
    (_HALLS, GYMNASTICS, Venue(ROOM, "court", (PUBLIC,))),
    (_FIELDS, GOLFING, Venue(WILDERNESS, "lawn", LINKS)),
    (frozenset({Setting.STADIUM}), ATHLETICS, Venue(WILDERNESS, "track", (_FAR_STAND,))),
    (_HALLS, BATTING, Venue(WILDERNESS, "pitch", (_FAR_STAND, many("picket_fence", 16.0, 4.4)))),
    (_HALLS, CLAY, Venue(WILDERNESS, "clay_court", COURT)),
    (_HALLS, RACKETS, Venue(WILDERNESS, "hard_court", COURT)),
    (_HALLS, DUNK, Venue(ROOM, "court", (PUBLIC,))),
    (_HALLS, BASKETBALL, Venue(ROOM, "court", (PUBLIC, one("hoop", 7.8, 2.2)))),
    (_HALLS, BAG, Venue(ROOM, "gym", (many("weights", 8.4, 9.6, x=-3.2), one("ring_ropes", 7.9, 9.0)))),
    (_HALLS, BARRE, Venue(ROOM, "gym", (many("barre", 8.3, 6.2),))),
    (_HALLS, BOXING, Venue(ROOM, "court", (PUBLIC, one("ring_ropes", 7.9)))),
    (frozenset({Setting.VILLAGE, Setting.RIVER, Setting.BRIDGE}), WATER_TOWN, Venue(COAST, "river", CANAL)),
    (frozenset({Setting.TEMPLE}), SHINTO, Venue(WILDERNESS, "mountain", SHRINE)),
)
"""Settings, the words of a prompt, and the venue that they make of it."""
AUTUMN = said(r"\bautumn|\bfall (?:colou?rs?|foliage|leaves)|秋|红叶")
