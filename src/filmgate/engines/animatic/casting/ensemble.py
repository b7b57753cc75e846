"""Who of a shot's subjects is drawn as one figure with another: a rider and the horse, a reader and the book,
two who hug. What has a reference image of its own always stays on its own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from filmgate.engines.animatic import wardrobe
from filmgate.engines.animatic.casting import roster
from filmgate.engines.animatic.casting.bedfellows import beside_them
from filmgate.engines.animatic.casting.belongings import (
    of_hands,
)
from filmgate.engines.animatic.casting.clothes import colour_in
from filmgate.engines.animatic.casting.cradled import cradled
from filmgate.engines.animatic.casting.embraces import hugs_thing, with_hugged
from filmgate.engines.animatic.casting.equipping import equipped, with_instrument, with_told
from filmgate.engines.animatic.casting.festivals import dragon_of, is_dragon_dance, is_lion_dance, lions_of
from filmgate.engines.animatic.casting.group import Group
from filmgate.engines.animatic.casting.groups import ANGLING, CHILDREN, Named, groups_of, shared
from filmgate.engines.animatic.casting.laden import laden
from filmgate.engines.animatic.casting.laps import with_on_lap
from filmgate.engines.animatic.casting.occasions import dressed_for
from filmgate.engines.animatic.casting.saddle import in_saddle
from filmgate.engines.animatic.casting.shoulders import perched
from filmgate.engines.animatic.casting.stature import statured
from filmgate.engines.animatic.casting.subjects import cast, figure_of, surface_of, tint_of
from filmgate.engines.animatic.casting.young import with_mother, without_young, young_of
from filmgate.engines.animatic.rigs.cages import is_caged
from filmgate.engines.animatic.rigs.company import TOGETHER, acting, out_of_step, variant
from filmgate.engines.animatic.rigs.eggs import EGG, hatching
from filmgate.engines.animatic.rigs.figure import Figure
from filmgate.engines.animatic.rigs.flights import TAKES, Flight, flight_in, leaping, taking
from filmgate.engines.animatic.rigs.hurdles import clearing
from filmgate.engines.animatic.rigs.manners import manners_in
from filmgate.engines.animatic.rigs.nested import nested, swaddled
from filmgate.engines.animatic.rigs.obstacles import obstacle_in
from filmgate.engines.animatic.rigs.outfit import EMPTY
from filmgate.engines.animatic.rigs.play import played
from filmgate.engines.animatic.rigs.rig import Rig
from filmgate.engines.animatic.rigs.terrain import RIDDEN, riding, terrain_in
from filmgate.engines.animatic.rigs.upon import in_a_row
from filmgate.engines.animatic.wardrobe.choirs import in_a_robe, in_black
from filmgate.engines.animatic.wardrobe.clergy import in_vestments
from filmgate.engines.animatic.wardrobe.eras import era_in, in_armour
from filmgate.engines.animatic.wardrobe.fiends import fiend_for
from filmgate.engines.animatic.wardrobe.machines import told_of
from filmgate.engines.animatic.wardrobe.monarchs import monarch_for
from filmgate.engines.animatic.wardrobe.trades import CIVILIANS, EMPLOYED, in_trade, is_plain, trades_in
from filmgate.engines.animatic.wardrobe.wares import is_arranged, plunging
from filmgate.storyboard.kinds import ANIMATE
from filmgate.storyboard.schema import Subject
from filmgate.storyboard.vocabulary import Action
from filmgate.storyboard.vocabulary import SubjectKind as K


@dataclass(frozen=True)
class Part:
    """A figure of the shot, and which of the first cue's subjects it plays."""

    index: int
    subject: Subject
    rig: Rig
    second: int | None = None
    """Who of them the figure's second person is, if anybody."""


_MOST = 7
"""Of one kind in a picture."""
_PARTNERS: dict[K, K] = {
    K.MAN: K.WOMAN, K.WOMAN: K.MAN, K.GIRL: K.WOMAN, K.BOY: K.MAN, K.CHILD: K.WOMAN, K.BABY: K.WOMAN,
        K.KING: K.QUEEN,
    K.QUEEN: K.KING, K.OLD_MAN: K.OLD_WOMAN, K.OLD_WOMAN: K.OLD_MAN, K.DANCER: K.MAN, K.POLICE: K.MAN,
        K.DOCTOR: K.OLD_MAN,
    K.WAITER: K.WOMAN, K.CHEF: K.WAITER, K.DETECTIVE: K.MAN,
}  # fmt: skip
"""Whom somebody hugs of whom the prompt says no more; else one of the same kind."""
_BALLS = re.compile(r"\b(?:balls|each|footballs|basketballs)\b|每人|各", re.IGNORECASE)
"""Each of several has one; else it is the first one's."""


def troupe(
    named: Sequence[Named],
    acts: dict[int, frozenset[Action]],
    rain: bool,
    words: str,
    deep: bool = False,
    inside: K | None = None,
    *,
    answered: bool = False,
) -> list[Part]:
    """The figures of a shot, from its subjects by their numbers and from what each does over the shot;
    `deep` says that all is under water, `inside` in what vehicle the first of its people is, `answered` that
    whoever is met is somewhere else in the picture."""
    kept = groups_of(named, acts, words, inside)
    seen: Counter[K] = Counter()
    for group in kept:
        group.earlier = seen[group.subject.kind]
        seen[group.subject.kind] += group.subject.count
    for group in kept:
        group.later = seen[group.subject.kind] - group.earlier - group.subject.count
    at_work = [one for one in kept if one.subject.kind in CIVILIANS and not is_plain(one.subject.kind, words)]
    for number, group in enumerate(at_work):
        group.civilian = number
    others = answered or sum(group.subject.kind in ANIMATE for group in kept) > 1
    hosts, kinds = Counter[Action](), {group.subject.kind for group in kept}
    told = [(group, told_of(group.subject.kind, kinds - {group.subject.kind}, words)) for group in kept]
    parts = ((group, part) for group, own in told for part in _parts(group, others, rain, own, deep, hosts))
    return [part if group.vessel is None else _in_it(part, group, words) for group, part in parts]


def _in_it(part: Part, group: Group, words: str) -> Part:
    """The part in the vessel that its group is in, in the colour that the words give that."""
    vessel = group.vessel
    if vessel is None:
        return part
    rig = swaddled() if group.subject.kind is K.BABY else part.rig
    several = in_a_row(rig, min(_MOST, group.subject.count), 0.36 * group.subject.count * rig.length)
    named = vessel.named.search(words)
    colour = colour_in(named.group()) if named else None
    return replace(part, rig=hatching(several, colour) if vessel is EGG else nested(several, vessel, colour))


def _parts(
    group: Group, others: bool, rain: bool, words: str, deep: bool, hosts: Counter[Action]
) -> Iterator[Part]:
    """The figures that a group is drawn as. `others` says that somebody else could be meant to answer,
    `hosts` how many already do what two do at one thing."""
    subject = group.subject
    if is_lion_dance(subject, words):
        yield from (Part(group.index, *one) for one in lions_of(subject, group.earlier))
        return
    if is_dragon_dance(subject, words):
        yield Part(group.index, *dragon_of(subject, tint_of(subject)))
        return
    if not group.is_person or subject.reference:
        yield from _nobody(group, rain, words)
        return
    figure = _costumed(group, rain, words, deep)
    single = subject.model_copy(update={"count": 1})
    if group.mount is None and _is_pair(group, others, words):
        both = played(statured(_pair(group, figure, words), subject, words))
        yield Part(group.index, single, both, group.second_index)
        return
    for number in range(group.earlier, group.earlier + min(subject.count, _MOST)):
        rig = _rig(group, _one_of(group, figure, number, words, hosts), number, words)
        yield Part(group.index, single, played(statured(rig, subject, words)))


def _costumed(group: Group, rain: bool, words: str, deep: bool) -> Figure:
    """A person with clothes, a thing in the hands and a manner, as the words tell."""
    single = group.subject.model_copy(update={"count": 1})
    worn = figure_of(single, rain and not group.inside, _part_of(group, words))
    dressed = equipped(group, dressed_for(worn, group.subject.kind, _told(group.subject, words)), words)
    if group.perched is not None:
        dressed = replace(dressed, perched=perched(group.perched, words, tint_of(group.perched)))
    if group.cradled is not None:
        pet = cradled(group.cradled, words, tint_of(group.cradled))
        dressed = replace(dressed, prop="pet", cradled=pet)
    playing = with_instrument(dressed, group, words)
    return replace(playing, deep=deep, manners=manners_in(words), handy=of_hands(words))


def _told(subject: Subject, words: str) -> str:
    """The shot's words, and what others told of somebody."""
    return f"{words} {' '.join(subject.attributes)}"


def _one_of(group: Group, figure: Figure, number: int, words: str, hosts: Counter[Action]) -> Figure:
    """One of several: only the first has what there is one of; every second is a guest of the one before.
    Counts it among `hosts`."""
    player = with_instrument(figure, group, words, number) if number else figure
    if number > group.earlier and player.perched is not None:
        player = replace(player, perched=None)
    if number > group.earlier and figure.prop == "ball" and not _BALLS.search(words):
        player = replace(player, prop="none")
    if number > group.earlier and _is_one_kite(group) and not _BALLS.search(words):
        player = replace(player, prop=EMPTY)
    action = group.subject.action
    joins = group.subject.kind in CHILDREN and action is Action.EAT and hosts[action] > 1
    player = replace(player, guest=joins or hosts[action] % 2 == 1)
    hosts[action] += 0 if joins else 1  # a child has no table of its own
    if group.actions & TAKES and flight_in(words):
        player = replace(player, flight=Flight(flight_in(words), not hosts[Action.RISE]))
        hosts[Action.RISE] += 1
    return player


def _is_one_kite(group: Group) -> bool:
    """Whether several fly one: the others look on."""
    return group.prop is not None and group.prop.kind is K.KITE and group.prop.count == 1


def _nobody(group: Group, rain: bool, words: str) -> Iterator[Part]:
    """The figures of an animal, a machine or a thing, or of an image."""
    subject = group.subject
    seated = not group.is_person and (is_caged(words) or surface_of(subject, words) is not None)
    seated = (
        seated
        or group.vessel is not None
        or plunging(subject.kind, words) is not None
        or is_arranged(subject.kind, words)
    )
    shown = subject.model_copy(update={"count": 1}) if seated else subject  # all of them are one figure
    family = None if seated else with_mother(subject, words)
    if family is not None:
        yield from (Part(group.index, *one) for one in family)
        return
    if group.load is not None:
        yield Part(group.index, shown, laden(cast(subject, rain, f"{words}; pickup"), group.load, words))
        return
    rig = cast(subject, rain, without_young(words))
    rig = rig if group.bedfellow is None else beside_them(rig, group.bedfellow)
    young = young_of(subject.model_copy(update={"count": 1}) if group.earlier else subject, words, rig)
    if young and group.earlier:  # they are told of as themselves
        yield Part(group.index, shown, young[1])
        return
    yield Part(group.index, shown, rig)
    if young and not group.later:
        yield Part(group.index, *young)


def _pair(group: Group, figure: Figure, words: str) -> Rig:
    """The figure with the second one of the group, or with one more of its kind."""
    subject, fights = group.subject, Action.FIGHT in group.actions
    usual = subject.kind if fights or subject.count == 2 else _PARTNERS.get(subject.kind, subject.kind)
    second = group.second or Subject(kind=usual, attributes=subject.attributes if fights else [])
    civilian = group.civilian if group.second is None and usual is subject.kind else -1
    partner = Group(group.index, second, group.actions, upright=group.partner, civilian=civilian)
    played_by = _part_of(partner, words) if group.second or civilian >= 0 else group.upright
    dressed = dressed_for(figure_of(second, False, played_by), second.kind, _told(second, words))
    answering = replace(with_told(partner, dressed, words), manners=figure.manners)
    return roster.pair_rig((subject.kind, second.kind), (figure, answering))


def _part_of(group: Group, words: str) -> Figure | None:
    """Who plays it, where that is not the usual one of its kind: an upright animal, somebody of a trade or of
    another time."""
    usual = wardrobe.PARTS[group.subject.kind]
    if group.upright is not None or not isinstance(usual, Figure):
        return group.upright
    own = " ".join(group.subject.attributes)  # of an earlier shot, too
    if trades_in(own) and group.subject.kind in EMPLOYED:
        return in_trade(usual, own, 0)
    if group.subject.kind not in CIVILIANS:
        told = words if group.subject.kind is not K.SOLDIER or era_in(words) else f"{words} {own}"
        return _in_costume(group.subject.kind, told)
    return in_trade(usual, words, group.civilian)


def _in_costume(kind: K, words: str) -> Figure | None:
    """A soldier of the words' time, the monster that they name, who sings in a choir."""
    usual = wardrobe.PARTS[kind]
    if kind not in _COSTUMES or not isinstance(usual, Figure):
        return None
    return _COSTUMES[kind](usual, words)


_CAVALRY = re.compile(
    r"\bcavalry|\bhorsemen\b|\bcharg(?:e|es|ing)\b|骑兵|铁骑|千军|万马|大军|冲锋", re.IGNORECASE
)


def _cavalryman(rider: Figure, words: str) -> Figure:
    """A rider of the cavalry of the words' time; who rides for pleasure as usual."""
    soldier = wardrobe.PARTS[K.SOLDIER]
    if not _CAVALRY.search(words) or era_in(words) is None or not isinstance(soldier, Figure):
        return rider
    return in_armour(soldier, words)


_COSTUMES = {
    K.SOLDIER: in_armour,
    K.RIDER: _cavalryman,
    K.MONSTER: fiend_for,
    K.KING: monarch_for,
    K.QUEEN: monarch_for,
    K.SINGER: in_a_robe,
    K.MUSICIAN: in_black,
    K.MONK: in_vestments,
}


_KEEPS = frozenset({K.BOAT, K.SAILBOAT, K.SHIP, K.CHAIR, K.CARRIAGE})
"""Whoever is on one of these stays there."""


_GLIDES = frozenset({Action.RIDE, Action.JUMP, Action.GLIDE, Action.ROLL})
_LEAPS = frozenset({Action.JUMP, Action.FLY})
_RUNS_WITH = frozenset({"none", EMPTY, "case", "suitcase", "bag", "handbag", "sword", "cane"})
"""What somebody has in their hands who leaps over something."""


def _rig(group: Group, figure: Figure, number: int, words: str) -> Rig:
    kind, action, mount = group.subject.kind, group.subject.action, group.mount
    if figure.flight is not None and mount is None:
        on_foot = roster.one_of_several(kind, figure, number, Action.WALK, words)
        return taking(acting(on_foot, {Action.CLIMB: Action.WALK}), figure.flight)
    if mount is None and kind is K.SKATER and group.actions & _GLIDES and flight_in(words) < 0:
        return leaping(roster.one_of_several(kind, figure, number, action, words), Flight(-1))
    terrain = terrain_in(words, not group.actions.isdisjoint(_LEAPS)) if mount is None else None
    if terrain is not None and group.actions & RIDDEN:
        rider = roster.one_of_several(kind, figure, number, Action.GLIDE, words)
        return riding(rider, terrain, figure.height, number == 0)
    obstacle = obstacle_in(words) if Action.JUMP in group.actions and mount is None else None
    if obstacle is not None and figure.prop in _RUNS_WITH:
        runner = roster.one_of_several(kind, figure, number, Action.RUN, words)
        return clearing(runner, obstacle, figure.height, words, number == 0)
    if mount is None and Action.HUG in group.actions and (group.hugged is not None or hugs_thing(words)):
        return with_hugged(roster.one_of_several(kind, figure, number, action), group.hugged, words)
    if group.lap is not None:
        return with_on_lap(roster.one_of_several(kind, figure, number, Action.SIT), group.lap, words)
    if mount is None:
        rig = roster.with_thing(
            kind, figure, number, action, group.prop is not None or figure.prop == "fishing_rod", words
        )
        looks_on = _is_one_kite(group) and figure.prop == EMPTY
        return acting(rig, {Action.FLY: Action.LOOK}) if looks_on else rig
    made = variant(figure, number, kind in roster.CIVIL)
    stays = group.actions if group.inside or mount.kind in _KEEPS else group.actions & in_saddle(group, words)
    along = [(_fellow(one, words), one.subject.action) for one in group.fellows]
    rig = roster.mounted_rig(made, mount.kind, tint_of(mount), words, action, group.actions, stays, along)
    if made.prop == "fishing_rod":
        rig = acting(rig, dict.fromkeys(ANGLING, Action.STAND))
    return out_of_step(rig, number)


def _fellow(group: Group, words: str) -> Figure:
    """Somebody who comes along, in their own clothes and with empty hands."""
    worn = figure_of(group.subject, False, _part_of(group, words))
    dressed = dressed_for(worn, group.subject.kind, _told(group.subject, words))
    made = variant(dressed, group.earlier, group.subject.kind in roster.CIVIL)
    return replace(made, prop=EMPTY, height=min(made.height, 1.95), crawls=False)


def _is_pair(group: Group, others: bool, words: str) -> bool:
    if group.second is not None:
        return True
    both = shared(group.actions, words)
    if hugs_thing(words) or group.hugged is not None:
        both -= {Action.HUG}
    if group.subject.count == 2:
        return bool(both)
    needs = any(action in TOGETHER and TOGETHER[action].needs for action in both)
    return needs and group.subject.count == 1 and not others
