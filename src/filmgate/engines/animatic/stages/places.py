"""Places that a prompt's words make of a setting: rows of pieces in the stead of its own, or beside them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from filmgate.engines.animatic.patterns import said
from filmgate.engines.animatic.stages.aerial import AERIAL
from filmgate.engines.animatic.stages.catalog import Venue, many, one
from filmgate.engines.animatic.stages.coast import COAST
from filmgate.engines.animatic.stages.dressing import Row
from filmgate.engines.animatic.stages.localities import (
    BATTLE,
    BESIEGED,
    BUILDING_SITE,
    BUREAU,
    CANAL_HOUSES,
    CHANGING,
    CITY_OVER_WATER,
    CITY_WALL,
    HAUNTED,
    HOT_SPRING,
    JUNGLE_FALL,
    OLD_PORT,
    OLD_ROOFS,
    OLD_ROOM,
    ON_FIRE,
    PEARL,
    RICE_TERRACES,
    SAVANNA,
    SCHOLARS_GARDEN,
    SHELLS,
    VENICE,
    WILD_FIRE,
    WOODLAND_FALL,
)
from filmgate.engines.animatic.stages.outlooks import ACROSS, NET, RACKETS
from filmgate.engines.animatic.stages.pieces.crops import RIPE
from filmgate.engines.animatic.stages.room import ROOM
from filmgate.engines.animatic.stages.street import STREET
from filmgate.engines.animatic.stages.told import BURNING, Told
from filmgate.engines.animatic.stages.waterfronts import (
    BY_A_RIVER,
    BY_A_RIVER_NAMED,
    BY_THE_SEA,
    FISHING_VILLAGE,
)
from filmgate.engines.animatic.stages.wilderness import WILDERNESS
from filmgate.storyboard.vocabulary import Setting

S = Setting

_URBAN = frozenset({S.CITY_STREET, S.ALLEY, S.ROOFTOP, S.HARBOR, S.BRIDGE, S.SKY})
_LAND = frozenset({
    S.FIELD, S.MEADOW, S.VILLAGE, S.MOUNTAIN, S.COUNTRY_ROAD, S.DESERT, S.PARK, S.GARDEN, S.CASTLE, S.CLIFF,
    S.FARM, S.GRAVEYARD, S.RUINS, S.FOREST, S.PALACE, S.HALLWAY,
})  # fmt: skip
_WATERS = frozenset({S.RIVER, S.LAKE, S.OCEAN, S.HARBOR, S.BRIDGE})


@dataclass(frozen=True)
class Place:
    """What `words` make of `settings`: `venue`, or the venue as it is with `rows` more."""

    settings: frozenset[S]
    words: re.Pattern[str]
    venue: Venue | None = None
    rows: tuple[Row, ...] = ()


_TERRACED = r"\b(?:rice|paddy)[^.;]{0,12}\bterraces?\b|terraced (?:\w+ )?(?:fields?|hills?)|梯田"
_RIPE_TERRACES = tuple(
    replace(row, pieces=("ripe_paddies",)) if row.pieces == ("paddies",) else row for row in RICE_TERRACES
)
_MADE_IN = frozenset({S.FACTORY, S.SHOP, S.LABORATORY, S.TABLETOP})


def _workshop(wall: str) -> Venue:
    """Where things are made by hand: what hangs there between the windows, and a lamp."""
    hung = (
        one(wall, 8.9, -1.87, scale=0.95),
        one(wall, 8.9, 1.87, scale=0.95),
        one(wall, 8.9, 5.7, scale=0.95),
    )
    return Venue(
        ROOM, "workshop", (*hung, one(wall, 8.9, -5.7, scale=0.95), many("hanging_lamp", 7.6, 5.4, x=2.0))
    )


_SMITHY = Venue(
    ROOM,
    "smithy",
    (
        one("forge", 8.8, 2.9, scale=1.15, flicker=0.5),
        one("tool_board", 8.95, -1.5, scale=0.95),
        many("forged_wares", 8.95, 8.0, x=-4.0),
        one("quench", 8.0, -3.0),
    ),
)
_FALLS = said(r"water ?falls?\b|cascades?\b|瀑布")
_TROPICAL = said(r"jungle|tropical|rain ?forest|热带|雨林|丛林")
_WOODED = said(r"forest|woods|森林|林间|树林")
PLACES: tuple[Place, ...] = (
    Place(
        frozenset({S.FACTORY}),
        said(
            r"(?:construction|building) sites?\b|\b(?:excavat|bulldoz)\w+|工地|挖掘机|推土机"
            r"|\b(?:tower|construction|building) cranes?\b|塔吊"
        ),
        Venue(WILDERNESS, "mud", BUILDING_SITE),
    ),
    Place(
        frozenset({S.SHOP, S.CAFE}),
        said(
            r"\bbaker(?:y|ies|'?s shop)\b|\bbakers?\b|patisserie|boulangerie|pastry shop"
            r"|面包(?:店|房|师)|烘焙"
        ),
        Venue(ROOM, "shop", (many("bread_shelf", 8.4, 3.2, x=0.2), one("shop_counter", 7.3, 3.0))),
    ),
    Place(
        frozenset({S.SHOP}),
        said(r"\bflorists?\b|\bflower ?(?:shops?|stores?|stalls?)\b|花店|花艺|花铺"),
        Venue(ROOM, "shop", (many("flower_stand", 8.4, 3.2, x=0.2), one("shop_counter", 7.3, 3.4))),
    ),
    Place(
        frozenset({S.SHOP}),
        said(r"\bbook ?(?:shops?|stores?|sellers?)\b|antiquarian|书店|书屋|书铺"),
        Venue(ROOM, "library", (one("shop_counter", 7.3, 3.4),)),
    ),
    Place(
        _MADE_IN,
        said(r"(?:watch|clock)[- ]?(?:makers?|making|smith)|horolog|钟表|修表"),
        _workshop("clock_wall"),
    ),
    Place(
        _MADE_IN,
        said(r"luthier|(?:violin|guitar|cello|instrument)[- ]?mak|制琴|提琴匠|斫琴"),
        _workshop("fiddle_rack"),
    ),
    Place(
        _MADE_IN - {S.SHOP},
        said(r"\b(?:black)?smith(?:s|y|ies)?\b|\bforges?\b|\banvil|铁匠|打铁|锻(?:造|打|剑|刀)|铁砧"),
        _SMITHY,
    ),
    Place(_MADE_IN, said(r"\bpott(?:ers?|ery)\b|ceramicist|陶艺|陶匠|陶瓷匠|拉坯"), _workshop("pot_shelf")),
    Place(
        _MADE_IN,
        said(
            r"carpent|wood ?(?:work|turn|carv)|cobbler|shoe ?mak|jewel(?:l)?er\b|(?:gold|silver)smith"
            r"|toy ?mak|leather ?work|saddle|book ?bind|engrav|craftsm|artisan|cabinet ?mak|puppet ?mak"
            r"|work ?bench"
            r"|木匠|木工|鞋匠|修鞋|首饰匠|金匠|银匠|皮匠|工匠|手艺人|匠人"
        ),
        _workshop("tool_board"),
    ),
    Place(frozenset({S.PARK, S.PLAYGROUND, S.BEACH}), RACKETS, rows=(NET,)),
    Place(frozenset({S.WATERFALL}), _TROPICAL, Venue(COAST, "gorge", JUNGLE_FALL)),
    Place(frozenset({S.WATERFALL}), _WOODED, Venue(COAST, "gorge", WOODLAND_FALL)),
    Place(
        frozenset({S.HIGHWAY, S.COUNTRY_ROAD, S.CITY_STREET}),
        said(r"\btunnels?\b|隧道"),
        Venue(WILDERNESS, "highway", (many("tunnel_wall", 11.0, 12.0),)),
    ),
    Place(frozenset({S.JUNGLE}), _FALLS, Venue(COAST, "gorge", JUNGLE_FALL)),
    Place(frozenset({S.FOREST, S.BAMBOO_FOREST}), _FALLS, Venue(COAST, "gorge", WOODLAND_FALL)),
    Place(
        _LAND, said(rf"^(?=.*(?:{RIPE}))(?=.*(?:{_TERRACED}))"), Venue(COAST, "paddy", _RIPE_TERRACES)
    ),
    Place(
        _LAND,
        said(rf"{_TERRACED}|^(?!.*(?:{RIPE})).*(?:\brice padd|稻田)"),
        Venue(COAST, "paddy", RICE_TERRACES),
    ),
    Place(
        frozenset({S.GYM, S.BATHROOM, S.STADIUM}),
        said(r"\blocker rooms?\b|\bchanging rooms?\b|更衣[室间柜]|\blockers?\b"),
        Venue(ROOM, "gym", CHANGING),
    ),
    Place(
        frozenset({S.HALLWAY, S.CLASSROOM}), said(r"\blockers?\b|储物柜"),
        rows=(many("lockers", 7.9, 3.3, x=0.4),),
    ),
    Place(
        frozenset({S.GARDEN}),
        said(
            r"古装|古风|古代|汉服|唐装|仕女|园林|御花园|后花园|凉亭|亭子|庭院|琵琶|古筝|古琴|抚琴|[唐宋明清汉]朝|苏州|江南|宫"
            r"|\bhanfu\b|\b(?:classical |traditional |ancient )?chinese garden|\bsuzhou\b|\bguzheng\b"
            r"|\bguqin\b|\bpipa\b|\b(?:tang|song|ming|qing) dynasty\b"
            r"|\bpavilion\b.*\bchin|\bchin\w+.*\bpavilion\b"
        ),
        Venue(WILDERNESS, "lawn", SCHOLARS_GARDEN),
    ),
    Place(
        frozenset({S.POOL, S.MOUNTAIN, S.FOREST, S.VILLAGE, S.LAKE, S.RIVER, S.GARDEN, S.BATHROOM}),
        said(r"\bonsen\b|hot springs?\b|thermal (?:springs?|baths?|pools?)|温泉"),
        Venue(COAST, "spring", HOT_SPRING),
    ),
    Place(
        frozenset({S.BATTLEFIELD}),
        said(
            r"\b(?:be)?sieg|siege|battering|ramparts?|fortress|castle|city walls?"
            r"|攻城|围城|城墙|城门|城楼|城下"
        ),
        Venue(WILDERNESS, "mud", (BESIEGED, *BATTLE)),
    ),
    Place(
        frozenset({S.BATTLEFIELD}),
        said(
            r"ancient|medieval|middle ages|knights?\b|roman|legion|greek|spartan|viking|samurai|ronin|shogun"
            r"|swords?\b|spears?\b|archers?\b|cavalry|crusad|armou?r\b|warlord|barbarian|mongol|orcs?\b|dragon"
            r"|warring states|three kingdoms|三国|古代|古战场|将军|骑兵|武士|铠甲|长矛|剑|战马|战国|沙场|大军"
        ),
        Venue(WILDERNESS, "mud", BATTLE),
    ),
    Place(
        frozenset({S.STADIUM, S.RUINS, S.BATTLEFIELD, S.THEATRE}),
        said(r"gladiators?\b|gladiatorial|coloss?eum|amphitheat(?:re|er)|chariot race|角斗士|斗兽场"),
        Venue(WILDERNESS, "desert", (many("arena_wall", 30.0, 24.0, scale=1.1, high=15),)),
    ),
    Place(
        frozenset({S.OFFICE}),
        said(
            r"\bnoir\b|\bdetectives?\b|private eye|gumshoe|typewriters?|\bvintage\b|\bretro\b"
            r"|\b(?:19)?(?:20|30|40|50|60)s\b|黑色电影|侦探|打字机|民国|复古"
        ),
        Venue(ROOM, "bureau", BUREAU),
    ),
    Place(
        frozenset({S.LIVING_ROOM, S.BEDROOM, S.LIBRARY, S.OFFICE}),
        said(
            r"\b(?:ancient|imperial|old) china\b|\b(?:tang|song|ming|qing|han) dynasty\b|\bwuxia\b"
            r"|\bxianxia\b|古风|古代|古装|武侠|仙侠|书生|宫女|侠女|[唐宋明清汉]朝"
        ),
        Venue(ROOM, "old room", OLD_ROOM),
    ),
    Place(
        frozenset({S.ROOFTOP}),
        said(
            r"\b(?:ninja|samurai|ronin|shinobi|wuxia|kung[- ]fu|martial artist|swords(?:man|woman)|assassins?"
            r"|kyoto|edo|feudal|dynasty|temple|pagoda|palace|ancient|tiled roof|old (?:town|china|japan))"
            r"|古|侠|剑|刺客|武侠|武士|忍者|飞檐|瓦|锦衣卫|皇宫|宫殿|江湖|轻功|长安|王朝"
        ),
        Venue(STREET, "tiled rooftop", OLD_ROOFS),
    ),
    Place(
        _URBAN | {S.RUINS, S.MARKET},
        said(
            r"\b(?:abandoned|ruined|overgrown|derelict|crumbling|dead|forsaken)(?: \w+){0,2}"
            r" (?:city|cities|streets?|towns?|metropolis|district|downtown|skyscrapers)\b|post[- ]apocalyp"
            r"|(?:city|street|town) (?:\w+ ){0,2}overgrown"
            r"|废弃的?(?:\w{0,3})(?:城|街|镇)|末日|废土|荒废的?(?:城|街)"
        ),
        Venue(STREET, "abandoned"),
    ),
    Place(
        _LAND | {S.CITY_STREET},
        said(
            r"haunted|(?:spooky|creepy|abandoned|ghostly|cursed|eerie) (?:old )?(?:house|mansion|manor)"
            r"|鬼屋|凶宅|闹鬼"
        ),
        Venue(WILDERNESS, "plain", HAUNTED),
    ),
    Place(frozenset({S.CITY_STREET, S.ALLEY, S.MARKET}), BURNING, rows=ON_FIRE),
    Place(
        frozenset({S.COUNTRY_ROAD, S.HIGHWAY, S.VILLAGE, S.BATTLEFIELD, S.RUINS, S.FIELD}),
        BURNING,
        rows=SHELLS,
    ),
    Place(
        frozenset({S.FOREST, S.FIELD, S.MOUNTAIN, S.MEADOW}),
        said(r"forest fire|wild ?fire|burning (?:forest|woods?|trees)|森林大火|山火|燃烧的(?:森林|树)"),
        rows=WILD_FIRE,
    ),
    Place(
        _URBAN | _WATERS | {S.VILLAGE},
        said(r"\bvenice|venetian|\bgondolas?\b|威尼斯|贡多拉"),
        Venue(COAST, "river", VENICE),
    ),
    Place(
        _URBAN | _WATERS,
        said(r"\bamsterdam|\bbruges|\b(?:dutch|flemish) canals?|阿姆斯特丹"),
        Venue(COAST, "river", CANAL_HOUSES),
    ),
    Place(frozenset({S.VILLAGE, S.HARBOR, S.CITY_STREET}), FISHING_VILLAGE, BY_THE_SEA),
    Place(frozenset({S.VILLAGE}), BY_A_RIVER_NAMED, BY_A_RIVER),
    Place(
        frozenset({S.HARBOR}),
        said(r"pirates?\b|buccaneers?|galleon|medieval|old (?:fishing )?(?:port|harbou?r)|海盗|古代"),
        Venue(COAST, "pier", OLD_PORT),
    ),
    Place(
        _URBAN | _WATERS,
        said(r"\bbund\b|pudong|huangpu|lujiazui|外滩|陆家嘴|黄浦江|浦东"),
        Venue(COAST, "quay", (PEARL, *CITY_OVER_WATER)),
    ),
    Place(
        _URBAN | {S.HIGHWAY},
        said(r"\bdubai|abu dhabi|\bdoha\b|迪拜"),
        Venue(
            WILDERNESS,
            "desert road",
            (
                one("burj_khalifa", 170.0, 16.0, y=-2.0, scale=92.0, high=1.3, mist=0.1),
                *(row for row in ACROSS[:2]),
                many("palm", 15.0, 7.0, x=2.0),
            ),
        ),
    ),
    Place(
        frozenset({S.MOUNTAIN, S.RIVER, S.LAKE, S.FIELD, S.SKY}),
        said(r"guilin|yangshuo|li river|karst|ha ?long|桂林|漓江|阳朔"),
        Venue(
            COAST,
            "lake",
            (
                many("karst", 260.0, 105.0, x=30.0, y=-3.0, scale=1.35, high=80, mist=0.45),
                many("karst", 120.0, 92.0, x=-34.0, y=-3.0, scale=0.62, high=80, chance=0.85, mist=0.4),
            ),
        ),
    ),
    Place(
        frozenset({S.CASTLE}),
        said(r"^(?!.*(?:城堡|古堡|欧洲|中世纪|骑士|公主|王子|长城|castle)).*(?:城墙|城门|城楼|城池|城关|关隘|[一-龥]{2}关)"),
        Venue(WILDERNESS, "plain", CITY_WALL),
    ),
    Place(
        frozenset({S.PALACE, S.TEMPLE, S.CASTLE}),
        said(r"龙椅|金銮|朝堂|大殿(?!外|前|顶)|殿内|殿中|emperor\b[^.;]{0,60}\bthrone|dragon throne"),
        Venue(
            ROOM,
            "palace",
            (
                many("lattice", 8.9, 4.4, x=2.2),
                many("vermilion_pillar", 8.3, 4.4),
                one("dragon_throne", 8.0),
                many("palace_lantern", 7.4, 4.4, x=2.2),
            ),
        ),
    ),
    Place(
        frozenset({S.PALACE, S.CITY_STREET, S.TEMPLE, S.CASTLE, S.PARK}),
        said(
            r"forbidden city|(?:chinese|imperial|beijing) palace|tiananmen"
            r"|故宫|紫禁城|红墙|宫墙|皇宫|宫廷|宫女|太监|皇帝|贵妃|大殿外"
        ),
        Venue(
            WILDERNESS,
            "flags",
            (
                one("forbidden_city", 70.0, 8.0, scale=17.0, high=1.3, mist=0.2),
                one("palace_gate", 12.2, 2.6, scale=0.78),
                many("palace_wall", 12.6, 4.5, scale=0.75),
            ),
        ),
    ),
    Place(
        _LAND,
        said(r"\bsavannah?s?\b|serengeti|\bafrican (?:plains?|grass)|稀树草原|非洲[^，。；]{0,4}草原"),
        Venue(WILDERNESS, "savanna", SAVANNA),
    ),
    Place(
        _LAND,
        said(r"\byurts?\b|mongol\w*|\bger camp|nomad\w* camp|蒙古包|毡房"),
        Venue(
            WILDERNESS,
            "plain",
            (many("yurt", 34.0, 17.0, x=4.0, mist=0.2), many("yurt", 18.0, 19.0, x=-5.0)),
        ),
    ),
    Place(
        _URBAN | {S.HIGHWAY, S.COUNTRY_ROAD, S.DESERT, S.SHOP},
        said(r"(?:gas|petrol|filling|service) station|加油站"),
        Venue(WILDERNESS, "asphalt", (one("gas_station", 15.0, 1.0),)),
    ),
    Place(
        frozenset({S.JUNGLE, S.FOREST, S.RUINS, S.TEMPLE}),
        said(
            r"(?:jungle|maya\w*|aztec|inca|lost|overgrown)[^.;]{0,30}(?:temple|pyramid|ruins?|city)"
            r"|(?:temple|ruins?)[^.;]{0,30}(?:jungle|vines|overgrown)|玛雅|丛林[^，。]{0,6}(?:神庙|遗迹|古庙)"
        ),
        rows=(one("jungle_temple", 12.9, 3.4, scale=0.42, high=14, mist=0.2),),
    ),
)  # fmt: skip
"""In the order in which they are tried."""


def in_its_place(venue: Venue, told: Told) -> Venue:
    """The first place that the prompt speaks of, unless it is seen from the air."""
    if venue.stage is AERIAL:
        return venue
    for place in PLACES:
        if told.setting in place.settings and told.says(place.words):
            return place.venue or replace(venue, rows=(*venue.rows, *place.rows))
    return venue
