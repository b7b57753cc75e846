"""Fights that are named after who fights in them: "a samurai duel" is of two samurai."""

from __future__ import annotations

from filmgate.storyboard.lexicon import Sense, split, table
from filmgate.storyboard.lexicon.sense import FINITE, WORD
from filmgate.storyboard.mention import Mention

_FIGHTS = frozenset(
    split(
        "duel, fight, battle, showdown, standoff, stand-off, sword fight, swordfight, fistfight, fist fight,"
        " gunfight, shootout, brawl, clash, combat, wrestling match, sumo match, boxing match"
    )
)
"""Nouns of fights; as verbs of one they would end in an s."""
_WHERE = (" in", " on", " at", " by", " under", " atop")
_FIGHTS |= {fight + where for fight in _FIGHTS for where in _WHERE}
_FIGHTERS = frozenset(table("people.toml")["noun"]) | frozenset(table("animals.toml")["noun"]) - {"crowd"}
_TWO = (Sense("number", "2", WORD),)
_FIGHT = (Sense("action", "fight", WORD),)
_VERSUS = frozenset(("vs", "versus"))
_FIGHTS_WITH = (Sense("action", "fight", FINITE),)
_COUNTING = ("count", "number", "action", "stand_in")
_OPENING = ("attribute", "look", "mood", "framing", "move", "quality")
_NEAR = 4
_AGAINST = frozenset(("against", "with", "off", "through", "for", "over", "back", "like"))
_ARTICLES = frozenset(("a", "an", "epic", "final"))


def concerns(texts: set[str]) -> bool:
    """Whether a text has a word for a fight."""
    return not _FIGHTS.isdisjoint(texts) or not _VERSUS.isdisjoint(texts)


def settle(mentions: list[Mention]) -> None:
    """Has whoever such a fight is named after be two, and those fight who are named on both sides of "vs"."""
    for place, mention in enumerate(mentions):
        if mention.text in _VERSUS and _is_between_fighters(mentions, place):
            mention.say(_FIGHTS_WITH)
    for place in range(1, len(mentions)):
        if mentions[place].text in _FIGHTS and _is_named_after(mentions, place - 1):
            fighter, fight = mentions[place - 1], mentions[place]
            fighter.say((*fighter.senses, *_TWO))
            if "action" not in fight.fields:
                fight.say(_FIGHT)


def _is_between_fighters(mentions: list[Mention], versus: int) -> bool:
    """Whether somebody is named right before it, and somebody soon after it."""
    after = mentions[versus + 1 : versus + 1 + _NEAR]
    before = mentions[versus - 1] if versus else None
    return (
        before is not None
        and before.get("kind") in _FIGHTERS
        and any(m.get("kind") in _FIGHTERS for m in after)
    )


def _is_named_after(mentions: list[Mention], fighter: int) -> bool:
    """Whether the noun before a fight opens its phrase, one by its article or by none, and the fight has no
    other side ("a knight battle", not "the knight and the orc battle", nor "dogs fight over a bone")."""
    noun, after = mentions[fighter], mentions[fighter + 2 : fighter + 3]
    if noun.get("kind") not in _FIGHTERS or noun.has(*_COUNTING) or noun.text.endswith("s"):
        return False
    set_off = mentions[fighter + 1].text.endswith(_WHERE)
    if after and not set_off and (after[0].has("determiner", "pronoun", "kind") or after[0].text in _AGAINST):
        return False
    start = fighter
    while start and mentions[start - 1].has(*_OPENING):
        start -= 1
    before, *_ = reversed([None, *mentions[:start]])
    if before is not None and before.text in _ARTICLES:
        return not (start > 1 and mentions[start - 2].has("and"))
    return before is None or before.has("punctuation")
