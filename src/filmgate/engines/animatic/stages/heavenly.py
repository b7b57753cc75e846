"""Who belongs in the clouds: the flying apsaras of Dunhuang, and whoever the words put among them."""

from __future__ import annotations

from filmgate.engines.animatic.patterns import said
from filmgate.storyboard.kinds import PEOPLE
from filmgate.storyboard.schema import Shot, Subject
from filmgate.storyboard.vocabulary import Action, Setting

HEAVENLY = said(
    r"飞天(?!扫帚|遁地|梦|舞台|奖)|嫦娥奔月|\bapsaras?\b|\bcelestial (?:maiden|dancer|nymph)s?\b"
    r"|\bdunhuang (?:flying )?(?:fairy|fairies|dancer)s?\b"
)
_IN_CLOUDS = said(
    r"[在于][^，。；]{0,4}云(?:中|端|上|海|间|层|雾(?:中|间|里))"
    r"|\b(?:among|amid|amidst|through|on) (?:the |a |an )?(?:\w+ ){0,2}clouds?\b"
)
_ON_LAND = said(r"\b(?:mountain|peak|summit|cliff|plane|jet|rooftop|balcony)\w*\b|山|峰|崖|楼|飞机")
_ASSUMED = frozenset({
    Setting.MEADOW, Setting.FOREST, Setting.CITY_STREET, Setting.CONCERT_STAGE, Setting.ABSTRACT,
    Setting.DESERT, Setting.GARDEN, Setting.PARK, Setting.FIELD, Setting.STUDIO_BACKDROP, Setting.MOUNTAIN,
})  # fmt: skip
"""Where people are thought to be of whom nobody says where they are."""
_AFOOT = frozenset({Action.STAND, Action.DANCE, Action.WALK, Action.RUN, Action.RISE})


def is_heavenly(words: str) -> bool:
    return HEAVENLY.search(words) is not None


def in_the_clouds(shot: Shot) -> Setting | None:
    """The sky, for people who are in it where nobody names another place."""
    lead = shot.subjects[0].kind if shot.subjects else None
    if lead not in PEOPLE or shot.setting not in _ASSUMED:
        return None
    among = _IN_CLOUDS.search(shot.prompt) and not _ON_LAND.search(shot.prompt)
    return Setting.SKY if among or is_heavenly(shot.prompt) else None


def lifted(subject: Subject, words: str) -> Subject:
    """An apsara flies where another would dance or stand."""
    flies = subject.kind in PEOPLE and subject.action in _AFOOT and is_heavenly(words)
    return subject.model_copy(update={"action": Action.FLY}) if flies else subject
