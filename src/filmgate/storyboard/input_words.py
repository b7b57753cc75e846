"""The words that tell what an input is for, as they stand before its mark and after it."""

from __future__ import annotations

import re

_STYLE = (
    r"(?:style|aesthetics?|look and feel|colou?rs?|colou?r (?:palette|scheme|grade|grading)|palette"
    r"|grad(?:e|ing)|tones?|mood|lighting|brush\s?work|brush\s?strokes|visual language|art direction)"
)
_STYLE_HAN = r"(?:风格|画风|色调|色彩|配色|调色|影调|笔触|光影|美术)"
_PLACE = r"(?:background|backdrop|setting|location|environment|scene|scenery|surroundings)"
_PLACE_HAN = r"(?:背景|场景|环境|地点|布景)"
_MADE = r"(?:inspired by|styled|stylis?zed|graded|colou?red|painted|drawn|rendered)"
_AT = r"(?:in|at|on|inside|into|through|across|around)"
_ROOM = r"(?:room|place|house|building|world|landscape|space|hall|interior|view)"
_FIRST = r"(?:first|opening|start(?:ing)?|initial)\s+(?:frame|shot|image|picture)"
_LAST = r"(?:last|final|closing|end(?:ing)?)\s+(?:frame|shot|image|picture)"
LINK = (
    r"(?:\s*(?:\b(?:the|an?|is|are|of|from|in|on|by|like|as|shown|seen|depicted|pictured|found|taken|uses?"
    r"|using|image|picture|photo|should|be|match(?:es|ing)?|reference)\b|[:(\[]))*\s*"
)
_LINK_HAN = r"(?:参考|参照|仿照|模仿|采用|使用|来自|取自|选用|按照?|和|跟|用|为|是|如|像|与|同|[:：\s])*"
_AS = r"\s*(?:as|for|is|being|sets|gives|defines|provides)\s+(?:(?:the|an?|its|my|our|overall|visual)\s+)*"
_AS_HAN = r"\s*(?:作为|当作|当|为|做|是)(?:视频|影片|整体|绘画|视觉|的)*"
_TURNING = r"(?:transition|dissolv|fad|cut|morph|interpolat|blend|chang|transform|turn)\w*"
_TURNING_HAN = (
    r"(?:自然|平滑|平稳|缓缓|慢慢|逐渐|渐渐|丝滑|无缝|流畅|地|的){0,4}"
    r"(?:过渡|渐变|切换|转场|变化|转变|演变)(?:到|至|为|成)?"
)

LEAD = re.compile(
    r"(?:\b(?:in|into|inside|with|using|uses?|match(?:es|ing)?|follow(?:s|ing)?|appl(?:y|ies|ying)|against|on"
    r"|sets?|put|replac(?:e|es|ing)|chang(?:e|es|ing)|swap|switch|at|take|taking|through|across|keep(?:ing)?"
    r"|before|in front of|bring(?:s|ing)?)"
    r"\s+(?:(?:the|an?|this|its)\s+(?:[\w-]+\s+){0,2})?|\b(?:the|same|an?)\s+|"
    r"(?:参考|参照|按照|依照|根据|以|用|使用|采用|仿照|模仿|在|于|保持|画面|整体|视频|影片|请|的|把|将|从){1,4})\s*$",
    re.IGNORECASE,
)
"""What leads to the words for a role."""
TAIL = re.compile(
    r"(?:的|中的|里的)?(?:下|中|里|内|前|上|之[中下内上])?(?:(?:保持)?(?:完全)?(?:一致|相同|一样|统一|类似|相似))?"
)
"""What follows them in Chinese."""
BEFORE: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (role, re.compile(f"(?:{pattern})$", re.IGNORECASE))
    for role, pattern in (
        ("style", rf"\b{_STYLE}\b{LINK}|{_STYLE_HAN}{_LINK_HAN}"),
        ("style", rf"\b{_MADE}\s*(?:like|as|after|in|by)?\s*"),
        ("first", rf"\b{_FIRST}\b{LINK}|(?:首帧|第一帧|起始帧|开场画面|开头画面){_LINK_HAN}"),
        ("first", r"\b(?:start|begin|open)(?:s|ning|ing)?\s+(?:from|with|on|at|in)\s+(?:the\s+)?"),
        ("first", r"\banimate\s+(?:the\s+)?"),
        ("last", rf"\b{_LAST}\b{LINK}|(?:尾帧|最后一帧|结束帧|结尾画面){_LINK_HAN}"),
        ("last", r"\b(?:end|finish|close)(?:s|es|ing)?\s+(?:with|on|at|in)\s+(?:the\s+)?"),
        ("background", rf"\b{_PLACE}\b{LINK}|{_PLACE_HAN}{_LINK_HAN}"),
        ("background", rf"\b{_PLACE}\s+(?:with|to|into|by|for)\s+(?:the\s+)?(?:{_PLACE}{LINK})?"),
        ("background", rf"{_PLACE_HAN}(?:替换|更换|切换|换|改|变|设)(?:成|为|到|定为){{1,2}}{_LINK_HAN}"),
        ("background", rf"\b(?P<kept>stage)\b{LINK}"),
        ("background", rf"\b(?P<kept>{_AT}\s+(?:\w+\s+){{0,3}}{_ROOM})\s+{LINK}"),
    )
)  # fmt: skip
"""What stands before it; the words `kept` tell more than its role."""
AFTER: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (role, re.compile(pattern, re.IGNORECASE))
    for role, pattern in (
        ("style", rf"(?:{_AS}|\s*['’]s\s+|[\s-]+)(?:\w+\s+)?{_STYLE}\b(?:\s+reference\b)?"),
        (
            "style",
            rf"\s*(?:中的|里的|的|{_AS_HAN})?(?:整体|绘画|视觉|艺术)*{_STYLE_HAN}(?:参考)?(?![换改替变])",
        ),
        ("first", rf"{_AS}{_FIRST}\b|\s+(?:comes?|springs?)\s+(?:alive|to life)|\s+to life"),
        ("first", rf"{_AS_HAN}(?:首帧|第一帧|起始帧|开场|开头)|\s*(?:动起来|活起来|活过来)"),
        ("last", rf"{_AS}{_LAST}\b|{_AS_HAN}(?:尾帧|最后一帧|结束帧|结尾)"),
        ("background", rf"(?:{_AS}|\s*['’]s\s+)(?:\w+\s+)?{_PLACE}\b(?:\s+reference\b)?"),
        ("background", rf"\s*(?:中的|里的|的|{_AS_HAN}){_PLACE_HAN}(?:参考)?(?![换改替变])"),
    )
)
ENDING = re.compile(r"\s*(?:[，、,]|$)")
AROUND: tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...] = (
    ("first", re.compile(r"(?:从|由)\s*$"), re.compile(rf"\s*(?:开始|起始|出发)|{_TURNING_HAN}$")),
    ("last", re.compile(rf"^{_TURNING_HAN}$"), re.compile(r"")),
    (
        "first",
        re.compile(r"(?:视频|影片|画面|片子)?(?:开头|开场|开始)(?:画面)?(?:是|为|用|[:：])\s*$"),
        ENDING,
    ),
    (
        "last",
        re.compile(r"(?:视频|影片|画面|片子)?(?:结尾|结束|最后)(?:画面)?(?:是|为|用|[:：])\s*$"),
        ENDING,
    ),
    (
        "background",
        re.compile(r"\bwith\s+(?:the\s+)?$"),
        re.compile(r"\s+in\s+the\s+(?:background|distance)"),
    ),
    ("last", re.compile(r"(?:到|以|在)\s*$"), re.compile(r"\s*(?:结束|收尾|收场|为止|结尾)")),
)
"""What stands before it and after it."""
TURNING_FROM = re.compile(rf"(?:\b{_TURNING}\s+(?:\w+ly\s+)?|^\s*)from\s+(?:the\s+)?$", re.IGNORECASE)
"""What stands before the first of two pictures between which the film goes."""
TO = re.compile(r"\s+(?:in)?to\s+(?:the\s+)?$")
WITHIN = re.compile(
    r"(?P<owner>.*?)\b(?P<way>in|inside|into|through|across|within|around|against|in front of|enters?"
    r"|explor(?:es?|ing)|visit(?:s|ing)?)\s+(?:the\s+)?$",
    re.IGNORECASE | re.DOTALL,
)
"""What stands before a place."""
SOMEBODY = re.compile(
    r"\b(?:person|people|character|subject|figure|hero|protagonist|model|actor|actress|lead|presenter|mascot)s?\s+$",
    re.IGNORECASE,
)
KNOWN_THING = re.compile(r"\b(?:the|this|that|these|those)\s+(?:[\w-]+\s+){1,3}$", re.IGNORECASE)
ROUND = frozenset(("around", "in front of", "against", "across"))
FILMING = re.compile(
    r"\b(?:camera|orbit\w*|circl\w*|arc\w*|rotat\w*|revolv\w*|pan\w*|dolly|track\w*)\b[^,.;]*$", re.IGNORECASE
)
DEPICTED = re.compile(r"\b(?:shown|seen|depicted|pictured|found)\s+$", re.IGNORECASE)
TURNING_INTO = re.compile(rf"\b{_TURNING}\s+(?:\w+ly\s+)?into\s+(?:the\s+)?$", re.IGNORECASE)
"""What stands before whom somebody turns into."""
OWNING = re.compile(r"\s*(?:['’]s|[中里]面?的|上的|的)")
COLOUR_HAN = re.compile(r"(?<=的)(?:[红黄蓝绿白黑紫粉灰金银棕橙]色?的?)")
FROM = re.compile(
    r"\s+(?:from|in|of|on|as|like|(?:shown|seen|like|as) in|(?:shown|seen) on)\s+(?:the\s+)?$|\s*[(\[（]\s*$",
    re.IGNORECASE,
)
CLOSING = frozenset(")]）")
WEARING = re.compile(
    r"(?:\b(?:wear(?:s|ing)?|dressed in|puts? on|putting on|tr(?:y|ies|ying) on|changes? into)\s+"
    r"(?:the\s+)?"
    r"|(?:穿|身着|佩戴|披|戴|换|套|试穿)[着上了]?\s*|(?:穿|身上)的(?:衣服)?是)$",
    re.IGNORECASE,
)
"""What stands before clothes."""
LOOKS = re.compile(
    r"\b(?:hair(?:style|cut|do)?|make-?up|pose|posture|expression|accessor(?:y|ies)|jewel(?:le)?ry|gesture)s?$",
    re.IGNORECASE,
)
"""What else somebody has from an input."""
LOOKS_HAN = re.compile(
    r"(?:发型|妆容|妆造|造型|妆|姿势|姿态|动作|表情|配饰|首饰|舞蹈|穿搭|装扮|打扮|服饰|衣着)"
)
CHANGED_HAN = re.compile(r"[^，,。]{1,6}(?:[替更]换|换|改|变)[成为]")
"""What tells that something of an input gives way to something else."""
LIKENESS = re.compile(
    r"\s+(?:(?:that|who|which)\s+)?(?:looks?\s+(?:just\s+|exactly\s+)?like|looking\s+(?:just\s+|exactly\s+)?like"
    r"|based\s+on|model+ed\s+(?:on|after)|resembl(?:es|ing)|identical\s+to|similar\s+to|as(?:\s+(?:shown|seen|depicted))?\s+in"
    r"|as)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
"""What links a noun to the input that shows it."""
MODEL = re.compile(
    r"\s+as\s+(?:(?:an?|the)\s+)?(?:\w+\s+)?(?:reference|model|basis|base|guide)\s+(?=for\b)", re.IGNORECASE
)
"""What parts it from the noun for which it stands ("use <image_1> as a reference for the girl")."""
NAMED_HAN = re.compile(r"(?<![女男])(?:角色|人物|主角|主体|形象)$")
"""What names one in front of it."""
PERSON_HAN = re.compile(
    r"(?:[中里]面?|上)?的(?:那个|这个)?(?:(?:人物|角色|主角|主体)(?:形象)?|人(?![们群类鱼偶工行]))"
)
"""Whom an input shows, in words that tell nothing of them."""
WITHIN_HAN = re.compile(
    r"(?:在|走进|进入|来到|穿过|置于|位于|放在|放到|走入|回到|置身于?|站在|放入|放进|跑进|冲进|踏入|步入|闯入|融入|飞进|飞入)\s*$"
)
BEING_HAN = re.compile(r"(?:(?<![站放坐躺走跑待])在|位于|置于)\s*$")
INNER_HAN = re.compile(
    r"\s*(?!的?(?:怀|手|身|面前|背|肩|腿|眼|头|脚|膝|心))(?:的?[^，。,.的]{0,4})?(?:里|中|内|上|前)(?!的)"
)
INNERMOST_HAN = re.compile(r"\s*(?:[里中内]面?|上|前)(?!的)")
INTO_HAN = re.compile(r"(?:[走跑冲飞]?进入?|[走飞闯踏步融放]入|放到|穿过|回到)\s*$")
SMALL = re.compile(r"^\s*(?:['’]s|[中里]面?的|中|里|的)?\s*")
"""What stands between a mark and the noun after it."""
STOPS = re.compile(r"[.;!?。；！？\n]")
