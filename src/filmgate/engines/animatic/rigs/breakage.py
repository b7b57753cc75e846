"""What somebody breaks: the words that tell of it, and what it is."""

from __future__ import annotations

import re

from filmgate.storyboard.vocabulary import SubjectKind as K

_BREAKING = (
    r"(?:break|broke|broken|smash|shatter|crack|punch|kick|hit|strik|struck|knock|burst|crash|bust)\w*"
)
_FRAIL = (
    r"(?:windows?|window ?panes?|panes?|glass(?:es)?(?! of)|bottles?|vases?|mirrors?|cups?|mugs?"
    r"|plates?|jars?|crystal|bulbs?|lamp|clock)"
)
BREAKS = re.compile(
    rf"\b{_BREAKING} (?:(?:through|open|apart|into|down|against|out) )?(?:an?|the|his|her|their|its|some)? ?"
    rf"(?:\w+ ){{0,2}}{_FRAIL}\b"
    r"|(?:打|砸|敲|击|撞|踢|摔)[碎破烂][^，。；]{0,5}(?:窗|玻璃|瓶|杯|镜|碗|盘|花瓶)",
    re.IGNORECASE,
)
FRAIL = frozenset({K.WINDOW, K.GLASS, K.BOTTLE, K.CUP, K.CRYSTAL, K.LAMP, K.CLOCK, K.PERFUME})
THE_ICE = re.compile(
    r"\b(?:the|thin|thick|frozen|cracking|breaking) ice\b(?! (?:cream|cubes?|bucket|rink))"
    r"|\bice (?:breaks|cracks|splits)"
    r"|冰面|冰层|破冰|凿冰",
    re.IGNORECASE,
)
_STRUCK = (
    rf"\b{_BREAKING} (?:(?:through|open|apart|into) )?(?:the |a )?(?:\w+ )?ice\b"
    r"|破冰|凿冰|[砸敲凿][^，。；]{0,3}冰"
)
STRIKES_ICE = re.compile(_STRUCK, re.IGNORECASE)
"""Somebody breaks it; it does not break of itself."""
CRACKS = re.compile(
    rf"{_STRUCK}|\bice (?:\w+ )?"
    r"(?:break|crack|split|shatter|fractur)\w*|\bcracks? (?:\w+ ){0,4}(?:ice|frozen)\b"
    r"|\b(?:cracking|breaking) ice\b"
    r"|冰[面层]?[^，。；]{0,4}(?:裂|碎|破)",
    re.IGNORECASE,
)
