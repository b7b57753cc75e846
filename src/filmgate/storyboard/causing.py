"""English verbs by which somebody has others do what follows ("makes the dog sit and laughs")."""

from __future__ import annotations

from collections.abc import Sequence

from filmgate.storyboard.lexicon import split
from filmgate.storyboard.mention import Mention

VERBS = frozenset(
    split(
        "makes, lets, gets, has, sets, keeps, make, let, get, have, set, keep, making, letting, getting,"
        " having, setting, keeping"
    )
)
"""Those that tell no deed of their own: whoever they are done to is no subject of a verb of one."""


def verb(words: Sequence[Mention]) -> Mention | None:
    """Such a verb among what stands before a noun."""
    return next((word for word in words if word.text in VERBS), None)
