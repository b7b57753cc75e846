"""A prompt read once: dialogue, references, labels and timecodes set apart, the rest as mentions."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from enum import IntEnum
from operator import attrgetter, itemgetter

from filmgate.storyboard import (
    camera_views,
    composed,
    han_titles,
    han_ways,
    input_nouns,
    music,
    ones,
    onscreen,
    remarks,
    screenplay,
    sheets,
    unwritten,
    wares,
)
from filmgate.storyboard.characters import simplified
from filmgate.storyboard.concordance import Concordance
from filmgate.storyboard.given_names import joined
from filmgate.storyboard.input_roles import Binding, bound_by, uses, without_uses
from filmgate.storyboard.labels import Mark, marks_of
from filmgate.storyboard.lexicon import split
from filmgate.storyboard.matching import match
from filmgate.storyboard.mention import Mention
from filmgate.storyboard.names import spelled
from filmgate.storyboard.onscreen import Shown
from filmgate.storyboard.parameters import plain
from filmgate.storyboard.references import marks_in, name_of
from filmgate.storyboard.sheets import Sheet, Span
from filmgate.storyboard.structured import prose
from filmgate.storyboard.text import HAN, QUOTE, Tokens, fold, tokens
from filmgate.storyboard.text import REFERENCE as REFERENCE_MARK

_START = attrgetter("start")
_HAN = re.compile(f"[{HAN}]")
_QUOTED = re.compile(
    r"“([^”]{1,400})”|\"([^\"]{1,400})\"|「([^」]{1,400})」|『([^』]{1,400})』|‘([^’]{3,400})’(?!\w)"
    r"|'(?<=[\s,:]')([^'\n]{1,400}[!?.,])'(?!\w)"
)
_SAYS = re.compile(
    r"(?:\b(?:say|said|whisper|shout|yell|ask|repl|answer|mutter|murmur|announce|scream|speak|exclaim|call|declare"
    r"|narrat|voice|sing|sang|cr[iy]|tell|told|add|dialogue)\w*\b[^.]{0,24}|喃喃|低语|[喊叫吼唱念骂嚷哼][着了出起]|回应|台词|旁白|[独对]白|配音|口播|画外音|字幕|文案|出字|字卡|[喝吼喊嚷叫]一声|[说道喊叫问骂念][了出着]?一?[句声]|大喝|怒喝)\s*$",
    re.IGNORECASE,
)
_SAID = frozenset(":：,，说道问喊答叫吼骂念唱")
"""What dialogue follows directly."""
_SAYS_AFTER = re.compile(
    r"^\s*,?\s*(?:\w+\s+){0,3}(?:says|said|whispers?|shouts?|asks?|replies|mutters?|yells?|murmurs?|announces?)\b|^[，,]?.{0,6}[说道喊问]",
    re.IGNORECASE,
)
_SIGN = re.compile(
    r"(?=[srtwlncbm招写字标文名叫显])"  # a fast look at how all of it begins
    r"(?:\b(?:(?:sign|note|letter|card|poster|banner|label|screen|shirt|mug|plaque|display|sticker)s?"
    r" (?:that |which )?(?:says?|saying)|signs?|reads?|reading|titled?|text|words?|label(?:l?ed)?|written"
    r"|logo|letters|named|called|billboard|slogan|message|style)\b[^.]{0,16}$|(?:招牌|写着|字样|标题|文字|名为|叫做|显示)[^。]{0,6}$)",
    re.IGNORECASE,
)
_ARROW = re.compile(rf"(?<=[\s{HAN}])(?:[-=]+>|[→➔➜⟶])(?=[\s{HAN}])")
"""From one scene to the next."""
_ON_SCREEN_HAN = re.compile(
    r"(?:出现|浮现|打出|弹出|淡入|跳出|亮出|升起)[^，。；！？]{0,6}(?:文字|大字|小字|金字|白字|字幕|片名|标题|标语|口号|字样|字)"
    r"\s*[:：]?\s*$"
)
"""Before quotes: what they hold stands on the screen, and nobody says it."""
_SENTENCE = 90
"""Characters before quotes that may tell what carries them."""
_TITLE = re.compile(
    r"\b(?:dr|mr|mrs|ms|prof|capt|sgt|lt|col|gen|st|rev|hon|fr)\.(?=\s[A-Z])|\bt\.(?=\srex)", re.IGNORECASE
)
_ARROWHEADS = frozenset(">→➔➜⟶")
_COUNTED_PARTS = re.compile(
    r"\b(?!(?:two|three)-headed|three-legged race)"
    r"(?:two|three|four|five|six|seven|eight|nine|ten|twelve|\d{1,2})-(?=[a-z]{2,10}ed\b)"
)
"""A number that counts what somebody has, and not them ("three-legged dog"); what the tables have stays."""
_HEARSAY = re.compile(
    f"((?<![小传听据诉解演述有来如是可该不没别])说|[冲朝对向跟]着?[{HAN}]{{1,4}}喊)"
    "(?![着完了过起话道笑一边出到不得几两句个些的明服唱书有清谎])"
    f"((?:等|如果|要是|只要|以后|将来|下次|长大)[{HAN}]{{2,30}}|(?:(?!然后|接着|转身|一边|[就便又])[{HAN}]){{2,30}})(?=[，。；！？,.;!?\\s]|$)"
)
"""What somebody says without quotes, up to the next mark (对理发师说全剪了吧, 冲他喊爸爸新年快乐)."""
_HEADS = re.compile("[pPsSrRtTwWlLnNcCbBmM提招写字标文名叫显]")
"""How what tells what quotes hold begins: most Chinese words before them have none of these characters."""
_UNITS = frozenset(
    split("meter, metre, foot, inch, ton, tonne, story, storey, pound, kilo, mile, gallon, liter, litre")
)
_MEASURED = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|eighty|hundred"
    rf"|\d{{1,4}})[ -](?:{'|'.join(sorted(_UNITS))})\b(?:[ -](?:tall|high|long|wide|deep|thick)\b)?"
)
"""How big something is: no number of them ("a forty meter tall robot")."""
_PROMPT = re.compile(r"(?=[p提])(?:\bprompt|提示词)\s*[:：]?\s*$", re.IGNORECASE)
"""Before quotes: what they hold is what the film shows."""


class Strength(IntEnum):
    """How firmly a prompt asks for a new beat."""

    SEQUENCE = 1
    """ "leaves … and walks": the next act of the same subject"""
    SENTENCE = 2
    THEN = 3
    EXPLICIT = 4
    """a label, a timecode, "cut to" """


@dataclass(frozen=True)
class Script:
    """`mentions` cover the prompt in order, `standing` finds them; `quotes` are the lines that mentions of
    dialogue index; `bound` are the inputs that stand for a place, a look or a picture: no mention speaks of
    them."""

    prompt: str
    mentions: list[Mention]
    standing: Concordance
    quotes: list[str]
    marks: list[Mark]
    bound: dict[str, Binding] = field(default_factory=dict)
    remarks: tuple[Mention, ...] = ()
    """Those of the mentions that a writer adds after the last shot of a list: they end the prompt."""

    @property
    def end(self) -> int:
        """Where the last shot ends, in mentions."""
        return len(self.mentions) - len(self.remarks)


def read(prompt: str) -> Script:
    """The prompt as mentions and marks."""
    prompt = prose(prompt)
    written = simplified(plain(prompt))
    told_of = [*uses(written)]
    bound = bound_by(told_of)
    sheet = _laid_out(written)
    marks = sheet.timed(sheet.marks or marks_of(sheet.text))
    text, quotes = _set_apart(_without_marks(sheet.text, marks), prompt, sheet.lines)
    text, names = _with_references(without_uses(_without_hearsay(text), told_of), bound)
    standing = _understood(text, names)
    mentions = standing.mentions
    added = _remarks(mentions, marks) if marks and not _HAN.search(prompt) else ()
    return Script(prompt, mentions, standing, quotes, marks, bound, added)


def _without_marks(text: str, marks: list[Mark]) -> str:
    """The text without what is no word of it: shot marks, arrows, and stops that end no sentence."""
    text = _without_stops(text) if "." in text else text
    text = _blanked(text if _ARROWHEADS.isdisjoint(text) else _parted(text), marks)
    return text.replace("|", ",") if "|" in text else text


def _without_hearsay(text: str) -> str:
    """The text without what is only said to be so: nobody sees it."""
    if "说" in text or "喊" in text:
        return _HEARSAY.sub(lambda found: found[1] + " " * len(found[2]), text)
    return text


def _with_references(text: str, bound: dict[str, Binding]) -> tuple[str, list[str]]:
    """The text with a word for each input that it names, and their names in order."""
    names: list[str] = []
    for found in marks_in(text):
        text = _blank(text, found.start(), found.end(), _reference(found, names, bound))
    return text, names


def _understood(text: str, names: list[str]) -> Concordance:
    """The words of the text as mentions, in the senses that all of them together give each."""
    told, folded = _measured_out(text)
    said, named = joined(told, folded)
    standing = match(said, names, named or spelled(said, text))
    if names:
        standing = Concordance(input_nouns.borne(standing.mentions))
    mentions = standing.mentions
    composed.settle(mentions, folded, standing)
    han_ways.settle(mentions, folded)
    han_titles.settle(mentions, folded)
    camera_views.settle(mentions, standing)
    music.settle(mentions, standing)
    wares.settle(mentions, standing)
    standing.renew()
    return standing


def _measured_out(text: str) -> tuple[Tokens, str]:
    """The words of the text, and the text they stand in, without sizes and numbers of parts: they count
    nobody."""
    folded = fold(text)
    if "-" in folded:
        folded = _COUNTED_PARTS.sub(lambda found: " " * len(found[0]), folded)
    told = tokens(folded)
    if not _UNITS.isdisjoint(told.texts):
        folded = _MEASURED.sub(lambda found: " " * len(found[0]), folded)
        told = tokens(folded)
    told = unwritten.written_out(told)
    if not ones.SEVERAL.isdisjoint(told.texts):
        told = ones.told_apart(told)
    return told, folded


def _remarks(mentions: list[Mention], marks: list[Mark]) -> tuple[Mention, ...]:
    """What a writer in English adds after the last shot."""
    labels = [bisect_left(mentions, mark.end, key=_START) for mark in marks]
    return tuple(mentions[remarks.begin(mentions, labels) :])


def _laid_out(text: str) -> Sheet:
    """The text without what only lays it out: fields, tables, names before lines of dialogue."""
    sheet = sheets.read(text)
    return sheet if sheet.text != text or _HAN.search(text) else screenplay.read(text)


def _parted(text: str) -> str:
    """The text with a stop for every arrow."""
    return _ARROW.sub(lambda found: ".".ljust(len(found[0])), text)


def _without_stops(text: str) -> str:
    """The text with a space for the stop of a title, which ends no sentence ("Dr. Brandt")."""
    return _TITLE.sub(lambda found: found[0][:-1] + " ", text)


def _blanked(text: str, marks: list[Mark]) -> str:
    """The text with a stop for every mark."""
    pieces: list[str] = []
    end = 0
    for mark in marks:
        start = mark.start if mark.start > end else end
        if mark.end > start:
            pieces += (text[end:start], ".".ljust(mark.end - start))
            end = mark.end
    return "".join([*pieces, text[end:]])


def _blank(text: str, start: int, end: int, head: str = " ") -> str:
    return text[:start] + head + " " * (end - start - 1) + text[end:] if end > start else text


def _set_apart(text: str, prompt: str, lines: list[Span]) -> tuple[str, list[str]]:
    """The text with a mark for every line of dialogue, and the lines as the prompt writes them."""
    quotes: list[str] = []
    pieces: list[str] = []
    end = 0
    quoted = [(found.start(), found.end(), found) for found in _QUOTED.finditer(text)]
    for start, stop, found in sorted([*((*line, None) for line in lines), *quoted], key=itemgetter(0)):
        if start >= end:
            said = _unquote(found, text, prompt, quotes) if found else _line(prompt[start:stop], quotes)
            lettered = found and said[0] == QUOTE and quotes[-1].__class__ is Shown
            pieces += (onscreen.unlettered(text[end:start]) if lettered else text[end:start], said)
            end = stop
    return "".join([*pieces, text[end:]]), quotes


def _line(words: str, quotes: list[str]) -> str:
    """A line that no quotes enclose becomes one mark, and a sentence of its own."""
    quotes.append(words.strip())
    return (QUOTE + ".").ljust(len(words))[: len(words)]


def _unquote(found: re.Match[str], text: str, prompt: str, quotes: list[str]) -> str:
    """Dialogue becomes one mark; words on a sign vanish; a quoted term stays content without its quotes."""
    start, end = found.span(found.lastindex or 0)
    line = prompt[start:end]
    before, after = text[max(0, found.start() - 40) : found.start()], text[found.end() : found.end() + 40]
    width = len(found.group())
    may_tell = _HEADS.search(before) is not None
    if may_tell and _PROMPT.search(before):
        return f" {text[start:end]} "
    if before[-1:].isascii():
        shown = onscreen.is_shown(text[max(0, found.start() - _SENTENCE) : found.start()], after)
    else:
        shown = _ON_SCREEN_HAN.search(before) is not None
    if not shown and may_tell and _SIGN.search(before) and not _SAYS_AFTER.search(after):
        return " " * width
    if shown or _is_speech(line, before, after):
        quotes.append(Shown(line.strip()) if shown else line.strip())
        return QUOTE + " " * (width - 1)
    return f" {text[start:end]} "


def _is_speech(line: str, before: str, after: str) -> bool:
    if before.rstrip()[-1:] in _SAID or _SAYS.search(before) or _SAYS_AFTER.search(after):
        return True
    return len(line.split()) >= 3 or line.strip()[-1:] in set("!?.…,。！？，")


def _reference(found: re.Match[str], names: list[str], bound: dict[str, Binding]) -> str:
    """A mark for an input that may act; one that is bound to something else is no noun of its sentence."""
    if name_of(found) in bound:
        return " "
    names.append(name_of(found))
    return REFERENCE_MARK
