"""A prompt read once: dialogue, references, labels and timecodes set apart, the rest as mentions."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import IntEnum

from filmgate.storyboard.matching import match
from filmgate.storyboard.mention import Mention
from filmgate.storyboard.names import spelled
from filmgate.storyboard.parameters import plain
from filmgate.storyboard.references import Binding, bindings, marks_in, name_of
from filmgate.storyboard.text import QUOTE, fold, tokens
from filmgate.storyboard.text import REFERENCE as REFERENCE_MARK

_QUOTED = re.compile(
    r"“([^”]{1,400})”|\"([^\"]{1,400})\"|「([^」]{1,400})」|『([^』]{1,400})』|‘([^’]{3,400})’(?!\w)"
    r"|(?<=[\s,:])'([^'\n]{1,400}[!?.,])'(?!\w)"
)
_SAYS = re.compile(
    r"(?:\b(?:say|said|whisper|shout|yell|ask|repl|answer|mutter|murmur|announce|scream|speak|exclaim|call|declare"
    r"|narrat|voice|sing|sang|cr[iy]|tell|told|add|dialogue)\w*\b[^.]{0,24}|[:：,，说道问喊答叫]|喃喃|低语)\s*$",
    re.IGNORECASE,
)
_SAYS_AFTER = re.compile(
    r"^\s*,?\s*(?:\w+\s+){0,3}(?:says|said|whispers?|shouts?|asks?|replies|mutters?|yells?|murmurs?|announces?)\b|^[，,]?.{0,6}[说道喊问]",
    re.IGNORECASE,
)
_SIGN = re.compile(
    r"\b(?:signs?|reads?|reading|titled?|text|words?|label(?:l?ed)?|written|logo|letters|named|called|billboard"
    r"|super|tagline|slogan|on-?screen|end card|subtitle"
    r"|style|caption|title)\b[^.]{0,16}$|(?:招牌|写着|字样|标题|文字|名为|叫做)[^。]{0,6}$",
    re.IGNORECASE,
)
_HAN_NUMBER = "一二三四五六七八九十"
_LABEL = re.compile(
    rf"(?:(?<=[\s.;,!?。；，！？])|^)[*#\-\s]*[\[(【（]?\s*"
    rf"(?:(?:shot|scene|clip|part|镜头|分镜头?|场景)\s*#?\s*(?:\d{{1,2}}|[{_HAN_NUMBER}]{{1,2}}|one|two|three|four|five|six)"
    rf"|第\s*(?:\d{{1,2}}|[{_HAN_NUMBER}]{{1,2}})\s*(?:个?镜头?|幕|段|场)"
    r"|(?:opening|first|second|third|fourth|fifth|final|last|closing|next)\s+(?:shot|scene))"
    r"(?P<aside>\s*[\[(（【][^)）\]】]{0,40}[)）\]】])?\s*[\])】）]?[*]*\s*(?:[:：.、,，]|[-–—]\s|\n|(?<=[\])】）]))",
    re.IGNORECASE,
)
_TIME = r"\d{1,2}(?::\d{2}|\.\d+)?"
_TIMECODE = re.compile(
    rf"(?P<open>[\[(【（])?\s*(?:from\s+|第)?(?P<a>{_TIME})\s*(?P<unit1>s|sec|seconds|秒)?\s*(?:-|–|—|~|to|至|到)\s*"
    rf"(?P<b>{_TIME})\s*(?P<unit2>seconds|secs?|s|秒)?(?!\w)\s*[\])】）]?\s*[:：,，]?",
    re.IGNORECASE,
)
_RANGE = re.compile(r"\d\s*(?:[a-z]{1,7}|秒)?\s*(?:-|–|—|~|to|至|到)\s*\d", re.IGNORECASE)
"""What every timecode holds, and few prompts do: it is found fast."""
_LENGTH = re.compile(r"(?P<n>\d{1,2}(?:\.\d+)?)\s*(?:s|sec|secs|seconds|秒)\b", re.IGNORECASE)


class Strength(IntEnum):
    """How firmly a prompt asks for a new beat."""

    SEQUENCE = 1
    """ "leaves … and walks": the next act of the same subject"""
    SENTENCE = 2
    THEN = 3
    EXPLICIT = 4
    """a label, a timecode, "cut to" """


@dataclass(frozen=True)
class Mark:
    """A label or timecode: from `start` on it is not content, at `end` the beat begins; seconds long."""

    start: int
    end: int
    seconds: float | None


@dataclass(frozen=True)
class Script:
    """`mentions` cover the prompt in order; `quotes` are the lines that mentions of dialogue index; `bound`
    are the inputs that stand for a place, a look or a picture: no mention speaks of them."""

    prompt: str
    mentions: list[Mention]
    quotes: list[str]
    marks: list[Mark]
    bound: dict[str, Binding] = field(default_factory=dict)


def read(prompt: str) -> Script:
    """The prompt as mentions and marks."""
    text = plain(prompt)
    marks = _marks(text)
    for mark in marks:
        text = _blank(text, mark.start, mark.end, ".")
    quotes: list[str] = []
    text = _QUOTED.sub(lambda found: _unquote(found, text, quotes), text)
    names: list[str] = []
    bound = bindings(text)
    for found in marks_in(text):
        text = _blank(text, found.start(), found.end(), _reference(found, names, bound))
    said = tokens(fold(text))
    return Script(prompt, match(said, names, spelled(said, text)), quotes, marks, bound)


def _blank(text: str, start: int, end: int, head: str = " ") -> str:
    return text[:start] + head + " " * (end - start - 1) + text[end:] if end > start else text


def _unquote(found: re.Match[str], text: str, quotes: list[str]) -> str:
    """Dialogue becomes one mark; words on a sign vanish; a quoted term stays content without its quotes."""
    line = next(group for group in found.groups() if group is not None)
    before, after = text[max(0, found.start() - 40) : found.start()], text[found.end() : found.end() + 40]
    width = len(found.group())
    if _SIGN.search(before) and not _SAYS_AFTER.search(after):
        return " " * width
    if _is_speech(line, before, after):
        quotes.append(line.strip())
        return QUOTE + " " * (width - 1)
    return f" {line} "


def _is_speech(line: str, before: str, after: str) -> bool:
    if _SAYS.search(before) or _SAYS_AFTER.search(after):
        return True
    return len(line.split()) >= 3 or line.strip()[-1:] in set("!?.…,。！？，")


def _reference(found: re.Match[str], names: list[str], bound: dict[str, Binding]) -> str:
    """A mark for an input that may act; one that is bound to something else is no noun of its sentence."""
    if name_of(found) in bound:
        return " "
    names.append(name_of(found))
    return REFERENCE_MARK


def _marks(prompt: str) -> list[Mark]:
    labels = [Mark(m.start(), m.end(), _seconds(m.group("aside") or "")) for m in _LABEL.finditer(prompt)]
    ranges = _TIMECODE.finditer(prompt) if _RANGE.search(prompt) else ()
    codes = [mark for m in ranges if (mark := _timecode(m))]
    return _joined(sorted([*labels, *codes], key=lambda mark: (mark.start, mark.end)), prompt)


def _timecode(found: re.Match[str]) -> Mark | None:
    """A range is a timecode if it is bracketed, or has a unit, or is written with a colon."""
    bracketed = found["open"] or found["unit2"] or found["unit1"] or ":" in found["a"]
    seconds = _clock(found["b"]) - _clock(found["a"])
    return Mark(found.start(), found.end(), seconds) if bracketed and seconds > 0 else None


def _seconds(aside: str) -> float | None:
    if (code := _TIMECODE.search(aside)) and _clock(code["b"]) > _clock(code["a"]):
        return _clock(code["b"]) - _clock(code["a"])
    length = _LENGTH.search(aside)
    return float(length["n"]) if length and float(length["n"]) > 0 else None


def _clock(time: str) -> float:
    minutes, _, seconds = time.rpartition(":")
    return 60 * float(minutes or 0) + float(seconds)


def _joined(marks: list[Mark], prompt: str) -> list[Mark]:
    """Neighbouring or overlapping marks ("Shot 1: [0-3s]") are one."""
    joined: list[Mark] = []
    for mark in marks:
        if joined and not prompt[joined[-1].end : mark.start].strip(" :：-–—*\t"):
            last = joined.pop()
            mark = Mark(last.start, max(last.end, mark.end), last.seconds or mark.seconds)
        joined.append(mark)
    return joined
