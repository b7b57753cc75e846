"""Who is drawn in a shot, of all that its storyboard names."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias

from filmgate.engines.animatic.blocking.cues import Cue, steps_of
from filmgate.engines.animatic.blocking.playing import cues_of, is_public
from filmgate.engines.animatic.camera.viewpoint import Player, owner_of_shoulder
from filmgate.engines.animatic.casting.boarding import aboard
from filmgate.engines.animatic.casting.ensemble import troupe
from filmgate.engines.animatic.casting.naming import is_sheltered
from filmgate.engines.animatic.casting.tables import furnished
from filmgate.engines.animatic.rigs.above import seen_from_above
from filmgate.engines.animatic.rigs.hologram import is_projected, projected
from filmgate.engines.animatic.rigs.rig import Rig
from filmgate.engines.animatic.rigs.sauces import is_poured
from filmgate.engines.animatic.scripts import HEAVENLY_LIGHTS, script_for
from filmgate.engines.animatic.stages.beneath import gives_shelter
from filmgate.engines.animatic.stages.catalog import Venue
from filmgate.engines.animatic.stages.coast import OPEN
from filmgate.engines.animatic.stages.in_water import is_adrift
from filmgate.engines.animatic.stages.lanterns import are_released
from filmgate.engines.animatic.stages.planets import stands_over
from filmgate.engines.animatic.stages.shown import blossoms_of, falls_from_trees, is_scenery
from filmgate.engines.animatic.wardrobe.wares import is_arranged
from filmgate.engines.animatic.weather import WETNESS
from filmgate.storyboard.kinds import ANIMATE, PEOPLE
from filmgate.storyboard.schema import Shot, Subject
from filmgate.storyboard.vocabulary import Angle, Setting, SubjectKind

Recast: TypeAlias = Callable[[Subject, Rig], Rig]
_FIXTURES = frozenset({
    SubjectKind.WINDOW, SubjectKind.DOOR, SubjectKind.STAIRS, SubjectKind.SIGN, SubjectKind.LAMP,
    SubjectKind.CHAIR,
})  # fmt: skip
_OF_VEHICLES = frozenset({SubjectKind.WINDOW, SubjectKind.DOOR})
"""What is a part of the vehicle, where somebody is inside one."""
_DEEP = frozenset({Setting.UNDERWATER, Setting.CORAL_REEF})


def _all_of(plan: tuple[Cue, ...]) -> tuple[Subject, ...]:
    """Everybody who is in the shot at any time, as they are when they come."""
    met: tuple[Subject, ...] = ()
    for cue in plan:
        met = (*met, *cue.subjects[len(met) :])
    return met


def players_of(shot: Shot, venue: Venue, recast: Recast | None = None) -> list[Player]:
    """Who is in the picture, the lead first. `recast` may give a subject's part to another rig."""
    open_sky = not venue.stage.indoors and not gives_shelter(venue)
    rain = shot.weather in WETNESS and open_sky and not is_sheltered(shot.prompt)
    plan = cues_of(shot)
    inside = None if venue.stage.indoors else _vehicle_of(shot)
    shown = _shown(shot, venue, plan, inside)
    over = owner_of_shoulder(shot, [(i, one) for i, one in shown if one.kind in PEOPLE])
    shown = [(i, one) for i, one in shown if over is None or i != over.index]
    acts = {i: frozenset(step.action for step in steps_of(plan, i)) for i, _ in shown}
    shoulder = shot.camera.angle is Angle.OVER_THE_SHOULDER  # whose it is listens
    cast_as = troupe(shown, acts, rain, shot.prompt, shot.setting in _DEEP, inside, answered=shoulder)
    drawn = [
        Player(part.subject, furnished(part, venue, shot.prompt), part.index, part.second) for part in cast_as
    ]
    drawn = _without_vases(_as_light(drawn, shot.prompt), shot.prompt)
    drawn = _ordered(_without_lights(drawn + ([over] if over else []), shot, venue))
    if recast:
        return [replace(one, rig=recast(one.subject, one.rig)) for one in drawn]
    from_above = all(cue.camera.angle is Angle.BIRDS_EYE for cue in plan)
    return [replace(one, rig=seen_from_above(one.rig)) for one in drawn] if from_above else drawn


def _vehicle_of(shot: Shot) -> SubjectKind | None:
    """In what its people are."""
    if is_adrift(shot):
        return SubjectKind.BOAT
    return aboard(shot.prompt, shot.setting is Setting.CAR_INTERIOR)


def _shown(
    shot: Shot, venue: Venue, plan: tuple[Cue, ...], inside: SubjectKind | None
) -> list[tuple[int, Subject]]:
    """The subjects, with their numbers, that neither the set nor its public nor their vehicle shows."""
    named, shown = _all_of(plan), []
    for i, one in enumerate(named):
        if is_poured([other.kind for other in named[i:]], one.kind, shot.prompt):
            continue  # it is drawn with what it is poured over
        of_set = i or venue.dressing == OPEN or one.kind is SubjectKind.WINDOW or falls_from_trees(one, shot)
        of_set = of_set or blossoms_of(venue, one, shot)
        of_set = of_set or (one.kind is SubjectKind.PLANET and stands_over(shot))
        if of_set and is_scenery(one, shot, venue):
            continue
        if not is_public(one, named, shot.setting) and (inside is None or one.kind not in _OF_VEHICLES):
            shown.append((i, one))
    return shown


def _without_vases(players: list[Player], words: str) -> list[Player]:
    """Without the empty vase beside flowers that stand in one."""
    arranged = any(is_arranged(one.subject.kind, words) and one.subject.kind in _CUT for one in players)
    return [one for one in players if not (arranged and one.subject.kind is SubjectKind.CUP)]


_CUT = frozenset({SubjectKind.FLOWER, SubjectKind.ROSE})


def _as_light(players: list[Player], words: str) -> list[Player]:
    """Whom the words call a hologram as one; the sign that it is else has no place beside them."""
    people = [one for one in players if one.subject.kind in PEOPLE]
    lit = [one for one in people if is_projected(one.subject, len(people) == 1, words)]
    if not lit:
        return players
    left = [one for one in players if one.subject.kind is not SubjectKind.SIGN]
    return [replace(one, rig=projected(one.rig)) if one in lit else one for one in left]


def _without_lights(players: list[Player], shot: Shot, venue: Venue) -> list[Player]:
    """Without the lanterns and the lights of the sky that are drawn with the set."""
    if are_released(shot) and not venue.stage.indoors:
        players = [one for one in players if one.subject.kind is not SubjectKind.LANTERN]
    if script_for(shot).sun is not None:
        players = [one for one in players if one.index == 0 or one.subject.kind not in HEAVENLY_LIGHTS]
    return players


_SMALL = 0.5
"""Metres of what flies, below which whoever is there with it leads."""


def _yields(player: Player) -> bool:
    """Whether it leads only where nobody else is: parts of a house, insects and small birds."""
    return player.subject.kind in _FIXTURES or (player.rig.aloft > 0 and player.rig.length < _SMALL)


def _ordered(players: list[Player]) -> list[Player]:
    """The lead first: not a part of a house or an insect where somebody else is there, nor what is in the
    sky."""
    if any(one.subject.kind in ANIMATE and not _yields(one) for one in players):
        players = sorted(players, key=_yields) if _yields(players[0]) else players
    players = sorted(players, key=lambda one: one.rig.far > 0)
    giant = _giant(players)
    return players if giant is None else [giant, *(one for one in players if one is not giant)]


_MUCH_LONGER = 1.6


def _giant(players: list[Player]) -> Player | None:
    """The whale beside a boat, the bear among salmon: the picture is as wide as that one needs."""
    lead = players[0].rig if players else None
    if lead is None or lead.name not in ("fish", "vehicle"):
        return None
    by_lead = {"fish", "quadruped"} if lead.name == "fish" else {"fish"}
    return next(
        (one for one in players if one.rig.name in by_lead and one.rig.length > _MUCH_LONGER * lead.length),
        None,
    )
