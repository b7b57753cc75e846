"""English verbs, and what verbs of both languages share: whose deed each of them is."""

from __future__ import annotations

from filmgate.storyboard import aspect, headless, parts
from filmgate.storyboard.actor import Actor
from filmgate.storyboard.clause import NOTHING, Deed, Entry
from filmgate.storyboard.continuing import PASSING, SHINING
from filmgate.storyboard.kinds import ANIMALS, ANIMATE, PEOPLE, VEHICLES, crawls, is_slider
from filmgate.storyboard.lexicon import Part, split
from filmgate.storyboard.lexicon.inflection import may_be_past_participle
from filmgate.storyboard.lexicon.sense import FINITE, PARTICIPLE
from filmgate.storyboard.manners import as_done_by, played_by
from filmgate.storyboard.mention import Mention
from filmgate.storyboard.mounts import Mounts
from filmgate.storyboard.nobodies import CAUSATIVES, OUTSIDE
from filmgate.storyboard.serial import TRAVEL
from filmgate.storyboard.speech import SPEECH
from filmgate.storyboard.text import is_han
from filmgate.storyboard.vocabulary import Action, SubjectKind

_ARRIVING = frozenset(
    map(
        Action,
        split(
            "sit, stand, lie, kneel, sleep, wait, approach, appear, walk, run, fly, enter, fall, hide, rise,"
            " ride, sail, float, glide, swim, jump, climb, drive, dance"
        ),
    )
)
"""Deeds that may be told before whoever does them."""
_RESTING = frozenset((Action.LIE, Action.STAND, Action.SIT))
_UNDER_WAY = frozenset(map(Action, split("rise, sail, float, glide, drive, fly, approach, appear")))
_OF_TWO = 2
_LEAST_PHRASE = 2
"""How many words tell at least where somebody is."""
_RIDING = frozenset((Action.RIDE, Action.DRIVE, Action.ROW))
_RELATIVE = frozenset(("who", "that", "which"))
_OF_THINGS_TOLD = frozenset(("that", "which"))
_FIDGETING = frozenset(
    map(Action, split("swing, work, hold, push, pull, open, close, throw, spin, roll, turn"))
)
"""What one does with one's own limbs beside something else."""
_BODILY_OWNERS = frozenset(("his", "her", "its", "their"))
_BEFORE_EVENT = frozenset(("punctuation", "mood", "attribute", "determiner"))
_OF_PEOPLE = frozenset(map(Action, ("laugh", "smile", "whisper", "talk", "pray")))
"""What people do rather than the animals beside them."""
_FELT = frozenset(map(Action, ("laugh", "smile", "cry")))
_MOVED_TO = frozenset("又直就便")
"""Before what somebody feels who looks at somebody (看着孩子又哭又笑)."""
_GOING = frozenset((Action.RUN, Action.WALK, Action.DRIVE))
_SPEEDING = tuple(
    split(
        "疾驰, 飞驰, 驰骋, 奔驰, 狂飙, rac, speed, sped, roar, tear, tore, zoom, thunder, charg, gallop,"
        " canter"
    )
)
"""How words begin of what whoever was told to ride does on the same mount (与卡车并排疾驰)."""
_NO_MANNER = frozenset((*_RIDING, Action.SLEEP))
"""Deeds that 着 only lets go on: 睡着 is to fall asleep."""


def is_buried(verb: str) -> bool:
    """Whether an English participle of the past tells what was done to the noun before it."""
    word = verb.partition(" ")[0]
    return word.isascii() and not word.endswith("ing") and may_be_past_participle(word)


def _opens_phrase(mention: Mention) -> bool:
    """Whether words tell where something is from here on."""
    return "preposition" in mention.fields or mention.text.startswith("upon ")


_OF_NOUNS = ("determiner", "attribute", "count")


_LEADING = frozenset("牵搀扶领拉拽带挽追赶")
"""First characters of verbs that are done to somebody who goes along."""


class Verbs(Mounts):
    """Gives every deed to its doer."""

    def _act(self, place: int, action: Action, part: Part | None) -> None:
        meant = self._in_its_sense(place, action)
        if meant is None:
            return
        action = meant
        word = self.mentions[place].text
        english = word.isascii()
        if english and self._is_passive(place, action):
            return
        if english and part is FINITE and action in SPEECH and self._is_said_by_next(place):
            self.introducing.add(place)
            self.promised.append((action, place))
            return
        if part is FINITE and action in _ARRIVING and self._is_inverted(place, action):
            self.introducing.add(place)
            self.promised.append((action, place))
            return
        han = is_han(word)
        if han and self._befalls(place, action):
            return
        finite = part is FINITE
        doers = self._doers(place, action, finite=finite)
        if doers is None:
            return
        if not doers:
            self.reading.orphans.append((action, place))
            return
        handles = action == "burn" and self._has_object(place)
        told, event = finite and not self._is_aside(place), aspect.is_slight(word) or self._is_event(place)
        event = event or (not finite and self._is_with_part(place, action))
        self.memory.begun = self.memory.begun or told
        cast = self.memory.cast
        cast.spoken += han
        for actor in doers:
            actor.spoken = cast.spoken if han else actor.spoken
            self.memory.spoken.add(id(actor))
            self.reading.show(actor)
            own = Action.HOLD if handles and actor.animate else self._own_way(actor, action, place)
            self.reading.deeds.append(Deed(actor, own, place, told, event))
        if not finite and self.memory.begun and self.entries and self._is_absolute(place):
            self.entries[-1].in_phrase = True  # the sentence goes on about its subject
        self._move_object(place, action)

    def _is_said_by_next(self, place: int) -> bool:
        """Whether a line stands right before a verb of speech, and the speaker after it ("'Run!' shouts a
        woman")."""
        line = self.before[place - 1] if self.before[place].text == "," and place else self.before[place]
        if "dialogue" not in line.fields:
            return False
        noun = next((m for m in self.mentions[place + 1 : place + 5] if not m.has(*_OF_NOUNS)), NOTHING)
        return noun.get("kind") in ANIMATE and self.after[place].has(*_OF_NOUNS, "kind")

    def _is_inverted(self, place: int, action: Action) -> bool:
        """Whether whoever does it follows the verb ("on a stool sits her coach")."""
        if " " in self.mentions[place].text or not self._leads_to_doer(place, action):
            return False
        start = self._start_of_part(place)
        if start == place and start > 1 and self.mentions[start - 1].text == ",":
            start = self._start_of_part(place - 1)
        opening = next((m for m in self.mentions[start:] if not m.has("and", "then")), NOTHING)
        if place - start < _LEAST_PHRASE or not _opens_phrase(opening):
            return False
        return all(entry.in_phrase for entry in self.entries if entry.place >= start)

    def _leads_to_doer(self, place: int, action: Action) -> bool:
        """Whether the verb's own noun is somebody alive, or something that lies or stands there."""
        for mention in self.mentions[place + 1 : place + 7]:
            if "kind" in mention.fields:
                kind = mention.get("kind")
                doer = kind in (PEOPLE if action in _RIDING else ANIMATE) or action in _RESTING
                doer = doer or (kind in VEHICLES and action in _UNDER_WAY)
                return doer and "action" not in mention.fields
            if not mention.has("determiner", "attribute", "count", "setting") and mention.senses:
                return False
        return False

    def _own_way(self, actor: Actor, action: Action, place: int) -> Action:
        """A deed in its doer's own way."""
        own = as_done_by(actor.kind, action, self.mentions[place].text)
        if own is Action.FLY and action in _GOING and crawls(actor.word):
            return action
        if own is Action.WORK:
            strung = not self._has_object(place) and self._is_strung()
            return played_by(actor, self.mentions[place].text, instrument=strung)
        if own in PASSING and (before := self._as_before(actor, place)) is not None:
            return before
        if own not in _GOING:
            return own
        if actor.kind is SubjectKind.ATHLETE and is_slider(actor.word):
            return Action.GLIDE
        rode = self.mentions[place].text.startswith(_SPEEDING) and self._rides_on(actor)
        return Action.RIDE if rode or self._is_mounted(actor) else own

    def _rides_on(self, actor: Actor) -> bool:
        """Whether whoever speeds was told to ride ("hops on his bike and speeds off")."""
        last = next((deed.action for deed in reversed(self.reading.deeds) if deed.actor is actor), None)
        return last is Action.RIDE if last else (id(actor), Action.RIDE) in self.memory.done

    def _is_with_part(self, place: int, action: Action) -> bool:
        """Whether a participle tells what somebody does meanwhile with a part of the body ("sits on a wall,
        swinging her legs")."""
        owner, part = self.after[place], self.after[place + 1]
        return action in _FIDGETING and owner.text in _BODILY_OWNERS and part.has("body")

    def _is_aside(self, place: int) -> bool:
        """Whether it is no verb of the sentence's own, but tells more of a noun, or how something is done."""
        before = self.before[place]
        before = self.before[place - 1] if "stop" in before.fields else before
        return before.text in _RELATIVE or self._goes_on(place)

    def _goes_on(self, place: int) -> bool:
        """Whether 着 tells how somebody does something else (举着枪走进, 跟在妈妈后面跑)."""
        mention = self.mentions[place]
        lasts = "着" in mention.text or self.after[place].text == "着" or mention.text[-2:] == "跟在"
        return lasts and mention.get("action") not in _NO_MANNER

    def _is_event(self, place: int) -> bool:
        """Whether the verb's word stands as a noun ("Epic battle: …")."""
        mention, before, after = self.mentions[place], self.before[place], self.after[place]
        if after.text and "punctuation" not in after.fields:
            return False
        if before.text and ("kind" in before.fields or _BEFORE_EVENT.isdisjoint(before.fields)):
            return False
        if not before.text and mention.start and is_han(mention.text):
            return False  # a row of deeds that is cut before it
        if "mood" in before.fields and self.entries and not mention.text.isascii() and self._free():
            return False  # 与妖怪激烈打斗
        third_person = mention.text.partition(" ")[0].endswith("s")
        return not third_person and "kind" not in mention.fields  # a verb with its object

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
            return [*found, *self._companions(nearest)]
        if self.entries and (self._is_of_weather(self.entries[0]) or (finite and self._is_of_thing(place))):
            return None
        return self._fallback(place, action, finite=finite)

    def _told_by_nearest(
        self, nearest: Entry, place: int, action: Action, *, finite: bool
    ) -> list[Actor] | None:
        """What the noun right before a verb tells of its doer: [] if nothing, None that nobody does it."""
        if action in _OF_PEOPLE and not finite and self._is_of_master(nearest):
            return []
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
        if (holders := self._holders(nearest)) and self._can(holders, action):
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
        return any(m.text in _BODILY_OWNERS for m in own[:1]) and any(m.text == "," for m in own)

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
            return not felt and self._is_pivot(entry, action)
        if not (entry.in_phrase or entry.is_object):
            return True
        animate = any(actor.animate for actor in entry.actors)
        if animate and not entry.in_phrase:
            return True
        if animate and self.after[entry.place].text == "that":
            return True
        if entry.preposition == "被" or (self.before[place].text == "to" and self._is_led_to(entry, place)):
            return True
        return self._before_noun(entry.place).text in CAUSATIVES

    def _closes_relative(self, entry: Entry) -> bool:
        """Whether a noun is the object of what "who" or "that" tells of the one before: the verb to come is
        the sentence's own ("a cat that has stalked a lizard pounces")."""
        if not entry.is_object or len(self.entries) < 2:
            return False
        before = self.entries[-2].place
        return any(self.mentions[at].text in _RELATIVE for at in (before, before + 1))

    def _leads_on(self, entry: Entry, place: int) -> bool:
        """Whether a verb follows a noun at once, or is what it is made to do ("teaches a dog to sit")."""
        if self.before[place].text == "to" and self._is_led_to(entry, place):
            place -= 1
        return self._adjacent(entry.place, place)

    def _is_led_to(self, entry: Entry, place: int) -> bool:
        """Whether "to" leads from the noun to the deed ("helps a boy to stand", "waits for him to go",
        "sings her son to sleep")."""
        if entry.preposition == "for" or self._before_noun(entry.place).text in CAUSATIVES:
            return True
        return self.mentions[place].get("action") == "sleep" and self._adjacent(entry.place, place - 1)
