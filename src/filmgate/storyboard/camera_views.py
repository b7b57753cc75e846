"""How an English sentence tells what the camera does or whence it looks, and names nobody who does so:
"Following a girl through the woods", "Looking down at a dancer", "over a man's shoulder"."""

from __future__ import annotations

from filmgate.storyboard.concordance import Concordance
from filmgate.storyboard.lexicon import Sense, split
from filmgate.storyboard.lexicon.sense import PARTICIPLE, WORD
from filmgate.storyboard.mention import Mention

_FOLLOW = (Sense("move", "follow", WORD),)
_LOW, _HIGH = (Sense("angle", "low", WORD),), (Sense("angle", "high", WORD),)
_OVER_SHOULDER = (Sense("angle", "over_the_shoulder", WORD),)
_OPENING = {
    **dict.fromkeys(split("following, following a, following the, following an, following behind"), _FOLLOW),
    **dict.fromkeys(split("looking down at, looking down on, looking down, peering down at"), _HIGH),
    **dict.fromkeys(split("looking up at, gazing up at, peering up at"), _LOW),
}
"""What is said so where it opens a sentence that nobody is the subject of."""
_LOOKS = {
    **dict.fromkeys(split("looks up at, looking up at, gazes up at, peers up at, points up at"), _LOW),
    **dict.fromkeys(split("looks down at, looking down at, gazes down at, peers down at, looks down"), _HIGH),
}
"""What the camera does."""
_THEIRS = frozenset(
    split("looking up at, looking up at her, looking up at him, looking down at her, looking down at him")
)
"""What somebody does whom the sentence names after a comma."""
_LOOK = (Sense("action", "look", PARTICIPLE),)
_OVER = frozenset(split("over, peers over, peering over, looks over, looking over"))
_WORDS = frozenset((*_OPENING, *_LOOKS, *_THEIRS, *_OVER))
_SUBJECTS = frozenset(("determiner", "pronoun", "kind", "count", "attribute", "name", "reference"))
_SHOULDERS = frozenset(("shoulder", "shoulders"))
_LOOKING_ON = frozenset(("at", "to", "toward", "towards", "as"))
_OF_FILM = ("filmword", "framing", "move")
_OWNER = 5
"""How many words there are at most from "over" to the shoulder."""


def settle(mentions: list[Mention], standing: Concordance) -> None:
    """Has them say so."""
    if standing.texts.isdisjoint(_WORDS):
        return
    for place in standing.of(words=_WORDS):
        mention = mentions[place]
        if mention.text in _OVER:
            if _is_over_shoulder(mentions, place):
                mention.say(_OVER_SHOULDER)
        elif mention.by_camera and mention.text in _LOOKS:
            mention.say(_LOOKS[mention.text])
        elif _opens(mentions, place):
            if not _has_subject(mentions, place):
                mention.say(_OPENING.get(mention.text, mention.senses))
            elif mention.text in _THEIRS:
                mention.say(_LOOK)


def _opens(mentions: list[Mention], place: int) -> bool:
    return place == 0 or mentions[place - 1].ends_sentence


def _has_subject(mentions: list[Mention], place: int) -> bool:
    """Whether somebody comes after a comma of whom all before tells ("Looking down at a map, a man …")."""
    for at in range(place + 1, len(mentions) - 1):
        if mentions[at].ends_sentence:
            return False
        if mentions[at].text == "," and not _SUBJECTS.isdisjoint(mentions[at + 1].fields):
            return True
    return False


def _is_over_shoulder(mentions: list[Mention], place: int) -> bool:
    """Whether the film looks over the shoulder of somebody named, and nothing hangs there."""
    owned = False
    for at in range(place + 1, min(place + _OWNER, len(mentions))):
        if mentions[at].text in _SHOULDERS:
            goes_on = at + 1 < len(mentions) and mentions[at + 1].text in _LOOKING_ON
            goes_on = goes_on or place == 0 or "punctuation" in mentions[place - 1].fields
            filmed = mentions[place].by_camera or (place > 0 and mentions[place - 1].has(*_OF_FILM))
            return owned and (goes_on or filmed) and not (place and mentions[place - 1].has("action"))
        owned = owned or mentions[at].text == "'s"
    return False
