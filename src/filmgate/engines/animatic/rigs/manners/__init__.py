"""How people do what a prompt's own words tell: a table of ways to do things, one small file for each kind.

A new one is a `Manner` in the `MANNERS` of one of these files: the words that name it, the actions that a
storyboard may call it, a pose, and what is drawn with it.
"""

from __future__ import annotations

import re
from functools import lru_cache

from filmgate.engines.animatic.patterns import in_order
from filmgate.engines.animatic.rigs.manners import (
    archery,
    artisans,
    bearing,
    bells,
    boards,
    brewing,
    broomsticks,
    calligraphy,
    callings,
    chores,
    climbs,
    courts,
    dances,
    everyday,
    exercise,
    festivities,
    gardening,
    gestures,
    greetings,
    handiwork,
    labours,
    lounging,
    martial,
    moments,
    openings,
    pastimes,
    playground,
    seafaring,
    services,
    smithy,
    songs,
    sorcery,
    sports,
    street_food,
    swings,
    swordplay,
    taichi,
    tools,
)
from filmgate.engines.animatic.rigs.manners.labours import AT_THE_SADDLE
from filmgate.engines.animatic.rigs.manners.manner import IDLE, Manner
from filmgate.engines.animatic.rigs.manners.playground import PUSHED_SWING
from filmgate.storyboard.vocabulary import Action

MANNERS: dict[str, Manner] = {
    **everyday.MANNERS,
    **artisans.MANNERS,
    **bearing.MANNERS,
    **labours.MANNERS,
    **handiwork.MANNERS,
    **gestures.MANNERS,
    **greetings.MANNERS,
    **moments.MANNERS,
    **openings.MANNERS,
    **services.MANNERS,
    **brewing.MANNERS,
    **street_food.MANNERS,
    **archery.MANNERS,
    **broomsticks.MANNERS,
    **sorcery.MANNERS,
    **playground.MANNERS,
    **climbs.MANNERS,
    **tools.MANNERS,
    **gardening.MANNERS,
    **seafaring.MANNERS,
    **smithy.MANNERS,
    **songs.MANNERS,
    **bells.MANNERS,
    **calligraphy.MANNERS,
    **festivities.MANNERS,
    **taichi.MANNERS,
    **swordplay.MANNERS,
    **martial.MANNERS,
    **exercise.MANNERS,
    **lounging.MANNERS,
    **chores.MANNERS,
    **pastimes.MANNERS,
    **boards.MANNERS,
    **dances.MANNERS,
    **swings.MANNERS,
    **courts.MANNERS,
    **sports.MANNERS,
    **callings.MANNERS,
}
"""By name. Of those that fit the same words, the first wins."""


_SAID = re.compile(r'"[^"]*"|“[^”]*”|「[^」]*」|«[^»]*»')
"""What somebody says is not what is done."""


@lru_cache(maxsize=64)
def manners_in(words: str) -> tuple[str, ...]:
    """The names of all that the words tell, in the order in which they tell them."""
    names, told = list(MANNERS), _SAID.sub(" ", words)
    return tuple(names[i] for i in in_order((manner.named for manner in MANNERS.values()), told))


def manner_of(names: tuple[str, ...], action: Action, indoors: bool, near: bool = False) -> Manner | None:
    """The manner, of those, in which somebody does the action; None for the action's own. `near` says that
    there is no more than a face in the picture."""
    for name in names:
        if action in MANNERS[name].actions:
            return MANNERS[name]
    if action is Action.LOOK and near:
        return bearing.GAZING
    if action is Action.LOOK and indoors:
        return chores.ATTENTIVE
    if action is not Action.WORK:
        return None
    return chores.AT_A_BENCH if indoors else chores.BUSY


__all__ = ["AT_THE_SADDLE", "IDLE", "MANNERS", "PUSHED_SWING", "Manner", "manner_of", "manners_in"]
