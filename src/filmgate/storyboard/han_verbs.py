"""Chinese verbs: whose they are."""

from __future__ import annotations

from filmgate.storyboard.cast import ANIMATE, Actor, can
from filmgate.storyboard.clause import Deed, Entry
from filmgate.storyboard.lexicon import lexicon, split
from filmgate.storyboard.speech import Speech
from filmgate.storyboard.vocabulary import Action

_HOLDING = frozenset((Action.HOLD, Action.CARRY, Action.PULL, Action.WALK, Action.HUG))
_LEADING = frozenset("牵赶领带遛拉")
_WISHING = frozenset(
    split("想, 想要, 打算, 差点, 差点儿, 险些, 不敢, 正想, 很想, 舍不得, 忍住, 强忍, 恨不得")
)
"""Before a verb they say that it is not quite done."""
_HANDLING = frozenset("把将")
_BY = frozenset(("被", "遭", "让"))
_OUTCOMES = {
    "倒": Action.FALL, "翻": Action.FALL, "落": Action.FALL, "碎": Action.SHATTER, "破": Action.SHATTER,
    "断": Action.SHATTER, "飞": Action.FLY, "醒": Action.WAKE,
}  # fmt: skip
"""What comes of it for whoever a verb is done to, by the verb's last character."""
_OUTCOME = frozenset((*_OUTCOMES.values(), Action.LIE, Action.KNEEL, Action.BURN, Action.EXPLODE))
_DONE_TO = frozenset(
    map(
        Action,
        split(
            "attack, push, pull, hold, catch, shoot, chase, throw, carry, shatter, open, close, give, wake"
        ),
    )
)
"""Deeds that somebody else does to whoever stands before 被."""


class HanVerbs(Speech):
    """What a Chinese clause tells by the order of its words and by its small words."""

    def _holders(self, entry: Entry) -> list[Actor]:
        """Who goes on after 抱着孩子: whoever holds, and not what is held; but both after 牵着狗."""
        verb = self._before_noun(entry.place)
        if not entry.is_object or "着" not in verb.text or verb.get("action") not in _HOLDING:
            return []
        subject = self._subject()
        return [*subject, *entry.actors] if verb.text[0] in _LEADING else subject

    def _attributive_han(self, place: int) -> bool:
        """燃烧的房子, 奔跑的女孩: the verb before 的 describes the noun after it."""
        mention = self.mentions[place]
        if self._after(place).text != "的":
            return self._relative_han(place)
        following = (m for m in self.mentions[place + 2 : place + 5] if not m.has("attribute", "count"))
        if (noun := next(following, None)) is None or not noun.has("kind", "garment", "setting"):
            return False
        if noun.has("kind"):
            self.promised.append((Action(mention.get("action") or "stand"), place))
        return True

    def _relative_han(self, place: int) -> bool:
        """坐在窗边的男人: a verb with its own words, 的, and then whoever does it."""
        close = self._close_of_relative(place)
        if close is None or self._is_spoken_of(place):
            return False
        noun = close + 1
        while noun < len(self.mentions) and self.mentions[noun].has("attribute", "count"):
            noun += 1
        if noun == len(self.mentions) or self.mentions[noun].get("kind") not in ANIMATE:
            return False
        self.described[noun] = Action(self.mentions[place].get("action") or "stand")
        return True

    def _close_of_relative(self, place: int) -> int | None:
        """Where the 的 stands that closes a verb's phrase."""
        for close in range(place + 1, min(place + 7, len(self.mentions))):
            if self.mentions[close].text == "的":
                return close
            if self.mentions[close].has("punctuation", "action", "clause", "then"):
                return None
        return None

    def _is_spoken_of(self, place: int) -> bool:
        """Whether somebody stands before the verb in its part of the sentence."""
        for mention in self._back_from(place):
            if mention.has("punctuation", "then"):
                return False
            if mention.has("kind", "pronoun", "reference"):
                return True
        return False

    def _befalls(self, place: int, action: Action) -> bool:
        """Notes what comes of a deed for whom it is done to; whether nobody named does it."""
        patient = self._patient(place)
        if patient and action in _OUTCOME and self._is_complement(place):
            self._suffer(patient, action, place)
            return True
        outcome = _OUTCOMES.get(self.mentions[place].text[-1]) if action in _DONE_TO else None
        if outcome is not None and patient:
            self._suffer(patient, outcome, place)
        elif outcome is not None and action is Action.SHATTER and (first := self._first_part(place)):
            self.promised.append((outcome, place))
            self._suffer([actor for actor in self._subject() if actor.animate], first, place)
            return True
        return bool(patient) and action in _DONE_TO and self._follows_by(place)

    def _suffer(self, actors: list[Actor], action: Action, place: int) -> None:
        deeds = (Deed(actor, action, place, True) for actor in actors if can(actor.kind, action))
        self.reading.deeds.extend(deeds)

    def _patient(self, place: int) -> list[Actor]:
        """Whom the verb is done to: after 把, or before 被."""
        if handled := self._handled(place):
            return handled
        for mention in self._back_from(place):
            if mention.has("punctuation", "clause", "then"):
                return []
            if mention.text in _BY:
                free = [entry for entry in self.entries if entry.place < place and not entry.in_phrase]
                return (free[-1].actors if free else self.memory.carried) if mention.text == "被" else []
        return []

    def _handled(self, place: int) -> list[Actor]:
        """What 把 brings before the verb."""
        entry = self.entries[-1] if self.entries else None
        if entry is None or entry.preposition not in _HANDLING or not entry.actors:
            return []
        between = self.mentions[entry.place + 1 : place]
        return [] if any(m.has("punctuation", "clause", "then") for m in between) else entry.actors

    def _is_complement(self, place: int) -> bool:
        """Whether a verb tells what comes of the one right before it (按倒在地)."""
        before = self._before(place)
        return before.has("action") and before.end == self.mentions[place].start

    def _first_part(self, place: int) -> Action | None:
        """What somebody does who breaks something (打碎, 摔碎)."""
        word = self.mentions[place].text
        senses = lexicon().phrases.get((word[0],), ()) if len(word) > 1 else ()
        told = next((sense.value for sense in senses if sense.field == "action"), None)
        if told == Action.FALL:
            return Action.THROW
        return Action(told) if told else Action.ATTACK

    def _follows_by(self, place: int) -> bool:
        """Whether 被 stands right before the verb: nobody is named who does it."""
        before = place - 1
        while before >= 0 and self.mentions[before].has("stop", "speed", "mood"):
            before -= 1
        return before >= 0 and self.mentions[before].text == "被"

    def _is_wished(self, place: int) -> bool:
        """Whether a deed is only wished for, or all but done (想哭, 差点摔倒)."""
        return self._before(place).text in _WISHING
