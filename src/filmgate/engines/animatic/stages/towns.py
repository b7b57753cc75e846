"""Streets of the cities that a prompt names, and the landmarks that stand behind them."""

from __future__ import annotations

from dataclasses import replace

from filmgate.engines.animatic.monuments import Monument, monument_in, monuments
from filmgate.engines.animatic.stages.catalog import VENUES, Venue, one
from filmgate.engines.animatic.stages.dressing import Row
from filmgate.engines.animatic.stages.quarters import QUARTERS, quarter_in
from filmgate.engines.animatic.stages.street import ROOFTOP, STREET
from filmgate.engines.animatic.stages.told import Told
from filmgate.storyboard.vocabulary import Setting, SubjectKind

LANDMARKS = frozenset({
    SubjectKind.LIGHTHOUSE, SubjectKind.TOWER, SubjectKind.WINDMILL, SubjectKind.STATUE, SubjectKind.HOUSE,
})  # fmt: skip
_IN_THE_GAP = (45.0, 0.062, 0.30)
"""Between the houses of a street: how far off, how far aside and how high, in distances from the lens."""
_FAR_OFF = (130.0, 0.20, 0.27)
_LOWEST = 0.09
"""What of the distance a landmark that is broad is high, at least."""


_NARROW = frozenset(
    {
        "old_china",
        "western",
        "south_asia",
        "tokyo",
        "kyoto",
        "hong_kong",
        "hutong",
        "medina",
        "rome",
        "greek",
        "medieval",
    }
)
"""Towns whose lanes and villages are streets of their own houses."""


def in_a_quarter(venue: Venue, told: Told) -> Venue:
    """A street of the city that the prompt names, with what it is known by where the cross streets lead."""
    name = quarter_in(told.words)
    lane = told.setting in (Setting.ALLEY, Setting.VILLAGE) and name in _NARROW
    if not name or venue.dressing == ROOFTOP or not (venue.stage is STREET or lane):
        return venue
    street = replace(venue, dressing=name) if venue.stage is STREET else Venue(STREET, name)
    landmark = monuments().get(QUARTERS[name].landmark)
    if landmark is None or monument_in(told.words):
        return street
    return replace(street, rows=(_at_the_end(landmark, *_IN_THE_GAP), *street.rows))


def _at_the_end(monument: Monument, z: float, aside: float, share: float) -> Row:
    high = z * max(_LOWEST, min(share, 0.9 * share / monument.wide**0.5))
    return one(monument.name, z, aside * z, y=-0.004 * z, scale=high, high=1.3, mist=0.12)


def before_a_landmark(venue: Venue, told: Told) -> Venue:
    """What the world knows, far behind: the Eiffel Tower, a pyramid."""
    monument = monument_in(told.words)
    if monument is None or venue.stage.indoors:
        return venue
    if told.lead in LANDMARKS:  # it is what the shot is of: nothing stands before it or behind it
        return VENUES[Setting.PARK] if venue.stage is STREET else venue
    row = _at_the_end(monument, *(_IN_THE_GAP if venue.stage is STREET else _FAR_OFF))
    return replace(venue, rows=(row, *venue.rows))
