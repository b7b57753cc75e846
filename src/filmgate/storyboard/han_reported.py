"""What Chinese only tells that somebody tells, asks or needs, and nobody does: what follows 告诉 and whom it
is told (告诉他先吃饭), what takes something else first (只有穿过湖水，她才能回家)."""

from __future__ import annotations

from collections.abc import Iterator

from filmgate.storyboard.lexicon import split
from filmgate.storyboard.mention import Mention

_TELLING = frozenset(
    split("告诉, 告知, 提醒, 警告, 答应, 承诺, 许诺, 恳求, 央求, 哀求, 请求, 求, 约定, 发誓, 保证, 预言")
)
_ABLE_THEN = frozenset(split("才能, 才可以, 才能够, 方能, 才会, 方可, 才可"))
"""Words before what is done only once something else is."""
_ONLY = "只有"
_GOING_ON = frozenset(split("后, 之后, 以后, 并, 并且, 然后, 接着, 随后, 便, 就, 一边, 转身, 又"))
"""Where the clause tells again what is done (告诉他实情后离开)."""
_REACH = 12
_FAR = 40


def _told(mentions: list[Mention], place: int) -> Iterator[Mention]:
    """The deeds that are told, asked or promised."""
    for mention in mentions[place + 1 : place + _REACH]:
        if mention.has("punctuation", "then") or mention.text in _GOING_ON:
            return
        if "action" in mention.fields:
            yield mention


def _possible_then(mentions: list[Mention], place: int) -> Iterator[Mention]:
    """The first deed that would be possible."""
    for mention in mentions[place + 1 : place + _REACH]:
        if "punctuation" in mention.fields:
            return
        if "action" in mention.fields:
            yield mention
            return


def _needed(mentions: list[Mention], place: int) -> Iterator[Mention]:
    """The deeds right after 只有 that something else needs."""
    sentence = mentions[place + 1 : place + _FAR]
    end = next((at for at, m in enumerate(sentence) if m.ends_sentence), len(sentence))
    then = next((at for at, m in enumerate(sentence[:end]) if m.text in _ABLE_THEN), None)
    yield from (m for m in sentence[:then] if "action" in m.fields) if then is not None else ()


RULES = {
    **dict.fromkeys(_TELLING, _told),
    **dict.fromkeys(_ABLE_THEN, _possible_then),
    _ONLY: _needed,
}
"""What each such word sets aside."""
