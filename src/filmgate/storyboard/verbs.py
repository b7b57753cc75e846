"""What verbs of both languages tell: deeds, given to those whose they are (`agency`)."""

from __future__ import annotations

from filmgate.storyboard import aspect, han_tags, transmuting
from filmgate.storyboard.actor import Actor
from filmgate.storyboard.agency import BODILY_OWNERS, RELATIVE, Agency
from filmgate.storyboard.clause import NOTHING, Deed
from filmgate.storyboard.continuing import PASSING
from filmgate.storyboard.kinds import ANIMATE, PEOPLE, THINGS, VEHICLES, crawls, is_slider
from filmgate.storyboard.lexicon import Part, split
from filmgate.storyboard.lexicon.sense import FINITE
from filmgate.storyboard.manners import as_done_by, played_by
from filmgate.storyboard.mention import Mention
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
_LEAST_PHRASE = 2
"""How many words tell at least where somebody is."""
_RIDING = frozenset((Action.RIDE, Action.DRIVE, Action.ROW))
_FIDGETING = frozenset(
    map(Action, split("swing, work, hold, push, pull, open, close, throw, spin, roll, turn"))
)
"""What one does with one's own limbs beside something else."""
_BEFORE_EVENT = frozenset(("punctuation", "mood", "attribute", "determiner"))
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


def _opens_phrase(mention: Mention) -> bool:
    """Whether words tell where something is from here on."""
    return "preposition" in mention.fields or mention.text.startswith("upon ")


_BETWEEN = "between"
"""After a deed that is told as a noun, before those who do it ("a kiss between two lovers")."""
_PAIR = 8
"""How many words at most two are named in."""
_DESCRIBING = ("determiner", "attribute", "count", "mood", "look", "tone", "speed", "quality")
_OF_NOUNS = ("determiner", "attribute", "count")
_ON_FEET = frozenset(map(Action, ("walk", "run", "enter", "leave", "approach", "climb", "jump", "chase")))
"""What no thing does that somebody takes along ("a man and his suitcase leave")."""


class Verbs(Agency):
    """Gives every deed to its doer."""

    def _act(self, place: int, action: Action, part: Part | None) -> None:
        """Gives the deed that a verb tells to those who do it, or keeps it for whoever is named next."""
        meant = self._in_its_sense(place, action)
        if meant is None:
            return
        action, finite, word = meant, part is FINITE, self.mentions[place].text
        english = word.isascii()
        if english and self._is_done_to_others(place, action, finite=finite):
            return
        if finite and action in _ARRIVING and self._is_inverted(place, action):
            self._introduce_doer(place, action)
            return
        han = not english and is_han(word)
        if han and self._befalls(place, action):
            return
        doers = self._doers(place, action, finite=finite)
        if doers is None:
            return
        if not doers:
            self.reading.orphans.append((action, place))
            return
        if han and finite and han_tags.is_tag(self.mentions, place):
            doers = self._by_list(doers, place, action)
        if action in _ON_FEET and len(doers) > 1:
            doers = [actor for actor in doers if actor.kind not in THINGS] or doers
        self._give(doers, place, action, finite=finite, han=han)
        if not finite and self.memory.begun and self.entries and self._is_absolute(place):
            self.entries[-1].in_phrase = True  # the sentence goes on about its subject
        self._move_object(place, action)

    def _is_done_to_others(self, place: int, action: Action, *, finite: bool) -> bool:
        """Whether an English verb tells a deed of others than the sentence is about; it is kept for them."""
        if self._is_passive(place, action):
            return True
        if finite and action in SPEECH and self._is_said_by_next(place):
            self._introduce_doer(place, action)
            return True
        if action in transmuting.DEEDS and transmuting.is_done_to_object(self.mentions, place):
            self.promised.append((Action.TRANSFORM, place))
            return True
        if self.after[place].text == _BETWEEN and self._is_noun_of_deed(place):
            self.agents.update((at, (action, place)) for at in self._those_between(place + 2))
            return True
        return False

    def _introduce_doer(self, place: int, action: Action) -> None:
        """Keeps a deed for the noun after its verb, which brings in whoever does it."""
        self.introducing.add(place)
        self.promised.append((action, place))

    def _give(self, doers: list[Actor], place: int, action: Action, *, finite: bool, han: bool) -> None:
        """Gives a deed to each of its doers, in the way of each."""
        word = self.mentions[place].text
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

    def _by_list(self, told: list[Actor], place: int, action: Action) -> list[Actor]:
        """Who of a list of tags does what a tag of its own tells; the list goes on about them."""
        doers = han_tags.doers(self.mentions, self.reading, told, place, action)
        if doers is not told:
            self.memory.carried, self.entries = doers, []
        return doers

    def _is_noun_of_deed(self, place: int) -> bool:
        """Whether a deed is told as a noun ("a kiss", "an epic battle")."""
        before = self.before[place]
        return self.mentions[place].text.startswith(("a ", "an ", "the ")) or before.has(*_DESCRIBING)

    def _those_between(self, place: int) -> list[int]:
        """Where the two are named, or all of them at once, of whom "between" tells."""
        named: list[int] = []
        for at in range(place, min(place + _PAIR, len(self.mentions))):
            mention = self.mentions[at]
            if mention.get("kind") in ANIMATE:
                named.append(at)
            elif not mention.has("and", *_DESCRIBING) and mention.senses:
                break
        return named[:2]

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
        return action in _FIDGETING and owner.text in BODILY_OWNERS and part.has("body")

    def _is_aside(self, place: int) -> bool:
        """Whether it is no verb of the sentence's own, but tells more of a noun, or how something is done."""
        before = self.before[place]
        before = self.before[place - 1] if "stop" in before.fields else before
        return before.text in RELATIVE or self._goes_on(place)

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
