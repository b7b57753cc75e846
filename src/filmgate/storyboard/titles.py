"""What only a title names ("Commercial for running shoes: a woman sprints"): it leads no picture."""

from __future__ import annotations

from filmgate.storyboard.clause import Reading
from filmgate.storyboard.kinds import ANIMATE
from filmgate.storyboard.mention import Mention

COLON = ":"
_LONGEST = 10
"""How many words a title has at most."""


def give_way(reading: Reading, mentions: tuple[Mention, ...]) -> None:
    """Things that the words before a colon name stand behind whoever is told of after it."""
    end = next((at for at, m in enumerate(mentions[:_LONGEST]) if m.text == COLON), 0)
    entitled = sum(place < end for place in reading.places)
    named, told = reading.actors[:entitled], reading.actors[entitled:]
    if any(a.animate for a in named) or not any(a.kind in ANIMATE for a in told):
        return
    reading.actors = told + named
    reading.places = reading.places[entitled:] + reading.places[:entitled]
