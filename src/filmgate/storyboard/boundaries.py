"""Where a clause or a sentence ends, and whether the sentence comes back to whom it was about."""

from __future__ import annotations

from filmgate.storyboard.lexicon import split
from filmgate.storyboard.lexicon.sense import FINITE
from filmgate.storyboard.mention import ENDS, AnyOf, Mention
from filmgate.storyboard.modifiers import Modifiers
from filmgate.storyboard.relatives import ENCLOSED

_SUBORDINATE = frozenset(
    split("when, because, although, though, the moment, the instant, as soon as, every time")
)
"""Words after which the sentence comes back to whom it was about ("waits, and when it rains, leaves")."""
_TURNING = _SUBORDINATE | frozenset(split("until, while, as, just as, whereas, before, after, where, so"))
"""Words for a clause of the sentence that has a subject of its own."""
_PERSONAL = frozenset(("he", "she", "it", "they", "his", "her", "its"))
_PARTING = AnyOf("punctuation", "then")
_OPENING = AnyOf("clause", "then")


class Boundaries(Modifiers):
    """Parts one clause from the next."""

    def _is_framed(self, place: int, mark: Mention) -> bool:
        """Whether the words before a mark only tell whom a shot shows ("Close on the nurse: she laughs")."""
        shown = self.entries[-1]
        if not any(actor.animate for actor in shown.actors):
            return False
        before = self.mentions[self.opened if shown.place >= self.opened else 0 : place]
        if any(m.part("action") is FINITE for m in before):
            return False
        return mark.text == ":" or (mark.text in (",", "as") and any(m.has("framing") for m in before))

    def _boundary(self, place: int, mention: Mention) -> None:
        if "then" in mention.fields and self._is_within(place):
            return
        parts = _PARTING[mention.fields]
        ends = parts and mention.text in ENDS
        if self.entries and self.after[place].text in _PERSONAL and self._is_framed(place, mention):
            self.memory.carried = self.entries[-1].actors
        if parts:
            self.opened = place + 1
        if mention.text == "(" or self.bracketed:
            self._describe_in_brackets(place, mention)
        if (
            mention.text == ","
            and "attribute" in self.before[place].fields
            and "kind" not in self.after[place].fields
        ):
            return
        self.reset()
        self.mutual = []
        if ends or _OPENING[mention.fields]:
            nearest = self.entries[-1].actors if self.entries else []
            self._end_clause()
            if mention.text == "which" and nearest:
                self.memory.turn_away()
                self.memory.carried = nearest
            if ends:
                self.memory.spoken.clear()
                self.memory.come_back()
                self.memory.begun = False
            elif mention.get("clause") == ENCLOSED:
                self.enclosed = mention.text != ","
            elif self._only_tells_which(place, mention):
                self.subordinate = bool(self.reading.deeds)
            elif mention.text in _TURNING and self._is_attached(place):
                self.memory.turn_away()
            else:
                self.subordinate = mention.text in _SUBORDINATE and bool(self.reading.deeds)

    def _is_within(self, place: int) -> bool:
        """Whether an English word for "then" stands between a subject and its verb ("the baby finally
        sleeps")."""
        if not self.mentions[place].text.isascii() or not self.before[place].has("kind", "pronoun"):
            return False
        return self.after[place].part("action") is FINITE

    def _only_tells_which(self, place: int, mention: Mention) -> bool:
        """Whether a clause tells which place is meant, and the sentence comes back ("walks to a table where
        a couple sits, slips and falls")."""
        before = self.before[place]
        if mention.text == "where":
            return before.text != "," and not before.has("and", "clause", "then")
        return mention.text == "which" and "preposition" in before.fields

    def _is_attached(self, place: int) -> bool:
        """Whether a clause tells of somebody else at the end of a sentence, which does not come back ("types
        when a bat flies in and circles"; "waits, and when it rains, leaves" does)."""
        before = self.before[place]
        before = self.before[place - 1] if before.text == "," else before
        return self.memory.begun and not before.has("and", "clause", "then")
