"""A script cut into units: stretches that each tell one beat."""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain
from operator import attrgetter

from filmgate.storyboard import camera_course, camera_turns, daytimes, moves, openings
from filmgate.storyboard.clause import NOTHING_READ, Reading
from filmgate.storyboard.gathering import Stretch, stretch
from filmgate.storyboard.joints import Cut, is_turn, joints
from filmgate.storyboard.labels import Mark
from filmgate.storyboard.lexicon import senses_of
from filmgate.storyboard.mention import FIELDS, Mention
from filmgate.storyboard.once import once
from filmgate.storyboard.script import Script, Strength
from filmgate.storyboard.text import is_han, sentence

_LOOSE = " \t\n,;|，；、｜"
_SET_OFF = frozenset((",", ".", "\n"))
_BAR = re.compile(r"\s*[|｜]\s*")
_START = attrgetter("start")
_IS_CONTENT = frozenset(("punctuation",)).isdisjoint
_WEIGHTLESS = frozenset(("punctuation", "stop"))
_HOURS_BEFORE = {
    **dict.fromkeys(("day turns", "day becomes", "day fades"), "noon"),
    **dict.fromkeys(("night turns", "night becomes"), "night"),
    "白天变": "noon",
    "由昼入": "noon",
    "黑夜变": "night",
    "昼夜交": "noon",
}
"""What hour it is before a change that names both, by how its words begin."""
_SHOT_LIST = 3
"""So many labels are the shots: a cut told within one of them is a beat of it."""
_LINE_ENDS = tuple(".!?。！？…～")
_LEADING_TO_LINES = frozenset((":", ","))
_LINKS = frozenset(("transition", "punctuation", "preposition", "determiner"))
"""What a line is made of that only tells how two shots meet."""
_SEEN = frozenset(("pronoun", "setting", "body"))
_SUBJECTS = frozenset(("kind", "pronoun"))
_FILMING = frozenset(("move", "framing"))


@dataclass(eq=False)
class Unit:
    """One beat: its mentions, its own words, how firmly it was asked for, its length in seconds if told."""

    mentions: tuple[Mention, ...]
    prompt: str
    strength: Strength
    seconds: float | None = None
    extra: tuple[Mention, ...] = field(default=())
    """Mentions of sentences beside it that describe the whole film."""
    later: bool = False
    """It plays at another hour than the one before."""
    reading: Reading = NOTHING_READ
    """Who does what in it, once that is read."""
    cast: tuple[Mention, ...] = field(default=())
    """Mentions of a list before the shots that tells who is who: none of them is seen for that."""

    @once
    def stretch(self) -> Stretch:
        """Where its scene is told."""
        return stretch((*self.extra, *self.mentions)) if self.extra else stretch(self.mentions, self._said)

    @once
    def _said(self) -> list[frozenset[str]]:
        return [mention.fields for mention in self.mentions]

    @once
    def fields(self) -> frozenset[str]:
        """All that its mentions say something of."""
        return frozenset().union(*{*self._said})

    @once
    def acts(self) -> bool:
        """Whether anything happens in it."""
        if "action" not in self.fields:
            return False
        for mention in self.mentions:
            fields = mention.fields
            if "action" in fields and mention.get("action") and not (mention.negated or mention.by_camera):
                return True
        return False

    @property
    def speaks(self) -> bool:
        """Whether a line of dialogue is all that happens in it."""
        return not self.acts and "dialogue" in self.fields

    @property
    def shows(self) -> bool:
        """Whether it puts something new before the camera."""
        return self.acts or any(m.has("kind", "dialogue") and not m.negated for m in self.mentions)

    @property
    def names(self) -> bool:
        """Whether there is anything to see in it, new or known."""
        return self.shows or not _SEEN.isdisjoint(self.fields)

    @property
    def turns(self) -> bool:
        """Whether hour or weather change with it ("day turns to night", "it starts to rain")."""
        return self.later or "onset" in self.fields or is_turn(self.mentions, 0)

    @once
    def length(self) -> int:
        """How many mentions tell something in it."""
        return sum(map(_WEIGHTLESS.isdisjoint, self._said))

    @once
    def weight(self) -> float:
        """Its share of the film when no lengths are told: it grows with the words, but slower than they."""
        return math.sqrt(max(4, self.length))


def units(script: Script) -> list[Unit]:
    """The prompt's beats in order, at least one; sentences in which nothing happens join their neighbour."""
    mentions = script.mentions
    turned = (Cut(place, Strength.THEN) for place in camera_turns.turns(mentions, script.standing))
    told = joints(mentions, script.standing)
    if len(script.marks) >= _SHOT_LIST:
        for cut in told:
            cut.strength = min(cut.strength, Strength.THEN)
    cuts = _merged([*_marked(script), *told, *_spoken(script), *turned])
    found = _led_in(_sliced(script, cuts))
    found = _headed(openings.untitled(found) if script.marks else found)
    if len(script.marks) >= _SHOT_LIST:
        found = openings.cast_apart(found, counted=openings.counts_from_one(script))
    timed = (unit.mentions if "time_of_day" in unit.fields else () for unit in found)
    for place in daytimes.later(timed):
        found[place] = replace(found[place], later=True, strength=max(found[place].strength, Strength.THEN))
    described = _described(found, labelled=bool(script.marks))
    if arrived := camera_course.arrivals(mentions, script.standing):
        described = [*_with_courses(described, arrived)]
    return described or [Unit(tuple(script.mentions), script.prompt.strip(), Strength.SENTENCE)]


def _led_in(found: list[Unit]) -> list[Unit]:
    """The units, with a line that is only a transition ("DISSOLVE TO:") at the beginning of the next one."""
    out: list[Unit] = []
    for unit in found:
        if out and unit.strength is Strength.EXPLICIT and _is_link(out[-1]):
            unit = replace(unit, mentions=(*out.pop().mentions, *unit.mentions))
        out.append(unit)
    return out


def _headed(found: list[Unit]) -> list[Unit]:
    """The units, with a sentence's subject at the beginning of its first deed ("The cook, a man, sits")."""
    out: list[Unit] = []
    for unit in found:
        if out and unit.strength is Strength.SEQUENCE and not (out[-1].acts or out[-1].speaks):
            unit = merged([out.pop(), unit])
        out.append(unit)
    return out


def _is_link(unit: Unit) -> bool:
    """Whether nothing is told but how the shot before and the next one meet; a fade-out ends the one
    before."""
    if not all(not _LINKS.isdisjoint(m.fields) or m.get("move") == "whip_pan" for m in unit.mentions):
        return False
    kinds = {m.get("transition") or m.get("move") for m in unit.mentions} - {None}
    return bool(kinds) and "fade_out" not in kinds


def _marked(script: Script) -> list[Cut]:
    return [Cut(_place_of(script.mentions, mark), Strength.EXPLICIT, mark.seconds) for mark in script.marks]


def _spoken(script: Script) -> Iterator[Cut]:
    """Sentences that begin after a line which ends as one ("'Land ahoy!' The crew cheers")."""
    for place in script.standing.of("dialogue"):
        if place + 1 < len(script.mentions) and _begins_anew(script, place + 1):
            line = script.quotes[int(script.mentions[place].get("dialogue") or 0)]
            if line.endswith(_LINE_ENDS):
                yield Cut(place + 1, Strength.SENTENCE)


def _begins_anew(script: Script, place: int) -> bool:
    """Whether what stands after a line does not tell who says it: in Chinese if that stands before it."""
    first = script.prompt[script.mentions[place].start]
    if not is_han(first):
        return first.isupper()
    before = script.mentions[place - 2] if place > 1 else None
    return before is not None and (before.text in _LEADING_TO_LINES or before.has("action"))


def _place_of(mentions: list[Mention], mark: Mark) -> int:
    return bisect_left(mentions, mark.end, key=_START)


def _merged(cuts: list[Cut]) -> list[Cut]:
    """One cut a place, the firmest; ends of sentences yield to a label that follows at once."""
    best: dict[int, Cut] = {}
    for cut in cuts:
        known = best.get(cut.place)
        if known is None or cut.strength > known.strength:
            best[cut.place] = cut
    return [best[place] for place in sorted(best)]


def _sliced(script: Script, cuts: list[Cut]) -> list[Unit]:
    """The units between the cuts; a cut with nothing behind it is that of the next unit."""
    last = script.end
    edges = [Cut(0, Strength.SENTENCE), *(cut for cut in cuts if 0 < cut.place < last)]
    if cuts and cuts[0].place == 0:
        edges[0] = cuts[0]
    ends = [*(cut.place for cut in edges[1:]), last]
    mentions = tuple(script.mentions)
    found: list[Unit] = []
    held: Cut | None = None
    for cut, end in zip(edges, ends, strict=True):
        firmest = _firmest(held, cut) if held else cut
        own = mentions[cut.place : end]
        if not any(map(_IS_CONTENT, map(FIELDS, own))):
            held = firmest
        else:
            found.append(_unit(script, firmest, own, end))
            held = None
    return found


def _firmest(held: Cut, cut: Cut) -> Cut:
    firmer = held if held.strength >= cut.strength else cut
    return Cut(firmer.place, firmer.strength, held.seconds or cut.seconds)


def _unit(script: Script, cut: Cut, mentions: tuple[Mention, ...], end: int) -> Unit:
    last = script.mentions[end].start if end < len(script.mentions) else len(script.prompt)
    after = bisect_left(script.marks, mentions[-1].start, key=_START)
    if after < len(script.marks):
        last = min(last, script.marks[after].start)
    words = words_of(script, mentions, last)
    return Unit(mentions, words, cut.strength, cut.seconds)


def words_of(script: Script, mentions: Sequence[Mention], end: int) -> str:
    """The prompt's own words from the first of some mentions up to a character, without loose ends."""
    shown = (m for m in mentions if m.text not in _SET_OFF or script.prompt[m.start].isalnum())
    words = script.prompt[next(shown, mentions[0]).start : max(end, mentions[0].end)].strip(_LOOSE)
    parted = _BAR.sub(", ", words) if "|" in words or "｜" in words else words
    return parted.removesuffix(" and").rstrip(_LOOSE)


def _described(found: list[Unit], *, labelled: bool) -> list[Unit]:
    """Joins what is not a beat of its own: details to the beat before, description to the whole film."""
    explicit = any(unit.strength is Strength.EXPLICIT for unit in found)
    joined: list[list[Unit]] = []
    opening: tuple[Mention, ...] = ()
    leads_on = len(found) > 1 and (found[1].later or moves.goes_on(found[1].mentions, [found[0].mentions]))
    for unit in found:
        if joined and _belongs(unit, joined[-1]):
            joined[-1].append(unit)
        elif (
            not (joined or leads_on)
            and _is_preamble(unit, explicit, len(found))
            and (labelled or not _is_shot(unit))
        ):
            opening += unit.mentions
        else:
            joined.append([unit])
    units = [merged(group) for group in joined]
    return [*_opened(replace(units[0], extra=opening)), *units[1:]] if units else []


def _with_courses(found: list[Unit], arrived: list[Mention]) -> Iterator[Unit]:
    """The beats, and one for every kind of shot that the camera comes to in one."""
    for unit in found:
        yield unit
        for mention in camera_course.within((*unit.extra, *unit.mentions), arrived):
            yield Unit((mention,), mention.text, Strength.THEN)


def _head_of(text: str) -> str:
    return " ".join(text.split(" ")[:2]) if text.isascii() else text[:3]


def _opened(unit: Unit) -> list[Unit]:
    """A film that begins with a change ("day turns to night") has a beat before it."""
    onset = next((m for m in (*unit.extra, *unit.mentions) if "onset" in m.fields and not m.negated), None)
    hour = _HOURS_BEFORE.get(_head_of(onset.text)) if onset else None
    if onset is None or not (hour or onset.has("weather")):
        return [unit]
    before = (Mention(onset.text, onset.start, onset.end, senses_of(f"time_of_day={hour}")),) if hour else ()
    kept = tuple(before[0] if m is onset and before else m for m in unit.mentions if m is not onset or before)
    extra = tuple(m for m in unit.extra if m is not onset)
    return [replace(unit, mentions=kept, extra=extra), Unit((onset,), onset.text, Strength.THEN)]


def _is_preamble(unit: Unit, explicit: bool, count: int) -> bool:
    """Whether an opening only describes what is to come."""
    if unit.strength is Strength.EXPLICIT or count < 2:
        return False
    if explicit and count > _SHOT_LIST and _SUBJECTS.isdisjoint(unit.fields):
        return True
    return not unit.shows or (explicit and count > 2 and not unit.acts)


def _is_shot(unit: Unit) -> bool:
    """Whether the camera is told what to do somewhere ("first, a slow pan across a bedroom")."""
    return unit.fields.issuperset(("move", "setting"))


def _belongs(unit: Unit, before: list[Unit]) -> bool:
    """Whether a unit is no beat of its own; the first deed after a label is that of the labelled shot."""
    if unit.strength is Strength.EXPLICIT:
        return False
    labelled = before[0].strength is Strength.EXPLICIT and unit.strength < Strength.THEN
    if labelled and not any(one.acts or one.speaks for one in before):
        return True
    if unit.strength is Strength.THEN:
        return not (unit.shows or unit.turns or not _FILMING.isdisjoint(unit.fields))
    if unit.acts or unit.speaks:
        return False
    return "move" not in unit.fields or not moves.goes_on(unit.mentions, (one.mentions for one in before))


def merged(group: list[Unit]) -> Unit:
    """Several beats as one, which is as firm as the first; told lengths add up."""
    if len(group) == 1:
        return group[0]
    first, told = group[0], [unit.seconds for unit in group if unit.seconds]
    whole = Unit(
        tuple(chain.from_iterable([unit.mentions for unit in group])),
        sentence([unit.prompt for unit in group]),
        first.strength,
        sum(told) if told else None,
        first.extra,
        first.later,
        first.reading,
        first.cast,
    )
    whole._said = list(chain.from_iterable([unit._said for unit in group]))
    whole.fields = frozenset().union(*[unit.fields for unit in group])
    whole.length = sum([unit.length for unit in group])
    return whole
