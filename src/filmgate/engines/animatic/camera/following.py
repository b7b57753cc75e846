"""Where a camera is sideways: beside its subject, or where the subject crosses the picture."""

from __future__ import annotations

import math
from collections.abc import Callable

from filmgate.engines.animatic.blocking.cues import Cue
from filmgate.engines.animatic.camera.framing import CLOSE, has_head
from filmgate.engines.animatic.camera.moves import beyond
from filmgate.engines.animatic.camera.seen import Seen, doing
from filmgate.engines.animatic.camera.tracking import Track
from filmgate.storyboard.vocabulary import Action, Angle, Framing, Move

TRACKS = {Move.TRACK_BESIDE: 0.05, Move.FOLLOW: -0.14, Move.LEAD: 0.16}
"""Moves that go with the subject, and how far the camera looks ahead of it, in picture widths."""
_SEEN_FROM_ABOVE = 0.4
"""What of a picture's width is left when it is turned to look down."""
_LOOKING_ROOM = 0.04
"""Picture widths before a face, to look into."""
_PEEPS = 0.4
"""What of half its length is outside of the picture when somebody begins to come in: a film does not begin
with nobody."""

Sideways = Callable[[float, float], float]
"""Metres to the right, at a time or for a place, of a picture so many metres wide."""


_SOME_WAY = 0.8
"""Metres from which on somebody goes to another and not just a step."""


class Following(Seen):
    """Goes along with the lead."""

    def _follow(self, cue: Cue, end: float, face: Track | None) -> Sideways:
        """Where the camera is at a time, for a picture so many metres wide."""
        wish, lead = cue.camera, self.lead
        if face:
            room, x = _LOOKING_ROOM * lead.facing, face.x
            return lambda time, wide: lead.place(time).x + room * wide + x
        if wish.framing in CLOSE and not self._arrives(cue):
            before, ahead = self._before(cue)
            return lambda time, wide: lead.place(time).x + (before * wide + ahead) * lead.facing
        group = self._group(cue)
        half, middle = group.wide / 2, (group.x0 + group.x1) / 2
        if wish.move in TRACKS:
            ahead = TRACKS[wish.move] * lead.facing
            return lambda time, wide: lead.place(time).x + middle + _clipped(ahead * wide, _most(wide, half))
        xs = [lead.place(cue.start + (end - cue.start) * i / 8).x + middle for i in range(9)]
        if crossed := self._crossing(cue, (xs[0], xs[-1]), half):
            return lambda time, wide: crossed(lead.place(time).x + middle, wide)
        return self._kept(cue, xs, middle, half)

    def _kept(self, cue: Cue, xs: list[float], middle: float, half: float) -> Sideways:
        """Where the camera holds a lead in the picture that goes where `xs` tell, `half` to each side of its
        `middle`."""
        xs = [*xs, *self._met(max(xs) - min(xs))]
        centre = (min(xs) + max(xs)) / 2 - (0.3 if self._arrives(cue) else 0.0)
        way = max(xs) - min(xs)

        def at(time: float, wide: float) -> float:
            seen = wide * (_SEEN_FROM_ABOVE if cue.camera.angle is Angle.BIRDS_EYE else 1.0)
            x, room = self.lead.place(time).x + middle, min(0.3 * seen, _most(seen, half))
            if way > 2 * room:  # it goes from one side of the picture to the other, however far that is
                gone = min(1.0, abs(x - xs[0]) / way)
                return x - room * (2 * gone - 1) * math.copysign(1.0, xs[-1] - xs[0])
            return centre + math.copysign(beyond(abs(x - centre) - room, 0.1 * wide), x - centre)

        return at

    def _met(self, way: float) -> list[float]:
        """Where those are to whom a lead comes that goes so many metres and stops before them."""
        lead = self.lead
        if way < _SOME_WAY or lead.rig.speed(lead.steps[-1].action):
            return []
        waits = (one for one in self._opponents() if one.rig.name == "person" and not one.pace_at_first)
        return [one.place(0.0).x for one in waits]

    def _crossing(self, cue: Cue, way: tuple[float, float], half: float) -> Sideways | None:
        """Where the camera is for somebody at x who comes in over one edge of a picture so many metres wide,
        or goes out over the other; None where nobody does."""
        lead, done = self.lead, doing(cue)
        if done not in (Action.ENTER, Action.LEAVE) or lead.mark.door or lead.mark.entrance:
            return None
        first, last = way
        if abs(last - first) < half or cue.camera.angle is Angle.BIRDS_EYE:
            return None
        ahead = lead.facing

        def comes(x: float, wide: float) -> float:
            stands = first + ahead * (0.5 * wide + _PEEPS * half)
            return stands + ahead * beyond(
                ahead * (x - stands) - min(0.1 * wide, _most(wide, half)), 0.1 * wide
            )

        def goes(x: float, wide: float) -> float:
            stands = last - ahead * (0.5 * wide + half + 0.02 * wide)
            room = min(0.3 * wide, _most(wide, half))
            return stands - ahead * beyond(ahead * (stands - x) - room, 0.1 * wide)

        return comes if done is Action.ENTER else goes

    def _before(self, cue: Cue) -> tuple[float, float]:
        """What a close framing looks at lies so far before the subject's origin: in picture widths (room to
        look into) and metres."""
        rig, framing = self.lead.rig, cue.camera.framing
        if has_head(rig):
            return _LOOKING_ROOM, rig.ahead
        around = self._around(cue)
        front = 0.3 if rig.name == "vehicle" and framing is Framing.EXTREME_CLOSE_UP else 0.0
        return 0.0, (around.x0 + around.x1) / 2 + front * around.wide


def _most(wide: float, half: float) -> float:
    """How far from the middle of the picture something may be and still be seen whole."""
    return max(0.0, 0.47 * wide - half)


def _clipped(value: float, most: float) -> float:
    return max(-most, min(most, value))
