"""Tokens to mentions: the longest phrases that the lexicon knows, each in the sense its neighbours allow."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from filmgate.storyboard import asides, aspect, denominal, han, homes, idioms, number
from filmgate.storyboard.lexicon import Lexicon, Part, Phrase, Sense, lexicon, split
from filmgate.storyboard.lexicon.sense import CAMERA, FINITE, NOUN, PARTICIPLE, PLURAL, WORD
from filmgate.storyboard.mention import ENDS, Mention
from filmgate.storyboard.spelling import doer, meant
from filmgate.storyboard.text import QUOTE, REFERENCE, Tokens, is_han

Names = Mapping[int, tuple[Sense, ...]]

NEAR = 8
"""How many tokens either side tell an ambiguous word's meaning."""
AFTER_SUBJECT = "<subject>"
"""Stands among a word's neighbours in contexts.toml if somebody is named right before it."""
START = "<start>"
"""Stands there if the word opens a sentence."""
TAG = "<tag>"
"""Stands there if the word stands alone between commas."""
_PUNCTUATION = frozenset(",.;:!?()[]\n")
_SPECIAL = _PUNCTUATION | {QUOTE, REFERENCE}
_MARKS = {mark: (Sense("punctuation", mark, WORD),) for mark in _PUNCTUATION}
_CAMERA_HEADS = frozenset(
    split(
        "dolly, dollies, dollying, dollied, pan, pans, panning, panned, tilt, tilts, tilting, tilted, zoom, "
        "zooms, zooming, zoomed, truck, trucks, trucking, crane, cranes, craning, boom, booms, booming, jib, "
        "jibs, pedestal, orbit, orbits, orbiting, arc, arcs, arcing, whip, rack, racks, racking, track, "
        "tracks, tracking, tracked, refocus, push-in, handheld"
    )
)
_CAMERA_PAIRS = frozenset(
    {("push", "in"), ("pull", "out"), ("pull", "back"), ("pushing", "in"), ("pulling", "back")}
)
_CAMERA_WORDS = frozenset({"camera", "lens", "we", "gimbal", "steadicam", "viewer", "cameraman"})
_CAMERA_HAN = (("镜", "头"), ("运", "镜"), ("机", "位"), ("摄", "像", "机"), ("摄", "影", "机"))
_FACING = frozenset(split("在, 对, 对着, 向, 朝, 朝着, 冲着, 面对, 面对着, 面向, 正对"))
"""Words after which somebody acts before the camera."""
_CAMERA_FIRST = frozenset((*_CAMERA_WORDS, *(word[0] for word in _CAMERA_HAN)))
_NOUN_HEADS = frozenset(
    split(
        "a, an, the, his, its, their, my, your, our, this, these, 's, in, of, with, through, under, among,"
        " amid, beneath"
    )
)
"""Words after which only a noun can stand."""
_SEEING = frozenset(
    split(
        "see, sees, seeing, saw, watch, watches, watching, watched, hear, hears, hearing, heard, make, makes,"
        " making, made, let, lets, letting, help, helps, helping, helped"
    )
)
"""Verbs whose object may do what follows."""
_SHOTS = frozenset(("shot", "footage"))
_EVENTS = frozenset(
    split(
        "fight, battle, duel, dance, chase, kiss, hug, embrace, race, walk, ride, jump, leap, dive, swim,"
        " brawl, clash, sprint, waltz, tango, stroll, swing, explosion, laugh, smile, jog, hike, look, nap"
    )
)
"""Nouns that tell a deed as their verbs do."""
_NOUN_SIGNS = frozenset({"determiner", "attribute", "count", "preposition"})
_LEADING_TO = frozenset(("into", "at", "towards", "toward", "past", "to", "behind", "in", "on", "for"))
_COLLECTIVE = frozenset(("couple", "crowd", "family"))
_CLAUSE = 8
"""How many mentions back the clause before may lie."""
_MACHINES = frozenset(("truck", "crane", "cranes", "trucks"))
_HEIGHTS = frozenset(("low", "high"))
_ALONE = (1,)
_SCENERY = frozenset(("setting", "time_of_day", "weather", "light"))
_NEW_CLAUSE = frozenset(("clause", "then", "kind", "pronoun"))
_OTHER_THINGS = frozenset(("stop",))
_OF_DEEDS = frozenset(("action", "then", "speed", "mood"))
"""What the camera may do as well as those it shows."""
_PROP = (Sense("kind", "camera", NOUN),)
_OWNED = frozenset(("a", "an", "his", "her", "their", "my", "another"))
_SWALLOWED = (Sense("stop", "deed", WORD),)
_AIMING = _HEIGHTS | {"drone", "drones", "无人机"}
_LY = "ly"
_INFLECTED = ("s", "ed", "ing")


class Matcher:
    """Reads tokens left to right; knows whether the camera is who the clause speaks of."""

    def __init__(self, tokens: Tokens, references: list[str], names: Names, known: Lexicon) -> None:
        self.texts, self.starts = tokens
        self.names = names
        self.references = iter(references)
        self.known = known
        self.mentions: list[Mention] = []
        self.swallowed: set[int] = set()
        """Places of nouns that a verb before them has told."""
        self.quotes = 0
        self.camera = False
        self.shown = False
        """Whether the camera's clause has named whom it shows: a participle is theirs."""

    def run(self) -> list[Mention]:
        place, end = 0, len(self.texts)
        while place < end:
            place += self._take(place)
        asides.mark(self.mentions)
        aspect.settle(self.mentions)
        number.settle(self.mentions)
        han.settle(self.mentions)
        homes.settle(self.mentions)
        _aim(self.mentions)
        return self.mentions

    def _take(self, place: int) -> int:
        """Adds the mention that begins at a token; the number of tokens it covers."""
        text = self.texts[place]
        if place in self.swallowed:
            self._add(place, (text,), _SWALLOWED)
            return 1
        if text in _SPECIAL:
            self._add(place, (text,), self._special(text))
            self.camera = self.camera and text not in ENDS and text != ":"
            self.shown = self.shown and text == "," and is_han("".join(self.texts[place + 1 : place + 2]))
            return 1
        if text == "camera" and self._is_prop():
            self._add(place, (text,), _PROP)
            return 1
        phrases, is_latin = self.known.phrases, text.isascii()
        for length in self.known.lengths.get(self.texts[place : place + 2], _ALONE):
            texts = self.texts[place : place + length]
            if length == 1 and place in self.names:
                self._add(place, texts, self.names[place])
                return 1
            if length == 1 and not is_latin and (deed := han.parted(self.texts, place, self.known)):
                self._add(place, self.texts[place : place + deed[0]], deed[1])
                return deed[0]
            senses = phrases.get(texts)
            if not senses or (is_latin and length > 1 and self._yields(senses, texts, place)):
                continue
            if (
                not is_latin
                and len(senses) == 1
                and senses[0][2] is not CAMERA
                and texts not in self.known.contexts
            ):
                self._add(place, texts, senses)
                return length
            if chosen := self._choose(senses, texts, place):
                self._add(place, texts, self._told(place, length, chosen) if is_latin else chosen)
                return length
        said = self._guessed(place) if is_latin else ()
        self._add(place, (text,), said)
        return 1

    def _yields(self, senses: tuple[Sense, ...], texts: Phrase, place: int) -> bool:
        """Whether a verb phrase ("swims under") leaves its last words to a phrase for a place or an hour that
        begins with them ("under the sea"), and a shorter one tells the deed."""
        part, length = senses[0][2], len(texts)
        if not (part is FINITE or part is PARTICIPLE) or not texts[0].isascii():
            return False
        if self._after_shot() and any(s.part is CAMERA for s in self.known.phrases.get(texts[:1], ())):
            return True  # the camera's own verb ("a tracking shot following a fox")
        verbs = (self.known.phrases.get(texts[:end], ()) for end in range(1, length))
        shortest = next(
            (end for end, verb in enumerate(verbs, 1) if verb and verb[0].field == "action"), length
        )
        return any(self._opens_scenery(place + start, length - start) for start in range(shortest, length))

    def _opens_scenery(self, place: int, least: int) -> bool:
        """Whether a phrase of more words than `least` for where or when it plays begins at a token."""
        lengths = self.known.lengths.get(self.texts[place : place + 2], _ALONE)
        return any(
            sense.field in _SCENERY
            for length in lengths
            if length > least
            for sense in self.known.phrases.get(self.texts[place : place + length], ())
        )

    def _told(self, place: int, length: int, senses: tuple[Sense, ...]) -> tuple[Sense, ...]:
        """What words say here; a verb may say it with a noun or a particle further on."""
        if self.camera:
            return senses
        idiom = idioms.found(self.texts, place, length, senses)
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
        if (self.texts[place],) in self.known.phrases:
            return ()  # a word of its own, which says nothing here
        word = meant(self.texts[place])
        if word is None and self._deed_follows(place):
            word = doer(self.texts[place])
        return self._choose(self.known.phrases[(word,)], (word,), place) if word else ()

    def _deed_follows(self, place: int) -> bool:
        """Whether the next word tells a deed."""
        following = self.known.phrases.get(self.texts[place + 1 : place + 2], ())
        return any(sense.field == "action" for sense in following)

    def _special(self, text: str) -> tuple[Sense]:
        if text == QUOTE:
            self.quotes += 1
            return (Sense("dialogue", str(self.quotes - 1), WORD),)
        if text == REFERENCE:
            return (Sense("reference", next(self.references), WORD),)
        return _MARKS[text]

    def _add(self, place: int, texts: Phrase, senses: tuple[Sense, ...]) -> None:
        text, last = texts[0], place + len(texts) - 1
        if last > place:
            text = ("" if is_han(text) else " ").join(texts)
        mention = Mention(text, self.starts[place], self.starts[last] + len(texts[-1]), senses)
        if self.camera:
            if not _OF_DEEDS.isdisjoint(mention.fields):
                mention.by_camera = not self._is_theirs(place, len(texts), senses)
            self.shown = self.shown or "kind" in mention.fields
            if not _NEW_CLAUSE.isdisjoint(mention.fields) or texts[0] in _CAMERA_FIRST:
                self._watch_camera(mention, texts)
        elif texts[0] in _CAMERA_FIRST:
            self._watch_camera(mention, texts)
        self.mentions.append(mention)

    def _is_theirs(self, place: int, length: int, senses: tuple[Sense, ...]) -> bool:
        """Whether a deed in the camera's clause is of somebody that it shows."""
        if is_han(self.texts[place]):
            described = self.texts[place + length : place + length + 1] == ("的",)
            return (self.shown or described) and all(sense.part is FINITE for sense in senses)
        if not any(sense.part is PARTICIPLE for sense in senses):
            return False
        shown = self.shown and all(sense.part is not CAMERA for sense in senses)
        return shown or self._describes(place, length, senses)

    def _describes(self, place: int, length: int, senses: tuple[Sense, ...]) -> bool:
        """Whether a participle stands before its noun ("a laughing clown")."""
        if not any(sense.part is PARTICIPLE for sense in senses) or not self.mentions:
            return False
        following = self.known.phrases.get(self.texts[place + length : place + length + 1], ())
        return self.mentions[-1].has("determiner", "attribute") and any(s.field == "kind" for s in following)

    def _watch_camera(self, mention: Mention, texts: Phrase) -> None:
        """The camera is the subject from its word on, until another subject or the sentence's end."""
        if not self.camera and "kind" in mention.fields:
            return
        if texts[0] in _CAMERA_FIRST and (
            texts[0] in _CAMERA_WORDS or texts[:2] in _CAMERA_HAN or texts[:3] in _CAMERA_HAN
        ):
            self.camera = not self._after_preposition()
        elif self.camera and not _NEW_CLAUSE.isdisjoint(mention.fields):
            self.camera = not (mention.has("clause", "then") or self._opens_clause())

    def _is_prop(self) -> bool:
        """Whether "camera" is one that somebody has ("holding an old camera", "with her camera")."""
        for before in reversed(self.mentions[-4:]):
            if before.text in _OWNED:
                owner = self.mentions[: self.mentions.index(before)][-2:]
                return (
                    bool(owner)
                    and not self.camera
                    and (
                        owner[-1].has("action")
                        or (owner[-1].text == "with" and not owner[0].has("filmword", "move"))
                    )
                )
            if before.has("move", "framing", "look", "speed") or not (
                before.has("attribute") or not before.senses
            ):
                return False
        return False

    def _after_preposition(self) -> bool:
        before = [m for m in self.mentions[-3:] if not m.has("determiner", "stop")]
        if self.mentions and is_han(self.mentions[-1].text):
            return self.mentions[-1].has("action") or self.mentions[-1].text in _FACING
        if not before or is_han(before[-1].text):
            return False
        if before[-1].has("preposition"):
            return True
        last = before[-1].text.rpartition(" ")[2]  # of "looks into"
        return "action" in before[-1].fields and last in _LEADING_TO

    def _opens_clause(self) -> bool:
        """Whether what comes now follows a comma or "and" directly (but for its determiners)."""
        for mention in reversed(self.mentions):
            if not mention.has("determiner", "attribute", "count") and mention.senses:
                return mention.has("and") or mention.text == ","
        return False

    def _choose(self, senses: tuple[Sense, ...], texts: tuple[str, ...], place: int) -> tuple[Sense, ...]:
        length = len(texts)
        if (
            length == 1
            and not self.camera
            and (verb := denominal.verb(self.texts, place, senses, self.mentions))
        ):
            return verb
        if not self.camera and texts in self.known.contexts:
            senses = self._in_context(place, length)
        if senses and senses[0][2] is FINITE and self._is_said_as_thing(senses, texts):
            senses = self._as_thing(texts)
        if not senses or (len(senses) == 1 and senses[0][2] is not CAMERA):
            return senses
        camera = tuple(sense for sense in senses if sense.part is CAMERA)
        if camera and self._is_camera_work(place, length):
            return camera
        senses = tuple(sense for sense in senses if sense.part is not CAMERA)
        nouns = tuple(s for s in senses if s.part in (NOUN, PLURAL, WORD))
        verbs = tuple(s for s in senses if s.part in (FINITE, PARTICIPLE))
        if verbs and all(sense.field == "sound" for sense in nouns) and self._is_inflected(texts[0]):
            return senses  # a verb that is heard ("applauds")
        if length > 1 or not (nouns and verbs) or is_han(self.texts[place]):
            return senses
        return verbs if self._reads_as_verb(place, length, verbs[0].part) else nouns

    def _is_said_as_thing(self, senses: tuple[Sense, ...], texts: Phrase) -> bool:
        return self._is_thing(senses, texts[0]) or (len(texts) > 1 and self._after_epithet())

    def _is_thing(self, senses: tuple[Sense, ...], word: str) -> bool:
        """Whether a verb stands where only a noun can ("his board", "the fire")."""
        if not senses or senses[0].part is not FINITE or not self.mentions:
            return False
        if word in _EVENTS or not (
            (word.endswith("s") and self.mentions[-1].get("count") not in (None, "1"))
            or self._last_word() in _NOUN_HEADS
            or self._after_adjective()
            or self._after_her()
        ):
            return False
        return all(sense.part in (FINITE, CAMERA) for sense in senses)

    def _after_epithet(self) -> bool:
        """Whether a verb and its particle follow an article and an unknown word ("a hairpin turn on")."""
        if len(self.mentions) < 2:
            return False
        article, word = self.mentions[-2:]
        return article.text in ("a", "an") and not word.senses and word.text.isascii()

    def _after_her(self) -> bool:
        """Whether "her" owns what comes next ("carries her board"; not "watches her dance")."""
        if self._last_word() != "her" or len(self.mentions) < 2:
            return False
        verb = self.mentions[-2]
        return verb.has("action") and verb.text.partition(" ")[0] not in _SEEING

    def _last_word(self) -> str:
        return self.mentions[-1].text.rpartition(" ")[2]

    def _after_adjective(self) -> bool:
        """Whether an adjective with a noun to come stands right before ("blue glow"; not "a girl in red")."""
        last = self.mentions[-1]
        if not last.has("attribute", "quality") or last.has("kind") or not last.text.isascii():
            return False
        before = self.mentions[-2] if len(self.mentions) > 1 else None
        return before is None or before.has("punctuation", "determiner")

    def _as_thing(self, texts: Phrase) -> tuple[Sense, ...]:
        """What an ambiguous word says as a noun."""
        if state := denominal.state(texts[0]):
            return state
        rules = self.known.contexts.get(texts, ())
        return next((rule.senses for rule in rules if not self._is_thing(rule.senses, texts[0])), ())

    def _in_context(self, place: int, length: int) -> tuple[Sense, ...]:
        near = set(self.texts[max(0, place - NEAR) : place]) | set(
            self.texts[place + length : place + length + NEAR]
        )
        if self.mentions and self.mentions[-1].has("kind", "pronoun"):
            near.add(AFTER_SUBJECT)
        if not self.mentions or self.mentions[-1].ends_sentence:
            near.add(START)
        if self._is_tag(place, length):
            near.add(TAG)
        if self.texts[place].isascii():
            near |= {text[:-1] for text in near if text.endswith("s")}
        rules = self.known.contexts[self.texts[place : place + length]]
        return next((rule.senses for rule in rules if not rule.near or rule.near & near), ())

    def _is_tag(self, place: int, length: int) -> bool:
        """Whether the words stand alone between commas or stops."""
        around = (*self.texts[max(0, place - 1) : place], *self.texts[place + length : place + length + 1])
        return all(text in _PUNCTUATION for text in around)

    def _is_camera_work(self, place: int, length: int) -> bool:
        texts = self.texts[place : place + length]
        if length == 1 and texts[0] in _MACHINES and self._after_article():
            return False
        if self.camera and not (self.shown and texts[0] not in _CAMERA_HEADS):
            return True
        if (length > 1 or is_han(texts[0])) and self._is_tag(place, length):
            return True
        if self._after_shot():
            return True
        if texts[0] not in _CAMERA_HEADS and texts[:2] not in _CAMERA_PAIRS:
            return False
        return not self._follows_subject() and (length > 1 or texts[0] not in _MACHINES)

    def _after_shot(self) -> bool:
        """Whether the word goes on about a kind of shot ("a drone shot following a car")."""
        return bool(self.mentions) and (
            self.mentions[-1].has("move", "framing", "angle") or self.mentions[-1].text in _SHOTS
        )

    def _after_article(self) -> bool:
        return bool(self.mentions) and self.mentions[-1].has("determiner", "attribute", "count")

    def _follows_subject(self) -> bool:
        before = next((m for m in reversed(self.mentions) if not m.has("stop", "speed")), None)
        if self.mentions and _is_plural_thing(self.mentions[-1]):
            return True
        return before is not None and before.has("kind", "pronoun")

    def _reads_as_verb(self, place: int, length: int, part: Part) -> bool:
        """Whether a word that may be noun or verb is a verb here, by the words beside it."""
        before = next((m for m in reversed(self.mentions) if not m.has("stop", "speed", "mood")), None)
        if before is None or before.has("punctuation"):
            goes_on = part is PARTICIPLE or (before is not None and self._goes_on(before, place))
            return goes_on and self._before_object(place + length)
        if before.text == "to" or (before.has("pronoun") and not before.has("determiner")):
            return True
        if before.has("determiner") and before.has("pronoun"):
            return False
        if before.has(*_NOUN_SIGNS):
            return False
        if before.part("kind") is NOUN and not self._may_be_of(before, place):
            return False
        if before.has("kind", "then", "reference", "wear", "garment", "body") or before.text.endswith(_LY):
            return before.has("then", "reference", "kind") or self._before_object(place + length)
        if not before.senses and len(self.mentions) > 1 and self.mentions[-2].has("determiner"):
            return False
        if before.has("and") and self._goes_on(before, place) and self._before_noun(place + length):
            return True
        return (before.has("and") or not before.senses) and self._before_object(place + length)

    def _before_noun(self, place: int) -> bool:
        """Whether a noun comes next ("and watches snow fall")."""
        following = self.known.phrases.get(self.texts[place : place + 1], ())
        return any(sense.field in ("kind", "weather", "light") for sense in following)

    def _goes_on(self, before: Mention, place: int) -> bool:
        """Whether a comma leads to the next deed of a sentence ("waits, lights a match")."""
        if not (before.text == "," or before.has("and")) or not self.texts[place].endswith(("s", "ed")):
            return False
        told = (m.part("action") is FINITE and not m.by_camera for m in self.mentions[-_CLAUSE:])
        return any(told) and not any(m.ends_sentence for m in self.mentions[-_CLAUSE:])

    def _may_be_of(self, noun: Mention, place: int) -> bool:
        """Whether a word can be the verb of a noun right before it ("a rocket skateboard" has none)."""
        if self.texts[place].endswith(_INFLECTED) or is_han(noun.text) or noun.get("kind") in _COLLECTIVE:
            return True
        return any(m.has("and") for m in self.mentions[-_CLAUSE // 2 :])

    def _is_inflected(self, word: str) -> bool:
        """Whether a word is no base form, and stands where no noun does."""
        last = self.mentions[-1] if self.mentions else None
        return word.endswith(("s", "ed")) and (last is None or not last.has(*_NOUN_SIGNS))

    def _before_object(self, place: int) -> bool:
        """Whether what follows is a determiner, a preposition or a pronoun, as after a verb."""
        if place >= len(self.texts):
            return False
        following = self.known.phrases.get((self.texts[place],), ())
        return self.texts[place] in idioms.PARTICLES or any(
            sense.field in ("determiner", "preposition", "pronoun") for sense in following
        )


def match(tokens: Tokens, references: list[str], names: Names) -> list[Mention]:
    """The tokens as mentions in order; `references` names the inputs of its reference marks, in order.

    `names` holds what people's names say, by their token's place.
    """
    return Matcher(tokens, references, names, lexicon()).run()


def _is_plural_thing(mention: Mention) -> bool:
    """Whether a word that the plan has no subject for stands for things that act ("arrows arc")."""
    return mention.text.endswith("s") and mention.text.isascii() and mention.fields <= _OTHER_THINGS


def _aim(mentions: list[Mention]) -> None:
    """A "low" or "high" before a kind of shot tells where the camera stands, a drone is the camera."""
    for mention, following in pairwise(mentions):
        if mention.text not in _AIMING:
            continue
        if mention.get("kind") == "drone" and following.has("move") and following.start <= mention.end + 1:
            mention.empty((Sense("stop", mention.text, WORD),), mention.fields)
        if mention.text in _HEIGHTS and following.has("framing", "move"):
            mention.empty((Sense("angle", mention.text, WORD),), mention.fields)
