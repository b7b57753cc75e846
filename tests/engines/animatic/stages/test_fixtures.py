"""What a prompt's words put into a set."""

from __future__ import annotations

import pytest

from filmgate.engines.animatic.director import staged
from filmgate.engines.animatic.stages.fixtures import fixtures, shows
from filmgate.engines.animatic.stages.locations import setting_of
from filmgate.engines.animatic.stages.pieces import PIECES
from filmgate.engines.animatic.stages.restaging import restaged
from filmgate.engines.animatic.stages.words import venue_of
from filmgate.engines.animatic.view import View
from filmgate.storyboard.planner import plan
from filmgate.storyboard.vocabulary import SubjectKind


def names(prompt: str) -> list[str]:
    shot = restaged(plan(prompt, frames=48, seed=3).shots[0])
    return [name for row in venue_of(shot, setting_of(shot)).rows for name in row.pieces]


def test_every_fixture_is_a_piece() -> None:
    assert {name for one in fixtures() for name in one.row.pieces} <= set(PIECES)


@pytest.mark.parametrize(
    ("prompt", "piece"),
    [
        ("An old man reads by the fireplace", "hearth"),
        ("A family beside a christmas tree", "christmas_tree"),
        ("A woman plays violin by candlelight in a dark room", "candelabrum"),
        ("烛光下，书生在房间里写字", "candelabrum"),
        ("A man talks in a red phone booth in London at night", "phone_booth"),
        ("女孩在自动贩卖机前", "vending_machine"),
        ("A woman waits at a bus stop in the rain", "bus_shelter"),
        ("An actress walks the red carpet", "press_wall"),
        ("A robot waters plants in a greenhouse", "glass_house"),
        ("An astronaut floats outside a space station", "space_station"),
        ("A girl looks at fish in a huge aquarium", "fish_tank"),
        ("宇航员在空间站里漂浮，窗外是蓝色的地球", "earth_window"),
        ("An astronaut looks at the Earth through the window of a space station", "earth_window"),
        ("A girl reads under an old oak tree", "shade_tree"),
        ("老人们在大树下下棋", "shade_tree"),
        ("A couple waits under a striped awning in the rain", "awning_front"),
        ("A woman stands under a stone arch", "stone_arch"),
        ("A violinist plays under a bridge at night", "bridge_vault"),
        ("流浪汉睡在桥下", "bridge_vault"),
        ("A man opens the front door of his house", "house_front"),
        ("除夕夜,孩子们在院子里放鞭炮", "firecrackers"),
        ("People throw colored powder at the Holi festival", "powder_clouds"),
        ("一位老人在门口贴春联", "spring_door"),
        ("元宵节,人们在河边放河灯", "river_lamps"),
        ("Children trick-or-treat on Halloween night", "jack_o_lanterns"),
        ("A marathon runner crosses the finish line", "finish_arch"),
        ("A pilot in the cockpit flies through storm clouds", "cockpit_window"),
    ],
)
def test_the_words_put_it_into_the_set(prompt: str, piece: str) -> None:
    assert names(prompt).count(piece) == 1


def test_a_place_that_has_its_own_gets_no_second_one() -> None:
    stations = [name for name in names("A lonely gas station in the desert at night") if "station" in name]
    assert stations == ["gas_station"]


def test_a_fixture_stands_where_it_can() -> None:
    assert "hearth" not in names("A castle on a mountain, a fireplace is inside")


@pytest.mark.parametrize(
    "prompt", ["A rabbit sits under an oak tree in a meadow", "一只兔子坐在草地的大树下"]
)
def test_who_is_under_a_tree_is_seen_before_the_only_one(prompt: str) -> None:
    (rabbit,) = staged(plan(prompt, frames=48, seed=3), 0, View(160, 90)).players
    assert rabbit.subject.kind is SubjectKind.RABBIT


def test_a_fixture_is_the_subject_that_it_shows() -> None:
    shot = plan("A girl looks at fish in a huge aquarium", frames=48, seed=3).shots[0]
    venue = venue_of(shot, setting_of(shot))
    assert shows(venue, SubjectKind.FISH)
    assert not shows(venue, SubjectKind.GIRL)
    assert "plinth" not in names("A girl looks at fish in a huge aquarium")


@pytest.mark.parametrize("prompt", ["A dragon flies between floating islands", "悬浮岛屿上的瀑布"])
def test_floating_islands_hang_in_the_sky(prompt: str) -> None:
    assert "sky_island" in names(prompt)


def test_an_island_in_the_sea_does_not_float() -> None:
    assert "sky_island" not in names("A boat floats before a tropical island")


def test_whoever_sits_on_the_threshold_is_at_an_old_door() -> None:
    board = plan("老奶奶坐在门槛上剥豆子", frames=96, seed=3)
    scene = staged(board, 0, View(320, 180))
    assert "old_threshold" in {name for row in scene.venue.rows for name in row.pieces}
    assert [role.rig.name for role in scene.roles] == ["person"]
