"""Quarters: what houses a street has. A city that the prompt names has its own; one row of the table each."""

from __future__ import annotations

import re
from dataclasses import dataclass

_STREET = (
    "CAFE", "BOOKS", "BAKERY", "FLOWERS", "COFFEE", "PIZZA", "BARBER", "RECORDS", "TAILOR", "PHARMACY",
    "CINEMA", "HOTEL",
)  # fmt: skip


@dataclass(frozen=True)
class Quarter:
    """A row of houses. Colours are by day, lengths in metres."""

    walls: tuple[str, ...] = ("#c8a88c", "#d8c4a4", "#a88c7c", "#b87c64", "#9cacb0", "#cfae8a")
    trim: str = "#efe6d4"
    """Frames, sills, bands between floors."""
    door: tuple[str, ...] = ("#4a3328", "#2f4a44", "#6a2c28")
    floors: int = 4
    pane: tuple[float, float, float] = (1.05, 1.5, 1.7)
    """A window's width and height, and from one to the next."""
    head: str = "flat"
    """Over a window: flat, round, or pointed."""
    shutters: tuple[str, ...] = ()
    balcony: bool = False
    brick: bool = False
    beams: bool = False
    """Half-timbered."""
    escape: bool = False
    """Iron stairs before the windows."""
    units: bool = False
    """Air conditioners and pipes."""
    shops: float = 1.0
    """The share of houses with one; the others have a front door."""
    stoop: float = 0.0
    """How high that door's steps lead."""
    names: tuple[str, ...] = _STREET
    """What is written over shops; nothing: in ideograms."""
    awning: float = 0.7
    blades: float = 0.0
    """Metres of front for one sign that stands out over the pavement; 0: none."""
    screens: float = 0.0
    """The share of houses with a picture wall."""
    roof: str = ""
    """A tiled one of this colour, over so few floors that it is seen."""
    setts: str = ""
    """The colour of a ground of stone, where it is not asphalt."""
    dust: str = ""
    """The colour of a ground of earth."""
    lanterns: bool = False
    wires: bool = False
    kerb: tuple[str, ...] = ("bins", "planter", "scooter", "bench", "planter", "bicycle")
    """What stands before the houses."""
    left: bool = False
    """Nobody lives there any more: no light in its windows, no walkers, and ivy on the walls."""
    landmark: str = ""
    """What is seen at the end of its cross streets."""


_IDEOGRAMS = Quarter(
    walls=("#a8917a", "#b8a48c", "#8f7e78", "#a07860", "#98a0a0"), names=(), blades=3.4, units=True,
    wires=True, kerb=("vending_machine", "light_box", "bins", "scooter", "light_box"),
)  # fmt: skip
QUARTERS: dict[str, Quarter] = {
    "": Quarter(),
    "neon": _IDEOGRAMS,
    "tokyo": Quarter(
        walls=("#b8b4ac", "#a8a8ac", "#c4b8a8", "#9c948c", "#b0a098"), names=(), blades=1.5, units=True,
        wires=True, screens=0.3, lanterns=True, landmark="tokyo_tower",
        kerb=("vending_machine", "light_box", "vending_machine", "bicycle", "light_box"),
    ),
    "kyoto": Quarter(
        setts="#8c8880", walls=("#6e4e38", "#5e4432", "#7c5c42", "#d8ccb4"), trim="#3c2a20",
        door=("#4a3222", "#b8a888"), floors=1, pane=(1.3, 1.3, 1.9), head="lattice", shops=0.3, stoop=0.2,
        names=(), awning=0.5, roof="#4c5258", lanterns=True,
        kerb=("planter", "bicycle", "planter", "barrel"),
    ),
    "hong_kong": Quarter(
        walls=("#b8a894", "#8c9a94", "#c4a07c", "#a8908c", "#8f9cac"), names=(), blades=1.25, units=True,
        wires=True, screens=0.15, kerb=("light_box", "bins", "crates", "light_box", "planter"),
    ),
    "chinese": Quarter(
        walls=("#c4ac94", "#b89c84", "#a8988c", "#c8b8a0"), names=(), blades=2.6, units=True, lanterns=True,
        kerb=("scooter", "light_box", "bicycle", "planter", "bins"),
    ),
    "hutong": Quarter(
        setts="#8a8880",
        walls=("#8c8e8c", "#96968f", "#848684"), trim="#b83a2c", door=("#a82c22", "#9c2a20"), floors=0,
        pane=(0.9, 0.9, 2.2), head="lattice", brick=True, shops=0.0, stoop=0.3, roof="#5c6266",
        lanterns=True, wires=True, kerb=("bicycle", "planter", "stone_drum", "crates"),
    ),
    "paris": Quarter(
        walls=("#cdbb96", "#d6c6a2", "#c4b28c"), trim="#f2e8d0", door=("#2c4a5c", "#3c3c40", "#5c2c30"),
        pane=(0.95, 2.0, 1.75), balcony=True, shops=0.8, stoop=0.15, roof="#5c6a7c", shutters=("#f0eade",),
        names=("CAFÉ", "BISTRO", "BOULANGERIE", "TABAC", "FLEURS", "LIBRAIRIE", "FROMAGERIE", "HÔTEL"),
        awning=0.95, kerb=("cafe_table", "planter", "cafe_table", "street_lantern", "bicycle"),
        landmark="eiffel_tower",
    ),
    "london": Quarter(
        walls=("#9c5a44", "#a86a50", "#c4a484", "#8c4c3c"), trim="#f4f0e8",
        door=("#1c1c22", "#8c1c20", "#1c3c5c"), pane=(0.95, 1.7, 1.8), brick=True, shops=0.5, stoop=0.45,
        names=("THE CROWN", "TEA ROOM", "BOOKSHOP", "THE RED LION", "TAILOR", "CHEMIST", "FISH & CHIPS"),
        awning=0.15, kerb=("phone_box", "street_lantern", "planter", "post_box", "street_lantern"),
        landmark="big_ben",
    ),
    "new_york": Quarter(
        walls=("#8a4c3a", "#7a4438", "#a0644c", "#6c4a40", "#94785f"), trim="#c8b094",
        door=("#2c3a30", "#3a2420", "#20242c"), pane=(0.95, 1.7, 1.75), brick=True, escape=True, shops=0.6,
        stoop=0.9, names=("DELI", "PIZZA", "DINER", "BAGELS", "BODEGA", "LAUNDRY", "JAZZ", "BOOKS"),
        awning=0.75, kerb=("hydrant", "bins", "planter", "news_box", "bicycle"), landmark="empire_state",
    ),
    "times_square": Quarter(
        walls=("#5c6066", "#6c6460", "#4c545c"), names=("BROADWAY", "THEATRE", "MUSICAL", "PIZZA", "TICKETS",
        "HOTEL", "DINER"), awning=0.3, blades=2.2, screens=1.0, kerb=("news_box", "hydrant", "bins"),
    ),
    "rome": Quarter(
        setts="#a08e7c",
        walls=("#d89a5c", "#c8784c", "#e0b070", "#d4886a"), trim="#efdcc0", door=("#4a3020", "#3a4a34"),
        pane=(0.9, 1.5, 1.8), shutters=("#4a6a4c", "#5a4a38", "#3c5c54"), shops=0.6, stoop=0.15,
        names=("CAFFÈ", "TRATTORIA", "GELATO", "PIZZERIA", "BAR", "VINO", "PASTICCERIA"),
        kerb=("cafe_table", "planter", "scooter", "cafe_table", "planter"), landmark="colosseum",
    ),
    "venice": Quarter(
        walls=("#c8705a", "#d8a878", "#e0c4a0", "#b8604c", "#d49470"), trim="#f2e8d8", door=("#3c2c24",),
        pane=(0.75, 1.7, 1.3), head="pointed", shops=0.0, stoop=0.0, balcony=True, roof="#a85c40",
        kerb=("planter",),
    ),
    "greek": Quarter(
        setts="#d8d2c4",
        walls=("#eef2f6", "#e4ecf2", "#f4f4f2"), trim="#1f5cb0", door=("#1a54a8", "#2068c0"), floors=1,
        pane=(0.8, 1.1, 2.0), shutters=("#2f6ab0", "#3a7cc0"), shops=0.2, stoop=0.3,
        names=("TAVERNA", "CAFÉ"), awning=0.5, kerb=("planter", "cafe_table", "planter", "amphora"),
    ),
    "medina": Quarter(
        setts="#c09a70",
        walls=("#d0a070", "#c48c5c", "#d8b084", "#b87c54"), trim="#8c5a34", door=("#2c6a74", "#7a4a28"),
        floors=2, pane=(0.7, 1.1, 2.3), head="round", shops=0.35, stoop=0.2, names=(), awning=0.9,
        kerb=("amphora", "planter", "crates", "amphora"),
    ),
    "medieval": Quarter(
        setts="#8c8478",
        walls=("#e4d8c0", "#dccaa8", "#e8dcc8"), trim="#4a3324", door=("#5a3a24", "#46301f"), floors=2,
        pane=(0.9, 1.0, 1.7), beams=True, shops=0.35, stoop=0.2, names=("INN", "SMITH", "BAKER", "ALE"),
        awning=0.3, roof="#8a4a34", kerb=("barrel", "crates", "planter", "barrel"),
    ),
    "old_china": Quarter(
        setts="#8c8880", walls=("#7c5840", "#6c4a38", "#d8ccb8", "#845c44"), trim="#8a2c20",
        door=("#8a2018", "#5c3a28"), floors=1, pane=(1.3, 1.3, 1.9), head="lattice", shops=0.6, stoop=0.25,
        names=(), awning=0.2, roof="#4c5054", lanterns=True,
        kerb=("amphora", "planter", "crates", "stone_drum"),
    ),
    "western": Quarter(
        dust="#c49c6c", walls=("#a07850", "#8c6440", "#b08c60", "#94745a"), trim="#5c402a",
        door=("#5c3c24", "#6c4a2c"), floors=1, pane=(0.9, 1.3, 2.0), brick=True, shops=0.7, stoop=0.3,
        names=("SALOON", "BANK", "SHERIFF", "HOTEL", "BARBER", "GENERAL STORE"), awning=0.15,
        kerb=("barrel", "crates", "bench", "barrel"),
    ),
    "amsterdam": Quarter(
        setts="#8c7468", walls=("#7a4438", "#5c3c34", "#8c5844", "#4a4644"), trim="#f4f0e8",
        door=("#1f3c34", "#1c1c22", "#6a1c1c"), floors=3, pane=(0.85, 1.7, 1.4), brick=True, shops=0.35,
        stoop=0.5, names=("CAFÉ", "BLOEMEN", "KAAS", "BOEKEN"), awning=0.4, roof="#4c3c38",
        kerb=("bicycle", "bicycle", "planter", "street_lantern", "bicycle"),
    ),
    "south_asia": Quarter(
        walls=("#e0a860", "#58a8a0", "#d87858", "#c8b070", "#8c7cb0", "#d890a0"), trim="#f0e4cc",
        door=("#2c5a7c", "#7a3c2c"), floors=3, shutters=("#3c7a6c", "#8a4c34"), units=True, awning=0.95,
        names=("CHAI", "SPICES", "BAZAAR", "SWEETS", "TEXTILES", "TAILOR"), blades=5.0, wires=True,
        kerb=("crates", "scooter", "amphora", "bicycle", "crates"),
    ),
    "abandoned": Quarter(
        walls=("#a09484", "#8c8478", "#9c8c7c", "#7c7a74", "#94847a"), trim="#b4aa9a",
        door=("#4a4038", "#3c4440"), floors=3, shops=0.0, stoop=0.2, names=("CAFE",), left=True,
        kerb=("weeds", "weeds", "rubble", "weeds", "wreck"),
    ),
    "suburb": Quarter(
        walls=("#e4dccc", "#c8d4d8", "#d8c4b0", "#cfd8c0"), trim="#fbf8f0",
        door=("#a83a34", "#2f5a7c", "#4a6a4c"), floors=1, pane=(1.2, 1.2, 1.9),
        shutters=("#4a6a84", "#5c4a44"),
        shops=0.0, stoop=0.45, roof="#6c5850", kerb=("planter", "bicycle", "planter", "bins"),
    ),
}  # fmt: skip
"""By the dressing of the street."""

_NAMED: tuple[tuple[str, str, str], ...] = (
    ("times_square", r"times square|broadway|时代广场|百老汇", ""),
    ("kyoto", r"kyoto|gion|geishas?|maiko|edo|(?:old|feudal|ancient) japan|samurai|京都|艺伎|江户", ""),
    ("tokyo", r"tokyo|shibuya|shinjuku|akihabara|ginza|osaka|japan|东京|涩谷|新宿|秋叶原|大阪|日本",
     "japanese"),
    ("hong_kong", r"hong ?kong|kowloon|mong ?kok|香港|九龙|旺角|铜锣湾", ""),
    ("hutong", r"hutongs?|old beijing|胡同|老北京|四合院", ""),
    ("paris", r"paris(?:ian)?|montmartre|france|巴黎|法国|蒙马特", "french"),
    ("london", r"london|england|victorian (?:street|city|era)|baker street|伦敦|英国|维多利亚",
     "english|british"),
    ("new_york", r"new york|nyc|manhattan|brooklyn|bronx|harlem|soho|纽约|曼哈顿|布鲁克林", ""),
    ("rome", r"rome|roman (?:streets?|senators?|citizens?|forum)|"
     r"lisbon|portugal|italy|florence|naples|sicil\w+|tuscany|spain|barcelona"
     r"|havana|cuba|罗马|意大利|佛罗伦萨|西班牙|巴塞罗那", "italian|tuscan|spanish|cuban|portuguese"),
    ("greek", r"greece|santorini|mykonos|希腊|圣托里尼|地中海", "greek|mediterranean|cycladic"),
    ("medina", r"morocco|marrakech|marrakesh|cairo|egypt|istanbul|bazaar|souk|medina|persia|baghdad"
     r"|摩洛哥|开罗|伊斯坦布尔|阿拉伯|巴扎|西域", "moroccan|egyptian|arab(?:ian)?|persian|desert"),
    ("old_china", r"chang'?an|(?:tang|song|ming|qing) dynasty|长安|洛阳|古城|古镇|古街|城门|骑兵|将军"
     r"|丽江|花轿|轿夫|唐朝|大唐|宋朝"
     r"|明朝|清朝|古代", "ancient chinese"),
    ("western", r"wild west|western town|frontier town|saloon|西部小镇|西部片", "old west|western"),
    ("amsterdam", r"amsterdam|bruges|holland|netherlands|阿姆斯特丹|荷兰", "dutch|flemish"),
    ("south_asia", r"india|mumbai|delhi|kolkata|jaipur|varanasi|bangkok|hanoi|saigon|jakarta|manila|thailand"
     r"|vietnam|印度|孟买|曼谷|河内|越南|泰国", "indian|thai|vietnamese"),
    ("medieval", r"middle ages|knights?|cavalry|horsemen|on horseback|中世纪|童话小镇",
     r"medieval|fairy[- ]?tale|fantasy|ancient"),
    ("suburb", r"suburb\w*|cul[- ]de[- ]sac|郊区|住宅区|小区", r"residential|suburban"),
    ("chinese", r"china|chinatown|beijing|shanghai|chengdu|chongqing|guangzhou|shenzhen", "chinese"),
)  # fmt: skip
"""Quarters, the places that have them, and the peoples and ages whose towns do."""
_TOWN = (
    r"(?: \w+){0,2} (?:streets?|cit(?:y|ies)|towns?|villages?|alleys?|lanes?|squares?|markets?|districts?"
    r"|houses?)"
)
_WRITTEN = re.compile(r"[\u4e00-\u9fff]")


def _word(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z])(?:{words})(?![a-z])", re.IGNORECASE)


_PLACES = tuple((name, _word(places)) for name, places, _ in _NAMED)
_PEOPLES = tuple((name, _word(rf"(?:{peoples}){_TOWN}")) for name, _, peoples in _NAMED if peoples)


def quarter_in(words: str) -> str:
    """The dressing for the city that a prompt names, or that its language suggests; empty: any city."""
    for table in (_PLACES, _PEOPLES):
        found = next((name for name, pattern in table if pattern.search(words)), "")
        if found:
            return found
    return "chinese" if _WRITTEN.search(words) else ""
