"""Beats as they are acted: cut where somebody does a second thing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from operator import attrgetter

from filmgate.storyboard import beats, journeys, serial
from filmgate.storyboard.actor import Actor
from filmgate.storyboard.beats import Unit
from filmgate.storyboard.clause import Deed, Reading
from filmgate.storyboard.joints import HAN_PREPOSITIONS
from filmgate.storyboard.lexicon import split
from filmgate.storyboard.mention import Mention
from filmgate.storyboard.script import Script, Strength
from filmgate.storyboard.text import is_han
from filmgate.storyboard.vocabulary import Action

MOST_PARTED = 32
"""No unit is cut where there are so many."""
_LONG_ROW = 3
"""So many units tell one deed after another: of 抱着箱子跑 both are shown, which at once are one beat."""
_AT_ONCE = frozenset(
    map(Action, ("stand", "sit", "lie", "wait", "open", "close", "work", "walk", "play_music"))
)
"""What one does not first and then the next thing (站着看书, 闭着眼听歌)."""
_GOING = frozenset(map(Action, ("walk", "run", "drive", "fly", "swim", "approach", "leave")))
"""How one gets on meanwhile (追着狗跑)."""
_UNDER_WAY = _GOING | {Action.RIDE, Action.GLIDE, Action.CLIMB}
_AT_REST = frozenset((Action.SIT, Action.LIE, Action.STAND, Action.SLEEP, Action.WAIT))
_UP_AND_AWAY = _GOING | {Action.RISE, Action.JUMP, Action.WAKE, Action.FALL}
"""What nobody does who goes on with that."""
_AIMING = _UNDER_WAY | set(map(Action, ("rise", "jump", "kneel", "turn", "enter", "dive", "open")))
"""What somebody does to do the next thing; who shouts or waves bids others to."""
_HOLDING = frozenset((Action.HOLD, Action.CARRY))
_LEANING = "在"
"""In a verb for leaning on somebody (靠在他肩上)."""
_BESIDE_SITTING = _HOLDING | {Action.SIT, Action.STAND, Action.WAIT, Action.LIE}
"""What is no deed of its own for somebody who sits."""
_BESIDES = frozenset(
    map(
        Action,
        split(
            "laugh, cry, shout, sing, whisper, smile, wave_hand, talk, eat, drink, read, write, type, cook,"
            " play_music, point, hug, kiss, throw"
        ),
    )
)
"""What somebody does besides something else."""
_FACES = frozenset((Action.LAUGH, Action.SMILE, Action.CRY))
"""What goes on all the while where a comma sets it off ("children run past, laughing")."""
_ALL_THE_WHILE = _FACES | _BESIDE_SITTING
_BEFORE_IT = frozenset(split("when, as soon as, the moment, every time, because, where"))
"""Words for what comes before the deed in a clause of its own."""
_OPPOSING = frozenset(split("but, so, 但, 但是, 却"))
"""Words that lead to the next deed."""
_BESIDE_HAN = frozenset(("一边", "边"))
"""Words before each of two Chinese deeds that are done at once: both are shown (一边笑一边倒酒)."""
_PAUSES = frozenset((",", ";"))
_AFTER = frozenset(split("after, having, once, upon, before"))
_PAIR = 2
_LEADING_TO = ("attribute", "count", "stop", "speed")
_ADDING = frozenset(("and", "while"))
_TO = frozenset(("to", "in order to"))
_ADDED_REACH = 2
"""How many mentions after such a word its participle stands."""
_OPENING_REACH = 2
"""How many mentions after such a word its verb stands."""


def parted(script: Script, unit: Unit, among: int) -> list[Unit]:
    """A unit of so many that was read, cut before every clause in which somebody does something else than
    before."""
    ways = [*journeys.turns(unit.mentions, unit.fields)]
    if len(unit.reading.deeds) < 2 and not ways:
        return [unit]
    skipped = len(unit.extra)
    mentions = (*unit.extra, *unit.mentions)
    told = _told(mentions, unit.reading, in_row=among >= _LONG_ROW)
    found = {
        *_cuts(mentions, told),
        *_said_besides(mentions, unit.reading),
        *_said_then(mentions, unit.reading),
        *_done_sitting(mentions, unit.reading),
        *_resumed(mentions, unit.reading),
        *_meant(mentions, unit.reading),
    }
    cuts = sorted({*ways, *(place - skipped for place in found)})
    if not cuts or cuts[0] <= 0:
        return [unit]
    edges = [0, *cuts, len(unit.mentions)]
    seconds = unit.seconds / (len(cuts) + 1) if unit.seconds else None
    parts = [_part(script, unit, start, end, seconds) for start, end in pairwise(edges)]
    return _done_before(*parts) if len(parts) == _PAIR and mentions[0].text == "before" else parts


def _done_before(led: Unit, first: Unit) -> list[Unit]:
    """The two parts of a sentence that begins with what is done last ("Before leaving, she looks back")."""
    first.reading.lines, first.reading.roles = led.reading.lines, led.reading.roles
    led.reading.lines, led.reading.roles = [], {}
    return [
        replace(led, mentions=first.mentions, prompt=first.prompt, reading=first.reading),
        replace(first, mentions=led.mentions, prompt=led.prompt, reading=led.reading),
    ]


def _said_besides(mentions: Sequence[Mention], reading: Reading) -> Iterator[int]:
    """Where a participle tells what somebody does besides ("holds a candle, whispering", "reads a book,
    drinking tea"): at once both would be one deed."""
    for deed in reading.deeds:
        if deed.finite or not _is_going_on(mentions[deed.place]):
            continue
        if deed.action not in _BESIDES and not _is_added(mentions, deed):
            continue
        own = _own_deeds(mentions, reading, deed.actor)
        before = [one for one in own if one.place < deed.place and one.action is not deed.action]
        loose = deed.action in _FACES and any(m.text == "," for m in mentions[deed.place - 2 : deed.place])
        if before and not any(one.finite and one not in before for one in own) and not loose:
            yield deed.place


def _is_added(mentions: Sequence[Mention], deed: Deed) -> bool:
    """Whether "and" or "while" stands before a participle ("pushing a glass and staring", "cooks while
    dancing"), which tells no mere posture."""
    before = mentions[max(0, deed.place - _ADDED_REACH) : deed.place]
    return deed.action not in _BESIDE_SITTING and any(m.text in _ADDING for m in before)


def _said_then(mentions: Sequence[Mention], reading: Reading) -> Iterator[int]:
    """Where a line begins of somebody who is told to do something first, and not to speak ("slams the door:
    '…'"): they are seen at it before."""
    for line in reading.deeds:
        if line.faint or not line.finite or "dialogue" not in mentions[line.place].fields:
            continue
        own = (deed for deed in reading.deeds if deed.actor is line.actor and deed.place < line.place)
        if any(deed.finite and not deed.faint and mentions[deed.place].text.isascii() for deed in own):
            yield line.place


def _meant(mentions: Sequence[Mention], reading: Reading) -> Iterator[int]:
    """Where the deed is told for which somebody does the one before ("runs to hug him", "jumps to catch the
    ball"): they are seen at that one first."""
    done: dict[int, Deed] = {}
    if not any(mentions[deed.place - 1].text[-2:] == "to" for deed in reading.deeds):
        return
    for deed in sorted(reading.deeds, key=attrgetter("place")):
        before = done.get(id(deed.actor))
        led = before and before.finite and before.action in _AIMING and before.action is not deed.action
        if before and led and not deed.faint and _is_aim(mentions[before.place : deed.place]):
            yield deed.place
        done[id(deed.actor)] = deed


def _is_aim(words: Sequence[Mention]) -> bool:
    """Whether words, the first a verb, lead to what it is done for."""
    to = words[-1].text if words else ""
    return (to in _TO or to.endswith(" to")) and not any(m.has("and", "punctuation", "clause") for m in words)


def _own_deeds(mentions: Sequence[Mention], reading: Reading, actor: Actor) -> list[Deed]:
    """What is told that somebody does; what participles tell after the noun where there is no other verb
    ("a man running and shouting")."""
    told = [one for one in reading.deeds if one.actor is actor and not one.faint]
    finite = [one for one in told if one.finite]
    if finite:
        return finite
    places = zip(reading.actors, reading.places, strict=False)
    named = next((at for who, at in places if who is actor), -1)
    going = (one for one in told if _is_going_on(mentions[one.place]))
    opens = 0 if mentions[0].get("kind") != actor.kind else -1  # a clause of participles alone
    return [one for one in going if one.place > named or one.place == named == opens]


def _done_sitting(mentions: Sequence[Mention], reading: Reading) -> Iterator[int]:
    """Where begins what somebody does who sits, hides or leans ("sits at a desk, pouring tea",
    坐在院子里剥豆子, 躲在树后哭): they are seen at that before."""
    done: dict[int, list[Deed]] = {}
    for deed in sorted(reading.deeds, key=attrgetter("place")):
        before = done.setdefault(id(deed.actor), [])
        sits = len(before) == 1 and before[0].finite and _stays(mentions, before[0], deed)
        if sits and not deed.faint and deed.action not in _BESIDE_SITTING and before[0].place < deed.place:
            yield _from_preposition(mentions, before[0].place, deed.place)
        before.append(deed)


def _stays(mentions: Sequence[Mention], rest: Deed, deed: Deed) -> bool:
    """Whether somebody sits somewhere, hides there or leans on somebody (依偎在沙发上睡着), and so
    does the next deed."""
    if rest.action is Action.SIT:
        return True
    words = mentions[rest.place : rest.place + 2]
    leans = rest.action is Action.HUG and any(_LEANING in mention.text for mention in words)
    return deed.finite and (leans or rest.action is Action.HIDE)


def _resumed(mentions: Sequence[Mention], reading: Reading) -> Iterator[int]:
    """Where the sentence's own verb stands after a participle told what its subject does ("a man walking
    down the street turns around"): they are seen at it before."""
    for before, deed in pairwise(sorted(reading.deeds, key=attrgetter("place"))):
        same = before.actor is deed.actor and before.action is not deed.action and not deed.faint
        if not (same and deed.finite) or before.finite or not _is_going_on(mentions[before.place]):
            continue
        leaves = before.action in _AT_REST and deed.action in _UP_AND_AWAY
        between = mentions[before.place + 1 : deed.place]
        parted = any(m.text in _PAUSES or m.ends_sentence or m.has("and", "clause") for m in between)
        if (leaves or before.action in _UNDER_WAY) and not parted:
            yield deed.place


def _from_preposition(mentions: Sequence[Mention], last: int, place: int) -> int:
    """Where the Chinese phrase begins that stands before a verb."""
    between = range(last + 1, place)
    return next((at for at in between if mentions[at].text in HAN_PREPOSITIONS), place)


def _is_going_on(verb: Mention) -> bool:
    """Whether a verb is a participle of the present ("waving her scarf")."""
    return verb.text.partition(" ")[0].endswith("ing")


def _cuts(mentions: Sequence[Mention], deeds: list[Deed]) -> list[int]:
    """Where the clauses begin with somebody's next deed."""
    cuts: list[int] = []
    done: dict[int, set[str]] = {}
    own: dict[int, Deed] = {}
    last = None
    for deed in deeds:
        actor = id(deed.actor)
        known = done.get(actor)
        again = known and deed.action not in known
        if last and again and (start := _next(mentions, last, own[actor], deed)):
            cuts.append(start)
            done = {}
        done.setdefault(actor, set()).add(deed.action)
        last = own[actor] = deed
    return cuts


def _told(mentions: Sequence[Mention], reading: Reading, *, in_row: bool) -> list[Deed]:
    """The deeds to show one after the other, in order; none that is told before its doer is named, but what
    a clause puts before all else."""
    named = {id(actor): place for actor, place in zip(reading.actors, reading.places, strict=True)}
    told = [
        deed
        for deed in reading.deeds
        if not deed.faint
        and (
            _comes_first(mentions, deed)
            or _is_led_in(mentions, deed, named.get(id(deed.actor), 0))
            or (deed.place >= named.get(id(deed.actor), 0) and _tells(mentions, deed, in_row=in_row))
        )
    ]
    return sorted(told, key=attrgetter("place"))


def _comes_first(mentions: Sequence[Mention], deed: Deed) -> bool:
    """Whether a clause says that somebody does it before what comes ("After running, …"), or a participle
    meanwhile ("Running through the forest, a girl jumps", "While reading, …")."""
    if 0 < deed.place <= _OPENING_REACH and mentions[0].text in _AFTER:
        return True
    opens = deed.place == 0 or (deed.place == 1 and mentions[0].text in _ADDING)
    return opens and deed.action not in _ALL_THE_WHILE and _is_going_on(mentions[deed.place])


def _is_led_in(mentions: Sequence[Mention], deed: Deed, named: int) -> bool:
    """Whether a Chinese clause of its own tells it before its doer is named (跑过草地，小狗跳进水里)."""
    if not deed.finite or deed.place >= named or not is_han(mentions[deed.place].text):
        return False
    return any(m.text in _PAUSES for m in mentions[deed.place : named])


def _tells(mentions: Sequence[Mention], deed: Deed, *, in_row: bool) -> bool:
    """Whether a deed is a beat of its own beside others; that somebody holds something only in a long row."""
    if in_row and not deed.finite:
        return _goes_on(mentions, deed)
    return deed.finite and (in_row or deed.action not in _HOLDING)


def _goes_on(mentions: Sequence[Mention], deed: Deed) -> bool:
    """Whether 着 tells that somebody does it first, and goes on while they do the next thing."""
    lasts = mentions[deed.place + 1].text if deed.place + 1 < len(mentions) else ""
    return deed.action not in _AT_ONCE and ("着" in mentions[deed.place].text or lasts == "着")


def _next(mentions: Sequence[Mention], last: Deed, own: Deed, deed: Deed) -> int:
    """Where a deed begins that comes after the last one, and the last one of the same actor; 0 if they are
    one."""
    if last.place == own.place and _is_next_verb(mentions, last, deed):  # it may be of several
        return _from_preposition(mentions, last.place, deed.place)
    start = _clause(mentions, own.place, deed)
    return start if deed.finite or (start and _is_theirs(mentions, start)) else 0


def _is_next_verb(mentions: Sequence[Mention], last: Deed, deed: Deed) -> bool:
    """Whether a verb goes on in the clause of the one before (望着太阳笑了起来, 牵出马翻身骑上)."""
    between = mentions[last.place : deed.place]
    if any(m.text in _PAUSES or ("clause" in m.fields and m.text not in _BESIDE_HAN) for m in between):
        return False
    if any(m.text in _BESIDE_HAN for m in between):
        return True
    if "着" in mentions[last.place].text or any(m.text == "着" for m in between[1:2]):
        return deed.finite and not (deed.action in _GOING and last.action in serial.TRAVEL)
    if not (serial.tells(mentions, last.place) and is_han(mentions[deed.place].text)):
        return False
    if serial.tells_of_object(mentions, deed.place):
        return False
    return serial.in_turn(mentions, last.place, deed.place)


def _clause(mentions: Sequence[Mention], last: int, deed: Deed) -> int:
    """Where the clause begins that names a deed's doer before it, if that is after the deed before, and
    nothing says "meanwhile"; else 0."""
    named = False
    for at in range(deed.place - 1, last, -1):
        mention = mentions[at]
        if "clause" in mention.fields and mention.text not in _BEFORE_IT:
            return at if named and mention.text in _OPPOSING else 0
        if mention.text in _PAUSES:
            return at + 1 if named or _is_theirs(mentions, at + 1) else 0
        named = named or _names(mention, deed.actor)
    return 0


def _is_theirs(mentions: Sequence[Mention], place: int) -> bool:
    """Whether a Chinese clause begins with a part of whoever it is about (巨大的眼睛注视着她)."""
    while place + 1 < len(mentions) and (not mentions[place].senses or mentions[place].has(*_LEADING_TO)):
        place += 1
    return mentions[place].has("body", "garment") and is_han(mentions[place].text)


def _names(mention: Mention, actor: Actor) -> bool:
    """Whether a word stands for somebody, and not for what is theirs."""
    if "determiner" in mention.fields:
        return False
    return mention.has("pronoun", "reference") or (
        actor.kind is not None and mention.get("kind") == actor.kind
    )


def _part(script: Script, unit: Unit, start: int, end: int, seconds: float | None) -> Unit:
    """The unit's mentions from one place up to another, with what is shown of it there."""
    mentions, first = unit.mentions[start:end], len(unit.extra)
    closes = end == len(unit.mentions)
    until = _end(script, mentions[-1]) if closes else unit.mentions[end].start
    words = beats.words_of(script, mentions, until)
    reading = _shown(unit.reading, first + start if start else 0, first + end)
    if closes:
        reading.orphans = unit.reading.orphans
    if not start:
        reading.lines, reading.roles = unit.reading.lines, unit.reading.roles
        return replace(unit, mentions=mentions, prompt=words, seconds=seconds, reading=reading)
    return Unit(mentions, words, Strength.SEQUENCE, seconds, reading=reading)


def _end(script: Script, last: Mention) -> int:
    """Where in the prompt a mention ends: a line of dialogue with its last quotation mark."""
    line = last.get("dialogue")
    return last.end if line is None else last.end + len(script.quotes[int(line)]) + 1


def _shown(reading: Reading, start: int, end: int) -> Reading:
    """Who is seen between two places, and what they do there."""
    part = Reading(
        deeds=[deed for deed in reading.deeds if start <= deed.place < end], carried=reading.carried
    )
    acting = {id(deed.actor) for deed in part.deeds}
    for actor, place in zip(reading.actors, reading.places, strict=True):
        part.at = place
        if start <= place < end or id(actor) in acting:
            part.show(actor)
    return part


def merged(group: list[Unit]) -> Unit:
    """Several units that were read as one."""
    if len(group) == 1:
        return group[0]
    whole = Reading(carried=group[-1].reading.carried)
    offset = 0
    for unit in group:
        _append(whole, unit.reading, offset)
        offset += len(unit.extra) + len(unit.mentions)
    return replace(beats.merged(group), reading=whole)


def _append(whole: Reading, reading: Reading, offset: int) -> None:
    for actor, place in zip(reading.actors, reading.places, strict=True):
        whole.at = offset + place
        whole.show(actor)
    whole.deeds += [replace(deed, place=deed.place + offset) for deed in reading.deeds]
    whole.orphans += [(action, place + offset) for action, place in reading.orphans]
    whole.lines += reading.lines
    whole.roles.update(reading.roles)
