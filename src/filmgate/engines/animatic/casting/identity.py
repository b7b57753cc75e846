"""Who is who over a film: whoever has been described once looks so in every shot."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from filmgate.engines.animatic.casting.ages import age_in
from filmgate.engines.animatic.casting.boarding import CARS, changes_vehicles, in_the_open, rides_along
from filmgate.engines.animatic.casting.clothes import colour_in
from filmgate.engines.animatic.casting.occasions import BALLET
from filmgate.engines.animatic.casting.subjects import OTHER
from filmgate.engines.animatic.stages.catalog import VENUES
from filmgate.engines.animatic.stages.locations import is_driven
from filmgate.engines.animatic.wardrobe.creatures import SPECIES, species_in, species_named
from filmgate.engines.animatic.wardrobe.eras import era_in
from filmgate.engines.animatic.wardrobe.machines import build_in, builds_named
from filmgate.engines.animatic.wardrobe.sexes import told_in
from filmgate.engines.animatic.wardrobe.trades import CIVILIANS, called, is_plain, trades_named
from filmgate.storyboard.kinds import PEOPLE, VEHICLES
from filmgate.storyboard.schema import Beat, Shot, Storyboard, Subject
from filmgate.storyboard.vocabulary import Action, Setting, SubjectKind

_PASSING = re.compile(r"^\w+(ing|ed)$", re.IGNORECASE)
"""States that one shot says and the next need not repeat: smiling, soaked."""


_MOUNTS = frozenset({SubjectKind.MOTORCYCLE, SubjectKind.BICYCLE, SubjectKind.HORSE, SubjectKind.SCOOTER})
"""What a rider has in all shots of a film, when one has told of it."""


_SHERIFF = re.compile(r"\b(?:sheriff|marshal)\b|警长|治安官", re.IGNORECASE)


_NOWADAYS = re.compile(
    r"\b(?:modern|present[- ]day|nowadays|today|time[- ]travel\w*|museum|tourists?|actors?|cosplay\w*)\b"
    r"|现代|如今|穿越|博物馆|游客|演员|剧组",
    re.IGNORECASE,
)
"""Of a film that is not, or not only, of an earlier time."""
_ANYBODY = frozenset({"man", "woman", "guy", "lady", "boy", "girl", "old man", "old woman", "男人", "女人",
                      "男子", "女子", "男孩", "女孩", "老人"})  # fmt: skip
"""Nouns of somebody who may turn out to be the thief, but not so "the customer"."""


@dataclass
class _Character:
    """Somebody of the film; `looks` are attributes by what they are about (a coat, hair, age)."""

    kind: SubjectKind
    looks: dict[str, str] = field(default_factory=dict)
    noun: str = ""
    """By what they were brought in."""

    def fits(self, looks: dict[str, str], noun: str, new: bool) -> bool:
        told = new or self.noun not in _ANYBODY
        same = not noun or not self.noun or self.noun == noun or not told
        return same and all(self.looks.get(about, words) == words for about, words in looks.items())

    def shares(self, looks: dict[str, str]) -> bool:
        return any(self.looks.get(about) == words for about, words in looks.items())


def _about(words: str) -> str:
    """What an attribute speaks of: its noun, or itself when it is one word."""
    if not words.isascii():
        return re.sub(r"[红橙黄金绿蓝紫粉白黑灰银棕]色?的?", "", words) or "colour"
    noun = words.lower().split()[-1]
    return "colour" if colour_in(noun) else noun


def _looks(subject: Subject) -> dict[str, str]:
    lasting = [words for words in subject.attributes if colour_in(words) or not _PASSING.match(words)]
    return {_about(words): words for words in lasting}


class _Cast:
    """The characters of a film, in the order in which they come up."""

    def __init__(self) -> None:
        self.known: list[_Character] = []

    def recognise(self, subjects: Iterable[Subject], words: str = "") -> list[_Character]:
        """Who these are, who are seen together: no two of them are the same, and who is brought in by
        another noun than before is somebody else. What is said adds to them."""
        found, subjects = list[_Character](), list(subjects)
        nouns = called([one.kind for one in subjects], words)
        for subject, (noun, new) in zip(subjects, nouns, strict=True):
            looks = _looks(subject)
            free = [one for one in self.known if one.kind is subject.kind and not _in(one, found)]
            fitting = [one for one in free if one.fits(looks, noun, new)]
            alike = [one for one in fitting if one.shares(looks)]
            called_so = [one for one in fitting if noun and one.noun == noun]
            one = next(iter([*alike, *called_so, *fitting]), None)
            if one is None:
                earlier = sum(other.kind is subject.kind for other in self.known)
                one = _Character(subject.kind)
                if new and earlier and not looks:
                    one.looks["other"] = f"{OTHER}{earlier}"
                self.known.append(one)
            one.noun = one.noun or noun
            one.looks.update(looks)
            found.append(one)
        return found


def _in(one: _Character, found: list[_Character]) -> bool:
    return any(one is other for other in found)


def characters(groups: Iterable[Iterable[Subject]]) -> list[list[int]]:
    """Who they are, of each group of subjects seen together: the same number is the same character."""
    cast = _Cast()
    found = [cast.recognise(group) for group in groups]
    numbers = {id(one): number for number, one in enumerate(cast.known)}
    return [[numbers[id(one)] for one in group] for group in found]


def recognised(storyboard: Storyboard) -> Storyboard:
    """The same film with everybody described in every shot as they are anywhere in it."""
    cast = _Cast()
    parts = [
        (part, cast.recognise(part.subjects, part.prompt)) for shot in storyboard.shots for part in shot.parts
    ]
    for part, who in parts:
        _employ(part, who)
    _date(storyboard, [one for _, who in parts for one in who])
    told = iter([_told(part, who) for part, who in parts])
    shots = []
    for shot in storyboard.shots:
        subjects = next(told)
        beats = [beat.model_copy(update={"subjects": next(told)}) for beat in shot.beats]
        shots.append(shot.model_copy(update={"subjects": subjects, "beats": beats}))
    return storyboard.model_copy(update={"shots": shots})


def _date(storyboard: Storyboard, who: list[_Character]) -> None:
    """Has everybody wear what one shot tells of their time, unless the film is of two times."""
    words = [shot.prompt for shot in storyboard.shots]
    age = next((age for age in map(age_in, words) if age), None)
    if age is None or any(_NOWADAYS.search(one) for one in words):
        return
    for one in who:
        if one.kind in PEOPLE:
            one.looks.setdefault("age of", age)


def _tell_species(words: str, alike: list[_Character]) -> None:
    """Tells animals of one kind which of it they are: each its own, where the words name as many."""
    species = species_in(alike[0].kind, words)
    if species is None:
        return
    named = species_named(alike[0].kind, words) if len(alike) > 1 else []
    each = named if len(named) == len(alike) else [species] * len(alike)
    for one, name in zip(alike, each, strict=True):
        one.looks.setdefault("species", f"{SPECIES}{name}")


def _tell_builds(words: str, alike: list[_Character]) -> None:
    """The same of vehicles."""
    named = builds_named(alike[0].kind, words)
    if len(named) == len(alike) and len({name.lower() for name in named}) > 1:
        for one, name in zip(alike, named, strict=True):
            one.looks.setdefault("species", f"{SPECIES}{name}")


def _employ(part: Shot | Beat, who: list[_Character]) -> None:
    """Gives its civilians the trades that a part names, and everybody whether it tells of a woman or a man:
    so they look in the whole film."""
    for kind in {one.kind for one in who}:
        alike = [one for one in who if one.kind is kind]
        _tell_species(part.prompt, alike)
        if len(alike) > 1 and kind in VEHICLES:
            _tell_builds(part.prompt, alike)
    civilians = [one for one in who if one.kind in CIVILIANS and not is_plain(one.kind, part.prompt)]
    for one, trade in zip(civilians, trades_named(part.prompt), strict=False):
        one.looks.setdefault("trade", trade)
    for one in who:
        if one.kind is SubjectKind.POLICE and _SHERIFF.search(part.prompt):
            one.looks.setdefault("trade", "sheriff")
        if one.kind is SubjectKind.SOLDIER and (era := era_in(part.prompt)):
            one.looks.setdefault("era", era)
        if one.kind is SubjectKind.DANCER and BALLET.search(part.prompt):
            one.looks.setdefault("dances", "ballerina")
        if ware := build_in(one.kind, part.prompt):
            one.looks.setdefault("ware", ware)
    people = [one for one in who if one.kind in PEOPLE]
    for one in people:
        sex = told_in(one.kind, part.prompt, alone=len(people) == 1)
        if sex is not None and (one.kind not in CIVILIANS or one.kind is SubjectKind.ATHLETE):
            one.looks.setdefault("sex", sex)


def mounted(storyboard: Storyboard) -> Storyboard:
    """The same film with a rider on what an earlier shot has them ride, and who is in a car in the film's."""
    shots, mount = [], None
    car = next((one for shot in storyboard.shots for one in shot.subjects if one.kind in CARS), None)
    for shot in storyboard.shots:
        mount = next((one for one in shot.subjects if one.kind in _MOUNTS), mount)
        rides = any(one.kind is SubjectKind.RIDER for one in shot.subjects)
        if mount is not None and rides and mount not in shot.subjects:
            shot = shot.model_copy(update={"subjects": [*shot.subjects, mount]})
        if car is not None and is_driven(shot) and all(one.kind not in CARS for one in shot.subjects):
            shot = shot.model_copy(update={"subjects": [*shot.subjects, car]})
        shots.append(shot)
    return storyboard.model_copy(update={"shots": shots})


_ON_SEATS = frozenset({
    Action.SMILE, Action.LAUGH, Action.LOOK, Action.TALK, Action.SING, Action.SHOUT, Action.WAVE_HAND,
    Action.SIT, Action.STAND, Action.CRY, Action.DRIVE, Action.POINT,
})  # fmt: skip
"""What is done in a car that goes on."""


def kept_in_the_wind(storyboard: Storyboard) -> Storyboard:
    """The same film, whose shots of those who go in an open car have the car, until somebody gets out."""
    shots, car, riders, place = [], None, list[Subject](), None
    for shot in storyboard.shots:
        here = next((one for one in shot.subjects if one.kind in CARS), None)
        if here is not None or changes_vehicles(shot.prompt) or shot.setting is not place:
            goes = here is not None and here.action is Action.DRIVE and in_the_open(shot.prompt)
            car, place = here if goes else None, shot.setting
            riders = [one for one in shot.subjects if one is not here]
        elif car is not None and _goes_on(shot, riders):
            shot = _with_the_car(shot, car, riders)
        shots.append(shot)
    return storyboard.model_copy(update={"shots": shots})


def _with_the_car(shot: Shot, car: Subject, riders: list[Subject]) -> Shot:
    """The shot in the car, with whoever drives it."""
    others = riders[:1] if all(one.kind is not riders[0].kind for one in shot.subjects) else []
    called = next((words for words in car.attributes if in_the_open(words)), "convertible")
    words = f"{shot.prompt}; in the {called}, next to them"
    return shot.model_copy(update={"subjects": [*others, *shot.subjects, car], "prompt": words})


def _goes_on(shot: Shot, riders: list[Subject]) -> bool:
    """Whether it is of those who are in the car, or of who is beside them there."""
    if not shot.subjects or not riders or any(one.action not in _ON_SEATS for one in shot.subjects):
        return False
    return shot.subjects[0].kind in {one.kind for one in riders} or rides_along(shot.prompt)


_GOING_OFF = frozenset({Action.LEAVE, Action.TAKE_OFF, Action.SAIL, Action.DRIVE, Action.FLY})
_SEEING_OFF = frozenset({
    Action.WAVE_HAND, Action.LOOK, Action.CRY, Action.STAND, Action.SHOUT, Action.WAIT, Action.SMILE,
})  # fmt: skip


def seen_off(storyboard: Storyboard) -> Storyboard:
    """The same film, led by those who wave after a train or look after a ship that goes off: it is their
    moment."""
    shots = []
    for shot in storyboard.shots:
        stays = [one for one in shot.subjects if one.kind in PEOPLE and one.action in _SEEING_OFF]
        goes = any(one.kind in VEHICLES and one.action in _GOING_OFF for one in shot.subjects[:1])
        inside = VENUES[shot.setting].stage.indoors and shot.setting is not Setting.TRAIN_STATION
        if goes and stays and not shot.beats and not inside:
            others = [one for one in shot.subjects if one is not stays[0]]
            shot = shot.model_copy(update={"subjects": [stays[0], *others]})
        shots.append(shot)
    return storyboard.model_copy(update={"shots": shots})


_WALKS_OUT = re.compile(
    r"\b(?:walk|step|run|ran|come|came|go|goes|storm|rush|stumbl|emerg|hurr)\w* out (?:of|from)\b"
    r"|\b(?:leav|left|exit)\w* (?:the|an?|his|her|their) (?:[\w-]+ ){0,2}?"
    r"(?:hospital|office|school|shop|store|bar|caf[eé]|restaurant|building|house|bank|church|museum|hotel|gym)"
    r"|走出|离开|出了|跑出|冲出",
    re.IGNORECASE,
)


def gone_out(storyboard: Storyboard) -> Storyboard:
    """The same film, in which whoever has left a house is before it, until the film goes somewhere else."""
    shots, left = list[Shot](), None
    for shot in storyboard.shots:
        if shot.setting is not left:
            left = None
        told_out = _WALKS_OUT.search(shot.prompt) and VENUES[shot.setting].stage.indoors
        shots.append(shot if left is None else shot.model_copy(update={"setting": Setting.CITY_STREET}))
        if told_out and any(one.action is Action.LEAVE for one in shot.parts[-1].subjects):
            left = shot.setting
    return storyboard.model_copy(update={"shots": shots})


def _told(part: Shot | Beat, who: list[_Character]) -> list[Subject]:
    return [_described(subject, one) for subject, one in zip(part.subjects, who, strict=True)]


def _described(subject: Subject, one: _Character) -> Subject:
    more = [words for words in one.looks.values() if words not in subject.attributes]
    return subject.model_copy(update={"attributes": [*subject.attributes, *more]}) if more else subject
