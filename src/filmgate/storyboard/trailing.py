"""Those who come behind somebody: "a woman, followed by two dogs, …", "a girl is followed by a cat"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from filmgate.storyboard.actor import Actor
from filmgate.storyboard.clause import Deed, Entry
from filmgate.storyboard.kinds import ANIMATE, VEHICLES
from filmgate.storyboard.manners import moved_by
from filmgate.storyboard.mention import Mention
from filmgate.storyboard.vocabulary import Action

FOLLOWED = "followed by"
_BEHIND = "跟"
"""As who goes so, not as who is chased."""
_PACES = frozenset(map(Action, ("swim", "fly", "run", "climb", "glide")))
"""At which whoever is like them goes, too."""
_BEING = frozenset(("is", "are", "was", "were", "being"))


def deeds(
    mentions: Sequence[Mention],
    before: Sequence[Entry],
    done: Sequence[Deed],
    followers: Sequence[Actor],
    place: int,
) -> Iterator[Deed]:
    """What those do whom "followed by" names at a place, after what was done so far; and whoever goes before
    them, if nothing else is told of these."""
    named = (entry.actors for entry in reversed(before) if not entry.in_phrase)
    leaders = next((actors for actors in named if any(map(_moves, actors))), [])
    if not leaders:
        return  # one shot after another
    pace = next((d.action for d in reversed(done) if d.actor is leaders[0] and d.action in _PACES), None)
    for actor in followers:
        own = pace if actor.kind is leaders[0].kind else None
        yield from _on_the_way([actor] if _moves(actor) else [], place, own, faint=False)
    by = next(at for at in range(place - 1, -1, -1) if mentions[at].text == FOLLOWED)
    if by and mentions[by - 1].text in _BEING:
        yield from _on_the_way(leaders, by, None, faint=True)


def _moves(actor: Actor) -> bool:
    return actor.kind in ANIMATE or actor.kind in VEHICLES


def _on_the_way(actors: Sequence[Actor], place: int, pace: Action | None, *, faint: bool) -> Iterator[Deed]:
    """That some go, at a pace if one is told."""
    for actor in actors:
        if actor.kind and (moved := pace or moved_by(Action.CHASE, actor.kind, _BEHIND)):
            yield Deed(actor, moved, place, False, faint)
