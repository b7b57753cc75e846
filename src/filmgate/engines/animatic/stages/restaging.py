"""Where a shot is filmed when its words say more than its setting does: a dungeon of a castle, a court."""

from __future__ import annotations

import re

from filmgate.engines.animatic.casting.boarding import changes_vehicles
from filmgate.engines.animatic.casting.contained import on_a_table
from filmgate.engines.animatic.rigs.cages import is_caged
from filmgate.engines.animatic.rigs.litter import WORDS as LITTER
from filmgate.engines.animatic.stages.afloat import AT_HOME_THERE, afloat, swum
from filmgate.engines.animatic.stages.heavenly import in_the_clouds, lifted
from filmgate.engines.animatic.stages.lotus import has_a_pond
from filmgate.engines.animatic.stages.perched import under_its_perch
from filmgate.engines.animatic.stages.smashing import where_it_breaks
from filmgate.engines.animatic.stages.told import AT_THE_HELM, HELM
from filmgate.engines.animatic.stages.workplaces import ROWS as WORKPLACES
from filmgate.storyboard.kinds import ANIMALS, PEOPLE, VEHICLES
from filmgate.storyboard.schema import Shot, Subject
from filmgate.storyboard.vocabulary import Action, Setting, SubjectKind

_SPACEWALK = (
    r"tether|space ?walk|debris|wreck(?:age|s)? of|station (?:orbit|float|drift|glid|hang|above|over)\w*|"
    r"空间站[^，。；]{0,8}(?:轨道|环绕|地球)(?!.*窗)|"
    r"(?:away from|outside|beside|orbit\w*) (?:\w+ ){0,3}(?:space )?(?:station|ship)"
    r"|太空行走|舱外|出舱"
)
_AT_HOME = (
    r"fire ?place|\bhearth\b|(?:out of|through) (?:the|a|his|her) window"
    r"|炉火|壁炉|火炉|炉边|窗外|窗前|窗边"
)
_SILLS = r"window ?(?:sill|ledge|seat|nook)s?|窗台|窗沿|飘窗"
SILL = re.compile(_SILLS, re.IGNORECASE)
"""Where one sits in a window."""
_IN_A_WINDOW = rf"(?:{_SILLS})(?! of (?:an?|the) (?:\w+ ){{0,2}}(?:house|building|cottage|shop|caf))"
_AT_THE_DOOR = (
    r"(?:outside|in front of) (?:a|an|the) (?:\w+ ){0,2}(?:shop|store|caf[eé]|restaurant|bakery)"
    r"|门口|店外|店前"
)
_FOLK = (
    r"^(?!.*(?:street|\bcity\b|town|village|house|\bhome|(?<!mush)rooms?\b|market|shop|school|castle|caf"
    r"|kitchen|bar\b|office|stage"
    r"|街|城|镇|家|屋|房|店|学校|村))"
    r".*(?:\bsorcer(?:er|ess)|\bmages?\b|\bwarlock|\belf\b|\belven\b|\belves\b"
    r"|\bfair(?:y|ies)\b(?! lights)|\bpixies?\b"
    r"|\bdruids?\b|toadstool|精灵|仙子|法师)"
)
"""Whom the woods are full of, where nobody says that they are somewhere else."""
_EGYPT = (
    r"^(?!.*(?:tomb|temple|throne|palace|museum|\bnile\b|河|墓|神庙|宫))"
    r".*(?:\bpyramids?\b|\bsphinx|\bpharaohs?\b|ancient egypt|金字塔|法老|古埃及|狮身人面)"
)
_CROPS = (
    r"(?:sunflowers?|lavender|tulips?|poppies|daisies|roses|flowers|wheat|barley|corn|canola|rapeseed|cotton)"
)
_UNDER_THE_MOON = (
    r"(?:admir|watch|gaz|enjoy)\w* (?:at )?the (?:full |bright |mid-autumn )?moon\b"
    r"|moon[- ]?gazing|赏月|望月|看月亮"
)
_ABLAZE = r"burning (?:shops?|stores?)|(?:shops?|stores?) (?:are )?(?:burn|on fire|in flames|ablaze)"
_ROWS: tuple[tuple[frozenset[Setting], str, Setting], ...] = (
    (frozenset({Setting.SPACESHIP_INTERIOR}), _SPACEWALK, Setting.SPACE),
    (
        frozenset({Setting.SPACE}),
        r"\binside (?:an?|the|their) (?:\w+ )?(?:space ?(?:station|ship|craft)|starship)\b"
        r"|(?:空间站|飞船|太空舱|舱)(?:里|内)",
        Setting.SPACESHIP_INTERIOR,
    ),
    (frozenset({Setting.SHOP, Setting.CAFE, Setting.RESTAURANT}), _AT_THE_DOOR, Setting.CITY_STREET),
    (
        frozenset({Setting.VILLAGE, Setting.OCEAN, Setting.HARBOR}),
        r"(?:ship'?s?|captain'?s|boat'?s?) cabin|below deck|船舱",
        Setting.LIBRARY,
    ),
    (
        frozenset({Setting.OFFICE, Setting.LIVING_ROOM, Setting.HALLWAY, Setting.BAR, Setting.RESTAURANT}),
        r"\b(?:car|police|motorcycle|motorbike) (?:chase|pursuit)|追车|飞车|汽车追逐",
        Setting.CITY_STREET,
    ),
    (
        frozenset({Setting.UNDERWATER, Setting.OCEAN}),
        r"fish ?bowls?|goldfish bowl|fish in a (?:\w+ )?bowl|\baquariums?\b|fish ?tank|鱼缸|水族箱",
        Setting.LIVING_ROOM,
    ),
    (
        frozenset({Setting.UNDERWATER}),
        r"\b(?:over|above|out of) (?:the )?(?:\w+ )?(?:water|waves?|sea|ocean|surface)\b"
        r"|\bthrough (?:the )?(?:\w+ )?surface\b|\bbreach\w*"
        r"|\b(?:leap|jump)\w* (?:\w+ )?(?:through|over|in|from) (?:the )?(?:\w+ )?(?:waves?|surf|swell)\b"
        r"|\bfins? (?:cut|slic|break)\w*|跃出(?:水|海)面",
        Setting.OCEAN,
    ),
    (
        frozenset({Setting.SKY}),
        r"peacock|ostrich|turkeys?\b|roosters?\b|\bhens?\b|flamingo|孔雀|公鸡|母鸡",
        Setting.MEADOW,
    ),
    (
        frozenset({Setting.SKY}),
        r"kingfishers?|\binto (?:the|a) (?:\w+ )?(?:water|lake|river|pond)\b|翠鸟|扎入水|冲入水",
        Setting.LAKE,
    ),
    (
        frozenset({Setting.SPACE, Setting.SKY}),
        r"rockets?\b[^.;]{0,24}(?:launch|lift(?:s|ing)?[- ]?off|blast(?:s|ing)?[- ]?off|tak(?:es|ing) off)"
        r"|rocket launch|火箭(?:发射|升空|起飞)|发射[^，。；]{0,4}火箭",
        Setting.FIELD,
    ),
    (
        frozenset(
            {
                Setting.CITY_STREET,
                Setting.AIRPORT,
                Setting.GARDEN,
                Setting.VILLAGE,
                Setting.MEADOW,
                Setting.FOREST,
                Setting.MOUNTAIN,
                Setting.PARK,
                Setting.FIELD,
            }
        ),
        _IN_A_WINDOW,
        Setting.LIVING_ROOM,
    ),
    (
        frozenset({Setting.HALLWAY}),
        r"\btrains?\b[^.;]{0,30}\btunnels?\b|(?:火车|列车)[^，。；]{0,10}隧道",
        Setting.MOUNTAIN,
    ),
    (
        frozenset({Setting.HALLWAY}),
        r"\b(?:cars?|trucks?|motor(?:cycl|bik)\w*|driv(?:e|es|ing)|races?|racing|traffic)\b[^.;]{0,40}\btunnels?\b"
        r"|(?:车|驶)[^，。；]{0,12}隧道",
        Setting.HIGHWAY,
    ),
    (
        frozenset({Setting.MOUNTAIN}),
        r"penguins?|polar bears?|\bseals?\b|walrus|企鹅|北极熊|海豹",
        Setting.ARCTIC,
    ),
    (
        frozenset({Setting.OCEAN}),
        r"submarines?\b[^.;]{0,24}\b(?:beneath|under|below|through) (?:the )?(?:\w+ )?"
        r"(?:ice|surface|waves?|water|sea|ocean|deep|depths)|潜艇[^，。；]{0,8}(?:水下|海底|深海|冰下)",
        Setting.UNDERWATER,
    ),
    (
        frozenset({Setting.UNDERWATER}),
        r"\botters?\b.*\b(?:float|drift|belly|surface|back)|水獭.*(?:漂|仰|水面|海面)",
        Setting.OCEAN,
    ),
    (
        frozenset({Setting.UNDERWATER, Setting.OCEAN}),
        r"^(?!.*(?:\b(?:sea|ocean|kelp|surf|bay|under ?water|beneath|below)\b|海))"
        r".*(?:\b(?:otters?|beavers?|muskrats?|platypus)\b|水獭|河狸)",
        Setting.RIVER,
    ),
    (
        frozenset({Setting.BATTLEFIELD, Setting.ABSTRACT, Setting.STUDIO_BACKDROP}),
        r"^(?!.*(?:battle|\bwars?\b|siege|arm(?:y|ies)\b|enem(?:y|ies)|soldier|战|敌|军))"
        r".*(?:\barcher(?:y|ess)?\b|\barrows?\b|射箭|弓箭)",
        Setting.MEADOW,
    ),
    (
        frozenset({Setting.SKY, Setting.THEATRE, Setting.STUDIO_BACKDROP, Setting.ABSTRACT, Setting.FIELD}),
        r"^(?!.*(?:\bstage\b|theat(?:re|er)|舞台|剧院|剧场|\bfields?\b))"
        r".*(?:\b(?:lion|dragon)[- ]danc|dancing (?:lion|dragon)|舞狮|醒狮|舞龙)",
        Setting.CITY_STREET,
    ),
    (
        frozenset({Setting.CONCERT_STAGE}),
        r"\bballet\b|\bballerinas?\b|芭蕾"
        r"|(?:peking|beijing|chinese) opera|kunqu|京剧|戏曲|昆曲|越剧|黄梅戏|豫剧|川剧|粤剧|水袖",
        Setting.THEATRE,
    ),
    (
        frozenset({Setting.CONCERT_STAGE, Setting.AIRPORT, Setting.THEATRE}),
        r"\bcatwalk\b|\bfashion (?:show|week|model)|\bmodels?\b[^.;]{0,30}\brunway\b|T台|走秀|时装秀",
        Setting.STUDIO_BACKDROP,
    ),
    (
        frozenset({Setting.CITY_STREET}),
        r"^(?!.*(?:street|market|\bcity\b|outside|街|市集|路边))"
        r".*(?:tea (?:ceremony|ritual|master)|茶艺|功夫茶|茶道)",
        Setting.LIVING_ROOM,
    ),
    (frozenset({Setting.LIVING_ROOM}), _UNDER_THE_MOON, Setting.GARDEN),
    (
        frozenset({Setting.LIVING_ROOM, Setting.BEDROOM, Setting.HALLWAY, Setting.STUDIO_BACKDROP}),
        r"门槛[上边]|坐在?门槛|坐在?(?:家|屋)?门口|\bdoor ?steps?\b"
        r"|\b(?:on|from) (?:the|his|her|their) (?:\w+ )?porch\b",
        Setting.VILLAGE,
    ),
    (
        frozenset({Setting.GARDEN}),
        r"^(?!.*(?:garden|yard|park|花园|院子|公园)).*(?:dandelion|蒲公英)",
        Setting.MEADOW,
    ),
    (
        frozenset({Setting.CITY_STREET, Setting.LIVING_ROOM, Setting.OFFICE, Setting.STUDIO_BACKDROP}),
        _FOLK,
        Setting.FOREST,
    ),
    (
        frozenset({Setting.CITY_STREET, Setting.VILLAGE}),
        r"\b(?:city|fortress|citadel) gates?\b.*\b(?:army|armies|cavalry|troops|soldiers|warriors|knights)\b"
        r"|城门.*(?:骑兵|将军|大军|士兵|军队|出征)|(?:骑兵|将军|大军|士兵|军队).*城门",
        Setting.MEADOW,
    ),
    (frozenset({Setting.RUINS, Setting.FIELD, Setting.CITY_STREET, Setting.MEADOW}), _EGYPT, Setting.DESERT),
    (
        frozenset({Setting.DESERT, Setting.CANYON, Setting.FIELD, Setting.MOUNTAIN, Setting.CLIFF}),
        r"\b(?:on|of|across|over|to) mars\b|\bmartian\b|red planet|火星",
        Setting.PLANET_SURFACE,
    ),
    (
        frozenset({Setting.STUDIO_BACKDROP, Setting.TABLETOP}),
        rf"\bfields? of (?:\w+ )?{_CROPS}|\b{_CROPS} fields?\b|花海|花田|麦田|稻田",
        Setting.FIELD,
    ),
    (
        frozenset({Setting.SPACE, Setting.SKY}),
        r"\b(?:landing|launch) ?(?:pads?|platforms?|bays?)\b|\bspace ?port|\bup (?:the|a|its) ramp\b"
        r"|\bboard(?:s|ing|ed)? (?:an?|the|their|his|her) (?:\w+ ){0,2}"
        r"(?:space ?ships?|star ?ships?|space ?craft|rockets?|shuttles?)"
        r"|登上[^，。；]{0,5}(?:飞船|火箭)|舷梯|停机坪|发射场",
        Setting.PLANET_SURFACE,
    ),
    (
        frozenset({Setting.LIVING_ROOM, Setting.BEDROOM, Setting.TABLETOP, Setting.STUDIO_BACKDROP}),
        r"^(?!.*(?:christmas|xmas|圣诞|room|house|home|bonsai|盆|屋|房|家))"
        r".*(?:\b(?:under|beneath) (?:an?|the) (?:[\w-]+ ){0,3}(?:tree|oak|willow|acacia|palm)\b|树下|树荫)",
        Setting.MEADOW,
    ),
    (
        frozenset({Setting.LAKE, Setting.RIVER}),
        r"\b(?:huge|giant|enormous|massive|towering|monstrous|gigantic) waves?\b|巨浪|惊涛|骇浪",
        Setting.OCEAN,
    ),
    (
        frozenset({Setting.GYM}),
        r"^(?!.*(?:\bgyms?\b|健身房|体育馆))"
        r".*(?:\b(?:in|through|under) (?:the )?(?:\w+ )?(?:rain|snow|mud|sun|open air|sky)\b"
        r"|雨中|雪中|雪地|泥|户外|露天)",
        Setting.MEADOW,
    ),
    (frozenset({Setting.SHOP}), _ABLAZE, Setting.CITY_STREET),
    (frozenset({Setting.LIVING_ROOM, Setting.BEDROOM, Setting.STUDIO_BACKDROP}), LITTER, Setting.CITY_STREET),
    (frozenset({Setting.CASTLE}), r"dungeon|catacomb|\bcrypt\b|地牢|地宫", Setting.CAVE),
    (frozenset({Setting.MOUNTAIN, Setting.VILLAGE, Setting.FOREST}), _AT_HOME, Setting.LIVING_ROOM),
)
"""Settings, the words, and where it is filmed in their place."""
_READ = tuple(
    (settings, re.compile(words, re.IGNORECASE), place) for settings, words, place in (*_ROWS, *WORKPLACES)
)


_AFOOT = frozenset({
    Action.STAND, Action.WALK, Action.RUN, Action.LOOK, Action.SIT, Action.KNEEL, Action.WAIT, Action.TALK,
    Action.POINT, Action.WAVE_HAND, Action.HUG, Action.KISS, Action.HOLD, Action.SMILE, Action.CRY,
    Action.PRAY, Action.SHOUT, Action.READ, Action.PLAY_MUSIC, Action.SING, Action.TURN, Action.DANCE,
    Action.DRINK, Action.EAT, Action.LAUGH, Action.WHISPER, Action.GIVE, Action.CARRY, Action.WRITE,
})  # fmt: skip
_AT_SEA = re.compile(
    r"\b(?:on|over|across|in|into|under|beneath|amid)(?: top of)? (?:the )?(?:[\w-]+ ){0,2}"
    r"(?:water|waves?|ocean|sea|surf|deck|boat|raft|ship|yacht|rig)\b|\b(?:underwater|afloat|aboard|adrift)\b"
    rf"|(?:海|水|浪)(?:面|中|里|上)|甲板|船上|{HELM}",
    re.IGNORECASE,
)


_SHORE = re.compile(r"\b(?:beach|(?:sea)?shore|sands?|coast)\b|滩|岸", re.IGNORECASE)


def _ashore(shot: Shot) -> bool:
    """Whether somebody is at the sea, and neither on it nor in it."""
    if shot.setting is not Setting.OCEAN or not shot.subjects:
        return False
    lead = shot.subjects[0]
    if lead.kind in ANIMALS - AT_HOME_THERE and lead.action in _AFOOT:
        return _SHORE.search(shot.prompt) is not None
    if _AT_SEA.search(shot.prompt):
        return False
    rides = any(one.kind in VEHICLES for one in shot.subjects)
    return lead.kind in PEOPLE and lead.action in _AFOOT and not rides


_HULLS = frozenset({SubjectKind.BOAT, SubjectKind.SAILBOAT, SubjectKind.SHIP})


def _under_a_bridge(shot: Shot) -> bool:
    """Whether what a bridge is told of for is a boat: that is on the river, and no one on the bridge."""
    return shot.setting is Setting.BRIDGE and bool(shot.subjects) and shot.subjects[0].kind in _HULLS


_SWIMMERS = frozenset(
    {SubjectKind.KOI, SubjectKind.FISH, SubjectKind.TURTLE, SubjectKind.SWAN, SubjectKind.DUCK}
)
_FISHES = frozenset({SubjectKind.KOI, SubjectKind.FISH})
_POND = re.compile(
    r"\b(?:swim|swam|glid|float|drift|paddl|leap|jump|koi|carp|goldfish|fish)\w*\b[^.;]{0,60}\b(?:pond|pool|lake|moat|stream|water)s?\b"
    r"|\bfeed\w* (?:the |some )?(?:koi|carp|goldfish)|喂[^，。；]{0,3}(?:锦鲤|金鱼|鱼)"
    r"|池塘|池中|池里|水池|鱼池|湖|溪|水中|水里|水面",
    re.IGNORECASE,
)
_GROUNDS = frozenset({
    Setting.GARDEN, Setting.PARK, Setting.TEMPLE, Setting.PALACE, Setting.VILLAGE, Setting.FARM,
    Setting.MEADOW,
})  # fmt: skip


def _in_a_pond(shot: Shot) -> bool:
    """Whether what swims in the water of a garden is what the shot is of: that is filmed from its bank."""
    leads = bool(shot.subjects) and shot.subjects[0].kind in _SWIMMERS
    wet = leads or any(one.kind in _FISHES for one in shot.subjects)
    return wet and shot.setting in _GROUNDS and _POND.search(shot.prompt) is not None


def _launched(shot: Shot) -> bool:
    """Whether a boat is pushed or hauled by people on foot: that is done at the sea's edge."""
    handled = any(one.kind in PEOPLE and one.action in (Action.PUSH, Action.PULL) for one in shot.subjects)
    return shot.setting is Setting.OCEAN and handled and any(one.kind in _HULLS for one in shot.subjects)


_PETS = frozenset({
    SubjectKind.BIRD, SubjectKind.PARROT, SubjectKind.OWL, SubjectKind.RABBIT, SubjectKind.KITTEN,
    SubjectKind.PUPPY, SubjectKind.CAT, SubjectKind.DOG,
})  # fmt: skip
_WILDS = frozenset({
    Setting.JUNGLE, Setting.FOREST, Setting.SKY, Setting.MEADOW, Setting.FIELD, Setting.MOUNTAIN,
    Setting.CONCERT_STAGE, Setting.DESERT, Setting.ARCTIC, Setting.BAMBOO_FOREST, Setting.ABSTRACT,
})  # fmt: skip


def _kept_at(shot: Shot) -> Setting | None:
    """Where an animal in a cage is kept: at home, or in a zoo."""
    if shot.setting not in _WILDS or shot.subjects[0].kind not in ANIMALS:
        return None
    return Setting.LIVING_ROOM if shot.subjects[0].kind in _PETS else Setting.PARK


def _else_at(shot: Shot) -> Setting | None:
    if _ashore(shot) or _launched(shot):
        return Setting.BEACH
    if _under_a_bridge(shot):
        return Setting.RIVER
    if "setting" in shot.inferred and shot.subjects and is_caged(shot.prompt):
        return _kept_at(shot)
    return Setting.LAKE if _in_a_pond(shot) or has_a_pond(shot) else None


_STEERING = frozenset({Action.DRIVE, Action.SAIL, Action.FIGHT})


def _at_the_wheel(subject: Subject, words: str) -> Subject:
    """Who steers a ship is seen at its wheel, on its deck, and not as somebody in a boat far off."""
    if subject.kind not in PEOPLE or subject.action not in _STEERING or not AT_THE_HELM.search(words):
        return subject
    return subject.model_copy(update={"action": Action.HOLD})


_WINGED = frozenset({SubjectKind.DRAGON, SubjectKind.PHOENIX, SubjectKind.EAGLE})
_FIGHTS = frozenset({Action.FIGHT, Action.ATTACK, Action.SHOOT})
_IN_THE_AIR = re.compile(
    r"\b(?:sky|skies|clouds?|mid-?air|in the air|fl(?:y|ies|ying|ew|ight)|aerial|soar\w*|float\w*|rid\w+)\b"
    r"|天空|空中|云|飞|骑",
    re.IGNORECASE,
)


def _on_firm_ground(shot: Shot) -> Setting | None:
    """Where somebody on foot meets what has wings, if nobody says that it is in the air."""
    if shot.setting is not Setting.SKY or _IN_THE_AIR.search(shot.prompt):
        return None
    afoot = [one for one in shot.subjects if one.kind in PEOPLE and one.action in _AFOOT | _FIGHTS]
    winged = any(one.kind in _WINGED for one in shot.subjects)
    if not afoot or not winged:
        return None
    courtly = any(one.kind in (SubjectKind.KNIGHT, SubjectKind.KING, SubjectKind.QUEEN) for one in afoot)
    return Setting.CASTLE if courtly else Setting.MOUNTAIN


_CARLESS = frozenset({
    Setting.OFFICE, Setting.LIVING_ROOM, Setting.BEDROOM, Setting.KITCHEN, Setting.BATHROOM, Setting.HALLWAY,
    Setting.CLASSROOM, Setting.LIBRARY, Setting.MUSEUM, Setting.HOSPITAL, Setting.CAFE, Setting.BAR,
    Setting.RESTAURANT, Setting.SHOP, Setting.THEATRE, Setting.CHURCH, Setting.LABORATORY,
})  # fmt: skip
"""Rooms into which nobody drives."""
_ON_THE_ROAD = frozenset({
    SubjectKind.CAR, SubjectKind.SPORTS_CAR, SubjectKind.TAXI, SubjectKind.BUS, SubjectKind.TRUCK,
})  # fmt: skip


def _at_the_kerb(shot: Shot) -> Setting | None:
    """The street, where somebody gets into a car, or out of one, before a house."""
    car = any(one.kind in _ON_THE_ROAD for one in shot.subjects)
    boards = any(one.kind in PEOPLE and one.action in (Action.ENTER, Action.LEAVE) for one in shot.subjects)
    at_it = shot.setting in _CARLESS and car and boards and changes_vehicles(shot.prompt)
    return Setting.CITY_STREET if at_it else None


def restaged(shot: Shot) -> Shot:
    """The shot where its words have it; who only looks at the sea stands on its shore."""
    read = (to for froms, said, to in _READ if shot.setting in froms and said.search(shot.prompt))
    place = _on_firm_ground(shot) or under_its_perch(shot) or in_the_clouds(shot) or _at_the_kerb(shot)
    place = place or on_a_table(shot)
    place, words = place or where_it_breaks(shot) or next(read, _else_at(shot)), shot.prompt
    subjects = [lifted(_at_the_wheel(swum(one, words), words), words) for one in shot.subjects]
    here = shot.setting if place is None else place
    return afloat(shot.model_copy(update={"setting": here, "subjects": subjects}))
