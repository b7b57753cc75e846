"""Whom a pronoun means, and who is meant where nobody was named."""

from __future__ import annotations

from itertools import pairwise

from filmgate.storyboard import beasts, either, narrator
from filmgate.storyboard.actor import Actor
from filmgate.storyboard.cast import STRANGERS
from filmgate.storyboard.causers import CAUSING
from filmgate.storyboard.clause import NOTHING, is_third_person
from filmgate.storyboard.han_faces import HanFaces
from filmgate.storyboard.kinds import ADJECTIVAL, ANIMALS, ANYBODY, PEOPLE, THINGS
from filmgate.storyboard.lexicon import split
from filmgate.storyboard.lexicon.sense import FINITE, PARTICIPLE
from filmgate.storyboard.mention import AnyOf, Mention
from filmgate.storyboard.possessives import SURE_OF
from filmgate.storyboard.vocabulary import Action, SubjectKind

PERSON_WORDS = ANYBODY | {"subject", "身影"}
_TWO = frozenset(("they", "两人", "两个人", "二人"))
"""Who they are when nobody was named."""
_REPEATED = frozenset(("他", "她", "它"))
"""Said again, they mean the same (狗闻它，它往后退)."""
_IT = "它"
_NEUTER = frozenset((SubjectKind.ROBOT, SubjectKind.MONSTER, SubjectKind.ALIEN, SubjectKind.GHOST))
"""People of whom 它 is said."""
_LIFELESS = THINGS - {SubjectKind.BALL, SubjectKind.BALLOON, SubjectKind.KITE}
"""What hardly does anything of its own that 它 could tell of beside an animal."""
_ARTICLES = frozenset(("a", "an", "the", "another", "some", "his"))
_ONESELF = "自己"
"""Whoever the sentence is about."""
_INDEFINITE = frozenset(("a", "an", "another"))
_REFLEXIVE = frozenset(("himself", "herself"))
_BRINGING = frozenset(("把", "将"))
_OF_SEVERAL = frozenset(("are", "were", "have", "both"))
_ANOTHER = "另一个"
_HANDLING = frozenset(("open", "close"))
"""Deeds of things that somebody does to them, where their object follows."""
_ADVERBS = frozenset(("speed", "mood", "stop", "then"))
_LEADING = frozenset((",", ":"))
"""What parts a word for somebody from whoever is named next ("subject: a girl sings")."""
_LEAST_GROUP = 2
_SLIGHT = frozenset(split("just, only, simply, still, then, also, even, always, really"))
_THOSE = frozenset(("they", "them"))
_MEMBERS = frozenset(("he", "she"))
_OBJECTS = frozenset(("him", "her"))
_SEXES = {"he": "he", "him": "he", "she": "she", "her": "she"}
_ABOUT_ONESELF = frozenset(
    ("behind", "around", "beside", "with", "over", "above", "before", "after", "near", "past", "about")
)
"""After them a pronoun may mean the subject itself ("a man sees a ghost behind him")."""
_NOUNS = AnyOf(*split("kind, body, garment, setting, attribute, stand_in, filmword"))
_NEAR = 8
_FLOATING = frozenset(("all", "both", "each"))
"""Words that may stand between "they" and its verb."""
OTHERS = frozenset(("other", "another", "the other"))
_PAIRING = frozenset(("both", "two", "the two"))
_SEXED = frozenset(("he", "she"))
_ONE_OR_OTHER = frozenset(("one", "other"))
_TOLD_BY = frozenset(("in", "with", "on", "wearing", ","))
_ALL = either.ALL | {"大家", "有的"}
_HE_OR_SHE = frozenset("他她")


class Pronouns(HanFaces):
    """Finds whom pronouns and words like "figure" stand for."""

    def _pronoun(self, place: int, mention: Mention) -> None:
        """Enters whom a pronoun means: somebody known, or else a stranger if it can be one."""
        if "determiner" in mention.fields and self._possesses(place):
            self._own(place, mention)
            return
        if mention.text == _IT and "wear" in self.before[place].fields:
            return  # 模特穿着它奔跑
        if mention.text == _ONESELF and (self.after[place].text == "的" or self.preposition in _BRINGING):
            return  # 把自己的佩刀递给他
        meant = self._meant(place, mention)
        if not meant and self.count and (plural := self._plural()):
            plural.count = self.count
            self.reset()
            return
        if not meant and (kind := self._stranger_kind(place, mention.text)):
            meant = self._one_of_several(mention.text) or [self._stranger(kind)]
            meant[0].neutral = mention.text in PERSON_WORDS or meant[0].neutral
        if not meant:
            self._enter(place, [])
            return
        if mention.text in narrator.WORDS:
            meant[0].called = narrator.called(mention.text)
        elif mention.text in _SEXED and meant[0].kind in PEOPLE and len(meant) == 1:
            meant[0].told = meant[0].told or mention.text
        if mention.text in _REPEATED:
            self.memory.meant[mention.text] = meant
            if mention.text == _IT and meant[0].kind in ANIMALS:
                meant[0].called = _IT
        self._refer_back(place, meant)

    def _meant(self, place: int, mention: Mention) -> list[Actor]:
        """Those known whom a pronoun means."""
        if mention.text in narrator.WORDS:
            own = narrator.called(mention.text)
            return [actor for actor in self.memory.cast.actors if actor.called == own]
        if mention.text == _IT and self._is_topic(place) and (topic := self._beast_spoken_of()):
            return topic
        if mention.text in PERSON_WORDS and mention.text[0] <= "z" and self._is_indefinite():
            return []
        if mention.text in _REFLEXIVE and (doers := self._subject() or self.memory.carried):
            return doers
        if mention.text == "who" and (several := self._joined_before(place)):
            return several
        if mention.text in _THOSE and self._are_all(place) and (all_ := self._all_there()):
            return all_
        if mention.text == "who" and (head := self._head_before(place)):
            return head
        if mention.text in either.ALL and (those := either.everybody(self.memory.cast.lately())):
            return those
        if mention.text in _MEMBERS and self._is_of_couple(place):
            return []
        if mention.text in _SEXES and (beast := self._beast_meant(place, mention.text)):
            return beast
        if mention.text in _OBJECTS and self._is_of_nobody_else(place):
            return []
        if mention.text == "人" and self.determiner == _ANOTHER:
            return self._somebody_else()
        counted = (self.count or 0) if mention.text == "人" else 0
        if counted > _LEAST_GROUP and (several := self.memory.cast.so_many(counted)):
            self.count = None
            return several
        of_them = mention.text == "them" and self.before[place].text in ("of", "of the")
        if of_them and (those := self._some_of_pair(place)):
            return those
        if self.before[place].text in CAUSING and mention.text in _HE_OR_SHE:
            return self._told_to(mention.text)
        meant = self.memory.meant.get(mention.text) or self.memory.cast.meant_by(
            "they" if of_them else mention.text, self._deed_after(place), self.memory.carried
        )
        if mention.text == _ONESELF:
            meant = self._themselves(place) or meant
        after_verb = mention.text in _REPEATED and "action" in self.before[place].fields
        if after_verb and not self._opens_next(place):
            meant = self._others(mention.text, meant)
        return meant

    def _somebody_else(self) -> list[Actor]:
        """Whom 另一个人 means where it was said before; nobody known where it brings them in."""
        told = self._subject() or self.memory.carried
        unnamed = [actor for actor in self.memory.cast.actors if actor.inferred and actor.kind in PEOPLE]
        others = [actor for actor in unnamed[1:] if not any(actor is one for one in told)]
        return others[-1:]

    def _pair_before(self, place: int) -> list[Actor]:
        """Those two of whom the sentence has told, where "both" or "the two of them" do something ("gives him
        a cake and both of them laugh")."""
        if place < _LEAST_GROUP or self.mentions[place - 2].text not in _PAIRING:
            return []
        here = [actor for actor in self.reading.actors if actor.animate]
        here = here or [actor for actor in self.memory.cast.lately() if actor.animate]
        return here[-2:] if len(here) == _LEAST_GROUP and all(a.count == 1 for a in here) else []

    def _some_of_pair(self, place: int) -> list[Actor]:
        """Both of two, or the one of them ("one of them laughs")."""
        first = self.mentions[place - 2].text if place > 1 else ""
        return self._either("one") if first == "one" else self._pair_before(place)

    def _beast_meant(self, place: int, pronoun: str) -> list[Actor]:
        """The animal beside people that "he" or "him" means."""
        actors = self.memory.cast.actors
        if pronoun in _MEMBERS:
            return beasts.heard(actors, _SEXES[pronoun], self.after[place].text)
        return beasts.handled(actors, _SEXES[pronoun], self._subject() or self.memory.carried)

    def _is_of_nobody_else(self, place: int) -> bool:
        """Whether "him" right after a verb means somebody of whom nobody has told: nobody but the subject is
        known ("a nurse kisses him")."""
        verb = self.before[place]
        if verb.part("action") is not FINITE or verb.text.rpartition(" ")[2] in _ABOUT_ONESELF:
            return False
        after = self.after[place]
        if after is not NOTHING and not after.has("punctuation", "preposition", "and", "clause", "then"):
            return False  # "loosens her bow"
        if any(d.place == place - 1 and d.actor.kind in ANIMALS for d in self.reading.deeds):
            return False  # "a man eating and a dog looks at him"
        subject = self._subject()
        people = [actor for actor in self.memory.cast.actors if actor.kind in PEOPLE]
        return bool(people) and all(any(actor is one for one in subject) for actor in people)

    def _are_all(self, place: int) -> bool:
        """Whether "all" tells that they are more than two ("all of them look up", "they all freeze")."""
        return self.after[place].text == "all" or (place > 1 and self.before[place - 1].text == "all")

    def _all_there(self) -> list[Actor]:
        """Those people who are many, where somebody single was spoken of since."""
        many = [a for a in self.memory.cast.lately() if a.kind in PEOPLE and a.count > _LEAST_GROUP]
        return many[:1]

    def _head_before(self, place: int) -> list[Actor]:
        """Of whom a clause after a comma tells more, past where or with whom they are ("an old man in the
        crowd, who has no number, …")."""
        entry = self.entries[-1] if self.entries else None
        if entry is None or not entry.in_phrase or self.before[place].text != ",":
            return []
        head = next((e for e in reversed(self.entries) if not (e.in_phrase or e.is_object)), None)
        people = head is not None and any(actor.kind in PEOPLE for actor in head.actors)
        return head.actors if head is not None and people else []

    def _some_of_them(self, place: int) -> list[Actor]:
        """Of whom "one" or "the others" are: of several people, where somebody was spoken of last."""
        carried = self.memory.carried
        if carried and carried[-1].kind in PEOPLE and (several := self._several_people()):
            return several
        word = self.mentions[place].text
        things = either.of_things(self.memory.cast.actors, word, deed := self._deed_after(place))
        return things or self.memory.cast.meant_by(word, deed) or self._either(word)

    def _either(self, word: str) -> list[Actor]:
        """Whom "one" or "the other" means of two who were named apart."""
        return either.meant(self.memory.cast.actors, word, self._subject() or self.memory.carried)

    def _several_people(self) -> list[Actor]:
        return [a for a in self.memory.cast.lately() if a.kind in PEOPLE and a.count > 1][:1]

    def _is_of_couple(self, place: int) -> bool:
        """Whether a sentence about a couple goes on about one of the two ("a couple quarrels: she cries")."""
        before = self.before[place]
        goes_on = self.memory.within if before is NOTHING else before.has("punctuation")
        if not goes_on or before.ends_sentence:
            return False
        told = self._subject() or self.memory.carried
        return bool(told) and told[-1].kind is SubjectKind.COUPLE

    def _one_of_several(self, pronoun: str) -> list[Actor]:
        """The last two people of whom one may be meant by "he" or "she" ("two old men play … he laughs")."""
        kind = STRANGERS.get(pronoun)
        if kind is None or not pronoun.isascii():
            return []
        others = SURE_OF[SubjectKind.MAN if kind is SubjectKind.WOMAN else SubjectKind.WOMAN]
        people = (a for a in self.memory.cast.lately() if a.kind in PEOPLE and a.kind not in others)
        return [actor for actor in people if actor.count == _LEAST_GROUP or actor.members][:1]

    def _is_indefinite(self) -> bool:
        """Whether an article or a number brings in somebody new ("a figure", "a lone figure")."""
        return self.determiner in _INDEFINITE or (self.count == 1 and not self.determiner)

    def _joined_before(self, place: int) -> list[Actor]:
        """Those joined by "and" of whom "who are" tells more ("a knight and a dragon who are tired")."""
        entry = self.entries[-1] if self.entries else None
        if entry is None or entry.place != place - 1 or self.after[place].text not in _OF_SEVERAL:
            return []
        return entry.actors if len(entry.actors) > 1 else []

    def _opens_part(self, place: int) -> bool:
        """Whether a word stands first after a mark, and what it does is not told at once."""
        before = self.before[place]
        return (before.text == "" or before.has("punctuation")) and self._deed_after(place) is None

    def _is_topic(self, place: int) -> bool:
        """Whether 它 goes on about somebody alive: its deed is not told at once, or is done to something
        (它打开一本书)."""
        if self._opens_part(place):
            return True
        words = self.mentions[place + 1 : place + 5]
        return any(m.get("action") in _HANDLING and n.has("count") for m, n in pairwise(words))

    def _beast_spoken_of(self) -> list[Actor]:
        """The animal alone of which the sentence spoke before."""
        recent = self._subject() or self.memory.carried
        if all(actor.kind in _LIFELESS for actor in recent):
            recent = self.memory.living
        if len(recent) == 1 and recent[0].kind in ANIMALS and recent[0].count == 1:
            return recent
        if not recent or any(actor.kind not in PEOPLE for actor in recent):
            return []
        robots = (actor for actor in self.memory.cast.lately() if actor.kind in _NEUTER)
        return [actor for actor in robots if actor.count == 1][:1]

    def _stranger_kind(self, place: int, word: str) -> SubjectKind | None:
        """What somebody is of whom nothing was told before; None if the word brings nobody in."""
        if word in PERSON_WORDS and self._is_someone(place):
            return SubjectKind.MAN
        if word in _TWO:
            return SubjectKind.COUPLE
        if word in narrator.WORDS:
            return None if self.memory.through_eyes else narrator.kind_at(self.mentions, place)
        return SubjectKind.CROWD if word in _ALL else STRANGERS.get(word)

    def _themselves(self, place: int) -> list[Actor]:
        """Whom 自己 means: what stands right before it (门自己关上), whoever has just had somebody else do
        something (让孩子先吃，自己看书), or whoever the sentence is about."""
        if self.memory.causers is not None and not self.entries:
            return self.memory.causers[0]
        entry = self.entries[-1] if self.entries else None
        if entry is not None and not any(
            m.has("punctuation", "action") for m in self.mentions[entry.place + 1 : place]
        ):
            return entry.actors
        return [actor for actor in self._subject() or self.memory.carried if actor.animate]

    def _others(self, pronoun: str, meant: list[Actor]) -> list[Actor]:
        """Whom a pronoun means that is a verb's object: somebody else than does it, if there is anybody."""
        doers = self._subject() or self.memory.carried
        if doers and doers[-1].kind in THINGS:
            doers = self.memory.carried  # 把信交给他
        if not any(one is actor for one in meant for actor in doers):
            return meant
        return self.memory.cast.besides(pronoun, doers) or meant

    def _deed_after(self, place: int) -> Action | None:
        """What whoever a pronoun means does next."""
        if self.mentions[place].text in ("he", "she") and self.after[place].text in ("is", "was"):
            return Action.LOOK  # no more than any animal
        if self.mentions[place].text == "it" and self._moves_limb(place):
            return Action.LOOK  # whoever has wings is alive
        for verb in self.mentions[place + 1 : place + 4]:
            if _ADVERBS.isdisjoint(verb.fields) and verb.text not in _FLOATING:
                told = verb.part("action") is FINITE and "kind" not in verb.fields
                return Action(verb.get("action") or "stand") if told else None
        return None

    def _moves_limb(self, place: int) -> bool:
        """Whether "it" does something to a limb of its own ("it shakes its wings")."""
        own = self.mentions[place + 2 : place + 5]
        owned = bool(own) and (own[0].text == "its" or own[0].has("count"))
        return owned and any(m.has("body", "garment") for m in own[1:])

    def _refer_back(self, place: int, meant: list[Actor]) -> None:
        """Enters those whom a pronoun means."""
        for one in meant:
            self.reading.show(one)
        self._enter(place, meant)
        self._adopt(place, meant[-1])

    def _is_of_group(self, one: int) -> bool:
        """Whether "one" or "the other" stands alone, as some of those who were named."""
        place, after = one, self.after[one]
        while after.has("count", "speed", "mood") or after.text in _SLIGHT:
            place += 1
            after = self.after[place]
        acts = after.part("action") is FINITE or after.text in ("is", "are") or self._is_picked(one)
        if not (acts or (self.mentions[one].text == "both" and after.has("action"))):
            return False
        word = self.mentions[one].text
        cast = self.memory.cast
        if cast.meant_by(word) or either.of_things(cast.actors, word, self._deed_after(one)):
            return True
        of_one = after.text in ("is", "of") or is_third_person(after.text) or word == "other"
        return of_one and self.before[one].text != "other" and bool(self._either(word))

    def _is_picked(self, place: int) -> bool:
        """Whether one of some is told from the others by looks, or does something meanwhile ("the one in the
        cap leans back", "the other, short and round, laughs", "one steering, the other writing")."""
        if self.mentions[place].text not in _ONE_OR_OTHER or self.before[place].text != "the":
            return False
        if place > 1 and not self.before[place - 1].has("punctuation", "and", "then", "clause"):
            return False
        after = self.after[place]
        if after.part("action") is PARTICIPLE:
            return True
        return after.text in _TOLD_BY and (
            after.text != "," or self.after[place + 1].has("attribute", "wear")
        )

    def _is_second(self, place: int) -> bool:
        """Whether "the other" is somebody beside a single one ("one boy digs while the other one sings")."""
        after = self.after[place]
        after = self.after[place + 1] if after.text == "one" else after
        carried = self.memory.carried or self._subject()
        return after.part("action") is FINITE and len(carried) == 1 and carried[0].animate

    def _is_other_thing(self, place: int) -> bool:
        """Whether "one" counted something just before ("gets one leg in and the other comes out")."""
        if "action" not in self.after[place].fields:
            return False
        near = range(max(0, place - _NEAR), place)
        ones = [at for at in near if self.mentions[at].text == "one"]
        noun = self.after[ones[-1]] if ones else None
        return noun is not None and (not noun.senses or noun.has("body", "garment"))

    def _bring_second(self, place: int) -> None:
        """Shows somebody of the kind of whom was spoken before."""
        first = (self.memory.carried or self._subject())[0]
        self.count, self.attributes = None, []
        if known := self._either("other"):
            self._refer_back(place + (self.after[place].text == "one"), known)
            return
        second = Actor(first.kind, word=first.word)
        self.memory.cast.actors.append(second)
        self._refer_back(place + (self.after[place].text == "one"), [second])

    def _plural(self) -> Actor | None:
        """Who is counted afterwards ("balloons rise, dozens of them")."""
        return next((actor for actor in reversed(self.memory.cast.actors) if actor.plural), None)

    def _is_someone(self, place: int) -> bool:
        """Whether a word like "figure" stands for somebody here, and not for the film trade's word."""
        following = self.mentions[place + 1 : place + 5]
        if self.mentions[place].text in ADJECTIVAL and following and _is_noun(following[0]):
            return False
        if following and following[0].text == "是":
            return False  # 主角是一个年轻妈妈
        if following and following[0].text in _LEADING and any(m.has("kind") for m in following[1:]):
            return False
        return bool(self.determiner or self.count) or any(m.has("action") for m in following)

    def _possesses(self, place: int) -> bool:
        """Whether "her" belongs to the noun that follows."""
        ahead = map(self.mentions.__getitem__, range(place + 1, len(self.mentions)))
        following = next((m for m in ahead if "stop" not in m.fields), None)
        return not (
            following is None
            or following.text in _ARTICLES  # "hands her a loaf"
            or following.has("punctuation", "preposition", "and", "clause", "then", "action")
        )


def _is_noun(mention: Mention) -> bool:
    """Whether a word after an adjective is the noun that it describes, known or not."""
    return _NOUNS[mention.fields] or not (mention.senses or mention.text.endswith(("ly", "ing")))
