"""Words in quotes that stand on the screen ("the claim appears in white letters: …"), not in the scene."""

from __future__ import annotations

import re

_SCREEN = re.compile(
    r"(?=[stecow])\b(?:super|tagline|end card|title card|subtitles?|captions?|title"
    r"|on-?screen(?: (?:text|title|words?))?"
    r"|(?:text|titles?|words?) (?:on(?: the)? screen|overlays?|fades? in|appears?))"
    r"\s*(?:[:：,-]|reads?:?)?\s*$",
    re.IGNORECASE,
)
"""Before quotes: what they hold stands on the screen, and nobody says it."""
_CARD = re.compile(
    r"[^:]{0,12}\b(?:end|title|text|closing|logo|final) (?:card|frame|screen|title)\b[^\"“]*,\s*$",
    re.IGNORECASE,
)
"""A card that lists what it shows ("End card: yellow background, logo, “Just go.”")."""
_WORDING = re.compile(
    r".*\b(?:(?P<sure>claim|slogan|tag ?lines?|headline|(?:end|title|text|closing|logo) ?card|title|cta"
    r"|call to action|super)"
    r"|logos?|text|copy|message|words?|wordmark|lettering|letters|caption|line)\b(?P<rest>[^.!?\"“”\n]{0,60})$",
    re.IGNORECASE,
)
_COMING = re.compile(
    r"\b(?:appear|fade|come|pop|slide|fly|animate|type|flash|burn|assemble|form)(?:s|ing|es|ed)?\b"
    r"|\bon (?:the )?screen\b|\b(?:on|over|against|across) (?:an? |the )?(?:plain |solid |pure )?"
    r"(?:black|white|dark|image|picture|background|last shot)"
    r"|:\s*$",
    re.IGNORECASE,
)
_LETTERED = re.compile(
    r"^\s*in (?:[\w-]+ ){0,4}(?:letters|type|font|script|lettering|serif|caps|capitals)\s*:?\s*$", re.I
)
_ON_SOMETHING = re.compile(
    r"\b(?:signs?|signpost|billboard|labels?|label?led|posters?|wall|door|shirt|t-shirt|hoodie|notes?|book|papers?|page"
    r"|paper|box|cup|mug|bottle|package|packaging|phone|monitor|laptop|banner|graffiti|tattoo|storefront|jersey|cap"
    r"|cake|envelope|tombstone|plate|van|truck|bus|newspaper|map|board|blackboard|chalkboard)\b",
    re.IGNORECASE,
)
_OPENS = re.compile(
    r"(?:^|.*[,;:–—-])\s*(?:and |with )?(?:the |a )?(?:[\w-]+ )?(?:text|words?|copy|message|logo)\s*$",
    re.IGNORECASE,
)
"""Nothing but such a word stands before the quotes ("…, text “Zest.”")."""
_COMES = re.compile(
    r"\s*(?:\w+ly )?(?:appear|fade|come|pop|slide|flash|is shown|on (?:the )?screen|over black|on black)",
    re.IGNORECASE,
)
_BORNE = re.compile(
    r"\s*(?:is )?(?:written|painted|printed|embroidered|carved|on (?:the|a|an|his|her|its) )", re.IGNORECASE
)
_SENTENCE_END = re.compile(r"(?<=[.!?\n])\s")
_CLAUSE_END = re.compile(r"[.,;:!?\n]")
_LETTERS = re.compile(r"(?<=\s)letters(?=[^.!?\n]{0,60}$)", re.IGNORECASE)


class Shown(str):
    """A line that nobody says: it stands on the screen."""

    __slots__ = ()


def is_shown(before: str, after: str) -> bool:
    """Whether what stands between such words and quotes and such words stands on the screen."""
    if _SCREEN.search(before) or _CARD.match(_SENTENCE_END.split(before)[-1]):
        return True
    wording = _WORDING.match(_SENTENCE_END.split(before)[-1])
    if wording is None or _is_on_something(before, after):
        return False
    rest = wording["rest"]
    bare = not rest.strip(" :")
    if bare and (wording["sure"] or _OPENS.match(wording[0]) or _COMES.match(after)):
        return True
    return _COMING.search(rest) is not None or _LETTERED.match(rest) is not None


def _is_on_something(before: str, after: str) -> bool:
    """Whether something that is seen carries the words ("a note with the words … on it")."""
    clause = _CLAUSE_END.split(before.rstrip(" :"))[-1]
    if _ON_SOMETHING.search(clause):
        return True
    return bool(_BORNE.match(after) and _ON_SOMETHING.search(after))


def unlettered(before: str) -> str:
    """The text before such words, which speaks of no letters that somebody writes."""
    return _LETTERS.sub(lambda found: "text".ljust(len(found[0])), before)
