"""Who is in the water: what swims though the plan lets it stand or glide."""

from __future__ import annotations

import re

from filmgate.storyboard.kinds import ANIMALS, PEOPLE, VEHICLES
from filmgate.storyboard.schema import Shot, Subject
from filmgate.storyboard.vocabulary import Action, Setting, SubjectKind

AT_HOME_THERE = frozenset({
    SubjectKind.FISH, SubjectKind.KOI, SubjectKind.SHARK, SubjectKind.WHALE, SubjectKind.DOLPHIN,
    SubjectKind.JELLYFISH, SubjectKind.OCTOPUS, SubjectKind.CRAB, SubjectKind.TURTLE, SubjectKind.PENGUIN,
    SubjectKind.SWAN, SubjectKind.DUCK, SubjectKind.FROG, SubjectKind.DRAGON, SubjectKind.DINOSAUR,
    SubjectKind.PHOENIX, SubjectKind.BIRD, SubjectKind.EAGLE, SubjectKind.OWL, SubjectKind.CROW,
    SubjectKind.PARROT, SubjectKind.BUTTERFLY, SubjectKind.BEE, SubjectKind.FIREFLY, SubjectKind.SPIDER,
    SubjectKind.CHICKEN, SubjectKind.SNAKE,
})  # fmt: skip
"""Animals that water, or the air over it, bears."""
_GLIDES = re.compile(
    r"\b(?:glid|float|drift|sail)\w* (?:\w+ ){0,3}?(?:across|on|in|into|through|along|down|up|upon|toward) "
    r"(?:an?|the|its|their) (?:[\w-]+ ){0,3}?"
    r"(?:pond|lake|water|river|stream|lagoon|canal|swamp|marsh|moat|creek|bay|pool|sea|ocean)s?\b"
    r"|(?:池塘|湖|水|河|溪|江)(?:面|上|里|中)",
    re.IGNORECASE,
)
_WETTED = frozenset({
    SubjectKind.SWAN, SubjectKind.DUCK, SubjectKind.SNAKE, SubjectKind.TURTLE, SubjectKind.FROG,
})  # fmt: skip
_GLIDING = frozenset({Action.GLIDE, Action.FLOAT})


_FISHERS = frozenset({SubjectKind.BIRD, SubjectKind.EAGLE, SubjectKind.OWL})
_A_FISH = re.compile(r"\b(?:fish|salmon|trout|minnows?|carp)\b|鱼", re.IGNORECASE)


def is_fishing(subject: Subject, words: str) -> bool:
    """Whether it is a bird that catches a fish: it dives for it."""
    return subject.kind in _FISHERS and subject.action is Action.CATCH and _A_FISH.search(words) is not None


def swum(subject: Subject, words: str) -> Subject:
    """What lives in the water and glides on it swims; it neither flies nor lies on the bank."""
    if is_fishing(subject, words):
        return subject.model_copy(update={"action": Action.DIVE})
    if subject.kind not in _WETTED or subject.action not in _GLIDING or not _GLIDES.search(words):
        return subject
    return subject.model_copy(update={"action": Action.SWIM})


_ON_FEET = frozenset({
    Action.STAND, Action.WAIT, Action.WALK, Action.RUN, Action.LOOK, Action.FLOAT, Action.APPROACH,
    Action.LEAVE, Action.ENTER, Action.WAVE_HAND, Action.TURN, Action.POINT, Action.SHOUT,
})  # fmt: skip
_BEARS = re.compile(
    r"\b(?:on|onto|along|upon|atop|aboard|across|at) (?:(?:an?|the|its|his|her) )?(?:[\w'-]+ ){0,3}?"
    r"(?:beach|shores?|sand|coast|rocks?|ice|floes?|icebergs?|deck|planks?|driftwood|islands?|cliffs?|piers?"
    r"|docks?|rigs?|water)\b|\b(?:boats?|rafts?|ships?|yachts?|surfboards?|balcony|window|toy|rid(?:es?|ing))\b"
    r"|\bover the (?:sea|ocean|water)\b|滩|岸|冰|甲板|船|筏|礁|岛上|崖|板|码头|桥|水[面上]+行走|骑|窗",
    re.IGNORECASE,
)
"""What one stands on at sea."""


def _swims(subject: Subject) -> Subject:
    """Whoever would stand or go there, swimming."""
    legs = subject.kind in ANIMALS | PEOPLE and subject.kind not in AT_HOME_THERE
    return (
        subject.model_copy(update={"action": Action.SWIM}) if legs and subject.action in _ON_FEET else subject
    )


def afloat(shot: Shot) -> Shot:
    """Whoever has nothing under their feet on the open sea swims there."""
    vessels = any(one.kind in VEHICLES for one in shot.subjects)
    if shot.setting is not Setting.OCEAN or vessels or _BEARS.search(shot.prompt):
        return shot
    beats = [
        beat.model_copy(update={"subjects": [_swims(one) for one in beat.subjects]}) for beat in shot.beats
    ]
    return shot.model_copy(update={"subjects": [_swims(one) for one in shot.subjects], "beats": beats})
