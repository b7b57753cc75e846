"""Whom each beat of a film shows, and what they do in it."""

from __future__ import annotations

from itertools import compress
from random import Random

from filmgate.storyboard import doers, inference
from filmgate.storyboard.actor import Actor
from filmgate.storyboard.beats import Unit
from filmgate.storyboard.clause import Reading
from filmgate.storyboard.drawing import (
    Drawn,
    Told,
    continued,
)
from filmgate.storyboard.kinds import ANIMALS, PEOPLE, THINGS, VEHICLES, are_of_model, crawls, is_wader
from filmgate.storyboard.lexicon import split
from filmgate.storyboard.scene import (
    Said,
)
from filmgate.storyboard.schema import Subject
from filmgate.storyboard.vocabulary import (
    Action,
    Setting,
    SubjectKind,
)

_OVER = frozenset(
    (
        Action.ENTER,
        Action.LEAVE,
        Action.JUMP,
        Action.LAND,
        Action.FALL,
        Action.THROW,
        Action.CATCH,
        Action.GIVE,
    )
)
_TOSSED = frozenset((Action.FALL, Action.THROW, Action.ROLL, Action.JUMP))
"""What is over at once of a thing."""
_AFOOT = frozenset(
    (Action.WALK, Action.RUN, Action.JUMP, Action.SPIN, Action.CHASE, Action.APPROACH, Action.FALL)
)
"""What ends where somebody does something else."""
_MOUNTED = frozenset((Action.DRIVE, Action.RIDE, Action.ROW, Action.SAIL))
_MOUNTS = VEHICLES | ANIMALS
_GOING = frozenset(
    map(
        Action,
        ("walk", "run", "leave", "enter", "approach", "chase", "ride", "drive", "carry", "push", "pull"),
    )
)
"""What is done by somebody who passes through others."""
_BESIDE_A_CAR = frozenset(
    map(Action, ("sit", "lie", "sleep", "stand", "eat", "drink", "open", "close", "work", "hug", "kiss"))
)
"""What people do who are busy with a car or beside it: it is parked."""
_CARS = frozenset(map(SubjectKind, ("car", "sports_car", "taxi", "truck", "bus", "motorcycle", "carriage")))
_HANDCARTS = frozenset(
    ("stroller", "pram", "pushchair", "wheelbarrow", "trolley", "handcart", "手推车", "婴儿车")
)
_AIRBORNE = ("flying ", "hover", "hovering ", "floating ")
"""How words begin for cars that go through the air."""
_WRECKS = ("残骸", "沉船", "车骸", "船骸", "残片")
_DERELICT = frozenset(
    split(
        "废弃, 废弃的, 生锈, 生锈的, 锈迹斑斑, 锈迹斑斑的, 残破, 残破的, 损毁的, 破损, 破损的, 报废的,"
        " 沉没的, rusted, rusty, derelict, wrecked, abandoned, sunken, half-buried, corroded"
    )
)
"""Words for a vehicle that goes nowhere."""
_FLIERS = (SubjectKind.BEE, SubjectKind.BIRD)
"""Kinds that stand for some that go on the ground."""
_NOBODY = 0
"""Who a subject is that was made up for a deed of nobody's."""


class Troupe:
    """Those of a film, and what each of them did last."""

    def __init__(self, film: Said, random: Random, *, edit: bool) -> None:
        self.film = film
        self.random = random
        self.edit = edit
        self.only: Unit | None = None
        """The beat that is the whole film."""
        self.place: Setting | None = None
        self.roles: dict[str, str] = {}
        self.actions: dict[int, Action] = {}
        """What each actor did last, by identity."""
        self.drawn: list[Drawn] = []
        self.subjects: dict[tuple[object, ...], Subject] = {}
        """Those made, by all that is said of them: equal ones are one, as to check one takes its time."""
        self.kinds: dict[int, SubjectKind] = {}
        """What each actor was when last seen, by identity: "she" may tell later that a pilot is a woman."""

    def _subjects(
        self, reading: Reading, deeds: dict[int, Told], unit: Unit, before: Drawn | None
    ) -> tuple[list[Subject], list[int]]:
        """Those whom a beat shows, and who they are."""
        known = [actor.count > 1 or id(actor) in self.kinds for actor in reading.actors]
        self._recast(reading.actors)
        actors = reading.actors
        if not actors and before is None and any(m.has("body", "pronoun", "garment") for m in unit.mentions):
            actors = [] if self._has_doer(reading) else reading.carried
        if before is None:
            self._rest(actors, unit, deeds)
        subjects, cast = [self._subject(actor, deeds) for actor in actors], [id(actor) for actor in actors]
        if not self._is_peopled(subjects, before) and self._has_doer(reading):
            made_up = doers.made_up(reading.orphans[0][0], self.random)
            subjects, cast = [*made_up, *subjects], [*([_NOBODY] * len(made_up)), *cast]
        if before is None:
            return subjects, cast
        left, who = continued(list(compress(subjects, known)), before)
        return [*subjects, *left], [*cast, *who]

    def _has_doer(self, reading: Reading) -> bool:
        """Whether somebody has to be made up for a deed that the prompt gives to nobody."""
        if not reading.orphans or self.edit:
            return False
        opens = reading.orphans[0][1] == 0 and self.only is not None  # "Writing a letter by candlelight"
        return not reading.actors or (opens and all(actor.kind in THINGS for actor in reading.actors))

    @staticmethod
    def _is_peopled(subjects: list[Subject], before: Drawn | None) -> bool:
        """Whether anybody is there already; things are what somebody has in hand."""
        there = [*subjects, *(before.subjects if before is not None else ())]
        return any(subject.kind not in THINGS for subject in there)

    def _recast(self, actors: list[Actor]) -> None:
        """Shows actors in the beats before as what they have turned out to be."""
        for actor in actors:
            kind = actor.shown
            was = self.kinds.setdefault(id(actor), kind)
            if was is kind:
                continue
            self.kinds[id(actor)] = kind
            for drawn in self.drawn:
                if sum(s.kind is was for s in drawn.subjects) != 1:
                    continue
                drawn.subjects = [
                    s.model_copy(update={"kind": kind}) if s.kind is was else s for s in drawn.subjects
                ]

    def _rest(self, actors: list[Actor], unit: Unit, deeds: dict[int, Told]) -> None:
        """What was over at once has ended when a new shot begins, whoever rode stands where nothing is there
        to ride, and whoever does now what no value pictures goes no further (狗摇着尾巴)."""
        mounted = any(actor.kind in _MOUNTS for actor in actors)
        for actor in actors:
            last = self.actions.get(id(actor))
            over = last in _OVER if actor.kind in PEOPLE else last in _TOSSED and actor.kind in THINGS
            stops = last in _AFOOT and id(actor) not in deeds and actor.animate and _tells_unpictured(unit)
            if over or stops or (actor.kind in PEOPLE and last in _MOUNTED and not mounted):
                del self.actions[id(actor)]

    def _subject(self, actor: Actor, deeds: dict[int, Told]) -> Subject:
        kind, who = actor.shown, id(actor)
        if (told := deeds.get(who)) is not None:
            self.actions[who] = told.action
        if actor.reference:
            self.roles[actor.reference] = "subject"
        action = self.actions.get(who) or self._usual(kind, deeds, actor)
        same = (kind, actor.count, action, tuple(actor.attributes), actor.reference, actor.inferred)
        if same not in self.subjects:
            self.subjects[same] = Subject(
                kind=kind,
                count=actor.count,
                action=action,
                attributes=list(actor.attributes),
                reference=actor.reference,
                inferred=actor.inferred,
            )
        return self.subjects[same]

    def _usual(self, kind: SubjectKind, deeds: dict[int, Told], actor: Actor) -> Action:
        """What such a subject does when nobody says; a crowd round somebody who stays there stands, and so
        do what the word says is no flier, a car that people are busy with and a wreck."""
        if kind in _FLIERS and (crawls(actor.word) or is_wader(actor.word)):
            return Action.STAND
        if kind in ANIMALS and actor.attributes and are_of_model(actor.attributes):
            return Action.STAND
        if kind is SubjectKind.CARRIAGE and actor.word.rpartition(" ")[2] in _HANDCARTS:
            return Action.ROLL
        if kind is SubjectKind.FISH and any(one.action is Action.EAT for one in deeds.values()):
            return Action.STAND
        if kind in _CARS and deeds and actor.count == 1:
            told = {one.action for one in deeds.values()}
            if Action.PUSH in told or told <= _BESIDE_A_CAR:
                return Action.ROLL if Action.PUSH in told else Action.STAND
        if kind in _CARS and actor.word.startswith(_AIRBORNE):
            return Action.FLY
        if kind in VEHICLES and (actor.word.endswith(_WRECKS) or not _DERELICT.isdisjoint(actor.attributes)):
            return Action.STAND
        watched = kind is SubjectKind.CROWD and bool(deeds)
        if watched and not any(told.action in _GOING for told in deeds.values()):
            return Action.STAND
        return inference.default_action(kind, self.film.setting or self.place)


def _tells_unpictured(unit: Unit) -> bool:
    """Whether a verb of a beat tells what no value pictures (摇着尾巴)."""
    return "action" in unit.fields and any(m.get("action") == "" for m in unit.mentions)
