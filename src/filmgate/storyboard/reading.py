"""One beat's mentions to its actors and their deeds: attributes, counts and references bound to their nouns."""

from __future__ import annotations

from dataclasses import dataclass, field

from filmgate.storyboard.cast import PLURAL, STRANGERS, Actor, Cast, as_done_by, can, moved_by
from filmgate.storyboard.lexicon import Part, lexicon
from filmgate.storyboard.matching import Mention
from filmgate.storyboard.vocabulary import Action, Setting, SubjectKind

BARE_PLURAL = 3
"""How many "cats" are when nobody counts them."""
INTERIORS = frozenset(
    map(
        Setting,
        "subway_station train_station train_interior car_interior airport shop cafe bar restaurant office living_room"
        " bedroom kitchen bathroom hallway classroom library museum hospital laboratory factory warehouse church"
        " temple castle palace theatre gym cave spaceship_interior".split(),
    )
)
_OTHER = ("setting", "weather", "time_of_day", "light", "sound", "filmword", "transition")
_PERSON_WORDS = frozenset(
    "figure figures character characters protagonist person hero subject 主角 人物 角色 人 身影".split()
) | {"main character"}
_NEW = frozenset(("another", "other", "second", "另一个", "另", "不同"))
_INDEFINITE = frozenset(("a", "an", "some", "一个", "一只", "一位", "一名"))
_AGED = frozenset(("old", "elderly", "aged", "年迈", "年迈的", "老", "老年"))
_ELDERS = {SubjectKind.WOMAN: SubjectKind.OLD_WOMAN, SubjectKind.MAN: SubjectKind.OLD_MAN}
_HUMAN_PLURALS = frozenset(("people", "人们"))
_SPEECH = frozenset((Action.TALK, Action.WHISPER, Action.SHOUT, Action.SING))


@dataclass
class Entry:
    """A noun of the clause: the actors it stands for (none for a place or a thing of the weather)."""

    place: int
    actors: list[Actor]
    in_phrase: bool
    is_object: bool
    preposition: str


@dataclass(frozen=True)
class Deed:
    """Who does what; `place` orders the deeds of a beat."""

    actor: Actor
    action: Action
    place: int
    finite: bool


@dataclass
class Reading:
    """What one beat shows: actors in order of mention, their deeds, the lines spoken."""

    actors: list[Actor] = field(default_factory=list)
    deeds: list[Deed] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    orphans: list[tuple[Action, int]] = field(default_factory=list)
    """Deeds whose doer the beat does not name."""
    roles: dict[str, str] = field(default_factory=dict)
    """What an input is for, where the prompt says so."""

    def show(self, actor: Actor) -> None:
        if not any(known is actor for known in self.actors):
            self.actors.append(actor)


class Reader:
    """Reads a film's beats in order; remembers the cast and who was spoken of last."""

    def __init__(self, quotes: list[str]) -> None:
        self.quotes = quotes
        self.cast = Cast()
        self.carried: list[Actor] = []

    def read(self, mentions: tuple[Mention, ...]) -> Reading:
        return _Clauses(self, mentions).run()


class _Clauses:
    """The state of reading one beat: the clause's nouns so far, and what waits for its noun."""

    def __init__(self, reader: Reader, mentions: tuple[Mention, ...]) -> None:
        self.reader = reader
        self.mentions = mentions
        self.reading = Reading()
        self.entries: list[Entry] = []
        self.promised: list[tuple[Action, int]] = []
        self.reset()

    def reset(self) -> None:
        """Forgets what waits for a noun."""
        self.attributes: list[str] = []
        self.count: int | None = None
        self.preposition = ""
        self.determiner = ""

    def run(self) -> Reading:
        for place, mention in enumerate(self.mentions):
            if not mention.negated:
                self._step(place, mention)
        self._end_clause()
        return self.reading

    def _step(self, place: int, mention: Mention) -> None:
        if mention.has("punctuation", "clause", "then"):
            self._boundary(mention)
        elif mention.has("dialogue"):
            self._speak(place, self.reader.quotes[int(mention.get("dialogue") or 0)])
        elif mention.has("reference"):
            self._refer(place, mention.get("reference") or "")
        elif mention.has("garment"):
            self._dress(place, mention)
        elif mention.has("action", "kind"):
            self._content(place, mention)
        elif mention.has("pronoun") or mention.text in _PERSON_WORDS:
            self._pronoun(place, mention)
        else:
            self._grammar(place, mention)

    def _content(self, place: int, mention: Mention) -> None:
        action, kind = mention.get("action"), mention.get("kind")
        if action and not mention.by_camera:
            self._act(place, Action(action), mention.part("action"))
        if kind:
            self._name(place, SubjectKind(kind), mention)

    def _grammar(self, place: int, mention: Mention) -> None:
        """Words that wait for a noun, and nouns that are no actors."""
        if mention.has("attribute"):
            self._describe(place, mention)
        elif mention.has("count"):
            self.count = int(mention.get("count") or 1)
        elif mention.has("preposition"):
            self.preposition, self.determiner = mention.text, ""
        elif mention.has("determiner"):
            self.determiner = mention.text
        elif not mention.senses and self._is_epithet(place):
            self.attributes.append(mention.text)
        elif mention.has(*_OTHER):
            self._enter(place, [])
        elif mention.has("and"):
            self.attributes = self.attributes if self._before(place).has("attribute") else []

    def _boundary(self, mention: Mention) -> None:
        self.reset()
        if mention.ends_sentence or mention.has("clause", "then"):
            self._end_clause()

    def _end_clause(self) -> None:
        subject = self._subject()
        if subject:
            self.reader.carried = subject
        self.entries = []

    def _subject(self) -> list[Actor]:
        """Of whom the clause speaks: its last actor that is neither object nor in a phrase; else any."""
        named = [entry for entry in self.entries if entry.actors]
        free = [entry for entry in named if not entry.in_phrase and not entry.is_object]
        return (free[-1].actors if free else named[0].actors) if named else []

    # nouns

    def _name(self, place: int, kind: SubjectKind, mention: Mention) -> None:
        attributes = [*self.attributes, *_inner_attributes(mention, kind)]
        if kind in _ELDERS and any(word in _AGED for word in attributes):
            kind, attributes = _ELDERS[kind], [word for word in attributes if word not in _AGED]
        actor = self._known(kind) or self._new(kind, mention)
        actor.describe(word.removesuffix("的") if len(word) > 1 else word for word in attributes)
        self.reading.show(actor)
        self._enter(place, [actor])
        self._adopt(actor)

    def _known(self, kind: SubjectKind) -> Actor | None:
        if self.determiner in _NEW or (self.count or 1) > 1:
            return None
        actor = self.reader.cast.join(kind, again=True)
        here = any(known is actor for known in self.reading.actors)
        return None if here and self.determiner in _INDEFINITE else actor

    def _new(self, kind: SubjectKind, mention: Mention) -> Actor:
        plural = mention.part("kind") is Part.PLURAL or (mention.text in _HUMAN_PLURALS and self.count is not None)
        count = self.count or (BARE_PLURAL if plural and kind not in PLURAL else 1)
        if kind is SubjectKind.CROWD and self.count and self.count <= 5:
            kind = SubjectKind.MAN
        elif kind in PLURAL and kind is not SubjectKind.COUPLE:
            count = 1
        actor = Actor(kind, min(count, 1000), plural=plural)
        self.reader.cast.actors.append(actor)
        return actor

    def _enter(self, place: int, actors: list[Actor]) -> None:
        """Notes a noun's place in the clause; "a cat and a dog" are one subject."""
        joined = self._joined(place) if actors else None
        if joined:
            joined.actors = [*joined.actors, *actors]
            joined.place = place
        else:
            is_object = bool(actors) and self._before_noun(place).has("action")
            self.entries.append(Entry(place, actors, bool(self.preposition), is_object, self.preposition))
        self.reset()

    def _joined(self, place: int) -> Entry | None:
        before = self._before_noun(place)
        if not self.entries or not before.has("and") or not self.entries[-1].actors:
            return None
        gap = self.mentions[self.entries[-1].place + 1 : place]
        return self.entries[-1] if not any(m.has("action", "punctuation", "garment") for m in gap) else None

    def _adopt(self, actor: Actor) -> None:
        """Deeds told before their doer ("Running through the rain, a boy …", "a burning house") find it."""
        for action, place in self.promised:
            if can(actor.kind, action):
                self.reading.deeds.append(Deed(actor, action, place, False))
        self.promised = []
        if self.entries[-1].in_phrase or not self.reading.orphans:
            return
        kept = []
        for action, place in self.reading.orphans:
            if actor.kind is not None and can(actor.kind, action):
                self.reading.deeds.append(Deed(actor, action, place, False))
            else:
                kept.append((action, place))
        self.reading.orphans = kept

    def _pronoun(self, place: int, mention: Mention) -> None:
        if mention.has("determiner") and self._possesses(place):
            self.determiner = mention.text
            return
        actor = self.reader.cast.meant_by(mention.text)
        if actor is None and mention.text in _PERSON_WORDS and self._is_someone(place):
            actor = self._stranger(SubjectKind.MAN)
        elif actor is None and mention.text in STRANGERS:
            actor = self._stranger(STRANGERS[mention.text])
        if actor is None:
            self._enter(place, [])
            return
        self.reading.show(actor)
        self._enter(place, [actor])
        self._adopt(actor)

    def _stranger(self, kind: SubjectKind) -> Actor:
        """Somebody of whom the prompt says only that there is one."""
        actor = Actor(kind, self.count or 1, list(self.attributes), inferred=True)
        self.reader.cast.actors.append(actor)
        return actor

    def _is_someone(self, place: int) -> bool:
        """Whether a word like "figure" stands for somebody here, and not for the film trade's word."""
        following = self.mentions[place + 1 : place + 4]
        return bool(self.determiner or self.count) or any(m.has("action") for m in following)

    def _possesses(self, place: int) -> bool:
        """Whether "her" belongs to the noun that follows."""
        following = next((m for m in self.mentions[place + 1 :] if not m.has("stop")), None)
        if following is None or following.has("punctuation", "preposition", "and", "clause", "then", "action"):
            return False
        return True

    # what is said of nouns

    def _describe(self, place: int, mention: Mention) -> None:
        before = self._before(place)
        if before.text in ("is", "are", "was", "were", "是") and (subject := self._subject()):
            subject[-1].describe([mention.text])
        else:
            self.attributes.append(mention.text)

    def _is_epithet(self, place: int) -> bool:
        """Whether an unknown word stands as an adjective before a noun that is known."""
        before, after = self._before(place), self._after(place)
        if not (before.has("determiner", "attribute", "count") or self.attributes):
            return False
        return after.has("kind", "attribute", "garment")

    def _dress(self, place: int, mention: Mention) -> None:
        """A garment with its colours goes to who wears it: the noun before, or in Chinese the noun after."""
        worn = " ".join([*(word.removesuffix("的") for word in self.attributes), mention.text])
        if not mention.text.isascii():
            worn = worn.replace(" ", "")
        wearer = self._wearer(place)
        if wearer is None:
            self.attributes = [worn]
            return
        wearer.describe([worn])
        self.reset()

    def _wearer(self, place: int) -> Actor | None:
        after = [m for m in self.mentions[place + 1 : place + 5] if not m.has("attribute", "count")]
        if len(after) > 1 and after[0].text.endswith("的") and any(m.has("kind") for m in after[1:3]):
            return None
        animate = [a for entry in self.entries for a in entry.actors if a.animate]
        if animate:
            return animate[-1]
        return next((actor for actor in reversed(self.reader.carried) if actor.animate), None)

    def _refer(self, place: int, name: str) -> None:
        """Binds an input to the noun beside it, gives it the role that the prompt names, or lets it act itself."""
        role = self._role(place)
        if role:
            self.reading.roles[name] = role
            return
        before = self.entries[-1] if self.entries and self._touches(self.entries[-1].place, place) else None
        if before and before.actors and before.actors[-1].reference in (None, name):
            before.actors[-1].reference = name
        elif (noun := self._noun_after(place)) is not None:
            kind = SubjectKind(noun.get("kind") or "man")
            actor = self._known(kind) or self._new(kind, noun)
            actor.reference = name
        else:
            self._stand_for(place, name)

    def _stand_for(self, place: int, name: str) -> None:
        known = next((actor for actor in self.reader.cast.actors if actor.reference == name), None)
        if known is None and not any(m.has("action", "pronoun", "body") for m in self.mentions):
            self.reading.roles[name] = "reference"
            return
        actor = known or Actor(None, reference=name, inferred=True)
        if known is None:
            self.reader.cast.actors.append(actor)
        self.reading.show(actor)
        self._enter(place, [actor])
        self._adopt(actor)

    def _role(self, place: int) -> str | None:
        around = self.mentions[max(0, place - 4) : place + 5]
        for mention in around:
            if mention.has("reference_first", "reference_background", "reference_style"):
                return mention.senses[0].field.removeprefix("reference_")
            if mention.has("reference") and mention is not self.mentions[place] and mention.start > self.mentions[place].start:
                return None
        return None

    def _touches(self, before: int, place: int) -> bool:
        """Whether only small words lie between ("the woman from <<<image_1>>>")."""
        between = self.mentions[before + 1 : place]
        return len(between) <= 2 and all(
            m.text in ("in", "from", "as", "(", "of", "is", "like", "[", "shown in", "是", "在") for m in between
        )

    def _noun_after(self, place: int) -> Mention | None:
        for mention in self.mentions[place + 1 : place + 5]:
            if mention.has("kind"):
                return mention
            if not mention.has("attribute", "stop", "determiner", "count") or mention.text in ("is", "are", "是"):
                return None
        return None

    # verbs

    def _act(self, place: int, action: Action, part: Part | None) -> None:
        if action in (Action.WALK, Action.RUN) and self._goes_inside(place):
            action = Action.ENTER
        doers = self._doers(place, action, finite=part is Part.FINITE)
        if doers is None:
            return
        if not doers:
            self.reading.orphans.append((action, place))
            return
        for actor in doers:
            self.reading.show(actor)
            deed = Deed(actor, as_done_by(actor.kind, action), place, part is Part.FINITE)
            self.reading.deeds.append(deed)
        self._move_object(place, action)

    def _goes_inside(self, place: int) -> bool:
        following = self.mentions[place + 1 : place + 6]
        if not any(m.text == "into" for m in following[:2]):
            return False
        setting = next((m.get("setting") for m in following if m.has("setting")), None)
        return setting is not None and Setting(setting) in INTERIORS

    def _doers(self, place: int, action: Action, *, finite: bool) -> list[Actor] | None:
        """Who does it: [] if that is not told yet, None if it is nobody that the plan knows ("rain falls")."""
        if self._attributive(place):
            return None
        nearest = self.entries[-1] if self.entries and self._adjacent(self.entries[-1].place, place) else None
        if nearest is not None:
            if not nearest.actors and (not nearest.in_phrase or nearest.preposition in ("with", "as", "伴随")):
                return None
            if self._serves(nearest, action, finite=finite):
                return nearest.actors
        for entry in reversed(self.entries):
            if entry.actors and not entry.in_phrase and not entry.is_object and self._can(entry.actors, action):
                return entry.actors
        if nearest is None and self._unknown_subject(place):
            return None
        return self._fallback(action)

    def _serves(self, entry: Entry, action: Action, *, finite: bool) -> bool:
        """Whether the noun right before the verb is its doer."""
        if not self._can(entry.actors, action):
            return False
        if not finite:
            return True
        animate = any(actor.animate for actor in entry.actors)
        return not entry.in_phrase and (animate or not entry.is_object)

    def _fallback(self, action: Action) -> list[Actor]:
        """The clause before's subject; else anybody at hand in this clause."""
        if self._can(self.reader.carried, action):
            return self.reader.carried
        near = [entry.actors for entry in self.entries if self._can(entry.actors, action)]
        return near[-1] if near else []

    @staticmethod
    def _can(actors: list[Actor], action: Action) -> bool:
        return bool(actors) and any(can(actor.kind, action) for actor in actors)

    def _attributive(self, place: int) -> bool:
        """ "a burning house", "the glowing lantern": the verb describes the noun that follows it."""
        mention, after = self.mentions[place], self._after(place)
        if mention.part("action") is not Part.PARTICIPLE or not mention.text.isascii():
            return False
        before = self._before(place)
        if not (before.has("determiner", "attribute", "count") and after.has("kind", "attribute")):
            return False
        self.promised.append((Action(mention.get("action") or "stand"), place))
        return True

    def _adjacent(self, entry: int, place: int) -> bool:
        """Whether nothing but adverbs, auxiliaries and clothes lies between noun and verb."""
        return all(
            m.has("stop", "speed", "mood", "garment", "wear", "attribute", "body", "clause") or m.text.endswith("ly")
            for m in self.mentions[entry + 1 : place]
        )

    def _unknown_subject(self, place: int) -> bool:
        """Whether a word that the lexicon does not know is what acts ("petals fall")."""
        before = self._before(place)
        return not before.senses and before.text != "" and not before.text.endswith("ly") and not self.entries

    def _move_object(self, place: int, action: Action) -> None:
        """What is ridden or driven moves, too."""
        for mention in self.mentions[place : place + 5]:
            kind = mention.get("kind")
            if kind and (moved := moved_by(action, SubjectKind(kind))):
                self.promised.append((moved, place))
                return
            if mention.has("punctuation", "clause", "then"):
                return

    def _speak(self, place: int, line: str) -> None:
        self.reading.lines.append(line)
        speaker = next((e.actors for e in reversed(self.entries) if self._can(e.actors, Action.TALK)), None)
        speaker = speaker or [actor for actor in self.reader.carried if actor.animate]
        for actor in speaker[-1:]:
            self.reading.show(actor)
            if not any(d.actor is actor and d.action in _SPEECH for d in self.reading.deeds):
                self.reading.deeds.append(Deed(actor, Action.TALK, place, True))

    # neighbours

    def _before(self, place: int) -> Mention:
        return self.mentions[place - 1] if place else _NOTHING

    def _after(self, place: int) -> Mention:
        return self.mentions[place + 1] if place + 1 < len(self.mentions) else _NOTHING

    def _before_noun(self, place: int) -> Mention:
        """The mention before a noun and its adjectives."""
        while place and self.mentions[place - 1].has("determiner", "attribute", "count", "stop", "mood", "look"):
            place -= 1
        return self._before(place)


_NOTHING = Mention("", 0, 0)


def _inner_attributes(mention: Mention, kind: SubjectKind) -> list[str]:
    """Adjectives inside a phrase that the lexicon knows as one noun ("black cat": black)."""
    named = mention.get("attribute")
    inner = [
        word
        for word in mention.text.split(" ")[:-1]
        if any(sense.field == "attribute" for sense in lexicon().phrases.get((word,), ()))
    ]
    if kind in (SubjectKind.HOT_AIR_BALLOON, SubjectKind.OLD_MAN, SubjectKind.OLD_WOMAN, SubjectKind.CLOCK):
        inner = [word for word in inner if word not in _AGED | {"hot", "big"}]
    return [*([named] if named else []), *inner]

