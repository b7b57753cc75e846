"""The audience that sees the film, and is not in it ("so that the audience feels every breath")."""

from __future__ import annotations

from filmgate.storyboard.lexicon import Sense, split
from filmgate.storyboard.lexicon.sense import WORD
from filmgate.storyboard.mention import Mention

_NOTHING = (Sense("stop", "beholder", WORD),)
_BEHOLDERS = frozenset(split("audience, audiences, spectator, spectators, onlooker, viewers, viewer"))
_FEELING = frozenset(
    split(
        "feel, feels, sense, senses, understand, understands, realize, realizes, realise, realises, know,"
        " knows, experience, experiences, never, can, should, must, only, notice, notices"
    )
)
"""What those do who see the film."""
_MADE_TO = frozenset(
    split(
        "so, so that, let, lets, letting, make, makes, making, leave, leaves, leaving, want, wants, keep,"
        " keeps, keeping, invite, invites, inviting, allow, allows, allowing, give, gives, giving, draw,"
        " draws, drawing"
    )
)
"""What the film does with them."""
_STAGES = frozenset(
    split("stage, concert, theatre, theater, circus, comedian, magician, singer, band, orchestra")
)
"""Where an audience is as well seen."""
_REACH = 4


def concerns(texts: set[str]) -> bool:
    """Whether any of a prompt's words may stand for those who see the film."""
    return not _BEHOLDERS.isdisjoint(texts) and _STAGES.isdisjoint(texts)


def settle(mentions: list[Mention]) -> None:
    """Empties the audience and what it does, where the film is told to do something with it."""
    for place, mention in enumerate(mentions):
        if mention.text in _BEHOLDERS and _is_outside(mentions, place):
            mention.say(_NOTHING)
            for after in mentions[place + 1 : place + _REACH]:
                if after.has("punctuation", "kind", "clause"):
                    break
                if "action" in after.fields:
                    after.say(_NOTHING)


def _is_outside(mentions: list[Mention], place: int) -> bool:
    """Whether words beside it tell that it only looks on from without."""
    article = place > 0 and mentions[place - 1].text in ("the", "an")
    before = mentions[max(0, place - 2 - article) : place]
    led = any(m.text in _MADE_TO or m.text.partition(" ")[0] in _MADE_TO for m in before)
    return led or any(m.text in _FEELING for m in mentions[place + 1 : place + 2])
