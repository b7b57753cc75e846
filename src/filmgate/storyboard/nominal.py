"""Words for deeds that stand as nouns by what surrounds them ("the steady roar of a furnace")."""

from __future__ import annotations

from collections.abc import Sequence

from filmgate.storyboard.lexicon import Phrase, lexicon, split
from filmgate.storyboard.lexicon.sense import CAMERA, FINITE, PARTICIPLE
from filmgate.storyboard.mention import ENDS, Mention

_ARTICLES = frozenset(split("a, an, the, his, her, its, their, my, your, our"))
_ORDINALS = frozenset(
    split(
        "first, second, third, last, next, final, only, same, single, great, own, top, bottom, whole, entire"
    )
)
_ADJECTIVES = frozenset(
    split("distant, faint, muffled, occasional, constant, sudden, steady, low, soft, loud")
)
_OBJECTS = frozenset(split("it, him, her, them, himself, herself, itself, themselves"))
_RESULTS = frozenset(split("clean, dry, open, shut, close, warm, cool, empty, smooth, still"))
"""Verbs that are as well what something becomes."""
_ADJECTIVAL = frozenset(("mood", "speed", "look", "light", "quality"))
"""What words say that qualify a noun as well as a deed."""
_SIZES = frozenset(
    split(
        "big, small, wide, tight, huge, large, little, tiny, long, short, great, lazy, slow, quick, perfect"
    )
)
_HOW = frozenset(("in", "with"))
_ENDING = frozenset((",", ".", ";", "and"))
_NO_PARTICIPLES = frozenset(
    split(
        "nothing, something, everything, anything, evening, morning, ceiling, building, king, spring, string,"
        " ring, wing, thing, pudding, clothing, lightning, during, according"
    )
)
_THINGS = frozenset(("leaves", "drops", "cries", "calls", "screams"))
"""Plurals that are more often things than deeds where a participle follows."""
OF_HANDS = (
    ("in",),
    ("on",),
    ("behind",),
    ("clasped",),
    ("folded",),
    ("deep",),
    ("at",),
    ("under",),
    ("up",),
)
_HELPING = frozenset(split("help, helps, helping, helped, make, makes, let, lets, and, watches, watch"))
"""Verbs beside which another one stands in its base form."""
_HAVING = frozenset(("has", "have", "had", "having"))
"""Verbs after which a word with an `s` is a noun ("has leaves in his hair")."""
_OUT_OF = (("of",), ("from",))
_TIMING = frozenset(("before", "after", "during", "until"))
_FILMED = "shot"
"""What opens a sentence about how the film is made ("Shot from a helicopter")."""


_FILMED_SO = (("through",), ("on",), ("in",), ("from",), ("with",), ("like",), ("at",), ("as",))
_SPEAKING_OF = frozenset(
    split("dreams, thinks, smells, speaks, tells, tastes, sings, talks, disposes, complains, reads, hears")
)
"""Verbs that take "of"; others with an `s` before it are nouns ("drops of water")."""


def stands_as_noun(mentions: Sequence[Mention], texts: Phrase, after: Phrase) -> bool:
    """Whether a word that is only a verb to the tables cannot be one here; `after` is the next word."""
    if texts[0] == _FILMED and _is_filmed(mentions, texts, after):
        return True
    if after == ("of",) and texts[0].endswith("s") and len(texts) == 1 and texts[0] not in _SPEAKING_OF:
        return True
    if not mentions:
        return _is_subject(texts, after)
    if texts[0] == "hands" and mentions[-1].text == "," and (*texts, *after)[1:2] in OF_HANDS:
        return True  # "…, hands in his pockets"
    last, before = mentions[-1], mentions[-2].text if len(mentions) > 1 else ""
    if "attribute" in last.fields and any(m.text.endswith("like") for m in mentions[-3:-1]):
        return True  # "like spilled pink paint"
    if last.text == "the" and before in _TIMING and not texts[0].endswith("ing"):
        return True  # "before the battle"
    several = texts[0].endswith("s")
    if _tells_how(mentions, texts):
        return True
    if len(texts) > 1:
        return "count" in last.fields and not several and "kind" not in last.fields
    if last.text in ENDS:
        return _is_subject(texts, after)
    if before == "the" and not several and last.text.endswith("ing") and _is_participle(last):
        return not texts[0].endswith("ed")  # "the running board"
    if before in ("a", "an") and _is_participle(last) and not several:
        return not texts[0].endswith("ed")
    if before in _HOW and _is_participle(last) and not texts[0].endswith(("s", "ed", "ing")):
        return True  # "with growing abandon"
    if before in _ARTICLES and _qualifies(last):
        return not several or after in _OUT_OF
    if several and (last.text in _HAVING or last.text == "like" or _is_of_described(mentions)):
        return True
    if several and last.text in _SIZES and before in _HOW:
        return True  # "glides in big circles"
    if texts[0] in _THINGS and last.text == "," and _is_participle_of_things(after):
        return True  # "…, leaves streaming away"
    if before == "," and _closes_row(mentions):
        return not several
    if last.text in _ADJECTIVES:
        return before in ("and", ",", "") and after[:1] in ((), *((mark,) for mark in _ENDING))
    return several and _is_verb_of_several(last) and (not after or after[0] in _ENDING)


def _is_filmed(mentions: Sequence[Mention], texts: Phrase, after: Phrase) -> bool:
    """Whether it is told how the film is made ("Shot from a boat", "quiet, shot through a window")."""
    if not mentions or mentions[-1].ends_sentence:
        return True
    return mentions[-1].text == "," and (*texts, *after)[1:2] in _FILMED_SO


def _tells_how(mentions: Sequence[Mention], texts: Phrase) -> bool:
    """Whether a verb's word only tells how another deed goes ("licks it clean", "walks back into")."""
    last = mentions[-1]
    if texts[0] == "close" and last.part("action") is not None:
        return last.text not in _HELPING  # "stand close together"
    if texts[0] == "back" and len(texts) > 1:
        return last.part("action") is FINITE and not last.by_camera
    if last.text not in _OBJECTS or len(mentions) < 2 or len(texts) > 1:
        return False
    return mentions[-2].part("action") is FINITE and texts[0] in _RESULTS


def _is_of_described(mentions: Sequence[Mention]) -> bool:
    """Whether "of" leads over adjectives and participles to a plural ("a trail of fallen golden leaves")."""
    if "attribute" not in mentions[-1].fields:
        return False
    row = (m for m in reversed(mentions) if not (m.has("attribute") or _is_participle(m) or "-" in m.text))
    return next((m.text for m in row), "") == "of"


def _closes_row(mentions: Sequence[Mention]) -> bool:
    """Whether an adjective stands last in a row of them after an article ("a long, mournful call")."""
    if len(mentions) < 4 or not _qualifies(mentions[-1]):
        return False
    return mentions[-3].has("attribute", "mood") and mentions[-4].text in _ARTICLES


def _is_participle(mention: Mention) -> bool:
    """Whether a participle, known or not, describes a noun ("a ringing cry")."""
    return mention.part("action") is PARTICIPLE or (not mention.senses and mention.text.endswith("ing"))


def _qualifies(mention: Mention) -> bool:
    if mention.text in _ORDINALS or mention.text in _ADJECTIVES:
        return True
    return not _ADJECTIVAL.isdisjoint(mention.fields) and not mention.text.endswith("ly")


def _is_participle_of_things(after: Phrase) -> bool:
    """Whether the next word tells what those do that a plural names."""
    return bool(after) and after[0].endswith("ing") and after[0] not in _NO_PARTICIPLES


def _is_subject(texts: Phrase, after: Phrase) -> bool:
    """Whether a plural opens a sentence before its verb ("drops hiss on the grill")."""
    if len(texts) > 1 or not texts[0].endswith("s") or not after or _is_third_person(after[0]):
        return False
    senses = lexicon().phrases.get(after, ())
    told = [s for s in senses if s.part is not CAMERA]
    return bool(told) and all(s.field == "action" and s.part is FINITE for s in told)


def _is_third_person(word: str) -> bool:
    return word.endswith("s") and not word.endswith("ss")


def _is_verb_of_several(mention: Mention) -> bool:
    """Whether the word before is a verb that takes the noun as its object ("they throw hooks")."""
    is_verb = mention.part("action") is FINITE and not (mention.by_camera or "kind" in mention.fields)
    return is_verb and " " not in mention.text and not mention.text.endswith("s")
