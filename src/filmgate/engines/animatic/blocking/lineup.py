"""The line-up of a shot: the lead on its mark, the others and everybody's company around it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from filmgate.contract.catalog import FPS
from filmgate.engines.animatic.blocking.arrivals import awaited, kept
from filmgate.engines.animatic.blocking.chases import in_chase
from filmgate.engines.animatic.blocking.cues import Cue, Step, steps_of
from filmgate.engines.animatic.blocking.fluttering import alighted
from filmgate.engines.animatic.blocking.grouping import around_lead, grouped
from filmgate.engines.animatic.blocking.partners import told_alone
from filmgate.engines.animatic.blocking.roles import Role
from filmgate.engines.animatic.blocking.shoals import in_the_water
from filmgate.engines.animatic.camera.viewpoint import Player
from filmgate.engines.animatic.casting.subjects import cast
from filmgate.engines.animatic.stages.locations import darkened, setting_of
from filmgate.engines.animatic.stages.site import Mark
from filmgate.engines.animatic.surroundings import surroundings
from filmgate.engines.animatic.weather import WIND
from filmgate.storyboard.schema import Storyboard, Subject
from filmgate.storyboard.vocabulary import Action, SubjectKind

MOST = 7
"""Of one kind in a picture, and kinds in one."""
_DRAUGHT = 0.05
"""Wind in a room."""
_ADRIFT = frozenset({"vehicle", "object"})
_STAIR = 0.04
"""Metres by which who follows on stairs is nearer to us."""
_BETWEEN = 1.15
"""Their own lengths from one to the next of those that drift or fly: no two hide each other."""
_FLEET = 3
"""Of one kind that drift, from which on they are not in a row."""
_SCATTER = ((0.0, 0.0, 0.0), (-0.9, 0.75, 1.6), (0.95, 0.45, 2.4), (-0.55, -0.35, 3.0), (0.6, 1.15, 4.0),
            (-1.5, 0.1, 4.6), (1.55, -0.15, 3.4))  # fmt: skip
"""Where the others of a fleet are about the first: its own lengths aside, heights up, lengths behind."""
_WIDER = 1.7
"""How much farther apart they are where there are more than can be drawn."""
_LONG, _ABREAST, _LANE = 9.0, 0.72, 5.0
"""Metres from which boats are long; those lie beside each other, by so many lengths behind, so many metres
apart."""
_FORMED, _HIGHER = 1.25, (0.0, 0.16, -0.14, 0.08)
"""Of somebody's lengths from one who flies to the next, and how much higher they are, of their height."""
_CLIMB = 0.20
"""Metres over the ground for each metre to the camera at which something is in the upper picture."""
_NEARER = 6.0
"""Metres from the camera to the mark, about."""


def lined_up(
    storyboard: Storyboard, index: int, players: list[Player], mark: Mark, plan: tuple[Cue, ...]
) -> list[Role]:
    """The lead on the mark, the others and the lead's company around it. Never empty: an empty stage is
    filmed as if somebody stood on it."""
    shot, stand_in = storyboard.shots[index], Subject(kind=SubjectKind.MAN)
    clock, around = storyboard.starts()[index] / FPS, surroundings(darkened(shot))
    wind = _DRAUGHT if around.indoors else WIND.get(shot.weather, 0.25)
    roles: list[Role] = []
    for player in (players or [Player(stand_in, cast(stand_in, False), 0)])[:MOST]:
        steps = steps_of(plan, player.index)
        comes, steps = steps[0].start, awaited(player.rig, steps) if roles else steps
        spot = mark.raised(player.rig.raised)
        lead = Role(player.rig, steps, shot.frames / FPS, spot, wind=wind, clock=clock, around=around)
        if player.second is not None:
            lead = replace(lead, partner=told_alone(steps_of(plan, player.second)))
        if roles and player.subject.kind is SubjectKind.BALL and roles[0].pace_at_first:
            roles.append(_dribbled(lead, roles[0]))
            continue
        named = plan[0].subjects[player.index : player.index + 1]
        is_crowd = any(one.kind is SubjectKind.CROWD for one in named)
        gone = roles[0].gone if roles else _gone_before(storyboard, index, lead)  # they came together
        company = _Company(player.subject, replace(lead, gone=gone), comes, is_crowd)
        for k in range(min(player.subject.count, MOST)):
            roles.append(company.member(k, roles))
    roles = alighted(in_chase(roles, shot.prompt), shot.prompt)
    return in_the_water(grouped(roles, shot.prompt))


def _gone_before(storyboard: Storyboard, index: int, lead: Role) -> float:
    """What the lead has gone in the shots before this one on the same stage, so that it walks on over a
    cut; who does not go has come in already."""
    here, way = setting_of(storyboard.shots[index]), lead.way_length
    earlier = [shot for shot in storyboard.shots[:index] if setting_of(shot) is here and shot.subjects]
    gone = sum(lead.rig.speed(shot.subjects[0].action) * shot.frames / FPS for shot in earlier)
    gone = max(gone, way + 0.5) if earlier else 0.0
    stands = not any(lead.rig.speed(step.action) for step in lead.steps)
    return max(gone, way) if way and stands else gone


_YOUNG = 0.6
"""Lengths of an animal, below which another one is small beside it."""


@dataclass(frozen=True)
class _Company:
    """As many as a subject is: how the first of them plays, at which second they come into the shot, and
    whether they are a crowd."""

    subject: Subject
    lead: Role
    comes: float
    is_crowd: bool

    def member(self, k: int, others: list[Role]) -> Role:
        """The `k`th of them, beside the roles that there are."""
        n = len(others)
        if n and self.lead.rig.far:
            return _aloft(self.lead, self.lead.rig.far, n)
        if n and self.is_crowd and not others[0].pace_at_first:
            return around_lead(self.lead, others[0], n)
        role = self._behind(k, n)
        if n and others[0].rig.name == "quadruped" and role.rig.length < _YOUNG * others[0].rig.length:
            role = replace(
                role, dx=role.dx - 0.45 * others[0].rig.length
            )  # it is not hidden by the large one
        return kept(role, self.subject, others[0], self.comes, n) if n else role

    def _behind(self, k: int, n: int) -> Role:
        """The `k`th of them in a row behind the lead of all, or about it where they drift or fly."""
        rig, count = self.lead.rig, self.subject.count
        column = rig.name == "vehicle" and count > 1
        if column and self.lead.around.afloat and rig.length > _LONG and not rig.aloft:
            return replace(self.lead, rig=rig.nth(k), dx=-_ABREAST * rig.length * n, dz=_LANE * n)
        flies = rig.name == "person" and self.lead.steps[0].action is Action.FLY
        apart = 1.1 if column else _FORMED if flies else 0.8 if rig.name == "quadruped" else 0.55
        behind = apart * max(0.9, 1.05 * rig.length)
        role = replace(self.lead, rig=rig.nth(k), dx=-behind * n, dz=0.28 * (n % 4))
        if flies and n:
            mark = replace(role.mark, ground=role.mark.ground + _HIGHER[n % len(_HIGHER)] * rig.height)
            role = replace(role, mark=mark)
        if rig.on_stairs:  # before the drawing of the stairs, which is the first one's
            return replace(role, dz=-_STAIR * n)
        if not rig.aloft or rig.name not in _ADRIFT:
            return role
        if count > _FLEET:
            return _scattered(role, n, 1.0 if count <= len(_SCATTER) else _WIDER)
        return replace(role, dx=-_BETWEEN * rig.length * n, dz=(0.0, 1.4, 0.6)[n % 3] * behind) if n else role


def _scattered(role: Role, n: int, wide: float) -> Role:
    aside, up, back = (wide * share for share in _SCATTER[n % len(_SCATTER)])
    mark = replace(role.mark, ground=role.mark.ground + up * role.rig.height)
    return replace(role, mark=mark, dx=aside * role.rig.length, dz=back * role.rig.length)


def _dribbled(ball: Role, by: Role) -> Role:
    """The ball at the feet of somebody who goes with it."""
    steps = (Step(0.0, Action.ROLL),)
    ahead = max(0.36 * by.rig.height, 0.5 * by.rig.length + 0.15)
    return replace(ball, steps=steps, dx=ahead, dz=-0.06, pace=by.pace_at_first, gone=by.gone)


def _aloft(lead: Role, far: float, n: int) -> Role:
    """The role in the sky behind the others, the `n`th of them beside the one before."""
    up = max(0.0, _CLIMB * (far + _NEARER) - lead.rig.aloft - lead.rig.face)
    mark = replace(lead.mark, z=lead.mark.z + far, ground=lead.mark.ground + up, entrance=())
    return replace(lead, mark=mark, dx=(0.16, -0.22, -0.30, 0.36)[n % 4] * far)
