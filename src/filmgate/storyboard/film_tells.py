"""What the film itself tells or depicts is seen ("the video tells the story of a boy who …", 画面描绘了…)."""

from __future__ import annotations

from collections.abc import Sequence

from filmgate.storyboard.lexicon import Sense, split
from filmgate.storyboard.lexicon.inflection import finite
from filmgate.storyboard.lexicon.sense import WORD
from filmgate.storyboard.mention import Mention

_FILMS = frozenset(
    split(
        "film, short film, movie, video, clip, animation, cartoon, footage, scene, story, documentary, ad,"
        " commercial, trailer, 画面, 视频, 影片, 短片, 动画, 动画片, 电影, 纪录片, 广告, 广告片, 宣传片,"
        " 镜头, 片子, 故事, 场景, 全片, 微电影"
    )
)
_TELLING = frozenset(form for verb in split("tell, narrate, recount, describe") for form in finite(verb))
_TELLING_HAN = frozenset(split("讲述, 讲, 讲了, 讲的是, 描绘, 描述, 刻画, 记录, 记录下, 叙述, 描写"))
_STORY = frozenset(("story", "tale"))
_NOTHING = (Sense("stop", "film", WORD),)
_REACH = 4


def concerns(texts: set[str]) -> bool:
    """Whether anything is told or depicted."""
    return not (_TELLING.isdisjoint(texts) and _TELLING_HAN.isdisjoint(texts))


def settle(mentions: list[Mention]) -> None:
    """Has such a verb tell no deed where a film, or nobody, is its subject."""
    for place, mention in enumerate(mentions):
        told = mention.text in _TELLING_HAN or (mention.text in _TELLING and _of_story(mentions, place))
        if told and "action" in mention.fields and _is_of_film(mentions, place):
            mention.say(_NOTHING)


def _of_story(mentions: Sequence[Mention], place: int) -> bool:
    """Whether a story is told, or a film tells of somebody ("tells the story of a boy")."""
    return any(mention.text in _STORY for mention in mentions[place + 1 : place + _REACH])


def _is_of_film(mentions: Sequence[Mention], place: int) -> bool:
    """Whether a film stands before the verb, or the verb opens the prompt."""
    before = place - 1
    while before >= 0 and mentions[before].has("stop", "speed"):
        before -= 1
    return before < 0 or mentions[before].text in _FILMS
