"""Who is in a teacup, a basket, a box: an animal, a ship, a baby, somebody tiny."""

from __future__ import annotations

from filmgate.engines.animatic import wardrobe
from filmgate.engines.animatic.casting.stature import stature
from filmgate.engines.animatic.patterns import said
from filmgate.engines.animatic.rigs.bird import Bird
from filmgate.engines.animatic.rigs.creature import Creature
from filmgate.engines.animatic.rigs.eggs import COMES, EGG
from filmgate.engines.animatic.rigs.figure import Figure
from filmgate.engines.animatic.rigs.fish import Fish
from filmgate.engines.animatic.rigs.vehicle import Vehicle
from filmgate.engines.animatic.rigs.vessels import BOWL, NEST, Vessel, vessel_in
from filmgate.storyboard.schema import Shot, Subject
from filmgate.storyboard.vocabulary import Action, Setting
from filmgate.storyboard.vocabulary import SubjectKind as K

_STAYS = frozenset({
    Action.STAND, Action.SIT, Action.LIE, Action.SLEEP, Action.WAKE, Action.WAIT, Action.LOOK, Action.TALK,
    Action.SHOUT, Action.SING, Action.TURN, Action.HIDE, Action.SMILE, Action.LAUGH, Action.CRY, Action.FLY,
    Action.SWIM, Action.SAIL, Action.FLOAT, Action.ROW, Action.GLOW, Action.WAVE_HAND,
})  # fmt: skip
"""What is done in one without leaving it."""
_TINY = said(
    r"\b(?:tiny|miniature|mini|minuscule|thumb-?sized|palm-?sized|pocket-?sized|fair(?:y|ies)|pixies?|gnomes?"
    r"|borrowers?|thumbelina)\b|迷你|袖珍|拇指|微型|小小的|小精灵|小仙子|小人"
)
"""People who are as small as that."""
_FLOATS = frozenset({K.SHIP, K.BOAT, K.SAILBOAT})


def vessel_of(subject: Subject, words: str, actions: frozenset[Action] | None = None) -> Vessel | None:
    """The vessel that a prompt of those words has it in."""
    if subject.reference:
        return None
    if isinstance(wardrobe.PARTS[subject.kind], Creature) and EGG.named.search(words):
        return EGG if (actions or {subject.action}) <= _STAYS | COMES else None
    if not (actions or {subject.action}) <= _STAYS:
        return None
    part = wardrobe.PARTS[subject.kind]
    if isinstance(part, Vehicle):
        return vessel_in(words, afloat=True) if subject.kind in _FLOATS else None
    fits = isinstance(part, Creature) or subject.kind is K.BABY
    fits = fits or (isinstance(part, Figure) and (stature(subject) < 1 or _TINY.search(words) is not None))
    vessel = vessel_in(words) if fits else None
    if vessel is NEST and not isinstance(part, Bird):
        return None
    return None if vessel is BOWL and isinstance(part, Fish) else vessel  # which has one of its own


_OF_A_TABLE = frozenset(
    {Setting.OCEAN, Setting.LAKE, Setting.FOREST, Setting.SKY, Setting.FIELD, Setting.JUNGLE}
)
"""Where those live who are in something that stands on a table."""


def on_a_table(shot: Shot) -> Setting | None:
    """A table, for who is in what belongs there, where nobody says that they are elsewhere."""
    if "setting" not in shot.inferred or shot.setting not in _OF_A_TABLE:
        return None
    found = (vessel_of(one, shot.prompt) for one in shot.subjects)
    return Setting.TABLETOP if any(one is not None and not one.floor for one in found) else None
