"""What a text tells and does not show: what somebody says, imagines or remembers, what could or would be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from filmgate.storyboard.lexicon import Sense, split
from filmgate.storyboard.lexicon.inflection import finite, participle
from filmgate.storyboard.lexicon.sense import FINITE, PARTICIPLE, WORD
from filmgate.storyboard.mention import ENDS, Mention

NOTHING = (Sense("stop", "unreal", WORD),)
SHOWN = frozenset(split("kind, setting, weather, action, sound, time_of_day, light, pronoun, garment"))


def _forms(verbs: str) -> frozenset[str]:
    return frozenset(form for verb in split(verbs) for form in (*finite(verb), participle(verb)))


_IMAGINING = _forms("remember, recall, imagine, picture, envision, miss") - {"picture", "pictures"}
"""What somebody "remembers … doing" is not seen."""
_ADDRESSED = frozenset(split("imagine, picture, envision, remember, say, suppose"))
"""With nobody before them they ask the reader: what follows is the film ("ok so imagine two old men")."""
_THINKING = _IMAGINING | _forms(
    "think, dream, hope, fear, wish, wonder, believe, suspect, know, pretend, forget, worry, doubt"
)
_TELLING = _forms(
    "say, tell, write, explain, claim, promise, swear, ask, beg, warn, announce, shout, whisper, insist,"
    " complain, confess, boast, declare, mutter, murmur, argue, talk, speak, joke, gossip, read, decide,"
    " order, suggest, reply, answer, brag, admit, mention, describe, recount"
)
_HOLDING = _forms("say, think, believe, know, hope, fear, claim, swear, wish, insist")
_OPENING = frozenset(split("that, how, when, why, whether, if, what, where, who"))
"""What opens a clause that somebody thinks or tells."""
_OPENED_AT_ONCE = frozenset(("he", "she", "they", "it", "nobody", "everyone", "everybody", "i", "we", "you"))
_ABOUT = frozenset(("about", "of"))
_ARTICLES = frozenset(("a", "an"))
_MODAL = frozenset(split("would, could, might, should"))
_WISHES = frozenset(split("i, we, you, so, so that, like, love, prefer, camera, video, scene, shot"))
"""Beside "would" they speak of the film, or of a purpose."""
_BEGGING = _forms("ask, beg, urge, invite, implore")
_FRAMES = frozenset(split("flashback, flashbacks, montage, dream sequence"))
"""Where such words stand, what is remembered is seen."""
_WATCHED = (
    frozenset(
        f"{verb}{more}" for verb in _THINKING | _TELLING for more in ("", " of", " about", " to", " that")
    )
    | _MODAL
    | _BEGGING
    | {"if"}
)
_ENDS = ("punctuation", "clause", "then")
_STOPS = ENDS | {":"}
_NEAR = 7
_VERBS = frozenset(
    split("is, was, are, were, has, had, have, would, could, will, can, trying, might, must, wants, needs")
)


def concerns(texts: set[str]) -> bool:
    """Whether any of a prompt's words may lead to what does not happen."""
    return not _WATCHED.isdisjoint(texts) and _FRAMES.isdisjoint(texts)


def settle(mentions: list[Mention]) -> None:
    """Empties what does not happen, in a text that tells of something that does."""
    hidden: set[int] = set()
    for start, end in sentences(mentions):
        for place in range(start, end):
            text = mentions[place].text
            if text in _WATCHED and place not in hidden and mentions[place].get("stop") != "film":
                hidden.update(_hidden_by(mentions, start, place, end))
    if hidden and _happens(mentions, hidden):
        for place in hidden:
            if mentions[place].senses:
                mentions[place].empty(NOTHING, SHOWN)
            else:
                mentions[place].say(NOTHING)


def sentences(mentions: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """Where each sentence begins and ends, or what a colon parts."""
    ends = [place for place, mention in enumerate(mentions[:-1], 1) if mention.text in _STOPS]
    yield from pairwise((0, *ends, len(mentions)))


def _happens(mentions: Sequence[Mention], hidden: set[int]) -> bool:
    """Whether the text tells a deed besides: a prompt that is all memory shows it."""
    told = (m for place, m in enumerate(mentions) if place not in hidden and not m.by_camera)
    return any(m.get("action") and m.text.partition(" ")[0] not in _THINKING for m in told)


def _hidden_by(mentions: Sequence[Mention], start: int, place: int, end: int) -> Iterator[int]:
    """The places of what a word of a sentence makes unreal."""
    word, _, more = mentions[place].text.partition(" ")
    if word == "if":
        yield from _conditional(mentions, start, place, end)
    elif word in _MODAL:
        yield from _modal(mentions, start, place, end)
    elif word in _ADDRESSED and _opens(mentions, start, place):
        return
    elif word in _THINKING or word in _TELLING:
        at = _complement(mentions, place, end, word, more)
        if word in _THINKING and (at is not None or _text(mentions, place + 1) in _ABOUT or more in _ABOUT):
            yield place
        if at is not None:
            yield from range(at, _end_of(mentions, at, end))
        elif word in _BEGGING:
            yield from _begged(mentions, place, end)


def _opens(mentions: Sequence[Mention], start: int, place: int) -> bool:
    """Whether nothing but small words stands before a verb in its sentence."""
    return all(m.has("stop", "clause", "then", "speed") or m.text == "," for m in mentions[start:place])


def _text(mentions: Sequence[Mention], place: int) -> str:
    return mentions[place].text if place < len(mentions) else ""


def _conditional(mentions: Sequence[Mention], start: int, place: int, end: int) -> Iterator[int]:
    """All that a sentence tells with "if" and what then would be; whoever is named stays."""
    if any(m.text in _MODAL or m.text == "will" for m in mentions[start:end]):
        yield from (at for at in range(start, end) if _is_deed(mentions[at]))


def _modal(mentions: Sequence[Mention], start: int, place: int, end: int) -> Iterator[int]:
    """The verb after "could" and the like, and whom that alone brings in, in a text of the present."""
    if mentions[place].text == "should" and _text(mentions, place + 1) != "have":
        return  # the user says how it should be
    near = {m.text for m in mentions[max(start, place - 3) : place + 2]}
    if not _WISHES.isdisjoint(near) or not any(map(is_present, mentions)):
        return
    for at in range(place + 1, end):
        if mentions[at].has(*_ENDS) or is_present(mentions[at]):
            return
        if "pronoun" not in mentions[at].fields:
            yield at


def _wanted(mentions: Sequence[Mention], place: int, end: int) -> Iterator[int]:
    """The first verb from a place on, with whatever an indefinite article brings in behind it."""
    verb = next((at for at in range(place, min(place + 5, end)) if _is_deed(mentions[at])), None)
    if verb is None or any(m.has(*_ENDS) for m in mentions[place:verb]):
        return
    yield verb
    yield from _brought_in(mentions, verb + 1, end)


def _brought_in(mentions: Sequence[Mention], place: int, end: int) -> Iterator[int]:
    new = False
    for at in range(place, end):
        mention = mentions[at]
        if mention.has(*_ENDS, "and") or is_present(mention):
            return
        new = mention.text in _ARTICLES or (new and not mention.has("determiner"))
        if new and mention.has("kind"):
            yield at


def _begged(mentions: Sequence[Mention], place: int, end: int) -> Iterator[int]:
    """What somebody is asked to do ("asks him to dance")."""
    for at in range(place + 1, min(place + _NEAR, end)):
        if mentions[at].text == "to" and at > place + 1:
            yield from _wanted(mentions, at + 1, end)
            return
        if mentions[at].has(*_ENDS) or _is_deed(mentions[at]):
            return


def _complement(mentions: Sequence[Mention], place: int, end: int, word: str, more: str) -> int | None:
    """Where begins what somebody thinks or tells, after the verb at a place; None if nothing does."""
    if mentions[place].part("action") is None and mentions[place].has("kind", "pronoun", "garment"):
        return None
    if word.endswith("ing") and place and mentions[place - 1].has("preposition", "determiner", "negation"):
        return None  # "without warning she dives"
    if more == "that":
        return place + 1
    if more in _ABOUT:
        return place + 1 if _is_told_about(mentions, place + 1, end, word) else None
    first = _text(mentions, place + 1)
    if first in _OPENED_AT_ONCE and _has_verb(mentions, place + 2, min(place + 5, end)):
        return place + 1
    if word in _HOLDING and not more and _is_sentence(mentions, place + 1, end):
        return place + 1
    for at in range(place + 1, min(place + _NEAR, end)):
        mention, after = mentions[at], at + 1
        if mention.text in _OPENING:
            told = _has_verb(mentions, after, end) and not _is_relative(mentions, at)
            return at if told else None
        if word in _IMAGINING and mention.part("action") is PARTICIPLE:
            return place + 1
        if mention.text in _ABOUT and not mention.has(*_ENDS):
            return after if _is_told_about(mentions, after, end, word) else None
        if mention.has(*_ENDS, "and") or _is_deed(mention):
            return None
    return None


def _is_sentence(mentions: Sequence[Mention], place: int, end: int) -> bool:
    """Whether a noun with its article and its verb follow at once ("says the old man must rest")."""
    if place >= end or "determiner" not in mentions[place].fields:
        return False
    named = False
    for mention in mentions[place + 1 : min(place + 6, end)]:
        if named and (is_present(mention) or mention.get("stop") in _VERBS):
            return True
        if mention.has(*_ENDS, "and", "preposition") or _is_deed(mention):
            return False
        named = named or not mention.has("attribute")
    return False


def _is_relative(mentions: Sequence[Mention], place: int) -> bool:
    """Whether a clause only tells more of a noun ("shouts toward a boat that rises")."""
    verb = mentions[place + 1 : place + 2]
    return mentions[place].text in ("that", "who") and bool(verb) and _is_deed(verb[0])


def _is_told_about(mentions: Sequence[Mention], place: int, end: int, word: str) -> bool:
    """Whether a deed is thought of ("dreams of becoming …"), or somebody new is told about."""
    first = mentions[place] if place < end else None
    if first is None:
        return False
    if first.text.partition(" ")[0].endswith("ing") and "kind" not in first.fields:
        return True
    relative = any(m.text in _OPENING for m in mentions[place : place + _NEAR])
    return relative or (word in _TELLING and first.text in _ARTICLES)


def _end_of(mentions: Sequence[Mention], place: int, end: int) -> int:
    """Where it ends: with its sentence, or where the sentence's own verb goes on."""
    present = None
    for at in range(place, end):
        mention = mentions[at]
        if mention.has("punctuation", "and", "clause", "then"):
            comma = mention.text == "," or _text(mentions, at - 1) == ","
            if _goes_on(mentions, at + 1, end) and (comma or not present or mention.has("clause", "then")):
                return at
        elif present is None and mention.part("action") is FINITE:
            present = is_present(mention)
    return end


def _goes_on(mentions: Sequence[Mention], place: int, end: int) -> bool:
    """Whether a verb of the present comes at once, with its subject or without ("…, and she jumps up")."""
    for mention in mentions[place : min(place + 5, end)]:
        if is_present(mention) and mention.text not in ("is", "are"):
            return True
        if mention.has("punctuation", "preposition") or mention.part("action") is FINITE:
            return False
    return False


def _has_verb(mentions: Sequence[Mention], place: int, end: int) -> bool:
    for mention in mentions[place:end]:
        if mention.has("punctuation", "and", "then"):
            return False
        if mention.part("action") is not None or mention.get("stop") in _VERBS:
            return True
        if not mention.senses and mention.text.endswith(("s", "ed")):
            return True
    return False


def _is_deed(mention: Mention) -> bool:
    return "action" in mention.fields and mention.part("action") is not None and not mention.by_camera


def is_present(mention: Mention) -> bool:
    """Whether a verb is of the present, and of one."""
    if mention.part("action") is not FINITE or mention.by_camera:
        return False
    word = mention.text.partition(" ")[0]
    return word.endswith("s") and not word.endswith("ss") and word.isascii()
