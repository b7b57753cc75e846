"""Whose face or hands a Chinese clause is about (他看着女孩，她的嘴角上扬)."""

from __future__ import annotations

from filmgate.storyboard.mention import Mention
from filmgate.storyboard.possessives import Possessives

_OWNERS = frozenset(("她的", "他的"))
_OF_FACES = ("嘴", "眼", "泪", "脸", "眉", "双眼", "目光")
"""How phrases begin of what a face does (嘴角上扬)."""


class HanFaces(Possessives):
    """Turns to the owner of what a Chinese clause opens with."""

    def _own(self, place: int, mention: Mention) -> None:
        super()._own(place, mention)
        if mention.text in _OWNERS and self._opens_with_part(place):
            self._speak_of_owner(place, mention.text[0])

    def _opens_with_part(self, place: int) -> bool:
        """Whether a clause within a sentence begins with a part of somebody's body."""
        before = self.before[place]
        opens = self.memory.within if not before.text else before.has("punctuation")
        return opens and (self._owns_part(place) or self.after[place].text.startswith(_OF_FACES))

    def _speak_of_owner(self, place: int, pronoun: str) -> None:
        """The clause is about whoever has the part, not about whom the one before was about."""
        subject = self._subject() or self.memory.carried
        owner = self.memory.meant.get(pronoun) or self.memory.cast.meant_by(pronoun, None, subject)
        if subject and owner and not any(one is actor for one in owner for actor in subject):
            self.reading.show(owner[0])
            self._enter(place, owner[:1])
