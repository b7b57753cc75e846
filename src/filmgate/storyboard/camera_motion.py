"""Which way the camera goes and how fast, of all that is told of it."""

from __future__ import annotations

from filmgate.storyboard.lexicon import split, table
from filmgate.storyboard.mention import Mention
from filmgate.storyboard.vocabulary import Move, Speed

_MOVE_RANK: dict[str | None, float] = {Move.STATIC.value: 0.5, Move.FLY_OVER.value: 0.9}
"""A drone is also what follows or circles."""
_FULL = 1.0
"""What any other move counts: the first of them is the one."""
_RIGS = frozenset(split(table("scene.toml")["rig"]))
_RIG = 0.95
"""How much less the move counts that a rig's name tells."""
_MOVES = {move.value: move for move in Move}
_SPEEDS = {speed.value: speed for speed in Speed}
_SPEED_REACH = 3
_SPEED_TAGS = frozenset(
    split("fast, slow, rapid, quick, high-speed, high speed, 高速, 快速, 极速, 慢速, 缓慢")
)


def told_move(moves: list[Mention]) -> Move | None:
    told = [m for m in moves if not m.negated]
    if len(told) > 1 and _drive(told[0]) < _FULL:
        told = [max(told, key=_drive)]
    return _MOVES[told[0].get("move") or ""] if told else None


def _drive(mention: Mention) -> float:
    """What a move counts; a word for a rig only ("tracking shot") yields to one that tells where it goes."""
    rank = _MOVE_RANK.get(mention.get("move"), _FULL)
    return rank * _RIG if mention.text in _RIGS else rank


def told_speed(mentions: tuple[Mention, ...], speeds: list[int]) -> Speed | None:
    """How fast the camera moves: a speed word beside a move, or in what the camera does."""
    for place in speeds:
        mention = mentions[place]
        value = mention.get("speed")
        if (
            value
            and not mention.negated
            and (
                mention.by_camera
                or mention.has("move")
                or _near_move(mentions, place)
                or _stands_alone(mentions, place)
            )
        ):
            return _SPEEDS[value]
    return None


def _stands_alone(mentions: tuple[Mention, ...], place: int) -> bool:
    """Whether the word is a tag of its own ("fast", 高速) and no adverb of a deed."""
    around = (*mentions[max(0, place - 1) : place], *mentions[place + 1 : place + 2])
    return mentions[place].text in _SPEED_TAGS and all(m.has("punctuation") for m in around)


def still(mentions: tuple[Mention, ...], speeds: list[int]) -> tuple[Mention, ...]:
    """All but the words that say how the camera goes."""
    going = {place for place in speeds if _moves_so(mentions, place)}
    return tuple([m for place, m in enumerate(mentions) if place not in going]) if going else mentions


def _moves_so(mentions: tuple[Mention, ...], place: int) -> bool:
    """Whether a word for a speed ("gently") says how the camera goes."""
    mention = mentions[place]
    return mention.by_camera or _near_move(mentions, place)


def _near_move(mentions: tuple[Mention, ...], place: int) -> bool:
    """Whether a move stands close by, with no deed between."""
    for step in (1, -1):
        for distance in range(1, _SPEED_REACH + 1):
            other = place + step * distance
            if not 0 <= other < len(mentions):
                break
            if step == distance == 1 and mentions[other].text == "," and mentions[place].text in _SPEED_TAGS:
                continue  # "a slow, smooth push in"
            if mentions[other].has("punctuation", "action", "clause"):
                break
            if mentions[other].has("move"):
                return True
    return False
