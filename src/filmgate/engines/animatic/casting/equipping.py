"""What somebody of a shot has in the hands: a thing among its subjects, or what the words tell."""

from __future__ import annotations

import re
from dataclasses import replace

from filmgate.engines.animatic.casting.belongings import (
    TELLING,
    ball_in,
    borne_in,
    draws_weapon,
    fishes,
    hands_over_a_sheet,
    has_blades,
    instruments_in,
    is_loud,
    light_in,
    names_staff,
    on_leash,
    smoked_in,
    thrown_in,
    told_to,
    weapon_in,
)
from filmgate.engines.animatic.casting.glasses import glass_in
from filmgate.engines.animatic.casting.group import Group
from filmgate.engines.animatic.casting.groups import ANGLING, CHILDREN
from filmgate.engines.animatic.casting.handed import HELD
from filmgate.engines.animatic.casting.naming import held
from filmgate.engines.animatic.casting.subjects import tint_of
from filmgate.engines.animatic.rigs.figure import Figure
from filmgate.engines.animatic.rigs.morsels import morsel_in
from filmgate.engines.animatic.rigs.outfit import EMPTY
from filmgate.engines.animatic.rigs.thrown import POWDERS
from filmgate.storyboard.schema import Subject
from filmgate.storyboard.vocabulary import Action
from filmgate.storyboard.vocabulary import SubjectKind as K

_STAFFS = frozenset({"staff", "rod"})
_FIRED = frozenset({"rifle", "pistol"})
_CLASHING = frozenset({Action.FIGHT, Action.ATTACK})
_BLADES = frozenset({"sword", "axe", "club", "staff", "rod", "bow"})
_MAGNIFIES = re.compile(r"\bmagnif(?:ying|ier)|\bloupe\b|放大镜", re.IGNORECASE)
_SMOKERS = frozenset({
    K.WOMAN, K.MAN, K.OLD_WOMAN, K.OLD_MAN, K.DETECTIVE, K.COWBOY, K.PIRATE, K.SOLDIER, K.SINGER, K.MUSICIAN,
    K.CHEF, K.POLICE, K.SCIENTIST, K.KING,
})  # fmt: skip


def _smoking(group: Group, words: str) -> str | None:
    """What the first of the prompt's people smokes."""
    if group.index or group.subject.kind not in _SMOKERS:
        return None
    return smoked_in(words)


def with_told(group: Group, figure: Figure, words: str) -> Figure:
    """With what the words put into the hands beyond the storyboard's things: a blade where blades flash, the
    weapon that is drawn, what is thrown; nothing where what the deed usually has is not told."""
    bare = figure.prop == "none"
    if bare and group.actions & _CLASHING and has_blades(words):
        return replace(figure, prop="sword", prop_colour=None)
    if Action.HOLD in group.actions and draws_weapon(words):
        drawn = "sword" if has_blades(words) and bare else figure.weapon
        return figure if figure.prop in _BLADES else replace(figure, prop=drawn, prop_colour=None)
    if bare and Action.GIVE in group.actions and hands_over_a_sheet(words):
        return replace(figure, prop="letter", prop_colour=None)
    thrown = thrown_in(words) if Action.THROW in group.actions else None
    if thrown is not None and figure.prop in ("none", "cane"):
        colour = POWDERS[(group.index + group.earlier) % len(POWDERS)] if thrown == "powder" else None
        return replace(figure, prop=thrown, prop_colour=colour)
    if bare and any(action in group.actions and not told_to(action, words) for action in TELLING):
        return replace(figure, prop=EMPTY)
    return figure


def equipped(group: Group, figure: Figure, words: str) -> Figure:
    """With the thing that belongs into the hands."""
    smoked = _smoking(group, words)
    if group.prop is None and smoked is not None:
        return replace(figure, prop=smoked, prop_colour=None)
    if group.actions & ANGLING and fishes(words):
        return replace(figure, prop="fishing_rod", prop_colour=None)
    if group.prop is None:
        return _with_named(group, figure, words)
    return _with_prop(group.prop, group, figure, words)


def _with_named(group: Group, figure: Figure, words: str) -> Figure:
    """With what the words put into the hands of somebody who has no thing among the subjects."""
    free, first = figure.prop == "none", not group.index
    flung = Action.THROW in group.actions and thrown_in(words) is not None
    ball = ball_in(words) if first and not flung else None
    if free and ball:
        return replace(figure, prop="ball", prop_colour=ball)
    eaten = morsel_in(words) if Action.EAT in group.actions and free else None
    if eaten is not None:
        return replace(figure, prop=eaten[0], prop_colour=eaten[1])
    glass = glass_in(words) if Action.DRINK in group.actions and free else None
    if glass is not None:
        return replace(figure, prop=glass[0], prop_colour=glass[1])
    if free and first and held(K.LAMP, words):
        return replace(figure, prop=light_in(words), prop_colour=None)
    if free and first and on_leash(words):
        return replace(figure, prop="leash", prop_colour=None)
    return with_told(group, figure, words)


def _with_prop(thing: Subject, group: Group, figure: Figure, words: str) -> Figure:
    """With a thing that is one of the subjects."""
    if thing.kind in CHILDREN:
        borne = borne_in(words) or "child"
        small = thing.kind is K.BABY and borne == "child"
        return replace(figure, prop="baby" if small else borne, prop_colour=tint_of(thing))
    magnifies = thing.kind is K.GLASS and _MAGNIFIES.search(words) is not None
    glass = glass_in(words) if thing.kind is K.GLASS and not magnifies else None
    if glass is not None:
        return replace(figure, prop=glass[0], prop_colour=tint_of(thing) or glass[1])
    prop = light_in(words) if thing.kind is K.LAMP else HELD[thing.kind]
    throws = thing.kind in (K.BALL, K.SWORD) and Action.THROW in group.actions
    prop = (thrown_in(words) or prop) if throws else prop
    prop = "magnifier" if magnifies else prop
    weapon = weapon_in(words) if prop == "sword" else None
    if weapon is not None:
        fires = weapon if weapon in _FIRED else figure.weapon
        return replace(figure, prop=weapon, weapon=fires, prop_colour=None)
    if prop == "sword" and names_staff(words):
        has_one = figure.prop in _STAFFS
        return figure if has_one else replace(figure, prop="rod", prop_colour=tint_of(thing))
    if prop == "phone" and Action.TALK in group.actions:
        prop = "call"
    return replace(figure, prop=prop, prop_colour=tint_of(thing))


def with_instrument(figure: Figure, group: Group, words: str, number: int = 0) -> Figure:
    """A musician, or who plays one, with what the prompt has them play: of several with the next that it
    names. Guitars are electric where the music is loud."""
    playing = _with_named_instrument(figure, group, words, number)
    if playing.prop != "guitar" or not is_loud(words):
        return playing
    return replace(playing, prop="electric guitar", prop_colour=_PAINTED[number % len(_PAINTED)])


_PAINTED = ("#c02432", "#2a2c34", "#e8e0c8", "#2c5aa8")
"""Colours of electric guitars."""


def _with_named_instrument(figure: Figure, group: Group, words: str, number: int) -> Figure:
    if group.subject.kind is not K.MUSICIAN and Action.PLAY_MUSIC not in group.actions:
        return figure
    named = list(dict.fromkeys(instruments_in(words)))
    prop = named[number % len(named)] if named else None
    if prop is None or (prop == "guitar" and figure.prop == "guitar"):
        return figure
    return replace(figure, prop=prop, prop_colour=None)
