"""Where a film goes on within a shot: its beats by the places at which they play."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import NamedTuple

from filmgate.storyboard import places
from filmgate.storyboard.beats import Unit
from filmgate.storyboard.lexicon import split
from filmgate.storyboard.lexicon.sense import PARTICIPLE
from filmgate.storyboard.mention import Mention
from filmgate.storyboard.scene import said
from filmgate.storyboard.script import Strength
from filmgate.storyboard.serial import TRAVEL
from filmgate.storyboard.surroundings import are_one
from filmgate.storyboard.text import is_han
from filmgate.storyboard.verb_signs import INTERIORS
from filmgate.storyboard.vocabulary import Action, Setting

_THERE = 1.14
"""What a place counts at which something is told to happen ("in X", "into X")."""
_NAMED = 0.9
"""What one counts that a cut leads to, and the first."""
_REACHED = 0.29
"""What one counts, at least, at which a verb tells that somebody arrives."""
_ARRIVING = frozenset((Action.ENTER, Action.LAND, Action.DIVE))
_WAYS = frozenset("来回走跑跳飞开驶游冲爬逃奔骑划赶搬抬送带钻躲溜转滚掉落沉潜升登踏闯迈挤拐步踱进")
_INTO = ("进", "入", "到", "回", "上")
"""How Chinese verbs begin and end after which somebody is there (拐进, 来到, 沉入; not 看到)."""
_BESIDE = frozenset(("by", "beside", "along", "at"))
_WATERS = frozenset(map(Setting, split("river, lake, ocean, pool, waterfall, swamp")))
"""At which one is who sits by them."""
_AROUND = frozenset(
    split("behind, beside, around, above, below, far below, beyond, 身后, 背后, 远处, 窗外, 头顶, 脚下")
)
"""Words that open a beat about what lies around."""
_REACHING = ("reach", "arriv", "enter")
_WITHIN = ("inside ", "back in", "back at")
_ORIGIN, _ORIGINS = "from", ("from", "从")
"""Ends what a way begins with; who comes "out of" a place is seen where they come to."""
_ONWARD = frozenset(("into", "to", "onto", "through", "down to", "across", "out into", "down into"))
"""What a way leads by from one place to the next."""
_LOOKING = (Action.LOOK, Action.POINT, Action.WAVE_HAND)
_GLANCE = 3
"""How many mentions before a place such a verb stands, at most."""
_DESCRIBING = frozenset(
    split("attribute, determiner, count, tone, mood, quality, time_of_day, weather, pronoun, stop")
)
"""What words say that stand between a place and what leads to it."""
_OPENING = frozenset(split("then, time_of_day, preposition, attribute, stop, count"))
"""What those of a Chinese clause say before its place."""


@dataclass
class Leg:
    """Beats that play at one place, one after the other; `setting` is None where the words do not tell."""

    units: list[Unit]
    setting: Setting | None = None


class _Named(NamedTuple):
    """A place that a beat names, what it counts there, and whether somebody arrives, or comes from there."""

    setting: Setting
    weight: float
    reached: bool
    left: bool


def legs(units: list[Unit], words: frozenset[str]) -> list[Leg]:
    """The beats by where they play: the next leg begins where somebody gets somewhere else, the film cuts
    there, or on the way the hour or the weather turns. `words` are the film's `telling` ones."""
    told = [[*_named(unit)] for unit in units]
    if len({one.setting for places_named in told for one in places_named}) < 2:
        return [Leg(units)]
    found = [Leg([])]
    for place, unit in enumerate(units):
        here = found[-1].setting
        after = units[place + 1 : place + 2]
        left = here is None and (_leads_on(after) or _goes_in(chain.from_iterable(told[place + 1 :])))
        there = _arrival(unit, told[place], words, here, left=left)
        if here and (unit.turns or (there and there is not here)):
            found.append(Leg([]))
        found[-1].setting = there or here
        found[-1].units.append(unit)
    return found if len({leg.setting for leg in found}) > 1 else [Leg(units)]


def _named(unit: Unit) -> Iterator[_Named]:
    """The places that a beat names."""
    if "setting" not in unit.fields:
        return
    mentions = unit.stretch.mentions
    for at in unit.stretch.tellers:
        value = mentions[at].get("setting")
        if value and not (mentions[at].negated or _is_looked_at(mentions, at)):
            weight = places.weight(mentions, at)
            reached = weight >= _REACHED and _is_reached(mentions, at)
            yield _Named(Setting(value), weight, reached, _is_left(mentions, at))


def _arrival(
    unit: Unit, told: list[_Named], words: frozenset[str], here: Setting | None, *, left: bool
) -> Setting | None:
    """The place to which a beat comes, of those that are `told` in it; the first also where it is `left` for
    the next."""
    cut = unit.strength is Strength.EXPLICIT or unit.mentions[0].text in _ONWARD
    least = _NAMED if cut or here is None else _THERE
    counting = [one for one in told if one.reached or one.weight >= least or (left and one.left)]
    if all(one.setting is here or _is_within(one, here, cut=cut) for one in counting):
        return None
    own = said(unit.stretch, words)
    weak = own.in_passing and not (left or any(one.reached for one in told))
    return None if weak or _looks_around(unit.mentions) else own.setting


def _is_within(one: _Named, here: Setting | None, *, cut: bool) -> bool:
    """Whether a place is seen where they are already."""
    return not (cut or one.reached) and are_one(here, one.setting)


def _leads_on(after: list[Unit]) -> bool:
    """Whether the next beat tells where somebody goes on to from a place ("into the garden")."""
    return any(unit.mentions[0].text in _ONWARD and "setting" in unit.fields for unit in after)


def _looks_around(mentions: tuple[Mention, ...]) -> bool:
    """Whether a beat begins with where somebody is from whom all of it is seen ("Behind her, …", 身后)."""
    return not _AROUND.isdisjoint(m.text for m in mentions[:2])


def turns(mentions: tuple[Mention, ...], fields: frozenset[str]) -> Iterator[int]:
    """Where within a beat with such fields the words begin that lead from one place to the next: after
    "from X" ("from the kitchen | into the garden"), or in a clause of their own ("walks through the market,
    | walks into a church")."""
    if "setting" not in fields:
        return
    told = [at for at, m in enumerate(mentions) if "setting" in m.fields and not m.negated]
    leads = {at: _lead(mentions, at) for at in told} if len(told) > 1 else {}
    leaves = False
    for before, at in pairwise(leads):
        leaves = leaves or (leads[before] >= 0 and mentions[leads[before]].text.endswith(_ORIGIN))
        one, other = mentions[before].get("setting"), mentions[at].get("setting")
        if one == other or (are_one(_setting(one), _setting(other)) and not _is_reached(mentions, at)):
            continue
        if start := _clause(mentions, before, at):
            leaves = False
            yield start
        elif leaves and leads[at] > before and mentions[leads[at]].text in _ONWARD:
            yield leads[at]


def _setting(told: str | None) -> Setting | None:
    return Setting(told) if told else None


def _lead(mentions: tuple[Mention, ...], place: int) -> int:
    """The word before a place and what describes it; -1 if there is none."""
    while place and (
        not mentions[place - 1].senses or not _DESCRIBING.isdisjoint(mentions[place - 1].fields)
    ):
        place -= 1
    return place - 1


def _clause(mentions: tuple[Mention, ...], before: int, place: int) -> int:
    """Where a clause begins between two places in which somebody gets to the second; 0 if there is none."""
    if not (_is_reached(mentions, place) or places.weight(mentions, place) >= _THERE):
        return 0
    between = range(place - 1, before, -1)
    if is_han(mentions[place].text):
        comma = next((at for at in between if mentions[at].text == ","), place)
        opens = all(_OPENING & m.fields for m in mentions[comma + 1 : place])
        return comma + 1 if comma < place and (opens or _is_reached(mentions, place)) else 0
    verb = next((at for at in between if mentions[at].has("action", "move")), 0)
    gets = mentions[verb].get("action") in TRAVEL or mentions[verb].has("move")
    if not gets or mentions[verb].part("action") is PARTICIPLE:
        return 0
    return verb if mentions[verb - 1].text == "," or mentions[verb - 1].has("and", "then") else 0


def _goes_in(told: Iterable[_Named]) -> bool:
    """Whether they next get into a room: who leaves a place for a street is seen in the street, at its
    door."""
    return next((one.setting for one in told if one.reached or one.weight >= _THERE), None) in INTERIORS


def _is_left(mentions: tuple[Mention, ...], place: int) -> bool:
    """Whether somebody comes from there ("leaves her office", "runs from the kitchen", 从厨房)."""
    at = _lead(mentions, place)
    return at >= 0 and (mentions[at].get("action") == Action.LEAVE or mentions[at].text.endswith(_ORIGINS))


def _is_looked_at(mentions: tuple[Mention, ...], place: int) -> bool:
    """Whether somebody only looks there ("looks out at the street")."""
    near = mentions[max(0, _lead(mentions, place) - _GLANCE) : place]
    return next((m.get("action") for m in reversed(near) if m.get("action")), None) in _LOOKING


def _is_reached(mentions: tuple[Mention, ...], place: int) -> bool:
    """Whether the verb before a place brings somebody there ("enters a cave", 来到海边), they are by a water,
    the film starts there (镜头从海面开始), or what is inside opens a sentence ("Inside the train, …")."""
    if any(m.text == "开始" for m in mentions[place + 1 : place + 3]):
        return True
    if mentions[place].text.startswith(_WITHIN):
        return place == 0 or mentions[place - 1].ends_sentence
    at = _lead(mentions, place)
    if at < 0:
        return False
    lead = mentions[at]
    if lead.text in _BESIDE:
        return mentions[place].get("setting") in _WATERS
    arrives = lead.get("action") in _ARRIVING or lead.text.startswith(_REACHING) or lead.text in "去到"
    return arrives or (lead.text[0] in _WAYS and lead.text.endswith(_INTO))
