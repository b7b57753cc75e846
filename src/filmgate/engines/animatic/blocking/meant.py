"""What a prompt means its subjects to do on this stage, beyond the words that the storyboard has for it."""

from __future__ import annotations

import re
from collections.abc import Callable

from filmgate.engines.animatic.blocking.breaking import broken
from filmgate.engines.animatic.blocking.cues import cues
from filmgate.engines.animatic.blocking.opponents import is_landed
from filmgate.engines.animatic.blocking.wordings import by_words
from filmgate.engines.animatic.casting.belongings import fishes
from filmgate.engines.animatic.casting.boarding import in_the_open
from filmgate.engines.animatic.casting.wheel import felt_at_the_wheel
from filmgate.engines.animatic.rigs.manners import AT_THE_SADDLE, MANNERS, manners_in
from filmgate.engines.animatic.rigs.mothership import hangs_in_the_air
from filmgate.engines.animatic.stages.afloat import is_fishing
from filmgate.storyboard.kinds import ANIMALS, ANIMATE, PEOPLE, VEHICLES
from filmgate.storyboard.schema import Shot, Subject
from filmgate.storyboard.vocabulary import Action, Setting, SubjectKind

_BUILDS = re.compile(
    r"\b(?:build|mak|form|stack|pil)\w*\b[^.;]{0,40}\b(?:sand ?castles?|snow ?m[ae]n|blocks?|lego)\b"
    r"|(?:堆|搭|砌)",
    re.IGNORECASE,
)
_ABLAZE = re.compile(r"\bon fire\b|\bin flames\b|ablaze|\bburn(?:s|ing)?\b|着火|燃烧|火人", re.IGNORECASE)
"""Somebody burns themselves, not what is before them."""
_WITH_EACH_OTHER = re.compile(r"\b(?:with|together|each other|one another)\b|一起|和|与", re.IGNORECASE)
_RIDES = re.compile(
    r"\b(?:rid(?:e|es|ing)|surf(?:s|ing)?|catch(?:es|ing)?|barrel|tube)\b|冲浪|浪", re.IGNORECASE
)
_IDLE = frozenset({Action.STAND, Action.LOOK, Action.WAIT})
_INTO = re.compile(
    r"\b(?:disappear|vanish)\w* (?:into|in|over|beyond|behind|down|among) "
    r"(?!(?:a |the )?(?:puff|flash|cloud of|blink|smoke|thin air|sparks|instant))(?:the )?\w+"
    r"|消失(?:在|于)",
    re.IGNORECASE,
)
"""Somebody goes out of sight, and does not dissolve."""
_SLID = frozenset({
    SubjectKind.GLASS, SubjectKind.CUP, SubjectKind.COFFEE, SubjectKind.TEA, SubjectKind.BOTTLE,
    SubjectKind.LETTER, SubjectKind.BOOK, SubjectKind.PHONE,
})  # fmt: skip
"""What is pushed over to somebody, and not along the ground."""
_THROWN = frozenset({SubjectKind.BALL, SubjectKind.FISH, SubjectKind.PRODUCT, SubjectKind.FOOD})
_FLEEING = frozenset({Action.RUN, Action.WALK, Action.LEAVE})
_MEET = re.compile(r"\b(?:meets?|met|encounter\w*)\b|相遇|相见|见面|邂逅|碰面", re.IGNORECASE)
_FEEDS = re.compile(r"\bfeed(?:s|ing)?\b|\bfed\b|喂", re.IGNORECASE)
_SITS = re.compile(
    r"\bs(?:its?|itting|at|eated)\b|\bon (?:an?|the|his|her|their) (?:\w+ ){0,2}bench\b|坐|长椅上|长凳上",
    re.IGNORECASE,
)
_FED = frozenset(
    {SubjectKind.BIRD, SubjectKind.DUCK, SubjectKind.CHICKEN, SubjectKind.SWAN, SubjectKind.CROW}
)
"""Birds that are on the ground when somebody feeds them."""
_CLASHES = frozenset({Action.ATTACK, Action.PUSH})
_EACH = re.compile(
    r"\b(?:each other|heads|horns|antlers|butt\w*|clash\w*|spar\w*|fight\w*)\b|相互|互相|顶角", re.IGNORECASE
)
_ON_A_MOUNT = frozenset({SubjectKind.CYCLIST, SubjectKind.RIDER})
_BEDLESS = frozenset({
    Setting.CLASSROOM, Setting.OFFICE, Setting.LIBRARY, Setting.CAFE, Setting.RESTAURANT, Setting.BAR,
    Setting.TRAIN_INTERIOR, Setting.TRAIN_STATION, Setting.AIRPORT, Setting.THEATRE, Setting.CAR_INTERIOR,
})  # fmt: skip
"""Where somebody wakes on a chair."""
_SHOWS_HOW = frozenset(
    {Action.TALK, Action.STAND, Action.HOLD, Action.PUSH, Action.WALK, Action.LOOK, Action.GIVE}
)


def _at_the_saddle(subject: Subject, shot: Shot) -> Action | None:
    """Who teaches somebody to ride runs along beside them."""
    rides = any(one.action is Action.RIDE for one in shot.subjects)
    helps = subject.kind in PEOPLE and subject.action in _SHOWS_HOW
    return Action.RUN if rides and helps and AT_THE_SADDLE in manners_in(shot.prompt) else None


_OVERTURNS = re.compile(
    r"\b(?:overturn\w*|flip\w*|tumbl\w*|roll\w* (?:over(?! (?:an?|the|his|her|its|rough|mud|rubble|sand)\b)"
    r"|on(?:to)? its (?:side|roof)))|翻",
    re.IGNORECASE,
)


def _on_wheels(subject: Subject, shot: Shot) -> Action | None:
    """A tank that rolls over a field goes on its tracks, unless it overturns; a robot rolls upright."""
    if subject.action is not Action.ROLL or _OVERTURNS.search(shot.prompt):
        return None
    return (
        Action.GLIDE
        if subject.kind is SubjectKind.ROBOT
        else Action.DRIVE
        if subject.kind in VEHICLES
        else None
    )


def _gone(subject: Subject, shot: Shot) -> Action | None:
    """Whoever vanishes into something walks or rides there."""
    if subject.action is not Action.VANISH or subject.kind not in PEOPLE or not _INTO.search(shot.prompt):
        return None
    return Action.RIDE if subject.kind is SubjectKind.RIDER else Action.WALK


def _in_a_seat(subject: Subject, shot: Shot) -> Action | None:
    """Who wakes where there is no bed, and who only is on a train: by the window."""
    wakes = subject.action is Action.WAKE and shot.setting in _BEDLESS
    rides = shot.setting is Setting.TRAIN_INTERIOR and subject.kind in PEOPLE and subject.action in _IDLE
    return Action.SIT if wakes or rides else None


_TABLE = re.compile(r"\b(?:tables?|desks?)\b|桌", re.IGNORECASE)
_AT_TABLES = frozenset({Action.EAT, Action.WRITE, Action.TYPE})


def _at_a_table(subject: Subject, shot: Shot) -> Action | None:
    """Who sits down at a table to eat or to write sits as they do it, the table before them."""
    if subject.action is not Action.SIT or subject.kind not in PEOPLE or not _TABLE.search(shot.prompt):
        return None
    does = (one.action for cue in cues(shot) for one in cue.subjects if one.kind is subject.kind)
    return next((action for action in does if action in _AT_TABLES), None)


def _at_work(subject: Subject, shot: Shot) -> Action | None:
    """Builders of castles of sand kneel; idle people do the chore that the prompt tells of."""
    if subject.action is Action.WORK and _BUILDS.search(shot.prompt) and not manners_in(shot.prompt):
        return Action.KNEEL
    idle = subject.action in _IDLE and subject.kind in PEOPLE
    return Action.WORK if idle and (_has_work(shot) or _joins(subject, shot)) else None


def _mounted(subject: Subject, shot: Shot) -> Action | None:
    """Cyclists climb on their bicycles; surfers ride their boards, and wave from them."""
    if subject.kind in _ON_A_MOUNT and subject.action is Action.CLIMB:
        return Action.RIDE
    surfs = subject.kind is SubjectKind.SURFER and subject.action in (Action.WAVE_HAND, Action.RIDE)
    mounted = any(one.kind in ANIMALS | VEHICLES for one in shot.subjects)
    return Action.SURF if surfs and not mounted and _RIDES.search(shot.prompt) else None


def _under_the_kite(subject: Subject, shot: Shot) -> Action | None:
    """Of those who fly one kite the first has its line; the others show each other where it is."""
    flyers = [one for one in shot.subjects if one.kind in PEOPLE and one.action is Action.FLY]
    kites = sum(one.count for one in shot.subjects if one.kind is SubjectKind.KITE)
    watches = kites == 1 and subject in flyers[1:]
    return Action.POINT if watches and subject.kind is not flyers[0].kind else None


def _clashing(subject: Subject, shot: Shot) -> Action | None:
    """Two animals that go for each other fight, where they are."""
    rivals = subject.kind in ANIMALS and subject.count == 2 and subject.action in _CLASHES
    return Action.FIGHT if rivals and _EACH.search(shot.prompt) else None


def _met(subject: Subject, shot: Shot) -> Action | None:
    """Two who come to meet have met: people talk, animals look at each other."""
    comers = [one for one in shot.subjects if one.action is Action.APPROACH and one.kind in ANIMATE]
    two = sum(one.count for one in comers) == 2 and not shot.beats
    if subject not in comers or not two or not _MEET.search(shot.prompt):
        return None
    return Action.TALK if all(one.kind in PEOPLE for one in comers) else Action.LOOK


def _fed(subject: Subject, shot: Shot) -> Action | None:
    """Birds that are fed are on the ground, and who feeds them from a bench stays on it."""
    if not _FEEDS.search(shot.prompt):
        return None
    if subject.kind in _FED and subject.action in (Action.FLY, Action.SWIM, Action.WALK):
        return Action.STAND if subject.kind in (SubjectKind.DUCK, SubjectKind.SWAN) else Action.EAT
    return Action.SIT if subject.action is Action.GIVE and _SITS.search(shot.prompt) else None


def _unburnt(subject: Subject, shot: Shot) -> Action | None:
    """What somebody does who does not burn themselves: as elsewhere in the shot."""
    if subject.action is not Action.BURN or subject.kind not in PEOPLE or _ABLAZE.search(shot.prompt):
        return None
    does = (one.action for cue in cues(shot) for one in cue.subjects if one.kind is subject.kind)
    return next((action for action in does if action is not Action.BURN), Action.STAND)


def _landed(subject: Subject, shot: Shot) -> Action | None:
    flies = subject.action is Action.FLY and subject.kind in ANIMALS
    return Action.STAND if flies and len(shot.subjects) > 1 and is_landed(shot.prompt) else None


def _slid(subject: Subject, shot: Shot) -> Action | None:
    """A glass or a letter is pushed over to somebody."""
    pushes = subject.action is Action.PUSH and subject.kind in PEOPLE
    return Action.GIVE if pushes and any(one.kind in _SLID for one in shot.subjects) else None


def _fished(subject: Subject, shot: Shot) -> Action | None:
    return Action.DIVE if is_fishing(subject, shot.prompt) else None


def _caught(subject: Subject, shot: Shot) -> Action | None:
    """What somebody does who catches another, and no ball: runs after who flees, holds who does not."""
    if subject.action is not Action.CATCH or fishes(shot.prompt):
        return None
    others = [one for one in shot.parts[-1].subjects if one.kind is not subject.kind]
    caught = [one for one in others if one.kind in PEOPLE]
    if subject.kind not in PEOPLE or not caught or any(one.kind in _THROWN for one in others):
        return None
    return Action.CHASE if any(one.action in _FLEEING for one in caught) else Action.HUG


_CHILDREN = frozenset({SubjectKind.CHILD, SubjectKind.GIRL, SubjectKind.BOY})
_FAMILY_MEALS = frozenset({Action.EAT, Action.SIT, Action.DRINK})


def _at_the_family_table(subject: Subject, shot: Shot) -> Action | None:
    """The children of a family that eats eat with it."""
    family = next((one for one in shot.subjects if one.kind is SubjectKind.FAMILY), None)
    idle = subject.kind in _CHILDREN and subject.action in _IDLE
    return family.action if idle and family is not None and family.action in _FAMILY_MEALS else None


_ALONG = re.compile(
    r"\b(?:walk|stroll|run|jog|skip|hike|wander|march|dance|ride|ski|skat)\w*(?: \w+){0,3}?"
    r" (?:with|alongside|beside|next to|hand in hand with|together with)"
    r" (?:an?|the|its|his|her|their|two|three)\b",
    re.IGNORECASE,
)
_STORY = re.compile(
    r"\b(?:bedtime|fairy) ?(?:stor(?:y|ies)|tales?)|\b(?:tell|read)\w* (?:\w+ ){0,4}?stor(?:y|ies)\b"
    r"|[讲读][^，。；]{0,6}故事",
    re.IGNORECASE,
)


def _at_story_time(subject: Subject, shot: Shot) -> Action | None:
    """Who tells children a story sits with a book, and they sit before it."""
    young = any(one.kind in _CHILDREN for one in shot.subjects)
    if not young or not _STORY.search(shot.prompt) or subject.kind not in PEOPLE:
        return None
    if subject.kind in _CHILDREN:
        return Action.SIT if subject.action in _IDLE else None
    return Action.READ if subject.action in (Action.TALK, Action.STAND) else None


_STROLLS = frozenset({Action.WALK, Action.RUN, Action.DANCE})


def _along(subject: Subject, shot: Shot) -> Action | None:
    """Whoever somebody walks with walks, too."""
    first = shot.subjects[0] if shot.subjects else subject
    idle = subject.kind in PEOPLE and subject.action is Action.STAND and subject is not first
    goes = first.kind in ANIMATE and first.action in _STROLLS and not shot.beats
    return first.action if idle and goes and _ALONG.search(shot.prompt) else None


_COCKPIT = re.compile(r"\b(?:cockpit|flight deck)\b|驾驶舱|座舱", re.IGNORECASE)
_OFF_THE_HORSE = re.compile(
    r"\bdismount|\b(?:off|from) (?:the|his|her|its) (?:\w+ )?horse|下马|翻身下", re.IGNORECASE
)
_OWN_TAIL = re.compile(r"\b(?:its|their|his|her) (?:own )?tails?\b|尾巴", re.IGNORECASE)


def _at_the_controls(subject: Subject, shot: Shot) -> Action | None:
    """Whoever flies in a cockpit sits in it."""
    flies = subject.kind in PEOPLE and subject.action in (Action.FLY, Action.DRIVE, Action.STAND)
    indoors = shot.setting is Setting.SPACESHIP_INTERIOR
    return Action.SIT if flies and indoors and _COCKPIT.search(shot.prompt) else None


def _in_the_saddle(subject: Subject, shot: Shot) -> Action | None:
    """Who charges on horseback stays on the horse."""
    if (
        subject.action is not Action.ATTACK
        or subject.kind not in PEOPLE
        or _OFF_THE_HORSE.search(shot.prompt)
    ):
        return None
    rides = any(
        one.kind is subject.kind and one.action is Action.RIDE for cue in cues(shot) for one in cue.subjects
    )
    horse = any(one.kind is SubjectKind.HORSE for one in shot.parts[-1].subjects)
    return Action.RIDE if rides and horse else None


def _after_its_tail(subject: Subject, shot: Shot) -> Action | None:
    """An animal that chases its tail goes round."""
    chases = subject.kind in ANIMALS and subject.action is Action.CHASE
    return Action.SPIN if chases and _OWN_TAIL.search(shot.prompt) else None


_ARMED = re.compile(
    r"\b(?:guns?|rifles?|pistols?|shotguns?|arrows?|bows?|archer\w*|biathl\w+|targets?|skeet)\b|枪|箭|弓|靶",
    re.IGNORECASE,
)


def _at_goal(subject: Subject, shot: Shot) -> Action | None:
    """A player who shoots has a ball, and no gun."""
    shoots = subject.action is Action.SHOOT and subject.kind is SubjectKind.ATHLETE
    return Action.THROW if shoots and not _ARMED.search(shot.prompt) else None


def _has_work(shot: Shot) -> bool:
    """Whether the prompt tells of a chore that nobody of its people does yet."""
    chores = [MANNERS[name] for name in manners_in(shot.prompt)]
    told = [one for one in chores if one.idle and Action.WORK in one.actions]
    people = [one for one in shot.subjects if one.kind in PEOPLE]
    return any(not any(one.action in chore.actions for one in people) for chore in told)


def _joins(subject: Subject, shot: Shot) -> bool:
    """Whether somebody idle takes part in what two do with each other: a game of chess."""
    shared = [MANNERS[name] for name in manners_in(shot.prompt) if MANNERS[name].across]
    others = [one for one in shot.subjects if one is not subject and one.kind in PEOPLE]
    busy = any(one.action in manner.actions for one in others for manner in shared)
    return busy and _WITH_EACH_OTHER.search(shot.prompt) is not None


_ITS_HEAD = re.compile(
    r"\bturn(?:s|ed|ing)? (?:its|her|his|their) heads?\b|转(?:动|过)?(?:它的)?头", re.IGNORECASE
)


def _looks_round(subject: Subject, shot: Shot) -> Action | None:
    """An animal that turns its head stays where it is."""
    turns = subject.kind in ANIMALS and subject.action is Action.TURN
    return Action.LOOK if turns and _ITS_HEAD.search(shot.prompt) else None


def _hanging(subject: Subject, shot: Shot) -> Action | None:
    """A ship as large as a town comes down to hang over it."""
    comes = subject.kind in (SubjectKind.SPACESHIP, SubjectKind.UFO) and subject.action is Action.LAND
    return Action.FLOAT if comes and hangs_in_the_air(shot.prompt) else None


def _at_the_wheel(subject: Subject, shot: Shot) -> Action | None:
    """Who drives and cries, or sings, is seen to do so."""
    drives = subject.kind in PEOPLE and subject.action is Action.DRIVE
    return felt_at_the_wheel(shot.prompt) if drives and not in_the_open(shot.prompt) else None


_RULES: tuple[Callable[[Subject, Shot], Action | None], ...] = (
    _on_wheels, _gone, _in_a_seat, _at_a_table, _at_the_saddle, _at_work, _mounted, _under_the_kite,
    _clashing, _at_the_family_table, _along, _at_story_time, _met, _fed, _unburnt, _landed, _slid, _fished,
    _caught,
    _at_goal, _at_the_controls, _in_the_saddle, _after_its_tail, _hanging, _looks_round, _at_the_wheel,
    broken, by_words,
)  # fmt: skip
"""What a subject is meant to do; each says nothing where it does not apply."""


def meant_for(subject: Subject, shot: Shot) -> Action | None:
    """What the first rule says that applies; None if it does what the storyboard says."""
    return next((action for rule in _RULES if (action := rule(subject, shot))), None)
