"""Songs that nobody sings into a microphone: hummed, sung along, sung to a child."""

from __future__ import annotations

import math

from filmgate.engines.animatic.rigs.manners.manner import Manner, named
from filmgate.engines.animatic.rigs.manners.tools import at
from filmgate.engines.animatic.rigs.poses import Pose
from filmgate.storyboard.vocabulary import Action


def _sings(time: float, progress: float) -> Pose:
    """A hand on the heart; the head goes with the tune."""
    sway = 2.5 * math.sin(1.7 * time)
    mouth = max(0.0, 0.45 + 0.35 * math.sin(5.3 * time) + 0.2 * math.sin(2.1 * time))
    beat = 8.0 * math.sin(3.4 * time)
    return Pose(at((0.085, 0.735), sway), (18 + beat, 42 + beat), sway, -4 + sway, mouth, smile=0.5)


_OWN = r"(?:a|an|the|his|her|their)"
_SOFTLY = r"(?:softly |quietly |happily |loudly )?"
_HEARERS = "baby|child|son|daughter|newborn|plants?|cows?|sheep|dog|cat|bird"
_PLACES = "shower|bath|car|kitchen|rain|fields?|meadow|garden|forest|rice"
MANNERS: dict[str, Manner] = {
    "unaccompanied": Manner(
        named(
            rf"(?:sing|sang|sung)\w* {_SOFTLY}along|humm?(?:s|ed|ing)?|lullab(?:y|ies)"
            rf"|(?:sing|sang)\w* {_SOFTLY}(?:a \w+ )?to (?:himself|herself|themselves|{_OWN} (?:{_HEARERS}))"
            rf"|(?:sing|sang)\w* in {_OWN} (?:\w+ )?(?:{_PLACES})"
            r"|carols?|hymns?|folk songs?|sea shant(?:y|ies)|work songs?|campfire songs?",
            "哼|摇篮曲|清唱|跟着(?:音乐|歌)?唱|山歌|渔歌|号子|对歌|童谣|儿歌",
        ),
        frozenset({Action.SING}),
        _sings,
        idle=False,
    ),
}
