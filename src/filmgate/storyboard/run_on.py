"""Several deeds of one subject in an English sentence without commas ("walks in orders a tea drinks it")."""

from __future__ import annotations

from collections.abc import Sequence

from filmgate.storyboard.clause import is_third_person
from filmgate.storyboard.kinds import ANIMATE, can
from filmgate.storyboard.lexicon import split
from filmgate.storyboard.lexicon.sense import FINITE
from filmgate.storyboard.mention import AnyOf, Mention
from filmgate.storyboard.nobodies import CAUSATIVES
from filmgate.storyboard.vocabulary import Action, SubjectKind

_BREAKS = AnyOf(*split("punctuation, clause, then, and, negation, dialogue, reference, weather, sound"))
_PARTING = AnyOf(*_BREAKS.sought - {"weather", "sound"})
_SUBJECTS = frozenset(split("he, she, they, who, which, that, we, i, you"))
RESUMING = frozenset(split("he, she, they, it, he's, she's, they're, it's"))
_IS = frozenset(("is", "are"))
_OBJECTS = frozenset(split("it, him, them, me, us, himself, herself, itself, themselves"))
_BEGINNING = frozenset(split("starts, begins, keeps"))
_WHOM = _OBJECTS | {"her"}
_PARTICLES = frozenset(split("up, down, off, away, back, out, in, over, around, home"))
_ADVERBS = AnyOf("speed", "mood")
OPENING = frozenset(
    split(
        "the, a, an, his, her, its, their, my, everyone, everybody, someone, somebody, people, children,"
        " kids, birds"
    )
)
_COMING = frozenset(split("come, comes, came, goes, blows, shakes, trembles, arrives, arrive, dies"))
_OF_ITSELF = frozenset(
    split(
        "fall, laugh, smile, cry, sleep, vanish, appear, rise, sink, glow, flicker, bloom, kneel, sit, lie,"
        " wait, pray, float, fly, dance, jump, run, sing, wave_hand, stand, shout"
    )
)
"""Deeds that are hardly done to anything."""
_LONGEST_NOUN = 6
"""How many mentions on from its article the verb of a noun stands, at most."""
_PLACES = ("setting", "body", "garment", "weather", "time_of_day")
_LEADING = frozenset(
    split("clause, punctuation, preposition, determiner, and, then, negation, dialogue, reference, count")
)
"""What hardly ends a sentence."""
_SUBORDINATING = frozenset(
    split(
        "that, who, which, whom, when, until, till, before, after, since, once, if, unless, like, than,"
        " whatever, wherever, whenever, is, are, was, were, he, she, they, it, we, i, you, does, do, did,"
        " where, even, say, says, said, think, thinks, knows, know, hopes, hope, believes, realizes, wishes,"
        " sure, afraid, glad, so, all, everything, anything, nothing, moment, time, way, not"
    )
)
"""Words after which a pronoun goes on the same sentence."""
_ASKING = frozenset(split("how, what, why, where, that"))
_NEAR = 4
_TELLING = frozenset(split("look, talk, whisper, write, read"))
"""Verbs of which a clause without "that" may tell what they say or show."""
_REACH = 12


def follows(mentions: Sequence[Mention], place: int) -> bool:
    """Whether a verb tells the next deed of whoever did the one before it, and is no verb of the noun that
    stands right before it."""
    plain = _is_plain(mentions, place)
    if not (plain or _tells_next(mentions, place)) or not _is_past_object(mentions, place):
        return False
    for before in range(place - 1, max(-1, place - _REACH), -1):
        other = mentions[before]
        if _BREAKS[other.fields] or (other.text in _SUBJECTS and not plain):
            return False
        if plain and "action" in other.fields:
            return _is_base(other) and other.text.partition(" ")[0] not in CAUSATIVES
        if _tells(other):
            return True
    return False


def _tells_next(mentions: Sequence[Mention], place: int) -> bool:
    """Whether it is such a verb, or what somebody begins to do ("opens the box starts crying")."""
    begins = mentions[place - 1].text in _BEGINNING and mentions[place].text.endswith("ing")
    return begins or _tells(mentions[place])


def _is_plain(mentions: Sequence[Mention], place: int) -> bool:
    """Whether a verb without an ending stands right after where something is done ("two friends meet at the
    station hug each other")."""
    return _is_base(mentions[place]) and "setting" in mentions[place - 1].fields


def _is_base(verb: Mention) -> bool:
    """Whether it is a verb of many, or of whoever says "I"."""
    word = verb.text.partition(" ")[0]
    told = verb.part("action") is FINITE and not (verb.negated or verb.by_camera or "kind" in verb.fields)
    return told and not word.endswith(("s", "ed", "ing"))


def restarts(mentions: Sequence[Mention], place: int) -> bool:
    """Whether a pronoun begins another sentence without a mark ("sits at a bus stop she's reading a message",
    "picks it up it licks her face")."""
    verb = _verb_after(mentions, place)
    if verb is None or mentions[place].text not in RESUMING:
        return False
    before = mentions[place - 1]
    if before.has(*_PLACES) and "clause" not in before.fields:
        return "action" in verb.fields or verb.text in _IS
    told = (verb.part("action") is FINITE and not verb.negated) or verb.text in _IS
    asked = any(m.text in _ASKING for m in mentions[max(0, place - _NEAR) : place])
    return told and not asked and _ends_sentence(mentions, place)


def begins(mentions: Sequence[Mention], place: int) -> bool:
    """Whether a noun with its article, or one that needs none, begins another sentence without a mark: it
    stands right after one that ends the sentence before, and has its own verb ("waits by the door the bell
    rings", "plays in the station people walk by")."""
    if mentions[place].text not in OPENING or not (
        _is_named(mentions, place - 1) or _needs_no_object(mentions[place - 1])
    ):
        return False
    verb = _verb_of_noun(mentions, place)
    return verb is not None and _has_acted(mentions, place)


def _is_object(mentions: Sequence[Mention], place: int) -> bool:
    """Whether a pronoun stands there to whom a verb is done ("looks at him", "standing behind her")."""
    return place > 0 and mentions[place].text in _WHOM and "action" in mentions[place - 1].fields


def _is_named(mentions: Sequence[Mention], place: int) -> bool:
    """Whether a noun stands there, or a pronoun that is an object."""
    mention = mentions[place]
    if _is_object(mentions, place):
        return True
    if not mention.senses:
        return place > 0 and mentions[place - 1].has("determiner", "attribute") and mention.text.isalpha()
    return mention.has("kind", *_PLACES) and not mention.has("clause", "preposition", "determiner")


def _needs_no_object(verb: Mention) -> bool:
    """Whether a verb stands there that nothing is done to ("a storm comes the nest falls")."""
    if verb.part("action") is not FINITE or " " in verb.text or "kind" in verb.fields:
        return False
    return verb.text in _COMING or (verb.get("action") in _OF_ITSELF and not verb.text.startswith("drop"))


def _verb_of_noun(mentions: Sequence[Mention], place: int) -> Mention | None:
    """The verb right behind a noun that begins there."""
    bare = "determiner" not in mentions[place].fields
    for at in range(place + 1, min(place + _LONGEST_NOUN, len(mentions))):
        mention = mentions[at]
        named = bare or at > place + 1
        if mention.part("action") is FINITE and "kind" not in mention.fields:
            return mention if named and not (mention.negated or mention.by_camera) else None
        if mention.text in _IS and named:
            return mention
        if bare or _BREAKS[mention.fields] or mention.has("preposition", "determiner", "pronoun"):
            return None
    return None


def _has_acted(mentions: Sequence[Mention], place: int) -> bool:
    """Whether the sentence before has its verb, which gives nobody anything ("hands the boy the ball")."""
    for at in range(place - 1, max(-1, place - _REACH), -1):
        mention = mentions[at]
        if _PARTING[mention.fields]:
            return False
        if mention.part("action") is FINITE or (at and _goes_on(mention, mentions[at - 1])):
            return mention.get("action") != "give"
    return False


def _goes_on(verb: Mention, before: Mention) -> bool:
    """Whether a participle is all the verb of somebody before it ("a girl walking in rain a dog barks")."""
    return (
        verb.text.partition(" ")[0].endswith("ing") and "action" in verb.fields and not before.ends_sentence
    )


def _verb_after(mentions: Sequence[Mention], place: int) -> Mention | None:
    """The verb right after a pronoun, or after one adverb ("she slowly opens")."""
    after = mentions[place + 1 : place + 3]
    if len(after) > 1 and _ADVERBS[after[0].fields] and "action" not in after[0].fields:
        return after[1]
    return after[0] if after else None


def _ends_sentence(mentions: Sequence[Mention], place: int) -> bool:
    """Whether what stands before a pronoun may end a sentence: no word that leads to it ("as he", "that he"),
    and no verb whose object it is, or of what it says ("sees it", "says he")."""
    before, pronoun = mentions[place - 1], mentions[place].text
    if _is_object(mentions, place - 1) or (before.text in _PARTICLES and _is_object(mentions, place - 2)):
        return True
    if not _LEADING.isdisjoint(before.fields) or before.text in _SUBORDINATING or before.negated:
        return False
    if before.text in _OBJECTS or "kind" in before.fields:
        return True
    if "action" not in before.fields:
        return not before.senses or before.has("stop", "speed", "mood", "attribute", "prop")
    return not pronoun.startswith("it") and (before.get("action") or "look") not in _TELLING


def _tells(verb: Mention) -> bool:
    """Whether it is a verb in the third person that somebody does."""
    return (
        is_third_person(verb.text) and verb.part("action") is FINITE and not (verb.negated or verb.by_camera)
    )


def _is_past_object(mentions: Sequence[Mention], place: int) -> bool:
    """Whether what stands right before a verb belongs to the verb before that one: "it" after a verb, or a
    noun that does no such thing itself."""
    verb = mentions[place]
    while place > 1 and (_ADVERBS[mentions[place - 1].fields] or mentions[place - 1].text in _BEGINNING):
        place -= 1
    before = mentions[place - 1]
    if before.text in _OBJECTS:
        return place > 1 and mentions[place - 2].has("action") and not mentions[place - 2].has("kind")
    if before.has("pronoun", "name"):
        return False
    kind = before.get("kind")
    if kind is not None and verb.has("kind") and kind not in ANIMATE:
        return True  # "walks into the house opens the fridge"
    return kind is None or not can(SubjectKind(kind), Action(verb.get("action") or "stand"))
