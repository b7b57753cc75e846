"""Verbs that only say that a deed begins or goes on: the participle after them is the sentence's verb."""

from __future__ import annotations

from filmgate.storyboard.lexicon import Part, Sense, split
from filmgate.storyboard.lexicon.inflection import finite, participle
from filmgate.storyboard.lexicon.sense import FINITE, PARTICIPLE, WORD
from filmgate.storyboard.mention import Mention


def _forms(verbs: str) -> frozenset[str]:
    return frozenset(form for verb in split(verbs) for form in (*finite(verb), participle(verb)))


_PROGRESSIVE = frozenset(("is", "are", "was", "were", "he's", "she's", "it's", "they're", "'s"))
_PHASES = frozenset(
    split(
        "keeps, keep, kept, keeps on, keep on, kept on, starts, start, started, begins, begin, began,"
        " continues, continue, continued, resumes, resume, resumed, goes on, go on, went on"
    )
)
_TRYING = _forms("learn, struggle, prepare, train, practise, practice, strive, threaten, remember, think")
"""Verbs before "to" and the deed that it is all about."""
_FAILING = _forms("refuse, fail, forget, decline, hesitate")
"""Those that tell that the deed is not done."""
_LEADING = _PHASES | _TRYING | _FAILING
_MUTE = (Sense("stop", "trying", WORD),)
_PAST = ("ed", "dden", "wn", "llen", "ken", "tten", "orn", "sen", "ozen")
"""How participles of the past end that are not the past itself."""
_JOINTS = ("punctuation", "and", "clause", "then")
_REACH = 9
_PASSED = ("speed", "mood")
_WITHIN = frozenset(split("still, now, just, slowly, already, both, all, also, suddenly, again"))


def settle(mentions: list[Mention]) -> None:
    """Finds which deeds are the sentence's own: "is running" and "keeps running" tell one, "hidden in a tree"
    before another verb does not, and of "tries to climb" it is the climbing."""
    led = False
    for place, mention in enumerate(mentions):
        if mention.text in _LEADING:
            _lead(mentions, place)
        if "action" in mention.fields:
            led = _settle_deed(mentions, place, mention, led=led)
        elif led and mention.ends_sentence:
            led = False


def _lead(mentions: list[Mention], place: int) -> None:
    """What a verb before "to" and a deed says: nothing, or that it is not done."""
    mention, deed = mentions[place], _infinitive(mentions, place)
    if deed is None:
        return
    if mention.text in _FAILING:
        deed.negated = True
    elif mention.text in _PHASES or "action" in mention.fields:
        mention.say(_MUTE)


def _settle_deed(mentions: list[Mention], place: int, mention: Mention, *, led: bool) -> bool:
    """Gives one deed its part; whether what "and" joins to it is the sentence's own as well."""
    part = mention.part("action")
    if mention.by_camera or not mention.text.isascii():
        return led
    if part is PARTICIPLE and (_is_led(mentions, place) or (led and mentions[place - 1].has("and"))):
        _say_as(mention, FINITE)
        return True
    if part is FINITE and mention.text.startswith("hidden") and mentions[place - 1].has("body"):
        mention.say(_MUTE)  # eyes behind glasses
    elif part is FINITE and _is_past(mention.text) and _is_beside(mentions, place):
        _say_as(mention, PARTICIPLE)
    return led


def _is_past(verb: str) -> bool:
    return verb.partition(" ")[0].endswith(_PAST)


def _say_as(mention: Mention, part: Part) -> None:
    mention.senses = tuple(s._replace(part=part) if s.field == "action" else s for s in mention.senses)


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
    return word in _PROGRESSIVE and not mentions[before - 1].has("setting", "weather", "time_of_day")
