"""Tokens to mentions: the longest phrases that the lexicon knows, each in the sense its neighbours allow."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from filmgate.storyboard import denominal, han, idioms
from filmgate.storyboard.adjectives import joined
from filmgate.storyboard.camerawork import CAMERA_FIRST, VIEWS
from filmgate.storyboard.choice import Choice
from filmgate.storyboard.concordance import Concordance
from filmgate.storyboard.lexicon import Lexicon, Phrase, Sense, lexicon
from filmgate.storyboard.lexicon.sense import CAMERA, FINITE, NOUN, PARTICIPLE, PLURAL, WORD
from filmgate.storyboard.mention import Mention, fields_of
from filmgate.storyboard.neighbours import PUNCTUATION
from filmgate.storyboard.settling import settled
from filmgate.storyboard.spelling import doer, meant
from filmgate.storyboard.text import QUOTE, REFERENCE, Tokens, is_han

Names = Mapping[int, tuple[Sense, ...]]

_SPECIAL = PUNCTUATION | {QUOTE, REFERENCE}
_MARKS = {mark: (Sense("punctuation", mark, WORD),) for mark in PUNCTUATION}
_OF_MARKS = fields_of(_MARKS[","])
_ALONE = (1,)
_PAIR = 2
_SAYING = 4
"""How many characters a Chinese saying has (车水马龙)."""
_IS = "'s"
_WHOM = frozenset(("him", "her", "them", "他", "她", "它", "他们", "她们"))
"""Whom a deed is done to is read for itself, also where the tables list it with its verb."""
_SCENERY = frozenset(("setting", "time_of_day", "weather", "light"))
_YIELDING = frozenset(("action", "stop", "kind"))
_NOUNS_HAN = frozenset(("kind", "garment", "body", "setting"))
_BEFORE_NOUNS = frozenset("下上和")
"""They begin no verb of their own where a noun follows (摇下|车窗, 水果和|面包)."""
_OF_NOUNS = frozenset((NOUN, PLURAL, WORD))
_PROP = (Sense("kind", "camera", NOUN),)
_SWALLOWED = (Sense("stop", "deed", WORD),)


class _Listed(NamedTuple):
    """What a Chinese phrase says as the tables have it."""

    text: str
    senses: tuple[Sense, ...]
    fields: frozenset[str]
    yields: bool
    """Whether a longer noun may take its end."""
    settled: bool
    """Whether it says the same wherever it stands, but for the camera's work."""
    length: int


@cache
def _listed() -> dict[Phrase, _Listed]:
    """All phrases that begin with a Chinese character."""
    return {
        phrase: _Listed(
            "".join(phrase),
            senses,
            fields_of(senses),
            senses[0].field in _YIELDING,
            _is_settled(phrase, senses),
            len(phrase),
        )
        for phrase, senses in lexicon().phrases.items()
        if senses and not phrase[0].isascii()
    }


def _is_settled(phrase: Phrase, senses: tuple[Sense, ...]) -> bool:
    return (
        (len(senses) == 1 or (len(phrase) > 1 and senses[-1].field != "transition"))
        and all(sense.part is not CAMERA for sense in senses)
        and phrase not in lexicon().contexts
        and phrase[0] not in CAMERA_FIRST
        and not (phrase[-1] in _WHOM and len(phrase) > 1 and senses[0].field == "action")
        and all(map(is_han, phrase))
    )


class _Settled(dict[Phrase, frozenset[str]]):
    """The fields of English phrases that say the same wherever they stand; none of all others. Few of many
    phrases are met, so that each is looked at when it is."""

    def __missing__(self, phrase: Phrase) -> frozenset[str]:
        senses = lexicon().phrases[phrase]
        self[phrase] = fields_of(senses) if _is_no_verb(phrase, senses) else frozenset()
        return self[phrase]


_SETTLED = _Settled()


def _is_no_verb(phrase: Phrase, senses: tuple[Sense, ...]) -> bool:
    """Whether words tell no deed, whatever stands around them, and have one meaning."""
    return (
        all(sense.part in _OF_NOUNS and sense.field != "action" for sense in senses)
        and phrase not in lexicon().contexts
        and not (len(phrase) == 1 and denominal.may_be_verb(phrase[0]))
        and not idioms.is_light(phrase[0])
    )


class Matcher(Choice):
    """Reads tokens left to right."""

    def __init__(self, tokens: Tokens, references: list[str], names: Names, known: Lexicon) -> None:
        super().__init__(tokens, known)
        self.names = names
        self.references = iter(references)
        self.known = known
        self.listed = _listed()
        self.swallowed: set[int] = set()
        """Places of nouns that a verb before them has told."""
        self.quotes = 0

    def run(self) -> Concordance:
        """All that the tokens say, in order: read first, then settled by what stands around it."""
        texts, place, end = self.texts, 0, len(self.texts)
        english = {text for text in {*texts} if text.isascii()}
        while place < end:
            text = texts[place]
            if text in _SPECIAL:
                place += self._mark(place, text)
            elif text in english:
                place += self._take(place, text)
            else:
                place += self._take_han(place, text)
        return settled(joined(self.mentions) if "," in english else self.mentions)

    # each adds the mention that begins at a token, and returns the number of tokens it covers

    def _add(
        self, place: int, texts: Phrase, senses: tuple[Sense, ...], fields: frozenset[str] | None = None
    ) -> int:
        first, length, start = texts[0], len(texts), self.starts[place]
        if length == 1:
            mention = Mention(first, start, start + len(first), senses, fields)
        elif texts[-1] in _WHOM and senses and senses[0].field == "action" and not self._names(texts[-2:]):
            return self._add(place, texts[:-1], senses)
        else:
            end = self.starts[place + length - 1] + len(texts[-1])
            text = ("" if "\u3400" <= first < "\ua000" else " ").join(texts)
            if texts[1] == _IS:
                text = text.replace(" 's", _IS, 1)  # "he's"
            mention = Mention(text, start, end, senses, fields)
        if self.camera or self.telling or first in CAMERA_FIRST or texts[-1] in VIEWS:
            self._film(mention, place, texts)
        self.mentions.append(mention)
        return length

    def _mark(self, place: int, text: str) -> int:
        """Punctuation, a line of dialogue, a reference."""
        start = self.starts[place]
        if text in PUNCTUATION:
            mention = Mention(text, start, start + 1, _MARKS[text], _OF_MARKS)
        else:
            mention = Mention(text, start, start + 1, self._special(text))
        self.mentions.append(mention)
        if self.camera or self.shown or self.filmed or self.telling:
            self._pause(place, text)
        return 1

    def _take_han(self, place: int, text: str) -> int:
        """Chinese words stand as they are listed, but for those that the camera or their neighbours sway."""
        pair = self.texts[place : place + 2]
        for length in self.lengths.get(pair, ()):
            if length == 1:
                break
            phrase = pair if length == _PAIR else self.texts[place : place + length]
            if (listed := self.listed.get(phrase)) is None:
                continue
            word, senses, fields, yields, settled, size = listed
            if yields and self._ends_in_noun(place, length, senses):
                continue
            if settled and not self.camera:
                starts = self.starts
                end = starts[place + size - 1] + 1
                self.mentions.append(Mention(word, starts[place], end, senses, fields))
                return size
            if len(senses) > 1 or senses[0].part is CAMERA or phrase in self.contexts:
                senses = self._choose(senses, phrase, place)
            if senses:
                return self._add(place, phrase, senses)
        return self._take_character(place, text, pair[-1])

    def _take_character(self, place: int, text: str, following: str) -> int:
        """A Chinese character that begins no longer word here, or a verb whose object stands further on."""
        alone = (text,)
        if place in self.names:
            return self._add(place, alone, self.names[place])
        if (following in han.BETWEEN or following == text) and (
            deed := han.parted(self.texts, place, self.known)
        ):
            return self._add(place, self.texts[place : place + deed[0]], deed[1])
        listed = self.listed.get(alone)
        if listed is not None and listed.settled and not self.camera:
            start = self.starts[place]
            self.mentions.append(Mention(text, start, start + 1, listed.senses, listed.fields))
            return 1
        senses = self.phrases.get(alone, ())
        if len(senses) > 1 or alone in self.contexts or (senses and senses[0].part is CAMERA):
            senses = self._choose(senses, alone, place)
        return self._add(place, alone, senses)

    def _ends_in_noun(self, place: int, length: int, senses: tuple[Sense, ...]) -> bool:
        """Whether a longer noun takes a word's end, or 的士 is 的 before one (的|士兵)."""
        if senses[0].field != "kind":
            return self._overlaps(place, length)
        return self.texts[place] == "的" and self._longest_noun(place + 1) > length - 1

    def _overlaps(self, place: int, length: int) -> bool:
        """Whether the end of a Chinese verb begins a noun that goes on after it (举起手|枪), and the rest
        is a verb without it; not where a word begins after it that does (抬头|发现)."""
        texts, end = self.texts, place + length
        longest = self._longest_noun(end - 1)
        if longest >= _SAYING:
            return True
        goes_on = longest > 1 or (length > 2 and self._longest_noun(end - 2) > 2)
        if not goes_on or any(n > 1 and texts[end : end + n] in self.phrases for n in self._lengths_at(end)):
            return False
        rest = (self.phrases.get(texts[place:stop], ()) for stop in range(place + 1, end))
        return texts[place] in _BEFORE_NOUNS or any(senses and senses[0].field == "action" for senses in rest)

    def _names(self, texts: tuple[str, ...]) -> bool:
        """Whether what ends as whom a deed is done to is a thing (吉他)."""
        senses = self.phrases.get(texts, ())
        return any(sense.field == "kind" for sense in senses[:1])

    def _longest_noun(self, place: int) -> int:
        """How many tokens the longest phrase covers that begins at one, if that is a noun; else 0."""
        texts = self.texts
        for length in self._lengths_at(place):
            stretch = texts[place : place + length]  # shorter where the text ends
            if senses := self.phrases.get(stretch):
                return len(stretch) if senses[0].field in _NOUNS_HAN else 0
        return 0

    def _lengths_at(self, place: int) -> tuple[int, ...]:
        return self.lengths.get(self.texts[place : place + 2], ())

    def _take(self, place: int, text: str) -> int:
        """Words of other scripts, whose meaning hangs on more than themselves."""
        if place in self.swallowed:
            return self._add(place, (text,), self._heard(text) or _SWALLOWED)
        if text == "camera" and self._is_prop():
            return self._add(place, (text,), _PROP)
        for length in self.lengths.get(self.texts[place : place + 2], _ALONE):
            if length == 1 and place in self.names:
                return self._add(place, (text,), self.names[place])
            texts = self.texts[place : place + length]
            senses = self.phrases.get(texts)
            if not senses:
                continue
            if settled := _SETTLED[texts]:
                return self._add(place, texts, senses, settled)
            if length > 1 and self._yields(senses, texts, place):
                continue
            if chosen := self._choose(senses, texts, place):
                return self._add(place, texts, self._told(place, length, chosen))
        return self._add(place, (text,), self._guessed(place))

    def _heard(self, text: str) -> tuple[Sense, ...]:
        """What is heard of a deed whose noun a verb has told ("breaks into applause")."""
        return tuple(sense for sense in self.phrases.get((text,), ()) if sense.field == "sound")

    def _yields(self, senses: tuple[Sense, ...], texts: Phrase, place: int) -> bool:
        """Whether a verb phrase ("swims under") leaves its last words to a phrase for a place or an hour that
        begins with them ("under the sea"), and a shorter one tells the deed."""
        part, length = senses[0].part, len(texts)
        if not (part is FINITE or part is PARTICIPLE):
            return False
        filmed = self._after_shot() or (self.camera and not self.shown)
        if filmed and any(s.part is CAMERA for s in self.phrases.get(texts[:1], ())):
            return True  # the camera's own verb ("a tracking shot following a fox")
        verbs = (self.phrases.get(texts[:end], ()) for end in range(1, length))
        shortest = next(
            (end for end, verb in enumerate(verbs, 1) if verb and verb[0].field == "action"), length
        )
        return any(self._opens_scenery(place + start, length - start) for start in range(shortest, length))

    def _opens_scenery(self, place: int, least: int) -> bool:
        """Whether a phrase of more words than `least` for where or when it plays begins at a token."""
        lengths = self.lengths.get(self.texts[place : place + 2], _ALONE)
        return any(
            sense.field in _SCENERY
            for length in lengths
            if length > least
            for sense in self.phrases.get(self.texts[place : place + length], ())
        )

    def _told(self, place: int, length: int, senses: tuple[Sense, ...]) -> tuple[Sense, ...]:
        """What words say here; a verb may say it with a noun or a particle further on."""
        if self.camera or (senses and senses[0].part is CAMERA):
            return senses
        idiom = idioms.found(self.texts, place, length, senses, self.known)
        if idiom is None:
            return senses
        if idiom.end:
            self.swallowed.add(idiom.end)
        return idiom.senses

    def _guessed(self, place: int) -> tuple[Sense, ...]:
        """What a word that no table has may say."""
        said = self._told(place, 1, ()) or self._misspelt(place)
        if said or self.camera:
            return said
        return denominal.verb(self.texts, place, (), self.mentions) or ()

    def _misspelt(self, place: int) -> tuple[Sense, ...]:
        if (self.texts[place],) in self.phrases:
            return ()  # a word of its own, which says nothing here
        word = meant(self.texts[place])
        if word is None and self._deed_follows(place):
            word = doer(self.texts[place])
        return self._choose(self.phrases[(word,)], (word,), place) if word else ()

    def _deed_follows(self, place: int) -> bool:
        """Whether the next word tells a deed."""
        return "action" in self._fields_at(place + 1)

    def _special(self, text: str) -> tuple[Sense]:
        if text == QUOTE:
            self.quotes += 1
            return (Sense("dialogue", str(self.quotes - 1), WORD),)
        return (Sense("reference", next(self.references), WORD),)


def match(tokens: Tokens, references: list[str], names: Names) -> Concordance:
    """The tokens as mentions in order; `references` names the inputs of its reference marks, in order.

    `names` holds what people's names say, by their token's place.
    """
    return Matcher(tokens, references, names, lexicon()).run()
