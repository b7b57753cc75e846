"""Who is called by a name, and of whom a noun only tells who that is."""

from __future__ import annotations

from filmgate.storyboard import apposition, han_resuming, namesakes
from filmgate.storyboard.actor import Actor
from filmgate.storyboard.anaphora import resumed
from filmgate.storyboard.clause import Entry
from filmgate.storyboard.entries import Entries
from filmgate.storyboard.kinds import ANIMALS, PEOPLE
from filmgate.storyboard.lexicon import split
from filmgate.storyboard.mention import Mention
from filmgate.storyboard.nouns import inner_attributes
from filmgate.storyboard.text import is_han
from filmgate.storyboard.trades import is_neutral
from filmgate.storyboard.vocabulary import SubjectKind

_NAMING = frozenset(split("named, called, ', sir, mister, lord, mr, mrs, ms, miss, dr, 名叫, 叫, 叫做, 名为"))
_SET_OFF = frozenset(split("a, an, the, his, her, their, its, my, our"))
_AUXILIARIES = frozenset(("is", "has", "who"))
_THEIRS = frozenset(("his", "her", "their", "my", "our"))
_TELLING_WHO = frozenset((",", "(", "，", ":", "is", "was", apposition.BEING_HAN))


class Bearers(Entries):
    """Finds who bears a name."""

    def _called(self, place: int, mention: Mention) -> Actor | None:
        """Whoever has that name, or is just being named ("a girl called Anna", "Captain Jack")."""
        name = mention.get("name")
        if name is None:
            return None
        entry = self.entries[-1] if self.entries else None
        between = self.mentions[entry.place + 1 : place] if entry else ()
        titled = (
            entry is not None
            and (all(m.text in _NAMING for m in between) or self._is_named_between(entry, place))
            and not self.before[place].has("and")
        )
        several = entry is not None and not between and any(actor.count > 1 for actor in entry.actors)
        titled = titled and not several  # "sisters Anna and Kate"
        if titled and entry and entry.actors and entry.actors[-1].animate and not entry.actors[-1].name:
            entry.actors[-1].name = name
            return entry.actors[-1]
        actors = self.memory.cast.actors
        known = self.memory.cast.called(name) or han_resuming.titled(actors, name)
        if known or not (name.isascii() and actors):
            return known
        kind = SubjectKind(mention.get("kind") or "man")
        first = place - (self.before[place].text in _NAMING)
        return namesakes.group_of(actors, kind, name, self.mentions[:first], self.mentions[place + 1 :])

    def _is_named_between(self, entry: Entry, place: int) -> bool:
        """Whether commas set a name off from whoever bears it ("the hunter, Kai, lies down")."""
        between = self.mentions[entry.place + 1 : place]
        if not between or between[0].text != "," or self.after[place].text != ",":
            return False
        noun = self.mentions[max(0, self._start_of_noun(entry.place) - 1) : entry.place]
        known = any(m.text in _SET_OFF for m in noun)
        goes_on = self._goes_on_past_age(place + 1)
        single = len(entry.actors) == 1 and entry.actors[0].count == 1
        return known and goes_on and single and all(m.text in _NAMING for m in between[1:])

    def _goes_on_past_age(self, comma: int) -> bool:
        """Whether a verb follows a comma, or an age between commas ("a cellist, Jun, 19, plays")."""
        following = self.after[comma]
        if "age" in {sense.value for sense in following.senses} and self.after[comma + 1].text == ",":
            following = self.after[comma + 2] if comma + 3 < len(self.mentions) else following
        return following.part("action") is not None or following.text in _AUXILIARIES

    def _owns_place(self, place: int) -> bool:
        """Whether somebody is only named as whose place it is ("in front of their father's closed shop")."""
        if self.determiner not in _THEIRS or self.after[place].text != "'s":
            return False
        following = self.mentions[place + 2 : place + 5]
        noun = next((m for m in following if m.senses and not m.has("attribute", "stop", "action")), None)
        return noun is not None and "setting" in noun.fields

    def _is_of_noun_called_so(self, place: int) -> bool:
        """Whether a Chinese name only tells what the noun to come is called (一只叫阿福的小狗)."""
        if self.before[place].text not in _NAMING or self.after[place].text != "的":
            return False
        following = (m for m in self.mentions[place + 2 : place + 6] if not m.has("attribute", "stop"))
        return "kind" in next(following, self.mentions[place - 1]).fields

    def _apposed(self, place: int, kind: SubjectKind, mention: Mention) -> bool:
        """Whether the noun only tells who somebody is ("Anna, a young dancer", "the cook, a stocky man")."""
        entry = self.entries[-1] if self.entries else None
        actor = entry.actors[-1] if entry and len(entry.actors) == 1 else None
        if entry is None or actor is None or mention.has("name"):
            return False
        if kind in ANIMALS and self._is_role(actor) and self._is_told_of(entry, place):
            self._turn_out(entry, place, kind, mention)
            return True
        if kind in ANIMALS and actor.name and self._tells_of_name(entry, place):
            self.attributes = [*self.attributes, *inner_attributes(mention, kind)]
            self._turn_out(entry, place, kind, mention)  # "Luna, a black cat, …"
            return True
        if kind in ANIMALS and _is_of_sort(kind, actor):
            if not apposition.tells_who(self.mentions, entry.place, place):
                return False
            self._turn_out(entry, place, kind, mention)
            return True
        if kind not in PEOPLE:
            return False
        if actor.name is None:
            told = apposition.tells_who(self.mentions, entry.place, place)
            if actor.kind not in PEOPLE or not (
                told or apposition.is_said(self.mentions, entry.place, place)
            ):
                return False
        elif not self._tells_of_name(entry, place) or self._is_told_in_brackets(entry, place):
            return False
        self._turn_out(entry, place, kind, mention)
        return True

    def _is_told_of(self, entry: Entry, place: int) -> bool:
        """Whether a noun tells who the one before is ("the guest is a bear", "the teacher, an owl, …")."""
        said = apposition.is_said(self.mentions, entry.place, place)
        return said or apposition.tells_who(self.mentions, entry.place, place)

    @staticmethod
    def _is_role(actor: Actor) -> bool:
        """Whether an animal may play it ("the only passenger is a bear"); a man who is a lion is brave."""
        if actor.kind not in PEOPLE or actor.name is not None:
            return False
        return is_neutral(actor.kind, actor.word) or actor.kind not in apposition.ANYBODY

    def _is_revealed(self, place: int, kind: SubjectKind, mention: Mention) -> bool:
        """Whether the noun tells who somebody is who has come in (推门进来，是一位老人)."""
        if kind not in PEOPLE:
            return False
        entry = apposition.revealed(self.mentions, self.entries, self.opened)
        if entry is not None:
            entry.actors[-1].inferred = False
            self._turn_out(entry, place, kind, mention)
        return entry is not None

    def _turn_out(self, entry: Entry, place: int, kind: SubjectKind, mention: Mention) -> None:
        """Makes whoever was entered what the noun at a place tells."""
        actor = entry.actors[-1]
        apposition.become(actor, kind, mention.text)
        self.memory.cast.speak([actor])
        entry.place = place
        if actor.name and is_han(mention.text):
            self.attributes = [*self.coming.worn, *self.attributes, *inner_attributes(mention, kind)]
            self.coming.worn = []
        actor.describe([word.removesuffix("的") or word for word in self.attributes])
        self.reset()

    def _is_told_in_brackets(self, entry: Entry, place: int) -> bool:
        """Whether brackets after the name have told a trade: what comes next is somebody else."""
        between = self.mentions[entry.place + 1 : place]
        return any(m.text == "(" for m in between) and any("kind" in m.fields for m in between)

    def _tells_of_name(self, entry: Entry, place: int) -> bool:
        """Whether a noun follows a name as what its bearer is."""
        between = _past_brackets(self.mentions[entry.place + 1 : place])
        if not between or between[0].text not in _TELLING_WHO:
            return False
        if between[0].text == apposition.BEING_HAN:
            return apposition.is_said_of_name(self.mentions, entry.place, place)
        if any(m.has("action", "and", "punctuation") for m in between[1:]):
            return False
        return bool(self.determiner or self.attributes) or between[0].text == ":"


def _is_of_sort(kind: SubjectKind, actor: Actor) -> bool:
    """Whether an animal may be told to be of a kind ("her dog, a terrier", "her bird, a parrot")."""
    return actor.kind is kind or bool(actor.kind and resumed((Actor(kind),), actor.kind, actor.word))


def _past_brackets(mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """What follows an age or the like in brackets ("JOHN (40s), a detective")."""
    if not mentions or mentions[0].text != "(":
        return mentions
    closed = (place for place, mention in enumerate(mentions) if mention.text == ")")
    return mentions[next(closed, -1) + 1 :]
