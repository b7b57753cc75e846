"""What stands around a token of a prompt half read: the mentions before it, the tokens to come."""

from __future__ import annotations

from collections.abc import Iterator

from filmgate.storyboard import idioms
from filmgate.storyboard.lexicon import Lexicon
from filmgate.storyboard.mention import Mention
from filmgate.storyboard.text import Tokens

PUNCTUATION = frozenset(",.;:!?()[]\n")
_NOUNS = frozenset(("kind", "weather", "light"))
_OBJECTS = frozenset(("determiner", "preposition", "pronoun"))
"""What may follow a verb."""


_LEADING = frozenset((",", "until", "till"))


class Neighbours:
    """A prompt half read. Tokens are spoken of by their place."""

    def __init__(self, tokens: Tokens, known: Lexicon) -> None:
        self.texts, self.starts = tokens
        self.phrases, self.lengths, self.contexts = known.phrases, known.lengths, known.contexts
        self.mentions: list[Mention] = []

    def _last_word(self) -> str:
        return self.mentions[-1].text.rpartition(" ")[2]

    def _after_article(self) -> bool:
        return bool(self.mentions) and self.mentions[-1].has("determiner", "attribute", "count")

    def _opens_clause(self) -> bool:
        """Whether what comes now follows a comma, "and" or "until" directly (but for its determiners)."""
        for mention in reversed(self.mentions):
            if not mention.has("determiner", "attribute", "count") and mention.senses:
                return mention.has("and", "then") or mention.text in _LEADING
        return False

    def _is_tag(self, place: int, length: int) -> bool:
        """Whether the words stand alone between commas or stops."""
        around = (*self.texts[max(0, place - 1) : place], *self.texts[place + length : place + length + 1])
        return all(text in PUNCTUATION for text in around)

    def _fields_at(self, place: int) -> Iterator[str]:
        """What the one word at a place may say; nothing at the prompt's end."""
        return (sense.field for sense in self.phrases.get(self.texts[place : place + 1], ()))

    def _before_noun(self, place: int) -> bool:
        """Whether a noun comes next ("and watches snow fall")."""
        return not _NOUNS.isdisjoint(self._fields_at(place))

    def _before_object(self, place: int) -> bool:
        """Whether what follows is a determiner, a preposition or a pronoun, as after a verb."""
        particle = not idioms.PARTICLES.isdisjoint(self.texts[place : place + 1])
        return particle or not _OBJECTS.isdisjoint(self._fields_at(place))
