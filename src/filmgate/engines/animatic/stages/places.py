"""Places that a prompt's words make of a setting: rows of pieces in the stead of its own, or beside them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from filmgate.engines.animatic.patterns import said
from filmgate.engines.animatic.stages.aerial import AERIAL
from filmgate.engines.animatic.stages.catalog import Venue, many, one
from filmgate.engines.animatic.stages.coast import COAST
from filmgate.engines.animatic.stages.dressing import Row
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


_BUREAU = (
    many("blinds", 8.8, 5.6, x=0.6),
    many("filing_cabinet", 8.4, 5.6, x=-2.4),
    many("bureau", 7.2, 5.6, x=2.4),
)
_OLD_ROOM = (
    many("lattice", 8.8, 3.4, x=0.4),
    many("vermilion_pillar", 8.3, 6.8, x=2.1),
    many("palace_lantern", 7.6, 6.8, x=-1.3),
)
_OLD_ROOFS = (
    one("pagoda", 78.0, 16.0, y=-7.0, scale=1.5, high=26, mist=0.35),
    many("tiled_roof", 52.0, 17.0, x=4.0, y=-5.0, scale=1.2, mist=0.3),
    many("tiled_roof", 31.0, 13.5, x=-3.0, y=-2.6, mist=0.15),
    many("tiled_roof", 19.0, 14.5, x=5.0, y=-2.2),
    many("roof_ridge", 10.6, 40.0),
)


@dataclass(frozen=True)
class Place:
    """What `words` make of `settings`: `venue`, or the venue as it is with `rows` more."""

    settings: frozenset[S]
    words: re.Pattern[str]
    venue: Venue | None = None
    rows: tuple[Row, ...] = ()


_BATTLE = (
    many("camp_fire_smoke", 70.0, 46.0, x=-16.0, scale=1.7, high=13, mist=0.3),
    many("camp_fire_smoke", 34.0, 38.0, x=11.0, high=13, mist=0.2),
    many("war_banner", 26.0, 9.0, chance=0.8, scale=1.2, mist=0.2),
    many("war_banner", 15.0, 8.0, x=3.4, chance=0.7),
    many("spoils", 19.0, 5.0, x=1.5, chance=0.8),
    many("spoils", 10.6, 5.6, x=-2.6, chance=0.8),
)
_CITY_WALL = (
    one("city_gate", 29.0, 6.5, high=19, mist=0.08),
    many("city_wall", 31.0, 12.2, x=6.5, high=13, mist=0.12),
)
_BESIEGED = one("castle", 40.0, 6.0, y=-0.6, scale=0.62, high=24, mist=0.15)
_HAUNTED = (
    one("haunted_house", 20.0, 3.6, scale=0.45, high=17, mist=0.12),
    many("dead_tree", 17.0, 13.0, x=-5.0, mist=0.2),
    many("gravestone", 13.0, 4.6, x=-1.4, chance=0.6, mist=0.2),
)
_ON_FIRE = (
    many("scorched_house", 30.0, 9.0, scale=1.5, high=12, mist=0.2),
    many("blaze", 22.0, 6.5, x=1.4, scale=1.9, high=11, flicker=1.0),
    many("blaze", 11.9, 3.7, x=-2.0, y=3.85, scale=0.8, chance=0.8, flicker=1.0),
    many("blaze", 11.6, 4.4, x=0.6, y=0.5, scale=0.52, chance=0.8, flicker=1.0),
    many("blaze", 10.7, 6.4, x=3.0, scale=0.62, chance=0.9, flicker=1.0),
    many("burnt_beams", 10.0, 6.4, chance=0.8),
)
_SHELLS = (
    many("scorched_house", 34.0, 9.0, scale=1.5, high=12, mist=0.2),
    many("blaze", 24.0, 8.5, x=1.4, scale=1.7, high=11, flicker=1.0),
    many("scorched_house", 17.0, 11.0, x=-4.0, high=12),
    many("blaze", 12.6, 8.6, x=3.0, scale=0.7, high=11, chance=0.9, flicker=1.0),
)
_WILD_FIRE = (
    many("blaze", 40.0, 9.0, scale=2.6, high=11, flicker=1.0),
    many("blaze", 20.0, 7.0, x=3.0, scale=1.6, high=11, chance=0.8, flicker=1.0),
    many("burnt_beams", 11.0, 6.0),
)
_VENICE = (
    many("venice_house", 24.0, 6.3, x=2.0, y=-0.3, high=16),
    one("moon_bridge", 21.0, 9.5, y=-0.2),
    many("mooring_pole", 13.0, 9.0, x=3.0, y=-0.4),
)
_CANAL_HOUSES = (
    many("amsterdam_house", 22.0, 5.6, x=1.0, y=0.1, high=16),
    many("green_bank", 20.5, 17.0, y=-0.45),
    many("moored_boat", 16.5, 12.0, x=4.0, y=-0.4, chance=0.7),
)
_SCHOLARS_GARDEN = (
    many("street_tree", 24.0, 9.0, x=3.0, chance=0.8, scale=1.2),
    many("garden_wall", 18.5, 9.2, x=0.6),
    one("pavilion", 15.5, -4.6),
    one("cherry_tree", 14.0, 5.2, scale=0.9),
    many("rose_bed", 10.6, 4.4, x=2.2, chance=0.7),
)
_CHANGING = (many("lockers", 8.7, 3.3, x=0.4), many("changing_bench", 7.8, 6.6, x=2.6))
_OLD_PORT = (
    many("medieval_house", 31.0, 5.8, x=2.0, y=-0.6, high=12, mist=0.1),
    many("green_bank", 29.5, 17.0, y=-1.4),
    many("moored_boat", 15.0, 7.0, x=3.0, y=-1.2, chance=0.85),
    many("pier_rail", 9.3, 6.0),
)
_PEARL = one("oriental_pearl", 150.0, 27.0, y=-2.0, scale=44.0, high=1.3)
_CITY_OVER_WATER = (*ACROSS, many("guard_rail", 9.5, 12.0))
_RICE_TERRACES = (
    many("paddies", 96.0, 77.0, x=22.0, y=-0.5, scale=1.66, high=18, mist=0.35),
    many("paddies", 45.0, 59.0, x=-10.0, y=-0.4, scale=0.87, high=18, mist=0.15),
    many("paddies", 24.0, 45.0, x=10.0, y=-0.3, scale=0.41, high=18),
    many("dike", 21.0, 8.0, x=2.0, y=-0.25),
    many("dike", 14.5, 8.0, x=5.0, y=-0.25),
    many("dike", 10.6, 8.0, y=-0.25),
)
_TERRACED = r"\b(?:rice|paddy)[^.;]{0,12}\bterraces?\b|terraced (?:\w+ )?(?:fields?|hills?)|梯田"
_RIPE_TERRACES = tuple(
    replace(row, pieces=("ripe_paddies",)) if row.pieces == ("paddies",) else row for row in _RICE_TERRACES
)
_HOT_SPRING = (
    many("pine_bank", 44.0, 40.0, x=-12.0, y=-0.4, scale=1.5, mist=0.15),
    one("bath_house", 24.0, 2.5, y=0.1, high=5),
    many("bath_rocks", 17.5, 2.3, y=-0.15, scale=1.3),
    many("steam", 13.5, 6.5, x=1.0, y=-0.1, flicker=0.6),
    many("bath_rocks", 8.9, 2.0, y=-0.05, keep=1.2),
    many("steam", 8.2, 7.0, x=-2.0, y=0.0, scale=0.7, flicker=0.6),
)
_JUNGLE_FALL = (
    one("waterfall", 30.0, 2.0, y=-0.4, high=19),
    many("palm", 21.0, 6.0, x=3.0, y=-0.2, keep=6.0, scale=1.2),
    many("mossy_bank", 17.0, 3.4, y=-0.35, keep=5.0, scale=1.6),
    many("banana", 12.0, 3.1, y=-0.3, keep=5.6),
    many("mossy_bank", 8.7, 2.6, keep=2.4),
)
_WOODLAND_FALL = (
    one("waterfall", 32.0, 2.0, y=-0.4, high=19),
    many("street_tree", 22.0, 6.4, y=-0.2, keep=6.5, scale=1.5),
    many("mossy_bank", 17.0, 3.4, y=-0.35, keep=5.0, scale=1.6),
    many("mossy_bank", 8.7, 2.6),
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
_BUILDING_SITE = (
    many("far_town", 120.0, 30.0, y=-1.0, scale=0.9, high=48, mist=0.25),
    one("port_crane", 60.0, 14.0, scale=1.2, high=22, mist=0.1),
    many("containers", 24.0, 19.0, x=-7.0, scale=0.8),
    many("crates", 12.0, 9.0, x=4.0, chance=0.8),
)
PLACES: tuple[Place, ...] = (
    Place(
        frozenset({S.FACTORY}),
        said(
            r"(?:construction|building) sites?\b|\b(?:excavat|bulldoz)\w+|工地|挖掘机|推土机"
            r"|\b(?:tower|construction|building) cranes?\b|塔吊"
        ),
        Venue(WILDERNESS, "mud", _BUILDING_SITE),
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
    Place(frozenset({S.WATERFALL}), _TROPICAL, Venue(COAST, "gorge", _JUNGLE_FALL)),
    Place(frozenset({S.WATERFALL}), _WOODED, Venue(COAST, "gorge", _WOODLAND_FALL)),
    Place(
        frozenset({S.HIGHWAY, S.COUNTRY_ROAD, S.CITY_STREET}),
        said(r"\btunnels?\b|隧道"),
        Venue(WILDERNESS, "highway", (many("tunnel_wall", 11.0, 12.0),)),
    ),
    Place(frozenset({S.JUNGLE}), _FALLS, Venue(COAST, "gorge", _JUNGLE_FALL)),
    Place(frozenset({S.FOREST, S.BAMBOO_FOREST}), _FALLS, Venue(COAST, "gorge", _WOODLAND_FALL)),
    Place(
        _LAND, said(rf"^(?=.*(?:{RIPE}))(?=.*(?:{_TERRACED}))"), Venue(COAST, "paddy", _RIPE_TERRACES)
    ),
    Place(
        _LAND,
        said(rf"{_TERRACED}|^(?!.*(?:{RIPE})).*(?:\brice padd|稻田)"),
        Venue(COAST, "paddy", _RICE_TERRACES),
    ),
    Place(
        frozenset({S.GYM, S.BATHROOM, S.STADIUM}),
        said(r"\blocker rooms?\b|\bchanging rooms?\b|更衣[室间柜]|\blockers?\b"),
        Venue(ROOM, "gym", _CHANGING),
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
        Venue(WILDERNESS, "lawn", _SCHOLARS_GARDEN),
    ),
    Place(
        frozenset({S.POOL, S.MOUNTAIN, S.FOREST, S.VILLAGE, S.LAKE, S.RIVER, S.GARDEN, S.BATHROOM}),
        said(r"\bonsen\b|hot springs?\b|thermal (?:springs?|baths?|pools?)|温泉"),
        Venue(COAST, "spring", _HOT_SPRING),
    ),
    Place(
        frozenset({S.BATTLEFIELD}),
        said(
            r"\b(?:be)?sieg|siege|battering|ramparts?|fortress|castle|city walls?"
            r"|攻城|围城|城墙|城门|城楼|城下"
        ),
        Venue(WILDERNESS, "mud", (_BESIEGED, *_BATTLE)),
    ),
    Place(
        frozenset({S.BATTLEFIELD}),
        said(
            r"ancient|medieval|middle ages|knights?\b|roman|legion|greek|spartan|viking|samurai|ronin|shogun"
            r"|swords?\b|spears?\b|archers?\b|cavalry|crusad|armou?r\b|warlord|barbarian|mongol|orcs?\b|dragon"
            r"|warring states|three kingdoms|三国|古代|古战场|将军|骑兵|武士|铠甲|长矛|剑|战马|战国|沙场|大军"
        ),
        Venue(WILDERNESS, "mud", _BATTLE),
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
        Venue(ROOM, "bureau", _BUREAU),
    ),
    Place(
        frozenset({S.LIVING_ROOM, S.BEDROOM, S.LIBRARY, S.OFFICE}),
        said(
            r"\b(?:ancient|imperial|old) china\b|\b(?:tang|song|ming|qing|han) dynasty\b|\bwuxia\b"
            r"|\bxianxia\b|古风|古代|古装|武侠|仙侠|书生|宫女|侠女|[唐宋明清汉]朝"
        ),
        Venue(ROOM, "old room", _OLD_ROOM),
    ),
    Place(
        frozenset({S.ROOFTOP}),
        said(
            r"\b(?:ninja|samurai|ronin|shinobi|wuxia|kung[- ]fu|martial artist|swords(?:man|woman)|assassins?"
            r"|kyoto|edo|feudal|dynasty|temple|pagoda|palace|ancient|tiled roof|old (?:town|china|japan))"
            r"|古|侠|剑|刺客|武侠|武士|忍者|飞檐|瓦|锦衣卫|皇宫|宫殿|江湖|轻功|长安|王朝"
        ),
        Venue(STREET, "tiled rooftop", _OLD_ROOFS),
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
        Venue(WILDERNESS, "plain", _HAUNTED),
    ),
    Place(frozenset({S.CITY_STREET, S.ALLEY, S.MARKET}), BURNING, rows=_ON_FIRE),
    Place(
        frozenset({S.COUNTRY_ROAD, S.HIGHWAY, S.VILLAGE, S.BATTLEFIELD, S.RUINS, S.FIELD}),
        BURNING,
        rows=_SHELLS,
    ),
    Place(
        frozenset({S.FOREST, S.FIELD, S.MOUNTAIN, S.MEADOW}),
        said(r"forest fire|wild ?fire|burning (?:forest|woods?|trees)|森林大火|山火|燃烧的(?:森林|树)"),
        rows=_WILD_FIRE,
    ),
    Place(
        _URBAN | _WATERS | {S.VILLAGE},
        said(r"\bvenice|venetian|\bgondolas?\b|威尼斯|贡多拉"),
        Venue(COAST, "river", _VENICE),
    ),
    Place(
        _URBAN | _WATERS,
        said(r"\bamsterdam|\bbruges|\b(?:dutch|flemish) canals?|阿姆斯特丹"),
        Venue(COAST, "river", _CANAL_HOUSES),
    ),
    Place(frozenset({S.VILLAGE, S.HARBOR, S.CITY_STREET}), FISHING_VILLAGE, BY_THE_SEA),
    Place(frozenset({S.VILLAGE}), BY_A_RIVER_NAMED, BY_A_RIVER),
    Place(
        frozenset({S.HARBOR}),
        said(r"pirates?\b|buccaneers?|galleon|medieval|old (?:fishing )?(?:port|harbou?r)|海盗|古代"),
        Venue(COAST, "pier", _OLD_PORT),
    ),
    Place(
        _URBAN | _WATERS,
        said(r"\bbund\b|pudong|huangpu|lujiazui|外滩|陆家嘴|黄浦江|浦东"),
        Venue(COAST, "quay", (_PEARL, *_CITY_OVER_WATER)),
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
        Venue(WILDERNESS, "plain", _CITY_WALL),
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
