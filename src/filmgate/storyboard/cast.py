"""Who is who: the actors of a film, and whom a pronoun means."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import chain
from operator import attrgetter

from filmgate.storyboard import narrator
from filmgate.storyboard.actor import Actor, is_several
from filmgate.storyboard.kinds import (
    ANIMALS,
    ANIMATE,
    ANYBODY,
    OF_THINGS,
    PEOPLE,
    PLURAL,
    THINGS,
    VEHICLES,
    can,
)
from filmgate.storyboard.lexicon import split
from filmgate.storyboard.trades import is_trade
from filmgate.storyboard.vocabulary import Action, SubjectKind

_ONLY_FEMALE = frozenset(map(SubjectKind, split("woman, girl, old_woman, queen")))
_ONLY_MALE = frozenset(map(SubjectKind, split("man, boy, old_man, king")))
_SURE = _ONLY_FEMALE | _ONLY_MALE
_NEUTER = frozenset(map(SubjectKind, split("robot, monster, alien, ghost, skeleton, baby, cyborg")))
_SHE = frozenset(split("she, her, herself, she's, shes, 她, 她自己"))
_HE = frozenset(split("he, him, himself, he's, hes, 他"))
_IT = frozenset(split("it, itself, it's, 它"))
_THEY = frozenset(
    split(
        "they, them, themselves, they're, theyre, each other, one another, pair, duo, trio, both, 他们, 她们,"
        " 它们, 两人, 两个人, 二人, 三人, 彼此, 大家, 众人"
    )
)
_ANIMAL = frozenset(
    split(
        "animal, animals, critter, critters, the whole herd, the entire herd,"
        " the whole pack, the whole flock, the herd, the pack, the flock, the pride, the pod, the swarm"
    )
)
_VEHICLE = frozenset(("vehicle", "vehicles"))
_SINGLE = frozenset(("it", "itself", "it's", "它"))
_TOPIC = frozenset(("they", "both", "they're", "themselves"))
"""Words that go on about those of whom the clause before was, if they are several."""
_ONLOOKERS = frozenset(("guests", "audience", "spectators", "onlookers", "bystanders", "passersby"))
"""Of whom a text hardly goes on to speak as "they" beside a couple."""
_SOME_HAN = "有的"
GROUP = frozenset(("one", "another", "other", "others", "each", _SOME_HAN))
"""Words for some of several who were named, where no noun follows."""
_SOMEONE = ANYBODY | frozenset(split("who, whom, 自己, 对方, subject, subjects, 主体"))
_PERSONS = PEOPLE - PLURAL
_MAYBE_SHE = PEOPLE - _ONLY_MALE - PLURAL
_MAYBE_HE = PEOPLE - _ONLY_FEMALE - PLURAL

_ANY_KIND = frozenset((None, *SubjectKind))
_BEASTS = "它们"
_HERDS = frozenset("群")
"""Last characters of words for several as one (狼群)."""
_HAN_PEOPLE = frozenset(("他们", "她们"))
_NUMBERED = {"大家": 0, "两人": 2, "两个人": 2, "二人": 2, "三人": 3, "三个人": 3, "四人": 4, "五人": 5}
"""How many people such words mean; 0 is all of them."""
_KINDS_MEANT = {
    **dict.fromkeys(_SHE, _MAYBE_SHE | {None}),
    **dict.fromkeys(_HE, _MAYBE_HE | {None}),
    _BEASTS: _ANY_KIND - (PEOPLE - _NEUTER),
}
"""Whom alone such a pronoun may mean; None is a reference that is not yet named."""
YOUNG_ONES = frozenset((SubjectKind.CHILD, SubjectKind.BABY))
_PAIR = 2
"""How many single people "they" are, at least when nobody counts."""
_OF_WOMEN = re.compile(r".*(?:woman|ess|girl|lady|ballerina|nun|witch)")
_OF_MANY = frozenset(
    split(
        "orchestra, band, choir, quartet, trio, team, army, squad, legion, horde, gang, crew, mob, 乐队,"
        " 乐团, 合唱团"
    )
)
"""Words for several as one."""
_OF_MEN = re.compile(r"(?:.*[^o]man|man|.*boy|wizard|monk)")
"""How words for people of one kind end by which "he" and "she" are told apart."""
_BEASTLY = frozenset(
    map(
        Action,
        split(
            "look, run, walk, jump, sleep, wake, eat, lie, sit, stand, chase, attack, climb, swim, fly, land,"
            " dive, hide, turn, roll, approach, leave, enter, catch, shout, fall, swing, wait, vanish, rise,"
            " kiss, drink"
        ),
    )
)
"""What an animal is as likely to do as somebody who was not named."""
_GOING = frozenset(map(Action, split("fall, rise, fly, vanish, land, lie, sink, glide, float, swing")))
"""What "it" does that is alive, if it was spoken of, rather than a thing beside it."""
_WINGED = frozenset((Action.FLY, Action.TAKE_OFF, Action.LAND))
"""What a flock does rather than the people beside it."""
_MARKS = {"她": "女", "他": "男"}
"""What tells of whom a Chinese pronoun is said, in the words for them."""
_HAN_PERSONAL = frozenset(_MARKS)
_HAN_IT = "它"
_THEM = frozenset(("him", "her"))
_HUMAN = frozenset(
    map(Action, split("laugh, smile, talk, whisper, sing, hug, kiss, write, read, pray, type, cook, cry"))
)
"""What people do rather than the animals beside them."""
_OF_LOVERS = frozenset((Action.KISS, Action.HUG))
"""What a couple does rather than those who look on ("a couple dances, the guests cheer, they kiss")."""


def _are_several(actors: Sequence[Actor]) -> bool:
    """Whether they are more than one, and alive."""
    return is_several(actors) and all(actor.animate for actor in actors)


def _is_pair(actor: Actor, count: int) -> bool:
    """Whether 两人 may mean them: a couple, though one of the two was told of since."""
    return count == _PAIR and actor.kind is SubjectKind.COUPLE and not actor.inferred


_SPOKEN = attrgetter("spoken")

STRANGERS = {
    **dict.fromkeys(("his",), SubjectKind.MAN),
    **dict.fromkeys(_SHE, SubjectKind.WOMAN),
    **dict.fromkeys(_HE, SubjectKind.MAN),
}
"""Whom a pronoun means when nobody was named."""


_FORCES = frozenset(("police", "cops", "riot police", "警察们", "swat team"))
"""Words for several who are told of as one, of whom nobody says "he"."""


@dataclass
class Cast:
    """All actors of a film in order of appearance; later beats find them again."""

    actors: list[Actor] = field(default_factory=list)
    spoken: int = 0
    """How often somebody was spoken of."""
    unnamed: list[Actor] = field(default_factory=list)
    """Inputs that the prompt only lists ("Character: <image_1>."), of whom a noun may tell later."""

    def speak(self, actors: Iterable[Actor]) -> None:
        """Notes that the prompt speaks of them now."""
        self.spoken += 1
        for actor in actors:
            actor.spoken = self.spoken

    def lately(self) -> list[Actor]:
        """All, whoever was spoken of last first."""
        latest = self.actors[::-1]
        if self.spoken:
            latest.sort(key=_SPOKEN, reverse=True)
        return latest

    def joining(self, kind: SubjectKind, word: str) -> list[Actor]:
        """The known actors of that kind whom the word may mean; a judge is no lawyer."""
        known = [actor for actor in self.actors if actor.kind is kind]
        if is_trade(kind, word):
            called = (word, word.removesuffix("们"), "")
            known = [a for a in known if a.word in called or not is_trade(kind, a.word)]
        return known

    def called(self, name: str) -> Actor | None:
        """Whoever has a name, or those of whom one has it."""
        return next((actor for actor in self.actors if actor.name == name or name in actor.members), None)

    def meant_by(self, pronoun: str, deed: Action | None = None, recent: Sequence[Actor] = ()) -> list[Actor]:
        """The last actor that a pronoun fits, if that is no thing which cannot do the deed after it.

        Of several men or women the one of the `recent`, whom the clause before spoke of.

        For "they" the last people, if nobody stands for many.
        """
        if pronoun in _MARKS and (marked := self._marked(pronoun)):
            return [marked]
        if pronoun == _HAN_IT and (same := self._called_it(recent)):
            return [same]
        if pronoun in _NUMBERED:
            several = self.so_many(_NUMBERED[pronoun])
            if several or not _NUMBERED[pronoun]:
                return several
        if pronoun in _TOPIC and deed in _OF_LOVERS and (couple := self._couple()):
            return couple
        if pronoun in _TOPIC and _are_several(recent) and deed is not None:
            return list(recent)
        last = self._last_fitting(pronoun, deed, recent)
        if pronoun in _TOPIC and (alive := self._alive(last, deed)):
            return alive
        if last is None:
            return []
        if pronoun in _ANIMAL:
            return [next((a for a in reversed(self.actors) if a.kind in ANIMALS and a.count > _PAIR), last)]
        return self._they(last, deed) if pronoun in _THEY else [last]

    def _last_fitting(self, pronoun: str, deed: Action | None, recent: Sequence[Actor]) -> Actor | None:
        """The last actor that a pronoun fits; of things and others the last that can do the deed."""
        spoken_of = self._spoken_of(pronoun, recent, deed)
        kinds, fits = _KINDS_MEANT.get(pronoun, _ANY_KIND), _fits(pronoun)
        if pronoun in _HAN_PEOPLE and any(actor.kind in PEOPLE for actor in self.actors):
            kinds = PEOPLE
        lately = self.lately()
        singles = (a for a in lately if a.count == 1) if pronoun in _SINGLE else ()
        ahead = chain(spoken_of, singles, lately)
        fitting = (actor for actor in ahead if actor.kind in kinds and fits(actor))
        last = (
            self._called(pronoun, fitting, owns=deed is None and not recent)
            or self._unsexed(pronoun)
            or self._beast(pronoun, deed)
        )
        if deed is not None and last is not None and last.kind in THINGS and not can(last.kind, deed):
            return next((actor for actor in fitting if can(actor.kind, deed)), last)
        return last

    def so_many(self, count: int) -> list[Actor]:
        """Those who were told to be so many, or the last people who are so many together; for 0 a crowd or
        a group that is there, or else all; nobody, where only one is known."""
        people = [actor for actor in self.lately() if actor.kind is None or actor.kind in PEOPLE]
        if not count:
            many = [actor for actor in people if actor.count > _PAIR or actor.kind in PLURAL]
            return many[:1] or (people[::-1] if len(people) > 1 else [])
        if (
            group := next((a for a in people if 1 < a.count == count or _is_pair(a, count)), None)
        ) is not None:
            return [group]
        found: list[Actor] = []
        for actor in people:
            if actor.kind not in PLURAL and actor.count <= count:
                found.append(actor)
                count -= actor.count
        return [] if count else found[::-1]

    def _they(self, last: Actor, deed: Action | None) -> list[Actor]:
        """Of whom "they" is said where `last` is the last whom it fits: the flock that flies, the people who
        smile, and of somebody alone the last two."""
        if deed in _WINGED:
            last = next((a for a in self.lately() if a.kind in ANIMALS and a.count > 1), last)
        if deed in _HUMAN and last.kind in ANIMALS:
            last = next((actor for actor in self.lately() if actor.kind in PEOPLE), last)
        if last.word in _ONLOOKERS and (couple := self._couple()):
            return couple
        own = _PERSONS if last.kind in PEOPLE else ANIMALS
        if last.count == 1 and last.kind in own and last.word[-1:] not in _HERDS:
            pair = [actor for actor in self.lately() if actor.kind in own][:_PAIR][::-1]
            if len(pair) == 1 and deed not in _HUMAN:
                return [actor for actor in self.lately() if actor.animate][:_PAIR][::-1]
            if pair and all(actor.inferred for actor in pair) and (couple := self._couple()):
                return couple
            return [actor for actor in pair if actor.count > 1 and last.word < "\u2e80"] or pair
        return [last]

    def _couple(self) -> list[Actor]:
        """The couple that was named, of whom "he" and "she" told apart ("a couple walks … she is in white, he
        wears a suit. They laugh")."""
        return [actor for actor in self.actors if actor.kind is SubjectKind.COUPLE and not actor.inferred][
            -1:
        ]

    def _alive(self, last: Actor | None, deed: Action | None) -> list[Actor]:
        """Those alive of whom "they" is said after things that do no such thing, or somebody alone: a crowd
        that is there, or whoever is there besides."""
        if last is not None and last.count == 1 and last.kind in _PERSONS:
            if sum(actor.kind in _PERSONS and actor.count == 1 for actor in self.actors) > 1:
                return []
        elif last is not None and (last.animate or deed in OF_THINGS):
            return []
        many = [a for a in self.actors if a.animate and (a.count > 1 or a.kind in PLURAL)]
        if last is not None and last.kind in _PERSONS:
            many = [actor for actor in many if actor.kind in PEOPLE] or many
        return many[-1:] or [a for a in self.actors if a.animate][-_PAIR:]

    def _called_it(self, recent: Sequence[Actor]) -> Actor | None:
        """The animal last called 它, where the clause before was about no other, and no thing."""
        other = any(a.called != _HAN_IT and a.kind not in PEOPLE and a.count == 1 for a in recent)
        return None if other else next((a for a in reversed(self.actors) if a.called == _HAN_IT), None)

    def _marked(self, pronoun: str) -> Actor | None:
        """The only one of whom a kind or a Chinese word tells that it is a woman, or a man (女侠, 男模)."""
        sure, mark = _ONLY_FEMALE if pronoun in _SHE else _ONLY_MALE, _MARKS[pronoun]
        sex = "she" if pronoun in _SHE else "he"
        marked = [
            actor
            for actor in self.actors
            if actor.count == 1
            and actor.kind in _PERSONS
            and (actor.kind in sure or mark in actor.word or actor.told == sex)
        ]
        if len(marked) != 1 or (marked[0].neutral and not _is_sure(marked[0], sure)):
            return None
        return marked[0]

    def besides(self, pronoun: str, actors: Sequence[Actor]) -> list[Actor]:
        """The last actor that a pronoun fits and that is none of some."""
        kinds, fits = _KINDS_MEANT.get(pronoun, _ANY_KIND), _fits(pronoun)
        others = (a for a in self.lately() if not any(a is one for one in actors))
        return [actor for actor in others if actor.kind in kinds and fits(actor) and actor.animate][:1]

    @staticmethod
    def _called(pronoun: str, fitting: Iterator[Actor], *, owns: bool) -> Actor | None:
        """The first who was not called the other way before; a ghost or a robot if nobody else is left. Who
        owns something is sooner who was called so before than anybody who may be a man or a woman."""
        if pronoun not in STRANGERS:
            return next(fitting, None)
        sex, other = ("she", "he") if pronoun in _SHE else ("he", "she")
        others = {other, *narrator.WORDS}
        left = [actor for actor in fitting if actor.called not in others and actor.word not in _FORCES]
        unsure = bool(left) and not left[0].called and left[0].kind not in _SURE
        if unsure and not (owns and left[0].kind not in YOUNG_ONES and pronoun.isascii()):
            left.sort(key=lambda actor: actor.called != sex)  # whoever was called so before
        elif unsure:
            left.sort(key=lambda actor: actor.called != sex and actor.kind not in _SURE)
        chosen = next((actor for actor in left if actor.called == sex or actor.kind not in _NEUTER), None)
        chosen = chosen or (left[0] if left else None)
        if chosen is not None:
            chosen.called = sex
        return chosen

    def _spoken_of(self, pronoun: str, recent: Sequence[Actor], deed: Action | None) -> Sequence[Actor]:
        """Whom the clause before spoke of, unless only somebody else is known to be a man, or a woman; "it"
        if that is alive and does what things do not."""
        if len(recent) != 1:
            return ()
        if pronoun in _IT:
            return recent if self._is_spoken_of(recent[0], deed) else ()
        if pronoun not in STRANGERS:
            return ()
        sure = _ONLY_FEMALE if pronoun in _SHE else _ONLY_MALE
        if recent[0].kind in sure or recent[0].told == ("she" if pronoun in _SHE else "he"):
            return recent
        if pronoun in _MARKS:
            return () if any(_is_sure(actor, sure) for actor in self.actors) else recent
        return () if any(actor.kind in sure for actor in self.actors) else recent

    def _is_spoken_of(self, actor: Actor, deed: Action | None) -> bool:
        """Whether "it" is whom the clause before was about, and no thing named since that does the same."""
        if deed not in OF_THINGS or deed is None:
            return actor.kind in ANIMATE and deed is not None
        alive = actor.kind in ANIMATE and deed in _GOING and not actor.handling
        if alive or actor.kind in VEHICLES:
            return can(actor.kind, deed)
        since = self.actors[next((at for at, a in enumerate(self.actors) if a is actor), 0) + 1 :]
        return actor.kind in ANIMATE and not any(
            a.kind in THINGS and a.count == 1 and can(a.kind, deed) for a in since
        )

    def _beast(self, pronoun: str, deed: Action | None) -> Actor | None:
        """The animal that is called "he" where nobody else is, if it does what animals do or is alone."""
        if pronoun not in STRANGERS or (deed is None and pronoun not in _THEM):
            return None
        people = [a for a in self.actors if a.kind in PEOPLE]
        if pronoun in _HAN_PERSONAL:
            several = [a for a in people if a.count > 1 and a.kind in _KINDS_MEANT[pronoun]]
            if several:
                return several[-1]  # one of them: an animal is 它
        if deed is not None and deed not in _BEASTLY and people:
            return None
        if (called := self._called_beast(pronoun)) is not None:
            return called
        single = (a for a in reversed(self.actors) if a.kind in ANIMALS and a.count == 1)
        if (found := next(single, None)) is not None or any(a.kind in PEOPLE for a in self.actors):
            if found is not None and pronoun.isascii():
                found.called = "she" if pronoun in _SHE else "he"
            return found
        return next((a for a in reversed(self.actors) if a.kind in ANIMALS), None)  # one of several

    def _called_beast(self, pronoun: str) -> Actor | None:
        """The animal alone that was called so before."""
        sex = "she" if pronoun in _SHE else "he"
        single = (a for a in reversed(self.actors) if a.kind in ANIMALS and a.count == 1)
        return next((a for a in single if a.called == sex), None)

    def _unsexed(self, pronoun: str) -> Actor | None:
        """Whoever was only called by a trade turns out to be a woman, or a man."""
        kind = STRANGERS.get(pronoun)
        other = "he" if pronoun in _SHE else "she"
        open_ = (a for a in reversed(self.actors) if a.neutral and a.called != other)
        actor = next(open_, None) if kind else None
        if actor is None and pronoun in _SHE:
            return next((a for a in reversed(self.actors) if a.kind in ANIMALS and a.is_mother), None)
        if actor is None and pronoun in _HE:
            return next((a for a in reversed(self.actors) if a.kind in ANIMALS and a.told == "he"), None)
        if actor is not None and kind:
            actor.turn_out(kind)
        return actor


def _is_sure(actor: Actor, sure: frozenset[SubjectKind]) -> bool:
    """Whether somebody's kind tells that they are a woman, or a man, and not just a trade of men."""
    return actor.kind in sure and not (actor.neutral and actor.kind in _ONLY_MALE)


def may_be(pronoun: str, actor: Actor) -> bool:
    """Whether "she" or "he" may be said of somebody."""
    other = "he" if pronoun in _SHE else "she"
    return actor.kind in _KINDS_MEANT[pronoun] and _fits(pronoun)(actor) and actor.called != other


def _is_one(actor: Actor) -> bool:
    """Whether somebody is single, and no orchestra."""
    return actor.count == 1 and _OF_MANY.isdisjoint(actor.word.split(" "))


@cache
def _fits(pronoun: str) -> Callable[[Actor], bool]:
    """Whether a pronoun fits an actor."""
    if pronoun in _SHE:
        return lambda actor: actor.kind is None or (_is_one(actor) and not _OF_MEN.fullmatch(actor.word))
    if pronoun in _HE:
        return lambda actor: actor.kind is None or (_is_one(actor) and not _OF_WOMEN.fullmatch(actor.word))
    if pronoun in _IT:
        return lambda actor: (
            actor.kind is not None
            and (actor.kind not in PEOPLE or actor.kind in _NEUTER)
            and actor.word[-1:] not in _HERDS
        )
    if pronoun == _BEASTS:
        return lambda actor: actor.count > 1 or actor.kind in ANIMALS
    if pronoun in _THEY:
        return lambda actor: actor.kind is None or actor.count > 1 or actor.kind in PEOPLE
    if pronoun in _ANIMAL:
        return lambda actor: actor.kind in ANIMALS
    if pronoun in _VEHICLE:
        return lambda actor: actor.kind in VEHICLES
    if pronoun == _SOME_HAN:
        return lambda actor: actor.animate and (actor.count > 1 or actor.kind in PLURAL)
    if pronoun in GROUP:
        return lambda actor: actor.count > 1 and actor.animate
    return lambda actor: pronoun in _SOMEONE and actor.animate
