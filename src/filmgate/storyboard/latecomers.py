"""Who is named after it was told what they do or have: "in her hands, the potter holds …"."""

from __future__ import annotations

from filmgate.storyboard import cataphora, han_resuming
from filmgate.storyboard.actor import Actor
from filmgate.storyboard.anaphora import kin_of
from filmgate.storyboard.bearers import Bearers
from filmgate.storyboard.cast import may_be
from filmgate.storyboard.kinds import PEOPLE, PLURAL
from filmgate.storyboard.lexicon.sense import PLURAL as SEVERAL
from filmgate.storyboard.mention import Mention
from filmgate.storyboard.trades import is_neutral
from filmgate.storyboard.vocabulary import SubjectKind

BARE_PLURAL = 3
"""How many "cats" are when nobody counts them."""
HAND = "hand"
"""Instead of a noun for somebody of whom only that is seen."""
_SIBLINGS = frozenset("妹姐弟哥")
"""Last characters of Chinese words for brothers and sisters, who are a child's without being told to be."""
_OWNERS = frozenset(("his", "her", "their"))
_SINGLE_PEOPLE = PEOPLE - PLURAL


_OF_MANY = frozenset((SubjectKind.COUPLE, SubjectKind.CROWD))


class Latecomers(Bearers):
    """Finds those who are there already when a noun names them."""

    def _of_kin(self, word: str) -> SubjectKind | None:
        """The kind of whoever is told to be a child's ("his sister")."""
        sibling = word[-1] in _SIBLINGS
        if not (sibling or self.determiner in _OWNERS):
            return None
        kin = kin_of(self.memory.cast.actors, word)
        return kin or (han_resuming.child_called(self.memory.cast.actors, word) if sibling else None)

    def _owner(self, place: int, kind: SubjectKind, mention: Mention) -> Actor | None:
        """Whoever is named after a shot of a hand alone is whose hand it was; after a pronoun that opens the
        sentence, whom that meant."""
        if self.memory.nameless is not None and kind in PEOPLE:
            found = self._told_before(place, kind, mention) or self._told_of_several(place, kind, mention)
            if found is not None:
                return found
        if kind not in _SINGLE_PEOPLE or (self.count or 1) > 1:
            return None
        owner = next((a for a in self.memory.cast.actors if a.word == HAND), None)
        if owner is None or any(actor is owner for actor in self.reading.actors):
            return None
        owner.kind, owner.word, owner.inferred = kind, mention.text, False
        owner.name, owner.neutral = mention.get("name"), is_neutral(kind, mention.text)
        return owner

    def _told_before(self, place: int, kind: SubjectKind, mention: Mention) -> Actor | None:
        """The stranger whom a pronoun of the sentence brought in, if the noun is the first to tell who that
        is ("as he climbs the hill, the old monk looks back")."""
        stranger = self.memory.nameless
        if stranger is None or stranger.word or stranger.kind in _OF_MANY:
            return None
        if self._means_several(kind, mention):
            return None
        pronoun = "he" if stranger.kind is SubjectKind.MAN else "she"
        neutral = is_neutral(kind, mention.text) and "name" not in mention.fields
        if not (neutral or may_be(pronoun, Actor(kind, word=mention.text))):
            return None
        start = self._start_of_noun(place)
        if not cataphora.comes_late(self.mentions, start, pronoun, within=self.memory.within):
            return None
        self._prove(stranger, stranger.kind if neutral else kind, mention)
        return stranger

    def _told_of_several(self, place: int, kind: SubjectKind, mention: Mention) -> Actor | None:
        """The same of several ("as they reach the ridge, the hikers cheer")."""
        strangers = self.memory.nameless
        if strangers is None or strangers.word or strangers.kind is not SubjectKind.COUPLE:
            return None
        if not self._means_several(kind, mention):
            return None
        start = self._start_of_noun(place)
        if not cataphora.comes_late(self.mentions, start, "they", within=self.memory.within):
            return None
        strangers.count = 1 if kind in PLURAL else self.count or BARE_PLURAL
        strangers.plural = True
        self._prove(strangers, kind, mention)
        return strangers

    def _means_several(self, kind: SubjectKind, mention: Mention) -> bool:
        return kind in PLURAL or (self.count or 1) > 1 or mention.part("kind") is SEVERAL

    def _prove(self, stranger: Actor, kind: SubjectKind | None, mention: Mention) -> None:
        self.memory.nameless = None
        stranger.kind, stranger.word = kind, mention.text
        stranger.name, stranger.inferred = mention.get("name"), False
