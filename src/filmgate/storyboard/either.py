"""Whom "one" and "the other" mean of two who were named apart, and "everybody" of those who are there: "a
boy and a girl … one reads, the other sings"."""

from __future__ import annotations

from collections.abc import Sequence

from filmgate.storyboard.actor import Actor
from filmgate.storyboard.kinds import ANIMALS, PEOPLE, PLURAL, THINGS, can
from filmgate.storyboard.lexicon import split
from filmgate.storyboard.vocabulary import Action, SubjectKind

ALL = frozenset(("everyone", "everybody"))
_OF_THINGS = frozenset(map(Action, split("fall, land, fly, float, roll, explode, shatter, burn, sink, melt")))
_PAIR = 2
_PERFORMING = frozenset(map(SubjectKind, ("musician", "singer", "dancer")))
"""Whom everybody else looks on at."""


def pair(actors: Sequence[Actor]) -> list[Actor]:
    """The last two people, or animals, in the order in which they were named; nobody, if one is many."""
    alive = [actor for actor in actors if actor.animate][-_PAIR:]
    single = all(actor.count == 1 and actor.kind not in PLURAL for actor in alive)
    alike = any(all(actor.kind in kinds for actor in alive) for kinds in (PEOPLE, ANIMALS))
    return alive if len(alive) == _PAIR and single and alike else []


def meant(actors: Sequence[Actor], word: str, last: Sequence[Actor]) -> list[Actor]:
    """Whom such a word means, where the `last` were spoken of before; "each" means both."""
    two = pair(actors)
    if word == "each" or not two:
        return two
    if word == "one":
        return two[:1]
    return [actor for actor in two if actor is not last[-1]][-1:] if word == "other" and last else []


def of_things(actors: Sequence[Actor], word: str, deed: Action | None) -> list[Actor]:
    """Of what several things, named last, "one" is that falls or flies ("flips pancakes, one lands")."""
    if word != "one" or deed not in _OF_THINGS:
        return []
    return [
        actor for actor in actors[-1:] if actor.kind in THINGS and actor.count > 1 and can(actor.kind, deed)
    ]


def everybody(actors: Sequence[Actor]) -> list[Actor]:
    """All of a family, or of more than two people; nobody, if there are others who may be meant."""
    people = [actor for actor in actors if actor.kind in PEOPLE]
    if any(actor.kind in _PERFORMING or actor.kind is SubjectKind.CROWD for actor in people):
        return []
    if families := [actor for actor in people if actor.kind is SubjectKind.FAMILY]:
        return families[:1]
    return people[::-1] if sum(actor.count for actor in people) > _PAIR else []
