"""Lines of notes after the shots: "Music: …", "Mood: …". Nobody does or is seen for what they tell."""

from __future__ import annotations

from filmgate.storyboard.clause import is_third_person
from filmgate.storyboard.lexicon import Sense, split
from filmgate.storyboard.lexicon.sense import FINITE, WORD
from filmgate.storyboard.mention import Mention

_LABELS = frozenset(
    split(
        "music, score, soundtrack, mood, moods, tone, tones, vibe, atmosphere,"
        " feeling, feel, pacing, editing, palette, colours, colors, grading, typography"
    )
)
"""Words before a colon for what is played, felt or done in the cutting room."""
_OF_MUSIC = frozenset(split("music, score, soundtrack"))
"""After them even a whole clause tells of what is heard ("Music: a piano, a violin joins")."""
_LABELS_HAN = frozenset(
    split(
        "备注, 注意, 注, 附注, 说明, 注意事项, 特别说明, 补充说明, 要求, 整体要求, 画面要求, 质量要求,"
        " 画质要求, 技术要求, 制作要求, 生成要求, 其他要求, 总体要求, 一致性要求, 拍摄要求, 人物要求,"
        " 动作要求, 限制"
    )
)
"""The same before notes in Chinese, which may bring in somebody, but show nobody again."""
_UNSEEN = frozenset(("kind", "action", "garment"))
_ANYBODY = frozenset[str | None]()
_REACH = 4
_NOTHING = (Sense("stop", "trying", WORD),)


def concerns(texts: set[str]) -> bool:
    """Whether a text may hold such a line."""
    return ":" in texts and not (_LABELS.isdisjoint(texts) and _LABELS_HAN.isdisjoint(texts))


def settle(mentions: list[Mention]) -> None:
    """Takes from such lines whoever they name and all that is done in them; what is heard stays."""
    noted, music, known = False, False, frozenset[str | None]()
    for place, mention in enumerate(mentions):
        if mention.text == ":" and place and _is_label(mentions, place - 1):
            noted, han = True, mentions[place - 1].text in _LABELS_HAN
            music = mentions[place - 1].text.rpartition(" ")[2] in _OF_MUSIC
            known = frozenset(m.get("kind") for m in mentions[:place]) if han else _ANYBODY
        elif noted and (
            mention.ends_sentence or (mention.text == "," and not music and _tells_anew(mentions, place + 1))
        ):
            noted = False
        elif noted and not _UNSEEN.isdisjoint(mention.fields):
            if known and mention.get("kind") not in known | {None}:
                continue
            kept = tuple(sense for sense in mention.senses if sense.field not in _UNSEEN)
            mention.say(kept or _NOTHING)


def _tells_anew(mentions: list[Mention], start: int) -> bool:
    """Whether a clause of its own comes after the note's comma ("Mood: calm, a girl walks")."""
    if not mentions[start : start + 1] or not mentions[start].has("determiner", "count"):
        return False
    for place in range(start + 1, min(start + _REACH, len(mentions) - 1)):
        if "kind" in mentions[place].fields:
            verb = mentions[place + 1]
            return is_third_person(verb.text) and verb.part("action") is FINITE
        if "attribute" not in mentions[place].fields:
            return False
    return False


def _is_label(mentions: list[Mention], place: int) -> bool:
    """Whether such a word opens a sentence, alone or after one word more ("Final score")."""
    if mentions[place].text in _LABELS_HAN:
        return place > 0 and mentions[place - 1].ends_sentence
    if mentions[place].text.rpartition(" ")[2] not in _LABELS:
        return False
    return any(at == 0 or mentions[at - 1].ends_sentence for at in (place, max(0, place - 1)))
