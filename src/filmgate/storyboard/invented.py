"""Names that no table has: capital words that stand where only somebody can ("Elara draws her sword")."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping

from filmgate.storyboard.kinds import ANIMATE, PEOPLE
from filmgate.storyboard.lexicon import Part, Phrase, Sense, lexicon, split, table
from filmgate.storyboard.lexicon.sense import FINITE, NOUN, PARTICIPLE
from filmgate.storyboard.text import QUOTE
from filmgate.storyboard.vocabulary import SubjectKind

_LEAST_LETTERS = 3
_REACH = 14
"""How many words on a pronoun may tell whether a name is a woman's."""
_FAR = 200
"""How many words on a name is looked for again, to tell whether it is a woman's."""
_SHE = frozenset(
    split(
        "she, her, hers, herself, f, female, woman, girl, lady, princess, queen, sister, mother, dress, gown,"
        " skirt"
    )
)
_HE = frozenset(split("he, his, him, himself, m, male, man, boy, guy, prince, brother, father"))
_FEMALE = re.compile(r".*(?:a|[aeiou]ko|elle|ette|ine|lyn|lynn|anne|ie|eth|wen|issy|ey?re|eve|ith)$")
_OF_ALL = frozenset(
    split(
        "glow, burn, appear, vanish, rise, sink, float, fall, grow, bloom, explode, melt, shatter, flicker,"
        " transform, spin, stand, lie, fly, land, take_off, drive, sail, roll, swing, glide, work, give,"
        " sleep"
    )
)
"""Deeds that a brand or a city may do as well ("Tokyo glows")."""
_STUFF = frozenset(split(table("scene.toml")["stuff"]))
_PRONOUNS = frozenset(split("she, her, hers, herself, he, his, himself"))
_OBJECTS = frozenset(("her", "him"))
_APPOSING = ((",",), ("(",), (":",), ("is",), ("was",))
_ENDS = frozenset(".;:!?\n)")
_CALLED = frozenset(("named", "called", "nicknamed"))
_OF_LADIES = frozenset(
    split(
        "mrs, ms, miss, lady, madame, madam, sister, mother, aunt, auntie, grandma, granny, queen, princess,"
        " señora, frau, dame, signora, nurse, duchess, countess, empress, nanny"
    )
)
_TITLES = _OF_LADIES | frozenset(
    split(
        "mr, sir, lord, father, brother, uncle, grandpa, king, prince, don, herr, monsieur, master, señor,"
        " signor, private, corporal, duke, count, emperor, baron, friar, abbot, bishop"
    )
)
_SHORT = frozenset(split("dr, prof, capt, sgt, lt, col, gen, rev"))
_TITLE_PHRASES = frozenset((title,) for title in (*_TITLES, "old", "little", "young"))
_LITTLE = frozenset(("little", "young"))
_TENS = ("30", "40", "50", "60", "70", "80", "90")
_NUMBERS = {
    word: str(years)
    for years, word in enumerate(
        split(
            "one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen,"
            " fifteen, sixteen, seventeen, eighteen, nineteen, twenty"
        ),
        1,
    )
} | {
    "thirty": "30",
    "forty": "40",
    "fifty": "50",
    "sixty": "60",
    "seventy": "70",
    "eighty": "80",
    "ninety": "90",
}
_AFTER_AGE = (("years",), ("year",), (".",), (",",), ("and",), ("now",), ("today",), ("but",), (";",))
_PERSONAL = ("body", "garment", "kind")
_YOUNG = {"man": "boy", "woman": "girl"}
_GROWN, _ELDERLY = 16, 60
_WHERE = frozenset(split("in, near, outside, across, throughout"))
"""Words before the name of a town ("in Cremona, an old man …"), or of whoever has a hand."""
_HEADINGS = split(
    "logline, synopsis, premise, concept, title, tagline, story, overview, brief, summary,"
    " hook, idea, prompt, super, caption, claim, slogan, headline, card, packshot, disclaimer,"
    " protagonist, antagonist, lead, hero, heroine, narrator, opening, ending, finale, epilogue, prologue"
)
_NO_NAMES = frozenset((*split(table("scene.toml")["nobodies"]), *_HEADINGS, "private", "corporal"))
"""Things that act, and open a sentence as a name does ("Dust hangs over the road")."""
_WORKS = frozenset(
    split(
        "film, films, movie, movies, painting, paintings, photograph, photographs, novel, novels, woodcut,"
        " woodcuts, western, westerns, engraving, engravings, classic, classics, cartoon, cartoons"
    )
)
"""Words after the name of whoever made such."""
_LONGEST = 24
"""Words in brackets."""
_LOOK_AHEAD = 6


def names(texts: Phrase, capital: list[int], known: Mapping[int, str]) -> dict[int, str]:
    """The places of capital words that name somebody new -> the kind of whoever bears the name.

    `known` are the places of names that a table has, and their kinds.
    """
    unknown = {place for place in capital if _is_unknown(texts[place])}
    named = unknown | known.keys()
    later = {texts[place] for place in unknown if _is_surname(texts, place, named)}
    first = [place for place in capital if place in unknown and texts[place] not in later]
    acting = Counter(texts[place] for place in first if _does_anything(texts, place + 1))
    found = [place for place in first if acting[texts[place]] > 1 or is_somebody(texts, place, unknown)]
    called = [place for place in capital if place not in unknown and called_kind(texts, place)]
    return {place: _kind(texts, place) for place in (*called, *found)}


def surnames(texts: Phrase, capital: list[int], named: Collection[int]) -> dict[str, str]:
    """The names that follow the places of others -> those ("Elena Vasquez … Vasquez")."""
    found: dict[str, str] = {}
    for place in capital:
        if place - 1 in named and place not in named and _is_unknown(texts[place]):
            found.setdefault(texts[place], texts[place - 1])
    return found


def _is_surname(texts: Phrase, place: int, names: Collection[int]) -> bool:
    titled = texts[place - 1 : place] in _TITLE_PHRASES
    return place > 0 and not titled and (place - 1 in names or _says(texts, place - 1, "name"))


def _is_unknown(word: str) -> bool:
    return (
        len(word) >= _LEAST_LETTERS
        and word.isascii()
        and word.isalpha()
        and word not in _STUFF
        and (word,) not in lexicon().phrases
        and (word,) not in lexicon().contexts
        and word not in _NO_NAMES
        and word not in _TITLES
    )


def _says(texts: Phrase, place: int, field: str) -> bool:
    return any(sense.field == field for sense in lexicon().phrases.get(texts[place : place + 1], ()))


def is_somebody(texts: Phrase, place: int, unknown: Collection[int] = ()) -> bool:
    """Whether the words beside a capital word make it a name; `unknown` are the places of words like it."""
    if place and _says(texts, place - 1, "determiner"):
        return False
    if texts[place + 1 : place + 2] and texts[place + 1] in _WORKS:
        return False  # "the old Kurosawa films"
    if (
        called_kind(texts, place)
        or texts[place - 1 : place] in _TITLE_PHRASES
        or _is_abbreviated(texts, place)
    ):
        return True
    end = _past_surname(place, unknown)
    while texts[end : end + 1] in (("and",), ("&",)) and end + 1 in unknown:
        end = _past_surname(end + 1, unknown)
    if place and texts[place - 1] in _WHERE:
        return _owns(texts, end)
    return _acts(texts, end) or _is_told(texts, end) or _owns(texts, end) or _is_titled(texts, place)


def _past_surname(place: int, unknown: Collection[int]) -> int:
    return place + 2 if place + 1 in unknown else place + 1


def _acts(texts: Phrase, place: int) -> bool:
    """Whether a verb comes next that only somebody does; a participle too where the name comes first of all
    ("Kratos playing the piano")."""
    alone = place == 1 or texts[place : place + 1] == ("is",)
    while texts[place : place + 1] and (texts[place].endswith("ly") or texts[place] == "is"):
        place += 1
    known = lexicon().phrases
    if alone and texts[place : place + 1] and texts[place].endswith("ing"):
        told = (known.get(texts[place : place + length], ()) for length in (1, 2, 3))
        return any(_is_persons(senses, PARTICIPLE) for senses in told)
    return _is_persons(known.get(texts[place : place + 1], ()), FINITE)


def _is_persons(senses: Iterable[Sense], part: Part) -> bool:
    """Whether a verb in such a form tells what only somebody does."""
    return any(s.field == "action" and s.part is part and s.value not in _OF_ALL for s in senses)


def _does_anything(texts: Phrase, place: int) -> bool:
    """Whether a verb of one comes next, whoever may do it."""
    senses = lexicon().phrases.get(texts[place : place + 1], ())
    verb = any(s.field == "action" and s.part is FINITE for s in senses)
    return verb and texts[place].endswith("s")


def called_kind(texts: Phrase, place: int) -> str | None:
    """Of what kind whoever is just called so is told to be ("a dog named Rex"): "" of a thing; None if that
    is not told."""
    if place < 2 or texts[place - 1] not in _CALLED:
        return None
    for at in range(place - 2, max(-1, place - _LOOK_AHEAD), -1):
        if texts[at] in _ENDS:
            return None
        for sense in lexicon().phrases.get((texts[at],), ()):
            if sense.field == "kind":
                return sense.value if sense.value in ANIMATE else ""
    return None


def _is_abbreviated(texts: Phrase, place: int) -> bool:
    """Whether a short title that tells of neither man nor woman stands before ("Dr. Osei")."""
    return place > 0 and texts[place - 1] in _SHORT


def _is_told(texts: Phrase, place: int) -> bool:
    """Whether it is said who that is: "Kael, a young warrior", "Zuri (10, curly hair)", "Mira: a girl"."""
    mark = texts[place] if place < len(texts) else ""
    if mark == ":" and texts[place + 1 : place + 2] == (QUOTE,):
        return True
    if texts[place : place + 1] == ("and",) and texts[place + 1 : place + 2] in (("his",), ("her",)):
        return _person_follows(texts, place + 2)
    if mark in ("(", ",", "is", "was") and _describes(beside(texts, place)):
        return True
    if mark == ":" and place and texts.count(texts[place - 1]) > 1:
        return _person_follows(texts, place + 1)  # "Zorb: tall man, red coat. … Zorb sits"
    articled = texts[place + 1 : place + 2] in (("a",), ("an",), ("the",))
    return mark in (",", ":", "is", "was") and articled and _person_follows(texts, place + 2)


def _person_follows(texts: Phrase, place: int) -> bool:
    ahead = (at for at in range(place, min(place + _LOOK_AHEAD, len(texts))))
    for at in ahead:
        if texts[at] in ",.:;":
            return False
        if any(
            _is_person(sense.value)
            for sense in lexicon().phrases.get((texts[at],), ())
            if sense.field == "kind"
        ):
            return True
    return False


def _is_person(kind: str) -> bool:
    return SubjectKind(kind) in PEOPLE


def _describes(words: Phrase) -> bool:
    """Whether brackets hold an age, or what somebody looks like."""
    return any(age(word) or any(_says((word,), 0, field) for field in _PERSONAL) for word in words)


def age(word: str) -> int:
    """Years of an age ("40s", "27", "seven"); 0 of any other word."""
    years = _NUMBERS.get(word) or word.removesuffix("s")
    return int(years) if years.isdecimal() and len(years) <= 2 else 0


def _owns(texts: Phrase, place: int) -> bool:
    """Whether a part of the body or clothes are theirs ("Elara's hand")."""
    if texts[place : place + 1] != ("'s",):
        return False
    return any(_says(texts, at, "body") for at in range(place + 1, min(place + 3, len(texts))))


def _is_titled(texts: Phrase, place: int) -> bool:
    """Whether a word for somebody stands right before ("Captain Reyes")."""
    if not place:
        return False
    senses = lexicon().phrases.get(texts[place - 1 : place], ())
    titled = any(s.field == "kind" and s.part is NOUN and _is_person(s.value) for s in senses)
    following = texts[place + 1] if place + 1 < len(texts) else ""
    if titled and _does_anything(texts, place + 1):
        return True
    return titled and not any(
        _says((following,), 0, field) for field in ("kind", "garment", "setting", "look")
    )


def _kind(texts: Phrase, place: int) -> str:
    if called := called_kind(texts, place):
        return called
    kind = aged("woman" if _is_female(texts, place) else "man", texts, place)
    before = texts[place - 1] if place else ""
    if before == "old" and kind in _YOUNG:
        return f"old_{kind}"
    return _YOUNG.get(kind, kind) if before in _LITTLE else kind


def _is_female(texts: Phrase, place: int) -> bool:
    title = texts[place - 1] if place else ""
    if title in _TITLES:
        return title in _OF_LADIES
    for at in range(place, min(place + _FAR, len(texts))):
        if texts[at] == texts[place] and (told := _is_told_female(texts, at)) is not None:
            return told
    return _FEMALE.fullmatch(texts[place]) is not None


def _is_told_female(texts: Phrase, place: int) -> bool | None:
    """What the words after a name tell of whoever bears it: none, if they name somebody else first."""
    apposed = texts[place + 1 : place + 2] in _APPOSING
    if not apposed and (_is_second(texts, place) or _says(texts, place - 1, "preposition")):
        return None
    for at in range(place + 1, min(place + _REACH, len(texts))):
        word = texts[at]
        pronoun = word in _PRONOUNS and (word != "her" or _owns_next(texts, at + 1))
        if (word in _SHE or word in _HE) and (pronoun or apposed):
            return word in _SHE
        if not apposed and (_is_of_person(word) or (word in _OBJECTS and not pronoun)):
            return None
        apposed = apposed and word not in _ENDS
    return None


def _is_second(texts: Phrase, place: int) -> bool:
    """Whether the sentence has named somebody else before, whose "her" may be."""
    for at in range(place - 2, max(-1, place - _REACH), -1):
        if texts[at] in _ENDS:
            return False
        if _is_of_person(texts[at]):
            return True
    return False


def _owns_next(texts: Phrase, place: int) -> bool:
    """Whether "her" belongs to the noun that follows ("draws her sword"; not "looks at her in a mirror")."""
    after = texts[place] if place < len(texts) else "."
    return after.isalpha() and not any(
        _says((after,), 0, field) for field in ("preposition", "determiner", "and", "clause", "then")
    )


def _is_of_person(word: str) -> bool:
    senses = lexicon().phrases.get((word,), ())
    return any(sense.field == "kind" and _is_person(sense.value) for sense in senses)


def aged(kind: str, texts: Phrase, place: int) -> str:
    """The kind of whoever has a name, by the age that stands in brackets after it ("JOHN (60s)")."""
    years = next((years for word in beside(texts, place + 1) if (years := age(word))), 0)
    if kind not in _YOUNG or not years:
        return kind
    if years >= _ELDERLY:
        return f"old_{kind}"
    return _YOUNG[kind] if years < _GROWN else kind


def beside(texts: Phrase, place: int) -> Phrase:
    """The words in brackets at a place, or an age between commas ("MAYA, 12, climbs")."""
    after = texts[place + 2 : place + 3]
    between = texts[place : place + 1] == (",",) and after in ((",",), (".",))
    if not between and texts[place : place + 1] in (("is",), ("was",), ("turns",)):
        between = after in _AFTER_AGE
    return texts[place + 1 : place + 2] if between else bracketed(texts, place)


def bracketed(texts: Phrase, place: int) -> Phrase:
    """The words in the brackets that open at a place."""
    if texts[place : place + 1] != ("(",):
        return ()
    end = next((at for at in range(place, min(place + _LONGEST, len(texts))) if texts[at] == ")"), place)
    return texts[place + 1 : end]
