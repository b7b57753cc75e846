"""What stands on its wheels where somebody is: leant against, stood beside, walked past."""

from __future__ import annotations

import re
from dataclasses import replace

from filmgate.engines.animatic.blocking.beside import PASSED, beside
from filmgate.engines.animatic.blocking.cues import Step
from filmgate.engines.animatic.blocking.footing import BODIES
from filmgate.engines.animatic.blocking.roles import Role
from filmgate.storyboard.vocabulary import Action

_MACHINE = "vehicle"
_IDLE = frozenset({Action.STAND, Action.WAIT})
_WHEELS = (
    r"(?:cars?|taxis?|cabs?|sedans?|convertibles?|limo(?:usine)?s?|vans?|suvs?|pick-?ups?|trucks?|lorr(?:y|ies)"
    r"|jeeps?|bus(?:es)?|coach(?:es)?|trams?|carriages?|carts?|wagons?|sleighs?|sleds?|motor ?(?:cycl|bik)es?"
    r"|bikes?|bicycles?|scooters?|ferraris?|porsches?|lamborghinis?|tractors?|ambulances?|tanks?|vehicles?)\b"
)
_ITS = r" (?:(?:an?|the|his|her|their|its) )?(?:[\w'-]+ ){0,3}?"
_AT_REST = re.compile(
    rf"\b(?:beside|next to|by|against|in front of|near|behind|onto|around|from|off"
    rf"|on the (?:hood|bonnet|roof|trunk|bumper|edge) of){_ITS}{_WHEELS}"
    r"|(?:靠|倚|站|坐|蹲|立|守|装)[^，。；]{0,8}[车辆](?!站|道|流|水|厢)|[车辆](?:旁|边上|跟前|前面|前站)",
    re.IGNORECASE,
)
"""Whoever stays there is at one that stands."""
_GONE_BY = re.compile(
    rf"\b(?:past|around|between|onto|into|towards?|up to|to){_ITS}{_WHEELS}"
    r"|(?:走过|经过|绕过|走向|走到)[^，。；]{0,8}[车辆](?!站|道|流|水|厢)",
    re.IGNORECASE,
)
"""Whoever goes passes one that stands."""
_MOVES = re.compile(
    r"\b(?:driv(?:es?|ing)|sp(?:eed|ed)\w*|rush\w*|rac(?:es?|ing)|zoom\w*|pass(?:es|ing)|moving|pull(?:s|ing)?|roll\w*"
    r"|arriv\w*|stops?|slow\w*|brak\w*|swerv\w*|trot\w*|gallop\w*|(?:go|com|rid)(?:es|ing)?) ?"
    r"|驶|行驶|开[过来走]|飞驰|疾驰|停下|停在",
    re.IGNORECASE,
)
"""What the words tell of one that does not stand all the time."""
_BEHIND, _ASIDE = 0.85, 0.14
"""Metres behind who stands there, and its own lengths to the side."""


def parked(lead: Role, others: list[Role], words: str) -> list[Role]:
    """The lead at something on wheels that stands there; nobody where there is none."""
    machine = next((one for one in others if one.rig.name == _MACHINE and one.rig.shadow), None)
    if machine is None or lead.rig.name not in BODIES or lead.around.afloat or machine.rig.aloft:
        return []
    if not _stands(machine, bool(lead.pace_at_first), words):
        return []
    aside = lead.pace_at_first * PASSED * lead.seconds or _ASIDE * machine.rig.length
    there = replace(machine, steps=(Step(0.0, Action.STAND),), dx=aside, dz=_BEHIND, gone=lead.gone, pace=0.0)
    return [lead, *(there if one is machine else beside(lead, one) for one in others)]


def _stands(machine: Role, passed: bool, words: str) -> bool:
    """Whether it does, with a lead who goes past it or stays."""
    if all(step.action in _IDLE for step in machine.steps):
        return True
    told = (_GONE_BY if passed else _AT_REST).search(words)
    return told is not None and not _MOVES.search(words)
