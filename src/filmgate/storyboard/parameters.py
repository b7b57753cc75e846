"""What users write beside the words: flags, weights and negative prompts."""

from __future__ import annotations

import re

_DENIED = re.compile(
    r"(?P<head>(?<!\S)--(?:no|neg|negative)\b|\bnegative\s+prompts?\s*[:：]|(?:负面|反向|负向)(?:提示)?词\s*[:：])"
    r"(?P<what>(?:(?!\s--)[^\n])*)",
    re.IGNORECASE,
)
_FLAG = re.compile(
    r"(?<!\S)--(?:(?P<anime>niji)|(?:ar|aspect|ratio|v|version|s|stylize|stylise|style|q|quality|c|chaos|seed|iw|w"
    r"|weird|r|repeat|stop|sref|cref|oref|cw|sw|ow|p|profile|motion|fps|duration|dur|steps|cfg|size|resolution"
    r"|mode|exp)|(?P<bare>tile|raw|video|turbo|fast|relax|loop|hd|draft|creative|uplight))\b"
    r"(?(bare)|(?:[ \t=]+(?!--)[^\s,;]+)?)",
    re.IGNORECASE,
)
_WEIGHT = re.compile(r"::\s*-?(?:\d+(?:\.\d+)?)?|<(?:lora|lyco|hypernet|embedding)[^<>]{0,80}>|\bBREAK\b")
_LISTED = str.maketrans(",;.，；。", "、、、、、、")
"""What is denied is one list: each of it is not to be seen."""


def plain(prompt: str) -> str:
    """The prompt, of the very same length, without its flags and weights; what they rule out follows "no"."""
    if "--" in prompt or "egative" in prompt or "向" in prompt or "负面" in prompt:
        prompt = _DENIED.sub(_denied, prompt)
        prompt = _FLAG.sub(lambda found: _padded(", anime" if found["anime"] else ",", found), prompt)
    if "::" in prompt or "<" in prompt or "BREAK" in prompt:
        prompt = _WEIGHT.sub(lambda found: _padded(",", found), prompt)
    return prompt


def _denied(found: re.Match[str]) -> str:
    head, what = found["head"], found["what"]
    return ",no、".ljust(len(head)) + what.translate(_LISTED)


def _padded(text: str, found: re.Match[str]) -> str:
    length = len(found.group())
    return text[:length].ljust(length)
