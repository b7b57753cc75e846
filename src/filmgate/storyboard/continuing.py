"""Whose a verb is that has no noun of its own: who goes on, and who is only told of besides."""

from __future__ import annotations

from collections.abc import Sequence

from filmgate.storyboard import headless, watching
from filmgate.storyboard.actor import Actor, is_several
from filmgate.storyboard.clause import BREAKS, NOTHING, is_third_person
from filmgate.storyboard.kinds import ANIMALS, ANIMATE, OF_THINGS, PEOPLE, THINGS
from filmgate.storyboard.lexicon import split
from filmgate.storyboard.mention import Mention
from filmgate.storyboard.participles import Participles
from filmgate.storyboard.text import is_han
from filmgate.storyboard.vocabulary import Action, SubjectKind

_OPENING = frozenset(
    split("punctuation, stop, speed, mood, then, and, clause, time_of_day, transition, framing")
)
"""What words say that may stand before a verb that opens its sentence."""
_ANYBODYS = frozenset(("another", "一只", "一双"))
"""Words before a part of the body that is of somebody else (一只手从后面把书取下来)."""
_LEADING_IN = frozenset(("after", "before", "while", "when", "by", "without"))
"""Words before a participle whose doer is still to come ("After running, a robot walks")."""
_OF_FACES = frozenset((Action.SMILE, Action.CRY))
"""What a face does, whoever's it is ("a smile spreads")."""
_LIVELY = frozenset((Action.SMILE, Action.CRY, Action.LAUGH, Action.WAKE, Action.WHISPER))
"""What dolls do only in a tale."""
_HANDS = frozenset(("双手", "手指", "指尖", "手掌", "一双手", "一只手"))
_SCENERY = frozenset(
    map(
        SubjectKind,
        split(
            "tree, flower, rose, lantern, candle, campfire, fireworks, moon, sun, star, planet, window, door,"
            " house, tower, stairs, flag, kite, balloon, umbrella, letter, coin, boat, train, car"
        ),
    )
)
"""Things that come to life in no tale: who smiles after them is somebody else (花瓣飘落，回眸一笑)."""
SHINING = frozenset(map(Action, split("glow, flicker, burn, melt, bloom, grow, shatter, explode")))

PASSING = frozenset((Action.WALK, Action.DRIVE))
_ON_THE_WAY = ("穿过", "穿行", "穿梭", "经过", "路过", "加速", "减速", "cross", "accelerat")
"""How words begin that tell where somebody passes, and not how they go."""
_FAST = tuple(map(Action, split("run, ride, drive, fly, glide, surf, swim, row, sail")))
_OBJECTS = {"him": "he", "her": "she"}
_BODILY = frozenset("身头")
"""How Chinese verbs end of what nobody does but somebody alive."""


class Continuing(Participles):
    """Finds who does what a verb without a noun tells."""

    def _seen_to(self, place: int, action: Action) -> list[Actor]:
        """Those of whom somebody sees that they do what a verb tells."""
        seen = self.watched
        if seen is None or not self._can(seen.actors, action):
            return []
        return seen.actors if watching.act(self.mentions, seen.place, place, action) else []

    def _note_unseen(self, verb: Mention) -> None:
        """Notes that the clause is about what the plan has no subject for, one or many."""
        if verb.text.isascii() and not self.unseen:
            self.unseen = True
            of_one = "has" in self.words or any(map(is_third_person, verb.text.split(" ")))
            self.memory.many = not of_one

    def _as_before(self, actor: Actor, place: int) -> Action | None:
        """How somebody was already going, who now passes something ("rides off and crosses the bridge")."""
        if not self.mentions[place].text.startswith(_ON_THE_WAY):
            return None
        gone = (deed.action for deed in reversed(self.reading.deeds) if deed.actor is actor)
        done = {action for who, action in self.memory.done if who == id(actor)}
        return next((a for a in gone if a in _FAST), None) or next((a for a in _FAST if a in done), None)

    def _done_beside(self, place: int) -> list[Actor]:
        """Whoever does what a participle before "and" tells ("with guests laughing and running about")."""
        if "and" not in self.before[place].fields:
            return []
        told = [deed for deed in self.reading.deeds if not deed.finite and place - 4 <= deed.place < place]
        return [deed.actor for deed in told if deed.place == told[-1].place]

    def _in_chain(self, place: int) -> list[Actor]:
        """Whoever does what the participle before tells ("an alien sitting on a rock waving at him")."""
        last = next((deed for deed in reversed(self.reading.deeds) if not deed.faint), None)
        if last is None or last.finite or last.place >= place or not self.mentions[place].text.isascii():
            return []
        between = self.mentions[last.place + 1 : place]
        if any(m.has("action", "and", "pronoun", *BREAKS) or m.get("kind") in ANIMATE for m in between):
            return []
        return [deed.actor for deed in self.reading.deeds if deed.place == last.place]

    def _fallback(self, place: int, action: Action, *, finite: bool) -> list[Actor] | None:
        """The clause before's subject; else anybody at hand in this clause; else who was last spoken of."""
        if not finite and self._leads_in(place):
            return []
        if self.unseen and finite and not self._free():
            return None if self.memory.many or self.memory.carried else []
        if self.memory.left is not None and not self.entries and self.mentions[place].text.isascii():
            return self._in_row(place, action)
        alive = action in SHINING and any(a.animate for a in self.memory.carried)
        if alive and is_han(self.mentions[place].text):
            return None  # what glows or melts is no one of whom was spoken
        if finite and self._goes_on_about_nobody(place):
            return None
        if self.before[place].text in _HANDS and (owner := self._owner_of_hands(action)):
            return owner
        if self.mentions[place].text[-1] in _BODILY and not any(a.animate for a in self.memory.carried):
            return self.memory.living or None  # 牙刷掉进水池，转身跑出门
        if self.memory.causers is not None and (causers := self._those_behind(place)):
            return causers
        left = not self._holds_on(place, action)
        if self._can(self.memory.carried, action) and not left:
            return self.memory.carried
        near = [entry.actors for entry in self.entries if self._can(entry.actors, action)]
        if left and is_han(self.mentions[place].text):
            near = [actors for actors in near if any(actor.animate for actor in actors)]
        if near:
            return near[-1]
        if left:
            return [] if self.before[place].text in _LEADING_IN else None
        if action in _LIVELY and self._is_of_doll(place):
            return None
        return self.memory.living if self._can(self.memory.living, action) else []

    def _owner_of_hands(self, action: Action) -> list[Actor]:
        """Whose hands do something, where the last who was spoken of is an animal (粗糙的双手解开缆绳)."""
        if not self.memory.carried or any(actor.kind not in ANIMALS for actor in self.memory.carried):
            return []
        people = (a for a in reversed(self.memory.cast.actors) if a.kind in PEOPLE and a.count == 1)
        return [actor for actor in people if self._can([actor], action)][:1]

    def _is_of_doll(self, place: int) -> bool:
        """Whether a Chinese sentence goes on about a thing that comes to life (布偶睁开眼睛，笑出声)."""
        carried = self.memory.carried
        if not carried or any(a.animate or a.kind in _SCENERY for a in carried):
            return False
        return is_han(self.mentions[place].text)

    def _holds_on(self, place: int, action: Action) -> bool:
        """Whether whoever the sentence before was about may be meant: this one names them or has told what
        they do, begins with the verb, or is about a part of their body."""
        spoken = self.memory.spoken
        if action in _OF_FACES or any(id(a) in spoken for a in (*self.memory.carried, *self.memory.living)):
            return True
        theirs = "body" in self.mentions[place].fields  # "his gaze drops"
        opens, start, within = True, 0, self.memory.within
        for at in range(place - 1, -1, -1):
            mention = self.mentions[at]
            if mention.ends_sentence or mention.text[-1:] == ":":
                start, within = at + 1, False
                break
            if "pronoun" in mention.fields and "determiner" not in mention.fields:
                return True
            own = "body" in mention.fields and self.mentions[self._start_of_noun(at)].text not in _ANYBODYS
            theirs = own or (theirs and "preposition" not in mention.fields)
            opens = opens and _is_slight(mention)
        return theirs or (not within and (opens or self._follows_phrase(start, place)))

    def _follows_phrase(self, start: int, place: int) -> bool:
        """Whether nothing but where or with what stands before the verb of a sentence ("At the bar, orders a
        whiskey", 在窗边坐下)."""
        first = next((m for m in self.mentions[start:place] if not _is_slight(m)), NOTHING)
        if not (first.has("preposition", "time_of_day") or first.text == "every") or self._free():
            return False
        if is_han(self.mentions[place].text):
            return "preposition" in first.fields
        last = next((m for m in self._back_from(place) if m.text == "," or not _is_slight(m)), NOTHING)
        return last.text == "," and not any(m.has("action") for m in self.mentions[start:place])

    def _goes_on_about_nobody(self, place: int) -> bool:
        """Whether a row of deeds goes on that the plan has no subject for ("the shot begins low behind her,
        follows her")."""
        row = self.before[place].text == "," or self.before[place].has("and")
        return row and not self._free() and headless.opens(self.mentions, place)

    def _leads_in(self, place: int) -> bool:
        """Whether a participle opens a sentence whose subject comes after a comma ("Smiling, she gives")."""
        before = self.before[place]
        if (
            self.entries
            or not (before.text == "" or before.ends_sentence)
            or is_han(self.mentions[place].text)
        ):
            return False
        following = self.mentions[place + 1 :]
        comma = next((at for at, m in enumerate(following) if "punctuation" in m.fields), None)
        if comma is None or following[comma].text != ",":
            return False
        return any(m.has("kind", "pronoun", "reference") for m in following[comma : comma + 4])

    def _is_of_mains(self, action: Action) -> bool:
        """Whether a comma parts a deed that no thing does from a clause about a thing ("walks until a light
        flickers, turns and screams")."""
        return self.memory.midway and action not in OF_THINGS and self.memory.comma and not self.memory.many

    def _in_row(self, place: int, action: Action) -> list[Actor] | None:
        """Who goes on in a row of deeds after a clause that turned to somebody else, or to nobody: they do,
        unless the verb is of one and they are many, or they do no such thing, or ", and" comes back before
        any row of theirs has begun ("pets the cat because it purrs, and smiles")."""
        turned, (main, living) = self.memory.carried, self.memory.left or ([], [])
        of_one = is_third_person(self.mentions[place].text)
        mains = next((actors for actors in (main, living) if self._can(actors, action)), None)
        if not turned:
            if mains and of_one and self._is_of_mains(action):
                self.memory.come_back()
                return mains
            unseen = self.memory.many is not of_one and (self.memory.many or main or living)
            return None if unseen else mains or []
        if mains and of_one and self._acts_on_turned(turned, place):
            self.memory.come_back()
            return mains
        if mains and self._is_who_looks_on(place):
            self.memory.come_back()
            return mains
        disagrees = of_one and is_several(turned) and not is_several(mains or turned)
        comes_back = self.mentions[0].has("and", "then") and not self.memory.in_row
        if mains and (disagrees or comes_back):
            self.memory.come_back()
            return mains
        own = action in OF_THINGS or any(actor.animate for actor in turned)
        self.memory.in_row = self._can(turned, action) and (own or not mains)
        return turned if self.memory.in_row else mains or []

    def _is_who_looks_on(self, place: int) -> bool:
        """Whether a verb has no form of what others are seen to do ("watches a dog swim and laughs")."""
        seen, verb = self.memory.onlooking, self.mentions[place].text.partition(" ")[0]
        leading = self.before[place - (self.before[place].text == "to")].text
        if not seen:
            return False
        inflected = is_third_person(verb) or is_third_person(leading) or verb.endswith("ed")
        return inflected or (seen.endswith("ing") and not verb.endswith("ing"))

    def _acts_on_turned(self, turned: Sequence[Actor], place: int) -> bool:
        """Whether the pronoun after a verb means those to whom the sentence turned, who so do not do it
        themselves ("catches him before he falls, drags him back")."""
        pronoun, after = self.after[place].text, self.after[place + 1]
        if pronoun == "it":
            return all(actor.kind in THINGS for actor in turned)
        if pronoun not in _OBJECTS or (pronoun == "her" and after.has("kind", "body", "garment")):
            return False
        return len(turned) == 1 and turned[0].called == _OBJECTS[pronoun]


def _is_slight(mention: Mention) -> bool:
    """Whether a word may stand before a verb that opens its sentence."""
    return _OPENING.issuperset(mention.fields) if mention.fields else mention.text.endswith("ly")
