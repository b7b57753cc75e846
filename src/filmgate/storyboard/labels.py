"""Where a script's shots begin: labels, numbered lines, timecodes, and the lengths that stand beside them."""

from __future__ import annotations

import re
from itertools import pairwise, zip_longest
from typing import NamedTuple

from filmgate.storyboard import han_labels

_HAN_NUMBER = "一二三四五六七八九十"
_HAN_PARTS = (
    "片头|片尾|开场|开头|开篇|序幕|序章|引子|发展|转折|高潮|结尾|尾声|结局|收尾|终章|落幕"
    "|中[间段]|接着|然后|随后|最后"
)
"""Parts of a film as Chinese scripts name them."""
_LABEL = re.compile(
    r"(?=[*#\-\s\[(【（a-z镜分场片第画开序引结尾终最中接然随])"  # a fast look at how all of it begins
    rf"(?:(?<=[^\w\[(【（*#\-/])|(?=[\[【])|^)[*#\-\s]{{0,8}}[\[(【（<]?\s{{0,2}}"
    rf"(?:(?:shot|scene|clip|part|cut|panel|(?:key)?frame|beat|segment|sequence|moment|act|step|take|镜头?号?|分镜头?|场景?|片段|画面)[\s_]*(?:number|no\.?|nr\.?)?[#:：]?\s*(?:\d{{1,2}}(?:-\d{{1,2}}(?=[:：]))?|[{_HAN_NUMBER}]{{1,2}}|[①-⑩]|one|two|three|four|five|six"
    r"|[a-h](?=\s*[:：|｜/／\-–—]))"
    rf"|第\s*(?:\d{{1,2}}|[{_HAN_NUMBER}]{{1,2}})\s*(?:个?镜头?|幕|段|场)|最后一个镜头"
    r"|(?:(?<=\n)|^)(?:sc?|p|c)\d{1,2}(?=\s*[:：(（\[|｜])"
    rf"|(?<=[\[(【（])(?:{_HAN_PARTS})(?=[\])】）])|(?:(?<=\n)|^)(?:{_HAN_PARTS})(?=[:：])"
    r"|(?:opening|first|second|third|fourth|fifth|final|last|closing|next)\s+(?:shot|scene))"
    r"(?P<aside>\s*[\[(（【][^)）\]】]{0,80}[)）\]】])?\s*[\])】）]?[*]*\s*"
    r"(?:[”\"'>]?[:：.、,，|｜/／·]|[-–—](?:\s|(?=[\u3400-\u9fff]))|\n|>|(?<=[\])】）])|$"
    r"|(?<=个镜头)(?=[是切里中拍给从拉推对])"
    rf"|(?<=[\d{_HAN_NUMBER}场幕镜头])(?=[ \t](?![ \t]*(?:秒|s\b|[a-z]))))",
    re.IGNORECASE,
)
_ORDINAL = re.compile(
    r"\W*(?:opening|first|second|third|fourth|fifth|final|last|closing|next)\b", re.IGNORECASE
)
_BEFORE_ORDINAL = re.compile(
    r"(?:\A|[.;:!?,|\n\]\[)(\"”*#\-–—。；，！？])\s*(?:(?:and|then|in|for)\s+)?(?:the\s+|our\s+)?\Z",
    re.IGNORECASE,
)
_NTH_SHOT, _CAMERA = "个镜头", "镜头"
_NUMBERED = re.compile(
    r"(?=[ \t(（【\d①-⑳一二三四五六七八九十])"
    r"(?:^|(?<=[\n;；。:：])|(?<=[.!?\u3400-\u9fff][ ])|(?<=[,:][ ])(?=[(（])|(?=【))[ \t]*"
    r"(?:[(（【](?P<a>\d{1,2})[)）】][、.．:：]?"
    r"|(?P<b>\d{1,2})(?:[、.．)）:：/／|｜]|[ ]?[-–—][ ]?(?=[(\[]\d))|(?P<c>[①-⑳])"
    rf"|(?P<d>[{_HAN_NUMBER}])、|[(（](?P<e>[{_HAN_NUMBER}])[)）])[ \t]*(?=\D)"
)
_CODED = re.compile(
    r"(?:^|(?<=[.!?;。！？；])[ \t]*(?=#\d))[ \t*•>]*"
    r"(?P<head>(?:[^\w\s]{1,4}[ \t]*)?(?:[a-z]{1,12}|[\u3400-\u9fff]{1,4}|\d{1,2}(?=-))?"
    r"(?:\.?[ _-]{0,2}))"
    r"(?P<n>\d{1,3})(?P<tail>\uFE0F?\u20E3|[ \t]*[:：|｜.、)）\]】>\-–—]+|\t|(?=[ \t]))[ \t]*",
    re.IGNORECASE | re.MULTILINE,
)
_NO_SHOTS = re.compile(
    r"(?:character|person|actor|speaker|role|subject|ref(?:erence)?|image|img|figure|object|product|note|rule|tip|option"
    r"|version|v|requirement|question|iso|人物|角色|图|图片|参考图?|规则|注意|备注|要求|主体|选项|版本)s?\W*",
    re.IGNORECASE,
)
"""What else is numbered."""
_NOTES = re.compile(
    r"(?:备注|注意(?:事项)?|说明|要求|提示|禁止|notes?|requirements?|rules|constraints|reminders?|important)"
    r"[^\n:：]{0,12}[:：]?\**\s*\Z",
    re.IGNORECASE,
)
_LONGEST_HEADING = 40
_HEADLESS = re.compile(r"[\n.!?。！？，,;；:：]")
"""What a heading has none of."""
_HEADING = re.compile(r"(?:^|(?<=[\n.!?*] )|(?<=\n)|(?<=\*\*))(?:INT|EXT|I/E)\b[./ ]")
_SECTION = re.compile(
    r"(?:^|(?<=\n)|(?<=[.!?][ ]))[ \t*•\-#]*"
    r"(?:[ab][- ]?roll(?:[ ]?\d{1,2})?|(?:pre-?)?chorus(?:[ ]?\d)?|verse(?:[ ]?\d)?|bridge|intro|outro|hook"
    r"|build-?up|breakdown|drop|refrain|cta|call to action|opening|ending|finale|climax|teaser|payoff|set-?up"
    r"|reveal|problem|solution|twist|start|middle|end|then|next|after that|finally|final"
    r"|last"
    r"|(?:opening|start|first|last|end|final|closing)(?:ing)?[ ](?:frame|image|card|beat)"
    rf"|{_HAN_PARTS}|[起承转合])"
    r"(?P<aside>[ ]?[\[(（][^)）\]\n]{0,80}[)）\]])?\**[ ]?(?:[:：]\**|[-–—](?=[ ]))",
    re.IGNORECASE,
)
"""Parts of a song, an advertisement or a reportage, which begin a line."""
_CIRCLED = ord("①") - 1
_TIME = r"\d{1,2}(?::\d{2}|\.\d+)?"
_TIMECODE = re.compile(
    rf"(?P<open>[\[(【（])?\s*(?:from\s+|第|(?P<unit0>sec(?:ond)?s?\s+))?(?P<a>{_TIME})\s*(?P<unit1>s|sec|seconds|秒)?\s*(?:-|–|—|~|to|至|到)\s*"
    rf"(?P<b>{_TIME})\s*(?P<unit2>seconds|secs?|s|秒)?(?!\w)\s*[\])】）]?\s*[:：,，]?",
    re.IGNORECASE,
)
_MOMENT = re.compile(
    r"^[ \t*•\-]*[\[(【]?(?:(?P<a>\d{1,2}:\d{2})[\])]?\**[ \t]*"
    r"(?:[:|,]|[-–—](?![ \t]*\d))?[ \t]+(?![-–—~]|to\b)"
    r"|(?:at |t ?= ?|第)?(?P<b>\d{1,2}(?:\.\d)?) ?(?:s|secs?|seconds?|秒)"
    r"(?:[\])】]\**[:：]?|\**[ \t]*(?:[:：,，|｜]|[-–—](?![ \t]*\d)))[ \t]*)",
    re.IGNORECASE | re.MULTILINE,
)
_LETTERED = re.compile(
    r"^[ \t*•\-]*(?:[(\[](?P<a>[a-h])[)\]]|(?P<b>[a-h])[).])[ \t]+", re.IGNORECASE | re.MULTILINE
)
_SHOT_LIST = 3
_LABELLED = re.compile(r"(?:shot|scene|clip|镜头?|分镜头?)\s*$", re.IGNORECASE)
_LONGEST_LABEL = 8
_RANGE = re.compile(r"\d\s*(?:[a-z]{1,7}|秒)?\s*(?:-|–|—|~|to|至|到)\s*\d", re.IGNORECASE)
"""What every timecode holds, and few prompts do: it is found fast."""
_LEAST_LINES = 2
_ALPHABET = "abcdefgh"
_LENGTH = re.compile(r"(?P<n>\d{1,2}(?:\.\d+)?)\s*(?:s|sec|secs|seconds|秒)\b", re.IGNORECASE)
_LENGTH_BESIDE = re.compile(
    r"[\s|｜(\[]*(?:duration[ :]*)?(?P<n>[1-9]\d?(?:\.\d+)?)[ -]?(?:s|secs?|seconds?|秒)[)\]]*"
    r"\s*(?:[|｜:,.\-–—/／]+|(?=\n))",
    re.IGNORECASE,
)
"""A length between a label and what it labels ("Shot 1 | 3s | …", "Clip 2 - 5 seconds - …")."""

_LETTERS = re.compile(r"[^\W\d_]")
_UNTOLD = re.compile(
    r"\b(?:approx|approximately|about|circa|ca|duration|length|time|long|total)\b|时长|时间|约|共",
    re.IGNORECASE,
)
_BRACKETED = re.compile(
    r"\s*[\[(（【](?P<n>[1-9]\d?(?:\.\d+)?)[ -]?(?:s|secs?|seconds?|秒)[)）\]】]", re.IGNORECASE
)


class Mark(NamedTuple):
    """A label or timecode: from `start` on it is not content, at `end` the beat begins; seconds long."""

    start: int
    end: int
    seconds: float | None


def marks_of(prompt: str) -> list[Mark]:
    """The labels and timecodes of a prompt, in order."""
    found = [m for m in _LABEL.finditer(prompt) if not _ORDINAL.match(m[0]) or _opens(m)]
    labels = [_label(m) for m in found]
    if len(labels) < _LEAST_LINES:  # "Sequence: 1) …" only looks like one label
        labels = _coded(prompt) or _numbered(prompt) or _lettered(prompt) or labels
    if len(labels) < _LEAST_LINES:
        parts = list(_SECTION.finditer(prompt))
        found, labels = (parts, [_label(m) for m in parts]) if len(parts) >= _LEAST_LINES else (found, labels)
    if not labels and ("INT" in prompt or "EXT" in prompt or "I/E" in prompt):
        labels = _headings(prompt)
    ranges = _TIMECODE.finditer(prompt) if _RANGE.search(prompt) else ()
    beside = [m.span("aside") for m in found if m["aside"]]
    if len(labels) < _LEAST_LINES:
        labels = _clocked(prompt) or labels
    codes = [mark for m in ranges if not _is_within(m.start("a"), beside) and (mark := _timecode(m))]
    if len(labels) < _LEAST_LINES and not prompt.isascii():
        labels = [Mark(*row) for row in han_labels.rows(prompt, len(codes))] or labels
    if labels and codes:
        labels, codes = _headed(labels, codes, prompt)
    return _joined(sorted([*labels, *codes], key=lambda mark: (mark.start, mark.end)), prompt)


def _opens(found: re.Match[str]) -> bool:
    """Whether "last shot" opens a sentence, or follows its article; "no music until the last shot." labels
    nothing."""
    return (
        _BEFORE_ORDINAL.search(found.string, max(0, found.start() - _LONGEST_HEADING), found.start())
        is not None
    )


def _is_within(place: int, spans: list[tuple[int, int]]) -> bool:
    return any(start <= place < end for start, end in spans)


def _headed(labels: list[Mark], codes: list[Mark], prompt: str) -> tuple[list[Mark], list[Mark]]:
    """Labels with the length that a timecode at the end of their line tells ("Scene 1 – A hall (0:00-0:03)"),
    and the timecodes that stand elsewhere: what is between is the shot's own heading."""
    ends = {at: mark for mark in codes if (at := _heads(mark, prompt)) is not None}
    ends |= {at: mark for mark in codes if (at := _closes(mark, labels, prompt)) is not None}
    timed = [m._replace(seconds=m.seconds or ends[m.end].seconds) if m.end in ends else m for m in labels]
    beside = {id(ends[mark.end]) for mark in labels if mark.end in ends}
    return timed, [mark for mark in codes if id(mark) not in beside]


def _heads(code: Mark, prompt: str) -> int | None:
    """Where the label ends in whose line a timecode comes last, after a heading."""
    line = prompt.rfind("\n", 0, code.start) + 1
    if "\n" not in prompt[code.start : code.end] and prompt[code.end : code.end + 3].lstrip(" *")[:1] not in (
        "",
        "\n",
    ):
        return None
    label = _LABEL.search(prompt, line, code.start)
    if (
        label is None
        or label.start() > line + 4
        or re.search(r"[.!?。！？]", prompt[label.end() : code.start])
    ):
        return None
    return _label(label).end


def _closes(code: Mark, labels: list[Mark], prompt: str) -> int | None:
    """Where the label ends whose heading a timecode and a colon close ("1. 全景镜头（0-3秒）：…")."""
    label = next((mark for mark in reversed(labels) if mark.end <= code.start), None)
    closed = prompt[code.start : code.end].rstrip()[-1:] in (":", "：")
    between = prompt[label.end : code.start] if label and closed else ""
    heading = 0 < len(between.strip()) <= _LONGEST_HEADING and not _HEADLESS.search(between)
    return label.end if label and heading else None


def _coded(prompt: str) -> list[Mark]:
    """The lines that begin with a number behind one sign, letter or word ("#01", "A1 |", "Page 1:"), or
    before one ("[1]", "1 - "), if they are counted on by one."""
    groups: dict[str, list[re.Match[str]]] = {}
    for found in _CODED.finditer(prompt):
        head = found["head"].strip(" \t-_").lower()
        if (head or found["tail"]) and not _NO_SHOTS.fullmatch(head):
            groups.setdefault(head, []).append(found)
    return next((list(map(_coded_mark, lines)) for lines in groups.values() if _counts_on(lines)), [])


def _counts_on(lines: list[re.Match[str]]) -> bool:
    """Whether numbered lines begin a list of shots, which is none of notes."""
    counted, first = [int(line["n"]) for line in lines], lines[0].start()
    if len(lines) < _LEAST_LINES or counted[0] > 1:
        return False
    noted = _NOTES.search(lines[0].string, max(0, first - _LONGEST_HEADING), first)
    return counted == list(range(counted[0], counted[0] + len(lines))) and not noted


def _coded_mark(found: re.Match[str]) -> Mark:
    beside = next(
        filter(None, (p.match(found.string, found.end()) for p in (_LENGTH_BESIDE, _BRACKETED))), None
    )
    return Mark(found.start(), (beside or found).end(), float(beside["n"]) if beside else None)


def _numbered(prompt: str) -> list[Mark]:
    """The lines of a numbered list, if they are counted from one on and there are several; one that counts
    from one again, and one under a heading for notes, is none of shots."""
    found = list(_NUMBERED.finditer(prompt))
    counted = [_counted(m) for m in found]
    again = counted.index(1, 1) if 1 in counted[1:] else len(found)
    if again < _LEAST_LINES or counted[:again] != list(range(1, again + 1)):
        return []
    if _NOTES.search(prompt, max(0, found[0].start() - _LONGEST_HEADING), found[0].start()):
        return []
    return [_numbered_mark(m) for m in found[:again]]


def _lettered(prompt: str) -> list[Mark]:
    """The lines that begin with letters from "a" on, one after the other ("a) wide …")."""
    found = list(_LETTERED.finditer(prompt)) if "\n" in prompt else []
    told = "".join((m["a"] or m["b"]).lower() for m in found)
    listed = len(found) >= _LEAST_LINES and told == _ALPHABET[: len(told)]
    return [Mark(m.start(), m.end(), None) for m in found] if listed else []


def _counted(found: re.Match[str]) -> int:
    """The number before a line."""
    if han := found["d"] or found["e"]:
        return _HAN_NUMBER.index(han) + 1
    return int(found["a"] or found["b"] or ord(found["c"]) - _CIRCLED)


def _numbered_mark(found: re.Match[str]) -> Mark:
    """A number with the length in brackets behind it."""
    beside = _BRACKETED.match(found.string, found.end())
    return Mark(found.start(), (beside or found).end(), float(beside["n"]) if beside else None)


def _clocked(prompt: str) -> list[Mark]:
    """The lines that begin with a time alone ("0:02 Doorbell rings", "[2s] …"), if these go on; where they do
    not begin with zero they are those at which their shots end (第2秒)."""
    found = list(_MOMENT.finditer(prompt))
    times = [_clock(m["a"] or m["b"]) for m in found]
    if len(found) < _SHOT_LIST or times != sorted(set(times)):
        return []
    lengths = [after - before for before, after in pairwise([0.0, *times])]
    known = lengths if times[0] else lengths[1:]
    return [Mark(m.start(), m.end(), n) for m, n in zip_longest(found, known)]


def _headings(prompt: str) -> list[Mark]:
    """Scene headings ("INT. KITCHEN - NIGHT"), which are content, if there are several."""
    found = list(_HEADING.finditer(prompt))
    return [Mark(m.start(), m.start(), None) for m in found] if len(found) >= _LEAST_LINES else []


def _label(found: re.Match[str]) -> Mark:
    """A label with its aside, if that tells a length and no more; "(close-up, 3s)" is content."""
    if found[0].endswith(_NTH_SHOT):
        return Mark(found.start(), found.end() - len(_CAMERA), None)  # 最后一个|镜头拉到高处
    aside = found["aside"]
    seconds = seconds_in(aside) if aside else None
    if aside and (seconds is None or _tells_more(aside)):
        return Mark(found.start(), found.start("aside"), seconds)
    beside = None if seconds else _LENGTH_BESIDE.match(found.string, found.end())
    if beside:
        return Mark(found.start(), beside.end(), float(beside["n"]))
    return Mark(found.start(), found.end(), seconds)


def _tells_more(aside: str) -> bool:
    """Whether a note beside a shot says more than its length."""
    rest = _LENGTH.sub("", _TIMECODE.sub("", aside))
    return bool(_LETTERS.search(_UNTOLD.sub("", rest)))


def _timecode(found: re.Match[str]) -> Mark | None:
    """A range is a timecode if it is bracketed, or has a unit, or is written with a colon; after "Shot" its
    first number is the shot's ("[Shot 1 - 3s]")."""
    if _LABELLED.search(found.string, max(0, found.start() - _LONGEST_LABEL), found.start("a")):
        return Mark(found.start(), found.end(), _clock(found["b"]))
    bracketed = found["open"] or found["unit0"] or found["unit2"] or found["unit1"] or ":" in found["a"]
    seconds = _clock(found["b"]) - _clock(found["a"])
    return Mark(found.start(), found.end(), seconds) if bracketed and seconds > 0 else None


def seconds_in(aside: str) -> float | None:
    """The seconds that a note beside a shot tells: "3s", "0-3s", "0:03-0:06"."""
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
