"""Prompt to tokens: folded words and Chinese characters, each with its place in the prompt."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

QUOTE = "\ue000"
"""Stands in folded text for a line of dialogue."""
REFERENCE = "\ue001"
"""Stands in folded text for a reference to an input."""
JOINT = "\ue002"
"""Stands in the text for words that were taken out between Chinese characters: it parts no others."""

HAN = "\u3400-\u9fff\uf900-\ufaff"
_LONE = rf"[{HAN},.;:!?()\[\]、\n&{QUOTE}{REFERENCE}]"
"""A character that is a token."""
_WORD = rf"\d+\.\d+[a-z]*|'s\b|[^\W_{HAN}]+(?:'(?!s\b)[^\W_{HAN}]+)?"
_HAN = re.compile(f"[{HAN}]")
_TOKEN = re.compile(f"{_LONE}|{_WORD}")
_TOKEN_HAN = re.compile(
    rf"({_LONE}+)"  # a row of them
    rf"|(?<=[{HAN}]{{2}}) +(?=[{HAN}]{{2}})|(?<=[{HAN}])[/+](?=[{HAN}\d])"  # what parts words
    rf"|{_WORD}"
)
_SETTING_APART = frozenset(" /+")
"""Between Chinese words they stand for a comma (近景/手持/男人走进房间)."""
_PLAIN = {
    "，": ",",
    "。": ".",
    "；": ";",
    "｜": ",",
    "【": "[",
    "】": "]",
    "：": ":",
    "！": "!",
    "？": "?",
    "’": "'",
    "‘": "'",
    "…": ".",
    "—": ",",
}


class _Folding(dict[str, str]):
    """Lower case without accents and full width, always one character long so that places stay true."""

    def __missing__(self, character: str) -> str:
        plain = _PLAIN.get(character) or unicodedata.normalize("NFKD", character)[0].lower()
        plain = _PLAIN.get(plain, plain)
        self[character] = plain if len(plain) == 1 else character
        return self[character]


_FOLDING = _Folding()


class Tokens(NamedTuple):
    """Folded words, Chinese characters one by one, punctuation marks: their texts, and where each begins."""

    texts: tuple[str, ...]
    starts: list[int]


def fold(text: str) -> str:
    """Text for matching, of the very same length."""
    if text.isascii():
        return text.lower()
    for character in set(text):  # far fewer than the text has: `str.translate` takes twice as long
        if (plain := _FOLDING[character]) != character:
            text = text.replace(character, plain)
    return text


def tokens(folded: str) -> Tokens:
    if _HAN.search(folded) is None:
        words = [*_TOKEN.finditer(folded)]
        return Tokens(tuple([word[0] for word in words]), [word.start() for word in words])
    texts: list[str] = []
    starts: list[int] = []
    for found in _TOKEN_HAN.finditer(folded):
        if found.lastindex:
            texts += found[0]
            starts += range(found.start(), found.end())
        else:
            text = found[0]
            texts.append("," if text[0] in _SETTING_APART else text)  # words of Chinese are set apart by none
            starts.append(found.start())
    return Tokens(tuple(texts), starts)


def words(phrase: str) -> tuple[str, ...]:
    """A lexicon phrase as the token texts that it matches."""
    if phrase and min(phrase) >= "\u4e00" and phrase.isalpha():
        return tuple(phrase)
    if phrase.isascii() and phrase.replace(" ", "").isalpha():
        return tuple(phrase.lower().split())
    return tokens(fold(phrase)).texts


def is_han(text: str) -> bool:
    return "\u3400" <= text < "\ua000"


def sentence(parts: list[str]) -> str:
    """The words of several beats in a row; a beat that begins small went on the sentence before."""
    text = parts[0]
    for part in parts[1:]:
        if not text[-1:].isascii():
            text += "" if text[-1:] in "。！？，" else "，"
        elif text[-1:] in ".!?":
            text += " "
        else:
            text += ", " if part[:1].islower() else ". "
        text += part
    return text
