"""Plants hold together, and stand before the hour's sky in its colours."""

import numpy as np

from filmgate.engines.animatic.plate import Plate
from filmgate.engines.animatic.scripts import script_for
from filmgate.engines.animatic.stages import nature
from filmgate.engines.animatic.stages.pieces import Craft
from filmgate.storyboard.schema import Shot
from filmgate.storyboard.vocabulary import TimeOfDay


def test_no_leaf_hangs_in_the_air_beside_its_tree() -> None:
    plate = Plate(-4, -4, 8, 8, 40)
    nature.foliage(plate, np.zeros((3, 2)), 0.5, nature.shades("#4f7a3a"), np.random.default_rng(3), 4000)
    across = np.flatnonzero((plate.baked()[..., 3] > 0.1).any(axis=0)) / 40 - 4
    assert np.abs(across).max() < 0.5 * (2.2 * 1.7 + 0.5)


def test_what_stands_before_a_sunset_takes_on_its_dark() -> None:
    def green(hour: TimeOfDay) -> float:
        script = script_for(Shot(frames=24, prompt="", time_of_day=hour))
        craft = Craft(Plate(-1, -1, 2, 2, 4), np.random.default_rng(1), script, 9.0, 0, 0, 1.0, False, 0.0)
        red, palm, blue = craft.tone("#5f9a48")
        return float(palm - (red + blue) / 2)

    assert green(TimeOfDay.SUNSET) < green(TimeOfDay.GOLDEN_HOUR) < green(TimeOfDay.NOON)


def test_a_low_sun_shines_through_blossom() -> None:
    script = script_for(Shot(frames=24, prompt="", time_of_day=TimeOfDay.SUNSET))
    craft = Craft(Plate(-1, -1, 2, 2, 4), np.random.default_rng(1), script, 9.0, 0, 0, 1.0, False, 0.0)
    assert craft.petal("#ffa8c4").sum() > 1.2 * craft.tone("#ffa8c4").sum()
