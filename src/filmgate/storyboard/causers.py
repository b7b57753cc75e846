"""Who goes on after having had somebody do something in Chinese (老师让他坐下，递给他一支笔)."""

from __future__ import annotations

from filmgate.storyboard.actor import Actor
from filmgate.storyboard.cast import may_be
from filmgate.storyboard.clause import Clause, Entry
from filmgate.storyboard.kinds import ANIMALS
from filmgate.storyboard.lexicon import split

CAUSING = frozenset(split("让, 叫, 请, 使, 逼, 催, 命令, 吩咐, 示意, 扶, 拉, 拉着, 推, 帮, 劝, 哄"))
"""Verbs whose object does what follows."""
_IT, _ME = "它", "我"
_PERSONAL = frozenset(("他", "她", _IT, _ME))
_REACH = 3
"""How far past its verb somebody may be named to whom the next deed is done."""


class Causers(Clause):
    """Remembers who had somebody do something."""

    def _end_clause(self) -> None:
        if self.entries:
            self._note_causers()
        super()._end_clause()

    def _note_causers(self) -> None:
        """Notes who has had whom do something in the clause that ends here."""
        self.memory.causers = None
        if self.words.isdisjoint(CAUSING):
            return
        caused = next((entry for entry in reversed(self.entries) if self._is_caused(entry)), None)
        if caused is None:
            return
        before = [e.actors for e in self._free() if e.place < caused.place]
        causers = before[-1] if before else self.memory.carried
        if causers and not any(one is actor for one in causers for actor in caused.actors):
            self.memory.causers = causers, caused.actors

    def _is_caused(self, entry: Entry) -> bool:
        if len(entry.actors) != 1:
            return False
        start = max(0, self._start_of_noun(entry.place) - 1)
        return any(m.text in CAUSING for m in self.mentions[start : entry.place])

    def _those_behind(self, place: int) -> list[Actor]:
        """Who had somebody do something in the clause before, if this one has no subject and does something
        to that somebody, who is only called "him" or "her"; they are spoken of from here on."""
        if self.memory.causers is None:
            return []
        causers, caused = self.memory.causers
        if self._free():
            return []
        for mention in self.mentions[self.opened + (self.opened < place) : place + _REACH]:
            if "punctuation" in mention.fields:
                break
            pronoun = next((character for character in mention.text if character in _PERSONAL), "")
            if pronoun and _may_be(pronoun, caused[0]):
                self.memory.carried, self.memory.causers = causers, None
                return causers
        return []

    def _told_to(self, pronoun: str) -> list[Actor]:
        """Whom a pronoun right after such a verb means: nobody of those who have it done."""
        before = self.memory.causers[0] if self.memory.causers else self.memory.carried
        causers = self._subject() or before
        known = self.memory.meant.get(pronoun, [])
        if known and not any(one is actor for one in known for actor in causers):
            return known
        return self.memory.cast.besides(pronoun, causers)


def _may_be(pronoun: str, actor: Actor) -> bool:
    if pronoun == _IT:
        return actor.kind in ANIMALS
    return actor.called == pronoun if pronoun == _ME else may_be(pronoun, actor)
