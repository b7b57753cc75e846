"""Which of its meanings a word has: noun or verb, by the words beside it."""

from __future__ import annotations

from itertools import islice, takewhile
from operator import attrgetter

from filmgate.storyboard import ages, denominal, nominal
from filmgate.storyboard.camerawork import CameraWork
from filmgate.storyboard.kinds import ANIMATE, ANYBODY
from filmgate.storyboard.lexicon import Part, Phrase, Sense, split
from filmgate.storyboard.lexicon.sense import CAMERA, FINITE, NOUN, PARTICIPLE, PLURAL, WORD
from filmgate.storyboard.mention import AnyOf, Mention
from filmgate.storyboard.text import is_han

NEAR = 8
"""How many tokens either side tell an ambiguous word's meaning."""
AFTER_SUBJECT = "<subject>"
"""Stands among a word's neighbours in contexts.toml if somebody is named right before it."""
START = "<start>"
"""Stands there if the word opens a sentence."""
DEED = "<deed>"
"""Stands there if the word goes on in a row of deeds ("smiles and waves", "kneels, waves and sleeps")."""
ACTING = "<acting>"
"""Stands there if the word has its article and a verb right after it ("a giant walks")."""
TAG = "<tag>"
"""Stands there if the word stands alone between commas."""
_ARTICLE = (("a",), ("the",), ("an",))
_NOUN_HEADS = frozenset(
    split(
        "a, an, the, his, its, their, my, your, our, this, these, 's, in, of, with, through, under, among,"
        " amid, beneath, for, from, at"
    )
)
"""Words after which only a noun can stand."""
_AMID = frozenset(split("on, with, over, across, through, among, under, beneath, between, onto, upon, by"))
"""Words after which an adjective has a noun to come ("on wet leaves"; not "in red", "of wood")."""
_SINGLING = frozenset(("each", "every", "another"))
"""Words after which a verb's base form is a noun ("each stroke")."""
_SEEING = frozenset(
    split(
        "see, sees, seeing, saw, watch, watches, watching, watched, hear, hears, hearing, heard, make, makes,"
        " making, made, let, lets, letting, help, helps, helping, helped"
    )
)
"""Verbs whose object may do what follows."""
_OWNING = frozenset(("of", "in", "on", "from", "into"))
"""Prepositions after which "her" owns what comes next ("a close-up of her hands")."""
_EVENTS = frozenset(
    split(
        "fight, battle, duel, dance, chase, kiss, hug, embrace, race, walk, ride, jump, leap, dive, swim,"
        " brawl, clash, sprint, waltz, tango, stroll, swing, explosion, laugh, smile, jog, hike, look, nap"
    )
)
"""Nouns that tell a deed as their verbs do."""
_OBJECTS_BEGIN = tuple((word,) for word in split("the, his, her, him, them, it, its, their"))
_MEASURES = frozenset(split("size, height, length, width, color, colour, shape, way"))
_CLOSING = ((), (",",), (".",), ("at",), ("goodbye",), ("back",))
_ROWS = ((",",), ("and",), ("then",))
_ROW_ENDS = ((), (",",), (".",), ("without",), ("from",), ("as",), ("how",), ("while",), ("with",), ("in",))
"""What comes after the last verb of a row that has no object ("lies there and watches without moving")."""
_NOUN_SIGNS = frozenset({"determiner", "attribute", "count", "preposition"})
_ONE_OR_OTHER = frozenset(("one", "other", "another"))
_COLLECTIVE = frozenset(("couple", "crowd", "family"))
_CLAUSE = 18
"""How many mentions back the clause before may lie."""
_OF_EYES = (("shut",), ("closed",), ("open",), ("wide",), ("half",), ("fixed",), ("narrowed",))
_SIMPLY = frozenset(("just", "simply", "finally", "only"))
_LY = "ly"
_PLACING = frozenset(split("in, on, at, by, under, near, beside, behind, down, around, along"))
_PART = attrgetter("part")
_ADJECTIVE = AnyOf("attribute", "quality")
_OF_VERBS = frozenset((FINITE, CAMERA))
_INFLECTED = ("s", "ed", "ing")


class Choice(CameraWork):
    """Chooses among the senses of a phrase."""

    def _choose(self, senses: tuple[Sense, ...], texts: tuple[str, ...], place: int) -> tuple[Sense, ...]:
        length = len(texts)
        if (
            length == 1
            and not self.camera
            and (verb := denominal.verb(self.texts, place, senses, self.mentions))
        ):
            return verb
        if texts in self.contexts and not (self.camera and _may_be_of_camera(senses)):
            senses = self._in_context(place, texts)
        if senses and senses[0].part is FINITE and self._is_said_as_thing(senses, texts, place):
            senses = self._as_thing(texts)
        if not senses or (len(senses) == 1 and senses[0].part is not CAMERA):
            return senses
        if CAMERA in map(_PART, senses):
            by_camera = self._is_camera_work(place, length)
            senses = tuple(sense for sense in senses if (sense.part is CAMERA) is by_camera)
            if senses[1:] and senses[-1].field == "move" and self._follows_subject():
                senses = senses[:-1]  # "the birds fly over the lake"
        else:
            by_camera = False
            if senses[-1].field == "transition" and senses[0].field == "action" and self._follows_subject():
                senses = senses[:-1]  # "the riders dissolve into ink"
        if by_camera or length > 1 or is_han(texts[0]):
            return senses
        nouns = tuple(s for s in senses if s.part in (NOUN, PLURAL, WORD))
        verbs = tuple(s for s in senses if s.part in (FINITE, PARTICIPLE))
        heard = bool(verbs) and all(sense.field == "sound" for sense in nouns)
        if heard and (
            self._is_inflected(texts[0]) or self._is_of_beast(texts[0]) or self._is_of_next(texts[0], place)
        ):
            return senses  # a verb that is heard ("applauds")
        if not (nouns and verbs):
            return senses
        if not self._reads_as_verb(place, length, verbs[0].part):
            return nouns
        return senses if heard else verbs  # "guests clapping"

    def _is_said_as_thing(self, senses: tuple[Sense, ...], texts: Phrase, place: int) -> bool:
        if is_han(texts[0]):
            return False
        if self._is_thing(senses, texts[0]) or (len(texts) > 1 and self._after_epithet()):
            return True
        if not _OF_VERBS.issuperset(map(_PART, senses)):
            return False
        return nominal.stands_as_noun(self.mentions, texts, self.texts[place + len(texts) :][:1])

    def _is_thing(self, senses: tuple[Sense, ...], word: str) -> bool:
        """Whether a verb stands where only a noun can ("his board", "the fire")."""
        if not senses or senses[0].part is not FINITE or not self.mentions:
            return False
        last, before = self.mentions[-1], self._last_word()
        if word in _EVENTS or not (
            ("count" in last.fields and word.endswith("s") and self._after_number())
            or before in _NOUN_HEADS
            or last.text == "a single"
            or (_ADJECTIVE[last.fields] and self._after_adjective())
            or (before == "her" and self._after_her(word))
            or (before in _SINGLING and not word.endswith(_INFLECTED))
        ):
            return False
        return _is_verb(senses)

    def _after_number(self) -> bool:
        """Whether a number of several stands right before, which is no age ("a girl of seven runs")."""
        several = self.mentions[-1].get("count") not in (None, "1")
        return several and not ages.is_of_person(self.mentions, len(self.mentions) - 1)

    def _after_epithet(self) -> bool:
        """Whether a verb and its particle follow an article and an unknown word ("a hairpin turn on")."""
        if len(self.mentions) < 2:
            return False
        article, word = self.mentions[-2:]
        return article.text in ("a", "an") and not word.senses and word.text.isascii()

    def _after_her(self, word: str) -> bool:
        """Whether "her" right before it owns a word ("carries her board", "Her bow glides", "up to her
        elbows"; not "watches her dance")."""
        if len(self.mentions) < 2 or self.mentions[-2].ends_sentence:
            return True
        verb = self.mentions[-2]
        if verb.text in _OWNING or (verb.text == "to" and word.endswith("s")):
            return True
        return "action" in verb.fields and verb.text.partition(" ")[0] not in _SEEING

    def _after_adjective(self) -> bool:
        """Whether an adjective right before has a noun to come ("blue glow"; not "a girl in red")."""
        last = self.mentions[-1]
        if "kind" in last.fields or not last.text.isascii():
            return False
        row = (m for m in self.mentions[-2::-1] if "attribute" not in m.fields)
        before = next(row, None) if len(self.mentions) > 1 else None
        return (
            before is None
            or before.has("punctuation", "determiner", "count")
            or before.text.rpartition(" ")[2] in _AMID
        )

    def _as_thing(self, texts: Phrase) -> tuple[Sense, ...]:
        """What an ambiguous word says as a noun."""
        if state := denominal.state(texts[0]):
            return state
        rules = self.contexts.get(texts, ())
        return next((rule.senses for rule in rules if texts[0] in _EVENTS or not _is_verb(rule.senses)), ())

    def _acts(self, place: int, length: int) -> bool:
        """Whether an article stands before a word, and right after it what is only a verb of one."""
        following = self.texts[place + length : place + length + 1]
        if not following or not following[0].endswith("s") or self.texts[place - 1 : place] not in _ARTICLE:
            return False
        told = self.phrases.get(following, ())
        return bool(told) and all(sense.field == "action" and sense.part is FINITE for sense in told)

    def _in_context(self, place: int, texts: Phrase) -> tuple[Sense, ...]:
        """What words that stand at a place, or are meant there, say beside these neighbours."""
        length = len(texts)
        near = set(self.texts[max(0, place - NEAR) : place]) | set(
            self.texts[place + length : place + length + NEAR]
        )
        last = self.mentions[-1] if self.mentions else None
        if last is not None and last.text in _SIMPLY and len(self.mentions) > 1:
            last = self.mentions[-2]  # "the other one just waves"
        if last is not None and (last.has("kind", "pronoun") or self._is_of_other(last, place, length)):
            near.add(AFTER_SUBJECT)
        if not self.mentions or self.mentions[-1].ends_sentence:
            near.add(START)
        rules = self.contexts[texts]
        if (
            any(DEED in rule.near for rule in rules)
            and not "".join(self.texts[place + length : place + length + 1]).endswith(
                "ing"
            )  # "waves crashing"
            and (self._is_in_row_of_deeds() or self._closes_row(place + length))
        ):
            near.add(DEED)
        if any(ACTING in rule.near for rule in rules) and self._acts(place, length):
            near.add(ACTING)
        if self._is_tag(place, length):
            near.add(TAG)
        if self.texts[place].isascii():
            near |= {text[:-1] for text in near if text.endswith("s")}
        return next((rule.senses for rule in rules if not rule.near or rule.near & near), ())

    def _is_in_row_of_deeds(self) -> bool:
        """Whether "and" or "then" joins what comes to a verb, or a comma to one of the sentence's ("kneels,
        waves", "reads a book, then waves")."""
        before = (m for m in reversed(self.mentions) if m.text not in _SIMPLY)
        joint = next((m for m in before if not m.has("and", "then", "speed")), None)
        if joint is None or (joint is self.mentions[-1] and joint.text != ","):
            return False
        if joint.text != ",":
            return joint.part("action") is FINITE
        sentence = takewhile(lambda m: not m.ends_sentence, islice(reversed(self.mentions), _CLAUSE))
        return any(m.part("action") is FINITE for m in sentence)

    def _closes_row(self, place: int) -> bool:
        """Whether "and" joins a last word to a verb and its object, and to no other noise or weather
        ("knocks on the glass and waves"; not "hears wind and waves")."""
        if len(self.mentions) < 2 or "and" not in self.mentions[-1].fields:
            return False
        if self.texts[place : place + 1] not in _CLOSING:
            return False
        noun = self.mentions[-2]
        if noun.has("setting", "weather", "sound", "punctuation") or noun.part("kind") is PLURAL:
            return False
        clause = takewhile(lambda m: not m.ends_sentence, islice(reversed(self.mentions), _CLAUSE))
        return any(m.part("action") is FINITE and m.text.partition(" ")[0].endswith("s") for m in clause)

    def _reads_as_verb(self, place: int, length: int, part: Part) -> bool:
        """Whether a word that may be noun or verb is a verb here, by the words beside it."""
        if self.texts[place].endswith("s") and self._has_verb_next(place, length):
            return False
        if self.mentions and self._is_part_or_thing(place, length):
            return False
        if self.texts[place] == "eyes" and self.texts[place + length : place + length + 1] in _OF_EYES:
            return False
        before = next((m for m in reversed(self.mentions) if not m.has("stop", "speed", "mood")), None)
        if self.texts[place] == "stands":
            return self._is_no_stand(before)
        if before is None or "punctuation" in before.fields:
            goes_on = part is PARTICIPLE or (before is not None and self._goes_on(before, place))
            if before is not None and before.text == "," and self._takes_object(place, length):
                return True
            in_row = before is not None and before.text == "," and self._ends_in_row(place + length)
            return goes_on and (in_row or self._before_object(place + length))
        if before.text == "to" or ("pronoun" in before.fields and "determiner" not in before.fields):
            return True
        if "determiner" in before.fields and "pronoun" in before.fields:
            return False
        if before.has(*_NOUN_SIGNS):
            return self._is_of_other(before, place, length)
        if (
            before.has("garment", "body")
            and self.texts[place].endswith("s")
            and denominal.is_awaited(self.mentions)
        ):
            return True  # "a woman in a red coat watches"
        if before.part("kind") is NOUN and not self._may_be_of(before, place):
            return False
        named = before.text in ANYBODY or before.has("kind", "then", "reference", "wear", "garment", "body")
        if named or before.text.endswith(_LY):
            return before.has("then", "reference", "kind") or self._before_object(place + length)
        if not before.senses and len(self.mentions) > 1 and "determiner" in self.mentions[-2].fields:
            return False
        goes_on = "and" in before.fields and self._goes_on(before, place)
        if goes_on and (self._before_noun(place + length) or self._ends_row(place + length)):
            return True
        return ("and" in before.fields or not before.senses) and self._before_object(place + length)

    def _is_no_stand(self, before: Mention | None) -> bool:
        """Whether "stands" is a verb, as it is wherever no word before it has a noun to come."""
        if before is None or before.has(*_NOUN_SIGNS):
            return before is not None and before.text in _ONE_OR_OTHER
        return before.text == "," or "punctuation" not in before.fields

    def _is_part_or_thing(self, place: int, length: int) -> bool:
        """Whether it is told after a comma what something has ("ships with striped sails"), or where hands
        are."""
        after = self.texts[place + length : place + length + 1]
        if self.texts[place] == "hands":
            return after in nominal.OF_HANDS and self._last_word() == ","
        return after == ("with",) and self.texts[place] == "ships" and self._last_word() == ","

    def _has_verb_next(self, place: int, length: int) -> bool:
        """Whether the next word is the verb of a plural ("and swallows flew")."""
        after = self.texts[place + length : place + length + 1]
        senses = self.phrases.get(after, ())
        finite = bool(senses) and all(s.field == "action" and s.part is FINITE for s in senses)
        return finite and not after[0].endswith("s")

    def _is_of_other(self, before: Mention, place: int, length: int) -> bool:
        """Whether it is what one of several does ("the other watches the gate", "the other cooks."), or
        each of them ("two girls each hold a balloon")."""
        if before.text == "each" and len(self.mentions) > 1:
            return self.mentions[-2].has("kind", "pronoun")
        if before.text not in _ONE_OR_OTHER or not self.texts[place].endswith("s"):
            return False
        after = self.texts[place + length : place + length + 1]
        return self._takes_object(place, length) or after in _ROW_ENDS or after in _ROWS

    def _takes_object(self, place: int, length: int) -> bool:
        """Whether a word with an "s" stands before an object, as no noun does ("the driver, a tall woman,
        watches her passenger"); not before a measure ("waves the size of houses")."""
        after = self.texts[place + length : place + length + 2]
        measured = len(after) > 1 and after[1] in _MEASURES
        return self.texts[place].endswith("s") and after[:1] in _OBJECTS_BEGIN and not measured

    def _goes_on(self, before: Mention, place: int) -> bool:
        """Whether a comma leads to the next deed of a sentence ("waits, lights a match")."""
        if not (before.text == "," or "and" in before.fields):
            return False
        if not (self.texts[place].endswith(("s", "ed")) or ("and" in before.fields and self._of_several())):
            return False
        sentence = takewhile(lambda m: not m.ends_sentence, islice(reversed(self.mentions), _CLAUSE))
        return any(m.part("action") is FINITE and not m.by_camera for m in sentence)

    def _of_several(self) -> bool:
        """Whether several do the deed before, and nothing is done to anybody ("two men sit and watch")."""
        clause = self.mentions[-_CLAUSE:]
        deeds = [at for at, m in enumerate(clause) if m.part("action") is FINITE]
        if not deeds or clause[deeds[-1]].text.partition(" ")[0].endswith(("s", "ed")):
            return False
        several = any(m.part("kind") is PLURAL for m in clause[: deeds[-1]])
        rest = clause[deeds[-1] + 1 :]
        led = clause[deeds[-1]].text.rpartition(" ")[2] in _PLACING or rest[0].has("preposition", "and")
        return several and led

    def _ends_in_row(self, place: int) -> bool:
        """Whether a word between commas ends here, as one deed of several ("sprints, vaults, and lands")."""
        return self.texts[place : place + 1] in _ROWS

    def _ends_row(self, place: int) -> bool:
        """Whether a sentence ends here, and no plural before "and" ("leans on a stick and watches")."""
        if self.texts[place : place + 1] not in _ROW_ENDS or len(self.mentions) < 2:
            return False
        last = self.mentions[-2]
        plural = last.text.endswith("s") and not last.text.endswith("ss")
        return last.text.isascii() and (not plural or last.part("action") is FINITE)

    def _may_be_of(self, noun: Mention, place: int) -> bool:
        """Whether a word can be the verb of a noun right before it ("a rocket skateboard" has none)."""
        if self.texts[place].endswith(_INFLECTED) or is_han(noun.text) or noun.get("kind") in _COLLECTIVE:
            return True
        joined = any("and" in m.fields for m in self.mentions[-_CLAUSE // 2 :])
        return joined or denominal.is_awaited(self.mentions, by_several=True)

    def _is_of_next(self, word: str, place: int) -> bool:
        """Whether a participle tells what those do who come next ("a ring of cheering commuters")."""
        if not word.endswith("ing"):
            return False
        named = self.phrases.get(self.texts[place + 1 : place + 2], ())
        return any(sense.field == "kind" and sense.value in ANIMATE for sense in named)

    def _is_of_beast(self, word: str) -> bool:
        """Whether a participle after a comma tells what those do of whom the sentence is ("a dog joins in,
        barking wildly")."""
        if not word.endswith("ing") or not self.mentions or self.mentions[-1].text != ",":
            return False
        sentence = takewhile(lambda m: not m.ends_sentence, islice(reversed(self.mentions), 1, _CLAUSE))
        named = next((m for m in sentence if "kind" in m.fields or m.text == ","), None)
        return named is not None and named.get("kind") in ANIMATE

    def _is_inflected(self, word: str) -> bool:
        """Whether a word is no base form, and stands where no noun does."""
        last = self.mentions[-1] if self.mentions else None
        return word.endswith(("s", "ed")) and (last is None or not last.has(*_NOUN_SIGNS))


def _may_be_of_camera(senses: tuple[Sense, ...]) -> bool:
    """Whether the camera may do it, of whom the sentence is ("pans", not "swallows")."""
    return any(sense.part is CAMERA or sense.field == "move" for sense in senses)


def _is_verb(senses: tuple[Sense, ...]) -> bool:
    return bool(senses) and all(sense.part in (FINITE, CAMERA) for sense in senses)
