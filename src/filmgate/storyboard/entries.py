"""The place of a noun in its clause, and the deeds that were told before it."""

from __future__ import annotations

from filmgate.storyboard import causing, companions, echoing, followed, idioms, listing, trailing
from filmgate.storyboard.actor import Actor
from filmgate.storyboard.clause import Deed, Entry, is_third_person
from filmgate.storyboard.dressing import Dressing
from filmgate.storyboard.kinds import ANIMALS, VEHICLES, can
from filmgate.storyboard.lexicon import split
from filmgate.storyboard.lexicon.sense import FINITE, PARTICIPLE
from filmgate.storyboard.lexicon.sense import PLURAL as SEVERAL
from filmgate.storyboard.manners import as_done_by
from filmgate.storyboard.mention import TEXT, AnyOf, Mention
from filmgate.storyboard.text import is_han
from filmgate.storyboard.vocabulary import Action, SubjectKind

_HANDLING = frozenset(map(Action, split("work, open, close, enter, leave, hold, write, pour, hide, wait")))
"""What is done to a vehicle that stands."""
_BECOMING = ("grow into", "grows into", "grew into", "growing into")
_NOMINATIVE = frozenset(("he", "she", "they", "we", "i"))
"""Words that are never within a phrase ("in the last verse she sings")."""
_SOME = frozenset(("both", "some", "none", "all", "most", "neither", "half", "each", "either", "several"))
_OUTLINES = frozenset(("wreck", "silhouette", "outline", "shape", "hulk"))
_AWAY = frozenset(("below", "above", "behind", "beneath"))
_WITHOUT = frozenset(("outside", "inside", "upstairs", "downstairs", "nearby", "overhead"))
_FAR = frozenset(("far", "high", "deep", "way"))
_WITH_FACES = frozenset(map(Action, split("smile, laugh, cry, wake, look")))
"""What somebody does with the face while they do something else ("Smiling, she gives him bread")."""
_ENDING_NOUN = ("punctuation", "clause", "then", "and", "action")
_ACTING = AnyOf("kind", "pronoun")
"""What nouns say that a Chinese clause may begin with."""
_STOP = frozenset(("stop",))
_OF_HAN = frozenset("的")
_OBJECTS = frozenset(("it", "him", "them"))
_OBJECTS_ALONE = _OBJECTS | {"her", "me", "us", "you"}
_COMING = frozenset(split("come, comes, came, goes, went, rose, arose"))
"""Verbs without an object: a noun after them comes ("in comes the cook")."""
_WHO = frozenset(("who", "that", "which"))
_WITHIN = 5
"""How many words before a noun "who" stands at most whose verb's object it is."""
_TAKING_ALONG = "带着"
_BESIDE = frozenset("给对跟与替为把将被从和")
"""Words before somebody of whom the sentence does not go on to speak (给病人量体温)."""
_NEAR = 2
"""How many words before a noun a participle stands at most that describes it."""
_REACH = 9
"""How many words after a noun its own verb stands at most."""


class Entries(Dressing):
    """Enters those whom a noun names in the clause, where deeds find them."""

    def _enter(self, place: int, actors: list[Actor]) -> None:
        """Notes a noun's place in the clause; "a cat and a dog" are one subject."""
        noun = self.mentions[place]
        if noun.text.isascii():
            self.memory.cast.speak(actors)
        if actors:
            self.memory.spoken.update(map(id, actors))
        start = self._start_of_noun(place)
        if start == place and "kind" in self.before[place].fields:
            start = self._start_of_compound(place)
        before = self.before[start]
        if before.text == "so" and self.mentions[start].text in echoing.DOING:
            self.reading.deeds.extend(echoing.deeds(self.reading, self.memory.latest, actors, place))
        if "and" in before.fields and self._opens_clause(place):
            self.preposition = ""
            self.entries.append(Entry(place, actors, in_phrase=False, is_object=False, preposition=""))
            self.reset()
            return
        joined = None
        if actors and before.text == _TAKING_ALONG and not any(actor.animate for actor in actors):
            self.preposition = before.text  # 带着礼物回家
        elif actors and "and" in before.fields:
            joined = listing.joined(self.mentions, self.entries, place, self._start_of_noun)
            joined = joined or self._joined(place)
        if actors and self.entries and self.entries[-1].place == place:
            joined = self.entries[-1]  # 母子俩 are two
        if "name" in noun.fields and self._names_last(place, actors):
            self.entries[-1].place = place
        elif joined:
            joined.actors = [*joined.actors, *actors]
            joined.place = place
        else:
            acts = "action" in noun.fields and self._is_verb_first(place)
            if (
                not acts
                and start < place
                and noun.text[0] <= "z"
                and not causing.VERBS.isdisjoint(self.words)
            ):
                before = causing.verb(self.mentions[start:place]) or before
            self._append(place, actors, noun if acts else before)
        self.reset()

    def _names_last(self, place: int, actors: list[Actor]) -> bool:
        """Whether a name only tells who it is whom the noun right before stands for (妈妈和弟弟小明)."""
        if not self.entries or self.entries[-1].place != place - 1 or not actors:
            return False
        known = self.entries[-1].actors
        return len(known) > len(actors) and known[-1] is actors[-1]

    def _start_of_compound(self, place: int) -> int:
        """Where the adjectives begin of a noun right before this one, if it only describes it ("a husky and a
        corgi dog")."""
        first = self.before[place]
        if "action" in first.fields or not first.text.isascii():
            return place
        named = self.entries and self.entries[-1].place >= place - 1
        return place if named else self._start_of_noun(place - 1)

    def _append(self, place: int, actors: list[Actor], verb: Mention) -> None:
        """Notes a noun of its own after that verb, which is done to it if the noun is its object."""
        noun = self.mentions[place]
        han = is_han(noun.text)
        done = verb.get("action") if "action" in verb.fields else None
        becomes = done is not None and (done == "transform" or verb.text.endswith(_BECOMING))
        anew = han and "punctuation" not in verb.fields and _ACTING[noun.fields] and self._opens_next(place)
        if anew:
            self.opened = self._start_of_noun(place)
        is_object = not becomes and self._is_verbs_object(place, actors, verb, han=han, anew=anew)
        preposition = "" if anew else self._own_preposition(place, actors)
        in_phrase = bool(preposition) and not (becomes and actors)
        self.entries.append(Entry(place, actors, in_phrase, is_object, preposition))
        if han:
            self.memory.cast.spoken += 1
            for actor in actors:
                if not in_phrase or preposition not in _BESIDE:
                    actor.spoken = self.memory.cast.spoken
        if preposition == trailing.FOLLOWED:
            told = self.reading.deeds
            told.extend([*trailing.deeds(self.mentions, self.entries[:-1], told, actors, place)])
        if self.after[place].text in followed.WAYS and followed.is_followed(self.mentions, place):
            self._tell(place, Action.WALK, [actor for actor in actors if followed.walks(actor.kind)])
        if is_object:
            self._tell_of_object(place, actors, verb, done)
        elif becomes and done == "grow":
            self._tell(place, Action.GROW, [actor for actor in actors if not actor.animate])

    def _is_verbs_object(
        self, place: int, actors: list[Actor], verb: Mention, *, han: bool, anew: bool
    ) -> bool:
        """Whether a noun is the object of that verb, or of its own word, and not the next verb's subject."""
        own = verb is self.mentions[place]
        if han and not own:
            return self._is_han_object(place, verb, anew=anew)
        is_object = self._is_object_of(verb, place)
        if not is_object or han or own or (verb.part("action") is PARTICIPLE and self._has_somebody()):
            return is_object
        if not self._is_subject_of_next(place, actors):
            return True
        return any(m.text in _WHO for m in self.mentions[max(0, place - _WITHIN) : place])

    def _tell_of_object(self, place: int, actors: list[Actor], verb: Mention, done: str | None) -> None:
        """What those do to whom something is done: they wake, they stand as they are handled."""
        if done == "look" or verb.text in causing.VERBS:
            self.watched = self.entries[-1]
        if done == "wake":
            self._tell(place, Action.WAKE, [actor for actor in actors if actor.animate])
        if done in _HANDLING:
            self._tell(place, Action.STAND, [actor for actor in actors if actor.kind in VEHICLES])

    def _tell(self, place: int, action: Action, doers: list[Actor]) -> None:
        """Gives those a deed than which any other of theirs counts more."""
        self.reading.deeds.extend(Deed(actor, action, place, False, True) for actor in doers)

    def _has_somebody(self) -> bool:
        """Whether somebody was named last, of whom a participle may tell more ("a girl chasing a dog")."""
        return bool(self.entries) and any(actor.animate for actor in self.entries[-1].actors)

    def _is_subject_of_next(self, place: int, actors: list[Actor]) -> bool:
        """Whether a noun right after a verb has its own, in prose without commas ("the music stops the cowboy
        turns around")."""
        if not any(actor.animate for actor in actors):
            return False
        verb = next((m for m in self.mentions[place + 1 : place + 4] if not m.has("speed", "mood")), None)
        if verb is None or verb.part("action") is not FINITE or not is_third_person(verb.text):
            return False
        told = Action(verb.get("action") or "stand")
        as_one = self.mentions[self._start_of_noun(place)].text.endswith(" of")  # "a group of monkeys climbs"
        return all((actor.count == 1 or as_one) and can(actor.kind, told) for actor in actors)

    def _own_preposition(self, place: int, actors: list[Actor]) -> str:
        """That of a noun within a phrase; none of one that only stands after it."""
        preposition = self.preposition or (self._preposition_before(place) if self.entries else "")
        if not preposition or self.mentions[place].text in _NOMINATIVE or self._is_it_that_acts(place):
            return ""
        if self.preposition in _AWAY and self._is_far_off(place):
            return ""
        if self.preposition in _WITHOUT and self._is_out_there(place):
            return ""
        if preposition == "of" and (
            self._is_partitive(place) or self._is_measured(place, actors) or self._is_outlined(place)
        ):
            return ""
        return preposition

    def _is_object_of(self, verb: Mention, place: int) -> bool:
        """Whether a noun is what the verb before it, or in its own phrase, is done to."""
        if verb.text in _COMING or any(self.mentions[at] is verb for at in self.introducing):
            return False
        if "action" in verb.fields or verb.text in causing.VERBS or self._is_unknown_verb(verb, place):
            return True
        return verb.text == "see" and self.before[self._start_of_noun(place) - 1].text == "to"

    def _is_far_off(self, place: int) -> bool:
        """Whether the words before a noun with a verb tell where it is ("far below a coyote sits down")."""
        if self.after[place].part("action") is not FINITE:
            return False
        place = self._start_of_noun(place)
        return place > 1 and self.mentions[place - 2].text in _FAR

    def _is_it_that_acts(self, place: int) -> bool:
        """Whether "it" is what the verb after it tells of, and a phrase before it is over ("in spring it
        grows")."""
        if self.mentions[place].text != "it" or self.before[place].has("preposition"):
            return False
        verb = self.after[place]
        return verb.part("action") is FINITE and is_third_person(verb.text)

    def _is_out_there(self, place: int) -> bool:
        """Whether a word for a place opens a clause alone, and tells where all of it is ("and outside a deer
        stands on a rock")."""
        start = self._start_of_noun(place)
        alone = start > 1 and self.before[start].text in _WITHOUT
        opens = alone and self.before[start - 1].has("and", "punctuation", "clause", "then")
        return opens and self._own_verb(place) is not None

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

    def _is_outlined(self, place: int) -> bool:
        """Whether only its shape, or what is left of it, is told first ("the wreck of a ship appears")."""
        of = next((at for at in range(place - 1, 0, -1) if self.mentions[at].text == "of"), 0)
        return of > 0 and self.mentions[of - 1].text in _OUTLINES

    def _opens_clause(self, place: int) -> bool:
        """Whether a noun after "and" has a verb of its own ("opens the door and the dog runs out")."""
        at = self._own_verb(place)
        if at is None or not self._is_verb_first(at):
            return False
        verb = self.mentions[at]
        noun = self.mentions[place]
        several = noun.part("kind") is SEVERAL or noun.get("kind") == "crowd"
        of_object = self._follows_object(place)
        several = several and (of_object or not self._follows_animate())
        of_one = any(map(is_third_person, (verb.text, self.before[at].text, self._leading_on(place, at))))
        if not (several or of_one):
            return False
        return of_object or any(deed.finite for deed in self.reading.deeds)

    def _leading_on(self, noun: int, verb: int) -> str:
        """The word that leads on to the deed of a noun ("a kitten tries to catch it"); "" if none does."""
        led = self.before[verb].text == "to" and verb - 2 > noun
        return self.mentions[verb - 2].text if led and self.mentions[verb - 2].fields <= _STOP else ""

    def _follows_object(self, place: int) -> bool:
        """Whether "and" comes after whom a deed is done to ("stands behind her and the nurse turns", "washes
        it away and the kids laugh"); those who are made to do something are the verb's objects together."""
        last = self._start_of_noun(place) - 2
        if last > 0 and self.mentions[last].text in idioms.PARTICLES:
            last -= 1
        alone = last >= 0 and self.mentions[last].text in _OBJECTS_ALONE and self._is_determined(place)
        return alone and causing.VERBS.isdisjoint(self.words)

    def _own_verb(self, noun: int) -> int | None:
        """Where a noun's own verb stands, past where the noun is and what it wears ("the singer in a silver
        jacket runs")."""
        in_phrase = False
        for at in range(noun + 1, min(noun + _REACH, len(self.mentions))):
            mention = self.mentions[at]
            if mention.part("action") is FINITE:
                return at
            if in_phrase and "and" in mention.fields and not self.after[at].has("action", "pronoun"):
                continue  # "in a coat and a hat"
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
        if self._follows_auxiliary(noun):
            return True
        if mention.text.endswith(("s", "ed")) and not mention.text.endswith("ss"):
            return self._is_determined(noun) or self.mentions[noun].text in _OBJECTS
        return mention.text.endswith("ing")

    def _follows_auxiliary(self, noun: int) -> bool:
        """Whether the verb before a noun tells what somebody has done ("a bride who has lost her shoe")."""
        noun = self._start_of_noun(noun)
        return noun > 1 and self.mentions[noun - 2].text in ("has", "have", "had")

    def _is_determined(self, noun: int) -> bool:
        """Whether an article or the like opens a noun's phrase."""
        return "determiner" in self.mentions[self._start_of_noun(noun)].fields

    def _preposition_before(self, place: int) -> str:
        """That of the noun before, if nothing but 的 stands between it and this one (在雨夜的码头)."""
        before = self.entries[-1]
        if not before.preposition:
            return ""
        if before.actors and not is_han(self.mentions[before.place].text):
            return ""
        between = self.mentions[before.place + 1 : place]
        return before.preposition if _OF_HAN.issuperset(map(TEXT, between)) else ""

    def _joined(self, place: int) -> Entry | None:
        """The entry before, if "and" joins this noun to it."""
        if not self.entries or not self.entries[-1].actors:
            return None
        first = self.entries[-1].place
        if self.mentions[first].has("action") and not self._is_verb_first(first):
            return None  # "the door opens and a man"
        gap = self.mentions[first + 1 : place]
        parted = any(
            m.has("action", "punctuation", "garment") or m.get("stop") == "trying" or m.text == "open"
            for m in gap
        )
        return None if parted else self.entries[-1]

    def _adopt(self, place: int, actor: Actor) -> None:
        """Deeds told before their doer ("Running through the rain, a boy …", "a burning house") find it;
        whoever is brought in comes after what 的 tells of them (飞来一群叼着鱼的白鹭)."""
        if self.promised:
            self._take_promised(place, actor)
        if place in self.agents:
            action, told = self.agents.pop(place)
            if can(actor.kind, own := as_done_by(actor.kind, action, self.mentions[told].text)):
                self.reading.deeds.append(Deed(actor, own, told, True))
        if (deed := self.described.get(place)) is not None:
            self.reading.deeds.append(Deed(actor, deed, place, False))
        entry = self.entries[-1]
        if actor.animate and (self.mutual or entry.preposition == "with"):
            self._join_in(entry, actor)
        if not entry.in_phrase and self.reading.orphans:
            self._adopt_orphans(entry, actor)

    def _take_promised(self, place: int, actor: Actor) -> None:
        """Does what was told before; what 的 still waits for stays (飞来一群叼着鱼的白鹭)."""
        if self.introducing and self.after[place].text == "的":
            waiting = [(action, told) for action, told in self.promised if told in self.introducing]
        else:
            waiting = []
        for action, told in self.promised:
            if (action, told) in waiting:
                continue
            if action is Action.POUR and actor.animate and told not in self.introducing:
                continue  # to whom it is poured
            own = as_done_by(actor.kind, action, self.mentions[told].text)
            if can(actor.kind, own):
                brings = told in self.introducing
                comes = own is Action.APPROACH and brings and self.words.isdisjoint("来着")
                comes = comes and place not in self.described
                brings = brings and is_han(self.mentions[told].text)
                faint = comes or self._describes_only(told, place)
                self.reading.deeds.append(Deed(actor, own, told, brings, faint))
        self.promised = waiting

    def _describes_only(self, told: int, place: int) -> bool:
        """Whether an English participle stands before a noun as an adjective does ("a smiling woman eats"):
        whatever else its doer does tells more."""
        near = place - told <= _NEAR and told not in self.introducing and not self.entries[-1].in_phrase
        return near and self.mentions[told].text.endswith("ing")

    def _join_in(self, entry: Entry, actor: Actor) -> None:
        """Does what two do to each other, or what somebody does with them ("runs with her dog")."""
        mild = actor.kind in ANIMALS or actor.kind is SubjectKind.BABY
        shared = [(action, told) for action, told in self.mutual if action is Action.FIGHT or not mild]
        if entry.preposition == "with" and not shared:
            shared = companions.shared(self.mentions, self.reading.deeds, entry.place, actor)
        self.reading.deeds.extend(Deed(actor, action, told, False, True) for action, told in shared)
        self.mutual = []

    def _adopt_orphans(self, entry: Entry, actor: Actor) -> None:
        """Gives somebody the deeds that nobody was found for and that they can do."""
        kept, anew = [], self._starts_anew(entry)
        for action, place in self.reading.orphans:
            own = as_done_by(actor.kind, action, self.mentions[place].text)
            others = anew and not self.mentions[place].text.partition(" ")[0].endswith("ing")
            done_to = place == entry.place and entry.is_object  # "Pushing a cart, a girl laughs."
            if actor.kind is not None and can(actor.kind, own) and not (others or done_to):
                finite = own not in _WITH_FACES or self.mentions[place].part("action") is FINITE
                self.reading.deeds.append(Deed(actor, own, place, finite))
            else:
                kept.append((action, place))
        self.reading.orphans = kept

    def _starts_anew(self, entry: Entry) -> bool:
        """Whether a noun after a comma has a verb of its own, and none before ("…, a hare runs"), or a
        clause begins with it ("light settles on a mat, where a master kneels")."""
        verb = self.after[entry.place]
        if self._before_noun(entry.place).text == "where":
            return True
        return (
            self._before_noun(entry.place).text == "," and is_third_person(verb.text) and verb.has("action")
        )
