"""How each kind of subject does a deed in its own way: a train that "crosses" drives, a ship sails."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from filmgate.storyboard.actor import Actor
from filmgate.storyboard.kinds import ANIMALS, ANIMATE, PEOPLE, THINGS, VEHICLES
from filmgate.storyboard.lexicon import split
from filmgate.storyboard.vocabulary import Action, SubjectKind


def _kinds(text: str) -> frozenset[SubjectKind]:
    return frozenset(map(SubjectKind, split(text)))


_ON_ROADS = _kinds("car, sports_car, taxi, bus, truck, motorcycle, train, tram, carriage")
_AIRBORNE = _kinds("airplane, helicopter, drone, airship, hot_air_balloon, rocket, spaceship, ufo")
_GOING = {
    **dict.fromkeys(VEHICLES, Action.DRIVE),
    **dict.fromkeys(_kinds("boat, sailboat, ship, submarine"), Action.SAIL),
    **dict.fromkeys(_AIRBORNE, Action.FLY),
}
"""How a vehicle goes."""
_SWIMMERS = _kinds("fish, koi, shark, whale, dolphin, jellyfish, octopus, diver")
_DOWNWARD = {
    **dict.fromkeys(_SWIMMERS | {SubjectKind.SUBMARINE}, Action.DIVE),
    **dict.fromkeys(_AIRBORNE | _kinds("eagle, bird, angel"), Action.LAND),
}
"""How those go down who neither walk nor fall."""
_FLIERS = _kinds("bird, eagle, owl, crow, parrot, butterfly, bee, firefly, dragon, phoenix, angel")
_FIGHTERS = _kinds("samurai, ninja, knight, soldier, wizard, pirate, monster, robot, cyborg, alien")
"""Who slices no bread."""
_ON_WHEELS = _kinds("skater, cyclist, rider, surfer")
_CHILDREN = _kinds("child, boy, girl, family")
_RIDERS = PEOPLE - _CHILDREN
"""Who gallops on a horse."""


_PERFORMANCES = {
    SubjectKind.MUSICIAN: Action.PLAY_MUSIC,
    SubjectKind.SINGER: Action.SING,
    SubjectKind.DANCER: Action.DANCE,
}
_HURRIED = (
    "呼啸, 飞驰, 疾驰, rac, speed, sped, zip, zoom, hurtl, barrel, streak, whiz, whoosh, rush, roar, thunder"
)
"""Verbs of vehicles that are on foot when people or animals do them."""


class _Manner(NamedTuple):
    """What such a deed of such kinds is, if a word for it that begins so tells it."""

    deeds: str
    kinds: frozenset[SubjectKind]
    becomes: Action | Mapping[SubjectKind, Action]
    words: str = ""
    unless: str = "\0"
    """A word of the verb with which the deed is what it is."""


_MANNERS = (
    _Manner("kneel", ANIMALS, Action.SIT, "crouch, squat, hunker, 蹲"),
    _Manner("attack", PEOPLE, Action.EAT, "咬"),
    _Manner("kiss", PEOPLE, Action.EAT, "舔"),
    _Manner("hold", ANIMALS, Action.CATCH, "抓, grab"),
    _Manner("sink", _ON_WHEELS, Action.RIDE, "go, went"),
    _Manner("sink", ANIMATE, Action.WALK, "go, went"),
    _Manner("cook", _FIGHTERS, Action.ATTACK, "slic, chop, carv, dic, minc"),
    _Manner("walk", _ON_WHEELS, Action.RIDE, "weav, navigat, cross, travel"),
    _Manner("run, drive", _kinds("cyclist, rider"), Action.RIDE, "rac, speed, sped, cross, zoom, hurtl"),
    _Manner("fight", _kinds("dancer"), Action.DANCE, "battl"),
    _Manner("walk", _FLIERS, Action.FLY, "head, cross, travel, navigat, journey, migrat, travers"),
    _Manner("glide", _ON_ROADS, Action.DRIVE),
    _Manner("jump", _ON_ROADS, Action.ROLL, "flip"),
    _Manner("fly", _ON_ROADS, Action.DRIVE, "zoom, whiz, whoosh"),
    _Manner("spin", _kinds("spaceship, ufo, rocket, airship, drone"), Action.FLY, "orbit"),
    _Manner("pour, jump", VEHICLES, _GOING, "splash, breach, 跃出"),
    _Manner("shatter", frozenset(_AIRBORNE), Action.FLY, "break", unless="apart"),
    _Manner("shatter", _kinds("sun, moon"), Action.RISE, "break", unless="apart"),
    _Manner("spin", PEOPLE, Action.TURN, "turn"),
    _Manner("pour", ANIMATE, Action.DRINK, "drain"),
    _Manner("pour", ANIMATE, Action.STAND, "渗出, 沁出, 冒出"),
    _Manner("fly, glide", _kinds("turtle"), Action.SWIM),
    _Manner("glide", _kinds("star"), Action.FLY),
    _Manner("glow", PEOPLE, Action.HOLD, "点亮, 点燃, 照亮, 照着"),
    _Manner("glow", PEOPLE, Action.LOOK, "亮"),
    _Manner("explode", _kinds("sword"), Action.SWING, "collid, clash, 碰撞, 相撞, 撞"),
    _Manner("drive", ANIMALS | _kinds("runner, athlete, child, boy, girl"), Action.RUN, "加速, 提速, 超车"),
    _Manner("drive", ANIMATE, Action.RUN, "急转, 转弯, 拐弯, 急转弯"),
    _Manner("attack", VEHICLES, Action.EXPLODE, "撞在一起, 相撞, 撞成"),
    _Manner("row", ANIMALS, Action.SWIM, "划"),
    _Manner("grow", ANIMATE, Action.APPEAR, "破土"),
    _Manner("pour", _kinds("fireworks"), Action.EXPLODE),
    _Manner("take_off", _ON_ROADS, Action.JUMP),
    _Manner("pour", ANIMATE, Action.JUMP, "splash", unless="water"),
    _Manner("fall, sink, walk, land, dive", frozenset(_DOWNWARD), _DOWNWARD, "descend, 下降, 下沉, 下潜"),
    _Manner("walk, run, drive", VEHICLES, _GOING),
    _Manner("drive", ANIMATE, Action.STAND, "急停, 急刹, 刹住"),
    _Manner("drive", ANIMATE, Action.RUN, _HURRIED),
    _Manner("drive", ANIMALS | _kinds("crowd"), Action.WALK, "wind, wound, snak, head"),
    _Manner("run", _RIDERS, Action.RIDE, "gallop, canter"),
    _Manner("stand", ANIMATE, Action.SIT, "rest"),
    _Manner("drive", PEOPLE, Action.PULL, "pull in, pulls in, pulled in, pulling in"),
    _Manner("work", _kinds("skater"), Action.JUMP, "perform, practi, trick, do a trick, does a trick"),
    _Manner(
        "work", frozenset(_PERFORMANCES), _PERFORMANCES, "perform, rehears, practi, 表演, 演出, 排练, 练习"
    ),
    _Manner("enter", VEHICLES, Action.FALL, "翻, 栽"),
    _Manner("walk", _SWIMMERS | _kinds("duck, swan"), Action.SWIM, "过河"),
    _Manner("burn", PEOPLE, Action.WORK, "点火"),
    _Manner("drive", _kinds("flower, rose, tree, fruit"), Action.BLOOM, "开"),
    _Manner("drive", (THINGS | ANIMATE) - _ON_WHEELS, Action.ROLL, "roll"),
    _Manner("enter", VEHICLES, Action.APPROACH, "arriv"),
    _Manner("lie", VEHICLES, Action.STAND),
    _Manner("sit", (VEHICLES | THINGS) - _kinds("statue, product"), Action.STAND, "sit, sat"),
    _Manner("fly", VEHICLES, _GOING, "circl"),
    _Manner("fly", ANIMATE - _FLIERS - _SWIMMERS, Action.RUN, "circl"),
    _Manner("rise", PEOPLE, Action.LEAVE, "burst"),
    _Manner(
        "explode", _FIGHTERS | _kinds("athlete"), Action.FIGHT, "collid, clash, 相撞, 碰撞, 撞在一起, 撞成"
    ),
    _Manner("explode", ANIMATE, Action.PUSH, "collid, clash, 相撞, 碰撞"),
    _Manner("explode", _kinds("crowd"), Action.SHOUT),
    _Manner("swing", PEOPLE, Action.STAND, "trembl, shiver, quiver, shudder, 颤抖, 发抖, 哆嗦, 摇晃, 晃动"),
    _Manner("swing", VEHICLES, _GOING, "rattl, rock"),
    _Manner("flicker", VEHICLES, _GOING, "flash"),
    _Manner("rise", _kinds("bird, crow, eagle, owl, duck, swan, parrot"), Action.TAKE_OFF, "burst"),
    _Manner("climb", _AIRBORNE, Action.RISE),
    _Manner("climb", VEHICLES, _GOING),
    _Manner("cry", ANIMALS, Action.CRY, "泪, 眼泪, 流泪, 落泪, 流下, 抹泪, 热泪, 哭, 大哭, 痛哭, 抱头"),
    _Manner("cry", ANIMALS, Action.SHOUT, unless="whimper"),
    _Manner("laugh", ANIMALS, Action.RUN, "打闹, 嬉闹, 玩闹"),
    _Manner("dive", PEOPLE - _kinds("diver"), Action.GLIDE, "俯冲"),
    _Manner("sink", ANIMATE, Action.VANISH, "没入, 隐没"),
    _Manner("land", VEHICLES, Action.STAND, "停泊, 停靠"),
    _Manner("take_off", ANIMATE - _FLIERS, Action.JUMP, "腾空, 腾身"),
    _Manner("vanish", ANIMATE | VEHICLES, Action.LEAVE, "散去, 远去"),
    _Manner("fall", ANIMATE, Action.STAND, "散落"),
    _Manner("talk", ANIMALS, Action.SHOUT, "call"),
    _Manner("talk", ANIMALS, Action.FIGHT, "squabbl, bicker, quarrel"),
    _Manner("write", ANIMALS, Action.PULL, "draw"),
    _Manner("roll", _kinds("food, coffee, tea, cup"), Action.COOK, "翻滚, 滚, roll", unless="rolls"),
    _Manner(
        "write", _FIGHTERS - _kinds("robot, cyborg, alien") | _kinds("cowboy"), Action.HOLD, "draw, drew"
    ),
    _Manner("appear", PEOPLE, Action.LOOK, "露出"),
    _Manner("land", PEOPLE, Action.SIT, "perch"),
    _Manner("land", ANIMATE | VEHICLES | THINGS, Action.SIT, "perched"),
    _Manner("dance", ANIMALS | VEHICLES | THINGS, Action.SWING, "sway"),
    _Manner("run", _FLIERS, Action.FLY, "dart, dash, zip, streak, whiz, flee, fled, bolt, scatter"),
    _Manner("walk", _FLIERS | _kinds("duck, swan"), Action.FLY, "pass"),
    _Manner("walk", _kinds("runner"), Action.RUN, "pass"),
    _Manner("pour", ANIMALS, Action.WALK, "flow, stream"),
    _Manner("explode", ANIMATE | VEHICLES, Action.LEAVE, "go, went, gone"),
    _Manner("walk, run, fly", _SWIMMERS, Action.SWIM),
)
"""The first that fits."""


@cache
def _manners_of(action: Action) -> tuple[tuple[_Manner, tuple[str, ...]], ...]:
    """Those of a deed, each with the beginnings of its words."""
    return tuple((m, tuple(split(m.words)) or ("",)) for m in _MANNERS if action in split(m.deeds))


@lru_cache(1 << 12)
def as_done_by(kind: SubjectKind | None, action: Action, word: str) -> Action:
    """The deed in the doer's own way; `word` is the verb that told it."""
    if kind is None:
        return action
    for manner, words in _manners_of(action):
        if kind in manner.kinds and word.startswith(words) and manner.unless not in word:
            return manner.becomes if isinstance(manner.becomes, Action) else manner.becomes[kind]
    return action


_PLAYING = frozenset(
    f"{form}{rest}"
    for form in ("play", "plays", "played", "playing")
    for rest in ("", " in", " outside", " together", " around", " with")
) | frozenset(("玩耍", "嬉戏", "玩", "玩耍嬉戏"))
"""Play that is no game."""
_PLAYERS = frozenset(("dj", "djs", "busker", "buskers"))
"""Those who play music whatever they play."""


INSTRUMENTS = _kinds("piano, guitar, violin")


def played_by(actor: Actor, word: str, *, instrument: bool = False) -> Action:
    """What play without a game looks like: children romp about, animals leap after their toys; any other
    work is work."""
    if word not in _PLAYING:
        return Action.WORK
    if actor.kind == "musician" or actor.word in _PLAYERS or (instrument and actor.kind in PEOPLE):
        return Action.PLAY_MUSIC
    with_thing = word.endswith("with")
    if actor.kind in ANIMALS:
        return Action.JUMP if with_thing else Action.RUN
    return Action.RUN if actor.kind in _CHILDREN and not with_thing else Action.WORK


RIDDEN = _kinds("horse, cow, unicorn, dragon, elephant, motorcycle, scooter, bicycle, skateboard")
"""What one is on to ride it."""
_DRIVEN = {
    Action.DRIVE: Action.DRIVE,
    Action.RIDE: Action.DRIVE,
    Action.ROW: Action.ROW,
    Action.SAIL: Action.SAIL,
    Action.FLY: Action.FLY,
}
MOVING = frozenset((*_DRIVEN, Action.WALK, Action.POUR, Action.CHASE))
"""Deeds that move what they are done with."""
_MOVED_THINGS = {Action.POUR: THINGS, Action.FLY: _kinds("kite, balloon, flag, product, umbrella")}


_LEADING = ("lead", "led", "guid", "help")
"""How verbs begin of whom others follow."""
_WALKING = (*_LEADING, "walk", "遛", "牵")
"""How those begin whose animals go along."""


def hurried(kind: SubjectKind | None, action: Action) -> Action:
    """What a mount does under whoever chases somebody."""
    runs = action is Action.WALK and kind in RIDDEN and kind in ANIMALS
    return Action.RUN if runs else action


def moved_by(action: Action, kind: SubjectKind, verb: str = "") -> Action | None:
    """What a vehicle or a mount does when someone does `action` with it ("rides a horse": it walks), whoever
    is chased, and who is led (by such a `verb`)."""
    if action is Action.CHASE:
        if kind in _FLIERS:
            return Action.FLY
        pace = Action.WALK if verb[:1] == "跟" else Action.RUN
        return as_done_by(kind, pace, "") if kind in ANIMATE | VEHICLES else None
    if kind in VEHICLES:
        return _GOING[kind] if action is Action.DRIVE else _DRIVEN.get(action)
    if action is Action.RIDE and kind in ANIMALS:
        return Action.WALK
    if action is Action.WALK and verb.startswith(_WALKING if kind in ANIMALS else _LEADING):
        return as_done_by(kind, Action.WALK, "") if kind in ANIMATE else None
    return action if kind in _MOVED_THINGS.get(action, ()) else None
