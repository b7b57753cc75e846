"""How large a shot is where the prompt asks for no framing: what it is about is seen, and where it is."""

from __future__ import annotations

import re
from dataclasses import replace

from filmgate.engines.animatic.blocking.boarding import boards
from filmgate.engines.animatic.blocking.cues import Cue
from filmgate.engines.animatic.camera.viewpoint import Player
from filmgate.engines.animatic.casting.boarding import aboard, in_the_open
from filmgate.engines.animatic.rigs.manners import MANNERS, manners_in
from filmgate.engines.animatic.rigs.manners.gestures import TOUCH
from filmgate.engines.animatic.rigs.rig import Rig
from filmgate.engines.animatic.scripts import HEAVENLY_LIGHTS
from filmgate.engines.animatic.stages.catalog import VENUES
from filmgate.engines.animatic.stages.edges import at_an_edge
from filmgate.engines.animatic.stages.in_water import is_adrift
from filmgate.engines.animatic.stages.words import under_a_lamp
from filmgate.storyboard.schema import Shot
from filmgate.storyboard.vocabulary import Action, Angle, Framing, Look, Move, Setting, SubjectKind

_BUSTS = frozenset({Framing.MEDIUM_CLOSE_UP, Framing.CLOSE_UP, Framing.EXTREME_CLOSE_UP})
_USUAL = frozenset({Framing.MEDIUM, Framing.FULL})
"""Framings that are chosen for a take of which nothing is said."""
_BODIES = frozenset({"person", "rider", "quadruped", "theropod", "kangaroo", "photo"})
_LOST = frozenset({Framing.WIDE, Framing.EXTREME_WIDE})
_FEW = 2
_PAIR = 0.72
"""Of its height, from which length on a figure is two people."""
_LONE = frozenset({"person", "rider", "theropod"})
"""Who is not to be lost in a wide shot that nobody asked for."""
_WHOLE = frozenset({
    Action.DANCE, Action.FALL, Action.JUMP, Action.SPIN, Action.CLIMB, Action.CHASE, Action.LEAVE, Action.RUN,
    Action.ROW, Action.RIDE, Action.SAIL, Action.SURF, Action.SWIM, Action.GLIDE, Action.FLY,
})  # fmt: skip
"""What takes all of somebody."""
_BODILY = _WHOLE | {
    Action.FIGHT, Action.KNEEL, Action.ENTER, Action.WORK, Action.GIVE, Action.OPEN, Action.CLOSE,
    Action.TYPE, Action.WRITE, Action.COOK, Action.PLAY_MUSIC, Action.POUR, Action.THROW, Action.PUSH,
    Action.PULL, Action.CATCH, Action.CARRY, Action.POINT, Action.WAVE_HAND, Action.WAKE, Action.SLEEP,
    Action.SHOOT,
}  # fmt: skip
"""What is not seen of somebody whose face fills the picture."""
_SMALL = 0.75
"""Metres of height, below which something is lost on the floor of a room."""
_YOUNG = 1.5
"""Metres of height, below which an animal is lost in a landscape."""


_ENDS_ON = re.compile(
    r"\b(?:end|finish|stop|settl|land|rest|clos|arriv|reveal)\w*\s+(?:up\s+)?(?:on|at|in|with)\b"
    r"|\b(?:until|till|(?<!close )(?:in|from \w+) ?to|up to|into)\b"
    r"[^.;]{0,40}(?:close|\bface|\beyes?\b|portrait)"
    r"|最后|直到|最终|停在|定格|推(?:进|近)?(?:到|至|向)",
    re.IGNORECASE,
)
"""The prompt tells of a camera that only gets to its framing at the end."""
_TO_A_CLOSE_UP = re.compile(r"\b(?:in)?to (?:a |an )?(?:extreme |tight )?close[- ]?up\b", re.IGNORECASE)
_FROM_THE_AIR = re.compile(r"\b(?:drone|aerial|helicopter shot|fly[- ]?over)\b|航拍|无人机", re.IGNORECASE)
_RAISED = 0.6
"""Heights over the ground of the hip of somebody who stands on something."""
_APPROACHES = frozenset({Move.PUSH_IN, Move.ZOOM_IN})
_SETS_OFF = 0.2
"""Seconds after which it sets off."""


def approached(plan: tuple[Cue, ...], words: str) -> tuple[Cue, ...]:
    """The cues with one before a close framing that the camera is told to end on: it comes from farther
    away."""
    first = plan[0].camera
    if len(plan) > 1 or first.move not in _APPROACHES:
        return plan
    if first.framing not in _BUSTS and _TO_A_CLOSE_UP.search(words):
        return plan[0], replace(_at(plan[0], Framing.CLOSE_UP), start=_SETS_OFF)
    if first.framing not in _BUSTS or not _ENDS_ON.search(words):
        return plan
    return _at(plan[0], Framing.FULL), replace(plan[0], start=_SETS_OFF)


def framed(plan: tuple[Cue, ...], players: list[Player], shot: Shot, *, alone: bool) -> tuple[Cue, ...]:
    """The cues with the framings that show what they are about; `alone` says that the film is this shot, so
    that there is no cut to be kept apart from. Close to a lead of whom there is nothing below the chest."""
    lead = players[0].rig if players else None
    if lead is None:
        return plan if "camera.framing" not in shot.inferred else tuple(_of_a_place(cue) for cue in plan)
    if lead.cropped:
        return tuple(
            cue if cue.camera.framing in _BUSTS else _at(cue, Framing.MEDIUM_CLOSE_UP) for cue in plan
        )
    if "camera.framing" not in shot.inferred:
        return plan
    if boards([one.rig for one in players], plan, shot.prompt):
        return tuple(_at(cue, Framing.WIDE) for cue in plan)
    if TOUCH in manners_in(shot.prompt) and len(players) > 1:  # what is touched is seen, too
        return tuple(_at(cue, Framing.FULL) if cue.camera.framing in _BUSTS else cue for cue in plan)
    afloat = is_adrift(shot) and lead.name == "rider"
    if afloat or _stands_on_something(plan, shot.prompt):  # the boat, too
        return tuple(_at(cue, Framing.FULL) for cue in plan)
    if not alone:
        if _in_a_car(shot, lead):
            return tuple(_at(cue, Framing.MEDIUM) for cue in plan)
        several = sum(one.rig.name in _BODIES for one in players) > 1
        several = several or any(cue.subjects and cue.subjects[0].action in _WHOLE for cue in plan)
        return tuple(_for_action(cue, lead, several=several) for cue in plan)
    wanted, plan = _wanted(shot, plan, players), _nearer(plan, lead)
    return (
        tuple(_at(cue, wanted) if cue.camera.framing in _USUAL else cue for cue in plan) if wanted else plan
    )


_NARROW = 0.9
"""Widths to a height, below which a medium shot of somebody cuts off what is before them."""


def narrowed(plan: tuple[Cue, ...], shot: Shot, aspect: float) -> tuple[Cue, ...]:
    """The cues of an upright film, from head to foot where a medium shot that nobody asked for would show no
    pan, no instrument, no tool."""
    if aspect >= _NARROW or "camera.framing" not in shot.inferred:
        return plan
    return tuple(_at(cue, Framing.FULL) if _is_cut(cue) else cue for cue in plan)


def _is_cut(cue: Cue) -> bool:
    busy = bool(cue.subjects) and cue.subjects[0].action in _BODILY
    return busy and cue.camera.framing is Framing.MEDIUM


def _in_a_car(shot: Shot, lead: Rig) -> bool:
    """Whether its lead is seen through the window of something."""
    inside = aboard(shot.prompt, shot.setting is Setting.CAR_INTERIOR)
    if in_the_open(shot.prompt):
        return False
    return lead.name == "rider" and inside not in (None, SubjectKind.HOT_AIR_BALLOON, SubjectKind.CARRIAGE)


def _of_a_place(cue: Cue) -> Cue:
    """The cue with a framing for a place where nobody is."""
    return cue if cue.camera.framing in _LOST else _at(cue, Framing.WIDE)


def _stands_on_something(plan: tuple[Cue, ...], words: str) -> bool:
    """Whether the lead does it high on something of which a near picture shows nothing: a balance beam."""
    doing = {cue.subjects[0].action for cue in plan if cue.subjects}
    told = [MANNERS[name] for name in manners_in(words)]
    rows = [one.feet for one in told if one.behind is not None and one.actions & doing]
    return any(row is not None and not callable(row) and row[0] > _RAISED for row in rows)


def _for_action(cue: Cue, lead: Rig, *, several: bool) -> Cue:
    """The cue with a framing in which what is done is seen, everybody who is there, and whoever is looked at
    over a shoulder."""
    doing, framing = cue.subjects[0].action if cue.subjects else None, cue.camera.framing
    if cue.camera.angle is Angle.OVER_THE_SHOULDER:
        return cue if framing in _BUSTS else _at(cue, Framing.MEDIUM)
    if framing not in _BUSTS and framing is not Framing.MEDIUM:
        return cue
    if several or doing in _WHOLE:
        return _at(cue, Framing.FULL)
    pair = lead.name == "person" and lead.length > _PAIR * lead.height
    return _at(cue, Framing.MEDIUM) if pair or doing in _BODILY else cue


def _nearer(plan: tuple[Cue, ...], lead: Rig) -> tuple[Cue, ...]:
    """The cues with somebody who leads them near enough to be known."""
    small = lead.name == "object" and lead.height < _SMALL and not lead.far
    small = small or (lead.name in _BODIES and lead.height < _YOUNG)
    if not (lead.name in _LONE or small) or not plan[0].subjects or plan[0].subjects[0].count > _FEW:
        return plan
    return tuple(_at(cue, Framing.FULL) if cue.camera.framing in _LOST else cue for cue in plan)


def _wanted(shot: Shot, plan: tuple[Cue, ...], players: list[Player]) -> Framing | None:
    """The framing in place of a usual one; None where that is right."""
    lead, indoors = players[0].rig, VENUES[shot.setting].stage.indoors
    on_a_train = shot.setting is Setting.TRAIN_INTERIOR and bool(plan[0].subjects) and len(players) == 1
    if on_a_train or _in_a_car(shot, lead):
        return Framing.MEDIUM
    under_lights = any(one.kind in HEAVENLY_LIGHTS for one in shot.subjects[1:])
    in_emptiness = shot.look is Look.INK_WASH
    from_the_air = _FROM_THE_AIR.search(shot.prompt) and shot.camera.angle is not Angle.BIRDS_EYE
    if (under_a_lamp(shot.prompt) or at_an_edge(shot.prompt) or from_the_air) and not indoors:
        return Framing.WIDE
    acts = (cue.subjects[0].action for cue in plan if cue.subjects)
    first = next(acts, Action.STAND)  # whoever comes late is seen as well
    lost = lead.name == "quadruped" and lead.height < _SMALL and not lead.framed(first)
    if ((under_lights or in_emptiness) and not indoors) or (lost and indoors):
        return Framing.WIDE
    return Framing.FULL if _needs_room(players, lead) or lead.across else None


def _needs_room(players: list[Player], lead: Rig) -> bool:
    """Whether a medium shot would cut what it is about."""
    if lead.name == "quadruped" or (lead.name == "person" and lead.length > _PAIR * lead.height):
        return True
    return sum(one.rig.name in _BODIES for one in players) > 1


def _at(cue: Cue, framing: Framing) -> Cue:
    return replace(cue, camera=cue.camera.model_copy(update={"framing": framing}))
