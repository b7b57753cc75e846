"""One of several who is told from the others by a quality or a number: "the bigger one barks", "the third
sings", "the oldest waves" are read as "one" and "the other"."""

from __future__ import annotations

from collections.abc import Iterator

from filmgate.storyboard.lexicon import Phrase, lexicon, split
from filmgate.storyboard.lexicon.sense import FINITE, NOUN, PLURAL
from filmgate.storyboard.mention import ENDS
from filmgate.storyboard.text import Tokens

_ADJECTIVES = split(
    "old, young, small, tall, big, fat, large, short, thin, strong, fast, slow, brave, quick, bold, little,"
    " great, loud, quiet, dark, light, pale, clever, weak, thick, long, near, plump, heavy, shy, lucky"
)


def _degrees(adjective: str) -> Iterator[str]:
    stem = adjective.removesuffix("e")
    if adjective[-1] in "y":
        stem = adjective[:-1] + "i"
    elif adjective in ("big", "fat", "thin"):
        stem = adjective + adjective[-1]
    yield from (stem + "er", stem + "est")


TOLD = frozenset(
    (
        *(degree for adjective in _ADJECTIVES for degree in _degrees(adjective)),
        *split("first, second, third, fourth, fifth, last, elder, eldest, latter, former"),
    )
)
"""What stands for somebody of several, without a noun."""
SEVERAL = frozenset(
    split(
        "two, three, four, five, six, seven, eight, several, pair, both, twins, twin, trio, siblings,"
        " brothers, sisters, friends, dogs, cats, children, kids, boys, girls, men, women"
    )
)
_OPENING = frozenset(
    (",", ".", ";", ":", "!", "?", "\n", *split("and, while, then, until, but, as, when, whereas, so"))
)
"""What stands before a subject."""
_ADVERBS = frozenset(split("just, still, only, then, now, already, suddenly, always, also, even"))
_BEING = frozenset(("is", "has"))
_OBJECTS = frozenset(
    split("the, a, an, his, her, its, their, him, it, them, up, down, off, away, back, around, at, into, and")
)
_TELLING_WHICH = frozenset(("in", "with", "on", "wearing"))
"""Words that tell more of the one who is meant."""
_MEASURES = frozenset(
    split("seconds, minutes, hours, days, weeks, months, years, times, steps, feet, meters, miles")
)
"""What a number counts that is nobody."""
_NO_ADJECTIVES = frozenset(("other", "only", "no", "little"))
""" "The little one" is a child."""
_MEN = frozenset(("man", "woman", "fighter"))
_SENTENCES = 8
"""So many sentences on they are spoken of, at most."""
_FRESH = 5
"""Of so many left a word alone ("the third sings") may stand for one of them."""
_ENDS = frozenset((",", ".", ";", "!", "\n", ""))
_MOST_WORDS = 2
"""Words that tell which one."""


def told_apart(said: Tokens) -> Tokens:
    """The tokens with "one" and "other" in place of those words."""
    texts = said.texts
    if "one" not in texts and TOLD.isdisjoint(texts):
        return said
    kept, starts, at, sentences, named = [], [], 0, 0, False
    while at < len(texts):
        text = texts[at]
        if text in SEVERAL and _MEASURES.isdisjoint(texts[at + 1 : at + 3]):
            sentences = _SENTENCES
        sentences -= text in ENDS
        length = _length(texts, at, fresh=sentences > _FRESH) if sentences > 0 and text == "the" else 0
        kept.append(text)
        starts.append(said.starts[at])
        if length:
            kept.append("other" if named else "one")
            starts.append(said.starts[at + length])
            named = True
        at += 1 + length
    return Tokens(tuple(kept), starts) if named else said


def _length(texts: Phrase, the: int, *, fresh: bool) -> int:
    """How many words after "the" stand for one of several who does something; 0 if none do."""
    if the and texts[the - 1] not in _OPENING:
        return 0
    for length in range(2, _MOST_WORDS + 2):
        if texts[the + length : the + length + 1] == ("one",) and texts[the + 1] not in _NO_ADJECTIVES:
            described = _text(texts, the + length + 1) in _TELLING_WHICH
            return length if described or _acts(texts, the + length + 1, after_noun=True) else 0
    told = texts[the + 1 : the + 2] if fresh else ()
    if told and told[0].endswith("er") and told[0] in TOLD and _text(texts, the + 2) in _MEN:
        return 2 if _acts(texts, the + 3) else 0
    return 1 if told and told[0] in TOLD and _acts(texts, the + 2) else 0


def _acts(texts: Phrase, at: int, *, after_noun: bool = False) -> bool:
    """Whether a verb of one, or its participle, comes next; and no noun, unless "one" stands for that."""
    while at < len(texts) and (texts[at].endswith("ly") or texts[at] in _ADVERBS):
        at += 1
    word, after = _text(texts, at), _text(texts, at + 1)
    if word in _BEING:
        return True
    senses = lexicon().phrases.get((word,), ())
    verb = any((s.field == "action" and s.part is FINITE) or s.field == "wear" for s in senses)
    if word.endswith("ing"):
        return not any(s.part in (NOUN, PLURAL) for s in senses)
    if not word.endswith("s") or word.endswith("ss"):
        return False
    if after_noun:
        return True
    noun = any(s.part in (NOUN, PLURAL) for s in senses)
    return (after in _OBJECTS or after in _ENDS) if noun or not senses else verb


def _text(texts: Phrase, at: int) -> str:
    return texts[at] if at < len(texts) else ""
