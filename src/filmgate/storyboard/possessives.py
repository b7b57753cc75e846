"""Whose something is: "his hat", 她的手."""

from __future__ import annotations

from filmgate.storyboard import beasts
from filmgate.storyboard.actor import Actor
from filmgate.storyboard.cast import STRANGERS, YOUNG_ONES, may_be
from filmgate.storyboard.clause import NOTHING
from filmgate.storyboard.mention import Mention
from filmgate.storyboard.naming import Naming
from filmgate.storyboard.vocabulary import Action, SubjectKind

_SEX_MARKS = {"她": "女", "他": "男"}
"""What tells in Chinese words for people of whom such a pronoun is said."""
_SHE_OR_HE = {"his": "he", "her": "she"}
SURE_OF = {
    SubjectKind.WOMAN: frozenset((SubjectKind.WOMAN, SubjectKind.GIRL, SubjectKind.OLD_WOMAN)),
    SubjectKind.MAN: frozenset((SubjectKind.MAN, SubjectKind.BOY, SubjectKind.OLD_MAN)),
}
"""Whom "she" or "he" may mean as well as whoever the clause is about."""


class Possessives(Naming):
    """Finds the owner of what a possessive stands before."""

    def _tell_sex(self, pronoun: str, *, sure: bool = False) -> None:
        """What a pronoun tells of somebody of whom only a trade was told; that it is theirs may be `sure`."""
        if self._tells_of_subject(pronoun):
            return
        subject = self._owners() if pronoun.isascii() else []
        if sure and not subject:
            subject = self.memory.carried
        if sure and len(subject) == 1 and may_be(pronoun, subject[0]):
            subject[0].called = pronoun  # "puts it on his own head"
        if len(subject) == 1 and may_be(pronoun, subject[0]):
            self.memory.cast.speak(subject)  # "a wizard with a cup in his hand"
        else:
            self.memory.cast.speak(self.memory.cast.meant_by(pronoun))

    def _owners(self) -> list[Actor]:
        """Of whom the clause is: what they have is theirs."""
        alive = (e.actors for e in reversed(self._free()) if any(actor.animate for actor in e.actors))
        return next(alive, [])

    def _tells_of_subject(self, pronoun: str) -> bool:
        """Whether "her" tells that whoever the clause is about is a woman ("a critic closes her eyes")."""
        subject, kind = self._subject() or self.memory.carried, STRANGERS[pronoun]
        if len(subject) != 1 or not subject[0].neutral:
            return False
        if subject[0].called and pronoun.isascii() and not may_be(pronoun, subject[0]):
            return False  # "she opens his collar"
        sure = frozenset((kind,)) if pronoun.isascii() else SURE_OF[kind]
        mark = _SEX_MARKS.get(pronoun, "\0")
        others = [actor for actor in self.memory.cast.actors if actor is not subject[0]]
        if any(actor.kind in sure or mark in actor.word for actor in others):
            return False
        sex = "she" if kind is SubjectKind.WOMAN else "he"
        if pronoun.isascii() and any(actor.called == sex for actor in others):
            return False
        subject[0].turn_out(kind)
        subject[0].called = sex if pronoun.isascii() else subject[0].called
        return True

    def _own(self, place: int, mention: Mention) -> None:
        """Notes a determiner; of somebody not yet named who owns a part of the body, that there is one."""
        self.determiner = mention.text
        pronoun = mention.text.removesuffix("的")
        if pronoun in _SHE_OR_HE:
            beasts.kept(self.memory.cast.actors, _SHE_OR_HE[pronoun], self.after[place].text)
        if pronoun in STRANGERS:
            self._tell_sex("he" if pronoun == "his" else pronoun, sure=self.after[place].text == "own")
        if pronoun in _SHE_OR_HE and place > 1 and self.mentions[place - 2].has("framing"):
            self._show_owner(place, _SHE_OR_HE[pronoun])
        owner = SubjectKind.COUPLE if pronoun == "their" else STRANGERS.get(pronoun)
        if pronoun in _SHE_OR_HE and self._owns_part(place):
            if self.before[place].text == ",":
                self._tell_sex_of_face(pronoun)
            elif self._opens_sentence(place):
                self._turn_to_owner(_SHE_OR_HE[pronoun])
        if owner and not self.memory.cast.actors and self._owns_part(place):
            actor = self._stranger(owner)
            self.reading.show(actor)
            self._enter(place, [actor])

    def _show_owner(self, place: int, pronoun: str) -> None:
        """Shows whose part of the body the camera is close to ("close-up on his eyes as the crowd roars")."""
        if self.before[place].text in ("on", "of") and self._owns_part(place):
            for actor in self.memory.cast.meant_by(pronoun, None, self.memory.carried):
                self.reading.show(actor)

    def _tell_sex_of_face(self, pronoun: str) -> None:
        """What is told after a comma of somebody's face tells a girl from a boy ("a child looks up, her face
        black with soot")."""
        subject = self._owners()
        if len(subject) == 1 and subject[0].kind in YOUNG_ONES and not subject[0].called:
            subject[0].called = "she" if pronoun == "her" else "he"

    def _opens_sentence(self, place: int) -> bool:
        """Whether nothing of its sentence stands before a place, but for the cut or the camera's aim."""
        before = self.before[place]
        if before is NOTHING:
            return not self.memory.within
        return before.ends_sentence or before.has("transition", "framing")

    def _turn_to_owner(self, pronoun: str) -> None:
        """Goes on about whose hands or feet a sentence begins with, if it was not about them ("the lamps go
        out. Her feet splash through a puddle")."""
        carried = self.memory.carried
        meant = self.memory.cast.meant_by(pronoun, Action.LOOK, carried)
        if meant and not any(one is actor for one in meant for actor in carried):
            self.memory.carried = self.memory.living = meant

    def _owns_part(self, place: int) -> bool:
        """Whether a part of the body follows ("her hands", "her whole body")."""
        following = (m for m in self.mentions[place + 1 : place + 4] if not m.has("attribute", "determiner"))
        noun = next(following, None)
        return noun is not None and noun.has("body")

    def _stranger(self, kind: SubjectKind) -> Actor:
        """Somebody of whom the prompt says only that there is one."""
        actor = Actor(kind, self.count or 1, [*self.coming.worn, *self.attributes], inferred=True)
        self.coming.worn = []
        self.memory.cast.actors.append(actor)
        self.memory.nameless = actor
        return actor
