"""Deeds that English only speaks of as wished, feared, possible or forbidden: nobody does them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from filmgate.storyboard import unreal
from filmgate.storyboard.lexicon import Sense, split
from filmgate.storyboard.lexicon.inflection import finite, participle
from filmgate.storyboard.lexicon.sense import FINITE, PARTICIPLE, WORD
from filmgate.storyboard.mention import Mention


def _forms(verbs: str) -> frozenset[str]:
    return frozenset(form for verb in split(verbs) for form in (*finite(verb), participle(verb)))


_NOTHING = (Sense("stop", "wishing", WORD),)
_WISHING = _forms(
    "want, wish, hope, long, yearn, expect, promise, vow, swear, plan, intend, need, beg, threaten"
) - {"long"}
"""Verbs before "to" and a deed, or somebody and that, which is not done yet."""
_SHY = frozenset(
    split(
        "afraid, scared, terrified, reluctant, unwilling, forbidden, supposed, allowed, permitted, unable,"
        " powerless, helpless, forgotten, dare, dares, dared"
    )
)
"""Adjectives before "to" and a deed that is not done; some only if they are denied."""
_IF_DENIED = frozenset(split("supposed, allowed, permitted, dare, dares, dared"))
_HOPING = _forms("hope, wish, pray, fear, dream, imagine, think, believe, know, expect")
_IF = frozenset(("if", "in case", "unless"))
_MODALS = frozenset(("could", "might"))
_CONDITIONAL = frozenset(("would", "'d", "he'd", "she'd", "they'd", "will"))
_LOVING = frozenset(split("love, like, prefer, rather, have"))
_DREAMING = frozenset(
    split(
        "dream of, dreams of, dreaming of, dreamed of, dreamt of, dream about, dreams about, dreaming about"
    )
)
_OF_DREAMS = frozenset(
    split("dream, dreams, dreaming, dreamed, think, thinks, thinking, fantasizes, talk, talks")
)
_ABOUT = frozenset(("of", "about"))
_BEFORE = frozenset(("before", "long before", "until"))
_CAN = frozenset(("can", "could", "has time"))
_TOO = frozenset(("too",))
_SPEAKERS = frozenset(split("i, we, you, i'd, i'm, we'd, we'll, i'll"))
"""Who asks for the film: what they want is in it."""
_JOINTS = ("punctuation", "clause", "then")
_NOBODY = frozenset(("nobody", "no one", "none of them"))
_WATCHED = _NOBODY | _WISHING | _SHY | _MODALS | _CONDITIONAL | _DREAMING | _OF_DREAMS | _TOO | {"can"}
_UNREAL = unreal.NOTHING[0].value
"""What a deed says already that is only thought of."""
_REACH = 7
_NEAR = 3


def concerns(texts: set[str]) -> bool:
    """Whether any of a text's words may lead to such a deed."""
    return not _WATCHED.isdisjoint(texts)


def settle(mentions: list[Mention]) -> None:
    """Marks those deeds as denied, and whoever dreams of them as nobody who sleeps."""
    for place, mention in enumerate(mentions):
        if mention.text not in _WATCHED or _is_asked_for(mentions, place):
            continue
        if mention.text in _DREAMING or (mention.text in _WISHING and not mention.senses):
            mention.say(_NOTHING)
        for deed in _unreal(mentions, place, mention.text):
            deed.negated = True


def _is_asked_for(mentions: Sequence[Mention], place: int) -> bool:
    """Whether it is the writer who wants it."""
    return any(m.text in _SPEAKERS for m in mentions[max(0, place - _NEAR) : place + 1])


def _unreal(mentions: list[Mention], place: int, word: str) -> Iterator[Mention]:
    if word in _DREAMING:
        yield from _row(mentions, place + 1, PARTICIPLE)
    elif word in _OF_DREAMS and _text(mentions, place + 1) in _ABOUT:
        yield from _row(mentions, place + 2, PARTICIPLE)
    if word in _NOBODY:
        yield from _first_deed(mentions, place + 1)
    if word in _CONDITIONAL:
        if _text(mentions, place + 1) in _LOVING:
            yield from _after_to(mentions, place + 1, bare=True)
        elif _is_conditional(mentions, place):
            yield from _row(mentions, place + 1, FINITE)
    elif word in _MODALS or (word == "can" and _comes_too_late(mentions, place)):
        yield from _row(mentions, place + 1, FINITE)
    elif word in _WISHING or _is_kept_from(mentions, place) or _is_too_much(mentions, place):
        yield from _after_to(mentions, place + 1)


def _first_deed(mentions: Sequence[Mention], start: int) -> Iterator[Mention]:
    """What nobody does ("for one night nobody thinks of the road")."""
    for mention in mentions[start : start + _REACH]:
        if mention.has(*_JOINTS, "and"):
            return
        if mention.part("action") is FINITE:
            yield mention
            return


def _text(mentions: Sequence[Mention], place: int) -> str:
    return mentions[place].text if place < len(mentions) else ""


def _is_too_much(mentions: Sequence[Mention], place: int) -> bool:
    """Whether "too" has a quality after it ("too shy to speak"; not "she runs too")."""
    if mentions[place].text not in _TOO:
        return False
    after = mentions[place + 1 : place + 2]
    return bool(after) and not after[0].has("preposition", "action", *_JOINTS)


def _is_kept_from(mentions: Sequence[Mention], place: int) -> bool:
    """Whether somebody may not do what follows."""
    if mentions[place].text not in _IF_DENIED:
        return mentions[place].text in _SHY
    return any(m.has("negation") for m in mentions[max(0, place - _NEAR) : place])


def _is_conditional(mentions: Sequence[Mention], place: int) -> bool:
    """Whether the sentence tells under which condition that would be, or who hopes for it ("if he fell, the
    bear would wake", "hoping the leopard will jump")."""
    for mention in reversed(mentions[max(0, place - 2 * _REACH) : place]):
        if mention.ends_sentence or mention.has("and"):
            return False
        if mention.text in _IF or mention.text in _HOPING:
            return True
        if mention.part("action") is FINITE and mention.text not in _WISHING:
            return False
    return False


def _comes_too_late(mentions: Sequence[Mention], place: int) -> bool:
    """Whether something else happens before somebody can do it."""
    for mention in reversed(mentions[max(0, place - _REACH) : place]):
        if mention.has(*_JOINTS) or mention.part("action") is FINITE:
            return False
        if mention.text in _BEFORE:
            return True
    return False


def _after_to(mentions: list[Mention], start: int, *, bare: bool = False) -> Iterator[Mention]:
    """The deeds after "to", past whoever shall do them."""
    for at in range(start, min(start + _REACH, len(mentions))):
        if mentions[at].text == "to":
            yield from _row(mentions, at + 1, FINITE)
            return
        if bare and mentions[at].part("action") is FINITE:
            yield from _row(mentions, at, FINITE)
            return
        if mentions[at].has(*_JOINTS, "and") or mentions[at].part("action") is FINITE:
            return


def _row(mentions: list[Mention], start: int, part: object) -> Iterator[Mention]:
    """The deed that comes there, and those in the same form that "and" or "or" joins to it."""
    wanted = True
    for mention in mentions[start : start + _REACH]:
        if mention.has(*_JOINTS):
            return
        if wanted and mention.get("stop") == _UNREAL:
            wanted = False
        elif wanted and mention.part("action") is part and _fits(mention, part):
            yield mention
            wanted = False
        elif (
            wanted
            and not mention.has("speed", "mood", "negation", "stop")
            and not mention.text.endswith("ly")
        ):
            return
        wanted = wanted or mention.has("and")


def _fits(mention: Mention, part: object) -> bool:
    """Whether a verb has its base form, or is a participle."""
    word = mention.text.partition(" ")[0]
    return part is not FINITE or word.endswith("ss") or not word.endswith(("s", "ed"))
