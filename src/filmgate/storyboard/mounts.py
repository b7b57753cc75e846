"""What moves with whoever does something: what they ride or drive, and who does it with them."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from filmgate.storyboard.actor import Actor
from filmgate.storyboard.clause import IS_BREAK, Deed
from filmgate.storyboard.lexicon import split
from filmgate.storyboard.manners import MOVING, RIDDEN, hurried, moved_by
from filmgate.storyboard.nobodies import Nobodies
from filmgate.storyboard.vocabulary import Action, SubjectKind

_UPON = frozenset(("", "on", "upon", "aboard", "atop", "astride", "on the back of", "on top of"))
_MUTUAL = frozenset((Action.FIGHT, Action.HUG, Action.KISS))
"""Deeds that two do: whoever is hugged hugs, unless they are said to do something else."""
_MEETING = frozenset(split("meet, meets, met, meeting"))


class Mounts(Nobodies):
    """Has what is ridden go along."""

    def _is_mounted(self, actor: Actor) -> bool:
        """Whether somebody is told to be on something that is ridden ("a girl on a bike")."""
        for entry, on in pairwise(self.entries):
            upon = on.preposition in _UPON or (on.preposition == "在" and self.after[on.place].text == "上")
            if on.preposition and upon and any(one is actor for one in entry.actors):
                return any(mount.kind in RIDDEN for mount in on.actors)
        return False

    def _move_object(self, place: int, action: Action) -> None:
        """What is ridden or driven moves, too."""
        verb = self.mentions[place].text
        mutual = action in _MUTUAL or verb in _MEETING
        if not mutual and action not in MOVING:
            return
        if self.preposition and verb.endswith(f" {self.preposition}"):
            return
        if mutual and not self._is_one_sided(place, action):
            self.mutual.append((action, place))
        if action not in MOVING:
            return
        preposition, rides = "", action is Action.RIDE
        for mention in self.mentions[place : place + (10 if rides else 5)]:
            kind = mention.get("kind") if "kind" in mention.fields else None
            if kind and preposition in _UPON and (moved := moved_by(action, SubjectKind(kind), verb)):
                self.promised.append((moved, place))
                return
            if "preposition" in mention.fields:
                preposition = mention.text
            if preposition not in _UPON and not rides:
                return
            if IS_BREAK[mention.fields]:
                return

    def _bring_team(self, place: int) -> None:
        """A horse for what is told to be drawn by one ("a horse-drawn carriage")."""
        if any(actor.kind is SubjectKind.HORSE for actor in self.memory.cast.actors):
            return
        horse = Actor(SubjectKind.HORSE, 1, inferred=True)
        self.memory.cast.actors.append(horse)
        self.reading.show(horse)
        self.reading.deeds.append(Deed(horse, Action.PULL, place, False, True))

    def _is_one_sided(self, place: int, action: Action) -> bool:
        """Whether somebody's hand or the like is kissed."""
        if action is not Action.KISS or self.mentions[place].text in _MEETING:
            return False
        return any(m.has("body") for m in self.mentions[place + 1 : place + 8])

    def _is_fast(self, riding: Deed) -> bool:
        """Whether whoever rides chases somebody, or gallops, which their mount does (骑着白马在海边奔跑)."""
        if any(deed.action is Action.CHASE and deed.actor is riding.actor for deed in self.reading.deeds):
            return True
        running = {
            d.place for d in self.reading.deeds if d.action is Action.RUN and d.actor is not riding.actor
        }
        later = enumerate(self.mentions[riding.place + 1 :], riding.place + 1)
        return any(mention.get("action") == "run" and place not in running for place, mention in later)

    def _carry(self) -> None:
        """What somebody rides goes, wherever the prompt names it."""
        ride = Action.RIDE
        riding = next((deed for deed in self.reading.deeds if deed.action is ride), None)
        if riding is None:
            return
        if self._is_fast(riding):
            self.reading.deeds = [
                replace(deed, action=hurried(deed.actor.kind, deed.action)) for deed in self.reading.deeds
            ]
        idle = [a for a in self.reading.actors if not any(deed.actor is a for deed in self.reading.deeds)]
        for actor in idle:
            if actor.kind is not None and (moved := moved_by(Action.RIDE, actor.kind)):
                self.reading.deeds.append(Deed(actor, moved, riding.place, False, True))
