"""Who looks down: "a woman on a balcony, looking down at the street" tells of her, and of no high camera."""

from __future__ import annotations

from filmgate.storyboard.kinds import ANIMATE
from filmgate.storyboard.lexicon import Sense
from filmgate.storyboard.lexicon.sense import PARTICIPLE
from filmgate.storyboard.mention import Mention

_DOWN = "looking down"
_LOOK = (Sense("action", "look", PARTICIPLE),)
_OF_CAMERA = ("framing", "angle", "move", "filmword")


def concerns(texts: set[str]) -> bool:
    """Whether any of a prompt's words tells of a look from above."""
    return any(text.startswith(_DOWN) for text in texts)


def settle(mentions: list[Mention]) -> None:
    """Gives the look to whoever the sentence has named before, where it tells of no camera."""
    for place, mention in enumerate(mentions):
        if mention.text.startswith(_DOWN) and "angle" in mention.fields and _is_somebodys(mentions, place):
            mention.say(_LOOK)


def _is_somebodys(mentions: list[Mention], place: int) -> bool:
    """Whether somebody is named before in the sentence, and nothing of the camera."""
    named = False
    for before in mentions[place - 1 :: -1] if place else ():
        if before.ends_sentence:
            break
        if before.has(*_OF_CAMERA):
            return False
        named = (
            named or before.get("kind") in ANIMATE or (before.has("pronoun") and not before.has("determiner"))
        )
    return named
