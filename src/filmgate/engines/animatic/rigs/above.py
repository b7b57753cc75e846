"""Rigs for a camera that looks down: what a figure is seen as from above, lying flat on the ground."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from filmgate.engines.animatic.pen import Pen, disc, limb, oval
from filmgate.engines.animatic.rigs import plans, roofs
from filmgate.engines.animatic.rigs.beast import Beast
from filmgate.engines.animatic.rigs.bird import Bird
from filmgate.engines.animatic.rigs.figure import Figure
from filmgate.engines.animatic.rigs.fish import Fish
from filmgate.engines.animatic.rigs.rig import Act, Rig
from filmgate.engines.animatic.rigs.vehicle import Vehicle

NAME = "above"
STRETCH = 1.45
"""How much what lies on the ground is drawn too high, so that it looks as a map shows it: the camera does not
look straight down."""
Drawing = Callable[[Pen, Act], None]


@dataclass(frozen=True)
class Plan:
    """A drawing from above, which covers that much to each side of its middle (metres), and at most `room`
    more; `tall` is how high the thing is, for its shadow."""

    draw: Drawing
    long: float
    wide: float
    tall: float
    room: float = 0.2
    upright: bool = False
    """Whether it stands on end, as people do: then its shadow is longer than itself."""


_HALVES = {
    "bus": 1.25, "tram": 1.25, "truck": 1.25, "train": 1.4, "steam_train": 1.4, "bicycle": 0.2,
    "motorcycle": 0.3, "scooter": 0.3, "skateboard": 0.12, "boat": 0.7, "sailboat": 1.2, "ship": 3.0,
    "longship": 1.6, "airplane": 8.5, "helicopter": 2.2,
}  # fmt: skip
"""Half the width of vehicles, metres; a car's for any other."""


def plan_of(part: object) -> Plan | None:
    """What a part is from above; None where it looks much the same from every side, or is unknown."""
    if isinstance(part, Figure):
        h = part.height
        return Plan(partial(plans.person, part), 0.22 * h, 0.2 * h, h, 0.5 * h, upright=True)
    if isinstance(part, Beast):
        s, wings = part.shoulder, part.wings is not None
        long, wide = (0.5 * part.length + 0.45) * s, (1.6 if wings else 0.42 * part.depth + 0.05) * s
        return Plan(partial(plans.beast, part), long, wide, s, (1.0 + part.neck) * s)
    if isinstance(part, Fish) and part.shape == "fish":
        return Plan(partial(plans.fish, part), 0.55 * part.length, 0.22 * part.length, 0.0, 0.3 * part.length)
    if isinstance(part, Bird):
        return Plan(partial(plans.bird, part), 0.6 * part.span, 0.8 * part.span, 0.4 * part.span, part.span)
    if isinstance(part, Vehicle) and part.name in roofs.ROOFS:
        half, room = 0.5 * part.length, 5.5 if part.throw else 1.2 * part.length
        tall = part.box[3] if part.length > 2.5 else 0.3
        return Plan(partial(roofs.ROOFS[part.name], part), half, _HALVES.get(part.name, 0.9), tall, room)
    return None


def ridden(figure: Figure, mount: Beast | Vehicle) -> Plan | None:
    """Somebody on it, as far as they can be seen from there."""
    under = plan_of(mount)
    if under is None:
        return None
    seat = (0.05, 0.0) if isinstance(mount, Beast) else roofs.OPEN.get(mount.name)
    if seat is None:
        return under
    rider = replace(figure, prop="none")

    def draw(pen: Pen, act: Act) -> None:
        under.draw(pen, act)
        with pen.moved(*seat):
            plans.person(rider, pen, replace(act, distance=0.0))

    return replace(under, draw=draw, wide=max(under.wide, 0.5))


def seen_from_above(rig: Rig) -> Rig:
    """The rig for such a camera; itself where it has no plan."""
    plan = rig.plan
    if not isinstance(plan, Plan):
        return rig

    def draw(pen: Pen, act: Act) -> None:
        with pen.moved(sy=STRETCH):
            plan.draw(pen, act)

    reach = plan.tall if plan.upright else 0.35 * plan.tall
    long, wide = plan.long + plan.room, STRETCH * (plan.wide + plan.room)
    return replace(
        rig, name=NAME, draw=draw, box=(-long, -wide - reach, long + reach, wide),
        height=2 * plan.wide, length=2 * plan.long, face=0.0, ahead=0.0, drop=lambda action: 0.0,
        shadow=partial(_shadow, plan) if plan.tall else None, does=rig.does,
    )  # fmt: skip


def _shadow(plan: Plan, pen: Pen) -> None:
    """It falls away to the lower right: of what stands a whole figure, else its outline, moved."""
    with pen.moved(sy=STRETCH):
        if plan.upright:
            _standing(pen, plan.tall)
            return
        dx, dy = 0.26 * plan.tall, -0.16 * plan.tall
        long, wide = 1.02 * plan.long, 1.08 * plan.wide
        for share, alpha in ((1.0, 0.2), (0.88, 0.2)):
            pen.fill(
                oval(dx - long * share, dy - wide * share, dx + long * share, dy + wide * share),
                "#04060c",
                alpha,
            )


def _standing(pen: Pen, tall: float) -> None:
    """The shadow of somebody: legs, trunk, head, in the direction of the light."""
    far, colour, alpha = 0.75 * tall, "#04060c", 0.36
    with pen.moved(degrees=-32.0):
        legs = [
            limb((0, s * 0.05 * tall), (0.45 * far, s * 0.04 * tall), 0.035 * tall, 0.05 * tall)
            for s in (1, -1)
        ]
        pen.fill_all([*legs, limb((0.42 * far, 0), (0.82 * far, 0), 0.10 * tall, 0.11 * tall)], colour, alpha)
        pen.fill(disc(1.04 * far, 0, 0.065 * tall), colour, alpha)
