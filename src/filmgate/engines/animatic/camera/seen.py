"""What of a lead and of its company a camera has to show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from filmgate.engines.animatic.blocking.cues import Cue
from filmgate.engines.animatic.blocking.roles import Role
from filmgate.engines.animatic.camera.framing import CLOSE, body, contained, foot_row, height
from filmgate.engines.animatic.rigs.rig import Rig
from filmgate.engines.animatic.stages.site import Mark
from filmgate.engines.animatic.view import View, Window
from filmgate.storyboard.vocabulary import Action, Move

CRANES = frozenset({Move.CRANE_UP, Move.CRANE_DOWN})
_CRANED = 1.25
"""How much more of the set is seen around somebody who a crane rises past."""
_FLIERS = frozenset({"bird", "quadruped", "insect", "vehicle", "rider"})
_SOARS = 0.9
"""Metres over the ground from which something flies rather than hovers over it."""
_OVER_THE_LAND = 0.38
"""How high over the ground something flies at least, in picture heights, when the land is seen with it."""
_ASIDE, _UNEVEN = 3.0, 1.45
"""How much wider a picture gets at most to hold those who are with its lead, and where one towers over it."""
_TOWERS, _A_LITTLE = 2.5, 1.7
_OVERHEAD = 1.08
"""How much more than whoever is opposite the lead is seen above the ground."""
_WITH_PEOPLE, _LOST = frozenset({"quadruped", "bird", "rodent", "kangaroo"}), 0.15
"""Animals that are seen with the people beside them, and metres of height, below which they would be lost."""
_ABOUT_IT = 1.3
"""Heights of somebody to a picture's, at least, that holds them beside whoever is smaller."""
_BESIDE = 1.12
"""Picture widths to that of a group."""
_NECK = 0.64
"""Lengths of an animal from its middle to its muzzle."""
_SAME_PACE = 0.4
"""Metres a second between those who stay together."""


@dataclass(frozen=True)
class Seen:
    """One shot's lead subject on a mark, over the shot's cues."""

    view: View
    mark: Mark
    lead: Role
    plan: Sequence[Cue]
    seconds: float
    others: Sequence[Role] = ()
    """Who is on the stage with the lead."""

    def _arrives(self, cue: Cue) -> bool:
        """Whether somebody comes in by the entrance in this cue: then the camera must show it."""
        in_way = self.lead.distance(cue.start) < 0.8 * self.lead.way_length
        comes = bool(self.mark.entrance) and not self.mark.in_depth
        return comes and in_way and any(s.action is not Action.STAND for s in cue.subjects)

    def _tall(self, cue: Cue) -> float:
        """The picture's height in metres at the mark."""
        rig, wish, aspect = self.lead.rig, cue.camera, self.view.aspect
        around = self._around(cue)
        tall = height(rig, around, wish.framing, aspect)
        if wish.framing not in CLOSE:
            _, rise = self._aloft(cue)
            tall = contained(tall, around.y1 + rise, foot_row(around.high / tall, aspect))
            tall = max(tall, min(self._widest() * tall, _BESIDE * self._group(cue).wide / aspect))
            for one in (*self._opponents(), *self._at_hand()):
                top = body(one.rig, one.act(cue.start).action).y1
                tall = contained(tall, _OVERHEAD * top, foot_row(around.high / max(tall, 1.4 * top), aspect))
            top = self._high(cue)
            tall = contained(tall, _OVERHEAD * top, foot_row(top / max(tall, _ABOUT_IT * top), aspect))
        if wish.move in CRANES and wish.framing not in CLOSE:
            tall *= _CRANED
        if self._arrives(cue):
            tall = max(tall, 4.3 if aspect > 1.2 else 5.4 if aspect > 0.9 else 7.0)
        return tall

    def _high(self, cue: Cue) -> float:
        """How high it and the people beside it are; with the height that it comes down from, if great."""
        tops = (body(one.rig, one.act(cue.start).action).y1 for one in self._elders())
        high, (_, rise) = self._around(cue).high, self._aloft(cue)
        return max(high + rise * (rise > high and not self._flies(cue)), *tops, 0.0)

    def _group(self, cue: Cue) -> Window:
        """What the lead covers about its place, and whoever stays beside it."""
        lead, own = self.lead, self.lead.pace or self.lead.rig.speed(doing(cue))
        out = _faced(self._around(cue), lead.facing)
        for other in self.others:
            action = other.act(cue.start).action
            apart = abs((other.pace or other.rig.speed(action)) - own)
            if other.rig.far or apart > _SAME_PACE:
                continue
            smaller = self.mark.z / max(1.0, self.mark.z + other.dz - lead.dz)  # as far behind as it stands
            reach = _NECK if other.rig.name == "quadruped" else 0.5
            aside, half = (other.dx - lead.dx) * smaller, smaller * other.rig.length * reach
            out = replace(out, x0=min(out.x0, aside - half), x1=max(out.x1, aside + half))
        return out

    def _opponents(self) -> list[Role]:
        """Who stands opposite the lead: both are what the picture is of."""
        return [one for one in self.others if one.facing != self.lead.facing and not one.rig.far]

    def _at_hand(self) -> list[Role]:
        """The things beside the lead that are a little higher than it is: a snowman, a door."""
        most, near = _A_LITTLE * self.lead.rig.height, self.lead.rig.height
        return [
            one
            for one in self.others
            if one.rig.name == "object" and not one.rig.far and one.rig.height < most and abs(one.dz) < near
        ]

    def _elders(self) -> list[Role]:
        """The people beside a child or a pet that are higher than it is: they keep their heads."""
        lead = self.lead.rig
        if lead.name != "person" and (lead.name not in _WITH_PEOPLE or lead.height < _LOST):
            return []
        beside = (one for one in self.others if one.rig.name == "person" and not one.rig.far)
        tall = (one for one in beside if one.rig.height > lead.height)
        return [
            one for one in tall if abs(one.dz) < 1.5 * (lead if lead.name == "person" else one.rig).height
        ]

    def _widest(self) -> float:
        """How many times as wide as for its lead alone a picture of the group is at most."""
        if opponents := self._opponents():
            larger = max(one.rig.height for one in opponents) / self.lead.rig.height
            return max(_ASIDE, 2 * larger)
        uneven = any(other.rig.height > _TOWERS * self.lead.rig.height for other in self.others)
        return _UNEVEN if uneven else _ASIDE

    def _flies(self, cue: Cue) -> bool:
        return flies(self.lead.rig, doing(cue))

    def _around(self, cue: Cue) -> Window:
        """What the lead covers about its place."""
        return body(self.lead.rig, doing(cue))

    def _aloft(self, cue: Cue) -> tuple[float, float]:
        """How high above the ground its feet are at least over the cue, and how much higher they get."""
        later = [other.start for other in self.plan if other.start > cue.start]
        end = min(later, default=self.seconds)
        ys = [self.lead.place(cue.start + (end - cue.start) * i / 8).y - self.mark.ground for i in range(9)]
        return min(ys), max(ys) - min(ys)


def flies(rig: Rig, action: Action) -> bool:
    """Whether it does that in the air, above the land."""
    return rig.name in _FLIERS and rig.level(action) > _SOARS


def raised(roles: list[Role], plan: Sequence[Cue], aspect: float) -> list[Role]:
    """The roles, with a lead that flies, and its company, as high as the land is to be seen below them."""
    lead, first = roles[0], plan[0]
    over_land = lead.around.ground and not lead.around.afloat and first.camera.framing not in CLOSE
    if not over_land or not all(flies(lead.rig, step.action) for step in lead.steps):
        return roles
    tall = height(lead.rig, body(lead.rig, doing(first)), first.camera.framing, aspect)
    up = max(0.0, _OVER_THE_LAND * tall - lead.rig.level(doing(first)))
    return [_lifted(role, up) if role.rig is lead.rig else role for role in roles]


def _lifted(role: Role, up: float) -> Role:
    return replace(role, mark=replace(role.mark, ground=role.mark.ground + up))


def _faced(window: Window, facing: float) -> Window:
    return window if facing > 0 else replace(window, x0=-window.x1, x1=-window.x0)


def doing(cue: Cue) -> Action:
    """What the lead does in a cue."""
    return cue.subjects[0].action if cue.subjects else Action.STAND
