"""What somebody feels at the wheel: then the picture is of their face, and not of the car."""

from __future__ import annotations

import re

from filmgate.storyboard.vocabulary import Action

_FELT: dict[Action, tuple[str, str]] = {
    Action.CRY: (r"cry|cries|sob|weep|tears|tearful|heartbroken", "哭|泪"),
    Action.SING: ("sing|humm?(?:s|ing)", "唱|哼"),
    Action.LAUGH: ("laugh|giggl|chuckl", "大笑|欢笑|笑着|笑得"),
    Action.SMILE: ("smil|grin", "微笑"),
    Action.SHOUT: ("shout|scream|yell", "喊|尖叫|怒吼"),
    Action.TALK: ("talk|chat|argu", "聊天|说话|争吵"),
    Action.DRIVE: (
        "yawn|think|daydream|nod|sweat|sleepy|tired|nervous|frown|stare",
        "哈欠|打盹|疲惫|沉思|紧张",
    ),
}
"""What is felt or said, and what somebody does then; who only is tired drives on."""


def _told(english: str, chinese: str) -> re.Pattern[str]:
    past = r"(?:(?!\b(?:past|by|towards?|into|over|away|up to|behind)\b)[^.;]){0,40}"
    wheel = "driv(?:es|ing)|(?:at|behind) the wheel"
    on = rf"(?:(?:[\w-]+ ){{0,3}}(?:while|whilst|as (?:she|he|they)|and) (?:is |are )?)?(?:{wheel})"
    return re.compile(
        rf"(?<!car )(?<!truck )(?<!taxi )(?<!bus )\b(?:{wheel})\b{past}"
        rf"\b(?:{english})|\b(?:{english})\w*,? {on}\b"
        rf"|(?:开着?车|驾车|开着?[^，。；]{{1,4}}车)[^。；]{{0,12}}(?:{chinese})"
        rf"|(?:{chinese})[^。；，]{{0,3}}着?(?:开车|驾车)",
        re.IGNORECASE,
    )


_TOLD = {action: _told(*words) for action, words in _FELT.items()}


def felt_at_the_wheel(words: str) -> Action | None:
    """What who drives does by what they feel; None if the words tell of nobody's feelings there."""
    return next((action for action, pattern in _TOLD.items() if pattern.search(words)), None)
