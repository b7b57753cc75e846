"""What a prompt wants its inputs for, by the words around each.

Those words say nothing else: whoever reads the sentence passes them over ("in the style of <image_2>, a fox
runs" is about a fox that runs).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from filmgate.storyboard import input_words as said
from filmgate.storyboard.lexicon import lexicon
from filmgate.storyboard.references import marks_in, name_of
from filmgate.storyboard.text import JOINT, is_han, words


@dataclass(frozen=True)
class Binding:
    """What an input is for, and the words of the prompt that say so."""

    role: str
    words: str


@dataclass(frozen=True)
class Use:
    """A place of a prompt that says what an input is for: its mark, and the words from `start` to `end`,
    which say no more than that. Without a binding the input acts, and they only link it to a noun."""

    name: str
    binding: Binding | None
    mark: tuple[int, int]
    start: int
    end: int
    worn: bool
    """The mark stands for the clothes themselves ("wearing <image_2>")."""


class _Found(NamedTuple):
    """A role, and how many characters before the mark and after it say no more than that."""

    role: str | None
    before: int = 0
    after: int = 0
    worn: bool = False


def uses(prompt: str) -> Iterator[Use]:
    """What the prompt says of inputs, place by place in order."""
    marks = marks_in(prompt)
    edges = [0, *(edge for mark in marks for edge in mark.span()), len(prompt)]
    role: str | None = None
    for number, mark in enumerate(marks):
        before, after = prompt[edges[2 * number] : mark.start()], prompt[mark.end() : edges[2 * number + 3]]
        before, after = said.STOPS.split(before)[-1], said.STOPS.split(after)[0]
        found = _found(before, after, role)
        role = found.role if found else None
        if found is not None:
            binding = Binding(found.role, _cited(before, mark.group(), after)) if found.role else None
            start, end = mark.start() - found.before, mark.end() + found.after
            yield Use(name_of(mark), binding, mark.span(), start, end, found.worn)


def bindings(prompt: str) -> dict[str, Binding]:
    """The inputs whose use the prompt names, but for those that act: they are found as subjects."""
    return bound_by(uses(prompt))


def bound_by(told: Iterable[Use]) -> dict[str, Binding]:
    """What those places say that inputs are for: the first of each."""
    found: dict[str, Binding] = {}
    for use in told:
        if use.binding is not None:
            found.setdefault(use.name, use.binding)
    return found


def without_uses(text: str, told: Iterable[Use]) -> str:
    """The text without the words of those places; what is left stands where it stood."""
    for use in told:
        start, end = use.mark
        joint = _joint(text, use)
        mark = "" if use.binding else text[start:end]
        if use.worn:
            mark = "衣服" if joint == JOINT else "clothes"
        middle = mark.ljust(end - start, joint)[: end - start]
        text = "".join(
            (text[: use.start], joint * (start - use.start), middle, joint * (use.end - end), text[use.end :])
        )
    return text


def _joint(text: str, use: Use) -> str:
    around = text[use.start - 1 : use.start].strip() + text[use.end : use.end + 1]
    return JOINT if any(map(is_han, around)) else " "


def _found(before: str, after: str, last: str | None) -> _Found | None:
    """What those words of its sentence say of an input; `last` is the role of the one before."""
    for role, pattern in said.BEFORE:
        if stands := pattern.search(before):
            return _Found(role, _led(before, stands), _tail(after))
    if stands := said.TURNING_FROM.search(before):
        return _Found("first", len(stands[0])) if said.TO.fullmatch(after) else None
    if last == "first" and said.TO.fullmatch(before):
        return _Found("last", len(before))
    for role, pattern in said.AFTER:
        if follows := pattern.match(after):
            tail = _tail(after[follows.end() :])
            return _Found(role, len(before) - _lead(before, len(before)), follows.end() + tail)
    for role, opening, closing in said.AROUND:
        if (stands := opening.search(before)) and (follows := closing.match(after)):
            return _Found(role, len(stands[0]), follows.end())
    return _of_looks(before, after) or _of_somebody(before, after) or _of_place(before, after)


def _led(before: str, stands: re.Match[str]) -> int:
    """How many characters name a role before the mark, with what leads to them."""
    kept = stands.groupdict().get("kept")
    return len(before) - (stands.end("kept") if kept else _lead(before, stands.start()))


def _lead(before: str, end: int) -> int:
    """Where what leads to the words for a role begins."""
    stands = said.LEAD.search(before[:end])
    return stands.start() if stands else end


def _tail(after: str) -> int:
    follows = said.TAIL.match(after)
    return follows.end() if follows else 0


def _of_looks(before: str, after: str) -> _Found | None:
    """Of an input that only shows how somebody is dressed or looks ("the jacket from …", …的红色裙子)."""
    owning = said.OWNING.match(after)
    if owning and _is_look(after, owning.end()):
        return _Found("reference", after=owning.end())
    linked = said.FROM.search(before)
    if linked is not None and (
        "garment" in _trailing(before[: linked.start()]) or said.LOOKS.search(before[: linked.start()])
    ):
        return _Found("reference", len(before) - linked.start(), after[:1] in said.CLOSING)
    if said.WEARING.search(before):
        return _Found("reference", after=owning.end() if owning else 0, worn=True)
    return None


def _is_look(after: str, owned: int) -> bool:
    named = said.COLOUR_HAN.sub("", after)
    if said.CHANGED_HAN.match(after, owned):
        return False
    return "garment" in _leading(named) or said.LOOKS_HAN.match(after, owned) is not None


def _of_place(before: str, after: str) -> _Found | None:
    """Of an input in which a subject is said to be, or with a noun of place ("the room of …")."""
    owning = said.OWNING.match(after)
    owned = owning.end() if owning else 0
    setting = "setting" in _leading(after)
    if said.WITHIN_HAN.search(before) and (said.INNER_HAN.match(after) or setting):
        inner, being = said.INNERMOST_HAN.match(after), said.BEING_HAN.search(before)
        if inner is None:
            return _Found("background", after=owned)
        return _Found("background", len(being[0]) if being else 0, inner.end())
    if owning and setting:
        return _Found("background", after=owned)
    if said.INTO_HAN.search(before) and said.ENDING.match(after):
        return _Found("background")
    within = None if said.TURNING_INTO.search(before) else said.WITHIN.match(before)
    if within and not _shows_somebody(within["owner"], within["way"]):
        return _Found("background", 0 if within["way"][-1] in "sg" else len(before) - within.start("way"))
    return _beside_place(before, after)


def _beside_place(before: str, after: str) -> _Found | None:
    """Of an input right after a noun of place, or linked to one."""
    linked = re.search(rf"(?<=\w)\s+{said.LINK}$", before)
    noun = before[: linked.start()] if linked else before
    fields = _trailing(noun)
    if "setting" not in fields or not fields.isdisjoint(("kind", "move")):
        return None
    if not before[len(noun.rstrip()) :].strip() and "action" in _leading(after):
        return None
    return _Found("background", len(before) - len(noun.rstrip()))


def _of_somebody(before: str, after: str) -> _Found | None:
    """Of an input that acts, with words that only link it to its noun or tell nothing of it."""
    stands = said.LIKENESS.search(before)
    if stands and "kind" in _trailing(before[: stands.start()]):
        return _Found(None, before=len(stands[0]))
    follows = said.MODEL.match(after) or said.PERSON_HAN.match(after)
    named = said.NAMED_HAN.search(before)
    if follows is None and named is None:
        return None
    return _Found(None, len(named[0]) if named else 0, follows.end() if follows else 0)


def _shows_somebody(owner: str, way: str) -> bool:
    """Whether those words are about somebody whom the input shows ("the person in …"), or round whom the
    camera goes."""
    if way.lower() in said.ROUND and said.FILMING.search(owner):
        return True
    owner = said.DEPICTED.sub("", owner)
    if said.SOMEBODY.search(owner) is not None:
        return True
    fields = _trailing(owner)
    return "kind" in fields and ("action" not in fields or said.KNOWN_THING.search(owner) is not None)


def _trailing(text: str) -> frozenset[str]:
    """What the last words of a text say, by the longest phrase that the lexicon knows."""
    ending = words(text)
    return next((f for n in (4, 3, 2, 1) if len(ending) >= n and (f := _fields(ending[-n:]))), frozenset())


def _leading(text: str) -> frozenset[str]:
    """What its first words say, small ones aside."""
    opening = words(said.SMALL.sub("", text, count=1))
    return next((f for n in (4, 3, 2, 1) if len(opening) >= n and (f := _fields(opening[:n]))), frozenset())


def _fields(phrase: tuple[str, ...]) -> frozenset[str]:
    return frozenset(sense.field for sense in lexicon().phrases.get(phrase, ()))


def _cited(before: str, mark: str, after: str) -> str:
    """The words around a reference, as a reason quotes them."""
    return " ".join((_tail_of(before) + mark + _head_of(after)).split()).strip(" ,，、:：")


def _tail_of(text: str, most: int = 32) -> str:
    last = re.split(r"[,，]", text)[-1]
    return last if len(last) <= most else last[-most:].partition(" ")[2] or last[-most:]


def _head_of(text: str, most: int = 24) -> str:
    first = re.split(r"[,，]", text)[0]
    return first if len(first) <= most else first[:most].rpartition(" ")[0] or first[:most]
