"""Verbs that only say that a deed begins or goes on: the participle after them is the sentence's verb."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from filmgate.storyboard.lexicon import Part, Sense, split
from filmgate.storyboard.lexicon.inflection import (
    finite,
    is_past_participle,
    may_be_past_participle,
    participle,
)
from filmgate.storyboard.lexicon.sense import FINITE, PARTICIPLE, WORD
from filmgate.storyboard.mention import ENDS, Mention


def _forms(verbs: str) -> frozenset[str]:
    return frozenset(form for verb in split(verbs) for form in (*finite(verb), participle(verb)))


_SLIGHT = re.compile(
    "打了?个?.{0,3}[哈欠喷嚏]{2}|[轻微缓双]?.{0,2}[闭合].{0,2}[眼目]|闭上$|[微轻频连]?.?[点摇]了?[点摇]?头$|.{0,3}[嘟瘪撇吐撅努].{0,3}[嘴舌]"
)
_PROGRESSIVE = frozenset(
    split("is, are, was, were, he's, she's, it's, they're, 's, shes, hes, theyre, whos, im, youre, were")
)
_PHASES = frozenset(
    split(
        "keeps, keep, kept, keeps on, keep on, kept on, starts, start, started, begins, begin, began,"
        " continues, continue, continued, resumes, resume, resumed, goes on, go on, went on"
    )
)
_TRYING = _forms("learn, struggle, prepare, train, practise, practice, strive, threaten, remember, think")
"""Verbs before "to" and the deed that it is all about."""
_FAILING = _forms("refuse, fail, forget, decline, hesitate") | {"ready", "poised"}
"""Those that tell that the deed is not done, or not yet."""
_LEADING = _PHASES | _TRYING | _FAILING
_ENDING = frozenset(split("stops, stop, stopped, quits, ceases, finishes, finish, finished"))
_ORDERING = frozenset(("before", "until", "to", "in order to"))
_ASKING = frozenset(("what", "whether", "where", "whom"))
_MAKING = frozenset(split("make, makes, made, making, let, lets, letting"))
"""Verbs that say nothing themselves before somebody and what they do ("makes him cry")."""
_BEFORE_DEEDS = _LEADING | _ORDERING | _MAKING
_NEXT = (Sense("then", "then", WORD),)
_CLAUSE = (Sense("clause", "until", WORD),)
_AT_LAST = frozenset(("finally", "eventually", "at last"))
"""Words that may stand between a subject and its verb."""
_BEING = frozenset(split("is, are, was, were, has, have, had"))
_MUTE = (Sense("stop", "trying", WORD),)
_DONE_TO = frozenset(
    split(
        "chase, attack, hold, carry, catch, push, pull, throw, shoot, hug, kiss, give, cook, work, write,"
        " read, open, close, play_music, ride, drive, look, talk, eat, drink, burn, pour, sing, hide, shatter"
    )
)
"""Deeds that are done to somebody or something."""
_SHINING = frozenset(split("glow, burn, flicker, melt, bloom, fall, shout, laugh, cry"))
"""What is done without an object."""
_PAST = ("ed", "dden", "wn", "llen", "ken", "tten", "orn", "sen", "ozen")
"""How participles of the past end that are not the past itself."""
_JOINTS = ("punctuation", "and", "clause", "then")
_EACH = frozenset(("each", "every"))
_END = Mention("", 0, 0)
_REACH = 9
_PASSED = ("speed", "mood")
_WITHIN = frozenset(split("still, now, just, slowly, already, both, all, also, suddenly, again"))


@lru_cache(1 << 12)
def is_slight(verb: str) -> bool:
    """Whether a Chinese verb tells of no more than somebody's eyes, mouth or head (闭上眼睛, 点点头)."""
    return _SLIGHT.match(verb) is not None


def settle(mentions: list[Mention]) -> None:
    """Finds which deeds are the sentence's own: "is running" and "keeps running" tell one, "hidden in a tree"
    before another verb does not, and of "tries to climb" it is the climbing."""
    led = False
    for place, mention in enumerate(mentions):
        if mention.text in _ENDING and place + 1 < len(mentions):
            _end(mentions, place)
        if mention.text in _BEFORE_DEEDS:
            (_order if mention.text in _ORDERING else _lead)(mentions, place)
        if "action" in mention.fields:
            led = _settle_deed(mentions, place, mention, led=led)
        elif led and mention.ends_sentence:
            led = False


def _end(mentions: list[Mention], place: int) -> None:
    """What somebody stops doing is not done ("stops playing and stands up"); what they cannot stop is."""
    deed = mentions[place + 1]
    if not deed.text.partition(" ")[0].endswith("ing") or "action" not in deed.fields or deed.by_camera:
        return
    if place and "negation" in mentions[place - 1].fields:
        mentions[place].say(_MUTE)
        _say_as(deed, FINITE)
    else:
        deed.say(_MUTE)


def _lead(mentions: list[Mention], place: int) -> None:
    """What a verb before "to" and a deed says: nothing, or that it is not done."""
    if mentions[place].text in _MAKING:
        if _is_made(mentions[place + 1 : place + _REACH]):
            mentions[place].say(_MUTE)
        return
    mention, deed = mentions[place], _infinitive(mentions, place)
    if deed is None:
        return
    if mention.text in _FAILING:
        deed.negated = True
    elif mention.text in _PHASES or "action" in mention.fields:
        mention.say(_MUTE)


def _is_made(mentions: Sequence[Mention]) -> bool:
    """Whether somebody or something stands right before a verb in its base form."""
    for noun, verb in pairwise(mentions):
        if noun.has(*_JOINTS, "preposition") or noun.part("action") is FINITE:
            return False
        if verb.part("action") is FINITE and "kind" not in verb.fields:
            named = noun.has("kind", "pronoun", "determiner") or not noun.senses
            return named and not verb.text.endswith(("s", "ed"))
    return False


def _order(mentions: list[Mention], place: int) -> None:
    """What comes after "before" or "until" is the next deed ("yawns before curling up"), and a purpose that
    opens a sentence is none of it ("To reach the shelf, …")."""
    mention, following = mentions[place], mentions[place + 1 : place + 4]
    if mention.text in ("until", "before") and _tells_more(mentions[place + 1 : place + _REACH]):
        if mention.text == "until" or not _opens(mentions, place):
            mention.say(_NEXT)
        return
    if mention.text == "until" and _tells_state(mentions[place + 1 : place + _REACH]):
        mention.say(_CLAUSE)
        return
    if not following or "action" not in following[0].fields:
        return
    if mention.text == "before" and _tells_of_things(following):
        return
    if mention.text == "before" and following[0].part("action") is PARTICIPLE:
        mention.say(_NEXT)
        _say_as(following[0], FINITE)
    elif mention.text != "before" and (_opens(mentions, place) or _is_asked(mentions, place)):
        following[0].say(_MUTE)


def _tells_of_things(following: Sequence[Mention]) -> bool:
    """Whether a participle describes several things ("before glowing screens")."""
    if len(following) < 2 or following[0].get("action") not in _SHINING:
        return False
    noun = following[1].text
    return noun.isascii() and noun.endswith("s") and not following[1].has("determiner")


def _tells_more(mentions: Sequence[Mention]) -> bool:
    """Whether a clause with a verb of its own begins ("until a farmer's wife runs out")."""
    for at, mention in enumerate(mentions):
        if mention.has(*_JOINTS) and not (at and mention.text in _AT_LAST):
            return False
        if mention.part("action") is FINITE:
            return at > 0
    return False


def _tells_state(mentions: Sequence[Mention]) -> bool:
    """Whether a clause begins that tells how somebody or something is then ("until they are gone")."""
    named = False
    for mention in mentions:
        if mention.text in _BEING:
            return named
        if mention.has(*_JOINTS, "preposition"):
            return False
        named = named or mention.has("kind", "pronoun", "determiner")
    return False


def _is_asked(mentions: list[Mention], place: int) -> bool:
    """Whether it is open what will be done ("does not know what to give them")."""
    return place > 0 and mentions[place - 1].text in _ASKING


def _opens(mentions: list[Mention], place: int) -> bool:
    return place == 0 or mentions[place - 1].text in ENDS


def _settle_deed(mentions: list[Mention], place: int, mention: Mention, *, led: bool) -> bool:
    """Gives one deed its part; whether what "and" joins to it is the sentence's own as well."""
    if mention.by_camera or not mention.text.isascii():
        return led
    part = mention.part("action")
    if _is_counted_off(mentions, place):
        mention.say(_MUTE)
        return led
    if mention.text.startswith("appear") and _looks_so(mentions, place):
        mention.say(_MUTE)
        return led
    if part is PARTICIPLE and (_is_led(mentions, place) or (led and "and" in mentions[place - 1].fields)):
        _say_as(mention, FINITE)
        return True
    if is_suffered(mentions, place) or (
        part is FINITE and _opens(mentions, place) and _stands_before(mentions, place)
    ):
        _say_as(mention, PARTICIPLE)
    elif part is FINITE and _describes(mentions, place):
        mention.say(_MUTE)
    elif part is FINITE and mention.text.startswith("hidden") and "body" in mentions[place - 1].fields:
        mention.say(_MUTE)  # eyes behind glasses
    elif part is FINITE and _is_past(mention.text) and _is_beside(mentions, place):
        _say_as(mention, PARTICIPLE)
    return led


def _is_counted_off(mentions: Sequence[Mention], place: int) -> bool:
    """Whether it is a noun of which there are several ("each swing sends splinters flying")."""
    if not place or mentions[place - 1].text not in _EACH:
        return False
    return place == 1 or mentions[place - 2].has("punctuation", "preposition", "and", "clause")


def _looks_so(mentions: Sequence[Mention], place: int) -> bool:
    """Whether a verb of appearing only tells what somebody looks like ("appears calm and walks on")."""
    word, noun = [*mentions[place + 1 : place + 3], _END, _END][:2]
    return word.has("mood", "attribute") and not noun.has("kind", "setting", "body", "garment")


def is_suffered(mentions: Sequence[Mention], place: int) -> bool:
    """Whether a past participle tells what "by" somebody is done to others ("a deer chased by wolves")."""
    verb = mentions[place]
    if verb.text.endswith(" by"):
        suffered = is_past_participle(verb.text.partition(" ")[0])
    elif place + 1 < len(mentions) and mentions[place + 1].text == "by":
        suffered = any(map(may_be_past_participle, verb.text.split(" ")))
    else:
        return False
    return suffered and verb.get("action") in _DONE_TO


def _describes(mentions: list[Mention], place: int) -> bool:
    """Whether a past participle only tells more of a noun with a verb of its own ("painted horses rise")."""
    if not _is_past(mentions[place].text) or (place and not mentions[place - 1].has(*_JOINTS, "preposition")):
        return False
    noun, verb = [*mentions[place + 1 : place + 3], _END, _END][:2]
    return "kind" in noun.fields and "action" not in noun.fields and "action" in verb.fields


def _stands_before(mentions: list[Mention], place: int) -> bool:
    """Whether a past participle tells of whoever a sentence names later ("Perched on a branch, an owl")."""
    if not _opens(mentions, place) or not may_be_past_participle(mentions[place].text.partition(" ")[0]):
        return False
    following = mentions[place + 1 : place + 1 + _REACH]
    comma = next((at for at, m in enumerate(following) if m.text == ","), None)
    return comma is not None and not any("action" in m.fields for m in following[:comma])


@lru_cache(1 << 12)
def _is_past(verb: str) -> bool:
    return verb.partition(" ")[0].endswith(_PAST)


def _say_as(mention: Mention, part: Part) -> None:
    mention.senses = tuple(replace(s, part=part) if s.field == "action" else s for s in mention.senses)


def _infinitive(mentions: list[Mention], place: int) -> Mention | None:
    """The deed after "to" right after a place."""
    after = mentions[place + 1 : place + 3]
    if len(after) < 2 or after[0].text != "to" or after[1].part("action") is not FINITE:
        return None
    return after[1]


def _is_beside(mentions: list[Mention], place: int) -> bool:
    """Whether a noun stands right before whose own verb comes later in the clause."""
    if place == 0 or not mentions[place - 1].has("kind", "reference"):
        return False
    for later in range(place + 1, min(place + _REACH, len(mentions))):
        mention = mentions[later]
        if mention.has(*_JOINTS):
            return False
        if mention.part("action") is FINITE and not mention.by_camera:
            return mentions[later - 1].text != "to"
    return False


def _is_led(mentions: list[Mention], place: int) -> bool:
    before = place - 1
    while before >= 0 and (mentions[before].has(*_PASSED) or mentions[before].text in _WITHIN):
        before -= 1
    if before < 1:
        return False
    word = mentions[before].text
    if word in _PHASES:
        mentions[before].say(_MUTE)
        return True
    if word not in _PROGRESSIVE:
        return False
    return _is_of_somebody(mentions[:before])


def _is_of_somebody(mentions: Sequence[Mention]) -> bool:
    """Whether what stands before "is" may act, and is no place or hour of its own ("everyone on the street
    is smiling"; not "the street is glowing")."""
    if not mentions[-1].has("setting", "weather", "time_of_day"):
        return True
    before = len(mentions) - 1
    while before and mentions[before - 1].has("determiner", "attribute"):
        before -= 1
    if before < 2 or not mentions[before - 1].has("preposition"):
        return False
    return mentions[before - 2].has("kind", "pronoun")
