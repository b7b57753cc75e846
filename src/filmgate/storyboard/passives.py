"""Deeds that are told of whom they are done to, and whose doer follows ("is chased by a shark")."""

from __future__ import annotations

from filmgate.storyboard.aspect import is_suffered
from filmgate.storyboard.clause import Deed
from filmgate.storyboard.lexicon import split
from filmgate.storyboard.lexicon.inflection import may_be_past_participle
from filmgate.storyboard.lexicon.sense import FINITE
from filmgate.storyboard.manners import moved_by
from filmgate.storyboard.verb_senses import VerbSenses
from filmgate.storyboard.vocabulary import Action

_BEING = frozenset(split("is, are, was, were, being, been, gets, get, getting, got"))
_GETTING = frozenset(split("gets, get, got, getting"))
_UNCHANGED = frozenset(
    split("burst, hit, cut, put, set, let, shut, spread, cast, split, beat, read, run, come")
)
"""Participles that are verbs of the present as well."""
_SUFFERED = frozenset(
    map(Action, split("attack, catch, push, pull, throw, hold, carry, shoot, kiss, hug, chase, eat, hide"))
)
"""Deeds that somebody may have done to them."""
_OF_SOMEBODY = _SUFFERED | {Action.WRITE, Action.READ, Action.WORK, Action.PLAY_MUSIC}
"""What only somebody does who is not named ("a sword being drawn"; coffee that is being poured pours)."""
_OF_LIDS = frozenset((Action.OPEN, Action.CLOSE))
_ENDING = ("punctuation", "and", "clause")
_LED_ON = (*_ENDING, "preposition")
"""What no noun after "by" comes after."""
_REACH = 6
"""How many words after its verb the agent's "by" stands at most."""


class Passives(VerbSenses):
    """Keeps a deed from whom it is done to."""

    def _is_passive(self, place: int, action: Action) -> bool:
        """Whether an English verb's subject does not do it; whoever does it gets it when they are named."""
        verb = self.mentions[place].text
        if action is Action.WAKE and verb.isascii():
            return False  # whoever is woken by a cat wakes
        if is_suffered(self.mentions, place):
            self._flee(place, action)
            self._leave_to_agent(place, action)
            return True
        if self.before[place].text == "being" and action in _OF_SOMEBODY and not self._agent(place):
            return True
        lasts = verb.partition(" ")[0].endswith("ing")  # "is reading by the lamp"
        being = self.before[place].text in _BEING and not lasts
        if (being or self._goes_on_passive(place)) and self._agent_follows(place):
            self._leave_to_agent(place, action)
            return True
        return self._is_endured(place, action) or self._is_state(place, action)

    def _is_state(self, place: int, action: Action) -> bool:
        """Whether it only tells how somebody has a part of the body ("her eyes closed")."""
        return action in _OF_LIDS and "body" in self.before[place].fields and self._is_past_form(place)

    def _is_past_form(self, place: int) -> bool:
        word = self.mentions[place].text.partition(" ")[0]
        return word == "shut" or may_be_past_participle(word)

    def _leave_to_agent(self, place: int, action: Action) -> None:
        """Whoever "by" names does it, and nobody named before them."""
        if agent := self._agent(place):
            self.agents[agent] = (action, place)

    def _goes_on_passive(self, place: int) -> bool:
        """Whether a past participle goes on in a row of what is suffered ("and chased off by boys")."""
        word, _, more = self.mentions[place].text.partition(" ")
        if not may_be_past_participle(word) or word in _UNCHANGED:
            return False
        before, after = self.before[place], self.after[place]
        if before.text and not before.has("and", "punctuation"):
            return False
        return bool(more) or after.has("preposition", "and", "punctuation") or after.text == "by"

    def _is_endured(self, place: int, action: Action) -> bool:
        """Whether "gets" and a past participle without an object tell what is suffered ("gets punched")."""
        verb, after = self.mentions[place].text, self.after[place]
        if self.before[place].text not in _GETTING or not verb.endswith(("ed", "ught", "own", "ten")):
            return False
        ends = after.text == "" or after.has("punctuation", "and", "preposition", "clause", "then")
        return ends and action in _SUFFERED

    def _agent_follows(self, place: int) -> bool:
        return self.after[place].text == "by" or self._agent(place) > 0

    def _agent(self, place: int) -> int:
        """Where the noun after "by" stands; 0 if none does."""
        by = place if self.mentions[place].text.endswith(" by") else 0
        for at in range(place + 1, min(place + 2 * _REACH, len(self.mentions))):
            mention = self.mentions[at]
            named = mention.has("kind", "pronoun", "reference") and not mention.has("determiner")
            if by and named:
                return at
            if mention.text == "by" and not by:
                by = at
            elif mention.part("action") is FINITE or mention.has(*(_LED_ON if by else _ENDING)):
                return 0
        return 0

    def _flee(self, place: int, action: Action) -> None:
        """Whoever is chased runs; whoever is only gone after walks (跟着妈妈)."""
        entry = self.entries[-1] if self.entries else None
        if action is not Action.CHASE or entry is None or not self._adjacent(entry.place, place):
            return
        for actor in entry.actors:
            if actor.kind is not None and (moved := moved_by(action, actor.kind, self.mentions[place].text)):
                self.reading.deeds.append(Deed(actor, moved, place, False))
