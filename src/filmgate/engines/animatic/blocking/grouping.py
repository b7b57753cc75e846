"""Where several stand to one another: opponents face to face, what towers over the lead behind it."""

from __future__ import annotations

import re
from dataclasses import replace

from filmgate.engines.animatic.blocking.boarding import aboard_of, vehicle_of
from filmgate.engines.animatic.blocking.meetings import awaiting, run_up
from filmgate.engines.animatic.blocking.roles import Role
from filmgate.engines.animatic.blocking.spots import (
    across_the_net,
    departing,
    held_upright,
    in_the_chair,
    mended,
)
from filmgate.engines.animatic.camera.framing import body
from filmgate.engines.animatic.casting.belongings import fishes
from filmgate.engines.animatic.rigs.manners import AT_THE_SADDLE, PUSHED_SWING, manners_in
from filmgate.engines.animatic.rigs.manners.callings import PHOTOGRAPH
from filmgate.engines.animatic.rigs.manners.gestures import TOUCH, TOUCHED
from filmgate.engines.animatic.rigs.manners.handiwork import REPAIR
from filmgate.storyboard.vocabulary import Action

_OPPOSED = frozenset({Action.FIGHT, Action.ATTACK})
_MEETING = frozenset({
    Action.STAND, Action.KNEEL, Action.TALK, Action.SMILE, Action.LAUGH, Action.GIVE, Action.SHOUT,
    Action.CRY, Action.WAVE_HAND, Action.HOLD, Action.WHISPER,
})  # fmt: skip
_FACE_TO_FACE = 0.21
"""Metres between two who meet for each metre of their heights."""
_PASSED = 0.55
"""The share of a shot after which the lead is at what it goes by."""
_TABLE = 1.6
"""Metres from one table to the next for each metre of a height."""
_TABLE_OF_ONE = 1.05
"""The same of somebody who has nobody across."""
_TOUCH = 0.04
"""Of their heights, between the foremost of two animals that fight."""
_OPPOSED_GAP = 0.30
"""Metres between two who are opposite each other for each metre of the smaller one's height."""
_THING = "object"
_MACHINE = "vehicle"
_SLIM = 0.8
"""What of a thing's length it takes at its foot."""
_TOWERS = 1.8
"""How many times as high as the lead something is that stands behind it."""
_BACK, _ASIDE = 1.9, -0.55
"""Metres back and to the right for each metre of its height."""
_VAST, _SEEN_FROM = 8.0, 1.3
"""How many times as long as what flies something is that is seen whole, from so many of its lengths away."""
_CLEAR = 0.75
"""Heights of the lead that are free to both sides of it before a crowd."""
_ROOM_BEHIND = {True: 0.9, False: 1.9}
"""Metres behind the lead at which a crowd begins, in a room and out of doors."""
_REACH = 0.55
"""Metres between two opponents' middles for each metre of their lengths."""
_RANK = 0.75
"""Their own lengths from one of several opponents to the next."""
_BODIES = frozenset({"person", "rider", "quadruped"})
_LEAVES = re.compile(
    r"\b(?:away|leav(?:es|ing)|behind (?:him|her|them))\b|离开|离去|远去|背影", re.IGNORECASE
)


_FACES = re.compile(
    r"\b(?:fac(?:e|es|ed|ing)(?: off)?|confront\w*"
    r"|show(?:s|ed|ing)? (?:[\w-]+ ){1,4}to (?:an?|the|his|her)"
    r"|(?:stands?|standing|stood) (?:before|in front of|opposite|against)"
    r"|(?:aim|shoot|fir|point)\w* (?:(?:an?|his|her|the) [\w-]+ )?at (?:an?|the|his|her)"
    r"|opposite|duel\w*|challeng\w+|meets?|met|star(?:es?|ed|ing) (?:down|at)|versus|vs|encounter\w*|battl\w+"
    r"|(?:fight|fights|fighting|fought) (?:against )?(?:a|an|the|with)|against (?:a|an|the)|slays?"
    r"|(?:bow|kneel)(?:s|ed|ing)? (?:down )?(?:to|before|in front of)"
    r"|look(?:s|ing)? (?:up |down )?(?:at|into) (?:each|a|an|the))\b"
    r"|面对|对峙|对决|决斗|相遇|面前|对视|迎战|仰望|望着|看着|面向",
    re.IGNORECASE,
)
_FLIES = re.compile(
    r"\b(?:fl(?:y|ies|ying|ew)|hover\w*|soar\w*|circl\w+|swoop\w*|overhead|above)\b|飞|盘旋|上空",
    re.IGNORECASE,
)
_MANNED = frozenset({"person", "rider", "vehicle", "object", "photo", "fish"})
_ALIVE = frozenset({"person", "rider", "quadruped", "bird", "above", "photo"})


def faces(words: str) -> bool:
    """Whether somebody in a prompt of those words is opposite another."""
    return _FACES.search(words) is not None


def is_landed(words: str) -> bool:
    """Whether what has wings stands on the ground, as somebody is opposite it and nothing is said to fly."""
    return faces(words) and _FLIES.search(words) is None


def grouped(roles: list[Role], words: str = "") -> list[Role]:
    """The roles, the first of which is the lead, where they are seen together."""
    if vehicle_of([role.rig for role in roles], words) is not None and roles[0].mark.hatch:
        return aboard_of(roles)
    roles = _at_bay(_at_tables(roles))
    lead, *others = roles
    if len(roles) == 2 and _are_rivals(*roles):
        return [lead, _sparring(lead, others[0])]
    if _FED.search(words) and lead.rig.name == "person" and not lead.pace_at_first:
        return [lead, *_at_the_grain(lead, others)]
    told = manners_in(words)
    if PUSHED_SWING in told and (both := _at_the_swing(lead, others)):
        return both
    if _WALKED.search(words) and lead.rig.name == "person" and lead.pace_at_first:
        return [lead, *(_on_a_leash(lead, other) for other in others)]
    if others and _is_opposed(lead, others[0]) and (both := _facing(lead, others, words, told)):
        return both
    if AT_THE_SADDLE in told and lead.rig.name == "person" and lead.pace_at_first:
        return [lead, *(held_upright(lead, one) if one.rig.name == "rider" else one for one in others)]
    machine = next((role for role in others if role.rig.name == _MACHINE and not role.rig.far), None)
    if machine is not None and _is_at(lead) and REPAIR in told:
        return [lead, *(mended(lead, one) if one is machine else _beside(lead, one) for one in others)]
    goes = machine is not None and machine.pace_at_first and _is_at(lead)
    if machine is not None and goes and (lead.around.indoors or _LEAVES_BEHIND.search(words)):
        others = [departing(lead, one) if one is machine else one for one in others]
        return [lead, *(one if one.rig is machine.rig else _beside(lead, one) for one in others)]
    thing = next((role for role in others if role.rig.name == _THING and not role.rig.far), None)
    if thing is not None and TOUCH in told and _is_at(lead):
        return [lead, *(_touched(lead, one) if one is thing else _beside(lead, one) for one in others)]
    if thing is not None and _is_at(lead):
        return _around_thing(lead, others, thing)
    away = _LEAVES.search(words) is not None
    named = others
    if lead.rig.name == "person" and not away:
        others = [_come(lead, other) for other in others]
    stays = [other for other in others if other.rig.name in _BODIES and not _goes(other)]
    if lead.mark.entrance and lead.mark.door and stays and away:
        return [lead, *(_at_the_door(lead, one) if _stays(lead, one) else one for one in others)]
    if lead.pace_at_first and stays and away:
        return [
            lead,
            *(_left_behind(lead, one) if _stays(lead, one) else _beside(lead, one) for one in others),
        ]
    if lead.pace_at_first and stays and not away:
        is_run_to = any(one is not told for one, told in zip(others, named, strict=True))
        return [lead, *(_passed(lead, other, stays, is_run_to=is_run_to) for other in others)]
    if fishes(words) and not lead.pace_at_first:
        return _spread([lead, *(_with_a_rod(lead, other) for other in others)])
    return _spread([lead, *(_beside(lead, other) for other in others)])


def _with_a_rod(lead: Role, other: Role) -> Role:
    """Whoever fishes before who only stands by, with room for the rod."""
    angles = other.rig.name in ("person", "rider") and any(
        step.action is Action.CATCH for step in other.steps
    )
    idle = all(step.action is not Action.CATCH for step in lead.steps)
    beside = _beside(lead, other)
    ahead = 0.24 * (lead.rig.height + other.rig.height)
    return replace(beside, dx=lead.facing * ahead, dz=-0.05) if angles and idle else beside


def _facing(lead: Role, others: list[Role], words: str, told: tuple[str, ...]) -> list[Role]:
    """Two who have to do with each other: in a barber's chair, across a net, opposite; nobody if the words
    tell nothing of the kind."""
    opponent, *rest = others
    if "haircut" in told:
        return [lead, in_the_chair(lead, opponent), *(_beside(lead, other) for other in rest)]
    served = "serve" in told and "ping_pong" not in told  # at a table one is across from the other anyway
    if served or _KEPT_GOAL.search(words):
        return [lead, *across_the_net(lead, others)]
    if faces(words) or PHOTOGRAPH in told:
        return [lead, _opposite(lead, opponent), *(_beside(lead, other) for other in rest)]
    return []


_KEPT_GOAL = re.compile(r"\b(?:goal ?keepers?|goalies?|penalty)\b|守门员|点球", re.IGNORECASE)
_WALKED = re.compile(
    r"\bwalk(?:s|ed|ing)? (?:his|her|their|the|a|an|my)(?: \w+){0,2}?"
    r" (?:dogs?|puppy|puppies|poodle|corgi|husky)\b"
    r"|\bon (?:a|the|its|his|her) leash\b|遛狗|遛着?[^，。；]{0,3}狗|牵着[^，。；]{0,4}狗",
    re.IGNORECASE,
)
_LEASH = 0.62
"""Of the heights of both from who walks a dog to its middle."""


def _on_a_leash(lead: Role, other: Role) -> Role:
    """The dog before whoever walks it, at their pace; the others beside them."""
    if other.rig.name != "quadruped" or other.rig.height > 1.0:
        return _beside(lead, other)
    ahead = lead.facing * (_LEASH * lead.rig.height + 0.35 * other.rig.length)
    return replace(other, dx=ahead, dz=-0.04, pace=lead.pace_at_first, gone=lead.gone, facing=lead.facing)


def _at_the_swing(lead: Role, others: list[Role]) -> list[Role]:
    """Whoever pushes a swing behind it, the others beside them; nobody if they do not."""
    roles = [lead, *others]
    swung = next((one for one in roles if one.steps[0].action is Action.SWING), None)
    pushes = next((one for one in roles if one.steps[0].action is Action.PUSH), None)
    if swung is None or pushes is None:
        return []
    behind = replace(
        pushes, dx=swung.dx - _PUSHED * (swung.rig.height + pushes.rig.height), dz=-0.05, facing=1.0
    )
    rest = [_beside(lead, one) for one in others if one is not swung and one is not pushes]
    first, second = (swung, behind) if lead is swung else (behind, replace(swung, gone=lead.gone))
    shift = first.dx
    return [replace(one, dx=one.dx - shift) for one in (first, second)] + rest


_PUSHED = 0.27
"""Of the heights of both from the seat of a swing to who pushes it."""


def _spread(roles: list[Role]) -> list[Role]:
    """The roles, those who would stand on one spot beside each other."""
    out: list[Role] = []
    for role in roles:
        same = sum(abs(one.dx - role.dx) < _SPOT and one.facing == role.facing for one in out[1:])
        stays = out and same and role.rig.name in _BODIES and not _goes(role)
        aside = 0.62 * same * max(role.rig.length, 0.9)
        out.append(
            replace(role, dx=role.dx - role.facing * aside, dz=role.dz + 0.3 * same) if stays else role
        )
    return out


_SPOT = 0.25
"""Metres in which two cannot stand."""


_LEAVES_BEHIND = re.compile(
    r"\b(?:leav\w+|depart\w*|pull\w* (?:out|away)|takes? off"
    r"|(?:driv|sail|steam|mov|roll|go)\w* (?:off|away|out))\b"
    r"|离开|开走|开动|驶离|驶出|启动|起飞|远去|离港",
    re.IGNORECASE,
)
_AT_TABLE = 0.32
"""Heights of whoever is served from the middle of the table."""


def _is_idle(role: Role) -> bool:
    """Whether it is somebody who only stands or sits there."""
    idle = all(step.action in (Action.STAND, Action.SIT, Action.WAIT, Action.SMILE) for step in role.steps)
    return role.rig.name == "person" and idle


def _are_rivals(one: Role, other: Role) -> bool:
    """Whether two animals of one kind fight each other."""
    alike = one.rig is other.rig and one.rig.name not in _MANNED
    return alike and all(step.action is Action.FIGHT for step in (*one.steps, *other.steps))


_FED = re.compile(r"\b(?:feed(?:s|ing)?|fed)\b|喂", re.IGNORECASE)
_GRAIN = 0.72
"""Heights of who feeds birds from them to the grain."""


def _at_the_grain(lead: Role, others: list[Role]) -> list[Role]:
    """Birds that are fed, before who feeds them and about what lies there; the others beside the lead."""
    out: list[Role] = []
    fed = 0
    for other in others:
        if other.rig.name != "bird" or other.pace_at_first:
            out.append(_beside(lead, other))
            continue
        aside = _GRAIN * lead.rig.height + max(0.25, 1.05 * other.rig.length) * (fed - 0.6)
        away = 0.22 * ((2 * fed % 3) - 1)
        out.append(replace(other, dx=aside, dz=away, facing=-1.0 if fed else 1.0, gone=lead.gone))
        fed += 1
    return out


def _stays(lead: Role, other: Role) -> bool:
    """Whether it is somebody whom the lead leaves where they are."""
    return lead.rig.name == other.rig.name == "person" and not _goes(other) and not other.rig.guest


def _left_behind(lead: Role, other: Role) -> Role:
    """Who stays, just behind where the lead sets off, looking after them."""
    aside = 0.12 * lead.facing * lead.rig.height
    return replace(other, dx=aside, dz=0.32 * lead.rig.height, facing=lead.facing, gone=lead.gone)


def _at_the_door(lead: Role, other: Role) -> Role:
    """Who stays at the door by which the lead leaves."""
    x, z = lead.mark.door or (lead.mark.x, lead.mark.z)
    mark = replace(other.mark, x=x + 0.8, z=z - 0.4, entrance=(), door=None)
    return replace(other, mark=mark, dx=0.0, dz=0.0, gone=0.0, facing=lead.facing)


_WATCHES = 2
"""How many places farther off somebody stays who looks on while another runs to the lead."""


def _passed(lead: Role, other: Role, stays: list[Role], *, is_run_to: bool) -> Role:
    """One of those whom the lead goes by, each with room for themselves, a little behind its way."""
    n = next((i for i, one in enumerate(stays) if one is other), None)
    if n is None or other.rig.far or other.rig.guest or other.mark.door:
        return _beside(lead, other)
    if other.rig.name == "person" and (met := awaiting(lead, other, n + _WATCHES * is_run_to)) is not None:
        return met
    ahead = _PASSED * lead.pace_at_first * lead.seconds
    aside = (n - 0.5 * (len(stays) - 1)) * max(1.1 * other.rig.length, 0.9)
    return replace(other, dx=ahead + aside, dz=0.55 * lead.rig.length + 0.35 * (n % 2), gone=lead.gone)


def _at_bay(roles: list[Role]) -> list[Role]:
    """Who attacks others that stay where they are fights them there, and they fight back, in a row."""
    lead, *others = roles
    foes = [one for one in others if one.rig.name in _BODIES and not one.rig.far and not _goes(one)]
    if not foes or not any(step.action is Action.ATTACK for step in lead.steps):
        return roles
    out = [_fighting(lead, frozenset({Action.ATTACK}))]
    for other in others:
        n = next((i for i, one in enumerate(foes) if one is other), None)
        if n is None:
            out.append(other)
            continue
        apart = _REACH * (lead.rig.length + other.rig.length) + _RANK * other.rig.length * n
        place = replace(other, dx=apart, dz=0.1 + 0.45 * (n % 2), facing=-lead.facing, gone=lead.gone)
        out.append(_fighting(place, frozenset({Action.STAND, Action.ATTACK, Action.WAIT})))
    return out


def _fighting(role: Role, instead_of: frozenset[Action]) -> Role:
    steps = (replace(step, action=Action.FIGHT) if step.action in instead_of else step for step in role.steps)
    return replace(role, steps=tuple(steps))


def _is_at(lead: Role) -> bool:
    """Whether it is somebody who stays, so that a thing is before them."""
    return lead.rig.name == "person" and not lead.pace_at_first and not _goes(lead)


_PLINTH, _TRUNK, _CROWNED = 0.28, 0.06, 2.5
"""Of a thing's length from its middle to where a hand gets to it: of a statue, and of a tree, which is
at least as many metres long."""


def _touched(lead: Role, thing: Role) -> Role:
    """The thing, where the lead's hand gets to it, a little behind them."""
    slim = _PLINTH if thing.rig.length < _CROWNED else _TRUNK
    apart = TOUCHED * lead.rig.height + slim * thing.rig.length
    mark = replace(thing.mark, entrance=())
    return replace(thing, mark=mark, dx=lead.facing * apart, dz=0.1, facing=-lead.facing, gone=lead.gone)


def _come(lead: Role, other: Role) -> Role:
    """The other, who gets to the lead if they run there."""
    if other.rig.name != "person" or other.rig.far or other.rig.guest or other.mark.door:
        return other
    return run_up(lead, other) or other


def _around_thing(lead: Role, others: list[Role], thing: Role) -> list[Role]:
    """The lead before the thing, and whoever does the same with it on its other side and behind it."""
    if thing.rig.height > _TOWERS * lead.rig.height:
        return [lead, *(_beside(lead, other) for other in others)]
    apart = 0.30 * lead.rig.height + 0.5 * thing.rig.length * _SLIM
    out, company = [lead], 0
    for other in others:
        if other is thing:
            out.append(replace(other, dx=apart, dz=-0.05, facing=1.0, gone=lead.gone))
        elif other.rig.name == "person" and other.steps == lead.steps:
            company += 1
            side = 2.0 if company % 2 else 0.75
            facing = -lead.facing if company % 2 else lead.facing
            out.append(replace(other, dx=side * apart, dz=0.45 * (company // 2), facing=facing))
        else:
            out.append(_beside(lead, other))
    return out


def around_lead(role: Role, lead: Role, n: int) -> Role:
    """The `n`th of a crowd about a lead who stays where they are: behind them, to both sides, so that they
    stand out; one goes this way, another that way, and who stays looks at them."""
    side = 1.0 if n % 2 else -1.0
    aside = side * (_CLEAR + 0.62 * (n // 2)) * lead.rig.height
    goes = bool(role.pace_at_first)
    facing = (1.0 if n % 3 else -1.0) if goes else -side
    room = _ROOM_BEHIND[role.around.indoors]
    return replace(role, dx=aside, dz=room * (1.0 + 0.3 * (n % 3)), facing=facing)


def _at_tables(roles: list[Role]) -> list[Role]:
    """Those who use a thing by twos on both sides of it, each pair with room for it."""
    out: list[Role] = []
    host, pairs = roles[0], 0
    for role in roles:
        if role.rig.guest and host.rig.across and not host.pace_at_first:
            apart = host.rig.across + role.rig.across
            out.append(replace(role, dx=host.dx + apart, dz=host.dz + 0.02, facing=-host.facing))
        elif role.rig.across:
            alone = role is roles[-1] or not roles[roles.index(role) + 1].rig.guest
            apart = _TABLE_OF_ONE if alone else _TABLE
            host = replace(role, dx=-apart * pairs * role.rig.height, dz=0.25 * pairs) if pairs else role
            pairs += 1
            out.append(host)
        else:
            out.append(role)
    return out


def _is_opposed(lead: Role, other: Role) -> bool:
    """Whether both are there, on their feet, and somebody."""
    return all(one.rig.name in _ALIVE and not one.rig.far and not _goes(one) for one in (lead, other))


def _opposite(lead: Role, other: Role) -> Role:
    """Across from the lead, as far off as both are large, looking at it."""
    small, large = sorted((lead.rig, other.rig), key=lambda rig: rig.height)
    room = 0.5 * (lead.rig.length + other.rig.length)
    apart = room + _OPPOSED_GAP * small.height + 0.12 * large.height
    mark = replace(other.mark, entrance=())
    return replace(other, mark=mark, dx=apart, dz=0.02, facing=-lead.facing, gone=lead.gone, pace=0.0)


def _sparring(lead: Role, rival: Role) -> Role:
    """Across from the lead within its reach: of a long tail behind it nobody has to keep clear."""
    apart, reach = _opposite(lead, rival), body(lead.rig, Action.FIGHT).x1
    return replace(apart, dx=min(apart.dx, 2 * reach + _TOUCH * lead.rig.height))


def _beside(lead: Role, other: Role) -> Role:
    if other.rig is lead.rig or other.rig.far or other.rig.guest or (other.rig.name == "fish" and other.pace):
        return other
    if lead.rig.across and not lead.rig.guest and not lead.pace_at_first and _is_idle(other):
        apart = lead.facing * (lead.rig.across + _AT_TABLE * other.rig.height)
        return replace(other, dx=apart, dz=0.05, facing=-lead.facing, gone=lead.gone)
    if _fights(lead) and not _goes(other) and other.facing == lead.facing:
        apart = _REACH * (lead.rig.length + other.rig.length)
        return replace(other, dx=apart, dz=0.1, facing=-lead.facing, gone=lead.gone)
    if _meets(lead) and _meets(other):
        apart = _FACE_TO_FACE * (lead.rig.height + other.rig.height)
        return replace(other, dx=apart, dz=0.05, facing=-lead.facing, gone=lead.gone)
    if other.rig.height > _TOWERS * lead.rig.height and not _goes(other):
        high = other.rig.height
        return replace(other, dx=_ASIDE * high, dz=_BACK * high)
    if lead.rig.aloft and not other.rig.aloft and other.rig.length > _VAST * lead.rig.length:
        long = other.rig.length
        return replace(other, dx=0.05 * long, dz=_SEEN_FROM * long)
    if _is_passed(lead, other):
        ahead = lead.pace_at_first * _PASSED * lead.seconds
        return replace(other, dx=ahead + 0.5 * other.rig.length, dz=0.35 * other.rig.length)
    return other


def _is_passed(lead: Role, other: Role) -> bool:
    """Whether it is a thing that stays where it is while the lead goes by."""
    return (
        other.rig.name == "object" and bool(lead.pace_at_first) and not _goes(other) and not other.rig.aloft
    )


def _fights(role: Role) -> bool:
    return any(step.action in _OPPOSED for step in role.steps)


def _meets(role: Role) -> bool:
    """Whether it is somebody who stands there for another, and looks at nothing else."""
    return role.rig.name == "person" and all(step.action in _MEETING for step in role.steps)


def _goes(role: Role) -> bool:
    """Whether it leaves its place on the ground."""
    return any(role.rig.speed(step.action) > 0 and not role.rig.aloft for step in role.steps)
