"""Animals called "he" or "she" beside people: "his owner picks him up", "he licks her face"."""

from __future__ import annotations

from collections.abc import Sequence

from filmgate.storyboard.actor import Actor
from filmgate.storyboard.cast import may_be
from filmgate.storyboard.kinds import ANIMALS
from filmgate.storyboard.lexicon import split

_KEEPERS = frozenset(split("owner, owners, master, mistress, human, humans, keeper, handler, trainer"))
"""Whom an animal has."""
_VOICES = frozenset(
    split(
        "barks, meows, purrs, growls, howls, whines, whimpers, yelps, yaps, neighs, whinnies, snorts,"
        " squeaks, chirps, licks, sniffs, wags, pants, pounces, paws, nuzzles, laps, trots, gallops, hisses,"
        " nibbles"
    )
)
"""First words of what an animal does rather than the people beside it."""


def lone(actors: Sequence[Actor], sex: str) -> Actor | None:
    """The last single animal of whom the other pronoun was not said; first one of whom this one was."""
    single = [a for a in reversed(actors) if a.kind in ANIMALS and a.count == 1 and a.called in ("", sex)]
    return next((actor for actor in single if actor.called), single[0] if single else None)


def kept(actors: Sequence[Actor], sex: str, noun: str) -> None:
    """Notes of an animal that it is called so, where "his" stands before whoever keeps it."""
    if noun in _KEEPERS and (beast := lone(actors, sex)) is not None:
        beast.called = sex


def heard(actors: Sequence[Actor], sex: str, verb: str) -> list[Actor]:
    """Whom "he" means before what only animals do ("he barks")."""
    if verb.partition(" ")[0] not in _VOICES or (beast := lone(actors, sex)) is None:
        return []
    beast.called = sex
    return [beast]


def handled(actors: Sequence[Actor], sex: str, doers: Sequence[Actor]) -> list[Actor]:
    """Whom "him" means as an object, where nobody may be meant beside those who do it but an animal."""
    beast = lone(actors, sex)
    if beast is None or any(beast is actor for actor in doers):
        return []
    others = (actor for actor in actors if not any(actor is doer for doer in doers))
    if any(actor.kind not in ANIMALS and actor.animate and may_be(sex, actor) for actor in others):
        return []
    beast.called = sex
    return [beast]
