"""Who is who: what kinds of subjects can do, and whom a pronoun means."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cache

from filmgate.storyboard.lexicon import split, table
from filmgate.storyboard.vocabulary import Action, SubjectKind


def _kinds(*files: str) -> frozenset[SubjectKind]:
    return frozenset(SubjectKind(value) for name in files for value in table(name)["noun"])


PEOPLE = _kinds("people.toml")
ANIMALS = _kinds("animals.toml")
VEHICLES = _kinds("vehicles.toml")
THINGS = _kinds("things.toml")
ANIMATE = PEOPLE | ANIMALS

_ONLY_FEMALE = frozenset(map(SubjectKind, split("woman, girl, old_woman, queen")))
_ONLY_MALE = frozenset(map(SubjectKind, split("man, boy, old_man, king")))
_NEUTER = frozenset(map(SubjectKind, split("robot, monster, alien, ghost, skeleton, baby, cyborg")))
_SHE = frozenset(split("she, her, herself, she's, 她, 她自己"))
_HE = frozenset(split("he, him, himself, he's, 他"))
_IT = frozenset(split("it, itself, it's, 它"))
_THEY = frozenset(
    split(
        "they, them, themselves, they're, each other, one another, pair, duo, trio, 他们, 她们, 它们, 两人,"
        " 二人, 三人, 彼此, 大家, 众人"
    )
)
_FEMALE = frozenset(
    split(
        "mother, mama, mum, mom, female, lioness, tigress, she-wolf, vixen, hen, mare, doe, cow, ewe, sow,"
        " matriarch"
    )
)
"""Words for animals of which "she" is said."""
_ANIMAL = frozenset(("animal", "animals", "critter", "critters"))
_VEHICLE = frozenset(("vehicle", "vehicles"))
GROUP = frozenset(("one", "another", "other", "others", "each"))
"""Words for some of several who were named, where no noun follows."""
_SOMEONE = frozenset(
    split(
        "who, whom, 自己, 对方, figure, figures, character, characters, protagonist, person, hero, subject,"
        " subjects, main character, 主角, 人物, 角色, 人, 主体"
    )
)
PLURAL = frozenset(map(SubjectKind, split("couple, family, crowd")))
_MAYBE_SHE = PEOPLE - _ONLY_MALE - PLURAL
_MAYBE_HE = PEOPLE - _ONLY_FEMALE - PLURAL

_PAIR = 2
"""How many single people "they" are, at least when nobody counts."""
_GROWN = frozenset(map(SubjectKind, split("man, woman, old_man, old_woman")))
_OLD = {SubjectKind.MAN: SubjectKind.OLD_MAN, SubjectKind.WOMAN: SubjectKind.OLD_WOMAN}
_SEXED = re.compile(
    r".*(?:m[ae]n|boys?|guys?|lords?)$"
    r"|(?:gentlem|male|groom|bridegroom|actor|husband|father|dad|uncle|prince|brother|nephew|fellow|bloke|chap|gent"
    r"|dude|santa|wizard|butler|monk|zeus|hercules|thor|jesus|widower|bachelor|patriarch|stepfather|son|youth).*"
    r"|.*(?:wom[ae]n|girl|lady|ladies|female|bride|wife|mother|mom|mum|sister|aunt|niece|ess|heroine|queen|nun|widow"
    r"|maid|maiden|damsel|gal|girlfriend|goddess|geisha|mermaid|fairy|witch)s?$"
    r"|.*[男女父母爸妈爷奶叔婶姨哥弟姐妹夫妻郎娘婆公子].*|先生|帅哥|小伙子|少年|大叔|丈夫|美.*|仙女|少妇"
)
"""Words that tell a man from a woman; other words for people leave it open."""
_VEHICLE_ACTIONS = frozenset(
    map(
        Action,
        split(
            "stand, drive, fly, glide, sail, land, take_off, run, fall, chase, approach, leave, enter,"
            " turn, jump, float, sink, rise, roll, spin, explode, burn, glow, appear, vanish, transform,"
            " shatter, wait, carry, pull, push, attack, fight, shoot, dive, flicker, climb,"
            " swing, hide, melt, walk"
        ),
    )
)
_THING_ACTIONS = frozenset(
    map(
        Action,
        split(
            "stand, fall, fly, float, spin, roll, swing, rise, sink, grow, bloom, burn, explode,"
            " glow, flicker, melt, shatter, transform, appear, vanish, open, close, wave_hand, lie, dance,"
            " land, glide, pour, jump, drive, sit, turn"
        ),
    )
)
_MACHINES = frozenset((SubjectKind.TRUCK, SubjectKind.TANK))
"""Vehicles that plough and dig."""
_THINGS_ONLY = frozenset(map(Action, split("bloom, flicker, shatter, melt")))
_UNEARTHLY = frozenset(map(SubjectKind, split("monster, ghost, skeleton, robot, cyborg, alien")))
"""Those of no flesh and blood, who may go to pieces like things."""
_BREAKING = frozenset((Action.SHATTER, Action.MELT))
_ON_ROADS = frozenset(
    map(SubjectKind, split("car, sports_car, taxi, bus, truck, motorcycle, train, tram, carriage"))
)
_AFLOAT = frozenset(map(SubjectKind, split("boat, sailboat, ship, submarine")))
_AIRBORNE = frozenset(
    map(SubjectKind, split("airplane, helicopter, drone, airship, hot_air_balloon, rocket, spaceship, ufo"))
)
_TRAVEL = {**dict.fromkeys(_AFLOAT, Action.SAIL), **dict.fromkeys(_AIRBORNE, Action.FLY)}
_SWIMMERS = frozenset(map(SubjectKind, split("fish, koi, shark, whale, dolphin, jellyfish, octopus, diver")))
_PERFORMANCES = {
    SubjectKind.MUSICIAN: Action.PLAY_MUSIC,
    SubjectKind.SINGER: Action.SING,
    SubjectKind.DANCER: Action.DANCE,
}
_OWN_WAYS = frozenset(
    map(
        Action,
        split(
            "walk, run, drive, cry, explode, land, dance, fly, swing, appear, fall, sink, enter, pour, climb,"
            " cook, glide, sink, spin, jump"
        ),
    )
)
"""What not everybody does in the same way."""
_OF_MANY_TRADES = frozenset((SubjectKind.ATHLETE, SubjectKind.MUSICIAN))
_ANYBODY = frozenset(
    split("athlete, player, players, musician, musicians, band, team, 运动员, 选手, 乐手, 乐队")
)
_CHILDREN = frozenset(map(SubjectKind, split("child, boy, girl, family")))
_DRIVEN = {
    Action.DRIVE: Action.DRIVE,
    Action.RIDE: Action.DRIVE,
    Action.ROW: Action.ROW,
    Action.SAIL: Action.SAIL,
}


_TRAVELLING = frozenset((Action.WALK, Action.RUN, Action.DRIVE))
_CUTTING = ("slic", "chop", "carv", "dic", "minc")
_FIGHTERS = frozenset(
    map(SubjectKind, split("samurai, ninja, knight, soldier, wizard, pirate, monster, robot, cyborg, alien"))
)
"""Who slices no bread."""
_ON_WHEELS = frozenset(map(SubjectKind, split("skater, cyclist, rider, surfer")))
_COLLIDING = ("collid", "clash", "相撞", "碰撞")
_SHIVERING = ("trembl", "shiver", "quiver", "shudder", "颤抖", "发抖", "哆嗦")
_DOWN = ("descend", "下降", "下沉", "下潜")
_DOWNWARD = {
    **dict.fromkeys(_SWIMMERS | {SubjectKind.SUBMARINE}, Action.DIVE),
    **dict.fromkeys(_AIRBORNE | {SubjectKind.EAGLE, SubjectKind.BIRD, SubjectKind.ANGEL}, Action.LAND),
}
"""How those go down who neither walk nor fall."""
EDIBLE = ANIMALS - frozenset(
    map(SubjectKind, split("dragon, phoenix, unicorn, dog, puppy, cat, kitten, panda, horse"))
)
"""What is food where somebody cooks it or eats it."""


def can(kind: SubjectKind | None, action: Action) -> bool:
    """Whether such a subject does such a thing; a reference can do anything,
    and so can a statue that comes alive."""
    if kind is None or kind == "statue":
        return True
    if kind in ANIMATE:
        return action not in _THINGS_ONLY or (kind in _UNEARTHLY and action in _BREAKING)
    if action is Action.WORK and kind in _MACHINES:
        return True
    return action in (_VEHICLE_ACTIONS if kind in VEHICLES else _THING_ACTIONS)


def is_neutral(kind: SubjectKind, word: str) -> bool:
    """Whether a word for somebody leaves open if it is a man or a woman ("pilot")."""
    return kind in _GROWN and _SEXED.fullmatch(word) is None


def _is_trade(kind: SubjectKind, word: str) -> bool:
    """Whether a word names one of several trades that are one kind: a judge is no lawyer."""
    return is_neutral(kind, word) or (kind in _OF_MANY_TRADES and word not in _ANYBODY)


def as_done_by(kind: SubjectKind | None, action: Action, word: str) -> Action:
    """The deed in the doer's own way: a train that "crosses" drives, a ship sails."""
    if action not in _OWN_WAYS:
        return action
    if action is Action.SINK and kind in ANIMATE and word.startswith(("go", "went")):
        return Action.RIDE if kind in _ON_WHEELS else Action.WALK
    if action is Action.COOK:
        return Action.ATTACK if kind in _FIGHTERS and word.startswith(_CUTTING) else action
    if (
        kind in _ON_WHEELS
        and action is Action.WALK
        and word.startswith(("weav", "navigat", "cross", "travel"))
    ):
        return Action.RIDE
    if action is Action.GLIDE:
        return Action.DRIVE if kind in _ON_ROADS else action
    if action in (Action.POUR, Action.JUMP) and kind in VEHICLES and word.startswith("splash"):
        return _TRAVEL.get(kind, Action.DRIVE)
    if action is Action.SPIN:
        return Action.TURN if kind in PEOPLE and word.startswith("turn") else action
    if action is Action.POUR:
        splashes = word.startswith("splash") and "water" not in word and kind in ANIMATE
        return Action.JUMP if splashes else action
    if word.startswith(_DOWN) and kind in _DOWNWARD:
        return _DOWNWARD[kind]
    if kind in VEHICLES and (action in _TRAVELLING or (action is Action.FLY and word.startswith("circl"))):
        return _TRAVEL.get(kind, Action.DRIVE)
    if action is Action.EXPLODE and kind in ANIMATE and word.startswith(_COLLIDING):
        return Action.FIGHT if kind in _FIGHTERS or kind is SubjectKind.ATHLETE else Action.PUSH
    if action is Action.SWING and kind in PEOPLE and word.startswith(_SHIVERING):
        return Action.STAND
    if action is Action.CLIMB and kind in VEHICLES:
        return Action.RISE if kind in _AIRBORNE else _TRAVEL.get(kind, Action.DRIVE)
    if (action, kind) == (Action.EXPLODE, SubjectKind.CROWD) or (action is Action.CRY and kind in ANIMALS):
        return Action.SHOUT
    if action is Action.SWING and kind in VEHICLES and word.startswith(("rattl", "rock")):
        return _TRAVEL.get(kind, Action.DRIVE)
    if action is Action.APPEAR and kind in PEOPLE and word == "露出":
        return Action.LOOK
    if action is Action.LAND and word.startswith("perch"):
        return Action.SIT if kind in PEOPLE or word.startswith("perched") else action
    if action is Action.DANCE and word.startswith("sway") and kind not in PEOPLE:
        return Action.SWING
    if kind in _SWIMMERS and action in (Action.WALK, Action.RUN, Action.FLY):
        return Action.SWIM
    return action


def performed_by(kind: SubjectKind | None) -> Action:
    """What a performance is, by who gives it."""
    return _PERFORMANCES.get(kind, Action.WORK) if kind else Action.WORK


def played_by(kind: SubjectKind | None, *, with_thing: bool) -> Action:
    """What play without a game looks like: children romp about, animals leap after their toys."""
    if kind in ANIMALS:
        return Action.JUMP if with_thing else Action.RUN
    if kind == "musician":
        return Action.PLAY_MUSIC
    return Action.RUN if kind in _CHILDREN and not with_thing else Action.WORK


_MOVED_THINGS = {
    Action.POUR: THINGS,
    Action.FLY: frozenset(map(SubjectKind, split("kite, balloon, flag, product, umbrella"))),
}
_BEASTLY = frozenset(
    map(
        Action,
        split(
            "look, run, walk, jump, sleep, wake, eat, lie, sit, stand, chase, attack, climb, swim, fly, land,"
            " dive, hide, turn, roll, approach, leave, enter, catch, shout, fall, swing, wait, vanish, rise"
        ),
    )
)
"""What an animal is as likely to do as somebody who was not named."""
MOUNTS = ANIMALS
"""Those on whose back one rides."""
MOVING = frozenset((*_DRIVEN, Action.FLY, Action.WALK, Action.POUR, Action.CHASE))
"""Deeds that move what they are done with."""


def moved_by(action: Action, kind: SubjectKind) -> Action | None:
    """What a vehicle or a mount does when someone does `action` with it ("rides a horse": it runs),
    and whoever is chased."""
    if action is Action.CHASE:
        return as_done_by(kind, Action.RUN, "") if kind in ANIMATE | VEHICLES else None
    if kind in VEHICLES:
        return _TRAVEL.get(kind, action) if action in (Action.FLY, Action.DRIVE) else _DRIVEN.get(action)
    if action is Action.RIDE and kind in ANIMALS:
        return Action.WALK
    if action is Action.WALK and kind is SubjectKind.DOG:
        return Action.WALK
    return action if kind in _MOVED_THINGS.get(action, ()) else None


@dataclass
class Actor:
    """A subject while the prompt is read. `kind` is None for a reference that is not yet named."""

    kind: SubjectKind | None
    count: int = 1
    attributes: list[str] = field(default_factory=list)
    reference: str | None = None
    inferred: bool = False
    plural: bool = False
    name: str | None = None
    neutral: bool = False
    """A word like "pilot" stands for it: "she" and "he" tell more."""
    word: str = ""
    """The noun that brought it in."""

    @property
    def animate(self) -> bool:
        return self.kind is None or self.kind in ANIMATE

    @property
    def is_mother(self) -> bool:
        """Whether an animal is told to be female ("a mother bear", "a lioness")."""
        return any(word in _FEMALE for one in (self.word, *self.attributes) for word in one.split())

    def describe(self, words: Iterable[str]) -> None:
        """Adds attributes, each once."""
        self.attributes.extend(word for word in words if word not in self.attributes)


STRANGERS = {
    **dict.fromkeys(("his",), SubjectKind.MAN),
    **dict.fromkeys(_SHE, SubjectKind.WOMAN),
    **dict.fromkeys(_HE, SubjectKind.MAN),
}
"""Whom a pronoun means when nobody was named."""


@dataclass
class Cast:
    """All actors of a film in order of appearance; later beats find them again."""

    actors: list[Actor] = field(default_factory=list)

    def join(self, kind: SubjectKind, word: str) -> Actor | None:
        """The known actor of that kind whom the word means; a judge is no lawyer."""
        known = [actor for actor in self.actors if actor.kind is kind]
        if _is_trade(kind, word):
            known = [a for a in known if a.word in (word, "") or not _is_trade(kind, a.word)]
        return known[-1] if known else None

    def called(self, name: str) -> Actor | None:
        return next((actor for actor in self.actors if actor.name == name), None)

    def meant_by(self, pronoun: str, deed: Action | None = None) -> list[Actor]:
        """The last actor that a pronoun fits, if that is no thing which cannot do the deed after it.

        For "they" the last people, if nobody stands for many.
        """
        fitting = list(filter(_fits(pronoun), reversed(self.actors)))
        if deed is not None and fitting and fitting[0].kind in THINGS:
            fitting = [actor for actor in fitting if can(actor.kind, deed)] or fitting
        last = next(iter(fitting), None) or self._unsexed(pronoun) or self._beast(pronoun, deed)
        if last is None:
            return []
        if pronoun in _THEY and last.count == 1 and last.kind in PEOPLE - PLURAL:
            return [actor for actor in self.actors if actor.kind in PEOPLE - PLURAL][-_PAIR:]
        return [last]

    def _beast(self, pronoun: str, deed: Action | None) -> Actor | None:
        """The animal that is called "he" where nobody else is, if it does what animals do."""
        if pronoun not in STRANGERS or deed not in _BEASTLY:
            return None
        return next((a for a in reversed(self.actors) if a.kind in ANIMALS and a.count == 1), None)

    def _unsexed(self, pronoun: str) -> Actor | None:
        """Whoever was only called by a trade turns out to be a woman, or a man."""
        kind = STRANGERS.get(pronoun)
        actor = next((a for a in reversed(self.actors) if a.neutral), None) if kind else None
        if actor is None and pronoun in _SHE:
            return next((a for a in reversed(self.actors) if a.kind in ANIMALS and a.is_mother), None)
        if actor is not None:
            was_old = actor.kind in _OLD.values()
            actor.kind, actor.neutral = _OLD[kind] if was_old and kind else kind, False
        return actor


@cache
def _fits(pronoun: str) -> Callable[[Actor], bool]:
    """Whether a pronoun fits an actor."""
    if pronoun in _SHE:
        return lambda actor: actor.kind is None or (actor.kind in _MAYBE_SHE and actor.count == 1)
    if pronoun in _HE:
        return lambda actor: actor.kind is None or (actor.kind in _MAYBE_HE and actor.count == 1)
    if pronoun in _IT:
        return lambda actor: actor.kind is not None and (actor.kind not in PEOPLE or actor.kind in _NEUTER)
    if pronoun in _THEY:
        return lambda actor: actor.kind is None or actor.count > 1 or actor.kind in PEOPLE
    if pronoun in _ANIMAL:
        return lambda actor: actor.kind in ANIMALS
    if pronoun in _VEHICLE:
        return lambda actor: actor.kind in VEHICLES
    if pronoun in GROUP:
        return lambda actor: actor.count > 1 and actor.animate
    return lambda actor: pronoun in _SOMEONE and actor.animate
