"""Whom somebody does something like in Chinese: not they do it (学妈妈化妆, 模仿爸爸刮胡子, 学着猫走路)."""

from __future__ import annotations

from filmgate.storyboard.kinds import ANIMALS
from filmgate.storyboard.lexicon import Sense
from filmgate.storyboard.lexicon.sense import WORD
from filmgate.storyboard.mention import Mention

_LIKE = frozenset(("学", "学着", "模仿", "模仿着"))
_LEADS = (Sense("preposition", "whom", WORD),)
_NOTHING = (Sense("stop", "aside", WORD),)
_QUALIFYING = ("count", "attribute", "determiner")
_REACH = 9


def concerns(texts: set[str]) -> bool:
    """Whether any of the words occurs."""
    return not _LIKE.isdisjoint(texts)


def settle(mentions: list[Mention]) -> None:
    """Has every such word lead to whoever comes next, where a deed follows; an animal is not there."""
    for place, mention in enumerate(mentions):
        if mention.text not in _LIKE or (model := _model(mentions, place)) is None:
            continue
        if model.get("kind") in ANIMALS:
            model.say(_NOTHING)
        else:
            mention.say(_LEADS)


def _model(mentions: list[Mention], place: int) -> Mention | None:
    """Who is named after such a word, and before a verb of the same clause."""
    model: Mention | None = None
    for mention in mentions[place + 1 : place + _REACH]:
        if "punctuation" in mention.fields:
            return None
        if model is not None and "action" in mention.fields:
            return model
        if model is None and mention.has("kind", "pronoun"):
            model = mention
        elif model is None and not mention.has(*_QUALIFYING):
            return None
    return None
