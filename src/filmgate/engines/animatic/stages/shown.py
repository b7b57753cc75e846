"""Which subjects a set shows already: nobody is drawn twice."""

from __future__ import annotations

from dataclasses import replace

from filmgate.engines.animatic.monuments import monument_in
from filmgate.engines.animatic.patterns import said
from filmgate.engines.animatic.rigs.drinks import pool_in
from filmgate.engines.animatic.rigs.flights import TAKES, flight_in
from filmgate.engines.animatic.stages import fixtures
from filmgate.engines.animatic.stages.catalog import Venue
from filmgate.engines.animatic.stages.coast import ABOARD, OPEN
from filmgate.engines.animatic.stages.in_water import BOATS
from filmgate.engines.animatic.stages.outlooks import STRINGS
from filmgate.engines.animatic.stages.pieces.crops import crop_in
from filmgate.engines.animatic.stages.street import STREET
from filmgate.engines.animatic.stages.towns import LANDMARKS
from filmgate.engines.animatic.stages.valley import HILL
from filmgate.engines.animatic.stages.words import CHERRY, told_in, tree_in
from filmgate.storyboard.kinds import PEOPLE
from filmgate.storyboard.schema import Shot, Subject
from filmgate.storyboard.vocabulary import Action, Framing, Setting
from filmgate.storyboard.vocabulary import SubjectKind as K

_LADDER = said(r"\b(?:step ?)?ladders?\b|梯子|人字梯")
_PETALS = said(r"\bpetals?\b|花瓣")
_BLOSSOMS = frozenset({K.FLOWER, K.ROSE})
_ASHORE = frozenset({K.TREE, K.HOUSE, K.FLOWER})
"""What grows and stands on an island that is seen from the air."""
_SKY = frozenset({K.MOON, K.SUN, K.STAR})
_IN_SPACE = frozenset({Setting.SPACE, Setting.PLANET_SURFACE})
_OPEN = frozenset({Framing.FULL, Framing.WIDE, Framing.EXTREME_WIDE})
_WALLS = frozenset({K.WINDOW, K.DOOR})


_THROUGH_IT = said(
    r"\b(?:through|out of|outside|beyond) (?:the|a|his|her|their) (?:[\w-]+ ){0,2}window"
    r"|窗外|透过[^，。；]{0,4}窗"
)
_OF_A_SHOP = said(
    r"\b(?:shop|store|bakery|display|caf[eé])(?:'s)?[- ]?windows?\b"
    r"|\bwindows? of (?:a|the) (?:[\w-]+ )?(?:shop|store|bakery)|橱窗"
)
_WARES = frozenset({K.CAKE, K.FOOD, K.FRUIT, K.PRODUCT, K.SHOE, K.WATCH, K.BOOK, K.FLOWER})
_IN_THE_STREET = said(r"\bstreet ?(?:lamps?|lights?)\b|\blamp ?posts?\b|路灯|街灯")
_AROUND_A_ROOM = frozenset({K.SHIP, K.SAILBOAT, K.TRAIN, K.AIRPLANE})
"""What a room is inside of, and too large to stand in it."""
_PACKED: dict[K, frozenset[K]] = {
    K.FOOD: frozenset({K.CUP}), K.CAKE: frozenset({K.CUP, K.CANDLE}), K.FRUIT: frozenset({K.CUP}),
    K.DIAMOND: frozenset({K.PRODUCT}), K.BOTTLE: frozenset({K.PERFUME, K.PRODUCT}),
    K.PERFUME: frozenset({K.BOTTLE, K.PRODUCT}), K.HOT_AIR_BALLOON: frozenset({K.BALLOON}),
    K.FISH: frozenset({K.CUP, K.GLASS}), K.KOI: frozenset({K.CUP, K.GLASS}),
    K.ROSE: frozenset({K.CUP, K.GLASS, K.BOTTLE}), K.FLOWER: frozenset({K.CUP, K.GLASS, K.BOTTLE}),
    K.SURFER: frozenset({K.PRODUCT}), K.GLASS: frozenset({K.GLASS, K.CRYSTAL}),
    K.COFFEE: frozenset({K.CUP, K.CRYSTAL}), K.TEA: frozenset({K.CUP, K.CRYSTAL}),
}  # fmt: skip
"""What is the lead itself, or what it comes in: its bowl, its box, its bottle, its ice."""
_SERVED = frozenset({K.FOOD, K.FRUIT})
"""Of which one dish shows all that is named: the noodles and the egg in them, the apple and the pear."""


def falls_from_trees(subject: Subject, shot: Shot) -> bool:
    """Whether it is blossom that comes down, of which the set has the trees."""
    falls = subject.kind in _BLOSSOMS and subject.action in (Action.FALL, Action.FLOAT, Action.FLY)
    return falls and CHERRY.search(shot.prompt) is not None


_SEA_OF = said(
    r"(?:flowers?|lavender|tulips?|popp(?:y|ies)|roses?|dais(?:y|ies)|canola|rapeseed)"
    r" (?:fields?|meadows?|farms?)|fields? of|花海|花田"
)


def blossoms_of(venue: Venue, subject: Subject, shot: Shot) -> bool:
    """Whether a flower that leads is all that grows there: a field of them, cherry trees in bloom."""
    if subject.kind not in _BLOSSOMS or shot.camera.framing not in _OPEN or subject.reference is not None:
        return False
    trees = any("cherry_tree" in row.pieces for row in venue.rows)
    return trees or (crop_in(shot.prompt) is not None and _SEA_OF.search(shot.prompt) is not None)


_UNDER_WAY = frozenset({Action.LEAVE, Action.ENTER, Action.DRIVE, Action.APPROACH, Action.TAKE_OFF})


def departs(subject: Subject, venue: Venue) -> bool:
    """Whether it is a train that comes or goes at its platform."""
    return subject.kind is K.TRAIN and subject.action in _UNDER_WAY and venue.dressing == "platform"


def cleared(venue: Venue, shot: Shot) -> Venue:
    """The venue without the train that stands in it, where one comes or goes, and without the stairs of its
    own beside those that somebody takes."""
    if goes_on_stairs(shot):
        venue = replace(venue, rows=tuple(row for row in venue.rows if "outdoor_stairs" not in row.pieces))
    if not any(departs(one, venue) for part in shot.parts for one in part.subjects):
        return venue
    return replace(venue, rows=tuple(row for row in venue.rows if "locomotive" not in row.pieces))


def goes_on_stairs(shot: Shot) -> bool:
    """Whether somebody goes up or down the stairs or the ladder that the words tell of: they bring them."""
    people = [one for part in shot.parts for one in part.subjects if one.kind in PEOPLE]
    taken = any(one.action in TAKES or one.kind is K.SKATER for one in people)
    return taken and (bool(flight_in(shot.prompt)) or _LADDER.search(shot.prompt) is not None)


def is_scenery(subject: Subject, shot: Shot, venue: Venue) -> bool:
    """Whether the set shows what the prompt names beside its lead: the moon, a window, the cherry tree."""
    if subject.reference is not None:
        return False
    if fixtures.shows(venue, subject.kind) or _is_with_the_lead(subject, shot):
        return True
    if blossoms_of(venue, subject, shot) or _is_gate_of(venue, subject.kind):
        return True
    return _is_of_a_room(subject, shot, venue) if venue.stage.indoors else _is_outdoors(subject, shot, venue)


def _is_gate_of(venue: Venue, kind: K) -> bool:
    """Whether the door is the gate of the wall that is there."""
    return kind is K.DOOR and any("city_gate" in row.pieces for row in venue.rows)


def _is_with_the_lead(subject: Subject, shot: Shot) -> bool:
    """Whether the lead is drawn with it: the stairs that it goes on, the glass that fruit falls into."""
    if subject.kind is K.STAIRS and goes_on_stairs(shot):
        return True
    lead = shot.subjects[0].kind if shot.subjects else None  # whoever comes later finds an empty place
    if lead is not None and subject.kind in _PACKED.get(lead, ()):
        return True
    if subject.kind is lead and lead in _SERVED and subject is not shot.subjects[0]:
        return True
    return subject.kind is K.GLASS and lead in (K.FRUIT, K.FOOD) and pool_in(shot.prompt) is not None


def _is_blown(subject: Subject, shot: Shot) -> bool:
    """Whether flowers are petals in the air."""
    falls = subject.action is Action.FALL or _PETALS.search(shot.prompt) is not None
    return subject.kind in _BLOSSOMS and falls


def _is_of_a_room(subject: Subject, shot: Shot, venue: Venue) -> bool:
    if subject.kind in _WALLS or _is_blown(subject, shot):
        return True
    return subject.kind in _AROUND_A_ROOM and not departs(subject, venue)


def _is_outdoors(subject: Subject, shot: Shot, venue: Venue) -> bool:
    kind = subject.kind
    if kind is K.WINDOW:  # it is in a house, or we are
        in_a_house = subject.count > 1 or any(one.kind is K.HOUSE for one in shot.subjects)
        seen_through = len(shot.subjects) > 1 and _THROUGH_IT.search(shot.prompt) is not None
        return in_a_house or seen_through or (venue.stage is STREET and bool(_OF_A_SHOP.search(shot.prompt)))
    if kind in _WARES and venue.stage is STREET and _OF_A_SHOP.search(shot.prompt):
        return subject.action is Action.STAND  # they are behind the window
    if kind is K.LAMP and (_IN_THE_STREET.search(shot.prompt) or STRINGS.search(shot.prompt)):
        return True
    if venue.dressing == OPEN:
        return kind in _ASHORE
    if venue.dressing == ABOARD and kind in BOATS:
        return True  # the set is its deck
    if kind in _SKY or _is_blown(subject, shot) or (kind is K.PLANET and shot.setting in _IN_SPACE):
        return True
    if kind is K.SIGN and venue.stage is STREET:  # it has its own
        return True
    if kind in LANDMARKS and monument_in(shot.prompt) is not None:
        return True
    if kind in _BLOSSOMS and crop_in(shot.prompt) is not None:
        return True
    planted = venue.stage is HILL or tree_in(told_in(shot, shot.setting)) is not None
    return planted and (kind is K.TREE or (kind is K.FLOWER and CHERRY.search(shot.prompt) is not None))
