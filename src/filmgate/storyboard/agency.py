"""Whose deed a verb tells: who may do it where it stands, and which of them does."""

from __future__ import annotations

from filmgate.storyboard import causing, headless, parts
from filmgate.storyboard.actor import Actor
from filmgate.storyboard.clause import Entry
from filmgate.storyboard.continuing import SHINING
from filmgate.storyboard.kinds import ANIMALS, ANIMATE, PEOPLE
from filmgate.storyboard.lexicon.inflection import may_be_past_participle
from filmgate.storyboard.lexicon.sense import FINITE, PARTICIPLE
from filmgate.storyboard.manners import RIDDEN
from filmgate.storyboard.mounts import Mounts
from filmgate.storyboard.nobodies import CAUSATIVES, OUTSIDE
from filmgate.storyboard.serial import TRAVEL
from filmgate.storyboard.text import is_han
from filmgate.storyboard.vocabulary import Action, SubjectKind
from filmgate.storyboard.watching import COMING_BACK

_OF_TWO = 2
RELATIVE = frozenset(("who", "that", "which"))
_OF_THINGS_TOLD = frozenset(("that", "which"))
BODILY_OWNERS = frozenset(("his", "her", "its", "their"))
_OF_PEOPLE = frozenset(map(Action, ("laugh", "smile", "whisper", "talk", "pray")))
"""What people do rather than the animals beside them."""
_GOING = TRAVEL - {Action.CHASE}
_FELT = frozenset(map(Action, ("laugh", "smile", "cry")))
_MOVED_TO = frozenset("又直就便")
"""Before what somebody feels who looks at somebody (看着孩子又哭又笑)."""


def is_buried(verb: str) -> bool:
    """Whether an English participle of the past tells what was done to the noun before it."""
    word = verb.partition(" ")[0]
    return word.isascii() and not word.endswith("ing") and may_be_past_participle(word)


_LEADING = frozenset("牵搀扶领拉拽带挽追赶")
"""First characters of verbs that are done to somebody who goes along."""

_TREATED = frozenset("吃喝")
_OPENING_CLAUSES = frozenset(("趁", "趁着"))
"""Whoever stands after them does what follows (趁猫睡觉)."""
_DENYING = frozenset("不没未")


class Agency(Mounts):
    """Finds who does what a verb tells."""

    def _doers(self, place: int, action: Action, *, finite: bool) -> list[Actor] | None:
        """Who does it: [] if that is not told yet, None if nobody that the plan knows ("rain falls")."""
        if self._attributive(place):
            return None
        doers = self._told_doers(place, action, finite=finite)
        if finite and self.before[place].text in _OF_THINGS_TOLD:
            head = self.entries[-1] if self.entries and self.entries[-1].place == place - 2 else None
            if head is not None and self._can(head.actors, action):
                self.told = head.actors if head.in_phrase or head.is_object else []
                return head.actors
            return doers if doers and self._is_said_of(doers, place) else None
        if doers is None and finite:
            self._note_unseen(self.mentions[place])
        word = self.mentions[place].text
        owned = doers and not finite and (" his " in word or " her " in word)
        return self._with_own(doers or [], place) if owned else doers

    def _with_own(self, doers: list[Actor], place: int) -> list[Actor]:
        """Who does it with "his" or "her" own limbs: somebody single, and no thing ("waving his arms")."""
        word = self.mentions[place].text
        if any(actor.animate and actor.count == 1 for actor in doers):
            return doers
        meant = self.memory.cast.meant_by("he" if " his " in word else "she", self._deed(place))
        return [actor for actor in meant if actor.animate] or doers

    def _is_said_of(self, doers: list[Actor], place: int) -> bool:
        """Whether "that" or "which" tells more of the doers: of people only right after them ("she wears a
        ring that glows")."""
        if not any(actor.kind in PEOPLE for actor in doers):
            return True
        head = self.before[place - 2] if self.before[place - 1].text == "," else self.before[place - 1]
        if not self.entries:
            return head.has("pronoun") or head.get("kind") in ANIMATE
        if any(not m.has("punctuation") for m in self.mentions[self.entries[-1].place + 1 : place - 1]):
            return False
        return any(one is actor for one in doers for actor in self.entries[-1].actors)

    def _told_doers(self, place: int, action: Action, *, finite: bool) -> list[Actor] | None:
        """Who does what a verb tells that describes no noun, as for `_doers`."""
        if self._done_by_nobody(place):
            return None
        if is_han(self.mentions[place].text):
            if self._is_of_no_subject(place):
                return None
        elif parts.does(self.mentions, place, action) or (finite and headless.concerns(self.mentions, place)):
            return None
        if own := self._named_with_it(place) or ([] if finite else self._done_beside(place)):
            return own
        if "被" in self.words and (agent := self._agent_meanwhile(place)):
            return agent
        nearest = self.entries[-1] if self.entries and self._leads_on(self.entries[-1], place) else None
        if nearest is not None:
            told = self._told_by_nearest(nearest, place, action, finite=finite)
            if told is None or told:
                return told
        if nearest is None and (self._unknown_subject(place) or self._is_of_stranger(place)):
            return None
        if not finite and (beside := self._in_chain(place)):
            return beside
        if self.watched is not None and (seen := self._seen_to(place, action)):
            return seen
        found = self._subject_of(action)
        if found and action in SHINING and is_han(self.mentions[place].text) and found[0].animate:
            return None  # 锅里的油着火
        if found:
            return [*found, *self._companions(place, action)]
        if self.entries and (self._is_of_weather(self.entries[0]) or (finite and self._is_of_thing(place))):
            return None
        return self._fallback(place, action, finite=finite)

    def _told_by_nearest(
        self, nearest: Entry, place: int, action: Action, *, finite: bool
    ) -> list[Actor] | None:
        """What the noun right before a verb tells of its doer: [] if nothing, None that nobody does it."""
        if action in _OF_PEOPLE and not finite and self._is_of_master(nearest):
            return []
        if (
            not finite
            and nearest.preposition == "on"
            and action not in TRAVEL
            and (up := self._riders(nearest))
        ):
            return up
        taken = nearest.in_phrase or (nearest.is_object and not self.mentions[place].text.isascii())
        if not nearest.actors and self._is_of_weather_han(nearest):
            return None
        if not (finite or nearest.actors) and nearest.preposition == "of" and self._is_seen_passing(nearest):
            return None
        beside = nearest.preposition in ("as", "伴随") or (nearest.preposition == "with" and not finite)
        if not nearest.actors and (not taken or beside or (finite and self._is_seen_acting(nearest))):
            return None
        english = self.mentions[place].text[0] <= "z"
        if finite and english and place - nearest.place == 1 and self._joined_last(nearest, place, action):
            return nearest.actors[-1:]
        if (holders := self._holders(nearest, action)) and self._can(holders, action):
            return holders
        if finite and nearest.is_object and self._owes_verb(nearest, place):
            return []
        if not self._has_done(nearest, place) and self._serves(nearest, place, action, finite=finite):
            return nearest.actors
        if not self._after_noun(nearest, place):
            return []
        if (
            not finite
            and nearest.actors
            and (is_buried(self.mentions[place].text) or self._is_absolute(place))
        ):
            return None  # "a spear buried in its side", "…, ropes whistling"
        if self._before_noun(nearest.place).text in CAUSATIVES:
            return None
        if finite and not (nearest.in_phrase or nearest.is_object):
            return [] if self._goes_past_thing(nearest) else None
        return []

    def _riders(self, mount: Entry) -> list[Actor]:
        """Whoever is on what somebody can ride ("a knight on a horse fighting a dragon")."""
        rider = self.entries[-2] if len(self.entries) >= _OF_TWO else mount
        ridden = bool(mount.actors) and all(actor.kind in RIDDEN for actor in mount.actors)
        if not ridden or rider.in_phrase or rider.is_object:
            return []
        return rider.actors if any(actor.kind in PEOPLE for actor in rider.actors) else []

    def _owes_verb(self, handled: Entry, place: int) -> bool:
        """Whether the sentence's subject has only a participle so far, and that its object: the verb is the
        subject's ("a man leading a horse opens the gate")."""
        if len(self.entries) < _OF_TWO or not self.mentions[place].text.partition(" ")[0].endswith("s"):
            return False
        subject = self.entries[-2]
        if subject.in_phrase or subject.is_object or not any(actor.animate for actor in subject.actors):
            return False
        between = self.mentions[subject.place + 1 : handled.place + 1]
        verbs = [m.part("action") for m in between if "action" in m.fields]
        if (
            verbs[:1] != [PARTICIPLE]
            or FINITE in verbs
            or any(m.has("punctuation", "clause") for m in between)
        ):
            return False
        before = (m for m in self._back_from(subject.place) if m.ends_sentence or m.part("action") is FINITE)
        return next((m.ends_sentence for m in before), True)

    def _joined_last(self, nearest: Entry, place: int, action: Action) -> bool:
        """Whether "and" begins a clause about who or what is named last, and no object of the participle
        before ("holding a bag and her phone lights up", "eating a sandwich and a dog looks at him")."""
        if not nearest.actors or not self.mentions[place].text.isascii():
            return False
        if not self._before_noun(nearest.place).has("and"):
            return False
        last, *others = reversed(nearest.actors)
        if not last.animate:
            return action in SHINING
        joined = (
            bool(others)
            and last.kind is not SubjectKind.BABY
            and not (others[0].animate and last.kind not in PEOPLE)
        )
        return joined and self._owes_verb(nearest, place) and self._can([last], action)

    def _is_seen_acting(self, entry: Entry) -> bool:
        """Whether somebody sees or hears what the noun does ("sees the storm approach")."""
        return self._before_noun(entry.place).text in CAUSATIVES

    def _goes_past_thing(self, thing: Entry) -> bool:
        """Whether a Chinese verb tells the next deed of whoever has something in hand (抱着报纸蹲下)."""
        if not is_han(self.mentions[thing.place].text) or any(actor.animate for actor in thing.actors):
            return False
        for mention in self._back_from(thing.place):
            if "punctuation" in mention.fields or mention.text == "着":
                return mention.text == "着"
            if "action" in mention.fields and not mention.negated:
                return "着" in mention.text
        return False

    def _is_of_master(self, nearest: Entry) -> bool:
        """Whether an animal is what somebody does something to, and the clause is about them ("she shoos a
        chicken away laughing")."""
        tame = bool(nearest.actors) and all(actor.kind in ANIMALS for actor in nearest.actors)
        free = (actor for entry in self._free() for actor in entry.actors)
        return tame and nearest.is_object and any(actor.kind in PEOPLE for actor in free)

    def _subject_of(self, action: Action) -> list[Actor]:
        """The last who were named as no object and in no phrase, and can do it."""
        for entry in reversed(self.entries):
            if entry.in_phrase or entry.is_object or self.after[entry.place].text in OUTSIDE:
                continue
            if entry.actors and not entry.actors[-1].animate and self._is_beside_clause(entry):
                continue
            if self._can(entry.actors, action):
                return entry.actors
        return []

    def _is_beside_clause(self, entry: Entry) -> bool:
        """Whether commas enclose a thing and where somebody has it ("a woman, a mask over her eyes, …")."""
        start = self._start_of_noun(entry.place)
        if not start or self.mentions[start - 1].text != "," or entry is self.entries[0]:
            return False
        if "preposition" not in self.after[entry.place].fields:
            return False
        own = self.mentions[entry.place + 2 : entry.place + 6]
        return any(m.text in BODILY_OWNERS for m in own[:1]) and any(m.text == "," for m in own)

    def _named_with_it(self, place: int) -> list[Actor]:
        """Whom one phrase names and gives a deed ("a cheering crowd")."""
        last = self.entries[-1] if self.entries else None
        if last is None or last.place != place or self._is_verb_first(place):
            return []
        return last.actors if any(actor.animate for actor in last.actors) else []

    def _agent_meanwhile(self, place: int) -> list[Actor]:
        """Whoever 被 names and who does something meanwhile (被奶奶揪着耳朵拉走)."""
        agent = self.entries[-1] if self.entries else None
        if agent is None or agent.preposition != "被":
            return []
        between = self.mentions[agent.place + 1 : place]
        meanwhile = any("着" in m.text for m in between)
        if not (meanwhile and all("着" in m.text or m.has("body", "stop") for m in between)):
            return []
        if self.mentions[place].get("action") in TRAVEL and any(m.text[0] in _LEADING for m in between):
            return [*self._patient(place), *agent.actors]  # 被妈妈牵着走进教室
        return agent.actors

    def _after_noun(self, entry: Entry, place: int) -> bool:
        """Whether the verb is the very next word: then that noun is its subject, or nobody is."""
        return entry.place == place - 1 or (entry.place == place - 2 and self.before[place].has("then"))

    def _serves(self, entry: Entry, place: int, action: Action, *, finite: bool) -> bool:
        """Whether the noun right before the verb is its doer."""
        if not self._can(entry.actors, action):
            return False
        if not finite:
            return True
        if self._closes_relative(entry):
            return False
        if entry.is_object and is_han(self.mentions[entry.place].text):
            felt = action in _FELT and self.after[entry.place].text in _MOVED_TO
            return not (felt or self._looks_on(entry)) and self._is_pivot(entry, action)
        if not (entry.in_phrase or entry.is_object):
            return True
        animate = any(actor.animate for actor in entry.actors)
        if animate and not entry.in_phrase:
            return True
        if animate and self.after[entry.place].text == "that":
            return True
        if self.before[place] is self.mentions[entry.place] and self._is_treated(entry, place):
            return True
        if entry.preposition in _OPENING_CLAUSES and self._is_told_at_once(entry, place):
            return True
        if entry.preposition == "被" or (self.before[place].text == "to" and self._is_led_to(entry, place)):
            return True
        return self._is_had_to_act(entry)

    def _is_had_to_act(self, entry: Entry) -> bool:
        """Whether somebody has those whom a noun names do something."""
        words = self.mentions[self._start_of_noun(entry.place) : entry.place]
        return self._before_noun(entry.place).text in CAUSATIVES or causing.verb(words) is not None

    def _is_told_at_once(self, entry: Entry, place: int) -> bool:
        """Whether nothing is denied between a noun and a verb (not 趁主人不注意跳上灶台)."""
        return not any(m.negated or m.text[0] in _DENYING for m in self.mentions[entry.place + 1 : place])

    def _is_treated(self, entry: Entry, place: int) -> bool:
        """Whether somebody eats or drinks what is made for them (做饭给老人吃)."""
        return entry.preposition == "给" and self.mentions[place].text[0] in _TREATED

    def _looks_on(self, seen: Entry) -> bool:
        """Whether a small word leads back from whom somebody sees to who sees them (看见她都停下)."""
        if self.after[seen.place].text not in COMING_BACK:
            return False
        return self._before_noun(seen.place).get("action") == Action.LOOK

    def _closes_relative(self, entry: Entry) -> bool:
        """Whether a noun is the object of what "who" or "that" tells of the one before: the verb to come is
        the sentence's own ("a cat that has stalked a lizard pounces")."""
        if not entry.is_object or len(self.entries) < 2:
            return False
        before = self.entries[-2].place
        return any(self.mentions[at].text in RELATIVE for at in (before, before + 1))

    def _leads_on(self, entry: Entry, place: int) -> bool:
        """Whether a verb follows a noun at once, or is what it is made to do ("teaches a dog to sit")."""
        if self.before[place].text == "to" and self._is_led_to(entry, place):
            place -= 1
        return self._adjacent(entry.place, place)

    def _is_led_to(self, entry: Entry, place: int) -> bool:
        """Whether "to" leads from the noun to the deed ("helps a boy to stand", "waits for him to go",
        "sings her son to sleep")."""
        if entry.preposition == "for" or self._is_had_to_act(entry):
            return True
        return self.mentions[place].get("action") == "sleep" and self._adjacent(entry.place, place - 1)
