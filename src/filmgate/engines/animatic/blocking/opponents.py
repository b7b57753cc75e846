"""Who is opposite another: two who fight or look at each other, and who is at bay before an attacker."""

from __future__ import annotations

import re
from dataclasses import replace

from filmgate.engines.animatic.blocking.footing import BODIES, goes
from filmgate.engines.animatic.blocking.roles import Role
from filmgate.engines.animatic.camera.framing import body
from filmgate.engines.animatic.rigs.manners import manners_in
from filmgate.storyboard.vocabulary import Action

_OPPOSED = frozenset({Action.FIGHT, Action.ATTACK})
_TOUCH = 0.04
"""Of their heights, between the foremost of two animals that fight."""
_OPPOSED_GAP = 0.30
"""Metres between two who are opposite each other for each metre of the smaller one's height."""
REACH = 0.55
"""Metres between two opponents' middles for each metre of their lengths."""
_RANK = 0.75
"""Their own lengths from one of several opponents to the next."""
_FACES = re.compile(
    r"\b(?:fac(?:e|es|ed|ing)(?: off)?|confront\w*"
    r"|show(?:s|ed|ing)? (?:[\w-]+ ){1,4}to (?:an?|the|his|her)"
    r"|(?:stands?|standing|stood) (?:before|in front of|opposite|against)"
    r"|(?:aim|shoot|fir|point)\w* (?:(?:an?|his|her|the) [\w-]+ )?at (?:an?|the|his|her)"
    r"|(?:cast|hurl|launch|unleash|blast|fling|flung|spray|squirt)\w* (?:[\w-]+ ){0,3}?"
    r"(?:at|against|on|over) (?:an?|the|his|her)"
    r"|opposite|duel\w*|challeng\w+|meets?|met|star(?:es?|ed|ing) (?:down|at)|versus|vs|encounter\w*|battl\w+"
    r"|(?:fight|fights|fighting|fought) (?:against )?(?:a|an|the|with)|against (?:a|an|the)|slays?"
    r"|(?:bow|kneel)(?:s|ed|ing)? (?:down )?(?:to|before|in front of)"
    r"|(?:bark|growl|hiss|snarl|meow|mew|roar|yell|shout|scream|wave|wink|nod|laugh|smile|gaz|glar|star|peer|grin"
    r"|waving|gazing|glaring|staring|smiling)(?:e?s|e?d|ing)? (?:\w+ly |up |down |back )?at"
    r" (?!(?:(?:the|a|an) )?(?:camera|viewer|lens|audience|sky|moon|stars|sun|sea|us|me|you)\b)"
    r"|teach(?:es|ing)? (?:an?|the|his|her|their)"
    r"(?![^.;]*\b(?:fish|swim|rid|cycl|skat|ski|surf|danc|cook|bak)\w*)"
    r"|beg(?:s|ging)? (?:an?|the|his|her|its)"
    r"|(?:talk|speak|whisper|sing|beg|wag\w* (?:its|his|her|their) tail)(?:s|ing)? (?:to|for|at)"
    r" (?:an?|the|his|her|their|its|him|them)"
    r"|look(?:s|ing)? (?:up |down )?(?:at|into) (?:each|a|an|the|his|her|their|him|them))\b"
    r"|面对|对峙|对决|决斗|相遇|面前|对视|迎战|仰望|望着|看着|教[^，。；]{0,6}(?:写|画|弹|读|下棋|书法|数学)|盯着|瞪着|指着|面向|[对冲朝向]着?[^，。；]{1,6}(?:叫|吼|吠|喊|挥手|招手|说话|微笑|大笑|摇尾巴)|(?:和|跟|与)[^，。；]{1,6}说话",
    re.IGNORECASE,
)
_FLIES = re.compile(
    r"\b(?:fl(?:y|ies|ying|ew)|hover\w*|soar\w*|circl\w+|swoop\w*|overhead|above)\b|飞|盘旋|上空",
    re.IGNORECASE,
)
_MANNED = frozenset({"person", "rider", "vehicle", "object", "photo", "fish"})
_ALIVE = frozenset({
    "person", "rider", "quadruped", "bird", "above", "photo", "rodent", "kangaroo", "theropod",
})  # fmt: skip


def faces(words: str) -> bool:
    """Whether somebody in a prompt of those words is opposite another."""
    return _FACES.search(words) is not None


def is_landed(words: str) -> bool:
    """Whether what has wings stands on the ground, as somebody is opposite it and nothing is said to fly."""
    return faces(words) and _FLIES.search(words) is None


def is_opposed(lead: Role, other: Role) -> bool:
    """Whether both are there, on their feet, and somebody."""
    return all(one.rig.name in _ALIVE and not one.rig.far and not goes(one) for one in (lead, other))


def counterpart(lead: Role, others: list[Role]) -> Role:
    """The first of the others who is not one of the lead's own company, if there is one."""
    strangers = (one for one in others if one.rig.name != lead.rig.name or one.steps != lead.steps)
    return next(strangers, others[0])


def opposite(lead: Role, other: Role) -> Role:
    """Across from the lead, as far off as both are large, looking at it."""
    small, large = sorted((lead.rig, other.rig), key=lambda rig: rig.height)
    room = 0.5 * (lead.rig.length + other.rig.length)
    apart = room + _OPPOSED_GAP * small.height + 0.12 * large.height
    mark = replace(other.mark, entrance=())
    return replace(other, mark=mark, dx=apart, dz=0.02, facing=-lead.facing, gone=lead.gone, pace=0.0)


def are_rivals(one: Role, other: Role) -> bool:
    """Whether two animals of one kind fight each other."""
    alike = one.rig is other.rig and one.rig.name not in _MANNED
    return alike and all(step.action is Action.FIGHT for step in (*one.steps, *other.steps))


def sparring(lead: Role, rival: Role) -> Role:
    """Across from the lead within its reach: of a long tail behind it nobody has to keep clear."""
    apart, reach = opposite(lead, rival), body(lead.rig, Action.FIGHT).x1
    return replace(apart, dx=min(apart.dx, 2 * reach + _TOUCH * lead.rig.height))


def at_bay(roles: list[Role], words: str = "") -> list[Role]:
    """Who attacks others that stay where they are fights them there, and they fight back, in a row."""
    lead, *others = roles
    foes = [one for one in others if one.rig.name in BODIES and not one.rig.far and not goes(one)]
    plays = "kick" in manners_in(words)  # it is the ball that is kicked
    if not foes or plays or not any(step.action is Action.ATTACK for step in lead.steps):
        return roles
    out = [_fighting(lead, frozenset({Action.ATTACK}))]
    for other in others:
        n = next((i for i, one in enumerate(foes) if one is other), None)
        if n is None:
            out.append(other)
            continue
        apart = REACH * (lead.rig.length + other.rig.length) + _RANK * other.rig.length * n
        place = replace(other, dx=apart, dz=0.1 + 0.45 * (n % 2), facing=-lead.facing, gone=lead.gone)
        out.append(_fighting(place, frozenset({Action.STAND, Action.ATTACK, Action.WAIT})))
    return out


def _fighting(role: Role, instead_of: frozenset[Action]) -> Role:
    steps = (replace(step, action=Action.FIGHT) if step.action in instead_of else step for step in role.steps)
    return replace(role, steps=tuple(steps))


def fights(role: Role) -> bool:
    """Whether it fights or attacks at any time."""
    return any(step.action in _OPPOSED for step in role.steps)
