"""Where in a prompt mentions stand that say something of a field: many rules look at few of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Set
from itertools import chain, compress, count
from operator import is_not

from filmgate.storyboard.mention import Mention

_NO_WORDS: frozenset[str] = frozenset()


class Concordance:
    """The places of mentions by what they say when it is made or renewed. What they have come to say since is
    not found, unless it is noted; what they say no more is found as before. `texts` are their words as it
    was made, and those of whatever says something else since."""

    def __init__(self, mentions: list[Mention]) -> None:
        self.mentions = mentions
        self.texts: set[str] = {mention.text for mention in mentions}
        self._fields = [mention.fields for mention in mentions]
        by_fields: defaultdict[frozenset[str], list[int]] = defaultdict(list)
        for place, fields in enumerate(self._fields):
            by_fields[fields].append(place)
        self._by_fields = by_fields
        self._noted: list[tuple[frozenset[str], int]] = []
        """By which fields a place may be found beside those that it had."""

    def of(self, *fields: str, words: Set[str] = _NO_WORDS) -> list[int]:
        """The places, in order, of what says something of one of the fields or is one of the words."""
        found = [places for own, places in self._by_fields.items() if not own.isdisjoint(fields)]
        worded = not self.texts.isdisjoint(words)
        if worded:
            found.append([place for place, mention in enumerate(self.mentions) if mention.text in words])
        places = chain.from_iterable(found)
        return sorted({*places} if worded or self._noted else places)

    def note(self, place: int) -> None:
        """Finds a mention also by what it says now."""
        fields = self.mentions[place].fields
        self._by_fields[fields].append(place)
        self._noted.append((fields, place))

    def renew(self) -> None:
        """Finds the same mentions by what they say now: few of them say anything else than before."""
        for fields, place in self._noted:
            self._by_fields[fields].remove(place)
        now = [mention.fields for mention in self.mentions]
        for place in compress(count(), map(is_not, now, self._fields)):
            self._by_fields[self._fields[place]].remove(place)
            self._by_fields[now[place]].append(place)
            self.texts.add(self.mentions[place].text)
        self._fields, self._noted = now, []

    def of_nothing_but(self, fields: frozenset[str]) -> list[int]:
        """The places of what says something of just these fields."""
        return self._by_fields.get(fields, [])

    def silent(self) -> list[int]:
        """The places of what says nothing."""
        return self._by_fields.get(frozenset(), [])
