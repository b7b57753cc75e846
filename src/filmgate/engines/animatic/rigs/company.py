"""Two people who do one thing together, and people of one kind who are not the same person."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np

from filmgate.engines.animatic.colour import Colour, darker, lighter, rgb
from filmgate.engines.animatic.pen import Pen
from filmgate.engines.animatic.rigs.figure import Figure, Hair
from filmgate.engines.animatic.rigs.manners import manner_of
from filmgate.engines.animatic.rigs.outfit import EMPTY
from filmgate.engines.animatic.rigs.people import person
from filmgate.engines.animatic.rigs.rig import Act, Partner, Rig
from filmgate.storyboard.vocabulary import Action


@dataclass(frozen=True)
class Together:
    """How far apart two stand, as a share of their mean height, what the second does, how much later."""

    gap: float
    other: Action
    late: float = 0.0
    needs: bool = True
    """Whether the action is not itself without a second person."""


TOGETHER: dict[Action, Together] = {
    Action.HUG: Together(0.17, Action.HUG, 0.4), Action.KISS: Together(0.255, Action.KISS, 0.3),
    Action.WHISPER: Together(0.30, Action.SMILE), Action.GIVE: Together(0.74, Action.CATCH),
    Action.FIGHT: Together(0.60, Action.FIGHT, 0.55),
    Action.TALK: Together(0.54, Action.LOOK, needs=False),
    Action.DANCE: Together(0.46, Action.DANCE, 0.55, needs=False),
    Action.LAUGH: Together(0.60, Action.LAUGH, 0.8, needs=False),
    Action.DRINK: Together(0.58, Action.DRINK, 1.2, needs=False),
}  # fmt: skip
_RECEIVES = {Action.CATCH: Action.GIVE, Action.LOOK: Action.STAND}
"""What the second one's pose is taken from."""
_AHEAD = 0.66
"""Shares of the height between two who go, one before the other."""
_OPPOSITE = 0.60
"""The same of two who stay and do nothing together."""
_SOLO = {Action.FALL: Action.STAND, Action.KNEEL: Action.STAND}
"""What only the first one does, and what the other does then."""
_THINNEST = 0.25
"""How much of its width is left of somebody who turns round, at least."""


class _Spots(NamedTuple):
    """How far two stand from the middle between them, in metres, which way the second one looks (1: as the
    first), what it does and how much later."""

    half: float
    looks: float
    does: Action
    late: float

    def on_the_way(self, to: _Spots, share: float) -> _Spots:
        half, looks, late = (
            a + (b - a) * share
            for a, b in ((self.half, to.half), (self.looks, to.looks), (self.late, to.late))
        )
        thin = math.copysign(max(_THINNEST, abs(looks)), looks)
        return _Spots(half, thin, to.does if share > 0.5 else self.does, late)


class _Moment(NamedTuple):
    """What both do at one moment; `alone` is None of a second one who does as the first."""

    action: Action
    alone: Action | None


def _moments(act: Act) -> tuple[_Moment, _Moment, float]:
    """What both did before, what they do, and how far they have come from the one to the other: whoever
    changed last."""
    partner = act.partner
    if partner is None:
        return _Moment(act.before, None), _Moment(act.action, None), act.share
    late = min(act.since, partner.since) + _AT_ONCE
    before = _Moment(
        act.before if act.since <= late else act.action,
        partner.before if partner.since <= late else partner.action,
    )
    return before, _Moment(act.action, partner.action), min(act.share, partner.share)


_AT_ONCE = 0.05
"""Seconds within which two change what they do at once."""


def _together(first: Figure, doing: Action) -> Together | None:
    manner = manner_of(first.manners, doing, True)
    close = manner is not None and manner.gap
    return Together(manner.gap, doing, manner.late) if manner is not None and close else TOGETHER.get(doing)


def _spots(first: Figure, told: _Moment, mean: float, goes: bool) -> _Spots:
    """Of two who are `mean` metres high, when they do that."""
    doing, alone = told
    both = _together(first, doing)
    if both and (alone is None or both.needs):
        return _Spots(0.5 * both.gap * mean, -1.0, _RECEIVES.get(both.other, both.other), both.late)
    if alone is not None and (meets := TOGETHER.get(alone)) and meets.needs:
        return _Spots(0.5 * meets.gap * mean, -1.0, alone, meets.late)
    manner = manner_of(first.manners, doing, True)
    same_way = goes or (manner is not None and manner.abreast)
    half = 0.5 * (_AHEAD if same_way else _OPPOSITE) * mean
    return _Spots(half, 1.0 if same_way else -1.0, alone or _SOLO.get(doing, doing), 0.6)


def _answering(told: _Moment) -> Action:
    """What the first one does: what is done to it, while the second does what takes two."""
    meets = TOGETHER.get(told.alone) if told.alone is not None else None
    own = TOGETHER.get(told.action)
    if meets is None or not meets.needs or (own is not None and own.needs):
        return told.action
    return _RECEIVES.get(meets.other, meets.other)


def paired(first: Figure, second: Figure) -> Rig:
    """Both as one rig, facing each other in what they do together; they go one before the other, and get
    from the one to the other as the first gets from action to action."""
    one, two, empty = person(first), person(second), person(replace(second, prop=EMPTY))
    open_handed = person(replace(first, prop=EMPTY))
    mean = 0.5 * (first.height + second.height)

    def draw(pen: Pen, act: Act) -> None:
        earlier, told, share = _moments(act)
        before, now = (_spots(first, done, mean, _go_on(one, done)) for done in (earlier, told))
        at = before.on_the_way(now, share)
        answer = replace(_later(act, at.late), action=now.does, before=before.does, voice=act.answer)
        if told.alone is now.does:  # else it answers the first one where it is
            answer = _alone(answer, act.partner, share)
        aside, leaves = (act.partner.aside, act.partner.leaves) if act.partner else (0.0, False)
        if act.partner is None or not act.partner.absent:
            with pen.moved(at.half + aside, sx=1.0 if leaves else at.looks):
                (two if at.does is not Action.GIVE or told.alone is Action.GIVE else empty).draw(pen, answer)
        receives = _answering(told) is Action.GIVE is not told.action
        with pen.moved(-at.half):
            doing = replace(act, action=_answering(told), before=_answering(earlier))
            (open_handed if receives else one).draw(pen, doing)

    room = 0.5 * _AHEAD * mean + 0.1
    x0, y0, x1, y1 = (f(a, b) for f, a, b in zip((min, min, max, max), one.box, two.box, strict=True))
    return replace(
        one, box=(min(x0, -x1) - room, y0, max(x1, -x0) + room, y1), length=max(one.length, 0.9 * mean),
        height=max(one.height, two.height), draw=draw, face=min(one.face, two.face) + 0.02,
        does=one.does | frozenset(TOGETHER),
    )  # fmt: skip


def _go_on(one: Rig, told: _Moment) -> bool:
    """Whether both go, one before the other."""
    return one.speed(told.action) > 0 and (told.alone is None or one.speed(told.alone) > 0)


def _alone(act: Act, partner: Partner | None, share: float) -> Act:
    """The second one's act, as what is told of them alone has it."""
    if partner is None:
        return act
    return replace(
        act, share=share, since=partner.since, span=partner.span, seated=partner.seated,
        was_seated=partner.was_seated,
        distance=act.distance if not partner.distance else partner.distance,
    )  # fmt: skip


def _later(act: Act, seconds: float) -> Act:
    """A second person is never in step."""
    return replace(act, time=act.time + seconds, distance=act.distance + 0.41 * seconds)


_COATS = ("#a8483c", "#3f7f8c", "#8a5aa0", "#4a7a4a", "#c8923a", "#3c5a9a", "#b06a80", "#5a6470")
_HAIR = ("#5a3820", "#140d18", "#c8a058", "#8a4a24", "#2c1c14", "#9a9aa0")
_SKINS = ("#d9a48c", "#a8704c", "#f0c8a8", "#7a4c34", "#c89070", "#e4b494")
_CUTS: tuple[Hair, ...] = ("long", "bob", "curls", "pony", "bun")
_SIZES = (0.96, 1.04, 0.985, 1.02, 0.95)


def variant(figure: Figure, number: int, civil: bool) -> Figure:
    """The `number`-th of several of one kind (0 is the figure itself): another build, skin and hair, and
    in `civil` clothes another coat."""
    if not number or (figure.face != "human" and figure.build != "cloth"):
        return figure
    n = number - 1
    out = replace(figure, height=figure.height * _SIZES[n % 5], skin=_SKINS[(n + 1) % 6])
    if figure.fishtail is not None:
        return replace(out, coat=out.skin, hair_colour=_HAIR[n % 6], fishtail=_COATS[(n + 4) % 8])
    if not figure.old and figure.hair != "none":
        out = replace(out, hair_colour=_HAIR[n % 6])
    if figure.uniform:
        shade = darker if n % 2 else lighter
        out = replace(out, coat=shade(figure.coat, 0.10), legs=shade(figure.legs, 0.10))
    elif civil:
        hair = _CUTS[n % 5] if figure.feminine and figure.hair != "none" and not figure.old else figure.hair
        scarf = _COATS[(n + 3) % 8] if figure.scarf is not None and n % 2 else None
        legs = ("#26282f", "#3a3026", "#2c3a5a")[n % 3] if figure.hair != "none" else figure.legs
        out = replace(
            out, coat=_COATS[n % 8], hair=hair, scarf=scarf, legs=legs, hem=figure.hem * (0.8 + 0.2 * (n % 3))
        )
    return out


_KITS = ("#2f62b8", "#d8483a", "#e8e6e0")
"""What the other side wears: the first of these that differs enough."""


def opposing(figure: Figure, coat: Colour, number: int) -> Figure:
    """The `number`-th of several athletes: of two sides in turns, so that one sees who is against whom.
    `coat` is the first one's own colour."""
    out = variant(figure, number, False)
    if number % 2 == 0:
        return replace(out, coat=coat)
    away = next(kit for kit in _KITS if _apart(kit, coat) > _DISTINCT)
    return replace(out, coat=away)


_DISTINCT = 0.35


def _apart(one: Colour, other: Colour) -> float:
    """How different two colours are, 0..1."""
    return float(np.abs(rgb(one) - rgb(other)).max()) / 255.0


def out_of_step(rig: Rig, number: int) -> Rig:
    """The rig of the `number`-th of several, a little before or after the others."""
    if not number:
        return rig
    late = 0.83 * number

    def draw(pen: Pen, act: Act) -> None:
        rig.draw(pen, _later(act, late))

    return replace(rig, draw=draw)


def acting(rig: Rig, instead: dict[Action, Action]) -> Rig:
    """The rig that does something else in place of some actions."""

    def of(action: Action) -> Action:
        return instead.get(action, action)

    def draw(pen: Pen, act: Act) -> None:
        rig.draw(pen, replace(act, action=of(act.action), before=of(act.before)))

    return replace(
        rig, draw=draw, speed=lambda action: rig.speed(of(action)),
            drop=lambda action: rig.drop(of(action)),
        tread=lambda action: rig.tread(of(action)), spread=lambda action: rig.spread(of(action)),
        does=rig.does | frozenset(instead),
    )  # fmt: skip
