"""Shot lists as film crews in China write them: named fields, tables, and lines of dialogue after a name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import zip_longest

from filmgate.storyboard.given_names import is_speaker, may_speak
from filmgate.storyboard.han_speakers import are_talk
from filmgate.storyboard.kinds import ANIMATE
from filmgate.storyboard.labels import Mark, seconds_in
from filmgate.storyboard.lexicon import lexicon, split, table, turned
from filmgate.storyboard.text import HAN, words

Span = tuple[int, int]

_FIELDS: dict[str, tuple[str, ...]] = {
    role: tuple(split(line)) for role, line in table("sheets.toml")["fields"].items()
}
_ROLES = {name: role for role, names in _FIELDS.items() for name in names}
_COLUMNS = turned("sheets.toml", "columns")
"""Heads of tables in English."""


def _any_of(*roles: str) -> str:
    names = sorted((name for role in roles for name in _FIELDS[role]), key=len, reverse=True)
    return "|".join(names)


_NAMES = _any_of(*_FIELDS)
_INITIALS = "".join(sorted({name[0] for name in _ROLES}))
_FIELD = re.compile(
    rf"(?=[【\[{_INITIALS}])"
    rf"(?:[【\[](?P<a>{_NAMES})[】\]][ \t]*[:：]?|(?<![{HAN}\w])(?P<b>{_NAMES})[ \t]*[:：])"
)
_SPEAKER = re.compile(
    rf"(?<![^\n。！？!?；;”」|｜:：】\]])[ \t]*(?P<name>[{HAN}]{{1,7}}+|OS|VO|os|vo)"
    r"(?:[ \t]*[(（][^)）\n]{1,20}[)）])?[ \t]*[:：]"
)
_SAYING = re.compile(r"(?:说|说道|喊道|问道|喊|问|回答|答道|叫道|大喊|低声道|心想)[:：](?=[^“\"「『\s])")
_CLAUSES = re.compile(r"[^\n|｜。！？!?]*")
_CLAUSE = re.compile(r"[^\n|｜。！？!?,，;；]*")
_LONGEST = 5
_LONGEST_NAME = 4
_LOOKS = re.compile(
    "[0-9一二两三四五六七八九十]岁|[身穿]着|身穿|[,，]穿|^.?穿|戴着|[,，]戴|[长短卷白黑银金]发|外貌|身材|身高|气质|手持"
    "|五官|皮肤|眼睛|胡子|[色袍]的?[西风大外卫衬][装衣套]|[白黑红蓝绿紫]袍|一身"
)
"""Words for how somebody looks."""
_TALK = re.compile('[你您我咱吗呢吧啊呀嘛“"「『]')
"""What lines are known by."""
_REST = re.compile(r"[^\n|｜]*")
_SENTENCE = re.compile(r"[^\n|｜。！？!?]*[。！？!?…~]*")
_EMPTY = frozenset(split("无, 没有, 空, -, —, --, /, n/a, none, 暂无, 无台词, 无对白, 无旁白"))
_QUOTED = ("“", '"', "「", "『", "‘")
_LENGTH = re.compile(r"\d{1,2}(?:\.\d+)?")
_STRETCH = re.compile(r"[\d:.]{1,6}\s*[sS秒]?\s*[-–—~至到]\s*[\d:.]{1,6}\s*[sS秒]?")
_CELL = re.compile(r"(?:(?<=[|｜\t])(?!\Z)|(?<=\A)(?![ ]*[|｜\t]))[^|｜\t\n]*(?=[|｜\t]|\Z)")
"""What stands between two bars, or before the first of a row that no bars frame."""
_NAMED = {"music": "配乐", "mood": "氛围"}
"""Fields whose values say more under their name."""
_NOTES = ".要求:"
_BARS = str.maketrans("|｜\t", ",,,")
_LEAST_COLUMNS = 3


@dataclass(frozen=True)
class Sheet:
    """A prompt laid out as running text of the very same length."""

    text: str
    lines: list[Span] = field(default_factory=list)
    """Where lines are spoken that no quotes enclose."""
    marks: list[Mark] = field(default_factory=list)
    """Where the rows of a table begin."""
    lengths: list[tuple[int, float]] = field(default_factory=list)
    """Seconds that a field tells, and where."""

    def timed(self, marks: list[Mark]) -> list[Mark]:
        """The marks with the lengths that stand in their shots."""
        if not self.lengths:
            return marks
        ends = (*(mark.start for mark in marks[1:]), len(self.text))
        return [
            mark._replace(seconds=mark.seconds or self._length(mark.end, end))
            for mark, end in zip(marks, ends, strict=False)
        ]

    def _length(self, start: int, end: int) -> float | None:
        return next((length for place, length in self.lengths if start <= place < end), None)


def read(text: str) -> Sheet:
    """The fields of a shot list as running text; what is no shot list stays as it is."""
    sheet = _tabled(text) if "|" in text or "｜" in text or "\t" in text else Sheet(text)
    if text.isascii():
        return sheet
    return _fielded(sheet) if ":" in sheet.text or "：" in sheet.text or "【" in sheet.text else sheet


# tables


def _tabled(text: str) -> Sheet:
    """A table with a head: its rows are shots."""
    sheet, start, columns = Sheet(text), 0, []
    for line in text.splitlines(keepends=True):
        cells = [_shifted(cell, start) for cell in _CELL.finditer(line.rstrip())]
        names = [_column(text[a:b]) for a, b in cells]
        if len(names) >= _LEAST_COLUMNS and all(names):
            columns = names
            sheet = replace(sheet, text=blanked(sheet.text, start, start + len(line.rstrip("\n"))))
        elif columns and len(cells) > 1:
            sheet = _row(sheet, start, line, list(zip(columns, cells, strict=False)))
        start += len(line)
    return sheet


def _column(head: str) -> str:
    """What a column holds by its head, "" if it is no head of a table."""
    head = head.strip(" *")
    return _ROLES.get(head) or _COLUMNS.get(head.lower(), "")


def _shifted(found: re.Match[str], start: int) -> Span:
    return start + found.start(), start + found.end()


def _row(sheet: Sheet, start: int, line: str, cells: list[tuple[str, Span]]) -> Sheet:
    text = sheet.text[:start] + line.translate(_BARS) + sheet.text[start + len(line) :]
    if not line.strip("|｜-: \t\n"):
        return replace(sheet, text=blanked(text, start, start + len(line.rstrip("\n"))))
    lines, lengths, end = list(sheet.lines), list(sheet.lengths), start + 1
    for role, (first, last) in cells:
        value = text[first:last].strip()
        if role == "label":
            end = last
        elif seconds := _seconds(role, value):
            lengths.append((first, seconds))
            text = blanked(text, first, last)
        elif role == "spoken" and _is_line(value):
            lines.append((first, last))
        elif role == "spoken" and not value.startswith(_QUOTED):
            text = blanked(text, first, last)
    return replace(
        sheet, text=text, lines=lines, lengths=lengths, marks=[*sheet.marks, Mark(start, end, None)]
    )


def _seconds(role: str, value: str) -> float | None:
    """The length that a cell tells: where lengths are, also without the unit, which is in the column's head;
    elsewhere if it holds nothing but a stretch of time ("0-3s" under 时间)."""
    if role == "shown":
        return seconds_in(value) if _STRETCH.fullmatch(value) else None
    length = _LENGTH.search(value) if role == "length" else None
    return seconds_in(value) or float(length.group()) if length else None


def _is_line(value: str) -> bool:
    return bool(value) and value.lower() not in _EMPTY and not value.startswith(_QUOTED)


def blanked(text: str, start: int, end: int) -> str:
    return text[:start] + ",".ljust(end - start)[: end - start] + text[end:]


def named(text: str, start: int, end: int, name: str) -> str:
    """The text with a field's name before its value, as a word of the sentence."""
    return text[:start] + f",{name}".ljust(end - start)[: end - start] + text[end:]


def noted(text: str, head: re.Match[str]) -> str:
    """The text with a head in brackets as one that leads to notes."""
    length = head.end() - head.start()
    return text[: head.start()] + _NOTES.ljust(length)[:length] + text[head.end() :]


# named fields


def _fielded(sheet: Sheet) -> Sheet:
    """Names of fields give way to commas; what is spoken becomes lines, what is a length a length."""
    text, lines, lengths = sheet.text, list(sheet.lines), list(sheet.lengths)
    fields = list(_FIELD.finditer(sheet.text))
    for found in fields:
        role = _ROLES[found["a"] or found["b"]]
        if role == "length" and (length := _LENGTH.match(sheet.text, found.end())):
            lengths.append((found.start(), float(length.group())))
            text = blanked(text, found.start(), length.end())
        elif role == "notes":
            text = noted(text, found) if found["a"] else text
        elif role in _NAMED:
            text = named(text, found.start(), found.end(), _NAMED[role])
        elif role not in ("label", "camera", "spoken"):
            text = blanked(text, found.start(), found.end())
    text = _told_of_cast(sheet.text, text)
    ends = [found.start() for found in fields]
    for start, stop in _speeches(text):
        end = next((place for place in ends if start < place < stop), stop)
        value = text[start:end]
        if _is_line(value.strip()):
            lines.append((start, end))
        elif not value.lstrip().startswith(_QUOTED):
            text = blanked(text, start, end)
    return replace(sheet, text=text, lines=lines, lengths=lengths)


def _told_of_cast(told: str, text: str) -> str:
    """A list of the cast ("女主：林晚，25岁，穿米色风衣") as sentences about them."""
    for found in _SPEAKER.finditer(told):
        if not (_speaks(found["name"]) and _is_described(text, found)):
            continue
        if _names_somebody(_CLAUSE.match(text, found.end())):
            text = blanked(text, found.start("name"), found.end())
        else:
            text = text[: found.end() - 1] + " " + text[found.end() :]
    return text


def _names_somebody(clause: re.Match[str] | None) -> bool:
    """Whether a clause ends with a word for somebody (一位中年警察), and not with their name."""
    words_of = clause[0].strip() if clause else ""
    return any(_speaks(words_of[start:]) for start in range(max(0, len(words_of) - _LONGEST), len(words_of)))


def _is_described(text: str, head: re.Match[str]) -> bool:
    """Whether what follows a name and a colon tells how somebody looks, and is no line of theirs."""
    if head["name"] in _ROLES:
        return False
    value = _CLAUSES.match(text, head.end())
    return value is not None and _LOOKS.search(value[0]) is not None and not _TALK.search(value[0])


def _speeches(text: str) -> Iterator[Span]:
    """What stands after a speaker's name, or after a field for dialogue."""
    heads = [found for found in _SPEAKER.finditer(text) if _speaks(found["name"]) or _is_named(text, found)]
    heads = [found for found in heads if not _is_described(text, found)]
    yield from _values(text, heads, _REST)
    yield from _values(text, _SAYING.finditer(text), _SENTENCE)


def _is_named(text: str, head: re.Match[str]) -> bool:
    """Whether a line stands after a name that no table has."""
    if not may_speak(name := head["name"]) or len(name) > _LONGEST_NAME or name in _ROLES:
        return False
    value = _REST.match(text, head.end())
    return value is not None and are_talk(value[0]) and is_speaker(name, text)


def _values(text: str, heads: Iterable[re.Match[str]], value: re.Pattern[str]) -> Iterator[Span]:
    """From each head to the end of its value, or to the next head."""
    found = list(heads)
    for head, following in zip_longest(found, found[1:]):
        rest = value.match(text, head.end())
        end = rest.end() if rest else head.end()
        yield head.end(), min(end, following.start()) if following else end


@lru_cache(1 << 10)
def _speaks(name: str) -> bool:
    """Whether a name is of somebody, or of a field for dialogue."""
    if name in _ROLES:
        return _ROLES[name] == "spoken"
    return any(
        s.field == "pronoun" or (s.field == "kind" and s.value in ANIMATE)
        for s in lexicon().phrases.get(words(name), ())
    )
