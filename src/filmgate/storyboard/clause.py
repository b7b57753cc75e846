"""The clause that is being read: its nouns so far, what waits for its noun, and what was found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from operator import attrgetter

from filmgate.storyboard import headless, turning
from filmgate.storyboard.actor import Actor
from filmgate.storyboard.cast import Cast
from filmgate.storyboard.kinds import THINGS
from filmgate.storyboard.lexicon.sense import FINITE
from filmgate.storyboard.mention import ENDS, AnyOf, Mention
from filmgate.storyboard.text import is_han
from filmgate.storyboard.vocabulary import Action


@dataclass(slots=True)
class Entry:
    """A noun of the clause: the actors it stands for (none for a place or a thing of the weather)."""

    place: int
    actors: list[Actor]
    in_phrase: bool
    is_object: bool
    preposition: str


@dataclass(slots=True)
class Coming:
    """What is told of a noun before it is named."""

    name: str | None = None
    """What it is called (一只叫阿福的小狗)."""
    worn: list[str] = field(default_factory=list)
    """What somebody wears."""
    closed: int = -1
    """Where the 的 stands that closes what describes it."""
    count: int | None = None
    """How many there are of what is so described."""


@dataclass(slots=True)
class Deed:
    """Who does what; `place` orders the deeds of a beat."""

    actor: Actor
    action: Action
    place: int
    finite: bool
    faint: bool = False
    """Any other deed of the same actor counts more."""


@dataclass(eq=False)
class Reading:
    """What one beat shows: actors in order of mention, their deeds, the lines spoken."""

    actors: list[Actor] = field(default_factory=list)
    deeds: list[Deed] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    orphans: list[tuple[Action, int]] = field(default_factory=list)
    """Deeds whose doer the beat does not name."""
    roles: dict[str, str] = field(default_factory=dict)
    """What an input is for, where the prompt says so."""
    carried: list[Actor] = field(default_factory=list)
    """Of whom its last clause spoke."""
    places: list[int] = field(default_factory=list)
    """Where each actor is first mentioned."""
    at: int = 0
    """The place of the mention that is being read."""

    _shown: set[int] = field(default_factory=set)

    def show(self, actor: Actor) -> None:
        """Adds somebody once; actors are told apart by identity."""
        if (who := id(actor)) not in self._shown:
            self._shown.add(who)
            self.actors.append(actor)
            self.places.append(self.at)

    def drop(self, actor: Actor) -> None:
        """Takes somebody away again."""
        at = next((at for at, one in enumerate(self.actors) if one is actor), None)
        if at is not None:
            del self.actors[at], self.places[at]


NOTHING_READ = Reading()


@dataclass
class Memory:
    """What outlives a beat: the lines of dialogue, the cast, and who was spoken of last."""

    quotes: list[str]
    cast: Cast = field(default_factory=Cast)
    carried: list[Actor] = field(default_factory=list)
    living: list[Actor] = field(default_factory=list)
    """The last of them who are no things."""
    done: set[tuple[int, Action]] = field(default_factory=set)
    """Who has done what, by identity."""
    latest: Action | None = None
    """What the verb told that was read last."""
    aloof: bool = False
    """Whether the Chinese clause before, of the same sentence, was about nobody."""
    adrift: bool = False
    """Whether a Chinese clause goes on that is about nobody."""
    meant: dict[str, list[Actor]] = field(default_factory=dict)
    """Whom a Chinese pronoun meant since somebody was named last."""
    begun: bool = False
    """Whether the sentence that is read has told a deed."""
    many: bool = False
    """Whether the last clause about what the plan has no subject for was about many."""
    comma: bool = False
    """Whether that clause ended with a comma, and not with "and"."""
    in_row: bool = False
    """Whether a clause that turned to somebody else has gone on with a row of their deeds."""
    spoken: set[int] = field(default_factory=set)
    """Who was named or has acted in the sentence that is read, by identity."""
    within: bool = False
    """Whether the beat goes on with the sentence of the one before."""
    midway: bool = False
    """Whether that sentence had told a deed before it turned to somebody else."""
    through_eyes: bool = False
    """Whether the film is seen through the eyes of whoever tells it, who is not in it."""
    wordless: bool = False
    """Whether no line of dialogue is to be written into the picture."""
    causers: tuple[list[Actor], list[Actor]] | None = None
    """Who had somebody do something in the Chinese clause before, and whom."""
    nameless: Actor | None = None
    """Whom a pronoun of the sentence that is read has brought in."""
    left: tuple[list[Actor], list[Actor]] | None = None
    """`carried` and `living` as they were before a clause of the sentence turned to somebody else."""

    onlooking: str = ""
    """What others are seen to do by whom the sentence was about ("watches a dog swim"), no verb of one."""

    def turn_away(self, *, onlooking: str = "") -> None:
        """Remembers of whom the sentence is, where a clause of it turns to somebody else, or to nobody."""
        self.onlooking = onlooking
        if self.left is None:
            self.left, self.in_row, self.midway = (self.carried, self.living), False, self.begun

    def come_back(self) -> None:
        """Is again about whom the sentence was about."""
        if self.left is not None and any(self.left):
            self.carried, self.living = self.left
        self.left = None


BREAKS = frozenset(("punctuation", "clause", "then"))
"""What a part of a sentence ends with."""
IS_BREAK = AnyOf(*BREAKS)


_KIND = attrgetter("kind")
_DEED_PLACE = attrgetter("place")


def _is_living(entry: Entry) -> bool:
    return not THINGS.issuperset(map(_KIND, entry.actors))


_OPENING = frozenset(("and", "then", "punctuation", "speed"))
"""What stands before the first word of a clause."""
_BEFORE_NOUNS = AnyOf("determiner", "attribute", "count", "stop", "mood", "look")
_ADVERBIAL = frozenset(("stop", "speed", "mood"))
_QUALIFYING = AnyOf("determiner", "attribute", "count")
NOTHING = Mention("", 0, 0)


def is_mid_sentence(last: Mention) -> bool:
    """Whether a sentence goes on after a part of it that ends so."""
    return last.text == "," or last.has("and")


@lru_cache(1 << 12)
def is_third_person(verb: str) -> bool:
    """Whether a verb, with what belongs to it, is of one ("crosses the sky")."""
    word = verb.partition(" ")[0]
    return word.endswith("s") and not word.endswith("ss")


class Clause:
    """Reads one beat. Its mentions are spoken of by their place among them.

    Of more than 30 attributes the interpreter finds each more slowly: what few rules ask for shares one.
    """

    def __init__(self, memory: Memory, mentions: tuple[Mention, ...]) -> None:
        self.memory = memory
        self.mentions = mentions
        self.before = (NOTHING, *mentions)
        """What stands before each place: asked thousands of times, so no calls."""
        self.after = (*mentions[1:], NOTHING, NOTHING)
        """What stands after each place, and after the one that follows the last."""
        self.words = frozenset([mention.text for mention in mentions])
        self.reading = Reading()
        self.entries: list[Entry] = []
        self.promised: list[tuple[Action, int]] = []
        self.groups: list[tuple[Actor, list[int], list[Actor]]] = []
        """Several of whom each is named further on, where that is, and who it is."""
        self.agents: dict[int, tuple[Action, int]] = {}
        """What was told of whom it is done to, and where, by the place of whoever does it."""
        self.described: dict[int, Action | None] = {}
        """Deeds told before their doer, by the doer's place; None where the verb tells no deed."""
        self.opened = 0
        """Where the part of the sentence begins that is being read."""
        self.describing: set[int] = set()
        """Where verbs stand that only describe the noun right after them."""
        self.acted_on: set[int] = set()
        """Where those of them stand to whom the verb before is done."""
        self.coming = Coming()
        self.introducing: set[int] = set()
        """Where verbs stand that bring in whoever follows them."""
        self.costume = -1
        """Where a noun stands that only says what the one before it is got up as."""
        self.bracketed: list[Actor] = []
        """Of whom the brackets tell that are open."""
        self.unseen = False
        """Whether the clause's verb is of what the plan has no subject for."""
        self.subordinate = False
        """Whether what is told goes on within a sentence that was about somebody else before."""
        self.enclosed = False
        """Whether what is told only tells more of whom the sentence is about, which comes back after it."""
        self.mutual: list[tuple[Action, int]] = []
        """Deeds that the noun to come shares."""
        self.told: list[Actor] = []
        """Of whom "that" tells more, who are not whom the sentence is about."""
        self.watched: Entry | None = None
        """Whom a Chinese verb of seeing is about, since the part of the sentence began."""
        self.reset()

    def reset(self) -> None:
        """Forgets what waits for a noun."""
        self.attributes: list[str] = []
        self.count: int | None = None
        self.preposition = ""
        self.determiner = ""

    def _end_clause(self) -> None:
        """Whoever the clause spoke of is carried on; a clause of objects alone went on about those before."""
        free = self._free()
        alive = next((entry.actors for entry in reversed(free) if _is_living(entry)), None)
        if self.enclosed and self.memory.carried:
            self.entries, self.enclosed, self.unseen = [], False, False
            return
        if self.subordinate and "and" not in self.mentions[-1].fields and self._comes_back(alive):
            self.entries, self.subordinate = [], False
            return
        self.subordinate = False
        if not free and self._is_of_nobody():
            self.memory.turn_away()
            self.memory.carried = self.memory.living = []
            self.memory.comma = self.mentions[-1].text == ","
        elif free and not ((alive is None and self._is_by_the_way(free)) or self._goes_on_about(free)):
            self.memory.carried = self._leading(free)
        elif not (self._is_headless() or self._has_carried_on() or self._names_objects_alone()):
            self.memory.carried = self._subject() or self.memory.carried
        self.memory.living = self.memory.living if alive is None else alive
        self.entries, self.unseen = [], False
        if self.watched is not None and self._goes_on_watching(self.watched):
            self.memory.turn_away(onlooking=self._seen_deed())
            self.memory.carried = self.watched.actors
        self.watched = None
        if self.told and is_mid_sentence(self.mentions[-1]):
            self.memory.turn_away()
            self.memory.carried = self.told
        self.told = []

    def _seen_deed(self) -> str:
        """The last verb, if that is a participle or a bare infinitive ("sees a man running", "watches it
        eat")."""
        verb = self.mentions[max(self.reading.deeds, key=_DEED_PLACE).place].text.partition(" ")[0]
        return "" if not verb.isascii() or is_third_person(verb) else verb

    def _goes_on_watching(self, watched: Entry) -> bool:
        """Whether the clause of a verb of seeing is cut after those whom it is about have done something."""
        if "punctuation" in self.mentions[-1].fields and not self._is_in_list():
            return False
        last = max(self.reading.deeds, key=_DEED_PLACE, default=None)
        if last is None or last.place < watched.place:
            return False
        return any(last.actor is actor for actor in watched.actors)

    def _is_in_list(self) -> bool:
        """Whether a comma parts a row of bare infinitives ("watches a dog run, jump and swim")."""
        if self.mentions[-1].text != "," or not self.reading.deeds:
            return False
        seen = self._seen_deed()
        return bool(seen) and not seen.endswith(("ing", "ed"))

    def _comes_back(self, alive: list[Actor] | None) -> bool:
        """Whether the sentence goes on about those before: no thing, where somebody alive has come since."""
        before = self.memory.carried
        return bool(before) and (alive is None or any(actor.animate for actor in before))

    def _names_objects_alone(self) -> bool:
        """Whether a Chinese clause without a subject names no more than what it is done to: whoever was
        spoken of goes on (惊起几只麻雀，随后坐下)."""
        named = [entry for entry in self.entries if entry.actors]
        if not named or not all(entry.is_object for entry in named):
            return False
        return any(a.animate for a in self.memory.carried) and is_han(self.mentions[named[0].place].text)

    def _is_of_nobody(self) -> bool:
        """Whether the weather, or what the plan has no subject for, does something, and goes on ("the wind
        tears a flag and carries it away", "arrows rise and cross the sky")."""
        goes_on = bool(self.mentions) and is_mid_sentence(self.mentions[-1])
        if goes_on and (self.unseen or self._opens_headless()):
            return True
        first = self.entries[:1]
        if not first or first[0].actors or first[0].in_phrase:
            return False
        if not is_mid_sentence(self.mentions[-1]):
            return False
        return self.mentions[first[0].place].has("weather") and self._has_verb(first[0])

    def _opens_headless(self) -> bool:
        """Whether an English sentence began with a noun that the plan has no subject for, and its verb."""
        return self.mentions[0].text.isascii() and headless.opens(self.mentions, self.reading.at + 1)

    def _is_by_the_way(self, free: list[Entry]) -> bool:
        """Whether the things that alone are named do nothing, and whoever was spoken of acts."""
        if any(self._has_verb(entry) for entry in free) or not self._has_carried_on():
            return False
        return any(actor.kind not in THINGS for actor in self.memory.carried)

    def _goes_on_about(self, free: list[Entry]) -> bool:
        """Whether a row of deeds goes on, and nobody whom it names does anything ("blows out a moth")."""
        if not self.memory.carried or is_han(self.before[self.reading.at].text):
            return False
        sentence = self.mentions[self._start_of_sentence(self.reading.at) :]
        first = next((m for m in sentence if _OPENING.isdisjoint(m.fields)), NOTHING)
        if not first.text.partition(" ")[0].endswith("s") or first.part("action") is not FINITE:
            return False
        if any(_is_living(entry) and turning.is_new(self.mentions, entry.place) for entry in free):
            return False
        named = {id(actor) for entry in free for actor in entry.actors}
        acting = (id(deed.actor) for deed in self.reading.deeds if deed.finite)
        return named.isdisjoint(acting)

    def _start_of_sentence(self, place: int) -> int:
        """Where the sentence begins that is read up to a place."""
        while place and self.mentions[place - 1].text not in ENDS:
            place -= 1
        return place

    def _has_carried_on(self) -> bool:
        """Whether whoever the clause before spoke of does something in this one."""
        return any(deed.actor is actor for deed in self.reading.deeds for actor in self.memory.carried)

    def _is_headless(self) -> bool:
        """Whether the clause goes on about the one before: a verb in the third person comes first."""
        if not self.memory.carried or not (self.entries and self.entries[0].is_object):
            return False
        before = self._back_from(self.entries[0].place)
        verb = next((m for m in before if m.part("action") is FINITE), None)
        return verb is not None and verb.text.partition(" ")[0].endswith("s")

    def _subject(self) -> list[Actor]:
        """Of whom the clause speaks: its last actor that is neither object nor in a phrase; else any. A
        thing is spoken of beside somebody only if it does something of its own ("the tree groans")."""
        if free := self._free():
            return self._leading(free)
        return next((entry.actors for entry in self.entries if entry.actors), [])

    def _leading(self, free: list[Entry]) -> list[Actor]:
        for entry in reversed(free):
            if self.mentions[entry.place].text == "who" and turning.is_of_object(
                entry, self.entries, self.reading.deeds
            ):
                continue
            if _is_living(entry) or self._has_verb(entry):
                return entry.actors
        return free[-1].actors

    def _free(self) -> list[Entry]:
        """The entries with actors that are neither object nor in a phrase."""
        return [entry for entry in self.entries if entry.actors and not (entry.in_phrase or entry.is_object)]

    def _has_verb(self, entry: Entry) -> bool:
        """Whether a verb of its own follows a noun at once, or after a Chinese adverb (球突然飞过来)."""
        after = self.after[entry.place]
        if is_han(after.text) and not _ADVERBIAL.isdisjoint(after.fields):
            after = self.after[entry.place + 1]
        return after.part("action") is FINITE

    def _deed(self, place: int) -> Action | None:
        """What a verb tells; None where that is nothing to be seen."""
        told = self.mentions[place].get("action")
        return Action(told) if told else None

    def _back_from(self, place: int) -> Iterator[Mention]:
        """The mentions before a place, the nearest first."""
        return map(self.mentions.__getitem__, range(place - 1, -1, -1))

    def _is_verb_first(self, place: int) -> bool:
        """Whether a phrase tells its deed before its noun ("rides a horse"; not "door slams")."""
        mention = self.mentions[place]
        if "action" not in mention.fields:
            return False
        if "kind" not in mention.fields:
            return True
        return next(s.field for s in mention.senses if s.field in ("action", "kind")) == "action"

    def _start_of_noun(self, place: int) -> int:
        """Where the adjectives of a noun begin, known or not ("chases a runaway pig")."""
        while place:
            fields = self.mentions[place - 1].fields
            if fields:
                if not _BEFORE_NOUNS[fields]:
                    break
            elif not _QUALIFYING[self.before[place - 1].fields]:
                break
            place -= 1
        return place

    def _before_noun(self, place: int) -> Mention:
        """The mention before a noun and its adjectives."""
        return self.before[self._start_of_noun(place)]
