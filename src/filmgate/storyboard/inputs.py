"""Inputs that a sentence speaks of: the noun that one shows, or what else it is for."""

from __future__ import annotations

from filmgate.storyboard.actor import Actor
from filmgate.storyboard.mention import Mention
from filmgate.storyboard.pronouns import Pronouns
from filmgate.storyboard.vocabulary import SubjectKind

_WITHIN = frozenset(("中的", "里的", "中", "里", "上的", "内的"))


class Inputs(Pronouns):
    """Binds inputs to nouns and to roles."""

    def _refer(self, place: int, name: str) -> None:
        """Binds an input to the noun beside it, gives it the role that is named, or lets it act itself."""
        role = self._role(place)
        if role:
            self.reading.roles[name] = role
            return
        before = self.entries[-1] if self.entries and self._touches(self.entries[-1].place, place) else None
        if before and before.actors and before.actors[-1].reference in (None, name):
            before.actors[-1].reference = name
        elif (noun := self._noun_after(place)) is not None:
            kind = SubjectKind(noun.get("kind") or "man")
            actor = self._known(place, kind, noun) or self._new(place, kind, noun)
            actor.reference = name
        else:
            self._stand_for(place, name)

    def _stand_for(self, place: int, name: str) -> None:
        known = next((actor for actor in self.memory.cast.actors if actor.reference == name), None)
        if known is None and not any(m.has("action", "pronoun", "body") for m in self.mentions):
            self.reading.roles[name] = "reference"
            return
        actor = known or Actor(None, reference=name, inferred=True)
        if known is None:
            self.memory.cast.actors.append(actor)
        self.reading.show(actor)
        self._enter(place, [actor])
        self._adopt(place, actor)

    def _role(self, place: int) -> str | None:
        """What an input is for: "<image_1> as the background", "in the style of <image_2>"."""
        for mention in self.mentions[place + 1 : place + 3]:
            if mention.text.startswith("as ") or not mention.text.isascii():
                if role := _role_of(mention):
                    return role
            elif mention.has("reference"):
                break
        for mention in reversed(self.mentions[max(0, place - 3) : place]):
            if mention.has("reference", "kind"):
                break
            if not mention.text.startswith("as ") and (role := _role_of(mention)):
                return role
        return None

    def _touches(self, before: int, place: int) -> bool:
        """Whether only small words lie between ("the woman from <<<image_1>>>")."""
        between = self.mentions[before + 1 : place]
        return len(between) <= 2 and all(
            m.text in ("in", "from", "as", "(", "of", "is", "like", "[", "shown in", "是", "在")
            for m in between
        )

    def _noun_after(self, place: int) -> Mention | None:
        for mention in self.mentions[place + 1 : place + 5]:
            if mention.has("kind"):
                return mention
            passed = mention.has("attribute", "stop", "determiner", "count") or mention.text in _WITHIN
            if not passed or mention.text in ("is", "are", "是"):
                return None
        return None


def _role_of(mention: Mention) -> str | None:
    named = mention.fields & {"reference_first", "reference_background", "reference_style"}
    return min(named).removeprefix("reference_") if named else None
