"""One beat's mentions to its actors and deeds: attributes, counts and references bound to their nouns."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from itertools import compress, count

from filmgate.storyboard import apposition, cataphora, echoing, han_owners, titles
from filmgate.storyboard.actor import Actor
from filmgate.storyboard.anaphora import born_of
from filmgate.storyboard.cast import GROUP
from filmgate.storyboard.clause import BREAKS, Memory, Reading
from filmgate.storyboard.kinds import ANIMALS, ANIMATE, EDIBLE, PEOPLE, THINGS, VEHICLES
from filmgate.storyboard.latecomers import HAND
from filmgate.storyboard.lexicon import lexicon, split
from filmgate.storyboard.lexicon.sense import FINITE
from filmgate.storyboard.mention import AnyOf, Mention
from filmgate.storyboard.nouns import AGED, HOARY, OLD_AGES, inner_attributes, sexed
from filmgate.storyboard.placing import ALL_OF, Places
from filmgate.storyboard.pronouns import OTHERS, PERSON_WORDS
from filmgate.storyboard.text import is_han
from filmgate.storyboard.vocabulary import Action, SubjectKind

_OTHER = ("setting", "indoors", "weather", "time_of_day", "light", "sound", "filmword", "transition")
_KINDS = {kind.value: kind for kind in SubjectKind}
_DEEDS = {deed.value: deed for deed in Action}
_ELDERS = {SubjectKind.WOMAN: SubjectKind.OLD_WOMAN, SubjectKind.MAN: SubjectKind.OLD_MAN}
_OLD = frozenset(_ELDERS.values())
_STOP = frozenset(("stop",))
_MIRRORING = frozenset(("映出", "映着", "倒映", "倒映着", "倒映出", "映照出", "折射出"))
"""Whoever is named after them is only seen so (眼中映出他的身影)."""
_BOTH = "俩"
_PERSON = "人"
_THRONG = frozenset("群帮伙堆")
"""How numbers of many together end."""
_COUNTING = ("count", "punctuation")
_FAR = 6
_ALL_HAN = frozenset(("都", "全都", "一个个", "纷纷", "个个"))
"""After those who are somewhere they tell that they are many (车厢里的人都在笑)."""
_ENDINGS_HAN = frozenset("在于向往进入")
_SOME_OF_THEM = GROUP | {"both"}
_MEANING_SOME = _SOME_OF_THEM | OTHERS | PERSON_WORDS
_NO_CLASSIFIERS = frozenset("号圈秒米岁年天步次遍回层楼点寸斤")
"""What is counted by them is no subject."""
_LED_ON = AnyOf("action", "preposition")
_HANDS = frozenset(("hand", "hands", "fingers"))
_MOVING_OTHERS = frozenset(map(Action, split("push, pull, throw, catch, hold, carry, give, attack, open")))
"""What moves something else."""
_OF_CROWDS = frozenset(map(Action, split("laugh, shout, sing, dance, wave_hand, look, smile, cry, sleep")))
_PARTS = {
    "boundary": ("punctuation", "clause", "then"),
    "dialogue": ("dialogue",),
    "reference": ("reference",),
    "garment": ("garment",),
    "content": ("action", "kind"),
    "pronoun": ("pronoun",),
    "attribute": ("attribute",),
    "count": ("count",),
    "preposition": ("preposition",),
    "determiner": ("determiner",),
    "place": _OTHER,
    "and": ("and",),
}
"""Ways to read a mention, the first that fits, by the fields that it has."""
_OF_GRAMMAR = frozenset(split("attribute, count, preposition, determiner, unknown, place, and"))
"""Those of words that may stand for somebody as well."""


class _PartOf(dict[frozenset[str], str]):
    """Which of the reader's ways to read a mention with such fields is for it; none, if empty."""

    def __missing__(self, fields: frozenset[str]) -> str:
        among = _PARTS.items() if fields else ()
        found = next((part for part, those in among if not fields.isdisjoint(those)), "")
        self[fields] = found if fields else "unknown"
        return self[fields]


_PART_OF = _PartOf({_STOP: "stop"})


@cache
def _is_preposition(word: str) -> bool:
    return any(sense.field == "preposition" for sense in lexicon().phrases.get((word,), ()))


class Reader:
    """Reads a film's beats in order; remembers the cast and who was spoken of last."""

    def __init__(self, quotes: list[str]) -> None:
        self.memory = Memory(quotes)

    def read(self, mentions: tuple[Mention, ...], *, anew: bool = False) -> Reading:
        """What a beat tells; one that begins `anew` after a label may name its doer after the deed."""
        if anew and cataphora.names_later(mentions):
            self.memory.carried, self.memory.living = [], []
        if not self.memory.within:
            self.memory.nameless = None
        return _Nouns(self.memory, mentions).run()

    def introduce(self, mentions: tuple[Mention, ...]) -> None:
        """Remembers who is told of, of whom nothing is shown yet."""
        self.read(mentions)
        self.memory.carried, self.memory.living = [], []
        self.memory.done.clear()


class _Nouns(Places):
    """Binds to every noun what is said of it."""

    def run(self) -> Reading:
        some = self.words & _MEANING_SOME
        if _BOTH in "".join(self.words):
            some |= {word for word in self.words if word[-1] == _BOTH}
        reading, mentions = self.reading, self.mentions
        parts = [*map(_PART_OF.__getitem__, [mention.fields for mention in mentions])]
        if some:
            parts = ["some" if m.text in some else part for part, m in zip(parts, mentions, strict=True)]
        for place, part, mention in compress(zip(count(), parts, mentions, strict=False), parts):
            if not mention.negated and place != self.costume:
                reading.at = place
                _WAYS[part](self, place, mention)
        if titles.COLON in self.words and reading.actors and reading.actors[0].kind in THINGS:
            titles.give_way(reading, mentions)
        self._end_clause()
        self._drift()
        if self.groups:
            self._tell_members_apart()
        self._carry()
        for deed in reading.deeds:
            self.memory.done.add((id(deed.actor), deed.action))
            deed.actor.handling = deed.action in _MOVING_OTHERS
            self.memory.latest = deed.action if deed.finite else self.memory.latest
        reading.carried = self.memory.carried
        self.memory.within = bool(mentions) and not mentions[-1].ends_sentence
        return reading

    def _mean_some(self, place: int, mention: Mention) -> None:
        """Enters those of whom a word means some, or both; else reads it as it stands."""
        text, part = mention.text, _PART_OF[mention.fields]
        if text in PERSON_WORDS and self.after[place].text == ":":
            return  # the name of a field: "Subject: a cat sleeps"
        if text == _PERSON and self._are_bystanders(place):
            self._gather(place) if self.after[place].text in _ALL_HAN else self._enter(place, [])
        elif text == _PERSON and self._are_throng(place):
            self._name(place, SubjectKind.CROWD, mention)
        elif not part and text not in _SOME_OF_THEM:
            return
        elif text in _SOME_OF_THEM and self._is_of_group(place):
            self._refer_back(place, self._some_of_them(place))
        elif text in OTHERS and self._is_other_thing(place):
            self._enter(place, [])
        elif text in OTHERS and self._is_second(place):
            self._bring_second(place)
        elif text[-1] == _BOTH and (pair := self._both()):
            self._refer_back(place, pair)
        else:
            self.count = None if text[-1] == _BOTH else self.count
            part = "pronoun" if text in PERSON_WORDS and part in _OF_GRAMMAR else part
            if part:
                _WAYS[part](self, place, mention)

    def _are_bystanders(self, place: int) -> bool:
        """Whether a place before 的 tells that the people there are none of those named (船上的人)."""
        if self.before[place].text != "的" or place < 2:
            return False
        where = self.mentions[place - 2]
        return where.has("setting", "preposition") and "pronoun" not in where.fields

    def _are_throng(self, place: int) -> bool:
        """Whether they are told to be many together (一群人, 一群穿黑衣的人)."""
        count = next(
            (m for m in reversed(self.mentions[max(0, place - _FAR) : place]) if m.has(*_COUNTING)), None
        )
        return self.count is not None and count is not None and count.text[-1] in _THRONG

    def _both(self) -> list[Actor]:
        """Those two who were named, if a word means both (爷孙俩); nobody else is counted then."""
        known = [actor for actor in self.memory.cast.actors if actor.kind in PEOPLE]
        return known[-2:] if len(known) > 1 and all(actor.count == 1 for actor in known[-2:]) else []

    def _quote(self, place: int, mention: Mention) -> None:
        self._speak(place, self.memory.quotes[int(mention.get("dialogue") or 0)])

    def _show_input(self, place: int, mention: Mention) -> None:
        self._refer(place, mention.get("reference") or "")

    def _skip(self, place: int, mention: Mention) -> None:
        """A small word; one that stands for a deed told before ends what waits for its noun; what smoke does
        nobody does."""
        if mention.text.endswith(" rises"):
            self._note_unseen(mention)
        if mention.text == "有":
            self.preposition = ""
        elif mention.text in _MIRRORING:
            self.preposition = mention.text
        elif mention.text == "of the":
            self.preposition, self.determiner = "of", "the"
        if mention.senses[0].value == "deed":
            self.attributes, self.count = [], None
        elif mention.senses[0].value == echoing.SAME:
            doers, latest = self._subject(), self.memory.latest
            self.reading.deeds.extend(echoing.deeds(self.reading, latest, doers, place))

    def _content(self, place: int, mention: Mention) -> None:
        """Nouns and verbs; a phrase of both ("dog barks", "rides a horse") tells them in its order."""
        for sense in mention.senses:
            if sense.field == "kind":
                self._name(place, _KINDS[sense.value], mention)
            elif sense.field == "action" and not mention.by_camera:
                han = is_han(mention.text)
                if not han:
                    self._tell_apart(mention.text)
                waits = bool(self.attributes) or self.count is not None
                if waits and sense.part is FINITE and not (han and self._awaits_noun(place)):
                    self.attributes, self.count = [], None
                if sense.part is FINITE and not han and "preposition" in self.before[place].fields:
                    self.preposition = ""  # "in comes the wizard"
                self._open_phrase(mention)
                if not self.words.isdisjoint(_HANDS) and self._is_of_hand(place):
                    self._show_hands(place)
                if sense.value:
                    self._act(place, _DEEDS[sense.value], sense.part)
                else:
                    self._attributive(place)  # a verb that tells no deed may still describe somebody

    def _is_of_hand(self, place: int) -> bool:
        """Whether a hand does it, or one with something on it ("a hand with a gold ring lifts the cup")."""
        start = place
        while start > 1 and self._is_adverb(self.before[start]):
            start -= 1
        if self.before[start].text in _HANDS:
            return True
        if self.mentions[place].part("action") is not FINITE:
            return False
        for at in range(place - 1, 0, -1):
            if self.mentions[at].has("action", *BREAKS):
                return False
            if self.mentions[at].text in ("with", "in"):
                return self.mentions[at - 1].text in _HANDS
        return False

    def _is_adverb(self, word: Mention) -> bool:
        """Whether a word tells how something is done ("hands carefully open a letter")."""
        return word.has("speed", "mood") or (not word.senses and word.text.endswith("ly"))

    def _show_hands(self, place: int) -> None:
        """Whoever has the hand that does something is there, though nobody names them."""
        if not any(a.animate for a in self.memory.cast.actors):
            actor = self._stranger(SubjectKind.MAN)
            actor.word, actor.count = HAND, 1
            self.reading.show(actor)
            self._enter(place - 1, [actor])

    def _tell_apart(self, deed: str) -> None:
        """Whoever of a trade "closes her laptop" is a woman."""
        if " her " in deed or " his " in deed:
            self._tell_sex("she" if " her " in deed else "he")

    def _open_phrase(self, verb: Mention) -> None:
        """A verb with its preposition ("walks past", 站在) opens a phrase as the preposition alone does."""
        if verb.text[-1] in _ENDINGS_HAN:
            self.preposition, self.determiner = verb.text[-1], ""
            return
        last = verb.text.rpartition(" ")[2]
        if last != verb.text and _is_preposition(last):
            self.preposition, self.determiner = last, ""

    def _count(self, place: int, mention: Mention) -> None:
        if self.after[place].text in _NO_CLASSIFIERS:
            return  # 10号球员, 转了好几圈
        self.count = int(mention.get("count") or 1)
        self.determiner = "the" if mention.text.endswith("of the") else self.determiner

    def _go_on(self, place: int, _mention: Mention) -> None:
        """ "and" joins the qualities of one noun, and nothing else that waits for it."""
        self.attributes = self.attributes if "attribute" in self.before[place].fields else []
        if _LED_ON[self.before[place].fields]:
            self.preposition = ""  # "the light goes on and a cook"

    def _is_of_passengers(self, place: int) -> bool:
        """Whether a vehicle stands for all who are in it ("the whole tram claps")."""
        return self.after[place].get("action") in _OF_CROWDS

    def _name(self, place: int, kind: SubjectKind, mention: Mention) -> None:
        if "name" in mention.fields and self._is_of_noun_called_so(place):
            self.coming.name = mention.get("name")
            return
        if self.bracketed and kind in PEOPLE:  # "GISELA (50s, fishmonger) slaps …"
            apposition.become(self.bracketed[-1], kind, mention.text)
            return
        if kind is SubjectKind.BABY and self._is_young_of_unknown(place):
            self.attributes.append(mention.text)
            return
        if kind in VEHICLES and self.before[place].text in ALL_OF and self._is_of_passengers(place):
            self._gather(place)
            return
        if self.coming.count is not None and place > self.coming.closed:
            self.count, self.coming.count = self.count or self.coming.count, None
        kind, attributes = self._aged(kind, mention)
        if self.after[place].text == "'s" and self._is_measure(place):
            self.attributes, self.count = [], None
            return
        if self._modifies(place, mention):
            if not self._is_costumed(place, kind):
                word = mention.text.rpartition(" ")[2] if mention.has("action") else mention.text
                self.attributes = [*attributes, word]
                return
            attributes, self.costume = [*attributes, self.after[place].text], place + 1
        self._lead_there(place, kind)
        if self._is_worn(place):
            self._dress(place, mention)
            return
        kind = self._of_kin(mention.text) or born_of(self.memory.cast.actors, mention.text) or kind
        if kind is SubjectKind.CUP and self._holds_food(place):
            return
        if self._apposed(place, kind, mention):
            return
        revealing = self.mentions[self.opened].text in apposition.REVEALING
        if revealing and self._is_revealed(place, kind, mention):
            return
        if kind in EDIBLE and self._is_meal(place):
            kind = SubjectKind.FOOD
        self._introduce(place, kind, mention, attributes)

    def _aged(self, kind: SubjectKind, mention: Mention) -> tuple[SubjectKind, list[str]]:
        """The kind by what is said of its sex and age, and what else is said of it."""
        kind, attributes = sexed(kind, [*self.attributes, *inner_attributes(mention, kind)])
        if kind in _ELDERS and not AGED.isdisjoint(attributes):
            return _ELDERS[kind], [word for word in attributes if word in HOARY or word not in AGED]
        if kind in _OLD and not OLD_AGES.isdisjoint(attributes):
            attributes = [word for word in attributes if word not in OLD_AGES]
        return kind, attributes

    def _introduce(self, place: int, kind: SubjectKind, mention: Mention, attributes: list[str]) -> None:
        """Shows whoever the noun means: somebody known, or somebody new."""
        named = "name" in mention.fields
        actor = self._called(place, mention) if named else self._known(place, kind, mention)
        if shown := mention.get("input"):
            actor = self._shown_by(shown, actor) or self._new(place, kind, mention)
            actor.reference = shown
        elif actor is None and self.memory.cast.unnamed and kind in ANIMATE:
            actor = self._input_named(place, kind, mention)
        owns = self.after[place].fields == _STOP and han_owners.only_owns(self.mentions, place)
        if actor is None and (owns or (self.determiner and self._owns_place(place))):
            self._enter(place, [])
            return
        actor = actor or self._owner(place, kind, mention) or self._new(place, kind, mention)
        if (kind is not actor.kind or kind in ANIMALS) and mention.text[0] <= "z":
            actor.told = actor.told or apposition.sex_of(
                kind, mention.text, self._got_up_as(place)
            )  # "a ballerina … the girl"
        if self.coming.worn and actor.animate:
            actor.describe(self.coming.worn)
            self.coming.worn = []
        actor.describe([word.removesuffix("的") if len(word) > 1 else word for word in attributes])
        if actor.inferred:  # "the cart" is still the shopping cart
            actor.inferred = mention.has("stand_in") or actor.word.endswith(f" {mention.text}")
        self.reading.show(actor)
        if self.coming.name and actor.name is None:
            actor.name, self.coming.name = self.coming.name, None
        if actor.animate:
            self.memory.meant.clear()
        self._enter(place, [actor])
        if kind is SubjectKind.CARRIAGE and mention.text.startswith("horse"):
            self._bring_team(place)
        self._adopt(place, actor)
        if self.groups or ((actor.count > 1 or kind is SubjectKind.COUPLE) and mention.text.isascii()):
            self._note_member(place, actor, mention)


_WAYS: dict[str, Callable[[_Nouns, int, Mention], None]] = {
    "stop": _Nouns._skip,
    "boundary": _Nouns._boundary,
    "dialogue": _Nouns._quote,
    "reference": _Nouns._show_input,
    "garment": _Nouns._dress,
    "content": _Nouns._content,
    "pronoun": _Nouns._pronoun,
    "attribute": _Nouns._describe,
    "count": _Nouns._count,
    "preposition": _Nouns._place_next,
    "determiner": _Nouns._own,
    "unknown": _Nouns._guess,
    "place": _Nouns._locate,
    "and": _Nouns._go_on,
    "some": _Nouns._mean_some,
}
"""What reads a mention in each of the ways."""
