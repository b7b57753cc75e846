"""Participles that describe a noun, and are nobody's deed ("a burning house", "the warning track")."""

from __future__ import annotations

from filmgate.storyboard.clause import NOTHING, is_third_person
from filmgate.storyboard.lexicon import Part, split
from filmgate.storyboard.mention import Mention
from filmgate.storyboard.passives import Passives
from filmgate.storyboard.vocabulary import Action

_BEFORE_NOUNS = frozenset(
    split(
        "between, among, of, with, behind, past, beside, amid, above, under, around, through, over,"
        " in front of, full of, to, by"
    )
)
"""Prepositions after which a participle describes a noun ("between kneeling knights")."""
_INTRANSITIVE = frozenset(
    split(
        "shout, laugh, cry, smile, sleep, burn, glow, flicker, float, bloom, melt, fall, rise, spin, dance,"
        " explode"
    )
)
"""Deeds without an object: "cheering fans" are fans who cheer, "riding horses" are ridden."""
STOP = frozenset(("stop",))
_QUALITY = frozenset(("attribute",))
_SCENERY = ("setting", "weather", "light")
_ARTICLES = frozenset(("a", "an", "the"))
"""Right after them a participle describes something, whatever it is ("the warning track")."""
_OWNERS = frozenset(("its", "his", "their", "my", "your", "our"))
"""They own what a participle describes ("its striking colours")."""
_BODILY = frozenset(("with", "his", "her", "its", "their"))
"""Words before a participle that describes a part of the body ("with pleading eyes")."""


_LIFELESS = frozenset(
    map(Action, split("float, fly, fall, glow, flicker, burn, swing, spin, melt, sink, rise"))
)


_LEADING = frozenset(split("in, by, at, on, under, through, near, beside"))
"""Words that open a phrase for where or when it is done."""


_LEADING_ON = frozenset(("at", "into", "past", "through", "towards", "over", "behind"))
"""How verbs end that lead to a noun ("looks at glowing screens")."""


class Participles(Passives):
    """Tells the participles that describe what stands beside them from those that somebody does."""

    def _is_listed(self, place: int) -> bool:
        """Whether a participle and an unknown plural are one of a list's things ("god rays, floating
        particles, …")."""
        after, end = self.after[place], self.after[place + 1]
        listed = self.before[place].has("punctuation", "and") and (end.text == "" or end.has("punctuation"))
        return listed and not after.senses and self._deed(place) in _LIFELESS

    def _attributive(self, place: int) -> bool:
        """Whether the verb describes the noun that follows it ("a burning house", "the glowing lantern")."""
        mention, after = self.mentions[place], self.after[place]
        if not mention.text.isascii():
            return self._attributive_han(place)
        if self._tells_of_worn(place):
            return True
        if mention.part("action") is not Part.PARTICIPLE:
            return False
        if after.text.partition(" ")[0] in _LEADING:
            return False  # "dancing in the rain"
        before = self.before[place]
        if self._is_of_music(place):
            return True
        if after.has("garment") and " the " not in mention.text:
            self.attributes.append(mention.text)
            return True
        if after.has("body") and before.text in _BODILY:
            return True
        scenic = after.has("setting", "weather") or self._is_plural_thing(place + 1)
        if scenic and self._is_at_head(place):
            return True
        if "attribute" in mention.fields and self._is_tint(place):
            if after.has("kind"):
                self.promised.append((self._deed(place) or Action.GLOW, place))
            return True
        if not (self._describes_next(place) and after.has("kind", "attribute", *_SCENERY)):
            led = before.has("count", "preposition") or before.text.rpartition(" ")[2] in _LEADING_ON
            several = led and after.text.endswith("s") and not after.senses
            several = several or (before.has("count") and after.text.endswith("s"))
            several = several or (self._is_listed(place) and after.text.endswith("s"))
            several = several or (before.get("count") == "1" and not after.has("punctuation", "determiner"))
            if not (several or before.text in _ARTICLES or before.text in _OWNERS):
                return False
            return after.text.isalpha() and not after.has("preposition", "and")
        told = Action.WALK if mention.text == "passing" else self._deed(place)
        if told and not after.has(*_SCENERY):
            self.promised.append((told, place))
        return True

    def _is_tint(self, place: int) -> bool:
        """Whether a participle and a colour describe the noun that follows ("a vial of glowing blue
        liquid")."""
        after = self.after[place]
        return after.text.isalpha() and not after.has("preposition", "and", "punctuation", "clause", "action")

    def _after_qualities(self, place: int) -> Mention:
        """The noun after a participle and the qualities that follow it ("glowing purple crystals")."""
        at = place
        while self.after[at].fields == _QUALITY:
            at += 1
        return self.after[at]

    def _is_plural_thing(self, place: int) -> bool:
        """Whether a word of no meaning to the tables stands as its noun before a verb of many ("arrows
        rise")."""
        word = self.mentions[place] if place < len(self.mentions) else NOTHING
        verb, before = self.after[place], self.before[place]
        if word.fields != STOP or word.get("stop") == "trying" or not word.text.isascii():
            return False
        if not word.text.endswith("s") or is_third_person(verb.text):
            return False
        return before.text == "" or before.has("determiner", "count", "attribute", "punctuation", "action")

    def _is_of_music(self, place: int) -> bool:
        """Whether a participle tells how something sounds ("energetic, pounding electronic bass")."""
        before = self.before[place]
        if not (before.text == "" or before.has("punctuation", "and", "attribute")):
            return False
        following = (
            m for m in self.mentions[place + 1 : place + 4] if m.senses and "attribute" not in m.fields
        )
        heard = next(following, NOTHING)
        return heard.has("sound") and not heard.has("action", "kind")

    def _tells_of_worn(self, place: int) -> bool:
        """Whether a past participle tells of clothes or a part of the body ("soaked shirt", "taped hand")."""
        mention, before = self.mentions[place], self.before[place]
        if not mention.text.endswith("ed") or not (before.text == "" or before.has("punctuation", "wear")):
            return False
        following = (m for m in self.mentions[place + 1 : place + 4] if "attribute" not in m.fields)
        noun = next(following, NOTHING)
        if noun.has("garment"):
            self.attributes.append(mention.text)
        return noun.has("garment", "body") and "determiner" not in noun.fields

    def _is_at_head(self, place: int) -> bool:
        """Whether a deed without an object opens a phrase ("cheering fans")."""
        before = self.before[place]
        opens = before.text == "" or before.has("punctuation", "and")
        return opens and self.mentions[place].get("action") in _INTRANSITIVE

    def _describes_next(self, place: int) -> bool:
        """Whether the words before a participle leave it to the noun that follows."""
        before, after = self.before[place], self.after[place]
        if before.has("determiner", "attribute", "count"):
            return True
        noun = self._after_qualities(place)
        if not (noun.has("kind") or (noun is not after and noun.has("light"))):
            return False
        deed = before.has("action") and not before.text.startswith(("is ", "are "))
        return deed or before.text in _BEFORE_NOUNS or self._is_at_head(place)
