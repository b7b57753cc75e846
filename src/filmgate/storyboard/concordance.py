"""Where in a prompt mentions stand that say something of a field: many rules look at few of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence, Set
from itertools import chain

from filmgate.storyboard.mention import FIELDS, TEXT, Mention

_NO_WORDS: frozenset[str] = frozenset()


class Concordance:
    """The places of mentions by what they say when it is made. What they have come to say since is not found,
    unless it is noted; what they say no more is found as before."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self.mentions = mentions
        self.texts: set[str] = set(map(TEXT, mentions))
        by_fields: defaultdict[frozenset[str], list[int]] = defaultdict(list)
        for place, fields in enumerate(map(FIELDS, mentions)):
            by_fields[fields].append(place)
        self._by_fields = by_fields
        self._is_noted = False
        """Whether a place may be found by two sets of fields."""

    def of(self, *fields: str, words: Set[str] = _NO_WORDS) -> list[int]:
        """The places, in order, of what says something of one of the fields or is one of the words."""
        found = [places for own, places in self._by_fields.items() if not own.isdisjoint(fields)]
        worded = not self.texts.isdisjoint(words)
        if worded:
            found.append([place for place, mention in enumerate(self.mentions) if mention.text in words])
        places = chain.from_iterable(found)
        return sorted({*places} if worded or self._is_noted else places)

    def note(self, place: int) -> None:
        """Finds a mention also by what it says now."""
        self._by_fields[self.mentions[place].fields].append(place)
        self._is_noted = True

    def silent(self) -> list[int]:
        """The places of what says nothing."""
        return self._by_fields.get(frozenset(), [])
