"""Who plays in a shot on this stage: how many are meant, whose hands a picture shows, who only looks on."""

from __future__ import annotations

import re
from dataclasses import replace

from filmgate.engines.animatic.blocking.cues import Cue, cues
from filmgate.engines.animatic.blocking.meant import meant_for
from filmgate.engines.animatic.blocking.rising import got_up, lain
from filmgate.engines.animatic.casting.belongings import of_hands
from filmgate.engines.animatic.rigs.cooking import is_cooking
from filmgate.engines.animatic.rigs.sauces import DISHES, sauce_in
from filmgate.engines.animatic.wardrobe.choirs import ensemble_of
from filmgate.storyboard.kinds import ANIMATE
from filmgate.storyboard.schema import Shot, Subject
from filmgate.storyboard.vocabulary import Action, Framing, Setting, SubjectKind

_FACE = re.compile(
    r"\b(?<!bird's[- ])(?<!private )(?:eyes?|eyeballs?|iris|pupils?|lips|cheeks?|face)\b"
    r"(?![- ](?:level|of the|cream))"
    r"|眼睛|眼眸|瞳孔|双眼|嘴唇|脸庞|脸部|面部",
    re.IGNORECASE,
)
_PUBLIC_PLACES = frozenset({Setting.STADIUM, Setting.GYM, Setting.CONCERT_STAGE, Setting.THEATRE})
"""Where the set has its public."""
_NOUNS = {
    SubjectKind.COWBOY: "cowboy|bandit|outlaw|gun(?:slinger|fighter|man)",
    SubjectKind.DOCTOR: "doctor|surgeon|paramedic|physician",
    SubjectKind.POLICE: "police(?:wo)?man|officer|cop|detective",
    SubjectKind.SOLDIER: "soldier|warrior|fighter",
}  # fmt: skip
"""Nouns for one of several."""
_AT_THE_STOVE = re.compile(
    r"\b(?:(?:frying|sauce) ?)?(?:pans?|pots?|woks?|skillets?|griddle|stove)\b|(?:炒|煎|砂|汤|铁|平底)?锅|灶",
    re.IGNORECASE,
)
_KITCHENS = frozenset({Setting.KITCHEN, Setting.RESTAURANT})
_ONE_OF_THEM = re.compile(
    "(?:其中|另)一?(?:个|名|位)|(?:^|[，。；：])一(?:个|名|位)(?:男|女|士|武|小|孩|警|舞)"
)


def cues_of(shot: Shot) -> tuple[Cue, ...]:
    """The shot's cues, as they are played where it is set."""
    plan = tuple(
        replace(cue, subjects=tuple(_played(one, shot) for one in cue.subjects)) for cue in cues(shot)
    )
    plan = lain(plan)
    if not near_to(shot):  # a face rises as slowly as the camera that goes with it
        plan = got_up(plan, shot.prompt)
    owner = _owner(shot)
    if owner is None or any(one.kind in ANIMATE for cue in plan for one in cue.subjects):
        return plan
    return tuple(replace(cue, subjects=(owner, *cue.subjects)) for cue in plan)


def near_to(shot: Shot) -> bool:
    """Whether a face would fill its picture."""
    return shot.camera.framing in (Framing.EXTREME_CLOSE_UP, Framing.CLOSE_UP)


def _owner(shot: Shot) -> Subject | None:
    """Whose hands, or whose eyes, a picture of nothing else shows."""
    cooked = is_cooking(shot.prompt) and not _FINGERS.search(shot.prompt)
    if cooked and any(one.kind is SubjectKind.FOOD for one in shot.subjects):
        return None  # the food is seen in its pan, whoever cooks it
    if shot.setting in _KITCHENS and near_to(shot) and _AT_THE_STOVE.search(shot.prompt):
        return Subject(kind=SubjectKind.CHEF, action=Action.COOK)
    if cooked and not shot.subjects:
        return Subject(kind=SubjectKind.FOOD)
    if of_hands(shot.prompt) and not _pours_itself(shot) and not _is_sauced(shot):
        return Subject(kind=SubjectKind.MAN, action=Action.WORK)
    if near_to(shot) and _FACE.search(shot.prompt):
        return Subject(kind=SubjectKind.WOMAN, action=Action.SMILE)
    return None


_FINGERS = re.compile(r"\b(?:hands?|fingers?|fingertips)\b|手|指", re.IGNORECASE)


def _is_sauced(shot: Shot) -> bool:
    """Whether it is the sauce that pours over a dish, and nobody's hands are told of."""
    dish = any(one.kind in DISHES for one in shot.subjects)
    return dish and sauce_in(shot.prompt) is not None and _FINGERS.search(shot.prompt) is None


def _pours_itself(shot: Shot) -> bool:
    """Whether it is coffee that pours, whoever pours it."""
    flows = bool(shot.subjects) and shot.subjects[0].action is Action.POUR
    return flows and _FINGERS.search(shot.prompt) is None


def _is_one_of_them(subject: Subject, words: str) -> bool:
    """Whether of several only one is meant here: the first samurai, one of the boys."""
    noun = subject.kind.replace("_", " ")
    one = rf"\b(?:one|(?:the )?(?:first|second|third|last|other)) (?:of the )?(?:\w+ )?{noun}(?!s? and)"
    if nouns := _NOUNS.get(subject.kind):
        one += rf"|\b(?:an?|the) (?:\w+ )?(?:{nouns})\b(?! and)"
    told = re.search(one, words, re.I) or _ONE_OF_THEM.search(words)
    return subject.count > 1 and not subject.reference and told is not None


def _played(subject: Subject, shot: Shot) -> Subject:
    """The subject, as many as are meant, doing what is meant."""
    if not shot.beats and _is_one_of_them(subject, shot.prompt):
        subject = subject.model_copy(update={"count": 1})
    if subject.kind is SubjectKind.HOT_AIR_BALLOON and subject.count == 1:
        subject = subject.model_copy(update={"count": _fleet(shot)})
    meant = meant_for(subject, shot)
    if meant is not None:
        return subject.model_copy(update={"action": meant})
    many = ensemble_of(subject.kind, shot.prompt) if subject.count == 1 else 1
    return subject if many == 1 else subject.model_copy(update={"count": many})


def _fleet(shot: Shot) -> int:
    """How many hot-air balloons there are where the prompt goes on to speak of balloons."""
    return max([1, *(one.count for one in shot.subjects if one.kind is SubjectKind.BALLOON)])


def is_public(subject: Subject, others: tuple[Subject, ...], setting: Setting) -> bool:
    """Whether it is those who look on, where others perform: they are in their seats already."""
    performs = any(
        one is not subject and one.kind in ANIMATE and one.kind is not SubjectKind.CROWD for one in others
    )
    return subject.kind is SubjectKind.CROWD and setting in _PUBLIC_PLACES and performs
