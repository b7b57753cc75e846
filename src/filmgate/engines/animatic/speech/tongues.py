"""In which language a line is to be read: by its script, and Latin script by its words."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass

LONGEST = 400
"""Characters of a line that are spoken."""


class Unspoken(Exception):
    """Why a line is only captioned."""


@dataclass(frozen=True)
class Tongue:
    """A language: eSpeak's file for it, its usual words, and letters that are its own."""

    name: str
    voice: str
    words: frozenset[str] = frozenset()
    letters: frozenset[str] = frozenset()


def _tongue(name: str, voice: str, words: str, letters: str = "") -> Tongue:
    return Tongue(name, voice, frozenset(words.split()), frozenset(letters))


ENGLISH = _tongue("English", "gmw/en-US",
    "the you i is are my to and of what where it we he she not do have will in on for me your this that with"
    " i'm don't was be at no so can all they him her how who why there here never come go hello")  # fmt: skip
_LATIN = (
    ENGLISH,
    _tongue("French", "roa/fr",
        "je tu il elle nous vous est c'est mon ma mes le les des une un pas ne que qui bonjour merci oui non"
        " avec pour dans sur au du où très j'ai suis la de et à ce mais bien", "çœêùû"),
    _tongue("Spanish", "roa/es",
        "el la los las una un es está estoy que sí por para con hola gracias mi tu qué dónde muy pero yo te"
        " lo de no en se nunca siempre aquí vamos", "ñ¿¡"),
    _tongue("German", "gmw/de",
        "ich du er sie wir ihr ist nicht das der die den ein eine und ja nein hallo danke wo was wie mit mein"
        " dein auf für bin hast komm guten zu", "ßäöü"),
    _tongue("Italian", "roa/it",
        "il lo gli che non è sono ciao grazie mio mia per con dove cosa sì ti di della questo tutto bene un"
        " una la sei andiamo", "ìò"),
    _tongue("Portuguese", "roa/pt-BR",
        "o os um uma não é está você obrigado olá meu minha com para que onde eu de do da muito bem aqui",
        "ãõ"),
    _tongue("Dutch", "gmw/nl",
        "ik jij je hij wij niet het de een en van dat wat waar met mijn hoi dank naar ben bent is"),
    _tongue("Polish", "zlw/pl", "nie tak jest to w z na ja ty się co gdzie dzień dobry", "łżśźąęń"),
    _tongue("Swedish", "gmq/sv", "jag du är inte det och att en ett hej tack vad var min på", "å"),
    _tongue("Turkish", "trk/tr", "ben sen bir bu ne ve için merhaba evet hayır çok", "ğışİ"),
    _tongue("Vietnamese", "aav/vi", "tôi bạn là không xin chào cảm ơn đi", "đơưạảấầậếềệịọốồộớờợụứừự"),
)  # fmt: skip
CHINESE = Tongue("Chinese", "sit/cmn")
JAPANESE = Tongue("Japanese", "jpx/ja")
_UKRAINIAN = Tongue("Ukrainian", "zle/uk")
_OF_SCRIPT = {
    "CJK": CHINESE, "HIRAGANA": JAPANESE, "KATAKANA": JAPANESE, "HANGUL": Tongue("Korean", "ko"),
    "CYRILLIC": Tongue("Russian", "zle/ru"), "GREEK": Tongue("Greek", "grk/el"),
    "DEVANAGARI": Tongue("Hindi", "inc/hi"),
}  # fmt: skip
"""Scripts whose letters tell how a word sounds; Arabic and Hebrew, for one, do not write their vowels."""
_OWN_LETTER = 1.5
"""What a letter of its own counts, in words."""
_TOLD = {tongue.name: tongue for tongue in (*_LATIN, CHINESE, JAPANESE, *_OF_SCRIPT.values())}
_IN_TONGUE = re.compile(rf"\bin ({'|'.join(_TOLD)})\b", re.IGNORECASE)
_UNSAID = frozenset({"So", "Sk", "Lm"})
"""Categories of signs that are not words: pictures, and accents that stand alone."""


def sayable(line: str) -> str:
    """A line without what is not to be read out: controls, pictures, the marks of a script's directions."""
    kept = []
    for sign in unicodedata.normalize("NFKC", line):
        category = unicodedata.category(sign)
        if sign.isspace():
            kept.append(" ")
        elif sign == "ー" or (category[0] != "C" and category not in _UNSAID and sign not in "*_#~|\\^`"):
            kept.append(sign)
    return " ".join("".join(kept).split())[:LONGEST]


def tongue_of(line: str, prompt: str = "") -> Tongue:
    """The language of a sayable line; `prompt` may name it ("in French"). `Unspoken` if there is no voice."""
    scripts = _scripts(line)
    if not scripts:
        raise Unspoken("it has no words")
    named = _IN_TONGUE.search(prompt)
    others = {_OF_SCRIPT.get(script) for script in scripts if script != "LATIN"}
    if not others:
        told = _TOLD[named[1].capitalize()] if named else ENGLISH
        return _by_words(line, told if told in _LATIN else ENGLISH)
    unknown = next((script for script in scripts if script != "LATIN" and script not in _OF_SCRIPT), None)
    if unknown is not None:
        raise Unspoken(f"there is no voice for the script {unknown.capitalize()}")
    if others == {CHINESE, JAPANESE}:
        raise Unspoken("there is no voice that reads Japanese in Chinese characters")
    if len(others) > 1:
        raise Unspoken("it mixes scripts")
    found = others.pop() or ENGLISH
    return _UKRAINIAN if found.voice == "zle/ru" and set(line.lower()) & set("іїєґ") else found


def _scripts(line: str) -> Counter[str]:
    """How many letters there are of each script."""
    names = (unicodedata.name(sign, "UNKNOWN") for sign in line if unicodedata.category(sign)[0] == "L")
    return Counter(re.split(r"[ -]", name)[0] for name in names)


def _by_words(line: str, told: Tongue) -> Tongue:
    """The language most of whose words and letters are in it; else the one that is told."""
    lowered = line.lower()
    words = re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)?", lowered)

    def score(tongue: Tongue) -> float:
        known = sum(word in tongue.words for word in words)
        return known + _OWN_LETTER * len(tongue.letters.intersection(lowered))

    return max((told, *_LATIN), key=score)
