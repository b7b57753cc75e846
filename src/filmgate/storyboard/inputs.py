"""Inputs that a sentence speaks of: the noun that one shows, or what else it is for."""

from __future__ import annotations

from itertools import takewhile

from filmgate.storyboard.actor import Actor
from filmgate.storyboard.lexicon import split
from filmgate.storyboard.mention import Mention
from filmgate.storyboard.pronouns import Pronouns
from filmgate.storyboard.vocabulary import SubjectKind

_LINKS = 2
"""How many small words link a noun to its input at most."""
_LINKING = frozenset(
    split(
        "in, from, as, (, of, is, like, [, shown, seen, pictured, depicted, :,"
        " 是, 在, 参考, 参照, 来自, 使用, 用, 为"
    )
)
_FOR = frozenset(("for", "for the"))
"""After them stands whom an input shows ("use @image_1 for the knight")."""
_IS = frozenset(("is", "are", "as", "是", "为"))
_COLON = ":"
_LISTING = frozenset((":", "reference", "character", "参考"))
_ARTICLES = frozenset(("a", "an", "another", "other", "some"))
_BREAKS = frozenset(("punctuation", "clause", "then", "and"))
_WITHIN = frozenset(("中的", "里的", "中", "里", "上的", "内的"))


class Inputs(Pronouns):
    """Binds inputs to nouns and to roles."""

    def _refer(self, place: int, name: str) -> None:
        """Binds an input to the noun beside it, gives it the role that is named, or lets it act itself."""
        role = self._role(place)
        if role:
            self.reading.roles[name] = role
            return
        before = next((entry for entry in reversed(self.entries) if entry.actors), None)
        touches = before is not None and self._touches(before.place, place)
        if before is not None and touches and before.actors[-1].reference in (None, name):
            before.actors[-1].reference = name
            before.actors[-1].neutral |= before.actors[-1].inferred
        elif (noun := self._noun_after(place) or self._noun_told(place)) is not None:
            kind = SubjectKind(noun.get("kind") or "man")
            actor = self._known(place, kind, noun) or self._new(place, kind, noun)
            actor.reference = name
        else:
            self._stand_for(place, name)

    def _shown_by(self, name: str, known: Actor | None) -> Actor | None:
        """Whom an input shows, of those known; two girls of two inputs are two."""
        same = next((actor for actor in self.memory.cast.actors if actor.reference == name), None)
        return same or (known if known is not None and known.reference is None else None)

    def _stand_for(self, place: int, name: str) -> None:
        if name.startswith("video"):
            return  # a clip is watched and goes on: nobody in it is named
        known = next((actor for actor in self.memory.cast.actors if actor.reference == name), None)
        actor = known or Actor(None, reference=name, inferred=True, neutral=True)
        if known is None:
            self.memory.cast.actors.append(actor)
            if self._is_listed(place):
                self.memory.cast.unnamed.append(actor)
            if not any(m.has("action", "pronoun", "body") for m in self.mentions):
                self.reading.roles[name] = (
                    "reference"  # until a pronoun means it ("orbits @image_1 as she …")
                )
                return
        self.reading.show(actor)
        self._enter(place, [actor])
        self._adopt(place, actor)

    def _is_listed(self, place: int) -> bool:
        """Whether the prompt says no more of it here than that there is one ("character: <image_1>")."""
        before, after = self.before[place], self.after[place]
        opens = before.text in _LISTING or not before.fields or not _BREAKS.isdisjoint(before.fields)
        return opens and (not after.text or not _BREAKS.isdisjoint(after.fields))

    def _input_named(self, place: int, kind: SubjectKind, mention: Mention) -> Actor | None:
        """The first input that was only listed, and that a noun tells of now."""
        if self.count is not None or self.determiner in _ARTICLES:
            return None
        unnamed = self.memory.cast.unnamed
        doing = {id(deed.actor) for deed in self.reading.deeds}
        idle = [a for a in unnamed if a.kind is None and id(a) not in doing and not self._has_acted(a)]
        if not idle:
            return None
        actor = idle[0]
        since = [entry.place for entry in self.entries if any(one is actor for one in entry.actors)]
        if since and not any(m.has("punctuation") for m in self.mentions[since[-1] + 1 : place]):
            return None
        actor.kind, actor.word, actor.inferred, actor.neutral = kind, mention.text, False, False
        return actor

    def _has_acted(self, actor: Actor) -> bool:
        return any(who == id(actor) for who, _ in self.memory.done)

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
        return len(between) <= _LINKS and all(m.text in _LINKING for m in between)

    def _noun_after(self, place: int) -> Mention | None:
        for mention in self.mentions[place + 1 : place + 5]:
            if mention.has("kind"):
                return None if mention.has("action") and mention.senses[0].field == "action" else mention
            passed = mention.has("attribute", "stop", "determiner", "count") or mention.text in _WITHIN
            passed = passed or mention.text in _FOR
            if not passed or mention.text in _IS:
                return None
        return None

    def _noun_told(self, place: int) -> Mention | None:
        """The noun that it is told to be ("@image_1 is my dog Max", <<<image_1>>>是猫, "@image_1: a dog")."""
        told = self.after[place].text
        following = self.mentions[place + 2 : place + 6]
        if not following or not (told in _IS or told == _COLON):
            return None
        if not following[0].has("determiner", "count") and told.isascii() and told != _COLON:
            return None
        passed = takewhile(lambda m: m.has("attribute", "determiner", "count", "kind"), following)
        return next((mention for mention in passed if mention.has("kind")), None)


def _role_of(mention: Mention) -> str | None:
    named = mention.fields & {"reference_first", "reference_background", "reference_style"}
    return min(named).removeprefix("reference_") if named else None
