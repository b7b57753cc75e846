"""Who does something together with the subject of a Chinese clause (牵着狗散步, 跟爷爷学打太极), and who is
only held."""

from __future__ import annotations

from filmgate.storyboard.actor import Actor
from filmgate.storyboard.clause import Entry
from filmgate.storyboard.han_senses import HanSenses
from filmgate.storyboard.kinds import ANIMALS
from filmgate.storyboard.lexicon import split
from filmgate.storyboard.serial import TRAVEL
from filmgate.storyboard.vocabulary import Action

_HOLDING = frozenset((Action.HOLD, Action.CARRY, Action.PULL, Action.WALK, Action.HUG))
_LEADING = frozenset("牵赶领带遛拉扶搀")
_WITH = frozenset(("跟", "与", "同", "陪", "随", "跟着"))
_DONE_ALONG = TRAVEL | frozenset(map(Action, split("sit, stand, lie, sleep, wait, dance, spin, appear")))
"""What whoever is led by the hand or on a leash does together with whoever leads."""


class HanCompany(HanSenses):
    """Tells those who go along from those who are carried."""

    def _holders(self, entry: Entry, action: Action) -> list[Actor]:
        """Who goes on after 抱着孩子: whoever holds, and not what is held; but both after 牵着狗, if that is
        what a dog may do too."""
        if not entry.is_object:
            return []
        verb = self._before_noun(entry.place)
        if "着" not in verb.text or verb.get("action") not in _HOLDING:
            return []
        leads = verb.text[0] in _LEADING
        subject = self.memory.carried if leads and not self._free() else self._subject()
        return [*subject, *entry.actors] if leads and self._does_along(entry, action) else subject

    def _does_along(self, led: Entry, action: Action) -> bool:
        """Whether whoever is led, or held by the hand, does it too (not 牵着狗唱歌, 拉着她的手哭泣); a thing
        only goes along (拉着车走, not 扶着椅子站起来)."""
        if not any(actor.animate for actor in led.actors):
            return action in TRAVEL
        by_hand = self.after[led.place].text == "的"
        beasts = all(actor.kind in ANIMALS for actor in led.actors)
        return action in _DONE_ALONG or not (by_hand or beasts)

    def _companions(self, place: int, action: Action) -> list[Actor]:
        """Who does it together with the subject, past where they do (跟爷爷学打太极,
        领着孩子在操场上跑步)."""
        for entry in reversed(self.entries):
            if entry.preposition in _WITH:
                return entry.actors
            if entry.is_object and entry.actors and entry.actors[-1].animate:
                return self._led(entry, place, action)
            if not entry.in_phrase or (entry.actors and entry.actors[-1].animate):
                return []
        return []

    def _led(self, entry: Entry, place: int, action: Action) -> list[Actor]:
        """Whom the subject has along, if the next verb tells of them and where they are."""
        verb = self._before_noun(entry.place)
        if "着" not in verb.text or verb.get("action") not in _HOLDING or verb.text[0] not in _LEADING:
            return []
        between = self.mentions[entry.place + 1 : place]
        told = any(m.has("punctuation", "action") for m in between)
        return entry.actors if not told and self._does_along(entry, action) else []
