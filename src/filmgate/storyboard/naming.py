"""Whom a noun stands for: somebody known or somebody new, and its place in the clause."""

from __future__ import annotations

from filmgate.storyboard import apposition, likeness
from filmgate.storyboard.anaphora import DEFINITE, kin_of, resumed
from filmgate.storyboard.cast import OLD, PEOPLE, PLURAL, VEHICLES, Actor, can, is_neutral
from filmgate.storyboard.clause import Deed, Entry, is_third_person
from filmgate.storyboard.dressing import Dressing
from filmgate.storyboard.lexicon import split
from filmgate.storyboard.lexicon.sense import FINITE
from filmgate.storyboard.lexicon.sense import PLURAL as SEVERAL
from filmgate.storyboard.manners import as_done_by
from filmgate.storyboard.mention import Mention
from filmgate.storyboard.text import is_han
from filmgate.storyboard.vocabulary import Action, SubjectKind

BARE_PLURAL = 3
"""How many "cats" are when nobody counts them."""
_NAMING = frozenset(split("named, called, ', 名叫, 叫, 叫做, 名为"))
_NEW = frozenset(("another", "other", "second", "另一个", "另", "不同"))
_KIN = frozenset(split("mother, father, mum, mom, dad, wife, husband, bride, groom, sister, brother"))
"""Words for people that mean nobody who was only named for a trade ("a nurse … the mother")."""
_COUNTED_OFF = frozenset(("first", "second", "third", "fourth"))
_OF_OTHERS = frozenset("把将被对向给跟与")
"""Chinese words between two who are not the same."""
_INDEFINITE = frozenset(("a", "an", "some", "一个", "一只", "一位", "一名"))
_THRONGS = frozenset("队群众团")
"""One of these is many (一支驼队)."""
_HANDLING = frozenset(map(Action, split("work, open, close, enter, leave, hold, write, pour, hide, wait")))
"""What is done to a vehicle that stands."""
_BECOMING = ("grow into", "grows into", "grew into", "growing into")
_TELLING_WHO = frozenset((",", "(", "，", ":", "is", "was"))
_NOMINATIVE = frozenset(("he", "she", "they", "we", "i"))
"""Words that are never within a phrase ("in the last verse she sings")."""
_SOME = frozenset(("both", "some", "none", "all", "most", "neither", "half", "each", "either", "several"))
_AWAY = frozenset(("below", "above", "behind", "beneath"))
_FAR = frozenset(("far", "high", "deep", "way"))
_DEEDS_OF = {
    SubjectKind.SINGER: Action.SING,
    SubjectKind.DANCER: Action.DANCE,
    SubjectKind.MUSICIAN: Action.PLAY_MUSIC,
    SubjectKind.RUNNER: Action.RUN,
    SubjectKind.RIDER: Action.RIDE,
    SubjectKind.SURFER: Action.SURF,
    SubjectKind.DIVER: Action.DIVE,
}
"""What those do who are named for it."""
_WITH_FACES = frozenset(map(Action, split("smile, laugh, cry, wake, look")))
"""What somebody does with the face while they do something else ("Smiling, she gives him bread")."""
_ENDING_NOUN = ("punctuation", "clause", "then", "and", "action")
_WHO = frozenset(("who", "that", "which"))
_REACH = 9
"""How many words after a noun its own verb stands at most."""
_OWNERS = {"his": "he", "her": "she"}
HAND = "hand"
"""Instead of a noun for somebody of whom only that is seen."""
_SINGLE_PEOPLE = PEOPLE - PLURAL
_HUMAN_PLURALS = frozenset(("people", "人们"))


class Naming(Dressing):
    """Finds or makes whom a noun names, and enters them in the clause."""

    def _called(self, place: int, mention: Mention) -> Actor | None:
        """Whoever has that name, or is just being named ("a girl called Anna", "Captain Jack")."""
        name = mention.get("name")
        if name is None:
            return None
        entry = self.entries[-1] if self.entries else None
        between = self.mentions[entry.place + 1 : place] if entry else ()
        titled = (
            entry is not None
            and all(m.text in _NAMING for m in between)
            and not self._before(place).has("and")
        )
        if titled and entry and entry.actors and entry.actors[-1].animate and not entry.actors[-1].name:
            entry.actors[-1].name = name
            return entry.actors[-1]
        return self.memory.cast.called(name)

    def _apposed(self, place: int, kind: SubjectKind, mention: Mention) -> bool:
        """Whether the noun only tells who somebody is ("Anna, a young dancer", "the cook, a stocky man")."""
        entry = self.entries[-1] if self.entries else None
        actor = entry.actors[-1] if entry and len(entry.actors) == 1 else None
        if entry is None or actor is None or kind not in PEOPLE or mention.has("name"):
            return False
        if actor.name is None:
            told = apposition.tells_who(self.mentions, entry.place, place)
            if actor.kind not in PEOPLE or not (
                told or apposition.is_said(self.mentions, entry.place, place)
            ):
                return False
        elif not self._tells_of_name(entry, place):
            return False
        apposition.become(actor, kind, mention.text)
        entry.place = place
        actor.describe(self.attributes)
        self.reset()
        return True

    def _tells_of_name(self, entry: Entry, place: int) -> bool:
        """Whether a noun follows a name as what its bearer is."""
        between = _past_brackets(self.mentions[entry.place + 1 : place])
        if not between or between[0].text not in _TELLING_WHO:
            return False
        if any(m.has("action", "and", "punctuation") for m in between[1:]):
            return False
        return bool(self.determiner or self.attributes) or between[0].text == ":"

    def _known(self, place: int, kind: SubjectKind, mention: Mention) -> Actor | None:
        if "name" in mention.fields:
            return None
        if self._before(place).text in _COUNTED_OFF and (group := self._group_of(kind)) is not None:
            return group
        if self.determiner != "other" and (self.determiner in _NEW or (self.count or 1) > 1):
            return None
        joining = self.memory.cast.joining(kind, mention.text)
        if (same := self._called_so(joining, mention.text) or self._called_alike(mention)) is not None:
            return same
        if self.determiner == "other":
            others = (a for a in reversed(joining) if a not in self.memory.carried)
            return next(others, None) if len(joining) > 1 else None
        compared = len(joining) > 1 or (joining and self.determiner in _INDEFINITE)
        looks = likeness.told_at(self.mentions, place, self.attributes) if compared else frozenset()
        actor = likeness.meant(joining, looks) or self._resumed(place, kind, mention)
        if actor is not None and (
            self._is_someone_elses(actor, mention)
            or self._are_others(actor, joining, mention)
            or (mention.text in _KIN and is_neutral(actor.kind, actor.word) and actor.word)
        ):
            return None
        if actor is not None and self._is_other(place, actor, mention):
            return None
        if actor is None and self.determiner in DEFINITE:
            actor = self._turned_old(kind)
        if self.preposition in _OF_OTHERS and any(known is actor for known in self._subject()):
            return None
        if actor is None or self.determiner not in _INDEFINITE:
            return actor
        here = any(known is actor for known in self.reading.actors) or likeness.differs(actor, looks)
        other = actor.neutral and actor.word != mention.text
        return None if here or other else actor

    def _called_so(self, joining: list[Actor], word: str) -> Actor | None:
        """Whoever was brought in by the same word, of whatever age ("an old barber", "the barber")."""
        if self.determiner not in DEFINITE or any(actor.word == word for actor in joining):
            return None
        people = (a for a in reversed(self.memory.cast.actors) if a.kind in PEOPLE and a.count == 1)
        return next((actor for actor in people if actor.word.rpartition(" ")[2] == word), None)

    def _called_alike(self, mention: Mention) -> Actor | None:
        """Whoever a Chinese word for a trade brought in, who has turned out a woman or a man since."""
        if self.count is not None or self.determiner or not is_han(mention.text):
            return None
        kind = mention.get("kind")
        return next(
            (a for a in self.memory.cast.actors if a.word == mention.text and _has_turned(a, kind)), None
        )

    def _doing_so(self, known: list[Actor], kind: SubjectKind) -> Actor | None:
        """The only one of those known who does what the kind is named for ("a woman sings", "the singer")."""
        deed = _DEEDS_OF.get(kind)
        found = [a for a in known if a.kind in PEOPLE and (id(a), deed) in self.memory.done] if deed else []
        return found[0] if len(found) == 1 else None

    def _is_other(self, place: int, actor: Actor, mention: Mention) -> bool:
        """Whether Chinese tells that it is somebody else: several, or one who is brought in beside others."""
        if not is_han(mention.text):
            return False
        if mention.text.endswith("们") and actor.count == 1 and actor.kind not in PLURAL:
            return True
        brought = any(self._leads_here(verb, place) for verb in self.introducing)
        here = (*self.reading.actors, *self.memory.carried)
        return brought and any(one is actor for one in here)

    def _leads_here(self, verb: int, place: int) -> bool:
        between = self.mentions[verb + 1 : place]
        single = any(m.get("count") == "1" for m in between)
        return verb < place and single and not any("kind" in m.fields for m in between)

    def _resumed(self, place: int, kind: SubjectKind, mention: Mention) -> Actor | None:
        """Whom a definite noun of a wider kind goes on about; "the man behind the bar" is somebody new."""
        if self.determiner not in DEFINITE or self._after(place).has("preposition"):
            return None
        here = [actor for entry in self.entries for actor in entry.actors]
        known = [actor for actor in self.memory.cast.actors if not any(actor is one for one in here)]
        if mention.part("kind") is SEVERAL:
            known = [actor for actor in known if actor.count > 1]
        if mention.part("kind") is SEVERAL:
            known = [actor for actor in known if actor.count > 1 or actor.kind in PLURAL]
        return self._doing_so(known, kind) or resumed(known, kind, mention.text)

    def _turned_old(self, kind: SubjectKind) -> Actor | None:
        """The only woman, or man, of whom it is told now that they are old ("a shepherdess … the old
        woman")."""
        young = [a for a in self.memory.cast.actors if a.kind in OLD and OLD[a.kind] is kind and a.count == 1]
        if len(young) != 1:
            return None
        young[0].kind = kind
        return young[0]

    def _group_of(self, kind: SubjectKind) -> Actor | None:
        """Two or more of whom one is counted off ("two old men sit … the second man stands up")."""
        groups = [actor for actor in self.memory.cast.actors if actor.count > 1]
        same = [actor for actor in groups if actor.kind in (kind, OLD.get(kind))]
        return same[-1] if same else resumed(groups, kind, "")

    @staticmethod
    def _are_others(actor: Actor, joining: list[Actor], mention: Mention) -> bool:
        """Whether a noun of many cannot mean somebody who is one ("a bride … and all the women")."""
        several = mention.part("kind") is SEVERAL and mention.text.isascii()
        return several and len(joining) == 1 and actor.count == 1 and actor.kind in _SINGLE_PEOPLE

    def _is_someone_elses(self, actor: Actor, mention: Mention) -> bool:
        """Whether a noun names whose somebody is, who cannot be himself ("he hugs his brother")."""
        if self.determiner not in _OWNERS or actor.kind not in PEOPLE or mention.text == actor.word:
            return False
        return any(actor is owner for owner in self.memory.cast.meant_by(_OWNERS[self.determiner]))

    def _of_kin(self, word: str) -> SubjectKind | None:
        """The kind of whoever is told to be a child's ("his sister")."""
        return kin_of(self.memory.cast.actors, word) if self.determiner in _OWNERS else None

    def _owner(self, kind: SubjectKind, mention: Mention) -> Actor | None:
        """Whoever is named after a shot of a hand alone is whose hand it was."""
        if kind not in _SINGLE_PEOPLE or (self.count or 1) > 1:
            return None
        owner = next((a for a in self.memory.cast.actors if a.word == HAND), None)
        if owner is None or any(actor is owner for actor in self.reading.actors):
            return None
        owner.kind, owner.word, owner.inferred = kind, mention.text, False
        owner.name, owner.neutral = mention.get("name"), is_neutral(kind, mention.text)
        return owner

    def _new(self, place: int, kind: SubjectKind, mention: Mention) -> Actor:
        plural = mention.part("kind") is SEVERAL or (
            mention.text in _HUMAN_PLURALS and self.count is not None
        )
        count = (
            self.count
            or int(mention.get("number") or 0)
            or (1 if not plural or kind in PLURAL else 2 if self.determiner == "both" else BARE_PLURAL)
        )
        if kind in _SINGLE_PEOPLE and is_full_of(self._before_noun(place)):
            kind = SubjectKind.CROWD
        if kind is SubjectKind.CROWD and self.count and self.count <= 5 and mention.text[-1] not in _THRONGS:
            kind = SubjectKind.MAN
        elif kind in PLURAL and kind is not SubjectKind.COUPLE:
            count = 1
        actor = Actor(kind, min(count, 1000), plural=plural, name=mention.get("name"))
        actor.inferred = mention.has("stand_in")
        actor.word = mention.text
        actor.neutral = count == 1 and not actor.name and is_neutral(kind, mention.text)
        self.memory.cast.actors.append(actor)
        return actor

    def _enter(self, place: int, actors: list[Actor]) -> None:
        """Notes a noun's place in the clause; "a cat and a dog" are one subject."""
        before = self._before_noun(place)
        if "and" in before.fields and self._opens_clause(place):
            self.preposition = ""
            self.entries.append(Entry(place, actors, in_phrase=False, is_object=False, preposition=""))
            self.reset()
            return
        joined = self._joined(place) if actors and "and" in before.fields else None
        if joined:
            joined.actors = [*joined.actors, *actors]
            joined.place = place
        else:
            verb = self.mentions[place] if self._is_verb_first(place) else before
            becomes = verb.get("action") == "transform" or verb.text.endswith(_BECOMING)
            is_object = not becomes and self._is_object_of(verb, place)
            preposition = self.preposition or self._preposition_before(place)
            if self.mentions[place].text in _NOMINATIVE or self._is_far_off(place):
                preposition = ""
            if preposition == "of" and (self._is_partitive(place) or self._is_measured(place, actors)):
                preposition = ""
            in_phrase = bool(preposition) and not (becomes and actors)
            self.entries.append(Entry(place, actors, in_phrase, is_object, preposition))
            if is_object and verb.get("action") in _HANDLING:
                still = [actor for actor in actors if actor.kind in VEHICLES]
                self.reading.deeds.extend(Deed(a, Action.STAND, place, False, True) for a in still)
        self.reset()

    def _is_object_of(self, verb: Mention, place: int) -> bool:
        """Whether a noun is what the verb before it, or in its own phrase, is done to."""
        noun = self.mentions[place]
        if verb is not noun and is_han(noun.text):
            return self._is_han_object(place, verb)
        if any(self.mentions[at] is verb for at in self.introducing):
            return False
        return "action" in verb.fields or self._is_unknown_verb(verb, place)

    def _is_far_off(self, place: int) -> bool:
        """Whether the words before a noun with a verb tell where it is ("far below a coyote sits down")."""
        if self.preposition not in _AWAY or self._after(place).part("action") is not FINITE:
            return False
        while place and self._belongs_to_noun(place - 1):
            place -= 1
        return place > 1 and self.mentions[place - 2].text in _FAR

    def _is_partitive(self, place: int) -> bool:
        """Whether "of" follows a number ("one of them salutes")."""
        of = next((at for at in range(place - 1, -1, -1) if self.mentions[at].text == "of"), 0)
        of_some = of > 0 and (self.mentions[of - 1].has("count") or self.mentions[of - 1].text in _SOME)
        return of_some and self.mentions[place].has("pronoun")

    def _is_measured(self, place: int, actors: list[Actor]) -> bool:
        """Whether "of" follows a word that opens the clause and only tells how many those alive are ("a cloud
        of tiny fish follows")."""
        of = next((at for at in range(place - 1, 0, -1) if self.mentions[at].text == "of"), 0)
        if not of or self.mentions[of - 1].senses or not any(actor.animate for actor in actors):
            return False
        before = self._before_noun(of - 1)
        return before.text == "" or before.has("punctuation", "and", "clause", "then")

    def _opens_clause(self, place: int) -> bool:
        """Whether a noun after "and" has a verb of its own ("opens the door and the dog runs out")."""
        at = self._own_verb(place)
        if at is None or not self._is_verb_first(at):
            return False
        verb = self.mentions[at]
        noun = self.mentions[place]
        several = noun.part("kind") is SEVERAL or noun.get("kind") == "crowd"
        several = several and not self._follows_animate()
        of_one = verb.text.partition(" ")[0].endswith("s") or self._before(at).text in ("is", "are")
        if not (several or of_one):
            return False
        return any(deed.finite for deed in self.reading.deeds)

    def _own_verb(self, noun: int) -> int | None:
        """Where a noun's own verb stands, past where the noun is and what it wears ("the singer in a silver
        jacket runs")."""
        in_phrase = False
        for at in range(noun + 1, min(noun + _REACH, len(self.mentions))):
            mention = self.mentions[at]
            if mention.part("action") is FINITE:
                return at
            if mention.has(*_ENDING_NOUN) or mention.text in _WHO:
                return None
            in_phrase = in_phrase or mention.has("preposition", "wear")
            if not (in_phrase or mention.has("speed", "mood", "stop")):
                return None
        return None

    def _follows_animate(self) -> bool:
        """Whether the noun before is of somebody who may do the deed as well."""
        return bool(self.entries) and any(actor.animate for actor in self.entries[-1].actors)

    def _is_unknown_verb(self, mention: Mention, noun: int) -> bool:
        """Whether a word that no table has ends as a verb does ("packing a suitcase", "loses a shoe")."""
        if mention.senses or not mention.text.isascii():
            return False
        if mention.text.endswith(("s", "ed")) and not mention.text.endswith("ss"):
            return self._is_determined(noun)
        return mention.text.endswith("ing")

    def _is_determined(self, noun: int) -> bool:
        """Whether an article or the like opens a noun's phrase."""
        while noun and self._belongs_to_noun(noun - 1):
            noun -= 1
        return "determiner" in self.mentions[noun].fields

    def _preposition_before(self, place: int) -> str:
        """That of the noun before, if nothing but 的 stands between it and this one (在雨夜的码头)."""
        before = self.entries[-1] if self.entries else None
        if before is None or not before.preposition:
            return ""
        if before.actors and not is_han(self.mentions[before.place].text):
            return ""
        between = self.mentions[before.place + 1 : place]
        return before.preposition if all(m.text == "的" for m in between) else ""

    def _joined(self, place: int) -> Entry | None:
        """The entry before, if "and" joins this noun to it."""
        if not self.entries or not self.entries[-1].actors:
            return None
        gap = self.mentions[self.entries[-1].place + 1 : place]
        parted = any(m.has("action", "punctuation", "garment") or m.get("stop") == "trying" for m in gap)
        return None if parted else self.entries[-1]

    def _adopt(self, place: int, actor: Actor) -> None:
        """Deeds told before their doer ("Running through the rain, a boy …", "a burning house") find it."""
        for action, told in self.promised:
            if action is Action.POUR and actor.animate and told not in self.introducing:
                continue  # to whom it is poured
            own = as_done_by(actor.kind, action, self.mentions[told].text)
            if can(actor.kind, own):
                self.reading.deeds.append(Deed(actor, own, told, False))
        self.promised = []
        if (deed := self.described.get(place)) is not None:
            self.reading.deeds.append(Deed(actor, deed, place, False))
        if self.mutual and actor.animate:
            shared = (Deed(actor, action, told, False, True) for action, told in self.mutual)
            self.reading.deeds.extend(shared)
            self.mutual = []
        entry = self.entries[-1]
        if entry.in_phrase or not self.reading.orphans:
            return
        kept, anew = [], self._starts_anew(entry)
        for action, place in self.reading.orphans:
            own = as_done_by(actor.kind, action, self.mentions[place].text)
            others = anew and not self.mentions[place].text.partition(" ")[0].endswith("ing")
            if actor.kind is not None and can(actor.kind, own) and not others:
                finite = own not in _WITH_FACES or self.mentions[place].part("action") is FINITE
                self.reading.deeds.append(Deed(actor, own, place, finite))
            else:
                kept.append((action, place))
        self.reading.orphans = kept

    def _starts_anew(self, entry: Entry) -> bool:
        """Whether a noun after a comma has a verb of its own, and none told before it ("…, a hare runs")."""
        verb = self._after(entry.place)
        return (
            self._before_noun(entry.place).text == "," and is_third_person(verb.text) and verb.has("action")
        )


def _has_turned(actor: Actor, kind: str | None) -> bool:
    """Whether somebody is of another kind than the word that brought them in."""
    return actor.count == 1 and actor.kind in PEOPLE and actor.kind != kind and not actor.neutral


def is_full_of(verb: Mention) -> bool:
    """Whether a place is said to be full of those who come next (看台坐满学生)."""
    return "action" in verb.fields and verb.text.endswith("满")


def _past_brackets(mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """What follows an age or the like in brackets ("JOHN (40s), a detective")."""
    if not mentions or mentions[0].text != "(":
        return mentions
    closed = (place for place, mention in enumerate(mentions) if mention.text == ")")
    return mentions[next(closed, -1) + 1 :]
