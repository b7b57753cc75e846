"""Black and white that is somebody's coat or cloth, and not the look of the film; neon that is a colour."""

from __future__ import annotations

from filmgate.storyboard.kinds import ANIMALS, THINGS, VEHICLES
from filmgate.storyboard.lexicon import Sense, split
from filmgate.storyboard.lexicon.sense import WORD
from filmgate.storyboard.mention import Mention

_TWO_TONED = frozenset(("black and white", "黑白", "黑白相间"))
_COATED = frozenset(map(str, (*ANIMALS, *VEHICLES, *THINGS)))
_YELLOWED = ("泛黄", "发黄")
_YELLOW = (Sense("attribute", "泛黄", WORD),)
_PHOTOGRAPHS = frozenset(("照片", "相片"))
_NEON = "neon"
_BRIGHT = (Sense("attribute", _NEON, WORD),)
_LIGHTS = frozenset(split("light, lights, lighting, glow, tubes, tube, lit, reflections, letters"))
_COAT = (Sense("attribute", "black and white", WORD),)


def concerns(texts: set[str]) -> bool:
    """Whether any of such words can be a coat's."""
    return (
        _NEON in texts
        or not _TWO_TONED.isdisjoint(texts)
        or any(text.startswith(_YELLOWED) for text in texts)
    )


def settle(mentions: list[Mention]) -> None:
    """Has "black and white" right before an animal, a thing or a garment say their colours."""
    for place, mention in enumerate(mentions[:-1]):
        if mention.text == _NEON and _is_shade(mentions, place):
            mention.say(_BRIGHT)
        if "look" not in mention.fields:
            continue
        if mention.text in _TWO_TONED and _is_coated(mentions[place + 1]):
            mention.say(_COAT)
        elif mention.text.startswith(_YELLOWED) and _is_thing(mentions, place):
            mention.say(_YELLOW)


def _is_shade(mentions: list[Mention], place: int) -> bool:
    """Whether it tells how bright the colour of a thing is ("a neon vest"), and no light."""
    after = mentions[place + 1 : place + 4]
    if after and "garment" in after[0].fields:
        return True
    if len(after) < 2 or "attribute" not in after[0].fields:
        return False
    noun = next((m for m in after[1:] if "attribute" not in m.fields), None)
    if noun is None or noun.get("kind") == "sign" or noun.has("light", "setting", "punctuation"):
        return False
    return noun.text not in _LIGHTS


def _is_thing(mentions: list[Mention], place: int) -> bool:
    """Whether what comes next is no picture: a letter is yellow, a film is an old one."""
    following = (mention for mention in mentions[place + 1 : place + 4] if mention.text != "的")
    noun = next(following, None)
    if noun is not None and noun.text in _PHOTOGRAPHS and place:
        return not mentions[place - 1].has("punctuation")  # 一张泛黄的照片
    return noun is not None and not noun.has("look", "filmword", "punctuation")


def _is_coated(mention: Mention) -> bool:
    return "garment" in mention.fields or ("kind" in mention.fields and mention.get("kind") in _COATED)
