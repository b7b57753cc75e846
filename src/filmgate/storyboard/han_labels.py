"""Where shots begin that a Chinese script counts in words: 第3秒, 前2秒, 第一部分, 尾帧, 【全景】, 清晨：."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

Row = tuple[int, int, float | None]
"""From where on a label is no content, where its shot begins, and how many seconds that lasts if told."""

_DIGITS = "一二三四五六七八九十"
_NUMBER = rf"(?:\d{{1,2}}|[{_DIGITS}]{{1,2}})"
_OPENS = r"(?:\A|(?<=[\n。；;！？!?]))[ \t*#\-•]*"
"""How a sentence or a line begins."""
_ENDS = r"[ \t]*[\])】）]?[ \t]*[:：]"
_SECONDS = re.compile(
    r"(?:\A|(?<=[\n。；;，,、]))[ \t*\[(（【]*"
    r"(?P<which>第|[前后]|最[后前]|末尾?|中间|接下来|接着|随后|开[头始])?的?[ \t]*"
    rf"(?P<n>{_NUMBER})[ \t]*秒(?![后前内钟之])(?P<end>{_ENDS}|[ \t]*[\])】）]?[ \t]*[，,、]?)"
)
_PARTS = re.compile(
    rf"{_OPENS}[\[(（【]?(?:"
    rf"第{_NUMBER}(?:个?部分|小?节|镜|帧|个?阶段|个?画面|个?场景|格|步|拍|个?片段)|(?:步骤|阶段){_NUMBER}|{_NUMBER}镜"
    r"|[首次尾末]镜头?|[首尾]帧|(?:起始|开始|初始|中间|过渡|结束|最终|最后|收尾|结尾|开头|首个)(?:画面|帧|镜头|部分|阶段|片段)"
    rf"|开[始头]|首先|其次|中[间段]|过程|接着|然后|随后|结[束尾]|最后){_ENDS}"
)
_SIZES = re.compile(
    rf"{_OPENS}(?=[\[【（(](?:大?[远全]景|中[全近]?景|近景|大?特写|微距|航拍|[俯仰平]拍|空镜)[^\]】）)\n]{{0,8}}[\]】）)])"
)
_HOURS = re.compile(
    rf"{_OPENS}(?=(?:清晨|早[晨上]|日出|上午|[中正]午|[下午]午|傍晚|黄昏|日落|夜[晚里]|晚上|深夜|凌晨|[春夏秋冬][天季日]?)[:：])"
)
_TIMED = re.compile(
    r"[^\n]*[^\s\d][ \t]*[(（\[【]\s*(\d{1,2}(?:\.\d)?)\s*(?:秒|s)\s*[)）\]】][ \t。；;，,]*(?:\n|\Z)"
)
"""A line that ends with its length."""
_LEAST = 2


def rows(text: str, ranges: int) -> list[Row]:
    """Where each shot begins; none unless there are several, the `ranges` of seconds counted among them."""
    if "秒" in text and (told := list(_SECONDS.finditer(text))) and (found := _clocked(told, ranges)):
        return found
    for pattern in (_PARTS, _SIZES, _HOURS):
        heads = [(head.start(), head.end(), None) for head in pattern.finditer(text)]
        if len(heads) >= _LEAST:
            return [*heads]
    return _timed(text)


def _clocked(told: list[re.Match[str]], ranges: int) -> list[Row]:
    """What begins with a second (第3秒) or with a length (前3秒); 3秒： is a length unless these go on."""
    named = [found for found in told if found["which"] or found["end"].strip()[-1:] in (":", "：")]
    if len(named) + ranges < _LEAST:
        return []
    times = [float(_number(found["n"])) for found in named]
    counted = all(found["which"] in (None, "第") for found in named) and times == sorted(set(times))
    if ranges:
        lengths: Iterator[float | None] = iter([None] * len(times))
    elif counted and times[0]:
        lengths = (later - earlier for earlier, later in pairwise([0.0, *times]))
    elif counted:
        lengths = iter([*(later - earlier for earlier, later in pairwise(times)), None])
    else:
        lengths = iter(times)
    return [(found.start(), found.end(), seconds) for found, seconds in zip(named, lengths, strict=True)]


def _number(told: str) -> int:
    """A number in digits or in Chinese up to nineteen."""
    if told.isdecimal():
        return int(told)
    return sum(_DIGITS.index(digit) + 1 for digit in told)


def _timed(text: str) -> list[Row]:
    """Lines that all end with their length in brackets: an empty label before each."""
    lines = list(_TIMED.finditer(text))
    if len(lines) < _LEAST or sum(len(line[0]) for line in lines) < len(text.strip()):
        return []
    return [(line.start(), line.start(), float(line[1])) for line in lines]
