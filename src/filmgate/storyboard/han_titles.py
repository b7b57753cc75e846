"""What titles name in Chinese brackets is not seen (短剧《我是豪门千金》, 跳《天鹅湖》)."""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import attrgetter

from filmgate.storyboard.lexicon import Sense
from filmgate.storyboard.lexicon.sense import FINITE, WORD
from filmgate.storyboard.mention import Mention

_TITLE = re.compile("《[^《》\n]{1,40}》")
_STARTS = attrgetter("start")
_KEPT = frozenset(("look", "mood", "punctuation"))
"""What a title may tell of the film that refers to it (风格参考《千与千寻》)."""
_NOTHING = (Sense("stop", "title", WORD),)
_DANCE = (Sense("action", "dance", FINITE),)
_DANCING = "跳"
_ASPECTS = frozenset("着了起完过")


def settle(mentions: list[Mention], folded: str) -> None:
    """Has whatever stands within such brackets show nobody, nothing and no place."""
    if "《" not in folded:
        return
    for title in _TITLE.finditer(folded):
        first = bisect_left(mentions, title.start(), key=_STARTS)
        for mention in mentions[first : bisect_left(mentions, title.end(), key=_STARTS)]:
            kept = tuple(sense for sense in mention.senses if sense.field in _KEPT)
            mention.say(kept or _NOTHING)
        verb = first - 2 if first > 1 and mentions[first - 1].text in _ASPECTS else first - 1
        if first and mentions[verb].text == _DANCING:
            mentions[verb].say(_DANCE)
