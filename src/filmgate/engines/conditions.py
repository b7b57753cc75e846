"""The conditions of `[models."…"] engines`: `ltx2 if sound or not images`.

A condition is written in the words below, numbers, comparisons, `and`, `or`, `not` and parentheses; it is
read as Python is, and nothing else of Python is in it.
"""

from __future__ import annotations

import ast
import operator
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TypeAlias

from filmgate.contract.catalog import AspectRatio, Mode, Sound
from filmgate.contract.request import VideoRequest
from filmgate.engines.abilities import pictures_of

Facts: TypeAlias = Mapping[str, int]
"""What a condition may ask, by its words; yes and no are 1 and 0."""

YES_OR_NO = {
    "text": "neither images nor a video",
    "video": "a source video to edit",
    "sound": "sound is wanted",
    "multi_shot": "several shots",
    "std": "mode std",
    "pro": "mode pro",
    "landscape": "aspect ratio 16:9",
    "portrait": "aspect ratio 9:16",
    "square": "aspect ratio 1:1",
}
COUNTS = {
    "images": "how many images; alone: any",
    "references": "how many of them are subjects or looks, not the opening frame; alone: any",
}
AMOUNTS = {
    "seconds": "the film's length; with a video the longest that one may be",
    "prompt_length": "the prompt's characters",
}
WORDS = {**YES_OR_NO, **COUNTS, **AMOUNTS}

LONGEST = 1000
"""Characters of a condition."""

COMPARISONS: dict[type[ast.cmpop], Callable[[float, float], bool]] = {
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
}


class BadCondition(ValueError):
    """`str(error)` tells what is wrong; `position` is the character, counted from 0, where it is."""

    def __init__(self, message: str, position: int) -> None:
        super().__init__(message)
        self.position = position


@dataclass(frozen=True)
class Condition:
    """Made by `parse`, so that only what is allowed is in the tree."""

    text: str
    tree: ast.expr

    def holds(self, facts: Facts) -> bool:
        return _holds(self.tree, facts)


def facts_of(request: VideoRequest, longest_video: float) -> dict[str, int]:
    """A request in the words of conditions; `longest_video` in seconds."""
    return {
        "text": not request.images and not request.videos,
        "video": bool(request.videos),
        "sound": request.sound is Sound.ON,
        "multi_shot": request.multi_shot,
        "std": request.mode is Mode.STD,
        "pro": request.mode is Mode.PRO,
        "landscape": request.aspect_ratio is AspectRatio.WIDE,
        "portrait": request.aspect_ratio is AspectRatio.TALL,
        "square": request.aspect_ratio is AspectRatio.SQUARE,
        "images": len(request.images or ()),
        "references": len(pictures_of(request).references),
        "seconds": round(longest_video) if request.videos else request.seconds,
        "prompt_length": len(request.prompt),
    }


def parse(text: str) -> Condition:
    """Raises `BadCondition`."""
    if len(text) > LONGEST:
        raise BadCondition(f"a condition has at most {LONGEST} characters, this one {len(text)}", LONGEST)
    if newline := re.search(r"[\r\n\0]", text):
        raise BadCondition("a condition is one line", newline.start())
    try:
        tree = ast.parse(text, mode="eval").body
    except SyntaxError as error:
        raise BadCondition(_syntax(text, error), min(max(0, (error.offset or 1) - 1), len(text))) from error
    except (RecursionError, MemoryError) as error:
        raise BadCondition("too many parentheses", 0) from error
    _check_truth(tree, text)
    return Condition(text, tree)


def _syntax(text: str, error: SyntaxError) -> str:
    if not text.strip():
        return "there is none after 'if'"
    if re.search(r"(?<![=<>!])=(?!=)", text):
        return "not a condition: equality is '=='"
    if re.search(r"&&|\|\||!(?!=)", text):
        return "not a condition: write 'and', 'or' and 'not'"
    return f"not a condition ({error.msg})"


# What is allowed.


def _check_truth(node: ast.expr, text: str) -> None:
    """Raises `BadCondition` unless the node is something that holds or does not."""
    match node:
        case ast.BoolOp(values=values):
            for value in values:
                _check_truth(value, text)
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            _check_truth(operand, text)
        case ast.Compare(left=left, ops=ops, comparators=others):
            _check_comparison([left, *others], ops, node, text)
        case ast.Name(id=name) if name in YES_OR_NO or name in COUNTS:
            pass
        case ast.Name(id=name) if name in AMOUNTS:
            raise _bad(f"'{name}' is a number: compare it, as in '{name} <= 5'", node, text)
        case ast.Name(id=name):
            raise _bad(_unknown(name), node, text)
        case _:
            raise _bad(f"'{_source(node, text)}' is nothing that can hold", node, text)


def _check_comparison(sides: list[ast.expr], ops: list[ast.cmpop], node: ast.expr, text: str) -> None:
    if not all(type(op) in COMPARISONS for op in ops):
        raise _bad("compare with <, <=, >, >=, == or !=", node, text)
    for side in sides:
        _check_number(side, text)


def _check_number(node: ast.expr, text: str) -> None:
    match node:
        case ast.Constant(value=bool()):
            raise _bad("yes and no are not compared: write the word, or 'not' before it", node, text)
        case ast.Constant(value=int() | float()):
            pass
        case ast.Name(id=name) if name in COUNTS or name in AMOUNTS:
            pass
        case ast.Name(id=name) if name in YES_OR_NO:
            raise _bad(f"'{name}' holds or does not, and is not compared", node, text)
        case ast.Name(id=name):
            raise _bad(_unknown(name), node, text)
        case _:
            raise _bad(f"'{_source(node, text)}' is not a number", node, text)


def _unknown(name: str) -> str:
    near = get_close_matches(name, WORDS, 1)
    hint = f", did you mean '{near[0]}'?" if near else ""
    return f"unknown word '{name[:40]}'{hint} (known: {', '.join(WORDS)})"


def _bad(message: str, node: ast.expr, text: str) -> BadCondition:
    return BadCondition(message, len(text.encode()[: node.col_offset].decode()))


def _source(node: ast.expr, text: str) -> str:
    return (ast.get_source_segment(text, node) or text)[:40]


# What it says of a request.


def _holds(node: ast.expr, facts: Facts) -> bool:
    match node:
        case ast.BoolOp(op=ast.And(), values=values):
            return all(_holds(value, facts) for value in values)
        case ast.BoolOp(values=values):
            return any(_holds(value, facts) for value in values)
        case ast.UnaryOp(operand=operand):
            return not _holds(operand, facts)
        case ast.Compare(left=left, ops=ops, comparators=others):
            numbers = [_number(side, facts) for side in (left, *others)]
            pairs = zip(ops, numbers, numbers[1:], strict=False)
            return all(COMPARISONS[type(op)](one, other) for op, one, other in pairs)
        case ast.Name(id=name):
            return bool(facts[name])
    raise AssertionError(f"not let through by parse: {ast.dump(node)}")


def _number(node: ast.expr, facts: Facts) -> float:
    return facts[node.id] if isinstance(node, ast.Name) else float(ast.literal_eval(node))
