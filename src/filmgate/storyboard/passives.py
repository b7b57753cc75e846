"""Deeds that are told of whom they are done to, and whose doer follows ("is chased by a shark")."""

from __future__ import annotations

from filmgate.storyboard.aspect import is_suffered
from filmgate.storyboard.clause import Deed
from filmgate.storyboard.lexicon import split
from filmgate.storyboard.manners import moved_by
from filmgate.storyboard.mention import Mention
from filmgate.storyboard.verb_senses import VerbSenses
from filmgate.storyboard.vocabulary import Action

_BEING = frozenset(split("is, are, was, were, being, been, gets, get, getting, got"))
_GETTING = frozenset(split("gets, get, got, getting"))
_SUFFERED = frozenset(
    map(Action, split("attack, catch, push, pull, throw, hold, carry, shoot, kiss, hug, chase, eat, hide"))
)
"""Deeds that somebody may have done to them."""
_OF_SOMEBODY = _SUFFERED | {Action.WRITE, Action.READ, Action.WORK, Action.PLAY_MUSIC}
"""What only somebody does who is not named ("a sword being drawn"; coffee that is being poured pours)."""
_REACH = 5
"""How many words after its verb the agent's "by" stands at most."""


class Passives(VerbSenses):
    """Keeps a deed from whom it is done to."""

    def _is_passive(self, place: int, action: Action) -> bool:
        """Whether an English verb's subject does not do it; whoever does it gets it when they are named."""
        if is_suffered(self.mentions, place):
            self._flee(place, action)
            if self._agent(place if self.mentions[place].text.endswith(" by") else place + 1):
                self.promised.append((action, place))
            return True
        if self.before[place].text == "being" and action in _OF_SOMEBODY and not self._agent_follows(place):
            return True
        lasts = self.mentions[place].text.partition(" ")[0].endswith("ing")  # "is reading by the lamp"
        if self.before[place].text in _BEING and not lasts and self._agent_follows(place):
            self.promised.append((action, place))
            return True
        return self._is_endured(place, action)

    def _is_endured(self, place: int, action: Action) -> bool:
        """Whether "gets" and a past participle without an object tell what is suffered ("gets punched")."""
        verb, after = self.mentions[place].text, self.after[place]
        if self.before[place].text not in _GETTING or not verb.endswith(("ed", "ught", "own", "ten")):
            return False
        ends = after.text == "" or after.has("punctuation", "and", "preposition", "clause", "then")
        return ends and action in _SUFFERED

    def _agent_follows(self, place: int) -> bool:
        following = self.mentions[place + 1 : place + 1 + _REACH]
        by = next((i for i, m in enumerate(following) if m.text == "by"), None)
        if by is None or any(m.has("punctuation", "action", "clause", "and") for m in following[:by]):
            return False
        return by == 0 or any(m.has("kind", "pronoun") for m in following[by + 1 :])

    def _agent(self, by: int) -> Mention | None:
        """The noun after "by"."""
        for mention in self.mentions[by + 1 : by + 1 + _REACH]:
            if mention.has("kind", "pronoun", "reference") and not mention.has("determiner"):
                return mention
            if mention.has("punctuation", "preposition", "action", "and"):
                return None
        return None

    def _flee(self, place: int, action: Action) -> None:
        """Whoever is chased runs."""
        entry = self.entries[-1] if self.entries else None
        if action is not Action.CHASE or entry is None or not self._adjacent(entry.place, place):
            return
        for actor in entry.actors:
            if actor.kind is not None and (moved := moved_by(action, actor.kind)):
                self.reading.deeds.append(Deed(actor, moved, place, False))
