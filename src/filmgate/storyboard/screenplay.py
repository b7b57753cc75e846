"""Scripts as screenwriters lay them out: scene headings, lines of dialogue under or after a name, notes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from filmgate.storyboard.lexicon import lexicon
from filmgate.storyboard.sheets import Sheet, Span, blanked
from filmgate.storyboard.text import words

_DAY = re.compile(r"(?m)(?<=[A-Za-z0-9)'])( *[-–—,] *DAY)\b(?=[^\n]{0,20}(?:$|[.:;(]))")
_HEADING = re.compile(r"\b(?:INT|EXT|I/E)\b")
_NOON = ", noon"
_UNDER_A_NAME = re.compile(
    r"(?m)^[ \t]*(?P<name>[A-Z][A-Z '-]{1,24})(?: ?\((?:V\.?O\.?|O\.?S\.?|CONT'?D)\))?[ \t]*\n"
    r"(?:[ \t]*\([^)\n]{1,60}\)[ \t]*\n)?(?P<line>(?:[ \t]*[^\s(\"\d\[|#*][^\n]*\n?)+)"
)
_AFTER_A_NAME = re.compile(
    r"(?m)^[ \t*\-]*(?P<name>[A-Z][A-Za-z'-]*(?: [A-Z][A-Za-z'-]*)?)\**(?: ?\([^)\n]{1,40}\))?\**:\**[ \t]*"
    r"(?P<line>[A-Z][^\n\"“]*[.!?…])[ \t]*$"
)
_ANNOUNCED = re.compile(
    r"(?im)\b(?:voice-?over|voice over|narrator|narration|v\.?o\.?|dialogue|spoken line|line)"
    r"(?: ?\([^)\n]{1,40}\))?\**:\**[ \t]*(?P<line>(?!none|no |n/a|-)[A-Z][^\n\"“”|]*?[.!?…](?=\s|$))"
)
_VOICES = re.compile(
    r"\b(?:voice-?over|voice over|narrator|narration|v\.?o\.?)(?P<who> ?\([^)\n]{1,60}\))(?=\**:)",
    re.IGNORECASE,
)
"""Whose voice it is that nobody is seen with ("Narrator (warm female voice): …")."""
_UNSEEN = re.compile(
    r"\b(?P<who>[A-Z][A-Za-z' ]{1,24} ?\((?:off[- ]?(?:screen|camera)|[OV]\.? ?[SCO]\.?)\))(?=\**:)",
    re.IGNORECASE,
)
"""Who speaks and is not seen ("INTERVIEWER (off-screen): …")."""
_NARRATOR = "narrator"
_SPOKEN = re.compile(
    r"\b(?:I|I'm|I've|I'll|you|your|we|we're|me|my|our|us|don't|let's|it's|what|why|where|how|yes|please|hey|hello"
    r"|sorry|thanks|sir|listen|wait|stop)\b|[!?…]",
    re.IGNORECASE,
)
"""What tells a line that somebody says from a description of them."""
_FRAMED = re.compile(
    r"((?:^|[\n:.)\]] ?|[-–—] )(?:EXTREME |MEDIUM )?"
    r"(?:WIDE|MEDIUM|CLOSE|CLOSE-?UP|FULL|LONG|Wide|Medium|Close|(?<=[)\]] )(?:wide|medium|close)))( ?[-–—] )"
)
"""A size of shot set off by a dash ("MEDIUM - a farmer fixes …")."""
_INTRODUCED = re.compile(
    r"(?m)((?:^|(?<=[.:;] ))[ \t*•\-]*[A-Z]{3,12}\**)( [-–—] )(?=an? |[a-z]+[ ,-][a-z]+)"
)
"""Somebody set off from what is told of them ("LENA - teenage girl, freckles")."""
_DROPPED = re.compile(
    r"(?im)(?:^|(?<=[.;|] ))[ \t*\-#]*(?:title|project|aspect ratio|resolution|fps|frame rate|format|model"
    r"|seed|quality|total duration|total length|runtime|author|version)\**[ \t]*:\**[^\n.;|]*"
)
"""Notes about a film that are not to be seen in it."""


def read(text: str) -> Sheet:
    """A script in English as running text of the very same length."""
    plain = _FRAMED.sub(lambda found: found[1] + ",".ljust(len(found[2])), text)
    sheet = Sheet(_INTRODUCED.sub(lambda found: found[1] + ":".ljust(len(found[2])), plain))
    if "):" in text:
        for found in _UNSEEN.finditer(sheet.text):
            start, end = found.span("who")
            sheet = replace(sheet, text=sheet.text[:start] + _NARRATOR.ljust(end - start) + sheet.text[end:])
    if ":" in text:
        for found in _VOICES.finditer(sheet.text):
            start, end = found.span("who")
            sheet = replace(sheet, text=sheet.text[:start] + " " * (end - start) + sheet.text[end:])
    if "\n" in text or ":" in text:
        for found in _DROPPED.finditer(text):
            sheet = replace(sheet, text=blanked(sheet.text, found.start(), found.end()))
        sheet = replace(sheet, lines=list(_lines(sheet.text)))
    return replace(sheet, text=_by_day(sheet.text)) if _HEADING.search(text) else sheet


def _by_day(text: str) -> str:
    """ "- DAY" in a scene's heading as an hour."""
    return _DAY.sub(
        lambda found: _NOON.ljust(len(found[1])) if len(found[1]) >= len(_NOON) else found[1], text
    )


def _lines(text: str) -> Iterator[Span]:
    """Where lines stand that somebody speaks, without quotes."""
    for found in _UNDER_A_NAME.finditer(text):
        if _is_speaker(found["name"]) and text[: found.start()].strip():  # the first line is a title
            yield found.span("line")
    for found in _AFTER_A_NAME.finditer(text):
        if _is_speaker(found["name"]) and _SPOKEN.search(found["line"]):
            yield found.span("line")
    yield from (found.span("line") for found in _ANNOUNCED.finditer(text))


def _is_speaker(name: str) -> bool:
    """Whether words are of somebody, or a name that no table has."""
    phrases = lexicon().phrases
    spoken = words(name)
    senses = phrases.get(spoken) or phrases.get(spoken[-1:], ())
    return all(sense.field in ("kind", "name", "place") for sense in senses)
