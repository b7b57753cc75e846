"""Every setting is a place of its own, made of pieces that draw something."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest

from filmgate.engines.animatic.director import scene_of
from filmgate.engines.animatic.gallery import chapter
from filmgate.engines.animatic.plate import Plate
from filmgate.engines.animatic.renderer import Renderer
from filmgate.engines.animatic.scripts import script_for
from filmgate.engines.animatic.stages.catalog import VENUES
from filmgate.engines.animatic.stages.fixtures import fixtures
from filmgate.engines.animatic.stages.outlooks import OUTLOOKS
from filmgate.engines.animatic.stages.overflights import CANOPY, STANDING
from filmgate.engines.animatic.stages.pieces import PIECES, Craft
from filmgate.engines.animatic.stages.pieces.crops import CROPS
from filmgate.engines.animatic.stages.places import PLACES
from filmgate.engines.animatic.stages.stands import CHEERING, SEATED
from filmgate.engines.animatic.stages.waterfronts import LOTUS_BEDS
from filmgate.engines.animatic.view import View
from filmgate.storyboard.schema import Shot
from filmgate.storyboard.vocabulary import Setting, TimeOfDay

TINY = View(64, 36)


@pytest.mark.parametrize("hour", [TimeOfDay.NOON, TimeOfDay.NIGHT])
@pytest.mark.parametrize("name", sorted(PIECES))
def test_every_piece_draws_something(name: str, hour: TimeOfDay) -> None:
    plate = Plate(-6, -1, 12, 12, 6)
    script = script_for(Shot(frames=24, prompt="", time_of_day=hour))
    PIECES[name](Craft(plate, np.random.default_rng(1), script, 9.0, 0.0, 0.0, 1.0, False, 0.0))
    assert plate.baked()[..., 3].mean() > 0.2


@pytest.mark.parametrize("name", ["cottage", "pagoda", "hedge", "water_town_house"])
def test_snow_lies_on_roofs_and_leaves(name: str) -> None:
    script = script_for(Shot(frames=24, prompt=""))

    def drawn(snow: str | None) -> Plate:
        plate = Plate(-8, -1, 16, 14, 6)
        PIECES[name](Craft(plate, np.random.default_rng(1), script, 9.0, 0.0, 0.0, 1.0, False, 0.0, snow))
        return plate

    under_snow, bare = (drawn(snow).baked() for snow in ("#ffffff", None))
    assert under_snow[..., :3].sum() > 1.05 * bare[..., :3].sum()


def test_every_row_names_pieces_that_there_are() -> None:
    rows = [row for venue in VENUES.values() for row in venue.rows]
    for place in PLACES:
        rows += [*place.rows, *(place.venue.rows if place.venue else ())]
    rows += [row for _, _, venue in OUTLOOKS for row in venue.rows]
    rows += [fixture.row for fixture in fixtures()]
    rows += [CHEERING, SEATED, *LOTUS_BEDS, *CANOPY, *(row for rising in STANDING.values() for row in rising)]
    named = {name for row in rows for name in row.pieces}
    modules = (
        ".scenic",
        ".monuments",
        ".festive",
        ".skyline",
        ".jiangnan",
        ".hamlets",
        ".temples",
        ".townhouses",
        ".shelters",
        ".fronts",
    )
    by_words = {name for name, draw in PIECES.items() if getattr(draw, "__module__", "").endswith(modules)}
    by_words |= {f"{crop}_rows" for crop in CROPS}
    assert named | by_words == set(PIECES)


def test_every_setting_has_its_venue() -> None:
    assert set(VENUES) == set(Setting)


def test_no_two_settings_look_the_same() -> None:
    pictures = {}
    for one in chapter("setting").pictures:
        renderer = Renderer(scene_of(one.storyboard, 0, TINY), 7)
        pictures[one.title] = renderer.picture(2.0).astype(np.float32)
    alike = [
        (a, b) for a, b in combinations(pictures, 2) if float(np.abs(pictures[a] - pictures[b]).mean()) < 1.5
    ]
    assert alike == []
