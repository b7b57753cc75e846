"""What a prompt means its subjects to do on this stage, beyond the words that the storyboard has for it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from filmgate.engines.animatic.blocking.cues import Cue, cues
from filmgate.engines.animatic.blocking.grouping import is_landed
from filmgate.engines.animatic.blocking.rising import got_up
from filmgate.engines.animatic.casting.belongings import fishes, of_hands
from filmgate.engines.animatic.rigs.manners import AT_THE_SADDLE, MANNERS, manners_in
from filmgate.engines.animatic.wardrobe.choirs import ensemble_of
from filmgate.storyboard.kinds import ANIMALS, ANIMATE, PEOPLE, VEHICLES
from filmgate.storyboard.schema import Shot, Subject
from filmgate.storyboard.vocabulary import Action, Framing, Setting, SubjectKind

_BUILDS = re.compile(
    r"\b(?:build|mak|form|stack|pil)\w*\b[^.;]{0,40}\b(?:sand ?castles?|snow ?m[ae]n|blocks?|lego)\b"
    r"|(?:堆|搭|砌)",
    re.IGNORECASE,
)
_ABLAZE = re.compile(r"\bon fire\b|\bin flames\b|ablaze|\bburn(?:s|ing)?\b|着火|燃烧|火人", re.IGNORECASE)
"""Somebody burns themselves, not what is before them."""
_SOCCER = re.compile(r"\bplay\w* (?:soccer|football|tag|basketball)\b|踢足球|踢球|打篮球", re.IGNORECASE)
_WITH_EACH_OTHER = re.compile(r"\b(?:with|together|each other|one another)\b|一起|和|与", re.IGNORECASE)
_DRIBBLES = re.compile(r"\bdribbl\w*\b(?! (?:down|from|out of) )|带球|盘带|运球", re.IGNORECASE)
_FOR_THE_BALL = re.compile(
    r"\b(?:fight|fought|battl|compet|challeng|vie|vying|tussl|chas)\w*\b[^.;]{0,12}"
    r" (?:for|after) (?:the|a) (?:\w+ )?ball"
    r"|(?:抢|争|拼抢|争抢|追)[^，。；]{0,2}球",
    re.IGNORECASE,
)
_RIDES = re.compile(
    r"\b(?:rid(?:e|es|ing)|surf(?:s|ing)?|catch(?:es|ing)?|barrel|tube)\b|冲浪|浪", re.IGNORECASE
)
_SHAKES = re.compile(
    r"\bshak(?:es?|ing)\b[^.;]{0,20}\b(?:cocktails?|drinks?|shaker|martinis?)\b|摇[^，。；]{0,4}酒", re.I
)
_SHAKES_OUT = re.compile(
    r"\bsh(?:ak(?:es?|ing)|ook) (?:out |off )?(?:(?:an?|the|his|her|their|some) )?(?:\w+ ){0,2}?"
    r"(?:umbrellas?|coats?|jackets?|blankets?|rugs?|towels?|table ?cloths?|hats?|bottles?|box(?:es)?|snow"
    r"|presents?|gifts?|rain|dust)\b|(?:抖|甩)[^，。；]{0,4}(?:伞|衣|毯|雪|雨|灰|布)",
    re.IGNORECASE,
)
_ON_A_SWING = re.compile(
    r"\b(?:rid\w+|on) (?:on )?(?:an?|the|his|her) (?:\w+ )?swings?\b|秋千", re.IGNORECASE
)
_ROLLS_SOMETHING = re.compile(
    r"\broll(?:s|ed|ing)? (?:up |out )?(?:(?:an?|the|his|her|their|some) )?(?:\w+ ){0,2}?"
    r"(?:rice|sushi|maki|dough|pasta|pastry|cigarettes?|paper|yarn|wool|eyes|sleeves|dice|carpet|rug|mat)\b"
    r"|擀面|搓|卷(?:寿司|饭|起)",
    re.IGNORECASE,
)
_IN_MIRTH = re.compile(
    r"\b(?:slap|thump|pound|bang|hit|smack)\w*(?: \w+)? (?:the|his|her|their|on the|a) (?:\w+ )?"
    r"(?:table|desk|knees?|thighs?|counter|bar|armrest)\b(?=.*\b(?:laugh|chuckl|giggl|smil|joy|cheer|glee)\w*)"
    r"|\b(?:laugh|chuckl|giggl)\w*\b[^.]*\b(?:slap|thump|pound|bang)\w*(?: \w+)? (?:the|his|her|their|on the)"
    r" (?:\w+ )?(?:table|desk|knees?|thighs?|counter|bar)\b|大笑[^。]*拍(?:桌|大腿)|拍(?:桌|大腿)[^。]*大?笑",
    re.IGNORECASE,
)
_IN_ANGER = re.compile(
    r"\b(?:slap|slam|thump|pound|bang|hit|smack)\w*(?: \w+){0,3}? (?:on |onto |against |down on )?"
    r"(?:the|his|her|their|a) (?:\w+ )?(?:table|desk|counter|bar)\b|拍(?:着)?(?:桌|案)",
    re.IGNORECASE,
)
"""Who hits no one, but a table."""
_BLOWS = frozenset({Action.ATTACK, Action.FIGHT, Action.PUSH})
_IN_THE_PAN = re.compile(
    r"\b(?:toss|throw|flip)\w*\b(?=[^.;]{0,40}\b(?:(?:sauce|frying )?pans?|woks?|skillets?|pots?)\b)"
    r"|\btoss\w* (?:(?:an?|the|some|fresh|hot) )*"
    r"(?:[\w-]+ )?(?:pasta|noodles|salad|vegetables|spaghetti|rice|pancakes?)\b"
    r"|\bflip\w* (?:(?:an?|the|some) )*(?:[\w-]+ )?(?:pancakes?|burgers?|omelett?es?|steaks?|eggs?)\b"
    r"|颠(?:锅|勺)|(?:扔|投|放)[进入][^，。；]{0,4}锅",
    re.IGNORECASE,
)
"""What is thrown by who cooks it."""
_ON_A_SHOULDER = re.compile(
    r"\bheads? (?:down )?(?:up)?on (?:[\w']+ ){1,3}shoulder|靠在[^，。；]{0,6}肩", re.IGNORECASE
)
_WORDS = (
    (frozenset({Action.SLEEP, Action.LIE}), _ON_A_SHOULDER, Action.HUG),
    (_BLOWS, _IN_MIRTH, Action.LAUGH),
    (_BLOWS, _IN_ANGER, Action.SHOUT),
    (frozenset({Action.THROW}), _IN_THE_PAN, Action.COOK),
    (frozenset({Action.SWING}), _SHAKES, Action.POUR),
    (frozenset({Action.SWING}), _SHAKES_OUT, Action.HOLD),
    (frozenset({Action.ROLL}), _ROLLS_SOMETHING, Action.WORK),
    (frozenset({Action.RIDE}), _ON_A_SWING, Action.SWING),
    (frozenset({Action.WORK}), _SOCCER, Action.RUN),
    (frozenset({Action.ATTACK, Action.WORK}), _DRIBBLES, Action.RUN),
    (frozenset({Action.ATTACK, Action.FIGHT}), _FOR_THE_BALL, Action.RUN),
)
"""Actions that are others where the words say so."""
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
THROWN = frozenset({SubjectKind.BALL, SubjectKind.FISH, SubjectKind.PRODUCT, SubjectKind.FOOD})
_FLEEING = frozenset({Action.RUN, Action.WALK, Action.LEAVE})
_MEET = re.compile(r"\b(?:meets?|met|encounter\w*)\b|相遇|相见|见面|邂逅|碰面", re.IGNORECASE)
_FEEDS = re.compile(r"\bfeed(?:s|ing)?\b|\bfed\b|喂", re.IGNORECASE)
_SITS = re.compile(r"\bs(?:its?|itting|at|eated)\b|坐", re.IGNORECASE)
_FED = frozenset(
    {SubjectKind.BIRD, SubjectKind.DUCK, SubjectKind.CHICKEN, SubjectKind.SWAN, SubjectKind.CROW}
)
"""Birds that are on the ground when somebody feeds them."""
_CLASHES = frozenset({Action.ATTACK, Action.PUSH})
_EACH = re.compile(
    r"\b(?:each other|heads|horns|antlers|butt\w*|clash\w*|spar\w*|fight\w*)\b|相互|互相|顶角", re.IGNORECASE
)
_ON_A_MOUNT = frozenset({SubjectKind.CYCLIST, SubjectKind.RIDER})
_FACE = re.compile(
    r"\b(?<!bird's[- ])(?<!private )(?:eyes?|eyeballs?|iris|pupils?|lips|cheeks?|face)\b"
    r"(?![- ](?:level|of the|cream))"
    r"|眼睛|眼眸|瞳孔|双眼|嘴唇|脸庞|脸部|面部",
    re.IGNORECASE,
)
_PUBLIC_PLACES = frozenset({Setting.STADIUM, Setting.GYM, Setting.CONCERT_STAGE, Setting.THEATRE})
"""Where the set has its public."""


_BEDLESS = frozenset({
    Setting.CLASSROOM, Setting.OFFICE, Setting.LIBRARY, Setting.CAFE, Setting.RESTAURANT, Setting.BAR,
    Setting.TRAIN_INTERIOR, Setting.TRAIN_STATION, Setting.AIRPORT, Setting.THEATRE, Setting.CAR_INTERIOR,
})  # fmt: skip
"""Where somebody wakes on a chair."""
_NOUNS = {
    SubjectKind.COWBOY: "cowboy|bandit|outlaw|gun(?:slinger|fighter|man)",
    SubjectKind.DOCTOR: "doctor|surgeon|paramedic|physician",
    SubjectKind.POLICE: "police(?:wo)?man|officer|cop|detective",
    SubjectKind.SOLDIER: "soldier|warrior|fighter",
}  # fmt: skip
"""Nouns for one of several."""


def cues_of(shot: Shot) -> tuple[Cue, ...]:
    """The shot's cues, as they are played where it is set."""
    plan = tuple(
        replace(cue, subjects=tuple(_played(one, shot) for one in cue.subjects)) for cue in cues(shot)
    )
    if not near_to(shot):  # a face rises as slowly as the camera that goes with it
        plan = got_up(plan, shot.prompt)
    owner = _owner(shot)
    if owner is None or any(one.kind in ANIMATE for cue in plan for one in cue.subjects):
        return plan
    return tuple(replace(cue, subjects=(owner, *cue.subjects)) for cue in plan)


_AT_THE_STOVE = re.compile(
    r"\b(?:(?:frying|sauce) ?)?(?:pans?|pots?|woks?|skillets?|griddle|stove)\b|(?:炒|煎|砂|汤|铁|平底)?锅|灶",
    re.IGNORECASE,
)
_KITCHENS = frozenset({Setting.KITCHEN, Setting.RESTAURANT})


def near_to(shot: Shot) -> bool:
    """Whether a face would fill its picture."""
    return shot.camera.framing in (Framing.EXTREME_CLOSE_UP, Framing.CLOSE_UP)


def _owner(shot: Shot) -> Subject | None:
    """Whose hands, or whose eyes, a picture of nothing else shows."""
    if shot.setting in _KITCHENS and near_to(shot) and _AT_THE_STOVE.search(shot.prompt):
        return Subject(kind=SubjectKind.CHEF, action=Action.COOK)
    if of_hands(shot.prompt):
        return Subject(kind=SubjectKind.MAN, action=Action.WORK)
    if near_to(shot) and _FACE.search(shot.prompt):
        return Subject(kind=SubjectKind.WOMAN, action=Action.SMILE)
    return None


_ONE_OF_THEM = re.compile(
    "(?:其中|另)一?(?:个|名|位)|(?:^|[，。；：])一(?:个|名|位)(?:男|女|士|武|小|孩|警|舞)"
)


def _is_one_of_them(subject: Subject, words: str) -> bool:
    """Whether of several only one is meant here: the first samurai, one of the boys."""
    noun = subject.kind.replace("_", " ")
    one = rf"\b(?:one|(?:the )?(?:first|second|third|last|other)) (?:of the )?(?:\w+ )?{noun}(?!s? and)"
    if nouns := _NOUNS.get(subject.kind):
        one += rf"|\b(?:an?|the) (?:\w+ )?(?:{nouns})\b(?! and)"
    told = re.search(one, words, re.I) or _ONE_OF_THEM.search(words)
    return subject.count > 1 and not subject.reference and told is not None


def _played(subject: Subject, shot: Shot) -> Subject:
    """The subject, as many as are meant, doing what the first rule says that applies."""
    if not shot.beats and _is_one_of_them(subject, shot.prompt):
        subject = subject.model_copy(update={"count": 1})
    if subject.kind is SubjectKind.HOT_AIR_BALLOON and subject.count == 1:
        subject = subject.model_copy(update={"count": _fleet(shot)})
    meant = next((action for rule in _RULES if (action := rule(subject, shot))), None)
    if meant is not None:
        return subject.model_copy(update={"action": meant})
    many = ensemble_of(subject.kind, shot.prompt) if subject.count == 1 else 1
    return subject if many == 1 else subject.model_copy(update={"count": many})


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


def _by_words(subject: Subject, shot: Shot) -> Action | None:
    fitting = (meant for acts, words, meant in _WORDS if subject.action in acts and words.search(shot.prompt))
    return next(fitting, None)


def _slid(subject: Subject, shot: Shot) -> Action | None:
    """A glass or a letter is pushed over to somebody."""
    pushes = subject.action is Action.PUSH and subject.kind in PEOPLE
    return Action.GIVE if pushes and any(one.kind in _SLID for one in shot.subjects) else None


def _caught(subject: Subject, shot: Shot) -> Action | None:
    """What somebody does who catches another, and no ball: runs after who flees, holds who does not."""
    if subject.action is not Action.CATCH or fishes(shot.prompt):
        return None
    others = [one for one in shot.parts[-1].subjects if one.kind is not subject.kind]
    caught = [one for one in others if one.kind in PEOPLE]
    if subject.kind not in PEOPLE or not caught or any(one.kind in THROWN for one in others):
        return None
    return Action.CHASE if any(one.action in _FLEEING for one in caught) else Action.HUG


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


_RULES: tuple[Callable[[Subject, Shot], Action | None], ...] = (
    _on_wheels, _gone, _in_a_seat, _at_a_table, _at_the_saddle, _at_work, _mounted, _under_the_kite,
    _clashing, _met, _fed, _unburnt, _landed, _slid, _caught, _at_goal, _at_the_controls, _in_the_saddle,
    _after_its_tail, _by_words,
)  # fmt: skip
"""What a subject is meant to do; each says nothing where it does not apply."""


def _fleet(shot: Shot) -> int:
    """How many hot-air balloons there are where the prompt goes on to speak of balloons."""
    return max([1, *(one.count for one in shot.subjects if one.kind is SubjectKind.BALLOON)])


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


def is_public(subject: Subject, others: tuple[Subject, ...], setting: Setting) -> bool:
    """Whether it is those who look on, where others perform: they are in their seats already."""
    performs = any(
        one is not subject and one.kind in ANIMATE and one.kind is not SubjectKind.CROWD for one in others
    )
    return subject.kind is SubjectKind.CROWD and setting in _PUBLIC_PLACES and performs
