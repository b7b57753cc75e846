"""Where sport and work are done whose words name no place of their own: a climber's rock, a fencer's hall."""

from __future__ import annotations

from filmgate.engines.animatic.patterns import said
from filmgate.storyboard.vocabulary import Setting

S = Setting
_ROOMS = frozenset({
    S.LIVING_ROOM, S.BEDROOM, S.KITCHEN, S.BATHROOM, S.HALLWAY, S.CLASSROOM, S.LIBRARY, S.OFFICE, S.GYM,
    S.HOSPITAL, S.STUDIO_BACKDROP, S.CAFE, S.SHOP, S.BAR, S.RESTAURANT,
})  # fmt: skip
_IN_THE_RAIN = (
    r"^(?!.*(?:\bwindows?\b|\binside\b|\bindoors\b|\bthrough the glass|窗|屋里|室内))"
    r".*(?:\b(?:runs?|running|walks?|walking|stands?|standing|dances?|dancing|strolls?) (?:\w+ ){0,3}"
    r"(?:in|through) the (?:\w+ )?rain\b|雨(?:中|里)[^，。；]{0,3}(?:跑|走|行|漫步|舞|站|奔))"
)
_OUTSIDE = r"\b(?:bench|table|steps|stools?|kerb|curb) outside\b|门外|店外"
_IN_THE_RING = (
    r"\bbox(?:ers?|ing)\b[^.;]{0,40}\b(?:trad\w+|exchang\w+|spar\w*|punch\w*|circl\w+|bout|round|jabs?)\b"
    r"|拳(?:手|击手)[^。；]{0,10}(?:对打|出拳|对决|交锋|挥拳)"
)
ROWS: tuple[tuple[frozenset[S], str, S], ...] = (
    (_ROOMS, _IN_THE_RAIN, S.CITY_STREET),
    (_ROOMS, r"红墙|宫墙|宫门|皇宫|故宫|紫禁城|\bforbidden city\b", S.PALACE),
    (frozenset({S.SHOP, S.CAFE, S.RESTAURANT, S.BAR}), _OUTSIDE, S.CITY_STREET),
    (_ROOMS - {S.GYM} | {S.CITY_STREET}, _IN_THE_RING, S.GYM),
    (_ROOMS - {S.HALLWAY}, r"\bdown (?:the|a) (?:\w+ )?tunnel\b|\btunnel towards?\b|通道", S.HALLWAY),
    (
        frozenset({S.CLASSROOM, S.STUDIO_BACKDROP, S.OFFICE, S.LIVING_ROOM}),
        r"\b(?:ballet|dance) (?:class|studio|school|lesson|rehears)\w*"
        r"|(?:芭蕾舞?|舞蹈)(?:课|室|教室|房)|练功房",
        S.GYM,
    ),
    (
        frozenset({S.STADIUM, S.GYM, S.CITY_STREET, S.STUDIO_BACKDROP}),
        r"^(?!.*(?:\bgyms?\b|indoor|\bhall\b|climbing wall|室内|健身房|攀岩馆))"
        r".*(?:\b(?:rock|free|solo|cliff)[ -](?:solo )?climb\w*|\boverhangs?\b|\bcrags?\b|rock ?face"
        r"|攀岩|岩壁)",
        S.CLIFF,
    ),
    (
        frozenset({S.MOUNTAIN, S.CASTLE, S.FIELD, S.MEADOW, S.CITY_STREET, S.STUDIO_BACKDROP}),
        r"\bfencers?\b|\bfencing (?:bout|match|duel|tournament|hall|club|lesson|strip|piste|masks?)\b|击剑",
        S.GYM,
    ),
    (
        frozenset({S.FACTORY, S.WAREHOUSE}),
        r"\bhigh (?:up )?above (?:the |a )?(?:\w+ )?(?:city|streets?|ground|town)\b|\bskyscrapers?\b"
        r"|摩天|高空|高楼",
        S.ROOFTOP,
    ),
    (
        frozenset({S.CITY_STREET, S.FIELD, S.RUINS, S.MOUNTAIN}),
        r"\begyptian (?:\w+ )?(?:workers?|slaves?|builders?|labou?rers?|farmers?|soldiers?)\b",
        S.DESERT,
    ),
)
"""Settings that a storyboard assumes, the words, and where it is filmed in their place."""
_READ = tuple((settings, said(words), place) for settings, words, place in ROWS)


def workplace_of(setting: S, words: str) -> S | None:
    """Where it is filmed, if the words of a shot with that setting are in one of the rows."""
    return next((place for froms, told, place in _READ if setting in froms and told.search(words)), None)
