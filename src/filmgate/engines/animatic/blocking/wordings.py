"""Words that make one deed another: who slaps a table in mirth laughs, who tosses noodles in a pan cooks."""

from __future__ import annotations

import re

from filmgate.storyboard.schema import Shot, Subject
from filmgate.storyboard.vocabulary import Action

_SOCCER = re.compile(r"\bplay\w* (?:soccer|football|tag|basketball)\b|踢足球|踢球|打篮球", re.IGNORECASE)
_DRIBBLES = re.compile(r"\bdribbl\w*\b(?! (?:down|from|out of) )|带球|盘带|运球", re.IGNORECASE)
_FOR_THE_BALL = re.compile(
    r"\b(?:fight|fought|battl|compet|challeng|vie|vying|tussl|chas)\w*\b[^.;]{0,12}"
    r" (?:for|after) (?:the|a) (?:\w+ )?ball"
    r"|(?:抢|争|拼抢|争抢|追)[^，。；]{0,2}球",
    re.IGNORECASE,
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
_AT_PLAY = frozenset(
    {Action.ATTACK, Action.THROW, Action.WORK, Action.RUN, Action.STAND, Action.FLY, Action.HOLD}
)
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
_SHELTERS = re.compile(
    r"\b(?:tak|find|seek|look)\w* (?:for )?shelter\b|\bshelter(?:s|ed|ing)?\b|[躲避](?:着|了|个)?雨",
    re.IGNORECASE,
)
"""Who is out of the rain stands there, and hides from nobody."""
_SNOWBALLS = re.compile(r"\bsnow ?ball(?:s|ing)?\b[^.;]{0,16}(?:fight|battle|at )|打雪仗", re.IGNORECASE)
_CAROUSEL = re.compile(r"\bcarousels?\b|\bmerry[- ]?go[- ]?rounds?\b|旋转木马", re.IGNORECASE)
_FANS = re.compile(
    r"\b(?:spread|fan|display|open|show|unfurl)\w* (?:out )?(?:its|his|the|their) (?:\w+ ){0,3}"
    r"(?:tail|plumage|train|feathers)\b|开屏",
    re.IGNORECASE,
)
"""What a peacock does on the ground."""
_ROWERS = re.compile(
    r"\browers?\b|\browing (?:team|crew|boat|shell|eight)\b|\bcoxswains?\b|\boarsm[ae]n\b"
    r"|赛艇|划艇|桨手",
    re.IGNORECASE,
)
_CLIMBS = re.compile(
    r"\b(?:hang|cling|dangl)\w* (?:\w+ )?(?:from|to|on(?:to)?|off) (?:an?|the|its) (?:[\w-]+ ){0,3}"
    r"(?:overhang|cliff|rock(?: ?face)?|crag|boulder|wall|cornice)\b|攀岩|抱石|岩壁",
    re.IGNORECASE,
)
_DANCE_BATTLE = re.compile(
    r"\bbreak ?danc\w+|\bb-?(?:boys?|girls?)\b|\bdanc\w+[- ]battles?\b|\bdance[- ]off\b"
    r"|\bhip[- ]?hop\b|街舞|斗舞|霹雳舞",
    re.IGNORECASE,
)
_COPIES = re.compile(
    r"\b(?:cop(?:y|ies|ying)|transcrib\w*|illuminat\w*)\b[^.;]{0,24}"
    r"\b(?:manuscripts?|scrolls?|texts?|books?|letters?|scriptures?|sutras?)\b|抄(?:写|经|书)|誊写",
    re.IGNORECASE,
)
_DUNKS = re.compile(
    r"\bdunk(?:s|ed|ing)?\b(?! (?:an?|the|his|her) (?:cookie|biscuit|donut))|灌篮|扣篮", re.IGNORECASE
)
_HITCHHIKES = re.compile(
    r"\bhitch[- ]?hik\w*|\bthumb(?:s|ing)? (?:an?|for a) (?:ride|lift)|搭便车|搭顺风车", re.I
)
_WORDS = (
    (_AT_PLAY | {Action.RIDE, Action.WAIT, Action.POINT}, _HITCHHIKES, Action.WAVE_HAND),
    (_AT_PLAY, _DUNKS, Action.JUMP),
    (frozenset({Action.PULL, Action.WORK}), _ROWERS, Action.ROW),
    (frozenset({Action.STAND, Action.HOLD, Action.SWING, Action.LOOK}), _CLIMBS, Action.CLIMB),
    (frozenset({Action.FIGHT, Action.ATTACK}), _DANCE_BATTLE, Action.DANCE),
    (frozenset({Action.WORK}), _COPIES, Action.WRITE),
    (frozenset({Action.FLY, Action.STAND, Action.GLIDE}), _FANS, Action.OPEN),
    (frozenset({Action.RIDE}), _CAROUSEL, Action.SIT),
    (frozenset({Action.WORK, Action.FIGHT, Action.ATTACK}), _SNOWBALLS, Action.THROW),
    (frozenset({Action.HIDE}), _SHELTERS, Action.WAIT),
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


def by_words(subject: Subject, shot: Shot) -> Action | None:
    """What the subject does where the words say that its deed is another; None if they do not."""
    fitting = (meant for acts, words, meant in _WORDS if subject.action in acts and words.search(shot.prompt))
    return next(fitting, None)
