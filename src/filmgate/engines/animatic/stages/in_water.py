"""Whether a shot is taken on the water: who swims in it, or is in a boat."""

from __future__ import annotations

import re

from filmgate.engines.animatic.rigs.kraken import is_grasped
from filmgate.engines.animatic.rigs.plunges import dives_for_fish
from filmgate.engines.animatic.rigs.posture import AIRBORNE
from filmgate.engines.animatic.stages.lotus import blooms_on_water
from filmgate.engines.animatic.stages.told import AT_THE_HELM
from filmgate.storyboard.kinds import ANIMATE, PEOPLE, VEHICLES
from filmgate.storyboard.schema import Shot
from filmgate.storyboard.vocabulary import Action, Setting, SubjectKind

BOATS = frozenset({SubjectKind.BOAT, SubjectKind.SAILBOAT, SubjectKind.SHIP, SubjectKind.SUBMARINE})
_FISHES = frozenset({
    SubjectKind.FISH, SubjectKind.KOI, SubjectKind.SHARK, SubjectKind.WHALE, SubjectKind.DOLPHIN,
    SubjectKind.JELLYFISH,
})  # fmt: skip
_FISHERS = frozenset({SubjectKind.BIRD, SubjectKind.EAGLE, SubjectKind.OWL})
_WATERFOWL = frozenset({SubjectKind.DUCK, SubjectKind.SWAN})
_ON_WATER = re.compile(
    r"\b(?:on|across|over|in|along|down) (?:an?|the) (?:[\w-]+ ){0,2}"
    r"(?:pond|lake|water|river|stream|lagoon|canal)s?\b"
    r"|(?:池塘|湖|水|河|溪)(?:面|上|里|中)",
    re.IGNORECASE,
)
_LANDS = re.compile(
    r"\b(?:otters?|beavers?|seals?|sea lions?|walrus(?:es)?|platypus)\b[^.;]{0,40}"
    r"\b(?:(?:on|along|across|onto) (?:the |a )?(?:\w+ )?"
    r"(?:beach|shore|sand|bank|rocks?|ice|grass|land|pier|log)|ashore|a dam|its dam|dams)\b"
    r"|(?:水獭|河狸|海豹|海狮|海象)[^。；]{0,12}(?:沙滩|岸|冰|石)",
    re.IGNORECASE,
)
"""Who swims, but is told of on land."""
_BOATING = frozenset({Action.ROW, Action.SAIL})
_ABOARD = re.compile(
    r"\b(?:on|in|aboard|from|drives?|driving|steers?|steering|rides?|riding|paddl\w+|rows?|rowing|sails?|sailing)"
    r" (?:(?:a|an|the|his|her|their|its) )?(?:[\w-]+ ){0,2}"
    r"(?:boats?|raft|gondola|ferry|speedboat|canoe|kayak|ship|yacht|sailboat|dinghy|junk|longship|vessel)\b"
    r"|(?:坐|划|撑|开|乘|站)[^，。；]{0,8}(?:船|舟|筏|艇)|(?:船|舟|筏|艇)上",
    re.IGNORECASE,
)
_SMALL = re.compile(
    r"\b(?:on|in|aboard|from) (?:an?|the|his|her|their|its) (?:(?!party|house|tour|dragon)[\w-]+ ){0,3}?"
    r"(?:boat|row ?boat|canoe|kayak|raft|dinghy|gondola)\b|(?<![飞轮盗帆货邮渡龙战沉])(?:船|舟|竹筏)[里上中]",
    re.IGNORECASE,
)
_NETS = re.compile(
    r"\b(?:cast|throw|haul|pull|fling|draw)\w* (?:in |up |out )?(?:[\w'-]+ ){0,3}nets?\b"
    r"|\bnets? (?:is |are )?full"
    r"|[撒拉收起]网|网[里中]|打鱼|捕鱼",
    re.IGNORECASE,
)
"""What is done with a net out at sea, from a boat that nobody has to name."""
_WATERS = frozenset({Setting.OCEAN, Setting.LAKE, Setting.RIVER, Setting.SWAMP})
_KEPT_SEAT = frozenset({
    Action.SIT, Action.STAND, Action.WAIT, Action.LOOK, Action.READ, Action.EAT, Action.DRINK, Action.TALK,
    Action.SMILE, Action.LAUGH, Action.CATCH, Action.THROW, Action.HOLD, Action.PLAY_MUSIC, Action.SING,
    Action.POINT, Action.WAVE_HAND, Action.ROW, Action.WORK, Action.PRAY, Action.WRITE, Action.WHISPER,
    Action.PULL,
})  # fmt: skip
"""What is done in a boat without leaving one's place."""
_ON_FLOATS = re.compile(r"\b(?:sea|float) ?planes?\b|\bflying boats?\b|水上飞机", re.IGNORECASE)
_IN_WATER = _BOATING | {Action.SWIM, Action.SURF, Action.DIVE}
_HIGH = frozenset({Setting.CLIFF, Setting.BRIDGE})
"""Places far above their water."""


def lies_in_water(shot: Shot) -> bool:
    """Whether the lead lies in the water: then the picture is taken on the water, not from its shore."""
    if not shot.subjects or shot.setting in _HIGH:
        return False
    lead = shot.subjects[0]
    if is_grasped((one.kind for one in shot.subjects), shot.prompt):
        return True
    if lead.kind in ANIMATE and AT_THE_HELM.search(shot.prompt):
        return False  # on the deck, at the wheel
    fish = lead.kind in _FISHES and not _LANDS.search(shot.prompt)
    if lead.kind in _WATERFOWL and _ON_WATER.search(shot.prompt) and lead.action not in AIRBORNE:
        return True
    if lead.kind is SubjectKind.AIRPLANE and _ON_FLOATS.search(shot.prompt):
        return True
    if blooms_on_water(shot) or (lead.kind in _FISHERS and dives_for_fish(lead.action, shot.prompt)):
        return True
    return lead.action in _IN_WATER or lead.kind in BOATS or fish or _is_aboard(shot)


def _is_aboard(shot: Shot) -> bool:
    """Whether somebody is on the boat that the shot has, or in one of which only its words tell."""
    has_one = any(one.kind in BOATS for one in shot.subjects)
    return (has_one and _ABOARD.search(shot.prompt) is not None) or is_adrift(shot)


def is_adrift(shot: Shot) -> bool:
    """Whether the words put its people into a small boat, in which they stay."""
    netted = shot.setting is Setting.OCEAN and _NETS.search(shot.prompt) is not None
    if not netted and (shot.setting not in _WATERS or not _SMALL.search(shot.prompt)):
        return False
    subjects = [one for part in shot.parts for one in part.subjects]
    others = any(one.kind in VEHICLES and one.kind is not SubjectKind.BOAT for one in subjects)
    people = [one for one in subjects if one.kind in PEOPLE]
    return bool(people) and not others and all(one.action in _KEPT_SEAT for one in people)


def in_boat(shot: Shot) -> bool:
    lead = shot.subjects[0]
    return lead.kind in BOATS or lead.action in _BOATING or _is_aboard(shot)
