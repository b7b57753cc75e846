"""What people have in their hands, and what they wear, for what they do."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from filmgate.engines.animatic.rigs.around import Around
from filmgate.engines.animatic.rigs.figure import Figure, changed
from filmgate.engines.animatic.rigs.hands import CARRIED, TOSSED
from filmgate.engines.animatic.rigs.manners import Manner, manner_of
from filmgate.engines.animatic.rigs.manners.callings import PHOTOGRAPH
from filmgate.engines.animatic.rigs.morsels import MORSELS
from filmgate.engines.animatic.rigs.pace import GOES, RUNS
from filmgate.engines.animatic.rigs.pieces import PLAYED_SITTING
from filmgate.storyboard.vocabulary import Action, SubjectKind

PLAYED_STANDING = frozenset({
    "guitar", "electric guitar", "violin", "trumpet", "saxophone", "flute", "harmonica", "accordion",
})  # fmt: skip
"""Instruments that are held while one stands."""
_HANDS: dict[Action, str] = {
    Action.READ: "book", Action.WRITE: "pencil", Action.DRINK: "mug", Action.EAT: "fork",
    Action.COOK: "pan", Action.POUR: "jug", Action.WORK: "hammer", Action.ATTACK: "club",
    Action.HOLD: "flowers", Action.CARRY: "box", Action.GIVE: "gift", Action.PLAY_MUSIC: "guitar",
    Action.SING: "microphone", Action.WAIT: "watch", Action.THROW: "ball",
}  # fmt: skip
"""What the action is done with, if the figure has nothing of its own that serves."""
_SERVES: dict[Action, frozenset[str]] = {
    Action.READ: frozenset({"book", "letter", "phone"}), Action.PLAY_MUSIC: PLAYED_STANDING,
    Action.ATTACK: frozenset({"sword", "staff", "axe", "rod", "hammer", "trident", "club"}),
    Action.FIGHT: frozenset({"sword", "staff", "rod", "hammer", "trident", "club"}),
    Action.SHOOT: frozenset({"rifle", "pistol", "camera"}), Action.DRINK: frozenset({"mug", "goblet",
        "tumbler", "bottle"}),
    **dict.fromkeys((Action.WAVE_HAND, Action.SHOUT), frozenset({"flag"})), Action.EAT: frozenset(MORSELS),
    Action.POUR: frozenset({"bottle", "jug"}), Action.SING: frozenset({"microphone", "guitar",
        "electric guitar"}),
    Action.JUMP: frozenset({"ball"}), Action.THROW: frozenset({"ball", *TOSSED}),
    **dict.fromkeys((Action.HOLD, Action.CARRY, Action.GIVE), frozenset(CARRIED)),
}  # fmt: skip
AT_EASE = GOES - RUNS - {Action.PUSH, Action.PULL} | frozenset({
    Action.STAND, Action.TALK, Action.SMILE, Action.TURN, Action.RUN, Action.CHASE, Action.WAVE_HAND,
    Action.APPEAR, Action.VANISH, Action.GROW, Action.LAND, Action.TAKE_OFF, Action.FLICKER, Action.MELT,
    Action.SHATTER, Action.EXPLODE, Action.LAUGH, Action.SIT, Action.HOLD, Action.KNEEL, Action.LOOK,
})  # fmt: skip
"""In these a figure keeps in its hands what it has."""
_BATHING = frozenset({Action.SWIM, Action.DIVE})
_BED = frozenset({Action.SLEEP, Action.WAKE})
_TAKEN_OFF = frozenset({"none", "brim", "cap", "beanie", "straw", "cowboy"})
"""Hats that nobody wears in bed."""
_WITHOUT_CANE = frozenset({Action.SIT, Action.LOOK})
LONG_HANDS = frozenset({"umbrella", "staff", "rod", "trident"})
_ONE_HANDED = frozenset({Action.POINT, Action.DRINK, Action.WAIT, Action.RISE})
EMPTY = "nothing"
"""The prop of a figure whose hands stay empty whatever it does."""


def prop_of(figure: Figure, action: Action) -> str:
    """What it has in its hands while it does that."""
    mine = figure.prop
    manner = manner_for(figure, action)
    busy = manner is not None and manner.pose is not None and not manner.spares_hands
    busy = busy or (mine == "umbrella" and manner is not None and SubjectKind.UMBRELLA in manner.shows)
    if mine == EMPTY or plays_sitting(figure, action) or busy or (mine == "cane" and action in _WITHOUT_CANE):
        return "none"
    if mine != "none" and (mine in _SERVES.get(action, ()) or action in AT_EASE):
        return mine
    if mine in LONG_HANDS and action in _ONE_HANDED:
        return mine
    return figure.weapon if action is Action.SHOOT else _HANDS.get(action, "none")


def manner_for(figure: Figure, action: Action, around: Around | None = None) -> Manner | None:
    """The way of doing it that the prompt's own words tell, where that can be done."""
    if figure.build == "sheet":
        return None
    named = (*figure.manners, PHOTOGRAPH) if figure.prop == "camera" else figure.manners
    return manner_of(named, action, around is None or around.indoors, around is not None and around.near)


def equipped(figure: Figure, action: Action) -> Figure:
    """The figure with what the action is done with, and dressed for bed or for the water."""
    prop = prop_of(figure, action)
    abed = action in _BED and manner_for(figure, action) is None
    if figure.build == "cloth" and abed and figure.hat in _TAKEN_OFF:
        figure = _in_bed(figure)
    if figure.build == "cloth" and _bathes(figure, action):
        figure = _bathing(figure)
    return figure if prop == figure.prop else changed(figure, prop=prop, prop_colour=None)


def bareheaded(figure: Figure) -> Figure:
    """Without a hat that nobody lies down in."""
    return changed(figure, hat="none") if figure.build == "cloth" and figure.hat in _TAKEN_OFF else figure


def _bathes(figure: Figure, action: Action) -> bool:
    """Whether it goes into the water: a goalkeeper dives, too."""
    return action in _BATHING and figure.hat == "none" and manner_for(figure, action) is None


@lru_cache(maxsize=64)
def _in_bed(figure: Figure) -> Figure:
    """In a nightshirt."""
    return replace(
        figure, coat="#c8d4e4", hem=0.1, flare=0.0, scarf=None, belt=False, trim=(), back="none", hat="none"
    )


@lru_cache(maxsize=64)
def _bathing(figure: Figure) -> Figure:
    """In trunks or a swimsuit, with bare legs and feet."""
    coat = figure.coat if figure.feminine else figure.skin
    return replace(
        figure, coat=coat, hem=0.02, flare=0.0, legs=figure.skin if figure.feminine else "#c8343c",
        shoes=figure.skin, boot=0.0, scarf=None,
        belt=False, trim=(), back="none",
    )  # fmt: skip


def plays_sitting(figure: Figure, action: Action) -> bool:
    """Whether it plays an instrument that one sits at."""
    return figure.prop in PLAYED_SITTING and action is Action.PLAY_MUSIC
